//! Each report as a table and as JSON; what it refuses, what it keeps to itself.

use expect_test::expect;

use super::lessons;
use crate::scenario::Scenario;

#[test]
fn overview() {
    let scenario = lessons();
    expect![[r#"
        exit: 0
        --- stdout
                                 FIGURE
        Sessions begun                2
          still active                1
          never ended                 1
        Students                      2
          in several sessions         1
        Joins                         3
        Notes                         1
        Commands                      8
          without session             1
          without user                2
          succeeded                   5
        Success rate           62.5 % *
          95 % interval         31–86 %
        Mean confidence            0.65
        Median minutes               50
        * fewer than 20 commands: chance plays a large part

        Commands over time
        █▆▂
        2026-03-02 to 2026-03-04

        Actions
                           COMMANDS
        SHOW                      4  ████████████████████
        HIDE                      1  █████
        ROTATE                    1  █████
        transparency              1  █████
        (none understood)         1  █████

        Targets
                      COMMANDS
        Left femur           3  ████████████████████
        Heart                2  █████████████▍
        left                 1  ██████▋
        nothing_part         1  ██████▋

        The week
             00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
        Mon  ·· ·· ·· ·· ·· ·· ·· ·· ·· ██ ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Tue  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ▓▓ ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Wed  ·· ·· ·· ·· ·· ·· ·· ·· ░░ ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Thu  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Fri  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Sat  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Sun  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Busiest: Mon from 9:00, 4 commands
        --- stderr
    "#]]
    .assert_eq(&scenario.run("analytics overview"));
    expect![[r#"
        {
          "sessions": 2,
          "activeSessions": 1,
          "neverEnded": 1,
          "medianMinutes": 50.0,
          "students": 2,
          "joins": 3,
          "returningStudents": 1,
          "notes": 1,
          "commands": 8,
          "succeeded": 5,
          "successRate": 0.625,
          "successRateLow": 0.3057423946026273,
          "successRateHigh": 0.8631557141764027,
          "smallSample": true,
          "confidence": 0.65,
          "commandsWithoutSession": 1,
          "commandsWithoutUser": 2
        }
    "#]]
    .assert_eq(&scenario.stdout("analytics overview -o json"));
}

#[test]
fn sessions() {
    let scenario = lessons();
    expect![[r#"
        exit: 0
        --- stdout
        CODE    TITLE         BEGAN             MIN  STUDENTS  NOTES  COMMANDS   SUCCESS  INTERVAL
        BBB222  Heart         2026-03-03 10:00    –         1      0         3  66.7 % *   21–94 %  ███████████████
        AAA111  Bones         2026-03-02 09:00   50         2      1         4  75.0 % *   30–95 %  ████████████████████
        –       (no session)  –                   –         0      0         1   0.0 % *    0–79 %  █████
        * fewer than 20 commands: chance plays a large part
        --- stderr
    "#]].assert_eq(&scenario.run("analytics sessions"));
    expect![[r#"
        {"code":"BBB222","title":"Heart","teacherId":"t2","moodleCourseId":null,"createdAt":"2026-03-03T10:00:00.000Z","endedAt":null,"isActive":true,"minutes":null,"students":1,"notes":0,"commands":3,"succeeded":2,"successRate":0.6666666666666666,"successRateLow":0.20765960080204773,"successRateHigh":0.9385080552796038,"smallSample":true,"confidence":0.65}
        {"code":"AAA111","title":"Bones","teacherId":"t1","moodleCourseId":"c7","createdAt":"2026-03-02T09:00:00.000Z","endedAt":"2026-03-02T09:50:00.000Z","isActive":false,"minutes":50.0,"students":2,"notes":1,"commands":4,"succeeded":3,"successRate":0.75,"successRateLow":0.3006418425824019,"successRateHigh":0.9544127391902996,"smallSample":true,"confidence":0.7}
        {"code":null,"title":null,"teacherId":null,"moodleCourseId":null,"createdAt":null,"endedAt":null,"isActive":null,"minutes":null,"students":0,"notes":0,"commands":1,"succeeded":0,"successRate":0.0,"successRateLow":0.0,"successRateHigh":0.7934506856227627,"smallSample":true,"confidence":0.5}
    "#]].assert_eq(&scenario.stdout("analytics sessions -o jsonl"));
}

#[test]
fn commands() {
    let scenario = lessons();
    expect![[r#"
        exit: 0
        --- stdout
        ACTION             COMMANDS    SUCCESS  INTERVAL  CONFIDENCE   SHARE
        SHOW                      4   75.0 % *   30–95 %        0.72  50.0 %  ████████████████████
        HIDE                      1    0.0 % *    0–79 %        0.40  12.5 %  █████
        ROTATE                    1  100.0 % *  21–100 %           –  12.5 %  █████
        transparency              1  100.0 % *  21–100 %        0.60  12.5 %  █████
        (none understood)         1    0.0 % *    0–79 %           –  12.5 %  █████
        * fewer than 20 commands: chance plays a large part
        --- stderr
    "#]]
    .assert_eq(&scenario.run("analytics commands"));
    expect![[r#"
        {"action":"SHOW","commands":4,"succeeded":3,"successRate":0.75,"successRateLow":0.3006418425824019,"successRateHigh":0.9544127391902996,"smallSample":true,"share":0.5,"confidence":0.725}
        {"action":"HIDE","commands":1,"succeeded":0,"successRate":0.0,"successRateLow":0.0,"successRateHigh":0.7934506856227627,"smallSample":true,"share":0.125,"confidence":0.4}
        {"action":"ROTATE","commands":1,"succeeded":1,"successRate":1.0,"successRateLow":0.20654931437723736,"successRateHigh":1.0,"smallSample":true,"share":0.125,"confidence":null}
        {"action":"transparency","commands":1,"succeeded":1,"successRate":1.0,"successRateLow":0.20654931437723736,"successRateHigh":1.0,"smallSample":true,"share":0.125,"confidence":0.6}
        {"action":null,"commands":1,"succeeded":0,"successRate":0.0,"successRateLow":0.0,"successRateHigh":0.7934506856227627,"smallSample":true,"share":0.125,"confidence":null}
    "#]].assert_eq(&scenario.stdout("analytics commands -o jsonl"));
}

#[test]
fn parts() {
    let scenario = lessons();
    expect![[r#"
        exit: 0
        --- stdout
        TARGET        NAME        SYSTEM          COMMANDS    SUCCESS  INTERVAL   SHARE
        femur_left    Left femur  SKELETAL               3   66.7 % *   21–94 %  42.9 %  ████████████████████
        heart         Heart       CARDIOVASCULAR         2  100.0 % *  34–100 %  28.6 %  █████████████▍
        left          (no part)   –                      1  100.0 % *  21–100 %  14.3 %  ██████▋
        nothing_part  (no part)   –                      1    0.0 % *    0–79 %  14.3 %  ██████▋
        * fewer than 20 commands: chance plays a large part
        --- stderr
    "#]].assert_eq(&scenario.run("analytics parts"));
    expect![[r#"
        {"partId":"femur_left","name":"Left femur","system":"SKELETAL","commands":3,"succeeded":2,"successRate":0.6666666666666666,"successRateLow":0.20765960080204773,"successRateHigh":0.9385080552796038,"smallSample":true,"share":0.42857142857142855,"confidence":0.7}
        {"partId":"heart","name":"Heart","system":"CARDIOVASCULAR","commands":2,"succeeded":2,"successRate":1.0,"successRateLow":0.3423802275066531,"successRateHigh":1.0,"smallSample":true,"share":0.2857142857142857,"confidence":0.65}
        {"partId":"left","name":null,"system":null,"commands":1,"succeeded":1,"successRate":1.0,"successRateLow":0.20654931437723736,"successRateHigh":1.0,"smallSample":true,"share":0.14285714285714285,"confidence":null}
        {"partId":"nothing_part","name":null,"system":null,"commands":1,"succeeded":0,"successRate":0.0,"successRateLow":0.0,"successRateHigh":0.7934506856227627,"smallSample":true,"share":0.14285714285714285,"confidence":0.5}
    "#]].assert_eq(&scenario.stdout("analytics parts -o jsonl"));
    expect![[r#"
        partId,name,system,commands,succeeded,successRate,successRateLow,successRateHigh,smallSample,share,confidence
        femur_left,Left femur,SKELETAL,3,2,0.6666666666666666,0.20765960080204773,0.9385080552796038,true,1.0,0.7
    "#]].assert_eq(&scenario.stdout("analytics parts --system skeletal -o csv"));
}

#[test]
fn failures() {
    let scenario = lessons();
    expect![[r#"
        exit: 0
        --- stdout
        ERROR              ACTION             FAILURES   SHARE
        No part matches …  HIDE                      1  33.3 %  ████████████████████
        Unknown part       SHOW                      1  33.3 %  ████████████████████
        (no message)       (none understood)         1  33.3 %  ████████████████████
        --- stderr
    "#]]
    .assert_eq(&scenario.run("analytics failures"));
    expect![[r#"
        {"error":"No part matches …","action":"HIDE","failures":1,"share":0.3333333333333333}
        {"error":"Unknown part","action":"SHOW","failures":1,"share":0.3333333333333333}
        {"error":null,"action":null,"failures":1,"share":0.3333333333333333}
    "#]]
    .assert_eq(&scenario.stdout("analytics failures -o jsonl"));
}

#[test]
fn messages_name_nobody_unless_asked() {
    let scenario = lessons();
    scenario.sql(
        r#"INSERT INTO "VoiceCommand" (id, transcript, action, success, "errorMsg", "createdAt") VALUES
            ('e1', 'x', 'show', false, 'Timeout for Ada Lovelace', '2026-03-03 10:30'),
            ('e2', 'x', 'show', false, 'Timeout for Grace Hopper', '2026-03-03 10:31'),
            ('e3', 'x', 'show', false, 'Permission denied: ada@example.org', '2026-03-03 10:32'),
            ('e4', 'x', 'show', false, 'User Lovelace could not find Left femur 42', '2026-03-03 10:33'),
            ('e5', 'x', 'show', false, 'Can''t find O''Brien', '2026-03-03 10:34'),
            ('e6', 'x', 'show', false, 'Unknown part "Ada', '2026-03-03 10:35')"#,
    );
    let errors = |options: &str| {
        let rows = scenario.json(&format!("analytics failures -o json {options}"));
        let rows = rows.as_array().unwrap().iter();
        let told =
            rows.filter_map(|it| Some(format!("{} {}", it["failures"], it["error"].as_str()?)));
        told.collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
        2 Timeout for …
        1 Can't find …
        1 No part matches …
        1 Permission denied: …
        1 Unknown part
        1 Unknown part …
        1 User … could not find Left femur …"#]]
    .assert_eq(&errors(""));
    assert_eq!(
        errors(""),
        errors("--since 2026-03-02T00:07 --until 2026-03-05")
    );
    expect![[r#"
        1 Can't find O'Brien
        1 No part matches "the fimur"
        1 Permission denied: ada@example.org
        1 Timeout for Ada Lovelace
        1 Timeout for Grace Hopper
        1 Unknown part
        1 Unknown part "Ada
        1 User Lovelace could not find Left femur 42"#]]
    .assert_eq(&errors("--with-transcripts"));
    scenario.run("analytics report --html page.html");
    let html = std::fs::read_to_string(scenario.path("page.html")).unwrap();
    for name in ["Ada", "Lovelace", "Grace", "Brien", "ada@"] {
        assert!(!html.contains(name), "{name}");
    }
}

#[test]
fn students() {
    let scenario = lessons();
    expect![[r#"
        exit: 0
        --- stdout
        STUDENT  SESSIONS  NOTES  COMMANDS   SUCCESS  INTERVAL  LAST SEEN
        u1              2      1         2  50.0 % *    9–91 %  2026-03-03 10:05  ████████████████████
        u2              1      0         0         –         –  2026-03-02 09:02
        * fewer than 20 commands: chance plays a large part
        --- stderr
    "#]].assert_eq(&scenario.run("analytics students"));
    expect![[r#"
        {"studentId":"u1","sessions":2,"notes":1,"commands":2,"succeeded":1,"successRate":0.5,"successRateLow":0.09453120573423067,"successRateHigh":0.9054687942657694,"smallSample":true,"lastSeen":"2026-03-03T10:05:00.000Z"}
        {"studentId":"u2","sessions":1,"notes":0,"commands":0,"succeeded":0,"successRate":null,"successRateLow":null,"successRateHigh":null,"smallSample":true,"lastSeen":"2026-03-02T09:02:00.000Z"}
    "#]].assert_eq(&scenario.stdout("analytics students -o jsonl"));
}

#[test]
fn students_join_and_write_as_often_as_in_the_overview() {
    let scenario = lessons();
    scenario.sql(
        r#"INSERT INTO "SessionNote" (id, "sessionId", "studentId", content, timestamp) VALUES
            ('n2', 's1', 'guest', 'never joined', '2026-03-02 09:25'),
            ('n3', 's2', 'u2', 'joined before', '2026-03-03 10:20')"#,
    );
    for window in [
        "",
        "--since 2026-03-03",
        "--session AAA111",
        "--system skeletal",
        "--system cardiovascular --since 2026-03-03",
    ] {
        let students = scenario.json(&format!("analytics students -o json {window}"));
        let sum = |name: &str| -> i64 {
            let rows = students.as_array().unwrap().iter();
            rows.filter_map(|it| it[name].as_i64()).sum()
        };
        let written = sum("notes");
        let overview = scenario.json(&format!("analytics overview -o json {window}"));
        assert_eq!(overview["notes"], written, "{window}");
        assert_eq!(overview["joins"], sum("sessions"), "{window}");
        assert!(written > 0, "{window}");
    }
}

#[test]
fn unknown_actions_are_spelled_as_most_often_everywhere() {
    let scenario = lessons();
    scenario.sql(
        r#"INSERT INTO "VoiceCommand" (id, "sessionId", transcript, action, success, "createdAt") VALUES
            ('d1', 's2', 'x', ' Transparency', false, '2026-03-03 10:30'),
            ('d2', 's2', 'x', 'Transparency ', true, '2026-03-03 10:31'),
            ('d3', 's2', 'x', 'transparency', false, '2026-03-03 10:32'),
            ('d4', 's2', 'x', 'Transparency', true, '2026-03-03 10:33')"#,
    );
    for command in [
        "analytics commands -o json",
        "analytics failures -o json",
        "analytics failures --session BBB222 -o json",
    ] {
        let rows = scenario.json(command);
        let spelled: Vec<&str> = rows
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|it| it["action"].as_str())
            .filter(|it| it.to_lowercase().contains("transparency"))
            .collect();
        assert_eq!(spelled, ["Transparency"], "{command}");
    }
    let stats = scenario.json("session stats BBB222 -o json");
    assert_eq!(stats["actions"][0]["action"], "Transparency");
    assert_eq!(stats["actions"][0]["commands"], 5);
}

#[test]
fn timeline() {
    let scenario = lessons();
    expect![[r#"
        exit: 0
        --- stdout
        FROM        SESSIONS  JOINS  NOTES  COMMANDS   SUCCESS  INTERVAL
        2026-03-02         1      2      1         4  75.0 % *   30–95 %  ████████████████████
        2026-03-03         1      1      0         3  66.7 % *   21–94 %  ███████████████
        2026-03-04         0      0      0         1   0.0 % *    0–79 %  █████
        * fewer than 20 commands: chance plays a large part
        --- stderr
    "#]]
    .assert_eq(&scenario.run("analytics timeline"));
    expect![[r#"
        {"from":"2026-03-02T00:00:00.000Z","localFrom":"2026-03-02T00:00:00","sessions":2,"joins":3,"notes":1,"commands":8,"succeeded":5,"successRate":0.625,"successRateLow":0.3057423946026273,"successRateHigh":0.8631557141764027,"smallSample":true}
    "#]].assert_eq(&scenario.stdout("analytics timeline --bucket week -o jsonl"));
    expect![[r#"
        exit: 0
        --- stdout
             00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
        Mon  .. .. .. .. .. .. .. .. .. ## .. .. .. .. .. .. .. .. .. .. .. .. .. ..
        Tue  .. .. .. .. .. .. .. .. .. .. OO .. .. .. .. .. .. .. .. .. .. .. .. ..
        Wed  .. .. .. .. .. .. .. .. :: .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..
        Thu  .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..
        Fri  .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..
        Sat  .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..
        Sun  .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..
        Busiest: Mon from 9:00, 4 commands
        --- stderr
    "#]]
    .assert_eq(&scenario.run("analytics timeline --week --ascii"));
    expect![[r#"
        weekday,hour,commands,succeeded
        1,14,2,2
        1,15,2,1
        2,15,2,2
        2,16,1,0
        3,13,1,0
    "#]]
    .assert_eq(&scenario.stdout("analytics timeline --week -o csv --tz Asia/Kathmandu"));
}

#[test]
fn compares_with_the_window_before() {
    let scenario = lessons();
    expect![[r#"
        exit: 0
        --- stdout
        ACTION             COMMANDS    SUCCESS  INTERVAL  CONFIDENCE   SHARE  BEFORE   CHANGE
        SHOW                      1  100.0 % *  21–100 %        0.70  33.3 %       2  -50.0 %  ████████████████████
        transparency              1  100.0 % *  21–100 %        0.60  33.3 %       0        –  ████████████████████
        (none understood)         1    0.0 % *    0–79 %           –  33.3 %       0        –  ████████████████████
        * fewer than 20 commands: chance plays a large part
        --- stderr
    "#]].assert_eq(
        &scenario
            .run("analytics commands --since 2026-03-03 --until 2026-03-04 --compare previous"),
    );
    expect![[r#"
        action,commands,succeeded,successRate,successRateLow,successRateHigh,smallSample,share,confidence,previousCommands,change,previousSuccessRate
        SHOW,1,1,1.0,0.20654931437723736,1.0,true,0.3333333333333333,0.7,2,-0.5,1.0
        transparency,1,1,1.0,0.20654931437723736,1.0,true,0.3333333333333333,0.6,0,,
        ,1,0,0.0,0.0,0.7934506856227627,true,0.3333333333333333,,0,,
    "#]].assert_eq(&scenario.stdout(
        "analytics commands --since 2026-03-03 --until 2026-03-04 --compare previous -o csv",
    ));
    expect![[r#"
        exit: 0
        --- stdout
                                 FIGURE    BEFORE    CHANGE
        Sessions begun                1         1    +0.0 %
          still active                1         0         –
          never ended                 1         0         –
        Students                      1         2   -50.0 %
          in several sessions         0         0         –
        Joins                         1         2   -50.0 %
        Notes                         0         1  -100.0 %
        Commands                      3         4   -25.0 %
          without session             0         0         –
          without user                1         0         –
          succeeded                   2         3   -33.3 %
        Success rate           66.7 % *  75.0 % *
          95 % interval         21–94 %   30–95 %
        Mean confidence            0.65      0.70
        Median minutes                –        50
        * fewer than 20 commands: chance plays a large part

        Commands over time
        █
        2026-03-03 to 2026-03-03

        Actions
                           COMMANDS
        SHOW                      1  ████████████████████
        transparency              1  ████████████████████
        (none understood)         1  ████████████████████

        Targets
               COMMANDS
        Heart         2  ████████████████████

        The week
             00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
        Mon  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Tue  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ██ ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Wed  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Thu  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Fri  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Sat  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Sun  ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
        Busiest: Tue from 10:00, 3 commands
        --- stderr
    "#]]
    .assert_eq(
        &scenario
            .run("analytics overview --since 2026-03-03 --until 2026-03-04 --compare previous"),
    );
}

#[test]
fn misses() {
    let scenario = lessons();
    scenario.sql(
        r#"INSERT INTO public."AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES ('p3', 'clavicle', 'Clavicle', 'SKELETAL', now()), ('p4', 'skull', 'Skull', 'SKELETAL', now());
        INSERT INTO public."AnatomySynonym" (id, "partId", synonym, language, priority) VALUES ('y1', 'p3', 'collar bone', 'en', 8);
        INSERT INTO public."VoiceCommand" (id, transcript, success, "createdAt") VALUES
            ('m1', 'show the clavicel', false, '2026-03-05 08:00'), ('m2', 'CLAVICEL', false, '2026-03-05 08:01'), ('m3', '  ', false, '2026-03-05 08:02')"#,
    );
    expect![[r#"
        exit: 0
        --- stdout
        FAILURES  SESSIONS  LAST        SAID  CANDIDATES
               2         0  2026-03-05  –     clavicle (0.73)
               1         1  2026-03-03  –     –
               1         0  2026-03-04  –     resolves now: clavicle
        --- stderr
        `--with-transcripts` shows what was said and how to add it
    "#]]
    .assert_eq(&scenario.run("analytics misses"));
    expect![[r#"
        exit: 0
        --- stdout
        FAILURES  SESSIONS  LAST        SAID         CANDIDATES
               2         0  2026-03-05  clavicel     clavicle (0.73)
               1         1  2026-03-03  calavera     –
               1         0  2026-03-04  collar bone  resolves now: clavicle

        To add a name
        mediverse part synonym add clavicle clavicel --language en
        --- stderr
    "#]]
    .assert_eq(&scenario.run("analytics misses --with-transcripts"));
    expect![[r#"
        [
          {"transcript":null,"phrase":null,"language":"en","failures":1,"sessions":1,"firstAt":"2026-03-03T10:40:00.000Z","lastAt":"2026-03-03T10:40:00.000Z","resolvesTo":null,"candidates":[]}
        ]
    "#]]
    .assert_eq(&scenario.stdout("analytics misses --session bbb222 -o json"));
    expect![[r#"
        exit: 0
        --- stdout
        partId,synonym,language,priority,failures
        clavicle,clavicel,en,5,2
        ,calavera,en,5,1
        --- stderr
        1 miss without a candidate: fill in the partId, or leave the row to be skipped
    "#]]
    .assert_eq(&scenario.run("analytics misses --with-transcripts -o csv"));
}

#[test]
fn nothing_to_show_is_said() {
    let scenario = Scenario::new();
    for report in [
        "sessions", "commands", "parts", "failures", "students", "timeline",
    ] {
        let words = format!("analytics {report}");
        assert_eq!(
            scenario.run(&words),
            "exit: 0\n--- stdout\n--- stderr\nNothing happened in this window\n"
        );
        assert_eq!(scenario.stdout(&format!("{words} -o json")), "[]\n");
    }
    expect![[r#"
        exit: 0
        --- stdout
                               FIGURE
        Sessions begun              0
          still active              0
          never ended               0
        Students                    0
          in several sessions       0
        Joins                       0
        Notes                       0
        Commands                    0
          without session           0
          without user              0
          succeeded                 0
        Success rate                –
          95 % interval             –
        Mean confidence             –
        Median minutes              –
        --- stderr
    "#]]
    .assert_eq(&scenario.run("analytics overview"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Nothing that was said in this window led nowhere
    "#]]
    .assert_eq(&scenario.run("analytics misses"));
    expect![[r#"
        code,title,teacherId,moodleCourseId,createdAt,endedAt,isActive,minutes,students,notes,commands,succeeded,successRate,successRateLow,successRateHigh,smallSample,confidence
    "#]].assert_eq(&scenario.stdout("analytics sessions -o csv"));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let scenario = lessons();
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: `--since` is not before `--until`
        hint: the window goes from `--since` up to, but not including, `--until`
    "#]]
    .assert_eq(&scenario.run("analytics overview --since 2026-03-04 --until 2026-03-03"));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: no session has the code `NOSUCH`
        hint: list them with `mediverse session list`
    "#]]
    .assert_eq(&scenario.run("analytics sessions --session nosuch"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value 'yesterdayish' for '--since <WHEN>': write a date such as 2026-01-31, a time, or an age such as 7d
        hint: see `mediverse analytics commands --help`
    "#]].assert_eq(&scenario.run("analytics commands --since yesterdayish"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: `--compare previous` needs a window that begins somewhere
        hint: add `--since`, such as `--since 7d`
    "#]]
    .assert_eq(&scenario.run("analytics commands --compare previous"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value 'BONES' for '--system <SYSTEM>' [possible values: SKELETAL, MUSCULAR, NERVOUS, CARDIOVASCULAR, RESPIRATORY, DIGESTIVE, URINARY, REPRODUCTIVE, ENDOCRINE, LYMPHATIC, INTEGUMENTARY]
        hint: see `mediverse analytics parts --help`
    "#]].assert_eq(&scenario.run("analytics parts --system BONES"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: names to import are what people said
        hint: add `--with-transcripts` if they may be shown
    "#]]
    .assert_eq(&scenario.run("analytics misses -o csv"));
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        error: nobody is here to answer: which part was meant?
        hint: run it at a terminal, or use `--with-transcripts -o csv` and `mediverse part synonym import`
    "#]]
    .assert_eq(&scenario.run("analytics misses --review"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: the following required arguments were not provided: --html <FILE>
        hint: see `mediverse analytics report --help`
    "#]]
    .assert_eq(&scenario.run("analytics report"));
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        error: cannot write `no/such/folder/file.html`: its folder is not there
        hint: make the folder first, or name another file
    "#]]
    .assert_eq(&scenario.run("analytics report --html no/such/folder/file.html"));
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        error: the database is not migrated, or not far enough
        hint: `mediverse migrate run`; on a database that Prisma made first `mediverse migrate adopt`
    "#]]
    .assert_eq(&Scenario::empty().run("analytics overview"));
}

#[test]
fn the_page_stands_alone() {
    let scenario = lessons();
    scenario.sql(
        r#"UPDATE public."TeachingSession" SET title = '<script>alert(1)</script>' WHERE id = 's1'"#,
    );
    std::fs::write(scenario.path("page.html"), "old").unwrap();
    let said =
        scenario.run("analytics report --html page.html --since 2026-03-01 --until 2026-03-08");
    assert!(
        said.starts_with("exit: 0\n--- stdout\nWrote page.html"),
        "{said}"
    );
    let html = std::fs::read_to_string(scenario.path("page.html")).unwrap();
    for outside in ["http:", "https:", "<script", "src=", "url(", "@import"] {
        let html = html.replace("http://www.w3.org/2000/svg", "");
        assert!(!html.contains(outside), "{outside}");
    }
    for wanted in [
        "<html lang=\"en\">",
        "<main",
        "<nav",
        "prefers-color-scheme: dark",
        "@media print",
        "role=\"img\"",
        "<caption",
        "scope=\"col\"",
        "62.5 %",
        "Left femur",
    ] {
        assert!(html.contains(wanted), "{wanted}");
    }
    // Each chart is there in two sizes, and has its table.
    assert_eq!(
        html.matches("<svg ").count(),
        2 * html.matches("<details>").count()
    );
    assert!(html.matches("<table>").count() > html.matches("<details>").count());
    let others: Vec<_> = std::fs::read_dir(scenario.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(others, ["page.html"]);
}

#[test]
fn what_people_said_stays_out() {
    let scenario = lessons();
    for report in [
        "overview", "sessions", "commands", "parts", "failures", "students", "timeline", "misses",
    ] {
        for format in ["table", "json"] {
            let seen = scenario.run(&format!("analytics {report} -o {format}"));
            for said in ["fimur", "calavera", "ollar", "long bone"] {
                assert!(!seen.contains(said), "{report} {format}: {seen}");
            }
        }
    }
    scenario.run("analytics report --html page.html");
    let html = std::fs::read_to_string(scenario.path("page.html")).unwrap();
    assert!(!html.contains("fimur") && !html.contains("calavera"));
}

#[test]
fn names_appear_when_asked_for() {
    let scenario = lessons();
    scenario.sql(
        "INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at) VALUES
            ('u1', 'Ada@x.test', 'ada@x.test', 'Ada', 'Lovelace', 'STUDENT', now(), now()),
            ('t2', 'g@x.test', 'g@x.test', 'Grace', 'Hopper', 'TEACHER', now(), now())",
    );
    assert!(
        !scenario
            .stdout("analytics students -o json")
            .contains("Ada")
    );
    expect![[r#"
        STUDENT  SESSIONS  NOTES  COMMANDS   SUCCESS  INTERVAL  LAST SEEN         NAME
        u1              2      1         2  50.0 % *    9–91 %  2026-03-03 10:05  Ada Lovelace  ████████████████████
        u2              1      0         0         –         –  2026-03-02 09:02  –
        * fewer than 20 commands: chance plays a large part
    "#]].assert_eq(&scenario.stdout("analytics students --with-names"));
    expect![[r#"
        [
          {"code":"BBB222","title":"Heart","teacherId":"t2","moodleCourseId":null,"createdAt":"2026-03-03T10:00:00.000Z","endedAt":null,"isActive":true,"minutes":null,"students":1,"notes":0,"commands":3,"succeeded":2,"successRate":0.6666666666666666,"successRateLow":0.20765960080204773,"successRateHigh":0.9385080552796038,"smallSample":true,"confidence":0.65,"teacherName":"Grace Hopper"}
        ]
    "#]]
    .assert_eq(&scenario.stdout("analytics sessions --with-names -o json --session BBB222"));
    scenario.stdout("analytics report --html page.html --with-names");
    let html = std::fs::read_to_string(scenario.path("page.html")).unwrap();
    assert!(html.contains("Ada Lovelace") && html.contains("Grace Hopper"));
}

#[test]
fn a_file_of_misses_teaches() {
    let scenario = lessons();
    scenario.sql(
        r#"INSERT INTO public."AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES ('p3', 'clavicle', 'Clavicle', 'SKELETAL', now());
        INSERT INTO public."VoiceCommand" (id, transcript, success, "createdAt") VALUES
            ('m1', 'muéstrame la klavicle', false, '2026-03-05 08:00'), ('m2', 'hide the clavicel', false, '2026-03-05 08:01')"#,
    );
    let file = scenario.stdout("analytics misses --with-transcripts -o csv");
    let scenario = scenario.file("names.csv", &file);
    let said = scenario.run("part synonym import names.csv");
    assert!(said.starts_with("exit: 0"), "{said}");
    let misses = scenario.json("analytics misses --with-transcripts -o json --since 2026-03-05");
    let resolved: Vec<_> = misses
        .as_array()
        .unwrap()
        .iter()
        .map(|miss| {
            (
                miss["phrase"].as_str().unwrap(),
                miss["resolvesTo"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        resolved,
        [
            ("clavicel", Some("clavicle")),
            ("klavicle", Some("clavicle"))
        ]
    );
    assert_eq!(
        scenario
            .query(r#"SELECT language FROM public."AnatomySynonym" WHERE synonym = 'klavicle'"#),
        "es"
    );
}

#[test]
fn every_row_is_drawn_as_few_are() {
    let scenario = lessons();
    for report in [
        "sessions",
        "students --with-names",
        "parts --compare previous --since 2026-03-03 --until 2026-03-04",
        "commands",
        "failures",
        "timeline --bucket hour --since 2030-01-01 --until 2030-01-01T01:00",
    ] {
        let few = scenario.run(&format!("analytics {report} --limit 4000"));
        let all = scenario.run(&format!("analytics {report} --limit 0"));
        assert!(few.starts_with("exit: 0\n"), "{few}");
        assert_eq!(all, few, "{report}");
    }
}

#[test]
fn a_session_that_spelled_a_miss_twice_is_one() {
    let scenario = lessons();
    scenario.sql(
        r#"INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, success, "createdAt")
           SELECT 'twice' || n, s.id, said, false, s."createdAt" FROM public."TeachingSession" s,
               (VALUES (1, 'show the zzqxw'), (2, 'hide the zzqxw'), (3, 'Show the ZZQXW')) said (n, said)
           WHERE s.code = (SELECT min(code) FROM public."TeachingSession")"#,
    );
    let misses = scenario.json("analytics misses -o json");
    let miss = misses
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["failures"] == 3)
        .unwrap();
    assert_eq!(miss["sessions"], 1, "{miss}");
}

#[test]
fn words_that_became_a_target_stay_out() {
    let scenario = lessons();
    scenario.sql(
        r#"INSERT INTO public."VoiceCommand" (id, transcript, target, action, success) VALUES
           ('words', 'x', 'bob smith said secret words', 'SHOW', true)"#,
    );
    let shown = scenario.stdout("analytics parts -o csv");
    assert!(shown.contains("(words)"), "{shown}");
    assert!(!shown.contains("secret"), "{shown}");
    let whole = scenario.stdout("analytics parts -o csv --with-transcripts");
    assert!(whole.contains("bob smith said secret words"), "{whole}");
}

#[test]
fn a_teacher_may_be_named_by_address_and_steps_are_limited() {
    let scenario = lessons();
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: no account has the e-mail address `nobody@example.org`
        hint: list them with `mediverse user list`
    "#]]
    .assert_eq(&scenario.run("analytics overview --teacher nobody@example.org"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: there are more than 200,000 steps between `--since` and `--until`
        hint: ask for a shorter window, or for wider steps with `--bucket`
    "#]]
    .assert_eq(
        &scenario.run("analytics timeline --bucket hour --since 1000-01-01 --until 2027-01-01"),
    );
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value '0s' for '--idle <DURATION>': that would end lessons that are going on; write at least 1m
        hint: see `mediverse session end --help`
    "#]].assert_eq(&scenario.run("session end --idle 0s"));
}
