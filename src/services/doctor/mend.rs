//! Mending what can be mended without losing a row, each remedy in a transaction of its own.

use std::time::Duration;

use diesel::result::{DatabaseErrorKind, Error as DieselError};

use super::{Check, Remedy, Visit};
use crate::db::mediverse::doctor::{Finding, Flaw};
use crate::db::mediverse::{AuditEntry, analytics};
use crate::db::{MediverseConn, ServerConn};
use crate::error::{busy, conflict};
use crate::services::migrate::Run;
use crate::services::people::forget::forget_again;
use crate::services::search::index;
use crate::text::counted;

/// What became of one remedy.
#[derive(Debug)]
pub struct Mended {
    pub id: &'static str,
    /// In words, where something was done.
    pub done: Option<String>,
    /// What could not be done, and why.
    pub failed: Vec<(String, anyhow::Error)>,
}

/// How long a mended table's users may hold it up.
const LOCK_WAIT: Duration = Duration::from_secs(5);

/// How long an index waits for transactions of others to end, which it has to.
const OTHERS_WAIT: Duration = Duration::from_secs(60);

/// The order in which remedies stand on each other: rows that forbid a constraint, then what
/// hangs on the tables, then what follows them.
const fn order(remedy: &Remedy) -> u8 {
    match remedy {
        Remedy::Tables => 0,
        Remedy::Orphans => 1,
        Remedy::Extensions(_) => 2,
        Remedy::Objects(_) => 3,
        Remedy::Json(_) => 4,
        Remedy::Forgotten => 5,
        Remedy::Search => 6,
        Remedy::Rollups => 7,
        Remedy::Leftovers(_) => 8,
    }
}

impl Remedy {
    /// What would be done, in words.
    pub fn plan(&self) -> String {
        match self {
            Self::Extensions(names) => format!("install {}", names.join(", ")),
            Self::Tables => "make the app's tables again, empty".to_owned(),
            Self::Objects(flaws) => format!("make {} again", counted(flaws.len(), "object")),
            Self::Search => "build the search index anew".to_owned(),
            Self::Rollups => "count the roll-ups anew".to_owned(),
            Self::Orphans => "make roots of parts without their parent".to_owned(),
            Self::Json(values) => format!("unwrap {}", counted(values.len(), "JSON value")),
            Self::Forgotten => "forget these people again".to_owned(),
            Self::Leftovers(names) => format!("drop {}", names.join(", ")),
        }
    }
}

/// Apply every remedy of `checks`.
pub fn mend(
    conn: &mut MediverseConn,
    visit: &Visit<'_>,
    checks: &mut [Check],
    mut tell: impl FnMut(&str),
) -> Vec<Mended> {
    let mut remedies: Vec<(&'static str, Remedy)> = checks
        .iter_mut()
        .filter_map(|it| Some((it.id, it.remedy.take()?)))
        .collect();
    // Constraints before indexes before triggers, as the checks come.
    remedies.sort_by_key(|(_, remedy)| order(remedy));
    remedies
        .into_iter()
        .map(|(id, remedy)| {
            tell(&remedy.plan());
            let mut mended = Mended {
                id,
                done: None,
                failed: Vec::new(),
            };
            match apply(conn, visit, &remedy, &mut mended.failed) {
                Ok(done) => mended.done = done,
                Err(error) => mended.failed.push((remedy.plan(), error)),
            }
            mended
        })
        .collect()
}

fn apply(
    conn: &mut MediverseConn,
    visit: &Visit<'_>,
    remedy: &Remedy,
    failed: &mut Vec<(String, anyhow::Error)>,
) -> anyhow::Result<Option<String>> {
    let log = |conn: &mut MediverseConn, rows: u64| AuditEntry::insert(conn, visit.call, rows);
    match remedy {
        Remedy::Tables => {
            let run = Run {
                url: visit.direct,
                session: visit.session,
                call: visit.call,
                migrations: visit.migrations,
                to: None,
                patience: LOCK_WAIT,
            };
            let things = run.repair()?;
            Ok(Some(format!("made {} again", things.join(", "))))
        }
        Remedy::Objects(flaws) => objects(conn, visit, flaws, failed),
        Remedy::Extensions(names) => conn.transaction(|conn| {
            for name in names {
                conn.create_extension(name)?;
            }
            log(conn, names.len() as u64)?;
            Ok(Some(format!("installed {}", names.join(", "))))
        }),
        Remedy::Orphans => conn.transaction(|conn| {
            let rows = Finding::release_orphans(conn)?;
            log(conn, rows as u64)?;
            Ok(Some(format!("made roots of {}", counted(rows, "part"))))
        }),
        Remedy::Json(values) => conn.transaction(|conn| {
            let mut rows = 0;
            for value in values {
                rows += value.unwrap(conn)?;
            }
            log(conn, rows as u64)?;
            Ok(Some(format!("unwrapped {}", counted(rows, "JSON value"))))
        }),
        Remedy::Forgotten => conn.transaction(|conn| {
            let rows = forget_again(conn)?;
            log(conn, rows as u64)?;
            Ok(Some(format!("anonymised {}", counted(rows, "row"))))
        }),
        Remedy::Leftovers(names) => {
            let mut server = ServerConn::open(visit.admin, visit.session)?;
            let mut dropped = Vec::new();
            for name in names {
                match server.drop_leftover(name) {
                    Ok(()) => dropped.push(name.as_str()),
                    Err(error) => failed.push((name.clone(), error.into())),
                }
            }
            // A database that is not migrated has no log.
            let has_log = conn.size_of("mediverse_admin.audit_log")?.is_some();
            if !dropped.is_empty() && has_log {
                log(conn, 0)?;
            }
            Ok((!dropped.is_empty()).then(|| format!("dropped {}", dropped.join(", "))))
        }
        Remedy::Search => conn.transaction(|conn| {
            let indexed =
                index::rebuild(conn)?.ok_or_else(|| busy("someone else is indexing right now"))?;
            log(conn, indexed.parts)?;
            Ok(Some(format!(
                "indexed {} of {}",
                counted(indexed.terms, "name"),
                counted(indexed.parts, "part")
            )))
        }),
        Remedy::Rollups => conn.transaction(|conn| {
            let quarters = analytics::rebuild(conn)?
                .ok_or_else(|| busy("another call is rolling up commands right now"))?;
            log(conn, quarters.unsigned_abs())?;
            let quarters = counted(quarters.unsigned_abs(), "quarter hour");
            Ok(Some(format!("counted the commands of {quarters} anew")))
        }),
    }
}

/// Indexes beside the app's writes, one by one; the rest in one transaction, in which one that
/// cannot be made does not keep the others from it.
/// Rows that are there twice are named by their key: somebody has to decide which one stays.
fn with_key(error: DieselError) -> anyhow::Error {
    if let DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, info) = &error
        && let Some(key) = info.details()
    {
        return conflict(format!("{}: {key}", info.message())).into();
    }
    error.into()
}

fn objects(
    conn: &mut MediverseConn,
    visit: &Visit<'_>,
    flaws: &[Flaw],
    failed: &mut Vec<(String, anyhow::Error)>,
) -> anyhow::Result<Option<String>> {
    let name = |flaw: &Flaw| format!("{} {}", flaw.object.kind, flaw.object.name);
    let mut done = 0_u64;
    let millis = |wait: Duration| u32::try_from(wait.as_millis()).unwrap_or(u32::MAX);
    conn.wait_for_others(millis(OTHERS_WAIT))?;
    for flaw in flaws.iter().filter(|it| it.is_index()) {
        match conn.mend(flaw) {
            Ok(()) => done += 1,
            Err(error) => failed.push((name(flaw), with_key(error))),
        }
    }
    conn.transaction::<_, anyhow::Error>(|conn| {
        conn.wait_for_locks(millis(LOCK_WAIT))?;
        for flaw in flaws.iter().filter(|it| !it.is_index()) {
            match conn.transaction(|conn| conn.mend(flaw)) {
                Ok(()) => done += 1,
                Err(error) => failed.push((name(flaw), anyhow::Error::from(error))),
            }
        }
        if flaws.iter().any(Flaw::is_deaf_for_moodle) {
            conn.note_everything_for_moodle()?;
        }
        if done > 0 {
            AuditEntry::insert(conn, visit.call, done)?;
        }
        Ok(())
    })?;
    Ok((done > 0).then(|| format!("made {} again", counted(done, "object"))))
}
