//! What `db` reports: what it really did, would do, and whose database it found.

use expect_test::expect;

use crate::cluster::{Cluster, PASSWORD};
use crate::db::{MOODLE, bare, shown};
use crate::scenario::{Scenario, query};

const BASELINE: &str = include_str!("../../migrations/2026-01-01-000000_prisma_baseline/up.sql");

#[test]
fn a_role_made_without_a_password_is_reported_as_made() {
    let (scenario, name) = bare();
    let port = Cluster::shared().port;
    let url = format!("postgresql://{name}@127.0.0.1:{port}/{name}");
    let scenario = scenario.env("DATABASE_URL", &url);
    expect![[r#"
        exit: 5
        --- stdout
        DATABASE THING STATUS DETAIL
        mediverse role [role] created
        mediverse login as [role] reported cannot connect to [role] on 127.0.0.1:[port] as [role]: fe_sendauth: no password supplied
        mediverse database [role] created
        mediverse schema public ok
        mediverse schema mediverse_admin created
        mediverse extension pg_trgm created
        mediverse extension unaccent created
        mediverse grant mediverse_user to [role] changed
        fix for login as [role]: \password "[role]"
        --- stderr
        Target: [role] on 127.0.0.1:[port] as [role] (DATABASE_URL from environment)
        6 changed
        error: the database of `DATABASE_URL` is not usable: login as [role]: cannot connect to [role] on 127.0.0.1:[port] as [role]: fe_sendauth: no password supplied
        hint: the URL holds no password: set one with the fix as a superuser and write it into the URL, or keep it in `~/.pgpass`
    "#]]
    // One more where this is the test that makes `mediverse_user`.
    .assert_eq(&shown(&scenario, &name, "db init").replace("7 changed", "6 changed"));
    expect![[r#"
        exit: 5
        --- stdout
        DATABASE THING STATUS DETAIL
        mediverse role [role] ok
        mediverse login as [role] reported cannot connect to [role] on 127.0.0.1:[port] as [role]: fe_sendauth: no password supplied
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
        error: the database of `DATABASE_URL` is not usable: login as [role]: cannot connect to [role] on 127.0.0.1:[port] as [role]: fe_sendauth: no password supplied
        hint: the URL holds no password: set one with the fix as a superuser and write it into the URL, or keep it in `~/.pgpass`
    "#]].assert_eq(&shown(&scenario, &name, "db init"));
}

#[test]
fn asks_libpq_for_role_and_database_of_a_service() {
    let cluster = Cluster::shared();
    let name = cluster.fresh_name();
    cluster.sql(
        "postgres",
        &format!("CREATE ROLE {name} LOGIN CREATEDB PASSWORD 'own-secret'"),
    );
    let services = format!(
        "[mv]\nhost=127.0.0.1\nport={}\nuser={name}\npassword=own-secret\ndbname={name}\n\
         [nobody]\nhost=127.0.0.1\nport={}\nuser=nobody_{name}\npassword=x\n",
        cluster.port, cluster.port
    );
    let scenario = Scenario::empty()
        .file("services", services)
        .env("MOODLE_DB_URL", "")
        .env("DATABASE_URL", "");
    let file = scenario.path("services").to_string_lossy().into_owned();
    let scenario = scenario.env("PGSERVICEFILE", &file).env("PGUSER", "wrong");
    // The database is not there yet.
    let check = shown(
        &scenario,
        &name,
        "db init --check --database-url service=mv",
    );
    assert!(
        check.contains("mediverse database [role] created"),
        "{check}"
    );
    let output = scenario.output("db setup --database-url service=mv");
    assert_eq!(output.status.code(), Some(0), "{}", scenario.shown(&output));
    let unknown = shown(&scenario, &name, "db init --database-url service=nobody");
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: the default database of service nobody (DATABASE_URL from --database-url)
        error: `DATABASE_URL` names no role and database itself, and logging in to ask for them failed: cannot connect to the default database of service nobody: password authentication failed for user "nobody_[role]"
        hint: to have them created write it as `postgresql://user:password@host:5432/database`
    "#]].assert_eq(&unknown);
    // The admin of the same server is known as such.
    let admin = cluster.tcp_url("postgres", PASSWORD, "postgres");
    let scenario = scenario
        .env("PGSERVICE", "mv")
        .env("MEDIVERSE_ADMIN_URL", &admin);
    let again = shown(&scenario, &name, "db init");
    assert!(again.starts_with("exit: 0\n"), "{again}");
    assert!(!again.contains("its own role does"), "{again}");
}

#[test]
fn takes_the_role_of_pguser() {
    let (scenario, name) = bare();
    let cluster = Cluster::shared();
    let scenario = scenario
        .env("DATABASE_URL", &format!("postgresql:///{name}"))
        .env("PGHOST", "127.0.0.1")
        .env("PGPORT", &cluster.port.to_string())
        .env("PGUSER", &name);
    let text = shown(&scenario, &name, "db init --check");
    assert!(text.contains("mediverse role [role] created"), "{text}");
    assert!(!text.contains("its own role does"), "{text}");
}

#[test]
fn status_names_whose_database_it_found() {
    let (moodle, shop, prisma) = (Scenario::empty(), Scenario::empty(), Scenario::empty());
    moodle.sql(MOODLE);
    shop.sql("CREATE TABLE invoice (id int)");
    prisma.sql(BASELINE);
    for (scenario, code, words) in [
        (moodle, 8, "this database holds a Moodle"),
        (shop, 7, "holds 1 table of another application"),
        (prisma, 7, "was made by Prisma and is not adopted yet"),
    ] {
        let output = scenario.output("db status");
        assert_eq!(
            output.status.code(),
            Some(code),
            "{}",
            scenario.shown(&output)
        );
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(shown.contains(words), "{shown}");
        assert!(!shown.contains("pending"), "{shown}");
    }
}

#[test]
fn status_names_the_rights_that_moodle_has_to_grant() {
    let cluster = Cluster::shared();
    let scenario = Scenario::new();
    let role = cluster.fresh_name();
    cluster.sql(&scenario.moodle, MOODLE);
    cluster.sql(
        &scenario.moodle,
        &format!("CREATE ROLE {role} LOGIN PASSWORD 'own-secret'"),
    );
    let url = cluster.tcp_url(&role, "own-secret", &scenario.moodle);
    let scenario = scenario.env("MOODLE_DB_URL", &url);
    let output = scenario.output("db status");
    let text = scenario.shown(&output).replace(&role, "[role]");
    let (_, stderr) = text.split_once("--- stderr\n").unwrap();
    expect![[r#"
        error: `[role]` may not read Moodle: permission denied for table mdl_config
        hint: its administrator runs what `mediverse moodle grants --for read` prints, in Moodle's database
    "#]].assert_eq(stderr);
    assert!(
        text.contains("permission denied for table mdl_config"),
        "{text}"
    );
    let status = scenario.output("db status -o json");
    let status: serde_json::Value = serde_json::from_slice(&status.stdout).unwrap();
    assert_eq!(status[1]["reachable"], true);
    cluster.sql(
        &scenario.moodle,
        &scenario.stdout("moodle grants --for read"),
    );
    assert_eq!(scenario.output("db status").status.code(), Some(0));
}

#[test]
fn dry_runs_show_and_change_nothing() {
    let (scenario, name) = bare();
    let check = shown(&scenario, &name, "db init --check");
    let dry = shown(&scenario, &name, "db init --dry-run");
    assert_eq!(dry, check.replace("exit: 3", "exit: 0"));
    let setup = shown(&scenario, &name, "db setup --dry-run");
    assert!(setup.starts_with("exit: 0\n"), "{setup}");
    assert!(
        setup.contains("2026-01-01-000000_prisma_baseline"),
        "{setup}"
    );
    assert!(setup.contains("nothing was changed"), "{setup}");
    let there = query(
        &mut Cluster::shared().connect("postgres"),
        &format!("SELECT 1 FROM pg_roles WHERE rolname = '{name}'"),
    );
    assert_eq!(there, "");

    let scenario = Scenario::new();
    let setup = scenario.json("db setup --dry-run -o json");
    assert_eq!(setup["migrations"], serde_json::json!([]));
    assert!(
        setup["seed"]["parts"]["inserted"].as_u64() > Some(100),
        "{setup}"
    );
    assert_eq!(scenario.query(r#"SELECT count(*) FROM "AnatomyPart""#), "0");
    let reset = scenario.run("db reset --dry-run");
    assert!(reset.starts_with("exit: 0\n"), "{reset}");
    assert!(reset.contains("drop the database `[mediverse]`"), "{reset}");
    assert!(reset.contains("`[mediverse]` holds 0 parts"), "{reset}");
    assert_eq!(
        scenario.query("SELECT count(*) > 0 FROM mediverse_admin.migration_ledger"),
        "t"
    );
}

#[test]
fn init_and_setup_are_in_the_log() {
    let (scenario, name) = bare();
    scenario.stdout("db setup");
    assert!(scenario.stdout("audit").contains("mediverse db setup"));
    let cluster = Cluster::shared();
    cluster.sql(&name, &format!("REVOKE mediverse_user FROM {name}"));
    scenario.stdout("db init");
    let log = "SELECT rows FROM mediverse_admin.audit_log WHERE command = 'mediverse db init'";
    assert_eq!(query(&mut cluster.connect(&name), log), "1");
    scenario.stdout("db init");
    assert_eq!(query(&mut cluster.connect(&name), log), "1");
}

#[test]
fn programs_get_data() {
    let (scenario, _) = bare();
    let script = scenario.json("db init --sql -o json");
    assert_eq!(script["sql"], scenario.stdout("db init --sql"));
    let formats = scenario.json("help formats -o json");
    assert_eq!(formats[1]["option"], "-o json");
    let rows = scenario.stdout("db setup -o csv");
    let mut lines = rows.lines();
    assert_eq!(lines.next(), Some("database,thing,status,detail,fix"));
    assert!(rows.contains("mediverse,migration 2026-01-01-000000_prisma_baseline,applied,,\n"));
    assert!(!rows.contains('{'), "{rows}");
    assert!(
        lines
            .next_back()
            .unwrap()
            .starts_with("mediverse,synonyms,seeded,")
    );
}
