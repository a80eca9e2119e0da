//! People: accounts, linked logins, enrolments and roles, on every ground.

use super::ground::Ground;
use super::invariants;
use crate::scenario::Scenario;

const SYNC: &str = "moodle sync --only users --full --yes";

/// `t-1` (teacher1@example.test in Moodle) teaches a session of ANAT101 that `s-9` joined, whom Moodle does
/// not know; `nobody` joined without an account.
fn lesson(scenario: &Scenario) {
    people(
        scenario,
        &[
            ("t-1", "Teacher1@Example.test", "Tara", "Teacher", "TEACHER"),
            ("s-9", "New@Example.org", "Ana", "García", "STUDENT"),
        ],
    );
    scenario.sql(
        r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt", "moodleCourseId")
               VALUES ('c1', 'ABC234', 't-1', 'Hip', now(), now(), 'ANAT101');
           INSERT INTO public."SessionStudent" VALUES ('j1', 'c1', 's-9', now()), ('j2', 'c1', 'nobody', now());"#,
    );
}

fn people(scenario: &Scenario, people: &[(&str, &str, &str, &str, &str)]) {
    for (id, email, first, last, role) in people {
        let quoted = |text: &str| text.replace('\'', "''");
        scenario.sql(&format!(
            "INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at) \
             VALUES ('{id}', '{email}', lower('{email}'), '{}', '{}', '{role}', now(), now())",
            quoted(first),
            quoted(last),
        ));
    }
}

/// Every table that people are written into, with the transactions that wrote the rows.
fn everything(ground: Ground, scenario: &Scenario) -> String {
    let tables = [
        "user",
        "context",
        "auth_oauth2_linked_login",
        "user_enrolments",
        "role_assignments",
        "cache_flags",
        "course",
    ];
    let rows = tables.map(|table| {
        let query = format!("SELECT '{table}', t.id, t.xmin FROM mdl_{table} t ORDER BY t.id");
        ground.query(scenario, &query)
    });
    rows.join("\n")
}

/// `username|first|last|email|suspended` of the account with this address.
fn account(ground: Ground, scenario: &Scenario, email: &str) -> String {
    let query = format!(
        "SELECT concat_ws('|', auth, username, firstname, lastname, email, suspended) AS a FROM mdl_user \
         WHERE lower(email) = '{email}' ORDER BY id"
    );
    ground.query(scenario, &query).replace('"', "")
}

/// `method status role`: how the account with this address is in ANAT101.
fn seat(ground: Ground, scenario: &Scenario, email: &str) -> String {
    let query = format!(
        "SELECT concat_ws(' ', (SELECT string_agg(e.enrol || ' ' || ue.status, ',' ORDER BY ue.id) FROM mdl_user_enrolments ue \
             JOIN mdl_enrol e ON e.id = ue.enrolid WHERE e.courseid = 2 AND ue.userid = u.id), \
           (SELECT string_agg(r.shortname, ',' ORDER BY ra.id) FROM mdl_role_assignments ra JOIN mdl_role r ON r.id = ra.roleid \
             JOIN mdl_context x ON x.id = ra.contextid WHERE x.contextlevel = 50 AND x.instanceid = 2 AND ra.userid = u.id)) AS s \
         FROM mdl_user u WHERE lower(u.email) = '{email}'"
    );
    ground.query(scenario, &query).replace('"', "")
}

fn joined(ground: Ground) -> Scenario {
    ground.scenario().env("MOODLE_ENROL", "joined")
}

/// The same story on every ground, with `MOODLE_ENROL=joined`.
fn each(story: impl Fn(Ground, &Scenario)) {
    for ground in Ground::all() {
        let scenario = joined(ground);
        let before = invariants::state(ground, &scenario);
        story(ground, &scenario);
        invariants::check(ground, &scenario, &before);
    }
}

fn remarks(scenario: &Scenario, words: &str) -> String {
    let plan = scenario.json(words);
    let remarks = plan["remarks"].as_array().unwrap().iter();
    let mut lines: Vec<String> = remarks
        .map(|it| {
            format!(
                "{}: {}",
                it["label"].as_str().unwrap(),
                it["reason"].as_str().unwrap()
            )
        })
        .collect();
    lines.sort();
    lines.join("\n")
}

#[test]
fn people_get_accounts_logins_enrolments_and_roles_and_a_second_sync_writes_nothing() {
    each(|ground, scenario| {
        lesson(scenario);
        scenario.stdout(SYNC);
        assert_eq!(
            account(ground, scenario, "new@example.org"),
            "oauth2|new@example.org|Ana|García|new@example.org|0"
        );
        assert_eq!(
            seat(ground, scenario, "new@example.org"),
            "manual 0 student"
        );
        assert_eq!(
            seat(ground, scenario, "teacher1@example.test"),
            "manual 0 editingteacher"
        );
        let logins = "SELECT l.userid = u.id AND l.username = lower(u.email) AND l.confirmtoken = '' \
             FROM mdl_auth_oauth2_linked_login l JOIN mdl_user u ON u.id = l.userid ORDER BY l.id";
        assert_eq!(ground.query(scenario, logins), "t\nt");
        let flag = "SELECT count(*) FROM mdl_cache_flags f JOIN mdl_user u ON u.id::text = f.name \
             WHERE f.flagtype = 'accesslib/dirtyusers' AND u.email = 'new@example.org' AND f.expiry = f.timemodified + 28800";
        assert_eq!(ground.query(scenario, flag), "1");
        let before = everything(ground, scenario);
        scenario.stdout(SYNC);
        scenario.stdout("moodle sync --only users --yes");
        assert_eq!(everything(ground, scenario), before);
    });
}

#[test]
fn an_account_that_was_there_is_used_as_it_is() {
    each(|ground, scenario| {
        lesson(scenario);
        let row = "SELECT u.*, u.xmin FROM mdl_user u WHERE id = 3";
        let before = ground.query(scenario, row);
        scenario.stdout(SYNC);
        assert_eq!(ground.query(scenario, row), before);
        // Nor suspended when the person is deactivated here.
        scenario.stdout("user deactivate t-1 --yes");
        scenario.stdout("moodle sync --only users --yes");
        assert_eq!(ground.query(scenario, row), before);
        assert!(
            remarks(scenario, "moodle plan --only users --full -o json").contains("stays active")
        );
    });
}

#[test]
fn roles_follow_the_account_in_both_directions() {
    each(|ground, scenario| {
        lesson(scenario);
        scenario.stdout(SYNC);
        for (role, expected) in [
            ("TEACHER", "manual 0 editingteacher"),
            ("STUDENT", "manual 0 student"),
        ] {
            let flags = "UPDATE mdl_cache_flags SET timemodified = 1";
            ground.run(scenario, flags);
            scenario.stdout(&format!("user edit s-9 --role {role}"));
            scenario.stdout("moodle sync --only users --yes");
            assert_eq!(seat(ground, scenario, "new@example.org"), expected);
            let fresh = "SELECT count(*) FROM mdl_cache_flags WHERE timemodified > 1";
            assert_eq!(ground.query(scenario, fresh), "1");
        }
        // The teacher's role is from Moodle, and stays.
        scenario.stdout("user edit t-1 --role STUDENT");
        scenario.stdout("moodle sync --only users --yes");
        assert_eq!(
            seat(ground, scenario, "teacher1@example.test"),
            "manual 0 editingteacher"
        );
    });
}

#[test]
fn a_role_from_elsewhere_is_not_raised() {
    each(|ground, scenario| {
        people(
            scenario,
            &[("x", "student1@example.test", "Sam", "S", "TEACHER")],
        );
        scenario.sql(
            r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt", "moodleCourseId")
               VALUES ('c1', 'ABC234', 'x', 'Hip', now(), now(), '2')"#,
        );
        assert!(remarks(scenario, "moodle plan --only users -o json").contains("from elsewhere"));
        scenario.stdout(SYNC);
        assert_eq!(
            seat(ground, scenario, "student1@example.test"),
            "manual 0 student"
        );
    });
}

#[test]
fn who_leaves_is_suspended_and_a_teachers_suspension_stands() {
    each(|ground, scenario| {
        lesson(scenario);
        scenario.stdout(SYNC);
        let seat_now = || seat(ground, scenario, "new@example.org");
        scenario.stdout("session leave ABC234 s-9");
        scenario.stdout("moodle sync --only users --yes");
        assert_eq!(seat_now(), "manual 1 student");
        scenario.stdout("session join ABC234 s-9");
        scenario.stdout("moodle sync --only users --yes");
        assert_eq!(seat_now(), "manual 0 student");
        ground.run(
            scenario,
            "UPDATE mdl_user_enrolments SET status = 1 WHERE userid = (SELECT id FROM mdl_user WHERE email = 'new@example.org')",
        );
        let before = everything(ground, scenario);
        scenario.stdout(SYNC);
        assert_eq!(everything(ground, scenario), before);
        assert_eq!(
            remarks(scenario, "moodle plan --only users --full -o json"),
            "New@Example.org: the enrolment in `ANAT101` was suspended in Moodle"
        );
    });
}

#[test]
fn a_deactivated_account_of_ours_is_suspended_and_signed_out_and_comes_back() {
    each(|ground, scenario| {
        lesson(scenario);
        scenario.stdout(SYNC);
        ground.run(
            scenario,
            "INSERT INTO mdl_sessions (sid, userid, timecreated, timemodified) \
             SELECT 'sid' || id, id, 1, 1 FROM mdl_user",
        );
        scenario.stdout("user deactivate s-9 --yes");
        scenario.stdout("moodle sync --only users --yes");
        assert!(account(ground, scenario, "new@example.org").ends_with("|1"));
        assert_eq!(
            seat(ground, scenario, "new@example.org"),
            "manual 1 student"
        );
        let left = "SELECT string_agg(userid::text, ',' ORDER BY userid) FROM mdl_sessions";
        assert_eq!(ground.query(scenario, left).replace('"', ""), "1,2,3,4");
        scenario.stdout("user edit s-9 --activate");
        scenario.stdout("moodle sync --only users --yes");
        assert!(account(ground, scenario, "new@example.org").ends_with("|0"));
        assert_eq!(
            seat(ground, scenario, "new@example.org"),
            "manual 0 student"
        );
    });
}

#[test]
fn twins_pending_logins_deleted_people_and_administrators_are_reported_and_not_touched() {
    each(|ground, scenario| {
        ground.run(
            scenario,
            "INSERT INTO mdl_user (auth, confirmed, mnethostid, username, password, firstname, lastname, email, suspended, deleted) VALUES \
             ('manual', 1, 1, 'twin1', 'x', 'T', 'W', 'twin@example.org', 0, 0), ('manual', 1, 1, 'twin2', 'x', 'T', 'W', 'Twin@Example.org', 0, 0), \
             ('manual', 1, 1, 'wait1', 'x', 'T', 'W', 'wait@example.org', 0, 0), ('email', 0, 1, 'unsure', 'x', 'T', 'W', 'unsure@example.org', 0, 0), \
             ('manual', 1, 1, 'away', 'x', 'T', 'W', 'away@example.org', 1, 0), ('manual', 1, 1, 'gone@example.org.1', 'x', 'T', 'W', 'd41d8', 0, 1); \
             INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth) SELECT d.id, 30, d.u, '/1/' || d.id, 2 \
             FROM (SELECT nextval('mdl_context_id_seq') AS id, u.id AS u FROM mdl_user u WHERE u.password = 'x') d; \
             INSERT INTO mdl_auth_oauth2_linked_login (timecreated, timemodified, usermodified, userid, issuerid, username, email, confirmtoken, confirmtokenexpires) \
             SELECT 1, 1, id, id, 1, 'wait@example.org', 'wait@example.org', 'token', 1900000000 FROM mdl_user WHERE username = 'wait1'",
        );
        people(
            scenario,
            &[
                ("a1", "twin@example.org", "A", "B", "STUDENT"),
                ("a2", "wait@example.org", "A", "B", "STUDENT"),
                ("a3", "unsure@example.org", "A", "B", "STUDENT"),
                ("a4", "away@example.org", "A", "B", "STUDENT"),
                ("a5", "admin@example.test", "A", "B", "TEACHER"),
                ("a6", "gone@example.org", "A", "B", "STUDENT"),
                ("a7", "root@localhost", "A", "B", "STUDENT"),
            ],
        );
        let before = everything(ground, scenario);
        scenario.stdout(SYNC);
        let after = everything(ground, scenario);
        let new: Vec<&str> = after
            .lines()
            .filter(|line| !before.contains(*line))
            .collect();
        assert_eq!(
            new.len(),
            3,
            "only `gone` gets a new account, with context and login: {new:?}"
        );
        assert_eq!(
            account(ground, scenario, "gone@example.org"),
            "oauth2|gone@example.org|A|B|gone@example.org|0"
        );
        expect_test::expect![[r#"
            admin@example.test: is an administrator in Moodle
            away@example.org: the account is suspended in Moodle
            root@localhost: is Moodle's guest account
            twin@example.org: 2 Moodle accounts have the address `twin@example.org`
            unsure@example.org: the Moodle account waits for its address to be confirmed
            wait@example.org: the linked login `wait@example.org` in Moodle waits to be confirmed, and blocks the sign-in until then"#]]
        .assert_eq(&remarks(scenario, "moodle plan --only users --full -o json"));
    });
}

#[test]
fn names_and_addresses_of_every_kind_are_written_as_moodle_would() {
    each(|ground, scenario| {
        let long = "長".repeat(300);
        people(
            scenario,
            &[
                (
                    "a1",
                    "a+b@Example.org",
                    "<b>Ana</b>",
                    "O'Brien \"x\" & y",
                    "STUDENT",
                ),
                ("a2", "ab@example.org", "🦴", &long, "STUDENT"),
                ("a3", "rtl@example.org", "مريم", "", "STUDENT"),
            ],
        );
        scenario.stdout(SYNC);
        assert_eq!(
            account(ground, scenario, "a+b@example.org"),
            "oauth2|ab@example.org|Ana|O'Brien x & y|a+b@example.org|0"
        );
        assert_eq!(
            account(ground, scenario, "ab@example.org"),
            format!(
                "oauth2|ab@example.org.2|🦴|{}|ab@example.org|0",
                "長".repeat(100)
            )
        );
        assert_eq!(
            account(ground, scenario, "rtl@example.org"),
            "oauth2|rtl@example.org|مريم|rtl|rtl@example.org|0"
        );
        let login = "SELECT l.username FROM mdl_auth_oauth2_linked_login l ORDER BY l.username";
        assert_eq!(
            ground.query(scenario, login),
            "a+b@example.org\nab@example.org\nrtl@example.org"
        );
    });
}

#[test]
fn names_are_ours_until_the_first_sign_in() {
    each(|ground, scenario| {
        lesson(scenario);
        scenario.stdout(SYNC);
        scenario.stdout("user edit s-9 --first-name Anne");
        scenario.stdout("moodle sync --only users --yes");
        assert!(account(ground, scenario, "new@example.org").contains("|Anne|"));
        ground.run(scenario, "UPDATE mdl_user SET firstaccess = 1, firstname = 'Google' WHERE email = 'new@example.org'");
        scenario.stdout("user edit s-9 --first-name Anna");
        scenario.stdout("moodle sync --only users --yes");
        assert!(account(ground, scenario, "new@example.org").contains("|Google|"));
    });
}

#[test]
fn other_methods_closed_courses_and_refused_domains_are_respected() {
    for ground in Ground::all() {
        let scenario = joined(ground).env("MOODLE_COURSES", "id:1999");
        lesson(&scenario);
        let output = scenario.output(SYNC);
        assert_eq!(
            output.status.code(),
            Some(10),
            "{}",
            scenario.shown(&output)
        );
        ground.run(&scenario, "INSERT INTO mdl_course (id, category, fullname, shortname, idnumber) VALUES (1999, 1, 'Other', 'OTHER', '')");
        scenario.stdout(SYNC);
        assert_eq!(seat(ground, &scenario, "new@example.org"), "");
        let scenario = joined(ground);
        lesson(&scenario);
        people(
            &scenario,
            &[("s-8", "b@refused.example", "B", "B", "STUDENT")],
        );
        scenario.sql(r#"INSERT INTO public."SessionStudent" VALUES ('j3', 'c1', 's-8', now())"#);
        ground.run(
            &scenario,
            "UPDATE mdl_config SET value = 'refused.example' WHERE name = 'denyemailaddresses'",
        );
        scenario.stdout(SYNC);
        assert_eq!(account(ground, &scenario, "b@refused.example"), "");
        // Enrolled by herself, without a role: she gets the role alone.
        let scenario = joined(ground);
        people(
            &scenario,
            &[("s-9", "New@Example.org", "Ana", "G", "STUDENT")],
        );
        scenario.stdout(SYNC);
        ground.run(
            &scenario,
            "INSERT INTO mdl_user_enrolments (enrolid, userid, timestart, timeend, modifierid, timecreated, timemodified) \
             SELECT e.id, u.id, 0, 0, 2, 1, 1 FROM mdl_enrol e, mdl_user u WHERE e.enrol = 'self' AND e.courseid = 2 AND u.email = 'new@example.org'; \
             UPDATE mdl_enrol SET status = 0 WHERE enrol = 'self' AND courseid = 2",
        );
        people(
            &scenario,
            &[("t-1", "Teacher1@Example.test", "Tara", "Teacher", "TEACHER")],
        );
        scenario.sql(
            r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt", "moodleCourseId")
               VALUES ('c1', 'ABC234', 't-1', 'Hip', now(), now(), '2');
               INSERT INTO public."SessionStudent" VALUES ('j1', 'c1', 's-9', now())"#,
        );
        scenario.stdout(SYNC);
        assert_eq!(seat(ground, &scenario, "new@example.org"), "self 0 student");
    }
}

#[test]
fn an_undone_run_leaves_nobody_active_that_it_made_and_is_not_repeated() {
    each(|ground, scenario| {
        lesson(scenario);
        let run = scenario.json(&format!("{SYNC} -o json"))["run"]
            .as_str()
            .unwrap()
            .to_owned();
        scenario.stdout(&format!("moodle undo {run} --yes"));
        assert!(account(ground, scenario, "new@example.org").ends_with("|1"));
        assert_eq!(
            seat(ground, scenario, "new@example.org"),
            "manual 1 student"
        );
        let before = everything(ground, scenario);
        scenario.stdout(SYNC);
        assert_eq!(everything(ground, scenario), before);
        scenario.stdout("user edit s-9 --first-name Anne");
        scenario.stdout("moodle sync --only users --yes");
        assert!(account(ground, scenario, "new@example.org").ends_with("|0"));
        assert_eq!(
            seat(ground, scenario, "new@example.org"),
            "manual 0 student"
        );
    });
}

#[test]
fn participants_of_a_course_come_in_once_and_administrators_never() {
    each(|ground, scenario| {
        let words = "user import --from-moodle ANAT101 -o json";
        let dry = scenario.json(&format!("{words} --dry-run"));
        assert_eq!(dry["inserted"].as_array().unwrap().len(), 2);
        assert_eq!(
            scenario.query("SELECT count(*) FROM mediverse_admin.account"),
            "0"
        );
        ground.run(
            scenario,
            "INSERT INTO mdl_user_enrolments (enrolid, userid, timestart, timeend, modifierid, timecreated, timemodified) \
             SELECT id, 2, 0, 0, 2, 1, 1 FROM mdl_enrol WHERE enrol = 'manual' AND courseid = 2; \
             INSERT INTO mdl_role_assignments (roleid, contextid, userid) SELECT r.id, x.id, 2 FROM mdl_role r, mdl_context x \
             WHERE r.shortname = 'editingteacher' AND x.contextlevel = 50 AND x.instanceid = 2",
        );
        let done = scenario.json(words);
        assert_eq!(done["skipped"][0]["moodleUser"], 2);
        let roles = "SELECT email || ' ' || role FROM mediverse_admin.account ORDER BY email";
        assert_eq!(
            scenario.query(roles).replace('"', ""),
            "student1@example.test STUDENT\nteacher1@example.test TEACHER"
        );
        let again = scenario.json(words);
        assert_eq!(
            (
                again["inserted"].as_array().unwrap().len(),
                &again["unchanged"]
            ),
            (0, &serde_json::json!(2))
        );
    });
    let refused = Ground::StandIn.scenario();
    for (words, exit) in [
        ("user import --from-moodle NONE", 10),
        ("user import --from-moodle ANAT101 people.csv", 2),
        ("user import", 2),
    ] {
        assert_eq!(refused.output(words).status.code(), Some(exit), "{words}");
    }
}

#[test]
fn forgetting_a_person_cleans_our_books_and_reports_moodles_side() {
    each(|ground, scenario| {
        lesson(scenario);
        scenario.stdout(SYNC);
        let before = everything(ground, scenario);
        let plan = scenario.stdout("user forget s-9 --dry-run");
        assert!(
            plan.contains("`new@example.org`) stays, and what it did in 1 course"),
            "{plan}"
        );
        scenario.stdout("user forget s-9 --yes");
        for person in ["s-9", "new@example", "García"] {
            let books = format!(
                "SELECT count(*) FROM (SELECT t::text FROM mediverse_admin.moodle_journal t UNION ALL \
                   SELECT t::text FROM mediverse_admin.moodle_account t UNION ALL SELECT t::text FROM mediverse_admin.moodle_enrolment t \
                   UNION ALL SELECT t::text FROM mediverse_admin.moodle_outbox t UNION ALL SELECT t::text FROM mediverse_admin.moodle_run t) b (text) \
                 WHERE text ILIKE '%{person}%'"
            );
            assert_eq!(scenario.query(&books), "0", "{person}");
        }
        scenario.stdout(SYNC);
        assert_eq!(everything(ground, scenario), before);
    });
}

#[test]
fn a_role_that_may_write_sessions_only_skips_people_and_says_so() {
    for ground in Ground::all() {
        let scenario = joined(ground);
        lesson(&scenario);
        let cluster = crate::cluster::Cluster::shared();
        let role = cluster.fresh_name();
        cluster.sql(
            "postgres",
            &format!("CREATE ROLE {role} LOGIN PASSWORD 'sessions-only'"),
        );
        let grants = scenario.stdout(&format!("moodle grants --for sessions --role {role}"));
        scenario.moodle_sql(&grants);
        let url = cluster.tcp_url(&role, "sessions-only", &scenario.moodle);
        let scenario = scenario.env("MOODLE_DB_URL", &url);
        let before = everything(ground, &scenario);
        let report = scenario.json("moodle sync --yes -o json");
        assert_eq!(report["skippedParts"][0]["part"], "users");
        assert_eq!(report["done"]["sessions"]["create"], 1);
        let people = |text: &str| text.lines().filter(|it| it.starts_with("user")).count();
        assert_eq!(people(&everything(ground, &scenario)), people(&before));
    }
}

#[test]
fn an_account_deleted_between_a_crash_and_the_next_run_is_not_made_again() {
    Ground::each(|ground, scenario| {
        lesson(scenario);
        scenario.stdout(SYNC);
        // As a crash leaves the books after Moodle's COMMIT, and as Moodle deletes an account.
        scenario.sql(
            "UPDATE mediverse_admin.moodle_journal SET state = 'intended', rows = '[]';
             UPDATE mediverse_admin.moodle_run SET state = 'running', finished_at = NULL;
             DELETE FROM mediverse_admin.moodle_account; DELETE FROM mediverse_admin.moodle_enrolment",
        );
        let deleted = "(SELECT id FROM mdl_user WHERE username = 'new@example.org')";
        ground.run(
            scenario,
            &format!(
                "DELETE FROM mdl_auth_oauth2_linked_login WHERE userid = {deleted};
                 DELETE FROM mdl_role_assignments WHERE userid = {deleted};
                 DELETE FROM mdl_user_enrolments WHERE userid = {deleted};
                 DELETE FROM mdl_context WHERE contextlevel = 30 AND instanceid = {deleted};
                 UPDATE mdl_user SET deleted = 1, username = 'new@example.org.1790000000', email = md5('new@example.org')
                 WHERE username = 'new@example.org'"
            ),
        );
        let before = everything(ground, scenario);
        let shown = scenario.run(SYNC);
        assert!(
            shown.contains("the account was deleted in Moodle and is not made again"),
            "{ground}: {shown}"
        );
        assert_eq!(before, everything(ground, scenario), "{ground}");
    });
}

#[test]
fn an_address_of_somebody_else_in_moodle_is_a_conflict_and_not_taken() {
    each(|ground, scenario| {
        ground.run(
            scenario,
            "INSERT INTO mdl_user (auth, confirmed, mnethostid, username, password, firstname, lastname, email, suspended, deleted) VALUES \
             ('manual', 1, 1, 'other', 'x', 'O', 'T', 'Other@Hosp.example', 0, 0); \
             INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth) SELECT d.id, 30, d.u, '/1/' || d.id, 2 \
             FROM (SELECT nextval('mdl_context_id_seq') AS id, u.id AS u FROM mdl_user u WHERE u.username = 'other') d",
        );
        people(
            scenario,
            &[
                ("a1", "one@example.org", "One", "A", "STUDENT"),
                ("a2", "two@example.org", "Two", "B", "STUDENT"),
                ("a3", "three@example.org", "Three", "C", "STUDENT"),
            ],
        );
        scenario.stdout(SYNC);
        let admin = ground.query(
            scenario,
            "SELECT email FROM mdl_user WHERE id = (SELECT split_part(value, ',', 1)::bigint FROM mdl_config WHERE name = 'siteadmins')",
        );
        for (id, email) in [
            ("a1", "other@hosp.example"),
            ("a2", &admin),
            ("a3", "free@example.org"),
        ] {
            scenario.stdout(&format!("user edit {id} --email {email}"));
        }
        let before = account(ground, scenario, "one@example.org")
            + &account(ground, scenario, "two@example.org");
        for words in ["moodle sync --only users --yes", SYNC] {
            let plan = scenario.run(words);
            assert!(plan.starts_with("exit: 0\n"), "{plan}");
            let after = account(ground, scenario, "one@example.org")
                + &account(ground, scenario, "two@example.org");
            assert_eq!(after, before);
            assert_eq!(
                ground.query(scenario, &format!(
                    "SELECT (SELECT count(*) FROM mdl_user WHERE lower(email) IN ('other@hosp.example', lower('{admin}'))), \
                        (SELECT count(*) FROM mdl_auth_oauth2_linked_login WHERE username IN ('other@hosp.example', lower('{admin}'))), \
                        (SELECT count(*) FROM mdl_user WHERE email = 'free@example.org')"
                )),
                "2,0,1"
            );
        }
        let plan = scenario.run("moodle plan --only users --full");
        assert!(
            plan.contains("the address `other@hosp.example` belongs to Moodle account"),
            "{plan}"
        );
    });
}

#[test]
fn nobody_is_enrolled_on_account_of_a_session_that_is_skipped() {
    each(|ground, scenario| {
        lesson(scenario);
        // One that ended before it was in Moodle, and one whose section is not there.
        people(
            scenario,
            &[
                ("t-2", "late@example.org", "Lea", "Late", "TEACHER"),
                ("t-3", "lost@example.org", "Lo", "Lost", "TEACHER"),
            ],
        );
        scenario.sql(
            r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt", "moodleCourseId", "isActive", "endedAt")
                   VALUES ('c2', 'OLD222', 't-2', 'Past', now(), now(), 'ANAT101', false, now()),
                          ('c3', 'LOST33', 't-3', 'Lost', now(), now(), NULL, true, NULL);
               INSERT INTO mediverse_admin.moodle_link (kind, subject, course_id, section, linked_at)
                   VALUES ('session', 'c3', 2, 77, now())"#,
        );
        let report = scenario.json("moodle sync --yes -o json");
        let reasons: Vec<&str> = report["remarks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["reason"].as_str().unwrap())
            .collect();
        assert_eq!(
            reasons,
            [
                "it ended before it was in Moodle",
                "course ANAT101 has no section 77"
            ]
        );
        for email in ["late@example.org", "lost@example.org"] {
            assert_eq!(seat(ground, scenario, email), "", "{ground} {email}");
        }
        // The one that is in Moodle has its people, also when it has ended.
        for _ in 0..2 {
            assert_eq!(
                seat(ground, scenario, "new@example.org"),
                "manual 0 student"
            );
            scenario.sql(r#"UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = now() WHERE "id" = 'c1'"#);
            scenario.stdout("moodle sync --yes");
        }
        // The section is there now: so is the session, and so is its teacher.
        scenario.stdout("moodle link LOST33 --course 2 --section 1");
        scenario.stdout("moodle sync --yes");
        assert_eq!(
            seat(ground, scenario, "lost@example.org"),
            "manual 0 editingteacher"
        );
    });
}

#[test]
fn what_was_taken_back_is_not_given_again_because_less_is_wanted() {
    each(|ground, scenario| {
        people(
            scenario,
            &[("t-1", "new@example.org", "Ana", "García", "TEACHER")],
        );
        scenario.sql(
            r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt")
                   VALUES ('c1', 'ABC234', 't-1', 'Hip', now(), now())"#,
        );
        scenario.stdout("moodle link ABC234 --course ANAT101");
        let run = scenario.json("moodle sync --yes -o json")["run"]
            .as_str()
            .unwrap()
            .to_owned();
        scenario.stdout(&format!("moodle undo {run} --yes"));
        let is_suspended = || account(ground, scenario, "new@example.org").ends_with("|1");
        let taken_back = || {
            assert!(is_suspended(), "{ground}");
            assert_eq!(
                seat(ground, scenario, "new@example.org"),
                "manual 1 editingteacher"
            );
        };
        taken_back();
        for (words, sync) in [
            ("moodle unlink ABC234", "moodle sync --yes"),
            ("moodle unlink ABC234", "moodle sync --full --yes"),
            ("user deactivate t-1 --yes", "moodle sync --yes"),
        ] {
            scenario.stdout(words);
            scenario.stdout(sync);
            taken_back();
            let before = everything(ground, scenario);
            scenario.stdout("moodle sync --full --yes");
            assert_eq!(everything(ground, scenario), before, "{ground} {words}");
        }
        // Asked for anew, it is given again.
        scenario.stdout("user edit t-1 --activate");
        scenario.stdout("moodle link ABC234 --course ANAT101");
        scenario.stdout("moodle sync --yes");
        assert!(!is_suspended(), "{ground}");
        assert_eq!(
            seat(ground, scenario, "new@example.org"),
            "manual 0 editingteacher"
        );
        // Also where nothing has changed but that somebody says so once more.
        let runs = scenario.json("moodle runs -o json");
        let run = runs[0]["id"].as_str().unwrap();
        scenario.stdout(&format!("moodle undo {run} --yes"));
        assert!(is_suspended(), "{ground}");
        scenario.stdout("moodle sync --full --yes");
        assert!(is_suspended(), "{ground}");
        scenario.stdout("moodle link ABC234 --course ANAT101");
        scenario.stdout("moodle sync --yes");
        assert!(!is_suspended(), "{ground}");
    });
}

/// The last account that a copy of Moodle made now has.
fn before_the_copy(ground: Ground, scenario: &Scenario) -> i64 {
    let last = ground.query(scenario, "SELECT max(id) FROM mdl_user");
    last.parse().unwrap()
}

/// Moodle comes back from a copy whose last account is `last`, with its counters.
fn restored(ground: Ground, scenario: &Scenario, last: i64) {
    ground.run(
        scenario,
        &format!(
            "DELETE FROM mdl_auth_oauth2_linked_login WHERE userid > {last};
             DELETE FROM mdl_role_assignments WHERE userid > {last};
             DELETE FROM mdl_user_enrolments WHERE userid > {last};
             DELETE FROM mdl_cache_flags WHERE flagtype = 'accesslib/dirtyusers';
             DELETE FROM mdl_context WHERE contextlevel = 30 AND instanceid > {last};
             DELETE FROM mdl_user WHERE id > {last};
             SELECT setval('mdl_user_id_seq', {last})"
        ),
    );
}

/// Of everyone here whether the account of the books is the one with their address, by id.
fn linked(ground: Ground, scenario: &Scenario) -> Vec<(String, bool)> {
    let books = scenario.query(
        "SELECT user_id, coalesce(moodle_user_id, 0) FROM mediverse_admin.moodle_account ORDER BY 1",
    );
    let lines = books.lines().map(|line| {
        let (id, number) = line.split_once(',').unwrap();
        let email = format!("SELECT email_key FROM mediverse_admin.account WHERE id = '{id}'");
        let email = scenario.query(&email).replace('"', "");
        let theirs =
            format!("SELECT id FROM mdl_user WHERE deleted = 0 AND lower(email) = '{email}'");
        (id.to_owned(), ground.query(scenario, &theirs) == number)
    });
    lines.collect()
}

#[test]
fn numbers_that_a_restored_moodle_gives_again_stop_nothing() {
    each(|ground, scenario| {
        let last = before_the_copy(ground, scenario);
        lesson(scenario);
        scenario.stdout(SYNC);
        // Whatever else the server was at: the next one need not compare everything.
        scenario.sql("UPDATE mediverse_admin.moodle_state SET compared = true");
        restored(ground, scenario, last);
        people(
            scenario,
            &[("n-1", "next@example.org", "Nora", "Next", "STUDENT")],
        );
        // The newcomer gets the number of s-9, of whom nothing changed here.
        let report = scenario.json("moodle sync --only users --yes -o json");
        assert_eq!(report["done"]["users"]["create"], 1, "{ground}: {report}");
        assert_eq!(report["failed"], serde_json::json!([]), "{ground}");
        assert_eq!(
            linked(ground, scenario),
            [
                ("n-1".to_owned(), true),
                ("s-9".to_owned(), false),
                ("t-1".to_owned(), true)
            ],
            "{ground}"
        );
        // From that it is known that the books cannot be believed: the next one compares everything by itself.
        let report = scenario.json("moodle sync --only users --yes -o json");
        assert_eq!(report["done"]["users"]["create"], 1, "{ground}: {report}");
        assert!(linked(ground, scenario).iter().all(|it| it.1), "{ground}");
        assert_eq!(
            seat(ground, scenario, "new@example.org"),
            "manual 0 student",
            "{ground}"
        );
        let before = everything(ground, scenario);
        scenario.stdout(SYNC);
        assert_eq!(everything(ground, scenario), before, "{ground}");
    });
}

#[test]
fn a_run_that_a_number_given_again_had_stopped_is_settled() {
    each(|ground, scenario| {
        lesson(scenario);
        scenario.stdout(SYNC);
        people(
            scenario,
            &[("n-1", "next@example.org", "Nora", "Next", "STUDENT")],
        );
        scenario.stdout("moodle sync --only users --yes");
        // As versions before left the books: made in Moodle, and not to be written here, the number being another's.
        scenario.sql(
            "UPDATE mediverse_admin.moodle_journal SET state = 'intended', rows = '[]' WHERE subject = 'n-1';
             UPDATE mediverse_admin.moodle_run SET state = 'running', finished_at = NULL
             WHERE id IN (SELECT run_id FROM mediverse_admin.moodle_journal WHERE subject = 'n-1');
             CREATE TABLE mediverse_admin.theirs AS
                SELECT moodle_user_id FROM mediverse_admin.moodle_account WHERE user_id = 'n-1';
             DELETE FROM mediverse_admin.moodle_account WHERE user_id = 'n-1';
             UPDATE mediverse_admin.moodle_account SET moodle_user_id = (TABLE mediverse_admin.theirs)
             WHERE user_id = 's-9';
             DROP TABLE mediverse_admin.theirs",
        );
        let shown = scenario.run("moodle status --check");
        assert!(shown.starts_with("exit: 3"), "{ground}: {shown}");
        assert!(
            shown.contains("it was cut short, 1 item to settle"),
            "{ground}: {shown}"
        );
        let before = everything(ground, scenario);
        let report = scenario.json("moodle sync --only users --yes -o json");
        assert_eq!(report["settled"], 1, "{ground}: {report}");
        assert_eq!(everything(ground, scenario), before, "{ground}");
        let all = linked(ground, scenario);
        assert!(
            all.len() == 3 && all.iter().all(|it| it.1),
            "{ground}: {all:?}"
        );
        assert!(
            scenario.run("moodle status --check").starts_with("exit: 0"),
            "{ground}"
        );
    });
}

#[test]
fn another_moodle_is_compared_whole_and_its_people_are_not_ours() {
    for ground in Ground::all() {
        let scenario = &joined(ground);
        let last = before_the_copy(ground, scenario);
        lesson(scenario);
        let run = scenario.json("moodle sync --only users --full --yes -o json")["run"].clone();
        restored(ground, scenario, last);
        // In the other one somebody else has the number of s-9, and was deleted.
        ground.run(
            scenario,
            "UPDATE mdl_config SET value = 'another' WHERE name = 'siteidentifier';
             INSERT INTO mdl_user (auth, confirmed, mnethostid, username, password, firstname, lastname, email, suspended, deleted)
                VALUES ('manual', 1, 1, 'other@example.org.1790000000', 'x', 'O', 'T', md5('other'), 0, 1)",
        );
        scenario.stdout("moodle pair");
        let stranger = "SELECT t.*, t.xmin FROM mdl_user t WHERE username LIKE 'other%'";
        let before = ground.query(scenario, stranger);
        // What was done in the first one is not taken back in this one.
        scenario.run(&format!("moodle undo {} --yes", run.as_str().unwrap()));
        assert_eq!(ground.query(scenario, stranger), before, "{ground}");
        let report = scenario.json("moodle sync --only users --yes -o json");
        assert_eq!(report["done"]["users"]["create"], 1, "{ground}: {report}");
        assert!(linked(ground, scenario).iter().all(|it| it.1), "{ground}");
        assert_eq!(ground.query(scenario, stranger), before, "{ground}");
        assert_eq!(
            invariants::violations(ground, scenario),
            Vec::<String>::new()
        );
    }
}
