//! `moodle progress --of`: one activity, student by student.

use serde::Serialize;

use super::progress::graded;
use crate::app::App;
use crate::db::MoodleConn;
use crate::db::moodle::{ActivityProgress, StudentProgress, course_of_activity};
use crate::error::{Exit, not_found};
use crate::services::sync::content::rfc3339;
use crate::ui::{Page, View};

pub(super) fn run(app: &App, moodle: &mut MoodleConn, activity: i64) -> anyhow::Result<Exit> {
    let rows = moodle.read_only(|moodle| {
        let course = course_of_activity(moodle, activity)?.ok_or_else(|| {
            not_found(format!("Moodle has no activity with the id {activity}"))
                .hint("list them with `mediverse moodle content`")
        })?;
        let students = StudentProgress::of(moodle, &[course])?;
        let users: Vec<i64> = students.iter().map(|it| it.user_id).collect();
        Ok::<_, anyhow::Error>(ActivityProgress::of(moodle, course, activity, &users)?)
    })?;
    app.ui
        .show(&Listed(rows.into_iter().map(Row::of).collect()))?;
    Ok(Exit::Done)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    moodle_user_id: i64,
    name: String,
    email: String,
    completion: Option<String>,
    completed_at: Option<String>,
    viewed_at: Option<String>,
    grade: Option<f64>,
    grade_max: Option<f64>,
    /// Finished attempts at a quiz, submissions of an assignment.
    handed_in: Option<i64>,
    handed_in_at: Option<String>,
    #[serde(skip)]
    viewed: Option<i64>,
}

impl Row {
    fn of(progress: ActivityProgress) -> Self {
        Self {
            moodle_user_id: progress.user_id,
            name: progress.name,
            email: progress.email,
            completion: progress.completion,
            completed_at: progress.completed_at.and_then(rfc3339),
            viewed_at: progress.viewed_at.and_then(rfc3339),
            grade: progress.grade,
            grade_max: progress.grade_max,
            handed_in: progress.handed_in,
            handed_in_at: progress.handed_in_at.and_then(rfc3339),
            viewed: progress.viewed_at,
        }
    }
}

#[derive(Serialize)]
#[serde(transparent)]
struct Listed(Vec<Row>);

impl View for Listed {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let nothing = look.nothing();
        page.table(
            &[
                "STUDENT",
                "E-MAIL",
                "COMPLETION",
                "VIEWED",
                "HANDED IN",
                "GRADE",
            ],
            |table| {
                table.right(&[4, 5]);
                for row in &self.0 {
                    table.row([
                        row.name.as_str(),
                        &row.email,
                        row.completion.as_deref().unwrap_or(nothing),
                        &super::moment(look, row.viewed),
                        &row.handed_in
                            .map_or_else(|| nothing.to_owned(), |count| count.to_string()),
                        &graded(row.grade, row.grade_max).unwrap_or_else(|| nothing.to_owned()),
                    ]);
                }
            },
        );
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "moodleUserId",
            "name",
            "email",
            "completion",
            "completedAt",
            "viewedAt",
            "grade",
            "gradeMax",
            "handedIn",
            "handedInAt",
        ]
    }

    fn when_empty(&self) -> Option<String> {
        Some("No student is enrolled in its course".to_owned())
    }
}
