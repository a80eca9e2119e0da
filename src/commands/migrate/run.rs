use super::{DoneView, Patience, Source, Work, plan};
use crate::app::App;
use crate::error::Exit;
use crate::text::counted;

/// Apply pending migrations; any number of deploys may call it at once
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate run --wait 30s")]
pub(crate) struct Args {
    /// Stop after this version
    #[arg(long, value_name = "VERSION")]
    to: Option<String>,
    /// Show what would be done, in a transaction that cannot write
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    patience: Patience,
    #[command(flatten)]
    source: Source,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let work = Work::new(app, &self.source, self.patience.lock_timeout)?;
        app.name_target(&work.target);
        if self.dry_run {
            let count = plan::show(app, &work, self.to.as_deref())?;
            if count > 0 {
                let count = counted(count, "migration");
                app.ui
                    .remark(format!("Would apply {count}; nothing was changed"));
            }
            return Ok(Exit::Done);
        }
        let migrations = work
            .run(app, self.to.as_deref())
            .run(|migration| app.ui.detail(format!("applying {}", migration.name)))?;
        let count = migrations.len();
        app.ui.show(&DoneView {
            verb: "APPLIED",
            migrations,
        })?;
        if count > 0 {
            app.ui
                .remark(format!("Applied {}", counted(count, "migration")));
        }
        Ok(Exit::Done)
    }
}
