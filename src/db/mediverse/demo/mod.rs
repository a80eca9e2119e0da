//! Demonstration data: how it is marked, written in bulk, and taken away again.

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use serde::Serialize;

use super::analytics::rollup;
use super::copy::{CopyRows, copy_rows, count_rows};
use super::schema::{demo, session_note, session_student, teaching_session, voice_command};
use super::{cuid_of, time};
use crate::db::MediverseConn;

/// Begins the id of every row and person of the demonstration.
pub const PREFIX: &str = "cdemo";

/// A part, with what a lesson calls it.
#[derive(Debug, QueryableByName)]
pub struct DemoPart {
    #[diesel(sql_type = Text)]
    pub part_id: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    pub system: String,
    /// The parent's `partId`.
    #[diesel(sql_type = Nullable<Text>)]
    pub parent: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub spanish: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub japanese: Option<String>,
}

impl DemoPart {
    /// The first parts by `partId`.
    pub fn all(conn: &mut MediverseConn, limit: i64) -> QueryResult<Vec<Self>> {
        diesel::sql_query(include_str!("parts.sql"))
            .bind::<BigInt, _>(limit)
            .load(conn.pg())
    }
}

/// The mark: a demonstration was seeded, and this is how.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = demo)]
pub struct Demo {
    pub seed: i64,
    pub sessions: i64,
    pub students: i64,
    pub commands: i64,
    pub until: NaiveDateTime,
}

/// What there is of a demonstration.
#[derive(Debug, Clone, Default, PartialEq, Eq, QueryableByName, Serialize)]
pub struct DemoHoldings {
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    #[diesel(sql_type = BigInt)]
    pub students: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(sql_type = BigInt)]
    pub commands: i64,
    /// Commands that `db prune` took, and that are counted still.
    #[diesel(sql_type = BigInt)]
    pub pruned: i64,
    /// Rows of others in demo sessions.
    #[diesel(sql_type = BigInt)]
    pub guests: i64,
}

#[derive(QueryableByName)]
struct Rows {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

/// A row that somebody added to a demo session.
#[derive(Debug, QueryableByName)]
pub struct Guest {
    /// `attendance` or `note`.
    #[diesel(sql_type = Text)]
    pub what: String,
    #[diesel(sql_type = Text)]
    pub id: String,
    /// The code of the session.
    #[diesel(sql_type = Text)]
    pub code: String,
    #[diesel(sql_type = Text)]
    pub person: String,
}

impl Demo {
    /// Rows that others added to demo sessions and that would go with them, the first `limit`.
    pub fn guests(conn: &mut MediverseConn, limit: i64) -> QueryResult<Vec<Guest>> {
        diesel::sql_query(include_str!("guests.sql"))
            .bind::<BigInt, _>(limit)
            .load(conn.pg())
    }

    /// The demonstration that is there, if one is.
    pub fn find(conn: &mut MediverseConn) -> QueryResult<Option<Self>> {
        demo::table
            .select(Self::as_select())
            .first(conn.pg())
            .optional()
    }

    /// Leave the mark. Beside a second one that is being made, one of the two fails.
    pub fn insert(&self, conn: &mut MediverseConn) -> QueryResult<()> {
        diesel::insert_into(demo::table)
            .values(self)
            .execute(conn.pg())
            .map(drop)
    }

    /// How many sessions people held.
    pub fn real_sessions(conn: &mut MediverseConn) -> QueryResult<i64> {
        let Rows { rows } = diesel::sql_query(include_str!("real.sql")).get_result(conn.pg())?;
        Ok(rows)
    }

    /// What there is of it.
    pub fn holdings(conn: &mut MediverseConn) -> QueryResult<DemoHoldings> {
        diesel::sql_query(include_str!("holdings.sql")).get_result(conn.pg())
    }

    /// Take away every row of it, what is counted of pruned ones, and the mark. Commands that others gave in its sessions stay.
    pub fn delete(conn: &mut MediverseConn) -> QueryResult<DemoHoldings> {
        let held = Self::holdings(conn)?;
        // Children first: the foreign keys would otherwise go through them one by one.
        for table in [
            "VoiceCommand",
            "SessionNote",
            "SessionStudent",
            "TeachingSession",
        ] {
            diesel::sql_query(format!(
                "DELETE FROM public.\"{table}\" WHERE mediverse_admin.is_demo(id)"
            ))
            .execute(conn.pg())?;
        }
        if held.pruned > 0 {
            // Whoever folds meanwhile would count into the months what goes from the days.
            rollup::fold_now(conn)?;
            diesel::sql_query(include_str!("forget_pruned.sql")).execute(conn.pg())?;
        }
        diesel::delete(demo::table).execute(conn.pg())?;
        Ok(held)
    }
}

/// An id of the demonstration: the prefix, the time, then what tells it apart.
pub fn demo_id(at: NaiveDateTime, number: u64, bytes: u64) -> String {
    let milliseconds = u64::try_from(at.and_utc().timestamp_millis()).unwrap_or_default();
    let mut tail = [0; 16];
    let mut number = number;
    for place in tail[..7].iter_mut().rev() {
        *place = u8::try_from(number % 36).expect("below 36");
        number /= 36;
    }
    tail[7..15].copy_from_slice(&bytes.to_le_bytes());
    let id = cuid_of(milliseconds, &tail);
    // Eight characters of time, seven of the number, five of chance: 25 with the prefix.
    format!("{PREFIX}{}", &id[1..21])
}

/// A lesson.
#[derive(Debug)]
pub struct DemoSession {
    pub id: String,
    pub code: String,
    pub teacher_id: String,
    pub title: String,
    pub highlighted_part: Option<String>,
    pub camera: String,
    pub rotation: String,
    pub systems: String,
    pub slice: Option<String>,
    pub created_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
    pub ended_at: Option<NaiveDateTime>,
}

/// Something a student did in a lesson.
#[derive(Debug)]
pub struct DemoPresence<'a> {
    pub id: String,
    pub session_id: &'a str,
    pub student_id: String,
    pub at: NaiveDateTime,
}

/// What was said in a lesson.
#[derive(Debug)]
pub struct DemoCommand<'a> {
    pub id: String,
    pub session_id: Option<&'a str>,
    pub transcript: &'a str,
    pub intent: Option<&'a str>,
    pub action: Option<&'a str>,
    pub target: Option<&'a str>,
    pub confidence: Option<f64>,
    pub success: bool,
    pub error_msg: Option<&'a str>,
    pub user_id: Option<&'a str>,
    pub created_at: NaiveDateTime,
}

/// Where rows of the demonstration go.
pub struct DemoRows<'r, 'w>(&'r mut CopyRows<'w>);

impl DemoRows<'_, '_> {
    pub fn session(&mut self, it: &DemoSession) -> anyhow::Result<()> {
        self.0
            .text(&it.id)
            .text(&it.code)
            .text(&it.teacher_id)
            .text(&it.title)
            .plain(it.ended_at.is_none())
            .optional(it.highlighted_part.as_deref())
            .text(&it.camera)
            .text(&it.rotation)
            .text(&it.systems)
            .optional(it.slice.as_deref())
            .plain(time::rfc3339(it.created_at))
            .plain(time::rfc3339(it.updated_at))
            .optional(it.ended_at.map(time::rfc3339).as_deref())
            .optional(None)
            .optional(None)
            .end()?;
        Ok(())
    }

    pub fn student(&mut self, it: &DemoPresence<'_>) -> anyhow::Result<()> {
        self.0
            .text(&it.id)
            .text(it.session_id)
            .text(&it.student_id)
            .plain(time::rfc3339(it.at))
            .end()?;
        Ok(())
    }

    pub fn note(&mut self, it: &DemoPresence<'_>, content: &str) -> anyhow::Result<()> {
        self.0
            .text(&it.id)
            .text(it.session_id)
            .text(&it.student_id)
            .text(content)
            .plain(time::rfc3339(it.at))
            .end()?;
        Ok(())
    }

    pub fn command(&mut self, it: &DemoCommand<'_>) -> anyhow::Result<()> {
        self.0
            .text(&it.id)
            .optional(it.session_id)
            .text(it.transcript)
            .optional(it.intent)
            .optional(it.action)
            .optional(it.target)
            .optional(it.confidence.map(|it| it.to_string()).as_deref())
            .plain(it.success)
            .optional(it.error_msg)
            .optional(it.user_id)
            .plain(time::rfc3339(it.created_at))
            .end()?;
        Ok(())
    }
}

/// Which table rows are for.
#[derive(Debug, Clone, Copy)]
pub enum DemoTable {
    Sessions,
    Students,
    Notes,
    Commands,
}

/// Copy what `fill` pushes straight into `table`, or only count it where this is a dry run.
pub fn copy(
    conn: &mut MediverseConn,
    table: DemoTable,
    dry_run: bool,
    fill: impl FnOnce(&mut DemoRows<'_, '_>) -> anyhow::Result<()>,
) -> anyhow::Result<u64> {
    let fill = |rows: &mut CopyRows<'_>| fill(&mut DemoRows(rows));
    if dry_run {
        return count_rows(fill);
    }
    match table {
        DemoTable::Sessions => copy_rows(conn.pg(), teaching_session::table, fill),
        DemoTable::Students => copy_rows(conn.pg(), session_student::table, fill),
        DemoTable::Notes => copy_rows(conn.pg(), session_note::table, fill),
        DemoTable::Commands => copy_rows(conn.pg(), voice_command::table, fill),
    }
}

/// Tell the planner of the new rows.
pub fn analyze(conn: &mut MediverseConn) -> QueryResult<()> {
    conn.pg().batch_execute(
        "ANALYZE public.\"TeachingSession\", public.\"SessionStudent\", public.\"SessionNote\", public.\"VoiceCommand\"",
    )
}
