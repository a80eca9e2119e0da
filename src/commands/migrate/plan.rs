use serde::Serialize;

use super::Source;
use crate::app::App;
use crate::db::mediverse::migration::Applied;
use crate::error::Exit;
use crate::services::migrate::plan::{Step, plan};
use crate::services::migrate::{check_order, check_ours, standings};
use crate::ui::{Page, View};

/// Show the pending SQL, the locks it takes and the size of the tables it touches
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate plan")]
pub(crate) struct Args {
    #[command(flatten)]
    source: Source,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let migrations = self.source.migrations()?;
        let mut conn = app.open(&app.config.direct()?)?;
        check_ours(&mut conn)?;
        let applied = Applied::all(&mut conn)?;
        check_order(&standings(&migrations, &applied))?;
        let steps = plan(&mut conn, &migrations, &applied)?;
        app.ui.show(&Plan(steps))?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Plan(Vec<Step>);

impl View for Plan {
    fn draw(&self, page: &mut Page<'_>) {
        for step in &self.0 {
            page.heading(&step.name);
            for line in step.sql.lines() {
                page.line(format!("  {line}"));
            }
            page.table(&["LOCK", "ON", "ROWS", "SIZE"], |table| {
                table.right(&[2, 3]);
                for lock in &step.locks {
                    let rows = lock.rows.map(|rows| format!("about {rows}"));
                    let size = lock.bytes.map(|bytes| format!("{} kB", bytes / 1024));
                    table.row([
                        lock.mode,
                        lock.table.as_str(),
                        rows.as_deref().unwrap_or("new"),
                        size.as_deref().unwrap_or("new"),
                    ]);
                }
            });
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["version", "name", "sql", "locks"]
    }

    fn when_empty(&self) -> Option<String> {
        Some("Nothing is pending".to_owned())
    }
}
