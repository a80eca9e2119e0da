use super::add::Written;
use super::remove::describe;
use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::time::now;
use crate::db::mediverse::{AuditEntry, Hanging, cuid};
use crate::error::{Exit, invalid};
use crate::ui::{Page, View};

/// Merge a part into another, which gets its children, names, commands and sessions
///
/// The name of the part that goes becomes a synonym of the one that stays.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part merge thighbone femur --yes")]
pub(crate) struct Args {
    /// The partId that goes
    part: String,
    /// The partId that stays
    into: String,
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
        let into = super::find(&mut conn, &self.into)?;
        if part.id == into.id {
            return Err(
                invalid(format!("`{}` cannot be merged into itself", part.part_id))
                    .hint("name two parts")
                    .into(),
            );
        }
        let hanging = part.hanging(&mut conn)?;
        app.ui.remark(describe(&part, &hanging));
        if self.dry_run {
            app.ui.show(&Merging {
                part_id: part.part_id,
                into: into.part_id,
                dry_run: true,
                hanging,
            })?;
            app.ui.remark("Nothing was merged");
            return Ok(Exit::Done);
        }
        app.ui.confirm(&format!(
            "Merge `{}` into `{}`?",
            part.part_id, into.part_id
        ))?;
        conn.transaction::<_, anyhow::Error>(|conn| {
            part.merge_into(conn, &into, &cuid(), now())?;
            let rows =
                1 + hanging.children + hanging.synonyms + hanging.commands + hanging.sessions;
            AuditEntry::insert(conn, &app.call, rows.unsigned_abs())?;
            Ok(())
        })?;
        let remark = format!("Merged `{}` into `{}`", part.part_id, into.part_id);
        app.ui
            .show(&Written(super::find(&mut conn, &into.part_id)?))?;
        app.ui.remark(remark);
        Ok(Exit::Done)
    }
}

/// What would go over.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Merging {
    part_id: String,
    into: String,
    dry_run: bool,
    hanging: Hanging,
}

impl View for Merging {
    fn draw(&self, _page: &mut Page<'_>) {}
}
