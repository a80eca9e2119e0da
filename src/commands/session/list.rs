use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::super::{since, values::person_id};
use super::{People, person};
use crate::app::App;
use crate::cli::Format;
use crate::commands::values::most;
use crate::db::mediverse::TeachingSession;
use crate::db::mediverse::session::{ListedSession, SessionFilter};
use crate::error::Exit;
use crate::ui::Look;

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
    /// Show at most this many, 0 for all [default: all]
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
            limit: most(self.limit),
        };
        conn.read_only(|conn| {
            let mut teachers = HashSet::new();
            if app.ui.format() == Format::Table {
                TeachingSession::each(conn, &filter, |it| {
                    teachers.insert(it.session.teacher_id);
                    Ok(())
                })?;
            }
            let people = People::behind(conn, teachers.iter().map(String::as_str))?;
            let mut list = app.ui.list(HEADER, &[3], COLUMNS)?;
            TeachingSession::each(conn, &filter, |it| {
                list.row(&it, |look| cells(&it, &people, look))
            })?;
            list.finish("No session is like this")
        })?;
        Ok(Exit::Done)
    }
}

fn cells(listed: &ListedSession, people: &People, look: &Look) -> [String; 6] {
    let session = &listed.session;
    let ended = match (session.is_active, session.ended_at) {
        (true, _) => "active".to_owned(),
        (false, Some(time)) => look.time(time),
        (false, None) => look.nothing().to_owned(),
    };
    [
        session.code.clone(),
        session.title.clone(),
        people.named(&session.teacher_id),
        listed.students.to_string(),
        look.time(session.created_at),
        ended,
    ]
}

const HEADER: &[&str] = &["CODE", "TITLE", "TEACHER", "STUDENTS", "BEGAN", "ENDED"];

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
