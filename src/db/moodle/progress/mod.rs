//! How far students are in their courses, as Moodle counts it. Read only: Moodle owns all of it.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Double, Nullable, Text};

use crate::db::MoodleConn;

/// A student in a course.
#[derive(Debug, Clone, PartialEq, QueryableByName)]
pub struct StudentProgress {
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    #[diesel(sql_type = BigInt)]
    pub user_id: i64,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    pub email: String,
    #[diesel(sql_type = Bool)]
    pub suspended: bool,
    /// Activities whose completion is followed.
    #[diesel(sql_type = BigInt)]
    pub tracked: i64,
    #[diesel(sql_type = BigInt)]
    pub done: i64,
    /// Completed without passing.
    #[diesel(sql_type = BigInt)]
    pub failed: i64,
    #[diesel(sql_type = Nullable<Double>)]
    pub grade: Option<f64>,
    #[diesel(sql_type = Nullable<Double>)]
    pub grade_max: Option<f64>,
    /// Whether Moodle has yet to count the total anew.
    #[diesel(sql_type = Bool)]
    pub grade_stale: bool,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub completed_at: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub last_access: Option<i64>,
}

impl StudentProgress {
    /// The students of `courses`, by course and name.
    pub fn of(conn: &mut MoodleConn, courses: &[i64]) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("students.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(courses)
            .load(conn.pg())
    }
}

/// A student and one activity.
#[derive(Debug, Clone, PartialEq, QueryableByName)]
pub struct ActivityProgress {
    #[diesel(sql_type = BigInt)]
    pub user_id: i64,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    pub email: String,
    /// `open`, `done`, `passed` or `failed`; none where Moodle does not follow it.
    #[diesel(sql_type = Nullable<Text>)]
    pub completion: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub completed_at: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub viewed_at: Option<i64>,
    #[diesel(sql_type = Nullable<Double>)]
    pub grade: Option<f64>,
    #[diesel(sql_type = Nullable<Double>)]
    pub grade_max: Option<f64>,
    /// Finished attempts at a quiz, submissions of an assignment; none for other kinds.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub handed_in: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub handed_in_at: Option<i64>,
}

impl ActivityProgress {
    /// How far `users` are with an activity of a course.
    pub fn of(
        conn: &mut MoodleConn,
        course: i64,
        activity: i64,
        users: &[i64],
    ) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("activity.sql"));
        diesel::sql_query(sql)
            .bind::<BigInt, _>(course)
            .bind::<BigInt, _>(activity)
            .bind::<Array<BigInt>, _>(users)
            .load(conn.pg())
    }
}

/// The course that an activity is in, by the id of its course module.
pub fn course_of_activity(conn: &mut MoodleConn, activity: i64) -> QueryResult<Option<i64>> {
    use super::schema::course_modules;
    course_modules::table
        .find(activity)
        .filter(course_modules::deletioninprogress.eq(0))
        .select(course_modules::course)
        .first(conn.pg())
        .optional()
}
