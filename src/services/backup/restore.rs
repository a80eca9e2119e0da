//! From a backup to a database: filled beside its place, compared, and only then put there.

use std::io::Read as _;
use std::process::Stdio;
use std::time::Instant;

use anyhow::Context as _;
use serde::Serialize;

use super::archive::Archive;
use super::grants::rights;
use super::manifest::Member;
use super::scratch::{Scratch, dropped_when_interrupted};
use super::toc::Contents;
use super::tools::{Running, Tools};
use super::{Held, check_fed, feed, milliseconds, named};
use crate::config::environment::Environment;
use crate::db::mediverse::account::Remembered;
use crate::db::mediverse::migration::{Applied, Holdings, embedded};
use crate::db::mediverse::{AuditEntry, Call};
use crate::db::{DatabaseUrl, MediverseConn, ServerConn, Session};
use crate::error::{failed, integrity, not_found, refused};
use crate::services::migrate::Run;
use crate::services::people::forget::forget_again;
use crate::services::provision::{Facts, Wanted, Which, refuse_maintenance};
use crate::services::search::index;
use crate::text::counted;

/// How long migrating waits for others, of whom there are none.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);

/// The way out where the place is taken.
pub const BESIDE: &str = "restore beside it with `--into` and a new name, and look at it first";

/// One database of a backup, and where it goes.
#[derive(Debug)]
pub struct Restore<'a> {
    pub archive: &'a Archive,
    pub wanted: &'a Wanted,
    pub session: &'a Session,
    pub call: &'a Call,
    pub environment: &'a Environment,
}

/// What was restored.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    #[serde(flatten)]
    pub held: Held,
    pub into: String,
    pub milliseconds: u64,
    /// Rows in which people who were forgotten after the backup were forgotten again.
    pub forgotten_again: usize,
    /// Migrations that this forgetting needed.
    pub migrated: usize,
    /// Roles that had rights and are not on this server.
    pub roles_missing: Vec<String>,
}

/// A restore that was tried out.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Drilled {
    #[serde(flatten)]
    pub held: Held,
    pub milliseconds: u64,
}

impl Restore<'_> {
    pub fn member(&self) -> anyhow::Result<&Member> {
        let which = self.wanted.which;
        self.archive.manifest.member(which).ok_or_else(|| {
            not_found(format!(
                "`{}` holds no {} database",
                self.archive.path().display(),
                which.name()
            ))
            .hint("see what it holds with `mediverse db restore FILE --dry-run`")
            .into()
        })
    }

    /// Refuse a target that is not empty, and one that could not be made.
    pub fn check(&self) -> anyhow::Result<Facts> {
        let name = &self.wanted.name;
        refuse_maintenance(name)?;
        let facts = self.wanted.facts(self.session)?;
        self.tools(&facts)?;
        want_empty(name, &facts)?;
        self.check_rights(&facts)?;
        Ok(facts)
    }

    fn check_rights(&self, facts: &Facts) -> anyhow::Result<()> {
        let server = &facts.server;
        let may_act = server.superuser || server.acts_as_role || !server.role_exists;
        if server.creates_databases && may_act {
            return Ok(());
        }
        Err(failed(format!(
            "`{}` may not create a database for `{}`: a backup is restored beside its place first",
            server.me, self.wanted.role
        ))
        .hint("name a superuser with `--admin-url` or `MEDIVERSE_ADMIN_URL`")
        .into())
    }

    fn tools(&self, facts: &Facts) -> anyhow::Result<Tools> {
        let server = facts.server.version.unsigned_abs() / 10_000;
        Ok(Tools::for_dump(
            self.member()?.pg_dump,
            server,
            self.environment,
        )?)
    }

    /// Restore, with everyone of `forgotten` forgotten again.
    pub fn run(
        &self,
        forgotten: &[Remembered],
        progress: &dyn Fn(u64),
    ) -> anyhow::Result<Restored> {
        let started = Instant::now();
        let before = self.check()?;
        let is_new = !before.server.database_exists;
        let made =
            is_new.then(|| dropped_when_interrupted(self.wanted, &self.wanted.name, self.session));
        let report = self.wanted.converge(self.session)?;
        if let Some(failure) = report.failure {
            return Err(failure.into());
        }
        let restored = self.beside(&before, forgotten, progress, started);
        drop(made);
        if restored.is_err() && is_new && self.is_still_ours() {
            let mut beside = self.wanted.open_beside(self.session)?;
            beside.drop_database(&self.wanted.name).ok();
        }
        restored
    }

    /// Whether nobody put anything into the database that this run has made.
    fn is_still_ours(&self) -> bool {
        let facts = self.wanted.facts(self.session);
        facts.is_ok_and(|it| want_empty(&self.wanted.name, &it).is_ok())
    }

    fn beside(
        &self,
        facts: &Facts,
        forgotten: &[Remembered],
        progress: &dyn Fn(u64),
        started: Instant,
    ) -> anyhow::Result<Restored> {
        let (wanted, session) = (self.wanted, self.session);
        let mut scratch = Scratch::make(wanted, &wanted.name, session, &self.call.run_id)?;
        let (url, tools) = (scratch.url(), self.tools(facts)?);
        let roles_missing = self.fill(&url, scratch.conn(), &tools, progress)?;
        let mut restored = Restored {
            held: Held::of(self.member()?),
            into: wanted.name.clone(),
            milliseconds: 0,
            forgotten_again: 0,
            migrated: 0,
            roles_missing,
        };
        if wanted.which == Which::Mediverse {
            self.seal(&url, forgotten, &mut restored)?;
        }
        // The backup may be of a database that lacked something, an extension for instance. Whoever
        // is killed once it is in its place has nothing left to do.
        scratch.as_wanted().converge(session)?;
        scratch.conn().analyze()?;
        // It took its time, and someone may have filled the place meanwhile.
        scratch.put_in_place(|| {
            let facts = wanted.facts(session)?;
            want_empty(&wanted.name, &facts)
        })?;
        restored.milliseconds = milliseconds(started);
        Ok(restored)
    }

    /// Restore into a scratch database, compare, and drop it.
    pub fn drill(&self, progress: &dyn Fn(u64)) -> anyhow::Result<Drilled> {
        let started = Instant::now();
        let facts = self.wanted.facts(self.session)?;
        if !facts.server.role_exists {
            return Err(
                not_found(format!("there is no role `{}` here", self.wanted.role))
                    .hint("create it with `mediverse db init`")
                    .into(),
            );
        }
        self.check_rights(&facts)?;
        let tools = self.tools(&facts)?;
        let model = match facts.server.database_exists {
            true => self.wanted.name.as_str(),
            false => "template1",
        };
        let mut scratch = Scratch::make(self.wanted, model, self.session, &self.call.run_id)?;
        let url = scratch.url();
        self.fill(&url, scratch.conn(), &tools, progress)?;
        drop(scratch);
        Ok(Drilled {
            held: Held::of(self.member()?),
            milliseconds: milliseconds(started),
        })
    }

    /// Restore into an empty database and compare; says which roles are missing for rights.
    fn fill(
        &self,
        url: &DatabaseUrl,
        conn: &mut ServerConn,
        tools: &Tools,
        progress: &dyn Fn(u64),
    ) -> anyhow::Result<Vec<String>> {
        let member = self.member()?;
        let contents = Contents::of(self.archive, member, tools)?;
        let mut running = Running::start(
            "pg_restore",
            tools
                .command("pg_restore", Some(&named(url, self.session)))
                .args(["--exit-on-error", "--no-owner", "--no-privileges"])
                .arg("--use-list")
                .arg(contents.objects.path())
                .stdin(Stdio::piped())
                .stdout(Stdio::null()),
        )?;
        let fed = feed(&mut running, self.archive.member(&member.file)?);
        running.end()?;
        check_fed(self.archive, member, fed)?;
        let missing = self.grant(conn, &contents, tools)?;
        let found = conn.table_sums(progress)?;
        let differences = member.differences(&found);
        if differences.is_empty() {
            return Ok(missing);
        }
        Err(integrity(format!(
            "the restored `{}` differs from the backup in {}",
            member.origin.name,
            counted(differences.len(), "table")
        ))
        .problems(differences)
        .hint("nothing was kept; try another backup")
        .into())
    }

    /// Give the rights that the backup has, to the roles that are here.
    fn grant(
        &self,
        conn: &mut ServerConn,
        contents: &Contents,
        tools: &Tools,
    ) -> anyhow::Result<Vec<String>> {
        let member = self.member()?;
        let mut running = Running::start(
            "pg_restore",
            tools
                .command("pg_restore", None)
                .args(["--no-owner", "--file=-", "--use-list"])
                .arg(contents.rights.path())
                .stdin(Stdio::piped())
                .stdout(Stdio::piped()),
        )?;
        let fed = feed(&mut running, self.archive.member(&member.file)?);
        let mut script = String::new();
        let mut out = running.child.stdout.take().expect("stdout was piped");
        out.read_to_string(&mut script)?;
        running.end()?;
        check_fed(self.archive, member, fed)?;
        let rights = rights(&script);
        let roles: Vec<String> = rights.iter().flat_map(|it| it.roles.clone()).collect();
        let missing = conn.missing_roles(&roles)?;
        let playable = rights
            .iter()
            .filter(|it| !it.roles.iter().any(|role| missing.contains(role)));
        let sql: Vec<&str> = playable.map(|it| it.sql).collect();
        conn.run_script(&sql.join("\n"))
            .context("cannot grant the rights of the backup")?;
        Ok(missing)
    }

    /// What a restored MediVerse needs before anyone uses it: later forgettings, a line in its
    /// log, an index that is up to date.
    fn seal(
        &self,
        url: &DatabaseUrl,
        forgotten: &[Remembered],
        restored: &mut Restored,
    ) -> anyhow::Result<()> {
        let mut conn = MediverseConn::open(url, self.session)?;
        let known = Remembered::all(&mut conn)?;
        let later: Vec<&Remembered> = forgotten
            .iter()
            .filter(|it| !known.iter().any(|known| known.pseudonym == it.pseudonym))
            .collect();
        let has_books = Holdings::of(&mut conn)?.books;
        if !later.is_empty() && has_books {
            restored.migrated = self.migrate(url)?;
        }
        let has_log = conn.size_of("mediverse_admin.audit_log")?.is_some();
        let can_forget = conn.size_of("mediverse_admin.forgotten")?.is_some();
        if !later.is_empty() && !can_forget {
            return Err(failed(format!(
                "{} since this backup, and it is too old to repeat that",
                match later.len() {
                    1 => "1 person was forgotten".to_owned(),
                    count => format!("{count} people were forgotten"),
                }
            ))
            .hint("restore a newer backup")
            .into());
        }
        restored.forgotten_again = conn.transaction::<_, anyhow::Error>(|conn| {
            for it in &later {
                it.insert(conn)?;
            }
            let rows = if later.is_empty() {
                0
            } else {
                forget_again(conn)?
            };
            if has_log {
                AuditEntry::insert(conn, self.call, self.member()?.rows())?;
            }
            Ok(rows)
        })?;
        // An older database is migrated first, and indexed then.
        let pending = embedded()?.len() > Applied::all(&mut conn)?.len();
        if has_books && !pending {
            index::catch_up(&mut conn, None)?;
        }
        Ok(())
    }

    fn migrate(&self, url: &DatabaseUrl) -> anyhow::Result<usize> {
        let migrations = embedded()?;
        let run = Run {
            url,
            session: self.session,
            call: self.call,
            migrations: &migrations,
            to: None,
            patience: PATIENCE,
        };
        Ok(run.run(|_| {})?.len())
    }
}

/// Refuse a place that holds anything, however little: it would be gone.
fn want_empty(name: &str, facts: &Facts) -> anyhow::Result<()> {
    let Some(inside) = &facts.inside else {
        if facts.server.database_exists {
            return Err(refused(format!("nobody can look into `{name}` first"))
                .hint("correct the login in its URL")
                .into());
        }
        return Ok(());
    };
    if inside.looks_like_moodle {
        return Err(refused(format!("`{name}` holds a Moodle"))
            .hint("a Moodle is never restored over; name an empty database")
            .into());
    }
    let held = match (inside.schemas.tables, inside.schemas.objects) {
        (0, 0) => return Ok(()),
        (0, objects) => format!(
            "{}, such as a view or a function",
            counted(objects, "object")
        ),
        (tables, _) => counted(tables, "table"),
    };
    Err(refused(format!("`{name}` is not empty: it holds {held}"))
        .hint(BESIDE)
        .into())
}
