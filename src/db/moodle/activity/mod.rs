//! Activities of ours in Moodle's courses: how they are found, and how they are written in sets.
//!
//! The statements are the contract's, a batch each. The prefix of the tables is put in on the way.

mod stray;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Jsonb, Nullable, SmallInt, Text};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::db::MoodleConn;

pub use stray::{Stray, StrayKind};

/// What begins the ID number of everything of ours.
pub const MARK: &str = "mediverse:";

/// Our own key for a session: no other tool takes it, and a second run of ours waits.
const KEY: i64 = 0x6d76_6d6f_6f64_6c65;

/// An activity as it is in Moodle now. Hashes are SHA-256 in hex.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct FoundActivity {
    #[diesel(sql_type = BigInt)]
    pub cm_id: i64,
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    /// `page` for what we make.
    #[diesel(sql_type = Text)]
    pub module: String,
    #[diesel(sql_type = BigInt)]
    pub page_id: i64,
    #[diesel(sql_type = BigInt)]
    pub section_id: i64,
    #[diesel(sql_type = Bool)]
    pub section_visible: bool,
    /// Its section is gone, or is another course's.
    #[diesel(sql_type = Bool)]
    pub homeless: bool,
    #[diesel(sql_type = Text)]
    pub idnumber: String,
    #[diesel(sql_type = Bool)]
    pub visible: bool,
    /// What a hidden section will show again.
    #[diesel(sql_type = Bool)]
    pub visible_old: bool,
    /// Someone deleted it, and Moodle's cron has not come by yet.
    #[diesel(sql_type = Bool)]
    pub deleting: bool,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub context_id: Option<i64>,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    pub name_hash: String,
    #[diesel(sql_type = Text)]
    pub intro_hash: String,
    #[diesel(sql_type = Text)]
    pub content_hash: String,
}

impl FoundActivity {
    /// Whether it is shown, or would be if its section were.
    pub const fn shown(&self) -> bool {
        if self.section_visible {
            self.visible
        } else {
            self.visible_old
        }
    }

    /// Every activity with an ID number of ours, and those of these course modules.
    pub fn all(conn: &mut MoodleConn, cm_ids: &[i64]) -> QueryResult<Vec<Self>> {
        Self::load(
            conn,
            "cm.idnumber LIKE 'mediverse:%' AND $1 = $1",
            &[],
            cm_ids,
        )
    }

    /// Those with one of these ID numbers, and those of these course modules.
    pub fn of(conn: &mut MoodleConn, keys: &[&str], cm_ids: &[i64]) -> QueryResult<Vec<Self>> {
        Self::load(conn, "cm.idnumber = ANY ($1)", keys, cm_ids)
    }

    fn load(
        conn: &mut MoodleConn,
        filter: &str,
        keys: &[&str],
        cm_ids: &[i64],
    ) -> QueryResult<Vec<Self>> {
        let sql = conn.named(&include_str!("found.sql").replace("__filter", filter));
        diesel::sql_query(sql)
            .bind::<Array<Text>, _>(keys)
            .bind::<Array<BigInt>, _>(cm_ids)
            .load(conn.pg())
    }
}

/// What a page says.
#[derive(Debug, Clone, QueryableByName)]
pub struct PageText {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    pub intro: String,
    #[diesel(sql_type = Text)]
    pub content: String,
}

impl PageText {
    /// The texts of these pages.
    pub fn of(conn: &mut MoodleConn, pages: &[i64]) -> QueryResult<Vec<Self>> {
        let sql = conn.named(
            "SELECT id, name, coalesce(intro, '') AS intro, coalesce(content, '') AS content
             FROM public.mdl_page WHERE id = ANY ($1) ORDER BY id",
        );
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(pages)
            .load(conn.pg())
    }
}

/// A section of a course.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Section {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    #[diesel(sql_type = BigInt)]
    pub number: i64,
    #[diesel(sql_type = Bool)]
    pub visible: bool,
}

impl Section {
    /// The sections of these courses, in order.
    pub fn of(conn: &mut MoodleConn, courses: &[i64]) -> QueryResult<Vec<Self>> {
        let sql = conn.named(
            "SELECT id, course AS course_id, section AS number, visible <> 0 AS visible
             FROM public.mdl_course_sections WHERE course = ANY ($1) ORDER BY course, section",
        );
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(courses)
            .load(conn.pg())
    }
}

/// A course whose row is locked.
#[derive(Debug, Clone, Copy, QueryableByName)]
pub struct LockedCourse {
    #[diesel(sql_type = Bool)]
    pub completion: bool,
    #[diesel(sql_type = Bool)]
    pub has_context: bool,
}

/// Ids of an activity that is about to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName, Serialize, Deserialize)]
pub struct DrawnActivity {
    #[diesel(sql_type = BigInt)]
    #[serde(rename = "page")]
    pub page_id: i64,
    #[diesel(sql_type = BigInt)]
    #[serde(rename = "cm")]
    pub cm_id: i64,
    #[diesel(sql_type = BigInt)]
    #[serde(rename = "context")]
    pub context_id: i64,
}

/// An activity to be made.
#[derive(Debug, Clone, Serialize)]
pub struct NewActivity<'s> {
    pub place: usize,
    pub key: String,
    pub section: i64,
    pub name: &'s str,
    pub intro: &'s str,
    pub content: &'s str,
    pub visible: bool,
    pub page_id: i64,
    pub cm_id: i64,
    pub context_id: i64,
}

/// An activity that was made.
#[derive(Debug, Clone, Copy, QueryableByName)]
pub struct MadeActivity {
    #[diesel(sql_type = Integer)]
    pub place: i32,
    #[diesel(sql_type = BigInt)]
    pub page_id: i64,
    #[diesel(sql_type = BigInt)]
    pub cm_id: i64,
    #[diesel(sql_type = BigInt)]
    pub context_id: i64,
    #[diesel(sql_type = BigInt)]
    pub section_id: i64,
}

/// New text for a page; none keeps what is there.
#[derive(Debug, Clone, Serialize)]
pub struct NewText<'s> {
    pub page: i64,
    pub name: Option<&'s str>,
    pub intro: Option<&'s str>,
    pub content: Option<&'s str>,
}

/// Whether an activity is to be shown.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Showing {
    pub cm: i64,
    pub visible: bool,
}

/// An activity that a section has lost from its sequence, or names once too often.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lost {
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    #[diesel(sql_type = BigInt)]
    pub section_id: i64,
    #[diesel(sql_type = BigInt)]
    pub cm_id: i64,
    /// It stands in the sequence of a section that is not its own, or twice.
    #[diesel(sql_type = Bool)]
    pub doubled: bool,
}

/// What is written in one course, in a transaction that begins with `begin`.
impl MoodleConn {
    /// The first statements of every transaction that writes: our own lock before any row's. Rows are found
    /// by their keys, however little the server knows of tables that grow as we write.
    pub fn begin_batch(&mut self) -> QueryResult<()> {
        self.pg().batch_execute(&format!(
            "SET LOCAL lock_timeout = '5s'; SET LOCAL enable_seqscan = off; SET LOCAL jit = off; \
             SELECT pg_advisory_xact_lock({KEY})"
        ))
    }

    /// Draw ids for so many activities: of the page, the course module and the context.
    pub fn draw_activities(&mut self, count: usize) -> QueryResult<Vec<DrawnActivity>> {
        let sql = self.named(
            "SELECT nextval('public.mdl_page_id_seq') AS page_id, nextval('public.mdl_course_modules_id_seq') AS cm_id,
                 nextval('public.mdl_context_id_seq') AS context_id FROM generate_series(1, $1)",
        );
        diesel::sql_query(sql)
            .bind::<BigInt, _>(i64::try_from(count).unwrap_or_default())
            .load(self.pg())
    }

    /// The course's row first, as Moodle itself locks; `None` where there is no such course.
    pub fn lock_course(&mut self, course: i64) -> QueryResult<Option<LockedCourse>> {
        let sql = self.named(include_str!("lock_course.sql"));
        diesel::sql_query(sql)
            .bind::<BigInt, _>(course)
            .get_result(self.pg())
            .optional()
    }

    /// The rows of these sections of a course, locked.
    pub fn lock_sections(&mut self, course: i64, numbers: &[i64]) -> QueryResult<Vec<Section>> {
        let sql = self.named(
            "SELECT id, course AS course_id, section AS number, visible <> 0 AS visible
             FROM public.mdl_course_sections WHERE course = $1 AND section = ANY ($2) ORDER BY id FOR UPDATE",
        );
        diesel::sql_query(sql)
            .bind::<BigInt, _>(course)
            .bind::<Array<BigInt>, _>(numbers)
            .load(self.pg())
    }

    /// Let every cached copy of the course be outdated. The version never goes down.
    pub fn bump_course(&mut self, course: i64) -> QueryResult<()> {
        let sql = self.named(
            "UPDATE public.mdl_course SET cacherev = greatest(coalesce(cacherev, 0) + 1,
                 extract(epoch FROM clock_timestamp())::bigint) WHERE id = $1",
        );
        diesel::sql_query(sql)
            .bind::<BigInt, _>(course)
            .execute(self.pg())
            .map(drop)
    }

    /// Make `page` activities at the end of their sections.
    pub fn make_activities(
        &mut self,
        course: i64,
        page_module: i64,
        completion: bool,
        activities: &[NewActivity<'_>],
    ) -> QueryResult<Vec<MadeActivity>> {
        let rows = serde_json::to_value(activities).unwrap_or(Value::Null);
        let sql = self.named(include_str!("make.sql"));
        diesel::sql_query(sql)
            .bind::<Jsonb, _>(rows)
            .bind::<BigInt, _>(course)
            .bind::<BigInt, _>(page_module)
            .bind::<SmallInt, _>(if completion { 2 } else { 0 })
            .bind::<SmallInt, _>(i16::from(completion))
            .load(self.pg())
    }

    /// Change what pages say.
    pub fn rewrite_pages(&mut self, texts: &[NewText<'_>]) -> QueryResult<usize> {
        let rows = serde_json::to_value(texts).unwrap_or(Value::Null);
        let sql = self.named(include_str!("rewrite.sql"));
        diesel::sql_query(sql)
            .bind::<Jsonb, _>(rows)
            .execute(self.pg())
    }

    /// Show and hide activities. In a hidden section the wish is kept for when it is shown.
    pub fn show_activities(&mut self, showings: &[Showing]) -> QueryResult<usize> {
        let rows = serde_json::to_value(showings).unwrap_or(Value::Null);
        let sql = self.named(include_str!("show.sql"));
        diesel::sql_query(sql)
            .bind::<Jsonb, _>(rows)
            .execute(self.pg())
    }

    /// Moodle notes on the page, too, that it was shown or hidden, from 4.5 on.
    pub fn touch_pages(&mut self, pages: &[i64]) -> QueryResult<usize> {
        let sql = self.named(
            "UPDATE public.mdl_page SET timemodified = extract(epoch FROM clock_timestamp())::bigint
             WHERE id = ANY ($1)",
        );
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(pages)
            .execute(self.pg())
    }
}

impl Lost {
    /// Activities of ours that no sequence names, or that one names too often, in order.
    pub fn all(conn: &mut MoodleConn) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("lost.sql"));
        diesel::sql_query(sql).load(conn.pg())
    }

    /// Put right what is still so in a course, its row being locked; which activities that were.
    pub fn repair(conn: &mut MoodleConn, course: i64) -> QueryResult<Vec<Self>> {
        let sections = conn.named(
            "SELECT id, course AS course_id, section AS number, visible <> 0 AS visible
             FROM public.mdl_course_sections WHERE course = $1 ORDER BY id FOR UPDATE",
        );
        diesel::sql_query(sections)
            .bind::<BigInt, _>(course)
            .execute(conn.pg())?;
        let sql = conn.named(include_str!("repair.sql"));
        diesel::sql_query(sql)
            .bind::<BigInt, _>(course)
            .load(conn.pg())
    }
}
