//! A file of voice commands on its way into the log: COPY aside, look, then one insert.

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamp};

use crate::db::MediverseConn;
use crate::db::mediverse::copy::{CopyRows, copy_rows};
use crate::db::mediverse::time;

diesel::table! {
    staged_voice_command (line) {
        line -> BigInt,
        id -> Text,
        given -> Bool,
        session -> Nullable<Text>,
        transcript -> Text,
        intent -> Nullable<Text>,
        action -> Nullable<Text>,
        target -> Nullable<Text>,
        confidence -> Nullable<Double>,
        success -> Bool,
        error_msg -> Nullable<Text>,
        user_id -> Nullable<Text>,
        created_at -> Nullable<Timestamp>,
    }
}

/// A command as a file has it.
#[derive(Debug)]
pub struct StagedCommand {
    pub id: String,
    /// Whether the file itself says the id.
    pub given: bool,
    /// A session's code or id.
    pub session: Option<String>,
    pub transcript: String,
    pub intent: Option<String>,
    pub action: Option<String>,
    pub target: Option<String>,
    pub confidence: Option<f64>,
    pub success: bool,
    pub error_msg: Option<String>,
    pub user_id: Option<String>,
    pub created_at: Option<NaiveDateTime>,
}

/// A line that does not go with the database or with the lines before it.
#[derive(Debug, QueryableByName)]
pub struct Misfit {
    #[diesel(sql_type = BigInt)]
    pub line: i64,
    #[diesel(sql_type = Text)]
    pub what: String,
}

/// What an import comes to.
#[derive(Debug, Clone, Copy, QueryableByName)]
pub struct Imported {
    #[diesel(sql_type = BigInt)]
    pub total: i64,
    /// Already there.
    #[diesel(sql_type = BigInt)]
    pub known: i64,
    /// Already there, but not as the file has it.
    #[diesel(sql_type = BigInt)]
    pub different: i64,
}

/// Commands staged in the open transaction.
pub struct Import<'c> {
    conn: &'c mut MediverseConn,
}

/// Where staged commands go.
pub struct Stage<'r, 'w>(&'r mut CopyRows<'w>);

impl Stage<'_, '_> {
    /// Stage the command of this line.
    pub fn push(&mut self, line: u64, command: &StagedCommand) -> anyhow::Result<()> {
        self.0
            .plain(line)
            .text(&command.id)
            .plain(command.given)
            .optional(command.session.as_deref())
            .text(&command.transcript)
            .optional(command.intent.as_deref())
            .optional(command.action.as_deref())
            .optional(command.target.as_deref())
            .optional(command.confidence.map(|it| it.to_string()).as_deref())
            .plain(command.success)
            .optional(command.error_msg.as_deref())
            .optional(command.user_id.as_deref())
            .optional(command.created_at.map(time::rfc3339).as_deref())
            .end()?;
        Ok(())
    }
}

impl<'c> Import<'c> {
    /// Make room for a file. With `dry_run` PostgreSQL lets nothing be written from here on.
    pub fn begin(conn: &'c mut MediverseConn, dry_run: bool) -> QueryResult<Self> {
        conn.pg().batch_execute(include_str!("stage.sql"))?;
        if dry_run {
            conn.pg().batch_execute("SET TRANSACTION READ ONLY")?;
        }
        Ok(Self { conn })
    }

    /// Stage what `fill` pushes.
    pub fn stage(
        &mut self,
        fill: impl FnOnce(&mut Stage<'_, '_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<u64> {
        let count = copy_rows(self.conn.pg(), staged_voice_command::table, |rows| {
            fill(&mut Stage(rows))
        })?;
        self.conn
            .pg()
            .batch_execute("ANALYZE staged_voice_command")?;
        Ok(count)
    }

    /// Find the sessions, and give an id of their own to rows that are alike.
    pub fn settle(&mut self) -> QueryResult<()> {
        let pg = self.conn.pg();
        diesel::sql_query(include_str!("sessions.sql")).execute(pg)?;
        diesel::sql_query(include_str!("tell_apart.sql")).execute(pg)?;
        pg.batch_execute("ANALYZE staged_voice_session")
    }

    /// Lines whose session is not there, at most `limit`.
    pub fn unknown_sessions(&mut self, limit: i64) -> QueryResult<Vec<Misfit>> {
        diesel::sql_query(include_str!("unknown_sessions.sql"))
            .bind::<BigInt, _>(limit)
            .load(self.conn.pg())
    }

    /// Lines with the id of an earlier line, at most `limit`.
    pub fn repeated_ids(&mut self, limit: i64) -> QueryResult<Vec<Misfit>> {
        diesel::sql_query(include_str!("repeated_ids.sql"))
            .bind::<BigInt, _>(limit)
            .load(self.conn.pg())
    }

    /// How many there are, and how many of them are known.
    pub fn counts(&mut self) -> QueryResult<Imported> {
        diesel::sql_query(include_str!("counts.sql")).get_result(self.conn.pg())
    }

    /// Write down what is not there yet; commands without a time were said now.
    pub fn insert(&mut self) -> QueryResult<u64> {
        let written = diesel::sql_query(include_str!("insert.sql"))
            .bind::<Timestamp, _>(time::now())
            .execute(self.conn.pg())?;
        Ok(written as u64)
    }

    /// The connection, to go on in the same transaction.
    pub const fn conn(&mut self) -> &mut MediverseConn {
        self.conn
    }
}
