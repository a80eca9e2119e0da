//! The SQL that `--explain` prints gives the same figures in `psql`, and the app's own queries agree.

use std::io::Write as _;
use std::process::Stdio;

use super::lessons;
use crate::cluster::Cluster;
use crate::scenario::Scenario;

const REPORTS: [&str; 10] = [
    "overview",
    "sessions",
    "commands",
    "parts",
    "failures",
    "students",
    "timeline --bucket day",
    "timeline --bucket hour",
    "timeline --week",
    "misses --with-transcripts",
];

fn psql(scenario: &Scenario, sql: &str) -> String {
    let mut child = Cluster::shared()
        .tool("psql")
        .args([
            "-X",
            "-q",
            "--csv",
            "-v",
            "ON_ERROR_STOP=1",
            "-d",
            &scenario.mediverse,
        ])
        // Nothing may depend on the settings of whoever runs it.
        .env("PGTZ", "Asia/Tokyo")
        .env(
            "PGOPTIONS",
            "-c search_path=pg_catalog -c datestyle=ISO,DMY",
        )
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(sql.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{sql}");
    String::from_utf8(output.stdout).unwrap()
}

/// A cell the way both write it.
fn plain(cell: &str) -> String {
    match cell {
        "t" | "true" => "true".to_owned(),
        "f" | "false" => "false".to_owned(),
        number if number.parse::<f64>().is_ok() => number.parse::<f64>().unwrap().to_string(),
        time => {
            let time = time.trim_end_matches('Z').replace('T', " ");
            time.strip_suffix(".000").unwrap_or(&time).to_owned()
        }
    }
}

fn table(text: &str) -> Vec<Vec<String>> {
    let mut lines = text.lines();
    let mut table = vec![split(lines.next().unwrap())];
    table.extend(lines.map(|line| split(line).iter().map(|cell| plain(cell)).collect()));
    table
}

/// The fixed data has no commas or quotes in it.
fn split(line: &str) -> Vec<String> {
    line.split(',').map(str::to_owned).collect()
}

#[test]
fn explained_sql_gives_the_same_figures() {
    let scenario = lessons();
    let scopes = [
        "",
        "--since 2026-03-02 --until 2026-03-03",
        "--since '2026-03-02 09:06' --until '2026-03-03 10:11' --tz America/New_York",
        "--teacher t1",
        "--course c7",
        "--session aaa111",
        "--system CARDIOVASCULAR",
        "--system SKELETAL --teacher 't''x'",
        "--limit 1",
    ];
    for report in REPORTS {
        for scope in scopes {
            let scope = scope.replace("''", "");
            if report.starts_with("misses") {
                // Grouping and candidates are the program's; `explain` shows where the words come from.
                if !scope.contains("system") {
                    psql(
                        &scenario,
                        &scenario.stdout(&format!("analytics {report} {scope} --explain")),
                    );
                }
                continue;
            }
            let ours = scenario.stdout(&format!("analytics {report} {scope} -o csv"));
            let sql = scenario.stdout(&format!("analytics {report} {scope} --explain"));
            let theirs = psql(&scenario, &sql);
            assert_eq!(table(&ours), table(&theirs), "{report} {scope}\n{sql}");
        }
    }
    let sql = scenario.stdout("analytics report --explain --since 2026-03-03 --compare previous");
    psql(&scenario, &sql);
}

#[test]
fn quotes_in_values_stay_values() {
    let scenario = lessons();
    let output = scenario
        .command()
        .args([
            "analytics",
            "commands",
            "--teacher",
            r"o'\x'; DROP TABLE x; --",
            "--explain",
        ])
        .output()
        .unwrap();
    let sql = String::from_utf8(output.stdout).unwrap();
    assert_eq!(psql(&scenario, &sql).lines().count(), 1);
}

#[test]
fn the_queries_of_the_app_agree() {
    let scenario = lessons();
    let rows = scenario.json("analytics sessions -o json");
    for row in rows.as_array().unwrap() {
        let Some(code) = row["code"].as_str() else {
            continue;
        };
        let counts = scenario.query(&format!(
            r#"SELECT (SELECT count(*) FROM public."SessionStudent" j WHERE j."sessionId" = s.id),
                (SELECT count(*) FROM public."VoiceCommand" c WHERE c."sessionId" = s.id),
                (SELECT count(*) FROM public."SessionNote" n WHERE n."sessionId" = s.id),
                (SELECT count(*) FROM public."VoiceCommand" c WHERE c."sessionId" = s.id AND c.success)
            FROM public."TeachingSession" s WHERE s.code = '{code}'"#
        ));
        let counts: Vec<i64> = counts.split(',').map(|it| it.parse().unwrap()).collect();
        assert_eq!(
            counts,
            ["students", "commands", "notes", "succeeded"].map(|it| row[it].as_i64().unwrap())
        );
        let rate = counts[3] as f64 / counts[1] as f64;
        assert_eq!(row["successRate"].as_f64(), Some(rate));
    }
}
