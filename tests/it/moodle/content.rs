//! What is in Moodle's courses, from a cache that knows when to ask again.

use expect_test::expect;
use serde_json::{Value, json};

use super::ground::Ground;
use super::sessions::lessons;
use crate::scenario::Scenario;

const REFRESH: &str = "moodle content --refresh -q -o json";

/// The rows of the cache with the transactions that wrote them.
fn written(scenario: &Scenario) -> String {
    scenario.query(
        "SELECT 'c', course_id, xmin FROM mediverse_admin.moodle_course_cache UNION ALL \
         SELECT 'a', activity_id, xmin FROM mediverse_admin.moodle_content_cache ORDER BY 1, 2",
    )
}

fn find(rows: &Value, id: i64) -> &Value {
    let rows = rows.as_array().unwrap();
    rows.iter().find(|it| it["id"] == id).unwrap()
}

#[test]
fn contents_are_listed_as_the_course_page_has_them() {
    let scenario = Ground::StandIn.scenario();
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Nothing like this is in the cache; `mediverse moodle content --refresh` asks Moodle
    "#]]
    .assert_eq(&scenario.run("moodle content"));
    let first = scenario.run("moodle content --refresh");
    assert!(first.contains("Read 1 of 1 course, 9 changed"), "{first}");
    // A due date is two weeks away from whenever this runs.
    scenario.sql(
        "UPDATE mediverse_admin.moodle_content_cache SET facts = facts || '{\"dueAt\": \"2026-12-06T10:00:00Z\"}' \
         WHERE kind = 'assign'; \
         UPDATE mediverse_admin.moodle_content_cache SET added_at = 1795000000, time_modified = 1795000060; \
         UPDATE mediverse_admin.moodle_course_cache SET refreshed_at = '2026-11-22 10:00'",
    );
    expect![[r#"
        exit: 0
        --- stdout
        ANAT101
        ID  SECTION  KIND      NAME                      DETAILS
         1  0        forum     Announcements
         2  1        page      Planes and directions     video https://video.example.test/planes.mp4
         3  1        url       The knee, a film          video https://video.example.test/knee
         4  2        resource  The skull, a film         video https://moodle.example.test/pluginfile.php/11/mod_resource/content/0/skull.mp4
         5  2        label     Before the test
         6  3        quiz      Bones of the arm          3 questions, 10 min, 2 attempts, out of 10
         7  3        assign    An essay on the shoulder  out of 100, due 2026-12-06
         8  3        url       A draft                   video https://video.example.test/draft, hidden
        --- stderr
        As Moodle had it at 2026-11-22 10:00:00
    "#]].assert_eq(&scenario.run("moodle content ANAT101"));
    expect![[r#"
        exit: 0
        --- stdout
        ANAT101
        ID  SECTION  KIND      NAME                   DETAILS
         2  1        page      Planes and directions  video https://video.example.test/planes.mp4
         3  1        url       The knee, a film       video https://video.example.test/knee
         4  2        resource  The skull, a film      video https://moodle.example.test/pluginfile.php/11/mod_resource/content/0/skull.mp4
        --- stderr
        As Moodle had it at 2026-11-22 10:00:00
    "#]].assert_eq(&scenario.run("moodle content id:2 --kind videos --visible"));
    expect![[r#"
        exit: 0
        --- stdout
        id,courseId,course,section,sectionName,kind,name,intro,idnumber,visible,tracked,addedAt,modifiedAt,address,facts
        6,2,ANAT101,3,,quiz,Bones of the arm,Three questions.,,true,false,2026-11-18T11:06:40Z,2026-11-18T11:07:40Z,https://moodle.example.test/mod/quiz/view.php?id=6,"{""gradeMax"":10,""questions"":3,""gradeMethod"":""highest"",""attemptsAllowed"":2,""timeLimitSeconds"":600}"
        --- stderr
        As Moodle had it at 2026-11-22 10:00:00
    "#]].assert_eq(&scenario.run("moodle content --kind quiz -o csv"));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: Moodle has no course `PHYS`
        hint: list the courses with `mediverse moodle courses`
    "#]]
    .assert_eq(&scenario.run("moodle content PHYS"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value 'a b' for '--kind <KIND>': write one such as video, quiz, assign, page, url, forum
        hint: see `mediverse moodle content --help`
    "#]].assert_eq(&scenario.run("moodle content --kind 'a b'"));
}

#[test]
fn every_kind_has_its_facts_on_every_ground() {
    Ground::each(|ground, scenario| {
        let rows = scenario.json(REFRESH);
        assert_eq!(rows.as_array().unwrap().len(), 8, "{ground}");
        for row in rows.as_array().unwrap() {
            let (id, kind) = (&row["id"], row["kind"].as_str().unwrap());
            let address = format!("https://moodle.example.test/mod/{kind}/view.php?id={id}");
            assert_eq!(row["address"], address, "{ground}");
            assert_eq!(row["visible"], *id != 8, "{ground}");
        }
        let kinds: Vec<&str> = [
            ("forum", 1),
            ("page", 2),
            ("url", 3),
            ("resource", 4),
            ("label", 5),
        ]
        .iter()
        .map(|(kind, id)| {
            assert_eq!(find(&rows, *id)["kind"], *kind, "{ground}");
            *kind
        })
        .collect();
        assert_eq!(kinds.len(), 5);
        // A film as a link in a page, as an address, and as a file.
        for id in [2, 3, 4] {
            let videos = find(&rows, id)["facts"]["videos"].as_array().unwrap();
            assert_eq!(videos.len(), 1, "{ground}: {id}");
            assert!(
                videos[0].as_str().unwrap().starts_with("https://"),
                "{videos:?}"
            );
        }
        let file = find(&rows, 4)["facts"]["files"][0].clone();
        assert_eq!(file["name"], "skull.mp4", "{ground}");
        assert_eq!(file["type"], "video/mp4");
        let quiz = rows
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["kind"] == "quiz")
            .unwrap();
        assert_eq!(quiz["facts"]["timeLimitSeconds"], 600, "{ground}");
        assert_eq!(quiz["facts"]["attemptsAllowed"], 2, "{ground}");
        assert_eq!(quiz["facts"]["gradeMethod"], "highest", "{ground}");
        assert_eq!(quiz["facts"]["gradeMax"], 10.0, "{ground}");
        let essay = rows
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["kind"] == "assign")
            .unwrap();
        assert_eq!(essay["facts"]["gradeMax"], 100, "{ground}");
        assert!(
            essay["facts"]["dueAt"].as_str().unwrap().ends_with('Z'),
            "{ground}"
        );
        assert_eq!(essay["facts"].get("cutoffAt"), None, "{ground}");
    });
}

#[test]
fn contents_come_from_the_cache_without_moodle_being_asked() {
    let scenario = Ground::StandIn.scenario();
    let rows = scenario.json(REFRESH);
    let scenario = scenario.env("MOODLE_DB_URL", "postgresql://nobody@127.0.0.1:1/none");
    assert_eq!(scenario.json("moodle content -q -o json"), rows);
}

#[test]
fn a_second_refresh_writes_nothing() {
    Ground::each(|ground, scenario| {
        scenario.stdout(REFRESH);
        let before = written(scenario);
        assert_eq!(before.lines().count(), 9, "{ground}");
        let audited = scenario.query("SELECT count(*) FROM mediverse_admin.audit_log");
        scenario.stdout(REFRESH);
        scenario.stdout("moodle sync --only content --yes");
        assert_eq!(written(scenario), before, "{ground}");
        // Even where everything is read again.
        scenario.stdout("moodle sync --only content --full --yes");
        let activities = |text: &str| text.lines().filter(|it| it.starts_with("a,")).count();
        let kept = written(scenario)
            .lines()
            .filter(|line| line.starts_with("a,") && before.contains(*line))
            .count();
        assert_eq!(kept, activities(&before), "{ground}");
        assert_eq!(
            scenario.query("SELECT count(*) - 1 FROM mediverse_admin.audit_log"),
            audited,
            "{ground}: the full one alone wrote, the course's row"
        );
    });
}

#[test]
fn what_changes_in_moodle_is_read_again_and_nothing_else_is_written() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        scenario.stdout(REFRESH);
        let before = written(&scenario);
        // As Moodle renames an activity, and hides another: the course's revision goes up.
        ground.run(
            &scenario,
            "UPDATE mdl_course SET cacherev = cacherev + 1 WHERE id = 2; \
             UPDATE mdl_url SET name = 'The knee <b>again</b>', timemodified = timemodified + 5 WHERE id = 1; \
             UPDATE mdl_course_modules SET visible = 0 WHERE id = 2",
        );
        scenario.stdout("moodle sync --only content --yes");
        let rows = scenario.json("moodle content -q -o json");
        assert_eq!(find(&rows, 3)["name"], "The knee <b>again</b>", "{ground}");
        assert_eq!(find(&rows, 2)["visible"], false, "{ground}");
        let now = written(&scenario);
        let changed: Vec<&str> = now.lines().filter(|it| !before.contains(*it)).collect();
        assert_eq!(
            changed.len(),
            3,
            "{ground}: two activities and the course: {changed:?}"
        );

        // A question more does not raise the revision.
        ground.run(
            &scenario,
            "INSERT INTO mdl_quiz_slots (slot, quizid, page, maxmark) VALUES (9, 1, 9, 1)",
        );
        let questions = |rows: &Value| {
            let rows = rows.as_array().unwrap();
            let quiz = rows.iter().find(|it| it["kind"] == "quiz").unwrap();
            quiz["facts"]["questions"].as_i64().unwrap()
        };
        let had = questions(&rows);
        assert_eq!(questions(&scenario.json(REFRESH)), had + 1, "{ground}");

        // Deleted, of a kind that was turned off, in a section that was hidden.
        ground.run(
            &scenario,
            "UPDATE mdl_course SET cacherev = cacherev + 1 WHERE id = 2; \
             UPDATE mdl_course_modules SET deletioninprogress = 1 WHERE id = 3; \
             UPDATE mdl_modules SET visible = 0 WHERE name = 'forum'; \
             UPDATE mdl_course_sections SET visible = 0, name = 'Later' WHERE course = 2 AND section = 2",
        );
        let rows = scenario.json(REFRESH);
        let ids: Vec<i64> = rows
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["id"].as_i64().unwrap())
            .collect();
        assert!(!ids.contains(&3) && !ids.contains(&1), "{ground}: {ids:?}");
        assert_eq!(find(&rows, 4)["visible"], false, "{ground}");
        assert_eq!(find(&rows, 4)["sectionName"], "Later", "{ground}");

        // A course that is gone takes its contents along.
        ground.run(&scenario, "DELETE FROM mdl_course WHERE id = 2");
        assert_eq!(scenario.json(REFRESH), json!([]), "{ground}");
        assert_eq!(written(&scenario), "", "{ground}");
    }
}

#[test]
fn the_inside_of_a_subsection_stands_under_its_activity() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    // As 4.5 has it: a section that is the inside of an activity.
    ground.run(
        &scenario,
        "ALTER TABLE mdl_course_sections ADD component varchar(100), ADD itemid bigint; \
         CREATE TABLE mdl_subsection (id bigserial PRIMARY KEY, course bigint, name text, intro text, \
             introformat smallint, timemodified bigint); \
         INSERT INTO mdl_modules (name) VALUES ('subsection'); \
         INSERT INTO mdl_subsection (course, name) VALUES (2, 'More on the arm'); \
         INSERT INTO mdl_course_sections (course, section, summary, sequence, component, itemid, name) \
             VALUES (2, 5, '', '10', 'mod_subsection', 1, 'More on the arm'); \
         INSERT INTO mdl_label (course, name, intro) VALUES (2, 'Inside', ''); \
         INSERT INTO mdl_course_modules (course, module, instance, section) \
             SELECT 2, id, 1, 2 FROM mdl_modules WHERE name = 'subsection'; \
         INSERT INTO mdl_course_modules (course, module, instance, section) \
             SELECT 2, id, 2, (SELECT max(id) FROM mdl_course_sections) FROM mdl_modules WHERE name = 'label'; \
         UPDATE mdl_course_sections SET sequence = '9,2,3' WHERE course = 2 AND section = 1",
    );
    let rows = scenario.json(REFRESH);
    let order: Vec<(i64, i64)> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["section"].as_i64().unwrap(), it["id"].as_i64().unwrap()))
        .collect();
    assert_eq!(order[..5], [(0, 1), (1, 9), (1, 10), (1, 2), (1, 3)]);
}

#[test]
fn a_table_that_the_role_may_not_read_is_left_out() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    scenario.moodle_sql(
        "CREATE TABLE mdl_hotquestion (id bigserial, course bigint, name text, intro text, introformat smallint); \
         INSERT INTO mdl_hotquestion (course, name) VALUES (2, 'Hot'); \
         INSERT INTO mdl_modules (name) VALUES ('hotquestion'), ('x''; DROP TABLE y; --'), ('nothere'); \
         INSERT INTO mdl_course_modules (course, module, instance, section) \
         SELECT 2, id, 1, 2 FROM mdl_modules WHERE name = 'hotquestion'",
    );
    assert_eq!(scenario.json(REFRESH).as_array().unwrap().len(), 9);
    let role = crate::cluster::Cluster::shared().fresh_name();
    scenario.moodle_sql(&format!("CREATE ROLE {role} LOGIN PASSWORD 'own-secret'"));
    let sql = scenario.stdout(&format!("moodle grants --for read --role {role}"));
    scenario.moodle_sql(&sql);
    scenario.moodle_sql(&format!("REVOKE ALL ON mdl_hotquestion FROM {role}; REVOKE SELECT (name) ON mdl_hotquestion FROM {role}"));
    let url = crate::cluster::Cluster::shared().tcp_url(&role, "own-secret", &scenario.moodle);
    let scenario = scenario.env("MOODLE_DB_URL", &url);
    scenario.stdout("moodle pair");
    scenario.moodle_sql("UPDATE mdl_course SET cacherev = cacherev + 1");
    assert_eq!(scenario.json(REFRESH).as_array().unwrap().len(), 8);
}

#[test]
fn an_activity_of_ours_names_its_session_by_the_code() {
    let scenario = Ground::StandIn.scenario();
    lessons(&scenario);
    scenario.run("moodle sync --only sessions --yes");
    let ours = |row: &&Value| !row["session"].is_null();
    let rows = scenario.json(REFRESH);
    let codes: Vec<&Value> = rows.as_array().unwrap().iter().filter(ours).collect();
    let codes: Vec<&Value> = codes.iter().map(|row| &row["session"]).collect();
    assert_eq!(json!(codes), json!(["ABC234", "K3X9AA"]));
    scenario.sql(r#"DELETE FROM public."TeachingSession" WHERE "id" = 'c1'"#);
    let table = scenario.run("moodle content -q");
    assert!(table.contains("session K3X9AA\n"), "{table}");
    assert!(table.contains("a session that is gone\n"), "{table}");
}
