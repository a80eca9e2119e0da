use super::{Source, Work};
use crate::app::App;
use crate::error::Exit;
use crate::services::migrate::verify::{Drift, Verify};
use crate::text::counted;
use crate::ui::{Page, View};

/// Check checksums and order, and compare the schema with a replay in a scratch database
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse migrate verify\n\nThe scratch database needs a role that may create one: see `--admin-url`."
)]
pub(crate) struct Args {
    #[command(flatten)]
    source: Source,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let work = Work::new(app, &self.source, std::time::Duration::from_secs(60))?;
        let admin = app.config.admin_for(&work.target)?;
        let mut live = app.open(&work.target)?;
        let drift = Verify {
            url: &work.target.url,
            admin: &admin.url,
            session: &work.session,
            call: &app.call,
            migrations: &work.migrations,
        }
        .run(&mut live)?;
        let clean = drift.is_none();
        app.ui.show(&drift)?;
        if clean {
            app.ui
                .remark("The schema is what the applied migrations make");
            return Ok(Exit::Done);
        }
        app.ui.remark(format!(
            "{} missing or different, {} unexpected",
            counted(drift.missing.len(), "object"),
            drift.unexpected.len()
        ));
        Ok(Exit::Integrity)
    }
}

impl View for Drift {
    fn draw(&self, page: &mut Page<'_>) {
        for line in &self.missing {
            page.line(format!("- {line}"));
        }
        for line in &self.unexpected {
            page.line(format!("+ {line}"));
        }
    }
}
