use std::io::{self, BufRead, BufReader};
use std::path::Path;

use clap::ValueEnum;
use serde::Serialize;

use crate::app::App;
use crate::error::Exit;
use crate::files;
use crate::services::voice::import::{Report, Shape, import};
use crate::text::{counted, thousands};
use crate::ui::{Page, View};

/// Load voice commands from a file: all of it, or nothing
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Fields: transcript (the only one needed), session (code or id), intent, action, target, confidence,
success, errorMsg, userId, createdAt (UTC where it says no offset; now where it is missing), id.
A row without an id gets one made of what it says, so the same file again changes nothing; a row
whose id is there already stays as it is. CSV wants a header; a BOM, `;` and tabs are understood.

Example: mediverse voice import commands.jsonl --dry-run"
)]
pub(crate) struct Args {
    /// The file, or `-` for standard input
    file: String,
    /// How its rows are written
    #[arg(long, value_enum, default_value_t = Rows::Auto, value_name = "FORMAT")]
    format: Rows,
    /// Only show what would happen
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Rows {
    Auto,
    Jsonl,
    Csv,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let input: Box<dyn BufRead> = if self.file == "-" {
            Box::new(io::stdin().lock())
        } else {
            let file = files::open(Path::new(&self.file))?;
            Box::new(BufReader::with_capacity(256 * 1024, file))
        };
        let shape = match self.format {
            Rows::Auto => Shape::Auto,
            Rows::Jsonl => Shape::Jsonl,
            Rows::Csv => Shape::Csv,
        };
        let mut conn = app.mediverse_for_writing()?;
        let progress = app.ui.progress("Read", None);
        let report = import(
            &mut conn,
            &app.call,
            input,
            &self.file,
            shape,
            self.dry_run,
            |count| progress.advance(count),
        )?;
        drop(progress);
        app.ui.show(&Imported(report))?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(transparent)]
struct Imported(Report);

impl View for Imported {
    fn draw(&self, page: &mut Page<'_>) {
        let Report {
            dry_run,
            inserted,
            already_there,
            kept_different,
        } = self.0;
        let verb = if dry_run { "Would import" } else { "Imported" };
        page.line(format!(
            "{verb} {}, {} already there",
            counted(inserted, "voice command"),
            thousands(already_there)
        ));
        if kept_different > 0 {
            page.line(format!(
                "{} of those there differ from the file and stay as they are",
                thousands(kept_different)
            ));
        }
    }
}
