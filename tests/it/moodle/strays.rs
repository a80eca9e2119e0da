//! What becomes of our activities in other hands is found: by `moodle status`, `db doctor` and a full sync.

use serde_json::{Value, json};

use super::ground::Ground;
use super::hands::second_course;
use super::invariants;
use super::sessions::{activities, lessons, sync, versions};
use crate::scenario::Scenario;

const C1: &str = "(SELECT id FROM mdl_course_modules WHERE idnumber = 'mediverse:c1')";
const PHYS: &str = "(SELECT id FROM mdl_course WHERE shortname = 'PHYS')";

/// Ana's sessions in Moodle, beside a second course.
fn synced(ground: Ground) -> Scenario {
    let scenario = ground.scenario();
    lessons(&scenario);
    second_course(ground, &scenario);
    sync(&scenario, "");
    scenario
}

/// What `moodle status` says of our activities, having made sure that `db doctor` says the same.
fn found(scenario: &Scenario) -> String {
    let check = |report: &Value, id: &str| {
        let checks = report.as_array().unwrap().iter();
        let mut checks = checks.filter(|it| it["id"] == id);
        checks.next().unwrap().clone()
    };
    let status = check(
        &scenario.json("moodle status -o json")["checks"],
        "activities",
    );
    let output = scenario.output("db doctor -o json");
    let doctor: Value = serde_json::from_slice(&output.stdout).unwrap();
    let doctor = check(&doctor, "moodle.activities");
    assert_eq!(status["detail"], doctor["detail"]);
    assert_eq!(status["fix"], doctor["fix"]);
    let is_ok = status["status"] == "ok";
    assert_eq!(is_ok, doctor["status"] == "ok");
    if !is_ok {
        let fix = status["fix"].as_str().unwrap();
        assert!(
            fix.starts_with("run `mediverse moodle sync --full`"),
            "{fix}"
        );
    }
    status["detail"].as_str().unwrap().to_owned()
}

fn remarks(report: &Value) -> String {
    let remarks = report["remarks"].as_array().unwrap().iter();
    let remarks = remarks.filter(|it| it["label"] != "OLD222");
    let lines: Vec<String> = remarks
        .map(|it| {
            let text = |field: &str| it[field].as_str().unwrap_or_default().to_owned();
            format!("{} {}: {}", text("kind"), text("label"), text("reason"))
        })
        .collect();
    lines.join("\n")
}

fn app_row(scenario: &Scenario) -> String {
    scenario.query(
        r#"SELECT coalesce("moodleCourseId", '-') || ' ' || coalesce("moodleActivityId", '-') FROM public."TeachingSession" WHERE "id" = 'c1'"#,
    ).replace('"', "")
}

#[test]
fn a_sequence_that_lost_or_doubled_an_activity_is_found_and_put_right() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        assert_eq!(found(&scenario), "2 where they belong");
        // Nothing waits to be looked at again.
        sync(&scenario, "");
        let whole = ground.query(
            &scenario,
            "SELECT sequence FROM mdl_course_sections ORDER BY id",
        );
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_course_sections SET sequence = array_to_string(array_remove(string_to_array(sequence, ','), {C1}::text), ',') \
                 WHERE course = 2 AND section = 0"
            ),
        );
        let lost = "1 missing from the sequence of their section (ABC234)";
        assert_eq!(found(&scenario), lost);
        // A sync of what changed in MediVerse does not look.
        assert_eq!(sync(&scenario, "")["repaired"], json!([]));
        assert_eq!(found(&scenario), lost);
        let report = sync(&scenario, "--full");
        assert_eq!(report["repaired"].as_array().unwrap().len(), 1, "{report}");
        assert_eq!(found(&scenario), "2 where they belong");

        // Twice in its own section, once in another one, once in another course.
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_course_sections SET sequence = sequence || ',' || {C1} WHERE course = 2 AND section = 0; \
                 UPDATE mdl_course_sections SET sequence = concat_ws(',', nullif(sequence, ''), {C1}) \
                     WHERE (course = 2 AND section = 2) OR (course = {PHYS} AND section = 1)"
            ),
        );
        assert_eq!(found(&scenario), "1 listed more than once (ABC234)");
        let shown = scenario.run("moodle sync --only sessions --full --yes");
        assert!(
            shown.contains("took out 3 doubled entries"),
            "{ground}: {shown}"
        );
        assert_eq!(found(&scenario), "2 where they belong");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
        let entries = |text: &str| {
            let mut entries: Vec<String> = text
                .replace('"', "")
                .split([',', '\n'])
                .map(str::to_owned)
                .collect();
            entries.sort();
            entries
        };
        let now = ground.query(
            &scenario,
            "SELECT sequence FROM mdl_course_sections ORDER BY id",
        );
        assert_eq!(entries(&now), entries(&whole));
        let before = versions(ground, &scenario);
        sync(&scenario, "--full");
        assert_eq!(before, versions(ground, &scenario));
    }
}

#[test]
fn an_activity_moved_to_another_course_is_moved_and_not_deleted() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_course_sections SET sequence = array_to_string(array_remove(string_to_array(sequence, ','), {C1}::text), ',') \
                     WHERE course = 2 AND section = 0; \
                 UPDATE mdl_course_sections SET sequence = {C1}::text WHERE course = {PHYS} AND section = 1; \
                 UPDATE mdl_page SET course = {PHYS} WHERE id = (SELECT instance FROM mdl_course_modules WHERE idnumber = 'mediverse:c1'); \
                 UPDATE mdl_context x SET path = c.path || '/' || x.id, depth = c.depth + 1 FROM mdl_context c \
                     WHERE c.contextlevel = 50 AND c.instanceid = {PHYS} AND x.contextlevel = 70 AND x.instanceid = {C1}; \
                 UPDATE mdl_course_modules SET course = {PHYS}, \
                     section = (SELECT id FROM mdl_course_sections WHERE course = {PHYS} AND section = 1) WHERE idnumber = 'mediverse:c1'"
            ),
        );
        let moved = "1 moved to another course (ABC234 to PHYS)";
        assert_eq!(found(&scenario), moved);
        let row = app_row(&scenario);
        let before = versions(ground, &scenario);
        for _ in 0..2 {
            let report = sync(&scenario, "--full");
            assert_eq!(
                remarks(&report),
                "conflict ABC234: moved to course PHYS in Moodle"
            );
        }
        assert_eq!(before, versions(ground, &scenario));
        assert_eq!(app_row(&scenario), row, "its address in Moodle is the same");
        assert_eq!(found(&scenario), moved);
        // Whoever wants it there says so.
        scenario.stdout("moodle link ABC234 --course PHYS --section 1");
        assert_eq!(remarks(&sync(&scenario, "")), "");
        assert_eq!(before, versions(ground, &scenario));
        assert_eq!(found(&scenario), "2 where they belong");
        let course = ground.query(&scenario, &format!("SELECT {PHYS}"));
        assert!(app_row(&scenario).starts_with(&format!("{course} ")));
        assert_eq!(remarks(&sync(&scenario, "--full")), "");
        scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = 'Arm' WHERE "id" = 'c1'"#);
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"update": 1}})
        );
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn a_deleted_activity_is_found_and_the_app_links_to_it_no_more() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_course_sections SET sequence = array_to_string(array_remove(string_to_array(sequence, ','), {C1}::text), ',') \
                     WHERE course = 2 AND section = 0; \
                 DELETE FROM mdl_page WHERE id = (SELECT instance FROM mdl_course_modules WHERE idnumber = 'mediverse:c1'); \
                 DELETE FROM mdl_context WHERE contextlevel = 70 AND instanceid = {C1}; \
                 DELETE FROM mdl_course_modules WHERE idnumber = 'mediverse:c1'"
            ),
        );
        assert_eq!(found(&scenario), "1 deleted in Moodle (ABC234)");
        assert!(app_row(&scenario).starts_with("2 ") && app_row(&scenario) != "2 -");
        let plan = scenario.stdout("moodle plan --only sessions --full");
        assert!(plan.contains("moodleActivityId: "), "{plan}");
        let report = sync(&scenario, "--full");
        assert_eq!(remarks(&report), "conflict ABC234: deleted in Moodle");
        // The course is the app's business; the activity is not there.
        assert_eq!(app_row(&scenario), "2 -");
        assert_eq!(found(&scenario), "1 where they belong");
        let run = report["run"].as_str().unwrap();
        assert_eq!(
            scenario.query(&format!(
                "SELECT count(*) FROM mediverse_admin.moodle_journal WHERE run_id = '{run}' AND subject = 'c1' AND action = 'record'"
            )),
            "1"
        );
        // There is no way back to an activity that is not there.
        let back = scenario.run(&format!("moodle undo {run} --yes"));
        assert!(back.contains("Nothing to take back"), "{back}");
        assert_eq!(app_row(&scenario), "2 -");
        // Nothing is done twice, nor made again before it is asked for.
        let before = versions(ground, &scenario);
        for words in ["", "--full"] {
            let report = sync(&scenario, words);
            assert_eq!(
                (&report["run"], &report["done"]),
                (&Value::Null, &json!({}))
            );
        }
        assert_eq!(before, versions(ground, &scenario));
        scenario.stdout("moodle link ABC234 --course 2");
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"create": 1}})
        );
        let cm = ground.query(&scenario, &format!("SELECT {C1}"));
        assert_eq!(app_row(&scenario), format!("2 {cm}"));
        assert_eq!(found(&scenario), "2 where they belong");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn an_activity_whose_section_is_gone_is_found_and_reported() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        scenario.stdout("moodle link ABC234 --course PHYS --section 2");
        sync(&scenario, "");
        sync(&scenario, "");
        ground.run(
            &scenario,
            &format!("DELETE FROM mdl_course_sections WHERE course = {PHYS} AND section = 2"),
        );
        let gone = "1 in a section that is gone (ABC234)";
        assert_eq!(found(&scenario), gone);
        let report = sync(&scenario, "--full");
        assert_eq!(
            remarks(&report),
            "conflict ABC234: its section is gone from Moodle"
        );
        // It is hidden all the same when the session ends.
        scenario.sql(
            r#"UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = '2026-03-03 11:00' WHERE "id" = 'c1'"#,
        );
        sync(&scenario, "");
        assert_eq!(
            ground.query(
                &scenario,
                &format!("SELECT visible FROM mdl_course_modules WHERE idnumber = 'mediverse:c1' AND course = {PHYS}")
            ),
            "0"
        );
    }
}

#[test]
fn hiding_and_showing_by_a_teacher_outlasts_the_end_of_a_session() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        let set = |visible: u8| {
            ground.run(
                &scenario,
                &format!("UPDATE mdl_course_modules SET visible = {visible}, visibleold = {visible} WHERE id = {C1}"),
            );
        };
        let end = |active: bool| {
            let ended = if active { "NULL" } else { "'2026-03-03 11:00'" };
            scenario.sql(&format!(
                r#"UPDATE public."TeachingSession" SET "isActive" = {active}, "endedAt" = {ended} WHERE "id" = 'c1'"#
            ));
            remarks(&sync(&scenario, ""))
        };
        let is_hidden = || {
            activities(ground, &scenario).contains("mediverse:c1 Bones of the leg section 0 hidden")
        };
        set(0);
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            "conflict ABC234: hidden in Moodle"
        );
        assert_eq!(end(false), "");
        assert_eq!(end(true), "conflict ABC234: hidden in Moodle");
        assert!(is_hidden(), "{ground}");
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            "conflict ABC234: hidden in Moodle"
        );
        // Once the teacher shows it again, it is as we left it, and ours to hide.
        set(1);
        assert_eq!(remarks(&sync(&scenario, "--full")), "");
        assert_eq!(end(false), "");
        assert!(is_hidden(), "{ground}");
        // The other way round: shown by the teacher after the end.
        set(1);
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            "conflict ABC234: shown in Moodle"
        );
        assert_eq!(end(true), "");
        assert_eq!(end(false), "conflict ABC234: shown in Moodle");
        assert!(!is_hidden(), "{ground}");
        assert_eq!(remarks(&sync(&scenario, "--full --overwrite")), "");
        assert!(is_hidden(), "{ground}");
        assert_eq!(end(true), "");
        assert!(!is_hidden(), "{ground}");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}
