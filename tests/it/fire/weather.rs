//! What goes wrong around the program: disks, pipes, locks, timeouts, clocks.

use std::fs::File;
use std::io::Read as _;
use std::os::unix::fs::FileTypeExt as _;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use expect_test::expect;

use super::commands::BONES;
use super::compare::Snapshot;
use super::drill::note;
use super::proxy::wait_until;
use crate::cluster::Cluster;
use crate::scenario::{Scenario, query, split};

fn taught() -> Scenario {
    let scenario = Scenario::new().file("bones.json", BONES);
    scenario.stdout("seed anatomy --from bones.json");
    scenario.stdout("session create --title Bones --teacher t-1");
    scenario
}

fn onto_full_disk(scenario: &Scenario, words: &str) -> Output {
    let full = File::options().write(true).open("/dev/full").unwrap();
    scenario
        .command()
        .args(split(words))
        .stdout(full)
        .output()
        .unwrap()
}

#[test]
fn a_full_disk_under_the_answer_is_a_failure() {
    let scenario = taught();
    let commands = [
        "part list",
        "part list -o csv",
        "part export",
        "part search femur -o json",
        "session list",
        "session list -o jsonl",
        "audit",
        "config",
        "db status",
        "migrate status",
        "analytics overview",
        "completions bash",
        "help exit-codes",
        "--help",
    ];
    for words in commands {
        let output = onto_full_disk(&scenario, words);
        let shown = scenario.shown(&output);
        assert_eq!(output.status.code(), Some(1), "{words}: {shown}");
        assert!(
            shown.contains("No space left on device"),
            "{words}: {shown}"
        );
    }
    note(&[
        "full disk under stdout".to_owned(),
        format!("{} commands", commands.len()),
        "exit 1".to_owned(),
    ]);
}

#[test]
fn a_change_whose_answer_is_lost_is_said_to_be_made() {
    let scenario = taught();
    let output = onto_full_disk(&scenario, "session create --title Heart --teacher t-1");
    let run =
        scenario.query("SELECT run_id FROM mediverse_admin.audit_log WHERE command LIKE '%Heart%'");
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: the change is made, but: cannot write the answer: No space left on device (os error 28)
        hint: do not run it again; `mediverse audit` lists it as run `[run]`
    "#]]
    .assert_eq(&scenario.shown(&output).replace(&run, "[run]"));
    assert_eq!(
        scenario.query("SELECT count(*) FROM public.\"TeachingSession\" WHERE title = 'Heart'"),
        "1"
    );
}

#[test]
fn a_pipe_that_stands_for_a_file_is_written_not_replaced() {
    let scenario = taught();
    scenario.stdout("voice add --transcript 'show the femur'");
    for words in [
        "analytics report --html pipe",
        "part export pipe",
        "voice export pipe",
    ] {
        let pipe = scenario.path("pipe");
        let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        let reader = Command::new("cat")
            .arg(&pipe)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let output = scenario.output(words);
        assert!(output.status.success(), "{}", scenario.shown(&output));
        let read = reader.wait_with_output().unwrap().stdout;
        assert!(read.len() > 100, "{words}");
        let kind = std::fs::symlink_metadata(&pipe).unwrap().file_type();
        assert!(kind.is_fifo(), "{words}");
        // A backup is read back, which a pipe is not.
        let output = scenario.output("db backup --overwrite pipe");
        assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
        let kind = std::fs::symlink_metadata(&pipe).unwrap().file_type();
        assert!(kind.is_fifo(), "{words}");
        std::fs::remove_file(&pipe).unwrap();
    }
    let output = scenario
        .command()
        .args(["local", "start", "--env-file", "/dev/null"])
        .env("XDG_DATA_HOME", scenario.path("nowhere"))
        .env("DATABASE_URL", "")
        .output()
        .unwrap();
    drop(output);
    let kind = std::fs::symlink_metadata("/dev/null").unwrap().file_type();
    assert!(kind.is_char_device());
}

/// Enough rows to fill any pipe.
fn crowded() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        "INSERT INTO public.\"AnatomyPart\" (id, \"partId\", name, system, \"updatedAt\")
         SELECT 'p' || n, 'part_' || n, 'Part number ' || n, 'SKELETAL', now() FROM generate_series(1, 5000) n",
    );
    scenario
}

/// How many sessions of the program have a transaction open in this database.
fn open_transactions(scenario: &Scenario) -> String {
    let sql = format!(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '{}' AND application_name LIKE 'mediverse%'",
        scenario.mediverse
    );
    query(&mut Cluster::shared().connect("postgres"), &sql)
}

#[test]
fn a_pipe_that_nobody_reads_holds_up_nobody_for_long() {
    let scenario = crowded();
    for words in ["part export", "part list -o jsonl", "part list -o csv"] {
        for is_killed in [false, true] {
            let mut child = scenario
                .command()
                .args(split(words))
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let mut out = child.stdout.take().unwrap();
            let mut start = [0; 100];
            out.read_exact(&mut start).unwrap();
            if is_killed {
                child.kill().unwrap();
                child.wait().unwrap();
            } else {
                drop(out);
                // Who closes the pipe has seen enough.
                assert_eq!(child.wait().unwrap().code(), Some(0), "{words}");
            }
            let is_gone = wait_until(Duration::from_secs(20), || {
                open_transactions(&scenario) == "0"
            });
            assert!(is_gone, "{words}: its session stays");
        }
    }
}

/// The commands that write, each with what it may wait for.
const WRITERS: [(&str, &str); 6] = [
    ("seed anatomy --from bones.json", "public.\"AnatomyPart\""),
    ("part import more.csv", "public.\"AnatomyPart\""),
    (
        "session create --title Heart --teacher t-1",
        "public.\"TeachingSession\"",
    ),
    ("user import people.csv", "mediverse_admin.account"),
    (
        "user add --email a@example.org --first-name A --last-name B --role STUDENT",
        "mediverse_admin.audit_log",
    ),
    ("voice import log.jsonl", "public.\"VoiceCommand\""),
];

#[test]
fn a_lock_held_by_someone_else_or_a_timeout_is_6_and_leaves_nothing() {
    let scenario = Scenario::new()
        .file("bones.json", BONES)
        .file("more.csv", "partId,name,system\nhip,Hip bone,SKELETAL\n")
        .file(
            "people.csv",
            "email,firstName,lastName,role\nada@example.org,Ada,Lovelace,TEACHER\n",
        )
        .file(
            "log.jsonl",
            "{\"id\":\"v1\",\"transcript\":\"show the heart\",\"success\":true,\"createdAt\":\"2026-01-01T10:00:00Z\"}\n",
        );
    let before = Snapshot::of(&mut scenario.connect());
    let url = Cluster::shared().url(&scenario.mediverse);
    let mut tried = 0;
    for (words, table) in WRITERS {
        for setting in ["lock_timeout%3D150ms", "statement_timeout%3D300ms"] {
            let mut holder = scenario.connect();
            holder
                .batch_execute(&format!("BEGIN; LOCK TABLE {table}"))
                .unwrap();
            let output = scenario
                .command()
                .env("DATABASE_URL", format!("{url}&options=-c%20{setting}"))
                .args(split(words))
                .args(["-o", "json"])
                .output()
                .unwrap();
            holder.batch_execute("ROLLBACK").unwrap();
            let shown = scenario.shown(&output);
            assert_eq!(output.status.code(), Some(6), "{words}: {shown}");
            assert!(shown.contains("\"retryable\":true"), "{words}: {shown}");
            let found = Snapshot::of(&mut scenario.connect());
            assert!(
                before == found,
                "{words}: {shown}\n{}",
                before.difference(&found)
            );
            tried += 1;
        }
    }
    for (words, _) in WRITERS {
        scenario.stdout(words);
    }
    note(&[
        "lock held, statement_timeout".to_owned(),
        format!("{tried} runs"),
        "exit 6, nothing written".to_owned(),
    ]);
}

/// Debian's libfaketime, where it is installed.
fn faketime() -> Option<&'static str> {
    [
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
        "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
    ]
    .into_iter()
    .find(|path| std::path::Path::new(path).exists())
}

/// What is read of sessions, whatever their times.
const READERS: [&str; 8] = [
    "session list",
    "session list --active -o json",
    "audit",
    "analytics overview",
    "analytics sessions -o json",
    "analytics timeline --bucket day -o json",
    "session end --idle 6h --dry-run",
    "db status",
];

#[test]
fn rows_of_the_future_are_read_like_others() {
    let scenario = taught();
    // Another machine, whose clock is a year ahead, and one that is a year behind.
    scenario.sql(
        "INSERT INTO public.\"TeachingSession\" (id, code, title, \"teacherId\", \"createdAt\", \"updatedAt\", \"endedAt\", \"isActive\") VALUES
            ('future', 'FUTURE', 'Ahead', 't-1', now() + interval '1 year', now() + interval '1 year', NULL, true),
            ('back', 'BACKXX', 'Ended before it began', 't-1', now(), now(), now() - interval '1 year', false);
         INSERT INTO public.\"VoiceCommand\" (id, \"sessionId\", transcript, action, success, \"createdAt\") VALUES
            ('v1', 'future', 'show femur', 'show', true, now() + interval '1 year'),
            ('v2', 'future', 'show femur', 'show', true, now() - interval '1 year')",
    );
    for words in READERS.into_iter().chain([
        "session show FUTURE",
        "session stats FUTURE",
        "session stats FUTURE -o json",
        "session stats BACKXX",
        "session show BACKXX -o json",
        "session export BACKXX",
        "session end FUTURE",
    ]) {
        let output = scenario.output(words);
        let shown = scenario.shown(&output);
        assert_eq!(output.status.code(), Some(0), "{words}: {shown}");
        // No time that passed is less than none.
        assert!(
            !shown.contains(" -1") && !shown.contains("\":-"),
            "{words}: {shown}"
        );
    }
}

#[test]
fn a_client_whose_clock_jumps_works_on() {
    let Some(library) = faketime() else {
        return;
    };
    let scenario = taught().file(
        "people.csv",
        "email,firstName,lastName,role\nada@example.org,Ada,Lovelace,TEACHER\n",
    );
    let mut tried = 0;
    for offset in ["+400d", "-400d", "+1d", "-1d"] {
        for words in [
            "migrate run",
            "migrate status --check",
            "seed anatomy --from bones.json",
            "user import people.csv",
            "session create --title Jump --teacher t-1",
            "session end --idle 6h -y",
        ]
        .into_iter()
        .chain(READERS)
        {
            let output = scenario
                .command()
                .env("LD_PRELOAD", library)
                .env("FAKETIME", offset)
                .args(split(words))
                .output()
                .unwrap();
            let shown = scenario.shown(&output);
            assert_eq!(output.status.code(), Some(0), "{offset} {words}: {shown}");
            assert!(!shown.contains("\":-"), "{offset} {words}: {shown}");
            tried += 1;
        }
    }
    note(&[
        "clock of the client jumps".to_owned(),
        format!("{tried} runs"),
        "as ever".to_owned(),
    ]);
}
