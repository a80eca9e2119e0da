use std::path::PathBuf;

use serde::Serialize;

use crate::app::App;
use crate::commands::indexing;
use crate::commands::seed::draw_tallies;
use crate::db::mediverse::AnatomySystem;
use crate::error::Exit;
use crate::services::import::{self, Format, OnDuplicate, Options, Report};
use crate::text::{counted, thousands};
use crate::ui::{Page, View};

/// Load parts and synonyms from a file: a whole ontology, the app's JSON, or CSV
///
/// Parts are inserted and updated by their `partId`; what the file does not say of models, boxes
/// and Latin names stays. An ontology term's `partId` is its CURIE in lower case (`uberon_0000981`).
/// Its parent is the first part_of that is there, else the first is_a; other parents, former ids
/// and cross-references are kept as data. Synonyms: the name has priority 10, EXACT 8, NARROW 6,
/// RELATED 5, BROAD 3. The system comes from the nearest ancestor that tells one.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part import uberon.obo --system SKELETAL --dry-run")]
pub(crate) struct Args {
    /// The file; `-` is standard input
    file: PathBuf,
    /// How the file is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The body system of parts that do not tell theirs
    #[arg(long, value_enum, ignore_case = true, value_name = "SYSTEM")]
    system: Option<AnatomySystem>,
    /// What to do where the file has a partId twice
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    on_duplicate: OnDuplicate,
    /// Show what would be done, in a transaction that cannot write
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let options = Options {
            file: self.file,
            format: self.format,
            system: self.system,
            on_duplicate: self.on_duplicate,
            dry_run: self.dry_run,
        };
        let mut conn = if options.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        let progress = app.ui.progress("Reading parts", None);
        let report = import::import(&mut conn, &app.call, &options, |count| {
            progress.advance(count);
        })?;
        drop(progress);
        if !options.dry_run {
            indexing::catch_up(app, &mut conn);
        }
        let remark = remark(&report);
        app.ui.show(&Imported(report))?;
        app.ui.remark(remark);
        Ok(Exit::Done)
    }
}

fn remark(report: &Report) -> String {
    let changes = report.parts.changes() + report.synonyms.changes();
    let is_ontology = matches!(report.format, Format::Obo | Format::Obographs);
    let noun = if is_ontology { "term" } else { "record" };
    let mut remark = format!("{} of {}", counted(report.imported, noun), report.file);
    let skipped = report.skipped;
    let repeated = report.duplicates.len() as u64;
    let skipped: Vec<String> = [
        (skipped.obsolete, counted(skipped.obsolete, "obsolete term")),
        (
            skipped.unlabelled,
            format!("{} without a label", thousands(skipped.unlabelled)),
        ),
        (skipped.not_terms, counted(skipped.not_terms, "non-term")),
        (repeated, counted(repeated, "repeated id")),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, text)| text)
    .collect();
    if !skipped.is_empty() {
        remark.push_str(&format!("; left out: {}", skipped.join(", ")));
    }
    match (changes, report.dry_run) {
        (0, _) => format!("Nothing to change after {remark}"),
        (_, false) => format!("Imported {remark}"),
        (_, true) => format!("Would import {remark}; nothing was written"),
    }
}

#[derive(Serialize)]
struct Imported(Report);

impl View for Imported {
    fn draw(&self, page: &mut Page<'_>) {
        let report = &self.0;
        draw_tallies(page, report.parts, report.synonyms);
        let skipped = report.skipped;
        let some = |count: u64| (count > 0).then(|| thousands(count));
        if skipped.total() + report.dangling > 0 {
            page.heading("Not imported");
            page.fields([
                ("obsolete terms", some(skipped.obsolete)),
                ("terms without a label", some(skipped.unlabelled)),
                (
                    "relations, subsets and other non-terms",
                    some(skipped.not_terms),
                ),
                (
                    "relations to unknown terms, kept as data",
                    some(report.dangling),
                ),
            ]);
        }
        for (heading, lines) in [
            ("Repeated ids", &report.duplicates),
            ("Repaired", &report.repairs),
        ] {
            if !lines.is_empty() {
                page.heading(heading);
                lines.iter().for_each(|line| page.line(line));
            }
        }
    }
}
