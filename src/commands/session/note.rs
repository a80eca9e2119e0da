//! Notes that people take in a session.

use serde::Serialize;

use super::super::values::{note, person_id};
use super::{People, find, hold, person};
use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::session::SessionNote;
use crate::error::Exit;
use crate::ui::{Page, View};

/// Take notes in a session, or read them
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Add(Add),
    List(List),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Add(args) => args.run(app),
            Self::List(args) => args.run(app),
        }
    }
}

/// Write a note down for a student
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse session note add ABC123 s-1 'The femur is the longest bone'"
)]
pub(crate) struct Add {
    /// The session's code, in any letter case
    code: String,
    /// Whose note it is: an id, or the e-mail address of an account
    #[arg(value_parser = person_id)]
    student: String,
    /// What it says
    #[arg(value_parser = note)]
    text: String,
}

impl Add {
    fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let (note, code, known) = conn.transaction::<_, anyhow::Error>(|conn| {
            let session = hold(conn, &self.code)?;
            let student_id = person(conn, &self.student)?;
            let known =
                session.teacher_id == student_id || session.student(conn, &student_id)?.is_some();
            let note = session.add_note(conn, &student_id, &self.text)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            Ok((note, session.code, known))
        })?;
        if !known {
            app.ui
                .warn(format!("`{}` has not joined `{code}`", note.student_id));
        }
        app.ui.show(&Added(note))?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Added(SessionNote);

impl View for Added {
    fn draw(&self, page: &mut Page<'_>) {
        page.line(format!("{} noted {}", self.0.student_id, self.0.content));
    }
}

/// List the notes of a session in order
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse session note list ABC123 --student s-1")]
pub(crate) struct List {
    /// The session's code, in any letter case
    code: String,
    /// Only of this student: an id, or the e-mail address of an account
    #[arg(long, value_name = "ID", value_parser = person_id)]
    student: Option<String>,
}

impl List {
    fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let session = find(&mut conn, &self.code)?;
        let student_id = match &self.student {
            Some(named) => Some(person(&mut conn, named)?),
            None => None,
        };
        let notes = session.notes(&mut conn, student_id.as_deref())?;
        let people = People::behind(&mut conn, notes.iter().map(|it| it.student_id.as_str()))?;
        app.ui.show(&Notes { notes, people })?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(transparent)]
struct Notes {
    notes: Vec<SessionNote>,
    #[serde(skip)]
    people: People,
}

impl View for Notes {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        page.table(&["AT", "STUDENT", "NOTE"], |table| {
            for note in &self.notes {
                table.row([
                    look.time(note.timestamp).as_str(),
                    &self.people.named(&note.student_id),
                    &note.content,
                ]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &["id", "sessionId", "studentId", "content", "timestamp"]
    }

    fn when_empty(&self) -> Option<String> {
        Some("Nobody took notes".to_owned())
    }
}
