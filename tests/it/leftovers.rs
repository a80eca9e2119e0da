//! Databases for the moment: dropped when their maker is interrupted, found and dropped where it was killed.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::cluster::Cluster;
use crate::fire::proxy::wait_until;
use crate::fire::server::Server;
use crate::scenario::{Scenario, query, split};

const PATIENCE: Duration = Duration::from_secs(60);

/// Replaying it takes a minute, applying it none.
const SLOW: &str = "DO $$ BEGIN IF starts_with(current_database(), 'mediverse_scratch_') THEN PERFORM pg_sleep(60); END IF; END $$;";

/// A constraint that takes a minute a row, once they are restored.
const SLOW_ROWS: &str = r#"
    CREATE FUNCTION public.slow(text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN
        IF starts_with(current_database(), 'mediverse_restore_') THEN PERFORM pg_sleep(60); END IF;
        RETURN true; END $$;
    ALTER TABLE public."VoiceCommand" ADD CHECK (public.slow(transcript));
    INSERT INTO public."VoiceCommand" (id, transcript) VALUES ('v1', 'show it')"#;

fn on_server(sql: &str) -> String {
    query(&mut Cluster::shared().connect("postgres"), sql)
}

/// The databases that were made for the moment beside this scenario's.
fn beside(scenario: &Scenario) -> String {
    on_server(&format!(
        "SELECT datname FROM pg_database WHERE starts_with(shobj_description(oid, 'pg_database'), \
         'Made by mediverse for the moment, beside {};')",
        scenario.mediverse
    ))
}

/// Start it, and wait until it sleeps in the database that it made, whose name this gives.
fn asleep(scenario: &Scenario, words: &str) -> (Child, String) {
    let child = scenario
        .command()
        .args(split(words))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut name = String::new();
    let is_asleep = wait_until(PATIENCE, || {
        name = beside(scenario);
        !name.is_empty()
            && on_server(&format!(
                "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = '{name}' AND wait_event = 'PgSleep'"
            )) == "t"
    });
    assert!(is_asleep, "it never came to sleep: {name}");
    (child, name)
}

fn is_there(name: &str) -> bool {
    on_server(&format!(
        "SELECT 1 FROM pg_database WHERE datname = '{name}'"
    )) == "1"
}

fn with_slow_migration() -> Scenario {
    let scenario = Scenario::empty();
    let folder = scenario.path("migrations/2026-01-01-000000_slow");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("up.sql"), SLOW).unwrap();
    std::fs::write(folder.join("down.sql"), "").unwrap();
    scenario.stdout("migrate run --dir migrations");
    scenario
}

#[test]
fn whatever_is_interrupted_takes_its_database_along() {
    let slow = Scenario::new();
    slow.sql(SLOW_ROWS);
    slow.stdout("db backup b.tar");
    let target = Cluster::shared().fresh_name();
    let restore = format!("db restore b.tar --into {target} --confirm {target}");
    let verify = with_slow_migration();
    for (scenario, words, signal, code) in [
        (&verify, "migrate verify --dir migrations", "-INT", 130),
        (&verify, "migrate verify --dir migrations", "-TERM", 143),
        (&slow, "db restore b.tar --drill", "-INT", 130),
        (&slow, "db backup c.tar --drill", "-TERM", 143),
        (&slow, restore.as_str(), "-INT", 130),
    ] {
        let (child, name) = asleep(scenario, words);
        let pid = child.id().to_string();
        Command::new("kill").args([signal, &pid]).status().unwrap();
        let output = child.wait_with_output().unwrap();
        let said = scenario.shown(&output);
        assert_eq!(output.status.code(), Some(code), "{words}: {said}");
        assert!(!is_there(&name), "{words}: {said}");
        assert_eq!(beside(scenario), "", "{words}: {said}");
    }
    assert!(!is_there(&target));
}

/// The check in JSON; with `--fix` in `words` after that.
fn leftovers(scenario: &Scenario, words: &str) -> serde_json::Value {
    let output = scenario.output(&format!("db doctor -o json {words}"));
    let checks: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let is_it = |it: &&serde_json::Value| it["id"] == "mediverse.leftovers";
    checks.iter().find(is_it).unwrap().clone()
}

#[test]
fn what_a_killed_call_left_is_named_and_dropped() {
    let scenario = with_slow_migration();
    let (mut child, name) = asleep(&scenario, "migrate verify --dir migrations");
    // Its maker lives: it is nobody else's to drop.
    assert_eq!(leftovers(&scenario, "--fix --yes")["status"], "ok");
    assert!(is_there(&name));
    // SIGKILL.
    child.kill().unwrap();
    child.wait().unwrap();
    let run = name.trim_start_matches("mediverse_scratch_");
    let sessions =
        format!("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'mediverse {run}'");
    assert!(wait_until(PATIENCE, || on_server(&sessions) == "0"));
    assert!(is_there(&name));
    let found = leftovers(&scenario, "");
    assert_eq!(found["status"], "warn");
    assert_eq!(
        found["detail"],
        format!("1 database left behind by a call that was killed: {name}")
    );
    assert_eq!(found["fix"], "`mediverse db doctor --fix`");
    assert_eq!(found["items"], serde_json::json!([name]));
    // Somebody who looks into it keeps it.
    let looking = Cluster::shared().connect(&name);
    assert_eq!(leftovers(&scenario, "--fix --yes")["status"], "ok");
    assert!(is_there(&name));
    drop(looking);
    assert!(wait_until(PATIENCE, || leftovers(&scenario, "")["status"] == "warn"));
    let fixed = leftovers(&scenario, "--fix --yes");
    assert_eq!(
        (&fixed["status"], &fixed["fixed"]),
        (&"ok".into(), &true.into())
    );
    assert!(!is_there(&name));
}

#[test]
fn what_says_nothing_of_itself_is_told_and_left() {
    // Every doctor of a server tells of it: here it has a server of its own.
    let cluster = Server::new(&[]);
    cluster.sql("postgres", "CREATE DATABASE mediverse");
    let scenario = Scenario::empty()
        .env("DATABASE_URL", &cluster.socket_url("mediverse"))
        .env("MOODLE_DB_URL", "");
    scenario.stdout("migrate run");
    let unmarked = format!(
        "mediverse_scratch_c0000000000{}",
        std::process::id() + 1_000_000_000
    );
    // The names of people are their own affair, and so is what another database's calls make.
    let (own, others) = ("mediverse_scratch_pad", format!("{unmarked}0"));
    for name in [unmarked.as_str(), own, &others] {
        cluster.sql("postgres", &format!("CREATE DATABASE {name}"));
    }
    cluster.sql(
        "postgres",
        &format!("COMMENT ON DATABASE {others} IS 'Made by mediverse for the moment, beside x; to be dropped when this session ends: mediverse c1'"),
    );
    let found = leftovers(&scenario, "--fix --yes");
    assert_eq!(found["status"], "warn");
    let named: Vec<&str> = found["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it.as_str())
        .filter(|it| it.starts_with("mediverse_scratch_"))
        .collect();
    assert_eq!(named, [unmarked.as_str()]);
    let by_hand = format!("`DROP DATABASE {unmarked}`");
    assert!(found["fix"].as_str().unwrap().contains(&by_hand), "{found}");
    for name in [unmarked.as_str(), own, &others] {
        let there = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
        assert_eq!(query(&mut cluster.connect("postgres"), &there), "1");
    }
}

#[test]
fn a_restored_database_carries_no_mark() {
    let scenario = Scenario::new();
    scenario.stdout("db backup b.tar");
    let cluster = Cluster::shared();
    let (new, known) = (cluster.fresh_name(), cluster.fresh_name());
    cluster.sql(
        "postgres",
        &format!("CREATE DATABASE {known} TEMPLATE template0"),
    );
    cluster.sql(
        "postgres",
        &format!("COMMENT ON DATABASE {known} IS 'Ours'"),
    );
    for (name, comment) in [(&new, "none"), (&known, "Ours")] {
        scenario.stdout(&format!("db restore b.tar --into {name} --confirm {name}"));
        let said = format!(
            "SELECT coalesce(shobj_description(oid, 'pg_database'), 'none') FROM pg_database WHERE datname = '{name}'"
        );
        assert_eq!(on_server(&said), comment);
    }
    assert_eq!(beside(&scenario), "");
}
