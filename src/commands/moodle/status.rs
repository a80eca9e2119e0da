use std::time::Duration;

use chrono::{TimeDelta, Utc};
use serde::Serialize;

use super::pair_at_hand;
use crate::app::App;
use crate::config::Setting;
use crate::config::moodle::MoodleSettings;
use crate::db::mediverse::moodle::{Activity, SyncLock, SyncStanding};
use crate::db::mediverse::time::rfc3339;
use crate::db::moodle::activity::Stray;
use crate::db::moodle::{Missing, Part, Preflight, SessionFootprint, courses_taking_people};
use crate::db::{MediverseConn, MoodleConn};
use crate::error::Exit;
use crate::services::sync::checks::{self, Check, Facts, NamedCourse, Status as Outcome};
use crate::services::sync::course::resolve_all;
use crate::services::sync::pair::{Standing, standing};
use crate::services::sync::strays::Activities;
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
    /// Exit 3 when a check has failed, a run was cut short, or the last sync is too long ago
    #[arg(long)]
    check: bool,
    /// How long ago the last sync may be
    #[arg(long, value_name = "DURATION", value_parser = crate::commands::values::duration, requires = "check")]
    max_age: Option<Duration>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut moodle = app.moodle()?;
        let preflight = checks::find(&mut moodle)?;
        let mut mediverse = app.mediverse()?;
        let mut status = Status::of(app, &preflight, &mut mediverse, &mut moodle)?;
        let late = self.max_age.and_then(|most| status.sync.late(most));
        status.checks.extend(late);
        let cut_short = status.sync.cut_short();
        status.checks.extend(cut_short);
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
    sync: Sync,
    /// Rows of ours by table; none where the role may not read.
    footprint: Option<Vec<Rows>>,
}

/// How many rows of a Moodle table are from us.
#[derive(Serialize)]
struct Rows {
    table: String,
    rows: i64,
}

/// How far the sync is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Sync {
    last_sync_at: Option<String>,
    /// Changes that no sync has seen, and since when the oldest of them waits.
    waiting: i64,
    waiting_since: Option<String>,
    lag_seconds: i64,
    /// Items of a run that was cut short.
    unsettled: i64,
    /// Sessions with an activity, and how many of those are hidden.
    sessions: i64,
    hidden: Option<i64>,
    courses: Option<i64>,
    /// People with a Moodle account.
    accounts: i64,
    /// Sessions and people with something in the way.
    problems: i64,
    /// Whether one is under way.
    #[serde(skip)]
    syncing: bool,
    #[serde(skip)]
    standing: SyncStanding,
}

impl Sync {
    fn of(standing: SyncStanding, syncing: bool, footprint: Option<&SessionFootprint>) -> Self {
        let lag = standing.waiting_since.map_or(0, |since| {
            (Utc::now().naive_utc() - since).num_seconds().max(0)
        });
        Self {
            last_sync_at: standing.synced_at.map(rfc3339),
            waiting: standing.waiting,
            waiting_since: standing.waiting_since.map(rfc3339),
            lag_seconds: lag,
            unsettled: standing.unsettled,
            sessions: standing.sessions,
            hidden: footprint.map(|it| it.hidden),
            courses: footprint.map(|it| it.courses),
            accounts: standing.accounts,
            problems: standing.problems,
            syncing,
            standing,
        }
    }

    /// The complaint that a run was cut short, unless it is one that is under way.
    fn cut_short(&self) -> Option<Check> {
        (self.unsettled > 0 && !self.syncing).then(|| Check {
            id: "last run",
            status: Outcome::Failed,
            detail: format!(
                "it was cut short, {} to settle",
                counted(self.unsettled, "item")
            ),
            fix: Some("run `mediverse moodle sync`, which settles them first".to_owned()),
        })
    }

    /// The complaint that the last sync is too long ago.
    fn late(&self, most: Duration) -> Option<Check> {
        let most = TimeDelta::from_std(most).ok()?;
        let fix = "run `mediverse moodle sync`, or let `mediverse moodle watch` do it";
        let since = self
            .standing
            .synced_at
            .map(|at| Utc::now().naive_utc() - at);
        let detail = match since {
            None => "there was none yet".to_owned(),
            Some(since) if since > most => format!("it was {} ago", rounded(since)),
            Some(_) => return None,
        };
        Some(Check {
            id: "last sync",
            status: Outcome::Failed,
            detail,
            fix: Some(fix.to_owned()),
        })
    }
}

/// `3 days`, `2 h`, `15 min`, `20 s`.
fn rounded(time: TimeDelta) -> String {
    match time.num_seconds() {
        172_800.. => counted(time.num_days(), "day"),
        7_200.. => format!("{} h", time.num_hours()),
        120.. => format!("{} min", time.num_minutes()),
        seconds => format!("{seconds} s"),
    }
}

/// Our rows in each table: sessions as Moodle shows them by their mark, people by our books.
fn footprint(prefix: &str, ours: &SessionFootprint, books: &SyncStanding) -> Vec<Rows> {
    let rows = [
        ("course_modules", ours.activities),
        ("page", ours.pages),
        ("context", ours.contexts + books.accounts_made),
        ("user", books.accounts_made),
        ("auth_oauth2_linked_login", books.logins),
        ("user_enrolments", books.enrolments),
        ("role_assignments", books.roles),
    ];
    let rows = rows.into_iter().map(|(table, rows)| Rows {
        table: format!("{prefix}{table}"),
        rows,
    });
    rows.collect()
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
        let ours = match may_read {
            true => Some(SessionFootprint::of(moodle)?),
            false => None,
        };
        let mut standing = SyncStanding::of(mediverse)?;
        let syncing = standing.unsettled > 0 && SyncLock::is_held(mediverse)?;
        if standing.unsettled > 0 && !syncing {
            // Whoever wrote them may have come to the end between the two.
            standing = SyncStanding::of(mediverse)?;
        }
        let prefix = moodle.prefix().to_owned();
        Ok(Self {
            release: preflight.release().map(str::to_owned),
            version: preflight.version(),
            address: settings.url,
            stand_in: preflight.is_stand_in,
            checks,
            missing_rights: missing,
            footprint: ours
                .as_ref()
                .map(|ours| footprint(&prefix, ours, &standing)),
            sync: Sync::of(standing, syncing, ours.as_ref()),
            prefix,
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
    let may_read = missing.iter().all(|it| it.part != Part::Read.name());
    let mut booked = None;
    let (is_paired, other_pair) = match mediverse {
        None => (false, Vec::new()),
        Some(mediverse) => {
            let pair = pair_at_hand(app, mediverse, moodle)?;
            match standing(mediverse, &pair)? {
                Standing::New => {
                    booked = Some(Vec::new());
                    (false, Vec::new())
                }
                Standing::Same(_) => {
                    booked = may_read.then(|| Activity::booked(mediverse)).transpose()?;
                    (true, Vec::new())
                }
                Standing::Other { differences, .. } => (true, differences),
            }
        }
    };
    let strays = match &booked {
        None => Vec::new(),
        Some(booked) => {
            let known: Vec<(&str, i64, i64)> = booked
                .iter()
                .map(|it| (it.session_id.as_str(), it.course_id, it.cm_id))
                .collect();
            Stray::among(moodle, &known)?
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
        activities: booked.as_ref().map(|booked| Activities {
            booked,
            strays: &strays,
        }),
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
        self.draw_sync(page);
        let Some(footprint) = &self.footprint else {
            return;
        };
        page.heading("Ours in Moodle");
        page.table(&["TABLE", "ROWS"], |table| {
            table.right(&[1]);
            for Rows { table: name, rows } in footprint {
                table.row([name.as_str(), &rows.to_string()]);
            }
        });
    }
}

impl Status {
    fn draw_sync(&self, page: &mut Page<'_>) {
        let look = page.look;
        let sync = &self.sync;
        let standing = &sync.standing;
        let waiting = standing.waiting_since.map(|since| {
            let changes = counted(sync.waiting, "change");
            format!("{changes}, the oldest since {}", look.time(since))
        });
        let mut sessions = counted(sync.sessions, "session");
        if let (Some(courses), Some(hidden)) = (sync.courses, sync.hidden) {
            let courses = counted(courses, "course");
            sessions.push_str(&format!(" in {courses}, {hidden} hidden"));
        }
        let some = |count: i64, words: &str| (count > 0).then(|| format!("{count} {words}"));
        page.heading("Sync");
        page.fields([
            (
                "last",
                Some(
                    standing
                        .synced_at
                        .map_or_else(|| "never".to_owned(), |at| look.time(at)),
                ),
            ),
            (
                "waiting",
                Some(waiting.unwrap_or_else(|| "nothing".to_owned())),
            ),
            (
                "linked",
                Some(format!("{sessions}; {}", counted(sync.accounts, "account"))),
            ),
            (
                "problems",
                some(
                    sync.problems,
                    "sessions or people, see `mediverse moodle plan --full`",
                ),
            ),
            (
                "cut short",
                some(sync.unsettled, "items, which the next sync settles"),
            ),
        ]);
    }
}
