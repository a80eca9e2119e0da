//! Moodle beside MediVerse: what is in it, what a sync writes there, and who may.

mod init_dev;

use crate::app::App;
use crate::error::Exit;

/// Look into Moodle and keep it in step with MediVerse
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    InitDev(init_dev::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::InitDev(args) => args.run(app),
        }
    }
}
