//! What is in Moodle's courses: the courses, their activities, and what each kind has of its own.

use std::collections::HashMap;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Jsonb, Nullable, Text};
use serde::Serialize;
use serde_json::Value;

use crate::db::MoodleConn;

/// A course as Moodle has it, with what tells a change of its contents.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize)]
pub struct CourseSnapshot {
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    #[diesel(sql_type = Text)]
    pub shortname: String,
    #[diesel(sql_type = Text)]
    pub fullname: String,
    #[diesel(sql_type = Text)]
    pub idnumber: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub category: Option<String>,
    #[diesel(sql_type = Bool)]
    pub visible: bool,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub starts_at: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub ends_at: Option<i64>,
    #[diesel(sql_type = BigInt)]
    pub sort_order: i64,
    #[diesel(sql_type = BigInt)]
    pub cache_revision: i64,
    #[diesel(sql_type = BigInt)]
    pub time_modified: i64,
    #[diesel(sql_type = Text)]
    pub fingerprint: String,
}

impl CourseSnapshot {
    pub fn all(conn: &mut MoodleConn) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("courses.sql"));
        diesel::sql_query(sql).load(conn.pg())
    }
}

/// An activity on a course's page.
#[derive(Debug, Clone, PartialEq, QueryableByName, Serialize)]
pub struct Activity {
    /// The id of the course module.
    #[diesel(sql_type = BigInt)]
    pub activity_id: i64,
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    /// The row in the table of its kind.
    #[diesel(sql_type = BigInt)]
    #[serde(skip)]
    pub instance: i64,
    #[diesel(sql_type = Integer)]
    pub place: i32,
    #[diesel(sql_type = BigInt)]
    pub section: i64,
    #[diesel(sql_type = Nullable<Text>)]
    pub section_name: Option<String>,
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub idnumber: Option<String>,
    #[diesel(sql_type = Bool)]
    pub visible: bool,
    #[diesel(sql_type = Bool)]
    pub tracked: bool,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub added_at: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub time_modified: Option<i64>,
}

#[derive(QueryableByName)]
struct Facts {
    #[diesel(sql_type = BigInt)]
    instance: i64,
    #[diesel(sql_type = Jsonb)]
    facts: Value,
}

#[derive(QueryableByName)]
struct Intro {
    #[diesel(sql_type = BigInt)]
    instance: i64,
    #[diesel(sql_type = Nullable<Text>)]
    intro: Option<String>,
}

/// The kinds of activity that can be read here.
#[derive(Debug, Clone)]
pub struct Kinds(Vec<Kind>);

#[derive(Debug, Clone, QueryableByName)]
struct Kind {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    has_time: bool,
}

/// Kinds with more to tell than a name.
const FACTS: [(&str, &str); 5] = [
    ("quiz", include_str!("facts_quiz.sql")),
    ("assign", include_str!("facts_assign.sql")),
    ("url", include_str!("facts_url.sql")),
    ("resource", include_str!("facts_resource.sql")),
    ("page", include_str!("facts_page.sql")),
];

impl Kinds {
    /// Every kind whose table is there and may be read. Names come from Moodle, and are letters
    /// and digits.
    pub fn all(conn: &mut MoodleConn) -> QueryResult<Self> {
        let sql = conn.named(include_str!("kinds.sql"));
        let prefix = conn.prefix().to_owned();
        let kinds = diesel::sql_query(sql)
            .bind::<Text, _>(prefix)
            .load(conn.pg())?;
        Ok(Self(kinds))
    }

    /// The activities of `courses`, each course in the order of its page. In a transaction.
    pub fn activities(&self, conn: &mut MoodleConn, courses: &[i64]) -> QueryResult<Vec<Activity>> {
        if self.0.is_empty() {
            return Ok(Vec::new());
        }
        let instances: Vec<String> = self
            .0
            .iter()
            .map(|Kind { name, has_time }| {
                let time = if *has_time {
                    "timemodified"
                } else {
                    "NULL::bigint"
                };
                format!(
                    "SELECT '{name}' AS kind, id, name, {time} AS timemodified \
                     FROM public.mdl_{name} WHERE course = ANY ($1)"
                )
            })
            .collect();
        let sql =
            include_str!("activities.sql").replace("__instances", &instances.join(" UNION ALL "));
        let sql = conn.named(&sql);
        // Right after a first sync the server has no statistics, takes ten thousand activities for one, and
        // would go through a sequence for each of them.
        conn.pg()
            .batch_execute("SET LOCAL enable_nestloop = off; SET LOCAL jit = off")?;
        let activities = diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(courses)
            .load(conn.pg())?;
        conn.pg().batch_execute("SET LOCAL enable_nestloop = on")?;
        Ok(activities)
    }

    /// What activities of one kind have of their own, where it has anything, by their instances.
    pub fn facts(
        &self,
        conn: &mut MoodleConn,
        kind: &str,
        instances: &[i64],
    ) -> QueryResult<HashMap<i64, Value>> {
        let Some((_, sql)) = FACTS.iter().find(|(known, _)| *known == kind) else {
            return Ok(HashMap::new());
        };
        let sql = conn.named(sql);
        let facts: Vec<Facts> = diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(instances)
            .load(conn.pg())?;
        Ok(facts
            .into_iter()
            .map(|it| (it.instance, it.facts))
            .collect())
    }

    /// What activities of one kind say of themselves, in HTML, by their instances.
    pub fn intros(
        &self,
        conn: &mut MoodleConn,
        kind: &str,
        instances: &[i64],
    ) -> QueryResult<HashMap<i64, Option<String>>> {
        if !self.0.iter().any(|it| it.name == kind) {
            return Ok(HashMap::new());
        }
        let sql = conn.named(&format!(
            "SELECT id AS instance, intro FROM public.mdl_{kind} WHERE id = ANY ($1)"
        ));
        let intros: Vec<Intro> = diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(instances)
            .load(conn.pg())?;
        Ok(intros
            .into_iter()
            .map(|it| (it.instance, it.intro))
            .collect())
    }
}
