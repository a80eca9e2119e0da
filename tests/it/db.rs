//! Databases as a whole: init, setup, status, reset, shell.

use std::process::Stdio;
use std::thread;

use expect_test::expect;

use crate::cluster::{Cluster, PASSWORD};
use crate::scenario::Scenario;

/// A server on which neither role nor databases are there yet, and someone who may make them.
pub(crate) fn bare() -> (Scenario, String) {
    let cluster = Cluster::shared();
    let name = cluster.fresh_name();
    let scenario = Scenario::empty()
        .env(
            "DATABASE_URL",
            &cluster.tcp_url(&name, "role-secret", &name),
        )
        .env("MOODLE_DB_URL", "")
        .env(
            "MEDIVERSE_ADMIN_URL",
            &cluster.tcp_url("postgres", PASSWORD, "postgres"),
        );
    (scenario, name)
}

pub(crate) fn shown(scenario: &Scenario, name: &str, words: &str) -> String {
    // `mediverse_user` is one for the whole server: whichever test comes first makes it.
    scenario
        .run(words)
        .replace(name, "[role]")
        .lines()
        .filter(|line| !line.contains("role mediverse_user"))
        .map(|line| {
            format!(
                "{}\n",
                line.split_whitespace().collect::<Vec<_>>().join(" ")
            )
        })
        .collect()
}

/// A Moodle, as far as anyone looks.
pub(crate) const MOODLE: &str = "CREATE TABLE mdl_config (id bigint, name text, value text); \
    CREATE TABLE mdl_user (id bigint); CREATE TABLE mdl_course_modules (id bigint); \
    CREATE TABLE mdl_course (id bigint, fullname text); \
    INSERT INTO mdl_config VALUES (1, 'release', '4.2+ (Build: 20230428)'); \
    INSERT INTO mdl_course VALUES (1, 'Our School'), (2, 'Anatomy 1');";

#[test]
fn init_creates_role_and_database_and_then_changes_nothing() {
    let (scenario, name) = bare();
    let first = shown(&scenario, &name, "db init");
    let (table, _) = first.split_once("--- stderr").unwrap();
    expect![[r#"
        exit: 0
        --- stdout
        DATABASE THING STATUS DETAIL
        mediverse role [role] created
        mediverse database [role] created
        mediverse schema public ok
        mediverse schema mediverse_admin created
        mediverse extension pg_trgm created
        mediverse extension unaccent created
        mediverse grant mediverse_user to [role] changed
    "#]]
    .assert_eq(table);
    let again = scenario.output("db init");
    assert_eq!(again.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&again.stderr).contains("0 changed"));
    assert_eq!(scenario.output("db init --check").status.code(), Some(0));
    let cluster = Cluster::shared();
    let owned = crate::scenario::query(
        &mut cluster.connect(&name),
        "SELECT pg_get_userbyid(datdba), pg_encoding_to_char(encoding), \
         pg_get_userbyid((SELECT nspowner FROM pg_namespace WHERE nspname = 'mediverse_admin')) \
         FROM pg_database WHERE datname = current_database()",
    );
    assert_eq!(owned, format!("{name},UTF8,{name}"));
}

#[test]
fn check_says_3_and_changes_nothing() {
    let (scenario, name) = bare();
    let output = scenario.output("db init --check");
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("would be changed"));
    let there = crate::scenario::query(
        &mut Cluster::shared().connect("postgres"),
        &format!("SELECT 1 FROM pg_roles WHERE rolname = '{name}'"),
    );
    assert_eq!(there, "");
}

#[test]
fn sql_prints_a_script_that_does_the_same_and_holds_no_secret() {
    let (scenario, name) = bare();
    let script = scenario.stdout("db init --sql");
    assert!(!script.contains("role-secret"), "{script}");
    assert!(
        script.contains(&format!("\\password \"{name}\"")),
        "{script}"
    );
    // Nobody is there to type a password.
    let script = script.replace("\\password", "-- \\password");
    let file = scenario.path("script.sql");
    std::fs::write(&file, script).unwrap();
    let cluster = Cluster::shared();
    for _ in 0..2 {
        let output = cluster
            .tool("psql")
            .args(["-d", "postgres", "-v", "ON_ERROR_STOP=1", "-Xqf"])
            .arg(&file)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    cluster.sql(
        "postgres",
        &format!("ALTER ROLE {name} PASSWORD 'role-secret'"),
    );
    assert_eq!(scenario.output("db init --check").status.code(), Some(0));
}

#[test]
fn one_role_of_both_urls_is_made_once() {
    let (scenario, name) = bare();
    let cluster = Cluster::shared();
    let moodle = cluster.fresh_name();
    let scenario = scenario.env(
        "MOODLE_DB_URL",
        &cluster.tcp_url(&name, "role-secret", &moodle),
    );
    let script = scenario.stdout("db init --sql");
    assert_eq!(script.matches("\\password").count(), 1, "{script}");
    assert_eq!(
        script.matches("CREATE ROLE").count(),
        script.matches("CREATE ROLE mediverse_user").count() + 1,
        "{script}"
    );
    let changes = |words: &str| {
        let output = scenario.output(words);
        let said = String::from_utf8(output.stderr).unwrap();
        let last = said.lines().last().unwrap();
        last.split(' ').next().unwrap().parse::<u32>().unwrap()
    };
    let foretold = changes("db init --check");
    let rows = scenario.stdout("db init --dry-run -o csv");
    let role = format!(",role {name},");
    let statuses: Vec<&str> = rows.lines().filter(|it| it.contains(&role)).collect();
    assert!(statuses[0].contains(",created,"), "{rows}");
    assert!(statuses[1].contains(",ok,"), "{rows}");
    assert_eq!(changes("db init"), foretold);
    assert_eq!(changes("db init --check"), 0);
    cluster.forget(&moodle);
}

#[test]
fn reports_a_wrong_password_and_never_changes_it() {
    let (scenario, name) = bare();
    scenario.stdout("db init");
    let cluster = Cluster::shared();
    let wrong = scenario.env(
        "DATABASE_URL",
        &cluster.tcp_url(&name, "not-the-one", &name),
    );
    expect![[r#"
        exit: 5
        --- stdout
        DATABASE THING STATUS DETAIL
        mediverse role [role] ok
        mediverse login as [role] reported cannot connect to [role] on 127.0.0.1:[port] as [role]: password authentication failed for user "[role]"
        mediverse database [role] ok
        mediverse schema public ok
        mediverse schema mediverse_admin ok
        mediverse extension pg_trgm ok
        mediverse extension unaccent ok
        mediverse grant mediverse_user to [role] ok
        fix for login as [role]: \password "[role]"
        --- stderr
        Target: [role] on 127.0.0.1:[port] as [role] (DATABASE_URL from environment)
        0 changed
        error: the database of `DATABASE_URL` is not usable: login as [role]: cannot connect to [role] on 127.0.0.1:[port] as [role]: password authentication failed for user "[role]"
        hint: an existing role is never changed: correct the URL, or run the fix as a superuser
    "#]]
    .assert_eq(&shown(&wrong, &name, "db init"));
}

#[test]
fn needs_no_admin_where_the_role_may_create_databases() {
    let cluster = Cluster::shared();
    let name = cluster.fresh_name();
    cluster.sql(
        "postgres",
        &format!("CREATE ROLE {name} LOGIN CREATEDB PASSWORD 'own-secret'"),
    );
    let scenario = Scenario::empty()
        .env("DATABASE_URL", &cluster.tcp_url(&name, "own-secret", &name))
        .env(
            "MOODLE_DB_URL",
            &cluster.tcp_url(&name, "own-secret", &format!("{name}_m")),
        );
    let output = scenario.output("db setup");
    assert_eq!(output.status.code(), Some(0), "{}", scenario.shown(&output));
    let status = scenario.json("db status -o json");
    assert_eq!(status[0]["migrations"]["pending"], 0);
    assert_eq!(status[0]["rows"]["sessions"], 0);
    assert_eq!(status[1]["reachable"], true);
}

#[test]
fn a_role_without_rights_changes_nothing_and_hears_who_can() {
    let cluster = Cluster::shared();
    let name = cluster.fresh_name();
    cluster.sql(
        "postgres",
        &format!("CREATE ROLE {name} LOGIN PASSWORD 'own-secret'"),
    );
    let scenario = Scenario::empty()
        .env("DATABASE_URL", &cluster.tcp_url(&name, "own-secret", &name))
        .env("MOODLE_DB_URL", "");
    let text = shown(&scenario, &name, "db init");
    assert!(text.starts_with("exit: 1\n"), "{text}");
    assert!(
        text.contains("database [role] reported it is missing, and `[role]` may not create it"),
        "{text}"
    );
    assert!(
        text.contains("fix for database [role]: CREATE DATABASE \"[role]\" OWNER \"[role]\""),
        "{text}"
    );
    assert!(text.contains("--admin-url"), "{text}");
}

#[test]
fn an_admin_who_is_no_superuser_joins_the_role_it_creates_for() {
    let (scenario, name) = bare();
    let cluster = Cluster::shared();
    let admin = cluster.fresh_name();
    cluster.sql(
        "postgres",
        &format!("CREATE ROLE {admin} LOGIN CREATEROLE CREATEDB PASSWORD 'admin-secret'"),
    );
    let scenario = scenario.env(
        "MEDIVERSE_ADMIN_URL",
        &cluster.tcp_url(&admin, "admin-secret", "postgres"),
    );
    let output = scenario.output("db setup");
    assert_eq!(output.status.code(), Some(0), "{}", scenario.shown(&output));
    let owner = crate::scenario::query(
        &mut cluster.connect(&name),
        "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()",
    );
    assert_eq!(owner, name);
}

#[test]
fn reports_a_database_of_another_owner_with_its_fix() {
    let (scenario, name) = bare();
    let cluster = Cluster::shared();
    cluster.sql(
        "postgres",
        &format!("CREATE ROLE {name} LOGIN PASSWORD 'role-secret'"),
    );
    cluster.sql("postgres", &format!("CREATE DATABASE {name}"));
    let text = shown(&scenario, &name, "db init");
    assert!(text.starts_with("exit: 1\n"), "{text}");
    assert!(
        text.contains("it belongs to `postgres`, not to `[role]`"),
        "{text}"
    );
    assert!(
        text.contains("fix for database [role]: ALTER DATABASE \"[role]\" OWNER TO \"[role]\""),
        "{text}"
    );
    cluster.sql(
        "postgres",
        &format!("ALTER DATABASE {name} OWNER TO {name}"),
    );
    assert_eq!(scenario.output("db init").status.code(), Some(0));
}

#[test]
fn many_at_once_all_succeed() {
    let (scenario, name) = bare();
    let outputs: Vec<_> = thread::scope(|scope| {
        let calls: Vec<_> = (0..6)
            .map(|_| scope.spawn(|| scenario.output("db setup")))
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    for output in outputs {
        assert_eq!(output.status.code(), Some(0), "{}", scenario.shown(&output));
    }
    let applied = crate::scenario::query(
        &mut Cluster::shared().connect(&name),
        "SELECT count(*) = count(DISTINCT version) FROM mediverse_admin.migration_ledger",
    );
    assert_eq!(applied, "t");
}

#[test]
fn never_alters_a_moodle() {
    let scenario = Scenario::empty();
    let cluster = Cluster::shared();
    cluster.sql(&scenario.moodle, MOODLE);
    let moodle = cluster.url(&scenario.moodle);
    let before = dump(&scenario.moodle);
    let output = scenario.output("db setup");
    assert_eq!(output.status.code(), Some(0), "{}", scenario.shown(&output));
    assert!(String::from_utf8_lossy(&output.stdout).contains("holds a Moodle: never altered"));
    for words in ["db reset --moodle --confirm x", "db reset --moodle -y"] {
        let output = scenario.output(words);
        assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
    }
    let as_mediverse = Scenario::empty().env("DATABASE_URL", &moodle);
    for words in ["db init", "db setup", "db reset --confirm x"] {
        let output = as_mediverse.output(words);
        assert_eq!(
            output.status.code(),
            Some(8),
            "{}",
            as_mediverse.shown(&output)
        );
    }
    assert_eq!(before, dump(&scenario.moodle));
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [moodle] at [socket] as postgres (MOODLE_DB_URL from environment)
        error: `[moodle]` holds a Moodle
        hint: a Moodle is never dropped; its administrator can, if that is meant
    "#]]
    .assert_eq(&scenario.run("db reset --moodle --confirm x"));
}

fn dump(database: &str) -> String {
    let output = Cluster::shared()
        .tool("pg_dump")
        .arg(database)
        .output()
        .unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with("\\restrict") && !line.starts_with("\\unrestrict"))
        .collect()
}

#[test]
fn refuses_the_database_of_another_application() {
    let scenario = Scenario::empty();
    scenario.sql("CREATE TABLE invoices (id int)");
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Target: [moodle] at [socket] as postgres (MOODLE_DB_URL from environment)
        error: `[mediverse]` holds 1 table of another application
        hint: name another database in `DATABASE_URL`; one that does not exist is created
    "#]]
    .assert_eq(&scenario.run("db init"));
    let output = scenario.output("db reset --confirm x");
    assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
}

#[test]
fn refuses_one_database_for_both() {
    let scenario = Scenario::empty();
    let url = Cluster::shared().url(&scenario.mediverse);
    let scenario = scenario.env("MOODLE_DB_URL", &url);
    assert_eq!(scenario.output("db init").status.code(), Some(8));
}

#[test]
fn status_shows_both_databases() {
    let scenario = Scenario::new();
    Cluster::shared().sql(&scenario.moodle, MOODLE);
    let status = scenario.json("db status -o json");
    assert_eq!(status[0]["database"], "mediverse");
    assert_eq!(status[0]["migrations"]["pending"], 0);
    assert_eq!(status[1]["moodleRelease"], "4.2+ (Build: 20230428)");
    assert_eq!(status[1]["moodleSite"], "Our School");
    assert_eq!(status[1]["moodleCourses"], 1);
    assert!(status[1]["sizeBytes"].as_i64() > Some(0));
    assert!(scenario.stdout("db status").contains("Our School"));
}

#[test]
fn status_shows_the_other_where_one_is_unreachable() {
    let scenario = Scenario::new().env(
        "MOODLE_DB_URL",
        "postgresql://u:hidden99@127.0.0.1:1/moodle",
    );
    let output = scenario.output("db status -o json");
    assert_eq!(output.status.code(), Some(5));
    let status: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(status[0]["reachable"], true);
    assert_eq!(status[1]["reachable"], false);
    assert!(!scenario.shown(&output).contains("hidden99"));
}

#[test]
fn reset_wants_the_name_and_sets_up_anew() {
    let scenario = Scenario::new();
    scenario.sql(
        "INSERT INTO \"AnatomyPart\" (id, \"partId\", name, system, \"updatedAt\") \
         VALUES ('c1', 'femur', 'Femur', 'SKELETAL', now())",
    );
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `[mediverse]` holds 1 part, 0 synonyms, 0 sessions, 0 joins, 0 notes, 0 voice commands
        error: nobody is here to answer: Drop everything in `[mediverse]`?
        hint: pass `--confirm [mediverse]`
    "#]]
    .assert_eq(&scenario.run("db reset -y"));
    assert_eq!(scenario.query("SELECT count(*) FROM \"AnatomyPart\""), "1");
    let output = scenario.output(&format!(
        "db reset --backup . --confirm {}",
        scenario.mediverse
    ));
    assert_eq!(output.status.code(), Some(0), "{}", scenario.shown(&output));
    assert_eq!(
        scenario.query("SELECT count(*) FROM \"AnatomyPart\" WHERE name = 'Femur' AND id = 'c1'"),
        "0"
    );
}

#[test]
fn reset_of_moodle_takes_an_empty_database_only() {
    let scenario = Scenario::new();
    let name = scenario.moodle.clone();
    let output = scenario.output(&format!("db reset --moodle --confirm {name}"));
    assert_eq!(output.status.code(), Some(0), "{}", scenario.shown(&output));
    Cluster::shared().sql(&name, "CREATE TABLE anything (id int)");
    let output = scenario.output(&format!("db reset --moodle --confirm {name}"));
    assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
}

#[test]
fn reset_refuses_what_it_could_not_create_again() {
    let (scenario, name) = bare();
    scenario.stdout("db setup");
    let scenario = scenario.env("MEDIVERSE_ADMIN_URL", "");
    let output = scenario.output(&format!("db reset --confirm {name}"));
    assert_eq!(output.status.code(), Some(1), "{}", scenario.shown(&output));
    assert_eq!(scenario.output("db status").status.code(), Some(0));
}

#[test]
fn shell_runs_psql_without_a_password_on_its_command_line() {
    let (scenario, _) = bare();
    scenario.stdout("db setup");
    let search_path = scenario.stdout("db shell -- -XAtc 'SHOW search_path'");
    assert_eq!(search_path, "public,mediverse_admin\n");
    let mut shell = scenario
        .command()
        .args(["db", "shell", "--", "-Xc", "SELECT pg_sleep(2)"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(std::time::Duration::from_millis(700));
    let line = std::fs::read(format!("/proc/{}/cmdline", shell.id())).unwrap();
    let line = String::from_utf8_lossy(&line).into_owned();
    shell.wait().unwrap();
    assert!(line.contains("psql"), "{line}");
    assert!(!line.contains("role-secret"), "{line}");
}

#[test]
fn shell_opens_moodle_for_reading() {
    let scenario = Scenario::new();
    let output = scenario.output("db shell --moodle -- -Xc 'CREATE TABLE x (a int)'");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("read-only"));
}
