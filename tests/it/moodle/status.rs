//! What `moodle status` and `moodle courses` find, and when they object.

use expect_test::expect;
use serde_json::Value;

use super::ground::Ground;
use crate::scenario::Scenario;

/// The checks that are not passed, `id status`.
fn not_ok(scenario: &Scenario) -> Vec<String> {
    let output = scenario.output("moodle status -o json");
    let status: Value = serde_json::from_slice(&output.stdout).unwrap();
    let checks = status["checks"].as_array().unwrap();
    checks
        .iter()
        .filter(|it| it["status"] != "ok")
        .map(|it| {
            assert!(!it["fix"].is_null(), "{it}");
            format!(
                "{} {}",
                it["id"].as_str().unwrap(),
                it["status"].as_str().unwrap()
            )
        })
        .collect()
}

fn exit(scenario: &Scenario, words: &str) -> Option<i32> {
    scenario.output(words).status.code()
}

#[test]
fn every_ground_passes_every_check() {
    Ground::each(|ground, scenario| {
        assert_eq!(not_ok(scenario), [""; 0], "{ground}");
        assert_eq!(exit(scenario, "moodle status --check"), Some(0), "{ground}");
    });
}

#[test]
fn shows_what_is_there_and_what_would_mend_it() {
    let ground = Ground::StandIn;
    let scenario = ground
        .scenario()
        .env("MOODLE_DEFAULT_COURSE", "ANAT999")
        .env("MOODLE_COURSES", "ANAT101");
    ground.run(
        &scenario,
        "UPDATE mdl_config SET value = 'manual' WHERE name = 'auth'",
    );
    expect![[r#"
        exit: 3
        --- stdout
        moodle   4.2 (stand-in of mediverse, not a Moodle)
        version  2023042400
        prefix   mdl_
        address  https://moodle.example.test
        kind     a stand-in made by `moodle init-dev`, no Moodle

        Checks
        CHECK                STATUS   DETAIL
        version              ok       4.2 (stand-in of mediverse, not a Moodle)
        pair                 ok       none recorded yet: the first sync does it
        upgrade              ok       none running
        maintenance          ok       off
        clock                ok       as here
        contexts             ok       the system's is /1
        administrator        ok       rows are written in the name of user 2
        page                 ok       sessions become pages, their titles up to 255 characters
        roles                ok       editingteacher (3), student (5)
        enrolment            ok       by hand is on
        google               warning  signing in with OAuth 2 is off: new accounts could not sign in
        course               failed   MOODLE_DEFAULT_COURSE: Moodle has no course `ANAT999`
        course               ok       MOODLE_COURSES: ANAT101 (id 2)
        activities           ok       none yet
        rights to read       ok       granted
        rights for sessions  ok       granted
        rights for users     ok       granted
        fix for google: turn OAuth 2 on in Moodle: Site administration, Plugins, Manage authentication
        fix for course: correct MOODLE_DEFAULT_COURSE; `mediverse moodle courses` lists them

        Sync
        last     never
        waiting  nothing
        linked   0 sessions in 0 courses, 0 hidden; 0 accounts

        Ours in Moodle
        TABLE                         ROWS
        mdl_course_modules               0
        mdl_page                         0
        mdl_context                      0
        mdl_user                         0
        mdl_auth_oauth2_linked_login     0
        mdl_user_enrolments              0
        mdl_role_assignments             0
        --- stderr
        1 check failed
    "#]].assert_eq(&scenario.run("moodle status --check"));
}

#[test]
fn a_moodle_that_must_not_be_touched_is_7() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        ground.run(
            &scenario,
            "UPDATE mdl_config SET value = '2021051718' WHERE name = 'version'; \
             UPDATE mdl_config SET value = '3.11.18' WHERE name = 'release'",
        );
        assert_eq!(not_ok(&scenario), ["version failed"]);
        let output = scenario.output("moodle status --check");
        assert_eq!(output.status.code(), Some(7), "{ground}");
        expect![[r#"
            error: Moodle 3.11.18 (version 2021051718) is not supported
            hint: Moodle 4.1 to 4.5 are; upgrade it first
        "#]]
        .assert_eq(&String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn what_is_out_of_order_in_moodle_is_found() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        ground.run(
            &scenario,
            "UPDATE mdl_config SET value = '1' WHERE name = 'maintenance_enabled'; \
             INSERT INTO mdl_config (name, value) \
             VALUES ('upgraderunning', (extract(epoch FROM now())::bigint + 600)::text); \
             UPDATE mdl_config SET value = '' WHERE name = 'siteadmins'; \
             UPDATE mdl_modules SET visible = 0 WHERE name = 'page'; \
             UPDATE mdl_config SET value = 'self' WHERE name = 'enrol_plugins_enabled'; \
             UPDATE mdl_oauth2_issuer SET enabled = 0",
        );
        assert_eq!(
            not_ok(&scenario),
            [
                "upgrade failed",
                "maintenance failed",
                "administrator failed",
                "page failed",
                "enrolment failed",
                "google warning"
            ],
            "{ground}"
        );
        assert_eq!(exit(&scenario, "moodle status"), Some(0));
        assert_eq!(exit(&scenario, "moodle status --check"), Some(3));
    }
}

#[test]
fn a_role_is_found_by_its_archetype_where_the_site_renamed_it() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    ground.run(
        &scenario,
        "UPDATE mdl_role SET shortname = 'profesor' WHERE shortname = 'editingteacher'",
    );
    assert_eq!(not_ok(&scenario), [""; 0]);
    let scenario = scenario.env("MOODLE_STUDENT_ROLE", "pupil");
    assert_eq!(not_ok(&scenario), ["roles failed"]);
}

#[test]
fn a_database_without_moodle_is_none_to_work_with() {
    let scenario = Scenario::new();
    let expected = expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        error: this database holds no Moodle whose tables begin with `mdl_`
        hint: name its database in `MOODLE_DB_URL` and its prefix in `MOODLE_DB_PREFIX`; a stand-in is made by `mediverse moodle init-dev`
    "#]];
    expected.assert_eq(&scenario.run("moodle status"));
    expected.assert_eq(&scenario.run("moodle courses"));
    expected.assert_eq(&scenario.run("moodle pair"));
}

#[test]
fn settings_that_make_no_sense_are_refused_before_anything() {
    for (name, value, message) in [
        ("MOODLE_ENROL", "all", "`MOODLE_ENROL` is `all`"),
        ("MOODLE_ENDED", "delete", "`MOODLE_ENDED` is `delete`"),
        ("MOODLE_URL", "moodle.example.test", "is no address"),
        ("MEDIVERSE_APP_URL", "javascript:alert(1)", "is no address"),
        ("MEDIVERSE_APP_URL", "https://a\"onclick=", "is no address"),
        ("MOODLE_DB_PREFIX", "mdl-", "is not of letters"),
    ] {
        let scenario = Ground::StandIn.scenario().env(name, value);
        let output = scenario.output("moodle status");
        let shown = scenario.shown(&output);
        assert_eq!(output.status.code(), Some(11), "{shown}");
        assert!(shown.contains(message), "{shown}");
    }
}

#[test]
fn courses_are_listed_with_the_names_that_commands_take() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        let courses = scenario.json("moodle courses -o json");
        assert_eq!(courses.as_array().unwrap().len(), 1, "{ground}");
        let course = &courses[0];
        assert_eq!(course["id"], 2);
        assert_eq!(course["shortname"], "ANAT101");
        assert_eq!(course["activities"], 8);
        assert_eq!(course["sessions"], 0);
        assert_eq!(course["students"], 1);
    }
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    ground.run(
        &scenario,
        "INSERT INTO mdl_course (category, sortorder, fullname, shortname, visible) \
         VALUES (1, 10002, E'Anatomie\\x1b[31m <b>', '解剖学', 0)",
    );
    expect![[r#"
        exit: 0
        --- stdout
        ID  SHORTNAME  IDNUMBER  NAME                             ACTIVITIES  SESSIONS  STUDENTS
         2  ANAT101    ANAT101   Anatomy, a first course                   8         0         1
         3  解剖学     –         Anatomie\u{1b}[31m <b> (hidden)           0         0         0
        --- stderr
    "#]]
    .assert_eq(&scenario.run("moodle courses"));
    ground.run(&scenario, "DELETE FROM mdl_course WHERE id > 1");
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Moodle has no course but its front page
    "#]]
    .assert_eq(&scenario.run("moodle courses"));
}

#[test]
fn the_last_sync_is_not_too_long_ago() {
    Ground::each(|ground, scenario| {
        assert_eq!(exit(scenario, "moodle status --check"), Some(0), "{ground}");
        let late = "moodle status --check --max-age 15m";
        assert_eq!(
            exit(scenario, late),
            Some(3),
            "{ground}: there was none yet"
        );
        scenario.sql(
            r#"INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at)
               VALUES ('t-1', 'ana@example.org', 'ana@example.org', 'Ana', 'Ruiz', 'TEACHER', now(), now());
               INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt", "moodleCourseId")
               VALUES ('c1', 'ABC123', 't-1', 'Bones', now(), '2')"#,
        );
        scenario.stdout("moodle sync --yes");
        assert_eq!(exit(scenario, late), Some(0), "{ground}");
        let status = scenario.json("moodle status -o json");
        assert_eq!(status["sync"]["waiting"], 0, "{ground}");
        assert_eq!(status["sync"]["sessions"], 1, "{ground}");
        assert_eq!(status["sync"]["courses"], 1, "{ground}");
        let rows = |table: &str| {
            let rows = status["footprint"].as_array().unwrap();
            let table = ground.sql(table);
            rows.iter().find(|it| it["table"] == table).unwrap()["rows"].clone()
        };
        assert_eq!(rows("mdl_course_modules"), 1, "{ground}");
        assert_eq!(rows("mdl_page"), 1, "{ground}");
        assert_eq!(rows("mdl_user"), 1, "{ground}");
        assert_eq!(rows("mdl_context"), 2, "{ground}");
        assert_eq!(rows("mdl_user_enrolments"), 1, "{ground}");

        scenario.sql(
            r#"UPDATE public."TeachingSession" SET title = 'Joints';
               UPDATE mediverse_admin.moodle_outbox SET at = at - interval '1 hour';
               UPDATE mediverse_admin.moodle_state SET synced_at = synced_at - interval '1 hour'"#,
        );
        let status = scenario.json("moodle status -o json");
        assert!(status["sync"]["waiting"].as_i64().unwrap() > 0, "{ground}");
        assert!(
            status["sync"]["lagSeconds"].as_i64().unwrap() >= 3600,
            "{ground}"
        );
        let output = scenario.output(late);
        assert_eq!(output.status.code(), Some(3), "{ground}");
        let shown = scenario.shown(&output);
        assert!(shown.contains("it was 60 min ago"), "{shown}");
        // One sync later nothing waits, and content was read along.
        scenario.stdout("moodle sync --yes");
        assert_eq!(exit(scenario, late), Some(0), "{ground}");
        let cached = scenario.json("moodle content -q -o json");
        let ours = cached
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["idnumber"] == "mediverse:c1");
        assert_eq!(ours.unwrap()["name"], "Joints", "{ground}");
    });
}
