//! What a role may do once Moodle's DBA ran what `moodle grants` prints: that, and nothing else.

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};
use expect_test::expect;
use serde_json::Value;

use super::ground::Ground;
use crate::cluster::Cluster;
use crate::scenario::Scenario;

/// A role that may log in and no more, and the scenario in which Moodle is opened by it.
fn fresh_role(ground: Ground) -> (Scenario, String) {
    let cluster = Cluster::shared();
    let scenario = ground.scenario();
    let role = cluster.fresh_name();
    // As a careful DBA leaves a database: nothing for everyone.
    scenario.moodle_sql(&format!(
        "CREATE ROLE {role} LOGIN PASSWORD 'own-secret'; \
         REVOKE ALL ON DATABASE {} FROM PUBLIC; REVOKE ALL ON SCHEMA public FROM PUBLIC",
        scenario.moodle
    ));
    (scenario, role)
}

fn granted(ground: Ground, what: &str) -> (Scenario, PgConnection) {
    let (scenario, role) = fresh_role(ground);
    let sql = scenario.stdout(&format!("moodle grants {what} --role {role}"));
    scenario.moodle_sql(&sql);
    let url = Cluster::shared().tcp_url(&role, "own-secret", &scenario.moodle);
    let conn = PgConnection::establish(&url).unwrap();
    (scenario.env("MOODLE_DB_URL", &url), conn)
}

/// Whether a statement, rolled back, is let through.
fn may(ground: Ground, conn: &mut PgConnection, sql: &str) -> bool {
    let result = conn.batch_execute(&format!("BEGIN; {}; ROLLBACK", ground.sql(sql)));
    if let Err(error) = &result {
        let text = error.to_string();
        assert!(text.contains("permission denied"), "{sql}: {text}");
        conn.batch_execute("ROLLBACK").unwrap();
    }
    result.is_ok()
}

/// The parts of which a right is missing.
fn lacking(scenario: &Scenario) -> Vec<String> {
    let status = scenario.json("moodle status -o json");
    let missing = status["missingRights"].as_array().unwrap();
    let mut parts: Vec<String> = missing
        .iter()
        .map(|it: &Value| it["part"].as_str().unwrap().to_owned())
        .collect();
    parts.dedup();
    parts
}

const READS: &[&str] = &[
    "SELECT name, value FROM mdl_config",
    "SELECT * FROM mdl_course_modules",
    "SELECT id, username, email FROM mdl_user",
    "SELECT * FROM mdl_grade_grades",
    "SELECT id, name FROM mdl_forum",
];

/// Secrets, which no part shows.
const SECRETS: &[&str] = &[
    "SELECT password FROM mdl_user",
    "SELECT secret FROM mdl_user",
    "SELECT * FROM mdl_user",
    "SELECT clientsecret FROM mdl_oauth2_issuer",
    "SELECT password FROM mdl_quiz",
    "SELECT password FROM mdl_enrol",
    "SELECT sessdata FROM mdl_sessions",
    "SELECT sid FROM mdl_sessions",
];

const SESSIONS: &[&str] = &[
    "INSERT INTO mdl_page (course, name) VALUES (2, 'x') RETURNING id",
    "INSERT INTO mdl_course_modules (course) VALUES (2)",
    "UPDATE mdl_course SET cacherev = cacherev + 1",
    "UPDATE mdl_course_sections SET sequence = '1'",
    "SELECT id FROM mdl_course_sections FOR UPDATE",
    "UPDATE mdl_page SET name = 'x', intro = '', content = '', revision = 2, timemodified = 1",
    "UPDATE mdl_course_modules SET visible = 0, visibleold = 0",
];

const USERS: &[&str] = &[
    "INSERT INTO mdl_user (username, password, firstname) VALUES ('x', 'not cached', 'x')",
    "INSERT INTO mdl_role_assignments (roleid) VALUES (5)",
    "INSERT INTO mdl_user_enrolments (enrolid, userid) VALUES (1, 99) ON CONFLICT (enrolid, userid) DO NOTHING",
    "UPDATE mdl_user SET suspended = 1, timemodified = 1",
    "UPDATE mdl_user_enrolments SET status = 1, modifierid = 2, timemodified = 1",
    "DELETE FROM mdl_role_assignments WHERE userid = 4",
    "DELETE FROM mdl_sessions WHERE userid = 4",
    "UPDATE mdl_cache_flags SET value = '1' WHERE flagtype = 'accesslib/dirtyusers'",
];

/// Nothing of ours needs these.
const NEVER: &[&str] = &[
    "UPDATE mdl_config SET value = ''",
    "INSERT INTO mdl_course (fullname) VALUES ('x')",
    "UPDATE mdl_course SET fullname = 'x'",
    "UPDATE mdl_user SET password = 'x'",
    "UPDATE mdl_user SET username = 'x'",
    "DELETE FROM mdl_user",
    "DELETE FROM mdl_course_modules",
    "DELETE FROM mdl_user_enrolments",
    "DELETE FROM mdl_page",
    "UPDATE mdl_role_assignments SET roleid = 1",
    "INSERT INTO mdl_role (shortname, description) VALUES ('x', '')",
    "UPDATE mdl_grade_grades SET finalgrade = 100",
    "INSERT INTO mdl_logstore_standard_log (edulevel) VALUES (0)",
    "TRUNCATE mdl_page",
    "CREATE TABLE public.mine (id int)",
];

#[test]
fn a_role_can_do_what_was_granted_and_nothing_else() {
    for ground in Ground::all() {
        for (what, sessions, users) in [
            ("--for read", false, false),
            ("--for sessions", true, false),
            ("--for users", false, true),
            ("--for users --for sessions", true, true),
        ] {
            let (scenario, mut conn) = granted(ground, what);
            for (statements, expected) in [
                (READS, true),
                (SESSIONS, sessions),
                (USERS, users),
                (SECRETS, false),
                (NEVER, false),
            ] {
                for sql in statements {
                    assert_eq!(
                        may(ground, &mut conn, sql),
                        expected,
                        "{ground} {what}: {sql}"
                    );
                }
            }
            let mut expected = Vec::new();
            if !sessions {
                expected.push("sessions");
            }
            if !users {
                expected.push("users");
            }
            assert_eq!(lacking(&scenario), expected, "{ground} {what}");
            assert_eq!(scenario.output("moodle courses").status.code(), Some(0));
        }
    }
}

#[test]
fn a_role_without_rights_is_told_what_its_dba_can_run() {
    for ground in [Ground::StandIn, Ground::Prefixed] {
        let (scenario, role) = fresh_role(ground);
        scenario.moodle_sql(&format!(
            "GRANT CONNECT, TEMPORARY ON DATABASE {} TO {role}; GRANT USAGE ON SCHEMA public TO {role}",
            scenario.moodle
        ));
        let url = Cluster::shared().tcp_url(&role, "own-secret", &scenario.moodle);
        let scenario = scenario.env("MOODLE_DB_URL", &url);
        let output = scenario.output("moodle status");
        let stderr = String::from_utf8_lossy(&output.stderr).replace(&role, "[role]");
        assert_eq!(output.status.code(), Some(1));
        let stderr = stderr.replace(ground.prefix(), "mdl_");
        expect![[r#"
            error: `[role]` may not read Moodle: permission denied for table mdl_config
            hint: its administrator runs what `mediverse moodle grants --for read` prints, in Moodle's database
        "#]]
        .assert_eq(&stderr);
        // The script itself takes no right.
        let script = scenario.stdout("moodle grants --for read");
        assert!(script.contains(&format!(r#"TO "{role}";"#)), "{script}");
    }
}

#[test]
fn the_script_is_readable_as_a_whole() {
    let scenario = Ground::StandIn.scenario();
    let script = scenario.stdout("moodle grants --for users --for sessions --role sync");
    expect![[r#"
        -- What sync is to do in Moodle:
        --   read courses, contents and progress
        --   write sessions as pages and hide them
        --   make accounts, enrol people, give and take roles, suspend
        -- To be run in Moodle's database by its owner. Tables that hold passwords, tokens or keys are
        -- granted by column, without them; the site's settings can only be granted as a whole.
        BEGIN;
        GRANT CONNECT ON DATABASE "[moodle]" TO "sync";
        GRANT USAGE ON SCHEMA public TO "sync";

        -- read courses, contents and progress
        GRANT SELECT (id, name, value) ON public.mdl_config TO "sync";
        GRANT SELECT ON public.mdl_modules TO "sync";
        GRANT SELECT ON public.mdl_role TO "sync";
        GRANT SELECT ON public.mdl_context TO "sync";
        GRANT SELECT ON public.mdl_course TO "sync";
        GRANT SELECT ON public.mdl_course_categories TO "sync";
        GRANT SELECT ON public.mdl_course_sections TO "sync";
        GRANT SELECT ON public.mdl_course_modules TO "sync";
        GRANT SELECT ON public.mdl_course_modules_completion TO "sync";
        GRANT SELECT ON public.mdl_course_modules_viewed TO "sync";
        GRANT SELECT ON public.mdl_course_completions TO "sync";
        GRANT SELECT ON public.mdl_page TO "sync";
        GRANT SELECT ON public.mdl_url TO "sync";
        GRANT SELECT ON public.mdl_resource TO "sync";
        GRANT SELECT (id, course, name, intro, introformat, timemodified) ON public.mdl_label TO "sync";
        GRANT SELECT (id, course, name, intro, introformat, timemodified) ON public.mdl_forum TO "sync";
        GRANT SELECT (id, course, name, intro, introformat, timeopen, timeclose, timelimit, attempts, grademethod, grade, sumgrades, timemodified) ON public.mdl_quiz TO "sync";
        GRANT SELECT ON public.mdl_quiz_slots TO "sync";
        GRANT SELECT ON public.mdl_quiz_attempts TO "sync";
        GRANT SELECT ON public.mdl_quiz_grades TO "sync";
        GRANT SELECT ON public.mdl_assign TO "sync";
        GRANT SELECT ON public.mdl_assign_submission TO "sync";
        GRANT SELECT ON public.mdl_assign_grades TO "sync";
        GRANT SELECT (id, contextid, component, filearea, itemid, filepath, filename, filesize, mimetype, timemodified) ON public.mdl_files TO "sync";
        GRANT SELECT ON public.mdl_grade_items TO "sync";
        GRANT SELECT ON public.mdl_grade_grades TO "sync";
        GRANT SELECT (id, enrol, status, courseid, sortorder, roleid) ON public.mdl_enrol TO "sync";
        GRANT SELECT ON public.mdl_user_enrolments TO "sync";
        GRANT SELECT ON public.mdl_role_assignments TO "sync";
        GRANT SELECT ON public.mdl_user_lastaccess TO "sync";
        GRANT SELECT (id, auth, confirmed, deleted, suspended, mnethostid, username, firstname, lastname, email, firstaccess, lastaccess, timecreated, timemodified) ON public.mdl_user TO "sync";
        GRANT SELECT (id, name, enabled, sortorder, requireconfirmation, servicetype) ON public.mdl_oauth2_issuer TO "sync";
        GRANT SELECT (id, userid, issuerid, username, email, usermodified, confirmtokenexpires) ON public.mdl_auth_oauth2_linked_login TO "sync";

        -- write sessions as pages and hide them
        GRANT INSERT ON public.mdl_page TO "sync";
        GRANT INSERT ON public.mdl_course_modules TO "sync";
        GRANT INSERT ON public.mdl_context TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_page_id_seq TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_course_modules_id_seq TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_context_id_seq TO "sync";
        GRANT UPDATE (cacherev) ON public.mdl_course TO "sync";
        GRANT UPDATE (sequence) ON public.mdl_course_sections TO "sync";
        GRANT UPDATE (name, intro, content, revision, timemodified) ON public.mdl_page TO "sync";
        GRANT UPDATE (visible, visibleold, idnumber) ON public.mdl_course_modules TO "sync";
        GRANT UPDATE (path) ON public.mdl_context TO "sync";

        -- make accounts, enrol people, give and take roles, suspend
        GRANT INSERT ON public.mdl_user TO "sync";
        GRANT INSERT ON public.mdl_context TO "sync";
        GRANT INSERT ON public.mdl_auth_oauth2_linked_login TO "sync";
        GRANT INSERT ON public.mdl_user_enrolments TO "sync";
        GRANT INSERT ON public.mdl_role_assignments TO "sync";
        GRANT INSERT ON public.mdl_cache_flags TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_user_id_seq TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_context_id_seq TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_auth_oauth2_linked_login_id_seq TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_user_enrolments_id_seq TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_role_assignments_id_seq TO "sync";
        GRANT USAGE ON SEQUENCE public.mdl_cache_flags_id_seq TO "sync";
        GRANT SELECT ON public.mdl_cache_flags TO "sync";
        GRANT SELECT (id, userid) ON public.mdl_sessions TO "sync";
        GRANT UPDATE (path) ON public.mdl_context TO "sync";
        GRANT UPDATE (firstname, lastname, email, suspended, timemodified) ON public.mdl_user TO "sync";
        GRANT UPDATE (status, modifierid, timemodified) ON public.mdl_user_enrolments TO "sync";
        GRANT UPDATE (value, timemodified, expiry) ON public.mdl_cache_flags TO "sync";
        GRANT DELETE ON public.mdl_role_assignments TO "sync";
        GRANT DELETE ON public.mdl_sessions TO "sync";
        COMMIT;
    "#]].assert_eq(&script.replace(&scenario.moodle, "[moodle]"));
}

#[test]
fn names_cannot_break_out_of_the_script() {
    let scenario = Ground::StandIn.scenario();
    let script = scenario
        .command()
        .args([
            "moodle",
            "grants",
            "--for",
            "read",
            "--role",
            "a\"; DROP TABLE x; --\nSELECT 1",
        ])
        .output()
        .unwrap();
    let script = String::from_utf8_lossy(&script.stdout).into_owned();
    assert!(
        !script.lines().any(|line| line.starts_with("SELECT 1.")),
        "{script}"
    );
    assert!(script.contains("TO \"a\"\"; DROP TABLE x; --"), "{script}");
}

#[test]
fn kinds_of_activity_that_only_this_moodle_has_are_granted_by_column() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    scenario.moodle_sql(
        "CREATE TABLE mdl_hotquestion (id bigserial, course bigint, name text, intro text, \
         introformat smallint, secret text)",
    );
    let script = scenario.stdout("moodle grants --for read --role r");
    assert!(
        script.contains("GRANT SELECT (id, course, name, intro, introformat) ON public.mdl_hotquestion TO \"r\";"),
        "{script}"
    );
}
