//! Where sessions belong in Moodle, as someone said with `moodle link`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text, Timestamp};
use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::time::{now, utc, utc_opt};

pg_enum! {
    /// Whose place it is.
    LinkKind: diesel::sql_types::Text {
        Session = "session",
        Teacher = "teacher",
    }
}

/// The place of one session, or of all of a teacher's.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    #[diesel(sql_type = Text)]
    pub kind: LinkKind,
    /// The id of the session or teacher.
    #[diesel(sql_type = Text)]
    pub subject: String,
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    /// The section's number.
    #[diesel(sql_type = Integer)]
    pub section: i32,
    #[diesel(sql_type = Timestamp)]
    #[serde(serialize_with = "utc")]
    pub linked_at: NaiveDateTime,
    #[diesel(sql_type = Nullable<Timestamp>)]
    #[serde(serialize_with = "utc_opt")]
    pub unlinked_at: Option<NaiveDateTime>,
}

impl Link {
    /// Everything that was said, in order.
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        diesel::sql_query(
            "SELECT kind, subject, course_id, section, linked_at, unlinked_at
             FROM mediverse_admin.moodle_link ORDER BY kind, subject",
        )
        .load(conn.pg())
    }

    /// Say where the subject belongs.
    pub fn insert(
        conn: &mut MediverseConn,
        kind: LinkKind,
        subject: &str,
        course_id: i64,
        section: i32,
    ) -> QueryResult<()> {
        diesel::sql_query(
            "INSERT INTO mediverse_admin.moodle_link (kind, subject, course_id, section, linked_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (kind, subject) DO UPDATE SET course_id = excluded.course_id,
                 section = excluded.section, linked_at = excluded.linked_at, unlinked_at = NULL",
        )
        .bind::<Text, _>(kind)
        .bind::<Text, _>(subject)
        .bind::<BigInt, _>(course_id)
        .bind::<Integer, _>(section)
        .bind::<Timestamp, _>(now())
        .execute(conn.pg())
        .map(drop)
    }

    /// Say that the subject belongs nowhere. A session may have had its course from elsewhere.
    pub fn unlink(
        conn: &mut MediverseConn,
        kind: LinkKind,
        subject: &str,
        course_id: i64,
    ) -> QueryResult<()> {
        diesel::sql_query(
            "INSERT INTO mediverse_admin.moodle_link (kind, subject, course_id, linked_at, unlinked_at)
             VALUES ($1, $2, $3, $4, $4)
             ON CONFLICT (kind, subject) DO UPDATE SET unlinked_at = excluded.unlinked_at",
        )
        .bind::<Text, _>(kind)
        .bind::<Text, _>(subject)
        .bind::<BigInt, _>(course_id)
        .bind::<Timestamp, _>(now())
        .execute(conn.pg())
        .map(drop)
    }
}
