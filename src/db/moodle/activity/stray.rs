//! Activities of ours that are not where our books have them.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Text};
use serde::Serialize;

use crate::db::MoodleConn;

pg_enum! {
    /// What is wrong with an activity.
    StrayKind: diesel::sql_types::Text {
        Deleted = "deleted",
        Moved = "moved",
        Homeless = "homeless",
        Lost = "lost",
        Doubled = "doubled",
    }
}

/// An activity, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stray {
    #[diesel(sql_type = Text)]
    pub session_id: String,
    #[diesel(sql_type = BigInt)]
    pub cm_id: i64,
    #[diesel(sql_type = Text)]
    pub kind: StrayKind,
    /// The course in which it is now.
    #[diesel(sql_type = Nullable<Text>)]
    pub course_name: Option<String>,
}

impl Stray {
    /// Those among activities that our books have, with one query: session, course and course module of each.
    pub fn among(conn: &mut MoodleConn, known: &[(&str, i64, i64)]) -> QueryResult<Vec<Self>> {
        if known.is_empty() {
            return Ok(Vec::new());
        }
        let sessions: Vec<&str> = known.iter().map(|it| it.0).collect();
        let courses: Vec<i64> = known.iter().map(|it| it.1).collect();
        let cms: Vec<i64> = known.iter().map(|it| it.2).collect();
        let sql = conn.named(include_str!("stray.sql"));
        diesel::sql_query(sql)
            .bind::<Array<Text>, _>(sessions)
            .bind::<Array<BigInt>, _>(courses)
            .bind::<Array<BigInt>, _>(cms)
            .load(conn.pg())
    }
}
