//! Migrating: one run at a time, in order, each file once, and a book kept of it.

pub mod plan;
pub mod verify;

use std::time::{Duration, Instant};

use serde::Serialize;

use crate::db::mediverse::migration::{
    Applied, Catalogue, Holdings, Migration, MigrationLock, fingerprint_of_baseline, statements,
};
use crate::db::mediverse::{AuditEntry, Call};
use crate::db::{DatabaseUrl, MediverseConn, Session};
use crate::error::{Failure, integrity, invalid, refused};
use crate::text::counted;

/// How one migration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Applied,
    Pending,
    /// Applied, and its file has been edited since.
    Edited,
    /// Pending, though a later one is applied.
    Skipped,
    /// Applied, and this binary does not know it.
    Unknown,
}

/// One line of `migrate status`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    pub version: String,
    pub name: String,
    pub state: State,
    pub applied_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// Where a database stands against `migrations`: a pure comparison of files and books.
pub fn standings(migrations: &[Migration], applied: &[Applied]) -> Vec<Standing> {
    let latest = applied.iter().map(|it| it.version.as_str()).max();
    let mut standings: Vec<Standing> = migrations
        .iter()
        .map(|migration| {
            let books = applied.iter().find(|it| it.version == migration.version);
            let state = match books {
                Some(books) if books.checksum.as_deref() == Some(&migration.checksum()) => {
                    State::Applied
                }
                Some(_) => State::Edited,
                None if latest.is_some_and(|latest| *latest > *migration.version) => State::Skipped,
                None => State::Pending,
            };
            Standing {
                version: migration.version.clone(),
                name: migration.name.clone(),
                state,
                applied_at: books.map(|it| it.applied_at),
            }
        })
        .collect();
    for books in applied {
        if !migrations.iter().any(|it| it.version == books.version) {
            standings.push(Standing {
                version: books.version.clone(),
                name: books.name.clone(),
                state: State::Unknown,
                applied_at: Some(books.applied_at),
            });
        }
    }
    standings.sort_by(|a, b| a.version.cmp(&b.version));
    standings
}

/// Fail where the books and the files contradict each other.
pub fn check_order(standings: &[Standing]) -> Result<(), Failure> {
    let named = |state: State| standings.iter().find(|it| it.state == state);
    if let Some(it) = named(State::Edited) {
        return Err(integrity(format!(
            "migration `{}` was edited after it was applied",
            it.name
        ))
        .hint("restore the file; or, if the change does not matter, `mediverse migrate repair`"));
    }
    if let Some(it) = named(State::Unknown) {
        return Err(integrity(format!(
            "this binary does not know the applied migration `{}`",
            it.name
        ))
        .hint("use the newer `mediverse` that applied it"));
    }
    if let Some(it) = named(State::Skipped) {
        return Err(integrity(format!(
            "migration `{}` is older than what is applied",
            it.name
        ))
        .hint("give it a version after the latest applied one: `mediverse migrate status`"));
    }
    Ok(())
}

/// Refuse databases that are not ours to migrate.
pub fn check_ours(conn: &mut MediverseConn) -> anyhow::Result<()> {
    let holdings = Holdings::of(conn)?;
    if conn.looks_like_moodle()? {
        return Err(refused("this database holds a Moodle")
            .hint("`DATABASE_URL` names the MediVerse database, `MOODLE_DB_URL` Moodle's")
            .into());
    }
    if holdings.books {
        return Ok(());
    }
    if holdings.app_tables > 0 {
        return Err(
            integrity("this database was made by Prisma and is not adopted yet")
                .hint("record what is there with `mediverse migrate adopt`")
                .into(),
        );
    }
    if holdings.other_tables > 0 {
        return Err(integrity(format!(
            "this database holds {} of another application",
            counted(holdings.other_tables, "table")
        ))
        .hint("name an empty database in `DATABASE_URL`; `mediverse db init` creates one")
        .into());
    }
    Ok(())
}

/// What running was asked for.
#[derive(Debug)]
pub struct Run<'a> {
    pub url: &'a DatabaseUrl,
    pub session: &'a Session,
    pub call: &'a Call,
    pub migrations: &'a [Migration],
    /// The last version to apply.
    pub to: Option<&'a str>,
    pub patience: Duration,
}

/// One migration done.
#[derive(Debug, Serialize)]
pub struct Done {
    pub version: String,
    pub name: String,
    pub milliseconds: u64,
}

impl Run<'_> {
    /// Apply what is pending, telling `tell` of each migration before it runs.
    pub fn run(&self, mut tell: impl FnMut(&Migration)) -> anyhow::Result<Vec<Done>> {
        let mut lock = self.lock()?;
        let conn = lock.conn();
        check_ours(conn)?;
        let applied = Applied::all(conn)?;
        check_order(&standings(self.migrations, &applied))?;
        self.check_tables_are_there(conn, &applied)?;
        let pending: Vec<&Migration> = self
            .wanted()?
            .into_iter()
            .filter(|it| !applied.iter().any(|books| books.version == it.version))
            .collect();
        if pending.is_empty() {
            return Ok(Vec::new());
        }
        conn.transaction(Applied::open_books)?;
        let mut done = Vec::new();
        for migration in pending {
            tell(migration);
            let started = Instant::now();
            self.apply(conn, migration)?;
            done.push(Done {
                version: migration.version.clone(),
                name: migration.name.clone(),
                milliseconds: started.elapsed().as_millis().try_into().unwrap_or(u64::MAX),
            });
        }
        self.record(conn, done.len())?;
        Ok(done)
    }

    /// Undo the latest `steps` migrations with their `down.sql`.
    pub fn revert(
        &self,
        steps: usize,
        mut tell: impl FnMut(&Migration),
    ) -> anyhow::Result<Vec<Done>> {
        let mut lock = self.lock()?;
        let conn = lock.conn();
        let applied = Applied::all(conn)?;
        let mut done = Vec::new();
        for books in applied.iter().rev().take(steps) {
            let migration = self
                .migrations
                .iter()
                .find(|it| it.version == books.version)
                .ok_or_else(|| {
                    integrity(format!(
                        "this binary does not know the applied migration `{}`",
                        books.name
                    ))
                    .hint("use the newer `mediverse` that applied it")
                })?;
            tell(migration);
            let started = Instant::now();
            if migration.in_transaction {
                conn.transaction::<_, anyhow::Error>(|conn| {
                    MigrationLock::check(conn)?;
                    conn.run_migration_sql(&migration.down)?;
                    Ok(Applied::delete(conn, &migration.version)?)
                })?;
            } else {
                for statement in statements(&migration.down) {
                    conn.run_migration_sql(statement)?;
                }
                conn.transaction(|conn| Applied::delete(conn, &migration.version))?;
            }
            done.push(Done {
                version: migration.version.clone(),
                name: migration.name.clone(),
                milliseconds: started.elapsed().as_millis().try_into().unwrap_or(u64::MAX),
            });
        }
        self.record(conn, done.len())?;
        Ok(done)
    }

    /// Record the baseline of a database that Prisma made instead of running it.
    pub fn adopt(&self) -> anyhow::Result<Adoption> {
        let mut lock = self.lock()?;
        let conn = lock.conn();
        let baseline = self
            .migrations
            .first()
            .ok_or_else(|| invalid("there is no migration to record"))?;
        let holdings = Holdings::of(conn)?;
        if Applied::all(conn)?
            .iter()
            .any(|it| it.version == baseline.version)
        {
            return Ok(Adoption {
                adopted: false,
                name: baseline.name.clone(),
                extra: Vec::new(),
            });
        }
        if conn.looks_like_moodle()? || holdings.app_tables == 0 {
            return Err(integrity(
                "this database was not made by the app: none of its tables is here",
            )
            .hint("`mediverse migrate run` makes them in an empty database")
            .into());
        }
        let live = Catalogue::of(conn, "public", false)?;
        let wanted = fingerprint_of_baseline(conn, baseline)?;
        let missing = wanted.beyond(&live);
        if !missing.is_empty() {
            return Err(integrity(format!(
                "the database differs from the app's schema in {}",
                counted(missing.len(), "object")
            ))
            .problems(missing.into_iter().map(|line| format!("missing: {line}")).collect())
            .hint("bring it up to date with the app first (`prisma migrate deploy` or `prisma db push`)")
            .into());
        }
        conn.transaction::<_, anyhow::Error>(|conn| {
            MigrationLock::check(conn)?;
            Applied::open_books(conn)?;
            Ok(Applied::insert(conn, baseline, "adopted", 0)?)
        })?;
        Ok(Adoption {
            adopted: true,
            name: baseline.name.clone(),
            extra: live.beyond(&wanted),
        })
    }

    /// Make the books agree with the files: new checksums for edited ones, and tables that
    /// `prisma migrate reset` dropped made again.
    pub fn repair(&self) -> anyhow::Result<Vec<String>> {
        let mut lock = self.lock()?;
        let conn = lock.conn();
        let applied = Applied::all(conn)?;
        let work = repairs(self.migrations, &applied);
        let lost = self.lost_tables(conn, &applied)?;
        conn.transaction::<_, anyhow::Error>(|conn| {
            MigrationLock::check(conn)?;
            if lost && let Some(baseline) = self.migrations.first() {
                conn.run_migration_sql(&baseline.up)?;
            }
            for migration in &work {
                Applied::insert(conn, migration, "repaired", 0)?;
            }
            Ok(())
        })?;
        self.record(conn, work.len())?;
        let mut mended: Vec<String> = work
            .iter()
            .map(|it| format!("checksum of {}", it.name))
            .collect();
        if lost {
            mended.push("the app's tables, dropped by someone else".to_owned());
        }
        Ok(mended)
    }

    fn lock(&self) -> anyhow::Result<MigrationLock> {
        MigrationLock::acquire(self.url, self.session, self.patience)
    }

    fn wanted(&self) -> anyhow::Result<Vec<&Migration>> {
        let Some(to) = self.to else {
            return Ok(self.migrations.iter().collect());
        };
        let wanted = |it: &&Migration| it.version == to || it.name == to;
        let last = self.migrations.iter().find(wanted).ok_or_else(|| {
            crate::error::not_found(format!("no migration has the version `{to}`"))
                .hint("list them with `mediverse migrate status`")
        })?;
        Ok(self
            .migrations
            .iter()
            .filter(|it| it.version <= last.version)
            .collect())
    }

    fn apply(&self, conn: &mut MediverseConn, migration: &Migration) -> anyhow::Result<()> {
        let started = Instant::now();
        let millis = || started.elapsed().as_millis().try_into().unwrap_or(i64::MAX);
        let context = || format!("migration `{}` failed", migration.name);
        if migration.in_transaction {
            return conn
                .transaction::<_, anyhow::Error>(|conn| {
                    MigrationLock::check(conn)?;
                    conn.run_migration_sql(&migration.up)?;
                    Ok(Applied::insert(conn, migration, "run", millis())?)
                })
                .map_err(|error| error.context(context()));
        }
        self.apply_in_steps(conn, migration)
            .map_err(|error| error.context(context()))?;
        conn.transaction(|conn| Applied::insert(conn, migration, "run", millis()))?;
        Ok(())
    }

    /// `CONCURRENTLY` is allowed in no transaction, so each statement is sent alone. A run that
    /// was cut off leaves an invalid index, which `IF NOT EXISTS` would take for a good one:
    /// it is dropped first.
    fn apply_in_steps(
        &self,
        conn: &mut MediverseConn,
        migration: &Migration,
    ) -> anyhow::Result<()> {
        MigrationLock::check(conn)?;
        for name in self.invalid_of(conn, migration)? {
            conn.run_migration_sql(&format!("DROP INDEX CONCURRENTLY IF EXISTS {name}"))?;
        }
        for statement in statements(&migration.up) {
            MigrationLock::check(conn)?;
            conn.run_migration_sql(statement)?;
        }
        let invalid = self.invalid_of(conn, migration)?;
        if invalid.is_empty() {
            return Ok(());
        }
        Err(
            integrity(format!("index {} is invalid", invalid.join(", ")))
                .hint("run `mediverse migrate run` again: it drops and rebuilds it")
                .into(),
        )
    }

    fn invalid_of(
        &self,
        conn: &mut MediverseConn,
        migration: &Migration,
    ) -> anyhow::Result<Vec<String>> {
        let mut invalid = conn.invalid_indexes()?;
        invalid.retain(|name| {
            let bare = name.rsplit('.').next().unwrap_or(name).trim_matches('"');
            migration.up.contains(bare)
        });
        Ok(invalid)
    }

    /// Books without the tables they speak of: `prisma migrate reset` drops `public` and
    /// leaves our schema.
    fn lost_tables(&self, conn: &mut MediverseConn, applied: &[Applied]) -> anyhow::Result<bool> {
        let baseline = self.migrations.first();
        let recorded = applied
            .iter()
            .any(|it| Some(&it.version) == baseline.map(|b| &b.version));
        let ours = baseline.is_some_and(|it| it.up.contains("\"AnatomyPart\""));
        Ok(recorded && ours && Holdings::of(conn)?.app_tables == 0)
    }

    fn check_tables_are_there(
        &self,
        conn: &mut MediverseConn,
        applied: &[Applied],
    ) -> anyhow::Result<()> {
        if self.lost_tables(conn, applied)? {
            return Err(integrity("the app's tables are gone, though the books say they were made")
                .hint("`mediverse migrate repair` makes them again, empty; `mediverse db restore` brings back a backup")
                .into());
        }
        Ok(())
    }

    fn record(&self, conn: &mut MediverseConn, count: usize) -> anyhow::Result<()> {
        if count > 0 && conn.size_of("mediverse_admin.audit_log")?.is_some() {
            conn.transaction(|conn| AuditEntry::insert(conn, self.call, count as u64))?;
        }
        Ok(())
    }
}

/// What `repair` would write anew: applied migrations whose checksum is not the file's.
pub fn repairs<'m>(migrations: &'m [Migration], applied: &[Applied]) -> Vec<&'m Migration> {
    migrations
        .iter()
        .filter(|it| {
            applied.iter().any(|books| {
                books.version == it.version && books.checksum.as_deref() != Some(&it.checksum())
            })
        })
        .collect()
}

/// What adopting did.
#[derive(Debug, Serialize)]
pub struct Adoption {
    /// False where it had been done before.
    pub adopted: bool,
    pub name: String,
    /// Objects on the app's tables that the baseline does not have; they stay.
    pub extra: Vec<String>,
}
