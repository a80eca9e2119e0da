//! How far students are, as Moodle counts it, beside what they did in MediVerse.

use expect_test::expect;

use super::ground::Ground;
use crate::scenario::Scenario;

/// Moodle's times are those of the installation.
fn timeless(text: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("20") {
        let (before, time) = rest.split_at(at);
        plain.push_str(before);
        let shaped = time.len() >= 19
            && time.is_char_boundary(19)
            && time[..19]
                .chars()
                .zip("dddd-dd-dd?dd:dd:dd".chars())
                .all(|(c, shape)| {
                    if shape == 'd' {
                        is_digit(c)
                    } else {
                        shape == '?' || c == shape
                    }
                });
        let length = if shaped { 19 } else { 2 };
        plain.push_str(if shaped { "[time]" } else { "20" });
        rest = &time[length..];
    }
    plain + rest
}

fn with_people(scenario: &Scenario) {
    scenario.sql(
        r#"INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at)
           VALUES ('s-1', 'Student1@Example.test', 'student1@example.test', 'Stella', 'Student', 'STUDENT', now(), now());
           INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "updatedAt")
           VALUES ('c1', 'ABC123', 't-1', 'Bones', now()), ('c2', 'ABC124', 't-1', 'Joints', now());
           INSERT INTO public."SessionStudent" VALUES ('j1', 'c1', 's-1', '2026-03-02 09:01'), ('j2', 'c2', 's-1', '2026-03-03 09:01');
           INSERT INTO public."SessionNote" (id, "sessionId", "studentId", content, "timestamp") VALUES ('n1', 'c1', 's-1', 'x', '2026-03-02 09:05');
           INSERT INTO public."VoiceCommand" (id, "sessionId", transcript, "userId", "createdAt")
           VALUES ('v1', 'c1', 'show the femur', 's-1', '2026-03-04 09:00'), ('v2', 'c1', 'hide it', 's-1', '2026-03-02 09:00')"#,
    );
}

#[test]
fn completion_grade_and_last_access_stand_beside_mediverse() {
    let scenario = Ground::StandIn.scenario();
    with_people(&scenario);
    expect![[r#"
        exit: 0
        --- stdout
        COURSE   STUDENT         E-MAIL                  DONE     GRADE  LAST THERE
        ANAT101  Stella Student  student1@example.test  3 / 4  85 / 110  [time]
        --- stderr
    "#]]
    .assert_eq(&timeless(&scenario.run("moodle progress ANAT101")));
    expect![[r#"
        exit: 0
        --- stdout
        COURSE   STUDENT         E-MAIL                  DONE     GRADE  LAST THERE           SESSIONS  NOTES  COMMANDS
        ANAT101  Stella Student  student1@example.test  3 / 4  85 / 110  [time]         2      1         2
        --- stderr
    "#]].assert_eq(&timeless(&scenario.run("moodle progress --activity")));
    expect![[r#"
        exit: 0
        --- stdout
        courseId,course,moodleUserId,name,email,suspended,done,tracked,failed,grade,gradeMax,gradeStale,completedAt,lastAccess,userId,sessions,notes,commands,lastSeen
        2,ANAT101,4,Stella Student,student1@example.test,false,3,4,0,85.0,110.0,false,,[time]Z,s-1,2,1,2,[time].000Z
        --- stderr
    "#]].assert_eq(&timeless(
        &scenario.run("moodle progress --activity -o csv"),
    ));
    expect![[r#"
        exit: 0
        --- stdout
        STUDENT         E-MAIL                 COMPLETION  VIEWED  HANDED IN   GRADE
        Stella Student  student1@example.test  –           –               1  8 / 10
        --- stderr
    "#]]
    .assert_eq(&timeless(&scenario.run("moodle progress --of 6")));
    expect![[r#"
        exit: 0
        --- stdout
        [
          {
            "moodleUserId": 4,
            "name": "Stella Student",
            "email": "student1@example.test",
            "completion": "done",
            "completedAt": "[time]Z",
            "viewedAt": "[time]Z",
            "grade": null,
            "gradeMax": null,
            "handedIn": null,
            "handedInAt": null
          }
        ]
        --- stderr
    "#]]
    .assert_eq(&timeless(&scenario.run("moodle progress --of 2 -o json")));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: Moodle has no activity with the id 999
        hint: list them with `mediverse moodle content`
    "#]]
    .assert_eq(&scenario.run("moodle progress --of 999"));
    assert_eq!(
        scenario.output("moodle progress PHYS").status.code(),
        Some(10)
    );
    assert_eq!(scenario.output("moodle progress 1").status.code(), Some(11));
}

#[test]
fn a_real_moodle_is_counted_as_it_counts_itself() {
    Ground::each(|ground, scenario| {
        with_people(scenario);
        let rows = scenario.json("moodle progress --activity -o json");
        assert_eq!(rows.as_array().unwrap().len(), 1, "{ground}");
        let row = &rows[0];
        assert_eq!(row["moodleUserId"], 4, "{ground}");
        assert_eq!(row["done"], 3, "{ground}");
        assert_eq!(row["tracked"], 4, "{ground}");
        assert_eq!(row["grade"], 85.0, "{ground}");
        assert_eq!(row["gradeMax"], 110.0, "{ground}");
        assert_eq!(row["mediverse"]["userId"], "s-1", "{ground}");
        assert_eq!(row["mediverse"]["sessions"], 2, "{ground}");
        assert_eq!(row["mediverse"]["commands"], 2, "{ground}");
        assert_eq!(
            row["mediverse"]["lastSeen"], "2026-03-04T09:00:00.000Z",
            "{ground}"
        );
    });
}

#[test]
fn only_enrolments_and_completions_that_count_are_counted() {
    let ground = Ground::StandIn;
    let students = |scenario: &Scenario| scenario.json("moodle progress -o json");
    for (sql, count) in [
        (
            "UPDATE mdl_user_enrolments SET status = 1 WHERE userid = 4",
            0,
        ),
        (
            "UPDATE mdl_user_enrolments SET timeend = 5 WHERE userid = 4",
            0,
        ),
        ("UPDATE mdl_user SET deleted = 1 WHERE id = 4", 0),
        ("DELETE FROM mdl_role_assignments WHERE userid = 4", 0),
        // By a role given for the whole category, twice over.
        (
            "UPDATE mdl_role_assignments SET contextid = 3 WHERE userid = 4; \
             INSERT INTO mdl_role_assignments (roleid, contextid, userid) VALUES (5, 1, 4)",
            1,
        ),
    ] {
        let scenario = ground.scenario();
        ground.run(&scenario, sql);
        assert_eq!(
            students(&scenario).as_array().unwrap().len(),
            count,
            "{sql}"
        );
    }
    let scenario = ground.scenario();
    // Failed is not done; hidden is not followed; a total that waits for Moodle says so.
    ground.run(
        &scenario,
        "UPDATE mdl_course_modules_completion SET completionstate = 3 WHERE coursemoduleid = 7; \
         UPDATE mdl_course_modules_completion SET completionstate = 2 WHERE coursemoduleid = 3; \
         UPDATE mdl_course_modules SET visible = 0 WHERE id = 4; \
         UPDATE mdl_grade_items SET needsupdate = 1 WHERE itemtype = 'course'",
    );
    let row = &students(&scenario)[0];
    assert_eq!(
        (&row["done"], &row["failed"], &row["tracked"]),
        (&2.into(), &1.into(), &3.into())
    );
    assert_eq!(row["gradeStale"], true);
    ground.run(&scenario, "DELETE FROM mdl_user_enrolments");
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        No student is enrolled
    "#]]
    .assert_eq(&scenario.run("moodle progress"));
}
