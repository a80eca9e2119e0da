//! Which rows of Moodle are ours, as Moodle itself shows them.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use serde::Serialize;

use crate::db::MoodleConn;

/// Sessions in Moodle, counted by their mark.
#[derive(Debug, Clone, QueryableByName, Serialize)]
pub struct SessionFootprint {
    #[diesel(sql_type = BigInt)]
    pub activities: i64,
    #[diesel(sql_type = BigInt)]
    pub hidden: i64,
    #[diesel(sql_type = BigInt)]
    pub pages: i64,
    #[diesel(sql_type = BigInt)]
    pub contexts: i64,
    /// In how many courses.
    #[diesel(sql_type = BigInt)]
    pub courses: i64,
}

impl SessionFootprint {
    pub fn of(conn: &mut MoodleConn) -> QueryResult<Self> {
        let sql = conn.named(include_str!("footprint.sql"));
        diesel::sql_query(sql).get_result(conn.pg())
    }
}

/// The courses among `ids` to which people can be enrolled by hand.
pub fn courses_taking_people(conn: &mut MoodleConn, ids: &[i64]) -> QueryResult<Vec<i64>> {
    use super::schema::enrol;
    enrol::table
        .filter(enrol::courseid.eq_any(ids))
        .filter(enrol::method.eq("manual"))
        .filter(enrol::status.eq(0))
        .select(enrol::courseid)
        .distinct()
        .order(enrol::courseid)
        .load(conn.pg())
}
