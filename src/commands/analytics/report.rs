use std::path::PathBuf;

use serde::Serialize;

use super::options::Options;
use super::page;
use crate::app::App;
use crate::db::mediverse::analytics::Report;
use crate::error::Exit;
use crate::files::Replacement;
use crate::text::size;
use crate::ui::{Look, Page, View};

/// Every report on one page of HTML that needs no network
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse analytics report --html lessons.html --since 30d --compare previous"
)]
pub(crate) struct Args {
    #[command(flatten)]
    options: Options,
    /// Write the page to this file, `-` for standard output
    #[arg(long, value_name = "FILE", required_unless_present = "explain")]
    html: Option<PathBuf>,
}

const REPORTS: [Report; 7] = [
    Report::Overview,
    Report::Timeline,
    Report::Week,
    Report::Commands,
    Report::Parts,
    Report::Failures,
    Report::Sessions,
];

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        if self.options.explained(app, &REPORTS)? {
            return Ok(Exit::Done);
        }
        let Some(path) = &self.html else {
            return Ok(Exit::Done);
        };
        let mut reading = self.options.read_steps(app)?;
        // A page has another width and alphabet than the terminal.
        let look = Look {
            width: None,
            ascii: false,
            ..app.ui.look.clone()
        };
        let html = page::page(&look, &self.options, &mut reading)?;
        if path.as_os_str() == "-" {
            app.ui.print_piece(&html)?;
            return Ok(Exit::Done);
        }
        Replacement::of(path, 0o644, html.as_bytes())?;
        app.ui.show(&Written {
            file: path.display().to_string(),
            bytes: html.len(),
        })?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Written {
    file: String,
    bytes: usize,
}

impl View for Written {
    fn draw(&self, page: &mut Page<'_>) {
        page.line(format!("Wrote {}, {}", self.file, size(self.bytes as u64)));
    }
}
