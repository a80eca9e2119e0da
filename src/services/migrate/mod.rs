//! Migrating: one run at a time, in order, each file once, and a book kept of it.

mod mend;
pub mod plan;
mod standing;
pub mod verify;

use std::time::{Duration, Instant};

use serde::Serialize;

pub use mend::{Adoption, Mending};
pub use standing::{Standing, State, check_order, standings};

use crate::db::mediverse::migration::{Applied, Holdings, Migration, MigrationLock, statements};
use crate::db::mediverse::{AuditEntry, Call};
use crate::db::{DatabaseUrl, MediverseConn, Session};
use crate::error::{conflict, integrity, refused};
use crate::text::counted;

/// Refuse a database that holds a Moodle.
fn refuse_moodle(conn: &mut MediverseConn) -> anyhow::Result<()> {
    if conn.looks_like_moodle()? {
        return Err(refused("this database holds a Moodle")
            .hint("`DATABASE_URL` names the MediVerse database, `MOODLE_DB_URL` Moodle's")
            .into());
    }
    Ok(())
}

/// Refuse databases that are not ours to migrate.
pub fn check_ours(conn: &mut MediverseConn) -> anyhow::Result<()> {
    refuse_moodle(conn)?;
    let holdings = Holdings::of(conn)?;
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
        let pending = self.pending(conn, &applied)?;
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

    /// Undo the migrations of these versions, the latest ones, with their `down.sql`.
    pub fn revert(
        &self,
        versions: &[String],
        mut tell: impl FnMut(&Migration),
    ) -> anyhow::Result<Vec<Done>> {
        let mut lock = self.lock()?;
        let conn = lock.conn();
        check_ours(conn)?;
        let applied = Applied::all(conn)?;
        let latest = self.latest(&applied, versions.len())?;
        // Somebody else may have held the lock, and what was agreed to is not what comes next.
        if !latest.iter().map(|it| &it.version).eq(versions) {
            return Err(conflict(
                "other migrations were applied or reverted meanwhile; nothing was reverted",
            )
            .hint("see `mediverse migrate status`")
            .into());
        }
        let mut done = Vec::new();
        for migration in latest {
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

    fn lock(&self) -> anyhow::Result<MigrationLock> {
        MigrationLock::acquire(self.url, self.session, self.patience)
    }

    /// What is to be applied, where the books and the tables allow it.
    fn pending(
        &self,
        conn: &mut MediverseConn,
        applied: &[Applied],
    ) -> anyhow::Result<Vec<&Migration>> {
        check_order(&standings(self.migrations, applied))?;
        self.check_tables_are_there(conn, applied)?;
        let mut pending = self.wanted()?;
        pending.retain(|it| !applied.iter().any(|books| books.version == it.version));
        Ok(pending)
    }

    /// The latest `steps` applied migrations, the last one first.
    fn latest(&self, applied: &[Applied], steps: usize) -> anyhow::Result<Vec<&Migration>> {
        let known = |books: &Applied| {
            let migration = self
                .migrations
                .iter()
                .find(|it| it.version == books.version);
            migration.ok_or_else(|| {
                integrity(format!(
                    "this binary does not know the applied migration `{}`",
                    books.name
                ))
                .hint("use the newer `mediverse` that applied it")
                .into()
            })
        };
        applied.iter().rev().take(steps).map(known).collect()
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

    fn record(&self, conn: &mut MediverseConn, count: usize) -> anyhow::Result<()> {
        if count > 0 && conn.size_of("mediverse_admin.audit_log")?.is_some() {
            conn.transaction(|conn| AuditEntry::insert(conn, self.call, count as u64))?;
        }
        Ok(())
    }
}
