//! What holds for every command: help, errors, exit codes, formats, secrets.

use std::process::Stdio;

use expect_test::expect;

use crate::cluster::Cluster;
use crate::scenario::{Scenario, binary};

#[test]
fn prints_every_exit_code() {
    expect![[r#"
        exit: 0
        --- stdout
        CODE  MEANING
           0  done
           1  failed, anything else
           2  unknown command or option, missing argument
           3  only with --check: differences or pending work
           4  partly done, some items failed
           5  cannot connect or log in
           6  busy, try again: lock held, timeout, Moodle in maintenance or upgrading
           7  integrity: checksum, order, drift, invalid index, unadopted database, unsupported Moodle
           8  refused by a guard (also: a pooler that breaks locks)
           9  declined at the prompt
          10  not found
          11  invalid data or a value of the wrong form
          12  conflict: already exists, duplicate
         130  interrupted (Ctrl-C); nothing half done
         143  terminated (SIGTERM); nothing half done
        --- stderr
    "#]].assert_eq(&Scenario::new().run("help exit-codes"));
}

#[test]
fn unknown_command_is_2_with_a_suggestion() {
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: unrecognized subcommand 'migrat'
        hint: did you mean `migrate`?
    "#]]
    .assert_eq(&Scenario::new().run("migrat status"));
}

#[test]
fn value_of_the_wrong_form_is_11() {
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value 'soon' for '--lock-timeout <DURATION>': write numbers with units, such as `30s`, `1h 30m` or `7d`
        hint: see `mediverse migrate run --help`
    "#]]
    .assert_eq(&Scenario::new().run("migrate run --lock-timeout soon"));
}

#[test]
fn errors_are_objects_for_programs() {
    let scenario = Scenario::new().env("DATABASE_URL", "");
    expect![[r#"
        exit: 5
        --- stdout
        --- stderr
        {"error":{"code":"unreachable","message":"`DATABASE_URL` is not set","hint":"set `DATABASE_URL` in the environment or in `.env`; `mediverse local start` makes a private server and writes it","exit":5,"retryable":false}}
    "#]].assert_eq(&scenario.run("migrate status -o json"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        {"error":{"code":"usage","message":"unrecognized subcommand 'nonsense'","hint":"see `mediverse --help`","exit":2,"retryable":false}}
    "#]].assert_eq(&scenario.run("-o json nonsense"));
}

#[test]
fn options_work_before_and_after_the_command() {
    let scenario = Scenario::new();
    let before = scenario.stdout("-o csv migrate status");
    assert_eq!(before, scenario.stdout("migrate status -o csv"));
    assert!(
        before.starts_with("version,name,state,appliedAt\n"),
        "{before}"
    );
}

#[test]
fn never_shows_a_password() {
    let cluster = Cluster::shared();
    let port = cluster.port;
    let urls = [
        "postgres://u:p@ss#w/rd%zz@h/db".to_owned(),
        "postgres://u:hunter22/x@127.0.0.1/db".to_owned(),
        "postgres://u:hunter22@127.0.0.1:port/db".to_owned(),
        format!("postgres://postgres:hunter22@127.0.0.1:{port}/postgres"),
        format!("host=127.0.0.1 port={port} user=postgres password='hunter22 x' dbname=postgres"),
        "postgres://u:hunter22@no-such-host.invalid/db".to_owned(),
        "mysql://u:hunter22@h/db".to_owned(),
    ];
    for url in urls {
        for words in [
            "migrate status",
            "migrate run -vv",
            "config",
            "config -o json",
        ] {
            let scenario = Scenario::new().env("DATABASE_URL", &url);
            let seen = scenario.run(words);
            for secret in ["hunter22", "p@ss", "w/rd", "ss#w"] {
                assert!(!seen.contains(secret), "{words} with {url}:\n{seen}");
            }
        }
        let output = binary()
            .args(["--database-url", &url, "migrate", "status"])
            .output()
            .unwrap();
        assert!(!String::from_utf8_lossy(&output.stderr).contains("hunter22"));
        let output = binary().arg(&url).output().unwrap();
        assert!(!String::from_utf8_lossy(&output.stderr).contains("hunter22"));
    }
}

#[test]
fn wrong_password_is_5() {
    let url = Cluster::shared().tcp_url("postgres", "wrong", "postgres");
    expect![[r#"
        exit: 5
        --- stdout
        --- stderr
        error: cannot connect to postgres on 127.0.0.1:[port] as postgres: password authentication failed for user "postgres"
        hint: check user and password in the URL (special characters percent-encoded) or `~/.pgpass`; on a new server `mediverse db setup` creates the roles
    "#]].assert_eq(&Scenario::new().env("DATABASE_URL", &url).run("migrate status"));
}

#[test]
fn unreachable_server_is_5_after_waiting() {
    let scenario = Scenario::new().env("DATABASE_URL", "postgresql://127.0.0.1:1/mediverse");
    expect![[r#"
        exit: 5
        --- stdout
        --- stderr
        error: cannot connect to mediverse on 127.0.0.1:1: Connection refused
        hint: check host and port, and that the server runs; `--wait 30s` waits for it, `mediverse local start` starts a private one
    "#]].assert_eq(&scenario.run("migrate status --wait 300ms"));
}

#[test]
fn a_closed_pipe_is_success() {
    let mut child = Scenario::new()
        .command()
        .args(["completions", "zsh"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn interrupts_leave_with_130_and_143() {
    use std::os::unix::process::ExitStatusExt as _;
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let scenario = Scenario::new().env("DATABASE_URL", "postgresql://127.0.0.1:1/mediverse");
        let mut child = scenario
            .command()
            .args(["migrate", "status", "--wait", "60s"])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(300));
        let kill = std::process::Command::new("kill")
            .args([format!("-{signal}"), child.id().to_string()])
            .status()
            .unwrap();
        assert!(kill.success());
        let status = child.wait().unwrap();
        assert_eq!(status.signal(), None);
        assert_eq!(status.code(), Some(code));
    }
}

#[test]
fn explains_a_command_by_its_words() {
    let scenario = Scenario::new();
    let help = scenario.stdout("help migrate run");
    assert!(
        help.contains("Example: mediverse migrate run --wait 30s"),
        "{help}"
    );
    assert!(!help.contains('\u{1b}'), "no colour without a terminal");
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: no command or topic is called `nonsense`
        hint: `mediverse --help` lists the commands; topics are exit-codes, formats, environment, moodle
    "#]]
    .assert_eq(&scenario.run("help migrate nonsense"));
}
