use std::path::PathBuf;

use serde_json::json;

use super::desk::{Look, Opening, PlanView, detail_rights, open, run_id, summary};
use crate::app::App;
use crate::error::Exit;
use crate::files::Replacement;
use crate::services::sync::plan::{Plan, Saved};

/// Show what a sync would do, and do nothing
///
/// Both databases are read in transactions that cannot write. Without `--full` only what changed in
/// MediVerse since the last sync is looked at, as `moodle sync` does it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle plan --full\n  mediverse moodle plan --out monday.json && mediverse moodle sync --plan monday.json"
)]
pub(crate) struct Args {
    #[command(flatten)]
    look: Look,
    /// Save the plan here, for `moodle sync --plan`
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Exit with 3 when there is something to do
    #[arg(long)]
    check: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut desk = open(
            app,
            run_id(app, true),
            Opening::Reading,
            self.look.overwrite,
        )?;
        let asked = self.look.asked(&mut desk)?;
        let plan = desk.plan(self.look.parts(), &asked)?;
        if let Some(path) = &self.out {
            let saved = Saved {
                hash: plan.hash.clone(),
                full: self.look.full,
                overwrite: self.look.overwrite,
                only: self.look.only.map(|it| it.word().to_owned()),
                session: self.look.session.clone(),
            };
            let file = json!({ "plan": saved, "steps": plan.listed() });
            let mut text = serde_json::to_string_pretty(&file)?;
            text.push('\n');
            Replacement::of(path, 0o600, text.as_bytes())?;
            app.ui
                .remark(format!("Saved the plan to {}", path.display()));
        }
        let empty = show(app, &plan)?;
        if self.check && !empty {
            return Ok(Exit::Differences);
        }
        Ok(Exit::Done)
    }
}

/// Show what a sync would do; whether that is nothing.
pub(super) fn show(app: &App, plan: &Plan) -> anyhow::Result<bool> {
    detail_rights(app, &plan.skipped_parts());
    app.ui.show(&PlanView(plan.shown()))?;
    let empty = plan.changes() == 0 && plan.lost.is_empty();
    app.ui.remark(if empty {
        "Nothing to do".to_owned()
    } else {
        format!("Would do: {}", summary(plan))
    });
    Ok(empty)
}
