//! The anatomy: parts, their names, their tree.

mod export;
mod import;
mod list;
mod reindex;
mod search;
mod show;
mod tree;

use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::Part;
use crate::error::{Exit, not_found};

/// Find, show and change anatomy parts and their names
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Search(search::Args),
    Show(show::Args),
    List(list::Args),
    Tree(tree::Args),
    Import(import::Args),
    Export(export::Args),
    #[command(hide = true)]
    Reindex(reindex::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Search(args) => args.run(app),
            Self::Show(args) => args.run(app),
            Self::List(args) => args.run(app),
            Self::Tree(args) => args.run(app),
            Self::Import(args) => args.run(app),
            Self::Export(args) => args.run(app),
            Self::Reindex(args) => args.run(app),
        }
    }
}

/// The part that a command names by its `partId`.
pub(super) fn find(conn: &mut MediverseConn, key: &str) -> anyhow::Result<Part> {
    if let Some(part) = Part::find(conn, key)? {
        return Ok(part);
    }
    let failure = not_found(format!("no part has the id `{key}`"));
    let near = Part::similar_ids(conn, key)?;
    let hint = if near.is_empty() {
        format!("look for it with `mediverse part search '{key}'`")
    } else {
        format!("did you mean {}?", near.join(", "))
    };
    Err(failure.hint(hint).into())
}
