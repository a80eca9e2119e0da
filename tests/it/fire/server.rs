//! A PostgreSQL server of a test's own: to be restarted, replaced, encrypted or copied.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Stdio};

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};

use crate::cluster::{Cluster, PASSWORD, server_uid};

/// Stops the server and removes its files when the test is over, however it ends.
const SUPERVISOR: &str = r#"read -r _; "$0/pg_ctl" -D "$1/data" -m immediate stop; rm -rf "$1""#;

pub(crate) struct Server {
    root: PathBuf,
    bin: PathBuf,
    pub(crate) port: u16,
    _lifeline: ChildStdin,
}

pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

impl Server {
    /// A new server with these settings, running.
    pub(crate) fn new(settings: &[(&str, &str)]) -> Self {
        let server = Self::of(&Cluster::shared().bin);
        let password = server.root.join("password");
        fs::write(&password, PASSWORD).unwrap();
        server.tool(
            "initdb",
            &[
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
                "--auth-local=trust",
                "--auth-host=scram-sha-256",
                "--pwfile",
                password.to_str().unwrap(),
            ],
        );
        server.configure(settings);
        server.start();
        server
    }

    /// A streaming copy of `primary`, running; `None` where this PostgreSQL comes without the tools.
    pub(crate) fn standby_of(primary: &Self) -> Option<Self> {
        if !primary.bin.join("pg_basebackup").exists() {
            return None;
        }
        let server = Self::of(&primary.bin);
        let conninfo = format!(
            "host={} port={} user=postgres application_name=standby",
            primary.root.display(),
            primary.port
        );
        server.tool(
            "pg_basebackup",
            &[
                "-R",
                "-X",
                "stream",
                "-c",
                "fast",
                "--no-sync",
                "-d",
                &conninfo,
            ],
        );
        server.configure(&[]);
        server.start();
        Some(server)
    }

    #[expect(
        clippy::zombie_processes,
        reason = "the supervisor outlives this process"
    )]
    fn of(bin: &Path) -> Self {
        let root = tempfile::Builder::new()
            .prefix("mediverse-server-")
            .tempdir()
            .unwrap()
            .keep();
        fs::set_permissions(&root, fs::Permissions::from_mode(0o755)).unwrap();
        chown(&root, Some(server_uid()), None).unwrap();
        let mut supervisor = Command::new("sh")
            .uid(server_uid())
            .current_dir("/")
            .args(["-c", SUPERVISOR])
            .args([bin, &root])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        Self {
            root,
            bin: bin.to_owned(),
            port: free_port(),
            _lifeline: supervisor.stdin.take().unwrap(),
        }
    }

    fn configure(&self, settings: &[(&str, &str)]) {
        let mut text = format!(
            "\nport = {}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{}'\nfsync = off\n",
            self.port,
            self.root.display()
        );
        for (name, value) in settings {
            text.push_str(&format!("{name} = '{value}'\n"));
        }
        let path = self.root.join("data/postgresql.conf");
        let known = fs::read_to_string(&path).unwrap();
        fs::write(&path, known + &text).unwrap();
    }

    /// A file in the server's folder that the server may read, and nobody else.
    pub(crate) fn adopt(&self, path: &Path) -> String {
        let own = self.root.join(path.file_name().unwrap());
        fs::copy(path, &own).unwrap();
        fs::set_permissions(&own, fs::Permissions::from_mode(0o600)).unwrap();
        chown(&own, Some(server_uid()), None).unwrap();
        own.display().to_string()
    }

    /// Run a program of PostgreSQL on the server's files.
    fn tool(&self, name: &str, args: &[&str]) {
        let log = self.root.join(format!("log of {name}"));
        let output = fs::File::create(&log).unwrap();
        let status = Command::new(self.bin.join(name))
            .uid(server_uid())
            .current_dir("/")
            .arg("-D")
            .arg(self.root.join("data"))
            .args(args)
            .stdin(Stdio::null())
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .status()
            .unwrap();
        let said = fs::read_to_string(&log).unwrap();
        let own = fs::read_to_string(self.root.join("log")).unwrap_or_default();
        assert!(status.success(), "{name}: {said}\n{own}");
    }

    pub(crate) fn start(&self) {
        let log = self.root.join("log");
        if !log.exists() {
            fs::write(&log, "").unwrap();
            chown(&log, Some(server_uid()), None).unwrap();
        }
        self.tool("pg_ctl", &["-w", "-l", log.to_str().unwrap(), "start"]);
    }

    /// `fast` lets the server end in good order, `immediate` is as if it fell over.
    pub(crate) fn stop(&self, mode: &str) {
        self.tool("pg_ctl", &["-w", "-m", mode, "stop"]);
    }

    pub(crate) fn promote(&self) {
        self.tool("pg_ctl", &["-w", "promote"]);
    }

    pub(crate) fn sql(&self, database: &str, sql: &str) {
        self.connect(database).batch_execute(sql).unwrap();
    }

    /// As the superuser, over the socket.
    pub(crate) fn connect(&self, database: &str) -> PgConnection {
        PgConnection::establish(&self.socket_url(database)).unwrap()
    }

    pub(crate) fn socket_url(&self, database: &str) -> String {
        format!(
            "postgresql:///{database}?host={}&port={}&user=postgres",
            self.root.display(),
            self.port
        )
    }
}
