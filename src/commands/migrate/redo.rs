use super::plan::Plan;
use super::{DoneView, Patience, Source, Work};
use crate::app::App;
use crate::commands::guard::{Confirm, Destruction};
use crate::db::mediverse::migration::Applied;
use crate::error::Exit;
use crate::services::migrate::check_ours;

/// Undo the latest migration and apply it again, for whoever is writing it
///
/// What it made, and the rows in that, are gone in between as after `migrate revert`, so it is guarded
/// like that: the database's name typed, or `--confirm NAME`, and a protected database refuses.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate redo --confirm mediverse")]
pub(crate) struct Args {
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
        let work = Work::new(app, &self.source, self.patience.lock_timeout)?;
        app.name_target(&work.target);
        let mut conn = app.open(&work.target)?;
        check_ours(&mut conn)?;
        let Some(latest) = Applied::all(&mut conn)?.pop() else {
            app.ui.remark("Nothing is applied");
            return Ok(Exit::Done);
        };
        let what = format!("Revert and apply again {}", latest.name);
        let destruction = Destruction::of(&mut conn, &work.target, what)?;
        if self.dry_run {
            let run = work.run(app, None);
            let steps = conn.read_only(|conn| run.plan_revert(conn, 1, true))?;
            app.ui.show(&Plan(steps))?;
            destruction.show(app);
            app.ui.remark("Would redo 1 migration; nothing was changed");
            destruction.foretell()?;
            return Ok(Exit::Done);
        }
        destruction.confirm(app, &self.confirm)?;
        drop(conn);
        work.run(app, None)
            .revert(std::slice::from_ref(&latest.version), |_| {})?;
        let migrations = work.run(app, Some(&latest.version)).run(|_| {})?;
        app.ui.show(&DoneView {
            verb: "REDONE",
            migrations,
        })?;
        Ok(Exit::Done)
    }
}
