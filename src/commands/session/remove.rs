use serde::Serialize;

use super::{find, lock};
use crate::app::App;
use crate::db::mediverse::session::SessionCounts;
use crate::db::mediverse::{AuditEntry, TeachingSession};
use crate::error::Exit;
use crate::text::counted;
use crate::ui::{Page, View};

/// Remove a session with its students and notes; its voice commands stay, without a session
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse session remove ABC123 --yes")]
pub(crate) struct Args {
    /// Its code, in any letter case
    code: String,
    /// Say what would go, and remove nothing
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let session = find(&mut conn, &self.code)?;
        let counts = session.counts(&mut conn)?;
        app.ui.remark(format!(
            "`{}` ({}) has {}, {} and {}",
            session.code,
            session.title,
            counted(counts.students, "student"),
            counted(counts.notes, "note"),
            counted(counts.commands, "voice command"),
        ));
        if self.dry_run {
            app.ui.show(&Removed {
                session,
                counts,
                dry_run: true,
            })?;
            return Ok(Exit::Done);
        }
        app.ui.confirm(&format!(
            "Remove session `{}` with its students and notes?",
            session.code
        ))?;
        let removed = conn.transaction::<_, anyhow::Error>(|conn| {
            let session = lock(conn, &self.code)?;
            let counts = session.counts(conn)?;
            session.delete(conn)?;
            let rows = 1 + counts.students + counts.notes + counts.commands;
            AuditEntry::insert(conn, &app.call, rows.unsigned_abs())?;
            Ok(Removed {
                session,
                counts,
                dry_run: false,
            })
        })?;
        app.ui.show(&removed)?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Removed {
    #[serde(flatten)]
    session: TeachingSession,
    counts: SessionCounts,
    dry_run: bool,
}

impl View for Removed {
    fn draw(&self, page: &mut Page<'_>) {
        if self.dry_run {
            return;
        }
        page.line(format!(
            "Removed {} with {} and {}; {} kept without a session",
            self.session.code,
            counted(self.counts.students, "student"),
            counted(self.counts.notes, "note"),
            counted(self.counts.commands, "voice command"),
        ));
    }
}
