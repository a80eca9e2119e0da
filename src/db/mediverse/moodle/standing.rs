//! How far the sync is, by our own books.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Timestamp};

use crate::db::MediverseConn;

/// What is linked, what waits, and what of Moodle is from us.
#[derive(Debug, Clone, QueryableByName)]
pub struct SyncStanding {
    #[diesel(sql_type = Nullable<Timestamp>)]
    pub synced_at: Option<NaiveDateTime>,
    /// Changes in MediVerse that no sync has seen.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
    #[diesel(sql_type = Nullable<Timestamp>)]
    pub waiting_since: Option<NaiveDateTime>,
    /// Items of a run that was cut short; the next one settles them.
    #[diesel(sql_type = BigInt)]
    pub unsettled: i64,
    /// Sessions that have an activity.
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    /// People who have a Moodle account.
    #[diesel(sql_type = BigInt)]
    pub accounts: i64,
    /// Sessions and people with something in the way.
    #[diesel(sql_type = BigInt)]
    pub problems: i64,
    #[diesel(sql_type = BigInt)]
    pub accounts_made: i64,
    #[diesel(sql_type = BigInt)]
    pub logins: i64,
    #[diesel(sql_type = BigInt)]
    pub enrolments: i64,
    #[diesel(sql_type = BigInt)]
    pub roles: i64,
}

impl SyncStanding {
    pub fn of(conn: &mut MediverseConn) -> QueryResult<Self> {
        diesel::sql_query(include_str!("standing.sql")).get_result(conn.pg())
    }
}
