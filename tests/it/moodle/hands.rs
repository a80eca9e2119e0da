//! What people do in Moodle is theirs: moved, renamed, hidden, deleted, copied activities.

use expect_test::expect;
use serde_json::{Value, json};

use super::ground::Ground;
use super::invariants;
use super::sessions::{activities, lessons, sync, versions};
use crate::scenario::Scenario;

/// Ana's sessions in Moodle.
fn synced(ground: Ground) -> Scenario {
    let scenario = ground.scenario();
    lessons(&scenario);
    sync(&scenario, "");
    scenario
}

/// `label: reason` of what a full sync remarks on, after it wrote nothing.
fn remarks(report: &Value) -> String {
    let remarks = report["remarks"].as_array().unwrap();
    let lines: Vec<String> = remarks
        .iter()
        .filter(|it| it["label"] != "OLD222")
        .map(|it| {
            let text = |field: &str| it[field].as_str().unwrap_or_default().to_owned();
            format!("{} {}: {}", text("kind"), text("label"), text("reason"))
        })
        .collect();
    lines.join("\n")
}

fn cm(ground: Ground, scenario: &Scenario, session: &str) -> String {
    ground.query(
        scenario,
        &format!("SELECT id FROM mdl_course_modules WHERE idnumber = 'mediverse:{session}'"),
    )
}

const C1: &str = "(SELECT id FROM mdl_course_modules WHERE idnumber = 'mediverse:c1')";
const PAGE1: &str = "(SELECT instance FROM mdl_course_modules WHERE idnumber = 'mediverse:c1')";

#[test]
fn a_renamed_activity_keeps_its_name_until_it_is_asked_for() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        ground.run(
            &scenario,
            &format!("UPDATE mdl_page SET name = 'My own name' WHERE id = {PAGE1}"),
        );
        scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = 'Another', "visibleSystems" = '{NERVOUS}' WHERE "id" = 'c1'"#);
        // What the teacher did not touch is still ours.
        let report = sync(&scenario, "");
        assert_eq!(report["done"], json!({"sessions": {"update": 1}}));
        assert_eq!(remarks(&report), "conflict ABC234: name changed in Moodle");
        assert!(
            activities(ground, &scenario)
                .contains("mediverse:c1 My own name section 0 shown 2/1 rev 2")
        );
        let before = versions(ground, &scenario);
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            "conflict ABC234: name changed in Moodle"
        );
        assert_eq!(before, versions(ground, &scenario));
        assert_eq!(
            sync(&scenario, "--full --overwrite")["done"],
            json!({"sessions": {"update": 1}})
        );
        assert!(activities(ground, &scenario).contains("mediverse:c1 Another section 0"));
        assert_eq!(remarks(&sync(&scenario, "--full")), "");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn a_moved_activity_stays_where_it_was_put() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_course_sections SET sequence = array_to_string(array_remove(string_to_array(sequence, ','), {C1}::text), ',') WHERE course = 2 AND section = 0; \
                 UPDATE mdl_course_sections SET sequence = concat_ws(',', nullif(sequence, ''), {C1}::text) WHERE course = 2 AND section = 2; \
                 UPDATE mdl_course_modules SET section = (SELECT id FROM mdl_course_sections WHERE course = 2 AND section = 2) WHERE id = {C1}"
            ),
        );
        scenario
            .sql(r#"UPDATE public."TeachingSession" SET "title" = 'Another' WHERE "id" = 'c1'"#);
        let report = sync(&scenario, "");
        assert_eq!(
            remarks(&report),
            "note ABC234: moved to another section in Moodle; it stays there"
        );
        assert!(activities(ground, &scenario).contains("mediverse:c1 Another section 2 shown"));
        assert_eq!(remarks(&sync(&scenario, "--full")), "");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn a_hidden_activity_stays_hidden_and_a_hidden_section_is_no_difference() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        ground.run(
            &scenario,
            &format!("UPDATE mdl_course_modules SET visible = 0, visibleold = 0 WHERE id = {C1}"),
        );
        let before = versions(ground, &scenario);
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            "conflict ABC234: hidden in Moodle"
        );
        assert_eq!(before, versions(ground, &scenario));
        ground.run(
            &scenario,
            &format!("UPDATE mdl_course_modules SET visible = 1, visibleold = 1 WHERE id = {C1}"),
        );
        assert_eq!(remarks(&sync(&scenario, "--full")), "");
        // As Moodle hides a section.
        ground.run(
            &scenario,
            "UPDATE mdl_course_sections SET visible = 0 WHERE course = 2 AND section = 0; \
             UPDATE mdl_course_modules SET visibleold = visible, visible = 0 WHERE section = (SELECT id FROM mdl_course_sections WHERE course = 2 AND section = 0)",
        );
        let before = versions(ground, &scenario);
        assert_eq!(remarks(&sync(&scenario, "--full")), "");
        assert_eq!(before, versions(ground, &scenario));
        scenario.sql(
            r#"UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = now() WHERE "id" = 'c1';
               INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt")
               VALUES ('c4', 'NEW444', 't-1', 'New', '2026-04-01', '2026-04-01')"#,
        );
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"create": 1, "update": 1}})
        );
        let shown = ground.query(
            &scenario,
            "SELECT idnumber || visible || visibleold FROM mdl_course_modules WHERE idnumber LIKE 'mediverse:%' ORDER BY 1",
        );
        assert_eq!(shown, "mediverse:c100\nmediverse:c201\nmediverse:c401");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn a_deleted_activity_is_made_again_only_when_it_is_linked_again() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        // First as Moodle marks it, then as its cron leaves it.
        ground.run(
            &scenario,
            &format!("UPDATE mdl_course_modules SET deletioninprogress = 1 WHERE id = {C1}"),
        );
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            "conflict ABC234: deleted in Moodle"
        );
        let old = cm(ground, &scenario, "c1");
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_course_sections SET sequence = array_to_string(array_remove(string_to_array(sequence, ','), '{old}'), ',') WHERE course = 2; \
                 DELETE FROM mdl_page WHERE id = {PAGE1}; DELETE FROM mdl_context WHERE contextlevel = 70 AND instanceid = {old}; \
                 DELETE FROM mdl_course_modules WHERE id = {old}"
            ),
        );
        scenario
            .sql(r#"UPDATE public."TeachingSession" SET "title" = 'Another' WHERE "id" = 'c1'"#);
        let before = versions(ground, &scenario);
        assert_eq!(
            remarks(&sync(&scenario, "")),
            "conflict ABC234: deleted in Moodle"
        );
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            "conflict ABC234: deleted in Moodle"
        );
        assert_eq!(before, versions(ground, &scenario));
        scenario.stdout("moodle link ABC234 --course 2");
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"create": 1}})
        );
        assert_ne!(cm(ground, &scenario, "c1"), old);
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn an_activity_that_comes_back_from_the_recycle_bin_is_ours_again() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        let old = cm(ground, &scenario, "c1");
        // A restore makes everything anew, with the ID number that was there.
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_course_modules SET id = id + 1000 WHERE id = {old}; \
                 UPDATE mdl_context SET instanceid = {old} + 1000 WHERE contextlevel = 70 AND instanceid = {old}; \
                 UPDATE mdl_course_sections SET sequence = replace(sequence, '{old}', ({old} + 1000)::text) WHERE course = 2 AND section = 0"
            ),
        );
        sync(&scenario, "--full");
        assert_eq!(
            scenario.query(
                r#"SELECT "moodleActivityId" FROM public."TeachingSession" WHERE "id" = 'c1'"#
            ),
            cm(ground, &scenario, "c1")
        );
        scenario
            .sql(r#"UPDATE public."TeachingSession" SET "title" = 'Another' WHERE "id" = 'c1'"#);
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
fn a_cleared_id_number_is_noted_and_two_of_the_same_are_a_conflict() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        let own = cm(ground, &scenario, "c1");
        ground.run(
            &scenario,
            &format!("UPDATE mdl_course_modules SET idnumber = '' WHERE id = {own}"),
        );
        scenario
            .sql(r#"UPDATE public."TeachingSession" SET "title" = 'Another' WHERE "id" = 'c1'"#);
        let report = sync(&scenario, "");
        assert_eq!(report["done"], json!({"sessions": {"update": 1}}));
        assert_eq!(
            remarks(&report),
            format!("note ABC234: its ID number was changed in Moodle, activity {own}")
        );
        // Someone gives the number to a copy.
        ground.run(
            &scenario,
            "UPDATE mdl_course_modules SET idnumber = 'mediverse:c1' WHERE id = 2",
        );
        let before = versions(ground, &scenario);
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            format!("conflict ABC234: several activities are this session's: 2, {own}")
        );
        ground.run(
            &scenario,
            &format!("UPDATE mdl_course_modules SET idnumber = 'mediverse:c1' WHERE id = {own}"),
        );
        assert_eq!(
            remarks(&sync(&scenario, "--full")),
            format!("conflict ABC234: several activities are this session's: 2, {own}")
        );
        ground.run(
            &scenario,
            "UPDATE mdl_course_modules SET idnumber = '' WHERE id = 2",
        );
        assert_eq!(remarks(&sync(&scenario, "--full")), "");
        assert_ne!(before, "");
    }
}

/// How the page of a course module looks, and that nobody wrote it since.
fn looks(ground: Ground, scenario: &Scenario, cm: &str) -> String {
    ground.query(
        scenario,
        &format!(
            "SELECT cm.visible, cm.xmin, p.name, p.xmin FROM mdl_course_modules cm JOIN mdl_page p ON p.id = cm.instance \
             WHERE cm.id = {cm}"
        ),
    )
}

#[test]
fn a_number_that_a_restored_moodle_gives_again_is_not_the_sessions() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        let lost = cm(ground, &scenario, "c2");
        // Moodle comes back from a copy made before c2 was there, with its counters.
        ground.run(
            &scenario,
            "UPDATE mdl_course_sections SET sequence = array_to_string(array_remove(string_to_array(sequence, ','),
                 (SELECT id::text FROM mdl_course_modules WHERE idnumber = 'mediverse:c2')), ',');
             DELETE FROM mdl_page WHERE id = (SELECT instance FROM mdl_course_modules WHERE idnumber = 'mediverse:c2');
             DELETE FROM mdl_context WHERE contextlevel = 70
                 AND instanceid = (SELECT id FROM mdl_course_modules WHERE idnumber = 'mediverse:c2');
             DELETE FROM mdl_course_modules WHERE idnumber = 'mediverse:c2';
             SELECT setval('mdl_course_modules_id_seq', (SELECT max(id) FROM mdl_course_modules));
             SELECT setval('mdl_page_id_seq', (SELECT max(id) FROM mdl_page))",
        );
        scenario.sql(
            r#"UPDATE mediverse_admin.moodle_state SET compared = true;
               INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "isActive", "createdAt", "updatedAt")
               VALUES ('c9', 'NEW999', 't-1', 'Hand', true, now(), now())"#,
        );
        let report = sync(&scenario, "");
        assert_eq!(
            report["done"],
            json!({"sessions": {"create": 1}}),
            "{ground}"
        );
        assert_eq!(cm(ground, &scenario, "c9"), lost, "{ground}");
        let before = looks(ground, &scenario, &lost);
        // That is how it is known: the next one compares everything by itself.
        assert_eq!(
            remarks(&sync(&scenario, "")),
            "conflict K3X9AA: deleted in Moodle",
            "{ground}"
        );
        scenario.sql(
            r#"UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = now() WHERE "id" = 'c2'"#,
        );
        sync(&scenario, "--full --overwrite");
        assert_eq!(looks(ground, &scenario, &lost), before, "{ground}");
        let app = r#"SELECT "id", coalesce("moodleActivityId", '-') FROM public."TeachingSession" WHERE "id" IN ('c2', 'c9') ORDER BY 1"#;
        assert_eq!(scenario.query(app), format!("c2,-\nc9,{lost}"), "{ground}");

        // Nor is it c9's where somebody else has it by now.
        let run = scenario.query("SELECT run_id FROM mediverse_admin.moodle_journal WHERE subject = 'c9' AND action = 'create'");
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_page SET name = 'Mine', intro = 'Mine', content = 'Mine'
                 WHERE id = (SELECT instance FROM mdl_course_modules WHERE id = {lost});
                 UPDATE mdl_course_modules SET idnumber = '' WHERE id = {lost}"
            ),
        );
        let before = looks(ground, &scenario, &lost);
        scenario.run(&format!("moodle undo {run} --yes"));
        scenario.sql(
            r#"UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = now() WHERE "id" = 'c9'"#,
        );
        sync(&scenario, "--full --overwrite");
        assert_eq!(looks(ground, &scenario, &lost), before, "{ground}");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new(),
            "{ground}"
        );
    }
}

#[test]
fn an_activity_in_a_copied_course_is_the_copys() {
    for ground in Ground::all() {
        let scenario = synced(ground);
        second_course(ground, &scenario);
        ground.run(
            &scenario,
            "INSERT INTO mdl_page (course, name, intro, introformat, content, contentformat, displayoptions) \
               SELECT c.id, 'Bones', '', 1, '', 1, '' FROM mdl_course c WHERE c.shortname = 'PHYS'; \
             INSERT INTO mdl_course_modules (course, module, instance, section, idnumber, visible, visibleold) \
               SELECT p.course, m.id, p.id, s.id, 'mediverse:c1', 1, 1 FROM mdl_page p JOIN mdl_course_sections s ON s.course = p.course AND s.section = 0, mdl_modules m \
               WHERE p.name = 'Bones' AND m.name = 'page'",
        );
        let before = versions(ground, &scenario);
        assert_eq!(remarks(&sync(&scenario, "--full")), "");
        assert_ne!(before, "");
    }
}

/// A course PHYS with sections 0 to 2.
pub(crate) fn second_course(ground: Ground, scenario: &Scenario) {
    ground.run(
        scenario,
        "INSERT INTO mdl_course (category, fullname, shortname, idnumber, enablecompletion) VALUES (1, 'Physiology', 'PHYS', 'P-1', 0); \
         INSERT INTO mdl_course_sections (course, section, sequence) SELECT max(id), n, '' FROM mdl_course, generate_series(0, 2) n GROUP BY n; \
         INSERT INTO mdl_context (contextlevel, instanceid, depth) SELECT 50, max(id), 2 FROM mdl_course; \
         UPDATE mdl_context SET path = '/1/' || id WHERE contextlevel = 50 AND path IS NULL",
    );
}

#[test]
fn sessions_belong_where_they_are_linked() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        super::sessions::set(&scenario, "");
        second_course(ground, &scenario);
        assert_eq!(
            remarks(&sync(&scenario, "")),
            "skipped ABC234: no course\nskipped K3X9AA: no course"
        );
        // The app names one course, a teacher's link another, a link of the session's own a third place.
        scenario.sql(
            r#"UPDATE public."TeachingSession" SET "moodleCourseId" = 'P-1' WHERE "id" = 'c2'"#,
        );
        scenario.stdout("moodle link --teacher ana@example.org --course ANAT101 --section 1");
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"create": 2}})
        );
        let course = "SELECT shortname || ' ' || cm.idnumber || ' ' || s.section || CASE WHEN cm.visible = 1 THEN ' shown' ELSE ' hidden' END \
             FROM mdl_course_modules cm JOIN mdl_course c ON c.id = cm.course \
             JOIN mdl_course_sections s ON s.id = cm.section WHERE cm.idnumber LIKE 'mediverse:%' ORDER BY cm.id";
        let places = || ground.query(&scenario, course).replace('"', "");
        assert_eq!(
            places(),
            "ANAT101 mediverse:c1 1 shown\nPHYS mediverse:c2 0 shown"
        );
        // To another course it moves by being hidden here and made there.
        scenario.stdout("moodle link abc234 --course PHYS --section 2");
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"create": 1, "hide": 1}})
        );
        assert_eq!(
            places(),
            "ANAT101 mediverse:c1 1 hidden\nPHYS mediverse:c2 0 shown\nPHYS mediverse:c1 2 shown"
        );
        scenario.stdout("moodle unlink ABC234");
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"hide": 1}})
        );
        scenario.stdout("moodle link ABC234 --course 2");
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"show": 1}})
        );
        assert_eq!(
            places(),
            "ANAT101 mediverse:c1 1 shown\nPHYS mediverse:c2 0 shown\nPHYS mediverse:c1 2 hidden"
        );
        // A teacher's link taken away hides what came by it; the app's own word stays.
        scenario.stdout("moodle link --teacher t-9 --course ANAT101");
        assert_eq!(sync(&scenario, "--full")["done"], json!({}));
        scenario.sql(r#"UPDATE public."TeachingSession" SET "moodleCourseId" = NULL, "moodleActivityId" = NULL WHERE "id" = 'c2'"#);
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"create": 1, "hide": 1}})
        );
        scenario.stdout("moodle unlink --teacher t-9");
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"hide": 1}})
        );
        assert_eq!(sync(&scenario, "--full")["done"], json!({}));
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn linking_says_what_is_wrong() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    second_course(ground, &scenario);
    second_course(ground, &scenario);
    for (words, code) in [
        ("moodle link NOPE99 --course 2", 10),
        ("moodle link ABC234 --course nowhere", 10),
        ("moodle link ABC234 --course 1", 11),
        ("moodle link ABC234 --course PHYS", 12),
        ("moodle link ABC234 --course 2 --section 99", 10),
        ("moodle link --course 2", 2),
        ("moodle link ABC234 --teacher t-1 --course 2", 2),
        ("moodle link --teacher nobody@example.org --course 2", 10),
        ("moodle unlink --teacher nobody@example.org", 10),
    ] {
        let output = scenario.output(words);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{words}: {}",
            scenario.shown(&output)
        );
    }
    expect![[r#"
        exit: 0
        --- stdout
        session  ABC234 (Bones of the leg)
        course   ANAT101 (id 2)
        section  1
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Written into Moodle by the next `mediverse moodle sync`
    "#]]
    .assert_eq(&scenario.run("moodle link ABC234 --course ANAT101 --section 1"));
    expect![[r#"
        exit: 0
        --- stdout
        session  ABC234 (Bones of the leg)
        course   –
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        What is in Moodle is hidden by the next `mediverse moodle sync`
    "#]]
    .assert_eq(&scenario.run("moodle unlink ABC234"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        It was unlinked before
    "#]]
    .assert_eq(&scenario.run("moodle unlink ABC234"));
}

#[test]
fn a_dry_run_of_linking_shows_what_it_concerns_and_changes_nothing() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        super::sessions::set(&scenario, "");
        sync(&scenario, "");
        let books = || {
            scenario.query(
                "SELECT count(*) FROM mediverse_admin.moodle_link UNION ALL \
                 SELECT count(*) FROM mediverse_admin.moodle_outbox UNION ALL \
                 SELECT count(*) FROM mediverse_admin.audit_log WHERE command LIKE '%moodle%link%'",
            )
        };
        let before = books();
        expect![[r#"
            exit: 0
            --- stdout
            teacher   Ana García (t-1)
            course    ANAT101 (id 2)
            section   1
            sessions  2: OLD222, ABC234
            --- stderr
            Nothing was changed
        "#]]
        .assert_eq(
            &scenario.run(
                "moodle link --teacher ANA@example.org --course ANAT101 --section 1 --dry-run",
            ),
        );
        let dry = scenario.json("moodle link --teacher t-1 --course 2 --dry-run -o json");
        assert_eq!(dry["sessions"], json!(["OLD222", "ABC234"]));
        assert_eq!(books(), before);
        scenario.stdout("moodle link --teacher t-1 --course ANAT101");
        sync(&scenario, "");
        let linked = books();
        expect![[r#"
            exit: 0
            --- stdout
            teacher  Ana García (t-1)
            course   –
            hides    1: ABC234
            --- stderr
            Nothing was changed
        "#]]
        .assert_eq(&scenario.run("moodle unlink --teacher t-1 --dry-run"));
        assert_eq!(books(), linked);
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({}),
            "{ground}: nothing was unlinked"
        );
        scenario.stdout("moodle unlink --teacher t-1");
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"hide": 1}})
        );
        let again = scenario.run("moodle unlink --teacher t-1 --dry-run");
        assert!(again.contains("It was unlinked before"), "{again}");
    }
}

#[test]
fn a_teacher_without_an_account_is_linked_by_id_and_said_to_have_none() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    expect![[r#"
        exit: 0
        --- stdout
        teacher   t-9
        course    ANAT101 (id 2)
        section   0
        sessions  1: K3X9AA
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        No account has the id `t-9`; 1 session names it as the teacher
        Written into Moodle by the next `mediverse moodle sync`
    "#]]
    .assert_eq(&scenario.run("moodle link --teacher t-9 --course ANAT101"));
    expect![[r#"
        exit: 0
        --- stdout
        teacher   t-77
        course    ANAT101 (id 2)
        section   0
        sessions  0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        No account has the id `t-77`, and no session names it as its teacher
        Written into Moodle by the next `mediverse moodle sync`
    "#]]
    .assert_eq(&scenario.run("moodle link --teacher t-77 --course ANAT101"));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: no account has the address `typo@example.org`
        hint: list them with `mediverse user list`; a teacher without an account is named by id
    "#]]
    .assert_eq(&scenario.run("moodle link --teacher typo@example.org --course ANAT101"));
    assert_eq!(
        scenario.query("SELECT subject FROM mediverse_admin.moodle_link ORDER BY 1"),
        "t-77\nt-9"
    );
}
