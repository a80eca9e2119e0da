//! Windows are half-open to the last millisecond, and days are those of the time zone.

use super::lessons;
use crate::scenario::Scenario;

fn counts(scenario: &Scenario, window: &str) -> [i64; 4] {
    let overview = scenario.json(&format!("analytics overview -o json {window}"));
    let sum = |report: &str, column: &str| -> i64 {
        let rows = scenario.json(&format!("analytics {report} -o json {window}"));
        rows.as_array()
            .unwrap()
            .iter()
            .map(|row| row[column].as_i64().unwrap())
            .sum()
    };
    [
        overview["commands"].as_i64().unwrap(),
        sum("commands", "commands"),
        sum("timeline", "commands"),
        sum("sessions", "commands"),
    ]
}

#[test]
fn a_window_takes_its_beginning_and_leaves_its_end() {
    let scenario = lessons();
    for (window, expected) in [
        ("--since '2026-03-02 09:06' --until '2026-03-03 10:10'", 3),
        (
            "--since '2026-03-02 09:06:00.001' --until '2026-03-03 10:10:00.001'",
            3,
        ),
        (
            "--since '2026-03-02 09:05' --until '2026-03-02 09:05:00.001'",
            1,
        ),
        ("--since '2026-03-02 09:20'", 6),
        ("--until '2026-03-04 08:00'", 7),
        ("--since 2026-03-02 --until 2026-03-03", 4),
        ("--since 2026-03-05", 0),
    ] {
        // The last commands have no session: sessions show them in a row of their own.
        assert_eq!(counts(&scenario, window), [expected; 4], "{window}");
    }
}

#[test]
fn a_day_has_23_or_25_hours_when_clocks_change() {
    let scenario = Scenario::new().env("MEDIVERSE_TZ", "Europe/Madrid");
    // One command every hour, from 28 March 2026 00:00 UTC, and from 24 October.
    scenario.sql(
        r#"INSERT INTO public."VoiceCommand" (id, transcript, "createdAt")
        SELECT 'x' || extract(epoch FROM at), '', at FROM (
            SELECT generate_series(timestamp '2026-03-28', '2026-03-31', '1 hour')
            UNION ALL SELECT generate_series(timestamp '2026-10-24', '2026-10-27', '1 hour')
        ) hours (at)"#,
    );
    let days = |since: &str, until: &str| -> Vec<(String, i64)> {
        let rows = scenario.json(&format!(
            "analytics timeline -o json --bucket day --since {since} --until {until}"
        ));
        rows.as_array()
            .unwrap()
            .iter()
            .map(|row| {
                (
                    row["from"].as_str().unwrap().to_owned(),
                    row["commands"].as_i64().unwrap(),
                )
            })
            .collect()
    };
    assert_eq!(
        days("2026-03-29", "2026-03-31"),
        [
            ("2026-03-28T23:00:00.000Z".to_owned(), 23),
            ("2026-03-29T22:00:00.000Z".to_owned(), 24)
        ]
    );
    assert_eq!(
        days("2026-10-25", "2026-10-27"),
        [
            ("2026-10-24T22:00:00.000Z".to_owned(), 25),
            ("2026-10-25T23:00:00.000Z".to_owned(), 24)
        ]
    );
    let hours = scenario
        .json("analytics timeline -o json --bucket hour --since 2026-10-25 --until 2026-10-26");
    assert_eq!(hours.as_array().unwrap().len(), 25);
    // The hour belongs to midnight too, among hours.
    let midnights = scenario.stdout(
        "analytics timeline --bucket hour --since 2026-10-24T22:00 --until 2026-10-25T02:00",
    );
    let starts: Vec<&str> = midnights
        .lines()
        .skip(1)
        .take(4)
        .map(|it| &it[..16])
        .collect();
    assert_eq!(
        starts,
        [
            "2026-10-24 22:00",
            "2026-10-24 23:00",
            "2026-10-25 00:00",
            "2026-10-25 01:00"
        ]
    );
}

#[test]
fn the_limit_counts_commands_without_a_session_as_a_row() {
    let scenario = lessons();
    let codes = |limit: u32| -> Vec<Option<String>> {
        let rows = scenario.json(&format!("analytics sessions -o json --limit {limit}"));
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| row["code"].as_str().map(str::to_owned))
            .collect()
    };
    assert_eq!(codes(1), [Some("BBB222".to_owned())]);
    assert_eq!(codes(2).len(), 2);
    assert_eq!(codes(3).last(), Some(&None));
}

#[test]
fn empty_steps_are_shown() {
    let scenario = lessons();
    let months = scenario
        .json("analytics timeline -o json --bucket month --since 2025-12-01 --until 2026-06-01");
    let commands: Vec<i64> = months
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["commands"].as_i64().unwrap())
        .collect();
    assert_eq!(commands, [0, 0, 0, 8, 0, 0]);
}
