//! Questions at a terminal, which `script` of util-linux stands in for.

use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};

use crate::scenario::Scenario;

/// What breaks a question off.
#[derive(Clone, Copy)]
enum End {
    CtrlC,
    Kill,
}

fn asked() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, system, "updatedAt")
               VALUES ('p1', 'femur', 'Femur', 'SKELETAL', now());
           INSERT INTO "TeachingSession" (id, code, "teacherId", title, "updatedAt")
               VALUES ('s1', 'ABC123', 't1', 'Bones', now());
           INSERT INTO "VoiceCommand" (id, "sessionId", transcript, success) VALUES ('v1', 's1', 'show the femurr', false);
           INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at)
               VALUES ('t1', 't@example.org', 't@example.org', 'Ana', 'Ruiz', 'TEACHER', now(), now())"#,
    );
    scenario
}

/// The command at a terminal of its own; the shell tells its process id first.
fn at_terminal(scenario: &Scenario, words: &str) -> Child {
    let line = format!("echo $$; exec {} {words}", env!("CARGO_BIN_EXE_mediverse"));
    let mut command = Command::new("script");
    for (name, value) in scenario.command().get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command
        .args(["-q", "-e", "-c", &line, "/dev/null"])
        .current_dir(scenario.folder())
        .env("TERM", "xterm")
        .env("SHELL", "/bin/sh")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Break the question off once it is asked: the exit code, and what was written after the question.
fn broken_off(scenario: &Scenario, words: &str, question: &str, end: End) -> (i32, String) {
    let mut child = at_terminal(scenario, words);
    let mut keys = child.stdin.take().unwrap();
    let mut screen = child.stdout.take().unwrap();
    let mut seen = String::new();
    let mut byte = [0];
    while !seen.ends_with(question) {
        assert_eq!(screen.read(&mut byte).unwrap(), 1, "{words}\n{seen}");
        seen.push(char::from(byte[0]));
    }
    match end {
        End::CtrlC => keys.write_all(b"\x03").unwrap(),
        End::Kill => {
            let process = seen.lines().next().unwrap().trim();
            let killed = Command::new("kill").arg(process).status().unwrap();
            assert!(killed.success());
        }
    }
    let mut rest = Vec::new();
    screen.read_to_end(&mut rest).unwrap();
    let code = child.wait().unwrap().code().unwrap();
    (code, String::from_utf8_lossy(&rest).into_owned())
}

#[test]
fn a_question_broken_off_ends_once_with_the_cursor_shown() {
    let scenario = asked();
    // The cursor is hidden while a yes or no is awaited.
    let yes_or_no = "\u{1b}[?25l";
    for (words, question) in [
        ("part remove femur", yes_or_no),
        ("session remove ABC123", yes_or_no),
        ("user deactivate t1", yes_or_no),
        ("analytics misses --review", "[q]uit "),
        ("db reset", "to go on: "),
    ] {
        for (end, code, message) in [
            (End::CtrlC, 130, "error: interrupted"),
            (End::Kill, 143, "error: terminated"),
        ] {
            let (exit, rest) = broken_off(&scenario, words, question, end);
            assert_eq!(exit, code, "{words}\n{rest:?}");
            assert_eq!(rest.matches("error").count(), 1, "{words}\n{rest:?}");
            assert!(rest.contains("\u{1b}[?25h\r"), "{words}\n{rest:?}");
            assert!(rest.trim_end().ends_with(message), "{words}\n{rest:?}");
        }
    }
    let left =
        r#"SELECT (SELECT count(*) FROM "AnatomyPart"), (SELECT count(*) FROM "TeachingSession")"#;
    assert_eq!(scenario.query(left), "1,1");
}
