//! SQL under the role itself: what a person reaches who can say anything but `RESET ROLE` and who they are.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::Text;
use expect_test::expect;

use super::school;
use crate::scenario::{Scenario, query};

/// A connection that acts as `person`; as nobody without one.
fn acting(scenario: &Scenario, person: &str) -> PgConnection {
    let mut conn = scenario.connect();
    let set = format!("SET mediverse.user_id = '{person}'; SET ROLE mediverse_user");
    conn.batch_execute(&set).unwrap();
    conn
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(conn: &mut PgConnection, sql: &str) -> Result<Vec<String>, String> {
    let rows: Result<Vec<Line>, _> = diesel::sql_query(sql).load(conn);
    rows.map(|rows| rows.into_iter().map(|row| row.line).collect())
        .map_err(|error| error.to_string())
}

/// How many rows a statement touches, or why it may not.
fn tried(scenario: &Scenario, person: &str, sql: &str) -> String {
    let mut conn = acting(scenario, person);
    conn.batch_execute("BEGIN").unwrap();
    let done = match diesel::sql_query(sql).execute(&mut conn) {
        Ok(rows) => rows.to_string(),
        Err(error) => {
            let text = error.to_string();
            assert!(!text.contains("hidden"), "{text}");
            text
        }
    };
    conn.batch_execute("ROLLBACK").unwrap();
    done
}

const RELATIONS: &str = "SELECT c.oid::regclass::text AS line FROM pg_class c \
    WHERE c.relnamespace IN ('public'::regnamespace, 'mediverse_admin'::regnamespace) \
        AND c.relkind IN ('r', 'p', 'v', 'm', 'S') ORDER BY 1";

#[test]
fn each_table_shows_a_person_what_is_theirs() {
    let scenario = school();
    let mut table = format!("{:<44}", "");
    let people = ["t-1", "s-1", "a-1", "off", "no-one", ""];
    for person in people {
        let name = if person.is_empty() { "nobody" } else { person };
        table.push_str(&format!("{name:>7}"));
    }
    table.push('\n');
    for relation in lines(&mut scenario.connect(), RELATIONS).unwrap() {
        let sql = if relation.ends_with("_seq") {
            format!("SELECT last_value::text AS line FROM {relation}")
        } else {
            format!("SELECT t::text AS line FROM {relation} t")
        };
        let mut line = format!("{relation:<44}");
        for person in people {
            let mut conn = acting(&scenario, person);
            let shown = match lines(&mut conn, &sql) {
                Ok(rows) => {
                    let leak = rows
                        .iter()
                        .find(|row| row.to_lowercase().contains("hidden"));
                    assert!(
                        leak.is_none() || person == "a-1",
                        "{relation} as {person}: {leak:?}"
                    );
                    rows.len().to_string()
                }
                Err(error) => {
                    assert!(error.starts_with("permission denied for"), "{error}");
                    "-".to_owned()
                }
            };
            line.push_str(&format!("{shown:>7}"));
        }
        // What nobody reaches is not listed: tables of tomorrow are closed by themselves.
        if line.trim_end_matches(['-', ' ']) != relation {
            table.push_str(&line);
            table.push('\n');
        }
    }
    expect![[r#"
                                                        t-1    s-1    a-1    off no-one nobody
        "AnatomyPart"                                     2      2      2      0      0      0
        "AnatomySynonym"                                  0      0      0      0      0      0
        "SessionNote"                                     2      1      3      0      0      0
        "SessionStudent"                                  1      1      2      0      0      0
        "TeachingSession"                                 2      1      3      0      0      0
        "VoiceCommand"                                    2      1      4      0      0      0
        mediverse_admin.account                           2      1      6      0      0      0
        mediverse_admin.account_former                    0      1      2      0      0      0
        mediverse_admin.audit_log                         1      0      3      0      0      0
        mediverse_admin.forgotten                         0      0      0      0      0      0
        mediverse_admin.moodle_account                    0      1      2      0      0      0
        mediverse_admin.moodle_enrolment                  0      1      2      0      0      0
        mediverse_admin.part_ontology                     0      0      0      0      0      0
        mediverse_admin.rollup_day                        0      0      4      0      0      0
        mediverse_admin.rollup_dirty                      0      0      0      0      0      0
        mediverse_admin.rollup_kept                       1      1      2      0      0      0
        mediverse_admin.rollup_session                    0      0      3      0      0      0
        mediverse_admin.search_dirty                      3      3      3      0      0      0
        mediverse_admin.search_term                       0      0      0      0      0      0
        mediverse_admin.search_word                       0      0      0      0      0      0
        mediverse_admin.seeded_part                       0      0      0      0      0      0
    "#]]
    .assert_eq(&table);
}

#[test]
fn writes_reach_only_what_is_theirs() {
    let scenario = school();
    // Before PostgreSQL 15 every role may make tables there, this one too.
    scenario.sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    let mut report = String::new();
    for (person, sql) in [
        // Sessions
        ("t-1", r#"UPDATE public."TeachingSession" SET title = 'x'"#),
        (
            "t-1",
            r#"UPDATE public."TeachingSession" SET "teacherId" = 't-1' WHERE code = 'CCC333'"#,
        ),
        (
            "t-1",
            r#"UPDATE public."TeachingSession" SET "teacherId" = 't-hidden' WHERE code = 'AAA111'"#,
        ),
        ("t-1", r#"DELETE FROM public."TeachingSession""#),
        (
            "t-1",
            r#"INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('x', 'X', 't-hidden', 'x', now())"#,
        ),
        (
            "t-1",
            r#"INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('x', 'X', 't-1', 'x', now()) RETURNING id"#,
        ),
        ("s-1", r#"UPDATE public."TeachingSession" SET title = 'x'"#),
        (
            "s-1",
            r#"UPDATE public."TeachingSession" SET "teacherId" = 's-1'"#,
        ),
        ("s-1", r#"DELETE FROM public."TeachingSession""#),
        ("s-1", r#"SELECT FROM public."TeachingSession" FOR UPDATE"#),
        (
            "s-1",
            r#"INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('x', 'X', 's-1', 'x', now())"#,
        ),
        // Joining needs the code, not the id.
        (
            "s-1",
            r#"INSERT INTO public."SessionStudent" VALUES ('x', 'c2', 's-1', now())"#,
        ),
        (
            "s-1",
            r#"WITH code AS MATERIALIZED (SELECT set_config('mediverse.join_code', 'bbb222', true)) INSERT INTO public."SessionStudent" SELECT 'x', 'c2', 's-1', now() FROM code"#,
        ),
        (
            "s-1",
            r#"WITH code AS MATERIALIZED (SELECT set_config('mediverse.join_code', 'bbb222', true)) INSERT INTO public."SessionStudent" SELECT 'x', 'c-hidden', 's-1', now() FROM code"#,
        ),
        (
            "s-1",
            r#"WITH code AS MATERIALIZED (SELECT set_config('mediverse.join_code', 'bbb222', true)) INSERT INTO public."SessionStudent" SELECT 'x', 'c2', 's-hidden', now() FROM code"#,
        ),
        (
            "s-1",
            r#"UPDATE public."SessionStudent" SET "sessionId" = 'c-hidden'"#,
        ),
        ("s-1", r#"DELETE FROM public."SessionStudent""#),
        (
            "t-1",
            r#"INSERT INTO public."SessionStudent" VALUES ('x', 'c1', 's-7', now())"#,
        ),
        (
            "t-1",
            r#"INSERT INTO public."SessionStudent" VALUES ('x', 'c-hidden', 's-7', now())"#,
        ),
        (
            "t-1",
            r#"INSERT INTO public."SessionStudent" VALUES ('x', 'no-such-session', 's-7', now())"#,
        ),
        // Notes
        (
            "s-1",
            r#"INSERT INTO public."SessionNote" VALUES ('x', 'c1', 's-1', 'x', now())"#,
        ),
        (
            "s-1",
            r#"INSERT INTO public."SessionNote" VALUES ('x', 'c1', 't-1', 'x', now())"#,
        ),
        (
            "s-1",
            r#"INSERT INTO public."SessionNote" VALUES ('x', 'c-hidden', 's-1', 'x', now())"#,
        ),
        (
            "s-1",
            r#"INSERT INTO public."SessionNote" VALUES ('x', 'no-such-session', 's-1', 'x', now())"#,
        ),
        ("s-1", r#"UPDATE public."SessionNote" SET content = 'x'"#),
        (
            "s-1",
            r#"UPDATE public."SessionNote" SET "sessionId" = 'c-hidden'"#,
        ),
        ("s-1", r#"DELETE FROM public."SessionNote""#),
        ("t-1", r#"UPDATE public."SessionNote" SET content = 'x'"#),
        (
            "t-1",
            r#"INSERT INTO public."SessionNote" VALUES ('x', 'c1', 's-1', 'x', now())"#,
        ),
        // Commands
        (
            "s-1",
            r#"INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId") VALUES ('x', 'c1', 'x', 's-1')"#,
        ),
        (
            "s-1",
            r#"INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId") VALUES ('x', 'c1', 'x', 't-1')"#,
        ),
        (
            "s-1",
            r#"INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId") VALUES ('x', 'c-hidden', 'x', 's-1')"#,
        ),
        (
            "s-1",
            r#"INSERT INTO public."VoiceCommand" (id, transcript) VALUES ('x', 'x')"#,
        ),
        (
            "t-1",
            r#"INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId") VALUES ('x', 'c1', 'x', 's-9')"#,
        ),
        (
            "t-1",
            r#"UPDATE public."VoiceCommand" SET transcript = 'x'"#,
        ),
        ("t-1", r#"DELETE FROM public."VoiceCommand""#),
        ("t-1", r#"TRUNCATE public."VoiceCommand""#),
        // Anatomy, accounts, books
        ("t-1", r#"UPDATE public."AnatomyPart" SET name = 'x'"#),
        ("t-1", r#"DELETE FROM public."AnatomyPart""#),
        ("a-1", r#"UPDATE public."AnatomyPart" SET name = 'x'"#),
        ("t-1", "UPDATE mediverse_admin.account SET role = 'ADMIN'"),
        (
            "t-1",
            "INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at) VALUES ('x', 'x', 'sam@hidden.org', 'x', 'x', 'ADMIN', now(), now())",
        ),
        (
            "t-1",
            "INSERT INTO mediverse_admin.audit_log (run_id, os_user, db_user, command, rows, acted_as) VALUES ('x', 'x', session_user, 'x', 1, 't-1')",
        ),
        (
            "t-1",
            "INSERT INTO mediverse_admin.audit_log (run_id, os_user, db_user, command, rows, acted_as) VALUES ('x', 'x', session_user, 'x', 1, 't-hidden')",
        ),
        (
            "t-1",
            "INSERT INTO mediverse_admin.audit_log (run_id, os_user, db_user, command, rows, acted_as, at) VALUES ('x', 'x', session_user, 'x', 1, 't-1', '2020-01-01')",
        ),
        ("a-1", "UPDATE mediverse_admin.audit_log SET command = 'x'"),
        ("a-1", "DELETE FROM mediverse_admin.audit_log"),
        (
            "a-1",
            "INSERT INTO mediverse_admin.search_dirty (part) VALUES ('x')",
        ),
        ("a-1", "UPDATE mediverse_admin.rollup_kept SET commands = 0"),
        // The owner's tools
        (
            "t-1",
            r#"WITH off AS MATERIALIZED (SELECT set_config('row_security', 'off', true)) SELECT s.id FROM public."TeachingSession" s, off"#,
        ),
        ("t-1", r#"COPY public."TeachingSession" FROM STDIN"#),
        (
            "a-1",
            r#"ALTER TABLE public."TeachingSession" DISABLE ROW LEVEL SECURITY"#,
        ),
        (
            "a-1",
            r#"DROP POLICY mediverse_select ON public."TeachingSession""#,
        ),
        ("a-1", "CREATE TABLE public.mine (id int)"),
        ("a-1", "SELECT mediverse_admin.attach_row_security()"),
        ("a-1", "SELECT mediverse_admin.refresh_rollups()"),
        ("t-1", "SELECT mediverse_admin.note_all_commands()"),
    ] {
        report.push_str(&format!(
            "{person} {sql}\n    {}\n",
            tried(&scenario, person, sql)
        ));
    }
    expect![[r#"
        t-1 UPDATE public."TeachingSession" SET title = 'x'
            2
        t-1 UPDATE public."TeachingSession" SET "teacherId" = 't-1' WHERE code = 'CCC333'
            0
        t-1 UPDATE public."TeachingSession" SET "teacherId" = 't-hidden' WHERE code = 'AAA111'
            new row violates row-level security policy for table "TeachingSession"
        t-1 DELETE FROM public."TeachingSession"
            2
        t-1 INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('x', 'X', 't-hidden', 'x', now())
            new row violates row-level security policy for table "TeachingSession"
        t-1 INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('x', 'X', 't-1', 'x', now()) RETURNING id
            1
        s-1 UPDATE public."TeachingSession" SET title = 'x'
            0
        s-1 UPDATE public."TeachingSession" SET "teacherId" = 's-1'
            0
        s-1 DELETE FROM public."TeachingSession"
            0
        s-1 SELECT FROM public."TeachingSession" FOR UPDATE
            0
        s-1 INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('x', 'X', 's-1', 'x', now())
            new row violates row-level security policy for table "TeachingSession"
        s-1 INSERT INTO public."SessionStudent" VALUES ('x', 'c2', 's-1', now())
            new row violates row-level security policy for table "SessionStudent"
        s-1 WITH code AS MATERIALIZED (SELECT set_config('mediverse.join_code', 'bbb222', true)) INSERT INTO public."SessionStudent" SELECT 'x', 'c2', 's-1', now() FROM code
            1
        s-1 WITH code AS MATERIALIZED (SELECT set_config('mediverse.join_code', 'bbb222', true)) INSERT INTO public."SessionStudent" SELECT 'x', 'c-hidden', 's-1', now() FROM code
            new row violates row-level security policy for table "SessionStudent"
        s-1 WITH code AS MATERIALIZED (SELECT set_config('mediverse.join_code', 'bbb222', true)) INSERT INTO public."SessionStudent" SELECT 'x', 'c2', 's-hidden', now() FROM code
            new row violates row-level security policy for table "SessionStudent"
        s-1 UPDATE public."SessionStudent" SET "sessionId" = 'c-hidden'
            0
        s-1 DELETE FROM public."SessionStudent"
            1
        t-1 INSERT INTO public."SessionStudent" VALUES ('x', 'c1', 's-7', now())
            1
        t-1 INSERT INTO public."SessionStudent" VALUES ('x', 'c-hidden', 's-7', now())
            new row violates row-level security policy for table "SessionStudent"
        t-1 INSERT INTO public."SessionStudent" VALUES ('x', 'no-such-session', 's-7', now())
            new row violates row-level security policy for table "SessionStudent"
        s-1 INSERT INTO public."SessionNote" VALUES ('x', 'c1', 's-1', 'x', now())
            1
        s-1 INSERT INTO public."SessionNote" VALUES ('x', 'c1', 't-1', 'x', now())
            new row violates row-level security policy for table "SessionNote"
        s-1 INSERT INTO public."SessionNote" VALUES ('x', 'c-hidden', 's-1', 'x', now())
            new row violates row-level security policy for table "SessionNote"
        s-1 INSERT INTO public."SessionNote" VALUES ('x', 'no-such-session', 's-1', 'x', now())
            new row violates row-level security policy for table "SessionNote"
        s-1 UPDATE public."SessionNote" SET content = 'x'
            1
        s-1 UPDATE public."SessionNote" SET "sessionId" = 'c-hidden'
            new row violates row-level security policy for table "SessionNote"
        s-1 DELETE FROM public."SessionNote"
            1
        t-1 UPDATE public."SessionNote" SET content = 'x'
            1
        t-1 INSERT INTO public."SessionNote" VALUES ('x', 'c1', 's-1', 'x', now())
            new row violates row-level security policy for table "SessionNote"
        s-1 INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId") VALUES ('x', 'c1', 'x', 's-1')
            1
        s-1 INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId") VALUES ('x', 'c1', 'x', 't-1')
            new row violates row-level security policy for table "VoiceCommand"
        s-1 INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId") VALUES ('x', 'c-hidden', 'x', 's-1')
            new row violates row-level security policy for table "VoiceCommand"
        s-1 INSERT INTO public."VoiceCommand" (id, transcript) VALUES ('x', 'x')
            new row violates row-level security policy for table "VoiceCommand"
        t-1 INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId") VALUES ('x', 'c1', 'x', 's-9')
            1
        t-1 UPDATE public."VoiceCommand" SET transcript = 'x'
            0
        t-1 DELETE FROM public."VoiceCommand"
            0
        t-1 TRUNCATE public."VoiceCommand"
            permission denied for table VoiceCommand
        t-1 UPDATE public."AnatomyPart" SET name = 'x'
            0
        t-1 DELETE FROM public."AnatomyPart"
            0
        a-1 UPDATE public."AnatomyPart" SET name = 'x'
            2
        t-1 UPDATE mediverse_admin.account SET role = 'ADMIN'
            0
        t-1 INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at) VALUES ('x', 'x', 'sam@hidden.org', 'x', 'x', 'ADMIN', now(), now())
            new row violates row-level security policy for table "account"
        t-1 INSERT INTO mediverse_admin.audit_log (run_id, os_user, db_user, command, rows, acted_as) VALUES ('x', 'x', session_user, 'x', 1, 't-1')
            1
        t-1 INSERT INTO mediverse_admin.audit_log (run_id, os_user, db_user, command, rows, acted_as) VALUES ('x', 'x', session_user, 'x', 1, 't-hidden')
            new row violates row-level security policy for table "audit_log"
        t-1 INSERT INTO mediverse_admin.audit_log (run_id, os_user, db_user, command, rows, acted_as, at) VALUES ('x', 'x', session_user, 'x', 1, 't-1', '2020-01-01')
            permission denied for table audit_log
        a-1 UPDATE mediverse_admin.audit_log SET command = 'x'
            permission denied for table audit_log
        a-1 DELETE FROM mediverse_admin.audit_log
            permission denied for table audit_log
        a-1 INSERT INTO mediverse_admin.search_dirty (part) VALUES ('x')
            permission denied for table search_dirty
        a-1 UPDATE mediverse_admin.rollup_kept SET commands = 0
            permission denied for table rollup_kept
        t-1 WITH off AS MATERIALIZED (SELECT set_config('row_security', 'off', true)) SELECT s.id FROM public."TeachingSession" s, off
            2
        t-1 COPY public."TeachingSession" FROM STDIN
            COPY FROM not supported with row-level security
        a-1 ALTER TABLE public."TeachingSession" DISABLE ROW LEVEL SECURITY
            must be owner of table TeachingSession
        a-1 DROP POLICY mediverse_select ON public."TeachingSession"
            must be owner of relation TeachingSession
        a-1 CREATE TABLE public.mine (id int)
            permission denied for schema public
        a-1 SELECT mediverse_admin.attach_row_security()
            permission denied for function attach_row_security
        a-1 SELECT mediverse_admin.refresh_rollups()
            permission denied for table rollup_dirty
        t-1 SELECT mediverse_admin.note_all_commands()
            permission denied for table rollup_dirty
    "#]].assert_eq(&report);
}

#[test]
fn the_codes_of_others_are_not_given_away_by_what_a_statement_says() {
    let scenario = school();
    let insert = |person: &str, id: &str, code: &str| {
        let sql = format!(
            r#"INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('{id}', '{code}', 't-1', 'x', now())"#
        );
        tried(&scenario, person, &sql)
    };
    // A code is a key: that it is taken can be found out, as by joining, and nothing more.
    expect![[r#"duplicate key value violates unique constraint "TeachingSession_code_key""#]]
        .assert_eq(&insert("t-1", "x", "CCC333"));
    let mut conn = acting(&scenario, "t-1");
    let told = lines(
        &mut conn,
        r#"SELECT code AS line FROM public."TeachingSession" WHERE 1 / (length(title) - 15) > -2 ORDER BY 1"#,
    );
    // Conditions of one's own are asked of visible rows alone: `A hidden lesson` would divide by zero.
    assert_eq!(told.unwrap(), ["AAA111", "BBB222"]);
}

#[test]
fn putting_somebody_on_the_list_shows_no_account_but_a_students() {
    let scenario = school();
    let mut conn = acting(&scenario, "t-1");
    let accounts = "SELECT id AS line FROM mediverse_admin.account ORDER BY 1";
    assert_eq!(lines(&mut conn, accounts).unwrap(), ["s-1", "t-1"]);
    let everyone = lines(&mut scenario.connect(), accounts).unwrap();
    for (index, id) in everyone.iter().enumerate() {
        let sql = format!(
            r#"INSERT INTO public."SessionStudent" (id, "sessionId", "studentId")
               SELECT 'put-{index}', s.id, '{id}' FROM public."TeachingSession" s WHERE s."teacherId" = 't-1' LIMIT 1
               ON CONFLICT DO NOTHING"#
        );
        diesel::sql_query(sql).execute(&mut conn).unwrap();
    }
    let shown = "SELECT id || ' ' || role AS line FROM mediverse_admin.account WHERE id <> 't-1' AND role <> 'STUDENT'";
    assert_eq!(lines(&mut conn, shown).unwrap(), [""; 0]);
}

#[test]
fn functions_with_the_owners_rights_are_closed_but_for_those_that_policies_ask() {
    let scenario = school();
    let open = query(
        &mut scenario.connect(),
        "SELECT p.oid::regprocedure::text FROM pg_proc p \
         WHERE p.pronamespace = 'mediverse_admin'::regnamespace AND p.prosecdef \
            AND has_function_privilege('mediverse_user', p.oid, 'EXECUTE') ORDER BY 1",
    );
    expect![[r#"
        "mediverse_admin.codes()"
        "mediverse_admin.is_admin()"
        "mediverse_admin.joined()"
        "mediverse_admin.person()"
        "mediverse_admin.students()"
        "mediverse_admin.taught()"
        "mediverse_admin.teacher()"
        "mediverse_admin.watch_channel(text)""#]]
    .assert_eq(&open);
    // What these tell is of the person alone.
    let calls = "SELECT concat_ws(' ', mediverse_admin.person(), mediverse_admin.teacher(), mediverse_admin.is_admin(), \
        mediverse_admin.taught(), mediverse_admin.joined(), ARRAY(SELECT mediverse_admin.students()), mediverse_admin.codes(), \
        mediverse_admin.watch_channel('c-hidden'), mediverse_admin.watch_channel('c1') IS NOT NULL) AS line";
    for (person, told) in [
        ("t-1", "t-1 t-1 f {c1,c2} {} {s-1} t"),
        ("s-1", "s-1 f {} {c1} {} f"),
        ("off", "f {} {} {} f"),
        ("", "f {} {} {} f"),
    ] {
        assert_eq!(
            lines(&mut acting(&scenario, person), calls).unwrap(),
            [told]
        );
    }
    // A trigger on a table of one's own would write into the statistics with the owner's rights.
    for function in [
        "note_gone_commands",
        "tell_session_watchers",
        "search_note_part",
    ] {
        let mut conn = acting(&scenario, "a-1");
        conn.batch_execute("CREATE TEMPORARY TABLE mine (id text)")
            .unwrap();
        let error = conn
            .batch_execute(&format!(
                "CREATE TRIGGER t AFTER INSERT ON mine FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.{function}()"
            ))
            .unwrap_err();
        assert!(
            error.to_string().contains("permission denied for function"),
            "{error}"
        );
    }
}

#[test]
fn what_is_known_of_columns_is_kept_from_people_too() {
    let scenario = school();
    scenario.sql("ANALYZE");
    let mut conn = acting(&scenario, "t-1");
    let told = lines(
        &mut conn,
        "SELECT concat_ws(' ', tablename, attname, most_common_vals, histogram_bounds) AS line FROM pg_stats \
         WHERE schemaname IN ('public', 'mediverse_admin')",
    );
    assert_eq!(told.unwrap(), Vec::<String>::new());
}

#[test]
fn nobody_listens_to_the_lessons_of_others() {
    let scenario = school();
    let mut conn = acting(&scenario, "t-1");
    conn.batch_execute(
        "LISTEN mediverse_session; SELECT pg_advisory_lock_shared(30811027569664872)",
    )
    .unwrap();
    let own = lines(
        &mut conn,
        "SELECT mediverse_admin.watch_channel('c1') AS line",
    )
    .unwrap();
    conn.batch_execute(&format!("LISTEN \"{}\"", own[0]))
        .unwrap();
    scenario.sql(
        r#"INSERT INTO public."SessionStudent" VALUES ('j8', 'c-hidden', 's-9', now()), ('j9', 'c1', 's-9', now())"#,
    );
    query(&mut conn, "SELECT 1");
    let told: Vec<String> = conn
        .notifications_iter()
        .map(|it| it.unwrap().payload)
        .collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("\"c1\""), "{told:?}");
}
