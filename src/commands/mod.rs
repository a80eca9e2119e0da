//! What people type: a folder a noun, a file a verb.

pub mod audit;
pub mod completions;
pub mod config;
mod guard;
pub mod help;
pub mod migrate;
mod since;
pub mod voice;

use crate::app::App;
use crate::cli::Command;
use crate::error::Exit;

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Migrate(command) => command.run(app),
            Self::Voice(command) => command.run(app),
            Self::Config(args) => args.run(app),
            Self::Audit(args) => args.run(app),
            Self::Completions(args) => args.run(app),
            Self::Help(args) => args.run(app),
        }
    }
}
