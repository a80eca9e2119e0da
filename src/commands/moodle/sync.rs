use std::path::PathBuf;
use std::time::Duration;

use serde::Serialize;

use super::desk::{
    Look, Only, Opening, PATIENCE, detail_rights, draw_remarks, max_change, open, patience,
    repairs, run_id, summary,
};
use super::words;
use crate::app::App;
use crate::db::mediverse::moodle::RunKind;
use crate::error::{Exit, invalid, refused};
use crate::files;
use crate::services::sync::plan::{Plan, Saved};
use crate::services::sync::run::{Desk, MaxChange, Report};
use crate::text::{counted, thousands};
use crate::ui::{Page, View};

/// Bring Moodle in step with MediVerse: activities, people, and the cache of its content
///
/// Looks at what changed in MediVerse since the last sync; `--full` compares both sides. Nothing in Moodle
/// is ever deleted: activities are hidden, enrolments suspended.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle sync\n  mediverse moodle sync --full --yes\n  mediverse moodle sync --session ABC123 --only sessions --yes"
)]
pub(crate) struct Args {
    #[command(flatten)]
    look: Look,
    /// Carry out exactly this plan of `moodle plan --out`, or nothing
    #[arg(long, value_name = "FILE", conflicts_with_all = ["only", "session", "full", "overwrite"])]
    plan: Option<PathBuf>,
    /// Show what would be done, as `moodle plan` does, in transactions that cannot write
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    limits: Limits,
}

/// What keeps a run in bounds.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Limits {
    /// Refuse more changes than this, a number or a share of what is linked [default: 10%, but at least 50]
    #[arg(long, value_name = "N%|N", value_parser = max_change)]
    max_change: Option<MaxChange>,
    /// How long to wait for another sync
    #[arg(long, value_name = "DURATION", default_value = PATIENCE, value_parser = patience)]
    pub(super) lock_timeout: Duration,
}

impl Limits {
    pub(super) fn most(&self) -> MaxChange {
        self.max_change.unwrap_or(MaxChange::Usual)
    }
}

impl Args {
    pub(crate) fn run(mut self, app: &App) -> anyhow::Result<Exit> {
        let saved = self.saved()?;
        let opening = if self.dry_run {
            Opening::Reading
        } else {
            Opening::Writing
        };
        let mut desk = open(app, run_id(app, true), opening, self.look.overwrite)?;
        let asked = self.look.asked(&mut desk)?;
        if self.dry_run {
            let plan = desk.plan(self.look.parts(), &asked)?;
            super::plan::show(app, &plan)?;
            still_true(saved.as_ref(), &plan)?;
            desk.guard(&plan, self.limits.most())?;
            return Ok(Exit::Done);
        }
        let (plan, settled) = desk.begin(self.look.parts(), &asked, self.limits.lock_timeout)?;
        still_true(saved.as_ref(), &plan)?;
        desk.guard(&plan, self.limits.most())?;
        if saved.is_none() && (plan.changes() > 0 || !plan.lost.is_empty()) {
            ask(app, &plan)?;
        }
        let mut report = carry_out(app, &mut desk, plan, settled)?;
        if self.look.content() {
            report.content = Some(desk.refresh_content(self.look.full)?);
        }
        show(app, &report)
    }

    /// The plan that was saved, with what it looked at.
    fn saved(&mut self) -> anyhow::Result<Option<File>> {
        let Some(path) = &self.plan else {
            return Ok(None);
        };
        let text = files::read(path)?;
        let file: File = serde_json::from_slice(&text).map_err(|error| {
            invalid(format!("`{}` is no saved plan: {error}", path.display()))
                .hint("make one with `mediverse moodle plan --out FILE`")
        })?;
        let saved = &file.plan;
        self.look = Look {
            only: match saved.only.as_deref() {
                Some("sessions") => Some(Only::Sessions),
                Some("users") => Some(Only::Users),
                Some("content") => Some(Only::Content),
                _ => None,
            },
            session: saved.session.clone(),
            full: saved.full,
            overwrite: saved.overwrite,
        };
        Ok(Some(file))
    }
}

/// A plan as it was saved.
#[derive(serde::Deserialize)]
struct File {
    plan: Saved,
    steps: serde_json::Map<String, serde_json::Value>,
}

/// Refuse a saved plan that is not what would be done now.
fn still_true(saved: Option<&File>, plan: &Plan) -> anyhow::Result<()> {
    let Some(saved) = saved else {
        return Ok(());
    };
    if saved.plan.hash == plan.hash {
        if saved.steps == plan.listed() {
            return Ok(());
        }
        return Err(refused(
            "the saved plan was edited: its steps are not those that its hash stands for",
        )
        .hint("a plan is carried out whole; make a smaller one with `--only` or `--session`")
        .into());
    }
    Err(
        refused("the plan is out of date: something changed since it was made")
            .hint("make it again with `mediverse moodle plan --out FILE`")
            .into(),
    )
}

/// Show the plan on stderr's side and ask; `--yes` answers.
fn ask(app: &App, plan: &Plan) -> anyhow::Result<()> {
    let words = summary(plan);
    app.ui.remark(format!("To do: {words}"));
    app.ui.confirm(&format!("Write this into Moodle: {words}?"))
}

pub(super) fn carry_out(
    app: &App,
    desk: &mut Desk,
    plan: Plan,
    settled: usize,
) -> anyhow::Result<Report> {
    let progress = app.ui.progress("Synced", Some(plan.steps()));
    desk.carry_out(plan, settled, RunKind::Sync, None, &mut |count| {
        progress.advance(count);
    })
}

/// Show what came of it; some that failed are exit 4.
pub(super) fn show(app: &App, report: &Report) -> anyhow::Result<Exit> {
    detail_rights(app, &report.skipped_parts);
    app.ui.show(&ReportView(report))?;
    app.ui
        .remark(words(report).unwrap_or_else(|| "Nothing to do".to_owned()));
    Ok(if report.failed.is_empty() {
        Exit::Done
    } else {
        Exit::Partial
    })
}

/// `Synced: 3 sessions created, 1 session hidden`; none where nothing was written.
pub(super) fn words(report: &Report) -> Option<String> {
    let mut words = Vec::new();
    for (part, counts) in &report.done {
        for (action, count) in counts {
            if *action != "record" {
                words.push(words::done(*part, action, *count));
            }
        }
    }
    words.extend(repairs(&report.repaired, "put back", "took out"));
    if report.settled > 0 {
        words.push(format!(
            "settled {} of a run that was cut short",
            counted(report.settled, "item")
        ));
    }
    if !report.failed.is_empty() {
        words.push(format!("{} not done", counted(report.failed.len(), "item")));
    }
    if let Some(content) = report.content.filter(|it| it.rows() > 0) {
        words.push(format!("content {} cached", thousands(content.rows())));
    }
    if words.is_empty() {
        return None;
    }
    let run = report.run_id.as_deref().unwrap_or_default();
    let run = if run.is_empty() {
        String::new()
    } else {
        format!(" (run {run})")
    };
    Some(format!("Synced: {}{run}", words.join(", ")))
}

#[derive(Serialize)]
#[serde(transparent)]
struct ReportView<'r>(&'r Report);

impl View for ReportView<'_> {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&["NOT DONE", "PART", "WHY"], |table| {
            for failed in &self.0.failed {
                table.row([failed.label.as_str(), failed.part.label(), &failed.reason]);
            }
        });
        draw_remarks(page, &self.0.skipped_parts, &self.0.remarks);
    }

    fn columns(&self) -> &'static [&'static str] {
        &["part", "subject", "label", "reason", "stale"]
    }

    fn rows(&self) -> Option<serde_json::Value> {
        serde_json::to_value(&self.0.failed).ok()
    }
}
