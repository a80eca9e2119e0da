//! Teaching sessions: the row, how it is found, and how it begins, changes and ends.

mod code;
mod ending;
mod members;
mod shape;
mod stats;
mod watch;

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use serde::Serialize;
use serde_json::Value;

pub use ending::IdleSession;
pub use members::{CommandsOf, LoggedCommand, SessionNote, SessionStudent};
pub use stats::{
    ActionStats, Activity, Confidence, FailureStats, SessionStats, Share, TargetStats,
};
pub use watch::Change;

use super::schema::teaching_session;
use super::time::{now, utc, utc_opt};
use super::{AnatomySystem, cuid};
use crate::db::MediverseConn;
use shape::{AppJson, MaybeList};

/// As many draws without a free code mean that something else is wrong.
const DRAWS: usize = 100;

/// A session as the app stores it; its JSON has the app's field names.
#[derive(Debug, Clone, PartialEq, HasQuery, Serialize)]
#[diesel(table_name = teaching_session)]
#[serde(rename_all = "camelCase")]
pub struct TeachingSession {
    pub id: String,
    pub code: String,
    pub teacher_id: String,
    pub title: String,
    pub is_active: bool,
    pub highlighted_part: Option<String>,
    #[diesel(deserialize_as = AppJson)]
    pub camera_position: Option<Value>,
    #[diesel(deserialize_as = AppJson)]
    pub model_rotation: Option<Value>,
    #[diesel(deserialize_as = MaybeList)]
    pub visible_systems: Vec<String>,
    #[diesel(deserialize_as = AppJson)]
    pub slice_position: Option<Value>,
    #[serde(serialize_with = "utc")]
    pub created_at: NaiveDateTime,
    #[serde(serialize_with = "utc")]
    pub updated_at: NaiveDateTime,
    #[serde(serialize_with = "utc_opt")]
    pub ended_at: Option<NaiveDateTime>,
    pub moodle_course_id: Option<String>,
    pub moodle_activity_id: Option<String>,
}

/// A session to begin.
#[derive(Debug)]
pub struct NewSession<'a> {
    pub title: &'a str,
    pub teacher_id: &'a str,
    pub systems: &'a [AnatomySystem],
    pub course: Option<&'a str>,
}

/// Which sessions are wanted.
#[derive(Debug, Default)]
pub struct SessionFilter {
    pub active: Option<bool>,
    pub teacher_id: Option<String>,
    pub since: Option<NaiveDateTime>,
    pub limit: Option<i64>,
}

/// A session with what a list says of it.
#[derive(Debug, HasQuery, Serialize)]
#[diesel(table_name = teaching_session)]
pub struct ListedSession {
    #[diesel(embed)]
    #[serde(flatten)]
    pub session: TeachingSession,
    #[diesel(select_expression = student_count())]
    #[diesel(select_expression_type = diesel::expression::SqlLiteral<BigInt>)]
    pub students: i64,
}

fn student_count() -> diesel::expression::SqlLiteral<BigInt> {
    diesel::dsl::sql(
        r#"(SELECT count(*) FROM public."SessionStudent" s WHERE s."sessionId" = "TeachingSession"."id")"#,
    )
}

/// What hangs on a session.
#[derive(Debug, Clone, Copy, QueryableByName, Serialize)]
pub struct SessionCounts {
    #[diesel(sql_type = BigInt)]
    pub students: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(sql_type = BigInt)]
    pub commands: i64,
    /// Deleted by `db prune`, which the roll-ups still count; none of `commands`.
    #[diesel(sql_type = BigInt)]
    pub pruned: i64,
}

/// What changes of what a session shows; `Some(None)` clears.
#[derive(Debug, Default, AsChangeset)]
#[diesel(table_name = teaching_session)]
pub struct StateChange {
    pub highlighted_part: Option<Option<String>>,
    pub camera_position: Option<Option<Value>>,
    pub model_rotation: Option<Option<Value>>,
    pub slice_position: Option<Option<Value>>,
    pub visible_systems: Option<Vec<String>>,
    pub updated_at: Option<NaiveDateTime>,
}

impl StateChange {
    /// Whether nothing is asked for.
    pub const fn is_empty(&self) -> bool {
        self.highlighted_part.is_none()
            && self.camera_position.is_none()
            && self.model_rotation.is_none()
            && self.slice_position.is_none()
            && self.visible_systems.is_none()
    }
}

impl TeachingSession {
    /// The session with this code as typed, else in capitals, as codes are made.
    pub fn find(conn: &mut MediverseConn, code: &str) -> QueryResult<Option<Self>> {
        let code = code.trim();
        let (upper, lower) = (code.to_uppercase(), code.to_lowercase());
        let mut found: Vec<Self> = Self::query()
            .filter(teaching_session::code.eq_any([code, &upper, &lower]))
            .order(teaching_session::code)
            .load(conn.pg())?;
        let rank = |it: &Self| {
            [code, &upper, &lower]
                .iter()
                .position(|typed| *typed == it.code)
        };
        found.sort_by_key(rank);
        Ok(found.into_iter().next())
    }

    /// The session as it is now; `None` once it is gone.
    pub fn by_id(conn: &mut MediverseConn, id: &str) -> QueryResult<Option<Self>> {
        Self::query()
            .filter(teaching_session::id.eq(id))
            .first(conn.pg())
            .optional()
    }

    /// The codes of those of these sessions that are there, by id.
    pub fn codes(conn: &mut MediverseConn, ids: &[&str]) -> QueryResult<BTreeMap<String, String>> {
        let found: Vec<(String, String)> = teaching_session::table
            .filter(teaching_session::id.eq_any(ids))
            .select((teaching_session::id, teaching_session::code))
            .load(conn.pg())?;
        Ok(found.into_iter().collect())
    }

    /// The same, locked until the transaction ends: nobody ends or removes it meanwhile.
    pub fn lock(conn: &mut MediverseConn, id: &str) -> QueryResult<Option<Self>> {
        Self::query()
            .filter(teaching_session::id.eq(id))
            .for_update()
            .first(conn.pg())
            .optional()
    }

    /// Show the code of an active session, until the transaction ends: row security takes it for a key
    /// that lets people see the session, and join it. Means nothing unless somebody is acted as.
    pub fn show_code(conn: &mut MediverseConn, code: &str) -> QueryResult<()> {
        if conn.acting().is_none() {
            return Ok(());
        }
        diesel::sql_query("SELECT set_config('mediverse.join_code', $1, true)")
            .bind::<Text, _>(code.trim())
            .execute(conn.pg())
            .map(drop)
    }

    /// The latest first, one after the other: there may be more of them than fit into memory.
    pub fn each(
        conn: &mut MediverseConn,
        filter: &SessionFilter,
        mut work: impl FnMut(ListedSession) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut query = ListedSession::query()
            .order((
                teaching_session::created_at.desc(),
                teaching_session::id.desc(),
            ))
            .into_boxed();
        if let Some(active) = filter.active {
            query = query.filter(teaching_session::is_active.eq(active));
        }
        if let Some(teacher_id) = &filter.teacher_id {
            query = query.filter(teaching_session::teacher_id.eq(teacher_id));
        }
        if let Some(since) = filter.since {
            query = query.filter(teaching_session::created_at.ge(since));
        }
        if let Some(limit) = filter.limit {
            query = query.limit(limit);
        }
        for session in query.load_iter::<ListedSession, PgRowByRowLoadingMode>(conn.pg())? {
            work(session?)?;
        }
        Ok(())
    }

    /// Every session of a teacher, the oldest first.
    pub fn taught_by(conn: &mut MediverseConn, teacher_id: &str) -> QueryResult<Vec<Self>> {
        Self::query()
            .filter(teaching_session::teacher_id.eq(teacher_id))
            .order((teaching_session::created_at, teaching_session::id))
            .load(conn.pg())
    }

    /// Begin a session under a code that no other has, whoever else begins one now.
    pub fn insert(conn: &mut MediverseConn, new: &NewSession<'_>) -> QueryResult<Option<Self>> {
        let systems: Vec<&str> = new.systems.iter().map(|system| system.label()).collect();
        for _ in 0..DRAWS {
            let now = now();
            let session = diesel::insert_into(teaching_session::table)
                .values((
                    teaching_session::id.eq(cuid()),
                    teaching_session::code.eq(code::draw()),
                    teaching_session::teacher_id.eq(new.teacher_id),
                    teaching_session::title.eq(new.title),
                    teaching_session::is_active.eq(true),
                    teaching_session::visible_systems.eq(&systems),
                    teaching_session::moodle_course_id.eq(new.course),
                    teaching_session::created_at.eq(now),
                    teaching_session::updated_at.eq(now),
                ))
                .on_conflict(teaching_session::code)
                .do_nothing()
                .returning(Self::as_returning())
                .get_result(conn.pg())
                .optional()?;
            if session.is_some() {
                return Ok(session);
            }
        }
        Ok(None)
    }

    /// Change what the session shows.
    pub fn update_state(&self, conn: &mut MediverseConn, change: StateChange) -> QueryResult<Self> {
        let change = StateChange {
            updated_at: Some(now()),
            ..change
        };
        diesel::update(teaching_session::table.find(&self.id))
            .set(&change)
            .returning(Self::as_returning())
            .get_result(conn.pg())
    }

    /// Remove the session with its students and notes. Voice commands stay, without a session.
    pub fn delete(&self, conn: &mut MediverseConn) -> QueryResult<usize> {
        diesel::delete(teaching_session::table.find(&self.id)).execute(conn.pg())
    }

    /// How much hangs on the session.
    pub fn counts(&self, conn: &mut MediverseConn) -> QueryResult<SessionCounts> {
        diesel::sql_query(include_str!("counts.sql"))
            .bind::<Text, _>(&self.id)
            .get_result(conn.pg())
    }
}
