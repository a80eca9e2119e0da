use serde::Serialize;

use super::super::values::person_id;
use super::{hold, person, still_active};
use crate::app::App;
use crate::db::mediverse::session::SessionStudent;
use crate::db::mediverse::{AuditEntry, TeachingSession};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Let a student join a session; twice does no harm
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse session join ABC123 s-1")]
pub(crate) struct Args {
    /// The session's code, in any letter case
    code: String,
    /// The student: an id, or the e-mail address of an account
    #[arg(value_parser = person_id)]
    student: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let joined = conn.transaction::<_, anyhow::Error>(|conn| {
            // Who acts as a student sees a session that is not joined yet by its code alone.
            TeachingSession::show_code(conn, &self.code)?;
            let session = still_active(hold(conn, &self.code)?)?;
            let student_id = person(conn, &self.student)?;
            let new = session.join(conn, &student_id)?;
            let already_there = new.is_none();
            let student = match new {
                Some(student) => {
                    AuditEntry::insert(conn, &app.call, 1)?;
                    Some(student)
                }
                None => session.student(conn, &student_id)?,
            };
            Ok(student.map(|student| Joined {
                code: session.code,
                student,
                already_there,
            }))
        })?;
        if let Some(joined) = joined {
            app.ui.show(&joined)?;
        }
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Joined {
    code: String,
    #[serde(flatten)]
    student: SessionStudent,
    already_there: bool,
}

impl View for Joined {
    fn draw(&self, page: &mut Page<'_>) {
        let student = &self.student.student_id;
        page.line(if self.already_there {
            format!("{student} is already there")
        } else {
            format!("{student} joined {}", self.code)
        });
    }
}
