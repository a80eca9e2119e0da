use std::path::PathBuf;

use serde::Serialize;

use crate::app::App;
use crate::commands::seed::draw_tallies;
use crate::error::Exit;
use crate::services::import::{self, SynonymReport};
use crate::text::counted;
use crate::ui::{Page, View};

/// Add names from CSV with a header: partId, synonym, language, priority
///
/// Other columns are ignored, so what `analytics misses -o csv` writes can be read once a partId
/// is filled in; rows without a partId are skipped. The language is `en` and the priority 5 where
/// the row does not say.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part synonym import names.csv --dry-run")]
pub(crate) struct Args {
    /// The file; `-` is standard input
    file: PathBuf,
    /// Show what would be done, in a transaction that cannot write
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = if self.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        let report = import::synonyms(&mut conn, &app.call, &self.file, self.dry_run)?;
        let mut remark = format!(
            "Read {} of {}",
            counted(report.records, "record"),
            report.file
        );
        if self.dry_run {
            remark.push_str("; nothing was written");
        }
        if report.skipped > 0 {
            remark.push_str(&format!("; {} without a partId skipped", report.skipped));
        }
        app.ui.show(&Imported(report))?;
        app.ui.remark(remark);
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Imported(SynonymReport);

impl View for Imported {
    fn draw(&self, page: &mut Page<'_>) {
        draw_tallies(page, None, self.0.synonyms);
    }
}
