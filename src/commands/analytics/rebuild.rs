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
pub(crate) struct Args {
    /// Show what would be counted, in a transaction that cannot write
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        if self.dry_run {
            let (quarter_hours, wrong) = app.mediverse()?.read_only(analytics::rebuild_counts)?;
            app.ui.show(&Rebuilt {
                dry_run: true,
                quarter_hours,
                wrong: Some(wrong),
            })?;
            return Ok(Exit::Done);
        }
        let mut conn = app.mediverse_for_writing()?;
        let quarters = conn.transaction(|conn| {
            let quarters = analytics::rebuild(conn)?
                .ok_or_else(|| busy("another call is rolling up commands right now"))?;
            AuditEntry::insert(conn, &app.call, quarters.unsigned_abs())?;
            anyhow::Ok(quarters)
        })?;
        analytics::tidy(&mut conn)?;
        app.ui.show(&Rebuilt {
            dry_run: false,
            quarter_hours: quarters,
            wrong: None,
        })?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rebuilt {
    dry_run: bool,
    quarter_hours: i64,
    /// How many figures are wrong now; known of a dry run alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    wrong: Option<u64>,
}

impl View for Rebuilt {
    fn draw(&self, page: &mut Page<'_>) {
        let quarters = counted(self.quarter_hours.unsigned_abs(), "quarter hour");
        page.line(match self.wrong {
            None => format!("Counted the commands of {quarters} anew"),
            Some(wrong) => format!(
                "Would count the commands of {quarters} anew; {} now not the counts of the commands",
                match wrong {
                    0 => "no figure is".to_owned(),
                    1 => "1 figure is".to_owned(),
                    wrong => format!("{} are", counted(wrong, "figure")),
                }
            ),
        });
    }
}
