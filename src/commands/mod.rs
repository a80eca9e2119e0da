//! What people type: a folder a noun, a file a verb.

pub(crate) mod acting;
pub(crate) mod analytics;
pub(crate) mod audit;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod db;
mod guard;
pub(crate) mod help;
mod indexing;
pub(crate) mod local;
pub(crate) mod migrate;
pub(crate) mod moodle;
pub(crate) mod part;
mod script;
pub(crate) mod seed;
pub(crate) mod session;
mod since;
pub(crate) mod user;
pub(crate) mod values;
pub(crate) mod voice;

use crate::app::App;
use crate::cli::Command;
use crate::error::Exit;

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Local(command) => command.run(app),
            Self::Db(command) => command.run(app),
            Self::Migrate(command) => command.run(app),
            Self::Voice(command) => command.run(app),
            Self::Part(verb) => verb.run(app),
            Self::Session(verb) => verb.run(app),
            Self::User(verb) => verb.run(app),
            Self::Moodle(verb) => verb.run(app),
            Self::Analytics(report) => report.run(app),
            Self::Seed(command) => command.run(app),
            Self::Config(args) => args.run(app),
            Self::Audit(args) => args.run(app),
            Self::Completions(args) => args.run(app),
            Self::Help(args) => args.run(app),
        }
    }
}
