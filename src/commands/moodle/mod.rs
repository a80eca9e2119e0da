//! Moodle beside MediVerse: what is in it, what a sync writes there, and who may.

mod desk;
mod init_dev;
mod link;
mod plan;
mod runs;
mod sync;
mod undo;
mod unlink;
mod watch;

use crate::app::App;
use crate::error::Exit;

/// Look into Moodle and keep it in step with MediVerse
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Plan(plan::Args),
    Sync(sync::Args),
    Watch(watch::Args),
    Link(link::Args),
    Unlink(unlink::Args),
    Runs(runs::Args),
    Undo(undo::Args),
    InitDev(init_dev::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Plan(args) => args.run(app),
            Self::Sync(args) => args.run(app),
            Self::Watch(args) => args.run(app),
            Self::Link(args) => args.run(app),
            Self::Unlink(args) => args.run(app),
            Self::Runs(args) => args.run(app),
            Self::Undo(args) => args.run(app),
            Self::InitDev(args) => args.run(app),
        }
    }
}
