use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::{AuditEntry, AuditFilter};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Show who changed what, the latest first
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse audit --since 7d --command seed")]
pub(crate) struct Args {
    /// Not before this: a date, a time, or an age such as 7d
    #[arg(long, value_name = "WHEN", value_parser = super::since::parse)]
    since: Option<DateTime<Utc>>,
    /// Before this: a date, a time, or an age
    #[arg(long, value_name = "WHEN", value_parser = super::since::parse)]
    until: Option<DateTime<Utc>>,
    /// Only by this operating-system or database user, or acting as this person
    #[arg(long)]
    user: Option<String>,
    /// Only commands that contain these words
    #[arg(long, value_name = "WORDS")]
    command: Option<String>,
    /// Only what this call of the program did, by the run id that `-o json` shows
    #[arg(long, value_name = "ID")]
    run: Option<String>,
    /// Show at most this many
    #[arg(long, default_value_t = 50, value_name = "COUNT")]
    limit: u32,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let filter = AuditFilter {
            since: self.since,
            until: self.until,
            run: self.run,
            user: self.user,
            command: self.command,
            limit: self.limit.into(),
        };
        let entries = AuditEntry::all(&mut app.mediverse()?, &filter)?;
        app.ui.show(&Entries(entries))?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Entries(Vec<AuditEntry>);

impl View for Entries {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        // Few ever act as somebody.
        let any_acted = self.0.iter().any(|entry| entry.acted_as.is_some());
        let mut heads = vec!["AT", "WHO", "DATABASE USER", "ROWS", "COMMAND"];
        if any_acted {
            heads.insert(3, "AS");
        }
        page.table(&heads, |table| {
            table.right(&[heads.len() - 2]);
            for entry in &self.0 {
                let (at, rows) = (look.time(entry.at.naive_utc()), entry.rows.to_string());
                let mut cells = vec![&*at, &entry.os_user, &entry.db_user, &rows, &entry.command];
                if any_acted {
                    cells.insert(3, entry.acted_as.as_deref().unwrap_or(look.nothing()));
                }
                table.row(cells);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "id", "at", "osUser", "dbUser", "command", "rows", "runId", "actedAs",
        ]
    }

    fn when_empty(&self) -> Option<String> {
        Some("No change is recorded that fits".to_owned())
    }
}
