//! How much there is in the app's tables.

use std::fmt;

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use serde::Serialize;

use super::migration::Holdings;
use crate::db::MediverseConn;
use crate::text::counted;

/// The rows of the app's six tables.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize)]
pub struct RowCounts {
    #[diesel(sql_type = BigInt)]
    pub parts: i64,
    #[diesel(sql_type = BigInt)]
    pub synonyms: i64,
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    #[diesel(sql_type = BigInt)]
    pub students: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(sql_type = BigInt)]
    pub commands: i64,
}

impl RowCounts {
    /// Exact counts; `None` where the app's tables are not there.
    pub fn of(conn: &mut MediverseConn) -> QueryResult<Option<Self>> {
        if Holdings::of(conn)?.app_tables < super::migration::APP_TABLES {
            return Ok(None);
        }
        diesel::sql_query(include_str!("counts.sql"))
            .get_result(conn.pg())
            .map(Some)
    }
}

impl fmt::Display for RowCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}, {}, {}, {}, {}, {}",
            counted(self.parts, "part"),
            counted(self.synonyms, "synonym"),
            counted(self.sessions, "session"),
            counted(self.students, "join"),
            counted(self.notes, "note"),
            counted(self.commands, "voice command")
        )
    }
}
