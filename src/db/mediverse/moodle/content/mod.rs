//! Moodle's courses and activities as they were when Moodle was last asked.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Jsonb, Timestamp};
use serde::Serialize;
use serde_json::Value;

use crate::db::MediverseConn;
use crate::db::mediverse::schema::{moodle_content_cache, moodle_course_cache};
use crate::db::mediverse::time::utc;
use crate::db::moodle::{Activity, Course, CourseSnapshot};

/// A course in the cache.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = moodle_course_cache)]
#[serde(rename_all = "camelCase")]
pub struct CachedCourse {
    pub course_id: i64,
    pub shortname: String,
    pub fullname: String,
    pub idnumber: String,
    pub category: Option<String>,
    pub visible: bool,
    pub starts_at: Option<i64>,
    pub ends_at: Option<i64>,
    pub sort_order: i64,
    pub cache_revision: i64,
    pub time_modified: i64,
    pub fingerprint: String,
    #[serde(serialize_with = "utc")]
    pub refreshed_at: NaiveDateTime,
}

impl CachedCourse {
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        Self::query()
            .order((
                moodle_course_cache::sort_order,
                moodle_course_cache::course_id,
            ))
            .load(conn.pg())
    }

    /// The course as Moodle's own table has it, as far as the cache goes.
    pub fn course(&self) -> Course {
        Course {
            id: self.course_id,
            shortname: self.shortname.clone(),
            fullname: self.fullname.clone(),
            idnumber: self.idnumber.clone(),
            category: 0,
            format: String::new(),
            startdate: self.starts_at.unwrap_or_default(),
            enddate: self.ends_at.unwrap_or_default(),
            visible: i16::from(self.visible),
            enablecompletion: 0,
            timemodified: self.time_modified,
            cacherev: self.cache_revision,
        }
    }

    /// Whether the contents are as they were, by Moodle's own reckoning.
    pub fn has_contents_of(&self, course: &CourseSnapshot) -> bool {
        self.cache_revision == course.cache_revision
            && self.time_modified == course.time_modified
            && self.fingerprint == course.fingerprint
    }

    /// Whether nothing at all is different.
    pub fn is(&self, course: &CourseSnapshot) -> bool {
        self.has_contents_of(course)
            && self.shortname == course.shortname
            && self.fullname == course.fullname
            && self.idnumber == course.idnumber
            && self.category == course.category
            && self.visible == course.visible
            && self.starts_at == course.starts_at
            && self.ends_at == course.ends_at
            && self.sort_order == course.sort_order
    }
}

/// An activity in the cache.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = moodle_content_cache)]
pub struct CachedActivity {
    pub activity_id: i64,
    pub course_id: i64,
    pub section: i64,
    pub section_name: Option<String>,
    pub kind: String,
    pub name: String,
    pub intro: Option<String>,
    pub idnumber: Option<String>,
    pub visible: bool,
    pub tracked: bool,
    pub added_at: Option<i64>,
    pub time_modified: Option<i64>,
    pub facts: Value,
}

impl CachedActivity {
    /// The activities of `courses` in the order of courses and their pages.
    pub fn of(conn: &mut MediverseConn, courses: &[i64]) -> QueryResult<Vec<Self>> {
        let mut found: Vec<Self> = Self::query()
            .filter(moodle_content_cache::course_id.eq_any(courses))
            .order((
                moodle_content_cache::course_id,
                moodle_content_cache::place,
                moodle_content_cache::activity_id,
            ))
            .load(conn.pg())?;
        let rank = |it: &Self| courses.iter().position(|id| *id == it.course_id);
        found.sort_by_key(rank);
        Ok(found)
    }
}

/// How many rows of the cache changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, QueryableByName, Serialize)]
pub struct Changed {
    #[diesel(sql_type = BigInt)]
    pub added: i64,
    #[diesel(sql_type = BigInt)]
    pub changed: i64,
    #[diesel(sql_type = BigInt)]
    pub removed: i64,
}

impl Changed {
    pub const fn rows(&self) -> i64 {
        self.added + self.changed + self.removed
    }
}

impl std::ops::AddAssign for Changed {
    fn add_assign(&mut self, other: Self) {
        self.added += other.added;
        self.changed += other.changed;
        self.removed += other.removed;
    }
}

/// An activity in the cache as far as a course's page shows it.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = moodle_content_cache)]
pub struct CachedPlace {
    pub activity_id: i64,
    pub course_id: i64,
    pub place: i32,
    pub section: i64,
    pub section_name: Option<String>,
    pub kind: String,
    pub name: String,
    pub idnumber: Option<String>,
    pub visible: bool,
    pub tracked: bool,
    pub added_at: Option<i64>,
    pub time_modified: Option<i64>,
}

impl CachedPlace {
    /// Those of `courses`.
    pub fn of(conn: &mut MediverseConn, courses: &[i64]) -> QueryResult<Vec<Self>> {
        Self::query()
            .filter(moodle_content_cache::course_id.eq_any(courses))
            .order(moodle_content_cache::activity_id)
            .load(conn.pg())
    }

    /// Whether Moodle has it just so.
    pub fn is(&self, activity: &Activity) -> bool {
        self.course_id == activity.course_id
            && self.place == activity.place
            && self.section == activity.section
            && self.section_name == activity.section_name
            && self.kind == activity.kind
            && self.name == activity.name
            && self.idnumber == activity.idnumber
            && self.visible == activity.visible
            && self.tracked == activity.tracked
            && self.added_at == activity.added_at
            && self.time_modified == activity.time_modified
    }
}

/// Write `courses`, which differ from what is cached, as they were at that time.
pub fn write_courses(
    conn: &mut MediverseConn,
    courses: &[CourseSnapshot],
    at: NaiveDateTime,
) -> QueryResult<usize> {
    let json = serde_json::to_value(courses).unwrap_or_default();
    diesel::sql_query(include_str!("write_courses.sql"))
        .bind::<Jsonb, _>(json)
        .bind::<Timestamp, _>(at)
        .execute(conn.pg())
}

/// Write activities where they differ from what is cached.
pub fn write_activities(conn: &mut MediverseConn, activities: Value) -> QueryResult<Changed> {
    diesel::sql_query(include_str!("write_activities.sql"))
        .bind::<Jsonb, _>(activities)
        .get_result(conn.pg())
}

/// Change of activities only what a course's page shows of them; how many those were.
pub fn move_activities(conn: &mut MediverseConn, activities: Vec<Value>) -> QueryResult<i64> {
    if activities.is_empty() {
        return Ok(0);
    }
    let moved = diesel::sql_query(include_str!("move_activities.sql"))
        .bind::<Jsonb, _>(Value::Array(activities))
        .execute(conn.pg())?;
    Ok(i64::try_from(moved).unwrap_or_default())
}

/// Forget activities; how many there were.
pub fn remove_activities(conn: &mut MediverseConn, activities: &[i64]) -> QueryResult<i64> {
    if activities.is_empty() {
        return Ok(0);
    }
    let removed = diesel::delete(
        moodle_content_cache::table.filter(moodle_content_cache::activity_id.eq_any(activities)),
    )
    .execute(conn.pg())?;
    Ok(i64::try_from(removed).unwrap_or_default())
}

/// Forget every course but `courses`; how many those were.
pub fn keep_courses(conn: &mut MediverseConn, courses: &[i64]) -> QueryResult<usize> {
    diesel::delete(moodle_course_cache::table.filter(diesel::dsl::not(
        moodle_course_cache::course_id.eq_any(courses),
    )))
    .execute(conn.pg())
}
