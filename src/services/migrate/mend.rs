//! Books brought into agreement with what is there: adopting, and repairing.

use serde::Serialize;

use super::{Run, check_ours, refuse_moodle};
use crate::db::MediverseConn;
use crate::db::mediverse::migration::{
    Applied, Catalogue, Holdings, Migration, MigrationLock, fingerprint_of_baseline,
};
use crate::error::{integrity, invalid};
use crate::text::counted;

impl Run<'_> {
    /// Record the baseline of a database that Prisma made instead of running it.
    pub fn adopt(&self) -> anyhow::Result<Adoption> {
        let mut lock = self.lock()?;
        let conn = lock.conn();
        let adoption = self.adoption(conn)?;
        if let Some(baseline) = self.migrations.first().filter(|_| adoption.adopted) {
            conn.transaction::<_, anyhow::Error>(|conn| {
                MigrationLock::check(conn)?;
                Applied::open_books(conn)?;
                Ok(Applied::insert(conn, baseline, "adopted", 0)?)
            })?;
            self.record(conn, 1)?;
        }
        Ok(adoption)
    }

    /// What adopting would do. Finding out makes the baseline in a schema that is rolled back.
    pub fn adoption(&self, conn: &mut MediverseConn) -> anyhow::Result<Adoption> {
        refuse_moodle(conn)?;
        let baseline = self
            .migrations
            .first()
            .ok_or_else(|| invalid("there is no migration to record"))?;
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
        if Holdings::of(conn)?.app_tables == 0 {
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
        Ok(Adoption {
            adopted: true,
            name: baseline.name.clone(),
            extra: live.beyond(&wanted),
        })
    }

    /// What keeps the books from agreeing with the files and the tables.
    pub fn mending(&self, conn: &mut MediverseConn) -> anyhow::Result<Mending<'_>> {
        check_ours(conn)?;
        let applied = Applied::all(conn)?;
        Ok(Mending {
            edited: edited(self.migrations, &applied),
            lost: self.lost_tables(conn, &applied)?,
            unguarded: conn.lacks_row_security()?,
        })
    }

    /// Make the books agree with the files: new checksums for edited ones, and tables that
    /// `prisma migrate reset` dropped made again.
    pub fn repair(&self) -> anyhow::Result<Vec<String>> {
        let mut lock = self.lock()?;
        let conn = lock.conn();
        let mending = self.mending(conn)?;
        conn.transaction::<_, anyhow::Error>(|conn| {
            MigrationLock::check(conn)?;
            if mending.lost
                && let Some(baseline) = self.migrations.first()
            {
                conn.run_migration_sql(&baseline.up)?;
            }
            if conn.lacks_row_security()? {
                conn.attach_row_security()?;
            }
            for migration in &mending.edited {
                Applied::insert(conn, migration, "repaired", 0)?;
            }
            Ok(())
        })?;
        let things = mending.things();
        self.record(conn, things.len())?;
        Ok(things)
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

    pub(super) fn check_tables_are_there(
        &self,
        conn: &mut MediverseConn,
        applied: &[Applied],
    ) -> anyhow::Result<()> {
        if self.lost_tables(conn, applied)? {
            return Err(integrity("the app's tables are gone, though the books say they were made")
                .hint("`mediverse migrate repair` makes them again, empty; rows come back from a backup of yours with `pg_restore`")
                .into());
        }
        Ok(())
    }
}

/// What there is to repair.
#[derive(Debug)]
pub struct Mending<'m> {
    /// Applied migrations whose checksum is not the file's.
    pub edited: Vec<&'m Migration>,
    /// The app's tables are gone, though the books say they were made.
    pub lost: bool,
    /// Tables are there without the row security that a migration hung on them.
    pub unguarded: bool,
}

impl Mending<'_> {
    pub fn things(&self) -> Vec<String> {
        let checksum = |it: &&Migration| format!("checksum of {}", it.name);
        let lost = "the app's tables, dropped by someone else".to_owned();
        let unguarded = "row security of the app's tables".to_owned();
        let edited = self.edited.iter().map(checksum);
        edited
            .chain(self.lost.then_some(lost))
            .chain(self.unguarded.then_some(unguarded))
            .collect()
    }
}

fn edited<'m>(migrations: &'m [Migration], applied: &[Applied]) -> Vec<&'m Migration> {
    migrations
        .iter()
        .filter(|it| {
            applied.iter().any(|books| {
                books.version == it.version && books.checksum.as_deref() != Some(&it.checksum())
            })
        })
        .collect()
}

/// What adopting did, or would do.
#[derive(Debug, Serialize)]
pub struct Adoption {
    /// False where it had been done before.
    pub adopted: bool,
    pub name: String,
    /// Objects on the app's tables that the baseline does not have; they stay.
    pub extra: Vec<String>,
}
