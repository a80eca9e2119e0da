//! Runs as a whole: guards, plans, the journal and the way back, crashes, company.

use std::thread;

use diesel::connection::SimpleConnection as _;
use expect_test::expect;
use serde_json::json;

use super::ground::Ground;
use super::hands::second_course;
use super::invariants;
use super::sessions::{ONLY, activities, lessons, set, sync, versions};
use crate::cluster::Cluster;
use crate::scenario::{Scenario, query};

/// The scenario's own words for a run's id.
fn masked(text: &str) -> String {
    let mut masked = String::new();
    let mut word = String::new();
    for character in text.chars().chain(['\0']) {
        if character.is_ascii_alphanumeric() {
            word.push(character);
            continue;
        }
        let is_id = word.len() == 25 && word.starts_with('c') || word.len() == 64;
        masked.push_str(if is_id { "[id]" } else { &word });
        word.clear();
        if character != '\0' {
            masked.push(character);
        }
    }
    masked
}

/// What a run shows of itself, but for when it was.
fn without_times(shown: &str) -> String {
    let lines = shown.split_inclusive('\n');
    lines
        .filter(|line| !line.starts_with("began") && !line.starts_with("ended"))
        .collect()
}

#[test]
fn a_plan_is_shown_saved_and_carried_out_as_it_was_seen() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    let before = versions(ground, &scenario);
    expect![[r#"
        exit: 0
        --- stdout
        ACTION  WHAT    TITLE             WHERE    CHANGES
        create  ABC234  Bones of the leg  ANAT101
        create  K3X9AA  Heart             ANAT101

        Skipped
        OLD222: it ended before it was in Moodle
        --- stderr
        Saved the plan to plan.json
        Would do: create 2 sessions
    "#]]
    .assert_eq(&masked(
        &scenario.run("moodle plan --only sessions --out plan.json"),
    ));
    assert_eq!(before, versions(ground, &scenario));
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.moodle_run"),
        "0"
    );
    assert_eq!(
        scenario
            .output("moodle plan --check --only sessions")
            .status
            .code(),
        Some(3)
    );
    // Something else has changed since: another plan.
    scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = 'Arm' WHERE "id" = 'c1'"#);
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Target: [moodle] at [socket] as postgres (MOODLE_DB_URL from environment)
        error: the plan is out of date: something changed since it was made
        hint: make it again with `mediverse moodle plan --out FILE`
    "#]]
    .assert_eq(&masked(&scenario.run("moodle sync --plan plan.json")));
    assert_eq!(before, versions(ground, &scenario));
    scenario.stdout("moodle plan --only sessions --out plan.json -q");
    // A step that somebody took out of the file would be done all the same.
    let text = std::fs::read_to_string(scenario.path("plan.json")).unwrap();
    std::fs::write(scenario.path("edited.json"), text.replace("Arm", "Harm")).unwrap();
    let shown = scenario.run("moodle sync --plan edited.json");
    assert!(
        shown.starts_with("exit: 8\n") && shown.contains("the saved plan was edited"),
        "{shown}"
    );
    assert_eq!(before, versions(ground, &scenario));
    // A plan that was looked at needs no answer.
    expect![[r#"
        exit: 0
        --- stdout
        Skipped
        OLD222: it ended before it was in Moodle
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Target: [moodle] at [socket] as postgres (MOODLE_DB_URL from environment)
        Synced: 2 sessions created (run [id])
    "#]]
    .assert_eq(&masked(&scenario.run("moodle sync --plan plan.json")));
    assert_eq!(
        scenario
            .output("moodle plan --check --only sessions")
            .status
            .code(),
        Some(0)
    );
    scenario.sql(
        r#"UPDATE public."TeachingSession" SET "title" = 'Leg' WHERE "id" = 'c1';
           UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = '2026-03-03 11:00' WHERE "id" = 'c2'"#,
    );
    expect![[r#"
        exit: 0
        --- stdout
        ACTION  WHAT    TITLE  WHERE    CHANGES
        update  ABC234  Leg    ANAT101  name: Arm → Leg
        update  K3X9AA  Heart  ANAT101  description; page; visible: shown → hidden

        Skipped
        OLD222: it ended before it was in Moodle
        --- stderr
        Would do: update 2 sessions
    "#]]
    .assert_eq(&masked(&scenario.run("moodle plan --only sessions")));
    expect![[r#"
        part,action,subject,label,title,place,changes
        sessions,update,c1,ABC234,Leg,ANAT101,"[{""field"":""name"",""before"":""Arm"",""after"":""Leg""}]"
        sessions,update,c2,K3X9AA,Heart,ANAT101,"[{""field"":""intro"",""before"":""<p>3 March 2026, 10:00 (UTC)</p><p><a href=\""https://app.example.test/join/K3X9AA\"">Join the session</a></p>"",""after"":""<p>3 March 2026, 10:00 – 3 March 2026, 11:00 (UTC)</p>""},{""field"":""content"",""before"":""<p>A live anatomy session in MediVerse.</p><ul><li><strong>When:</strong> 3 March 2026, 10:00 (UTC)</li><li><strong>Session code:</strong> <code>K3X9AA</code></li></ul><p><a href=\""https://app.example.test/join/K3X9AA\"">Join the session</a></p>"",""after"":""<p>A live anatomy session in MediVerse.</p><ul><li><strong>When:</strong> 3 March 2026, 10:00 – 3 March 2026, 11:00 (UTC)</li></ul>""},{""field"":""visible"",""before"":""shown"",""after"":""hidden""}]"
    "#]].assert_eq(&masked(
        &scenario.stdout("moodle plan --only sessions -o csv"),
    ));
    for (file, words) in [
        ("no.json", "there is no file"),
        (".env", "is no saved plan"),
    ] {
        let shown = scenario.run(&format!("moodle sync --plan {file}"));
        assert!(shown.contains(words), "{shown}");
    }
}

#[test]
fn a_sync_is_refused_where_it_must_not_write() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        let before = versions(ground, &scenario);
        let refused = |code: i32, words: &str| {
            let output = scenario.output(&format!("moodle sync {ONLY} --yes"));
            let shown = scenario.shown(&output);
            assert_eq!(output.status.code(), Some(code), "{shown}");
            assert!(shown.contains(words), "{shown}");
            assert_eq!(before, versions(ground, &scenario));
        };
        let config = |name: &str, value: &str| {
            ground.run(
                &scenario,
                &format!(
                    "DELETE FROM mdl_config WHERE name = '{name}'; INSERT INTO mdl_config (name, value) VALUES ('{name}', '{value}')"
                ),
            );
        };
        config("maintenance_enabled", "1");
        refused(6, "Moodle is in maintenance");
        config("maintenance_enabled", "0");
        config("upgraderunning", "9999999999");
        refused(6, "Moodle is being upgraded");
        config("upgraderunning", "0");
        let version = ground.query(
            &scenario,
            "SELECT value FROM mdl_config WHERE name = 'version'",
        );
        config("version", "2021051700");
        refused(7, "is not supported");
        config("version", version.trim_matches('"'));
        ground.run(
            &scenario,
            "UPDATE mdl_modules SET visible = 0 WHERE name = 'page'",
        );
        refused(
            0,
            "sessions: Moodle has no activity type `page`, or it is turned off, skipped",
        );
        ground.run(
            &scenario,
            "UPDATE mdl_modules SET visible = 1 WHERE name = 'page'",
        );
        let output = scenario.output(&format!("moodle sync {ONLY}"));
        assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
        sync(&scenario, "");
        // Another site than the one that was synced before.
        config("siteidentifier", "somewhere else");
        let output = scenario.output(&format!("moodle sync {ONLY} --yes"));
        assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
    }
    let empty = Scenario::new();
    let shown = empty.run("moodle sync --yes");
    assert!(shown.starts_with("exit: 7"), "{shown}");
    assert!(shown.contains("holds no Moodle"), "{shown}");
}

#[test]
fn many_changes_want_their_number_named() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    scenario.sql(
        r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt")
           SELECT 'm' || n, 'M' || n, 't-1', 'Lesson ' || n, '2026-05-01', '2026-05-01' FROM generate_series(1, 60) n"#,
    );
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Target: [moodle] at [socket] as postgres (MOODLE_DB_URL from environment)
        error: 62 changes are more than the 50 allowed, 0 being linked
        hint: look at `mediverse moodle plan`, and if it is meant pass `--max-change 62`
    "#]]
    .assert_eq(&scenario.run(&format!("moodle sync {ONLY} --yes")));
    assert_eq!(activities(ground, &scenario), "");
    assert_eq!(
        sync(&scenario, "--max-change 62")["done"],
        json!({"sessions": {"create": 62}})
    );
    // Ten of a hundred in share, but never fewer than fifty.
    scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = "title" || '!' WHERE "id" LIKE 'm%' AND "id" < 'm55'"#);
    assert_eq!(
        sync(&scenario, "")["done"],
        json!({"sessions": {"update": 50}})
    );
    for (words, code) in [
        ("--max-change x", 11),
        ("--max-change 5%", 0),
        ("--max-change 0", 0),
    ] {
        let output = scenario.output(&format!("moodle sync {ONLY} --yes {words}"));
        assert_eq!(output.status.code(), Some(code), "{words}");
    }
}

#[test]
fn a_limit_that_somebody_names_is_exact() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        let before = versions(ground, &scenario);
        let run = |limit: &str| {
            let shown = scenario.run(&format!("moodle sync {ONLY} --yes --max-change {limit}"));
            let (exit, rest) = shown.split_once('\n').unwrap();
            (exit.to_owned(), rest.to_owned())
        };
        for limit in ["0", "1", "0%", "50%"] {
            let (exit, said) = run(limit);
            assert_eq!(exit, "exit: 8", "{limit}: {said}");
            assert!(said.contains("--max-change 2`"), "{limit}: {said}");
            assert_eq!(before, versions(ground, &scenario));
        }
        assert_eq!(run("2").0, "exit: 0");
        scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = "title" || '!'"#);
        assert_eq!(run("50%").0, "exit: 8");
        assert_eq!(run("100%").0, "exit: 0");
        // Nothing to do is never too much.
        assert_eq!(run("0").0, "exit: 0");
    }
}

#[test]
fn a_run_that_was_cut_short_says_what_it_came_to() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        sync(&scenario, "");
        forget_confirmation(&scenario);
        scenario.sql(
            "UPDATE mediverse_admin.moodle_journal SET state = 'done' WHERE subject = 'c1';
             UPDATE mediverse_admin.moodle_run SET counts = '{}'",
        );
        let run = || scenario.json("moodle runs -o json")[0].clone();
        assert_eq!(run()["state"], "interrupted");
        assert_eq!(
            run()["counts"],
            json!({"done": {"sessions": {"create": 1}}, "failed": 0, "unsettled": 1, "void": 0})
        );
        let shown = scenario.stdout("moodle runs");
        assert!(
            shown.contains("interrupted") && shown.contains("sessions create 1, 1 item to settle"),
            "{shown}"
        );
        // Somebody syncs: it is that run that is under way.
        let mut holder = Cluster::shared().connect(&scenario.mediverse);
        query(
            &mut holder,
            "SELECT pg_advisory_lock(7887612122763652197)::text",
        );
        assert_eq!(run()["state"], "running");
        assert!(scenario.stdout("moodle runs").contains("1 item under way"));
        drop(holder);
        sync(&scenario, "--full");
        let shown = scenario.stdout("moodle runs");
        assert!(
            shown.contains("interrupted") && shown.contains("sessions create 2"),
            "{shown}"
        );
    }
}

#[test]
fn what_the_role_may_not_do_is_skipped_and_said() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        let cluster = Cluster::shared();
        let role = format!("reader_{}", scenario.moodle);
        let prefix = ground.prefix();
        cluster.sql(
            "postgres",
            &format!("CREATE ROLE {role} LOGIN PASSWORD 'x'"),
        );
        scenario.moodle_sql(&format!(
            "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}"
        ));
        let url = cluster.tcp_url(&role, "x", &scenario.moodle);
        let run = |words: &str| {
            let output = scenario
                .command()
                .env("MOODLE_DB_URL", &url)
                .args(words.split(' '))
                .output()
                .unwrap();
            scenario.shown(&output)
        };
        let before = versions(ground, &scenario);
        let shown = run("moodle sync --only sessions --yes");
        assert!(shown.starts_with("exit: 0"), "{shown}");
        // One line, with the way out; what is missing in detail is for who asks.
        assert!(
            shown.contains(
                "sessions: not granted, skipped (11 privileges missing)\n  mediverse moodle grants --for sessions\n"
            ),
            "{shown}"
        );
        assert!(!shown.contains("INSERT"), "{shown}");
        let shown = run("moodle sync --only sessions --yes -v");
        let wanted = ground.sql("sessions: missing INSERT mdl_page, ");
        assert!(shown.contains(&wanted), "{shown}");
        let report = run("moodle plan --only sessions -o json");
        assert!(
            report.contains(&ground.sql("\"INSERT mdl_page\"")),
            "{report}"
        );
        assert_eq!(before, versions(ground, &scenario));
        // With what `moodle grants` lists, and nothing else, it works.
        scenario.moodle_sql(&format!(
            "GRANT INSERT ON {prefix}page, {prefix}course_modules, {prefix}context TO {role};
             GRANT USAGE ON {prefix}page_id_seq, {prefix}course_modules_id_seq, {prefix}context_id_seq TO {role};
             GRANT UPDATE (cacherev) ON {prefix}course TO {role}; GRANT UPDATE (sequence) ON {prefix}course_sections TO {role};
             GRANT UPDATE (name, intro, content, revision, timemodified) ON {prefix}page TO {role};
             GRANT UPDATE (visible, visibleold, idnumber) ON {prefix}course_modules TO {role};
             GRANT UPDATE (path) ON {prefix}context TO {role}"
        ));
        let shown = run("moodle sync --only sessions --yes");
        assert!(shown.contains("2 sessions created"), "{shown}");
        scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = 'New', "isActive" = false"#);
        let shown = run("moodle sync --only sessions --yes");
        assert!(shown.contains("2 sessions updated"), "{shown}");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn a_run_is_in_the_books_and_can_be_taken_back() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        let first = sync(&scenario, "")["run"].as_str().unwrap().to_owned();
        scenario.sql(
            r#"UPDATE public."TeachingSession" SET "title" = 'Leg' WHERE "id" = 'c1';
               UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = '2026-03-03 11:00' WHERE "id" = 'c2'"#,
        );
        let second = sync(&scenario, "")["run"].as_str().unwrap().to_owned();
        let runs = scenario.json("moodle runs -o json");
        assert_eq!(runs[0]["id"], *second);
        assert_eq!(runs[0]["state"], "done");
        assert_eq!(
            runs[1]["counts"]["done"],
            json!({"sessions": {"create": 2}})
        );
        let dry = scenario.run(&format!("moodle undo {second} --dry-run"));
        assert!(dry.contains("Would do: update 2 sessions"), "{dry}");
        // Without an answer nothing is taken back.
        assert_eq!(
            scenario
                .output(&format!("moodle undo {second}"))
                .status
                .code(),
            Some(8)
        );
        scenario.stdout(&format!("moodle undo {second} --yes"));
        assert_eq!(
            activities(ground, &scenario),
            "mediverse:c1 Bones of the leg section 0 shown 2/1 rev 3\n\
             mediverse:c2 Heart section 0 shown 2/1 rev 3"
        );
        // What was taken back stays so, until it changes in MediVerse.
        for words in ["", "--full"] {
            assert_eq!(sync(&scenario, words)["done"], json!({}), "{words}");
        }
        let again = scenario.output(&format!("moodle undo {second} --yes"));
        assert_eq!(again.status.code(), Some(12), "{}", scenario.shown(&again));
        let latest = scenario.json("moodle runs -o json --limit 1");
        assert_eq!(latest[0]["undoes"], *second);
        scenario.sql(
            r#"UPDATE public."TeachingSession" SET "title" = 'Leg and foot' WHERE "id" = 'c1'"#,
        );
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"update": 1}})
        );
        // Of the first run, the activity that was changed since is a creation all the same: hidden.
        scenario.stdout(&format!("moodle undo {first} --yes"));
        assert!(
            activities(ground, &scenario)
                .lines()
                .all(|line| line.contains("hidden"))
        );
        assert_eq!(sync(&scenario, "--full")["done"], json!({}));
        scenario.stdout("moodle link ABC234 --course 2");
        let report = sync(&scenario, "");
        assert_eq!(report["done"], json!({"sessions": {"show": 1}}));
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
        assert_eq!(
            scenario.output("moodle undo nosuchrun --yes").status.code(),
            Some(10)
        );
        assert_eq!(
            scenario.output("moodle runs nosuchrun").status.code(),
            Some(10)
        );
    }
}

#[test]
fn an_undo_leaves_alone_what_a_teacher_changed_since() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    sync(&scenario, "");
    scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = 'Leg'"#);
    let run = sync(&scenario, "")["run"].as_str().unwrap().to_owned();
    ground.run(
        &scenario,
        "UPDATE mdl_page SET name = 'Mine' WHERE id = (SELECT instance FROM mdl_course_modules WHERE idnumber = 'mediverse:c1')",
    );
    let report = scenario.json(&format!("moodle undo {} --yes -o json", &run[..12]));
    assert_eq!(report["done"], json!({"sessions": {"update": 1}}));
    assert_eq!(
        report["remarks"][0]["reason"],
        "its text was changed in Moodle since"
    );
    let shown = activities(ground, &scenario);
    assert!(
        shown.contains("c1 Mine") && shown.contains("c2 Heart"),
        "{shown}"
    );
    expect![[r#"
        run      [id]
        kind     sync
        command  mediverse moodle sync --only sessions --yes -o json
        who      tester
        state    done
        did      sessions update 2

        2 items
        PART      ACTION  SUBJECT  STATE   ROWS    WHY
        sessions  update  c1       done    page 2
        sessions  update  c2       undone  page 3

        Take it back with `mediverse moodle undo [id]`
    "#]]
    .assert_eq(&without_times(&masked(
        &scenario.stdout(&format!("moodle runs {run}")),
    )));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Nothing was written into Moodle
    "#]]
    .assert_eq(&Scenario::new().run("moodle runs"));
}

/// The books as a crash leaves them that came after Moodle's COMMIT and before ours.
fn forget_confirmation(scenario: &Scenario) {
    scenario.sql(
        r#"UPDATE mediverse_admin.moodle_journal SET state = 'intended', rows = '[]' WHERE state = 'done';
           UPDATE mediverse_admin.moodle_run SET state = 'running', finished_at = NULL;
           DELETE FROM mediverse_admin.moodle_activity;
           INSERT INTO mediverse_admin.moodle_outbox (part, kind, subject) VALUES ('sessions', 'session', 'c1'), ('sessions', 'session', 'c2')"#,
    );
}

#[test]
fn a_run_that_was_cut_short_is_settled_by_the_next() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        sync(&scenario, "");
        let ledger = || {
            scenario.query(
                "SELECT session_id, course_id, cm_id, page_id, section_id, name_hash, intro_hash, content_hash, visible, via, state
                 FROM mediverse_admin.moodle_activity ORDER BY 1",
            )
        };
        let (books, before) = (ledger(), versions(ground, &scenario));
        forget_confirmation(&scenario);
        scenario.sql(r#"UPDATE public."TeachingSession" SET "moodleCourseId" = NULL, "moodleActivityId" = NULL"#);
        let report = sync(&scenario, "");
        assert_eq!(report["settled"], 2);
        assert_eq!(ledger(), books);
        assert_eq!(before, versions(ground, &scenario));
        assert_eq!(
            scenario.query(r#"SELECT count(*) FROM public."TeachingSession" WHERE "moodleActivityId" IS NOT NULL"#),
            "2"
        );
        assert_eq!(
            scenario.json("moodle runs -o json")[0]["state"],
            "interrupted"
        );
        // A change that happened; whoever asks Moodle's server is told so, whatever was done to it since.
        scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = 'Leg' WHERE "id" = 'c1'"#);
        scenario.sql(
            "CREATE TABLE mediverse_admin.kept AS TABLE mediverse_admin.moodle_activity; SELECT 1",
        );
        sync(&scenario, "");
        let before = versions(ground, &scenario);
        scenario.sql(
            "UPDATE mediverse_admin.moodle_journal SET state = 'intended', rows = '[]' WHERE action = 'update';
             UPDATE mediverse_admin.moodle_run SET state = 'running';
             DELETE FROM mediverse_admin.moodle_activity; INSERT INTO mediverse_admin.moodle_activity TABLE mediverse_admin.kept",
        );
        assert_eq!(sync(&scenario, "--full")["settled"], 1);
        assert_eq!(before, versions(ground, &scenario));
        // One that did not.
        scenario.sql(
            "UPDATE mediverse_admin.moodle_journal SET state = 'intended', rows = '[]', xact = NULL WHERE action = 'update';
             UPDATE mediverse_admin.moodle_run SET state = 'running'",
        );
        ground.run(
            &scenario,
            "UPDATE mdl_page SET name = 'Bones of the leg' WHERE id = (SELECT instance FROM mdl_course_modules WHERE idnumber = 'mediverse:c1')",
        );
        scenario.sql("DELETE FROM mediverse_admin.moodle_activity; INSERT INTO mediverse_admin.moodle_activity TABLE mediverse_admin.kept");
        let report = sync(&scenario, "--full");
        assert_eq!(report["done"], json!({"sessions": {"update": 1}}));
        assert!(activities(ground, &scenario).contains("c1 Leg section"));
        // An activity that was only intended is made.
        ground.run(
            &scenario,
            "UPDATE mdl_course_modules SET idnumber = '' WHERE idnumber = 'mediverse:c2'",
        );
        scenario.sql(
            "UPDATE mediverse_admin.moodle_journal SET state = 'intended', xact = NULL WHERE action = 'create' AND subject = 'c2';
             UPDATE mediverse_admin.moodle_run SET state = 'running';
             DELETE FROM mediverse_admin.moodle_activity WHERE session_id = 'c2'",
        );
        scenario.sql(
            r#"UPDATE public."TeachingSession" SET "moodleActivityId" = NULL WHERE "id" = 'c2'"#,
        );
        assert_eq!(
            sync(&scenario, "--full")["done"],
            json!({"sessions": {"create": 1}})
        );
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn what_people_did_between_a_crash_and_the_next_run_stands() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        sync(&scenario, "");
        let (one, other) = ("mediverse:c1", "mediverse:c2");
        forget_confirmation(&scenario);
        // A teacher deletes one activity and rewrites the other.
        ground.run(
            &scenario,
            &format!(
                "UPDATE mdl_course_sections SET sequence = array_to_string(array_remove(string_to_array(sequence, ','),
                     (SELECT id::text FROM mdl_course_modules WHERE idnumber = '{one}')), ',');
                 DELETE FROM mdl_page WHERE id = (SELECT instance FROM mdl_course_modules WHERE idnumber = '{one}');
                 DELETE FROM mdl_context WHERE contextlevel = 70
                     AND instanceid = (SELECT id FROM mdl_course_modules WHERE idnumber = '{one}');
                 DELETE FROM mdl_course_modules WHERE idnumber = '{one}';
                 UPDATE mdl_page SET name = 'Mine' WHERE id = (SELECT instance FROM mdl_course_modules WHERE idnumber = '{other}')"
            ),
        );
        let before = versions(ground, &scenario);
        let report = sync(&scenario, "--full");
        assert_eq!(report["settled"], 2, "{ground}: {report}");
        assert_eq!(before, versions(ground, &scenario), "{ground}");
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
                "deleted in Moodle",
                "name changed in Moodle"
            ]
        );
        assert_eq!(
            scenario
                .query("SELECT session_id, state FROM mediverse_admin.moodle_activity ORDER BY 1"),
            "c1,deleted\nc2,live"
        );
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
        // The number of a transaction that the server has not come to, as after a restore, says nothing.
        forget_confirmation(&scenario);
        scenario.sql("UPDATE mediverse_admin.moodle_journal SET xact = '9000000000000000000' WHERE subject = 'c1'");
        let report = sync(&scenario, "--full");
        assert_eq!(
            report["done"]["sessions"]["create"], 1,
            "{ground}: {report}"
        );
    }
}

#[test]
fn one_bad_item_stops_no_other() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        scenario.sql(
            r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt")
               SELECT 'm' || n, 'M' || n, 't-1', 'Lesson ' || n, '2026-05-01', '2026-05-01' FROM generate_series(10, 30) n"#,
        );
        let page = ground.sql("mdl_page");
        scenario.moodle_sql(&format!(
            "ALTER TABLE {page} ADD CONSTRAINT not_this CHECK (name <> 'Lesson 17')"
        ));
        let output = scenario.output(&format!("moodle sync {ONLY} --yes -o json"));
        assert_eq!(output.status.code(), Some(4), "{}", scenario.shown(&output));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["done"], json!({"sessions": {"create": 22}}));
        assert_eq!(report["failed"][0]["label"], "M17");
        assert!(
            report["failed"][0]["reason"]
                .as_str()
                .unwrap()
                .contains("not_this"),
            "{report}"
        );
        // It is tried again without anything having changed.
        scenario.moodle_sql(&format!("ALTER TABLE {page} DROP CONSTRAINT not_this"));
        assert_eq!(
            sync(&scenario, "")["done"],
            json!({"sessions": {"create": 1}})
        );
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn what_a_sequence_lost_is_put_back() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        sync(&scenario, "");
        // Dragging in Moodle writes the sequence it has read, without the activities added since.
        ground.run(
            &scenario,
            "UPDATE mdl_course_sections s SET sequence = regexp_replace(s.sequence, ',[0-9]+,[0-9]+$', '') \
             FROM mdl_course_modules cm WHERE cm.idnumber = 'mediverse:c1' AND s.id = cm.section",
        );
        assert!(!invariants::violations(ground, &scenario).is_empty());
        // The run after one that wrote looks again of itself.
        let report = sync(&scenario, "");
        assert_eq!(report["repaired"].as_array().unwrap().len(), 2, "{report}");
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn four_syncs_at_once_do_the_work_once() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let output = scenario.output(&format!("moodle sync {ONLY} --yes"));
                    assert!(output.status.success(), "{}", scenario.shown(&output));
                });
            }
        });
        assert_eq!(activities(ground, &scenario).lines().count(), 2);
        assert_eq!(
            scenario
                .json("moodle runs -o json")
                .as_array()
                .unwrap()
                .len(),
            1
        );
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
        let mut holder = Cluster::shared().connect(&scenario.mediverse);
        query(
            &mut holder,
            "SELECT pg_advisory_lock(7887612122763652197)::text",
        );
        let output = scenario.output(&format!("moodle sync {ONLY} --yes --lock-timeout 0"));
        assert_eq!(output.status.code(), Some(6), "{}", scenario.shown(&output));
    }
}

/// Adds an activity as Moodle does: the same statements in the same order.
const MOODLE_ADDS: &str = "
    BEGIN;
    INSERT INTO mdl_course_modules (course, module, instance, section, added, visible, visibleold)
        SELECT 2, id, 0, 0, 1, 1, 1 FROM mdl_modules WHERE name = 'page';
    UPDATE mdl_course SET cacherev = cacherev + 1 WHERE id = 2;
    INSERT INTO mdl_page (course, name, intro, content, displayoptions) VALUES (2, 'A teacher''s', '', '', '');
    UPDATE mdl_course_modules SET instance = currval('mdl_page_id_seq') WHERE id = currval('mdl_course_modules_id_seq');
    INSERT INTO mdl_context (contextlevel, instanceid, depth) VALUES (70, currval('mdl_course_modules_id_seq'), 0);
    UPDATE mdl_context x SET depth = c.depth + 1, path = c.path || '/' || x.id FROM mdl_context c
        WHERE x.id = currval('mdl_context_id_seq') AND c.contextlevel = 50 AND c.instanceid = 2;
    UPDATE mdl_course_sections SET sequence = concat_ws(',', nullif(sequence, ''), currval('mdl_course_modules_id_seq'))
        WHERE course = 2 AND section = 0;
    UPDATE mdl_course_modules SET section = (SELECT id FROM mdl_course_sections WHERE course = 2 AND section = 0)
        WHERE id = currval('mdl_course_modules_id_seq');
    UPDATE mdl_course SET cacherev = cacherev + 1 WHERE id = 2;
    COMMIT;";

#[test]
fn a_teacher_who_adds_activities_meanwhile_meets_no_deadlock() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        scenario.sql(
            r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt")
               SELECT 'm' || n, 'M' || n, 't-1', 'Lesson ' || n, '2026-05-01', '2026-05-01' FROM generate_series(1, 450) n"#,
        );
        let sql = ground.sql(MOODLE_ADDS);
        let done = std::sync::atomic::AtomicBool::new(false);
        let added = thread::scope(|scope| {
            let teacher = scope.spawn(|| {
                let mut conn = Cluster::shared().connect(&scenario.moodle);
                let mut added = 0;
                while !done.load(std::sync::atomic::Ordering::Relaxed) || added < 20 {
                    conn.batch_execute(&sql).unwrap();
                    added += 1;
                }
                added
            });
            let report = sync(&scenario, "--max-change 1000");
            done.store(true, std::sync::atomic::Ordering::Relaxed);
            assert_eq!(report["done"], json!({"sessions": {"create": 452}}));
            assert_eq!(report["failed"], json!([]));
            teacher.join().unwrap()
        });
        assert!(added >= 20);
        assert_eq!(
            invariants::violations(ground, &scenario),
            Vec::<String>::new()
        );
    }
}

#[test]
fn one_session_can_be_synced_alone() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    second_course(ground, &scenario);
    assert_eq!(
        sync(&scenario, "--session k3x9aa")["done"],
        json!({"sessions": {"create": 1}})
    );
    assert!(activities(ground, &scenario).starts_with("mediverse:c2"));
    assert_eq!(
        sync(&scenario, "")["done"],
        json!({"sessions": {"create": 1}})
    );
    let output = scenario.output("moodle sync --session NOPE99 --yes");
    assert_eq!(output.status.code(), Some(10));
}

#[test]
fn watching_syncs_round_after_round_and_tells_the_same_trouble_once() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    let shown = masked(&scenario.run("moodle watch --every 1s --rounds 3 --only sessions"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Syncing every 1s, until Ctrl-C
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Target: [moodle] at [socket] as postgres (MOODLE_DB_URL from environment)
        Synced: 2 sessions created (run [id])
    "#]]
    .assert_eq(&shown);
    ground.run(
        &scenario,
        "UPDATE mdl_config SET value = '1' WHERE name = 'maintenance_enabled'",
    );
    set(&scenario, "MOODLE_DEFAULT_COURSE=ANAT101");
    let shown = scenario.run("moodle watch --every 1s --rounds 3 --only sessions");
    assert_eq!(shown.matches("in maintenance").count(), 1, "{shown}");
}

#[test]
fn an_old_journal_is_archived_and_pruned_run_by_run() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    let first = sync(&scenario, "")["run"].as_str().unwrap().to_owned();
    scenario.sql(r#"UPDATE public."TeachingSession" SET "title" = 'Leg' WHERE "id" = 'c1'"#);
    let second = sync(&scenario, "")["run"].as_str().unwrap().to_owned();
    // Old as well: one with an item that nobody settled, and one that is being taken back.
    scenario.sql(&format!(
        "INSERT INTO mediverse_admin.moodle_run (id, kind, command, os_user, started_at, finished_at, state, plan_hash, undoes) VALUES
            ('open', 'sync', 'x', 'x', now() - interval '1 year', now() - interval '1 year', 'interrupted', 'x', NULL),
            ('taken', 'sync', 'x', 'x', now() - interval '1 year', now() - interval '1 year', 'done', 'x', NULL),
            ('taking', 'undo', 'x', 'x', now(), NULL, 'running', 'x', 'taken'),
            ('cut', 'sync', 'x', 'x', now() - interval '1 year', now() - interval '1 year', 'interrupted', 'x', NULL);
         INSERT INTO mediverse_admin.moodle_journal (run_id, part, subject, action, step, state, at) VALUES
            ('open', 'sessions', 'a', 'create', '{{}}', 'done', now() - interval '1 year'),
            ('open', 'sessions', 'b', 'create', '{{}}', 'intended', now() - interval '1 year'),
            ('taken', 'sessions', 'c', 'create', '{{}}', 'done', now() - interval '1 year'),
            ('cut', 'sessions', 'd', 'create', '{{}}', 'done', now() - interval '1 year');
         UPDATE mediverse_admin.moodle_run SET finished_at = finished_at - interval '1 year' WHERE id = '{first}'"
    ));
    let prune = "db prune --older-than 180d --only journal --archive old.gz --yes";
    let left = "SELECT r.id, count(j.*) FROM mediverse_admin.moodle_run r LEFT JOIN mediverse_admin.moodle_journal j ON j.run_id = r.id GROUP BY 1";
    let lines = |text: String| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let sorted = |mut lines: Vec<String>| {
        lines.sort();
        lines
    };
    let mut whole = vec![
        format!("{first},2"),
        format!("{second},1"),
        "cut,1".to_owned(),
        "open,2".to_owned(),
        "taken,1".to_owned(),
        "taking,0".to_owned(),
    ];
    whole = sorted(whole);
    assert_eq!(lines(scenario.query(left)), whole);
    // While somebody syncs it waits: nothing goes under the hands of who reads it.
    let mut syncing = scenario.connect();
    let lock = 0x6d76_6d6f_6f64_6c65_i64;
    syncing
        .batch_execute(&format!("SELECT pg_advisory_lock({lock})"))
        .unwrap();
    let pruning = scenario
        .command()
        .args(prune.split(' '))
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let asks = format!(
        "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = '{}' AND query LIKE '%pg_try_advisory_xact_lock%' AND pid <> pg_backend_pid()",
        scenario.mediverse
    );
    let mut watcher = Cluster::shared().connect("postgres");
    while query(&mut watcher, &asks) != "t" {
        thread::yield_now();
    }
    assert_eq!(lines(scenario.query(left)), whole);
    syncing
        .batch_execute(&format!("SELECT pg_advisory_unlock({lock})"))
        .unwrap();
    let output = pruning.wait_with_output().unwrap();
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "Pruned 3 journal entries into old.gz\n"
    );
    let mut rest = whole.clone();
    rest.retain(|line| !line.starts_with(&first) && line != "cut,1");
    rest.extend([format!("{first},0"), "cut,0".to_owned()]);
    // What a run that was cut short did is known from its items alone; it still says so.
    let cut = scenario.json("moodle runs -o json");
    let cut = cut.as_array().unwrap().iter().find(|it| it["id"] == "cut");
    assert_eq!(
        cut.unwrap()["counts"]["done"],
        json!({"sessions": {"create": 1}})
    );
    assert_eq!(lines(scenario.query(left)), sorted(rest));
    let unzipped = std::process::Command::new("gzip")
        .arg("-dc")
        .arg(scenario.path("old.gz"))
        .output()
        .unwrap();
    let archived: Vec<serde_json::Value> = String::from_utf8(unzipped.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(archived.len(), 4);
    for line in &archived[..2] {
        assert_eq!(line["kind"], "journal");
        assert_eq!(line["row"]["run_id"], *first);
        assert!(line["row"]["step"].is_object());
    }
    // The run is in the books still, and says what is gone.
    for words in ["--yes", "--dry-run"] {
        let shown = scenario.run(&format!("moodle undo {first} {words}"));
        assert!(shown.starts_with("exit: 10\n"), "{shown}");
        assert!(shown.contains("its journal was pruned at "), "{shown}");
        assert!(
            shown.contains("hint: the archive that `mediverse db prune` wrote"),
            "{shown}"
        );
    }
    let shown = scenario.run(&format!("moodle runs {first}"));
    assert!(shown.contains("items pruned  "), "{shown}");
    assert!(!shown.contains("Take it back"), "{shown}");
    scenario.sql("UPDATE mediverse_admin.moodle_run SET state = 'failed' WHERE id = 'taking'");
    scenario.stdout(&format!("moodle undo {second} --yes"));
    assert_eq!(sync(&scenario, "--full")["done"], json!({}));
    assert_eq!(
        invariants::violations(ground, &scenario),
        Vec::<String>::new()
    );
}
