//! The books of who was forgotten, carried from one copy of the database to another.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{Text, Timestamp};
use serde::{Deserialize, Serialize};

use crate::db::MediverseConn;

/// One entry. It recognises an id, and says nothing to whoever does not have the id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, QueryableByName)]
#[serde(rename_all = "camelCase")]
pub struct Remembered {
    #[diesel(sql_type = Text)]
    pub pseudonym: String,
    /// In hexadecimal, as the hash.
    #[diesel(sql_type = Text)]
    pub salt: String,
    #[diesel(sql_type = Text)]
    pub id_hash: String,
    #[diesel(sql_type = Timestamp)]
    pub forgotten_at: NaiveDateTime,
}

impl Remembered {
    /// All of them; none where there are no such books yet.
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        if conn.size_of("mediverse_admin.forgotten")?.is_none() {
            return Ok(Vec::new());
        }
        diesel::sql_query(
            "SELECT pseudonym, encode(salt, 'hex') AS salt, encode(id_hash, 'hex') AS id_hash, forgotten_at \
             FROM mediverse_admin.forgotten ORDER BY forgotten_at, pseudonym",
        )
        .load(conn.pg())
    }

    /// Write it into the books, unless it is there.
    pub fn insert(&self, conn: &mut MediverseConn) -> QueryResult<usize> {
        diesel::sql_query(
            "INSERT INTO mediverse_admin.forgotten (pseudonym, salt, id_hash, forgotten_at) \
             VALUES ($1, decode($2, 'hex'), decode($3, 'hex'), $4) ON CONFLICT DO NOTHING",
        )
        .bind::<Text, _>(&self.pseudonym)
        .bind::<Text, _>(&self.salt)
        .bind::<Text, _>(&self.id_hash)
        .bind::<Timestamp, _>(self.forgotten_at)
        .execute(conn.pg())
    }
}
