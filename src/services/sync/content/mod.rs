//! The cache of what is in Moodle, refreshed where Moodle says that something changed.
//!
//! Moodle counts up a course's `cacherev` whenever its page changes, and `timemodified` with its
//! settings. Courses with both as they were are left alone, unless everything is asked for. In the
//! others an activity is read whole only where its own `timemodified` says so.

mod shape;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::{Value, json};

use crate::db::mediverse::moodle::content::{
    CachedCourse, CachedPlace, Changed, keep_courses, move_activities, remove_activities,
    write_activities, write_courses,
};
use crate::db::mediverse::time::now;
use crate::db::moodle::{Activity, CourseSnapshot, Kinds};
use crate::db::{MediverseConn, MoodleConn};
use shape::shaped;

pub(crate) use shape::{plain, rfc3339};

/// Courses read at a time, and activities read whole: they are held in memory.
const AT_ONCE: usize = 50;
const WHOLE: usize = 500;
/// As much of an introduction is kept.
const INTRO: usize = 2_000;
/// The time of an activity says nothing of changes within this many seconds of our last look.
const SAME_TIME: i64 = 2;

/// What a refresh did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Refreshed {
    /// How many Moodle has.
    pub courses: usize,
    /// How many of them were read again.
    pub read: usize,
    pub courses_written: usize,
    pub courses_removed: usize,
    pub activities: Changed,
}

impl Refreshed {
    /// Rows of the cache that changed.
    pub fn rows(&self) -> u64 {
        let activities = u64::try_from(self.activities.rows()).unwrap_or_default();
        activities + (self.courses_written + self.courses_removed) as u64
    }
}

/// Which courses differ from what is cached: to be written, and of those to be read again.
fn differing(
    cached: &[CachedCourse],
    courses: Vec<CourseSnapshot>,
    full: bool,
) -> (Vec<CourseSnapshot>, Vec<CourseSnapshot>) {
    let known: HashMap<i64, &CachedCourse> = cached.iter().map(|it| (it.course_id, it)).collect();
    let mut written = Vec::new();
    let mut read = Vec::new();
    for course in courses {
        match known.get(&course.course_id) {
            Some(cached) if !full && cached.is(&course) => {}
            Some(cached) if !full && cached.has_contents_of(&course) => written.push(course),
            _ => read.push(course),
        }
    }
    (written, read)
}

/// Bring the cache up to date; `full` reads every course, whatever Moodle says of changes.
pub fn refresh(
    mediverse: &mut MediverseConn,
    moodle: &mut MoodleConn,
    full: bool,
) -> anyhow::Result<Refreshed> {
    let cached = CachedCourse::all(mediverse)?;
    let looked = now();
    moodle.read_only(|moodle| {
        let courses = CourseSnapshot::all(moodle)?;
        let ids: Vec<i64> = courses.iter().map(|it| it.course_id).collect();
        let total = courses.len();
        let (written, read) = differing(&cached, courses, full);
        let mut done = Refreshed {
            courses: total,
            read: read.len(),
            ..Refreshed::default()
        };
        let gone = cached.iter().any(|it| !ids.contains(&it.course_id));
        if gone || !written.is_empty() {
            mediverse.transaction::<_, anyhow::Error>(|conn| {
                done.courses_removed = keep_courses(conn, &ids)?;
                done.courses_written = write_courses(conn, &written, looked)?;
                Ok(())
            })?;
        }
        let kinds = if read.is_empty() {
            None
        } else {
            Some(Kinds::all(moodle)?)
        };
        let looks: HashMap<i64, NaiveDateTime> = cached
            .iter()
            .map(|it| (it.course_id, it.refreshed_at))
            .collect();
        for courses in read.chunks(AT_ONCE) {
            let ids: Vec<i64> = courses.iter().map(|it| it.course_id).collect();
            // The course in the same transaction: its revision says that its contents are here.
            mediverse.transaction::<_, anyhow::Error>(|conn| {
                done.courses_written += write_courses(conn, courses, looked)?;
                if let Some(kinds) = &kinds {
                    let looks = if full { None } else { Some(&looks) };
                    done.activities += contents(conn, moodle, kinds, &ids, looks)?;
                }
                Ok(())
            })?;
        }
        Ok(done)
    })
}

/// Bring what is cached of the courses `ids` up to date. `looks` says when each was looked at last; without,
/// everything is read whole.
fn contents(
    mediverse: &mut MediverseConn,
    moodle: &mut MoodleConn,
    kinds: &Kinds,
    ids: &[i64],
    looks: Option<&HashMap<i64, NaiveDateTime>>,
) -> anyhow::Result<Changed> {
    let activities = kinds.activities(moodle, ids)?;
    let cached = CachedPlace::of(mediverse, ids)?;
    let there: HashSet<i64> = activities.iter().map(|it| it.activity_id).collect();
    let gone: Vec<i64> = cached
        .iter()
        .map(|it| it.activity_id)
        .filter(|id| !there.contains(id))
        .collect();
    let cached: HashMap<i64, CachedPlace> =
        cached.into_iter().map(|it| (it.activity_id, it)).collect();
    let mut moved = Vec::new();
    let mut whole: HashMap<String, Vec<Activity>> = HashMap::new();
    for activity in activities {
        let known = cached.get(&activity.activity_id);
        let known = known.filter(|it| {
            let look = looks.and_then(|looks| looks.get(&activity.course_id));
            look.is_some_and(|look| says_what_changed(it, &activity, *look))
        });
        match known {
            Some(known) if known.is(&activity) => {}
            Some(_) => moved.push(serde_json::to_value(&activity)?),
            None => whole
                .entry(activity.kind.clone())
                .or_default()
                .push(activity),
        }
    }
    drop(cached);
    let mut done = Changed {
        removed: remove_activities(mediverse, &gone)?,
        changed: move_activities(mediverse, moved)?,
        ..Changed::default()
    };
    for (kind, activities) in &whole {
        for activities in activities.chunks(WHOLE) {
            let rows = read_whole(moodle, kinds, kind, activities)?;
            done += write_activities(mediverse, rows)?;
        }
    }
    Ok(done)
}

/// Whether nothing but what `activity` says of itself can be different from what is cached.
fn says_what_changed(cached: &CachedPlace, activity: &Activity, look: NaiveDateTime) -> bool {
    // Questions come and go without their quiz being told.
    activity.kind != "quiz"
        && activity.kind == cached.kind
        && activity.time_modified == cached.time_modified
        && activity
            .time_modified
            .is_some_and(|time| time + SAME_TIME < look.and_utc().timestamp())
}

/// Activities of one kind as the cache takes them.
fn read_whole(
    moodle: &mut MoodleConn,
    kinds: &Kinds,
    kind: &str,
    activities: &[Activity],
) -> anyhow::Result<Value> {
    let instances: Vec<i64> = activities.iter().map(|it| it.instance).collect();
    let mut intros = kinds.intros(moodle, kind, &instances)?;
    let facts = kinds.facts(moodle, kind, &instances)?;
    let rows = activities.iter().map(|activity| {
        let intro = intros.remove(&activity.instance).flatten();
        let intro = intro.map(|html| plain(&html, INTRO));
        let mut row = serde_json::to_value(activity)?;
        row["intro"] = json!(intro.filter(|text| !text.is_empty()));
        row["facts"] = shaped(kind, facts.get(&activity.instance));
        Ok(row)
    });
    rows.collect()
}
