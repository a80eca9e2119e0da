//! Everyone else: roles that act for themselves, what is written down, what keeps `--as` from working.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use expect_test::expect;

use super::{plan, school};
use crate::cluster::Cluster;
use crate::scenario::{Scenario, query};

/// A role of the app's that owns nothing, yet may become `mediverse_user`, and has never heard of our schema.
fn app_role(scenario: &Scenario) -> String {
    let role = Cluster::shared().fresh_name();
    scenario.sql(&format!(
        "CREATE ROLE {role} LOGIN PASSWORD 'app-secret'; GRANT mediverse_user TO {role}; \
         GRANT USAGE ON SCHEMA public TO {role}; \
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}"
    ));
    role
}

#[test]
fn every_other_role_works_as_before() {
    let scenario = school();
    let role = app_role(&scenario);
    let mut conn = scenario.connect();
    conn.batch_execute(&format!("SET ROLE {role}")).unwrap();
    let counts = r#"SELECT (SELECT count(*) FROM public."TeachingSession"), (SELECT count(*) FROM public."SessionStudent"),
        (SELECT count(*) FROM public."SessionNote"), (SELECT count(*) FROM public."VoiceCommand"), (SELECT count(*) FROM public."AnatomyPart")"#;
    assert_eq!(query(&mut conn, counts), "3,2,3,4,2");
    let writes = r#"
        INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('c9', 'ZZZ999', 't-9', 'x', now());
        INSERT INTO public."SessionStudent" VALUES ('j9', 'c9', 's-9', now());
        INSERT INTO public."SessionNote" VALUES ('n9', 'c9', 's-9', 'x', now());
        INSERT INTO public."VoiceCommand" (id, "sessionId", transcript) VALUES ('v9', 'c9', 'x');
        UPDATE public."TeachingSession" SET title = 'y';
        DELETE FROM public."VoiceCommand" WHERE id = 'v-hidden';
    "#;
    conn.batch_execute(writes).unwrap();
    // Whoever is named in the setting, it means nothing to this role.
    conn.batch_execute("SET mediverse.user_id = 's-1'").unwrap();
    assert_eq!(query(&mut conn, counts), "4,3,4,4,2");
    // Policies are constants in its plans, and cost it nothing.
    let plan = plan(&mut conn, r#"SELECT * FROM public."VoiceCommand""#);
    assert!(
        !plan.contains("Filter") && !plan.contains("SubPlan") && !plan.contains("InitPlan"),
        "{plan}"
    );
}

#[test]
fn a_plan_made_for_one_role_is_not_used_for_another() {
    let scenario = school();
    let mut conn = scenario.connect();
    let role = app_role(&scenario);
    conn.batch_execute(&format!(
        r#"SET ROLE {role}; SET plan_cache_mode = force_generic_plan;
        PREPARE sessions AS SELECT count(*) FROM public."TeachingSession"; EXECUTE sessions;
        SET mediverse.user_id = 's-1'; SET ROLE mediverse_user"#
    ))
    .unwrap();
    let count = |conn: &mut PgConnection| {
        #[derive(QueryableByName)]
        struct Count {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            count: i64,
        }
        let count: Count = diesel::sql_query("EXECUTE sessions")
            .get_result(conn)
            .unwrap();
        count.count
    };
    assert_eq!(count(&mut conn), 1);
    conn.batch_execute("SET mediverse.user_id = 'a-1'").unwrap();
    assert_eq!(count(&mut conn), 3);
    conn.batch_execute("SET mediverse.user_id = 't-1'").unwrap();
    assert_eq!(count(&mut conn), 2);
    conn.batch_execute(&format!("SET ROLE {role}")).unwrap();
    assert_eq!(count(&mut conn), 3);
}

#[test]
fn the_audit_log_says_who_was_acted_as() {
    let scenario = school();
    scenario.stdout("--as ana@example.org session end AAA111");
    scenario.stdout("session end BBB222");
    let log = "SELECT command, acted_as FROM mediverse_admin.audit_log ORDER BY id DESC LIMIT 2";
    expect![[r#"
        "mediverse session end BBB222",
        "mediverse --as ana@example.org session end AAA111",t-1"#]]
    .assert_eq(&scenario.query(log));
    let entries = scenario.json("audit --as t-1 -o json");
    let commands: Vec<&str> = entries
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["actedAs"].as_str().unwrap())
        .collect();
    assert_eq!(commands, ["t-1", "t-1"]);
}

#[test]
fn refusals_say_why() {
    let scenario = school();
    let mut told = String::new();
    for words in [
        "session list --as nobody",
        "session list --as off",
        "migrate run --as t-1",
        "part edit femur --name x --as t-1",
        "session end AAA111 --as s-1",
        "session end CCC333 --as t-1",
        "session create --title x --teacher t-hidden --as t-1",
        "session note add AAA111 t-1 x --as s-1",
        "session watch AAA111 --as s-1",
        "session join AAA111 sam@hidden.org --as t-1",
        "session list --as",
    ] {
        let output = scenario.output(words);
        let error = String::from_utf8(output.stderr).unwrap();
        let error: Vec<&str> = error
            .lines()
            .filter(|line| !line.starts_with("Target"))
            .collect();
        told.push_str(&format!(
            "{words}\n  {}\n  {}\n",
            output.status.code().unwrap(),
            error.join("\n  ")
        ));
    }
    expect![[r#"
        session list --as nobody
          10
          error: no account has the id or e-mail address `nobody`
          hint: list them with `mediverse user list`; only people with an account can be acted as
        session list --as off
          8
          error: the account of `off` is deactivated
          hint: take that back with `mediverse user edit off --activate`
        migrate run --as t-1
          8
          error: this command cannot act as `t-1`: it needs the rights of the databases' owner
          hint: run it without `--as`
        part edit femur --name x --as t-1
          8
          error: `t-1` is no administrator
          hint: teachers change their own sessions, students what is theirs in sessions they joined; without `--as` nothing is asked
        session end AAA111 --as s-1
          8
          error: `s-1` may not change session `AAA111`
          hint: teachers change their own sessions, students what is theirs in sessions they joined; without `--as` nothing is asked
        session end CCC333 --as t-1
          10
          error: no session has the code `CCC333`
          hint: list them with `mediverse session list`
        session create --title x --teacher t-hidden --as t-1
          8
          error: `t-1` may not do this
          hint: teachers change their own sessions, students what is theirs in sessions they joined; without `--as` nothing is asked
        session note add AAA111 t-1 x --as s-1
          8
          error: `s-1` may not do this
          hint: teachers change their own sessions, students what is theirs in sessions they joined; without `--as` nothing is asked
        session watch AAA111 --as s-1
          8
          error: session `AAA111` is watched by its teacher alone: it shows what everyone does
          hint: see what it shows with `mediverse session show`
        session join AAA111 sam@hidden.org --as t-1
          10
          error: no account has the address `sam@hidden.org`
          hint: name the person by id, or make the account first: `mediverse user add`
        session list --as
          11
          error: a value is required for '--as <USER>' but none was supplied
          hint: see `mediverse session list --help`
    "#]].assert_eq(&told);
}

#[test]
fn a_teacher_watches_the_own_lesson() {
    let scenario = school();
    let mut watch = scenario
        .command()
        .args(["session", "watch", "AAA111", "--as", "t-1", "-o", "jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = String::new();
    let mut remarks = BufReader::new(watch.stderr.take().unwrap());
    remarks.read_line(&mut told).unwrap();
    assert!(told.starts_with("Watching AAA111"), "{told}");
    let mut events = BufReader::new(watch.stdout.take().unwrap()).lines();
    let mut next = || events.next().unwrap().unwrap();
    scenario.sql(r#"INSERT INTO public."SessionStudent" VALUES ('j9', 'c1', 's-9', now())"#);
    assert!(next().contains(r#""event":"joined","studentId":"s-9""#));
    scenario.stdout("session note add AAA111 s-1 'It is' --as s-1");
    assert!(next().contains(r#""content":"It is""#));
    scenario.stdout("session end AAA111 --as t-1");
    assert!(next().contains(r#""event":"ended""#));
    assert!(watch.wait().unwrap().success());
}

#[test]
fn it_works_before_and_after_the_command_and_through_a_pooler_setting() {
    let scenario = school();
    let own = scenario.stdout("session list --as s-1 -o csv");
    assert_eq!(own.lines().count(), 2);
    assert_eq!(scenario.stdout("--as s-1 session list -o csv"), own);
    assert_eq!(
        scenario.stdout("session --as=bo@Example.org list -o csv"),
        own
    );
    let url = format!(
        "{}&pgbouncer=true",
        Cluster::shared().url(&scenario.mediverse)
    );
    let scenario = scenario.env("DATABASE_URL", &url);
    assert_eq!(scenario.stdout("session list --as s-1 -o csv"), own);
}

#[test]
fn tables_that_lost_their_row_security_are_not_shown() {
    let scenario = school();
    scenario.sql(r#"ALTER TABLE public."SessionNote" DISABLE ROW LEVEL SECURITY"#);
    let shown = scenario.run("session list --as s-1");
    assert!(shown.starts_with("exit: 7"), "{shown}");
    assert!(
        shown.contains(r#"row security is not in force on "SessionNote""#),
        "{shown}"
    );
    let drift = scenario.run("migrate verify");
    assert!(drift.contains("row security of \"SessionNote\""), "{drift}");
    scenario.stdout("migrate repair --yes");
    assert!(scenario.run("session list --as s-1").starts_with("exit: 0"));
    let drift = scenario.run("migrate verify");
    assert!(drift.starts_with("exit: 0"), "{drift}");
}

#[test]
fn tables_made_anew_are_closed_until_row_security_hangs_on_them() {
    let scenario = school();
    scenario.sql(
        r#"CREATE TABLE public.copy (LIKE public."SessionNote" INCLUDING ALL); DROP TABLE public."SessionNote";
        ALTER TABLE public.copy RENAME TO "SessionNote""#,
    );
    let shown = scenario.run("session note list AAA111 --as s-1");
    assert!(shown.starts_with("exit: 7"), "{shown}");
    assert!(
        shown.contains(r#"row security is not in force on "SessionNote""#),
        "{shown}"
    );
    scenario.stdout("migrate repair --yes");
    assert!(
        scenario
            .run("session note list AAA111 --as s-1")
            .starts_with("exit: 0")
    );
}

#[test]
fn a_student_finds_sessions_by_indexes() {
    let scenario = school();
    scenario.sql(
        r#"
        INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt")
        SELECT 'x' || n, 'X' || n, 't-' || n % 200, 'x', now() FROM generate_series(1, 10000) n;
        INSERT INTO public."SessionStudent" SELECT 'x' || n, 'x' || n, 's-' || n % 500, now() FROM generate_series(1, 10000) n;
        ANALYZE
        "#,
    );
    for (person, count) in [("s-1", 21), ("t-1", 52), ("a-1", 10003)] {
        let listed = scenario.json(&format!("session list --as {person} -o json"));
        assert_eq!(listed.as_array().unwrap().len(), count);
    }
    let mut conn = scenario.connect();
    conn.batch_execute("SET mediverse.user_id = 's-1'; SET ROLE mediverse_user")
        .unwrap();
    let plan = plan(
        &mut conn,
        r#"SELECT *, (SELECT count(*) FROM public."SessionStudent" s WHERE s."sessionId" = "TeachingSession".id)
        FROM public."TeachingSession" ORDER BY "createdAt" DESC, id DESC"#,
    );
    assert!(!plan.contains("Seq Scan"), "{plan}");
    assert!(plan.contains("mediverse_session_teacher_idx"), "{plan}");
}

/// Whose account is not to be seen may have one.
#[test]
fn accounts_that_are_hidden_are_ids_and_nothing_is_said_of_them() {
    let scenario = school();
    scenario.sql(
        r#"INSERT INTO public."SessionStudent" VALUES ('j2', 'c1', 'a-1', '2026-03-02 09:01');
           INSERT INTO public."SessionNote" VALUES ('n3', 'c1', 'a-1', 'Well done', '2026-03-02 09:07')"#,
    );
    for (words, id) in [
        ("session show AAA111 --as s-1", "t-1"),
        ("session list --as s-1", "t-1"),
        ("session show AAA111 --as t-1", "a-1"),
        ("session note list AAA111 --as t-1", "a-1"),
        ("user show a-1 --as t-1", "a-1"),
        ("user show t-1 --as s-1", "t-1"),
    ] {
        let shown = scenario.stdout(words);
        assert!(shown.contains(id), "{words}\n{shown}");
        assert!(!shown.contains("no account"), "{words}\n{shown}");
    }
    let nobody = scenario.run("user show t-hidden --as s-1");
    assert!(
        nobody.contains("error: nobody to be seen is called `t-hidden`"),
        "{nobody}"
    );
    // Who sees all accounts hears which ids have none.
    scenario.sql(
        r#"INSERT INTO public."SessionStudent" VALUES ('j3', 'c1', 's-9', '2026-03-02 09:01')"#,
    );
    for words in [
        "session show AAA111",
        "session show AAA111 --as a-1",
        "user show s-9 --as a-1",
    ] {
        assert!(scenario.stdout(words).contains("no account"), "{words}");
    }
}
