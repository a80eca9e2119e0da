use std::time::Duration;

use chrono::NaiveDateTime;
use serde::Serialize;

use super::{find, lock};
use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::session::IdleSession;
use crate::db::mediverse::time::now;
use crate::db::mediverse::{AuditEntry, TeachingSession};
use crate::error::{Exit, invalid};
use crate::text::counted;
use crate::ui::{Page, View};

/// End a session, or every session in which nothing happens any more
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse session end ABC123\n  mediverse session end --idle 6h --dry-run"
)]
pub(crate) struct Args {
    /// Its code, in any letter case
    #[arg(required_unless_present = "idle", conflicts_with = "idle")]
    code: Option<String>,
    /// End every active session without command, note, student or change for this long
    #[arg(long, value_name = "DURATION", value_parser = idle)]
    idle: Option<Duration>,
    /// Say which, and end none
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match (&self.code, self.idle) {
            (Some(code), _) if self.dry_run => would_end(app, code),
            (Some(code), _) => end_one(app, code),
            (None, idle) => end_idle(app, idle.unwrap_or_default(), self.dry_run),
        }
    }
}

/// A length of time in which somebody in a lesson would have said something.
fn idle(text: &str) -> Result<Duration, String> {
    const SHORTEST: Duration = Duration::from_secs(60);
    let idle = crate::commands::values::duration(text)?;
    if idle < SHORTEST {
        return Err("that would end lessons that are going on; write at least 1m".to_owned());
    }
    Ok(idle)
}

fn would_end(app: &App, code: &str) -> anyhow::Result<Exit> {
    let mut conn = app.mediverse()?;
    let session = conn.read_only(|conn| find(conn, code))?;
    let remark = match session.is_active {
        true => format!("Would end `{}`", session.code),
        false => format!("`{}` has ended", session.code),
    };
    app.ui.show(&Would(session))?;
    app.ui.remark(remark);
    Ok(Exit::Done)
}

fn end_one(app: &App, code: &str) -> anyhow::Result<Exit> {
    let mut conn = app.mediverse_for_writing()?;
    let (session, was_active) = conn.transaction::<_, anyhow::Error>(|conn| {
        let session = lock(conn, code)?;
        if !session.is_active && session.ended_at.is_some() {
            return Ok((session, false));
        }
        let session = session.end(conn)?;
        AuditEntry::insert(conn, &app.call, 1)?;
        Ok((session, true))
    })?;
    if !was_active {
        app.ui.remark("It had ended before");
    }
    app.ui.show(&Ended(session))?;
    Ok(Exit::Done)
}

fn end_idle(app: &App, idle: Duration, dry_run: bool) -> anyhow::Result<Exit> {
    let cutoff = chrono::Duration::from_std(idle)
        .ok()
        .and_then(|idle| now().checked_sub_signed(idle))
        .ok_or_else(|| invalid("`--idle` reaches back before all time"))?;
    if dry_run {
        let mut conn = app.mediverse()?;
        let sessions = conn.read_only(|conn| idle_since(conn, cutoff))?;
        let count = sessions.len();
        app.ui.show(&Idle(sessions))?;
        app.ui
            .remark(format!("Would end {}", counted(count, "session")));
        return Ok(Exit::Done);
    }
    let mut conn = app.mediverse_for_writing()?;
    let sessions = conn.transaction::<_, anyhow::Error>(|conn| {
        let idle = idle_since(conn, cutoff)?;
        let ended = TeachingSession::end_all(conn, idle)?;
        if !ended.is_empty() {
            AuditEntry::insert(conn, &app.call, ended.len() as u64)?;
        }
        Ok(ended)
    })?;
    let count = sessions.len();
    app.ui.show(&Idle(sessions))?;
    app.ui
        .remark(format!("Ended {}", counted(count, "session")));
    Ok(Exit::Done)
}

/// What would be ended: who is acted as may see sessions that are not theirs to end.
fn idle_since(conn: &mut MediverseConn, cutoff: NaiveDateTime) -> anyhow::Result<Vec<IdleSession>> {
    let mut sessions = TeachingSession::idle_since(conn, cutoff)?;
    if let Some(acting) = conn.acting().filter(|it| !it.is_admin()) {
        sessions.retain(|it| acting.is_teacher() && it.teacher_id == acting.id);
    }
    Ok(sessions)
}

/// A session that stays as it is.
#[derive(Serialize)]
struct Would(TeachingSession);

impl View for Would {
    fn draw(&self, _page: &mut Page<'_>) {}
}

#[derive(Serialize)]
struct Ended(TeachingSession);

impl View for Ended {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let ended = self.0.ended_at.map(|time| look.time(time));
        page.fields([
            ("code", Some(self.0.code.clone())),
            ("title", Some(self.0.title.clone())),
            ("ended", ended),
        ]);
    }
}

#[derive(Serialize)]
struct Idle(Vec<IdleSession>);

impl View for Idle {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        page.table(&["CODE", "TITLE", "TEACHER", "LAST ACTIVITY"], |table| {
            for session in &self.0 {
                table.row([
                    session.code.as_str(),
                    &session.title,
                    &session.teacher_id,
                    &look.time(session.last_activity),
                ]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "id",
            "code",
            "title",
            "teacherId",
            "lastActivity",
            "endedAt",
        ]
    }
}
