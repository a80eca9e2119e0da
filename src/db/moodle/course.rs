//! Moodle's courses: the row, and how people name one.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use serde::Serialize;

use super::schema::course;
use crate::db::MoodleConn;

/// The front page is a course to Moodle, and to nobody else.
pub const FRONT_PAGE: i64 = 1;

/// A course of Moodle.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, QueryableByName, Serialize)]
#[diesel(table_name = course)]
pub struct Course {
    pub id: i64,
    pub shortname: String,
    pub fullname: String,
    pub idnumber: String,
    pub category: i64,
    pub format: String,
    /// Seconds since 1970, as every time of Moodle; 0 for none.
    pub startdate: i64,
    pub enddate: i64,
    pub visible: i16,
    pub enablecompletion: i16,
    pub timemodified: i64,
    pub cacherev: i64,
}

impl Course {
    /// Every course but the front page, in Moodle's order.
    pub fn all(conn: &mut MoodleConn) -> QueryResult<Vec<Self>> {
        Self::query()
            .filter(course::id.ne(FRONT_PAGE))
            .order((course::sortorder, course::id))
            .load(conn.pg())
    }

    /// The courses, the front page included, that have one of `ids` as their id, or one of
    /// `names` as their idnumber or shortname.
    pub fn candidates(
        conn: &mut MoodleConn,
        ids: &[i64],
        names: &[&str],
    ) -> QueryResult<Vec<Self>> {
        Self::query()
            .filter(
                course::id
                    .eq_any(ids)
                    .or(course::idnumber.eq_any(names))
                    .or(course::shortname.eq_any(names)),
            )
            .order(course::id)
            .load(conn.pg())
    }
}

/// A course with what a list says of it.
#[derive(Debug, Clone, QueryableByName)]
pub struct CourseFacts {
    #[diesel(embed)]
    pub course: Course,
    #[diesel(sql_type = Nullable<Text>)]
    pub category_name: Option<String>,
    #[diesel(sql_type = BigInt)]
    pub activities: i64,
    /// How many of them are sessions of ours.
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    #[diesel(sql_type = BigInt)]
    pub students: i64,
}

impl CourseFacts {
    /// Every course but the front page, in Moodle's order.
    pub fn all(conn: &mut MoodleConn) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("course_facts.sql"));
        diesel::sql_query(sql).load(conn.pg())
    }
}
