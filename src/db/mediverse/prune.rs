//! Old rows on their way out: counted, read as JSON lines, deleted.

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamp};

use crate::db::MediverseConn;
use crate::db::mediverse::time::now;

/// What gets old.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ageing {
    Voice,
    Notes,
    Audit,
    /// What syncs with Moodle wrote there, and what was there before: run by run, never a part of one.
    Journal,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Ageing {
    pub const ALL: [Self; 4] = [Self::Voice, Self::Notes, Self::Audit, Self::Journal];

    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::Notes => "notes",
            Self::Audit => "audit",
            Self::Journal => "journal",
        }
    }

    /// Its rows, in words.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Voice => "voice command",
            Self::Notes => "note",
            Self::Audit => "audit log entry",
            Self::Journal => "journal entry",
        }
    }

    /// The table, and whether a row of it is older than `$1`.
    const fn old(self) -> &'static str {
        match self {
            Self::Voice => r#"public."VoiceCommand" t WHERE t."createdAt" < $1"#,
            Self::Notes => r#"public."SessionNote" t WHERE t.timestamp < $1"#,
            Self::Audit => "mediverse_admin.audit_log t WHERE t.at < $1 AT TIME ZONE 'UTC'",
            Self::Journal => concat!(
                "mediverse_admin.moodle_journal t WHERE t.run_id IN (",
                include_str!("moodle/old_runs.sql"),
                ")"
            ),
        }
    }

    /// The order of time.
    const fn order(self) -> &'static str {
        match self {
            Self::Voice => r#"t."createdAt", t.id"#,
            Self::Notes => "t.timestamp, t.id",
            Self::Audit | Self::Journal => "t.id",
        }
    }

    /// How many rows are older than `than`.
    pub fn count(self, conn: &mut MediverseConn, than: NaiveDateTime) -> QueryResult<u64> {
        let Count { rows } =
            diesel::sql_query(format!("SELECT count(*) AS rows FROM {}", self.old()))
                .bind::<Timestamp, _>(than)
                .get_result(conn.pg())?;
        Ok(rows.unsigned_abs())
    }

    /// Each of them as a JSON object, the oldest first.
    pub fn each(
        self,
        conn: &mut MediverseConn,
        than: NaiveDateTime,
        mut take: impl FnMut(&str) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let query = format!(
            "SELECT row_to_json(t)::text AS line FROM {} ORDER BY {}",
            self.old(),
            self.order()
        );
        let rows = diesel::sql_query(query)
            .bind::<Timestamp, _>(than)
            .load_iter::<Line, diesel::pg::PgRowByRowLoadingMode>(conn.pg())?;
        for row in rows {
            take(&row?.line)?;
        }
        Ok(())
    }

    /// Delete them. In one snapshot these are exactly the rows that `each` gave.
    pub fn delete(self, conn: &mut MediverseConn, than: NaiveDateTime) -> QueryResult<u64> {
        if self == Self::Journal {
            return delete_journal(conn, than);
        }
        let deleted = diesel::sql_query(format!("DELETE FROM {}", self.old()))
            .bind::<Timestamp, _>(than)
            .execute(conn.pg())?;
        Ok(deleted as u64)
    }
}

/// The runs themselves stay, with a note that their items are gone, and their sums: of a run that was
/// interrupted nobody but its items knew them.
fn delete_journal(conn: &mut MediverseConn, than: NaiveDateTime) -> QueryResult<u64> {
    let Count { rows } = diesel::sql_query(format!(
        "WITH sums AS ({} WHERE r.id IN ({})), \
              gone AS (DELETE FROM {} RETURNING t.run_id), \
              noted AS (UPDATE mediverse_admin.moodle_run r SET journal_pruned_at = $2, counts = s.counts \
                        FROM sums s WHERE s.id = r.id AND r.id IN (SELECT run_id FROM gone)) \
         SELECT count(*) AS rows FROM gone",
        include_str!("moodle/runs.sql"),
        include_str!("moodle/old_runs.sql"),
        Ageing::Journal.old()
    ))
    .bind::<Timestamp, _>(than)
    .bind::<Timestamp, _>(now())
    .get_result(conn.pg())?;
    Ok(rows.unsigned_abs())
}

impl MediverseConn {
    /// Run `work` in one snapshot, and let the roll-ups keep the counts of what it deletes.
    pub fn pruning<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.transaction(|conn| {
            conn.pg().batch_execute(
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SET LOCAL mediverse.pruning = 'on'",
            )?;
            work(conn)
        })
    }
}
