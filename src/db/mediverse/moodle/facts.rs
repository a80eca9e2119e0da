//! What MediVerse knows of the sessions that a sync looks at.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Nullable, Text, Timestamp};

use super::{Activity, Link};
use crate::db::MediverseConn;

/// A session as a description needs it.
#[derive(Debug, Clone, QueryableByName)]
pub struct SessionRow {
    #[diesel(sql_type = Text)]
    pub id: String,
    #[diesel(sql_type = Text)]
    pub code: String,
    #[diesel(sql_type = Text)]
    pub title: String,
    #[diesel(sql_type = Text)]
    pub teacher_id: String,
    #[diesel(sql_type = Bool)]
    pub is_active: bool,
    #[diesel(sql_type = Timestamp)]
    pub created_at: NaiveDateTime,
    #[diesel(sql_type = Nullable<Timestamp>)]
    pub ended_at: Option<NaiveDateTime>,
    #[diesel(sql_type = Array<Text>)]
    pub systems: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub moodle_course_id: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub moodle_activity_id: Option<String>,
    /// First and last name, where there is an account that is not forgotten.
    #[diesel(sql_type = Nullable<Text>)]
    pub teacher: Option<String>,
    #[diesel(sql_type = Bool)]
    pub teacher_forgotten: bool,
    /// As the app wrote it: a partId as a rule.
    #[diesel(sql_type = Nullable<Text>)]
    pub highlighted_part: Option<String>,
}

/// A highlighted part, with what is above it.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Focus {
    #[diesel(sql_type = Text)]
    pub part_id: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub latin_name: Option<String>,
    /// Names of what is above, root first.
    #[diesel(sql_type = Array<Text>)]
    pub path: Vec<String>,
}

/// Everything MediVerse says about the sessions looked at.
#[derive(Debug, Clone, Default)]
pub struct SessionFacts {
    /// In the order in which they began.
    pub sessions: Vec<SessionRow>,
    pub focuses: Vec<Focus>,
    /// Of these sessions, and of sessions that are gone.
    pub activities: Vec<Activity>,
    pub links: Vec<Link>,
}

impl SessionFacts {
    /// Of every session that is not a demonstration's.
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Self> {
        Self::load(conn, true, &[], &[], &[])
    }

    /// Of every session, or of these, only what tells where they belong.
    pub fn places(conn: &mut MediverseConn, sessions: Option<&[String]>) -> QueryResult<Self> {
        let ids: Vec<&str> = sessions
            .unwrap_or_default()
            .iter()
            .map(String::as_str)
            .collect();
        Ok(Self {
            sessions: Self::rows(conn, sessions.is_none(), &ids, &[], &[])?,
            focuses: Vec::new(),
            activities: Activity::all(conn, sessions.map(|_| &*ids))?,
            links: Link::all(conn)?,
        })
    }

    fn rows(
        conn: &mut MediverseConn,
        all: bool,
        ids: &[&str],
        teachers: &[&str],
        parts: &[&str],
    ) -> QueryResult<Vec<SessionRow>> {
        diesel::sql_query(include_str!("sessions.sql"))
            .bind::<Bool, _>(all)
            .bind::<Array<Text>, _>(ids)
            .bind::<Array<Text>, _>(teachers)
            .bind::<Array<Text>, _>(parts)
            .load(conn.pg())
    }

    /// Of these sessions, of those that these people teach, of those that show these parts or one below.
    pub fn of(
        conn: &mut MediverseConn,
        sessions: &[&str],
        teachers: &[&str],
        parts: &[&str],
    ) -> QueryResult<Self> {
        Self::load(conn, false, sessions, teachers, parts)
    }

    fn load(
        conn: &mut MediverseConn,
        all: bool,
        ids: &[&str],
        teachers: &[&str],
        parts: &[&str],
    ) -> QueryResult<Self> {
        let sessions = Self::rows(conn, all, ids, teachers, parts)?;
        let mut shown: Vec<&str> = sessions
            .iter()
            .filter_map(|it| it.highlighted_part.as_deref())
            .collect();
        shown.sort_unstable();
        shown.dedup();
        let focuses = if shown.is_empty() {
            Vec::new()
        } else {
            diesel::sql_query(include_str!("focuses.sql"))
                .bind::<Array<Text>, _>(shown)
                .load(conn.pg())?
        };
        let activities = if all {
            Activity::all(conn, None)?
        } else {
            let mut wanted: Vec<&str> = ids.to_vec();
            wanted.extend(sessions.iter().map(|it| it.id.as_str()));
            Activity::all(conn, Some(&wanted))?
        };
        Ok(Self {
            sessions,
            focuses,
            activities,
            links: Link::all(conn)?,
        })
    }
}
