//! `mediverse seed demo`: teaching made up, the same for the same seed, and gone when told to go.

use expect_test::expect;

use crate::scenario::Scenario;

/// A small anatomy to teach: a tree in each of two systems.
fn school() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, system, "parentId", "updatedAt") VALUES
            ('b0', 'leg_bones', 'Bones of leg', 'SKELETAL', NULL, now()),
            ('m0', 'arm_muscles', 'Muscles of arm', 'MUSCULAR', NULL, now());
        INSERT INTO "AnatomyPart" (id, "partId", name, system, "parentId", "updatedAt")
        SELECT left(p.id, 1) || n, left(p.id, 1) || '_' || n, 'Part ' || n || ' of ' || p.name, p.system, p.id, now()
        FROM "AnatomyPart" p, generate_series(1, 8) n;
        INSERT INTO "AnatomySynonym" (id, "partId", synonym, language, priority)
        SELECT 's' || p.id, p.id, 'hueso ' || p.id, 'es', 5 FROM "AnatomyPart" p"#,
    );
    scenario
}

const SMALL: &str =
    "seed demo --sessions 30 --students 90 --commands 2000 --seed 7 --until 2026-03-02";

/// Everything in the app's four tables, in a few characters.
fn fingerprint(scenario: &Scenario) -> String {
    ["TeachingSession", "SessionStudent", "SessionNote", "VoiceCommand"]
        .map(|table| {
            scenario.query(&format!(
                r#"SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY id)), '') FROM "{table}" t"#
            ))
        })
        .join("\n")
}

#[test]
fn a_dry_run_says_what_it_would_do_and_writes_nothing() {
    let scenario = school();
    let before = fingerprint(&scenario);
    expect![[r#"
        exit: 0
        --- stdout
        Would make up 30 sessions with 493 attendances, 67 notes and 2,000 voice commands
        --- stderr
    "#]]
    .assert_eq(&scenario.run(&format!("{SMALL} --dry-run")));
    assert_eq!(fingerprint(&scenario), before);
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.demo"),
        "0"
    );
    scenario.stdout(SMALL);
    let there = fingerprint(&scenario);
    expect![[r#"
        exit: 0
        --- stdout
        Would remove 30 sessions with 493 attendances, 67 notes and 2,000 voice commands
        --- stderr
    "#]]
    .assert_eq(&scenario.run("seed demo --remove --dry-run"));
    assert_eq!(fingerprint(&scenario), there);
}

#[test]
fn makes_up_what_was_asked_for() {
    let scenario = school();
    expect![[r#"
        exit: 0
        --- stdout
        Made up 30 sessions with 493 attendances, 67 notes and 2,000 voice commands
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run(SMALL));
    let counts = scenario.query(
        r#"SELECT (SELECT count(*) FROM "TeachingSession"),
                  (SELECT count(DISTINCT "studentId") FROM "SessionStudent"),
                  (SELECT count(*) FROM "VoiceCommand")"#,
    );
    assert_eq!(counts, "30,90,2000");
    expect![[r#"
        exit: 0
        --- stdout
        This demonstration is there already
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run(SMALL));
}

#[test]
fn the_same_seed_makes_the_same_bytes_and_another_does_not() {
    let (one, two, other) = (school(), school(), school());
    one.stdout(SMALL);
    two.stdout(SMALL);
    other.stdout(&SMALL.replace("--seed 7", "--seed 8"));
    assert_eq!(fingerprint(&one), fingerprint(&two));
    assert_ne!(fingerprint(&one), fingerprint(&other));
}

#[test]
fn teaching_is_believable() {
    let scenario = school();
    scenario.stdout(SMALL);
    let wrong = |what: &str| scenario.query(&format!("SELECT count(*) FROM {what}"));
    // Nothing is outside of its lesson, nobody joins twice, nothing is in the future.
    assert_eq!(
        wrong(
            r#""VoiceCommand" v JOIN "TeachingSession" s ON s.id = v."sessionId"
                 WHERE v."createdAt" < s."createdAt" OR v."createdAt" > s."updatedAt""#
        ),
        "0"
    );
    assert_eq!(
        wrong(
            r#""SessionNote" n LEFT JOIN "SessionStudent" s USING ("sessionId", "studentId")
                 WHERE s.id IS NULL OR n.timestamp < s."joinedAt""#
        ),
        "0"
    );
    assert_eq!(
        wrong(r#""VoiceCommand" WHERE "createdAt" >= '2026-03-02'"#),
        "0"
    );
    assert_eq!(
        wrong(r#""TeachingSession" WHERE "isActive" <> ("endedAt" IS NULL)"#),
        "0"
    );
    // Ids and codes have the app's form, and ids the order of time.
    assert_eq!(
        wrong(r#""VoiceCommand" WHERE id !~ '^cdemo[0-9a-z]{20}$'"#),
        "0"
    );
    assert_eq!(
        wrong(r#""TeachingSession" WHERE code !~ '^[A-HJ-NP-Z2-9]{6}$'"#),
        "0"
    );
    assert_eq!(
        wrong(
            r#"(SELECT "createdAt" < lag("createdAt") OVER (ORDER BY id) AS back FROM "VoiceCommand") v WHERE back"#
        ),
        "0"
    );
    // Failures have a reason, targets are parts, and most are of the session's system.
    assert_eq!(
        wrong(r#""VoiceCommand" WHERE success = ("errorMsg" IS NOT NULL)"#),
        "0"
    );
    assert_eq!(
        scenario.query(
            r#"SELECT (count(*) FILTER (WHERE NOT success)) BETWEEN 100 AND 700,
                      count(*) FILTER (WHERE "sessionId" IS NULL) > 0,
                      count(DISTINCT lower(action)) >= 9
               FROM "VoiceCommand""#
        ),
        "t,t,t"
    );
    assert_eq!(
        scenario.query(
            r#"SELECT avg((p.system::text = ANY (s."visibleSystems"))::int) > 0.85
               FROM "VoiceCommand" v
               JOIN "AnatomyPart" p ON p."partId" = v.target
               JOIN "TeachingSession" s ON s.id = v."sessionId""#
        ),
        "t"
    );
    // Students come and go: hardly any class is complete twice.
    assert_eq!(
        scenario.query(
            r#"SELECT count(DISTINCT n) > 5 FROM
               (SELECT count(*) AS n FROM "SessionStudent" GROUP BY "sessionId") x"#
        ),
        "t"
    );
}

#[test]
fn goes_when_told_to_and_takes_nothing_else() {
    let scenario = school();
    scenario
        .sql(r#"INSERT INTO "VoiceCommand" (id, transcript) VALUES ('mine', 'show the femur')"#);
    let before = fingerprint(&scenario);
    scenario.stdout(SMALL);
    scenario.sql(
        r#"INSERT INTO "SessionStudent" (id, "sessionId", "studentId")
           SELECT 'guest', min(id), 'someone' FROM "TeachingSession""#,
    );
    let made = fingerprint(&scenario);
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: others added rows to sessions of the demonstration
          [code]: attendance `guest` of `someone`
        hint: copy out what they need with `mediverse session export CODE`
        hint: take their rows away too: `mediverse seed demo --remove --with-others`
    "#]].assert_eq(&scenario.run("seed demo --remove").replace(
        &scenario.query(r#"SELECT min(code) FROM "TeachingSession" s JOIN "SessionStudent" j ON j."sessionId" = s.id AND j.id = 'guest'"#),
        "[code]",
    ));
    assert_eq!(fingerprint(&scenario), made);
    expect![[r#"
        exit: 0
        --- stdout
        Removed 30 sessions with 493 attendances, 67 notes and 2,000 voice commands
        With them went 1 row that others had added
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("seed demo --remove --with-others"));
    assert_eq!(fingerprint(&scenario), before);
    expect![[r#"
        exit: 0
        --- stdout
        {
          "dryRun": false,
          "sessions": 0,
          "students": 0,
          "notes": 0,
          "commands": 0,
          "pruned": 0,
          "guests": 0
        }
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("seed demo --remove -o json"));
}

/// What people said, one of them in a lesson of the demonstration where there is one.
const OTHERS: &str = r#"INSERT INTO "VoiceCommand" (id, transcript, action, target, success, "errorMsg", "userId", "sessionId", "createdAt")
    SELECT 'mine' || n, 'show it', 'SHOW', 'b_' || n, n > 1, 'unheard of', CASE WHEN n < 4 THEN 'person' END,
        CASE WHEN n = 3 THEN (SELECT min(id) FROM "TeachingSession") END, '2020-02-10'
    FROM generate_series(1, 4) n"#;

/// Every figure that pruned commands are in.
fn figures(scenario: &Scenario) -> Vec<String> {
    let reports = [
        "overview", "commands", "parts", "failures", "students", "timeline", "sessions",
    ];
    let windows = ["", " --since 2020-02-09 --until 2020-02-12"];
    reports
        .iter()
        .flat_map(|report| windows.map(|window| format!("analytics {report}{window} -o json")))
        .map(|words| format!("{words}\n{}", scenario.stdout(&words)))
        .collect()
}

/// A demonstration of 2020 beside what people said, pruned up to the 20th of February.
fn prune_beside_others(scenario: &Scenario) {
    let then = chrono::NaiveDate::from_ymd_opt(2020, 2, 20).unwrap();
    let age = (chrono::Utc::now().date_naive() - then).num_days();
    scenario.stdout(&format!("db prune --older-than {age}d --only voice --yes"));
}

#[test]
fn takes_pruned_commands_out_of_the_reports_and_leaves_those_of_others() {
    let alone = school();
    alone.sql(OTHERS);
    let expected = figures(&alone);
    for folds_between in [false, true] {
        let scenario = school();
        scenario.stdout(&SMALL.replace("2026", "2020"));
        scenario.sql(OTHERS);
        if folds_between {
            figures(&scenario);
        }
        prune_beside_others(&scenario);
        if folds_between {
            figures(&scenario);
        }
        let removed = scenario.stdout("seed demo --remove");
        assert!(
            removed.contains("With them went the counts of 1,"),
            "{removed}"
        );
        assert_eq!(figures(&scenario), expected, "folded: {folds_between}");
        let doctor = scenario.stdout("db doctor -o csv");
        assert!(doctor.contains("rollups.counts,ok,"), "{doctor}");
        assert!(
            scenario
                .stdout("seed demo --remove")
                .contains("There is no demonstration")
        );
    }
}

/// What an older version pruned bears no mark; sessions and people tell what it was.
#[test]
fn knows_what_an_older_version_pruned() {
    let alone = school();
    alone.sql(OTHERS);
    let expected = figures(&alone);
    let scenario = school();
    let later = scenario.query(
        "SELECT count(*) FROM mediverse_admin.migration_ledger WHERE version >= '20260101000960'",
    );
    scenario.stdout(&format!(
        "migrate revert --steps {later} --confirm {}",
        scenario.mediverse
    ));
    scenario.stdout(&SMALL.replace("2026", "2020"));
    // Nothing tells whose commands without session and person were.
    scenario.sql(r#"DELETE FROM "VoiceCommand" WHERE "sessionId" IS NULL AND "userId" IS NULL"#);
    scenario.sql(OTHERS);
    prune_beside_others(&scenario);
    figures(&scenario);
    scenario.stdout("migrate run");
    scenario.stdout("migrate verify");
    scenario.stdout("seed demo --remove");
    assert_eq!(figures(&scenario), expected);
}

#[test]
fn is_refused_beside_real_sessions_and_without_anatomy() {
    let scenario = school();
    scenario.sql(
        r#"INSERT INTO "TeachingSession" (id, code, "teacherId", title, "updatedAt")
           VALUES ('real', 'ABC123', 't', 'Bones', now())"#,
    );
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: people held 1 session in this database
        hint: seed a demonstration into a database of its own
    "#]]
    .assert_eq(&scenario.run(SMALL));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: there is no anatomy to teach
        hint: seed it first: `mediverse seed anatomy`
    "#]]
    .assert_eq(&Scenario::new().run(SMALL));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value '0' for '--sessions <COUNT>': 0 is not in 1..=100000
        hint: see `mediverse seed demo --help`
    "#]]
    .assert_eq(&school().run("seed demo --sessions 0"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: the argument '--remove' cannot be used with '--seed <NUMBER>'
        hint: see `mediverse seed demo --help`
    "#]]
    .assert_eq(&school().run("seed demo --remove --seed 3"));
}

#[test]
fn another_demonstration_is_a_conflict() {
    let scenario = school();
    scenario.stdout(SMALL);
    let before = fingerprint(&scenario);
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: another demonstration is there already
        hint: take it away with `mediverse seed demo --remove`
    "#]]
    .assert_eq(&scenario.run("seed demo --seed 9"));
    assert_eq!(fingerprint(&scenario), before);
}

#[test]
fn one_session_and_one_student_are_enough() {
    let scenario = school();
    scenario.stdout("seed demo --sessions 1 --students 1 --commands 0");
    scenario.stdout("seed demo --remove");
    scenario.stdout("seed demo --sessions 50 --students 1 --commands 3");
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM "TeachingSession""#),
        "50"
    );
}
