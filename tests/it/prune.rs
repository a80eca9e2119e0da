//! `mediverse db prune`: old rows into a file first, then out.

use std::io::Read as _;
use std::process::Command;

use expect_test::expect;

use crate::scenario::Scenario;

/// Rows of three hundred days ago and of yesterday.
fn years() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        r#"DELETE FROM mediverse_admin.audit_log;
        INSERT INTO "TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('s1', 'ABC123', 't1', 'Bones', now());
        INSERT INTO "VoiceCommand" (id, "sessionId", transcript, "createdAt") VALUES
            ('old', 's1', E'show\n"it" \\ \u001b', now() - interval '300 days'),
            ('older', NULL, '大腿骨', now() - interval '400 days'),
            ('new', 's1', 'show it', now() - interval '1 day');
        INSERT INTO "SessionNote" (id, "sessionId", "studentId", content, timestamp) VALUES
            ('n1', 's1', 'u1', 'learn it', now() - interval '300 days'),
            ('n2', 's1', 'u1', 'learnt it', now() - interval '1 day');
        INSERT INTO mediverse_admin.audit_log (run_id, at, os_user, command) VALUES
            ('r', now() - interval '300 days', 'u', 'mediverse part add')"#,
    );
    scenario
}

fn left(scenario: &Scenario) -> String {
    scenario.query(
        r#"SELECT (SELECT string_agg(id, ' ' ORDER BY id) FROM "VoiceCommand"),
                  (SELECT string_agg(id, ' ' ORDER BY id) FROM "SessionNote"),
                  (SELECT count(*) FROM mediverse_admin.audit_log WHERE run_id = 'r')"#,
    )
}

fn unzipped(scenario: &Scenario, name: &str) -> String {
    let output = Command::new("gzip")
        .args(["-dc"])
        .arg(scenario.path(name))
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn archives_then_deletes_and_leaves_the_young() {
    use std::os::unix::fs::PermissionsExt as _;
    let scenario = years();
    expect![[r#"
        exit: 0
        --- stdout
        Pruned 2 voice commands, 1 note, 1 audit log entry, 0 journal entries into old.gz
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("db prune --older-than 180d --archive old.gz --yes"));
    assert_eq!(left(&scenario), "new,n2,0");
    let mode = scenario
        .path("old.gz")
        .metadata()
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = unzipped(&scenario, "old.gz");
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let kinds: Vec<&str> = lines.iter().filter_map(|it| it["kind"].as_str()).collect();
    assert_eq!(kinds, ["voice", "voice", "notes", "audit"]);
    assert_eq!(lines[0]["row"]["id"], "older");
    assert_eq!(lines[1]["row"]["transcript"], "show\n\"it\" \\ \u{1b}");
    assert_eq!(lines[4]["rows"], 4);
    assert_eq!(
        scenario.query("SELECT rows FROM mediverse_admin.audit_log WHERE command LIKE '%prune%'"),
        "4"
    );
    assert_eq!(std::fs::read_dir(scenario.folder()).unwrap().count(), 1);
}

#[test]
fn what_was_archived_can_be_imported_again() {
    let scenario = years();
    let log = r#"SELECT md5(string_agg(v::text, '|' ORDER BY id)) FROM "VoiceCommand" v"#;
    let before = scenario.query(log);
    scenario.stdout("db prune --older-than 180d --only voice --archive old.gz --yes");
    let rows: Vec<String> = unzipped(&scenario, "old.gz")
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|line| line["kind"] == "voice")
        .map(|line| line["row"].to_string())
        .collect();
    scenario.output_with_input("voice import -", rows.join("\n"));
    assert_eq!(scenario.query(log), before);
}

#[test]
fn takes_only_what_was_named() {
    let scenario = years();
    scenario.stdout("db prune --older-than 180d --only notes,audit --yes");
    assert_eq!(left(&scenario), "\"new old older\",n2,0");
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value 'notices' for '--only <KINDS>': there are voice, notes, audit and journal
        hint: see `mediverse db prune --help`
    "#]]
    .assert_eq(&scenario.run("db prune --older-than 180d --only notices --yes"));
}

#[test]
fn asks_first_and_shows_what_would_go() {
    let scenario = years();
    let before = left(&scenario);
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: nobody is here to answer: Archive 2 voice commands, 1 note, 1 audit log entry, 0 journal entries to old.gz and delete them from `[mediverse]`?
        hint: pass `--yes` to answer yes
    "#]].assert_eq(&scenario.run("db prune --older-than 180d --archive old.gz"));
    expect![[r#"
        exit: 0
        --- stdout
        Would prune 2 voice commands, 1 note, 1 audit log entry, 0 journal entries
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("db prune --older-than 180d --dry-run"));
    expect![[r#"
        exit: 0
        --- stdout
        {
          "dryRun": false,
          "archive": null,
          "pruned": [
            {
              "kind": "voice",
              "rows": 0
            },
            {
              "kind": "notes",
              "rows": 0
            },
            {
              "kind": "audit",
              "rows": 0
            },
            {
              "kind": "journal",
              "rows": 0
            }
          ]
        }
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("db prune --older-than 9999d -o json"));
    assert_eq!(left(&scenario), before);
    assert_eq!(std::fs::read_dir(scenario.folder()).unwrap().count(), 0);
}

#[test]
fn deletes_nothing_without_an_archive() {
    let scenario = years().file("there.gz", "x");
    let before = left(&scenario);
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `there.gz` is there already
        hint: name another file, or a folder
    "#]]
    .assert_eq(&scenario.run("db prune --older-than 180d --archive there.gz --yes"));
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: cannot write `no/such/folder.gz`: its folder is not there
        hint: make the folder first, or name another file
    "#]]
    .assert_eq(&scenario.run("db prune --older-than 180d --archive no/such/folder.gz --yes"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value 'soon' for '--older-than <AGE>': write numbers with units, such as `30s`, `1h 30m` or `7d`
        hint: see `mediverse db prune --help`
    "#]]
    .assert_eq(&scenario.run("db prune --older-than soon"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: that is too long ago
        hint: such as 180d
    "#]]
    .assert_eq(&scenario.run("db prune --older-than 9999999d"));
    assert_eq!(left(&scenario), before);
    let mut text = String::new();
    std::fs::File::open(scenario.path("there.gz"))
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    assert_eq!(text, "x");
}

#[test]
fn what_a_killed_run_left_goes_and_what_one_writes_stays() {
    let scenario = years();
    std::fs::create_dir(scenario.path("a")).unwrap();
    let scenario = scenario
        .file("a/mediverse-prune-20200101T000000Z.jsonl.gz.part", "killed")
        .file("a/else.part", "somebody's");
    let writing = "a/mediverse-prune-20200202T000000Z.jsonl.gz.part";
    let file = std::fs::File::create(scenario.path(writing)).unwrap();
    let held = rustix::fs::flock(&file, rustix::fs::FlockOperation::LockExclusive);
    held.unwrap();
    scenario.stdout("db prune --older-than 180d --archive a --yes");
    let mut there: Vec<String> = std::fs::read_dir(scenario.path("a"))
        .unwrap()
        .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|it| it.ends_with(".part"))
        .collect();
    there.sort();
    assert_eq!(there, ["else.part", &writing[2..]]);
}

#[test]
fn keeps_the_rows_when_one_cannot_be_deleted() {
    let scenario = years();
    scenario.sql(
        r#"CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not this one'; END $$;
           CREATE TRIGGER stop BEFORE DELETE ON "SessionNote" FOR EACH ROW EXECUTE FUNCTION stop()"#,
    );
    let before = left(&scenario);
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: nothing was deleted (archive `old.gz`): not this one
    "#]]
    .assert_eq(&scenario.run("db prune --older-than 180d --archive old.gz --yes"));
    assert_eq!(left(&scenario), before);
}

#[test]
fn tells_roll_ups_that_it_prunes() {
    let scenario = years();
    scenario.sql(
        r#"CREATE TABLE mediverse_admin.seen (setting text);
           CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             INSERT INTO mediverse_admin.seen VALUES (current_setting('mediverse.pruning', true)); RETURN NULL; END $$;
           CREATE TRIGGER see AFTER DELETE ON "VoiceCommand" FOR EACH STATEMENT EXECUTE FUNCTION see()"#,
    );
    scenario.stdout("db prune --older-than 180d --yes");
    assert_eq!(scenario.query("SELECT * FROM mediverse_admin.seen"), "on");
}
