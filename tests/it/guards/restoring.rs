//! `db restore` makes a database: it asks for its name, and writes over nothing.

use super::{at_terminal, code, full, remote, rows};
use crate::cluster::Cluster;
use crate::scenario::Scenario;

/// Something to take away, and a backup of it.
fn backed_up() -> Scenario {
    let scenario = full();
    scenario.stdout("db backup b.tar");
    scenario
}

fn is_there(scenario: &Scenario, name: &str) -> bool {
    let sql = format!("SELECT count(*) FROM pg_database WHERE datname = '{name}'");
    scenario.query(&sql) == "1"
}

#[test]
fn only_the_name_lets_something_be_restored() {
    let scenario = backed_up();
    let name = Cluster::shared().fresh_name();
    let words = format!("db restore b.tar --into {name}");
    for refused in ["", " --yes", " --confirm other", " --yes --confirm other"] {
        let shown = scenario.run(&format!("{words}{refused}"));
        assert!(shown.starts_with("exit: 8\n"), "{words}\n{shown}");
        let (counts, question) = (
            shown.find(": 4 parts, 0 synonyms, 1 session, "),
            shown.find("error: "),
        );
        assert!(counts.is_some() && counts < question, "{shown}");
    }
    let (code, shown) = at_terminal(&scenario, &words, "other\r");
    assert_eq!(code, 9, "{shown}");
    assert!(shown.contains(&format!("Type {name} to go on")), "{shown}");
    assert!(!is_there(&scenario, &name));
    let (code, shown) = at_terminal(&scenario, &words, &format!("{name}\r"));
    assert_eq!(code, 0, "{shown}");
    assert!(is_there(&scenario, &name));
}

/// Refused with the right name, at a terminal or not, the counts before the reason.
fn refuses(scenario: &Scenario, name: &str, reason: &str) {
    let words = format!("db restore b.tar --into {name}");
    let confirmed = scenario.run(&format!("{words} --yes --confirm {name}"));
    let (code, at_terminal) = at_terminal(scenario, &words, &format!("{name}\r"));
    assert!(confirmed.starts_with("exit: 8\n"), "{confirmed}");
    assert_eq!(code, 8, "{at_terminal}");
    for shown in [confirmed, at_terminal] {
        // What a copy is a copy of stands between the counts and the refusal.
        let counts = shown.find("` holds 4 parts, 0 synonyms, 1 session, ");
        let error = shown.find(reason);
        assert!(counts.is_some() && counts < error, "{shown}");
        assert!(shown.contains("restore beside it with `--into`"), "{shown}");
        assert!(!shown.contains("unprotect"), "{shown}");
    }
}

#[test]
fn nothing_is_restored_over_and_production_is_named() {
    let scenario = backed_up();
    let name = scenario.mediverse.clone();
    let before = rows(&scenario);
    refuses(&scenario, &name, "is not empty: it holds ");
    let far = remote(&scenario);
    let scenario = scenario.env("DATABASE_URL", &far);
    refuses(
        &scenario,
        &name,
        "is on another machine and holds 1 session",
    );
    let near = Cluster::shared().url(&name);
    let scenario = scenario.env("DATABASE_URL", &near);
    scenario.stdout("db protect");
    let copy = Cluster::shared().database(&name);
    refuses(&scenario, &name, "is protected, since ");
    refuses(&scenario, &copy, "is a copy of `");
    scenario.stdout("db unprotect");
    refuses(&scenario, &name, "is not empty: it holds ");
    scenario.sql("DELETE FROM mediverse_admin.protection; DELETE FROM mediverse_admin.audit_log WHERE command LIKE '%protect%'");
    assert_eq!(rows(&scenario), before);
}

#[test]
fn a_place_without_tables_may_hold_something_all_the_same() {
    let scenario = backed_up();
    let cluster = Cluster::shared();
    for held in [
        "CREATE VIEW report AS SELECT 1 AS one",
        "CREATE FUNCTION helper() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE SEQUENCE numbers",
        "CREATE TYPE mood AS ENUM ('good')",
        "CREATE SCHEMA own; CREATE MATERIALIZED VIEW own.sums AS SELECT 1 AS one",
        "SELECT lo_create(0)",
        "CREATE COLLATION german (provider = icu, locale = 'de')",
        "CREATE TEXT SEARCH CONFIGURATION words (COPY = simple)",
        "CREATE PUBLICATION everything FOR ALL TABLES",
        "CREATE FOREIGN DATA WRAPPER elsewhere",
    ] {
        let name = cluster.database("template1");
        cluster.sql(&name, held);
        let shown = scenario.run(&format!("db restore b.tar --into {name} --confirm {name}"));
        assert!(shown.starts_with("exit: 8\n"), "{held}\n{shown}");
        assert!(
            shown.contains("is not empty: it holds 1 object, "),
            "{held}\n{shown}"
        );
    }
    // What a role needs to get in, and extensions, are nothing to lose.
    let name = cluster.database("template1");
    cluster.sql(
        &name,
        "CREATE EXTENSION pg_trgm; CREATE SCHEMA mediverse_admin",
    );
    let words = format!("db restore b.tar --into {name} --confirm {name}");
    assert_eq!(code(&scenario, &words), 0);
}

#[test]
fn names_that_are_none_make_nothing() {
    let scenario = backed_up();
    let long = "x".repeat(64);
    for (name, exit) in [
        ("''", 11),
        (long.as_str(), 11),
        ("template0", 8),
        ("postgres", 8),
    ] {
        let words = format!("db restore b.tar --into {name} --confirm {name}");
        assert_eq!(code(&scenario, &words), exit, "{name}");
    }
    let shown = scenario.run("db restore b.tar --into postgres://u:hidden-word@h/x --confirm x");
    assert!(shown.starts_with("exit: 11\n"), "{shown}");
    assert!(!shown.contains("hidden-word"), "{shown}");
    assert!(!is_there(&scenario, &long[..63]));
}
