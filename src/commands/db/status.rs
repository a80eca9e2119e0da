use serde::Serialize;

use crate::app::App;
use crate::commands::guard::copy_of;
use crate::db::ServerStatus;
use crate::db::mediverse::migration::{Applied, embedded};
use crate::db::mediverse::{Protection, RowCounts};
use crate::db::moodle::Site;
use crate::error::{Exit, outcome};
use crate::services::migrate::{State, check_ours, standings};
use crate::services::provision::Which;
use crate::services::sync::checks::unreadable;
use crate::text::{counted, size, thousands};
use crate::ui::{Page, View};

/// Show both databases: reachable, version, size, migrations, rows, Moodle's release and name
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse db status -o json")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut databases = Vec::new();
        let mut failure;
        let place = app.config.mediverse().map(|it| it.url.place()).ok();
        match Database::mediverse(app) {
            Ok((database, problem)) => {
                databases.push(Database { place, ..database });
                failure = problem;
            }
            Err(error) => {
                databases.push(Database::closed(Which::Mediverse, place, &error));
                failure = Some(error);
            }
        }
        match app.config.moodle_if_set() {
            Ok(None) => {}
            Ok(Some(target)) => {
                let place = Some(target.url.place());
                match Database::moodle(app) {
                    Ok((database, problem)) => {
                        databases.push(Database { place, ..database });
                        failure = failure.or(problem);
                    }
                    Err(error) => {
                        databases.push(Database::closed(Which::Moodle, place, &error));
                        failure = failure.or(Some(error));
                    }
                }
            }
            Err(error) => {
                databases.push(Database::closed(Which::Moodle, None, &error));
                failure = failure.or(Some(error));
            }
        }
        app.ui.show(&Status(databases))?;
        match failure {
            Some(error) => Err(error),
            None => Ok(Exit::Done),
        }
    }
}

/// One database as it is found.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Database {
    database: Option<Which>,
    reachable: bool,
    place: Option<String>,
    error: Option<String>,
    server_version: Option<String>,
    size_bytes: Option<i64>,
    migrations: Option<Migrations>,
    rows: Option<RowCounts>,
    protection: Option<Protection>,
    moodle_release: Option<String>,
    moodle_site: Option<String>,
    moodle_courses: Option<i64>,
}

/// How the migrations stand, counted.
#[derive(Serialize)]
struct Migrations {
    applied: usize,
    pending: usize,
    /// Edited, skipped or unknown to this binary.
    wrong: usize,
    latest: Option<String>,
}

impl Database {
    fn closed(which: Which, place: Option<String>, error: &anyhow::Error) -> Self {
        Self {
            database: Some(which),
            place,
            error: outcome(error).map(|it| it.message),
            ..Self::default()
        }
    }

    /// What is there, and why it cannot be used.
    fn mediverse(app: &App) -> anyhow::Result<(Self, Option<anyhow::Error>)> {
        let mut conn = app.mediverse()?;
        let server = conn.server_status()?;
        if let Err(error) = check_ours(&mut conn) {
            let database = Self {
                rows: RowCounts::of(&mut conn)?,
                ..Self::open(Which::Mediverse, server)
            };
            return Ok(database.with_problem(error));
        }
        let migrations = embedded()?;
        let standings = standings(&migrations, &Applied::all(&mut conn)?);
        let count = |state: State| standings.iter().filter(|it| it.state == state).count();
        let (applied, pending) = (count(State::Applied), count(State::Pending));
        let latest = standings.iter().rev().find(|it| it.state == State::Applied);
        let database = Self {
            migrations: Some(Migrations {
                applied,
                pending,
                wrong: standings.len() - applied - pending,
                latest: latest.map(|it| it.name.clone()),
            }),
            rows: RowCounts::of(&mut conn)?,
            protection: Some(Protection::of(&mut conn)?),
            ..Self::open(Which::Mediverse, server)
        };
        Ok((database, None))
    }

    fn moodle(app: &App) -> anyhow::Result<(Self, Option<anyhow::Error>)> {
        let prefix = app.config.moodle_prefix()?;
        let target = app.config.moodle()?;
        let mut conn = app
            .moodle()
            .map_err(|error| unreadable(error, target.url.user().unwrap_or("ROLE")))?;
        let server = conn.server_status()?;
        let site = match Site::find(&mut conn, prefix) {
            Ok(site) => site,
            Err(error) => {
                let error = unreadable(error.into(), &server.role);
                return Ok(Self::open(Which::Moodle, server).with_problem(error));
            }
        };
        let (release, name, courses) = site.map_or((None, None, None), |site| {
            (site.release, site.name, Some(site.courses))
        });
        let database = Self {
            moodle_release: release,
            moodle_site: name,
            moodle_courses: courses,
            ..Self::open(Which::Moodle, server)
        };
        Ok((database, None))
    }

    fn open(which: Which, server: ServerStatus) -> Self {
        Self {
            database: Some(which),
            reachable: true,
            server_version: Some(server.version),
            size_bytes: Some(server.size),
            ..Self::default()
        }
    }

    fn with_problem(mut self, error: anyhow::Error) -> (Self, Option<anyhow::Error>) {
        self.error = outcome(&error).map(|it| it.message);
        (self, Some(error))
    }
}

#[derive(Serialize)]
struct Status(Vec<Database>);

impl View for Status {
    fn draw(&self, page: &mut Page<'_>) {
        for database in &self.0 {
            page.heading(database.database.map_or("", Which::name));
            let is_moodle = database.database == Some(Which::Moodle);
            let no_moodle = || {
                let nothing = is_moodle
                    && database.reachable
                    && database.error.is_none()
                    && database.moodle_courses.is_none();
                nothing.then(|| "none in this database".to_owned())
            };
            page.fields([
                ("place", database.place.clone()),
                ("error", database.error.clone()),
                ("server", database.server_version.clone()),
                (
                    "size",
                    database.size_bytes.map(|it| size(it.unsigned_abs())),
                ),
                (
                    "migrations",
                    database.migrations.as_ref().map(Migrations::words),
                ),
                ("rows", rows(database)),
                (
                    "protection",
                    database.protection.as_ref().and_then(protection),
                ),
                ("moodle", database.moodle_release.clone().or_else(no_moodle)),
                ("site", database.moodle_site.clone()),
                (
                    "courses",
                    database
                        .moodle_courses
                        .map(|it| thousands(it.unsigned_abs())),
                ),
            ]);
        }
    }
}

fn rows(database: &Database) -> Option<String> {
    let missing = || "the app's tables are not there".to_owned();
    match (&database.rows, &database.migrations) {
        (Some(rows), _) => Some(rows.to_string()),
        (None, Some(_)) => Some(missing()),
        (None, None) => None,
    }
}

/// Nothing where nobody said anything.
fn protection(protection: &Protection) -> Option<String> {
    match protection {
        Protection::Unmarked => None,
        Protection::Protected(mark) => Some(format!(
            "protected since {} by {}",
            mark.marked_at.format("%Y-%m-%d"),
            mark.marked_by
        )),
        Protection::Unprotected(_) => Some("unprotected".to_owned()),
        Protection::Copy(mark) => Some(copy_of(mark)),
    }
}

impl Migrations {
    fn words(&self) -> String {
        let mut words = format!("{} applied, {} pending", self.applied, self.pending);
        if self.wrong > 0 {
            words.push_str(&format!(
                ", {}: see `mediverse migrate status`",
                counted(self.wrong, "contradiction")
            ));
        }
        words
    }
}
