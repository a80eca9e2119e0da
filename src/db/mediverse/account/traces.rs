//! Where a person appears in the app's tables.

use chrono::NaiveDateTime;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamp};
use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::time::utc_opt;
use crate::text::counted;

/// How often an id appears.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Traces {
    #[diesel(sql_type = BigInt)]
    pub sessions_taught: i64,
    #[diesel(sql_type = BigInt)]
    pub active_sessions: i64,
    #[diesel(sql_type = BigInt)]
    pub sessions_joined: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(sql_type = BigInt)]
    pub commands: i64,
    #[diesel(sql_type = Nullable<Timestamp>)]
    #[serde(serialize_with = "utc_opt")]
    pub last_seen: Option<NaiveDateTime>,
}

/// An id that the app's tables hold and no account has.
#[derive(Debug, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stranger {
    #[diesel(sql_type = Text)]
    pub id: String,
    #[diesel(sql_type = BigInt)]
    pub sessions_taught: i64,
    #[diesel(sql_type = BigInt)]
    pub sessions_joined: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(sql_type = BigInt)]
    pub commands: i64,
}

impl Traces {
    /// The traces of `id`.
    pub fn of(conn: &mut MediverseConn, id: &str) -> QueryResult<Self> {
        diesel::sql_query(include_str!("traces.sql"))
            .bind::<Text, _>(id)
            .get_result(conn.pg())
    }

    /// These and those.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        Self {
            sessions_taught: self.sessions_taught + other.sessions_taught,
            sessions_joined: self.sessions_joined + other.sessions_joined,
            notes: self.notes + other.notes,
            commands: self.commands + other.commands,
            active_sessions: self.active_sessions + other.active_sessions,
            last_seen: self.last_seen.max(other.last_seen),
        }
    }

    /// Whether the id appears nowhere.
    pub const fn is_empty(&self) -> bool {
        self.sessions_taught + self.sessions_joined + self.notes + self.commands == 0
    }

    /// `2 sessions taught, 1 session joined, 0 notes, 3 voice commands`.
    pub fn words(&self) -> String {
        format!(
            "{} taught, {} joined, {}, {}",
            counted(self.sessions_taught, "session"),
            counted(self.sessions_joined, "session"),
            counted(self.notes, "note"),
            counted(self.commands, "voice command"),
        )
    }
}

impl Stranger {
    /// Every id without an account, in order, one after the other.
    pub fn each(
        conn: &mut MediverseConn,
        mut work: impl FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let strangers = diesel::sql_query(include_str!("strangers.sql"));
        for stranger in strangers.load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())? {
            work(stranger?)?;
        }
        Ok(())
    }
}
