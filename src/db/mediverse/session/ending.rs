//! How sessions end: because someone says so, or because nothing happens any more.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text, Timestamp};
use serde::Serialize;

use super::TeachingSession;
use crate::db::MediverseConn;
use crate::db::mediverse::schema::teaching_session;
use crate::db::mediverse::time::{now, utc, utc_opt};

/// An active session without activity, and when it last had some.
#[derive(Debug, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdleSession {
    #[diesel(sql_type = Text)]
    pub id: String,
    #[diesel(sql_type = Text)]
    pub code: String,
    #[diesel(sql_type = Text)]
    pub title: String,
    #[diesel(sql_type = Text)]
    pub teacher_id: String,
    #[diesel(sql_type = Timestamp)]
    #[serde(serialize_with = "utc")]
    pub last_activity: NaiveDateTime,
    #[diesel(sql_type = Nullable<Timestamp>)]
    #[serde(serialize_with = "utc_opt")]
    pub ended_at: Option<NaiveDateTime>,
}

impl TeachingSession {
    /// End the session now.
    pub fn end(&self, conn: &mut MediverseConn) -> QueryResult<Self> {
        let now = now();
        diesel::update(teaching_session::table.find(&self.id))
            .set((
                teaching_session::is_active.eq(false),
                teaching_session::ended_at.eq(Some(now)),
                teaching_session::updated_at.eq(now),
            ))
            .returning(Self::as_returning())
            .get_result(conn.pg())
    }

    /// Active sessions in which nothing has happened since `cutoff`.
    pub fn idle_since(
        conn: &mut MediverseConn,
        cutoff: NaiveDateTime,
    ) -> QueryResult<Vec<IdleSession>> {
        diesel::sql_query(include_str!("idle.sql"))
            .bind::<Timestamp, _>(cutoff)
            .load(conn.pg())
    }

    /// End those of `sessions` that are still active, and say which.
    pub fn end_all(
        conn: &mut MediverseConn,
        sessions: Vec<IdleSession>,
    ) -> QueryResult<Vec<IdleSession>> {
        let now = now();
        let ids: Vec<&str> = sessions.iter().map(|it| it.id.as_str()).collect();
        let ended: Vec<String> = diesel::update(
            teaching_session::table
                .filter(teaching_session::id.eq_any(ids))
                .filter(teaching_session::is_active),
        )
        .set((
            teaching_session::is_active.eq(false),
            teaching_session::ended_at.eq(Some(now)),
            teaching_session::updated_at.eq(now),
        ))
        .returning(teaching_session::id)
        .get_results(conn.pg())?;
        Ok(sessions
            .into_iter()
            .filter(|it| ended.contains(&it.id))
            .map(|it| IdleSession {
                ended_at: Some(now),
                ..it
            })
            .collect())
    }
}
