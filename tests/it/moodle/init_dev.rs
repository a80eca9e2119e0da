//! The stand-in: made once, in an empty database only.

use expect_test::expect;

use super::ground::Ground;
use super::invariants;
use crate::cluster::Cluster;
use crate::db::MOODLE;
use crate::scenario::Scenario;

#[test]
fn a_stand_in_is_made_once_and_holds_what_moodle_holds() {
    let scenario = Scenario::new();
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [moodle] at [socket] as postgres (MOODLE_DB_URL from environment)
        Made a stand-in for Moodle with the course ANAT101 (id 2)
    "#]]
    .assert_eq(&scenario.run("moodle init-dev"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [moodle] at [socket] as postgres (MOODLE_DB_URL from environment)
        A stand-in for Moodle is there already, 0 changed
    "#]]
    .assert_eq(&scenario.run("moodle init-dev"));
    let label = "SELECT obj_description('mediverse_stand_in'::regclass)";
    assert!(scenario.moodle_query(label).contains("It is not a Moodle"));
    let status = scenario.json("db status -o json");
    assert_eq!(
        status[1]["moodleRelease"],
        "4.2 (stand-in of mediverse, not a Moodle)"
    );
}

#[test]
fn a_stand_in_is_never_made_where_anything_is() {
    let real = Scenario::new();
    real.moodle_sql(MOODLE);
    let other = Scenario::new();
    other.moodle_sql("CREATE SCHEMA shop; CREATE TABLE shop.orders (id int)");
    let mediverse = Scenario::new();
    let mediverse = {
        let url = Cluster::shared().url(&mediverse.mediverse);
        mediverse.env("MOODLE_DB_URL", &url)
    };
    for (scenario, why) in [
        (real, "this database holds a Moodle"),
        (other, "this database holds 1 table of others"),
        (mediverse, "tables of others"),
    ] {
        let output = scenario.output("moodle init-dev");
        let shown = scenario.shown(&output);
        assert_eq!(output.status.code(), Some(8), "{shown}");
        assert!(shown.contains(why), "{shown}");
        assert_eq!(
            scenario.moodle_query("SELECT to_regclass('mediverse_stand_in')"),
            ""
        );
    }
}

/// The invariants hold before anything is done, and each can fail.
#[test]
fn every_ground_keeps_the_invariants_and_they_notice_damage() {
    Ground::each(|ground, scenario| {
        let course = "SELECT id || shortname || idnumber FROM mdl_course WHERE id = 2";
        assert_eq!(ground.query(scenario, course), "2ANAT101ANAT101");
        let people = "SELECT id || email FROM mdl_user WHERE id IN (3, 4) ORDER BY id";
        assert_eq!(
            ground.query(scenario, people),
            "3teacher1@example.test\n4student1@example.test"
        );
    });
    let damage = [
        "UPDATE mdl_course_modules SET idnumber = 'mediverse:x' WHERE id = 3",
        "UPDATE mdl_context SET path = NULL WHERE contextlevel = 70 AND instanceid = 2",
        "UPDATE mdl_course_sections SET sequence = '2' WHERE section = 1 AND course = 2",
        "UPDATE mdl_course_sections SET sequence = '2,3,3' WHERE section = 1 AND course = 2",
        "UPDATE mdl_course_sections SET sequence = sequence || ',99' WHERE section = 1 AND course = 2",
        "UPDATE mdl_user SET username = 'Teacher1' WHERE id = 3",
        "UPDATE mdl_user SET mnethostid = 0 WHERE id = 3",
        "DELETE FROM mdl_context WHERE contextlevel = 30 AND instanceid = 3",
        "INSERT INTO mdl_role_assignments (roleid, contextid, userid) \
         SELECT roleid, contextid, userid FROM mdl_role_assignments",
        "INSERT INTO mdl_page (course, name) VALUES (2, 'lost')",
        "DELETE FROM mdl_user WHERE id = 4",
    ];
    for sql in damage {
        let ground = Ground::StandIn;
        let scenario = ground.scenario();
        ground.run(&scenario, sql);
        assert!(
            !invariants::violations(ground, &scenario).is_empty(),
            "{sql}"
        );
    }
}
