use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::cached_course;
use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::moodle::content::{CachedActivity, CachedCourse};
use crate::db::mediverse::{AuditEntry, TeachingSession};
use crate::error::Exit;
use crate::services::sync::content::{refresh, rfc3339};
use crate::services::sync::{checks, pair};
use crate::text::counted;
use crate::ui::{Page, View};

/// List what is in Moodle's courses: videos, quizzes, assignments, pages and the rest
///
/// Read from the cache that `moodle sync` keeps: Moodle is not asked.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle content ANAT101\n  mediverse moodle content --kind video --kind quiz\n  mediverse moodle content --refresh -o json"
)]
pub(crate) struct Args {
    /// Only this course: its id, idnumber or shortname
    #[arg(value_name = "COURSE")]
    course: Option<String>,
    /// Only this kind: video, quiz, assign, page, url ...; may be given more than once
    #[arg(long = "kind", value_name = "KIND", value_parser = kind)]
    kinds: Vec<String>,
    /// Only what students see
    #[arg(long)]
    visible: bool,
    /// Ask Moodle first
    #[arg(long)]
    refresh: bool,
}

/// Moodle's name of a kind, or what people say for it.
fn kind(text: &str) -> Result<String, String> {
    let lower = text.trim().to_ascii_lowercase();
    let name = match lower.as_str() {
        "videos" => "video",
        "quizzes" => "quiz",
        "assignment" | "assignments" => "assign",
        "file" | "files" => "resource",
        "link" | "links" => "url",
        other => other,
    };
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric());
    if is_name {
        return Ok(name.to_owned());
    }
    Err("write one such as video, quiz, assign, page, url, forum".to_owned())
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = if self.refresh {
            refreshed(app)?
        } else {
            app.mediverse()?
        };
        let (courses, rows) = conn.read_only(|conn| self.read(conn, app))?;
        if let Some(read) = courses.iter().map(|it| it.refreshed_at).max() {
            let read = app.ui.look.time(read);
            app.ui.remark(format!("As Moodle had it at {read}"));
        }
        app.ui.show(&Listed(rows))?;
        Ok(Exit::Done)
    }

    fn read(
        &self,
        conn: &mut MediverseConn,
        app: &App,
    ) -> anyhow::Result<(Vec<CachedCourse>, Vec<Row>)> {
        let mut courses = CachedCourse::all(conn)?;
        if let Some(name) = &self.course {
            let id = cached_course(name, &courses)?;
            courses.retain(|it| it.course_id == id);
        }
        let ids: Vec<i64> = courses.iter().map(|it| it.course_id).collect();
        let address = app.config.moodle_settings()?.url;
        let activities = CachedActivity::of(conn, &ids)?;
        let sessions: Vec<&str> = activities
            .iter()
            .filter_map(|it| session_id(it.idnumber.as_deref()))
            .collect();
        let codes = TeachingSession::codes(conn, &sessions)?;
        let rows = activities.into_iter().filter_map(|activity| {
            let course = courses
                .iter()
                .find(|it| it.course_id == activity.course_id)?;
            self.wants(&activity)
                .then(|| Row::of(activity, course, address.as_deref(), &codes))
        });
        let rows = rows.collect();
        Ok((courses, rows))
    }

    fn wants(&self, activity: &CachedActivity) -> bool {
        let is_kind = |kind: &String| match kind.as_str() {
            "video" => activity.facts.get("videos").is_some(),
            kind => activity.kind == kind,
        };
        (!self.visible || activity.visible)
            && (self.kinds.is_empty() || self.kinds.iter().any(is_kind))
    }
}

/// MediVerse, once Moodle was asked what is there now.
fn refreshed(app: &App) -> anyhow::Result<MediverseConn> {
    let mut moodle = app.moodle()?;
    checks::find_supported(&mut moodle)?;
    let mut conn = app.mediverse_for_writing()?;
    let pair_here = super::pair_at_hand(app, &mut conn, &mut moodle)?;
    pair::check(&mut conn, &pair_here)?;
    let done = refresh(&mut conn, &mut moodle, false)?;
    if done.rows() > 0 {
        conn.transaction(|conn| AuditEntry::insert(conn, &app.call, done.rows()))?;
    }
    app.ui.remark(format!(
        "Read {} of {}, {} changed",
        done.read,
        counted(done.courses, "course"),
        done.rows()
    ));
    Ok(conn)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    /// The id of the course module, as in Moodle's addresses.
    id: i64,
    course_id: i64,
    course: String,
    section: i64,
    section_name: Option<String>,
    kind: String,
    name: String,
    intro: Option<String>,
    idnumber: Option<String>,
    /// The code of the session that it is made from.
    session: Option<String>,
    visible: bool,
    /// Whether Moodle follows who completes it.
    tracked: bool,
    added_at: Option<String>,
    modified_at: Option<String>,
    address: Option<String>,
    facts: Value,
}

impl Row {
    fn of(
        activity: CachedActivity,
        course: &CachedCourse,
        moodle: Option<&str>,
        codes: &BTreeMap<String, String>,
    ) -> Self {
        let address = moodle.map(|moodle| {
            format!(
                "{moodle}/mod/{}/view.php?id={}",
                activity.kind, activity.activity_id
            )
        });
        let mut facts = activity.facts;
        if let Some(moodle) = moodle {
            absolute(&mut facts, moodle);
        }
        let session = session_id(activity.idnumber.as_deref()).and_then(|id| codes.get(id));
        Self {
            session: session.cloned(),
            id: activity.activity_id,
            course_id: activity.course_id,
            course: course.shortname.clone(),
            section: activity.section,
            section_name: activity.section_name,
            kind: activity.kind,
            name: activity.name,
            intro: activity.intro,
            idnumber: activity.idnumber,
            visible: activity.visible,
            tracked: activity.tracked,
            added_at: activity.added_at.and_then(rfc3339),
            modified_at: activity.time_modified.and_then(rfc3339),
            address,
            facts,
        }
    }

    /// What is worth knowing of it, in a few words.
    fn details(&self) -> String {
        let number = |name: &str| self.facts[name].as_f64();
        let day = |name: &str| {
            let time = self.facts[name].as_str()?;
            Some(time.get(..10)?.to_owned())
        };
        let mut words: Vec<String> = Vec::new();
        if let Some(questions) = self.facts["questions"].as_u64() {
            words.push(counted(questions, "question"));
        }
        if let Some(seconds) = self.facts["timeLimitSeconds"].as_u64() {
            words.push(lasting(seconds));
        }
        if let Some(attempts) = self.facts["attemptsAllowed"].as_u64() {
            words.push(counted(attempts, "attempt"));
        }
        if let Some(grade) = number("gradeMax") {
            words.push(format!("out of {grade}"));
        }
        for (name, word) in [
            ("opensAt", "opens"),
            ("closesAt", "closes"),
            ("dueAt", "due"),
            ("cutoffAt", "until"),
        ] {
            words.extend(day(name).map(|day| format!("{word} {day}")));
        }
        let videos = self.facts["videos"].as_array();
        if let Some(first) = videos.and_then(|it| it.first()?.as_str()) {
            words.push(format!("video {first}"));
        } else if let Some(address) = self.facts["address"].as_str() {
            words.push(address.to_owned());
        } else if let Some(files) = self.facts["files"].as_array() {
            words.extend(
                files
                    .iter()
                    .filter_map(|it| Some(it["name"].as_str()?.to_owned())),
            );
        }
        if let Some(code) = &self.session {
            words.push(format!("session {code}"));
        } else if session_id(self.idnumber.as_deref()).is_some() {
            words.push("a session that is gone".to_owned());
        }
        if !self.visible {
            words.push("hidden".to_owned());
        }
        words.join(", ")
    }
}

/// The id of the session that an activity with this ID number is made from.
fn session_id(idnumber: Option<&str>) -> Option<&str> {
    idnumber?.strip_prefix("mediverse:")
}

/// Paths below Moodle's address as whole addresses.
fn absolute(facts: &mut Value, moodle: &str) {
    match facts {
        Value::String(text) if text.starts_with("/pluginfile.php/") => {
            *text = format!("{moodle}{text}");
        }
        Value::Array(items) => items.iter_mut().for_each(|item| absolute(item, moodle)),
        Value::Object(fields) => fields
            .iter_mut()
            .for_each(|(_, field)| absolute(field, moodle)),
        _ => {}
    }
}

fn lasting(seconds: u64) -> String {
    if seconds.is_multiple_of(60) {
        format!("{} min", seconds / 60)
    } else {
        format!("{seconds} s")
    }
}

#[derive(Serialize)]
#[serde(transparent)]
struct Listed(Vec<Row>);

impl View for Listed {
    fn draw(&self, page: &mut Page<'_>) {
        let mut first = 0;
        while let Some(row) = self.0.get(first) {
            let count = self.0[first..]
                .iter()
                .take_while(|it| it.course_id == row.course_id)
                .count();
            page.heading(&row.course);
            page.table(&["ID", "SECTION", "KIND", "NAME", "DETAILS"], |table| {
                table.right(&[0]);
                for row in &self.0[first..first + count] {
                    let section = match &row.section_name {
                        Some(name) => format!("{} {name}", row.section),
                        None => row.section.to_string(),
                    };
                    table.row([
                        &row.id.to_string(),
                        &section,
                        &row.kind,
                        &row.name,
                        &row.details(),
                    ]);
                }
            });
            first += count;
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "id",
            "courseId",
            "course",
            "section",
            "sectionName",
            "kind",
            "name",
            "intro",
            "idnumber",
            "visible",
            "tracked",
            "addedAt",
            "modifiedAt",
            "address",
            "facts",
        ]
    }

    fn when_empty(&self) -> Option<String> {
        Some(
            "Nothing like this is in the cache; `mediverse moodle content --refresh` asks Moodle"
                .to_owned(),
        )
    }
}
