use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::analytics;
use crate::error::{Exit, busy};
use crate::text::counted;
use crate::ui::{Page, View};

/// Count the roll-ups behind the reports anew; pruned commands stay in them
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse analytics rebuild")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let quarters = conn.transaction(|conn| {
            let quarters = analytics::rebuild(conn)?
                .ok_or_else(|| busy("another call is rolling up commands right now"))?;
            AuditEntry::insert(conn, &app.call, quarters.unsigned_abs())?;
            anyhow::Ok(quarters)
        })?;
        analytics::tidy(&mut conn)?;
        app.ui.show(&Rebuilt {
            quarter_hours: quarters,
        })?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rebuilt {
    quarter_hours: i64,
}

impl View for Rebuilt {
    fn draw(&self, page: &mut Page<'_>) {
        page.line(format!(
            "Counted the commands of {} anew",
            counted(self.quarter_hours.unsigned_abs(), "quarter hour")
        ));
    }
}
