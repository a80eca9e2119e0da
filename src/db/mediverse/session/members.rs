//! Who and what belongs to a session: students, notes, commands.

use chrono::NaiveDateTime;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use serde::Serialize;

use super::TeachingSession;
use crate::db::MediverseConn;
use crate::db::mediverse::cuid;
use crate::db::mediverse::schema::{session_note, session_student, voice_command};
use crate::db::mediverse::time::{now, utc};

/// A student in a session.
#[derive(Debug, Clone, HasQuery, Serialize)]
#[diesel(table_name = session_student)]
#[serde(rename_all = "camelCase")]
pub struct SessionStudent {
    pub id: String,
    pub session_id: String,
    pub student_id: String,
    #[serde(serialize_with = "utc")]
    pub joined_at: NaiveDateTime,
}

/// A note that someone took in a session.
#[derive(Debug, Clone, HasQuery, Serialize)]
#[diesel(table_name = session_note)]
#[serde(rename_all = "camelCase")]
pub struct SessionNote {
    pub id: String,
    pub session_id: String,
    pub student_id: String,
    pub content: String,
    #[serde(serialize_with = "utc")]
    pub timestamp: NaiveDateTime,
}

/// A voice command as it was logged.
#[derive(Debug, Clone, HasQuery, Serialize)]
#[diesel(table_name = voice_command)]
#[serde(rename_all = "camelCase")]
pub struct LoggedCommand {
    pub id: String,
    pub session_id: Option<String>,
    pub transcript: String,
    pub intent: Option<String>,
    pub action: Option<String>,
    pub target: Option<String>,
    pub confidence: Option<f64>,
    pub success: bool,
    pub error_msg: Option<String>,
    pub user_id: Option<String>,
    #[serde(serialize_with = "utc")]
    pub created_at: NaiveDateTime,
}

impl TeachingSession {
    /// Its students in the order in which they came.
    pub fn students(&self, conn: &mut MediverseConn) -> QueryResult<Vec<SessionStudent>> {
        SessionStudent::query()
            .filter(session_student::session_id.eq(&self.id))
            .order((session_student::joined_at, session_student::id))
            .load(conn.pg())
    }

    /// Let `student_id` join; `None` where the student is there already.
    pub fn join(
        &self,
        conn: &mut MediverseConn,
        student_id: &str,
    ) -> QueryResult<Option<SessionStudent>> {
        diesel::insert_into(session_student::table)
            .values((
                session_student::id.eq(cuid()),
                session_student::session_id.eq(&self.id),
                session_student::student_id.eq(student_id),
                session_student::joined_at.eq(now()),
            ))
            .on_conflict((session_student::session_id, session_student::student_id))
            .do_nothing()
            .returning(SessionStudent::as_returning())
            .get_result(conn.pg())
            .optional()
    }

    /// Whether `student_id` has joined.
    pub fn student(
        &self,
        conn: &mut MediverseConn,
        student_id: &str,
    ) -> QueryResult<Option<SessionStudent>> {
        SessionStudent::query()
            .filter(session_student::session_id.eq(&self.id))
            .filter(session_student::student_id.eq(student_id))
            .first(conn.pg())
            .optional()
    }

    /// Its notes in order, of one student where one is named.
    pub fn notes(
        &self,
        conn: &mut MediverseConn,
        student_id: Option<&str>,
    ) -> QueryResult<Vec<SessionNote>> {
        let mut query = SessionNote::query()
            .filter(session_note::session_id.eq(&self.id))
            .order((session_note::timestamp, session_note::id))
            .into_boxed();
        if let Some(student_id) = student_id {
            query = query.filter(session_note::student_id.eq(student_id));
        }
        query.load(conn.pg())
    }

    /// Write a note down.
    pub fn add_note(
        &self,
        conn: &mut MediverseConn,
        student_id: &str,
        content: &str,
    ) -> QueryResult<SessionNote> {
        diesel::insert_into(session_note::table)
            .values((
                session_note::id.eq(cuid()),
                session_note::session_id.eq(&self.id),
                session_note::student_id.eq(student_id),
                session_note::content.eq(content),
                session_note::timestamp.eq(now()),
            ))
            .returning(SessionNote::as_returning())
            .get_result(conn.pg())
    }
}

impl SessionStudent {
    /// Every session that `student_id` joined.
    pub fn of(conn: &mut MediverseConn, student_id: &str) -> QueryResult<Vec<Self>> {
        Self::query()
            .filter(session_student::student_id.eq(student_id))
            .order((session_student::joined_at, session_student::id))
            .load(conn.pg())
    }

    pub fn delete(&self, conn: &mut MediverseConn) -> QueryResult<usize> {
        diesel::delete(session_student::table.find(&self.id)).execute(conn.pg())
    }
}

impl SessionNote {
    pub fn find_all(conn: &mut MediverseConn, ids: &[String]) -> QueryResult<Vec<Self>> {
        Self::query()
            .filter(session_note::id.eq_any(ids))
            .order((session_note::timestamp, session_note::id))
            .load(conn.pg())
    }

    /// Every note of `student_id`.
    pub fn of(conn: &mut MediverseConn, student_id: &str) -> QueryResult<Vec<Self>> {
        Self::query()
            .filter(session_note::student_id.eq(student_id))
            .order((session_note::timestamp, session_note::id))
            .load(conn.pg())
    }
}

/// Whose commands are wanted.
#[derive(Debug, Clone, Copy)]
pub enum CommandsOf<'a> {
    Session(&'a str),
    User(&'a str),
}

impl LoggedCommand {
    pub fn find_all(conn: &mut MediverseConn, ids: &[String]) -> QueryResult<Vec<Self>> {
        Self::query()
            .filter(voice_command::id.eq_any(ids))
            .order((voice_command::created_at, voice_command::id))
            .load(conn.pg())
    }

    /// Hand over commands in order, one at a time: there may be millions.
    pub fn each<E: From<diesel::result::Error>>(
        conn: &mut MediverseConn,
        of: CommandsOf<'_>,
        mut take: impl FnMut(Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let query = Self::query()
            .order((voice_command::created_at, voice_command::id))
            .into_boxed();
        let query = match of {
            CommandsOf::Session(id) => query.filter(voice_command::session_id.eq(id)),
            CommandsOf::User(id) => query.filter(voice_command::user_id.eq(id)),
        };
        for command in query.load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())? {
            take(command?)?;
        }
        Ok(())
    }
}
