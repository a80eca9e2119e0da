//! Sessions: begun, joined, followed, counted, ended, removed.

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};
use std::thread;

use expect_test::expect;

use crate::scenario::Scenario;

/// One session of half an hour with six commands, worked out by hand:
/// SHOW 3 (2 successful), zoom in two spellings 2 (2), `transparency` 1 (0), so 4 of 6 successful.
/// Wilson's 95 % interval of 4 of 6 is 30.0 to 90.3 %. Confidence 0.9, 0.8, 0.7, 0.6 (one NaN, one NULL):
/// mean and median 0.75. Slots of 1800 s / 24 = 75 s: commands at 0, 1, 2, 15, 15 and 30 minutes fall into
/// slots 0, 0, 1, 12, 12 and 23.
fn lesson() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        r#"
        INSERT INTO public."AnatomyPart" ("id", "partId", "name", "system", "updatedAt") VALUES
            ('p1', 'femur', 'Femur', 'SKELETAL', '2026-01-01');
        INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at) VALUES
            ('t-1', 'Ana@Example.org', 'ana@example.org', 'Ana', 'García', 'TEACHER', '2026-01-01', '2026-01-01'),
            ('s-1', 'bo@example.org', 'bo@example.org', 'Bo', 'Li', 'STUDENT', '2026-01-01', '2026-01-01');
        INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "isActive", "highlightedPart",
            "cameraPosition", "modelRotation", "visibleSystems", "slicePosition", "createdAt", "updatedAt", "endedAt") VALUES
            ('c1', 'ABC234', 't-1', 'Bones of the leg', false, 'femur', '"{\"x\":1,\"y\":2.5,\"z\":-3}"', 'null', NULL,
                '{"axis":"x","position":0.5}', '2026-03-02 09:00', '2026-03-02 09:30', '2026-03-02 09:30'),
            ('c2', 'k3x9', 't-9', 'Heart', true, NULL, NULL, NULL, '{CARDIOVASCULAR}', NULL, '2026-03-03 10:00', '2026-03-03 10:00', NULL);
        INSERT INTO public."SessionStudent" VALUES
            ('j1', 'c1', 's-1', '2026-03-02 09:01'), ('j2', 'c1', 's-2', '2026-03-02 09:02');
        INSERT INTO public."SessionNote" VALUES
            ('n1', 'c1', 's-1', E'The femur\nis long', '2026-03-02 09:05');
        INSERT INTO public."VoiceCommand" VALUES
            ('v1', 'c1', 'show the femur', NULL, 'SHOW', 'femur', 0.9, true, NULL, 't-1', '2026-03-02 09:00'),
            ('v2', 'c1', 'show femur', NULL, 'show', 'femur', 0.8, true, NULL, 's-1', '2026-03-02 09:01'),
            ('v3', 'c1', 'show the lemur', NULL, 'Show', 'lemur', 0.7, false, 'Unknown part', 's-1', '2026-03-02 09:02'),
            ('v4', 'c1', 'zoom in', NULL, 'zoom', NULL, 0.6, true, NULL, 's-1', '2026-03-02 09:15'),
            ('v5', 'c1', 'zoom', NULL, 'ZOOM', NULL, 'NaN', true, NULL, NULL, '2026-03-02 09:15'),
            ('v6', 'c1', 'make it clear', NULL, 'transparency', NULL, NULL, false, NULL, NULL, '2026-03-02 09:30');
        "#,
    );
    scenario
}

#[test]
fn lists_the_latest_first_with_teachers_named_where_known() {
    let scenario = lesson();
    expect![[r#"
        exit: 0
        --- stdout
        CODE    TITLE             TEACHER           STUDENTS  BEGAN                ENDED
        k3x9    Heart             t-9 (no account)         0  2026-03-03 10:00:00  active
        ABC234  Bones of the leg  Ana García (t-1)         2  2026-03-02 09:00:00  2026-03-02 09:30:00
        --- stderr
    "#]].assert_eq(&scenario.run("session list"));
    expect![[r#"
        [
          {"id":"c1","code":"ABC234","teacherId":"t-1","title":"Bones of the leg","isActive":false,"highlightedPart":"femur","cameraPosition":{"x":1,"y":2.5,"z":-3},"modelRotation":null,"visibleSystems":[],"slicePosition":{"axis":"x","position":0.5},"createdAt":"2026-03-02T09:00:00.000Z","updatedAt":"2026-03-02T09:30:00.000Z","endedAt":"2026-03-02T09:30:00.000Z","moodleCourseId":null,"moodleActivityId":null,"students":2}
        ]
    "#]]
    .assert_eq(&scenario.stdout("session list --teacher ANA@example.org -o json"));
    assert_eq!(
        scenario
            .stdout("session list --active -o csv")
            .lines()
            .count(),
        2
    );
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        No session is like this
    "#]]
    .assert_eq(&scenario.run("session list --since 2026-04-01"));
}

#[test]
fn shows_a_session_by_its_code_in_any_case_and_length() {
    let scenario = lesson();
    expect![[r#"
        exit: 0
        --- stdout
        Bones of the leg
        code      ABC234
        teacher   Ana García (t-1)
        began     2026-03-02 09:00:00
        changed   2026-03-02 09:30:00
        ended     2026-03-02 09:30:00
        notes     1
        commands  6

        Shows
        highlight  femur
        camera     1,2.5,-3
        rotate     –
        slice      x=0.5
        systems    –

        Students
        STUDENT  NAME        JOINED
        s-1      Bo Li       2026-03-02 09:01:00
        s-2      no account  2026-03-02 09:02:00
        --- stderr
    "#]]
    .assert_eq(&scenario.run("session show abc234"));
    expect![[r#"
        {
          "id": "c2",
          "code": "k3x9",
          "teacherId": "t-9",
          "title": "Heart",
          "isActive": true,
          "highlightedPart": null,
          "cameraPosition": null,
          "modelRotation": null,
          "visibleSystems": [
            "CARDIOVASCULAR"
          ],
          "slicePosition": null,
          "createdAt": "2026-03-03T10:00:00.000Z",
          "updatedAt": "2026-03-03T10:00:00.000Z",
          "endedAt": null,
          "moodleCourseId": null,
          "moodleActivityId": null,
          "counts": {
            "students": 0,
            "notes": 0,
            "commands": 0,
            "pruned": 0
          },
          "students": []
        }
    "#]]
    .assert_eq(&scenario.stdout("session show K3X9 -o json"));
}

#[test]
fn counts_a_session_as_worked_out_by_hand() {
    let scenario = lesson();
    expect![[r#"
        exit: 0
        --- stdout
        Bones of the leg (ABC234)
        began         2026-03-02 09:00:00
        lasted        30 min
        students      2
        notes         1
        commands      6
        success rate  66.7 % (30.0–90.3), 4 of 6
        confidence    0.75 on average, median 0.75, from 0.60 to 0.90, in 4 of 6

        Activity
        ▏█▄          █          ▄▏  1 min 15 s each

        Actions
        ACTION        COMMANDS  SUCCESS RATE
        SHOW                 3  66.7 % (20.8–93.9)
        ZOOM                 2  100.0 % (34.2–100.0)
        transparency         1  0.0 % (0.0–79.3)

        Top targets
        TARGET  NAME   COMMANDS  SUCCESS RATE
        femur   Femur         2  100.0 % (34.2–100.0)
        lemur   –             1  0.0 % (0.0–79.3)

        Failures
        COMMANDS  MESSAGE
               1  Unknown part
               1  without a message
        --- stderr
    "#]]
    .assert_eq(&scenario.run("session stats abc234"));
    expect![[r#"
        {
          "id": "c1",
          "code": "ABC234",
          "teacherId": "t-1",
          "title": "Bones of the leg",
          "isActive": false,
          "highlightedPart": "femur",
          "cameraPosition": {
            "x": 1,
            "y": 2.5,
            "z": -3
          },
          "modelRotation": null,
          "visibleSystems": [],
          "slicePosition": {
            "axis": "x",
            "position": 0.5
          },
          "createdAt": "2026-03-02T09:00:00.000Z",
          "updatedAt": "2026-03-02T09:30:00.000Z",
          "endedAt": "2026-03-02T09:30:00.000Z",
          "moodleCourseId": null,
          "moodleActivityId": null,
          "students": 2,
          "notes": 1,
          "commands": 6,
          "pruned": 0,
          "successful": 4,
          "successRate": 0.6666666666666666,
          "successRateLow": 0.299993315138392,
          "successRateHigh": 0.9032285888942196,
          "durationSeconds": 1800.0,
          "actions": [
            {
              "action": "SHOW",
              "commands": 3,
              "successful": 2,
              "successRate": 0.6666666666666666,
              "successRateLow": 0.20765960080204773,
              "successRateHigh": 0.9385080552796038
            },
            {
              "action": "ZOOM",
              "commands": 2,
              "successful": 2,
              "successRate": 1.0,
              "successRateLow": 0.3423802275066531,
              "successRateHigh": 1.0
            },
            {
              "action": "transparency",
              "commands": 1,
              "successful": 0,
              "successRate": 0.0,
              "successRateLow": 0.0,
              "successRateHigh": 0.7934506856227627
            }
          ],
          "topTargets": [
            {
              "target": "femur",
              "name": "Femur",
              "commands": 2,
              "successful": 2,
              "successRate": 1.0,
              "successRateLow": 0.3423802275066531,
              "successRateHigh": 1.0
            },
            {
              "target": "lemur",
              "name": null,
              "commands": 1,
              "successful": 0,
              "successRate": 0.0,
              "successRateLow": 0.0,
              "successRateHigh": 0.7934506856227627
            }
          ],
          "failures": [
            {
              "errorMsg": "Unknown part",
              "commands": 1
            },
            {
              "errorMsg": null,
              "commands": 1
            }
          ],
          "confidence": {
            "commands": 4,
            "mean": 0.75,
            "median": 0.75,
            "min": 0.6,
            "max": 0.9
          },
          "activity": {
            "from": "2026-03-02T09:00:00.000Z",
            "until": "2026-03-02T09:30:00.000Z",
            "slotSeconds": 75.0,
            "commands": [
              2,
              1,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              2,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              1
            ]
          }
        }
    "#]]
    .assert_eq(&scenario.stdout("session stats abc234 -o json"));
    let ascii = scenario.stdout("session stats abc234 --ascii");
    assert!(ascii.contains("|#=          #          =|"), "{ascii}");
    assert!(ascii.is_ascii(), "{ascii}");
}

#[test]
fn counts_nothing_as_a_dash_and_not_as_nought() {
    let scenario = lesson();
    scenario.sql(r#"UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = '2026-03-03 11:05' WHERE "id" = 'c2'"#);
    expect![[r#"
        exit: 0
        --- stdout
        Heart (k3x9)
        began         2026-03-03 10:00:00
        lasted        1 h 05 min
        students      0
        notes         0
        commands      0
        success rate  –
        confidence    –
        --- stderr
    "#]]
    .assert_eq(&scenario.run("session stats k3x9"));
    let stats = scenario.json("session stats k3x9 -o json");
    assert!(stats["successRate"].is_null());
    assert_eq!(stats["activity"]["commands"].as_array().unwrap().len(), 24);
}

#[test]
fn exports_a_session_as_one_document() {
    let scenario = lesson();
    expect![[r#"
        exit: 0
        --- stdout
        {
          "id": "c1",
          "code": "ABC234",
          "teacherId": "t-1",
          "title": "Bones of the leg",
          "isActive": false,
          "highlightedPart": "femur",
          "cameraPosition": {"x":1,"y":2.5,"z":-3},
          "modelRotation": null,
          "visibleSystems": [],
          "slicePosition": {"axis":"x","position":0.5},
          "createdAt": "2026-03-02T09:00:00.000Z",
          "updatedAt": "2026-03-02T09:30:00.000Z",
          "endedAt": "2026-03-02T09:30:00.000Z",
          "moodleCourseId": null,
          "moodleActivityId": null,
          "students": [
            {"id":"j1","sessionId":"c1","studentId":"s-1","joinedAt":"2026-03-02T09:01:00.000Z"},
            {"id":"j2","sessionId":"c1","studentId":"s-2","joinedAt":"2026-03-02T09:02:00.000Z"}
          ],
          "notes": [
            {"id":"n1","sessionId":"c1","studentId":"s-1","content":"The femur\nis long","timestamp":"2026-03-02T09:05:00.000Z"}
          ],
          "commands": [
            {"id":"v1","sessionId":"c1","transcript":"show the femur","intent":null,"action":"SHOW","target":"femur","confidence":0.9,"success":true,"errorMsg":null,"userId":"t-1","createdAt":"2026-03-02T09:00:00.000Z"},
            {"id":"v2","sessionId":"c1","transcript":"show femur","intent":null,"action":"show","target":"femur","confidence":0.8,"success":true,"errorMsg":null,"userId":"s-1","createdAt":"2026-03-02T09:01:00.000Z"},
            {"id":"v3","sessionId":"c1","transcript":"show the lemur","intent":null,"action":"Show","target":"lemur","confidence":0.7,"success":false,"errorMsg":"Unknown part","userId":"s-1","createdAt":"2026-03-02T09:02:00.000Z"},
            {"id":"v4","sessionId":"c1","transcript":"zoom in","intent":null,"action":"zoom","target":null,"confidence":0.6,"success":true,"errorMsg":null,"userId":"s-1","createdAt":"2026-03-02T09:15:00.000Z"},
            {"id":"v5","sessionId":"c1","transcript":"zoom","intent":null,"action":"ZOOM","target":null,"confidence":null,"success":true,"errorMsg":null,"userId":null,"createdAt":"2026-03-02T09:15:00.000Z"},
            {"id":"v6","sessionId":"c1","transcript":"make it clear","intent":null,"action":"transparency","target":null,"confidence":null,"success":false,"errorMsg":null,"userId":null,"createdAt":"2026-03-02T09:30:00.000Z"}
          ]
        }
        --- stderr
    "#]].assert_eq(&scenario.run("session export abc234"));
    let document = scenario.json("session export abc234");
    assert_eq!(document["cameraPosition"]["y"], 2.5);
    assert_eq!(document["commands"].as_array().unwrap().len(), 6);
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: a session with everything in it is no table
        hint: leave `--output` away, or pass `-o json`
    "#]]
    .assert_eq(&scenario.run("session export abc234 -o csv"));
}

#[test]
fn creates_joins_notes_and_ends() {
    let scenario = lesson().env("MEDIVERSE_APP_URL", "https://mediverse.example/");
    scenario.stdout("moodle init-dev");
    for (course, exit) in [("nowhere", 10), ("1", 11)] {
        let words = format!("session create --title X --teacher t-1 --course {course}");
        assert_eq!(
            scenario.output(&words).status.code(),
            Some(exit),
            "{course}"
        );
    }
    let session = scenario.json(
        "session create --title 'Skull' --teacher ana@EXAMPLE.org --system skeletal --system NERVOUS --course ANAT101 -o json",
    );
    let code = session["code"].as_str().unwrap().to_owned();
    assert_eq!(session["teacherId"], "t-1");
    assert_eq!(session["isActive"], true);
    assert_eq!(
        session["visibleSystems"],
        serde_json::json!(["SKELETAL", "NERVOUS"])
    );
    assert_eq!(session["moodleCourseId"], "2");
    assert_eq!(
        session["joinUrl"],
        format!("https://mediverse.example/join/{code}")
    );
    let masked = |words: &str| {
        scenario
            .run(&words.replace("CODE", &code))
            .replace(&code, "[code]")
    };
    expect![[r#"
        exit: 0
        --- stdout
        s-7 joined [code]
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&masked("session join CODE s-7"));
    expect![[r#"
        exit: 0
        --- stdout
        s-7 is already there
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&masked("session join CODE s-7"));
    expect![[r#"
        exit: 0
        --- stdout
        s-7 noted I see
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&masked("session note add CODE s-7 'I see'"));
    assert!(
        masked("session note add CODE s-8 'I do not'")
            .contains("warning: `s-8` has not joined `[code]`")
    );
    let notes = scenario.stdout(&format!("session note list {code} --student s-7"));
    assert!(notes.contains("s-7 (no account)  I see"), "{notes}");
    expect![[r#"
        exit: 0
        --- stdout
        s-7 left [code]
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&masked("session leave CODE s-7"));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `s-7` is not in session `[code]`
        hint: see who is: `mediverse session show [code]`
    "#]]
    .assert_eq(&masked("session leave CODE s-7"));
    let ended = scenario.json(&format!("session end {code} -o json"));
    assert_eq!(ended["isActive"], false);
    assert_eq!(ended["endedAt"], ended["updatedAt"]);
    assert!(masked("session end CODE").contains("It had ended before"));
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: session `[code]` has ended
        hint: begin another with `mediverse session create`
    "#]]
    .assert_eq(&masked("session join CODE s-9"));
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: session `[code]` has ended
        hint: begin another with `mediverse session create`
    "#]]
    .assert_eq(&masked("session state CODE --camera 1,2,3"));
    let audit = scenario.stdout("audit -o csv");
    assert_eq!(
        audit.matches("session join").count(),
        1,
        "joining twice writes once: {audit}"
    );
}

#[test]
fn state_is_set_shown_and_cleared() {
    let scenario = lesson();
    expect![[r#"
        exit: 0
        --- stdout
        highlight  femur
        camera     -1,2.5,3
        rotate     0,90,0
        slice      y=-0.5
        systems    SKELETAL, MUSCULAR
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]].assert_eq(&scenario.run(
        "session state k3x9 --highlight femur --camera -1,2.5,3 --rotate 0,90,0 --slice Y=-0.5 --systems skeletal,MUSCULAR",
    ));
    assert_eq!(
        scenario.query(
            r#"SELECT jsonb_typeof("cameraPosition") || "cameraPosition" || "slicePosition" FROM public."TeachingSession" WHERE "id" = 'c2'"#
        ).replace("\"\"", "'"),
        r#""object{'x': -1.0, 'y': 2.5, 'z': 3.0}{'axis': 'y', 'position': -0.5}""#
    );
    expect![[r#"
        {
          "id": "c2",
          "code": "k3x9",
          "teacherId": "t-9",
          "title": "Heart",
          "isActive": true,
          "highlightedPart": null,
          "cameraPosition": null,
          "modelRotation": null,
          "visibleSystems": [],
          "slicePosition": null,
          "createdAt": "2026-03-03T10:00:00.000Z",
          "updatedAt": "[now]",
          "endedAt": null,
          "moodleCourseId": null,
          "moodleActivityId": null
        }
    "#]].assert_eq(&scenario.stdout("session state k3x9 -o json --highlight none --camera none --rotate none --slice none --systems none").replace(
        &scenario.query(r#"SELECT to_char("updatedAt", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM public."TeachingSession" WHERE "id" = 'c2'"#), "[now]"));
}

#[test]
fn refuses_what_makes_no_sense_and_changes_nothing() {
    let scenario = lesson();
    let before = scenario.query(r#"SELECT s.* FROM public."TeachingSession" s ORDER BY 1"#);
    let mut seen = String::new();
    for words in [
        "session show XXXXXX",
        "session join XXXXXX s-1",
        "session join abc234 s-1",
        "session join k3x9 'two words'",
        "session leave k3x9 s-1",
        "session state k3x9 --highlight no_such_part",
        "session state k3x9 --camera 1,2",
        "session state k3x9 --camera 1,2,NaN",
        "session state k3x9 --rotate 1,2,inf",
        "session state k3x9 --slice w=1",
        "session state k3x9 --systems SKELETAL,BRAIN",
        "session create --title X --teacher t-1 --system BRAIN",
        "session create --title '  ' --teacher t-1",
        "session list --since someday",
        "session end",
        "session end --idle soon",
        "session note add k3x9 s-1 ''",
        "session remove abc234",
        "session watch abc234",
        "session watch k3x9 -o csv",
    ] {
        let run = scenario.run(words);
        let run = run.replace(
            "Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)\n",
            "",
        );
        seen.push_str(&format!(
            "$ {words}\n{}",
            run.replace("--- stdout\n--- stderr\n", "")
        ));
    }
    expect![[r#"
        $ session show XXXXXX
        exit: 10
        error: no session has the code `XXXXXX`
        hint: list them with `mediverse session list`
        $ session join XXXXXX s-1
        exit: 10
        error: no session has the code `XXXXXX`
        hint: list them with `mediverse session list`
        $ session join abc234 s-1
        exit: 12
        error: session `ABC234` has ended
        hint: begin another with `mediverse session create`
        $ session join k3x9 'two words'
        exit: 11
        error: invalid value 'two words' for '<STUDENT>': an id is one word that does not start with `-`
        hint: see `mediverse session join --help`
        $ session leave k3x9 s-1
        exit: 10
        error: `s-1` is not in session `k3x9`
        hint: see who is: `mediverse session show k3x9`
        $ session state k3x9 --highlight no_such_part
        exit: 10
        error: no part has the id `no_such_part`
        hint: look for it with `mediverse part search 'no_such_part'`
        $ session state k3x9 --camera 1,2
        exit: 11
        error: invalid value '1,2' for '--camera <X,Y,Z>': write three finite numbers such as 0,1.5,-3, or none
        hint: see `mediverse session state --help`
        $ session state k3x9 --camera 1,2,NaN
        exit: 11
        error: invalid value '1,2,NaN' for '--camera <X,Y,Z>': write three finite numbers such as 0,1.5,-3, or none
        hint: see `mediverse session state --help`
        $ session state k3x9 --rotate 1,2,inf
        exit: 11
        error: invalid value '1,2,inf' for '--rotate <X,Y,Z>': write three finite numbers such as 0,1.5,-3, or none
        hint: see `mediverse session state --help`
        $ session state k3x9 --slice w=1
        exit: 11
        error: invalid value 'w=1' for '--slice <AXIS=POSITION>': write an axis and a finite number such as x=0.5, or none
        hint: see `mediverse session state --help`
        $ session state k3x9 --systems SKELETAL,BRAIN
        exit: 11
        error: invalid value 'SKELETAL,BRAIN' for '--systems <SYSTEMS>': `BRAIN` is none of SKELETAL, MUSCULAR, NERVOUS, CARDIOVASCULAR, RESPIRATORY, DIGESTIVE, URINARY, REPRODUCTIVE, ENDOCRINE, LYMPHATIC, INTEGUMENTARY, all, none
        hint: see `mediverse session state --help`
        $ session create --title X --teacher t-1 --system BRAIN
        exit: 11
        error: invalid value 'BRAIN' for '--system <SYSTEM>' [possible values: SKELETAL, MUSCULAR, NERVOUS, CARDIOVASCULAR, RESPIRATORY, DIGESTIVE, URINARY, REPRODUCTIVE, ENDOCRINE, LYMPHATIC, INTEGUMENTARY]
        hint: did you mean `URINARY`?
        $ session create --title '  ' --teacher t-1
        exit: 11
        error: invalid value ' ' for '--title <TITLE>': it is empty
        hint: see `mediverse session create --help`
        $ session list --since someday
        exit: 11
        error: invalid value 'someday' for '--since <WHEN>': write a date such as 2026-01-31, a time, or an age such as 7d
        hint: see `mediverse session list --help`
        $ session end
        exit: 2
        error: the following required arguments were not provided: <CODE>
        hint: see `mediverse session end --help`
        $ session end --idle soon
        exit: 11
        error: invalid value 'soon' for '--idle <DURATION>': write numbers with units, such as `30s`, `1h 30m` or `7d`
        hint: see `mediverse session end --help`
        $ session note add k3x9 s-1 ''
        exit: 11
        error: invalid value '' for '<TEXT>': it is empty
        hint: see `mediverse session note add --help`
        $ session remove abc234
        exit: 8
        `ABC234` (Bones of the leg) has 2 students, 1 note and 6 voice commands
        error: nobody is here to answer: Remove session `ABC234` with its students and notes?
        hint: pass `--yes` to answer yes
        $ session watch abc234
        exit: 12
        error: session `ABC234` has ended
        hint: begin another with `mediverse session create`
        $ session watch k3x9 -o csv
        exit: 2
        error: what happens in a session is no table
        hint: leave `--output` away, or pass `-o json`
    "#]].assert_eq(&seen);
    assert_eq!(
        before,
        scenario.query(r#"SELECT s.* FROM public."TeachingSession" s ORDER BY 1"#)
    );
}

#[test]
fn codes_are_unique_under_a_hundred_concurrent_creates() {
    let scenario = Scenario::new();
    let codes: Vec<String> = thread::scope(|scope| {
        let create = || {
            scenario.json("session create --title T --teacher t -o json")["code"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        let creators: Vec<_> = (0..100).map(|_| scope.spawn(create)).collect();
        creators.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let unique: HashSet<&String> = codes.iter().collect();
    assert_eq!(unique.len(), 100);
    assert!(
        codes
            .iter()
            .all(|code| code.len() == 6 && !code.contains(['0', 'O', '1', 'I', 'L']))
    );
}

#[test]
fn ends_only_what_is_idle() {
    let scenario = lesson();
    scenario.sql(
        r#"
        INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt") VALUES
            ('c3', 'AAAAAA', 't', 'Command', '2026-03-01', '2026-03-01'),
            ('c4', 'BBBBBB', 't', 'Note', '2026-03-01', '2026-03-01'),
            ('c5', 'CCCCCC', 't', 'Student', '2026-03-01', '2026-03-01'),
            ('c6', 'DDDDDD', 't', 'Change', '2026-03-01', now() AT TIME ZONE 'UTC');
        INSERT INTO public."VoiceCommand" ("id", "sessionId", "transcript", "createdAt") VALUES ('w1', 'c3', '', now() AT TIME ZONE 'UTC');
        INSERT INTO public."SessionNote" VALUES ('m1', 'c4', 's', 'x', now() AT TIME ZONE 'UTC');
        INSERT INTO public."SessionStudent" VALUES ('k1', 'c5', 's', now() AT TIME ZONE 'UTC');
        "#,
    );
    let active = || {
        scenario.query(r#"SELECT count(*) FROM public."TeachingSession" WHERE "isActive" AND "endedAt" IS NULL"#)
    };
    expect![[r#"
        exit: 0
        --- stdout
        CODE  TITLE  TEACHER  LAST ACTIVITY
        k3x9  Heart  t-9      2026-03-03 10:00:00
        --- stderr
        Would end 1 session
    "#]]
    .assert_eq(&scenario.run("session end --idle 6h --dry-run"));
    assert_eq!(active(), "5");
    expect![[r#"
        exit: 0
        --- stdout
        CODE  TITLE  TEACHER  LAST ACTIVITY
        k3x9  Heart  t-9      2026-03-03 10:00:00
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Ended 1 session
    "#]]
    .assert_eq(&scenario.run("session end --idle 6h"));
    assert_eq!(active(), "4");
    assert_eq!(
        scenario.json("session end --idle 6h -o json"),
        serde_json::json!([])
    );
}

#[test]
fn removes_a_session_and_keeps_its_commands() {
    let scenario = lesson();
    expect![[r#"
        exit: 0
        --- stdout
        Removed ABC234 with 2 students and 1 note; 6 voice commands kept without a session
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `ABC234` (Bones of the leg) has 2 students, 1 note and 6 voice commands
    "#]]
    .assert_eq(&scenario.run("session rm abc234 --yes"));
    assert_eq!(
        scenario
            .query(r#"SELECT count(*) || '/' || count("sessionId") FROM public."VoiceCommand""#),
        "6/0"
    );
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM public."SessionStudent""#),
        "0"
    );
}

/// Follow a session, let `act` happen once the watcher listens, and return what it printed.
fn watch(
    scenario: &Scenario,
    words: &str,
    act: impl FnOnce(),
    lines: usize,
    interrupt: bool,
) -> (Vec<String>, Option<i32>) {
    let mut child = scenario
        .command()
        .args(words.split_whitespace())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut started = String::new();
    stderr.read_line(&mut started).unwrap();
    assert!(started.starts_with("Watching K3X9"), "{started}");
    act();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let seen: Vec<String> = stdout.lines().take(lines).map(Result::unwrap).collect();
    if interrupt {
        let killed = Command::new("kill")
            .args(["-INT", &child.id().to_string()])
            .status()
            .unwrap();
        assert!(killed.success());
    }
    let code = child.wait().unwrap().code();
    let mut said = String::new();
    stderr.read_to_string(&mut said).unwrap();
    assert_eq!(said, "", "Ctrl-C is no error here");
    (seen, code)
}

#[test]
fn watching_tells_what_other_clients_do_and_ends_on_ctrl_c() {
    let scenario = lesson();
    scenario.sql(r#"UPDATE public."TeachingSession" SET "code" = 'K3X9' WHERE "id" = 'c2'"#);
    let act = || {
        for sql in [
            r#"INSERT INTO public."SessionStudent" VALUES ('j9', 'c2', 's-9', '2026-03-03 10:01')"#,
            r#"INSERT INTO public."SessionNote" VALUES ('n9', 'c2', 's-9', E'beats\x1b[31m', '2026-03-03 10:02')"#,
            r#"INSERT INTO public."VoiceCommand" ("id", "sessionId", "transcript", "action", "target", "success", "errorMsg", "createdAt")
               VALUES ('v9', 'c2', 'show hart', 'show', 'hart', false, 'Unknown part', '2026-03-03 10:03'), ('v0', 'c1', 'elsewhere', NULL, NULL, true, NULL, '2026-03-03 10:03')"#,
            r#"UPDATE public."TeachingSession" SET "slicePosition" = '"{\"axis\":\"x\",\"position\":1}"', "updatedAt" = '2026-03-03 10:04' WHERE "id" = 'c2'"#,
        ] {
            scenario.sql(sql);
        }
    };
    let (seen, code) = watch(&scenario, "session watch k3x9", act, 4, true);
    assert_eq!(code, Some(130));
    let seen: Vec<&str> = seen
        .iter()
        .map(|line| line.split_once("  ").unwrap().1)
        .collect();
    expect![[r#"
        joined   s-9
        note     s-9: beats\u{1b}[31m
        command  someone show hart: "show hart", failed: Unknown part
        state    slicePosition x=1
    "#]]
    .assert_eq(&format!("{}\n", seen.join("\n")));
    let act = || {
        scenario.sql(r#"DELETE FROM public."SessionStudent" WHERE "id" = 'j9'"#);
        scenario.sql(r#"INSERT INTO public."VoiceCommand" ("id", "sessionId", "transcript") SELECT 'b' || n, 'c2', '' FROM generate_series(101, 160) n"#);
        scenario.sql(r#"UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = '2026-03-03 10:05', "updatedAt" = '2026-03-03 10:05' WHERE "id" = 'c2'"#);
    };
    let (seen, code) = watch(&scenario, "session watch k3x9 -o jsonl", act, 100, false);
    assert_eq!(code, Some(0), "it ends with the session");
    let events: Vec<serde_json::Value> = seen
        .iter()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(events[0]["event"], "left");
    assert_eq!(events[0]["studentId"], "s-9");
    assert_eq!(events[1]["command"]["id"], "b101");
    assert_eq!(
        events[51],
        serde_json::json!({"at": events[51]["at"], "code": "K3X9", "event": "more", "table": "VoiceCommand", "count": 10})
    );
    assert_eq!(events[52]["event"], "ended");
    assert_eq!(events.len(), 53);
}

#[test]
fn nobody_pays_for_watching_unless_somebody_watches() {
    let scenario = lesson();
    let mut conn = scenario.connect();
    let channel = crate::scenario::query(&mut conn, "SELECT mediverse_admin.watch_channel('c2')");
    diesel::connection::SimpleConnection::batch_execute(
        &mut conn,
        &format!("LISTEN \"{channel}\""),
    )
    .unwrap();
    scenario.sql(
        r#"INSERT INTO public."SessionStudent" VALUES ('j9', 'c2', 's-9', '2026-03-03 10:01')"#,
    );
    crate::scenario::query(&mut conn, "SELECT 1");
    assert_eq!(conn.notifications_iter().count(), 0);
}

#[test]
fn ending_one_may_be_rehearsed_and_an_export_is_one_line() {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO "TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('s1', 'ABC123', 't1', 'Bones', now())"#,
    );
    let shown = scenario.run("session end abc123 --dry-run");
    assert!(shown.contains("Would end `ABC123`"), "{shown}");
    assert_eq!(
        scenario.query(r#"SELECT "isActive" FROM "TeachingSession""#),
        "t"
    );
    let text = scenario.stdout("session export ABC123 -o jsonl");
    assert_eq!(text.lines().count(), 1);
    let one: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(one, scenario.json("session export ABC123"));
}
