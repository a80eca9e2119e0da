//! What changed in MediVerse since the last run, as its triggers noted it.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Text};

use super::PartName;
use crate::db::MediverseConn;

/// More than this for a part that nobody runs is cheaper found by comparing everything.
const MOST: i64 = 10_000;

/// One change noted.
#[derive(Debug, Clone, QueryableByName)]
pub struct Outbox {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    /// `session`, `account`, `part`, `member` or `everything`.
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Text)]
    pub subject: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub person: Option<String>,
}

impl Outbox {
    /// What is noted for `part`, the oldest first.
    pub fn all(conn: &mut MediverseConn, part: PartName) -> QueryResult<Vec<Self>> {
        diesel::sql_query(
            "SELECT id, kind, subject, person FROM mediverse_admin.moodle_outbox WHERE part = $1 ORDER BY id",
        )
        .bind::<Text, _>(part)
        .load(conn.pg())
    }

    /// Strike out what was seen to. By id, one by one: a transaction that was open then may have
    /// added a lower one since.
    pub fn delete(conn: &mut MediverseConn, ids: &[i64]) -> QueryResult<usize> {
        if ids.is_empty() {
            return Ok(0);
        }
        diesel::sql_query("DELETE FROM mediverse_admin.moodle_outbox WHERE id = ANY ($1)")
            .bind::<Array<BigInt>, _>(ids)
            .execute(conn.pg())
    }

    /// Note subjects ourselves, for another try.
    pub fn insert(
        conn: &mut MediverseConn,
        part: PartName,
        kind: &str,
        subjects: &[&str],
    ) -> QueryResult<usize> {
        if subjects.is_empty() {
            return Ok(0);
        }
        diesel::sql_query(
            "INSERT INTO mediverse_admin.moodle_outbox (part, kind, subject)
             SELECT part, $2, s FROM mediverse_admin.moodle_state CROSS JOIN unnest($3) s WHERE part = $1",
        )
        .bind::<Text, _>(part)
        .bind::<Text, _>(kind)
        .bind::<Array<Text>, _>(subjects)
        .execute(conn.pg())
    }

    /// Note for every part that the books can no longer be believed.
    pub fn compare_everything(conn: &mut MediverseConn) -> QueryResult<()> {
        diesel::sql_query(
            "INSERT INTO mediverse_admin.moodle_outbox (part, kind, subject)
             SELECT part, 'everything', '' FROM mediverse_admin.moodle_state
             EXCEPT SELECT part, kind, subject FROM mediverse_admin.moodle_outbox",
        )
        .execute(conn.pg())
        .map(drop)
    }

    /// Keep the notes for a part that does not run from growing without end.
    pub fn fold(conn: &mut MediverseConn, part: PartName) -> QueryResult<()> {
        diesel::sql_query(include_str!("fold_outbox.sql"))
            .bind::<Text, _>(part)
            .bind::<BigInt, _>(MOST)
            .execute(conn.pg())
            .map(drop)
    }
}
