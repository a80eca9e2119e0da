//! People: added, imported, exported, forgotten.

use std::process::Stdio;
use std::thread;
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use expect_test::expect;

use crate::cluster::Cluster;
use crate::scenario::Scenario;

const ANA: &str =
    "user add --id t-1 --email Ana@Example.org --first-name Ana --last-name García --role teacher";

fn with_traces() -> Scenario {
    let scenario = Scenario::new();
    scenario.stdout(ANA);
    scenario.sql(
        r#"
        UPDATE mediverse_admin.account SET created_at = '2026-01-01', updated_at = '2026-01-01';
        INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt") VALUES
            ('c1', 'ABC234', 't-1', 'Leg', '2026-03-02 09:00', '2026-03-02 09:00'),
            ('c2', 'DEF234', 't-12', 'Arm', '2026-03-02 09:00', '2026-03-02 09:00');
        INSERT INTO public."SessionStudent" VALUES ('j1', 'c1', 's-1', '2026-03-02 09:01'), ('j2', 'c2', 't-1', '2026-03-02 09:01');
        INSERT INTO public."SessionNote" VALUES ('n1', 'c1', 't-1', 'my secret', '2026-03-02 09:05'), ('n2', 'c1', 's-1', 'theirs', '2026-03-02 09:05');
        INSERT INTO public."VoiceCommand" ("id", "sessionId", "transcript", "success", "errorMsg", "userId", "createdAt") VALUES
            ('v1', 'c1', 'my words', false, 'no part: my words', 't-1', '2026-03-02 09:06'),
            ('v2', 'c1', 'their words', true, NULL, 's-1', '2026-03-02 09:07');
        "#,
    );
    scenario
}

#[test]
fn shows_people_with_and_without_account() {
    let scenario = with_traces();
    expect![[r#"
        exit: 0
        --- stdout
        id       t-1
        name     Ana García
        email    Ana@Example.org
        role     TEACHER
        account  active
        since    2026-01-01 00:00:00
        changed  2026-01-01 00:00:00

        Activity
        sessions taught  1, 1 active
        sessions joined  1
        notes            1
        voice commands   1
        last seen        2026-03-02 09:06:00
        --- stderr
    "#]]
    .assert_eq(&scenario.run("user show ANA@example.ORG"));
    expect![[r#"
        exit: 0
        --- stdout
        id       s-1
        account  no account

        Activity
        sessions taught  0, 0 active
        sessions joined  1
        notes            1
        voice commands   1
        last seen        2026-03-02 09:07:00
        --- stderr
    "#]]
    .assert_eq(&scenario.run("user show s-1"));
    expect![[r#"
        {
          "id": "s-1",
          "account": null,
          "traces": {
            "sessionsTaught": 0,
            "activeSessions": 0,
            "sessionsJoined": 1,
            "notes": 1,
            "commands": 1,
            "lastSeen": "2026-03-02T09:07:00.000Z"
          }
        }
    "#]]
    .assert_eq(&scenario.stdout("user show s-1 -o json"));
    expect![[r#"
        exit: 0
        --- stdout
        ID   NAME        EMAIL            ROLE     ACCOUNT
        t-1  Ana García  Ana@Example.org  TEACHER  active
        --- stderr
    "#]]
    .assert_eq(&scenario.run("user list"));
    expect![[r#"
        [
          {"id":"t-1","email":"Ana@Example.org","firstName":"Ana","lastName":"García","role":"TEACHER","googleSub":null,"active":true,"createdAt":"2026-01-01T00:00:00.000Z","updatedAt":"2026-01-01T00:00:00.000Z","forgottenAt":null}
        ]
    "#]]
    .assert_eq(&scenario.stdout("user list -o json"));
    expect![[r#"
        exit: 0
        --- stdout
        ID    TAUGHT  JOINED  NOTES  COMMANDS
        s-1        0       1      1         1
        t-12       1       0      0         0
        --- stderr
    "#]]
    .assert_eq(&scenario.run("user list --no-account"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        No account is like this
    "#]]
    .assert_eq(&scenario.run("user list --role admin"));
}

#[test]
fn adds_and_edits_and_deactivates() {
    let scenario = with_traces();
    let made = scenario.json(
        "user add --id bo --email bo@example.org --first-name Bo --last-name Li --role STUDENT -o json",
    );
    assert_eq!(made["id"], "bo");
    assert_eq!(made["active"], true);
    let mut seen = String::new();
    for words in [
        ANA,
        "user add --email ANA@EXAMPLE.ORG --first-name A --last-name B --role STUDENT",
        "user add --email no-address --first-name A --last-name B --role STUDENT",
        "user add --email a@b.c --first-name A --last-name B --role DOCTOR",
        "user add --email a@b.c --role ADMIN",
        "user edit t-1 --email BO@example.org",
        "user edit t-1",
        "user edit nobody --role ADMIN",
        "user edit t-1 --last-name García",
        "user show nobody",
        "user deactivate t-1",
        "user forget nobody --yes",
        "user forget t-1",
        "user export nobody",
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
        $ user add --id t-1 --email Ana@Example.org --first-name Ana --last-name García --role teacher
        exit: 12
        error: there is an account with the id `t-1` already
        hint: change that account: `mediverse user edit t-1`
        $ user add --email ANA@EXAMPLE.ORG --first-name A --last-name B --role STUDENT
        exit: 12
        error: the e-mail address `ANA@EXAMPLE.ORG` belongs to `t-1` already
        hint: change that account: `mediverse user edit t-1`
        $ user add --email no-address --first-name A --last-name B --role STUDENT
        exit: 11
        error: invalid value 'no-address' for '--email <EMAIL>': write an address such as ana@example.org
        hint: see `mediverse user add --help`
        $ user add --email a@b.c --first-name A --last-name B --role DOCTOR
        exit: 11
        error: invalid value 'DOCTOR' for '--role <ROLE>' [possible values: TEACHER, STUDENT, ADMIN]
        hint: see `mediverse user add --help`
        $ user add --email a@b.c --role ADMIN
        exit: 2
        error: the following required arguments were not provided: --first-name <NAME> --last-name <NAME>
        hint: see `mediverse user add --help`
        $ user edit t-1 --email BO@example.org
        exit: 12
        error: the e-mail address `BO@example.org` belongs to `bo` already
        hint: change that account: `mediverse user edit bo`
        $ user edit t-1
        exit: 2
        error: nothing to change is named
        hint: see `mediverse user edit --help`
        $ user edit nobody --role ADMIN
        exit: 10
        error: no account has the id or e-mail address `nobody`
        hint: list them with `mediverse user list`; ids without one with `mediverse user list --no-account`
        $ user edit t-1 --last-name García
        exit: 0
        --- stdout
        id       t-1
        name     Ana García
        email    Ana@Example.org
        role     TEACHER
        account  active
        since    2026-01-01 00:00:00
        changed  2026-01-01 00:00:00
        --- stderr
        Nothing to change
        $ user show nobody
        exit: 10
        error: nobody is called `nobody`
        hint: list accounts with `mediverse user list`, ids without one with `mediverse user list --no-account`
        $ user deactivate t-1
        exit: 8
        `t-1` has 1 session taught, 1 session joined, 1 note, 1 voice command
        error: nobody is here to answer: Deactivate the account of `t-1`?
        hint: pass `--yes` to answer yes
        $ user forget nobody --yes
        exit: 10
        error: there is nothing about `nobody`
        hint: list accounts with `mediverse user list`, ids without one with `mediverse user list --no-account`
        $ user forget t-1
        exit: 8
        `t-1`: an account, 1 session taught, 1 session joined, 1 note, 1 voice command, 1 audit log line, 0 mentions
        Archives of `db prune` and backups are files outside of the database and stay as they are
        error: nobody is here to answer: Forget `t-1` for good, and blank what they wrote and said?
        hint: pass `--yes` to answer yes
        $ user export nobody
        exit: 10
        error: there is nothing about `nobody`
        hint: list accounts with `mediverse user list`
    "#]].assert_eq(&seen);
    let edited = scenario.json(
        "user edit t-1 --email ana.garcia@example.org --role ADMIN --google-sub 1234 -o json",
    );
    assert_eq!(edited["email"], "ana.garcia@example.org");
    assert_eq!(edited["googleSub"], "1234");
    assert_eq!(
        scenario.json("user edit t-1 --google-sub none -o json")["googleSub"],
        serde_json::Value::Null
    );
    assert_eq!(
        scenario.json("user deactivate t-1 --yes -o json")["active"],
        false
    );
    assert!(
        scenario
            .run("user deactivate t-1 --yes")
            .contains("is deactivated already")
    );
    assert_eq!(
        scenario.json("user edit t-1 --activate -o json")["active"],
        true
    );
}

#[test]
fn imports_csv_as_spreadsheets_write_it() {
    let scenario = with_traces()
        .file("people.csv", "\u{feff}Mail;First name;Surname;Role;Phone\r\nANA@example.org;Ana María;García;;1\r\n\"bo@example.org\";Bo;\"Li; Jr\";student;2\r\n");
    expect![[r#"
        exit: 0
        --- stdout
        Would import 2 accounts: 1 inserted, 1 updated, 0 unchanged
        --- stderr
        Not used: Phone
    "#]]
    .assert_eq(&scenario.run("user import people.csv --dry-run"));
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.account"),
        "1"
    );
    expect![[r#"
        exit: 0
        --- stdout
        Imported 2 accounts: 1 inserted, 1 updated, 0 unchanged
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Not used: Phone
    "#]]
    .assert_eq(&scenario.run("user import people.csv"));
    expect![[r#"
        {
          "inserted": 0,
          "updated": 0,
          "unchanged": 2,
          "dryRun": false
        }
    "#]]
    .assert_eq(&scenario.stdout("user import people.csv -o json"));
    assert_eq!(
        scenario.query("SELECT email, first_name, last_name, role FROM mediverse_admin.account ORDER BY email_key"),
        "ANA@example.org,\"Ana María\",García,TEACHER\nbo@example.org,Bo,\"Li; Jr\",STUDENT"
    );
}

#[test]
fn imports_json_and_lines_with_headers_mapped() {
    let scenario = Scenario::new()
        .file("people.json", r#"[{"userId": 7, "E-Mail (work)": "a@b.c", "firstName": "A", "lastName": "B", "googleSub": null}]"#)
        .file("people.jsonl", "{\"id\":\"7\",\"role\":\"ADMIN\"}\n\n{\"email\":\"É@x.org\",\"firstName\":\"É\",\"lastName\":\"É\"}\n");
    expect![[r#"
        exit: 0
        --- stdout
        Imported 1 account: 1 inserted, 0 updated, 0 unchanged
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("user import people.json --map 'email=E-Mail (work)' --role STUDENT"));
    expect![[r#"
        exit: 0
        --- stdout
        Imported 2 accounts: 1 inserted, 1 updated, 0 unchanged
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("user import people.jsonl --role TEACHER"));
    expect![[r#"
        exit: 0
        --- stdout
        Imported 2 accounts: 0 inserted, 0 updated, 2 unchanged
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("user import people.jsonl --role TEACHER"));
    assert!(scenario.stdout("user show é@X.org").contains("TEACHER"));
    let output = scenario.output_with_input(
        "user import - --role STUDENT",
        "email,first,last\nx@y.z,X,Y\n",
    );
    assert!(output.status.success(), "{}", scenario.shown(&output));
}

#[test]
fn lists_every_problem_of_a_file_and_writes_nothing() {
    let long = "x".repeat(101);
    let rows = format!(
        "id,email,firstName,lastName,role\n1,a@b.c,A,B,STUDENT\n2,A@B.C,A,B,STUDENT\n3,nonsense,A,B,STUDENT\n4,d@e.f,A,B\n5,g@h.i,A,B,STUDENT,extra\n6,j@k.l,A,B,DOCTOR\n1,m@n.o,A,B,ADMIN\n7,p@q.r,{long},\u{202e}B,ADMIN\n8,s@t.u,,B,\n9,ana@example.org,A,B,ADMIN\n,,A,B,ADMIN\n"
    );
    let scenario = with_traces()
        .file("bad.csv", rows)
        .file(
            "latin1.csv",
            b"email,firstName,lastName,role\na@b.c,Jos\xe9,B,STUDENT\n",
        )
        .file("headless.csv", "name,phone\nA,1\n")
        .file("empty.csv", "")
        .file("rowless.csv", "email,role\n")
        .file("empty.json", "[]")
        .file("many.csv", "id,email,firstName,role\n1,nonsense,,DOCTOR\n1,c@d.e,,ADMIN\n")
        .file(
            "bad.json",
            r#"[{"email":"a@b.c","firstName":["A"]}, 7, {"firstName":"A"}]"#,
        )
        .file("cut.json", r#"[{"email":"a@b.c""#)
        .file("bad.jsonl", "{\"email\":\n[]\n")
        .file(
            "twice.jsonl",
            "{\"id\":\"t-1\",\"role\":\"ADMIN\"}\n{\"email\":\"ANA@example.org\",\"lastName\":\"X\"}\n",
        );
    let before = scenario.query("SELECT a.* FROM mediverse_admin.account a");
    let mut seen = String::new();
    for words in [
        "user import bad.csv",
        "user import latin1.csv",
        "user import headless.csv",
        "user import headless.csv --map email=Mail",
        "user import empty.csv",
        "user import rowless.csv",
        "user import empty.json",
        "user import many.csv",
        "user import bad.json",
        "user import cut.json",
        "user import bad.jsonl",
        "user import twice.jsonl",
        "user import missing.csv",
        "user import bad.csv --map phone=Mail",
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
        $ user import bad.csv
        exit: 11
        error: `bad.csv` has 11 problems
          bad.csv:3: the e-mail address `A@B.C` stands on line 2 already
          bad.csv:4: email: write an address such as ana@example.org
          bad.csv:5: has 4 fields where the header has 5
          bad.csv:6: has 6 fields where the header has 5
          bad.csv:7: role: it is TEACHER, STUDENT or ADMIN
          bad.csv:8: the id `1` stands on line 2 already
          bad.csv:9: firstName: it is longer than 100 characters
          bad.csv:9: lastName: it holds control characters
          bad.csv:10: a new account needs a first name, a role
          bad.csv:11: the e-mail address `ana@example.org` belongs to `t-1`
          bad.csv:12: has neither id nor email
        hint: mend the file; nothing was written
        $ user import latin1.csv
        exit: 11
        error: `latin1.csv` has 1 problem
          latin1.csv:2: firstName is not UTF-8
        hint: mend the file; nothing was written
        $ user import headless.csv
        exit: 11
        error: `headless.csv` has 1 problem
          headless.csv:1: no column holds id or email; name one with `--map email=HEADER`
        hint: mend the file; nothing was written
        $ user import headless.csv --map email=Mail
        exit: 11
        error: `headless.csv` has 2 problems
          headless.csv:1: no column holds id or email; name one with `--map email=HEADER`
          headless.csv:1: there is no column `Mail`
        hint: mend the file; nothing was written
        $ user import empty.csv
        exit: 11
        error: `empty.csv` has no rows
        hint: check that it is the right file, and whole
        $ user import rowless.csv
        exit: 11
        error: `rowless.csv` has no rows
        hint: check that it is the right file, and whole
        $ user import empty.json
        exit: 11
        error: `empty.json` has no rows
        hint: check that it is the right file, and whole
        $ user import many.csv
        exit: 11
        error: `many.csv` has 6 problems
          many.csv:1: no column holds lastName, which new accounts need; name one with `--map lastName=HEADER`
          many.csv:2: a new account needs a first name
          many.csv:2: email: write an address such as ana@example.org
          many.csv:2: role: it is TEACHER, STUDENT or ADMIN
          many.csv:3: a new account needs a first name
          many.csv:3: the id `1` stands on line 2 already
        hint: mend the file; nothing was written
        $ user import bad.json
        exit: 11
        error: `bad.json` has 4 problems
          bad.json: item 1: a new account needs a last name, a role
          bad.json: item 1: firstName is no text
          bad.json: item 2: is no object
          bad.json: item 3: has neither id nor email
        hint: mend the file; nothing was written
        $ user import cut.json
        exit: 11
        error: `cut.json` is not a JSON list of people: EOF while parsing an object (line 1)
        hint: write a list of objects: [{"email": …}, …]; an object a line is `--format jsonl`
        $ user import bad.jsonl
        exit: 11
        error: `bad.jsonl` has 2 problems
          bad.jsonl:1: is not JSON: EOF while parsing a value
          bad.jsonl:2: is no object
        hint: mend the file; nothing was written
        $ user import twice.jsonl
        exit: 11
        error: `twice.jsonl` has 1 problem
          twice.jsonl:2: the account `t-1` is meant on line 1 already
        hint: mend the file; nothing was written
        $ user import missing.csv
        exit: 10
        error: there is no file `missing.csv`
        hint: check the path; it counts from the current folder
        $ user import bad.csv --map phone=Mail
        exit: 11
        error: invalid value 'phone=Mail' for '--map <FIELD=HEADER>': `phone` is none of id, email, firstName, lastName, role, googleSub
        hint: see `mediverse user import --help`
    "#]].assert_eq(&seen);
    assert_eq!(
        before,
        scenario.query("SELECT a.* FROM mediverse_admin.account a")
    );
}

#[test]
fn exports_everything_about_a_person_and_nothing_about_others() {
    let scenario = with_traces();
    let document = scenario.json("user export ana@example.org");
    assert_eq!(document["account"]["firstName"], "Ana");
    for (list, id) in [
        ("sessionsTaught", "c1"),
        ("sessionsJoined", "j2"),
        ("notes", "n1"),
        ("commands", "v1"),
    ] {
        assert_eq!(document[list].as_array().unwrap().len(), 1, "{list}");
        assert_eq!(document[list][0]["id"], id);
    }
    assert_eq!(document["auditLog"].as_array().unwrap().len(), 1);
    assert!(!document.to_string().contains("their"), "{document}");
}

#[test]
fn forgets_a_person_everywhere_and_only_them() {
    let scenario = with_traces();
    scenario.stdout("session note add ABC234 t-1 'another secret'");
    expect![[r#"
        exit: 0
        --- stdout
        id                    t-1
        account               Ana@Example.org
        sessions taught       1
        sessions joined       1
        notes to blank        2
        transcripts to blank  1
        audit log lines       2
        mentions elsewhere    0

        Archives of `db prune` and backups are files outside of the database and stay as they are
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("user forget t-1 --dry-run"));
    let pseudonym = scenario.json("user forget ana@example.org --yes -o json")["pseudonym"]
        .as_str()
        .unwrap()
        .to_owned();
    let dump = crate::cluster::Cluster::shared()
        .tool("pg_dump")
        .args(["--data-only", &scenario.mediverse])
        .output()
        .unwrap();
    let dump = String::from_utf8(dump.stdout).unwrap();
    for trace in [
        "García", "\tAna\t", "secret", "my words", "ana@", "\tt-1\t", " t-1",
    ] {
        assert!(
            !dump.to_lowercase().contains(&trace.to_lowercase()),
            "`{trace}` is still there"
        );
    }
    for kept in ["t-12", "theirs", "their words", "s-1"] {
        assert!(dump.contains(kept), "`{kept}` is gone");
    }
    let masked = |text: String| text.replace(&pseudonym, "[pseudonym]");
    expect![[r#"
        [pseudonym]
        [pseudonym]
        [pseudonym]
        [pseudonym]
        [pseudonym]
        s-1
        "s-1their words"
        s-1theirs
        t-12"#]].assert_eq(&masked(scenario.query(r#"SELECT "teacherId" FROM public."TeachingSession" UNION ALL SELECT "studentId" FROM public."SessionStudent" UNION ALL SELECT "studentId" || "content" FROM public."SessionNote" UNION ALL SELECT "userId" || "transcript" FROM public."VoiceCommand" ORDER BY 1"#)));
    expect![[r#"
        "mediverse user add [[pseudonym]]"
        "mediverse session note [[pseudonym]]"
        "mediverse user forget [[pseudonym]]""#]].assert_eq(&masked(scenario.query("SELECT command FROM mediverse_admin.audit_log WHERE command LIKE '%user%' OR command LIKE '%note%' ORDER BY id")));
    assert_eq!(scenario.stdout("user list"), "");
    assert!(
        scenario
            .stdout("user list --forgotten")
            .contains("forgotten")
    );
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `[pseudonym]` was forgotten before
    "#]]
    .assert_eq(&masked(
        scenario.run(&format!("user forget {pseudonym} --yes")),
    ));
    assert!(
        scenario
            .run("user forget t-1 --yes")
            .starts_with("exit: 10")
    );
}

#[test]
fn forgets_what_others_wrote_about_a_person() {
    let scenario = with_traces();
    scenario.sql(
        r#"
        UPDATE public."TeachingSession" SET title = 'Leg with ANA' WHERE id = 'c1';
        UPDATE public."TeachingSession" SET title = 'Arm for ana@example.org, banana' WHERE id = 'c2';
        UPDATE public."SessionNote" SET content = 'ask ANA  GARCÍA. Ana knows, t-1. not t-12' WHERE id = 'n2';
        UPDATE public."VoiceCommand" SET target = 'garcía_left' WHERE id = 'v1';
        UPDATE public."VoiceCommand" SET transcript = 'call Ana García', target = 'ana@example.org', "errorMsg" = 'no t-1' WHERE id = 'v2';
        INSERT INTO mediverse_admin.audit_log (run_id, os_user, db_user, command, rows) VALUES ('r', 'o', 'd', 'mediverse session note add x y ana garcía', 1);
        "#,
    );
    expect![[r#"
        exit: 0
        --- stdout
        id                    t-1
        account               Ana@Example.org
        sessions taught       1
        sessions joined       1
        notes to blank        1
        transcripts to blank  1
        audit log lines       2
        mentions elsewhere    7
          SessionNote n2: content
          TeachingSession c1: title
          TeachingSession c2: title
          VoiceCommand v1: target
          VoiceCommand v2: errorMsg
          VoiceCommand v2: target
          VoiceCommand v2: transcript

        Archives of `db prune` and backups are files outside of the database and stay as they are
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("user forget t-1 --dry-run"));
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `t-1`: an account, 1 session taught, 1 session joined, 1 note, 1 voice command, 2 audit log lines, 7 mentions
          SessionNote n2: content
          TeachingSession c1: title
          TeachingSession c2: title
          VoiceCommand v1: target
          VoiceCommand v2: errorMsg
          VoiceCommand v2: target
          VoiceCommand v2: transcript
        Archives of `db prune` and backups are files outside of the database and stay as they are
        error: nobody is here to answer: Forget `t-1` for good, and blank what they wrote and said?
        hint: pass `--yes` to answer yes
    "#]].assert_eq(&scenario.run("user forget t-1"));
    scenario.stdout("user forget t-1 --yes");
    expect![[r#"
        "c1: [forgotten]"
        "c2: Arm for [forgotten], banana"
        "mediverse session note ["
        "n1: "
        "n2: ask [forgotten]. Ana knows, [forgotten]. not t-12"
        v1|
        "v2|call [forgotten]|[forgotten]|no [forgotten]""#]].assert_eq(&scenario.query(
        r#"SELECT id || ': ' || title FROM public."TeachingSession"
           UNION ALL SELECT id || ': ' || content FROM public."SessionNote"
           UNION ALL SELECT concat_ws('|', id, transcript, target, "errorMsg") FROM public."VoiceCommand"
           UNION ALL SELECT split_part(command, 'forgotten_', 1) FROM mediverse_admin.audit_log WHERE run_id = 'r' ORDER BY 1"#,
    ));
    scenario.sql(
        r#"
        INSERT INTO public."SessionNote" VALUES ('n7', 'c1', '7', 'mine', now()), ('n8', 'c1', 's-1', 'vertebra C 7', now());
        "#,
    );
    scenario.stdout("user forget 7 --yes");
    assert_eq!(
        scenario.query(
            r#"SELECT content FROM public."SessionNote" WHERE id IN ('n7', 'n8') ORDER BY id"#
        ),
        "\"\"\n\"vertebra C 7\""
    );
}

#[test]
fn what_is_only_counted_any_more_names_nobody_either() {
    let scenario = with_traces();
    let said = |id: &str, at: &str| {
        scenario.sql(&format!(
            r#"INSERT INTO public."VoiceCommand" (id, "userId", transcript, action, target, success, "errorMsg", "createdAt")
               VALUES ('{id}', 's-9', 'x', 'SHOW', 'Ana García', false, 'no part matches Ana García', now() - interval '{at}')"#
        ));
    };
    said("old", "500 days");
    said("new", "1 day");
    scenario.stdout("analytics parts");
    scenario.stdout("db prune --older-than 300d --only voice --yes");
    let plan = scenario.stdout("user forget t-1 --dry-run");
    assert!(plan.contains("  rollup_kept "), "{plan}");
    let parts = "SELECT sum(commands) FROM mediverse_admin.rollup_target WHERE span = '-infinity'";
    let before = scenario.query(parts);
    scenario.stdout("user forget t-1 --yes");
    let named = "SELECT count(*) FROM (\
        SELECT r::text AS line FROM mediverse_admin.rollup_kept r UNION ALL SELECT r::text FROM mediverse_admin.rollup_day r \
        UNION ALL SELECT r::text FROM mediverse_admin.rollup_kind r UNION ALL SELECT r::text FROM mediverse_admin.rollup_target r) l \
        WHERE line ILIKE '%garc%' OR line ~ '\\mt-1\\M'";
    assert_eq!(scenario.query(named), "0");
    assert_eq!(scenario.query(parts), before);
    let parts = scenario.json("analytics parts -o json");
    let gone = |row: &&serde_json::Value| row["partId"] == "[forgotten]";
    let row = parts.as_array().unwrap().iter().find(gone).unwrap();
    assert_eq!(row["commands"], 2);
}

#[test]
fn a_hash_recognises_who_was_forgotten_when_a_backup_brings_them_back() {
    let scenario = with_traces();
    scenario.stdout("user forget t-1 --yes");
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.forgotten WHERE id_hash = sha256(salt || convert_to('t-1', 'UTF8'))"),
        "1"
    );
    assert_eq!(
        scenario
            .query("SELECT count(*) FROM mediverse_admin.forgotten f WHERE f::text LIKE '%t-1%'"),
        "0"
    );
}

#[test]
fn every_column_that_holds_a_person_is_forgotten_by_its_name() {
    let scenario = with_traces();
    scenario.sql("CREATE TABLE mediverse_admin.of_tomorrow (user_id text, n int); INSERT INTO mediverse_admin.of_tomorrow VALUES ('t-1', 1), ('t-12', 2)");
    scenario.stdout("user forget t-1 --yes");
    assert_eq!(
        scenario.query(
            "SELECT n, user_id LIKE 'forgotten%' FROM mediverse_admin.of_tomorrow ORDER BY n"
        ),
        "1,t\n2,f"
    );
}

#[test]
fn a_restored_backup_forgets_again_under_the_same_pseudonym() {
    use mediverse::db::{DatabaseUrl, MediverseConn, Session};
    let scenario = with_traces();
    let forgotten = scenario.json("user forget t-1 --yes -o json");
    scenario.sql(
        r#"
        UPDATE public."TeachingSession" SET "teacherId" = 't-1' WHERE "id" = 'c1';
        UPDATE public."SessionNote" SET "studentId" = 't-1', "content" = 'my secret' WHERE "id" = 'n1';
        "#,
    );
    let url: DatabaseUrl = crate::cluster::Cluster::shared()
        .url(&scenario.mediverse)
        .parse()
        .unwrap();
    let session = Session {
        application_name: "restore".to_owned(),
        wait: None,
    };
    let mut conn = MediverseConn::open(&url, &session).unwrap();
    let again = |conn: &mut MediverseConn| {
        conn.transaction(mediverse::services::people::forget::forget_again)
            .unwrap()
    };
    assert_eq!(again(&mut conn), 2);
    assert_eq!(again(&mut conn), 0);
    let pseudonym = forgotten["pseudonym"].as_str().unwrap();
    assert_eq!(
        scenario.query(r#"SELECT s."teacherId" || n."studentId" || n."content" FROM public."TeachingSession" s JOIN public."SessionNote" n ON n."id" = 'n1' WHERE s."id" = 'c1'"#),
        format!("{pseudonym}{pseudonym}")
    );
}

#[test]
fn forgets_names_in_either_order_with_and_without_accents() {
    let scenario = with_traces();
    scenario.stdout("user add --id j-1 --email taro@example.org --first-name 太郎 --last-name 山田 --role STUDENT");
    let notes = [
        "García, Ana asked",
        "ANA GARCIA knows",
        "garcia ana",
        "Ana Garci\u{301}a",
        "山田太郎が質問",
        "山田 太郎さん",
        "太郎山田",
        "山田、太郎",
    ];
    for (number, note) in notes.iter().enumerate() {
        scenario.sql(&format!(
            r#"INSERT INTO public."SessionNote" (id, "sessionId", "studentId", content, timestamp)
               VALUES ('name{number}', 'c1', 'other', '{note}', now())"#
        ));
    }
    scenario.sql(
        r#"INSERT INTO public."VoiceCommand" (id, transcript, intent, action, success, "errorMsg", "userId") VALUES
           ('own', 'x', 'intent.ana@example.org', 'GARCÍA', false, NULL, 't-1'),
           ('others', 'x', 'for García, Ana', 'SHOW', false, 'Garcia Ana is not known', 'other')"#,
    );
    scenario.stdout("user forget t-1 --yes");
    scenario.stdout("user forget j-1 --yes");
    let left = scenario.query(
        r#"SELECT string_agg(content, '; ' ORDER BY id) FROM public."SessionNote" WHERE id LIKE 'name%'
           UNION ALL SELECT string_agg(concat_ws(', ', id, intent, action, "errorMsg"), '; ' ORDER BY id)
           FROM public."VoiceCommand" WHERE id IN ('own', 'others')
           UNION ALL SELECT count(*)::text FROM mediverse_admin.rollup_day r WHERE concat(r.action, r.target, r.error) ~* 'garc'"#,
    );
    expect![[r#"
        "[forgotten] asked; [forgotten] knows; [forgotten]; [forgotten]; [forgotten]が質問; [forgotten]さん; [forgotten]; [forgotten]"
        "others, for [forgotten], SHOW, [forgotten] is not known; own, intent.[forgotten]@example.org, [forgotten]"
        0"#]].assert_eq(&left);
}

#[test]
fn an_address_is_no_id() {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO "TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('s1', 'ABC123', 't1', 'Bones', now());
           INSERT INTO "SessionStudent" (id, "sessionId", "studentId") VALUES ('j1', 's1', 'ana@example.org');
           INSERT INTO "VoiceCommand" (id, transcript, "userId") VALUES ('v1', 'show it', 'Ana@Example.org')"#,
    );
    for words in [
        "session create --title Arm --teacher typo@example.org",
        "session join ABC123 typo@example.org",
        "voice add --transcript hello --user typo@example.org",
    ] {
        let shown = scenario.run(words);
        assert!(shown.starts_with("exit: 10\n"), "{shown}");
    }
    scenario.stdout(
        "user add --id ana --email Ana@Example.org --first-name Ana --last-name Lima --role STUDENT",
    );
    scenario.stdout("voice add --transcript hello --user ANA@example.org");
    assert_eq!(
        scenario.query(r#"SELECT "userId" FROM "VoiceCommand" WHERE transcript = 'hello'"#),
        "ana"
    );
    // What was written under the address before there was an account is the person's as well.
    scenario.stdout("user forget ana --yes");
    assert_eq!(
        scenario.query(
            r#"SELECT count(*) FROM "SessionStudent", "VoiceCommand" WHERE "studentId" ~ '@' OR "userId" ~ '@' OR transcript <> ''"#
        ),
        "0"
    );
}

/// Everything that the database holds, in lower case.
fn dump(scenario: &Scenario) -> String {
    let dump = Cluster::shared()
        .tool("pg_dump")
        .args(["--data-only", &scenario.mediverse])
        .output()
        .unwrap();
    String::from_utf8(dump.stdout).unwrap().to_lowercase()
}

/// Rosalind, who was called otherwise before, and what others wrote about her.
fn with_former_names() -> Scenario {
    let scenario = with_traces();
    scenario.stdout(
        "user add --id rr --email old.mail@example.org --first-name Rosalind --last-name Oldname --role student \
         --google-sub 109876543210987654321",
    );
    scenario.sql(
        r#"
        UPDATE public."TeachingSession" SET title = 'Arm, for Oldname Rosalind' WHERE id = 'c2';
        INSERT INTO public."SessionNote" VALUES
            ('r1', 'c1', 't-1', 'Rosalind Oldname was here (old.mail@example.org), 109876543210987654321', now()),
            ('r2', 'c1', 't-1', 'Rosalind Between, too', now());
        INSERT INTO public."VoiceCommand" ("id", "sessionId", "transcript", "action", "intent", "target", "success", "errorMsg", "userId", "createdAt")
            VALUES ('r3', 'c1', 'x', 'SHOW', 'show Rosalind Oldname', 'Rosalind Oldname', false, 'no Rosalind Oldname', 's-1', now());
        "#,
    );
    scenario.stdout("analytics parts");
    let scenario = scenario.file("people.csv", "id,last name\nrr,Between\n");
    scenario.stdout("user import people.csv");
    scenario
        .stdout("user edit rr --last-name Newname --email new.mail@example.org --google-sub none");
    scenario
}

const FORMER: [&str; 5] = ["oldname", "between", "old.mail", "new.mail", "10987654321"];

#[test]
fn forgets_what_a_person_was_called_before() {
    let scenario = with_former_names();
    let document = scenario.json("user export rr");
    let formerly = document["formerly"].as_array().unwrap();
    let names: Vec<&str> = formerly
        .iter()
        .map(|it| it["lastName"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Between", "Oldname"]);
    let plan = scenario.json("user forget rr --dry-run -o json");
    let mentions = plan["mentions"].as_array().unwrap();
    assert_eq!(mentions.len(), 6, "{plan}");
    assert_eq!(plan["auditEntries"], 2, "{plan}");
    scenario.stdout("user forget rr --yes");
    let left = dump(&scenario);
    for former in FORMER {
        let lines: Vec<&str> = left.lines().filter(|it| it.contains(former)).collect();
        assert!(lines.is_empty(), "`{former}` is still there: {lines:?}");
    }
    assert_eq!(
        scenario.query(
            r#"SELECT content FROM public."SessionNote" WHERE id IN ('r1', 'r2') ORDER BY id"#
        ),
        "\"[forgotten] was here ([forgotten]), [forgotten]\"\n\"[forgotten], too\""
    );
}

#[test]
fn a_backup_that_brings_former_names_back_is_forgotten_again() {
    let scenario = with_former_names();
    let kept = [
        ("account", "mediverse_admin.account WHERE id = 'rr'"),
        ("former", "mediverse_admin.account_former"),
        ("note", r#"public."SessionNote" WHERE id = 'r1'"#),
    ];
    scenario.sql("CREATE SCHEMA kept");
    for (name, rows) in kept {
        scenario.sql(&format!("CREATE TABLE kept.{name} AS SELECT * FROM {rows}"));
    }
    scenario.stdout("user forget rr --yes");
    scenario.sql(
        r#"
        DELETE FROM mediverse_admin.account WHERE forgotten_at IS NOT NULL;
        INSERT INTO mediverse_admin.account SELECT * FROM kept.account;
        INSERT INTO mediverse_admin.account_former SELECT * FROM kept.former;
        DELETE FROM public."SessionNote" WHERE id = 'r1';
        INSERT INTO public."SessionNote" SELECT * FROM kept.note;
        DROP SCHEMA kept CASCADE;
        "#,
    );
    let shown = scenario.run("db doctor --fix --yes");
    let left = dump(&scenario);
    for former in FORMER {
        let lines: Vec<&str> = left.lines().filter(|it| it.contains(former)).collect();
        assert!(
            lines.is_empty(),
            "`{former}` is still there: {lines:?}\n{shown}"
        );
    }
}

#[test]
fn an_address_that_somebody_else_has_by_now_is_theirs() {
    let scenario = with_former_names();
    scenario.stdout(
        "user add --id nn --email old.mail@example.org --first-name N --last-name N --role student",
    );
    scenario.sql(
        r#"INSERT INTO public."SessionNote" VALUES ('r9', 'c1', 't-1', 'ask old.mail@example.org', now())"#,
    );
    scenario.stdout("user forget rr --yes");
    assert_eq!(
        scenario.query(r#"SELECT content FROM public."SessionNote" WHERE id = 'r9'"#),
        "\"ask old.mail@example.org\""
    );
}

#[test]
fn words_of_the_anatomy_that_name_a_person_are_listed_and_stay() {
    let scenario = with_traces();
    scenario.stdout("part add femur --name Femur --system SKELETAL");
    scenario.stdout("part synonym add femur 'Ana García bone' --language en");
    let plan = scenario.stdout("user forget t-1 --dry-run");
    assert!(
        plan.contains(
            "The anatomy keeps `Ana García bone` of `femur`: if it is about them, first run \
             `mediverse part synonym remove femur 'Ana García bone'`"
        ),
        "{plan}"
    );
    scenario.stdout("user forget t-1 --yes");
    assert!(
        scenario
            .stdout("part synonym list femur")
            .contains("Ana García bone")
    );
}

/// Run `words` so many times at once, each of them stopped by a lock on `table` until all of them are; the outcomes.
fn at_once(scenario: &Scenario, words: &str, times: usize, table: &str) -> Vec<String> {
    let mut holder = scenario.connect();
    holder
        .batch_execute(&format!(
            "BEGIN; LOCK TABLE mediverse_admin.{table} IN SHARE MODE"
        ))
        .unwrap();
    let runs: Vec<_> = (0..times)
        .map(|_| {
            let mut command = scenario.command();
            command.args(crate::scenario::split(words));
            command
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            command.spawn().unwrap()
        })
        .collect();
    let waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while scenario.query(waiting) != times.to_string() {
        thread::sleep(Duration::from_millis(20));
    }
    holder.batch_execute("COMMIT").unwrap();
    let mut outcomes: Vec<String> = runs
        .into_iter()
        .map(|run| scenario.shown(&run.wait_with_output().unwrap()))
        .collect();
    outcomes.sort();
    outcomes
}

#[test]
fn who_is_forgotten_three_times_at_once_gets_one_pseudonym() {
    let scenario = with_traces();
    let outcomes = at_once(&scenario, "user forget t-1 --yes", 3, "forgotten");
    let exits: Vec<&str> = outcomes.iter().filter_map(|it| it.lines().next()).collect();
    assert_eq!(exits, ["exit: 0", "exit: 10", "exit: 10"], "{outcomes:?}");
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.forgotten"),
        "1"
    );
}

#[test]
fn an_address_that_is_taken_at_the_same_moment_is_told_as_any_other() {
    let scenario = Scenario::new();
    let add = "user add --email same@example.org --first-name A --last-name B --role student";
    let outcomes = at_once(&scenario, add, 4, "account");
    let refused: Vec<&String> = outcomes
        .iter()
        .filter(|it| it.starts_with("exit: 12"))
        .collect();
    assert_eq!(refused.len(), 3, "{outcomes:?}");
    for it in refused {
        assert!(
            it.contains("error: the e-mail address `same@example.org` belongs to `"),
            "{it}"
        );
        assert!(it.contains("hint: change that account"), "{it}");
    }
    scenario.stdout(ANA);
    let change = "user edit t-1 --email other@example.org";
    scenario.stdout(
        "user add --id b --email b@example.org --first-name B --last-name B --role student",
    );
    let mut holder = scenario.connect();
    holder
        .batch_execute("BEGIN; UPDATE mediverse_admin.account SET email = 'other@example.org', email_key = 'other@example.org' WHERE id = 'b'")
        .unwrap();
    let mut command = scenario.command();
    command.args(crate::scenario::split(change));
    let run = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while scenario.query(waiting) != "1" {
        thread::sleep(Duration::from_millis(20));
    }
    holder.batch_execute("COMMIT").unwrap();
    let shown = scenario.shown(&run.wait_with_output().unwrap());
    assert!(shown.starts_with("exit: 12"), "{shown}");
    assert!(
        shown.contains("error: the e-mail address `other@example.org` belongs to `b` already"),
        "{shown}"
    );
}
