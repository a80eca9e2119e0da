//! How far each part of the sync has come.

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text, Timestamp};

use super::PartName;
use crate::db::MediverseConn;
use crate::db::mediverse::time::now;

/// The state of one part, and whether the outbox can be believed.
#[derive(Debug, Clone, Default, QueryableByName)]
pub struct State {
    /// Both sides were compared in full, and changes are noted since.
    #[diesel(sql_type = Bool)]
    pub compared: bool,
    /// What the settings were then.
    #[diesel(sql_type = Text)]
    pub settings: String,
    /// Whether something was written since the sequences were last looked at.
    #[diesel(sql_type = Bool)]
    pub recheck: bool,
    #[diesel(sql_type = Nullable<Timestamp>)]
    pub synced_at: Option<NaiveDateTime>,
    /// Whether every transaction that may not have noted its changes has ended.
    #[diesel(sql_type = Bool)]
    pub settled: bool,
}

impl State {
    /// The state of `part`; from the first time on, triggers note changes for it.
    pub fn arm(conn: &mut MediverseConn, part: PartName) -> QueryResult<Self> {
        if let Some(state) = Self::find(conn, part)? {
            return Ok(state);
        }
        conn.transaction(|conn| {
            diesel::sql_query(
                "INSERT INTO mediverse_admin.moodle_state (part) VALUES ($1) ON CONFLICT DO NOTHING",
            )
            .bind::<Text, _>(part)
            .execute(conn.pg())
        })?;
        Ok(Self::find(conn, part)?.unwrap_or_default())
    }

    /// The state of `part` as the snapshot of this transaction has it.
    pub fn find(conn: &mut MediverseConn, part: PartName) -> QueryResult<Option<Self>> {
        diesel::sql_query(
            "SELECT compared, settings, recheck, synced_at, pg_snapshot_xmin(pg_current_snapshot()) > armed AS settled
             FROM mediverse_admin.moodle_state WHERE part = $1",
        )
        .bind::<Text, _>(part)
        .get_result(conn.pg())
        .optional()
    }

    /// Remember that a run came to its end.
    pub fn update(&self, conn: &mut MediverseConn, part: PartName) -> QueryResult<()> {
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_state SET compared = $2, settings = $3, recheck = $4, synced_at = $5
             WHERE part = $1",
        )
        .bind::<Text, _>(part)
        .bind::<Bool, _>(self.compared)
        .bind::<Text, _>(&self.settings)
        .bind::<Bool, _>(self.recheck)
        .bind::<Timestamp, _>(now())
        .execute(conn.pg())
        .map(drop)
    }

    /// Before anything is written: whatever happens, the sequences are looked at by the next run.
    pub fn expect_recheck(conn: &mut MediverseConn, part: PartName) -> QueryResult<()> {
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_state SET recheck = true WHERE part = $1 AND NOT recheck",
        )
        .bind::<Text, _>(part)
        .execute(conn.pg())
        .map(drop)
    }

    /// From here to the end of the transaction the triggers do not note what is written, and rows are found
    /// by their keys, however little the server knows of tables that grow as we write.
    pub fn hush(conn: &mut MediverseConn) -> QueryResult<()> {
        conn.pg()
            .batch_execute("SET LOCAL mediverse.syncing = 'on'; SET LOCAL enable_seqscan = off")
    }
}
