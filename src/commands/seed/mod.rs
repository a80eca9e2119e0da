//! `mediverse seed`: the anatomy that comes with the program, and teaching made up to show it.

mod anatomy;
mod demo;
mod status;

pub(crate) use anatomy::draw_tallies;

use crate::app::App;
use crate::error::Exit;

/// Bring the anatomy or a demonstration into the database, or look how it stands
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Anatomy(anatomy::Args),
    Status(status::Args),
    Demo(demo::Args),
}

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Anatomy(args) => args.run(app),
            Self::Status(args) => args.run(app),
            Self::Demo(args) => args.run(app),
        }
    }
}

/// `system=SKELETAL`.
pub(super) fn only(text: &str) -> Result<crate::db::mediverse::AnatomySystem, String> {
    let label = text
        .strip_prefix("system=")
        .ok_or("write `system=` and a body system, such as system=SKELETAL")?;
    crate::db::mediverse::AnatomySystem::from_label(label)
        .ok_or_else(|| format!("there is no body system `{label}`"))
}
