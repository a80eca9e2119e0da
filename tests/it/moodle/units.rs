//! The systemd units call the program as it is.

use std::fs;
use std::path::Path;

use crate::scenario::{Scenario, binary};

#[test]
fn the_units_call_commands_that_there_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/systemd");
    let mut calls = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for line in text
            .lines()
            .filter_map(|line| line.strip_prefix("ExecStart="))
        {
            let mut words = line.split(' ');
            assert_eq!(words.next(), Some("/usr/bin/mediverse"), "{path:?}");
            let output = binary().args(words).arg("--help").output().unwrap();
            assert!(output.status.success(), "{line}");
            calls += 1;
        }
        if path.extension().is_some_and(|it| it == "timer") {
            assert!(
                path.with_extension("service").exists(),
                "{path:?} starts nothing"
            );
        }
    }
    assert_eq!(calls, 2);
}

#[test]
fn the_topic_fits_a_narrow_terminal() {
    let topic = Scenario::new().stdout("help moodle");
    assert!(
        topic.starts_with("For whoever looks after the Moodle\n"),
        "{topic}"
    );
    for line in topic.lines() {
        assert!(line.chars().count() < 80, "{line}");
    }
    // The command of that name explains itself.
    let output = binary().args(["moodle", "--help"]).output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("Commands:"));
}
