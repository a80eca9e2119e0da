use super::{Patience, Source, Work};
use crate::app::App;
use crate::error::Exit;
use crate::services::migrate::Adoption;
use crate::ui::{Page, View};

/// Take over a database that Prisma made: record the baseline instead of running it
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate adopt && mediverse migrate run")]
pub(crate) struct Args {
    #[command(flatten)]
    patience: Patience,
    #[command(flatten)]
    source: Source,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let work = Work::new(app, &self.source, self.patience.lock_timeout)?;
        app.name_target(&work.target);
        let adoption = work.run(app, None).adopt()?;
        app.ui.show(&adoption)?;
        if adoption.adopted {
            app.ui.remark("Apply the rest with `mediverse migrate run`");
        }
        Ok(Exit::Done)
    }
}

impl View for Adoption {
    fn draw(&self, page: &mut Page<'_>) {
        page.line(if self.adopted {
            format!("Recorded {} as applied", self.name)
        } else {
            format!("{} was recorded before", self.name)
        });
        for line in &self.extra {
            page.line(format!("Kept, beyond the baseline: {line}"));
        }
    }
}
