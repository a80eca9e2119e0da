use serde::Serialize;

use super::super::values::{person_id, title};
use super::{People, person};
use crate::app::App;
use crate::config::Setting;
use crate::db::mediverse::session::NewSession;
use crate::db::mediverse::{AnatomySystem, AuditEntry, TeachingSession};
use crate::error::{Exit, failed};
use crate::services::sync::checks;
use crate::services::sync::course::resolve;
use crate::ui::{Page, View};

/// Begin a session and print the code under which students join it
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse session create --title 'Bones of the leg' --teacher t-1 --system SKELETAL"
)]
pub(crate) struct Args {
    /// What it is called
    #[arg(long, value_name = "TITLE", value_parser = title)]
    title: String,
    /// Who teaches it: an id, or the e-mail address of an account
    #[arg(long, value_name = "ID", value_parser = person_id)]
    teacher: String,
    /// Show this system from the start; may be repeated
    #[arg(long = "system", value_name = "SYSTEM", value_enum, ignore_case = true)]
    systems: Vec<AnatomySystem>,
    /// The Moodle course it belongs to: id, idnumber or shortname
    #[arg(long, value_name = "COURSE", value_parser = title)]
    course: Option<String>,
}

impl Args {
    pub(crate) fn run(mut self, app: &App) -> anyhow::Result<Exit> {
        let course = match &self.course {
            Some(name) => Some(course_id(app, name)?),
            None => None,
        };
        let mut conn = app.mediverse_for_writing()?;
        self.systems.sort_unstable();
        self.systems.dedup();
        let (session, people) = conn.transaction::<_, anyhow::Error>(|conn| {
            let teacher_id = person(conn, &self.teacher)?;
            let new = NewSession {
                title: &self.title,
                teacher_id: &teacher_id,
                systems: &self.systems,
                course: course.as_deref(),
            };
            let session = TeachingSession::insert(conn, &new)?.ok_or_else(|| {
                failed("found no free code for the session")
                    .hint("end and remove old sessions: `mediverse session end --idle 7d`")
            })?;
            AuditEntry::insert(conn, &app.call, 1)?;
            let people = People::behind(conn, [teacher_id.as_str()])?;
            Ok((session, people))
        })?;
        let join_url = app.config.get(Setting::AppUrl).map(|(url, _)| {
            let url = url.trim_end_matches('/');
            format!("{url}/join/{}", session.code)
        });
        app.ui.show(&Created {
            teacher: people.named(&session.teacher_id),
            join_url,
            session,
        })?;
        Ok(Exit::Done)
    }
}

/// What the app knows a course by: Moodle's id of it. Without a Moodle to ask it stays as typed,
/// and a sync looks it up.
fn course_id(app: &App, name: &str) -> anyhow::Result<String> {
    if app.config.moodle_if_set()?.is_none() {
        app.ui.remark(format!(
            "`MOODLE_DB_URL` is not set: nobody looked whether there is a course `{name}`"
        ));
        return Ok(name.to_owned());
    }
    let mut moodle = app.moodle()?;
    checks::find(&mut moodle)?;
    Ok(resolve(&mut moodle, name)?.id.to_string())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Created {
    #[serde(flatten)]
    session: TeachingSession,
    #[serde(skip_serializing_if = "Option::is_none")]
    join_url: Option<String>,
    #[serde(skip)]
    teacher: String,
}

impl View for Created {
    fn draw(&self, page: &mut Page<'_>) {
        let session = &self.session;
        let systems = &session.visible_systems;
        page.fields([
            ("code", Some(session.code.clone())),
            ("title", Some(session.title.clone())),
            ("teacher", Some(self.teacher.clone())),
            ("systems", (!systems.is_empty()).then(|| systems.join(", "))),
            ("course", session.moodle_course_id.clone()),
            ("join at", self.join_url.clone()),
        ]);
    }
}
