//! The plan: from what is there to what should be, a pure function.

use super::{Facts, Row, Status, Wanted, Which};
use crate::db::server::{DatabaseFacts, Extension, SchemaFacts, Secret, Statement};
use crate::error::{Failure, integrity, refused};
use crate::text::counted;

/// The schema of everything that is not the app's.
const ADMIN_SCHEMA: &str = "mediverse_admin";

/// One thing and what is to be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub thing: String,
    pub change: Change,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is as it should be, or as nobody needs to change it.
    Nothing { detail: Option<&'static str> },
    Make {
        status: Status,
        statements: Vec<Statement>,
    },
    /// It is not as it should be, and that is not ours to change.
    Report {
        detail: String,
        fix: Option<Statement>,
        obstacle: Option<Obstacle>,
    },
}

/// Why a database stays unusable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// Who is connected may not do what is needed.
    Rights,
    /// The role cannot log in.
    Login,
    /// The database itself is of the wrong kind.
    State,
}

impl Step {
    pub const fn is_pending(&self) -> bool {
        matches!(self.change, Change::Make { .. })
    }

    pub const fn obstacle(&self) -> Option<Obstacle> {
        match self.change {
            Change::Report { obstacle, .. } => obstacle,
            _ => None,
        }
    }

    pub fn detail(&self) -> Option<&str> {
        match &self.change {
            Change::Nothing { detail } => *detail,
            Change::Report { detail, .. } => Some(detail),
            Change::Make { .. } => None,
        }
    }

    /// The line of the report, where `done` is what this run has changed.
    pub(super) fn row(&self, database: Which, done: &[(String, Status)]) -> Row {
        let changed = done.iter().find(|(thing, _)| *thing == self.thing);
        let (status, fix) = match &self.change {
            Change::Make { status, .. } => (*status, None),
            Change::Report { fix, .. } => (Status::Reported, fix.as_ref()),
            Change::Nothing { .. } => (changed.map_or(Status::Ok, |(_, status)| *status), None),
        };
        Row {
            database,
            thing: self.thing.clone(),
            status,
            detail: self.detail().map(str::to_owned),
            fix: fix.map(Statement::shown),
        }
    }
}

/// What to do about `wanted`, in order.
pub fn plan(wanted: &Wanted, facts: &Facts) -> Result<Vec<Step>, Failure> {
    let mut planner = Planner {
        wanted,
        facts,
        steps: Vec::new(),
    };
    if facts.inside.as_ref().is_some_and(|it| it.looks_like_moodle) {
        planner.leave_moodle_alone()?;
        return Ok(planner.steps);
    }
    planner.role();
    planner.database();
    let is_mediverse = wanted.which == Which::Mediverse;
    match &facts.inside {
        Some(inside) => {
            check_ours(wanted, inside)?;
            planner.public(&inside.schemas);
            if is_mediverse {
                planner.admin_schema(&inside.schemas);
                planner.extensions(&inside.extensions);
            }
        }
        None if facts.server.database_exists => planner.closed(),
        None if is_mediverse => planner.fresh(),
        None => {}
    }
    if is_mediverse {
        planner.user_role();
    }
    Ok(planner.steps)
}

/// What the report calls a role.
pub(super) fn role_thing(role: &str) -> String {
    format!("role {role}")
}

/// Another application's database is left to it.
fn check_ours(wanted: &Wanted, inside: &DatabaseFacts) -> Result<(), Failure> {
    let holdings = &inside.holdings;
    let is_ours = holdings.books || holdings.app_tables > 0 || holdings.other_tables == 0;
    if wanted.which == Which::Moodle || is_ours {
        return Ok(());
    }
    Err(integrity(format!(
        "`{}` holds {} of another application",
        wanted.name,
        counted(holdings.other_tables, "table")
    ))
    .hint("name another database in `DATABASE_URL`; one that does not exist is created"))
}

struct Planner<'a> {
    wanted: &'a Wanted,
    facts: &'a Facts,
    steps: Vec<Step>,
}

impl Planner<'_> {
    fn add(&mut self, thing: impl Into<String>, change: Change) {
        let thing = thing.into();
        self.steps.push(Step { thing, change });
    }

    fn ok(&mut self, thing: impl Into<String>) {
        self.add(thing, Change::Nothing { detail: None });
    }

    fn create(&mut self, thing: impl Into<String>, statements: Vec<Statement>) {
        let status = Status::Created;
        self.add(thing, Change::Make { status, statements });
    }

    fn grant(&mut self, thing: impl Into<String>, grant: Statement) {
        let (status, statements) = (Status::Changed, vec![grant]);
        self.add(thing, Change::Make { status, statements });
    }

    fn report(
        &mut self,
        thing: impl Into<String>,
        detail: impl Into<String>,
        fix: impl Into<Option<Statement>>,
        obstacle: impl Into<Option<Obstacle>>,
    ) {
        let (detail, fix, obstacle) = (detail.into(), fix.into(), obstacle.into());
        self.add(
            thing,
            Change::Report {
                detail,
                fix,
                obstacle,
            },
        );
    }

    fn leave_moodle_alone(&mut self) -> Result<(), Failure> {
        let name = &self.wanted.name;
        if self.wanted.which == Which::Mediverse {
            return Err(refused(format!("`{name}` holds a Moodle"))
                .hint("`DATABASE_URL` names the MediVerse database, `MOODLE_DB_URL` Moodle's"));
        }
        let thing = format!("database {name}");
        match &self.facts.login_problem {
            Some(problem) => self.report(thing, problem, None, Obstacle::Login),
            None => {
                let detail = Some("holds a Moodle: never altered");
                self.add(thing, Change::Nothing { detail });
            }
        }
        Ok(())
    }

    fn role(&mut self) {
        let role = self.wanted.role.clone();
        let thing = role_thing(&role);
        let server = &self.facts.server;
        if !server.role_exists {
            let password = self.wanted.url.password().map(|it| Secret(it.to_owned()));
            let create = Statement::CreateRole { role, password };
            if server.creates_roles {
                return self.create(thing, vec![create]);
            }
            let detail = self.may_not("create");
            return self.report(thing, detail, create, Obstacle::Rights);
        }
        self.ok(thing);
        let Some(problem) = &self.facts.login_problem else {
            return;
        };
        let thing = format!("login as {role}");
        let fix = if !server.role_logs_in {
            Some(Statement::AllowLogin { role })
        } else if problem.contains("password") {
            Some(Statement::SetPassword { role })
        } else {
            None
        };
        self.report(thing, problem, fix, Obstacle::Login);
    }

    fn database(&mut self) {
        let (wanted, server) = (self.wanted, &self.facts.server);
        let name = wanted.name.clone();
        let thing = format!("database {name}");
        if !server.database_exists {
            return self.missing_database(thing);
        }
        if server.database_is_broken {
            let detail = "dropping it was cut off, and nobody can open it any more";
            return self.report(
                thing,
                detail,
                Statement::DropDatabase { name },
                Obstacle::State,
            );
        }
        let encoding = server.encoding.as_deref().unwrap_or_default();
        if encoding != "UTF8" {
            let detail = format!("its encoding is {encoding}, not UTF8");
            return self.report(thing, detail, None, Obstacle::State);
        }
        if server.role_owns {
            return self.ok(thing);
        }
        let detail = format!(
            "it belongs to `{}`, not to `{}`",
            server.owner.as_deref().unwrap_or_default(),
            wanted.role
        );
        let is_usable = wanted.which == Which::Moodle || server.role_creates;
        let obstacle = (!is_usable).then_some(Obstacle::Rights);
        let owner = wanted.role.clone();
        self.report(
            thing,
            detail,
            Statement::OwnDatabase { name, owner },
            obstacle,
        );
    }

    fn missing_database(&mut self, thing: String) {
        let (wanted, server) = (self.wanted, &self.facts.server);
        let create = Statement::CreateDatabase {
            name: wanted.name.clone(),
            owner: wanted.role.clone(),
        };
        let join = Statement::Grant {
            role: wanted.role.clone(),
            to: server.me.clone(),
        };
        if !server.creates_databases {
            let detail = self.may_not("create");
            self.report(thing, detail, create, Obstacle::Rights);
        } else if server.superuser || server.acts_as_role {
            self.create(thing, vec![create]);
        } else if server.creates_roles {
            // Who creates a database for another role must be a member of it.
            self.create(thing, vec![join, create]);
        } else {
            let detail = format!("`{}` is no member of `{}`", server.me, wanted.role);
            self.report(thing, detail, join, Obstacle::Rights);
        }
    }

    /// The database is there and nobody gets in.
    fn closed(&mut self) {
        let server = &self.facts.server;
        if server.database_is_broken || self.facts.login_problem.is_some() {
            return;
        }
        let thing = format!("database {}", self.wanted.name);
        let detail = format!("`{}` cannot open it to look inside", server.me);
        self.steps.retain(|step| step.thing != thing);
        self.report(thing, detail, None, Obstacle::Rights);
    }

    /// What a database that is about to be made needs: its owner may use `public` already.
    fn fresh(&mut self) {
        let owner = self.wanted.role.clone();
        let name = ADMIN_SCHEMA;
        let schema = Statement::CreateSchema { name, owner };
        self.create(format!("schema {name}"), vec![schema]);
        for name in ["pg_trgm", "unaccent"] {
            let extension = Statement::CreateExtension { name: name.into() };
            self.create(format!("extension {name}"), vec![extension]);
        }
    }

    fn public(&mut self, schemas: &SchemaFacts) {
        let role = self.wanted.role.clone();
        let (name, thing) = ("public", "schema public");
        if !schemas.public_exists {
            let create = Statement::CreateSchema { name, owner: role };
            if self.may_create_schemas() {
                return self.create(thing, vec![create]);
            }
            return self.report(thing, "it is missing", create, Obstacle::Rights);
        }
        if schemas.public_is_usable {
            return self.ok(thing);
        }
        let grant = Statement::GrantSchema { name, role };
        if schemas.public_is_mine {
            return self.grant(thing, grant);
        }
        let detail = format!("`{}` may not create tables in it", self.wanted.role);
        self.report(thing, detail, grant, Obstacle::Rights);
    }

    fn admin_schema(&mut self, schemas: &SchemaFacts) {
        let (name, owner) = (ADMIN_SCHEMA, self.wanted.role.clone());
        let thing = format!("schema {name}");
        match &schemas.admin_owner {
            Some(_) if schemas.admin_is_owned => self.ok(thing),
            Some(other) => {
                let detail = format!("it belongs to `{other}`, not to `{owner}`");
                let fix = Statement::OwnSchema { name, owner };
                self.report(thing, detail, fix, Obstacle::Rights);
            }
            None => {
                let create = Statement::CreateSchema { name, owner };
                if self.may_create_schemas() {
                    return self.create(thing, vec![create]);
                }
                let detail = self.may_not("create");
                self.report(thing, detail, create, Obstacle::Rights);
            }
        }
    }

    fn extensions(&mut self, extensions: &[Extension]) {
        for extension in extensions {
            let name = extension.name.clone();
            let thing = format!("extension {name}");
            match extension.schema.as_deref() {
                Some(ADMIN_SCHEMA) => self.ok(thing),
                Some(other) => {
                    let detail = format!("it is in the schema `{other}`");
                    self.report(thing, detail, Statement::MoveExtension { name }, None);
                }
                None if !extension.is_available => {
                    let detail =
                        "the server lacks its files, a package such as `postgresql-contrib`";
                    self.report(thing, detail, None, None);
                }
                // Trusted extensions want no more than the right to create in the database.
                None if self.may_create_schemas() => {
                    self.create(thing, vec![Statement::CreateExtension { name }]);
                }
                None => {
                    let detail = self.may_not("create");
                    self.report(thing, detail, Statement::CreateExtension { name }, None);
                }
            }
        }
    }

    /// The role that `--as` steps into. Everything else works without it.
    fn user_role(&mut self) {
        let server = &self.facts.server;
        let thing = "role mediverse_user";
        if server.user_role_exists {
            self.ok(thing);
        } else if server.creates_roles {
            self.create(thing, vec![Statement::CreateUserRole]);
        } else {
            let detail = format!("{} (only `--as` needs it)", self.may_not("create"));
            self.report(thing, detail, Statement::CreateUserRole, None);
        }
        let thing = format!("grant mediverse_user to {}", self.wanted.role);
        let grant = Statement::Grant {
            role: "mediverse_user".to_owned(),
            to: self.wanted.role.clone(),
        };
        if server.role_has_user_role {
            self.ok(thing);
        } else if server.grants_user_role {
            self.grant(thing, grant);
        } else {
            let detail = format!("{} (only `--as` needs it)", self.may_not("grant"));
            self.report(thing, detail, grant, None);
        }
    }

    fn may_create_schemas(&self) -> bool {
        let server = &self.facts.server;
        server.superuser || server.role_owns || server.role_creates
    }

    fn may_not(&self, verb: &str) -> String {
        format!(
            "it is missing, and `{}` may not {verb} it",
            self.facts.server.me
        )
    }
}
