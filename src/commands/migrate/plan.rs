use std::time::Duration;

use serde::Serialize;

use super::{Source, Work};
use crate::app::App;
use crate::error::Exit;
use crate::services::migrate::plan::{Direction, Step};
use crate::text::{size, thousands};
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
        let work = Work::new(app, &self.source, Duration::ZERO)?;
        show(app, &work, None)?;
        Ok(Exit::Done)
    }
}

/// Show what is pending up to the version `to`.
pub(super) fn show(app: &App, work: &Work, to: Option<&str>) -> anyhow::Result<usize> {
    let mut conn = app.open(&work.target)?;
    let steps = conn.read_only(|conn| work.run(app, to).plan(conn))?;
    let count = steps.len();
    app.ui.show(&Plan(steps))?;
    Ok(count)
}

/// Migrations that would be run.
#[derive(Serialize)]
pub(super) struct Plan(pub(super) Vec<Step>);

impl View for Plan {
    fn draw(&self, page: &mut Page<'_>) {
        for step in &self.0 {
            match step.direction {
                Direction::Up => page.heading(&step.name),
                Direction::Down => page.heading(&format!("{} (down.sql)", step.name)),
            }
            for line in step.sql.lines() {
                page.line(format!("  {line}"));
            }
            page.table(&["LOCK", "ON", "ROWS", "SIZE"], |table| {
                table.right(&[2, 3]);
                for lock in &step.locks {
                    let rows = lock
                        .rows
                        .map(|rows| format!("about {}", thousands(rows.unsigned_abs())));
                    let size = lock.bytes.map(|bytes| size(bytes.unsigned_abs()));
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
        &["version", "name", "direction", "sql", "locks"]
    }

    fn when_empty(&self) -> Option<String> {
        Some("Nothing is pending".to_owned())
    }
}
