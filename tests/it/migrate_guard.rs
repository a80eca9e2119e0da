//! What `migrate` refuses, what it would do, and what it leaves behind for programs and auditors.

use expect_test::expect;

use crate::scenario::Scenario;

const BASELINE: &str = include_str!("../../migrations/2026-01-01-000000_prisma_baseline/up.sql");
const MOODLE: &str = "CREATE TABLE mdl_config (id int); CREATE TABLE mdl_user (id int); \
    CREATE TABLE mdl_course_modules (id int)";

const VERBS: [&str; 6] = [
    "verify",
    "repair --yes",
    "revert --confirm x",
    "redo --confirm x",
    "status",
    "run --dry-run",
];

fn code(scenario: &Scenario, words: &str) -> Option<i32> {
    scenario.output(words).status.code()
}

#[test]
fn no_verb_takes_a_database_of_others_for_ours() {
    let (moodle, shop, prisma) = (Scenario::empty(), Scenario::empty(), Scenario::empty());
    moodle.sql(MOODLE);
    shop.sql("CREATE TABLE invoice (id int)");
    prisma.sql(BASELINE);
    for verb in VERBS {
        let words = format!("migrate {verb}");
        assert_eq!(code(&moodle, &words), Some(8), "{}", moodle.run(&words));
        assert_eq!(code(&shop, &words), Some(7), "{}", shop.run(&words));
        assert_eq!(code(&prisma, &words), Some(7), "{}", prisma.run(&words));
    }
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: this database holds a Moodle
        hint: `DATABASE_URL` names the MediVerse database, `MOODLE_DB_URL` Moodle's
    "#]]
    .assert_eq(&moodle.run("migrate adopt"));
}

#[test]
fn repairs_nothing_without_asking() {
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Nothing to repair
    "#]]
    .assert_eq(&Scenario::new().run("migrate repair"));
}

#[test]
fn dry_runs_show_and_change_nothing() {
    let empty = Scenario::empty();
    let shown = empty.run("migrate run --dry-run --to 20260101000000");
    assert!(
        shown.contains(r#"CREATE TABLE public."AnatomyPart""#),
        "{shown}"
    );
    assert!(
        shown.ends_with("Would apply 1 migration; nothing was changed\n"),
        "{shown}"
    );
    let gone = "SELECT to_regnamespace('mediverse_admin') IS NULL";
    assert_eq!(empty.query(gone), "t");

    let prisma = Scenario::empty();
    prisma.sql(BASELINE);
    expect![[r#"
        exit: 0
        --- stdout
        Would record 2026-01-01-000000_prisma_baseline as applied
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Nothing was changed
    "#]]
    .assert_eq(&prisma.run("migrate adopt --dry-run"));
    assert_eq!(prisma.query(gone), "t");

    let scenario = Scenario::new();
    let books = "SELECT count(*), count(*) FILTER (WHERE how = 'run') FROM mediverse_admin.migration_ledger";
    let before = scenario.query(books);
    let shown = scenario.run("migrate revert --steps 2 --dry-run");
    assert!(shown.contains("(down.sql)"), "{shown}");
    assert!(
        shown.ends_with("Would revert 2 migrations; nothing was changed\n"),
        "{shown}"
    );
    let steps = scenario.json("migrate redo --dry-run -o json");
    assert_eq!(steps[0]["direction"], "down");
    assert_eq!(steps[1]["direction"], "up");
    scenario.sql(
        "UPDATE mediverse_admin.migration_ledger SET checksum = 'x' WHERE version = '20260101000000'",
    );
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Edited since applied: 2026-01-01-000000_prisma_baseline
        Would repair 1 thing; nothing was changed
    "#]]
    .assert_eq(&scenario.run("migrate repair --dry-run"));
    assert_eq!(scenario.query(books), before);
    let lost = Scenario::new();
    lost.sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        The app's tables are gone, though the books say they were made
        Would repair 1 thing; nothing was changed
    "#]]
    .assert_eq(&lost.run("migrate repair --dry-run"));
    assert_eq!(
        lost.query("SELECT to_regclass('\"AnatomyPart\"') IS NULL"),
        "t"
    );
}

#[test]
fn csv_has_a_row_an_item() {
    let scenario = Scenario::empty();
    scenario.sql(BASELINE);
    expect![[r#"
        exit: 0
        --- stdout
        thing,status
        2026-01-01-000000_prisma_baseline,adopted
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Apply the rest with `mediverse migrate run`
    "#]]
    .assert_eq(&scenario.run("migrate adopt -o csv"));
    let rows = scenario.stdout("migrate run -o csv");
    assert!(rows.starts_with("version,name,milliseconds\n"), "{rows}");
    assert!(rows.lines().count() > 5, "{rows}");
    assert!(!rows.contains('{'), "{rows}");
    assert_eq!(
        scenario.stdout("migrate run -o csv"),
        "version,name,milliseconds\n"
    );
}

#[test]
fn adoption_is_remembered() {
    let scenario = Scenario::empty();
    scenario.sql(BASELINE);
    scenario.stdout("migrate adopt");
    assert_eq!(
        scenario.query("SELECT how, applied_by FROM mediverse_admin.migration_ledger"),
        "adopted,postgres"
    );
    scenario.stdout("migrate run");
    // With a log to write in, adopting is in it.
    scenario.sql(
        "DELETE FROM mediverse_admin.migration_ledger WHERE version = '20260101000000'; \
         DELETE FROM mediverse_admin.__diesel_schema_migrations WHERE version = '20260101000000'",
    );
    scenario.stdout("migrate adopt");
    assert!(
        scenario.stdout("audit").contains("mediverse migrate adopt"),
        "{}",
        scenario.stdout("audit")
    );
}

#[test]
fn what_is_not_migrated_says_how_to_get_there() {
    // No more parts than are read before anyone would hear of progress.
    let prisma = Scenario::empty().file(
        "one.json",
        r#"[{"partId": "skull", "name": "Skull", "system": "SKELETAL"}]"#,
    );
    prisma.sql(BASELINE);
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: the database is not migrated, or not far enough
        hint: `mediverse migrate run`; on a database that Prisma made first `mediverse migrate adopt`
    "#]].assert_eq(&prisma.run("seed anatomy --from one.json"));
    for words in [
        "part check",
        "part search heart",
        "part add femur --name Femur --system SKELETAL",
        "audit",
        "voice list",
    ] {
        let shown = prisma.run(words);
        assert!(!shown.contains("mediverse_admin."), "{words}: {shown}");
        if !shown.starts_with("exit: 0") {
            assert!(
                shown.contains("mediverse migrate adopt"),
                "{words}: {shown}"
            );
        }
    }
    let verbose = prisma.run("audit -v");
    assert!(verbose.contains("audit_log"), "{verbose}");
}

#[test]
fn the_log_names_the_user_where_no_variable_does() {
    let scenario = Scenario::empty();
    let output = scenario
        .command()
        .env_remove("USER")
        .args(["migrate", "run"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", scenario.shown(&output));
    let id = std::process::Command::new("id")
        .arg("-un")
        .output()
        .unwrap();
    assert_eq!(
        scenario.query("SELECT os_user FROM mediverse_admin.audit_log"),
        String::from_utf8(id.stdout).unwrap().trim()
    );
}
