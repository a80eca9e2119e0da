use super::{Patience, Source, Work};
use serde::Serialize;

use crate::app::App;
use crate::error::Exit;
use crate::text::counted;
use crate::ui::{Page, View};

/// Make the books agree with the files: checksums of edited migrations, tables dropped by others
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate repair --yes")]
pub(crate) struct Args {
    /// Say what would be repaired and change nothing
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
        let mut conn = app.open(&work.target)?;
        let mending = conn.read_only(|conn| run.mending(conn))?;
        drop(conn);
        let names: Vec<&str> = mending.edited.iter().map(|it| it.name.as_str()).collect();
        if !names.is_empty() {
            app.ui
                .remark(format!("Edited since applied: {}", names.join(", ")));
        }
        if mending.lost {
            app.ui
                .remark("The app's tables are gone, though the books say they were made");
        }
        if mending.unguarded {
            app.ui
                .remark("The app's tables lack the row security that people are acted as by");
        }
        let questions = [
            (!names.is_empty()).then_some("write the checksums of these files into the books"),
            mending.lost.then_some("make the app's tables again, empty"),
            mending
                .unguarded
                .then_some("hang row security on the app's tables again"),
        ];
        let questions: Vec<&str> = questions.into_iter().flatten().collect();
        if questions.is_empty() {
            app.ui.show(&Repaired::default())?;
            app.ui.remark("Nothing to repair");
            return Ok(Exit::Done);
        }
        let mut question = format!("{}?", questions.join(", and "));
        question[..1].make_ascii_uppercase();
        if self.dry_run {
            let things = mending.things();
            let count = counted(things.len(), "thing");
            app.ui.show(&Repaired {
                things,
                dry_run: true,
            })?;
            app.ui
                .remark(format!("Would repair {count}; nothing was changed"));
            return Ok(Exit::Done);
        }
        app.ui.confirm(&question)?;
        let mended = run.repair()?;
        for thing in &mended {
            app.ui.remark(format!("Repaired {thing}"));
        }
        let count = counted(mended.len(), "thing");
        app.ui.show(&Repaired {
            things: mended,
            dry_run: false,
        })?;
        app.ui.remark(format!("Repaired {count}"));
        Ok(Exit::Done)
    }
}

/// What was mended, or would be.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Repaired {
    things: Vec<String>,
    dry_run: bool,
}

impl View for Repaired {
    fn draw(&self, _page: &mut Page<'_>) {}
}
