//! `mediverse part synonym`: other names of parts.

mod add;
mod import;
mod list;
mod remove;

use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::Synonym;
use crate::error::{Exit, invalid};
use crate::services::import::language;
use crate::ui::{Page, View};

/// Add, remove and list other names of parts
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Add(add::Args),
    Remove(remove::Args),
    List(list::Args),
    Import(import::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Add(args) => args.run(app),
            Self::Remove(args) => args.run(app),
            Self::List(args) => args.run(app),
            Self::Import(args) => args.run(app),
        }
    }
}

/// A language tag as it is stored.
pub(in crate::commands) fn known_language(tag: &str) -> anyhow::Result<String> {
    language(tag).ok_or_else(|| {
        invalid(format!("the language `{tag}` is unknown"))
            .hint("use a code such as en, la, es or ja")
            .into()
    })
}

/// The names of one part.
#[derive(Serialize)]
struct Names(Vec<Synonym>);

impl View for Names {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&["LANGUAGE", "PRIORITY", "SYNONYM"], |table| {
            table.right(&[1]);
            for it in &self.0 {
                table.row([it.language.as_str(), &it.priority.to_string(), &it.synonym]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &["synonym", "language", "priority"]
    }

    fn when_empty(&self) -> Option<String> {
        Some("It has no synonyms".to_owned())
    }
}
