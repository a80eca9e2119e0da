//! Sessions as activities: made, changed, hidden, left alone, taken back.

use expect_test::expect;

use super::ground::Ground;
use crate::scenario::Scenario;

/// Two sessions of Ana's that run, one of them with something highlighted, and one that ended.
fn lessons(scenario: &Scenario) {
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
pub(super) fn set(scenario: &Scenario, lines: &str) {
    std::fs::write(scenario.path(".env"), lines).unwrap();
}

const ONLY: &str = "--only sessions";

/// What Moodle shows of our activities.
fn activities(ground: Ground, scenario: &Scenario) -> String {
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

fn page(ground: Ground, scenario: &Scenario, session: &str) -> String {
    ground.query(
        scenario,
        &format!(
            "SELECT p.intro || E'\\n' || p.content FROM mdl_page p JOIN mdl_course_modules cm ON cm.instance = p.id \
             JOIN mdl_modules m ON m.id = cm.module AND m.name = 'page' WHERE cm.idnumber = 'mediverse:{session}'"
        ),
    )
}

fn sync(scenario: &Scenario, words: &str) -> serde_json::Value {
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
            "<p><bdi>Ana García</bdi> · 2 March 2026, 09:00 (Europe/London)</p><p><a href=""https://app.example.test/join/ABC234"">Join the session</a></p>
            <p>A live anatomy session in MediVerse.</p><ul><li><strong>Teacher:</strong> <bdi>Ana García</bdi></li><li><strong>Systems:</strong> Skeletal system</li><li><strong>In focus:</strong> <bdi>Femur</bdi> (<em lang=""la"">os femoris</em>) — <bdi>Leg</bdi></li><li><strong>When:</strong> 2 March 2026, 09:00 (Europe/London)</li><li><strong>Session code:</strong> <code>ABC234</code></li></ul><p><a href=""https://app.example.test/join/ABC234"">Join the session</a></p>""#]          "<p><bdi>Ana García</bdi> · 2 March 2026, 09:00 (UTC)</p><p><a href=""https://app.example.test/join/ABC234"">Join the session</a></p>
            <p>A live anatomy session in MediVerse.</p><ul><li><strong>Teacher:</strong> <bdi>Ana García</bdi></li><li><strong>Systems:</strong> Skeletal system</li><li><strong>In focus:</strong> <bdi>Femur</bdi> (<em lang=""la"">os femoris</em>) — <bdi>Leg</bdi></li><li><strong>When:</strong> 2 March 2026, 09:00 (UTC)</li><li><strong>Session code:</strong> <code>ABC234</code></li></ul><p><a href=""https://app.example.test/join/ABC234"">Join the session</a></p>""#]          "<p><bdi>Ana García</bdi> · 2 March 2026, 09:00 (UTC)</p><p><a href=""https://app.example.test/join/ABC234"">Join the session</a></p>
            <p>A live anatomy session in MediVerse.</p><ul><li><strong>Teacher:</strong> <bdi>Ana García</bdi></li><li><strong>Systems:</strong> Skeletal system</li><li><strong>In focus:</strong> <bdi>Femur</bdi> (<em lang=""la"">os femoris</em>) — <bdi>Leg</bdi></li><li><strong>When:</strong> 2 March 2026, 09:00 (UTC)</li><li><strong>Session code:</strong> <code>ABC234</code></li></ul><p><a href=""https://app.example.test/join/ABC234"">Join the session</a></p>""#]].assert_eq(&page(ground, scenario, "c1"));
        assert_eq!(
            scenario.query(r#"SELECT "id" || ' ' || "moodleCourseId" FROM public."TeachingSession" WHERE "moodleActivityId" IS NOT NULL ORDER BY 1"#),
            "\"c1 2\"\n\"c2 2\""
        );
        let cm = ground.query(scenario, "SELECT id FROM mdl_course_modules WHERE idnumber = 'mediverse:c1'");
        assert_eq!(cm, scenario.query(r#"SELECT "moodleActivityId" FROM public."TeachingSession" WHERE "id" = 'c1'"#));
        let before = versions(ground, scenario);
        for words in ["", "--full"] {
            let report = sync(scenario, words);
            assert_eq!(report["done"], serde_json::json!({}), "{words}");
            assert_eq!(report["run"], serde_json::Value::Null);
        }
        assert_eq!(before, versions(ground, scenario));
    });
}
