//! Servers that restart, or whose work a standby takes over, between two statements.

use std::process::{Output, Stdio};
use std::thread;
use std::time::Duration;

use super::commands::BONES;
use super::compare::Snapshot;
use super::drill::{note, wanted_points};
use super::proxy::{How, Place, Proxy, wait_until};
use super::server::Server;
use crate::cluster::PASSWORD;
use crate::scenario::{Scenario, query, split};

fn url(port: u16, database: &str) -> String {
    format!("postgresql://postgres:{PASSWORD}@127.0.0.1:{port}/{database}?sslmode=disable")
}

/// Run `words` until it is held at `place`, let `happen` happen, and see how it ends.
fn interrupted(
    scenario: &Scenario,
    proxy: &Proxy,
    words: &str,
    place: Place,
    happen: impl FnOnce(),
) -> Output {
    proxy.arm(Some((place, How::Hold)));
    let mut child = scenario
        .command()
        .args(split(words))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while !proxy.wait_for_hit(Duration::from_millis(20)) {
        assert!(
            child.try_wait().unwrap().is_none(),
            "{place:?} did not come"
        );
    }
    happen();
    proxy.release();
    child.wait_with_output().unwrap()
}

#[test]
fn a_server_that_restarts_between_two_statements_is_5_and_again_does_it() {
    let server = Server::new(&[]);
    let proxy = Proxy::before(server.port);
    let mut scenario = Scenario::empty().file("bones.json", BONES);
    let mut tried = 0;
    for words in ["migrate run", "seed anatomy --from bones.json"] {
        server.sql("postgres", "CREATE DATABASE reference");
        scenario.set("DATABASE_URL", &url(proxy.port, "reference"));
        let is_seed = words.starts_with("seed");
        if is_seed {
            scenario.stdout("migrate run");
        }
        proxy.arm(None);
        scenario.stdout(words);
        let messages = proxy.log().sent.len();
        let wanted = Snapshot::of(&mut server.connect("reference"));
        let count = if wanted_points().is_some() { 24 } else { 3 };
        for point in 0..count {
            let place = Place::Before(4 + point * (messages - 5) / (count - 1));
            let database = format!("point_{point}");
            server.sql("postgres", &format!("CREATE DATABASE {database}"));
            scenario.set("DATABASE_URL", &url(proxy.port, &database));
            if is_seed {
                proxy.arm(None);
                scenario.stdout("migrate run");
            }
            let output = interrupted(&scenario, &proxy, words, place, || {
                // As after a crash, every other time.
                server.stop(if point % 2 == 0 { "fast" } else { "immediate" });
                server.start();
            });
            let shown = scenario.shown(&output);
            // 6 while it shuts down; the last messages come after all is done.
            assert!(
                matches!(output.status.code(), Some(5 | 6 | 0)),
                "{words} {place:?}: {shown}"
            );
            assert!(!shown.contains(PASSWORD), "{shown}");
            proxy.arm(None);
            scenario.stdout(words);
            let found = Snapshot::of(&mut server.connect(&database));
            assert!(
                wanted == found,
                "{words} {place:?}: {shown}\n{}",
                wanted.difference(&found)
            );
            server.sql(
                "postgres",
                &format!("DROP DATABASE {database} WITH (FORCE)"),
            );
            tried += 1;
        }
        server.sql("postgres", "DROP DATABASE reference WITH (FORCE)");
    }
    note(&[
        "server restarts between two statements".to_owned(),
        format!("{tried} restarts"),
        "exit 5 or 6, again: the same result".to_owned(),
    ]);
}

#[test]
fn waiting_outlasts_a_restart() {
    let server = Server::new(&[]);
    let scenario = Scenario::empty().env("DATABASE_URL", &url(server.port, "postgres"));
    server.stop("fast");
    let refused = scenario.output("db status");
    assert_eq!(refused.status.code(), Some(5));
    let child = scenario
        .command()
        .args(split("migrate run --wait 60s"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(300));
    server.start();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", scenario.shown(&output));
}

/// A primary, behind a proxy, and a standby that has whatever the primary confirms.
struct Pair {
    primary: Server,
    standby: Server,
    proxy: Proxy,
    scenario: Scenario,
}

impl Pair {
    fn new() -> Option<Self> {
        let primary = Server::new(&[("synchronous_commit", "remote_apply")]);
        let standby = Server::standby_of(&primary)?;
        primary.sql(
            "postgres",
            "ALTER SYSTEM SET synchronous_standby_names = 'standby'; ",
        );
        primary.sql("postgres", "SELECT pg_reload_conf()");
        let is_synchronous = wait_until(Duration::from_secs(20), || {
            query(
                &mut primary.connect("postgres"),
                "SELECT sync_state FROM pg_stat_replication",
            ) == "sync"
        });
        assert!(is_synchronous);
        primary.sql("postgres", "CREATE DATABASE mediverse");
        let proxy = Proxy::before(primary.port);
        let url = format!(
            "postgresql://postgres:{PASSWORD}@127.0.0.1:{},127.0.0.1:{}/mediverse?sslmode=disable&target_session_attrs=read-write",
            proxy.port, standby.port
        );
        let scenario = Scenario::empty()
            .env("DATABASE_URL", &url)
            .file("bones.json", BONES);
        Some(Self {
            primary,
            standby,
            proxy,
            scenario,
        })
    }

    fn fail_over(&self) {
        self.primary.stop("immediate");
        self.standby.promote();
        // Nobody answers any more where the primary was.
        self.proxy.close();
    }
}

#[test]
fn a_standby_takes_over_between_two_statements() {
    for fraction in [3, 2] {
        let Some(pair) = Pair::new() else {
            return;
        };
        pair.scenario.stdout("migrate run");
        // What it should look like, from a database beside.
        let beside = Scenario::new().file("bones.json", BONES);
        beside.stdout("seed anatomy --from bones.json");
        let wanted = Snapshot::of(&mut beside.connect());
        let words = "seed anatomy --from bones.json";
        let place = Place::Before(150 / fraction);
        let output = interrupted(&pair.scenario, &pair.proxy, words, place, || {
            pair.fail_over();
        });
        let shown = pair.scenario.shown(&output);
        assert_eq!(output.status.code(), Some(5), "{shown}");
        pair.scenario.stdout(words);
        let found = Snapshot::of(&mut pair.standby.connect("mediverse"));
        assert!(wanted == found, "{}", wanted.difference(&found));
    }
    note(&[
        "standby takes over between two statements".to_owned(),
        "2 fail-overs".to_owned(),
        "exit 5, again: the same result on the new primary".to_owned(),
    ]);
}

/// The primary dies after it committed and before it says so; the standby has the row.
#[test]
fn a_session_confirmed_by_the_standby_that_took_over_is_not_made_twice() {
    let Some(pair) = Pair::new() else {
        return;
    };
    pair.scenario.stdout("migrate run");
    let words = "session create --title Bones --teacher t-1";
    pair.proxy.arm(None);
    pair.scenario.stdout(words);
    let answered = pair.proxy.log().answered;
    let commit = answered.iter().rposition(|it| it.text == "COMMIT").unwrap();
    pair.proxy.arm(Some((Place::After(commit + 1), How::Stall)));
    let child = pair
        .scenario
        .command()
        .args(split(words))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    assert!(pair.proxy.wait_for_hit(Duration::from_secs(30)));
    pair.fail_over();
    let output = child.wait_with_output().unwrap();
    let shown = pair.scenario.shown(&output);
    assert_eq!(output.status.code(), Some(0), "{shown}");
    let count = query(
        &mut pair.standby.connect("mediverse"),
        "SELECT count(*) FROM public.\"TeachingSession\"",
    );
    assert_eq!(count, "2", "{shown}");
}
