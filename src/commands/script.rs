//! SQL as the answer: a script for people and for psql, a text in JSON for programs.

use serde::Serialize;

use crate::app::App;
use crate::cli::Format;
use crate::ui::{Page, View};

#[derive(Serialize)]
struct Script {
    sql: String,
}

impl View for Script {
    fn draw(&self, page: &mut Page<'_>) {
        for line in self.sql.lines() {
            page.line(line);
        }
    }
}

/// Print it, as it is where a table is asked for.
pub(super) fn show(app: &App, sql: String) -> anyhow::Result<()> {
    match app.ui.format() {
        Format::Table => app.ui.print_text(&sql),
        _ => app.ui.show(&Script { sql }),
    }
}
