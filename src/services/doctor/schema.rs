//! Whether what migrations make is there: the books first, then object by object.

use std::collections::BTreeSet;

use super::{Check, Remedy, Visit, has_tables};
use crate::db::MediverseConn;
use crate::db::mediverse::doctor::{Flaw, Object, Wrong};
use crate::db::mediverse::migration::{Applied, Migration};
use crate::error::is_denied;
use crate::services::migrate::{Standing, State, check_order, check_ours, standings};
use crate::text::counted;

pub(super) const IDS: [&str; 7] = [
    "migrations.books",
    "schema.tables",
    "schema.constraints",
    "schema.indexes",
    "schema.triggers",
    "schema.functions",
    "schema.rights",
];

/// Which objects each check after the books speaks of.
const KINDS: [(&str, &[&str], &str); 6] = [
    ("schema.tables", &["table", "column", "enum"], "object"),
    ("schema.constraints", &["constraint"], "constraint"),
    ("schema.indexes", &["index"], "index"),
    ("schema.triggers", &["trigger"], "trigger"),
    ("schema.functions", &["function", "view"], "function"),
    ("schema.rights", &["security", "policy", "right"], "right"),
];

/// Add the checks; an error is the reason why nothing can be asked of what the tables hold.
pub(super) fn all(
    conn: &mut MediverseConn,
    visit: &Visit<'_>,
    checks: &mut Vec<Check>,
) -> Result<(), &'static str> {
    let (books, applied) = match books(conn, visit) {
        Ok(found) => found,
        Err(error) => (Check::broken(IDS[0], &error), Vec::new()),
    };
    checks.push(books);
    let skip = |checks: &mut Vec<Check>, reason| {
        checks.extend(IDS[1..].iter().map(|id| Check::skip(id, reason)));
        Err(reason)
    };
    if applied.is_empty() {
        return skip(checks, "the database is not migrated");
    }
    let there = match has_tables(conn) {
        Ok(there) => there,
        Err(error) => {
            checks.push(Check::broken(IDS[1], &error));
            return skip(checks, "the catalogue cannot be read");
        }
    };
    match flaws(conn, visit, &applied) {
        Ok(flaws) => checks.extend(compared(conn, flaws, there)),
        Err(error) if is_denied(&error) || is_owners(&error) || is_read_only(&error) => {
            let (reason, fix) = if is_read_only(&error) {
                (
                    "read only here: nothing can be made to compare with",
                    READ_ONLY,
                )
            } else {
                (
                    "this role may not make schemas, in which to compare",
                    "`mediverse migrate verify` with `--admin-url` compares too",
                )
            };
            let ids = IDS[1..].iter();
            checks.extend(ids.map(|id| Check::skip(id, reason).fix(fix)));
        }
        Err(error) => {
            checks.push(Check::broken(IDS[1], &error));
            checks.extend(IDS[2..].iter().map(|id| Check::skip(id, "not compared")));
        }
    }
    if there {
        Ok(())
    } else {
        Err("the app's tables are not there")
    }
}

/// What to do where nothing can be written.
const READ_ONLY: &str =
    "ask where it can be written: the primary, or without `default_transaction_read_only`";

/// Whether PostgreSQL says that only an owner may do this.
fn is_owners(error: &anyhow::Error) -> bool {
    format!("{error:#}").contains("must be owner")
}

/// Whether PostgreSQL says that nothing can be written here.
fn is_read_only(error: &anyhow::Error) -> bool {
    let text = format!("{error:#}");
    text.contains("read-only transaction") || text.contains("during recovery")
}

/// Pending and edited migrations, and which are applied.
fn books<'m>(
    conn: &mut MediverseConn,
    visit: &Visit<'m>,
) -> anyhow::Result<(Check, Vec<&'m Migration>)> {
    let id = IDS[0];
    check_ours(conn)?;
    let books = Applied::all(conn)?;
    let standings = standings(visit.migrations, &books);
    let applied = visit
        .migrations
        .iter()
        .filter(|it| books.iter().any(|book| book.version == it.version))
        .collect();
    let named = |state| -> Vec<String> {
        let of_state = |it: &&Standing| it.state == state;
        standings
            .iter()
            .filter(of_state)
            .map(|it| it.name.clone())
            .collect()
    };
    if let Err(failure) = check_order(&standings) {
        let contradicting: Vec<String> = [State::Edited, State::Unknown, State::Skipped]
            .into_iter()
            .flat_map(named)
            .collect();
        let check = Check::broken(id, &failure.into());
        return Ok((
            Check {
                items: contradicting,
                ..check
            },
            applied,
        ));
    }
    let pending = named(State::Pending);
    let check = if pending.is_empty() {
        Check::ok(id, format!("{} applied", counted(books.len(), "migration")))
    } else {
        let total = pending.len() as u64;
        Check::fail(id, format!("{total} pending"))
            .items(pending, total)
            .fix("`mediverse migrate run`")
    };
    Ok((check, applied))
}

fn flaws(
    conn: &mut MediverseConn,
    visit: &Visit<'_>,
    applied: &[&Migration],
) -> anyhow::Result<Vec<Flaw>> {
    let there = Object::all(conn)?;
    let wanted = Object::replayed(conn, applied)?;
    let mut flaws = Object::flaws(&wanted, &there);
    // What a newer version's migrations made is no stranger.
    let books = Applied::all(conn)?;
    let is_known = |it: &Applied| {
        visit
            .migrations
            .iter()
            .any(|ours| ours.version == it.version)
    };
    if !books.iter().all(is_known) {
        flaws.retain(|it| it.wrong != Wrong::Unexpected);
    }
    Ok(flaws)
}

fn compared(conn: &mut MediverseConn, flaws: Vec<Flaw>, there: bool) -> Vec<Check> {
    let gone: BTreeSet<String> = flaws
        .iter()
        .filter(|it| it.object.kind == "table")
        .map(|it| it.object.name.clone())
        .collect();
    let ours: BTreeSet<String> = flaws
        .iter()
        .filter(|it| it.object.kind == "index")
        .map(|it| it.object.name.clone())
        .collect();
    let mut flaws = flaws;
    // A table that is not there tells enough.
    flaws.retain(|it| !gone.contains(it.object.parent.trim_start_matches("TABLE ")));
    let mut checks: Vec<Check> = KINDS
        .iter()
        .map(|(id, kinds, noun)| {
            let concerned: Vec<Flaw> = flaws
                .iter()
                .filter(|it| kinds.contains(&it.object.kind.as_str()))
                .cloned()
                .collect();
            judged(id, noun, concerned)
        })
        .collect();
    if !there {
        for check in &mut checks {
            if check.id == IDS[1] {
                check.fix = None;
                *check = std::mem::replace(check, Check::skip(IDS[1], "")).remedy(Remedy::Tables);
            }
        }
    }
    if let Some(check) = checks.iter_mut().find(|it| it.id == "schema.indexes") {
        strangers(conn, &ours, check);
    }
    checks
}

fn judged(id: &'static str, noun: &str, flaws: Vec<Flaw>) -> Check {
    if flaws.is_empty() {
        return Check::ok(id, "as the applied migrations make it");
    }
    let total = flaws.len() as u64;
    let items = flaws
        .iter()
        .map(|it| format!("{} {} is {}", it.object.kind, it.object.name, it.detail))
        .collect();
    // A column more is one that Prisma would drop, and its app may not fill; an index more harms nobody.
    let is_harmless = |it: &Flaw| {
        it.wrong == Wrong::Unexpected && !matches!(&*it.object.kind, "column" | "table")
    };
    let status = if flaws.iter().all(is_harmless) {
        super::Status::Warn
    } else {
        super::Status::Fail
    };
    let check = Check::new(
        id,
        status,
        format!("{} not as migrations make it", counted(total, noun)),
    )
    .items(items, total);
    if flaws.iter().all(|it| it.wrong == Wrong::Unexpected) {
        return check.fix("drop it, or let a migration or the app's own schema make it");
    }
    let (mendable, rest): (Vec<Flaw>, Vec<Flaw>) = flaws.into_iter().partition(Flaw::is_mendable);
    let by_hand = "`mediverse migrate verify` shows the difference; a backup has what was there";
    match (mendable.is_empty(), rest.is_empty()) {
        (true, _) => check.fix(by_hand),
        (false, true) => check.remedy(Remedy::Objects(mendable)),
        (false, false) => check
            .fix(format!(
                "`mediverse db doctor --fix` mends {}; for the rest {by_hand}",
                mendable.len()
            ))
            .remedy(Remedy::Objects(mendable)),
    }
}

/// Invalid indexes that no migration made, such as what a cut off `REINDEX CONCURRENTLY` leaves.
fn strangers(conn: &mut MediverseConn, ours: &BTreeSet<String>, check: &mut Check) {
    let Ok(mut invalid) = conn.invalid_indexes() else {
        return;
    };
    invalid.retain(|it| !ours.contains(it));
    if invalid.is_empty() {
        return;
    }
    let names = invalid.join(", ");
    check.status = super::Status::Fail;
    check.detail = match check.items.is_empty() {
        true => format!("invalid, and of no migration: {names}"),
        false => format!("{}; invalid, and of no migration: {names}", check.detail),
    };
    let drop = format!("`DROP INDEX CONCURRENTLY {}`", invalid.join(", "));
    check.fix = Some(match check.fix.take() {
        Some(fix) => format!("{fix}; {drop}"),
        None => drop,
    });
    check.items.extend(invalid);
}
