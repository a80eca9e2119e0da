//! The private server: start, stop, status, destroy.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::thread;

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};
use expect_test::expect;

use crate::cluster::uid_beside_root;
use crate::scenario::binary;

/// A machine with nothing set: a folder to work in, another for data. Its server goes with it.
struct Machine {
    folder: tempfile::TempDir,
    uid: Option<u32>,
}

impl Machine {
    fn new() -> Self {
        // Root's server runs as another user, who has to get there.
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        Self { folder, uid: None }
    }

    fn of_user(uid: u32) -> Self {
        let mut machine = Self::new();
        chown(machine.folder.path(), Some(uid), None).unwrap();
        machine.uid = Some(uid);
        machine
    }

    fn command(&self) -> Command {
        let mut command = binary();
        command
            .current_dir(self.folder.path())
            .env("XDG_DATA_HOME", self.folder.path().join("data"));
        if let Some(uid) = self.uid {
            command.uid(uid);
        }
        command
    }

    fn output(&self, words: &str) -> Output {
        self.command().args(words.split(' ')).output().unwrap()
    }

    /// Run it, expect this exit code, and give back what was shown on both outputs.
    fn run(&self, exit: i32, words: &str) -> String {
        let output = self.output(words);
        let shown = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(output.status.code(), Some(exit), "{words}\n{shown}");
        shown
    }

    fn server(&self, file: &str) -> PathBuf {
        self.folder.path().join("data/mediverse").join(file)
    }

    fn env_file(&self) -> String {
        fs::read_to_string(self.folder.path().join(".env")).unwrap()
    }

    fn port(&self) -> String {
        fs::read_to_string(self.server("port"))
            .unwrap()
            .trim()
            .to_owned()
    }

    fn passwords(&self) -> Vec<String> {
        let text = fs::read_to_string(self.server("passwords")).unwrap();
        text.lines()
            .map(|line| line.split_once('=').unwrap().1.to_owned())
            .collect()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.output("local stop");
    }
}

#[test]
fn starts_sets_up_stops_and_goes() {
    let machine = Machine::new();
    let absent = machine.run(0, "local status");
    assert!(absent.contains("there is none"), "{absent}");
    let started = machine.run(0, "local start");
    for password in machine.passwords() {
        assert_eq!(password.len(), 32);
        assert!(!started.contains(&password), "{started}");
        assert!(machine.env_file().contains(&password));
    }
    for file in [
        machine.server("passwords"),
        machine.folder.path().join(".env"),
    ] {
        assert_eq!(
            fs::metadata(file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    assert!(machine.run(0, "local start").contains("already running"));
    machine.run(0, "db setup");
    assert!(machine.run(0, "db setup").contains("0 changed"));
    machine.run(0, "db status");
    let port = machine.port();
    machine.run(0, "local stop");
    assert!(machine.run(0, "local stop").contains("not running"));
    machine.run(5, "db status");
    machine.run(0, "local start");
    assert_eq!(machine.port(), port);
    machine.run(0, "db status");
    let file = machine.env_file();
    let admin = file
        .lines()
        .find_map(|line| line.strip_prefix("MEDIVERSE_ADMIN_URL="))
        .unwrap()
        .trim_matches('\'');
    PgConnection::establish(admin)
        .unwrap()
        .batch_execute("CREATE DATABASE copy1")
        .unwrap();
    let refused = machine.run(8, "local destroy -y");
    assert!(refused.contains("`mediverse` holds"), "{refused}");
    for name in [": copy1 (", ", mediverse (", ", moodle ("] {
        assert!(refused.contains(name), "{refused}");
    }
    assert!(refused.contains("0 sessions"), "{refused}");
    let refused = refused.replace(&*machine.folder.path().to_string_lossy(), "[folder]");
    let refused: Vec<&str> = refused
        .lines()
        .filter(|line| !line.contains(" holds "))
        .collect();
    expect![[r#"
        error: nobody is here to answer: Remove the local server in [folder]/data/mediverse with the databases copy1, mediverse and moodle?
        hint: pass `--confirm local`"#]]
    .assert_eq(&refused.join("\n"));
    let rehearsed = machine.run(0, "local destroy --dry-run");
    assert!(
        rehearsed.contains("stop the server\nremove "),
        "{rehearsed}"
    );
    assert!(rehearsed.contains("\ntake its URLs out of "), "{rehearsed}");
    assert!(rehearsed.contains("Nothing was changed"), "{rehearsed}");
    machine.run(0, "db status");
    machine.run(0, "local destroy --confirm local");
    assert!(!machine.server("").exists());
    assert!(!machine.folder.path().join(".env").exists());
    assert!(
        machine
            .run(0, "local destroy")
            .contains("There is no local server")
    );
}

#[test]
fn a_server_with_production_in_it_stays() {
    let machine = Machine::new();
    machine.run(0, "local start");
    machine.run(0, "db init");
    machine.run(0, "migrate run");
    machine.run(0, "db protect");
    let refused = machine.run(8, "local destroy --confirm local");
    assert!(
        refused.contains("`mediverse` is protected, since "),
        "{refused}"
    );
    let rehearsed = machine.run(8, "local destroy --dry-run");
    assert!(
        rehearsed.contains("without `--dry-run` this is refused: `mediverse` is protected"),
        "{rehearsed}"
    );
    // Stopped, it is started to look, and stopped again.
    machine.run(0, "local stop");
    machine.run(8, "local destroy --dry-run");
    machine.run(8, "local destroy --confirm local");
    assert!(machine.run(0, "local status").contains("stopped"));
    machine.run(0, "local start");
    machine.run(0, "db unprotect");
    machine.run(0, "local destroy --confirm local");
}

#[test]
fn listens_on_loopback_and_lets_nobody_in_without_a_password() {
    let machine = Machine::new();
    machine.run(0, "local start");
    let config = fs::read_to_string(machine.server("data/mediverse.conf")).unwrap();
    assert!(config.contains("listen_addresses = '127.0.0.1'"));
    let hba = fs::read_to_string(machine.server("data/pg_hba.conf")).unwrap();
    let rules = hba
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for rule in rules {
        assert!(rule.ends_with("scram-sha-256"), "{rule}");
    }
}

#[test]
fn an_ordinary_user_has_a_server_too() {
    let Some(uid) = uid_beside_root() else {
        return;
    };
    let machine = Machine::of_user(uid);
    machine.run(0, "local start");
    machine.run(0, "db init");
    machine.run(0, "local destroy --confirm local");
}

#[test]
fn keeps_the_other_lines_of_the_env_file() {
    let machine = Machine::new();
    let path = machine.folder.path().join(".env");
    machine.run(0, "local start");
    // Another database of this server is somebody's choice.
    let chosen = machine.env_file().replace("/mediverse\n", "/lessons\n");
    fs::write(&path, &chosen).unwrap();
    let shown = machine.run(0, "local start");
    assert!(
        shown.contains("DATABASE_URL names the database `lessons` of this server: it stays"),
        "{shown}"
    );
    assert_eq!(machine.env_file(), chosen);
    machine.run(0, "local stop");
    fs::remove_file(&path).unwrap();
    fs::write(
        &path,
        "# mine\nDATABASE_URL=postgresql://me:other-secret@db.example/app\nA=1\n",
    )
    .unwrap();
    let shown = machine.run(0, "local start");
    assert!(
        shown.contains("warning: .env names another server in DATABASE_URL"),
        "{shown}"
    );
    assert!(!shown.contains("other-secret"));
    assert_eq!(machine.env_file().lines().count(), 3);
    fs::write(
        &path,
        "# mine\nMOODLE_DB_URL=postgresql://me@moodle.example/moodle\nA=1\n",
    )
    .unwrap();
    let shown = machine.run(0, "local start");
    assert!(
        shown.contains("names another server in MOODLE_DB_URL: it stays"),
        "{shown}"
    );
    let text = machine.env_file();
    assert!(
        text.starts_with(
            "# mine\nMOODLE_DB_URL=postgresql://me@moodle.example/moodle\nA=1\nDATABASE_URL="
        ),
        "{text}"
    );
    machine.run(0, "local destroy --confirm local");
    assert_eq!(
        machine.env_file(),
        "# mine\nMOODLE_DB_URL=postgresql://me@moodle.example/moodle\nA=1\n"
    );
}

#[test]
fn takes_another_port_where_its_own_is_taken() {
    let machine = Machine::new();
    machine.run(0, "local start");
    let port = machine.port();
    machine.run(0, "local stop");
    let _taken = TcpListener::bind(format!("127.0.0.1:{port}")).unwrap();
    machine.run(0, "local start");
    assert_ne!(machine.port(), port);
    assert!(machine.env_file().contains(&machine.port()));
    machine.run(0, "db init");
}

#[test]
fn starts_again_after_a_crash() {
    let machine = Machine::new();
    machine.run(0, "local start");
    let pid_file = machine.server("data/postmaster.pid");
    let text = fs::read_to_string(&pid_file).unwrap();
    let pid = text.lines().next().unwrap().to_owned();
    Command::new("kill").args(["-9", &pid]).status().unwrap();
    thread::sleep(std::time::Duration::from_millis(300));
    assert!(machine.run(0, "local status").contains("stopped"));
    machine.run(0, "local start");
    machine.run(0, "db init");
    machine.run(0, "local stop");
    // After a reboot another process may have the number.
    fs::write(
        &pid_file,
        text.replacen(&pid, &std::process::id().to_string(), 1),
    )
    .unwrap();
    assert!(machine.run(0, "local status").contains("stopped"));
    machine.run(0, "local start");
    machine.run(0, "db status");
}

#[test]
fn names_the_package_for_data_of_another_version() {
    let machine = Machine::new();
    machine.run(0, "local start");
    machine.run(0, "local stop");
    fs::write(machine.server("data/PG_VERSION"), "9\n").unwrap();
    let shown = machine.run(7, "local start");
    assert!(
        shown.contains("was made by PostgreSQL 9, which is not installed"),
        "{shown}"
    );
    assert!(shown.contains("postgresql-9"), "{shown}");
    machine.run(0, "local destroy --confirm local");
}

#[test]
fn clears_away_what_a_killed_start_left() {
    let machine = Machine::new();
    let half = machine.server("data.12345/base");
    fs::create_dir_all(&half).unwrap();
    fs::create_dir_all(machine.server("data")).unwrap();
    fs::write(machine.server("data/half"), "").unwrap();
    machine.run(0, "local start");
    assert!(!half.exists());
    machine.run(0, "db init");
}

#[test]
fn a_killed_start_can_be_repeated() {
    let machine = Machine::new();
    for wait in [30, 150, 400, 900] {
        let mut start = machine.command().args(["local", "start"]).spawn().unwrap();
        thread::sleep(std::time::Duration::from_millis(wait));
        start.kill().unwrap();
        start.wait().unwrap();
    }
    machine.run(0, "local start");
    machine.run(0, "db init");
}

#[test]
fn two_starts_at_once_make_one_server() {
    let machine = Machine::new();
    thread::scope(|scope| {
        let calls: Vec<_> = (0..3)
            .map(|_| scope.spawn(|| machine.run(0, "local start")))
            .collect();
        let shown: Vec<String> = calls.into_iter().map(|it| it.join().unwrap()).collect();
        let again = shown.iter().filter(|it| it.contains("already running"));
        assert_eq!(again.count(), 2);
    });
    machine.run(0, "db init");
}

#[test]
fn shows_json_with_masked_urls() {
    let machine = Machine::new();
    let status: serde_json::Value =
        serde_json::from_slice(&machine.output("local status -o json").stdout).unwrap();
    assert_eq!(status["state"], "absent");
    assert_eq!(status["databaseUrl"], serde_json::Value::Null);
    let started: serde_json::Value =
        serde_json::from_slice(&machine.output("local start -o json --no-env-file").stdout)
            .unwrap();
    assert_eq!(started["state"], "running");
    assert_eq!(
        started["databaseUrl"],
        format!(
            "postgresql://mediverse:***@127.0.0.1:{}/mediverse",
            machine.port()
        )
    );
    assert!(!machine.folder.path().join(".env").exists());
}

/// Another server, because roles are a server's own and others of this run need theirs.
#[test]
fn migrating_makes_the_role_that_people_are_acted_as_where_it_may() {
    let machine = Machine::new();
    machine.run(0, "local start");
    let admin = machine.env_file();
    let admin = admin
        .lines()
        .find_map(|line| line.strip_prefix("MEDIVERSE_ADMIN_URL="))
        .unwrap()
        .trim_matches('\'')
        .to_owned();
    let mut conn = PgConnection::establish(&admin).unwrap();
    for statement in [
        "DROP ROLE IF EXISTS mediverse_user",
        "CREATE ROLE plain LOGIN PASSWORD 'plain-secret'",
        "CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'maker-secret'",
        "CREATE DATABASE plain OWNER plain",
        "CREATE DATABASE maker OWNER maker",
    ] {
        conn.batch_execute(statement).unwrap();
    }
    let port = machine.port();
    let url = |role: &str| format!("postgresql://{role}:{role}-secret@127.0.0.1:{port}/{role}");
    let refused = machine.run(1, &format!("migrate run --database-url {}", url("plain")));
    assert!(
        refused.ends_with(
            "failed: the role mediverse_user is missing, and plain may not create it\n\
             hint: `mediverse db init` with an admin URL makes it\n"
        ),
        "{refused}"
    );
    machine.run(0, &format!("migrate run --database-url {}", url("maker")));
    // It is there now, and not plain's to become: only acting needs that.
    machine.run(0, &format!("migrate run --database-url {}", url("plain")));
    for (role, exit) in [("plain", 1), ("maker", 0)] {
        let with = format!("--database-url {}", url(role));
        machine.run(
            0,
            &format!(
                "user add --id t --email t@x.org --first-name T --last-name U --role TEACHER {with}"
            ),
        );
        let shown = machine.run(exit, &format!("session list --as t {with}"));
        assert_eq!(
            exit == 1,
            shown.contains("hint: `mediverse db init` with an admin URL grants it"),
            "{shown}"
        );
    }
}
