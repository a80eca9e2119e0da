use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::error::{Exit, busy};
use crate::services::search::index::{self, Indexed};
use crate::text::counted;
use crate::ui::{Page, View};

/// Build the search index anew, and the triggers that keep it up to date
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part reindex")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let indexed = conn.transaction::<_, anyhow::Error>(|conn| {
            let indexed = index::rebuild(conn)?.ok_or_else(|| {
                busy("someone else is indexing").hint("run the command again in a moment")
            })?;
            AuditEntry::insert(conn, &app.call, indexed.parts)?;
            Ok(indexed)
        })?;
        app.ui.show(&Report(indexed))?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Report(Indexed);

impl View for Report {
    fn draw(&self, page: &mut Page<'_>) {
        page.line(format!(
            "Indexed {} of {}",
            counted(self.0.terms, "name"),
            counted(self.0.parts, "part")
        ));
    }
}
