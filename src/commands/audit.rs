use chrono::{DateTime, Utc};

use super::values::most;
use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::{AuditEntry, AuditFilter};
use crate::error::Exit;

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
    /// Show at most this many, 0 for all
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
            limit: most(self.limit),
        };
        let mut conn = app.mediverse()?;
        conn.read_only(|conn| {
            // Few ever act as somebody.
            let mut any_acted = false;
            if app.ui.format() == Format::Table {
                AuditEntry::each(conn, &filter, |entry| {
                    any_acted |= entry.acted_as.is_some();
                    Ok(())
                })?;
            }
            let mut header = vec!["AT", "WHO", "DATABASE USER", "ROWS", "COMMAND"];
            if any_acted {
                header.insert(3, "AS");
            }
            let mut list = app.ui.list(&header, &[header.len() - 2], COLUMNS)?;
            AuditEntry::each(conn, &filter, |entry| {
                list.row(&entry, |look| {
                    let mut cells = vec![
                        look.time(entry.at.naive_utc()),
                        entry.os_user.clone(),
                        entry.db_user.clone(),
                        entry.rows.to_string(),
                        entry.command.clone(),
                    ];
                    if any_acted {
                        let acted_as = entry.acted_as.as_deref().unwrap_or(look.nothing());
                        cells.insert(3, acted_as.to_owned());
                    }
                    cells
                })
            })?;
            list.finish("No change is recorded that fits")
        })?;
        Ok(Exit::Done)
    }
}

const COLUMNS: &[&str] = &[
    "id", "at", "osUser", "dbUser", "command", "rows", "runId", "actedAs",
];
