//! What people type: a folder a noun, a file a verb.

<<<<<<< HEAD
pub(crate) mod audit;
pub(crate) mod completions;
pub(crate) mod config;
mod guard;
pub(crate) mod help;
pub(crate) mod migrate;
=======
pub mod audit;
pub mod completions;
pub mod config;
pub mod help;
pub mod part;
>>>>>>> d
mod since;

use crate::app::App;
use crate::cli::Command;
use crate::error::Exit;

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
<<<<<<< HEAD
            Self::Migrate(command) => command.run(app),
=======
            Self::Part(verb) => verb.run(app),
>>>>>>> d
            Self::Config(args) => args.run(app),
            Self::Audit(args) => args.run(app),
            Self::Completions(args) => args.run(app),
            Self::Help(args) => args.run(app),
        }
    }
}
