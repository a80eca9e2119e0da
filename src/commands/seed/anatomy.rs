use std::path::PathBuf;

use serde::Serialize;

use crate::app::App;
use crate::commands::guard::{Confirm, Destruction};
use crate::commands::indexing;
use crate::db::MediverseConn;
use crate::db::mediverse::AnatomySystem;
use crate::db::mediverse::stage::{Kept, Tally};
use crate::error::Exit;
use crate::services::import::OnDuplicate;
use crate::services::seed::{self, Options, Report};
use crate::text::{counted, thousands};
use crate::ui::{Page, View};

/// Insert and update the anatomy's parts and synonyms; what others changed stays theirs
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse seed anatomy --only system=SKELETAL --dry-run")]
pub(crate) struct Args {
    /// Seed from this file or folder (*.toml, *.json) instead of the embedded data set
    #[arg(long, value_name = "FILE|DIR")]
    from: Option<PathBuf>,
    /// Only this body system; may be repeated
    #[arg(long, value_name = "system=SYSTEM", value_parser = super::only)]
    only: Vec<AnatomySystem>,
    /// Remove what an earlier seed wrote and the data set no longer has
    #[arg(long)]
    prune: bool,
    /// Take the data set's side where others changed or deleted rows
    #[arg(long)]
    overwrite: bool,
    /// What to do where the data set has a partId twice
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    on_duplicate: OnDuplicate,
    /// Show what would be done, in a transaction that cannot write
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    confirm: Confirm,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut options = Options {
            from: self.from,
            systems: self.only,
            prune: self.prune,
            overwrite: self.overwrite,
            on_duplicate: self.on_duplicate,
            dry_run: self.dry_run,
        };
        let mut conn = if options.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        if options.prune && !options.dry_run {
            options.dry_run = true;
            let plan = seed::anatomy(&mut conn, &app.call, &options, |_| {})?;
            if let Some(destruction) = destruction(app, &mut conn, &plan)? {
                destruction.confirm(app, &self.confirm)?;
            }
            options.dry_run = false;
        }
        let progress = app.ui.progress("Reading parts", None);
        let report = seed::anatomy(&mut conn, &app.call, &options, |count| {
            progress.advance(count);
        })?;
        drop(progress);
        if !options.dry_run {
            indexing::catch_up(app, &mut conn);
        }
        let remark = remark(&report);
        let foretold = if options.dry_run {
            destruction(app, &mut conn, &report)?
        } else {
            None
        };
        app.ui.show(&Seeded(report))?;
        app.ui.remark(remark);
        if let Some(destruction) = foretold {
            destruction.show(app);
            destruction.foretell()?;
        }
        Ok(Exit::Done)
    }
}

/// What is lost where the plan removes anything.
fn destruction(
    app: &App,
    conn: &mut MediverseConn,
    plan: &Report,
) -> anyhow::Result<Option<Destruction>> {
    if plan.parts.removed + plan.synonyms.removed == 0 {
        return Ok(None);
    }
    let what = format!(
        "Remove {} and {}",
        counted(plan.parts.removed, "part"),
        counted(plan.synonyms.removed, "synonym")
    );
    Destruction::of(conn, &app.config.mediverse()?, what).map(Some)
}

fn remark(report: &Report) -> String {
    let changes = report.parts.changes() + report.synonyms.changes();
    let mut remark = match (changes, report.dry_run) {
        (0, _) => format!(
            "Nothing to change, {} as in {}",
            counted(report.parts.unchanged, "part"),
            report.source
        ),
        (_, false) => format!("Seeded from {}", report.source),
        (_, true) => format!("Would seed from {}; nothing was written", report.source),
    };
    let obsolete: Vec<String> = [(report.parts, "part"), (report.synonyms, "synonym")]
        .into_iter()
        .filter(|(tally, _)| tally.obsolete > 0)
        .map(|(tally, noun)| counted(tally.obsolete, noun))
        .collect();
    if !obsolete.is_empty() {
        remark.push_str(&format!(
            "; {} no longer in it, which `--prune` removes",
            obsolete.join(" and ")
        ));
    }
    remark
}

#[derive(Serialize)]
struct Seeded(Report);

impl View for Seeded {
    fn draw(&self, page: &mut Page<'_>) {
        draw_tallies(page, self.0.parts, self.0.synonyms);
        draw_kept(page, &self.0.kept);
        if !self.0.duplicates.is_empty() {
            page.heading("Repeated ids");
            for duplicate in &self.0.duplicates {
                page.line(duplicate);
            }
        }
    }
}

/// Rows by what happened to them.
pub(crate) fn draw_tallies(page: &mut Page<'_>, parts: impl Into<Option<Tally>>, synonyms: Tally) {
    let parts = parts.into().map(|tally| ("parts", tally));
    page.table(
        &["", "INSERTED", "UPDATED", "UNCHANGED", "KEPT", "REMOVED"],
        |table| {
            table.right(&[1, 2, 3, 4, 5]);
            for (name, tally) in parts.into_iter().chain([("synonyms", synonyms)]) {
                let numbers = [
                    tally.inserted,
                    tally.updated,
                    tally.unchanged,
                    tally.kept,
                    tally.removed,
                ];
                table.row(std::iter::once(name.to_owned()).chain(numbers.map(thousands)));
            }
        },
    );
}

/// What stays as others made it, and why.
fn draw_kept(page: &mut Page<'_>, kept: &[Kept]) {
    if kept.is_empty() {
        return;
    }
    page.heading("Kept as others left them (`--overwrite` takes the data set's)");
    page.table(&["PART", "SYNONYM", "WHY"], |table| {
        for it in kept {
            let synonym = match (&it.synonym, &it.language) {
                (Some(synonym), Some(language)) => format!("{synonym} ({language})"),
                _ => String::new(),
            };
            let why = match (it.reason.as_str(), it.differs.as_slice()) {
                ("extra", _) => "not in the data set, and something hangs on it".to_owned(),
                ("extra changed", _) => "not in the data set, and changed".to_owned(),
                (reason, []) if it.synonyms > 0 => {
                    format!("{reason}, with {}", counted(it.synonyms, "synonym"))
                }
                (reason, []) => reason.to_owned(),
                (reason, differs) => format!("{reason}: {}", differs.join(", ")),
            };
            table.row([it.part_id.as_str(), &synonym, &why]);
        }
    });
}
