use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::time::now;
use crate::db::mediverse::{AuditEntry, Hanging, Part};
use crate::error::Exit;
use crate::text::counted;
use crate::ui::{Page, View};

/// Remove a part with its synonyms; its children move up to its parent
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part remove my_bump --yes")]
pub(crate) struct Args {
    /// Its partId
    part: String,
    /// Show what hangs on it and stop
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = if self.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        let part = super::find(&mut conn, &self.part)?;
        let hanging = part.hanging(&mut conn)?;
        app.ui.remark(describe(&part, &hanging));
        if !self.dry_run {
            app.ui.confirm(&format!("Remove `{}`?", part.part_id))?;
            conn.transaction::<_, anyhow::Error>(|conn| {
                part.delete(conn, now())?;
                let rows = 1 + hanging.synonyms + hanging.children;
                AuditEntry::insert(conn, &app.call, rows.unsigned_abs())?;
                Ok(())
            })?;
        }
        let remark = if self.dry_run {
            "Nothing was removed".to_owned()
        } else {
            format!("Removed `{}`", part.part_id)
        };
        app.ui.show(&Removed {
            part_id: part.part_id,
            dry_run: self.dry_run,
            hanging,
        })?;
        app.ui.remark(remark);
        Ok(Exit::Done)
    }
}

/// What hangs on a part, in one sentence.
pub(super) fn describe(part: &Part, hanging: &Hanging) -> String {
    format!(
        "`{}` ({}) has {} and {}; {} and {} name it",
        part.part_id,
        part.name,
        match hanging.children {
            1 => "1 child".to_owned(),
            children => format!("{children} children"),
        },
        counted(hanging.synonyms, "synonym"),
        counted(hanging.commands, "voice command"),
        counted(hanging.sessions, "session"),
    )
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Removed {
    part_id: String,
    dry_run: bool,
    hanging: Hanging,
}

impl View for Removed {
    fn draw(&self, _page: &mut Page<'_>) {}
}
