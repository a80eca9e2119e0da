//! The anatomy: parts, their names, their tree.

mod export;
mod import;

use crate::app::App;
use crate::error::Exit;

/// Find, show and change anatomy parts and their names
#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    Import(import::Args),
    Export(export::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Import(args) => args.run(app),
            Self::Export(args) => args.run(app),
        }
    }
}
