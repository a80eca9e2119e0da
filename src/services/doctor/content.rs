//! Whether what the tables hold makes sense, and what follows them keeps up.

use chrono::{Duration, Utc};

use super::{Check, Remedy};
use crate::db::MediverseConn;
use crate::db::mediverse::account::Forgotten;
use crate::db::mediverse::analytics;
use crate::db::mediverse::doctor::{Finding, Stringed};
use crate::db::mediverse::prune::Ageing;
use crate::db::mediverse::{Doubt, TeachingSession};
use crate::services::search::index;
use crate::text::counted;

/// Rows older than this have a reason to be there, or none.
const OLD_DAYS: i64 = 730;
/// A session in which nothing happens for so long was forgotten.
const IDLE_DAYS: i64 = 7;

pub(super) fn search(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let faults = index::faults(conn)?;
    if faults.is_empty() {
        return Ok(Check::ok(id, "every name is indexed"));
    }
    let total = faults.len() as u64;
    Ok(Check::fail(id, "the index does not follow the parts")
        .items(faults, total)
        .remedy(Remedy::Search))
}

pub(super) fn rollups(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let wrong = Finding::rollups(conn)?;
    let adrift = !analytics::are_followed(conn)?;
    if wrong.total == 0 && !adrift {
        return Ok(Check::ok(id, "the roll-ups are the counts of the commands"));
    }
    if wrong.total == 0 {
        return Ok(Check::fail(
            id,
            "nothing tells the roll-ups of new commands: reports do not use them",
        )
        .remedy(Remedy::Rollups));
    }
    let detail = format!("{} counted wrongly", counted(wrong.total, "roll-up"));
    Ok(Check::fail(id, detail)
        .finding(wrong)
        .remedy(Remedy::Rollups))
}

/// A check on rows that should not be there.
fn none(
    id: &'static str,
    finding: Finding,
    fine: &str,
    found: impl FnOnce(&'static str, u64) -> Check,
) -> Check {
    if finding.total == 0 {
        return Check::ok(id, fine);
    }
    found(id, finding.total).finding(finding)
}

pub(super) fn parents(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let finding = Finding::parents(conn)?;
    Ok(none(id, finding, "every parent is there", |id, total| {
        Check::fail(id, format!("{} without its parent", counted(total, "part")))
            .fix("`mediverse db doctor --fix` makes roots of them, as the lost foreign key would have")
            .remedy(Remedy::Orphans)
    }))
}

pub(super) fn cycles(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let finding = Finding::cycles(conn)?;
    Ok(none(id, finding, "every part has a root", |id, total| {
        Check::fail(
            id,
            format!("{} below itself or such a part", counted(total, "part")),
        )
        .fix("only you know the right one: `mediverse part edit PART --parent OTHER`")
    }))
}

pub(super) fn sides(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let items = Doubt::all(conn, &[])?
        .into_iter()
        .filter(|it| it.problem == "no pair")
        .map(|it| format!("{}: {}", it.part_id, it.detail))
        .collect();
    let fine = "every left part has its right one";
    Ok(none(id, Finding::of(items), fine, |id, total| {
        Check::warn(id, format!("{} without its pair", counted(total, "part")))
            .fix("`mediverse part add` the other one; `mediverse part check` lists them")
    }))
}

pub(super) fn codes(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let finding = Finding::codes(conn)?;
    Ok(none(id, finding, "six characters each", |id, total| {
        Check::warn(
            id,
            format!(
                "{} of another form, as the app sometimes draws them",
                counted(total, "join code")
            ),
        )
        .fix("they work; `mediverse session create` draws six characters")
    }))
}

pub(super) fn systems(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let finding = Finding::systems(conn)?;
    Ok(none(
        id,
        finding,
        "sessions show systems that exist",
        |id, total| {
            Check::warn(
                id,
                format!("{} that do not exist are shown", counted(total, "system")),
            )
            .fix("`mediverse session state CODE --systems SKELETAL,...`")
        },
    ))
}

pub(super) fn json(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let all = Stringed::all(conn)?;
    let (live, still): (Vec<Stringed>, Vec<Stringed>) = all.into_iter().partition(|it| it.live);
    let names = still.iter().chain(&live).map(Stringed::name).collect();
    let fine = "no JSON inside a JSON string";
    Ok(none(id, Finding::of(names), fine, |id, total| {
        let check = Check::warn(
            id,
            format!("{} of JSON inside a JSON string", counted(total, "value")),
        );
        let waits = "sessions that run keep what the app wrote until they end";
        match (still.is_empty(), live.is_empty()) {
            (true, _) => check.fix(waits),
            (false, true) => check.remedy(Remedy::Json(still)),
            (false, false) => check
                .fix(format!("`mediverse db doctor --fix`; {waits}"))
                .remedy(Remedy::Json(still)),
        }
    }))
}

pub(super) fn targets(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let (commands, sessions) = (Finding::targets(conn)?, Finding::highlights(conn)?);
    let total = commands.total + sessions.total;
    let items = commands.items.into_iter().chain(sessions.items).collect();
    let finding = Finding { total, items };
    Ok(none(
        id,
        finding,
        "commands and sessions name parts that exist",
        |id, total| {
            Check::warn(id, format!("{} that no part has", counted(total, "partId"))).fix(
                "add the part with `mediverse part add`; if it is what another was called before, then `mediverse part merge` it into that one",
            )
        },
    ))
}

pub(super) fn forgotten(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    // Their ids must not be shown: they were to be forgotten.
    let back = Forgotten::returned(conn)?.len();
    if back == 0 {
        return Ok(Check::ok(id, "nobody who was forgotten is back"));
    }
    let people = if back == 1 {
        "1 person".to_owned()
    } else {
        format!("{back} people")
    };
    Ok(Check::fail(
        id,
        format!("{people} who had been forgotten came back with a restored backup"),
    )
    .remedy(Remedy::Forgotten))
}

pub(super) fn retention(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let than = (Utc::now() - Duration::days(OLD_DAYS)).naive_utc();
    let mut old = Vec::new();
    for kind in [Ageing::Voice, Ageing::Notes] {
        let rows = kind.count(conn, than)?;
        if rows > 0 {
            old.push(counted(rows, kind.noun()));
        }
    }
    if old.is_empty() {
        return Ok(Check::ok(
            id,
            "no words of people from more than two years ago",
        ));
    }
    Ok(Check::warn(
        id,
        format!("{} from more than two years ago", old.join(" and ")),
    )
    .fix(format!(
        "`mediverse db prune --older-than {OLD_DAYS}d --only voice,notes`"
    )))
}

pub(super) fn idle(conn: &mut MediverseConn, id: &'static str) -> anyhow::Result<Check> {
    let cutoff = (Utc::now() - Duration::days(IDLE_DAYS)).naive_utc();
    let items = TeachingSession::idle_since(conn, cutoff)?
        .into_iter()
        .map(|it| format!("`{}`", it.code))
        .collect();
    Ok(none(
        id,
        Finding::of(items),
        "every open session is in use",
        |id, total| {
            Check::warn(
                id,
                format!(
                    "{} open, with nothing happening for a week",
                    counted(total, "session")
                ),
            )
            .fix("`mediverse session end --idle 7d`")
        },
    ))
}
