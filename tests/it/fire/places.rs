//! Where it runs: encrypted, over a socket, past a dead host, on a standby, through a pooler.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::commands::BONES;
use super::compare::Snapshot;
use super::proxy::wait_until;
use super::server::{Server, free_port};
use crate::cluster::{Cluster, PASSWORD};
use crate::migrate::with_pgbouncer;
use crate::scenario::{Scenario, query};

/// What is done everywhere, from an empty database on.
const TOUR: [&str; 12] = [
    "migrate run",
    "migrate status --check",
    "seed anatomy --from bones.json",
    "part search femur -o json",
    "part list",
    "user import people.csv",
    "session create --title Bones --teacher t-1",
    "voice import log.jsonl",
    "voice list",
    "session list",
    "analytics overview",
    "audit",
];

fn packed(scenario: Scenario) -> Scenario {
    scenario
        .file("bones.json", BONES)
        .file(
            "people.csv",
            "email,firstName,lastName,role\nada@example.org,Ada,Lovelace,TEACHER\n",
        )
        .file(
            "log.jsonl",
            "{\"id\":\"v1\",\"transcript\":\"show the femur\",\"action\":\"show\",\"target\":\"femur\",\"success\":true,\
             \"createdAt\":\"2026-01-01T10:00:00Z\"}\n",
        )
}

fn tour(scenario: &Scenario) {
    for words in TOUR {
        scenario.stdout(words);
    }
}

/// The same tour on the tests' own server.
fn at_home() -> Snapshot {
    let scenario = packed(Scenario::empty());
    tour(&scenario);
    Snapshot::of(&mut scenario.connect())
}

fn assert_as_at_home(found: &Snapshot) {
    let wanted = at_home();
    assert!(wanted == *found, "{}", wanted.difference(found));
}

/// A certificate authority and a certificate for `localhost` of it, made by OpenSSL.
fn certificates(folder: &std::path::Path) -> [PathBuf; 3] {
    let openssl = |args: &[&str]| {
        let output = Command::new("openssl")
            .args(args)
            .current_dir(folder)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "openssl {args:?}: {said}");
    };
    std::fs::write(folder.join("san"), "subjectAltName=DNS:localhost\n").unwrap();
    openssl(&[
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=tests",
        "-keyout",
        "ca.key",
        "-out",
        "ca.crt",
    ]);
    openssl(&[
        "req",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=localhost",
        "-keyout",
        "server.key",
        "-out",
        "server.csr",
    ]);
    openssl(&[
        "x509",
        "-req",
        "-in",
        "server.csr",
        "-CA",
        "ca.crt",
        "-CAkey",
        "ca.key",
        "-CAcreateserial",
        "-days",
        "2",
        "-extfile",
        "san",
        "-out",
        "server.crt",
    ]);
    ["ca.crt", "server.crt", "server.key"].map(|name| folder.join(name))
}

#[test]
fn a_verified_certificate_is_wanted_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let [authority, certificate, key] = certificates(folder.path());
    let server = Server::new(&[]);
    let (certificate, key) = (server.adopt(&certificate), server.adopt(&key));
    server.sql(
        "postgres",
        &format!("ALTER SYSTEM SET ssl_cert_file = '{certificate}'"),
    );
    server.sql(
        "postgres",
        &format!("ALTER SYSTEM SET ssl_key_file = '{key}'"),
    );
    server.sql("postgres", "ALTER SYSTEM SET ssl = on");
    server.stop("fast");
    server.start();
    server.sql("postgres", "CREATE DATABASE mediverse");
    let url = |host: &str, authority: &std::path::Path| {
        format!(
            "postgresql://postgres:{PASSWORD}@{host}:{}/mediverse?sslmode=verify-full&sslrootcert={}",
            server.port,
            authority.display()
        )
    };
    let scenario = packed(Scenario::empty()).env("DATABASE_URL", &url("localhost", &authority));
    tour(&scenario);
    let encrypted = scenario.run("db status -o json");
    assert!(encrypted.starts_with("exit: 0"), "{encrypted}");
    assert_as_at_home(&Snapshot::of(&mut server.connect("mediverse")));

    // The right server by another name, and a server that anyone could have set up.
    let other = tempfile::tempdir().unwrap();
    let [stranger, ..] = certificates(other.path());
    for url in [url("127.0.0.1", &authority), url("localhost", &stranger)] {
        let scenario = Scenario::empty().env("DATABASE_URL", &url);
        let shown = scenario.run("part list");
        assert!(shown.starts_with("exit: 5"), "{shown}");
        assert!(shown.contains("certificate"), "{shown}");
        assert!(shown.contains("hint: check `sslrootcert`"), "{shown}");
        assert!(!shown.contains(PASSWORD), "{shown}");
    }
    // A server without TLS.
    let plain = format!(
        "postgresql://postgres:{PASSWORD}@127.0.0.1:{}/postgres?sslmode=verify-full&sslrootcert={}",
        Cluster::shared().port,
        authority.display()
    );
    let shown = Scenario::empty()
        .env("DATABASE_URL", &plain)
        .run("part list");
    assert!(shown.starts_with("exit: 5"), "{shown}");
    assert!(shown.contains("offers no TLS"), "{shown}");
}

#[test]
fn the_second_host_serves_where_the_first_is_dead() {
    let cluster = Cluster::shared();
    let scenario = Scenario::empty();
    let url = format!(
        "postgresql://postgres:{PASSWORD}@127.0.0.1:{},127.0.0.1:{}/{}?target_session_attrs=read-write",
        free_port(),
        cluster.port,
        scenario.mediverse
    );
    let scenario = packed(scenario).env("DATABASE_URL", &url);
    tour(&scenario);
    assert_as_at_home(&Snapshot::of(&mut scenario.connect()));
}

#[test]
fn a_socket_and_a_port_lead_to_the_same() {
    let cluster = Cluster::shared();
    let scenario = Scenario::empty();
    let url = cluster.tcp_url("postgres", PASSWORD, &scenario.mediverse);
    let scenario = packed(scenario).env("DATABASE_URL", &url);
    tour(&scenario);
    assert_as_at_home(&Snapshot::of(&mut scenario.connect()));
}

#[test]
fn a_pooler_in_session_mode_changes_nothing() {
    with_pgbouncer("session", |scenario| {
        let variables = scenario.command();
        let url = variables
            .get_envs()
            .find(|(name, _)| *name == "DATABASE_URL")
            .and_then(|(_, url)| url?.to_str())
            .unwrap()
            .to_owned();
        for url in [url.clone(), url.replace("?pgbouncer=true", "")] {
            let fresh = Scenario::empty();
            let url = url.replace(&scenario.mediverse, &fresh.mediverse);
            let fresh = packed(fresh).env("DATABASE_URL", &url);
            tour(&fresh);
            assert_as_at_home(&Snapshot::of(&mut fresh.connect()));
        }
    });
}

#[test]
fn reports_come_from_a_streaming_standby() {
    let primary = Server::new(&[]);
    let Some(standby) = Server::standby_of(&primary) else {
        return;
    };
    primary.sql("postgres", "CREATE DATABASE mediverse");
    let mut scenario =
        packed(Scenario::empty()).env("DATABASE_URL", &primary.socket_url("mediverse"));
    tour(&scenario);
    let at = query(
        &mut primary.connect("mediverse"),
        "SELECT pg_current_wal_lsn()",
    );
    let is_there = wait_until(Duration::from_secs(20), || {
        query(
            &mut standby.connect("mediverse"),
            &format!("SELECT pg_last_wal_replay_lsn() >= '{at}'"),
        ) == "t"
    });
    assert!(is_there);
    let reports = [
        "analytics overview -o json",
        "analytics sessions -o json",
        "analytics commands -o json",
        "analytics parts -o json",
        "analytics timeline --bucket day -o json",
    ];
    let on_primary = reports.map(|words| scenario.stdout(words));
    scenario.set("ANALYTICS_DATABASE_URL", &standby.socket_url("mediverse"));
    assert_eq!(on_primary, reports.map(|words| scenario.stdout(words)));
    // It was the standby that answered: nobody else is left.
    primary.stop("fast");
    assert_eq!(on_primary, reports.map(|words| scenario.stdout(words)));
    // For writing it is the wrong server, and it says so.
    scenario.set("DATABASE_URL", &standby.socket_url("mediverse"));
    scenario.stdout("part search femur");
    scenario.stdout("session list");
    let looked_over = scenario.run("db doctor -o csv");
    assert!(
        looked_over.contains(", a standby: read only"),
        "{looked_over}"
    );
    assert!(!looked_over.contains(",fail,"), "{looked_over}");
    let shown = scenario.run("session create --title Bones --teacher t-1");
    assert!(shown.starts_with("exit: 1"), "{shown}");
    assert!(shown.contains("a standby"), "{shown}");
}
