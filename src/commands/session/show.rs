use serde::Serialize;

use super::{People, draw_state, find, remark_pruned};
use crate::app::App;
use crate::db::mediverse::TeachingSession;
use crate::db::mediverse::session::{SessionCounts, SessionStudent};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Show one session: what it is, what it shows and who has joined
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse session show ABC123")]
pub(crate) struct Args {
    /// Its code, in any letter case
    code: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let session = find(&mut conn, &self.code)?;
        let mut counts = session.counts(&mut conn)?;
        counts.commands += counts.pruned;
        let students = session.students(&mut conn)?;
        let ids = students.iter().map(|it| it.student_id.as_str());
        let people = People::behind(&mut conn, ids.chain([session.teacher_id.as_str()]))?;
        app.ui.show(&Shown {
            session,
            counts,
            students,
            people,
        })?;
        remark_pruned(app, counts.pruned);
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    session: TeachingSession,
    counts: SessionCounts,
    students: Vec<SessionStudent>,
    #[serde(skip)]
    people: People,
}

impl View for Shown {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let session = &self.session;
        page.heading(&session.title);
        page.fields([
            ("code", Some(session.code.clone())),
            ("teacher", Some(self.people.named(&session.teacher_id))),
            ("began", Some(look.time(session.created_at))),
            ("changed", Some(look.time(session.updated_at))),
            (
                "ended",
                match (session.is_active, session.ended_at) {
                    (true, _) => Some("not yet".to_owned()),
                    (false, Some(time)) => Some(look.time(time)),
                    (false, None) => Some(look.nothing().to_owned()),
                },
            ),
            ("course", session.moodle_course_id.clone()),
            ("activity", session.moodle_activity_id.clone()),
            ("notes", Some(self.counts.notes.to_string())),
            ("commands", Some(self.counts.commands.to_string())),
        ]);
        page.heading("Shows");
        draw_state(session, page);
        if !self.students.is_empty() {
            page.heading("Students");
            page.table(&["STUDENT", "NAME", "JOINED"], |table| {
                for student in &self.students {
                    table.row([
                        student.student_id.as_str(),
                        &self.people.name(&student.student_id),
                        &look.time(student.joined_at),
                    ]);
                }
            });
        }
    }
}
