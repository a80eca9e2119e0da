//! Moodle beside MediVerse: what is in it, what a sync writes there, and who may.

mod courses;
mod grants;
mod init_dev;
mod pair;
mod status;

pub(crate) use status::contract;

use crate::app::App;
use crate::db::mediverse::moodle::pair::Pair;
use crate::db::{MediverseConn, MoodleConn};
use crate::error::Exit;

/// Look into Moodle and keep it in step with MediVerse
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Status(status::Args),
    Grants(grants::Args),
    Courses(courses::Args),
    Pair(pair::Args),
    InitDev(init_dev::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Status(args) => args.run(app),
            Self::Grants(args) => args.run(app),
            Self::Courses(args) => args.run(app),
            Self::Pair(args) => args.run(app),
            Self::InitDev(args) => args.run(app),
        }
    }
}

/// The pair that the two open databases are.
fn pair_at_hand(
    app: &App,
    mediverse: &mut MediverseConn,
    moodle: &mut MoodleConn,
) -> anyhow::Result<Pair> {
    let mediverse_url = app.config.mediverse()?.url;
    let moodle_url = app.config.moodle()?.url;
    crate::services::sync::pair::here(mediverse, &mediverse_url, moodle, &moodle_url)
}
