//! What shells are offered on TAB, asked in fish's way: a value and its description a line.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::scenario::Scenario;

fn asked(scenario: &Scenario, words: &str) -> Command {
    let mut command = scenario.command();
    command
        .env("MEDIVERSE_COMPLETE", "fish")
        .arg("--")
        .arg("mediverse")
        .args(words.split(' '));
    command
}

/// What is offered for the last of `words`, options left out.
fn offered(scenario: &Scenario, words: &str) -> Vec<String> {
    let output = asked(scenario, words).output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines()
        .filter(|line| !line.starts_with('-'))
        .map(str::to_owned)
        .collect()
}

/// The same, asked again where a busy machine kept the database from answering in time.
fn patiently(scenario: &Scenario, words: &str) -> Vec<String> {
    let mut answers = (0..20).map(|_| offered(scenario, words));
    answers
        .find(|answer| !answer.is_empty())
        .unwrap_or_default()
}

fn with_rows() -> Scenario {
    let scenario = Scenario::new();
    for command in [
        "part add femur_left --name Left_femur --system SKELETAL",
        "part add femur_right --name Right_femur --system SKELETAL",
        "part add heart --name Heart --system CARDIOVASCULAR",
        "user add --id teacher-1 --email t@example.org --first-name T --last-name E --role TEACHER",
    ] {
        scenario.stdout(command);
    }
    scenario.sql(
        r#"INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "isActive", "createdAt", "updatedAt")
        VALUES ('c1', 'ABC123', 'teacher-1', E'Heart\n\x1b[31m', true, now(), now()),
               ('c2', 'ABD456', 'teacher-1', 'Ended', false, now(), now()),
               ('c3', 'A$(id)', 'teacher-1', 'Hostile', true, now(), now())"#,
    );
    scenario
}

#[test]
fn offers_what_the_database_holds() {
    let scenario = with_rows();
    let cases = [
        (
            "part show femur",
            vec!["femur_left\tLeft_femur", "femur_right\tRight_femur"],
        ),
        ("part search --under he", vec!["heart\tHeart"]),
        ("user show te", vec!["teacher-1"]),
        ("session list --teacher te", vec!["teacher-1"]),
        ("part show nothing_begins_so", vec![]),
    ];
    for (words, wanted) in cases {
        assert_eq!(patiently(&scenario, words), wanted, "{words}");
    }
    // A code that a shell would run is not offered, and a title brings no control bytes.
    let codes = patiently(&scenario, "session stats a");
    assert_eq!(codes.len(), 2, "{codes:?}");
    assert!(codes[0].starts_with("ABC123\tHeart"), "{codes:?}");
    assert!(!codes[0].contains('\u{1b}'), "{codes:?}");
    assert_eq!(codes[1], "ABD456\tEnded");
}

#[test]
fn offers_migrations_languages_and_files_without_a_database() {
    let scenario = Scenario::new()
        .env("DATABASE_URL", "")
        .file("bones.obo", "");
    assert!(
        offered(&scenario, "migrate run --to 202601010000")
            .contains(&"20260101000000\t2026-01-01-000000_prisma_baseline".to_owned())
    );
    assert_eq!(
        offered(&scenario, "part synonym add femur x --language l"),
        ["la"]
    );
    assert_eq!(offered(&scenario, "part import bo"), ["bones.obo"]);
    assert_eq!(
        offered(&scenario, "session sta"),
        [
            "state\tSet what a session shows, and print it; without options only print it",
            "stats\tCount a session: students, notes, commands, how well they worked, and when"
        ]
    );
}

#[test]
fn says_nothing_and_soon_where_no_database_answers() {
    let scenario = with_rows();
    // A server that takes the connection and never says a word.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let silent = format!("postgresql://{}/x", silent.local_addr().unwrap());
    for url in [
        "postgresql://nobody:s3cret@127.0.0.1:1/x",
        "nonsense",
        &silent,
    ] {
        let begun = Instant::now();
        assert!(
            offered(&scenario, &format!("--database-url {url} part show fem")).is_empty(),
            "{url}"
        );
        // Far above the 150 ms that are waited for: the machine is shared.
        assert!(begun.elapsed() < Duration::from_secs(5), "{url}");
    }
}

#[test]
fn bash_completes_with_the_script_it_is_given() {
    let folder = Path::new(env!("CARGO_BIN_EXE_mediverse")).parent().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions/mediverse.bash");
    let typed = r#"
        source "$0"
        COMP_WORDS=(mediverse session sta) COMP_CWORD=2 COMP_TYPE=9
        _clap_complete_mediverse mediverse sta session
        echo "${COMPREPLY[*]}"
    "#;
    let output = Command::new("bash")
        .args(["-c", typed])
        .arg(script)
        .env("PATH", format!("{}:/usr/bin:/bin", folder.display()))
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "state stats\n");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
