use chrono::{DateTime, Utc};
use serde::Serialize;

use super::super::{since, values::person_id};
use super::{People, person};
use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::TeachingSession;
use crate::db::mediverse::session::{ListedSession, SessionFilter};
use crate::error::Exit;
use crate::ui::{Page, View};

/// List sessions, the latest first
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse session list --active --since 7d")]
pub(crate) struct Args {
    /// Only sessions that have not ended
    #[arg(long, conflicts_with = "ended")]
    active: bool,
    /// Only sessions that have ended
    #[arg(long)]
    ended: bool,
    /// Only of this teacher: an id, or the e-mail address of an account
    #[arg(long, value_name = "ID", value_parser = person_id)]
    teacher: Option<String>,
    /// Only begun since: a date, a time, or an age such as 7d
    #[arg(long, value_name = "WHEN", value_parser = since::parse)]
    since: Option<DateTime<Utc>>,
    /// Show at most this many
    #[arg(long, value_name = "COUNT")]
    limit: Option<u32>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let teacher_id = match &self.teacher {
            Some(named) => Some(person(&mut conn, named)?),
            None => None,
        };
        let filter = SessionFilter {
            active: (self.active || self.ended).then_some(self.active),
            teacher_id,
            since: self.since.map(|time| time.naive_utc()),
            limit: self.limit.map(Into::into),
        };
        if app.ui.format() != Format::Table {
            let mut out = app.ui.stream(COLUMNS, None)?;
            TeachingSession::each(&mut conn, &filter, |session| out.row(&session))?;
            out.finish()?;
            return Ok(Exit::Done);
        }
        let sessions = TeachingSession::all(&mut conn, &filter)?;
        let teachers = sessions.iter().map(|it| it.session.teacher_id.as_str());
        let people = People::behind(&mut conn, teachers)?;
        app.ui.show(&Listed { sessions, people })?;
        Ok(Exit::Done)
    }
}

const COLUMNS: &[&str] = &[
    "id",
    "code",
    "teacherId",
    "title",
    "isActive",
    "highlightedPart",
    "cameraPosition",
    "modelRotation",
    "visibleSystems",
    "slicePosition",
    "createdAt",
    "updatedAt",
    "endedAt",
    "moodleCourseId",
    "moodleActivityId",
    "students",
];

#[derive(Serialize)]
#[serde(transparent)]
struct Listed {
    sessions: Vec<ListedSession>,
    #[serde(skip)]
    people: People,
}

impl View for Listed {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        page.table(
            &["CODE", "TITLE", "TEACHER", "STUDENTS", "BEGAN", "ENDED"],
            |table| {
                table.right(&[3]);
                for ListedSession { session, students } in &self.sessions {
                    let ended = match (session.is_active, session.ended_at) {
                        (true, _) => "active".to_owned(),
                        (false, Some(time)) => look.time(time),
                        (false, None) => look.nothing().to_owned(),
                    };
                    table.row([
                        session.code.as_str(),
                        &session.title,
                        &self.people.named(&session.teacher_id),
                        &students.to_string(),
                        &look.time(session.created_at),
                        &ended,
                    ]);
                }
            },
        );
    }

    fn columns(&self) -> &'static [&'static str] {
        COLUMNS
    }

    fn when_empty(&self) -> Option<String> {
        Some("No session is like this".to_owned())
    }
}
