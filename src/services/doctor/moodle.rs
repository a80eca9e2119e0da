//! Moodle's side: reached how, on which server, and whether it is as the contract says.

use super::connection::{tls, version};
use super::{Check, MoodleVisit, Status};
use crate::db::MoodleConn;
use crate::db::moodle::Site;
use crate::services::sync::checks as contract;

pub(super) const CONNECTION: &str = "moodle.connection";

/// What follows `CONNECTION`.
const IDS: [&str; 3] = ["moodle.version", "moodle.tls", "moodle.site"];

/// The checks of the contract, as `moodle status` calls them and as they are called here.
const CONTRACT: [(&str, &str); 16] = [
    ("version", "moodle.release"),
    ("pair", "moodle.pair"),
    ("upgrade", "moodle.upgrade"),
    ("maintenance", "moodle.maintenance"),
    ("clock", "moodle.clock"),
    ("contexts", "moodle.contexts"),
    ("administrator", "moodle.administrator"),
    ("page", "moodle.page"),
    ("roles", "moodle.roles"),
    ("enrolment", "moodle.enrolment"),
    ("google", "moodle.google"),
    ("course", "moodle.courses"),
    ("activities", "moodle.activities"),
    ("rights to read", "moodle.rights-read"),
    ("rights for sessions", "moodle.rights-sessions"),
    ("rights for users", "moodle.rights-users"),
];

/// Every id after `CONNECTION`.
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    IDS.into_iter().chain(CONTRACT.iter().map(|(_, id)| *id))
}

pub(super) fn all(conn: &mut MoodleConn, visit: MoodleVisit<'_>) -> Vec<Check> {
    let facts = match conn.facts() {
        Ok(facts) => facts,
        Err(error) => return super::moodle_closed(&error.into()),
    };
    let [version_id, tls_id, site_id] = IDS;
    let mut checks = vec![
        Check::ok(CONNECTION, format!("as `{}`, read-only", facts.role)),
        version(version_id, &facts),
        tls(tls_id, &facts, visit.remote, visit.sslmode),
    ];
    let reason = match visit.contract {
        Ok(Some(found)) => {
            let site = conn.read_only(|conn| site(conn, site_id));
            checks.push(site.unwrap_or_else(|error| Check::broken(site_id, &error)));
            checks.extend(
                CONTRACT
                    .iter()
                    .map(|(theirs, id)| judged(id, theirs, &found)),
            );
            return checks;
        }
        Ok(None) => {
            let detail = format!("there is no table `{}config`", conn.prefix());
            checks.push(Check::warn(site_id, detail).fix(
                "set `MOODLE_DB_PREFIX` as in Moodle's config.php; `mediverse moodle init-dev` makes a stand-in",
            ));
            "there is no Moodle"
        }
        Err(error) => {
            checks.push(Check::broken(site_id, &error));
            "Moodle cannot be read"
        }
    };
    checks.extend(CONTRACT.iter().map(|(_, id)| Check::skip(id, reason)));
    checks
}

fn site(conn: &mut MoodleConn, id: &'static str) -> anyhow::Result<Check> {
    let prefix = conn.prefix().to_owned();
    let name = Site::find(conn, &prefix)?.and_then(|it| it.name);
    Ok(Check::ok(
        id,
        name.unwrap_or_else(|| "without a name".to_owned()),
    ))
}

/// All that the contract's check of this name found: of courses there may be several.
fn judged(id: &'static str, theirs: &str, found: &[contract::Check]) -> Check {
    let found: Vec<&contract::Check> = found.iter().filter(|it| it.id == theirs).collect();
    let worst = found
        .iter()
        .map(|it| status(it.status))
        .max_by_key(|it| *it as u8);
    let Some(worst) = worst else {
        return Check::ok(id, "none is named");
    };
    let details: Vec<&str> = found.iter().map(|it| it.detail.as_str()).collect();
    let check = Check::new(id, worst, details.join("; "));
    let mut fixes: Vec<&str> = found.iter().filter_map(|it| it.fix.as_deref()).collect();
    fixes.dedup();
    if fixes.is_empty() {
        check
    } else {
        check.fix(fixes.join("; "))
    }
}

const fn status(theirs: contract::Status) -> Status {
    match theirs {
        contract::Status::Ok => Status::Ok,
        contract::Status::Warning => Status::Warn,
        contract::Status::Failed => Status::Fail,
    }
}
