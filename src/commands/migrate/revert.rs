use super::plan::Plan;
use super::{DoneView, Patience, Source, Work};
use crate::app::App;
use crate::commands::guard::{Confirm, Destruction};
use crate::db::mediverse::migration::Applied;
use crate::error::{Exit, invalid};
use crate::services::migrate::check_ours;
use crate::text::counted;

/// Undo the latest migrations; what they made, and the rows in it, are gone
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate revert --steps 1 --confirm mediverse")]
pub(crate) struct Args {
    /// How many to undo
    #[arg(long, default_value_t = 1, value_name = "N")]
    steps: usize,
    /// Show what would be done, in a transaction that cannot write
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    confirm: Confirm,
    #[command(flatten)]
    patience: Patience,
    #[command(flatten)]
    source: Source,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        if self.steps == 0 {
            return Err(invalid("`--steps 0` reverts nothing")
                .hint("name at least 1")
                .into());
        }
        let work = Work::new(app, &self.source, self.patience.lock_timeout)?;
        app.name_target(&work.target);
        let mut conn = app.open(&work.target)?;
        check_ours(&mut conn)?;
        let applied = Applied::all(&mut conn)?;
        let (latest, versions): (Vec<&str>, Vec<String>) = applied
            .iter()
            .rev()
            .take(self.steps)
            .map(|it| (it.name.as_str(), it.version.clone()))
            .unzip();
        if latest.is_empty() {
            app.ui.remark("Nothing is applied");
            return Ok(Exit::Done);
        }
        let what = format!("Revert {}", latest.join(", "));
        let destruction = Destruction::of(&mut conn, &work.target, what)?;
        if self.dry_run {
            let run = work.run(app, None);
            let steps = conn.read_only(|conn| run.plan_revert(conn, self.steps, false))?;
            app.ui.show(&Plan(steps))?;
            destruction.show(app);
            let count = counted(latest.len(), "migration");
            app.ui
                .remark(format!("Would revert {count}; nothing was changed"));
            destruction.foretell()?;
            return Ok(Exit::Done);
        }
        destruction.confirm(app, &self.confirm)?;
        drop(conn);
        let migrations = work.run(app, None).revert(&versions, |it| {
            app.ui.detail(format!("reverting {}", it.name));
        })?;
        app.ui.show(&DoneView {
            verb: "REVERTED",
            migrations,
        })?;
        Ok(Exit::Done)
    }
}
