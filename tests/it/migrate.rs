//! Migrations: once, in order, by one at a time, and recoverable.

use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use expect_test::expect;

use crate::cluster::Cluster;
use crate::scenario::{Scenario, query};

const INITIAL: &str = "CREATE TABLE mediverse_admin.one (id int PRIMARY KEY, x int);";

/// A folder of migrations beside the scenario, to be named with `--dir migrations`.
fn with_migrations(scenario: Scenario, migrations: &[(&str, &str, &str)]) -> Scenario {
    for (name, up, down) in migrations {
        let folder = scenario.path("migrations").join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("up.sql"), up).unwrap();
        std::fs::write(folder.join("down.sql"), down).unwrap();
        if up.contains("CONCURRENTLY") {
            std::fs::write(folder.join("metadata.toml"), "run_in_transaction = false\n").unwrap();
        }
    }
    scenario
}

fn start(scenario: &Scenario, words: &str) -> Child {
    scenario
        .command()
        .args(words.split_whitespace())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn wait_for(scenario: &Scenario, condition: &str) {
    let mut conn = scenario.connect();
    for _ in 0..400 {
        if query(&mut conn, &format!("SELECT ({condition})::int")) == "1" {
            return;
        }
        thread::sleep(Duration::from_millis(25));
    }
    panic!("never came true: {condition}");
}

#[test]
fn migrates_an_empty_database_once() {
    let scenario = Scenario::empty();
    let first = scenario.output("migrate run -o json");
    assert!(first.status.success(), "{}", scenario.shown(&first));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Nothing to do
    "#]]
    .assert_eq(&scenario.run("migrate run"));
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.migration_ledger WHERE how <> 'run'"),
        "0"
    );
    let status = scenario.stdout("migrate status --check -o csv");
    assert!(
        status
            .lines()
            .skip(1)
            .all(|line| line.contains(",applied,20")),
        "{status}"
    );
    assert!(
        scenario
            .stdout("audit")
            .contains("mediverse migrate run -o json")
    );
}

#[test]
fn diesel_agrees_that_nothing_is_pending() {
    use diesel_migrations::MigrationHarness as _;
    const MIGRATIONS: diesel_migrations::EmbeddedMigrations =
        diesel_migrations::embed_migrations!();
    let scenario = Scenario::new();
    let mut conn = scenario.connect();
    diesel::connection::SimpleConnection::batch_execute(
        &mut conn,
        "SET search_path = mediverse_admin, public",
    )
    .unwrap();
    assert!(!conn.has_pending_migration(MIGRATIONS).unwrap());
}

#[test]
fn every_migration_goes_down_and_up_again() {
    let scenario = Scenario::new();
    let dump = || {
        let output = Cluster::shared()
            .tool("pg_dump")
            .args([
                "--schema-only",
                "--schema=public",
                "--schema=mediverse_admin",
                &scenario.mediverse,
            ])
            .output()
            .unwrap();
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines()
            .filter(|line| !line.starts_with("\\"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let before = dump();
    let count: usize = scenario
        .query("SELECT count(*) FROM mediverse_admin.migration_ledger")
        .parse()
        .unwrap();
    let words = format!(
        "migrate revert --steps {count} --confirm {}",
        scenario.mediverse
    );
    scenario.stdout(&words);
    assert_eq!(
        scenario.query("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
        "0"
    );
    assert_eq!(
        scenario.query(
            "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class \
             WHERE relnamespace = 'mediverse_admin'::regnamespace AND relkind IN ('r', 'v')"
        ),
        "\"__diesel_schema_migrations migration_ledger\""
    );
    scenario.stdout("migrate run");
    assert_eq!(dump(), before);
}

#[test]
fn public_is_prismas_ddl() {
    let shared = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/prisma/ddl.sql");
    let Ok(ddl) = std::fs::read_to_string(shared) else {
        return;
    };
    let (ours, prismas) = (Scenario::new(), Scenario::empty());
    prismas.sql(&ddl);
    let dump = |scenario: &Scenario| {
        let output = Cluster::shared()
            .tool("pg_dump")
            .args([
                "--schema-only",
                "--schema=public",
                "--no-owner",
                &scenario.mediverse,
            ])
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let allowed = ["CREATE TRIGGER", "CREATE POLICY", "GRANT", "REVOKE"];
        text.split(";\n")
            .map(|statement| {
                let lines = statement.lines().filter(|line| {
                    !line.is_empty() && !line.starts_with("--") && !line.starts_with('\\')
                });
                lines.collect::<Vec<_>>().join("\n")
            })
            .filter(|it| !allowed.iter().any(|start| it.starts_with(start)))
            .filter(|it| !it.contains("ENABLE ROW LEVEL SECURITY"))
            .filter(|it| {
                !(it.starts_with("CREATE INDEX") && (it.contains(" WHERE ") || it.contains("((")))
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(dump(&ours), dump(&prismas));
}

#[test]
fn adopts_a_database_that_prisma_made_without_losing_a_row() {
    let scenario = Scenario::empty();
    let baseline = include_str!("../../migrations/2026-01-01-000000_prisma_baseline/up.sql");
    scenario.sql(baseline).sql(
        r#"CREATE TABLE "_prisma_migrations" (id text);
           INSERT INTO "AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES ('p1', 'heart', 'Heart', 'CARDIOVASCULAR', now());
           INSERT INTO "TeachingSession" (id, code, "teacherId", title, "updatedAt") VALUES ('s1', 'ABC', 't', 'T', now())"#,
    );
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: this database was made by Prisma and is not adopted yet
        hint: record what is there with `mediverse migrate adopt`
    "#]]
    .assert_eq(&scenario.run("migrate run"));
    expect![[r#"
        exit: 0
        --- stdout
        Recorded 2026-01-01-000000_prisma_baseline as applied
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Apply the rest with `mediverse migrate run`
    "#]]
    .assert_eq(&scenario.run("migrate adopt"));
    expect![[r#"
        exit: 0
        --- stdout
        2026-01-01-000000_prisma_baseline was recorded before
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
    "#]]
    .assert_eq(&scenario.run("migrate adopt"));
    scenario.stdout("migrate run");
    assert_eq!(scenario.query(r#"SELECT count(*) FROM "AnatomyPart""#), "1");
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM "TeachingSession""#),
        "1"
    );
    assert_eq!(
        scenario.run("migrate verify").lines().next(),
        Some("exit: 0")
    );
}

#[test]
fn refuses_to_adopt_what_differs() {
    let scenario = Scenario::empty();
    let baseline = include_str!("../../migrations/2026-01-01-000000_prisma_baseline/up.sql");
    scenario
        .sql(baseline)
        .sql(r#"ALTER TABLE "AnatomyPart" DROP COLUMN "meshName""#);
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: the database differs from the app's schema in 1 object
          missing: column "AnatomyPart"."meshName" text
        hint: bring it up to date with the app first (`prisma migrate deploy` or `prisma db push`)
    "#]]
    .assert_eq(&scenario.run("migrate adopt"));
    assert_eq!(
        scenario.query("SELECT to_regnamespace('mediverse_admin') IS NULL"),
        "t"
    );
}

#[test]
fn refuses_databases_of_others() {
    let moodle = Scenario::empty();
    moodle.sql("CREATE TABLE mdl_config (id int); CREATE TABLE mdl_user (id int); CREATE TABLE mdl_course_modules (id int)");
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: this database holds a Moodle
        hint: `DATABASE_URL` names the MediVerse database, `MOODLE_DB_URL` Moodle's
    "#]]
    .assert_eq(&moodle.run("migrate run"));
    let shop = Scenario::empty();
    shop.sql("CREATE TABLE invoice (id int)");
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: this database holds 1 table of another application
        hint: name an empty database in `DATABASE_URL`; `mediverse db init` creates one
    "#]]
    .assert_eq(&shop.run("migrate run"));
    let empty = Scenario::empty();
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: this database was not made by the app: none of its tables is here
        hint: `mediverse migrate run` makes them in an empty database
    "#]]
    .assert_eq(&empty.run("migrate adopt"));
}

#[test]
fn eight_at_once_apply_once() {
    let scenario = Scenario::empty();
    let children: Vec<Child> = (0..8)
        .map(|_| start(&scenario, "migrate run -o json"))
        .collect();
    let mut appliers = 0;
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", scenario.shown(&output));
        let done: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        appliers += usize::from(!done["migrations"].as_array().unwrap().is_empty());
    }
    assert_eq!(appliers, 1);
    assert_eq!(scenario.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"), "0");
}

#[test]
fn names_who_holds_the_lock() {
    let scenario = Scenario::new();
    let mut other = scenario.connect();
    query(
        &mut other,
        "SELECT pg_advisory_lock(72707369), set_config('application_name', 'prisma', false)",
    );
    let seen = scenario.run("migrate run --lock-timeout 200ms");
    let seen = seen.replace(&query(&mut other, "SELECT pg_backend_pid()"), "[pid]");
    expect![[r#"
        exit: 6
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: another migration is running: process [pid] of `postgres`, `prisma`
        hint: wait for it, or pass a longer `--lock-timeout`
    "#]]
    .assert_eq(&seen);
}

#[test]
fn a_killed_run_leaves_nothing_and_the_next_finishes() {
    let slow = "CREATE TABLE mediverse_admin.two (id int); SELECT pg_sleep(60);";
    let scenario = with_migrations(
        Scenario::empty(),
        &[
            ("2026-01-01-000000_one", INITIAL, ""),
            ("2026-01-02-000000_two", slow, ""),
        ],
    );
    let mut child = start(&scenario, "migrate run --dir migrations");
    wait_for(
        &scenario,
        "EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(60)%' \
         AND state = 'active' AND pid <> pg_backend_pid())",
    );
    child.kill().unwrap();
    child.wait().unwrap();
    let scenario = with_migrations(
        scenario,
        &[(
            "2026-01-02-000000_two",
            "CREATE TABLE mediverse_admin.two (id int);",
            "",
        )],
    );
    let done = scenario.json("migrate run --dir migrations -o json");
    assert_eq!(done["migrations"].as_array().unwrap().len(), 1, "{done}");
    assert_eq!(done["migrations"][0]["name"], "2026-01-02-000000_two");
}

#[test]
fn a_failing_migration_leaves_nothing_of_itself() {
    let broken = "CREATE TABLE mediverse_admin.two (id int); SELECT 1/0;";
    let scenario = with_migrations(
        Scenario::empty(),
        &[
            ("2026-01-01-000000_one", INITIAL, ""),
            ("2026-01-02-000000_two", broken, ""),
        ],
    );
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: migration `2026-01-02-000000_two` failed: division by zero
    "#]]
    .assert_eq(&scenario.run("migrate run --dir migrations"));
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.migration_ledger"),
        "1"
    );
    assert_eq!(
        scenario.query("SELECT to_regclass('mediverse_admin.two') IS NULL"),
        "t"
    );
}

#[test]
fn builds_indexes_concurrently_beside_a_waiter_and_mends_an_invalid_one() {
    let index = "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS one_x ON mediverse_admin.one (x);\n-- second; statement\nCREATE INDEX CONCURRENTLY IF NOT EXISTS one_y ON mediverse_admin.one ((x + 1));";
    let scenario = with_migrations(Scenario::empty(), &[("2026-01-01-000000_one", INITIAL, "")]);
    scenario.stdout("migrate run --dir migrations");
    scenario.sql("INSERT INTO mediverse_admin.one VALUES (1, 5), (2, 5)");
    let scenario = with_migrations(
        scenario,
        &[(
            "2026-01-02-000000_two",
            index,
            "DROP INDEX CONCURRENTLY mediverse_admin.one_x; DROP INDEX CONCURRENTLY mediverse_admin.one_y",
        )],
    );
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: migration `2026-01-02-000000_two` failed: could not create unique index "one_x"
    "#]]
    .assert_eq(&scenario.run("migrate run --dir migrations"));
    assert_eq!(
        scenario.query(
            "SELECT indisvalid FROM pg_index WHERE indexrelid = 'mediverse_admin.one_x'::regclass"
        ),
        "f"
    );
    scenario.sql("UPDATE mediverse_admin.one SET x = id");

    // A writer's open transaction makes the build wait; a second run polls beside it.
    let mut writer = scenario.connect();
    query(&mut writer, "SELECT 1");
    diesel::connection::SimpleConnection::batch_execute(
        &mut writer,
        "BEGIN; UPDATE mediverse_admin.one SET x = x",
    )
    .unwrap();
    let first = start(&scenario, "migrate run --dir migrations --lock-timeout 20s");
    wait_for(
        &scenario,
        "EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE a.datname = current_database() AND NOT l.granted)",
    );
    let second = start(&scenario, "migrate run --dir migrations --lock-timeout 20s");
    thread::sleep(Duration::from_millis(300));
    diesel::connection::SimpleConnection::batch_execute(&mut writer, "COMMIT").unwrap();
    for child in [first, second] {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", scenario.shown(&output));
    }
    assert_eq!(scenario.query("SELECT bool_and(indisvalid) FROM pg_index WHERE indexrelid::regclass::text LIKE 'mediverse_admin.one_%'"), "t");
    scenario.stdout(&format!(
        "migrate revert --dir migrations --confirm {}",
        scenario.mediverse
    ));
    assert_eq!(
        scenario.query("SELECT to_regclass('mediverse_admin.one_x') IS NULL"),
        "t"
    );
}

#[test]
fn edited_skipped_and_unknown_migrations_are_7() {
    let scenario = with_migrations(
        Scenario::empty(),
        &[
            ("2026-01-01-000000_one", INITIAL, ""),
            ("2026-01-03-000000_three", "SELECT 3;", ""),
        ],
    );
    scenario.stdout("migrate run --dir migrations");
    let up = scenario.path("migrations/2026-01-01-000000_one/up.sql");
    std::fs::write(&up, INITIAL.replace('\n', "\r\n") + "\r\n\r\n").unwrap();
    assert!(
        scenario
            .stdout("migrate status --dir migrations --check")
            .contains("applied"),
        "line endings do not count"
    );
    std::fs::write(&up, "SELECT 'edited';").unwrap();
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: migration `2026-01-01-000000_one` was edited after it was applied
        hint: restore the file; or, if the change does not matter, `mediverse migrate repair`
    "#]]
    .assert_eq(&scenario.run("migrate run --dir migrations"));
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Edited since applied: 2026-01-01-000000_one
        error: nobody is here to answer: Write the checksums of these files into the books?
        hint: pass `--yes` to answer yes
    "#]]
    .assert_eq(&scenario.run("migrate repair --dir migrations"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Edited since applied: 2026-01-01-000000_one
        Repaired checksum of 2026-01-01-000000_one
        Repaired 1 thing
    "#]]
    .assert_eq(&scenario.run("migrate repair --dir migrations --yes"));
    let scenario = with_migrations(scenario, &[("2026-01-02-000000_two", "SELECT 2;", "")]);
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: migration `2026-01-02-000000_two` is older than what is applied
        hint: give it a version after the latest applied one: `mediverse migrate status`
    "#]]
    .assert_eq(&scenario.run("migrate run --dir migrations"));
    std::fs::remove_dir_all(scenario.path("migrations/2026-01-02-000000_two")).unwrap();
    std::fs::remove_dir_all(scenario.path("migrations/2026-01-03-000000_three")).unwrap();
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: this binary does not know the applied migration `2026-01-03-000000_three`
        hint: use the newer `mediverse` that applied it
    "#]]
    .assert_eq(&scenario.run("migrate run --dir migrations"));
}

/// Two came in below the latest of their day.
#[test]
fn an_older_database_takes_what_came_in_late() {
    let scenario = Scenario::new();
    let late = [
        "2026-01-01-000750_moodle_journal_light",
        "2026-01-01-000730_moodle_journal",
    ];
    for name in late {
        let down = std::fs::read_to_string(format!("migrations/{name}/down.sql")).unwrap();
        let version = name[..17].replace('-', "");
        scenario.sql(&format!(
            "{down};
             DELETE FROM mediverse_admin.migration_ledger WHERE version = '{version}';
             DELETE FROM mediverse_admin.__diesel_schema_migrations WHERE version = '{version}'"
        ));
    }
    let run = scenario.output("migrate run -o json");
    assert!(run.status.success(), "{}", scenario.shown(&run));
    let applied = String::from_utf8(run.stdout).unwrap();
    assert!(late.iter().all(|name| applied.contains(name)), "{applied}");
    let verified = scenario.output("migrate verify");
    assert!(verified.status.success(), "{}", scenario.shown(&verified));
}

#[test]
fn plans_without_running() {
    let scenario = with_migrations(Scenario::empty(), &[("2026-01-01-000000_one", INITIAL, "")]);
    scenario.stdout("migrate run --dir migrations");
    let scenario = with_migrations(
        scenario,
        &[(
            "2026-01-02-000000_two",
            "ALTER TABLE mediverse_admin.one ADD COLUMN y int;\nCREATE INDEX one_y ON mediverse_admin.one (y);",
            "",
        )],
    );
    expect![[r#"
        exit: 0
        --- stdout
        2026-01-02-000000_two
          ALTER TABLE mediverse_admin.one ADD COLUMN y int;
          CREATE INDEX one_y ON mediverse_admin.one (y);
        LOCK              ON                      ROWS      SIZE
        ACCESS EXCLUSIVE  mediverse_admin.one  about 0  8.00 KiB
        SHARE             mediverse_admin.one  about 0  8.00 KiB
        --- stderr
    "#]]
    .assert_eq(&scenario.run("migrate plan --dir migrations"));
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.migration_ledger"),
        "1"
    );
}

#[test]
fn finds_drift() {
    let scenario = Scenario::new();
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        The schema is what the applied migrations make
    "#]]
    .assert_eq(&scenario.run("migrate verify"));
    scenario.sql(
        r#"ALTER TABLE "AnatomyPart" ADD COLUMN extra int; DROP INDEX "AnatomyPart_system_idx""#,
    );
    expect![[r#"
        exit: 7
        --- stdout
        - public: index CREATE INDEX "AnatomyPart_system_idx" ON "AnatomyPart" USING btree (system)
        + public: column "AnatomyPart".extra integer
        --- stderr
        1 object missing or different, 1 unexpected
    "#]]
    .assert_eq(&scenario.run("migrate verify"));
    assert_eq!(
        query(
            &mut Cluster::shared().connect("postgres"),
            &format!(
                "SELECT count(*) FROM pg_database WHERE datname LIKE 'mediverse_scratch_%' \
                 AND shobj_description(oid, 'pg_database') LIKE '%beside {};%'",
                scenario.mediverse
            )
        ),
        "0"
    );
}

#[test]
fn makes_tables_again_that_prisma_dropped() {
    let scenario = Scenario::new();
    scenario.sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: the app's tables are gone, though the books say they were made
        hint: `mediverse migrate repair` makes them again, empty; rows come back from a backup of yours with `pg_restore`
    "#]].assert_eq(&scenario.run("migrate run"));
    scenario.stdout("migrate repair --yes");
    assert_eq!(scenario.query(r#"SELECT count(*) FROM "AnatomyPart""#), "0");
}

#[test]
fn reverting_wants_the_name() {
    let scenario = with_migrations(Scenario::empty(), &[("2026-01-01-000000_one", INITIAL, "")]);
    scenario.stdout("migrate run --dir migrations");
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: nobody is here to answer: Revert 2026-01-01-000000_one in `[mediverse]`?
        hint: pass `--confirm [mediverse]`
    "#]]
    .assert_eq(&scenario.run("migrate revert --dir migrations --yes"));
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `--confirm other` does not name `[mediverse]`
        hint: pass `--confirm [mediverse]` if that is what you mean
    "#]]
    .assert_eq(&scenario.run("migrate revert --dir migrations --confirm other"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: `--steps 0` reverts nothing
        hint: name at least 1
    "#]]
    .assert_eq(&scenario.run("migrate revert --steps 0"));
}

#[test]
fn two_at_once_revert_what_was_agreed_to_and_no_more() {
    let scenario = Scenario::new();
    let applied = "SELECT count(*) FROM mediverse_admin.migration_ledger";
    let before: u32 = scenario.query(applied).parse().unwrap();
    let mut other = scenario.connect();
    query(&mut other, "SELECT pg_advisory_lock(72707369)");
    let words = format!("migrate revert --confirm {}", scenario.mediverse);
    let both = [start(&scenario, &words), start(&scenario, &words)];
    let waiting = format!(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '{}' AND application_name LIKE 'mediverse%' AND query ~ 'advisory_lock'",
        scenario.mediverse
    );
    wait_for(&scenario, &format!("({waiting}) >= 2"));
    query(&mut other, "SELECT pg_advisory_unlock(72707369)");
    let mut codes = both.map(|it| it.wait_with_output().unwrap().status.code());
    codes.sort_unstable();
    assert_eq!(codes, [Some(0), Some(12)]);
    let after: u32 = scenario.query(applied).parse().unwrap();
    assert_eq!(after, before - 1);
}

#[test]
fn makes_files_of_a_new_migration() {
    let scenario = Scenario::new();
    std::fs::create_dir(scenario.path("migrations")).unwrap();
    let files = scenario.stdout("migrate new add_things");
    assert_eq!(files.lines().count(), 2, "{files}");
    assert_eq!(
        scenario.run("migrate new add_things").lines().next(),
        Some("exit: 12")
    );
    assert_eq!(
        scenario.run("migrate new 'Add things'").lines().next(),
        Some("exit: 11")
    );
    assert!(
        std::fs::read_dir(scenario.path("migrations"))
            .unwrap()
            .count()
            == 1
    );
}

/// A pgbouncer of the machine in front of the test's server; skipped where there is none.
pub(crate) fn with_pgbouncer(mode: &str, test: impl FnOnce(&Scenario)) {
    let cluster = Cluster::shared();
    let Some(program) = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"]
        .into_iter()
        .find(|path| std::path::Path::new(path).exists())
    else {
        #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
        let wanted = std::env::var_os("MEDIVERSE_TEST_ALL").is_some();
        assert!(!wanted, "pgbouncer is missing");
        return;
    };
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("pgbouncer.ini");
    let users = folder.path().join("users.txt");
    std::fs::write(&users, "\"postgres\" \"\"\n").unwrap();
    std::fs::write(
        &settings,
        format!(
            "[databases]\n* = host={} port={}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\n\
             unix_socket_dir =\nauth_type = trust\nauth_file = {}\npool_mode = {mode}\ndefault_pool_size = 20\n",
            cluster.socket().display(), cluster.port, users.display()
        ),
    )
    .unwrap();
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new(program);
    command
        .arg(&settings)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    use std::os::unix::process::CommandExt as _;
    if let Some(uid) = crate::cluster::uid_beside_root() {
        command.uid(uid);
    }
    let mut bouncer = command.spawn().unwrap();
    for _ in 0..200 {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    let scenario = Scenario::empty();
    let url = format!(
        "postgresql://postgres@127.0.0.1:{port}/{}?pgbouncer=true",
        scenario.mediverse
    );
    let scenario = scenario.env("DATABASE_URL", &url);
    test(&scenario);
    bouncer.kill().unwrap();
    bouncer.wait().unwrap();
}

#[test]
fn session_pooling_works_for_eight_at_once() {
    with_pgbouncer("session", |scenario| {
        let children: Vec<Child> = (0..8).map(|_| start(scenario, "migrate run")).collect();
        for child in children {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", scenario.shown(&output));
        }
        assert_eq!(
            scenario.query("SELECT count(*) FROM mediverse_admin.audit_log"),
            "1"
        );
    });
}

#[test]
fn transaction_pooling_is_refused() {
    with_pgbouncer("transaction", |scenario| {
        expect![[r#"
            exit: 8
            --- stdout
            --- stderr
            error: the connection goes through a pooler that moves sessions between servers: a lock taken there protects nothing
            hint: set `MEDIVERSE_DIRECT_URL` to the server itself, or put the pooler in session mode"#]].assert_eq(&scenario.run("migrate run").lines().filter(|line| !line.starts_with("Target")).collect::<Vec<_>>().join("\n"));
        let children: Vec<Child> = (0..8).map(|_| start(scenario, "migrate run")).collect();
        for child in children {
            assert_eq!(child.wait_with_output().unwrap().status.code(), Some(8));
        }
        assert_eq!(
            scenario.query("SELECT to_regnamespace('mediverse_admin') IS NULL"),
            "t"
        );
        let direct = Cluster::shared().url(&scenario.mediverse);
        let output = scenario
            .command()
            .env("MEDIVERSE_DIRECT_URL", direct)
            .args(["migrate", "run"])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", scenario.shown(&output));
        for words in [
            "seed anatomy --only system=ENDOCRINE",
            "part search thyroid -o json",
            "part list --limit 3",
            "part show pituitary_gland -o json",
            "audit",
            "session create --title T --teacher t1 -o json",
            "session list",
            "analytics overview",
            "user list",
            "voice list",
        ] {
            // Others' transactions come between, so that each of ours meets another backend.
            let others: Vec<Child> = (0..3).map(|_| start(scenario, "part list")).collect();
            for _ in 0..3 {
                let output = scenario.output(words);
                assert!(
                    output.status.success(),
                    "{words}: {}",
                    scenario.shown(&output)
                );
            }
            for child in others {
                let output = child.wait_with_output().unwrap();
                assert!(output.status.success(), "{}", scenario.shown(&output));
            }
        }
        // Nothing of ours stays behind on the backends that other clients get next.
        let url = scenario
            .command()
            .get_envs()
            .find(|(name, _)| *name == "DATABASE_URL")
            .and_then(|(_, url)| url)
            .unwrap()
            .to_owned();
        let mut other = <diesel::PgConnection as diesel::Connection>::establish(
            url.to_str().unwrap().split('?').next().unwrap(),
        )
        .unwrap();
        assert_eq!(
            query(
                &mut other,
                "SELECT current_setting('enable_seqscan'), current_setting('search_path')"
            ),
            "on,\"\"\"$user\"\", public\""
        );
    });
}
