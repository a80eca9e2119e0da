//! `mediverse voice`: the log of what was said, and files of it.

use expect_test::expect;

use crate::scenario::Scenario;

/// Two sessions and three commands with fixed ids and times.
fn lesson() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO "TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES
            ('s1', 'ABC123', 't1', 'Bones', now()), ('s2', 'XY9', 't1', 'Muscles', now());
        INSERT INTO "VoiceCommand"
            (id, "sessionId", transcript, intent, action, target, confidence, success, "errorMsg", "userId", "createdAt") VALUES
            ('v1', 's1', 'show the femur', 'anatomy.show', 'SHOW', 'femur', 0.95, true, NULL, 'u1', '2026-01-05 09:00:00'),
            ('v2', 's1', 'show the femer', NULL, 'show', NULL, 0.41, false, 'no part matches', 'u1', '2026-01-05 09:01:00'),
            ('v3', NULL, '=1+1', NULL, NULL, NULL, NULL, false, NULL, NULL, '2026-01-06 09:00:00')"#,
    );
    scenario
}

fn count(scenario: &Scenario) -> String {
    scenario.query(r#"SELECT count(*) FROM "VoiceCommand""#)
}

#[test]
fn lists_the_latest_first_and_pages() {
    expect![[r#"
        exit: 0
        --- stdout
        AT                   SESSION  OK   ACTION  TARGET  SURE  TRANSCRIPT      ERROR
        2026-01-06 09:00:00  –        no   –       –          –  =1+1
        2026-01-05 09:01:00  ABC123   no   show    –       0.41  show the femer  no part matches
        2026-01-05 09:00:00  ABC123   yes  SHOW    femur   0.95  show the femur
        --- stderr
    "#]]
    .assert_eq(&lesson().run("voice list"));
    expect![[r#"
        exit: 0
        --- stdout
        [
          {"id":"v2","sessionId":"s1","sessionCode":"ABC123","transcript":"show the femer","intent":null,"action":"show","target":null,"confidence":0.41,"success":false,"errorMsg":"no part matches","userId":"u1","createdAt":"2026-01-05T09:01:00.000Z"}
        ]
        --- stderr
        There are more; the next page is `--offset 2`
    "#]]
    .assert_eq(&lesson().run("voice list --limit 1 --offset 1 -o json"));
}

#[test]
fn filters_by_everything_there_is() {
    let scenario = lesson();
    let ids = |words: &str| -> String {
        let list = scenario.json(&format!("voice list -o json {words}"));
        let ids: Vec<&str> = list
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["id"].as_str().unwrap())
            .collect();
        ids.join(" ")
    };
    assert_eq!(ids("--session abc123"), "v2 v1");
    assert_eq!(ids("--session s1"), "v2 v1");
    assert_eq!(ids("--session xy9"), "");
    assert_eq!(ids("--unattributed"), "v3");
    assert_eq!(ids("--action SHOW"), "v2 v1");
    assert_eq!(ids("--target femur"), "v1");
    assert_eq!(ids("--user u1 --failed"), "v2");
    assert_eq!(ids("--success"), "v1");
    assert_eq!(ids("--saying 'the FEM'"), "v2 v1");
    assert_eq!(ids("--saying '%'"), "");
    assert_eq!(ids("--since 2026-01-05T09:01:00Z --until 2026-01-06"), "v2");
}

#[test]
fn refuses_sessions_and_times_that_are_not_there() {
    let scenario = lesson();
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: no session has the code `NOPE12`
        hint: list them with `mediverse session list`
    "#]]
    .assert_eq(&scenario.run("voice list --session NOPE12"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: `--since` lies after `--until`
        hint: swap them
    "#]]
    .assert_eq(&scenario.run("voice list --since 2026-02-01 --until 2026-01-01"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        No voice command fits
    "#]]
    .assert_eq(&Scenario::new().run("voice list"));
}

#[test]
fn adds_one_command_and_says_so_in_the_audit_log() {
    let scenario = lesson();
    let added = scenario.json(
        "voice add --session abc123 --transcript 'hide it' --action HIDE --error 'nothing shown' --confidence 0.5 -o json",
    );
    assert_eq!(added["sessionCode"], "ABC123");
    assert_eq!(added["success"], false);
    assert_eq!(added["id"].as_str().unwrap().len(), 25);
    assert_eq!(
        scenario.query("SELECT rows FROM mediverse_admin.audit_log WHERE command LIKE '%voice%'"),
        "1"
    );
    assert_eq!(count(&scenario), "4");
}

#[test]
fn adds_nothing_that_makes_no_sense() {
    let scenario = lesson();
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: no session has the code `NOPE12`
        hint: list them with `mediverse session list`
    "#]]
    .assert_eq(&scenario.run("voice add --transcript x --session NOPE12"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: confidence 97 is not between 0 and 1
        hint: 97 % is 0.97
    "#]]
    .assert_eq(&scenario.run("voice add --transcript x --confidence 97"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: the transcript is empty
        hint: say what was said: `--transcript 'show the femur'`
    "#]]
    .assert_eq(&scenario.run("voice add --transcript ' '"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: the argument '--success' cannot be used with '--failed'
        hint: see `mediverse voice add --help`
    "#]]
    .assert_eq(&scenario.run("voice add --transcript x --success --failed"));
    assert_eq!(count(&scenario), "3");
}

#[test]
fn exports_in_every_format_and_with_care_for_transcripts() {
    let scenario = lesson();
    expect![[r#"
        exit: 0
        --- stdout
        {"id":"v1","sessionId":"s1","sessionCode":"ABC123","transcript":"show the femur","intent":"anatomy.show","action":"SHOW","target":"femur","confidence":0.95,"success":true,"errorMsg":null,"userId":"u1","createdAt":"2026-01-05T09:00:00.000Z"}
        {"id":"v2","sessionId":"s1","sessionCode":"ABC123","transcript":"show the femer","intent":null,"action":"show","target":null,"confidence":0.41,"success":false,"errorMsg":"no part matches","userId":"u1","createdAt":"2026-01-05T09:01:00.000Z"}
        {"id":"v3","sessionId":null,"sessionCode":null,"transcript":"=1+1","intent":null,"action":null,"target":null,"confidence":null,"success":false,"errorMsg":null,"userId":null,"createdAt":"2026-01-06T09:00:00.000Z"}
        --- stderr
    "#]].assert_eq(&scenario.run("voice export"));
    expect![[r#"
        exit: 0
        --- stdout
        id,sessionId,sessionCode,intent,action,target,confidence,success,errorMsg,userId,createdAt
        v1,s1,ABC123,anatomy.show,SHOW,femur,0.95,true,,u1,2026-01-05T09:00:00.000Z
        v2,s1,ABC123,,show,,0.41,false,no part matches,u1,2026-01-05T09:01:00.000Z
        v3,,,,,,,false,,,2026-01-06T09:00:00.000Z
        --- stderr
    "#]]
    .assert_eq(&scenario.run("voice export --without-transcripts -o csv"));
    let array = scenario.json("voice export -o json");
    assert_eq!(array.as_array().unwrap().len(), 3);
    assert_eq!(
        scenario.json("voice export -o json --session XY9"),
        serde_json::json!([])
    );
    let excel = scenario.stdout("voice export -o csv --excel");
    assert!(excel.contains(",'=1+1,"), "{excel}");
}

#[test]
fn exports_to_a_file_that_only_its_owner_reads() {
    use std::os::unix::fs::PermissionsExt as _;
    let scenario = lesson();
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Exported 3 voice commands to log.jsonl
    "#]]
    .assert_eq(&scenario.run("voice export log.jsonl"));
    let mode = scenario
        .path("log.jsonl")
        .metadata()
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        error: `log.jsonl` is there already
        hint: name another file, or remove this one
    "#]]
    .assert_eq(&scenario.run("voice export log.jsonl"));
}

#[test]
fn what_it_exports_it_imports_to_the_same_rows() {
    let scenario = lesson();
    let log = r#"SELECT md5(string_agg(v::text, '|' ORDER BY id)) FROM "VoiceCommand" v"#;
    let before = scenario.query(log);
    for format in ["jsonl", "csv", "tsv"] {
        std::fs::write(
            scenario.path("log"),
            scenario.stdout(&format!("voice export -o {format}")),
        )
        .unwrap();
        scenario.sql(r#"DELETE FROM "VoiceCommand""#);
        scenario.stdout("voice import log");
        assert_eq!(scenario.query(log), before, "{format}");
    }
}

#[test]
fn the_same_file_again_changes_nothing() {
    let file = "{\"transcript\":\"show the femur\",\"session\":\"abc123\",\"createdAt\":\"2026-01-31T09:30:00+01:00\"}\n\
                {\"transcript\":\"again\"}\n{\"transcript\":\"again\"}\n";
    let scenario = lesson().file("log.jsonl", file);
    expect![[r#"
        exit: 0
        --- stdout
        Would import 3 voice commands, 0 already there
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("voice import log.jsonl --dry-run"));
    assert_eq!(count(&scenario), "3");
    expect![[r#"
        exit: 0
        --- stdout
        Imported 3 voice commands, 0 already there
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("voice import log.jsonl"));
    let rows =
        r#"SELECT md5(string_agg(v::text || v.xmin::text, '|' ORDER BY id)) FROM "VoiceCommand" v"#;
    let first = scenario.query(rows);
    expect![[r#"
        exit: 0
        --- stdout
        Imported 0 voice commands, 3 already there
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("voice import log.jsonl"));
    assert_eq!(scenario.query(rows), first);
    assert_eq!(
        scenario.query(r#"SELECT "sessionId" || ' ' || "createdAt" FROM "VoiceCommand" WHERE transcript = 'show the femur' AND id <> 'v1'"#),
        "\"s1 2026-01-31 08:30:00\""
    );
}

#[test]
fn keeps_what_is_there_and_says_that_the_file_differs() {
    let scenario = lesson();
    let line = r#"{"id":"v1","transcript":"something else"}"#;
    expect![[r#"
        exit: 0
        --- stdout
        Imported 0 voice commands, 1 already there
        1 of those there differ from the file and stay as they are
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run_with_input("voice import -", line));
    assert_eq!(
        scenario.query(r#"SELECT transcript FROM "VoiceCommand" WHERE id = 'v1'"#),
        "\"show the femur\""
    );
}

#[test]
fn reads_csv_as_spreadsheets_write_it() {
    let scenario = lesson();
    let csv =
        "\u{feff}code;transcript;confidence;success;error\r\nXY9;\"a; \"\"b\"\"\nc\";0,5;no;x\r\n";
    scenario.run_with_input("voice import -", csv);
    assert_eq!(
        scenario.query(r#"SELECT transcript, confidence, success, "errorMsg", "sessionId" FROM "VoiceCommand" WHERE "sessionId" = 's2'"#),
        "\"a; \"\"b\"\"\nc\",0.5,f,x,s2"
    );
}

#[test]
fn lists_every_problem_and_writes_nothing() {
    let scenario = lesson();
    let lines = b"{\"transcript\":\"fine\"}\n\
        {\"transcript\":\"x\",\"sesion\":\"ABC123\"}\n\
        not json\n\
        {\"transcript\":\"x\",\"confidence\":2}\n\
        {\"transcript\":\"x\",\"session\":\"NOPE12\"}\n\
        {\"transcript\":\"\"}\n\
        {\"transcript\":\"a\\u0000b\"}\n\
        {\"id\":\"n1\",\"transcript\":\"x\"}\n\
        {\"id\":\"n1\",\"transcript\":\"y\"}\n\
        {\"transcript\":\"x\",\"createdAt\":\"yesterday\"}\n\
        {\"transcript\":\"\xff\"}\n\
        {\"transcript\":\"\",\"confidence\":\"much\",\"sesion\":1,\"session\":\"NOPE12\",\"createdAt\":\"now\"}\n";
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `-` has 14 problems
          line 2: unknown field `sesion`
          line 3: expected ident at column 2
          line 4: confidence 2 is not between 0 and 1
          line 5: no session has the code or id `NOPE12`
          line 6: `transcript` is missing or empty
          line 7: `transcript` holds a NUL character, which no text may
          line 9: the id `n1` is there twice
          line 10: createdAt `yesterday` is no time such as 2026-01-31T09:30:00Z
          line 11: not UTF-8 from byte 16 on
          line 12: `confidence`: invalid type: string "much", expected f64
          line 12: `transcript` is missing or empty
          line 12: createdAt `now` is no time such as 2026-01-31T09:30:00Z
          line 12: no session has the code or id `NOPE12`
          line 12: unknown field `sesion`
        hint: nothing was imported; mend the lines and import the file again
    "#]]
    .assert_eq(&scenario.run_with_input("voice import -", lines));
    let csv =
        "transcript,confidence,success\nx,much,true\nx,0.5\nx,0.5,true,more\nx,much,perhaps\n";
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `-` has 5 problems
          line 2: confidence `much` is not a number
          line 3: 2 cells where the header has 3
          line 4: 4 cells where the header has 3
          line 5: confidence `much` is not a number
          line 5: success `perhaps` is neither true nor false
        hint: nothing was imported; mend the lines and import the file again
    "#]]
    .assert_eq(&scenario.run_with_input("voice import -", csv));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `-` has 3 problems
          line 1: no column is called `said`
          line 1: the column `session` is there twice
          line 1: the column `transcript` is missing
        hint: nothing was imported; mend the lines and import the file again
    "#]]
    .assert_eq(&scenario.run_with_input("voice import -", "said,session,session\n"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `-` has 1 problem
          line 1: this is a JSON array; write one object a line (`jq -c '.[]'` does)
        hint: nothing was imported; mend the lines and import the file again
    "#]]
    .assert_eq(&scenario.run_with_input("voice import -", "[{\"transcript\":\"x\"}]"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `-` has no rows
        hint: check that it is the right file, and whole
    "#]]
    .assert_eq(&scenario.run_with_input("voice import -", ""));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: there is no file `missing.csv`
        hint: check the path; it counts from the current folder
    "#]]
    .assert_eq(&scenario.run("voice import missing.csv"));
    assert_eq!(count(&scenario), "3");
    assert_eq!(
        scenario
            .query("SELECT count(*) FROM mediverse_admin.audit_log WHERE command LIKE '%voice%'"),
        "0"
    );
}

#[test]
fn a_lost_quote_is_one_problem() {
    let scenario = lesson();
    let csv = "transcript,success\n\"show the femur,true\nshow the tibia,true\n";
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `-` has 1 problem
          line 2: the quote that opens in line 2 is never closed
        hint: nothing was imported; mend the lines and import the file again
    "#]]
    .assert_eq(&scenario.run_with_input("voice import -", csv));
    assert_eq!(count(&scenario), "3");
}

#[test]
fn keeps_a_megabyte_and_escape_sequences_as_they_were_said() {
    let scenario = lesson();
    let long = "femur ".repeat(180_000);
    let lines = format!(
        "{{\"id\":\"long\",\"transcript\":\"{long}\"}}\n{{\"id\":\"odd\",\"transcript\":\"\\u001b[31mred\\\\.\\t\\u202e\"}}\n"
    );
    scenario.output_with_input("voice import -", &lines);
    assert_eq!(
        scenario.query(r#"SELECT length(transcript) FROM "VoiceCommand" WHERE id = 'long'"#),
        long.len().to_string()
    );
    let table = scenario.stdout("voice list --saying red");
    assert!(!table.contains(['\u{1b}', '\u{202e}']), "{table}");
    assert!(table.contains("\\u{1b}[31mred"), "{table}");
    let back = scenario.json("voice list -o json --saying red");
    assert_eq!(back[0]["transcript"], "\u{1b}[31mred\\.\t\u{202e}");
}

#[test]
fn a_file_torn_inside_a_quote_is_refused_by_every_import() {
    let scenario = Scenario::new();
    scenario.stdout("part add femur --name Femur --system SKELETAL");
    let files = [
        (
            "voice import",
            "action,transcript\nSHOW,\"unclosed\nSHOW,foo\nHIDE,bar\n",
        ),
        (
            "user import",
            "id,email,firstName,lastName,role\nu-1,a@example.org,A,B,\"STUDENT\n",
        ),
        (
            "part import",
            "partId,name,system\ntibia,Tibia,\"SKELETAL\n",
        ),
        (
            "part synonym import",
            "partId,synonym\nfemur,\"thigh bone\n",
        ),
    ];
    for (command, text) in files {
        std::fs::write(scenario.path("torn.csv"), text).unwrap();
        let refused = scenario.run(&format!("{command} torn.csv"));
        assert!(refused.starts_with("exit: 11\n"), "{command}: {refused}");
        assert!(
            refused.contains("the quote that opens in line 2 is never closed"),
            "{command}: {refused}"
        );
        let header = text.split_once('\n').unwrap().0.replacen(',', ",\"", 1);
        std::fs::write(scenario.path("torn.csv"), header).unwrap();
        let refused = scenario.run(&format!("{command} torn.csv"));
        assert!(refused.starts_with("exit: 11\n"), "{command}: {refused}");
        assert!(
            refused.contains("the quote that opens in line 1 is never closed"),
            "{command}: {refused}"
        );
    }
    let rows = r#"SELECT (SELECT count(*) FROM public."VoiceCommand"), (SELECT count(*) FROM mediverse_admin.account),
        (SELECT count(*) FROM public."AnatomyPart"), (SELECT count(*) FROM public."AnatomySynonym" WHERE synonym LIKE 'thigh%')"#;
    assert_eq!(scenario.query(rows), "0,0,1,0");
}
