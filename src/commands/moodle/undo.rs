use std::time::Duration;

use super::desk::{Opening, PATIENCE, PlanView, open, patience, run_id, summary};
use super::runs::the_run;
use super::sync;
use crate::app::App;
use crate::db::mediverse::moodle::{RunKind, RunState};
use crate::error::{Exit, conflict, not_found};

/// Take back what a sync wrote into Moodle, as far as nobody has changed it since
///
/// What was made is hidden or suspended, what was changed gets back what was there before. Nothing in
/// Moodle is deleted. What is taken back stays so until it changes in MediVerse, or is linked again.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle undo RUN --dry-run\n  mediverse moodle undo RUN\nwhere RUN is an id of `mediverse moodle runs`, or how one begins."
)]
pub(crate) struct Args {
    /// The id of the run, or how it begins
    run: String,
    /// Show what would be done, and do nothing
    #[arg(long)]
    dry_run: bool,
    /// How long to wait for another sync
    #[arg(long, value_name = "DURATION", default_value = PATIENCE, value_parser = patience)]
    lock_timeout: Duration,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let opening = if self.dry_run {
            Opening::Reading
        } else {
            Opening::Writing
        };
        let mut desk = open(app, run_id(app, true), opening, false)?;
        let run = the_run(&mut desk.mediverse, &self.run)?;
        if run.state == RunState::Undone {
            return Err(conflict(format!("run {} was taken back before", run.id))
                .hint("look at it with `mediverse moodle runs`")
                .into());
        }
        if let Some(pruned_at) = run.journal_pruned_at {
            return Err(not_found(format!(
                "what run {} wrote is no longer known: its journal was pruned at {}",
                run.id,
                app.ui.look.time(pruned_at)
            ))
            .hint("the archive that `mediverse db prune` wrote lists the rows of Moodle, and what they held before")
            .into());
        }
        desk.context.redo = run.kind == RunKind::Undo;
        if self.dry_run {
            let plan = desk.plan_undo(&run.id)?;
            let words = summary(&plan);
            app.ui.show(&PlanView(plan.shown()))?;
            app.ui.remark(if words.is_empty() {
                "Nothing to take back".to_owned()
            } else {
                format!("Would do: {words}")
            });
            return Ok(Exit::Done);
        }
        let (plan, settled) = desk.begin_undo(&run.id, self.lock_timeout)?;
        if plan.steps() == 0 {
            app.ui.show(&PlanView(plan.shown()))?;
            app.ui.remark("Nothing to take back");
            return Ok(Exit::Done);
        }
        let words = summary(&plan);
        app.ui.remark(format!("To do: {words}"));
        app.ui
            .confirm(&format!("Take back run {} in Moodle: {words}?", run.id))?;
        let progress = app.ui.progress("Taken back", Some(plan.steps()));
        let report = desk.carry_out(plan, settled, RunKind::Undo, Some(&run.id), &mut |count| {
            progress.advance(count);
        })?;
        drop(progress);
        sync::show(app, &report)
    }
}
