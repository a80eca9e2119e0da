//! What asks before it destroys, what counts for an answer, and what refuses all of them.

mod moodle;
mod restoring;

use std::io::Write as _;
use std::process::{Command, Stdio};

use expect_test::expect;

use crate::cluster::{Cluster, PASSWORD};
use crate::scenario::Scenario;

/// Wants the database's name, whatever `--yes` says. So do `db restore`, which has a database of
/// its own to name (`restoring.rs`), and `local destroy`, whose name is `local` (`local.rs`).
const TYPED: [&str; 4] = [
    "db reset",
    "migrate revert",
    "migrate redo",
    "seed anatomy --from one.json --prune",
];

/// Wants yes or no. So do `moodle sync` and `moodle undo` (`moodle.rs`).
const ASKED: [&str; 8] = [
    "part remove skull",
    "part merge neck femur",
    "session remove ABC123",
    "user deactivate t1",
    "user forget t1",
    "db prune --older-than 180d --only voice",
    "migrate repair",
    "db doctor --fix",
];

/// Writes, and asks nobody.
const NOT_ASKED: [&str; 14] = [
    "seed anatomy --from one.json",
    "part add toe --name Toe --system SKELETAL",
    "part synonym add toe digit",
    "part synonym remove toe digit",
    "part edit toe --name Toes",
    "session create --title Leg --teacher t1",
    "session join ABC123 u1",
    "session note add ABC123 u1 Femur",
    "session state ABC123 --highlight skull",
    "session leave ABC123 u1",
    "session end ABC123",
    "user edit t1 --first-name Tea",
    "db init",
    "migrate run",
];

const TWO: &str = r#"[{"partId": "skull", "name": "Skull", "system": "SKELETAL"},
    {"partId": "rib", "name": "Rib", "system": "SKELETAL"}]"#;
const ONE: &str = r#"[{"partId": "skull", "name": "Skull", "system": "SKELETAL"}]"#;

/// Something for every command to take away.
fn full() -> Scenario {
    let scenario = Scenario::new().file("two.json", TWO).file("one.json", ONE);
    scenario.stdout("seed anatomy --from two.json");
    scenario.stdout(
        "user add --id t1 --email t@example.org --first-name T --last-name L --role teacher",
    );
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES
             ('p1', 'neck', 'Neck', 'SKELETAL', now()), ('p2', 'femur', 'Femur', 'SKELETAL', now());
           INSERT INTO "TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('s1', 'ABC123', 't1', 'Leg', now());
           INSERT INTO "VoiceCommand" (id, "sessionId", transcript, "createdAt") VALUES ('v1', 's1', 'show it', now() - interval '1 year');
           UPDATE mediverse_admin.migration_ledger SET checksum = 'x' WHERE version = '20260101000000';
           DROP TRIGGER mediverse_watch_insert ON "VoiceCommand""#,
    );
    scenario
}

/// Everything that any of them could take away.
fn rows(scenario: &Scenario) -> String {
    scenario.query(
        r#"SELECT (SELECT count(*) FROM "AnatomyPart"), (SELECT count(*) FROM "TeachingSession"),
             (SELECT count(*) FROM "VoiceCommand"), (SELECT count(*) FROM mediverse_admin.account WHERE active),
             (SELECT count(*) FROM mediverse_admin.migration_ledger), (SELECT count(*) FROM pg_trigger),
             (SELECT count(*) FROM mediverse_admin.audit_log)"#,
    )
}

fn code(scenario: &Scenario, words: &str) -> i32 {
    scenario.output(words).status.code().unwrap()
}

/// Run at a terminal, with this typed.
fn at_terminal(scenario: &Scenario, words: &str, typed: &str) -> (i32, String) {
    let line = format!("'{}' {words}", env!("CARGO_BIN_EXE_mediverse"));
    let own = scenario.command();
    let variables = own
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    let mut child = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .env_clear()
        .envs(variables)
        .env("TERM", "xterm")
        .current_dir(scenario.folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    drop(stdin);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code().unwrap(), text)
}

#[test]
fn only_the_name_lets_something_be_destroyed() {
    let scenario = full();
    let name = scenario.mediverse.clone();
    let before = rows(&scenario);
    for words in TYPED {
        for refused in ["", " --yes", " --confirm other", " --yes --confirm other"] {
            let words = format!("{words}{refused}");
            let shown = scenario.run(&words);
            assert!(shown.starts_with("exit: 8\n"), "{words}\n{shown}");
            // The counts come first.
            assert!(
                shown.contains("`[mediverse]` holds 4 parts, "),
                "{words}\n{shown}"
            );
        }
        let (code, shown) = at_terminal(&scenario, words, "other\r");
        assert_eq!(code, 9, "{words}\n{shown}");
        assert!(shown.contains(&format!("Type {name} to go on")), "{shown}");
    }
    // Looking is free.
    for words in TYPED {
        assert_eq!(code(&scenario, &format!("{words} --dry-run")), 0, "{words}");
    }
    assert_eq!(rows(&scenario), before);
    // What `db reset` does then has tests of its own.
    for words in ["seed anatomy --from one.json --prune", "migrate revert"] {
        let shown = scenario.run(&format!("{words} --confirm {name}"));
        assert!(shown.starts_with("exit: 0\n"), "{words}\n{shown}");
    }
}

#[test]
fn the_name_typed_at_a_terminal_is_an_answer_too() {
    let scenario = full();
    let name = &scenario.mediverse;
    let (code, shown) = at_terminal(
        &scenario,
        "seed anatomy --from one.json --prune",
        &format!("{name}\r"),
    );
    assert_eq!(code, 0, "{shown}");
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM "AnatomyPart" WHERE "partId" = 'rib'"#),
        "0"
    );
}

#[test]
fn a_protected_database_refuses_the_right_name() {
    let scenario = full();
    let name = scenario.mediverse.clone();
    scenario.stdout("db protect");
    let before = rows(&scenario);
    for words in TYPED {
        let shown = scenario.run(&format!("{words} --confirm {name}"));
        assert!(shown.starts_with("exit: 8\n"), "{words}\n{shown}");
        assert!(
            shown.contains("error: `[mediverse]` is protected, since "),
            "{shown}"
        );
        assert!(
            shown.contains("hint: `mediverse db unprotect` first"),
            "{shown}"
        );
        assert!(shown.contains("`[mediverse]` holds 4 parts, "), "{shown}");
        let (code, _) = at_terminal(&scenario, words, &format!("{name}\r"));
        assert_eq!(code, 8, "{words}");
    }
    assert_eq!(rows(&scenario), before);

    // To run it is the answer; what is there to be destroyed is shown.
    let shown = scenario.run("db unprotect");
    assert!(shown.starts_with("exit: 0\n"), "{shown}");
    assert!(shown.contains("`[mediverse]` holds 4 parts, "), "{shown}");
    let words = format!("seed anatomy --from one.json --prune --confirm {name}");
    assert_eq!(code(&scenario, &words), 0);
}

#[test]
fn yes_is_an_answer_on_production_too() {
    let scenario = full();
    scenario.stdout("db protect");
    let before = rows(&scenario);
    for words in ASKED {
        let shown = scenario.run(words);
        assert!(shown.starts_with("exit: 8\n"), "{words}\n{shown}");
        assert!(
            shown.contains("hint: pass `--yes` to answer yes"),
            "{shown}"
        );
        let (code, shown) = at_terminal(&scenario, words, "n");
        assert_eq!(code, 9, "{words}\n{shown}");
    }
    assert_eq!(rows(&scenario), before);
    for words in ASKED {
        let shown = scenario.run(&format!("{words} --yes"));
        // The doctor sees more than it may mend.
        let codes = ["exit: 0\n", "exit: 7\n"];
        let codes = if words == "db doctor --fix" {
            &codes[..]
        } else {
            &codes[..1]
        };
        assert!(
            codes.iter().any(|code| shown.starts_with(code)),
            "{words}\n{shown}"
        );
    }
    let changed = scenario
        .query("SELECT count(*) FROM mediverse_admin.audit_log WHERE command LIKE '%--yes'");
    assert!(
        changed.parse::<usize>().unwrap() >= ASKED.len() - 1,
        "{changed}"
    );
}

#[test]
fn nothing_else_asks() {
    let scenario = full();
    scenario.stdout("migrate repair --yes");
    for words in NOT_ASKED {
        let shown = scenario.run(words);
        assert!(shown.starts_with("exit: 0\n"), "{words}\n{shown}");
    }
    // What can be answered by a name is what wants one.
    let manual = concat!(env!("CARGO_MANIFEST_DIR"), "/man");
    let mut wanting: Vec<String> = std::fs::read_dir(manual)
        .unwrap()
        .map(|page| page.unwrap().path())
        .filter(|page| {
            std::fs::read_to_string(page)
                .unwrap()
                .contains("\\-\\-confirm\\fR")
        })
        .map(|page| page.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    wanting.sort();
    assert_eq!(
        wanting,
        [
            "db-reset",
            "db-restore",
            "local-destroy",
            "migrate-redo",
            "migrate-revert",
            "seed-anatomy"
        ]
        .map(|it| format!("mediverse-{it}"))
    );
}

/// As from another machine: the host has a name of its own.
fn remote(scenario: &Scenario) -> String {
    let url = Cluster::shared().tcp_url("postgres", PASSWORD, &scenario.mediverse);
    url.replace("127.0.0.1", "db.example.org") + "?hostaddr=127.0.0.1"
}

#[test]
fn a_remote_database_with_sessions_refuses_until_unprotected() {
    let scenario = full();
    let (name, url) = (scenario.mediverse.clone(), remote(&scenario));
    let scenario = scenario.env("DATABASE_URL", &url);
    for words in TYPED {
        let shown = scenario.run(&format!("{words} --confirm {name}"));
        assert!(shown.starts_with("exit: 8\n"), "{words}\n{shown}");
        assert!(
            shown.contains("error: `[mediverse]` is on another machine and holds 1 session\nhint: `mediverse db unprotect` first"),
            "{words}\n{shown}"
        );
    }
    let shown = scenario.run("db doctor -o csv");
    assert!(shown.contains("mediverse.protection,warn,"), "{shown}");
    scenario.stdout("db unprotect");
    let words = format!("seed anatomy --from one.json --prune --confirm {name}");
    assert_eq!(code(&scenario, &words), 0);
    // Protecting again takes the word back.
    scenario.stdout("db protect");
    assert_eq!(code(&scenario, &format!("db reset --confirm {name}")), 8);
}

#[test]
fn a_remote_database_without_sessions_only_asks() {
    let scenario = Scenario::new().file("two.json", TWO).file("one.json", ONE);
    scenario.stdout("seed anatomy --from two.json");
    let (name, url) = (scenario.mediverse.clone(), remote(&scenario));
    let scenario = scenario.env("DATABASE_URL", &url);
    let words = format!("seed anatomy --from one.json --prune --confirm {name}");
    assert_eq!(code(&scenario, &words), 0);
}

#[test]
fn protecting_is_said_once_and_written_down() {
    let scenario = Scenario::new();
    expect![[r#"
        exit: 0
        --- stdout
        `[mediverse]` is protected
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("db protect"));
    let again = scenario.run("db protect");
    assert!(again.contains("is protected already"), "{again}");
    let status = scenario.run("db status");
    assert!(status.contains("protection  protected since "), "{status}");
    let shown = scenario.json("db protect -o json");
    assert_eq!(shown["changed"], false);
    assert_eq!(shown["protection"]["state"], "protected");
    assert_eq!(shown["protection"]["markedBy"], "tester");
    expect![[r#"
        exit: 0
        --- stdout
        `[mediverse]` is unprotected
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `[mediverse]` holds 0 parts, 0 synonyms, 0 sessions, 0 joins, 0 notes, 0 voice commands
    "#]]
    .assert_eq(&scenario.run("db unprotect"));
    // Scripts of yesterday still pass the name.
    scenario.stdout("db protect");
    scenario.stdout(&format!("db unprotect --confirm {}", scenario.mediverse));
    let again = scenario.run("db unprotect");
    assert!(again.contains("is unprotected already"), "{again}");
    let log = "SELECT count(*) FROM mediverse_admin.audit_log WHERE command LIKE '%protect%'";
    assert_eq!(scenario.query(log), "4");
}

/// A pipeline that rehearses learns what the real run would come to.
#[test]
fn a_dry_run_shows_its_plan_and_that_it_would_be_refused() {
    let scenario = full();
    scenario.stdout("db backup b.tar");
    scenario.stdout("db protect");
    let before = rows(&scenario);
    let copy = Cluster::shared().database(&scenario.mediverse);
    let restore = format!("db restore b.tar --into {copy}");
    for (words, reason) in TYPED
        .map(|words| (words, "`[mediverse]` is protected, since "))
        .into_iter()
        .chain([
            ("db restore b.tar", "`[mediverse]` is protected, since "),
            (restore.as_str(), "is not empty: it holds "),
        ])
    {
        let shown = scenario.run(&format!("{words} --dry-run"));
        assert!(shown.starts_with("exit: 8\n"), "{words}\n{shown}");
        assert!(!shown.contains("--- stdout\n--- stderr"), "{shown}");
        let error = "error: without `--dry-run` this is refused: ";
        assert!(shown.contains(error) && shown.contains(reason), "{shown}");
        let output = scenario.output(&format!("{words} --dry-run -o json"));
        assert_eq!(output.status.code(), Some(8));
        let plan: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(!plan.is_null(), "{words}");
    }
    assert_eq!(rows(&scenario), before);
    // Nothing to remove, nothing to refuse.
    scenario.stdout("seed anatomy --from two.json --prune --dry-run");
    scenario.stdout("db unprotect");
    for words in TYPED {
        assert_eq!(code(&scenario, &format!("{words} --dry-run")), 0, "{words}");
    }
}

#[test]
fn a_database_without_our_migrations_cannot_be_protected() {
    let scenario = Scenario::empty();
    assert_eq!(code(&scenario, "db protect"), 7);
    assert_eq!(
        code(
            &scenario,
            &format!("db unprotect --confirm {}", scenario.mediverse)
        ),
        7
    );
}

#[test]
fn a_copy_says_of_what_and_is_not_production() {
    let scenario = full();
    scenario.stdout("db protect");
    let cluster = Cluster::shared();
    // Beside the original: `CREATE DATABASE ... TEMPLATE`, `db restore --into`.
    let beside = cluster.database(&scenario.mediverse);
    let url = cluster.url(&beside);
    let copy = Scenario::new()
        .env("DATABASE_URL", &url)
        .file("one.json", ONE);
    let status: serde_json::Value = copy.json("db status -o json");
    assert_eq!(status[0]["protection"]["state"], "copy");
    assert_eq!(
        status[0]["protection"]["databaseName"],
        scenario.mediverse.as_str()
    );
    let shown = copy.run("db status");
    assert!(shown.contains("protection  a copy of `"), "{shown}");
    let shown = copy.run("db doctor -o csv");
    assert!(
        shown.contains("mediverse.protection,warn,\"a copy of `"),
        "{shown}"
    );
    let words = format!("seed anatomy --from one.json --prune --confirm {beside}");
    assert_eq!(code(&copy, &words), 0, "{}", copy.run(&words));
    // Made production, it is.
    copy.stdout("db protect");
    assert_eq!(
        code(&copy, &format!("migrate revert --confirm {beside}")),
        8
    );

    // On another server, under the same name and even the same number.
    scenario.sql("UPDATE mediverse_admin.protection SET system_identifier = '1'");
    let status = scenario.json("db status -o json");
    assert_eq!(status[0]["protection"]["state"], "copy");
    // The original renamed, and one whose server did not tell its identifier, stay production.
    scenario.sql(
        "UPDATE mediverse_admin.protection SET database_name = 'old',
         system_identifier = (SELECT system_identifier::text FROM pg_control_system())",
    );
    let status = scenario.json("db status -o json");
    assert_eq!(status[0]["protection"]["state"], "protected");
    scenario.sql("UPDATE mediverse_admin.protection SET system_identifier = NULL");
    let status = scenario.json("db status -o json");
    assert_eq!(status[0]["protection"]["state"], "protected");
}
