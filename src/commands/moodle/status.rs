use std::time::Duration;

use chrono::Utc;
use serde::Serialize;

use super::pair_at_hand;
use crate::app::App;
use crate::config::Setting;
use crate::config::moodle::MoodleSettings;
use crate::db::moodle::{Missing, Part, Preflight, SessionFootprint, courses_taking_people};
use crate::db::{MediverseConn, MoodleConn};
use crate::error::Exit;
use crate::services::sync::checks::{self, Check, Facts, NamedCourse, Status as Outcome};
use crate::services::sync::course::resolve_all;
use crate::services::sync::pair::{Standing, standing};
use crate::text::counted;
use crate::ui::{Page, View};

/// Show whether Moodle can be synced, what is linked, and how far the last sync is behind
///
/// Every check that is not passed comes with what mends it. Exits 7 for a Moodle that must not
/// be touched.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle status\n  mediverse moodle status --check --max-age 15m"
)]
pub(crate) struct Args {
    /// Exit 3 when a check has failed, or the last sync is too long ago
    #[arg(long)]
    check: bool,
    /// How long ago the last sync may be
    #[arg(long, value_name = "DURATION", value_parser = humantime::parse_duration, requires = "check")]
    max_age: Option<Duration>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut moodle = app.moodle()?;
        let preflight = checks::find(&mut moodle)?;
        let mut mediverse = app.mediverse()?;
        let status = Status::of(app, &preflight, &mut mediverse, &mut moodle)?;
        app.ui.show(&status)?;
        if let Some(failure) = checks::unsupported(&preflight) {
            return Err(failure.into());
        }
        let failed = status.failed();
        if self.check && failed > 0 {
            app.ui
                .remark(format!("{} failed", counted(failed, "check")));
            return Ok(Exit::Differences);
        }
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    release: Option<String>,
    version: Option<i64>,
    prefix: String,
    address: Option<String>,
    stand_in: bool,
    checks: Vec<Check>,
    /// The rights missing for each part.
    missing_rights: Vec<Missing>,
    /// None where the role may not read it.
    footprint: Option<SessionFootprint>,
}

impl Status {
    fn of(
        app: &App,
        preflight: &Preflight,
        mediverse: &mut MediverseConn,
        moodle: &mut MoodleConn,
    ) -> anyhow::Result<Self> {
        let settings = app.config.moodle_settings()?;
        let missing = Missing::all(moodle)?;
        let checks = contract(app, preflight, &missing, Some(mediverse), moodle)?;
        let may_read = missing.iter().all(|it| it.part != Part::Read.name());
        let footprint = match may_read {
            true => Some(SessionFootprint::of(moodle)?),
            false => None,
        };
        Ok(Self {
            release: preflight.release().map(str::to_owned),
            version: preflight.version(),
            prefix: moodle.prefix().to_owned(),
            address: settings.url,
            stand_in: preflight.is_stand_in,
            checks,
            missing_rights: missing,
            footprint,
        })
    }

    fn failed(&self) -> usize {
        let failed = |check: &&Check| check.status == Outcome::Failed;
        self.checks.iter().filter(failed).count()
    }
}

/// Every check of the contract; without a MediVerse nothing is said of the pair.
pub(crate) fn contract(
    app: &App,
    preflight: &Preflight,
    missing: &[Missing],
    mediverse: Option<&mut MediverseConn>,
    moodle: &mut MoodleConn,
) -> anyhow::Result<Vec<Check>> {
    let settings = app.config.moodle_settings()?;
    let (is_paired, other_pair) = match mediverse {
        None => (false, Vec::new()),
        Some(mediverse) => {
            let pair = pair_at_hand(app, mediverse, moodle)?;
            match standing(mediverse, &pair)? {
                Standing::New => (false, Vec::new()),
                Standing::Same(_) => (true, Vec::new()),
                Standing::Other { differences, .. } => (true, differences),
            }
        }
    };
    let courses = named_courses(&settings, moodle)?;
    Ok(checks::all(&Facts {
        preflight,
        now: Utc::now().timestamp(),
        missing,
        teacher_role: &settings.teacher_role,
        student_role: &settings.student_role,
        issuer: settings.issuer.as_deref(),
        courses: &courses,
        other_pair: &other_pair,
        is_paired,
    }))
}

/// What the courses named in settings stand for.
fn named_courses(
    settings: &MoodleSettings,
    moodle: &mut MoodleConn,
) -> anyhow::Result<Vec<NamedCourse>> {
    let default = settings.default_course.iter();
    let named: Vec<(Setting, &str)> = default
        .map(|name| (Setting::MoodleDefaultCourse, name.as_str()))
        .chain(
            settings
                .courses
                .iter()
                .flatten()
                .map(|name| (Setting::MoodleCourses, name.as_str())),
        )
        .collect();
    let found = resolve_all(moodle, named.iter().map(|(_, name)| *name))?;
    let ids: Vec<i64> = found.values().flatten().map(|course| course.id).collect();
    let taking = courses_taking_people(moodle, &ids)?;
    let courses = named.into_iter().filter_map(|(setting, name)| {
        let found = found.get(name)?.clone();
        Some(NamedCourse {
            setting: setting.variable(),
            name: name.to_owned(),
            takes_people: found
                .as_ref()
                .is_ok_and(|course| taking.contains(&course.id)),
            found,
        })
    });
    Ok(courses.collect())
}

impl View for Status {
    fn draw(&self, page: &mut Page<'_>) {
        page.fields([
            ("moodle", self.release.clone()),
            ("version", self.version.map(|it| it.to_string())),
            ("prefix", Some(self.prefix.clone())),
            ("address", self.address.clone()),
            (
                "kind",
                self.stand_in
                    .then(|| "a stand-in made by `moodle init-dev`, no Moodle".to_owned()),
            ),
        ]);
        page.heading("Checks");
        page.table(&["CHECK", "STATUS", "DETAIL"], |table| {
            for check in &self.checks {
                table.row([check.id, check.status.name(), &check.detail]);
            }
        });
        for check in &self.checks {
            if let Some(fix) = &check.fix {
                page.line(format!("fix for {}: {fix}", check.id));
            }
        }
        let Some(footprint) = &self.footprint else {
            return;
        };
        page.heading("Ours in Moodle");
        page.table(&["WHAT", "ROWS"], |table| {
            table.right(&[1]);
            for (what, rows) in [
                ("activities", footprint.activities),
                ("of them hidden", footprint.hidden),
                ("pages", footprint.pages),
                ("contexts", footprint.contexts),
                ("courses they are in", footprint.courses),
            ] {
                table.row([what, &rows.to_string()]);
            }
        });
    }
}
