//! What must be so in Moodle before anything is written there, each with what mends it.

use serde::Serialize;

use super::course::NoCourse;
use super::strays::{self, Activities};
use crate::db::MoodleConn;
use crate::db::moodle::{Course, Missing, Part, Preflight};
use crate::error::{Failure, busy, failed, integrity, is_denied};

/// Moodle 4.1, the first whose rows are known to us.
const OLDEST: i64 = 2_022_112_800;
/// The newest that was tried, a 4.5.
const NEWEST: i64 = 2_024_100_799;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Ok,
    /// Something is left out, or worth knowing; the rest works.
    Warning,
    /// Syncing does not work like this.
    Failed,
}

impl Status {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Failed => "failed",
        }
    }
}

/// One check, its outcome and what mends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    pub id: &'static str,
    pub status: Status,
    pub detail: String,
    pub fix: Option<String>,
}

impl Check {
    pub(super) fn ok(id: &'static str, detail: impl Into<String>) -> Self {
        Self {
            id,
            status: Status::Ok,
            detail: detail.into(),
            fix: None,
        }
    }

    pub(super) fn not_ok(
        id: &'static str,
        status: Status,
        detail: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self {
            id,
            status,
            detail: detail.into(),
            fix: Some(fix.into()),
        }
    }
}

/// A course that a setting names, and what it stands for.
#[derive(Debug, Clone)]
pub struct NamedCourse {
    pub setting: &'static str,
    pub name: String,
    pub found: Result<Course, NoCourse>,
    /// Whether people can be enrolled there by hand.
    pub takes_people: bool,
}

/// What is judged.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    pub preflight: &'a Preflight,
    /// Seconds since 1970 on this machine.
    pub now: i64,
    pub missing: &'a [Missing],
    pub teacher_role: &'a str,
    pub student_role: &'a str,
    pub issuer: Option<&'a str>,
    pub courses: &'a [NamedCourse],
    /// What is different from the pair written down; empty where it is the same, or the first.
    pub other_pair: &'a [String],
    pub is_paired: bool,
    /// Our activities; none where one side cannot be asked.
    pub activities: Option<Activities<'a>>,
}

/// The Moodle that is open, or why there is none to work with.
pub fn find(conn: &mut MoodleConn) -> anyhow::Result<Preflight> {
    let found = match Preflight::find(conn) {
        Ok(found) => found,
        Err(error) => {
            let role = conn.server_status()?.role;
            return Err(unreadable(error.into(), &role));
        }
    };
    found.ok_or_else(|| {
        let prefix = conn.prefix();
        integrity(format!("this database holds no Moodle whose tables begin with `{prefix}`"))
            .hint("name its database in `MOODLE_DB_URL` and its prefix in `MOODLE_DB_PREFIX`; a stand-in is made by `mediverse moodle init-dev`")
            .into()
    })
}

/// Moodle's tables are its administrator's to grant, not ours.
pub(crate) fn unreadable(error: anyhow::Error, role: &str) -> anyhow::Error {
    if !is_denied(&error) {
        return error;
    }
    failed(format!("`{role}` may not read Moodle: {error:#}"))
        .hint("its administrator runs what `mediverse moodle grants --for read` prints, in Moodle's database")
        .into()
}

/// The same, where it is one that we know how to write into.
pub(crate) fn find_supported(conn: &mut MoodleConn) -> anyhow::Result<Preflight> {
    let preflight = find(conn)?;
    match unsupported(&preflight) {
        Some(failure) => Err(failure.into()),
        None => Ok(preflight),
    }
}

/// Why this is no Moodle that we may touch.
pub(crate) fn unsupported(preflight: &Preflight) -> Option<Failure> {
    let version = preflight.version();
    if version.is_some_and(|version| version >= OLDEST) {
        return None;
    }
    let release = preflight.release().unwrap_or("unknown");
    let version = version.map_or_else(|| "none".to_owned(), |it| it.to_string());
    let failure = integrity(format!(
        "Moodle {release} (version {version}) is not supported"
    ));
    Some(failure.hint("Moodle 4.1 to 4.5 are; upgrade it first"))
}

/// Refuse while Moodle's own administrators are at it.
pub(crate) fn open_for_business(preflight: &Preflight) -> Result<(), Failure> {
    if preflight.upgrade_until().is_some() {
        return Err(busy("Moodle is being upgraded").hint("run the command again when it is done"));
    }
    if preflight.in_maintenance() {
        return Err(busy("Moodle is in maintenance mode")
            .hint("run the command again when it is over; Moodle's administrators end it"));
    }
    Ok(())
}

/// Every check, in the order in which they matter.
pub fn all(facts: &Facts<'_>) -> Vec<Check> {
    let mut checks = vec![
        version(facts.preflight),
        pair(facts),
        upgrade(facts.preflight),
        maintenance(facts.preflight),
        clock(facts),
        system_context(facts.preflight),
        administrator(facts.preflight),
        page(facts.preflight),
        roles(facts),
        enrolment(facts.preflight),
        google(facts),
    ];
    checks.extend(facts.courses.iter().map(course));
    checks.push(strays::check(facts.activities));
    checks.extend(Part::ALL.map(|part| rights(facts, part)));
    checks
}

fn version(preflight: &Preflight) -> Check {
    const ID: &str = "version";
    let release = preflight.release().unwrap_or("unknown release");
    let Some(version) = preflight.version().filter(|it| *it >= OLDEST) else {
        let detail = format!("{release} is older than 4.1, or no Moodle");
        return Check::not_ok(ID, Status::Failed, detail, "upgrade Moodle to 4.1 or later");
    };
    if version > NEWEST {
        let detail = format!("{release} is newer than what was tried, 4.5");
        let fix = "look at `mediverse moodle plan` and at one synced session in Moodle first";
        return Check::not_ok(ID, Status::Warning, detail, fix);
    }
    Check::ok(ID, release)
}

fn pair(facts: &Facts<'_>) -> Check {
    const ID: &str = "pair";
    if !facts.other_pair.is_empty() {
        let fix = "run `mediverse moodle pair` if these two belong together from now on";
        return Check::not_ok(ID, Status::Failed, facts.other_pair.join("; "), fix);
    }
    let detail = if facts.is_paired {
        "the pair that was synced before"
    } else {
        "none recorded yet: the first sync does it"
    };
    Check::ok(ID, detail)
}

fn upgrade(preflight: &Preflight) -> Check {
    const ID: &str = "upgrade";
    match preflight.upgrade_until() {
        Some(_) => {
            let detail = "Moodle is being upgraded";
            Check::not_ok(ID, Status::Failed, detail, "wait until the upgrade is over")
        }
        None => Check::ok(ID, "none running"),
    }
}

fn maintenance(preflight: &Preflight) -> Check {
    const ID: &str = "maintenance";
    if !preflight.in_maintenance() {
        return Check::ok(ID, "off");
    }
    let fix = "turn it off in Moodle: Site administration, Server, Maintenance mode";
    Check::not_ok(ID, Status::Failed, "Moodle is in maintenance", fix)
}

/// Moodle's caches compare with the clock of its web server, we write the database server's.
fn clock(facts: &Facts<'_>) -> Check {
    const ID: &str = "clock";
    const APART: i64 = 60;
    let apart = facts.preflight.now - facts.now;
    if apart.abs() <= APART {
        return Check::ok(ID, "as here");
    }
    let than = if apart > 0 { "ahead of" } else { "behind" };
    let detail = format!(
        "the database server is {} s {than} this machine",
        apart.abs()
    );
    Check::not_ok(ID, Status::Warning, detail, "let NTP set both clocks")
}

fn system_context(preflight: &Preflight) -> Check {
    const ID: &str = "contexts";
    match preflight.system_path.as_deref() {
        Some(path) if path.starts_with('/') => Check::ok(ID, format!("the system's is {path}")),
        _ => Check::not_ok(
            ID,
            Status::Failed,
            "the system's context has no path",
            "run Moodle's scheduled task `\\core\\task\\context_cleanup_task`, or finish its installation",
        ),
    }
}

fn administrator(preflight: &Preflight) -> Check {
    const ID: &str = "administrator";
    match preflight.actor() {
        Some(id) => Check::ok(ID, format!("rows are written in the name of user {id}")),
        None => Check::not_ok(
            ID,
            Status::Failed,
            "`siteadmins` names nobody",
            "name one in Moodle: Site administration, Users, Site administrators",
        ),
    }
}

fn page(preflight: &Preflight) -> Check {
    const ID: &str = "page";
    match preflight.page_module {
        Some(_) => Check::ok(
            ID,
            format!(
                "sessions become pages, their titles up to {} characters",
                preflight.name_length
            ),
        ),
        None => Check::not_ok(
            ID,
            Status::Failed,
            "the activity `page` is turned off: sessions cannot be synced",
            "turn it on in Moodle: Site administration, Plugins, Manage activities",
        ),
    }
}

fn roles(facts: &Facts<'_>) -> Check {
    const ID: &str = "roles";
    let named = [
        ("MOODLE_TEACHER_ROLE", facts.teacher_role),
        ("MOODLE_STUDENT_ROLE", facts.student_role),
    ];
    let unknown: Vec<String> = named
        .iter()
        .filter(|(_, name)| facts.preflight.role(name).is_none())
        .map(|(setting, name)| format!("`{name}` ({setting})"))
        .collect();
    if !unknown.is_empty() {
        let known: Vec<&str> = facts
            .preflight
            .roles
            .iter()
            .map(|role| role.shortname.as_str())
            .collect();
        let detail = format!("Moodle has no role {}", unknown.join(", "));
        let fix = format!("set it to one of {}", known.join(", "));
        return Check::not_ok(ID, Status::Failed, detail, fix);
    }
    let words: Vec<String> = named
        .iter()
        .filter_map(|(_, name)| facts.preflight.role(name))
        .map(|role| format!("{} ({})", role.shortname, role.id))
        .collect();
    Check::ok(ID, words.join(", "))
}

fn enrolment(preflight: &Preflight) -> Check {
    const ID: &str = "enrolment";
    if preflight.has_manual_enrolment() {
        return Check::ok(ID, "by hand is on");
    }
    Check::not_ok(
        ID,
        Status::Failed,
        "manual enrolment is off: people enrolled by us would not count",
        "turn it on in Moodle: Site administration, Plugins, Manage enrol plugins",
    )
}

fn google(facts: &Facts<'_>) -> Check {
    const ID: &str = "google";
    let preflight = facts.preflight;
    if !preflight.has_oauth2() {
        let fix = "turn OAuth 2 on in Moodle: Site administration, Plugins, Manage authentication";
        let detail = "signing in with OAuth 2 is off: new accounts could not sign in";
        return Check::not_ok(ID, Status::Warning, detail, fix);
    }
    let names: Vec<String> = preflight
        .issuers
        .iter()
        .map(|it| format!("{} (id {})", it.name, it.id))
        .collect();
    if let Some(issuer) = preflight.issuer(facts.issuer) {
        return Check::ok(ID, format!("{} (id {})", issuer.name, issuer.id));
    }
    let (detail, fix) = match (facts.issuer, preflight.issuers.len()) {
        (_, 0) => (
            "no Google service is enabled: new accounts could not sign in".to_owned(),
            "add one in Moodle: Site administration, Server, OAuth 2 services".to_owned(),
        ),
        (Some(named), _) => (
            format!("no Google service is called `{named}`"),
            format!("set MOODLE_ISSUER to one of {}", names.join(", ")),
        ),
        (None, count) => (
            format!("{count} Google services are enabled: {}", names.join(", ")),
            "name one in MOODLE_ISSUER, by name or id".to_owned(),
        ),
    };
    Check::not_ok(ID, Status::Warning, detail, fix)
}

fn course(named: &NamedCourse) -> Check {
    const ID: &str = "course";
    let setting = named.setting;
    let course = match &named.found {
        Ok(course) => course,
        Err(problem) => {
            let fix = format!("correct {setting}; `mediverse moodle courses` lists them");
            let detail = format!("{setting}: {}", problem.words());
            return Check::not_ok(ID, Status::Failed, detail, fix);
        }
    };
    let detail = format!("{setting}: {} (id {})", course.shortname, course.id);
    if named.takes_people {
        return Check::ok(ID, detail);
    }
    Check::not_ok(
        ID,
        Status::Warning,
        format!("{detail} has no manual enrolment: nobody is enrolled there"),
        "add it in the course: Participants, Enrolment methods",
    )
}

fn rights(facts: &Facts<'_>, part: Part) -> Check {
    let id = match part {
        Part::Read => "rights to read",
        Part::Sessions => "rights for sessions",
        Part::Users => "rights for users",
    };
    let missing: Vec<String> = facts
        .missing
        .iter()
        .filter(|it| it.part == part.name())
        .map(Missing::words)
        .collect();
    if missing.is_empty() {
        return Check::ok(id, "granted");
    }
    let (status, what) = match part {
        Part::Read => (Status::Failed, "not granted"),
        Part::Sessions | Part::Users => (Status::Warning, "not granted, skipped"),
    };
    let fix = format!(
        "let Moodle's DBA run what `mediverse moodle grants --for {}` prints",
        part.name()
    );
    Check::not_ok(id, status, format!("{what}: {}", missing.join(", ")), fix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::moodle::{Issuer, SiteConfig, SiteRole};

    fn preflight(values: &[(&str, &str)]) -> Preflight {
        let usual = [
            ("version", "2023042400.05"),
            ("release", "4.2"),
            ("siteadmins", "2,9"),
            ("auth", "email,oauth2"),
            ("enrol_plugins_enabled", "manual,self"),
        ];
        let both = usual.iter().chain(values);
        Preflight {
            now: 1_000,
            config: SiteConfig::new(both.map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))),
            page_module: Some(4),
            roles: ["editingteacher", "student"]
                .iter()
                .zip(3..)
                .map(|(name, id)| SiteRole {
                    id,
                    shortname: format!("our{name}"),
                    archetype: (*name).to_owned(),
                })
                .collect(),
            issuers: vec![Issuer {
                id: 1,
                name: "Google".into(),
                requireconfirmation: 1,
            }],
            system_path: Some("/1".into()),
            name_length: 255,
            is_stand_in: false,
        }
    }

    fn facts(preflight: &Preflight) -> Facts<'_> {
        Facts {
            preflight,
            now: 1_001,
            missing: &[],
            teacher_role: "editingteacher",
            student_role: "student",
            issuer: None,
            courses: &[],
            other_pair: &[],
            is_paired: true,
            activities: None,
        }
    }

    fn not_ok(facts: &Facts<'_>) -> Vec<(&'static str, Status)> {
        let checks = all(facts);
        assert!(
            checks
                .iter()
                .all(|it| it.fix.is_some() != (it.status == Status::Ok)),
            "what is not ok has a fix: {checks:#?}"
        );
        let bad = checks.iter().filter(|it| it.status != Status::Ok);
        bad.map(|it| (it.id, it.status)).collect()
    }

    #[test]
    fn a_usual_moodle_passes_every_check() {
        let preflight = preflight(&[]);
        assert_eq!(not_ok(&facts(&preflight)), []);
        assert!(unsupported(&preflight).is_none() && open_for_business(&preflight).is_ok());
        assert_eq!(preflight.actor(), Some(2));
    }

    #[test]
    fn each_thing_out_of_order_is_found_alone() {
        use Status::{Failed, Warning};
        for (name, value, found) in [
            ("version", "2021051700", ("version", Failed)),
            ("version", "", ("version", Failed)),
            ("version", "2025041400.01", ("version", Warning)),
            ("upgraderunning", "2000", ("upgrade", Failed)),
            ("maintenance_enabled", "1", ("maintenance", Failed)),
            ("siteadmins", "", ("administrator", Failed)),
            ("enrol_plugins_enabled", "self", ("enrolment", Failed)),
            ("auth", "email", ("google", Warning)),
        ] {
            let preflight = preflight(&[(name, value)]);
            assert_eq!(not_ok(&facts(&preflight)), [found], "{name} = {value}");
        }
        // An upgrade that ended, or died long ago, is none.
        assert_eq!(not_ok(&facts(&preflight(&[("upgraderunning", "999")]))), []);
        let mut changed = preflight(&[]);
        changed.page_module = None;
        changed.system_path = None;
        changed.issuers = Vec::new();
        changed.now += 4_000;
        let asked = Facts {
            student_role: "pupil",
            ..facts(&changed)
        };
        assert_eq!(
            not_ok(&asked),
            [
                ("clock", Warning),
                ("contexts", Failed),
                ("page", Failed),
                ("roles", Failed),
                ("google", Warning)
            ]
        );
    }

    #[test]
    fn only_what_waits_can_help_is_busy() {
        let code = |values: &[(&str, &str)]| {
            let preflight = preflight(values);
            let failure = unsupported(&preflight).or_else(|| open_for_business(&preflight).err());
            failure.map(|it| it.exit.code())
        };
        assert_eq!(code(&[("maintenance_enabled", "1")]), Some(6));
        assert_eq!(code(&[("upgraderunning", "1500")]), Some(6));
        assert_eq!(
            code(&[("version", "2020061500"), ("maintenance_enabled", "1")]),
            Some(7)
        );
        assert_eq!(code(&[("version", "")]), Some(7));
    }

    #[test]
    fn one_of_several_google_services_is_named() {
        let mut preflight = preflight(&[]);
        preflight.issuers.push(Issuer {
            id: 7,
            name: "Google for staff".into(),
            requireconfirmation: 0,
        });
        assert_eq!(not_ok(&facts(&preflight)), [("google", Status::Warning)]);
        for named in ["7", "Google for staff", "Google"] {
            let facts = Facts {
                issuer: Some(named),
                ..facts(&preflight)
            };
            assert_eq!(not_ok(&facts), [], "{named}");
        }
        let facts = Facts {
            issuer: Some("GitHub"),
            ..facts(&preflight)
        };
        assert_eq!(not_ok(&facts), [("google", Status::Warning)]);
    }
}
