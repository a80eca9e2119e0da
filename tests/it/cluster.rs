//! One private PostgreSQL server per test run, gone when the run is.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};

/// Serves until its standard input closes, however the test run ends, and leaves nothing behind.
const SUPERVISOR: &str = r#"
    "$0/postgres" -D "$1/data" -k "$1" -h 127.0.0.1 -p "$2" -c fsync=off -c synchronous_commit=off \
        -c full_page_writes=off -c max_connections=200 -c wal_level=minimal -c max_wal_senders=0 &
    read -r _
    kill -INT $! && wait $!
    rm -rf "$1"
"#;

/// Peers on the socket are trusted; over TCP everyone needs a password.
const HBA: &str = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n";

/// The superuser's password over TCP.
pub(crate) const PASSWORD: &str = "postgres-secret";

pub(crate) struct Cluster {
    root: PathBuf,
    pub(crate) bin: PathBuf,
    pub(crate) port: u16,
    databases: AtomicU32,
    _lifeline: ChildStdin,
}

impl Cluster {
    /// The server shared by every test of this run.
    pub(crate) fn shared() -> &'static Self {
        static CLUSTER: LazyLock<Cluster> = LazyLock::new(Cluster::start);
        &CLUSTER
    }

    /// A name that no other database or role of this run has.
    pub(crate) fn fresh_name(&self) -> String {
        format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed))
    }

    /// Drop this database, if it and the server are still there.
    pub(crate) fn forget(&self, database: &str) {
        if let Ok(mut conn) = PgConnection::establish(&self.url("postgres")) {
            let drop = format!("DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
            conn.batch_execute(&drop).ok();
        }
    }

    /// A database of one's own, a copy of `template`. Lives as long as the cluster.
    pub(crate) fn database(&self, template: &str) -> String {
        let name = self.fresh_name();
        self.sql(
            "postgres",
            &format!("CREATE DATABASE {name} TEMPLATE {template}"),
        );
        name
    }

    /// Run SQL as the superuser.
    pub(crate) fn sql(&self, database: &str, sql: &str) {
        self.connect(database).batch_execute(sql).unwrap();
    }

    pub(crate) fn connect(&self, database: &str) -> PgConnection {
        PgConnection::establish(&self.url(database)).unwrap()
    }

    /// The superuser's URL over the socket.
    pub(crate) fn url(&self, database: &str) -> String {
        format!(
            "postgresql:///{database}?host={}&port={}&user=postgres",
            self.root.display(),
            self.port
        )
    }

    /// A URL over TCP, where passwords count.
    pub(crate) fn tcp_url(&self, user: &str, password: &str, database: &str) -> String {
        format!(
            "postgresql://{user}:{password}@127.0.0.1:{}/{database}",
            self.port
        )
    }

    /// The socket's folder.
    pub(crate) fn socket(&self) -> &Path {
        &self.root
    }

    /// A shell program of PostgreSQL, ready to run against this server.
    pub(crate) fn tool(&self, name: &str) -> Command {
        let fitting = [
            Some(self.bin.clone()),
            client_dir(),
            Some(installed_bin_dir()),
        ];
        let mut programs = fitting.into_iter().flatten().map(|bin| bin.join(name));
        let program = programs.find(|it| it.exists()).unwrap();
        let mut command = Command::new(program);
        command
            .env("PGHOST", &self.root)
            .env("PGPORT", self.port.to_string())
            .env("PGUSER", "postgres");
        command
    }

    #[expect(
        clippy::zombie_processes,
        reason = "the supervisor outlives this process"
    )]
    fn start() -> Self {
        let bin = bin_dir();
        let root = tempfile::Builder::new()
            .prefix("mediverse-test-")
            .tempdir()
            .unwrap()
            .keep();
        fs::set_permissions(&root, fs::Permissions::from_mode(0o755)).unwrap();
        let uid = server_uid();
        chown(&root, Some(uid), None).unwrap();
        let password_file = root.join("password");
        fs::write(&password_file, PASSWORD).unwrap();
        let initdb = Command::new(bin.join("initdb"))
            .uid(uid)
            .current_dir("/")
            .args([
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
                "--pwfile",
            ])
            .arg(&password_file)
            .arg("-D")
            .arg(root.join("data"))
            .output()
            .unwrap();
        assert!(
            initdb.status.success(),
            "{}",
            String::from_utf8_lossy(&initdb.stderr)
        );
        fs::write(root.join("data/pg_hba.conf"), HBA).unwrap();
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut supervisor = Command::new("sh")
            .uid(uid)
            .current_dir("/")
            .args(["-c", SUPERVISOR])
            .args([&bin, &root])
            .arg(port.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(fs::File::create(root.join("log")).unwrap())
            .process_group(0)
            .spawn()
            .unwrap();
        let cluster = Self {
            root,
            bin,
            port,
            databases: AtomicU32::new(0),
            _lifeline: supervisor.stdin.take().unwrap(),
        };
        cluster.wait_until_ready();
        cluster.build_template();
        cluster
    }

    /// A migrated, empty database that every scenario copies.
    fn build_template(&self) {
        self.sql("postgres", "CREATE DATABASE mediverse_template");
        self.sql("postgres", "CREATE DATABASE moodle_template");
        let output = crate::scenario::binary()
            .args([
                "migrate",
                "run",
                "--database-url",
                &self.url("mediverse_template"),
            ])
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    fn wait_until_ready(&self) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while PgConnection::establish(&self.url("postgres")).is_err() {
            let log = self.root.join("log");
            assert!(Instant::now() < deadline, "see {}", log.display());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// PostgreSQL refuses to run as root; in containers its own user runs it.
pub(crate) fn server_uid() -> u32 {
    match id(&["-u"]) {
        0 => id(&["-u", "postgres"]),
        own => own,
    }
}

/// Another user than root for programs that refuse to run as root.
pub(crate) fn uid_beside_root() -> Option<u32> {
    (id(&["-u"]) == 0).then(|| id(&["-u", "postgres"]))
}

fn id(args: &[&str]) -> u32 {
    let output = Command::new("id").args(args).output().unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .trim()
        .parse()
        .unwrap()
}

/// Where `initdb` and `postgres` are: as `scripts/test-matrix` says, else what is installed.
fn bin_dir() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
    std::env::var_os("MEDIVERSE_TEST_PG_BIN").map_or_else(installed_bin_dir, PathBuf::from)
}

/// Where `pg_dump` and `pg_restore` are, if not beside the server nor installed.
pub(crate) fn client_dir() -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
    std::env::var_os("MEDIVERSE_TEST_PG_CLIENT").map(PathBuf::from)
}

/// The newest version installed.
fn installed_bin_dir() -> PathBuf {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            Some((path.file_name()?.to_str()?.parse().ok()?, path.join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").exists())
        .collect();
    versions.sort();
    if let Some((_, bin)) = versions.pop() {
        return bin;
    }
    let output = Command::new("pg_config").arg("--bindir").output().unwrap();
    PathBuf::from(String::from_utf8(output.stdout).unwrap().trim())
}
