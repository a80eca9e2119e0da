//! The activities of ours in Moodle, and what we wrote into them last.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Jsonb, Nullable, Text, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::db::MediverseConn;
use crate::db::mediverse::time::now;

pg_enum! {
    /// How the course of a session was found.
    Via: diesel::sql_types::Text {
        Link = "link",
        App = "app",
        Teacher = "teacher",
        Default = "default",
    }
}

pg_enum! {
    /// How an activity stands: live, deleted in Moodle (and not made again unless asked for), or left
    /// by a session that moved on to another course, or nowhere.
    ActivityState: diesel::sql_types::Text {
        Live = "live",
        Deleted = "deleted",
        Left = "left",
    }
}

/// What we know of an activity. Hashes are empty where its text is not known to be ours.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize, Deserialize)]
pub struct Activity {
    #[diesel(sql_type = Text)]
    pub session_id: String,
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    #[diesel(sql_type = BigInt)]
    pub cm_id: i64,
    #[diesel(sql_type = BigInt)]
    pub page_id: i64,
    /// The id of the section's row, not its number.
    #[diesel(sql_type = BigInt)]
    pub section_id: i64,
    #[diesel(sql_type = Text)]
    pub name_hash: String,
    #[diesel(sql_type = Text)]
    pub intro_hash: String,
    #[diesel(sql_type = Text)]
    pub content_hash: String,
    /// What we wanted last, whatever a hidden section makes of it.
    #[diesel(sql_type = Bool)]
    pub visible: bool,
    #[diesel(sql_type = Text)]
    pub via: Via,
    #[diesel(sql_type = Text)]
    pub state: ActivityState,
    #[diesel(sql_type = Nullable<Text>)]
    pub problem: Option<String>,
    /// The wish that an undo took back.
    #[diesel(sql_type = Nullable<Text>)]
    pub held: Option<String>,
}

/// An activity that is in Moodle by our books.
#[derive(Debug, Clone, QueryableByName)]
pub struct BookedActivity {
    #[diesel(sql_type = Text)]
    pub session_id: String,
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    #[diesel(sql_type = BigInt)]
    pub cm_id: i64,
    /// The session's code, where there still is one.
    #[diesel(sql_type = Nullable<Text>)]
    pub code: Option<String>,
}

#[derive(QueryableByName)]
struct Again {
    #[diesel(sql_type = Bool)]
    again: bool,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

const COLUMNS: &str = "session_id, course_id, cm_id, page_id, section_id, name_hash, intro_hash, \
                       content_hash, visible, via, state, problem, held";

impl Activity {
    /// Every activity, or those of some sessions.
    pub fn all(conn: &mut MediverseConn, sessions: Option<&[&str]>) -> QueryResult<Vec<Self>> {
        diesel::sql_query(format!(
            "SELECT {COLUMNS} FROM mediverse_admin.moodle_activity
             WHERE $1 IS NULL OR session_id = ANY ($1) ORDER BY session_id, course_id"
        ))
        .bind::<Nullable<Array<Text>>, _>(sessions)
        .load(conn.pg())
    }

    /// The activities that should be in Moodle, in order.
    pub fn booked(conn: &mut MediverseConn) -> QueryResult<Vec<BookedActivity>> {
        diesel::sql_query(
            "SELECT a.session_id, a.course_id, a.cm_id, s.code FROM mediverse_admin.moodle_activity a
             LEFT JOIN public.\"TeachingSession\" s ON s.id = a.session_id
             WHERE a.state = 'live' ORDER BY a.cm_id",
        )
        .load(conn.pg())
    }

    /// Write down how activities stand now.
    pub fn write(conn: &mut MediverseConn, activities: &[Self]) -> QueryResult<()> {
        if activities.is_empty() {
            return Ok(());
        }
        let rows = serde_json::to_value(activities).unwrap_or(Value::Null);
        diesel::sql_query(include_str!("write_activities.sql"))
            .bind::<Jsonb, _>(rows)
            .bind::<Timestamp, _>(now())
            .execute(conn.pg())
            .map(drop)
    }

    /// Whether one of these new course modules, each with its session, has the number of another session's in our
    /// books: Moodle came back from an older copy and gave it again, so that the books cannot be believed.
    pub fn is_number_used_again(
        conn: &mut MediverseConn,
        made: &[(i64, &str)],
    ) -> QueryResult<bool> {
        let (numbers, sessions): (Vec<i64>, Vec<&str>) = made.iter().copied().unzip();
        let Again { again } = diesel::sql_query(
            "SELECT EXISTS (
                SELECT FROM ROWS FROM (unnest($1), unnest($2)) AS r (cm_id, session_id)
                CROSS JOIN LATERAL (
                    SELECT FROM mediverse_admin.moodle_activity
                    WHERE cm_id = r.cm_id AND session_id <> r.session_id AND state <> 'deleted' OFFSET 0
                ) other
             ) AS again",
        )
        .bind::<Array<BigInt>, _>(numbers)
        .bind::<Array<Text>, _>(sessions)
        .get_result(conn.pg())?;
        Ok(again)
    }

    /// Forget that activities of a session were deleted: they are wanted again.
    pub fn forget_deleted(conn: &mut MediverseConn, session_id: &str) -> QueryResult<usize> {
        diesel::sql_query(
            "DELETE FROM mediverse_admin.moodle_activity WHERE session_id = $1 AND state = 'deleted'",
        )
        .bind::<Text, _>(session_id)
        .execute(conn.pg())
    }

    /// Forget that activities of these sessions were taken back: they are wanted again.
    pub fn want_again(conn: &mut MediverseConn, sessions: &[&str]) -> QueryResult<usize> {
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_activity SET held = NULL
             WHERE session_id = ANY ($1) AND held IS NOT NULL",
        )
        .bind::<Array<Text>, _>(sessions)
        .execute(conn.pg())
    }

    /// How many there are that Moodle shows or hides for us.
    pub fn linked(conn: &mut MediverseConn) -> QueryResult<u64> {
        let count: Count = diesel::sql_query(
            "SELECT count(*) AS count FROM mediverse_admin.moodle_activity WHERE state <> 'deleted'",
        )
        .get_result(conn.pg())?;
        Ok(count.count.unsigned_abs())
    }

    /// Write the course and the course module back into the app's rows, unless the app named another
    /// course since. `rows`: `[{"session": .., "course": "2", "cm": "7", "seen": "2" or null}]`; where an activity
    /// is `gone`, `cm` is null, and a row that names another one by now stays as it is.
    pub fn write_back(conn: &mut MediverseConn, rows: &Value) -> QueryResult<usize> {
        diesel::sql_query(include_str!("write_back.sql"))
            .bind::<Jsonb, _>(rows)
            .bind::<Timestamp, _>(now())
            .execute(conn.pg())
    }
}
