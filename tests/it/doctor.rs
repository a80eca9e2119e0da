//! `mediverse db doctor`: each check sees what it is for, and mends what it may.

use expect_test::expect;
use serde_json::Value;

use crate::cluster::{Cluster, PASSWORD};
use crate::migrate::with_pgbouncer;
use crate::scenario::Scenario;

/// Exit code, and the checks by id.
fn examined(scenario: &Scenario, words: &str) -> (i32, Vec<Value>) {
    let output = scenario.output(&format!("db doctor -o json {words}"));
    let shown = scenario.shown(&output);
    let checks = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{shown}"));
    (output.status.code().unwrap(), checks)
}

fn check<'a>(checks: &'a [Value], id: &str) -> &'a Value {
    checks.iter().find(|it| it["id"] == id).unwrap()
}

/// What a check says of itself before and after `--fix`, as `status -> status`, and its detail.
fn mended(scenario: &Scenario, id: &str) -> (String, String) {
    let (code, before) = examined(scenario, "");
    let before = check(&before, id);
    let status = before["status"].as_str().unwrap();
    assert_eq!(code == 7, status == "fail", "{before}");
    assert_ne!(before["fix"], Value::Null, "{before}");
    let (_, after) = examined(scenario, "--fix --yes");
    let after = check(&after, id);
    assert_eq!(after["fixed"], before["fixable"], "{before} {after}");
    let statuses = format!("{status} -> {}", after["status"].as_str().unwrap());
    (statuses, before["detail"].as_str().unwrap().to_owned())
}

/// With what `db init` makes: nothing to mend.
fn healthy() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        "CREATE EXTENSION pg_trgm SCHEMA mediverse_admin; CREATE EXTENSION unaccent SCHEMA mediverse_admin",
    );
    scenario
}

/// Parts, a session and commands, all as they should be.
fn alive() -> Scenario {
    let scenario = healthy();
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, system, "parentId", "updatedAt") VALUES
             ('p1', 'skeleton', 'Skeleton', 'SKELETAL', NULL, now()),
             ('p2', 'femur_left', 'Left femur', 'SKELETAL', 'p1', now()),
             ('p3', 'femur_right', 'Right femur', 'SKELETAL', 'p1', now());
           INSERT INTO "AnatomySynonym" (id, "partId", synonym, language, priority) VALUES ('y1', 'p2', 'left thigh bone', 'en', 5);
           INSERT INTO "TeachingSession" (id, code, "teacherId", title, "visibleSystems", "cameraPosition", "updatedAt") VALUES
             ('s1', 'ABC123', 't1', 'Leg', '{SKELETAL}', '{"x": 1}', now());
           INSERT INTO "VoiceCommand" (id, "sessionId", transcript, action, target, "userId") VALUES
             ('v1', 's1', 'show it', 'show', 'femur_left', 'u1'), ('v2', 's1', 'turn', 'ROTATE', 'left', 'u1'),
             ('v3', 's1', 'bones', 'SHOW', 'skeletal', 'u1')"#,
    );
    scenario.stdout("part search femur");
    scenario.stdout("analytics overview");
    scenario
}

#[test]
fn a_healthy_database_has_nothing_to_mend() {
    let scenario = alive();
    let (code, checks) = examined(&scenario, "");
    assert_eq!(code, 0, "{checks:#?}");
    let told: Vec<String> = checks
        .iter()
        .filter(|it| it["status"] == "warn" || it["status"] == "fail")
        .map(|it| format!("{} {}: {}", it["status"], it["id"], it["detail"]))
        .collect();
    expect![[r#"
        "warn" "mediverse.role": "`postgres` is a superuser: whoever has this URL has the whole server"
        "warn" "moodle.site": "there is no table `mdl_config`""#]].assert_eq(&told.join("\n"));
    let ids: Vec<&str> = checks.iter().map(|it| it["id"].as_str().unwrap()).collect();
    expect![[r#"
        mediverse.connection
        mediverse.version
        mediverse.tls
        mediverse.pooler
        mediverse.encoding
        mediverse.ownership
        mediverse.role
        mediverse.extensions
        mediverse.protection
        mediverse.leftovers
        migrations.books
        schema.tables
        schema.constraints
        schema.indexes
        schema.triggers
        schema.functions
        schema.rights
        search.index
        rollups.counts
        data.parents
        data.cycles
        data.sides
        data.codes
        data.systems
        data.json
        data.targets
        data.forgotten
        data.retention
        data.idle
        moodle.connection
        moodle.version
        moodle.tls
        moodle.site
        moodle.release
        moodle.pair
        moodle.upgrade
        moodle.maintenance
        moodle.clock
        moodle.contexts
        moodle.administrator
        moodle.page
        moodle.roles
        moodle.enrolment
        moodle.google
        moodle.courses
        moodle.activities
        moodle.rights-read
        moodle.rights-sessions
        moodle.rights-users"#]]
    .assert_eq(&ids.join("\n"));
    expect![[r#"
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Nothing that `--fix` could mend
        49 checks: 31 ok, 2 to know of, 16 skipped
    "#]]
    .assert_eq(&stderr(&scenario, "db doctor --fix"));
}

fn stderr(scenario: &Scenario, words: &str) -> String {
    let shown = scenario.run(words);
    shown.split_once("--- stderr\n").unwrap().1.to_owned()
}

#[test]
fn looking_changes_nothing() {
    let scenario = alive();
    let catalogue = "SELECT (SELECT md5(string_agg(x::text, '' ORDER BY x::text)) FROM (SELECT oid, relname, relnamespace FROM pg_class) x),
        (SELECT md5(string_agg(x::text, '' ORDER BY x::text)) FROM (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_') x),
        (SELECT count(*) FROM mediverse_admin.audit_log), (SELECT count(*) FROM mediverse_admin.rollup_dirty)";
    let before = scenario.query(catalogue);
    scenario.run("db doctor");
    scenario.sql(r#"DROP TRIGGER mediverse_search_insert ON "AnatomyPart""#);
    let shown = scenario.run("db doctor --fix --dry-run");
    assert!(
        shown.contains("To mend schema.triggers: make 1 object again\n"),
        "{shown}"
    );
    assert!(shown.contains("; nothing was changed\n"), "{shown}");
    assert_eq!(scenario.query(catalogue), before);
}

/// As `prisma migrate reset` leaves it: `public` anew, ours as it was.
#[test]
fn what_prisma_reset_drops_is_made_again() {
    let scenario = alive();
    let baseline = include_str!("../../migrations/2026-01-01-000000_prisma_baseline/up.sql");
    scenario.sql(&format!(
        "DROP SCHEMA public CASCADE; CREATE SCHEMA public; {baseline}"
    ));
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES ('q1', 'rib', 'Rib', 'SKELETAL', now());
           INSERT INTO "VoiceCommand" (id, transcript, target) VALUES ('w1', 'show it', 'rib')"#,
    );
    let (code, checks) = examined(&scenario, "");
    assert_eq!(code, 7);
    let failed: Vec<&str> = checks
        .iter()
        .filter(|it| it["status"] == "fail")
        .map(|it| it["id"].as_str().unwrap())
        .collect();
    expect![[r#"
        schema.indexes
        schema.triggers
        schema.rights
        search.index
        rollups.counts"#]]
    .assert_eq(&failed.join("\n"));
    let (code, checks) = examined(&scenario, "--fix --yes");
    assert_eq!(code, 0, "{checks:#?}");
    for id in failed {
        assert_eq!(check(&checks, id)["fixed"], true, "{id}");
    }
    assert_eq!(examined(&scenario, "").0, 0);
    // Nothing is left that the migrations make and the database does not have.
    let verified = scenario.run("migrate verify");
    assert!(verified.starts_with("exit: 0\n"), "{verified}");
    assert_eq!(scenario.json("part search rib -o json")[0]["partId"], "rib");
    assert_eq!(
        scenario.json("part search femur -o json"),
        serde_json::json!([])
    );
    assert_eq!(scenario.json("analytics overview -o json")["commands"], 1);
}

#[test]
fn tables_that_are_gone_come_back_empty_with_all_that_hangs_on_them() {
    let scenario = alive();
    scenario.sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    let (code, checks) = examined(&scenario, "");
    assert_eq!(code, 7);
    assert_eq!(check(&checks, "data.parents")["status"], "skip");
    assert_eq!(check(&checks, "schema.triggers")["status"], "ok");
    let (code, checks) = examined(&scenario, "--fix --yes");
    assert_eq!(code, 0, "{checks:#?}");
    assert!(scenario.run("migrate verify").starts_with("exit: 0\n"));
}

#[test]
fn lost_or_changed_objects_are_made_as_migrations_make_them() {
    let scenario = alive();
    for (break_it, id, detail) in [
        (
            r#"DROP INDEX "VoiceCommand_sessionId_idx""#,
            "schema.indexes",
            "is missing",
        ),
        (
            r#"DROP INDEX mediverse_note_student_idx; CREATE INDEX mediverse_note_student_idx ON "SessionNote" (content)"#,
            "schema.indexes",
            "is different",
        ),
        (
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'mediverse_command_user_idx'::regclass",
            "schema.indexes",
            "is invalid",
        ),
        (
            r#"DROP TRIGGER mediverse_watch_insert ON "VoiceCommand""#,
            "schema.triggers",
            "is missing",
        ),
        (
            r#"ALTER TABLE "VoiceCommand" DISABLE TRIGGER mediverse_watch_insert"#,
            "schema.triggers",
            "is disabled",
        ),
        (
            r#"DROP TRIGGER mediverse_watch_insert ON "VoiceCommand";
               CREATE TRIGGER mediverse_watch_insert AFTER INSERT ON "VoiceCommand" FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.search_note_part()"#,
            "schema.triggers",
            "is different",
        ),
        (
            "DROP FUNCTION mediverse_admin.wilson_low(bigint, bigint)",
            "schema.functions",
            "is missing",
        ),
        (
            "CREATE OR REPLACE FUNCTION mediverse_admin.wilson_low(succeeded bigint, commands bigint) RETURNS double precision LANGUAGE sql AS 'SELECT 1.0::float8'",
            "schema.functions",
            "is different",
        ),
        (
            "GRANT EXECUTE ON FUNCTION mediverse_admin.tell_session_watchers() TO PUBLIC",
            "schema.rights",
            "is given to everybody",
        ),
        (
            r#"ALTER TABLE "SessionNote" DROP CONSTRAINT "SessionNote_sessionId_fkey""#,
            "schema.constraints",
            "is missing",
        ),
        (
            r#"ALTER TABLE "SessionNote" DROP CONSTRAINT "SessionNote_sessionId_fkey";
               ALTER TABLE "SessionNote" ADD CONSTRAINT "SessionNote_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "TeachingSession"("id") ON UPDATE CASCADE ON DELETE CASCADE NOT VALID"#,
            "schema.constraints",
            "is not validated",
        ),
    ] {
        scenario.sql(break_it);
        let (statuses, said) = mended(&scenario, id);
        assert_eq!(statuses, "fail -> ok", "{break_it}: {said}");
        assert!(said.contains(detail), "{break_it}: {said}");
    }
    assert!(scenario.run("migrate verify").starts_with("exit: 0\n"));
    let log = "SELECT sum(rows) FROM mediverse_admin.audit_log WHERE command LIKE '%doctor%--fix%'";
    // A function comes back with the right to call it: twelve.
    assert_eq!(scenario.query(log), "12");
}

/// What happened while nobody noted it is found by comparing everything.
#[test]
fn a_sync_that_heard_nothing_compares_everything() {
    let scenario = alive();
    let outbox = "SELECT part, kind FROM mediverse_admin.moodle_outbox ORDER BY part";
    scenario.sql(
        r#"INSERT INTO mediverse_admin.moodle_state (part) VALUES ('sessions'), ('users');
           DROP TRIGGER mediverse_moodle_update ON "TeachingSession";
           UPDATE "TeachingSession" SET title = 'Unheard'"#,
    );
    assert_eq!(scenario.query(outbox), "");
    assert_eq!(mended(&scenario, "schema.triggers").0, "fail -> ok");
    assert_eq!(
        scenario.query(outbox),
        "sessions,everything\nusers,everything"
    );
}

#[test]
fn says_what_it_cannot_mend() {
    let scenario = alive();
    // A column that is gone took its rows' values with it.
    scenario.sql(r#"ALTER TABLE "VoiceCommand" DROP COLUMN intent"#);
    let (statuses, said) = mended(&scenario, "schema.tables");
    assert_eq!(statuses, "fail -> fail");
    assert_eq!(
        said,
        r#"1 object not as migrations make it: column public."VoiceCommand".intent is missing"#
    );
    // Rows that a unique index does not allow.
    let scenario = alive();
    scenario.sql(
        r#"DROP INDEX "AnatomyPart_partId_key"; DROP INDEX "SessionNote_sessionId_studentId_idx";
           INSERT INTO "AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES ('p9', 'skeleton', 'Again', 'SKELETAL', now())"#,
    );
    let shown = scenario.run("db doctor --fix --yes -o csv");
    assert!(shown.starts_with("exit: 7\n"), "{shown}");
    assert!(
        shown.contains(r#"warning: schema.indexes is not mended, index public."AnatomyPart_partId_key": could not create unique index"#),
        "{shown}"
    );
    assert!(
        shown.contains(r#"Key ("partId")=(skeleton) is duplicated."#),
        "{shown}"
    );
    assert_eq!(
        scenario.query("SELECT count(*) FROM pg_index WHERE NOT indisvalid"),
        "0"
    );
    assert!(
        shown.contains("Mended schema.indexes: made 1 object again"),
        "{shown}"
    );
    // What the failed build left is gone, and the index is as missing as before.
    let (_, checks) = examined(&scenario, "");
    let detail = &check(&checks, "schema.indexes")["detail"];
    assert!(detail.as_str().unwrap().contains("is missing"), "{detail}");
    scenario.sql(r#"DELETE FROM "AnatomyPart" WHERE id = 'p9'"#);
    assert_eq!(examined(&scenario, "--fix --yes").0, 0);

    // An invalid index of nobody's.
    scenario.sql(
        r#"CREATE INDEX odd_ccnew ON "SessionNote" (content) WHERE content <> '';
           UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'odd_ccnew'::regclass"#,
    );
    let (statuses, said) = mended(&scenario, "schema.indexes");
    assert_eq!(
        (statuses.as_str(), said.as_str()),
        (
            "fail -> fail",
            "invalid, and of no migration: public.odd_ccnew"
        )
    );
}

#[test]
fn pending_and_edited_migrations_are_told_and_left() {
    let scenario = alive();
    scenario.stdout(&format!("migrate revert --confirm {}", scenario.mediverse));
    let (statuses, said) = mended(&scenario, "migrations.books");
    assert_eq!(statuses, "fail -> fail");
    assert!(said.starts_with("1 pending: 2026-01-01-"), "{said}");
    scenario.stdout("migrate run");
    scenario.sql("UPDATE mediverse_admin.migration_ledger SET checksum = 'x' WHERE version = '20260101000000'");
    let (statuses, said) = mended(&scenario, "migrations.books");
    assert_eq!(statuses, "fail -> fail");
    assert!(said.contains("was edited after it was applied"), "{said}");

    let prisma = Scenario::empty();
    prisma.sql(include_str!(
        "../../migrations/2026-01-01-000000_prisma_baseline/up.sql"
    ));
    let (code, checks) = examined(&prisma, "");
    assert_eq!(code, 7);
    let books = check(&checks, "migrations.books");
    assert!(
        books["fix"]
            .as_str()
            .unwrap()
            .contains("mediverse migrate adopt"),
        "{books}"
    );
    assert_eq!(check(&checks, "schema.triggers")["status"], "skip");
}

#[test]
fn a_search_index_that_lost_track_is_built_anew() {
    let scenario = alive();
    for (change, detail) in [
        (
            r#"UPDATE "AnatomyPart" SET name = 'Thigh' WHERE id = 'p2'"#,
            "1 indexed names are no longer the parts'",
        ),
        (
            r#"INSERT INTO "AnatomySynonym" (id, "partId", synonym, language) VALUES ('y2', 'p2', 'fémur', 'es')"#,
            "1 names are not indexed",
        ),
        (
            r#"INSERT INTO "AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES ('p5', 'rib', 'Rib', 'SKELETAL', now())"#,
            "1 parts are not indexed",
        ),
        (
            r#"DELETE FROM "AnatomySynonym" WHERE id = 'y2'"#,
            "1 indexed names are no longer the parts'",
        ),
        (
            r#"DELETE FROM "AnatomyPart" WHERE id = 'p5'"#,
            "1 indexed parts are gone",
        ),
    ] {
        scenario.sql(&format!(
            "SET session_replication_role = replica; {change}; SET session_replication_role = origin"
        ));
        let (statuses, said) = mended(&scenario, "search.index");
        assert_eq!(statuses, "fail -> ok");
        assert!(said.contains(detail), "{change}: {said}");
    }
    // A name without a letter is nobody's loss, and what is noted is not lost.
    scenario.sql(r#"INSERT INTO "AnatomySynonym" (id, "partId", synonym, language) VALUES ('y3', 'p2', '...', 'en')"#);
    assert_eq!(examined(&scenario, "").0, 0);
    scenario.stdout("part search thigh");
    assert_eq!(examined(&scenario, "").0, 0);
}

#[test]
fn rollups_that_disagree_with_the_commands_are_counted_anew() {
    let scenario = alive();
    for change in [
        "UPDATE mediverse_admin.rollup_session SET commands = commands + 1",
        "UPDATE mediverse_admin.rollup_session SET succeeded = 0",
        "DELETE FROM mediverse_admin.rollup_day",
        "UPDATE mediverse_admin.rollup_kind SET commands = commands + 1 WHERE span > '-infinity'",
        "UPDATE mediverse_admin.rollup_target SET commands = 7 WHERE span > '-infinity'",
        "INSERT INTO mediverse_admin.rollup_session VALUES ('2020-01-01', '', false, 5, 5, 0, 0, 0)",
        r#"SET session_replication_role = replica; INSERT INTO "VoiceCommand" (id, transcript, "createdAt") VALUES ('x', 'y', '2025-01-01')"#,
    ] {
        scenario.sql(change);
        let (statuses, said) = mended(&scenario, "rollups.counts");
        assert_eq!(statuses, "fail -> ok", "{change}");
        assert!(said.contains("counted wrongly: "), "{change}: {said}");
    }
    // What is only not folded in yet is right, and what was pruned stays counted.
    scenario.sql(r#"INSERT INTO "VoiceCommand" (id, transcript, "createdAt") VALUES ('z', 'y', '2024-01-01')"#);
    assert_eq!(
        check(&examined(&scenario, "").1, "rollups.counts")["status"],
        "ok"
    );
    scenario.stdout("analytics overview");
    scenario.stdout("db prune --older-than 300d --only voice --yes");
    assert_eq!(
        check(&examined(&scenario, "").1, "rollups.counts")["status"],
        "ok"
    );
}

#[test]
fn data_that_makes_no_sense_is_found() {
    for (id, change, statuses, detail) in [
        (
            "data.parents",
            r#"ALTER TABLE "AnatomyPart" DROP CONSTRAINT "AnatomyPart_parentId_fkey"; UPDATE "AnatomyPart" SET "parentId" = 'gone' WHERE id = 'p2'"#,
            "fail -> ok",
            "1 part without its parent: femur_left: its parent `gone` is not there",
        ),
        (
            "data.cycles",
            r#"UPDATE "AnatomyPart" SET "parentId" = 'p2' WHERE id = 'p1'"#,
            "fail -> fail",
            "3 parts below itself or such a part: femur_left: below `skeleton`; femur_right: below `skeleton`; skeleton: below `femur_left`",
        ),
        (
            "data.sides",
            r#"DELETE FROM "AnatomyPart" WHERE id = 'p3'"#,
            "warn -> warn",
            "1 part without its pair: femur_left: there is no `femur_right`",
        ),
        (
            "data.codes",
            r#"UPDATE "TeachingSession" SET code = 'ABC12'"#,
            "warn -> warn",
            "1 join code of another form, as the app sometimes draws them: `ABC12`: Leg",
        ),
        (
            "data.systems",
            r#"UPDATE "TeachingSession" SET "visibleSystems" = '{SKELETAL,BONES,skeletal}'"#,
            "warn -> warn",
            "2 systems that do not exist are shown: session `ABC123`: `BONES`; session `ABC123`: `skeletal`",
        ),
        (
            "data.json",
            r#"UPDATE "TeachingSession" SET "isActive" = false, "cameraPosition" = to_jsonb('{"x": 1}'::text)"#,
            "warn -> ok",
            "1 value of JSON inside a JSON string: `ABC123`: cameraPosition",
        ),
        (
            "data.json",
            r#"UPDATE "TeachingSession" SET "slicePosition" = to_jsonb('{"x": 1}'::text)"#,
            "warn -> warn",
            "1 value of JSON inside a JSON string: `ABC123`: slicePosition",
        ),
        (
            "data.targets",
            // What forgetting somebody left is no finding.
            r#"UPDATE "VoiceCommand" SET target = 'fumer'; UPDATE "TeachingSession" SET "highlightedPart" = 'old';
               INSERT INTO "VoiceCommand" (id, transcript, action, target) VALUES ('gone', 'x', 'SHOW', '[forgotten]'), ('one', 'x', 'SHOW', 'zelda')"#,
            "warn -> warn",
            "3 partIds that no part has: `fumer`: 2 commands; `zelda`: 1 command; session `ABC123`: `old`",
        ),
        (
            "data.retention",
            r#"INSERT INTO "VoiceCommand" (id, transcript, "createdAt") VALUES ('old', 'x', now() - interval '3 years');
               INSERT INTO "SessionNote" (id, "sessionId", "studentId", content, timestamp) VALUES ('n', 's1', 'u1', 'x', now() - interval '3 years')"#,
            "warn -> warn",
            "1 voice command and 1 note from more than two years ago",
        ),
        (
            "data.idle",
            r#"DELETE FROM "VoiceCommand"; UPDATE "TeachingSession" SET "createdAt" = now() - interval '8 days', "updatedAt" = now() - interval '8 days'"#,
            "warn -> warn",
            "1 session open, with nothing happening for a week: `ABC123`",
        ),
    ] {
        let scenario = alive();
        scenario.sql(change);
        let (before_and_after, said) = if id == "data.parents" {
            // The foreign key that was lost is found as well, and comes back.
            let (_, before) = examined(&scenario, "");
            let (code, after) = examined(&scenario, "--fix --yes");
            assert_eq!(code, 0, "{after:#?}");
            let text =
                |checks: &[Value], what| check(checks, id)[what].as_str().unwrap().to_owned();
            (
                format!("{} -> {}", text(&before, "status"), text(&after, "status")),
                text(&before, "detail"),
            )
        } else {
            mended(&scenario, id)
        };
        assert_eq!(
            (before_and_after.as_str(), said.as_str()),
            (statuses, detail),
            "{id}"
        );
    }
}

#[test]
fn json_is_unwrapped_to_what_was_meant() {
    let scenario = alive();
    scenario.sql(
        r#"UPDATE "TeachingSession" SET "isActive" = false, "cameraPosition" = to_jsonb('{"x": 1}'::text),
             "modelRotation" = to_jsonb('"{\"y\": 2}"'::text), "slicePosition" = to_jsonb('left {'::text);
           UPDATE "AnatomyPart" SET "lodLevels" = to_jsonb('{"low": "a.glb"}'::text), "boundingBox" = 'null' WHERE id = 'p1'"#,
    );
    assert_eq!(examined(&scenario, "--fix --yes").0, 0);
    assert_eq!(
        scenario.query(
            r#"SELECT "cameraPosition", "modelRotation", "slicePosition" FROM "TeachingSession""#
        ),
        r#""{""x"": 1}","{""y"": 2}","""left {""""#
    );
    assert_eq!(
        scenario.query(r#"SELECT "lodLevels", "boundingBox" FROM "AnatomyPart" WHERE id = 'p1'"#),
        r#""{""low"": ""a.glb""}",null"#
    );
}

#[test]
fn people_whom_a_backup_brought_back_are_forgotten_again() {
    let scenario = alive();
    scenario.stdout("user forget u1 --yes");
    scenario.sql(
        r#"UPDATE "VoiceCommand" SET "userId" = 'u1', transcript = 'my words' WHERE id = 'v1'"#,
    );
    let (statuses, said) = mended(&scenario, "data.forgotten");
    assert_eq!(statuses, "fail -> ok");
    assert_eq!(
        said,
        "1 person who had been forgotten came back with a restored backup"
    );
    assert_eq!(scenario.query(r#"SELECT count(*) FROM "VoiceCommand" WHERE "userId" = 'u1' OR transcript = 'my words'"#), "0");
    // An id that somebody adds anew has what is left of the person before beside it.
    let add = "user add --id u7 --email u7@example.org --first-name A --last-name B --role STUDENT";
    for _ in 0..2 {
        scenario.stdout(add);
        scenario.stdout("user forget u7 --yes");
    }
    scenario.stdout(add);
    assert_eq!(mended(&scenario, "data.forgotten").0, "fail -> ok");
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.account WHERE email ~ '^u7'"),
        "0"
    );
}

#[test]
fn extensions_that_are_missing_are_installed() {
    let scenario = alive();
    scenario.sql("DROP EXTENSION unaccent");
    let (statuses, said) = mended(&scenario, "mediverse.extensions");
    assert_eq!(
        (statuses.as_str(), said.as_str()),
        ("warn -> ok", "missing: unaccent")
    );
    scenario.sql("ALTER EXTENSION unaccent SET SCHEMA public");
    let (statuses, said) = mended(&scenario, "mediverse.extensions");
    assert_eq!(statuses, "warn -> warn");
    assert_eq!(
        said,
        "unaccent in `public`: `prisma migrate reset` drops what is in `public`"
    );
}

#[test]
fn ownership_and_superusers_are_told() {
    let cluster = Cluster::shared();
    let scenario = alive();
    let (database, role) = (&scenario.mediverse, cluster.fresh_name());
    assert_eq!(
        check(&examined(&scenario, "").1, "mediverse.role")["status"],
        "warn"
    );
    cluster.sql(
        "postgres",
        &format!("CREATE ROLE {role} LOGIN PASSWORD 'role-secret'; ALTER DATABASE {database} OWNER TO {role}"),
    );
    let url = cluster.tcp_url(&role, "role-secret", database);
    let theirs = Scenario::new().env("DATABASE_URL", &url);
    scenario.sql(&format!("GRANT USAGE ON SCHEMA mediverse_admin TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA mediverse_admin, public TO {role}"));
    let (code, checks) = examined(&theirs, "");
    assert_eq!(code, 7);
    let ownership = check(&checks, "mediverse.ownership");
    assert_eq!(ownership["status"], "fail");
    assert!(
        ownership["items"][0]
            .as_str()
            .unwrap()
            .ends_with(" of postgres"),
        "{ownership}"
    );
    let role_check = check(&checks, "mediverse.role");
    assert_eq!(role_check["status"], "fail");
    let said = role_check["detail"].as_str().unwrap();
    assert!(said.contains("may not become `mediverse_user`"), "{said}");
    cluster.sql("postgres", &format!("GRANT mediverse_user TO {role}"));
    let (_, checks) = examined(&theirs, "");
    assert_eq!(check(&checks, "mediverse.role")["status"], "ok");
    // Who may not compare says so, and of the rest what can be said.
    assert_eq!(check(&checks, "schema.triggers")["status"], "skip");
    assert_eq!(check(&checks, "data.parents")["status"], "ok");
    let shown = theirs.run("db doctor --fix --yes");
    assert!(!shown.contains("role-secret"), "{shown}");
}

#[test]
fn the_network_is_looked_at() {
    let cluster = Cluster::shared();
    let scenario = alive();
    let url = cluster.tcp_url("postgres", PASSWORD, &scenario.mediverse);
    let remote = url.replace("127.0.0.1", "db.example.org") + "?hostaddr=127.0.0.1";
    let scenario = scenario.env("DATABASE_URL", &remote);
    let (_, checks) = examined(&scenario, "");
    let tls = check(&checks, "mediverse.tls");
    assert_eq!(tls["status"], "warn");
    assert_eq!(tls["detail"], "none: rows cross the network in the open");
    assert_eq!(check(&checks, "mediverse.pooler")["detail"], "none");
    let scenario = scenario.env("DATABASE_URL", &(url + "?pgbouncer=true"));
    let (_, checks) = examined(&scenario, "");
    assert_eq!(
        check(&checks, "mediverse.pooler")["detail"],
        "none, though the URL says `pgbouncer=true`"
    );
    assert_eq!(check(&checks, "schema.triggers")["status"], "ok");
}

#[test]
fn a_pooler_that_breaks_locks_is_found() {
    with_pgbouncer("transaction", |scenario| {
        let direct = Cluster::shared().url(&scenario.mediverse);
        let ask = |words: &str, direct: Option<&str>| {
            let mut command = scenario.command();
            command.envs(direct.map(|it| ("MEDIVERSE_DIRECT_URL", it)));
            let output = command.args(words.split(' ')).output().unwrap();
            let checks = serde_json::from_slice(&output.stdout).unwrap_or_default();
            (output.status.code(), checks)
        };
        assert_eq!(ask("migrate run", Some(&direct)).0, Some(0));
        let (code, checks): (_, Vec<Value>) = ask("db doctor -o json", None);
        assert_eq!(code, Some(7));
        let pooler = check(&checks, "mediverse.pooler");
        assert_eq!(pooler["status"], "fail");
        assert!(
            pooler["fix"]
                .as_str()
                .unwrap()
                .contains("MEDIVERSE_DIRECT_URL"),
            "{pooler}"
        );
        assert_eq!(check(&checks, "schema.triggers")["status"], "ok");
        scenario.sql(r#"DROP INDEX "VoiceCommand_sessionId_idx""#);
        assert_eq!(ask("db doctor --fix --yes -o json", None).0, Some(8));
        let (code, checks) = ask("db doctor --fix --yes -o json", Some(&direct));
        assert_eq!(code, Some(0), "{checks:#?}");
        assert_eq!(check(&checks, "schema.indexes")["fixed"], true);
        let pooler = check(&checks, "mediverse.pooler");
        assert_eq!(
            pooler["detail"],
            "one in transaction mode; migrations go past it"
        );
    });
}

#[test]
fn a_database_in_another_encoding_is_told() {
    let cluster = Cluster::shared();
    let name = cluster.fresh_name();
    cluster.sql(
        "postgres",
        &format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'"),
    );
    let scenario = Scenario::new().env("DATABASE_URL", &cluster.url(&name));
    scenario.stdout("migrate run");
    let (code, checks) = examined(&scenario, "");
    assert_eq!(code, 7);
    assert_eq!(check(&checks, "mediverse.encoding")["status"], "fail");
}

#[test]
fn what_cannot_be_reached_is_5_and_the_rest_is_still_asked() {
    let scenario = alive();
    let nowhere = "postgresql://me:secret-word@127.0.0.1:1/gone";
    let no_moodle = scenario.env("MOODLE_DB_URL", nowhere);
    let (code, checks) = examined(&no_moodle, "");
    assert_eq!(code, 5);
    assert_eq!(check(&checks, "moodle.connection")["status"], "fail");
    assert_eq!(check(&checks, "moodle.site")["status"], "skip");
    assert_eq!(check(&checks, "data.parents")["status"], "ok");
    let all: Vec<Value> = checks.iter().map(|it| it["id"].clone()).collect();

    let nothing = no_moodle.env("DATABASE_URL", nowhere);
    let (code, checks) = examined(&nothing, "");
    assert_eq!(code, 5);
    assert!(
        checks
            .iter()
            .all(|it| it["status"] == "fail" || it["status"] == "skip")
    );
    // The same ids, whatever happens.
    let ids: Vec<Value> = checks.iter().map(|it| it["id"].clone()).collect();
    assert_eq!(ids, all);
    assert!(!nothing.run("db doctor --fix --yes").contains("secret-word"));

    let alone = alive().env("MOODLE_DB_URL", "");
    let (code, checks) = examined(&alone, "");
    assert_eq!(code, 0);
    assert_eq!(check(&checks, "moodle.connection")["status"], "skip");
    let ids: Vec<Value> = checks.iter().map(|it| it["id"].clone()).collect();
    assert_eq!(ids, all);
}

#[test]
fn moodle_is_held_against_its_contract() {
    let scenario = alive();
    scenario.stdout("moodle init-dev");
    let (code, checks) = examined(&scenario, "");
    assert_eq!(code, 0, "{checks:#?}");
    assert_eq!(check(&checks, "moodle.pair")["status"], "ok");
    // Whatever `moodle status` looks at is looked at here.
    let status = scenario.json("moodle status -o json");
    let theirs = status["checks"].as_array().unwrap();
    for it in theirs {
        let same = |ours: &&Value| {
            ours["id"].as_str().unwrap().starts_with("moodle.") && ours["detail"] == it["detail"]
        };
        assert!(checks.iter().any(|ours| same(&ours)), "{it}");
    }
    let config = |name: &str, value: &str| {
        scenario.moodle_sql(&format!(
            "UPDATE mdl_config SET value = '{value}' WHERE name = '{name}'"
        ));
    };
    config("enrol_plugins_enabled", "self");
    config("auth", "manual");
    let (code, checks) = examined(&scenario, "");
    assert_eq!(code, 7);
    assert_eq!(check(&checks, "moodle.enrolment")["status"], "fail");
    assert_eq!(check(&checks, "moodle.google")["status"], "warn");
    let scenario = scenario.env("MOODLE_COURSES", "ANAT101,nowhere");
    let (_, checks) = examined(&scenario, "");
    let courses = check(&checks, "moodle.courses");
    assert_eq!(courses["status"], "fail");
    assert!(
        courses["detail"].as_str().unwrap().contains("ANAT101"),
        "{courses}"
    );
    let prefixed = scenario.env("MOODLE_DB_PREFIX", "lms_");
    let (_, checks) = examined(&prefixed, "");
    assert_eq!(
        check(&checks, "moodle.site")["detail"],
        "there is no table `lms_config`"
    );
    assert_eq!(check(&checks, "moodle.pair")["status"], "skip");
}

#[test]
fn what_others_added_or_changed_is_told_and_left() {
    let scenario = healthy();
    scenario.sql(
        r#"ALTER TABLE "VoiceCommand" ADD COLUMN mood text;
           ALTER TABLE "VoiceCommand" ALTER COLUMN intent TYPE varchar(40);
           ALTER TABLE "SessionNote" ALTER COLUMN content DROP NOT NULL;
           CREATE INDEX dba_idx ON "VoiceCommand" (transcript);
           CREATE TRIGGER dba_trigger AFTER INSERT ON "VoiceCommand" FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.search_note_part();
           ALTER TABLE "SessionNote" ADD CONSTRAINT dba_check CHECK (content <> 'x');
           CREATE TABLE mediverse_admin.mine (id int);
           CREATE FUNCTION mediverse_admin.mine() RETURNS int LANGUAGE sql AS 'SELECT 1';
           CREATE TABLE "_prisma_migrations" (id text PRIMARY KEY)"#,
    );
    let told = |checks: &[Value]| {
        let ids = ["tables", "constraints", "indexes", "triggers", "functions"];
        let mut told = String::new();
        for id in ids {
            let check = check(checks, &format!("schema.{id}"));
            told.push_str(&format!("{} {id}\n", check["status"].as_str().unwrap()));
            for item in check["items"].as_array().unwrap() {
                told.push_str(&format!("  {}\n", item.as_str().unwrap()));
            }
        }
        told
    };
    let (code, checks) = examined(&scenario, "");
    assert_eq!(code, 7);
    let before = told(&checks);
    expect![[r#"
        fail tables
          column public."SessionNote".content is `text` instead of `text not null`
          column public."VoiceCommand".intent is `character varying(40)` instead of `text`
          column public."VoiceCommand".mood is of no migration
          table mediverse_admin.mine is of no migration
        warn constraints
          constraint public."SessionNote".dba_check is of no migration
        warn indexes
          index public.dba_idx is of no migration
        warn triggers
          trigger dba_trigger on public."VoiceCommand" is of no migration
        warn functions
          function mediverse_admin.mine() is of no migration
    "#]]
    .assert_eq(&before);
    assert!(scenario.run("migrate verify").starts_with("exit: 7\n"));
    // Whoever added it may need it.
    assert_eq!(told(&examined(&scenario, "--fix --yes").1), before);
    scenario.sql(
        r#"ALTER TABLE "VoiceCommand" DROP COLUMN mood; ALTER TABLE "VoiceCommand" ALTER COLUMN intent TYPE text;
           ALTER TABLE "SessionNote" ALTER COLUMN content SET NOT NULL; DROP TABLE mediverse_admin.mine"#,
    );
    // What is left harms nobody.
    assert_eq!(examined(&scenario, "").0, 0);
}

#[test]
fn a_newer_versions_objects_are_no_strangers() {
    let scenario = healthy();
    scenario.sql(
        r#"ALTER TABLE "VoiceCommand" ADD COLUMN mood text;
           INSERT INTO mediverse_admin.migration_ledger SELECT (jsonb_populate_record(l, '{"version": "20990101000000", "name": "2099-01-01-000000_mood"}')).*
           FROM mediverse_admin.migration_ledger l WHERE version = '20260101000000';
           INSERT INTO mediverse_admin.__diesel_schema_migrations (version) VALUES ('20990101000000')"#,
    );
    let (_, checks) = examined(&scenario, "");
    assert_eq!(check(&checks, "migrations.books")["status"], "fail");
    assert_eq!(check(&checks, "schema.tables")["status"], "ok");
}

#[test]
fn where_nothing_can_be_written_that_is_said_and_nothing_is_broken() {
    let scenario = alive();
    let read_only = |on: &str| {
        let name = &scenario.mediverse;
        let sql = format!("ALTER DATABASE {name} SET default_transaction_read_only = {on}");
        Cluster::shared().sql("postgres", &sql);
    };
    read_only("on");
    let (code, checks) = examined(&scenario, "");
    assert_eq!(code, 0, "{checks:#?}");
    let connection = check(&checks, "mediverse.connection");
    assert_eq!(connection["status"], "warn");
    let detail = connection["detail"].as_str().unwrap();
    assert!(
        detail.ends_with(", read only by `default_transaction_read_only`"),
        "{detail}"
    );
    let triggers = check(&checks, "schema.triggers");
    assert_eq!(triggers["status"], "skip");
    assert_eq!(
        triggers["detail"],
        "read only here: nothing can be made to compare with"
    );
    for id in [
        "search.index",
        "rollups.counts",
        "data.parents",
        "migrations.books",
    ] {
        assert_eq!(check(&checks, id)["status"], "ok", "{id}");
    }
    // What is broken is told still, and mended elsewhere.
    read_only("off");
    scenario.sql("UPDATE mediverse_admin.rollup_session SET commands = commands + 1");
    read_only("on");
    let (code, checks) = examined(&scenario, "--fix --yes");
    assert_eq!(code, 7);
    let rollups = check(&checks, "rollups.counts");
    assert_eq!(rollups["status"], "fail");
    assert_eq!(rollups["fixable"], false);
    assert_eq!(
        rollups["fix"],
        "where it can be written: `mediverse db doctor --fix`"
    );
    read_only("off");
    assert_eq!(examined(&scenario, "--fix --yes").0, 0);
}
