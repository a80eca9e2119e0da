//! Forgetting what is kept of a person for Moodle's sake. Moodle's own rows are its administrators'.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text};
use serde::Serialize;

use super::Count;
use crate::db::MediverseConn;

/// What Moodle holds of a person, as far as our books know.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MoodleSide {
    #[diesel(sql_type = BigInt)]
    pub moodle_user_id: i64,
    #[diesel(sql_type = Nullable<Text>)]
    pub username: Option<String>,
    #[diesel(sql_type = Bool)]
    pub created_by_us: bool,
    /// The courses in which we put them.
    #[diesel(sql_type = Array<BigInt>)]
    pub courses: Vec<i64>,
}

impl MoodleSide {
    /// That of the person with this id, if there is a Moodle account of theirs.
    pub fn of(conn: &mut MediverseConn, id: &str) -> QueryResult<Option<Self>> {
        diesel::sql_query(
            "SELECT m.moodle_user_id, m.username, m.created_by_us,
                ARRAY(SELECT e.course_id FROM mediverse_admin.moodle_enrolment e
                      WHERE e.user_id = m.user_id ORDER BY 1) AS courses
             FROM mediverse_admin.moodle_account m WHERE m.user_id = $1 AND m.moodle_user_id IS NOT NULL",
        )
        .bind::<Text, _>(id)
        .get_result(conn.pg())
        .optional()
    }
}

/// Blank the journal and strike them out of the books; returns the rows. Before their sessions are
/// given to the pseudonym.
pub fn forget(conn: &mut MediverseConn, id: &str, pseudonym: &str) -> QueryResult<usize> {
    let Count { count } = diesel::sql_query(include_str!("forget.sql"))
        .bind::<Text, _>(id)
        .bind::<Text, _>(pseudonym)
        .get_result(conn.pg())?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// What the triggers noted of the forgetting names the id once more.
pub fn forget_notes(conn: &mut MediverseConn, id: &str, pseudonym: &str) -> QueryResult<usize> {
    diesel::sql_query(
        "UPDATE mediverse_admin.moodle_outbox
         SET subject = CASE WHEN kind = 'account' AND subject = $1 THEN $2 ELSE subject END,
             person = CASE WHEN person = $1 THEN $2 ELSE person END
         WHERE person = $1 OR kind = 'account' AND subject = $1",
    )
    .bind::<Text, _>(id)
    .bind::<Text, _>(pseudonym)
    .execute(conn.pg())
}
