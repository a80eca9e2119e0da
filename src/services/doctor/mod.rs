//! Looking both databases over: one check a question, each with what to do, and what can be mended.

mod connection;
mod content;
mod mend;
mod moodle;
mod schema;

use serde::Serialize;

pub use mend::{Mended, mend};

use crate::db::mediverse::Call;
use crate::db::mediverse::doctor::{Finding, Flaw, Stringed};
use crate::db::mediverse::migration::{Holdings, Migration};
use crate::db::{DatabaseUrl, MediverseConn, MoodleConn, Session};
use crate::error::outcome;
use crate::services::sync::checks as contract;

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Ok,
    /// Worth knowing; nothing is broken.
    Warn,
    Fail,
    /// Not asked: what it needs is not there.
    Skip,
}

impl Status {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Fail => "fail",
            Self::Skip => "skip",
        }
    }
}

/// One question and its answer. The id is a promise to scripts.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    pub id: &'static str,
    pub status: Status,
    pub detail: String,
    /// What to do about it.
    pub fix: Option<String>,
    /// Whether `--fix` does it.
    pub fixable: bool,
    /// Whether this call did.
    pub fixed: bool,
    /// What is concerned, the first twenty.
    pub items: Vec<String>,
    #[serde(skip)]
    pub remedy: Option<Remedy>,
}

/// What `--fix` does.
#[derive(Debug)]
pub enum Remedy {
    Extensions(Vec<String>),
    /// The app's tables, dropped by someone else, made again empty.
    Tables,
    Objects(Vec<Flaw>),
    Search,
    Rollups,
    Orphans,
    Json(Vec<Stringed>),
    Forgotten,
    /// Databases for the moment whose makers were killed.
    Leftovers(Vec<String>),
}

/// What to do where nothing else has to be said.
const BY_ITSELF: &str = "`mediverse db doctor --fix`";

impl Check {
    fn new(id: &'static str, status: Status, detail: impl Into<String>) -> Self {
        Self {
            id,
            status,
            detail: detail.into(),
            fix: None,
            fixable: false,
            fixed: false,
            items: Vec::new(),
            remedy: None,
        }
    }

    fn ok(id: &'static str, detail: impl Into<String>) -> Self {
        Self::new(id, Status::Ok, detail)
    }

    fn warn(id: &'static str, detail: impl Into<String>) -> Self {
        Self::new(id, Status::Warn, detail)
    }

    fn fail(id: &'static str, detail: impl Into<String>) -> Self {
        Self::new(id, Status::Fail, detail)
    }

    fn skip(id: &'static str, detail: impl Into<String>) -> Self {
        Self::new(id, Status::Skip, detail)
    }

    fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into());
        self
    }

    /// `--fix` mends it.
    fn remedy(mut self, remedy: Remedy) -> Self {
        self.fixable = true;
        self.fix.get_or_insert_with(|| BY_ITSELF.to_owned());
        self.remedy = Some(remedy);
        self
    }

    /// The first three in words behind the detail, all that are kept for programs.
    fn items(mut self, items: Vec<String>, total: u64) -> Self {
        let shown: Vec<&str> = items.iter().take(3).map(String::as_str).collect();
        let more = total.saturating_sub(shown.len() as u64);
        self.detail.push_str(": ");
        self.detail.push_str(&shown.join("; "));
        if more > 0 {
            self.detail.push_str(&format!("; and {more} more"));
        }
        self.items = items;
        self
    }

    /// Nothing can be mended where nothing can be written.
    fn leave_to_the_primary(&mut self) {
        if self.remedy.take().is_some() {
            self.fixable = false;
            let fix = self.fix.take().unwrap_or_default();
            self.fix = Some(format!("where it can be written: {fix}"));
        }
    }

    fn finding(self, finding: Finding) -> Self {
        self.items(finding.items, finding.total)
    }

    /// What went wrong while asking.
    fn broken(id: &'static str, error: &anyhow::Error) -> Self {
        let Some(outcome) = outcome(error) else {
            return Self::skip(id, "nobody reads the answer");
        };
        let check = Self::fail(id, outcome.message);
        match outcome.hints.into_iter().next() {
            Some(hint) => check.fix(hint),
            None => check,
        }
    }
}

/// What the checks of MediVerse need beside its connection.
#[derive(Debug)]
pub struct Visit<'a> {
    pub url: &'a DatabaseUrl,
    /// The way past a pooler, where migrations go.
    pub direct: &'a DatabaseUrl,
    /// Who may drop databases there, and in which other database to do so.
    pub admin: &'a DatabaseUrl,
    /// Whether the database is on another machine.
    pub remote: bool,
    /// What the URL or libpq's environment asks of TLS.
    pub sslmode: Option<&'a str>,
    pub session: &'a Session,
    pub call: &'a Call,
    pub migrations: &'a [Migration],
}

/// A check of MediVerse that needs its tables.
type Question = fn(&mut MediverseConn, &'static str) -> anyhow::Result<Check>;

/// Checks of what the database holds, in the order in which they are shown.
const CONTENT: [(&str, Question); 12] = [
    ("search.index", content::search),
    ("rollups.counts", content::rollups),
    ("data.parents", content::parents),
    ("data.cycles", content::cycles),
    ("data.sides", content::sides),
    ("data.codes", content::codes),
    ("data.systems", content::systems),
    ("data.json", content::json),
    ("data.targets", content::targets),
    ("data.forgotten", content::forgotten),
    ("data.retention", content::retention),
    ("data.idle", content::idle),
];

/// Everything asked of MediVerse once it is open.
pub fn mediverse(conn: &mut MediverseConn, visit: &Visit<'_>) -> Vec<Check> {
    let mut checks = connection::all(conn, visit);
    let known = schema::all(conn, visit, &mut checks);
    for (id, question) in CONTENT {
        checks.push(match known {
            Ok(()) => asked(conn, id, question),
            Err(reason) => Check::skip(id, reason),
        });
    }
    if conn.facts().is_ok_and(|it| it.read_only) {
        checks.iter_mut().for_each(Check::leave_to_the_primary);
    }
    checks
}

/// The same where it does not open.
pub fn mediverse_closed(error: &anyhow::Error) -> Vec<Check> {
    let mut checks = vec![Check::broken(connection::MEDIVERSE, error)];
    let ids = connection::IDS.iter().chain(&schema::IDS).copied();
    let ids = ids.chain(CONTENT.iter().map(|(id, _)| *id));
    checks.extend(ids.map(|id| Check::skip(id, "MediVerse cannot be reached")));
    checks
}

/// What the checks of Moodle need beside its connection.
pub struct MoodleVisit<'a> {
    pub remote: bool,
    pub sslmode: Option<&'a str>,
    /// What was found of the contract; `None` where there is no Moodle.
    pub contract: anyhow::Result<Option<Vec<contract::Check>>>,
}

/// Everything asked of Moodle once it is open.
pub fn moodle(conn: &mut MoodleConn, visit: MoodleVisit<'_>) -> Vec<Check> {
    moodle::all(conn, visit)
}

/// The same where it does not open.
pub fn moodle_closed(error: &anyhow::Error) -> Vec<Check> {
    let mut checks = vec![Check::broken(moodle::CONNECTION, error)];
    checks.extend(moodle::ids().map(|id| Check::skip(id, "Moodle cannot be reached")));
    checks
}

/// The same where nobody says where it is.
pub fn moodle_unset() -> Vec<Check> {
    let ids = std::iter::once(moodle::CONNECTION).chain(moodle::ids());
    ids.map(|id| Check::skip(id, "`MOODLE_DB_URL` is not set"))
        .collect()
}

/// Ask in a snapshot that cannot write, so that one failing question leaves the next one a
/// working connection.
fn asked(conn: &mut MediverseConn, id: &'static str, question: Question) -> Check {
    conn.read_only(|conn| {
        conn.compile_nothing()?;
        question(conn, id)
    })
    .unwrap_or_else(|error| Check::broken(id, &error))
}

/// Whether the app's six tables are all there.
fn has_tables(conn: &mut MediverseConn) -> anyhow::Result<bool> {
    Ok(Holdings::of(conn)?.app_tables == crate::db::mediverse::migration::APP_TABLES)
}
