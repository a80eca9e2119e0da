use super::{DoneView, Patience, Source, Work};
use crate::app::App;
use crate::commands::guard::{Confirm, Destruction};
use crate::db::mediverse::migration::Applied;
use crate::error::Exit;

/// Undo the latest migration and apply it again, for whoever is writing it
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate redo --confirm mediverse")]
pub(crate) struct Args {
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
        let Some(latest) = Applied::all(&mut conn)?.pop() else {
            app.ui.remark("Nothing is applied");
            return Ok(Exit::Done);
        };
        let what = format!("Revert and apply again {}", latest.name);
        Destruction::of(&mut conn, &work.target, what)?.confirm(app, &self.confirm)?;
        drop(conn);
        work.run(app, None).revert(1, |_| {})?;
        let migrations = work.run(app, Some(&latest.version)).run(|_| {})?;
        app.ui.show(&DoneView {
            verb: "REDONE",
            migrations,
        })?;
        Ok(Exit::Done)
    }
}
