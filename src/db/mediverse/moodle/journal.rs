//! The journal: what a run meant to write into Moodle, and what it wrote.

use chrono::NaiveDateTime;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Json, Nullable, Text, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::PartName;
use crate::db::MediverseConn;
use crate::db::mediverse::time::{now, utc};

pg_enum! {
    /// How far an item has come.
    EntryState: diesel::sql_types::Text {
        Intended = "intended",
        Done = "done",
        Failed = "failed",
        Void = "void",
        Undone = "undone",
    }
}

/// A row of Moodle that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRef {
    /// Without Moodle's prefix.
    pub table: String,
    pub id: i64,
    pub op: RowOp,
}

/// What was done to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RowOp {
    Insert,
    Update,
    Delete,
}

impl RowRef {
    pub fn new(table: &str, id: i64, op: RowOp) -> Self {
        Self {
            table: table.to_owned(),
            id,
            op,
        }
    }
}

/// An item as it is about to be written.
#[derive(Debug)]
pub struct NewEntry<'s> {
    pub subject: &'s str,
    pub course_id: Option<i64>,
    pub action: &'s str,
    /// As JSON.
    pub step: String,
}

/// An item of a run.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JournalEntry {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = Text)]
    pub run_id: String,
    #[diesel(sql_type = Text)]
    pub part: PartName,
    #[diesel(sql_type = Text)]
    pub subject: String,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub course_id: Option<i64>,
    #[diesel(sql_type = Text)]
    pub action: String,
    #[diesel(sql_type = Json)]
    pub step: Value,
    /// Of `RowRef`s.
    #[diesel(sql_type = Json)]
    pub rows: Value,
    #[diesel(sql_type = Text)]
    pub state: EntryState,
    #[diesel(sql_type = Nullable<Text>)]
    pub reason: Option<String>,
    #[diesel(sql_type = Timestamp)]
    #[serde(serialize_with = "utc")]
    pub at: NaiveDateTime,
    /// Moodle's transaction that was to write it.
    #[diesel(sql_type = Nullable<Text>)]
    #[serde(skip)]
    pub xact: Option<String>,
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

const COLUMNS: &str = "id, run_id, part, subject, course_id, action, step, rows, state, reason, at, xact::text AS xact";

impl JournalEntry {
    /// Write down what is about to happen, in Moodle's transaction `xact`; the ids come in order.
    pub fn intend(
        conn: &mut MediverseConn,
        run_id: &str,
        part: PartName,
        xact: Option<&str>,
        entries: &[NewEntry<'_>],
    ) -> QueryResult<Vec<i64>> {
        let subjects: Vec<&str> = entries.iter().map(|it| it.subject).collect();
        let actions: Vec<&str> = entries.iter().map(|it| it.action).collect();
        let steps: Vec<&str> = entries.iter().map(|it| it.step.as_str()).collect();
        let courses: Vec<Option<i64>> = entries.iter().map(|it| it.course_id).collect();
        let mut ids: Vec<i64> = diesel::sql_query(include_str!("intend.sql"))
            .bind::<Text, _>(run_id)
            .bind::<Text, _>(part)
            .bind::<Timestamp, _>(now())
            .bind::<Nullable<Text>, _>(xact)
            .bind::<Array<Text>, _>(subjects)
            .bind::<Array<Nullable<BigInt>>, _>(courses)
            .bind::<Array<Text>, _>(actions)
            .bind::<Array<Text>, _>(steps)
            .load::<Id>(conn.pg())?
            .into_iter()
            .map(|row| row.id)
            .collect();
        // Identity values rise in the order in which the rows are inserted, which is theirs.
        ids.sort_unstable();
        Ok(ids)
    }

    /// Another transaction of Moodle's is to write these items now.
    pub fn intend_again(conn: &mut MediverseConn, ids: &[i64], xact: &str) -> QueryResult<()> {
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_journal SET xact = $2::xid8 WHERE id = ANY ($1)",
        )
        .bind::<Array<BigInt>, _>(ids)
        .bind::<Text, _>(xact)
        .execute(conn.pg())
        .map(drop)
    }

    /// Close items that happened.
    pub fn close(conn: &mut MediverseConn, done: &[(i64, &[RowRef])]) -> QueryResult<()> {
        if done.is_empty() {
            return Ok(());
        }
        let (ids, rows): (Vec<i64>, Vec<String>) = done
            .iter()
            .map(|(id, rows)| (*id, serde_json::to_string(rows).unwrap_or_default()))
            .unzip();
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_journal j SET state = 'done', rows = d.rows::json, at = $3
             FROM unnest($1, $2) d (id, rows) WHERE j.id = d.id",
        )
        .bind::<Array<BigInt>, _>(ids)
        .bind::<Array<Text>, _>(rows)
        .bind::<Timestamp, _>(now())
        .execute(conn.pg())
        .map(drop)
    }

    /// Close items that did not happen, and say why.
    pub fn give_up(
        conn: &mut MediverseConn,
        items: &[(i64, &str)],
        state: EntryState,
    ) -> QueryResult<()> {
        if items.is_empty() {
            return Ok(());
        }
        let (ids, reasons): (Vec<i64>, Vec<&str>) = items.iter().copied().unzip();
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_journal j SET state = $3, reason = d.reason, at = $4
             FROM unnest($1, $2) d (id, reason) WHERE j.id = d.id",
        )
        .bind::<Array<BigInt>, _>(ids)
        .bind::<Array<Text>, _>(reasons)
        .bind::<Text, _>(state)
        .bind::<Timestamp, _>(now())
        .execute(conn.pg())
        .map(drop)
    }

    /// Mark as taken back whatever of a run the run `undo` has seen to.
    pub fn mark_undone(conn: &mut MediverseConn, run_id: &str, undo: &str) -> QueryResult<()> {
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_journal j SET state = 'undone'
             FROM (SELECT DISTINCT part, subject FROM mediverse_admin.moodle_journal
                   WHERE run_id = $2 AND state = 'done') seen_to
             WHERE j.run_id = $1 AND j.state = 'done' AND j.part = seen_to.part AND j.subject = seen_to.subject",
        )
        .bind::<Text, _>(run_id)
        .bind::<Text, _>(undo)
        .execute(conn.pg())
        .map(drop)
    }

    /// What runs that were cut short left open, the oldest first.
    pub fn intended(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        diesel::sql_query(format!(
            "SELECT {COLUMNS} FROM mediverse_admin.moodle_journal
             WHERE state = 'intended'
               AND run_id IN (SELECT id FROM mediverse_admin.moodle_run WHERE state = 'running')
             ORDER BY id"
        ))
        .load(conn.pg())
    }

    /// The items of a run as a table shows them, the oldest first: without their images.
    pub fn of_run(conn: &mut MediverseConn, run_id: &str) -> QueryResult<Vec<Self>> {
        diesel::sql_query(format!(
            "SELECT {} FROM mediverse_admin.moodle_journal WHERE run_id = $1 ORDER BY id",
            COLUMNS.replace("step", "'null'::json AS step")
        ))
        .bind::<Text, _>(run_id)
        .load(conn.pg())
    }

    /// The items of a run, the oldest first, one at a time.
    pub fn each(
        conn: &mut MediverseConn,
        run_id: &str,
        mut take: impl FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let rows = diesel::sql_query(format!(
            "SELECT {COLUMNS} FROM mediverse_admin.moodle_journal WHERE run_id = $1 ORDER BY id"
        ))
        .bind::<Text, _>(run_id)
        .load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())?;
        for row in rows {
            take(row?)?;
        }
        Ok(())
    }

    /// What a part of a run did that still stands, the latest first: at most `limit` before the item `before`.
    pub fn standing(
        conn: &mut MediverseConn,
        run_id: &str,
        part: PartName,
        before: i64,
        limit: i64,
    ) -> QueryResult<Vec<Self>> {
        diesel::sql_query(format!(
            "SELECT {COLUMNS} FROM mediverse_admin.moodle_journal
             WHERE run_id = $1 AND part = $2 AND id < $3 AND state = 'done' ORDER BY id DESC LIMIT $4"
        ))
        .bind::<Text, _>(run_id)
        .bind::<Text, _>(part)
        .bind::<BigInt, _>(before)
        .bind::<BigInt, _>(limit)
        .load(conn.pg())
    }

    /// The Moodle rows written.
    pub fn row_refs(&self) -> Vec<RowRef> {
        serde_json::from_value(self.rows.clone()).unwrap_or_default()
    }
}
