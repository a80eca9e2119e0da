//! The anatomy: parts, their names, their tree.

mod add;
mod check;
mod edit;
mod export;
mod import;
mod list;
mod merge;
mod reindex;
mod remove;
mod search;
mod show;
pub(super) mod synonym;
mod tree;

use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::Part;
use crate::error::{Exit, invalid, not_found};

/// Find, show and change anatomy parts and their names
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Search(search::Args),
    Show(show::Args),
    List(list::Args),
    Tree(tree::Args),
    Add(add::Args),
    Edit(edit::Args),
    Remove(remove::Args),
    Merge(merge::Args),
    Check(check::Args),
    #[command(subcommand)]
    Synonym(synonym::Verb),
    Import(import::Args),
    Export(export::Args),
    Reindex(reindex::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Search(args) => args.run(app),
            Self::Show(args) => args.run(app),
            Self::List(args) => args.run(app),
            Self::Tree(args) => args.run(app),
            Self::Add(args) => args.run(app),
            Self::Edit(args) => args.run(app),
            Self::Remove(args) => args.run(app),
            Self::Merge(args) => args.run(app),
            Self::Check(args) => args.run(app),
            Self::Synonym(verb) => verb.run(app),
            Self::Import(args) => args.run(app),
            Self::Export(args) => args.run(app),
            Self::Reindex(args) => args.run(app),
        }
    }
}

/// The part that a command names by its `partId`.
pub(super) fn find(conn: &mut MediverseConn, key: &str) -> anyhow::Result<Part> {
    if key.trim().is_empty() {
        return Err(invalid("the partId is empty")
            .hint("name a part: `mediverse part search` finds its id")
            .into());
    }
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
