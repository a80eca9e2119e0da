use serde::Serialize;

use super::super::values::person_id;
use super::{hold, person};
use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::session::SessionStudent;
use crate::error::{Exit, not_found};
use crate::ui::{Page, View};

/// Take a student out of a session; notes and voice commands stay
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse session leave ABC123 s-1")]
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
        let left = conn.transaction::<_, anyhow::Error>(|conn| {
            let session = hold(conn, &self.code)?;
            // By what is written there first: who was joined by address before there was an account.
            let written = session.student(conn, &self.student)?;
            let student = match written {
                Some(student) => Some(student),
                None => {
                    let id = person(conn, &self.student)?;
                    session.student(conn, &id)?
                }
            };
            let student = student.ok_or_else(|| {
                not_found(format!(
                    "`{}` is not in session `{}`",
                    self.student, session.code
                ))
                .hint(format!(
                    "see who is: `mediverse session show {}`",
                    session.code
                ))
            })?;
            student.delete(conn)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            Ok(Left {
                code: session.code,
                student,
            })
        })?;
        app.ui.show(&left)?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Left {
    code: String,
    #[serde(flatten)]
    student: SessionStudent,
}

impl View for Left {
    fn draw(&self, page: &mut Page<'_>) {
        page.line(format!("{} left {}", self.student.student_id, self.code));
    }
}
