use serde::Serialize;

use crate::app::App;
use crate::db::moodle::{Course, CourseFacts};
use crate::error::Exit;
use crate::services::sync::checks;
use crate::services::sync::content::rfc3339;
use crate::ui::{Page, View};

/// List Moodle's courses, as names for `--course`
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse moodle courses")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.moodle()?;
        checks::find(&mut conn)?;
        let courses = conn.read_only(CourseFacts::all)?;
        app.ui
            .show(&Listed(courses.into_iter().map(Row::of).collect()))?;
        Ok(Exit::Done)
    }
}

/// A course as scripts read it: times RFC 3339, none where Moodle has 0.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    id: i64,
    shortname: String,
    idnumber: Option<String>,
    fullname: String,
    category: Option<String>,
    visible: bool,
    starts_at: Option<String>,
    ends_at: Option<String>,
    activities: i64,
    /// How many of them are ours.
    sessions: i64,
    students: i64,
}

impl Row {
    fn of(facts: CourseFacts) -> Self {
        let course: Course = facts.course;
        Self {
            id: course.id,
            shortname: course.shortname,
            idnumber: (!course.idnumber.is_empty()).then_some(course.idnumber),
            fullname: course.fullname,
            category: facts.category_name,
            visible: course.visible != 0,
            starts_at: rfc3339(course.startdate),
            ends_at: rfc3339(course.enddate),
            activities: facts.activities,
            sessions: facts.sessions,
            students: facts.students,
        }
    }
}

#[derive(Serialize)]
#[serde(transparent)]
struct Listed(Vec<Row>);

impl View for Listed {
    fn draw(&self, page: &mut Page<'_>) {
        let nothing = page.look.nothing();
        page.table(
            &[
                "ID",
                "SHORTNAME",
                "IDNUMBER",
                "NAME",
                "ACTIVITIES",
                "SESSIONS",
                "STUDENTS",
            ],
            |table| {
                table.right(&[0, 4, 5, 6]);
                for row in &self.0 {
                    let hidden = if row.visible { "" } else { " (hidden)" };
                    table.row([
                        row.id.to_string().as_str(),
                        &row.shortname,
                        row.idnumber.as_deref().unwrap_or(nothing),
                        &format!("{}{hidden}", row.fullname),
                        &row.activities.to_string(),
                        &row.sessions.to_string(),
                        &row.students.to_string(),
                    ]);
                }
            },
        );
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "id",
            "shortname",
            "idnumber",
            "fullname",
            "category",
            "visible",
            "startsAt",
            "endsAt",
            "activities",
            "sessions",
            "students",
        ]
    }

    fn when_empty(&self) -> Option<String> {
        Some("Moodle has no course but its front page".to_owned())
    }
}
