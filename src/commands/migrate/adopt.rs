use serde::Serialize;
use serde_json::{Value, json};

use super::{Patience, Source, Work};
use crate::app::App;
use crate::error::Exit;
use crate::services::migrate::Adoption;
use crate::ui::{Page, View};

/// Take over a database that Prisma made: record the baseline instead of running it
///
/// The audit log is only made by `migrate run`, so the ledger remembers it: the row of
/// `mediverse_admin.migration_ledger` whose `how` is `adopted` says who and when.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate adopt && mediverse migrate run")]
pub(crate) struct Args {
    /// Compare and say what would be recorded, but record nothing
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
        let run = work.run(app, None);
        let adoption = if self.dry_run {
            run.adoption(&mut app.open(&work.target)?)?
        } else {
            run.adopt()?
        };
        let (adopted, dry_run) = (adoption.adopted, self.dry_run);
        app.ui.show(&Adopted { dry_run, adoption })?;
        if dry_run {
            app.ui.remark("Nothing was changed");
        } else if adopted {
            app.ui.remark("Apply the rest with `mediverse migrate run`");
        }
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Adopted {
    dry_run: bool,
    #[serde(flatten)]
    adoption: Adoption,
}

impl View for Adopted {
    fn draw(&self, page: &mut Page<'_>) {
        let name = &self.adoption.name;
        page.line(match (self.adoption.adopted, self.dry_run) {
            (true, false) => format!("Recorded {name} as applied"),
            (true, true) => format!("Would record {name} as applied"),
            (false, _) => format!("{name} was recorded before"),
        });
        for line in &self.adoption.extra {
            page.line(format!("Kept, beyond the baseline: {line}"));
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["thing", "status"]
    }

    fn rows(&self) -> Option<Value> {
        let status = match (self.adoption.adopted, self.dry_run) {
            (true, false) => "adopted",
            (true, true) => "would be adopted",
            (false, _) => "adopted before",
        };
        let kept = |line: &String| json!({ "thing": line, "status": "kept" });
        let mut rows = vec![json!({ "thing": self.adoption.name, "status": status })];
        rows.extend(self.adoption.extra.iter().map(kept));
        Some(rows.into())
    }
}
