//! The Moodles that every test here runs on.
//!
//! Both hold the course ANAT101 (id 2, sections 0 to 3 at least) with eight activities (course
//! modules 1 to 8, the last one hidden), `admin` (2), `teacher1@example.test` (3),
//! `student1@example.test` (4), both enrolled by hand, and one Google service.

use std::fmt;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use flate2::read::GzDecoder;

use super::invariants;
use crate::cluster::Cluster;
use crate::scenario::{Scenario, binary};

/// A kind of Moodle to test on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// What `mediverse moodle init-dev` makes.
    StandIn,
    /// The same under another prefix than `mdl_`.
    Prefixed,
    /// A restored dump of Moodle 4.2, on machines that have it.
    Dump,
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Ground {
    /// Every ground there is on this machine.
    pub(crate) fn all() -> Vec<Self> {
        let mut grounds = vec![Self::StandIn, Self::Prefixed];
        if DUMP.is_some() {
            grounds.push(Self::Dump);
        }
        grounds
    }

    /// What the names of its tables begin with.
    pub(crate) const fn prefix(self) -> &'static str {
        match self {
            Self::Prefixed => "lms7_",
            Self::StandIn | Self::Dump => "mdl_",
        }
    }

    /// A migrated, empty MediVerse beside a Moodle of one's own.
    pub(crate) fn scenario(self) -> Scenario {
        let template = match self {
            Self::StandIn => &STAND_IN,
            Self::Prefixed => &PREFIXED,
            Self::Dump => &DUMPED,
        };
        Scenario::with_moodle(template)
            .env("MOODLE_DB_PREFIX", self.prefix())
            .env("MOODLE_URL", "https://moodle.example.test")
            .env("MEDIVERSE_APP_URL", "https://app.example.test")
    }

    /// Tell the same story on every ground; whatever it did, Moodle's invariants hold at its end.
    pub(crate) fn each(story: impl Fn(Self, &Scenario)) {
        for ground in Self::all() {
            let scenario = ground.scenario();
            let before = invariants::state(ground, &scenario);
            story(ground, &scenario);
            invariants::check(ground, &scenario, &before);
        }
    }

    /// SQL written for `mdl_`, for this ground.
    pub(crate) fn sql(self, sql: &str) -> String {
        sql.replace("mdl_", self.prefix())
    }

    /// Run SQL written for `mdl_` in its Moodle, as Moodle would.
    pub(crate) fn run<'s>(self, scenario: &'s Scenario, sql: &str) -> &'s Scenario {
        scenario.moodle_sql(&self.sql(sql))
    }

    /// The first column of a query written for `mdl_`, a line a row.
    pub(crate) fn query(self, scenario: &Scenario, sql: &str) -> String {
        scenario.moodle_query(&self.sql(sql))
    }
}

/// The dump, where this machine has it.
static DUMP: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared", "../../shared"]
        .iter()
        .map(|shared| here.join(shared).join("moodle/moodle-4.2.sql.gz"))
        .find(|dump| dump.is_file())
});

static STAND_IN: LazyLock<String> = LazyLock::new(|| stand_in(Ground::StandIn));
static PREFIXED: LazyLock<String> = LazyLock::new(|| stand_in(Ground::Prefixed));
static DUMPED: LazyLock<String> = LazyLock::new(restore);

fn stand_in(ground: Ground) -> String {
    let cluster = Cluster::shared();
    let name = cluster.database("template0");
    let output = binary()
        .args(["moodle", "init-dev", "--moodle-db-url", &cluster.url(&name)])
        .env("MOODLE_DB_PREFIX", ground.prefix())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    name
}

fn restore() -> String {
    let cluster = Cluster::shared();
    let name = cluster.database("template0");
    let packed = std::fs::File::open(DUMP.as_ref().unwrap()).unwrap();
    let mut dump = String::new();
    GzDecoder::new(packed).read_to_string(&mut dump).unwrap();
    // Older versions of psql do not know these two.
    let dump: String = dump
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("\\restrict") && !line.starts_with("\\unrestrict"))
        .collect();
    let mut psql: Command = cluster.tool("psql");
    let mut psql = psql
        .args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", &name])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    psql.stdin
        .take()
        .unwrap()
        .write_all(dump.as_bytes())
        .unwrap();
    assert!(psql.wait().unwrap().success());
    name
}
