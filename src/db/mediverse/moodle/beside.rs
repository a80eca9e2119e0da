//! What people did in MediVerse, to be shown beside their progress in Moodle.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Text, Timestamp};

use crate::db::MediverseConn;
use crate::db::mediverse::account::email_key;

/// A person's activity in MediVerse.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ActivityBeside {
    /// In lower case.
    #[diesel(sql_type = Text)]
    pub email: String,
    #[diesel(sql_type = Text)]
    pub user_id: String,
    /// Sessions joined.
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(sql_type = BigInt)]
    pub commands: i64,
    #[diesel(sql_type = Nullable<Timestamp>)]
    pub last_seen: Option<NaiveDateTime>,
}

impl ActivityBeside {
    /// Of the accounts with these addresses, whatever their letter case.
    pub fn of<'a>(
        conn: &mut MediverseConn,
        emails: impl IntoIterator<Item = &'a str>,
    ) -> QueryResult<Vec<Self>> {
        let keys: Vec<String> = emails.into_iter().map(email_key).collect();
        diesel::sql_query(include_str!("activity_beside.sql"))
            .bind::<Array<Text>, _>(keys)
            .load(conn.pg())
    }
}
