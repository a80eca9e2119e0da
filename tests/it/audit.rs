//! The audit log: who changed what, and that nobody rewrites it.

use expect_test::expect;

use crate::cluster::Cluster;
use crate::scenario::Scenario;

/// `mediverse audit` is only added to, whatever rights someone was given.
#[test]
fn the_audit_log_keeps_what_it_says() {
    let cluster = Cluster::shared();
    let scenario = Scenario::new();
    scenario.stdout(
        "user add --id t1 --email t@example.org --first-name T --last-name L --role teacher",
    );
    let role = cluster.fresh_name();
    scenario.sql(&format!(
        "CREATE ROLE {role}; GRANT USAGE ON SCHEMA mediverse_admin TO {role};
         GRANT ALL ON ALL TABLES IN SCHEMA mediverse_admin TO {role}"
    ));
    let mut conn = scenario.connect();
    let mut run = |sql: &str| {
        diesel::connection::SimpleConnection::batch_execute(&mut conn, sql)
            .map_err(|error| error.to_string())
    };
    run(&format!("SET ROLE {role}")).unwrap();
    for sql in [
        "UPDATE mediverse_admin.audit_log SET os_user = 'nobody'",
        "UPDATE mediverse_admin.audit_log SET os_user = 'nobody' WHERE false",
        "DELETE FROM mediverse_admin.audit_log",
        "TRUNCATE mediverse_admin.audit_log",
    ] {
        assert_eq!(
            run(sql).unwrap_err(),
            "permission denied: the audit log is only added to"
        );
    }
    run("INSERT INTO mediverse_admin.audit_log (run_id, at, os_user, db_user, command) VALUES ('x', '2000-01-01', 'someone', 'postgres_himself', 'odd')").unwrap();
    run("RESET ROLE").unwrap();
    assert_eq!(
        scenario.query("SELECT db_user, at > now() - interval '1 hour' FROM mediverse_admin.audit_log WHERE run_id = 'x'"),
        "postgres,t"
    );
    // Its owner may: `db prune` archives it, `user forget` takes names out.
    run("UPDATE mediverse_admin.audit_log SET at = '2000-01-01' WHERE run_id = 'x'").unwrap();
    scenario.stdout("db prune --older-than 300d --only audit --yes");
    assert_eq!(
        scenario.query("SELECT count(*) FROM mediverse_admin.audit_log WHERE run_id = 'x'"),
        "0"
    );
}

#[test]
fn the_audit_log_is_filtered_by_time_person_words_and_run() {
    let scenario = Scenario::new();
    scenario.sql(
        "DELETE FROM mediverse_admin.audit_log; ALTER TABLE mediverse_admin.audit_log ALTER id RESTART;
         INSERT INTO mediverse_admin.audit_log (run_id, at, os_user, db_user, command, rows) VALUES
           ('run1', '2026-01-01 10:00Z', 'ana', 'mediverse', 'mediverse part add femur', 1),
           ('run1', '2026-01-01 10:00:01Z', 'ana', 'mediverse', 'mediverse part add femur', 2),
           ('run2', '2026-02-01 10:00Z', 'ben', 'postgres', 'mediverse migrate run', 9)",
    );
    let rows = |words: &str| -> Vec<i64> {
        let entries = scenario.json(&format!("audit -o json {words}"));
        entries
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["rows"].as_i64().unwrap())
            .collect()
    };
    for (words, expected) in [
        ("", &[9, 2, 1][..]),
        ("--since 2026-01-15", &[9]),
        ("--until 2026-01-15", &[2, 1]),
        ("--since '2026-01-01 10:00:01' --until 2026-02-01", &[2]),
        ("--user ana", &[2, 1]),
        ("--user postgres", &[9]),
        ("--command part", &[2, 1]),
        ("--command 'p_rt'", &[]),
        ("--run run2", &[9]),
        ("--limit 1", &[9]),
        ("--user ana --run run2", &[]),
    ] {
        assert_eq!(rows(words), expected, "{words}");
    }
    expect![[r#"
        exit: 0
        --- stdout
        AT                   WHO  DATABASE USER  ROWS  COMMAND
        2026-01-01 10:00:01  ana  mediverse         2  mediverse part add femur
        2026-01-01 10:00:00  ana  mediverse         1  mediverse part add femur
        --- stderr
    "#]]
    .assert_eq(&scenario.run("audit --run run1"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        No change is recorded that fits
    "#]]
    .assert_eq(&scenario.run("audit --user nobody"));
    expect![[r#"
        exit: 0
        --- stdout
        id,at,osUser,dbUser,command,rows,runId,actedAs
        --- stderr
    "#]]
    .assert_eq(&scenario.run("audit --user nobody -o csv"));
    assert_eq!(
        scenario.output("audit --since yesterday").status.code(),
        Some(11)
    );
}

#[test]
fn a_command_is_kept_as_a_shell_takes_it() {
    let scenario = Scenario::new();
    let person = [
        "user",
        "add",
        "--id",
        "t-9",
        "--email",
        "pat@example.org",
        "--role",
        "teacher",
    ];
    let named = ["--first-name", "Pat", "--last-name", "O'Brien"];
    let output = scenario
        .command()
        .args(person)
        .args(named)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", scenario.shown(&output));
    let words = [
        "session",
        "create",
        "--title",
        "Pat O'Brien's $5 lesson on \"the leg\"",
        "--teacher",
        "t-1",
    ];
    let output = scenario.command().args(words).output().unwrap();
    assert!(output.status.success(), "{}", scenario.shown(&output));
    let log = || {
        scenario.json("audit -o json")[0]["command"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let mut typed = shlex::split(&log()).unwrap();
    assert_eq!(typed.remove(0), "mediverse");
    assert_eq!(typed, words);
    // Pasted, it does the same.
    let pasted = log().replacen(
        "mediverse",
        &format!("'{}'", env!("CARGO_BIN_EXE_mediverse")),
        1,
    );
    let own = scenario.command();
    let variables = own
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    let output = std::process::Command::new("sh")
        .args(["-c", &pasted])
        .env_clear()
        .envs(variables)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", scenario.shown(&output));
    assert_eq!(
        scenario.query(r#"SELECT count(*), count(DISTINCT title) FROM "TeachingSession""#),
        "2,1"
    );
    // A name is found in whatever quotes.
    scenario.stdout("user forget t-9 --yes");
    let known = "SELECT count(*) FROM mediverse_admin.audit_log WHERE command LIKE '%Brien%'";
    assert_eq!(scenario.query(known), "0");
}
