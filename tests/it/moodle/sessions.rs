//! Sessions as activities: made, changed, hidden, left alone, taken back.

use expect_test::expect;

use super::ground::Ground;
use crate::cluster::Cluster;
use crate::scenario::Scenario;

/// Two sessions of Ana's that run, one of them with something highlighted, and one that ended.
pub(crate) fn lessons(scenario: &Scenario) {
    scenario.sql(
        r#"
        INSERT INTO public."AnatomyPart" ("id", "partId", "name", "latinName", "system", "parentId", "updatedAt") VALUES
            ('p1', 'leg', 'Leg', NULL, 'SKELETAL', NULL, '2026-01-01'),
            ('p2', 'femur', 'Femur', 'os femoris', 'SKELETAL', 'p1', '2026-01-01');
        INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at) VALUES
            ('t-1', 'ana@example.org', 'ana@example.org', 'Ana', 'García', 'TEACHER', '2026-01-01', '2026-01-01');
        INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "isActive", "highlightedPart",
            "visibleSystems", "createdAt", "updatedAt", "endedAt") VALUES
            ('c1', 'ABC234', 't-1', 'Bones of the leg', true, 'femur', '{SKELETAL}', '2026-03-02 09:00', '2026-03-02 09:30', NULL),
            ('c2', 'K3X9AA', 't-9', 'Heart', true, NULL, '{}', '2026-03-03 10:00', '2026-03-03 10:00', NULL),
            ('c3', 'OLD222', 't-1', 'Last year', false, NULL, '{}', '2025-03-03 10:00', '2025-03-03 10:00', '2025-03-03 11:00');
        "#,
    );
    set(scenario, "MOODLE_DEFAULT_COURSE=ANAT101");
}

/// Settings beside those of the scenario.
pub(crate) fn set(scenario: &Scenario, lines: &str) {
    std::fs::write(scenario.path(".env"), lines).unwrap();
}

pub(super) const ONLY: &str = "--only sessions";

/// What Moodle shows of our activities.
pub(super) fn activities(ground: Ground, scenario: &Scenario) -> String {
    ground.query(
        scenario,
        "SELECT concat_ws(' ', cm.idnumber, p.name, 'section', s.section, CASE WHEN cm.visible = 1 THEN 'shown' ELSE 'hidden' END, \
           cm.completion || '/' || cm.completionview, 'rev', p.revision) \
         FROM mdl_course_modules cm JOIN mdl_page p ON p.id = cm.instance JOIN mdl_course_sections s ON s.id = cm.section \
         JOIN mdl_modules m ON m.id = cm.module AND m.name = 'page' \
         WHERE cm.idnumber LIKE 'mediverse:%' AND cm.deletioninprogress = 0 ORDER BY cm.id",
    )
    .replace('"', "")
}

/// Every row version of the tables that a sync writes.
pub(super) fn versions(ground: Ground, scenario: &Scenario) -> String {
    let tables = [
        "course",
        "course_sections",
        "course_modules",
        "page",
        "context",
        "user",
        "user_enrolments",
        "role_assignments",
        "cache_flags",
        "auth_oauth2_linked_login",
    ];
    let each: Vec<String> = tables
        .iter()
        .map(|table| {
            format!("SELECT '{table}' || coalesce(string_agg(t.id || ':' || t.xmin, ',' ORDER BY t.id), '') FROM mdl_{table} t")
        })
        .collect();
    ground.query(scenario, &each.join(" UNION ALL "))
}

/// The texts of an activity; the dump's site is in London, where it is UTC in March, too.
pub(super) fn page(ground: Ground, scenario: &Scenario, session: &str) -> String {
    let page = ground.query(
        scenario,
        &format!(
            "SELECT p.intro || E'\\n' || p.content FROM mdl_page p JOIN mdl_course_modules cm ON cm.instance = p.id \
             JOIN mdl_modules m ON m.id = cm.module AND m.name = 'page' WHERE cm.idnumber = 'mediverse:{session}'"
        ),
    );
    let page = page.trim_matches('"').replace("\"\"", "\"");
    page.replace("Europe/London", "UTC") + "\n"
}

pub(super) fn sync(scenario: &Scenario, words: &str) -> serde_json::Value {
    scenario.json(&format!("moodle sync {ONLY} --yes -o json {words}"))
}

#[test]
fn sessions_become_activities_once_and_a_second_sync_writes_nothing() {
    Ground::each(|ground, scenario| {
        lessons(scenario);
        assert_eq!(
            sync(scenario, "")["done"],
            serde_json::json!({"sessions": {"create": 2}})
        );
        assert_eq!(
            activities(ground, scenario),
            "mediverse:c1 Bones of the leg section 0 shown 2/1 rev 1\n\
             mediverse:c2 Heart section 0 shown 2/1 rev 1"
        );
        expect![[r#"
            <p><bdi>Ana García</bdi> · 2 March 2026, 09:00 (UTC)</p><p><a href="https://app.example.test/join/ABC234">Join the session</a></p>
            <p>A live anatomy session in MediVerse.</p><ul><li><strong>Teacher:</strong> <bdi>Ana García</bdi></li><li><strong>Systems:</strong> Skeletal system</li><li><strong>In focus:</strong> <bdi>Femur</bdi> (<em lang="la">os femoris</em>) — <bdi>Leg</bdi></li><li><strong>When:</strong> 2 March 2026, 09:00 (UTC)</li><li><strong>Session code:</strong> <code>ABC234</code></li></ul><p><a href="https://app.example.test/join/ABC234">Join the session</a></p>
        "#]]
        .assert_eq(&page(ground, scenario, "c1"));
        assert_eq!(
            scenario.query(r#"SELECT "id" || ' ' || "moodleCourseId" FROM public."TeachingSession" WHERE "moodleActivityId" IS NOT NULL ORDER BY 1"#),
            "\"c1 2\"\n\"c2 2\""
        );
        let cm = ground.query(
            scenario,
            "SELECT id FROM mdl_course_modules WHERE idnumber = 'mediverse:c1'",
        );
        assert_eq!(
            cm,
            scenario.query(
                r#"SELECT "moodleActivityId" FROM public."TeachingSession" WHERE "id" = 'c1'"#
            )
        );
        let before = versions(ground, scenario);
        for words in ["", "--full"] {
            let report = sync(scenario, words);
            assert_eq!(report["done"], serde_json::json!({}), "{words}");
            assert_eq!(report["run"], serde_json::Value::Null);
        }
        assert_eq!(before, versions(ground, scenario));
    });
}

#[test]
fn what_changes_in_mediverse_changes_in_moodle_and_nothing_else() {
    Ground::each(|ground, scenario| {
        lessons(scenario);
        sync(scenario, "");
        let change = |sql: &str| {
            scenario.sql(sql);
            sync(scenario, "")["done"]["sessions"].clone()
        };
        let session =
            |set: &str| format!(r#"UPDATE public."TeachingSession" SET {set} WHERE "id" = 'c1'"#);
        // Nobody in Moodle sees where the camera is.
        let camera = change(&session(r#""cameraPosition" = '{}', "updatedAt" = now()"#));
        assert_eq!(camera, serde_json::Value::Null);
        for (sql, words) in [
            (session(r#""title" = 'Leg, again'"#), ""),
            (
                session(r#""visibleSystems" = '{SKELETAL,NERVOUS}'"#),
                "Nervous system",
            ),
            (
                session(r#""teacherId" = 't-9'"#),
                "<p>2 March 2026, 09:00 (UTC)",
            ),
            (session(r#""teacherId" = 't-1'"#), "Ana García"),
            (
                "UPDATE mediverse_admin.account SET first_name = 'Eva'".to_owned(),
                "Eva García",
            ),
            (
                r#"UPDATE public."AnatomyPart" SET "name" = 'Lower limb' WHERE "id" = 'p1'"#
                    .to_owned(),
                "<bdi>Lower limb</bdi>",
            ),
            (
                r#"UPDATE public."AnatomyPart" SET "latinName" = NULL WHERE "id" = 'p2'"#
                    .to_owned(),
                "<bdi>Femur</bdi> — ",
            ),
            (session(r#""highlightedPart" = NULL"#), "</ul>"),
        ] {
            assert_eq!(change(&sql), serde_json::json!({"update": 1}), "{sql}");
            assert!(page(ground, scenario, "c1").contains(words), "{sql}");
        }
        let ended = session(r#""isActive" = false, "endedAt" = '2026-03-02 10:00'"#);
        assert_eq!(change(&ended), serde_json::json!({"update": 1}));
        assert!(activities(ground, scenario).contains("mediverse:c1 Leg, again section 0 hidden"));
        assert!(!page(ground, scenario, "c1").contains("Join"));
        let again = session(r#""isActive" = true, "endedAt" = NULL"#);
        assert_eq!(change(&again), serde_json::json!({"update": 1}));
        assert!(activities(ground, scenario).contains("mediverse:c1 Leg, again section 0 shown"));
        // A session that is removed is hidden, and what was hidden before stays alone.
        let removed = r#"DELETE FROM public."TeachingSession""#;
        assert_eq!(change(removed), serde_json::json!({"hide": 2}));
        let before = versions(ground, scenario);
        sync(scenario, "--full");
        assert_eq!(before, versions(ground, scenario));
    });
}

#[test]
fn an_ended_session_is_kept_where_the_setting_says_so() {
    Ground::each(|ground, scenario| {
        lessons(scenario);
        set(scenario, "MOODLE_DEFAULT_COURSE=ANAT101\nMOODLE_ENDED=keep");
        sync(scenario, "");
        assert!(activities(ground, scenario).starts_with("mediverse:c3 Last year section 0 shown"));
        assert!(page(ground, scenario, "c3").contains("3 March 2025, 10:00 – 3 March 2025, 11:00"));
        // Another setting is found without being asked to compare.
        set(scenario, "MOODLE_DEFAULT_COURSE=ANAT101");
        assert_eq!(
            sync(scenario, "")["done"]["sessions"],
            serde_json::json!({"hide": 1})
        );
    });
}

#[test]
fn any_text_is_a_title_and_none_is_html() {
    Ground::each(|ground, scenario| {
        lessons(scenario);
        let titles = [
            "<b>bold</b> & \"quoted\" 'twice'",
            &"x".repeat(300),
            &"🦴".repeat(300),
            "\u{202e}\u{2067}مرحبا بالعالم\u{2069}\u{202c}",
            "a\nb\u{1b}[31m",
            "  ",
            "'); DROP TABLE mdl_page; --",
        ];
        for (index, title) in titles.iter().enumerate() {
            let title = title.replace('\'', "''");
            scenario.sql(&format!(
                r#"INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "createdAt", "updatedAt")
                   VALUES ('n{index}', 'NAME{index}', '<script>', '{title}', '2026-04-01', '2026-04-01')"#
            ));
        }
        assert_eq!(sync(scenario, "")["done"]["sessions"]["create"], 9);
        let names = "SELECT char_length(p.name) || ' ' || left(p.name, 40) FROM mdl_page p JOIN mdl_course_modules cm ON cm.instance = p.id \
             AND cm.idnumber LIKE 'mediverse:n%' ORDER BY cm.idnumber";
        expect![[r#"
            "30 <b>bold</b> & ""quoted"" 'twice'"
            "255 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            "255 🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴"
            "13 مرحبا بالعالم"
            "8 a b [31m"
            "5 NAME5"
            "27 '); DROP TABLE mdl_page; --"
        "#]]
        .assert_eq(&(ground.query(scenario, names) + "\n"));
        // Nor is anything else that a reader cannot see, wherever it comes from.
        scenario.sql(
            "UPDATE mediverse_admin.account SET first_name = E'Ana\\u202e\\u0007', last_name = E'\\u2066مريم';
             UPDATE public.\"AnatomyPart\" SET \"name\" = E'Leg\\u202d\\x01' WHERE \"id\" = 'p1'",
        );
        sync(scenario, "");
        let text = page(ground, scenario, "c1");
        assert!(text.contains("<bdi>Ana  مريم</bdi>"), "{text:?}");
        assert!(text.contains("<bdi>Leg </bdi>"), "{text:?}");
        let hidden = "SELECT count(*) FROM mdl_page WHERE name || intro || content ~ '[\\x01-\\x1f\\u202a-\\u202e\\u2066-\\u2069]' \
             AND id IN (SELECT instance FROM mdl_course_modules WHERE idnumber LIKE 'mediverse:%')";
        assert_eq!(ground.query(scenario, hidden), "0");
        assert_eq!(sync(scenario, "--full")["done"], serde_json::json!({}));
    });
}

#[test]
fn the_words_are_those_of_moodles_language_and_time_zone() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        lessons(&scenario);
        ground.run(
            &scenario,
            "UPDATE mdl_config SET value = 'ja' WHERE name = 'lang'; UPDATE mdl_config SET value = 'Asia/Tokyo' WHERE name = 'timezone'",
        );
        sync(&scenario, "");
        expect![[r#"
            <p><bdi>Ana García</bdi> · 2026年3月2日 18:00 (Asia/Tokyo)</p><p><a href="https://app.example.test/join/ABC234">セッションに参加する</a></p>
            <p>MediVerse のライブ解剖学セッションです。</p><ul><li><strong>教員:</strong> <bdi>Ana García</bdi></li><li><strong>器官系:</strong> 骨格系</li><li><strong>注目部位:</strong> <bdi>Femur</bdi> (<em lang="la">os femoris</em>) — <bdi>Leg</bdi></li><li><strong>日時:</strong> 2026年3月2日 18:00 (Asia/Tokyo)</li><li><strong>セッションコード:</strong> <code>ABC234</code></li></ul><p><a href="https://app.example.test/join/ABC234">セッションに参加する</a></p>
        "#]]
        .assert_eq(&page(ground, &scenario, "c1"));
        ground.run(
            &scenario,
            "UPDATE mdl_config SET value = 'es_mx' WHERE name = 'lang'",
        );
        assert_eq!(sync(&scenario, "")["done"]["sessions"]["update"], 2);
        assert!(page(ground, &scenario, "c1").contains("2 de marzo de 2026, 18:00 (Asia/Tokyo)"));
    }
}

#[test]
fn a_demonstration_is_never_synced() {
    Ground::each(|ground, scenario| {
        set(scenario, "MOODLE_DEFAULT_COURSE=ANAT101");
        sync(scenario, "");
        scenario.stdout("seed anatomy --only system=ENDOCRINE");
        scenario.stdout("seed demo --sessions 3 --students 4 --commands 10");
        assert_eq!(
            scenario.query("SELECT count(*) FROM mediverse_admin.moodle_outbox WHERE kind IN ('session', 'member')"),
            "0"
        );
        assert_eq!(sync(scenario, "--full")["done"], serde_json::json!({}));
        assert_eq!(activities(ground, scenario), "");
    });
}

#[test]
fn nothing_is_noted_where_nobody_syncs_and_moving_the_camera_never_is() {
    let scenario = Ground::StandIn.scenario();
    let noted = || {
        scenario.query("SELECT part || ' ' || kind || ' ' || subject || coalesce(' ' || person, '') FROM mediverse_admin.moodle_outbox ORDER BY id")
    };
    lessons(&scenario);
    assert_eq!(noted(), "");
    sync(&scenario, "");
    scenario
        .sql(r#"UPDATE public."TeachingSession" SET "modelRotation" = '1', "updatedAt" = now()"#);
    assert_eq!(noted(), "");
    scenario.sql(
        r#"UPDATE public."TeachingSession" SET "title" = 'New' WHERE "id" = 'c2';
        INSERT INTO public."SessionStudent" VALUES ('j1', 'c1', 's-1', '2026-03-02 09:01');
        UPDATE public."AnatomyPart" SET "meshName" = 'x';
        UPDATE public."AnatomyPart" SET "name" = 'Thigh bone' WHERE "id" = 'p2'"#,
    );
    assert_eq!(
        noted(),
        "\"sessions session c2 t-9\"\n\"sessions part femur\""
    );
    sync(&scenario, "");
    assert_eq!(noted(), "");
    // Many changes are one note.
    scenario.sql(r#"INSERT INTO public."AnatomyPart" ("id", "partId", "name", "system", "updatedAt")
        SELECT 'x' || n, 'x' || n, 'X', 'SKELETAL', now() FROM generate_series(1, 1500) n; TRUNCATE public."SessionStudent""#);
    assert_eq!(
        noted(),
        "\"sessions everything \"\n\"sessions everything \""
    );
}

#[test]
fn a_dry_run_shows_the_plan_and_writes_nothing() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    lessons(&scenario);
    let before = versions(ground, &scenario);
    let plan = scenario.run("moodle plan --only sessions");
    assert!(plan.contains("Would do: create 2 sessions"), "{plan}");
    assert_eq!(scenario.run("moodle sync --dry-run --only sessions"), plan);
    let refused = scenario.run("moodle sync --dry-run --only sessions --max-change 1");
    assert!(refused.starts_with("exit: 8\n"), "{refused}");
    assert!(refused.contains("Bones of the leg"), "{refused}");
    assert_eq!(versions(ground, &scenario), before);
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.moodle_run"),
        "0"
    );
}

#[test]
fn half_an_id_that_two_runs_begin_with_takes_back_neither() {
    let scenario = Ground::StandIn.scenario();
    lessons(&scenario);
    sync(&scenario, "");
    scenario.sql(r#"UPDATE public."TeachingSession" SET title = 'Foot' WHERE id = 'c1'"#);
    sync(&scenario, "");
    for command in ["moodle undo c --yes", "moodle runs c"] {
        let refused = scenario.run(command);
        assert!(refused.starts_with("exit: 12\n"), "{refused}");
        assert!(refused.contains("`c` begins the ids of c"), "{refused}");
    }
    let runs = scenario.json("moodle runs -o json");
    let first = runs[1]["id"].as_str().unwrap();
    let shown = scenario.run(&format!("moodle undo {first} --dry-run"));
    assert!(shown.starts_with("exit: 0\n"), "{shown}");
}

#[test]
fn a_watch_ends_where_the_pair_is_another_one() {
    let scenario = Ground::StandIn.scenario();
    lessons(&scenario);
    sync(&scenario, "");
    let copy = Cluster::shared().database(&scenario.moodle);
    let scenario = scenario.env("MOODLE_DB_URL", &Cluster::shared().url(&copy));
    let ended = scenario.run("moodle watch --every 1s");
    assert!(ended.starts_with("exit: 8\n"), "{ended}");
    let refused = scenario.run("moodle watch --every 0s");
    assert!(refused.starts_with("exit: 11\n"), "{refused}");
    Cluster::shared().forget(&copy);
}
