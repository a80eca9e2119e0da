//! Provisioning: roles, databases, schemas and extensions brought to where they should be.
//!
//! Facts are looked up, a plan is made of them by a pure function, and its steps are applied.
//! A step that fails because another run was faster is no failure: the next look at the facts
//! finds its work done.

mod libpq;
mod plan;
mod script;

use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::db::server::{DatabaseFacts, ServerFacts};
use crate::db::{DatabaseUrl, ServerConn, Session};
use crate::error::{Failure, failed, integrity, outcome, refused, unreachable};

pub use libpq::{ask_login, is_same_server};
pub use plan::{Change, Obstacle, Step, plan};
pub use script::script;

/// How often a run looks again after a step failed: two runs at once get in each other's way
/// a few times at most.
const TRIES: u32 = 6;

/// Which of the two databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    Mediverse,
    Moodle,
}

impl Which {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mediverse => "mediverse",
            Self::Moodle => "moodle",
        }
    }

    /// The setting that names it.
    pub const fn variable(self) -> &'static str {
        match self {
            Self::Mediverse => "DATABASE_URL",
            Self::Moodle => "MOODLE_DB_URL",
        }
    }
}

/// A database as it should be, and the ways to it.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub which: Which,
    pub role: String,
    pub name: String,
    /// The MediVerse that the settings name, whatever another name is wanted.
    pub of: String,
    /// Past the pooler, where there is one.
    pub url: DatabaseUrl,
    /// The admin's URL, where it names the same server.
    pub admin: Option<DatabaseUrl>,
}

/// Everything the plan is made of.
#[derive(Debug, Clone)]
pub struct Facts {
    pub server: ServerFacts,
    /// `None` where there is no database, or no way into it.
    pub inside: Option<DatabaseFacts>,
    /// Why the role cannot log in; `None` where it can or has nothing to log in to yet.
    pub login_problem: Option<String>,
}

/// How one thing stands, or what was done to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Created,
    Changed,
    Ok,
    Reported,
}

/// One line of the report.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub database: Which,
    pub thing: String,
    pub status: Status,
    pub detail: Option<String>,
    /// What someone with the right to do so may run.
    pub fix: Option<String>,
}

/// What became of one database.
#[derive(Debug)]
pub struct Report {
    pub rows: Vec<Row>,
    /// What keeps the database from being usable.
    pub failure: Option<Failure>,
}

impl Report {
    /// How many things were, or would be, changed.
    pub fn changed(&self) -> usize {
        let is_change = |row: &&Row| matches!(row.status, Status::Created | Status::Changed);
        self.rows.iter().filter(is_change).count()
    }

    /// What would be done once `role` is there.
    pub fn with_role_made(mut self, role: &str) -> Self {
        let thing = plan::role_thing(role);
        for row in self.rows.iter_mut().filter(|row| row.thing == thing) {
            row.status = Status::Ok;
        }
        self
    }

    /// What would have been done was not, but for what was `done` before.
    fn with_the_rest_undone(mut self, done: &[(String, Status)]) -> Self {
        for row in &mut self.rows {
            let is_done = done.iter().any(|(thing, _)| *thing == row.thing);
            if !is_done && matches!(row.status, Status::Created | Status::Changed) {
                row.status = Status::Reported;
                row.detail = Some("missing; left until the rest is mended".to_owned());
            }
        }
        self
    }
}

/// The server's facts, the role's own way into the database, and why it has none.
type Look = (ServerFacts, Option<ServerConn>, Option<String>);

impl Wanted {
    /// Whether one role on one server owns both.
    pub fn shares_role_with(&self, other: &Self) -> bool {
        self.role == other.role && self.url.is_on_server_of(&other.url)
    }

    /// What is there now. Fails where nobody can log in to look.
    pub fn facts(&self, session: &Session) -> anyhow::Result<Facts> {
        let (server, inside, login_problem) = match &self.admin {
            Some(admin) => self.look_as_admin(admin, session)?,
            None => self.look_as_role(session)?,
        };
        let is_open = server.database_exists && !server.database_is_broken;
        let inside = match inside {
            None if is_open => self
                .admin
                .as_ref()
                .and_then(|admin| ServerConn::open(&admin.with_database(&self.name), session).ok()),
            known => known.filter(|_| is_open),
        };
        Ok(Facts {
            login_problem,
            server,
            inside: inside
                .map(|mut conn| conn.database_facts(&self.role))
                .transpose()?,
        })
    }

    fn look_as_admin(&self, admin: &DatabaseUrl, session: &Session) -> anyhow::Result<Look> {
        let mut conn = ServerConn::open(admin, session)?;
        let facts = conn.server_facts(&self.role, &self.name)?;
        if !facts.role_exists || facts.database_is_broken {
            return Ok((facts, None, None));
        }
        // Whether a password is right is known only by logging in.
        let own = if facts.database_exists {
            ServerConn::open(&self.url, session).map(Some)
        } else {
            ServerConn::open(&self.url.with_database("postgres"), session).map(|_| None)
        };
        Ok(match own {
            Ok(inside) => (facts, inside, None),
            // Nothing is known of the login where the server went away meanwhile.
            Err(error) if may_pass(&error) => return Err(error),
            Err(error) => (facts, None, Some(reason(&error))),
        })
    }

    fn look_as_role(&self, session: &Session) -> anyhow::Result<Look> {
        let (mut conn, is_inside) = match ServerConn::open(&self.url, session) {
            Ok(own) => (own, true),
            // The database may be missing while the role is there, or closed to it.
            Err(error) if is_about_database(&reason(&error)) => {
                let beside = self.url.with_database("postgres");
                (ServerConn::open(&beside, session)?, false)
            }
            Err(error) => return Err(advise_admin(error, self.which)),
        };
        let facts = conn.server_facts(&self.role, &self.name)?;
        Ok((facts, is_inside.then_some(conn), None))
    }

    /// What would be done, nothing being done.
    pub fn check(&self, session: &Session) -> anyhow::Result<Report> {
        let steps = plan(self, &self.facts(session)?)?;
        Ok(self.report(&steps, &[]))
    }

    /// Bring everything to where it should be. Changes nothing where something that cannot be
    /// changed stands in the way; that a role just made cannot log in is seen only afterwards.
    pub fn converge(&self, session: &Session) -> anyhow::Result<Report> {
        let mut done: Vec<(String, Status)> = Vec::new();
        let mut tries = 0;
        loop {
            let steps = plan(self, &self.facts(session)?)?;
            let is_hopeless = steps.iter().any(|step| step.obstacle().is_some());
            if is_hopeless {
                return Ok(self.report(&steps, &done).with_the_rest_undone(&done));
            }
            if !steps.iter().any(Step::is_pending) {
                return Ok(self.report(&steps, &done));
            }
            let result = self.apply(&steps, session, &mut done);
            tries += 1;
            if tries >= TRIES {
                result?;
                return Err(failed(format!(
                    "`{}` does not stay as it is made: something else keeps changing it",
                    self.name
                ))
                .into());
            }
            if result.is_err() {
                thread::sleep(Duration::from_millis(100) * tries);
            }
        }
    }

    fn apply(
        &self,
        steps: &[Step],
        session: &Session,
        done: &mut Vec<(String, Status)>,
    ) -> anyhow::Result<()> {
        let (mut beside, mut inside) = (None, None);
        for step in steps {
            let Change::Make { statements, status } = &step.change else {
                continue;
            };
            for statement in statements {
                let slot = if statement.is_inside() {
                    &mut inside
                } else {
                    &mut beside
                };
                let conn = match slot {
                    Some(conn) => conn,
                    None if statement.is_inside() => slot.insert(self.open_inside(session)?),
                    None => slot.insert(self.open_beside(session)?),
                };
                conn.execute(statement)
                    .map_err(|error| anyhow::Error::from(error).context(step.thing.clone()))?;
            }
            done.push((step.thing.clone(), *status));
        }
        Ok(())
    }

    /// A connection that changes roles and databases.
    pub fn open_beside(&self, session: &Session) -> anyhow::Result<ServerConn> {
        match &self.admin {
            Some(admin) => ServerConn::open(admin, session),
            None => ServerConn::open(&self.url.with_database("postgres"), session)
                .or_else(|_| ServerConn::open(&self.url, session)),
        }
    }

    /// A connection that changes what is in the database: the role's own where it is the
    /// owner, so that what it makes is its own.
    fn open_inside(&self, session: &Session) -> anyhow::Result<ServerConn> {
        let Some(admin) = &self.admin else {
            return ServerConn::open(&self.url, session);
        };
        if let Ok(mut own) = ServerConn::open(&self.url, session)
            && own.server_facts(&self.role, &self.name)?.role_owns
        {
            return Ok(own);
        }
        ServerConn::open(&admin.with_database(&self.name), session)
    }

    fn report(&self, steps: &[Step], done: &[(String, Status)]) -> Report {
        let rows = steps.iter().map(|step| step.row(self.which, done));
        let obstacle = |step: &Step| Some(self.failure(step, step.obstacle()?));
        Report {
            rows: rows.collect(),
            failure: steps.iter().find_map(obstacle),
        }
    }

    fn failure(&self, step: &Step, obstacle: Obstacle) -> Failure {
        let message = format!(
            "the database of `{}` is not usable: {}: {}",
            self.which.variable(),
            step.thing,
            step.detail().unwrap_or_default()
        );
        match obstacle {
            Obstacle::Rights if self.admin.is_none() => failed(message).hint(
                "name a superuser of its server with `--admin-url` or `MEDIVERSE_ADMIN_URL`, or give its administrator the output of `mediverse db init --sql`",
            ),
            Obstacle::Rights => failed(message)
                .hint("give its administrator the output of `mediverse db init --sql`"),
            Obstacle::Login if self.url.password().is_none() => unreachable(message).for_good().hint(
                "the URL holds no password: set one with the fix as a superuser and write it into the URL, or keep it in `~/.pgpass`",
            ),
            Obstacle::Login => unreachable(message).for_good().hint(
                "an existing role is never changed: correct the URL, or run the fix as a superuser",
            ),
            Obstacle::State => integrity(message).hint("mend it, or name another database in the URL"),
        }
    }
}

/// Refuse one database for both.
pub fn check_names(mediverse: &Wanted, moodle: &Wanted) -> Result<(), Failure> {
    if mediverse.name == moodle.name && mediverse.url.is_on_server_of(&moodle.url) {
        return Err(refused(format!(
            "`DATABASE_URL` and `MOODLE_DB_URL` name the same database, `{}`",
            mediverse.name
        ))
        .hint("each needs a database of its own"));
    }
    Ok(())
}

/// Whether the same may succeed in a moment.
fn may_pass(error: &anyhow::Error) -> bool {
    outcome(error).is_some_and(|it| it.retryable)
}

fn reason(error: &anyhow::Error) -> String {
    outcome(error).map_or_else(String::new, |it| it.message)
}

/// Whether libpq speaks of the database alone: the login itself was good.
fn is_about_database(reason: &str) -> bool {
    let is_missing = reason.contains("database") && reason.contains("does not exist");
    is_missing || reason.contains("permission denied for database")
}

/// Nobody could log in: the role may not exist yet, which servers do not tell strangers.
fn advise_admin(error: anyhow::Error, which: Which) -> anyhow::Error {
    match error.downcast::<Failure>() {
        Ok(failure) if !failure.message.contains("authentication failed") => failure.into(),
        Ok(failure) => failure
            .hint(format!(
                "if the role of `{}` does not exist yet, name a superuser who creates it: `--admin-url` or `MEDIVERSE_ADMIN_URL`",
                which.variable()
            ))
            .into(),
        Err(error) => error,
    }
}

/// Databases that every server needs for itself.
const MAINTENANCE: [&str; 3] = ["postgres", "template0", "template1"];

/// Refuse to drop or to fill one of the server's own databases.
pub fn refuse_maintenance(name: &str) -> Result<(), Failure> {
    if !MAINTENANCE.contains(&name) {
        return Ok(());
    }
    Err(refused(format!("`{name}` is the server's own database")).hint("name another database"))
}
