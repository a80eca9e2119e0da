use std::collections::HashMap;

use serde::Serialize;

use super::activity_progress;
use crate::app::App;
use crate::db::MoodleConn;
use crate::db::mediverse::account::email_key;
use crate::db::mediverse::moodle::beside::ActivityBeside;
use crate::db::mediverse::time::rfc3339 as app_time;
use crate::db::moodle::{Course, StudentProgress};
use crate::error::Exit;
use crate::services::sync::content::rfc3339;
use crate::services::sync::{checks, course};
use crate::ui::{Page, View};

/// Show how far students are: completion, total grade, last access
///
/// Asks Moodle. With --activity, what the same person did in MediVerse stands beside it, found by
/// the e-mail address of the account.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle progress ANAT101\n  mediverse moodle progress --activity -o csv\n  mediverse moodle progress --of 6"
)]
pub(crate) struct Args {
    /// Only this course: its id, idnumber or shortname
    #[arg(value_name = "COURSE")]
    course: Option<String>,
    /// Show what each did in MediVerse, too
    #[arg(long, conflicts_with = "of")]
    activity: bool,
    /// Only this activity, student by student: its id as in `moodle content`
    #[arg(long, value_name = "ID", conflicts_with = "course")]
    of: Option<i64>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut moodle = app.moodle()?;
        checks::find(&mut moodle)?;
        if let Some(id) = self.of {
            return activity_progress::run(app, &mut moodle, id);
        }
        let (courses, students) = moodle.read_only(|moodle| self.read(moodle))?;
        let beside = if self.activity {
            let emails = students.iter().map(|it| it.email.as_str());
            let found = ActivityBeside::of(&mut app.mediverse()?, emails)?;
            Some(found.into_iter().map(|it| (it.email.clone(), it)).collect())
        } else {
            None
        };
        let rows = students
            .into_iter()
            .map(|student| Row::of(student, &courses, beside.as_ref()));
        app.ui.show(&Listed {
            rows: rows.collect(),
            with_activity: self.activity,
        })?;
        Ok(Exit::Done)
    }

    fn read(&self, moodle: &mut MoodleConn) -> anyhow::Result<(Vec<Course>, Vec<StudentProgress>)> {
        let courses = match &self.course {
            Some(name) => vec![course::resolve(moodle, name)?],
            None => Course::all(moodle)?,
        };
        let ids: Vec<i64> = courses.iter().map(|it| it.id).collect();
        let students = StudentProgress::of(moodle, &ids)?;
        Ok((courses, students))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    course_id: i64,
    course: String,
    moodle_user_id: i64,
    name: String,
    email: String,
    suspended: bool,
    /// Of the activities that Moodle follows.
    done: i64,
    tracked: i64,
    failed: i64,
    grade: Option<f64>,
    grade_max: Option<f64>,
    grade_stale: bool,
    completed_at: Option<String>,
    last_access: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mediverse: Option<Option<Beside>>,
    #[serde(skip)]
    last_access_seconds: Option<i64>,
}

/// What the person did in MediVerse.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Beside {
    user_id: String,
    sessions: i64,
    notes: i64,
    commands: i64,
    last_seen: Option<String>,
}

impl Row {
    fn of(
        student: StudentProgress,
        courses: &[Course],
        beside: Option<&HashMap<String, ActivityBeside>>,
    ) -> Self {
        let course = courses.iter().find(|it| it.id == student.course_id);
        let mediverse = beside.map(|beside| {
            let found = beside.get(&email_key(&student.email))?;
            Some(Beside {
                user_id: found.user_id.clone(),
                sessions: found.sessions,
                notes: found.notes,
                commands: found.commands,
                last_seen: found.last_seen.map(app_time),
            })
        });
        Self {
            course_id: student.course_id,
            course: course.map(|it| it.shortname.clone()).unwrap_or_default(),
            moodle_user_id: student.user_id,
            name: student.name,
            email: student.email,
            suspended: student.suspended,
            done: student.done,
            tracked: student.tracked,
            failed: student.failed,
            grade: student.grade,
            grade_max: student.grade_max,
            grade_stale: student.grade_stale,
            completed_at: student.completed_at.and_then(rfc3339),
            last_access: student.last_access.and_then(rfc3339),
            mediverse,
            last_access_seconds: student.last_access,
        }
    }
}

/// `8 / 10`, or nothing.
pub(super) fn graded(grade: Option<f64>, max: Option<f64>) -> Option<String> {
    let rounded = |grade: f64| (grade * 100.0).round() / 100.0;
    match (grade, max) {
        (Some(grade), Some(max)) => Some(format!("{} / {}", rounded(grade), rounded(max))),
        (Some(grade), None) => Some(rounded(grade).to_string()),
        (None, _) => None,
    }
}

/// The columns of CSV; the last ones are of MediVerse.
const COLUMNS: &[&str] = &[
    "courseId",
    "course",
    "moodleUserId",
    "name",
    "email",
    "suspended",
    "done",
    "tracked",
    "failed",
    "grade",
    "gradeMax",
    "gradeStale",
    "completedAt",
    "lastAccess",
    "userId",
    "sessions",
    "notes",
    "commands",
    "lastSeen",
];
const BESIDE: usize = 5;

#[derive(Serialize)]
#[serde(transparent)]
struct Listed {
    rows: Vec<Row>,
    #[serde(skip)]
    with_activity: bool,
}

impl View for Listed {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let nothing = look.nothing().to_owned();
        let mut header = vec!["COURSE", "STUDENT", "E-MAIL", "DONE", "GRADE", "LAST THERE"];
        let mut right = vec![3, 4];
        if self.with_activity {
            header.extend(["SESSIONS", "NOTES", "COMMANDS"]);
            right.extend([6, 7, 8]);
        }
        page.table(&header, |table| {
            table.right(&right);
            for row in &self.rows {
                let done = if row.tracked == 0 {
                    nothing.clone()
                } else {
                    format!("{} / {}", row.done, row.tracked)
                };
                let stale = if row.grade_stale { " (old)" } else { "" };
                let grade = graded(row.grade, row.grade_max)
                    .map_or_else(|| nothing.clone(), |grade| format!("{grade}{stale}"));
                let mut cells = vec![
                    row.course.clone(),
                    row.name.clone(),
                    row.email.clone(),
                    done,
                    grade,
                    super::moment(look, row.last_access_seconds),
                ];
                if let Some(beside) = &row.mediverse {
                    cells.extend(match beside {
                        Some(it) => [it.sessions, it.notes, it.commands].map(|it| it.to_string()),
                        None => [(); 3].map(|()| nothing.clone()),
                    });
                }
                table.row(cells);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        if self.with_activity {
            COLUMNS
        } else {
            &COLUMNS[..COLUMNS.len() - BESIDE]
        }
    }

    fn rows(&self) -> Option<serde_json::Value> {
        let flat = self.rows.iter().map(|row| {
            let mut value = serde_json::to_value(row).unwrap_or_default();
            if let Some(fields) = value.as_object_mut()
                && let Some(beside) = fields.remove("mediverse")
            {
                for name in &COLUMNS[COLUMNS.len() - BESIDE..] {
                    fields.insert((*name).to_owned(), beside[*name].clone());
                }
            }
            value
        });
        Some(flat.collect())
    }

    fn when_empty(&self) -> Option<String> {
        Some("No student is enrolled".to_owned())
    }
}
