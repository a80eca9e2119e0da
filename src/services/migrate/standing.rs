//! Where a database stands: files compared with books.

use serde::Serialize;

use crate::db::mediverse::migration::{Applied, Migration};
use crate::error::{Failure, integrity};

/// Came in below the latest version of their day; nothing after them builds on them. A database that is older
/// than they are takes them as it takes any other pending one. New migrations go to the end instead.
const LATE: [&str; 2] = ["20260101000730", "20260101000750"];

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
                None if LATE.contains(&migration.version.as_str()) => State::Pending,
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
