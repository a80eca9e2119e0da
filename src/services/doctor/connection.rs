//! How MediVerse is reached, on which server, and whose it is.

use super::{Check, Remedy, Visit};
use crate::db::MediverseConn;
use crate::db::mediverse::doctor::Facts;
use crate::db::mediverse::migration::{Pooling, pooling};
use crate::db::mediverse::{Mark, Protection, RowCounts};
use crate::db::server::Leftover;
use crate::text::counted;

pub(super) const MEDIVERSE: &str = "mediverse.connection";

/// What follows `MEDIVERSE`.
pub(super) const IDS: [&str; 9] = [
    "mediverse.version",
    "mediverse.tls",
    "mediverse.pooler",
    "mediverse.encoding",
    "mediverse.ownership",
    "mediverse.role",
    "mediverse.extensions",
    "mediverse.protection",
    "mediverse.leftovers",
];

/// The majors that are tested.
const MAJORS: std::ops::RangeInclusive<i32> = 14..=18;

pub(super) fn all(conn: &mut MediverseConn, visit: &Visit<'_>) -> Vec<Check> {
    let facts = match conn.facts() {
        Ok(facts) => facts,
        Err(error) => return super::mediverse_closed(&error.into()),
    };
    let place = visit.url.place();
    let or_broken =
        |id, check: anyhow::Result<Check>| check.unwrap_or_else(|error| Check::broken(id, &error));
    let [
        version_id,
        tls_id,
        pooler_id,
        encoding_id,
        owner_id,
        role_id,
        ext_id,
        mark_id,
        left_id,
    ] = IDS;
    vec![
        reached(&facts, &place),
        version(version_id, &facts),
        tls(tls_id, &facts, visit.remote, visit.sslmode),
        or_broken(pooler_id, pooler(pooler_id, visit)),
        encoding(encoding_id, &facts),
        ownership(owner_id, &facts),
        role(role_id, &facts),
        or_broken(ext_id, extensions(conn, ext_id)),
        or_broken(mark_id, protection(conn, mark_id, visit.remote)),
        or_broken(left_id, leftovers(conn, left_id)),
    ]
}

/// Where nothing can be written that is what to know first, and no failure: reports only read.
fn reached(facts: &Facts, place: &str) -> Check {
    let what = match (facts.standby, facts.read_only) {
        (true, _) => ", a standby: read only",
        (false, true) => ", read only by `default_transaction_read_only`",
        (false, false) => return Check::ok(MEDIVERSE, place),
    };
    Check::warn(MEDIVERSE, format!("{place}{what}"))
        .fix("name the primary in `DATABASE_URL`, or lift the setting; a replica for reports goes into `ANALYTICS_DATABASE_URL`")
}

pub(super) fn version(id: &'static str, facts: &Facts) -> Check {
    let major = facts.version_number / 10_000;
    let detail = format!("PostgreSQL {}", facts.version);
    if MAJORS.contains(&major) {
        Check::ok(id, detail)
    } else if major < *MAJORS.start() {
        Check::fail(id, format!("{detail}, which is too old"))
            .fix(format!("upgrade to {} or later", MAJORS.start()))
    } else {
        Check::warn(id, format!("{detail}, newer than what is tested"))
            .fix("look for a newer `mediverse`")
    }
}

pub(super) fn tls(id: &'static str, facts: &Facts, remote: bool, sslmode: Option<&str>) -> Check {
    let version = facts.tls_version.as_deref().unwrap_or("TLS");
    match (facts.tls, remote) {
        (true, _) if matches!(sslmode, Some("verify-full" | "verify-ca")) => {
            Check::ok(id, format!("{version}, the server's certificate verified"))
        }
        (true, false) => Check::ok(id, format!("{version}, on this machine")),
        (true, true) => Check::warn(
            id,
            format!("{version}, but any server with any certificate would do"),
        )
        .fix("add `sslmode=verify-full` and, for a certificate of your own, `sslrootcert` to the URL"),
        (false, false) => Check::ok(id, "none, on this machine"),
        (false, true) => Check::warn(id, "none: rows cross the network in the open")
            .fix("turn `ssl` on at the server and add `sslmode=verify-full` to the URL"),
    }
}

fn pooler(id: &'static str, visit: &Visit<'_>) -> anyhow::Result<Check> {
    if pooling(visit.direct, visit.session)? == Pooling::Transaction {
        return Ok(Check::fail(
            id,
            "migrations go through a pooler in transaction mode, where locks protect nothing",
        )
        .fix(
            "set `MEDIVERSE_DIRECT_URL` to the server itself, or put the pooler in session mode",
        ));
    }
    let usual = if visit.url == visit.direct {
        Pooling::None
    } else {
        pooling(visit.url, visit.session)?
    };
    Ok(match (usual, visit.url.is_pooled()) {
        (Pooling::Transaction, false) => Check::fail(
            id,
            "a pooler in transaction mode, of which the URL says nothing",
        )
        .fix("add `pgbouncer=true` to `DATABASE_URL`"),
        (Pooling::Transaction, true) => {
            Check::ok(id, "one in transaction mode; migrations go past it")
        }
        (Pooling::Session, _) => Check::ok(id, "one in session mode"),
        (Pooling::None, true) => Check::ok(id, "none, though the URL says `pgbouncer=true`"),
        (Pooling::None, false) => Check::ok(id, "none"),
    })
}

fn encoding(id: &'static str, facts: &Facts) -> Check {
    if facts.encoding == "UTF8" {
        return Check::ok(id, "UTF8");
    }
    Check::fail(
        id,
        format!("{}: not every name can be stored", facts.encoding),
    )
    .fix("dump it, `mediverse db init` a UTF8 database of another name, and restore into that")
}

fn ownership(id: &'static str, facts: &Facts) -> Check {
    let (role, owner) = (&facts.role, &facts.owner);
    if !facts.foreign_objects.is_empty() {
        let objects = facts.foreign_objects.clone();
        let total = objects.len() as u64;
        return Check::fail(
            id,
            format!("`{role}` does not own {}", counted(total, "object")),
        )
        .items(objects, total)
        .fix(format!(
            "its administrator runs `REASSIGN OWNED BY` the other role `TO {role}`"
        ));
    }
    if facts.role_owns {
        Check::ok(id, format!("`{owner}` owns the database and all in it"))
    } else {
        Check::warn(
            id,
            format!("the database belongs to `{owner}`, not to `{role}`"),
        )
        .fix("`mediverse db init` with `--admin-url`")
    }
}

fn role(id: &'static str, facts: &Facts) -> Check {
    let role = &facts.role;
    if facts.superuser {
        return Check::warn(
            id,
            format!("`{role}` is a superuser: whoever has this URL has the whole server"),
        )
        .fix("name the platform's own role in `DATABASE_URL` and the superuser in `MEDIVERSE_ADMIN_URL`");
    }
    if !facts.may_act {
        return Check::fail(
            id,
            format!("`{role}` may not become `mediverse_user`: nobody can be acted as"),
        )
        .fix("`mediverse db init` with an admin URL grants it");
    }
    Check::ok(id, format!("`{role}` is no superuser"))
}

fn extensions(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let all = conn.extensions()?;
    let missing: Vec<String> = all
        .iter()
        .filter(|it| it.schema.is_none())
        .map(|it| it.name.clone())
        .collect();
    let available = all.iter().all(|it| it.is_available || it.schema.is_some());
    if !missing.is_empty() {
        let check = Check::warn(id, format!("missing: {}", missing.join(", ")));
        return Ok(if available {
            check.remedy(Remedy::Extensions(missing))
        } else {
            check.fix("install the package `postgresql-contrib`, then `mediverse db init`")
        });
    }
    let elsewhere: Vec<String> = all
        .iter()
        .filter_map(|it| {
            let schema = it.schema.as_deref()?;
            (schema != "mediverse_admin").then(|| format!("{} in `{schema}`", it.name))
        })
        .collect();
    if elsewhere.is_empty() {
        let names: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
        return Ok(Check::ok(id, names.join(", ")));
    }
    Ok(Check::warn(
        id,
        format!(
            "{}: `prisma migrate reset` drops what is in `public`",
            elsewhere.join(", ")
        ),
    )
    .fix("`mediverse db init` moves it, or says who may"))
}

/// Databases for the moment that a killed `migrate verify`, restore or drill has left on the server.
fn leftovers(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let name = conn.database_name()?;
    let (marked, unknown): (Vec<Leftover>, Vec<Leftover>) = Leftover::all(conn, &name)?
        .into_iter()
        .partition(|it| it.is_marked);
    let names = |of: &[Leftover]| of.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    let all: Vec<String> = names(&marked).into_iter().chain(names(&unknown)).collect();
    if all.is_empty() {
        return Ok(Check::ok(id, "no database for the moment was left behind"));
    }
    let total = all.len() as u64;
    let check = Check::warn(
        id,
        format!(
            "{} left behind by a call that was killed",
            counted(total, "database")
        ),
    )
    .items(all, total);
    let by_hand = unknown
        .iter()
        .map(|it| format!("`DROP DATABASE {}`", it.name));
    let by_hand = by_hand.collect::<Vec<_>>().join("; ");
    Ok(match (marked.is_empty(), unknown.is_empty()) {
        (true, _) => check.fix(format!(
            "nothing says whose it is; if it is nobody's, {by_hand}"
        )),
        (false, true) => check.remedy(Remedy::Leftovers(names(&marked))),
        (false, false) => check
            .fix(format!(
                "`mediverse db doctor --fix` drops {}; if the rest is nobody's, {by_hand}",
                marked.len()
            ))
            .remedy(Remedy::Leftovers(names(&marked))),
    })
}

fn protection(conn: &mut MediverseConn, id: &'static str, remote: bool) -> anyhow::Result<Check> {
    let since = |mark: &Mark| {
        format!(
            "{} by {}",
            mark.marked_at.format("%Y-%m-%d"),
            mark.marked_by
        )
    };
    let sessions = RowCounts::of(conn)?.map_or(0, |it| it.sessions);
    Ok(match Protection::of(conn)? {
        Protection::Protected(mark) => Check::ok(id, format!("protected since {}", since(&mark))),
        Protection::Copy(mark) => Check::warn(
            id,
            format!(
                "a copy of `{}`, which was protected {}",
                mark.database_name,
                since(&mark)
            ),
        )
        .fix("if this is production now, `mediverse db protect`; else leave it"),
        Protection::Unprotected(mark) if sessions > 0 => Check::warn(
            id,
            format!(
                "unprotected since {}, with {} in it",
                since(&mark),
                counted(sessions, "session")
            ),
        )
        .fix("`mediverse db protect` if this is production"),
        Protection::Unmarked if remote && sessions > 0 => Check::warn(
            id,
            format!(
                "on another machine, with {} in it, and not protected",
                counted(sessions, "session")
            ),
        )
        .fix("`mediverse db protect` if this is production"),
        Protection::Unprotected(_) | Protection::Unmarked => Check::ok(id, "not protected"),
    })
}
