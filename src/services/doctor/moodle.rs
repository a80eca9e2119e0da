//! Moodle's side: reached how, which release, and whether it is as the contract says.

use super::connection::{tls, version};
use super::{Check, Status};
use crate::db::MoodleConn;
use crate::db::moodle::Site;

pub(super) const CONNECTION: &str = "moodle.connection";

/// What follows `CONNECTION`.
pub(super) const IDS: [&str; 3] = ["moodle.version", "moodle.tls", "moodle.site"];

pub(super) fn all(
    conn: &mut MoodleConn,
    prefix: &str,
    remote: bool,
    sslmode: Option<&str>,
) -> Vec<Check> {
    let facts = match conn.facts() {
        Ok(facts) => facts,
        Err(error) => return super::moodle_closed(&error.into()),
    };
    let [version_id, tls_id, site_id] = IDS;
    let reached = Check::ok(CONNECTION, format!("as `{}`, read-only", facts.role));
    vec![
        reached,
        version(version_id, &facts),
        tls(tls_id, &facts, remote, sslmode),
        conn.read_only(|conn| site(conn, site_id, prefix))
            .unwrap_or_else(|error| Check::broken(site_id, &error)),
    ]
}

fn site(conn: &mut MoodleConn, id: &'static str, prefix: &str) -> anyhow::Result<Check> {
    Ok(match Site::find(conn, prefix)? {
        Some(site) => Check::ok(
            id,
            format!(
                "{} (Moodle {})",
                site.name.unwrap_or_default(),
                site.release.unwrap_or_default()
            ),
        ),
        None => Check::new(id, Status::Warn, format!("no table `{prefix}config`"))
            .fix("set `MOODLE_DB_PREFIX` as in Moodle's config.php"),
    })
}
