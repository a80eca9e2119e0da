//! One command, disturbed at every point of its talk with the server, then run again.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};

use super::compare::Snapshot;
use super::proxy::{How, Log, Place, Proxy, wait_until};
use crate::cluster::{Cluster, PASSWORD};
use crate::moodle::ground::Ground as Moodle;
use crate::moodle::invariants;
use crate::scenario::{Scenario, query};

/// What the command finds.
pub(crate) enum Ground {
    /// A copy of this database.
    Copy(String),
    /// The same, and no file of that name, which the command makes.
    Filed { mediverse: String, file: PathBuf },
    /// Copies of a MediVerse and of a Moodle.
    Pair {
        mediverse: String,
        moodle: String,
        kind: Moodle,
    },
    /// Neither role nor database, and someone who may make them.
    Bare,
}

/// What running it again after a disturbance must come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    /// The result of an undisturbed run.
    SameResult,
    /// The same, or a refusal (8, 12) where all was done though nobody heard.
    SameOrRefused,
    /// Nothing to say: twice is meant to be two.
    IsAnother,
}

pub(crate) struct Drill<'a> {
    /// Its line in the table.
    pub(crate) name: &'a str,
    /// `[database]` is the name of the one it is run on.
    pub(crate) words: &'a str,
    /// With its files and variables.
    pub(crate) scenario: Scenario,
    pub(crate) ground: Ground,
    /// Whether all is one transaction: a failed run has changed nothing.
    pub(crate) is_atomic: bool,
    pub(crate) again: Again,
    /// How many points are tried unless all are wanted.
    pub(crate) usually: usize,
    /// How many are tried where all are wanted and they would take hours.
    pub(crate) most: usize,
}

/// Which points of a command are wanted instead of the usual few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    All,
    /// Each step once with each thing that can happen there: see `steps`.
    Steps,
    /// One cut and one kill at each message, the client's and the server's.
    Each,
    Some(usize),
}

/// `MEDIVERSE_FIRE_POINTS`: `all`, `steps`, `each`, or a number.
pub(crate) fn wanted_points() -> Option<Wanted> {
    #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
    let wanted = std::env::var("MEDIVERSE_FIRE_POINTS").ok()?;
    Some(match wanted.as_str() {
        "all" => Wanted::All,
        "steps" => Wanted::Steps,
        "each" => Wanted::Each,
        number => Wanted::Some(
            number
                .parse()
                .expect("MEDIVERSE_FIRE_POINTS is `all`, `steps`, `each` or a number"),
        ),
    })
}

/// When a drill begins no other point: `MEDIVERSE_FIRE_MINUTES` after it began.
fn deadline() -> Option<Instant> {
    #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
    let minutes = std::env::var("MEDIVERSE_FIRE_MINUTES").ok()?;
    let minutes: u64 = minutes
        .parse()
        .expect("MEDIVERSE_FIRE_MINUTES is a number of minutes");
    Some(Instant::now() + Duration::from_secs(60 * minutes))
}

/// A line for the table that `scripts/fire` prints.
pub(crate) fn note(columns: &[String]) {
    #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
    let Some(path) = std::env::var_os("MEDIVERSE_FIRE_TABLE") else {
        return;
    };
    let mut file = std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(path)
        .unwrap();
    writeln!(file, "{}", columns.join("\t")).unwrap();
}

/// Where a run is disturbed, and how.
type Point = (Place, How);

/// How often what happened.
#[derive(Default)]
struct Tally {
    points: usize,
    /// Points that the run did not come to: something else went differently.
    missed: usize,
    exits: BTreeMap<String, usize>,
    /// Failed or killed, and nothing was changed.
    untouched: usize,
    /// Failed or killed, and everything was done.
    done: usize,
    /// Failed or killed on the way, which running again completed.
    between: usize,
}

impl Drill<'_> {
    /// Disturb it at every point, and hold it to what it promises.
    pub(crate) fn run(mut self) {
        let proxy = Proxy::before(Cluster::shared().port);
        let (before, undisturbed, log) = self.reference(&proxy);
        let wanted = wanted_points();
        let (first, points) = match wanted {
            Some(Wanted::Steps) => steps(&log),
            _ => (Vec::new(), points(&log)),
        };
        let all = first.len() + points.len();
        let points = match wanted {
            None => spread(points, self.usually),
            Some(Wanted::Some(count)) => spread(points, count.min(self.most)),
            Some(Wanted::All) => spread(points, self.most),
            Some(Wanted::Steps) => points,
            Some(Wanted::Each) => one_of_each(&points),
        };
        let points = slice(points);
        let deadline = deadline();
        let mut tally = Tally::default();
        let points = in_turn(points, deadline.is_some());
        for (place, how) in first.into_iter().chain(points) {
            if deadline.is_some_and(|it| Instant::now() >= it) {
                break;
            }
            self.point(&proxy, (place, how), &before, &undisturbed, &mut tally);
        }
        let exits: Vec<String> = tally
            .exits
            .iter()
            .map(|(exit, count)| format!("{exit} x{count}"))
            .collect();
        note(&[
            self.name.to_owned(),
            log.sent.len().to_string(),
            format!("{} of {all}", tally.points),
            tally.missed.to_string(),
            exits.join(", "),
            format!("{}/{}/{}", tally.untouched, tally.between, tally.done),
        ]);
        assert!(
            tally.points > tally.missed,
            "{}: no point was hit",
            self.name
        );
    }

    /// The ground, what an undisturbed run makes of it, and what it says to the server.
    fn reference(&mut self, proxy: &Proxy) -> (Snapshot, Snapshot, Log) {
        let database = self.lay_ground(proxy);
        let before = self.settled(&database);
        proxy.arm(None);
        let output = self.output(&database);
        assert!(output.status.success(), "{}", self.scenario.shown(&output));
        let log = proxy.log();
        let after = self.settled(&database);
        assert_ne!(before, after, "{} does nothing", self.words);
        if self.again == Again::SameResult {
            let output = self.output(&database);
            assert!(output.status.success(), "{}", self.scenario.shown(&output));
            let again = self.settled(&database);
            assert!(
                after == again,
                "{}: a second run alone makes a difference:\n{}",
                self.name,
                after.difference(&again)
            );
        }
        self.clear_ground(&database);
        (before, after, log)
    }

    fn point(
        &mut self,
        proxy: &Proxy,
        fault: (Place, How),
        before: &Snapshot,
        undisturbed: &Snapshot,
        tally: &mut Tally,
    ) {
        let database = self.lay_ground(proxy);
        proxy.arm(Some(fault));
        let output = self.disturbed(proxy, &database, fault.1);
        let hit = proxy.hit();
        proxy.arm(None);
        let found = self.settled(&database);
        let what = format!(
            "{}: {}\n{}",
            self.name,
            hit.as_deref().unwrap_or("not reached"),
            self.scenario.shown(&output)
        );
        check_words(&output, fault.1, &what);
        tally.points += 1;
        tally.missed += usize::from(hit.is_none());
        let exit = output.status.code();
        let word = exit.map_or("killed".to_owned(), |code| format!("exit {code}"));
        *tally.exits.entry(word).or_default() += 1;
        // The search index is caught up with whenever that is possible; nothing hangs on it.
        let is_done = found.without("search_") == undisturbed.without("search_");
        let is_untouched = found == *before;
        let difference = || before.difference(&found);
        match exit {
            Some(0) => assert!(
                is_done,
                "it said that all was done: {what}\n{}",
                undisturbed.difference(&found)
            ),
            Some(_) if self.is_atomic && fault.1 != How::Down => assert!(
                is_untouched,
                "it said that it failed, and left something: {what}\n{}",
                difference()
            ),
            _ if self.is_atomic => assert!(
                is_untouched || is_done,
                "half of it is there: {what}\n{}",
                difference()
            ),
            _ => {}
        }
        if exit != Some(0) {
            tally.untouched += usize::from(is_untouched);
            tally.done += usize::from(is_done);
            tally.between += usize::from(!is_untouched && !is_done);
        }
        if self.again != Again::IsAnother {
            let output = self.output(&database);
            let healed = self.settled(&database);
            let is_refused = self.again == Again::SameOrRefused && is_done;
            assert!(
                output.status.success()
                    || is_refused && matches!(output.status.code(), Some(8 | 12)),
                "{what}\nand again:\n{}",
                self.scenario.shown(&output)
            );
            assert!(
                healed == *undisturbed,
                "{what}\nand again:\n{}\n{}",
                self.scenario.shown(&output),
                undisturbed.difference(&healed)
            );
        }
        self.clear_ground(&database);
    }

    fn words(&self, database: &str) -> Vec<String> {
        crate::scenario::split(&self.words.replace("[database]", database))
    }

    fn output(&self, database: &str) -> Output {
        let words = self.words(database);
        self.scenario.command().args(words).output().unwrap()
    }

    /// Run it with the proxy armed; a stalled run is killed the hard way.
    fn disturbed(&self, proxy: &Proxy, database: &str, how: How) -> Output {
        let mut child = self
            .scenario
            .command()
            .args(self.words(database))
            .args(["-o", "json"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if how == How::Stall {
            while !proxy.wait_for_hit(Duration::from_millis(20)) {
                if child.try_wait().unwrap().is_some() {
                    break;
                }
            }
            // SIGKILL.
            child.kill().unwrap();
            child.wait().unwrap();
            // What it started may hold connections of its own.
            proxy.cut_all();
        }
        child.wait_with_output().unwrap()
    }

    fn lay_ground(&mut self, proxy: &Proxy) -> String {
        let cluster = Cluster::shared();
        let url = |user: &str, password: &str, database: &str| {
            format!(
                "postgresql://{user}:{password}@127.0.0.1:{}/{database}?sslmode=disable",
                proxy.port
            )
        };
        match &self.ground {
            Ground::Copy(template)
            | Ground::Filed {
                mediverse: template,
                ..
            } => {
                let database = cluster.database(template);
                let url = url("postgres", PASSWORD, &database);
                self.scenario.set("DATABASE_URL", &url);
                self.scenario.mediverse.clone_from(&database);
                database
            }
            Ground::Pair {
                mediverse, moodle, ..
            } => {
                let database = cluster.database(mediverse);
                self.scenario.moodle = cluster.database(moodle);
                let moodle = url("postgres", PASSWORD, &self.scenario.moodle);
                self.scenario.set("MOODLE_DB_URL", &moodle);
                let url = url("postgres", PASSWORD, &database);
                self.scenario.set("DATABASE_URL", &url);
                self.scenario.mediverse.clone_from(&database);
                database
            }
            Ground::Bare => {
                let name = cluster.fresh_name();
                self.scenario
                    .set("DATABASE_URL", &url(&name, PASSWORD, &name));
                let admin = url("postgres", PASSWORD, "postgres");
                self.scenario.set("MEDIVERSE_ADMIN_URL", &admin);
                self.scenario.mediverse.clone_from(&name);
                name
            }
        }
    }

    /// What is there now, once nobody is connected any more: a server notices a dead client when
    /// it next looks.
    fn settled(&self, database: &str) -> Snapshot {
        settle(database);
        let mut snapshot = match PgConnection::establish(&Cluster::shared().url(database)) {
            Ok(mut conn) => Snapshot::of(&mut conn),
            Err(_) => Snapshot::nothing(),
        };
        if let Ground::Filed { file, .. } = &self.ground {
            snapshot.add_backup(file);
        }
        if let Ground::Pair { kind, .. } = &self.ground {
            settle(&self.scenario.moodle);
            snapshot.add_moodle(&mut self.scenario.connect_moodle(), kind.prefix());
            // Moodle is whole at any time.
            let violations = invariants::violations(*kind, &self.scenario);
            assert!(violations.is_empty(), "{}: {violations:#?}", self.name);
        }
        snapshot
    }

    fn clear_ground(&self, database: &str) {
        let mut admin = Cluster::shared().connect("postgres");
        admin
            .batch_execute(&format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)"))
            .unwrap();
        if matches!(self.ground, Ground::Pair { .. }) {
            let moodle = &self.scenario.moodle;
            admin
                .batch_execute(&format!("DROP DATABASE IF EXISTS {moodle} WITH (FORCE)"))
                .unwrap();
        }
        if let Ground::Filed { file, .. } = &self.ground {
            std::fs::remove_file(file).ok();
        }
        if matches!(self.ground, Ground::Bare) {
            // A killed restore leaves the role a database beside, which the next one would clear away.
            let owned = query(
                &mut admin,
                &format!(
                    "SELECT coalesce(string_agg(datname, ' '), '-') FROM pg_database WHERE pg_get_userbyid(datdba) = '{database}'"
                ),
            );
            for left in owned.split_whitespace().filter(|it| *it != "-") {
                admin
                    .batch_execute(&format!("DROP DATABASE IF EXISTS {left} WITH (FORCE)"))
                    .unwrap();
            }
            admin
                .batch_execute(&format!("DROP ROLE IF EXISTS {database}"))
                .unwrap();
        }
    }
}

/// What a failure may say, and must not.
fn check_words(output: &Output, how: How, what: &str) {
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    let said = String::from_utf8(said).unwrap();
    assert!(!said.contains(PASSWORD), "it shows a password: {what}");
    assert!(!said.contains("panicked"), "it panicked: {what}");
    let Some(exit) = output.status.code().filter(|exit| *exit != 0) else {
        return;
    };
    let error = said
        .lines()
        .rev()
        .find_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .unwrap_or_default();
    let error = &error["error"];
    assert!([5, 6].contains(&exit), "another exit code: {what}");
    assert_eq!(error["exit"], exit, "{what}");
    let nobody_knows = how == How::Down
        && error["message"]
            .as_str()
            .is_some_and(|text| text.contains("before the server confirmed"));
    assert_eq!(error["retryable"], !nobody_knows, "{what}");
    let text = format!("{} {}", error["message"], error["hint"]);
    assert!(text.contains("connection"), "{what}");
}

/// Wait until nobody is connected to it.
fn settle(database: &str) {
    let mut admin = Cluster::shared().connect("postgres");
    let busy = format!(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}' AND backend_type = 'client backend'"
    );
    let is_quiet = wait_until(Duration::from_secs(30), || query(&mut admin, &busy) == "0");
    assert!(is_quiet, "someone stays connected to {database}");
}

/// Longer runs of COPY data than this are thinned.
const COPIED: usize = 6;

/// Every point at which a run with this log can be disturbed.
fn points(log: &Log) -> Vec<Point> {
    let mut points = Vec::new();
    let mut copied = 0;
    for (index, message) in log.sent.iter().enumerate() {
        let number = index + 1;
        copied = if message.kind == b'd' { copied + 1 } else { 0 };
        if copied > COPIED {
            continue;
        }
        points.push((Place::Before(number), How::Cut));
        points.push((Place::Before(number), How::Reset));
        points.push((Place::Before(number), How::Stall));
        // Messages after which the server does something.
        if b"QESc".contains(&message.kind) {
            points.push((Place::During(number), How::Cut));
            points.push((Place::During(number), How::Stall));
        }
    }
    for index in 0..log.answered.len() {
        points.push((Place::After(index + 1), How::Cut));
        points.push((Place::After(index + 1), How::Stall));
        points.push((Place::After(index + 1), How::Down));
    }
    points
}

/// Every step of a run with this log: each message that never comes to the server, and each statement with the
/// process killed before the server hears of it, and the connection cut or the process killed once it is carried out.
/// After a COMMIT, which are those that come first, the whole server may go, too: nobody can ask what became of it.
fn steps(log: &Log) -> (Vec<Point>, Vec<Point>) {
    let mut commits = Vec::new();
    let mut steps = Vec::new();
    let mut copied = 0;
    for (index, message) in log.sent.iter().enumerate() {
        let place = Place::Before(index + 1);
        copied = if message.kind == b'd' { copied + 1 } else { 0 };
        if copied > COPIED {
            continue;
        }
        steps.push((place, How::Cut));
        if b"QE".contains(&message.kind) {
            steps.push((place, How::Stall));
        }
    }
    for (index, answer) in log.answered.iter().enumerate() {
        let place = Place::After(index + 1);
        let is_commit = answer.text == "COMMIT";
        let into = if is_commit { &mut commits } else { &mut steps };
        into.push((place, How::Cut));
        into.push((place, How::Stall));
        if is_commit {
            into.push((place, How::Down));
        }
    }
    (commits, steps)
}

/// Of each message one point at which the connection goes, and one at which the process does: of the client's
/// before the server has it or while it works, in turn, of the server's after it was done.
fn one_of_each(points: &[Point]) -> Vec<Point> {
    let message = |place: Place| match place {
        Place::Before(number) | Place::During(number) => (false, number),
        Place::After(number) => (true, number),
    };
    let mut fitting: BTreeMap<(bool, usize, bool), Vec<Point>> = BTreeMap::new();
    for &(place, how) in points {
        if matches!(how, How::Cut | How::Stall) {
            let (answered, number) = message(place);
            let key = (answered, number, how == How::Stall);
            fitting.entry(key).or_default().push((place, how));
        }
    }
    fitting
        .into_iter()
        .map(|((_, number, killed), points)| points[(number + usize::from(killed)) % points.len()])
        .collect()
}

/// Every so many of them, where several runs share the work: `MEDIVERSE_FIRE_SLICE=2/4` is the second of four.
fn slice<T>(items: Vec<T>) -> Vec<T> {
    #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
    let Ok(wanted) = std::env::var("MEDIVERSE_FIRE_SLICE") else {
        return items;
    };
    let number = |text: &str| text.parse::<usize>().ok().filter(|it| *it > 0);
    let (which, of) = wanted
        .split_once('/')
        .and_then(|(which, of)| Some((number(which)?, number(of)?)))
        .expect("MEDIVERSE_FIRE_SLICE is such as `2/4`");
    items.into_iter().skip(which - 1).step_by(of).collect()
}

/// The same points, in their order, or so that wherever one stops those tried are spread over all of them.
fn in_turn<T: Copy>(items: Vec<T>, spread_out: bool) -> Vec<T> {
    if !spread_out || items.is_empty() {
        return items;
    }
    let bits = usize::BITS - (items.len() - 1).leading_zeros();
    let turns = (0..1_usize << bits).map(|turn| turn.reverse_bits() >> (usize::BITS - bits.max(1)));
    turns.filter_map(|at| items.get(at).copied()).collect()
}

/// So many of them, evenly.
fn spread<T: Copy>(items: Vec<T>, count: usize) -> Vec<T> {
    if items.len() <= count {
        return items;
    }
    (0..count)
        .map(|index| items[index * (items.len() - 1) / (count - 1).max(1)])
        .collect()
}
