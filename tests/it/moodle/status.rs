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
        rights to read       ok       granted
        rights for sessions  ok       granted
        rights for users     ok       granted
        fix for google: turn OAuth 2 on in Moodle: Site administration, Plugins, Manage authentication
        fix for course: correct MOODLE_DEFAULT_COURSE; `mediverse moodle courses` lists them

        Ours in Moodle
        WHAT                 ROWS
        activities              0
        of them hidden          0
        pages                   0
        contexts                0
        courses they are in     0
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
            error: Moodle 3.11.18 (version 2021051718) is too old
            hint: upgrade Moodle; Moodle 4.1 to 4.5 are supported
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
fn a_database_without_moodle_is_not_found() {
    let scenario = Scenario::new();
    let expected = expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: there is no Moodle with the table prefix `mdl_` in this database
        hint: name Moodle's database in `MOODLE_DB_URL` and its prefix in `MOODLE_DB_PREFIX`; for a machine without Moodle `mediverse moodle init-dev` makes a stand-in
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
