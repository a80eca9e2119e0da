use super::{Patience, Source, Work};
use crate::app::App;
use crate::db::mediverse::migration::Applied;
use crate::error::Exit;
use crate::services::migrate::repairs;
use crate::text::counted;

/// Make the books agree with the files: checksums of edited migrations, tables dropped by others
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate repair --yes")]
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
        let applied = Applied::all(&mut app.open(&work.target)?)?;
        let edited = repairs(&work.migrations, &applied);
        let names: Vec<&str> = edited.iter().map(|it| it.name.as_str()).collect();
        app.ui.remark(match names.as_slice() {
            [] => "No checksum differs".to_owned(),
            names => format!("Edited since applied: {}", names.join(", ")),
        });
        app.ui.confirm(
            "Write the checksums of these files into the books, and make lost tables again?",
        )?;
        let mended = work.run(app, None).repair()?;
        for thing in &mended {
            app.ui.remark(format!("Repaired {thing}"));
        }
        app.ui
            .remark(format!("Repaired {}", counted(mended.len(), "thing")));
        Ok(Exit::Done)
    }
}
