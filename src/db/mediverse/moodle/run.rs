//! Runs that wrote, or meant to.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Jsonb, Nullable, Text, Timestamp};
use serde::Serialize;
use serde_json::Value;

use super::SyncLock;
use crate::db::MediverseConn;
use crate::db::mediverse::Call;
use crate::db::mediverse::time::{now, utc, utc_opt};

pg_enum! {
    /// What a run does.
    RunKind: diesel::sql_types::Text {
        Sync = "sync",
        Undo = "undo",
    }
}

pg_enum! {
    /// What became of a run.
    RunState: diesel::sql_types::Text {
        Running = "running",
        Done = "done",
        Partial = "partial",
        Failed = "failed",
        Interrupted = "interrupted",
        Undone = "undone",
    }
}

/// A run of `moodle sync`, `moodle watch` or `moodle undo`.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    #[diesel(sql_type = Text)]
    pub id: String,
    #[diesel(sql_type = Text)]
    pub kind: RunKind,
    #[diesel(sql_type = Text)]
    pub state: RunState,
    #[diesel(sql_type = Timestamp)]
    #[serde(serialize_with = "utc")]
    pub started_at: NaiveDateTime,
    #[diesel(sql_type = Nullable<Timestamp>)]
    #[serde(serialize_with = "utc_opt")]
    pub finished_at: Option<NaiveDateTime>,
    #[diesel(sql_type = Text)]
    pub os_user: String,
    #[diesel(sql_type = Text)]
    pub command: String,
    #[diesel(sql_type = Text)]
    pub plan_hash: String,
    #[diesel(sql_type = Jsonb)]
    pub counts: Value,
    #[diesel(sql_type = Nullable<Text>)]
    pub undoes: Option<String>,
    /// When its items were pruned: it can no longer be taken back.
    #[diesel(sql_type = Nullable<Timestamp>)]
    #[serde(serialize_with = "utc_opt")]
    pub journal_pruned_at: Option<NaiveDateTime>,
}

/// Which runs are wanted.
#[derive(Debug, Default)]
pub struct RunFilter {
    pub since: Option<NaiveDateTime>,
    pub limit: Option<i64>,
}

const RUNS: &str = include_str!("runs.sql");

impl Run {
    /// Open the books for a run that is about to write.
    pub fn begin(
        conn: &mut MediverseConn,
        id: &str,
        call: &Call,
        kind: RunKind,
        plan_hash: &str,
        undoes: Option<&str>,
    ) -> QueryResult<()> {
        diesel::sql_query(
            "INSERT INTO mediverse_admin.moodle_run (id, kind, command, os_user, started_at, state, plan_hash, undoes)
             VALUES ($1, $2, $3, $4, $5, 'running', $6, $7)",
        )
        .bind::<Text, _>(id)
        .bind::<Text, _>(kind)
        .bind::<Text, _>(&call.command)
        .bind::<Text, _>(&call.os_user)
        .bind::<Timestamp, _>(now())
        .bind::<Text, _>(plan_hash)
        .bind::<Nullable<Text>, _>(undoes)
        .execute(conn.pg())
        .map(drop)
    }

    /// Close the books.
    pub fn finish(
        conn: &mut MediverseConn,
        id: &str,
        state: RunState,
        counts: &Value,
    ) -> QueryResult<()> {
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_run SET state = $2, finished_at = $3, counts = $4 WHERE id = $1",
        )
        .bind::<Text, _>(id)
        .bind::<Text, _>(state)
        .bind::<Timestamp, _>(now())
        .bind::<Jsonb, _>(counts)
        .execute(conn.pg())
        .map(drop)
    }

    /// Runs that never came to their end, now that nobody else runs.
    pub fn close_interrupted(conn: &mut MediverseConn) -> QueryResult<usize> {
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_run SET state = 'interrupted', finished_at = $1 WHERE state = 'running'",
        )
        .bind::<Timestamp, _>(now())
        .execute(conn.pg())
    }

    /// Mark a run as taken back.
    pub fn mark_undone(conn: &mut MediverseConn, id: &str) -> QueryResult<()> {
        diesel::sql_query("UPDATE mediverse_admin.moodle_run SET state = 'undone' WHERE id = $1")
            .bind::<Text, _>(id)
            .execute(conn.pg())
            .map(drop)
    }

    /// The runs whose id begins so, at most `limit`, the latest first; that id's alone where one has it whole.
    pub fn named(conn: &mut MediverseConn, id: &str, limit: i64) -> QueryResult<Vec<Self>> {
        let found: Vec<Self> = diesel::sql_query(format!(
            "{RUNS} WHERE starts_with(r.id, $1) ORDER BY r.id = $1 DESC, r.started_at DESC, r.id DESC LIMIT $2"
        ))
        .bind::<Text, _>(id)
        .bind::<BigInt, _>(limit)
        .load(conn.pg())?;
        let found = match &found[..] {
            [first, ..] if first.id == id => found.into_iter().take(1).collect(),
            _ => found,
        };
        Self::told_apart(conn, found)
    }

    /// A run of which the books say that it runs, and nobody does, was cut short.
    fn told_apart(conn: &mut MediverseConn, mut runs: Vec<Self>) -> QueryResult<Vec<Self>> {
        let open = runs.iter_mut().filter(|it| it.state == RunState::Running);
        let mut open: Vec<&mut Self> = open.collect();
        if !open.is_empty() && !SyncLock::is_held(conn)? {
            for run in &mut open {
                run.state = RunState::Interrupted;
            }
        }
        Ok(runs)
    }

    /// The latest first.
    pub fn all(conn: &mut MediverseConn, filter: &RunFilter) -> QueryResult<Vec<Self>> {
        let runs = diesel::sql_query(format!(
            "{RUNS} WHERE $1 IS NULL OR r.started_at >= $1 ORDER BY r.started_at DESC, r.id DESC LIMIT $2"
        ))
        .bind::<Nullable<Timestamp>, _>(filter.since)
        .bind::<Nullable<BigInt>, _>(filter.limit)
        .load(conn.pg())?;
        Self::told_apart(conn, runs)
    }
}
