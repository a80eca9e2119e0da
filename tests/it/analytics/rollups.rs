//! Roll-ups equal the commands themselves, plus what was pruned, whoever wrote them and however many at once.

use std::thread;

use diesel::connection::SimpleConnection as _;

use super::lessons;
use crate::scenario::Scenario;

/// What there is, and what was pruned: no roll-up may say anything else.
const EVERYTHING: &str = r#"
    CREATE TABLE pruned (LIKE public."VoiceCommand");
    CREATE VIEW everything AS
    SELECT c.*, CASE WHEN NOT success THEN mediverse_admin.error_kind("errorMsg", transcript) END AS kind,
        CASE WHEN confidence > '-Infinity' AND confidence < 'Infinity' THEN confidence::numeric END AS sure
    FROM (SELECT * FROM public."VoiceCommand" UNION ALL SELECT * FROM pruned) c"#;

/// Each roll-up, and the same from the commands themselves.
const ROLLUPS: [(&str, &str); 5] = [
    (
        "SELECT quarter, session_id, sum(commands), sum(succeeded), sum(without_user), sum(confidence_sum)::numeric(12, 3),
            sum(confidence_count)
        FROM mediverse_admin.rollup_session GROUP BY 1, 2",
        r#"SELECT date_bin('15 minutes', "createdAt", '2000-01-01')::timestamp(0), coalesce("sessionId", ''), count(*),
            count(*) FILTER (WHERE success), count(*) FILTER (WHERE "userId" IS NULL), coalesce(sum(sure), 0)::numeric(12, 3),
            count(sure)
        FROM everything GROUP BY 1, 2"#,
    ),
    (
        "SELECT day, action, target, success, error, sum(commands), sum(confidence_sum)::numeric(12, 3), sum(confidence_count)
        FROM mediverse_admin.rollup_day GROUP BY 1, 2, 3, 4, 5",
        r#"SELECT date_trunc('day', "createdAt")::timestamp(0), action, target, success, kind, count(*),
            coalesce(sum(sure), 0)::numeric(12, 3), count(sure)
        FROM everything GROUP BY 1, 2, 3, 4, 5"#,
    ),
    (
        "SELECT span, action, success, error, commands, confidence_sum::numeric(12, 3), confidence_count
        FROM mediverse_admin.rollup_kind WHERE commands <> 0",
        r#"SELECT coalesce(date_trunc('month', "createdAt"), '-infinity')::timestamp(0), coalesce(action, ''), success,
            coalesce(kind, ''), count(*), coalesce(sum(sure), 0)::numeric(12, 3), count(sure)
        FROM everything
        GROUP BY GROUPING SETS ((date_trunc('month', "createdAt"), coalesce(action, ''), success, coalesce(kind, '')),
            (coalesce(action, ''), success, coalesce(kind, '')))"#,
    ),
    (
        "SELECT span, target, success, commands, confidence_sum::numeric(12, 3), confidence_count
        FROM mediverse_admin.rollup_target WHERE commands <> 0",
        r#"SELECT coalesce(date_trunc('month', "createdAt"), '-infinity')::timestamp(0), target, success, count(*),
            coalesce(sum(sure), 0)::numeric(12, 3), count(sure)
        FROM everything WHERE target <> ''
        GROUP BY GROUPING SETS ((date_trunc('month', "createdAt"), target, success), (target, success))"#,
    ),
    (
        "SELECT quarter, session_id, user_id, action, target, success, error, sum(commands), sum(confidence_sum)::numeric(12, 3),
            sum(confidence_count)
        FROM mediverse_admin.rollup_kept GROUP BY 1, 2, 3, 4, 5, 6, 7",
        r#"SELECT date_bin('15 minutes', "createdAt", '2000-01-01')::timestamp(0), coalesce("sessionId", ''), "userId", action,
            target, success, kind, count(*), coalesce(sum(sure), 0)::numeric(12, 3), count(sure)
        FROM everything WHERE id IN (SELECT id FROM pruned) GROUP BY 1, 2, 3, 4, 5, 6, 7"#,
    ),
];

/// Random work of another client, `seed` decides which.
fn churn(scenario: &Scenario, seed: u32, rounds: u32) {
    let mut conn = scenario.connect();
    conn.batch_execute(&format!("SELECT setseed({})", f64::from(seed) / 100.0))
        .unwrap();
    for round in 0..rounds {
        let sql = match (seed + round) % 7 {
            0..=2 => format!(
                r#"INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, action, target, confidence, success, "errorMsg", "userId", "createdAt")
                SELECT 'r{seed}-{round}-' || i, (ARRAY['s1', 's2', NULL])[1 + floor(random() * 3)::int], 'say ' || i,
                    (ARRAY['show', 'SHOW', 'hide', NULL])[1 + floor(random() * 4)::int], (ARRAY['heart', 'left', NULL])[1 + floor(random() * 3)::int],
                    (ARRAY[round(random()::numeric, 3), round(random()::numeric, 3), NULL, 'NaN', '-Infinity'])[1 + floor(random() * 5)::int], random() < 0.7, 'No part "x' || i || '"', (ARRAY['u1', NULL])[1 + floor(random() * 2)::int],
                    timestamp '2026-02-26' + random() * interval '6 days'
                FROM generate_series(1, 12) i"#
            ),
            3 => r#"UPDATE public."VoiceCommand" SET success = NOT success, "createdAt" = "createdAt" + interval '7 hours'
                WHERE id IN (SELECT id FROM public."VoiceCommand" WHERE random() < 0.1 ORDER BY id FOR UPDATE SKIP LOCKED)"#.to_owned(),
            4 => r#"DELETE FROM public."VoiceCommand"
                WHERE id IN (SELECT id FROM public."VoiceCommand" WHERE random() < 0.1 ORDER BY id FOR UPDATE SKIP LOCKED)"#.to_owned(),
            5 => r#"BEGIN; SET LOCAL mediverse.pruning = 'on'; WITH gone AS (DELETE FROM public."VoiceCommand"
                WHERE id IN (SELECT id FROM public."VoiceCommand" WHERE random() < 0.1 ORDER BY id FOR UPDATE SKIP LOCKED) RETURNING *)
                INSERT INTO pruned SELECT * FROM gone; COMMIT"#.to_owned(),
            // A transaction that comes to nothing.
            _ => r#"BEGIN; DELETE FROM public."VoiceCommand"
                WHERE id IN (SELECT id FROM public."VoiceCommand" WHERE random() < 0.3 ORDER BY id FOR UPDATE SKIP LOCKED); ROLLBACK"#.to_owned(),
        };
        conn.batch_execute(&sql).unwrap();
    }
}

fn assert_equal(scenario: &Scenario) {
    // A report rolls up what is left.
    scenario.stdout("analytics overview -o json");
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.rollup_dirty"),
        "0"
    );
    for (rolled, raw) in ROLLUPS {
        let (rolled, raw) = (scenario.query(&lines(rolled)), scenario.query(&lines(raw)));
        assert_eq!(rolled, raw);
    }
}

/// Reports from the roll-ups say what counting one by one says, whole months in the window or not.
fn assert_reports_equal(scenario: &Scenario) {
    let reports = ["overview", "commands", "parts", "failures", "sessions"];
    let windows = [
        "",
        "--since '2026-02-27 09:15' --until '2026-03-03 18:30'",
        "--since 2026-02-01 --until 2026-03-01",
        "--since 2026-02-27 --until 2026-03-02 --system CARDIOVASCULAR",
    ];
    let all = || {
        windows.map(|window| {
            reports.map(|report| scenario.json(&format!("analytics {report} {window} -o json")))
        })
    };
    let rolled = all();
    let switch = |how: &str| {
        let table = r#"ALTER TABLE public."VoiceCommand""#;
        scenario.sql(&format!("{table} {how} TRIGGER mediverse_rollup_delete"));
    };
    switch("DISABLE");
    let singly = all();
    switch("ENABLE");
    for (rolled, singly) in rolled.iter().zip(&singly) {
        assert_eq!(rolled, singly);
    }
}

/// Lessons, with a place to keep what is pruned.
fn remembered() -> Scenario {
    let scenario = lessons();
    scenario.sql(EVERYTHING);
    scenario
}

fn lines(rows: &str) -> String {
    format!("SELECT string_agg(r::text, ';' ORDER BY r::text) FROM ({rows}) r")
}

#[test]
fn follow_every_write_of_many_clients() {
    let scenario = remembered();
    thread::scope(|scope| {
        for seed in 0..4 {
            let scenario = &scenario;
            scope.spawn(move || churn(scenario, seed, 24));
        }
        // Reports roll up meanwhile, several at once.
        for _ in 0..2 {
            let scenario = &scenario;
            scope.spawn(move || {
                for _ in 0..6 {
                    scenario.stdout("analytics commands -o json");
                }
            });
        }
    });
    assert_equal(&scenario);
    assert_reports_equal(&scenario);
    scenario.sql(r#"DELETE FROM public."TeachingSession" WHERE id = 's1'"#);
    assert_equal(&scenario);
    scenario.sql(r#"TRUNCATE public."VoiceCommand""#);
    assert_equal(&scenario);
}

#[test]
fn keep_what_was_pruned() {
    let scenario = lessons();
    let reports = [
        "overview",
        "sessions",
        "commands",
        "parts",
        "failures",
        "students",
        "timeline --bucket hour",
        "timeline --week",
        "commands --teacher t1",
        "parts --course c7",
        "overview --system SKELETAL",
        "commands --since 2026-03-02 --until 2026-03-03",
        "parts --since '2026-03-02 09:15' --until '2026-03-04 09:00'",
        "parts --since '2026-02-27 09:15' --until '2026-04-04 09:00'",
        "failures --since 2026-03-01 --until 2026-04-01",
    ];
    // The timeline begins where its first quarter hour does, a student was last seen within one.
    let all = |scenario: &Scenario| -> Vec<String> {
        reports
            .map(|report| {
                let rows = scenario.json(&format!("analytics {report} -o json"));
                let mut text = rows.to_string();
                if let Some(rows) = rows.as_array().filter(|_| report == "students") {
                    let mut rows = rows.clone();
                    rows.iter_mut()
                        .for_each(|row| row["lastSeen"] = serde_json::Value::Null);
                    text = serde_json::to_string(&rows).unwrap();
                }
                text
            })
            .into()
    };
    let before = all(&scenario);
    scenario.sql(
        r#"BEGIN; SET LOCAL mediverse.pruning = 'on';
        DELETE FROM public."VoiceCommand" WHERE "createdAt" < '2026-03-03 10:11'; COMMIT"#,
    );
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM public."VoiceCommand""#),
        "3"
    );
    assert_eq!(all(&scenario), before);
    scenario.stdout("analytics rebuild");
    assert_eq!(all(&scenario), before);
    // A correction without the setting does subtract.
    scenario.sql(r#"DELETE FROM public."VoiceCommand" WHERE id = 'c8'"#);
    assert_eq!(scenario.json("analytics overview -o json")["commands"], 7);
}

#[test]
fn are_right_where_nothing_may_be_written() {
    let scenario = lessons();
    let reports = [
        "overview",
        "sessions",
        "commands",
        "parts",
        "failures",
        "timeline",
        "commands --since '2026-02-27 09:15' --until '2026-04-04 09:00'",
        "parts --since 2026-03-01",
        "parts --system CARDIOVASCULAR",
    ];
    let all = |scenario: &Scenario| {
        reports.map(|report| scenario.json(&format!("analytics {report} -o json")))
    };
    let rolled = all(&scenario);
    scenario.sql(r#"UPDATE public."VoiceCommand" SET confidence = confidence WHERE id <> 'c5'"#);
    scenario.sql(
        r#"BEGIN; SET LOCAL mediverse.pruning = 'on'; DELETE FROM public."VoiceCommand" WHERE id IN ('c1', 'c3'); COMMIT"#,
    );
    let cluster = crate::cluster::Cluster::shared();
    let url = format!(
        "{}&options=-c%20default_transaction_read_only%3Don",
        cluster.url(&scenario.mediverse)
    );
    let scenario = scenario.env("ANALYTICS_DATABASE_URL", &url);
    let dirty = scenario.query("SELECT count(*) FROM mediverse_admin.rollup_dirty");
    assert_ne!(dirty, "0");
    assert_eq!(all(&scenario), rolled);
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.rollup_dirty"),
        dirty
    );
    // Less than was rolled up, in months that are read whole.
    scenario.sql(
        r#"DELETE FROM public."VoiceCommand" WHERE id = 'c2'; UPDATE public."VoiceCommand" SET success = false, action = NULL WHERE id = 'c6'"#,
    );
    assert_reports_equal(&scenario);
}

#[test]
fn are_rebuilt_from_nothing() {
    let scenario = remembered();
    let before = scenario.stdout("analytics commands -o json");
    scenario.sql(
        "DELETE FROM mediverse_admin.rollup_session; UPDATE mediverse_admin.rollup_day SET commands = 99; UPDATE mediverse_admin.rollup_kind SET commands = 99; DELETE FROM mediverse_admin.rollup_dirty",
    );
    assert_ne!(scenario.stdout("analytics commands -o json"), before);
    let figures = "SELECT count(*), sum(commands) FROM mediverse_admin.rollup_day";
    let wrong = scenario.query(figures);
    expect_test::expect![[r#"
        exit: 0
        --- stdout
        Would count the commands of 9 quarter hours anew; 11 figures are now not the counts of the commands
        --- stderr
    "#]].assert_eq(&scenario.run("analytics rebuild --dry-run"));
    assert_eq!(scenario.query(figures), wrong);
    expect_test::expect![[r#"
        exit: 0
        --- stdout
        Counted the commands of 9 quarter hours anew
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("analytics rebuild"));
    assert_eq!(scenario.stdout("analytics commands -o json"), before);
    assert_equal(&scenario);
}

#[test]
fn an_app_role_needs_no_right_on_them() {
    let scenario = remembered();
    let role = crate::cluster::Cluster::shared().fresh_name();
    scenario.sql(&format!(
        r#"CREATE ROLE {role}; GRANT INSERT, DELETE, SELECT ON public."VoiceCommand" TO {role};
        SET ROLE {role};
        INSERT INTO public."VoiceCommand" (id, transcript) VALUES ('app', 'x');
        DELETE FROM public."VoiceCommand" WHERE id = 'app'"#
    ));
    assert_equal(&scenario);
}

#[test]
fn count_what_db_prune_takes_away() {
    let scenario = lessons();
    let before = scenario.stdout("analytics commands -o json");
    let said = scenario.run("db prune --older-than 1d --only voice -y");
    assert!(said.starts_with("exit: 0"), "{said}");
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM public."VoiceCommand""#),
        "0"
    );
    assert_eq!(scenario.stdout("analytics commands -o json"), before);
}

#[test]
fn sessions_count_what_was_pruned() {
    let scenario = lessons();
    scenario.sql(r#"UPDATE "VoiceCommand" SET "createdAt" = now() WHERE id = 'c4'"#);
    let figures = || {
        let stats = scenario.json("session stats AAA111 -o json");
        let mut told = String::new();
        for name in ["commands", "successful", "actions", "topTargets"] {
            told.push_str(&format!("{name} {}\n", stats[name]));
        }
        format!("{told}{}", stats["confidence"]["mean"])
    };
    let before = figures();
    let said = scenario.run("db prune --older-than 1d --only voice -y");
    assert!(said.starts_with("exit: 0"), "{said}");
    assert_eq!(figures(), before);
    let stats = scenario.json("session stats AAA111 -o json");
    assert_eq!(
        (&stats["commands"], &stats["pruned"]),
        (&4.into(), &3.into())
    );
    let slots = stats["activity"]["commands"].as_array().unwrap();
    assert_eq!(
        slots
            .iter()
            .filter_map(serde_json::Value::as_i64)
            .sum::<i64>(),
        4
    );
    let show = scenario.json("session show AAA111 -o json");
    assert_eq!(show["counts"]["commands"], 4);
    for verb in ["stats", "show"] {
        let said = scenario.run(&format!("session {verb} AAA111"));
        assert!(
            said.contains("3 commands were pruned: counted, not shown in detail"),
            "{said}"
        );
    }
}

#[test]
fn are_not_believed_without_their_triggers() {
    let scenario = lessons();
    let reports = ["overview", "sessions", "commands", "parts", "timeline"];
    let all = || reports.map(|report| scenario.json(&format!("analytics {report} -o json")));
    let before = all();
    // As after `prisma migrate reset`: another client writes, and nobody notes it.
    scenario.sql(
        r#"DROP TRIGGER mediverse_rollup_delete ON public."VoiceCommand";
        DELETE FROM public."VoiceCommand" WHERE id = 'c1'"#,
    );
    let said = scenario.run("analytics commands");
    assert!(
        said.contains("warning: the triggers that keep the roll-ups are gone"),
        "{said}"
    );
    assert_eq!(scenario.json("analytics overview -o json")["commands"], 7);
    scenario.sql(
        r#"INSERT INTO public."VoiceCommand"
            (id, "sessionId", transcript, action, target, confidence, success, "userId", "createdAt") VALUES
            ('c1', 's1', 'show the left femur', 'show', 'femur_left', 0.9, true, 't1', '2026-03-02 09:05')"#,
    );
    assert_eq!(all(), before);
}
