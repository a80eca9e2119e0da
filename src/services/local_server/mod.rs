//! A private PostgreSQL server of the binaries installed here: for a first look, for
//! development, for tests. Loopback and a Unix socket only, every login with a password.
//!
//! Everything lies in one folder: `data` (PostgreSQL's own), `run` (the socket), `server.log`,
//! `passwords`, `port` and `lock`. The data directory is made under another name and moved to
//! its place when it is whole, so that a call that was killed leaves nothing half made.

mod account;
mod files;

use std::fs;
use std::io::Read as _;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;
use serde::Serialize;

use super::binaries::Binaries;
use crate::config::environment::Environment;
use crate::db::DatabaseUrl;
use crate::error::{Failure, busy, failed, integrity, one_line};
use crate::interrupt::Temporary;
use account::Account;
use files::{Passwords, write_private};

/// The oldest PostgreSQL that MediVerse and Moodle run on.
const OLDEST: u32 = 14;

/// Unix sockets have short addresses: 107 bytes, `/.s.PGSQL.65535` included.
const LONGEST_SOCKET_FOLDER: usize = 90;

/// Ports are drawn from here: below those that systems hand out for outgoing connections.
const PORTS: std::ops::Range<u16> = 20_000..32_000;

const SETTINGS: &str = "mediverse.conf";

/// The private server, running or not.
#[derive(Debug)]
pub struct LocalServer {
    folder: PathBuf,
    account: Account,
    environment: Environment,
}

/// How the server stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Running,
    Stopped,
    Absent,
}

/// Where a server is and how to log in.
#[derive(Debug, Clone)]
pub struct Addresses {
    pub mediverse: DatabaseUrl,
    pub moodle: DatabaseUrl,
    pub admin: DatabaseUrl,
}

impl LocalServer {
    /// The server of whoever calls. Nothing is made or changed yet.
    pub fn of_caller(environment: &Environment) -> anyhow::Result<Self> {
        let account = Account::of_server()?;
        Ok(Self {
            folder: account.home(environment)?,
            account,
            environment: environment.clone(),
        })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    pub fn log(&self) -> PathBuf {
        self.folder.join("server.log")
    }

    /// The socket's folder, where its address is not too long.
    pub fn socket(&self) -> Option<PathBuf> {
        let folder = self.folder.join("run");
        (folder.as_os_str().len() <= LONGEST_SOCKET_FOLDER).then_some(folder)
    }

    pub fn state(&self) -> State {
        if !self.data().join("PG_VERSION").exists() {
            State::Absent
        } else if self.process().is_some() {
            State::Running
        } else {
            State::Stopped
        }
    }

    /// The major version that made the data directory.
    pub fn version(&self) -> Option<u32> {
        let text = fs::read_to_string(self.data().join("PG_VERSION")).ok()?;
        text.trim().parse().ok()
    }

    pub fn port(&self) -> Option<u16> {
        let text = fs::read_to_string(self.folder.join("port")).ok()?;
        text.trim().parse().ok()
    }

    /// One call at a time; the lock goes with the process.
    pub fn lock(&self) -> anyhow::Result<fs::File> {
        let folder = self.folder.display();
        fs::create_dir_all(&self.folder).with_context(|| format!("cannot make `{folder}`"))?;
        let path = self.folder.join("lock");
        let lock = fs::File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .with_context(|| format!("cannot open `{}`", path.display()))?;
        rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive)
            .with_context(|| format!("cannot lock `{}`", path.display()))?;
        Ok(lock)
    }

    /// Start it, and make it first where it is not there. `false` where it is running already.
    pub fn start(&self) -> anyhow::Result<bool> {
        if self.state() == State::Running && self.becomes_ready() {
            return Ok(false);
        }
        let binaries = self.binaries()?;
        self.make_folders()?;
        if self.state() == State::Absent {
            self.make_data(&binaries)?;
        }
        self.clear_stale_locks()?;
        // The port may be taken between looking and starting.
        let mut wrong = String::new();
        for attempt in 0..3 {
            let port = self.free_port(attempt == 0)?;
            self.configure(port)?;
            let Some(problem) = self.launch(&binaries)? else {
                return Ok(true);
            };
            // A call that was killed may have left a server that was just starting.
            if self.state() == State::Running && self.becomes_ready() {
                return Ok(true);
            }
            wrong = problem;
            if !wrong.contains("could not bind") {
                break;
            }
        }
        Err(failed(format!("PostgreSQL did not start: {wrong}"))
            .hint(format!("see {}", self.log().display()))
            .into())
    }

    /// Stop it. `false` where it was not running.
    pub fn stop(&self) -> anyhow::Result<bool> {
        if self.state() != State::Running {
            return Ok(false);
        }
        let binaries = self.binaries()?;
        let output = self
            .program(&binaries, "pg_ctl")
            .args(["stop", "-s", "-w", "-t", "60", "-m", "fast", "-D"])
            .arg(self.data())
            .output()
            .context("cannot run `pg_ctl`")?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(
                failed(format!("PostgreSQL did not stop: {}", one_line(&said)))
                    .hint(format!("see {}", self.log().display()))
                    .into(),
            );
        }
        Ok(true)
    }

    /// Remove everything of a server that is stopped. What is not ours in its folder stays.
    pub fn destroy(&self) -> anyhow::Result<()> {
        for folder in self.leftovers()?.into_iter().chain([self.data()]) {
            remove_folder(&folder)?;
        }
        remove_folder(&self.folder.join("run"))?;
        for name in ["server.log", "passwords", "initdb.password", "port", "lock"] {
            let path = self.folder.join(name);
            if path.exists() {
                fs::remove_file(&path)
                    .with_context(|| format!("cannot remove `{}`", path.display()))?;
            }
        }
        // Somebody else's files keep the folder.
        fs::remove_dir(&self.folder).ok();
        Ok(())
    }

    /// The bytes on disk.
    pub fn size(&self) -> u64 {
        files::size_of(&self.folder)
    }

    /// How to log in; `None` before the first start.
    pub fn addresses(&self) -> anyhow::Result<Option<Addresses>> {
        let Some(passwords) = Passwords::read(&self.folder)? else {
            return Ok(None);
        };
        let Some(port) = self.port() else {
            return Ok(None);
        };
        let url = |user: &str, password: &str, database: &str| {
            format!("postgresql://{user}:{password}@127.0.0.1:{port}/{database}")
                .parse::<DatabaseUrl>()
                .map_err(|problem| failed(problem.reason))
        };
        Ok(Some(Addresses {
            mediverse: url("mediverse", &passwords.mediverse, "mediverse")?,
            moodle: url("mediverse", &passwords.mediverse, "moodle")?,
            admin: url("postgres", &passwords.postgres, "postgres")?,
        }))
    }

    /// The binaries of the data directory's version, or the best there are.
    fn binaries(&self) -> Result<Binaries, Failure> {
        let servers = Binaries::servers(&self.environment);
        if let Some(major) = self.version() {
            return servers.into_iter().find(|it| it.major == major).ok_or_else(|| {
                integrity(format!(
                    "`{}` was made by PostgreSQL {major}, which is not installed",
                    self.data().display()
                ))
                .hint(format!(
                    "Debian: `apt-get install postgresql-{major}`; or start afresh with `mediverse local destroy`"
                ))
            });
        }
        let found = servers.iter().map(|it| it.major).max();
        servers
            .into_iter()
            .find(|it| it.major >= OLDEST)
            .ok_or_else(|| {
                let failure = match found {
                    Some(major) => failed(format!("PostgreSQL {major} is too old")),
                    None => failed("PostgreSQL's server is not installed"),
                };
                failure.hint(format!(
                    "Debian: `apt-get install postgresql`; needed is {OLDEST} or later, on `PATH`, by `pg_config` or in /usr/lib/postgresql"
                ))
            })
    }

    fn make_folders(&self) -> anyhow::Result<()> {
        let run = self.folder.join("run");
        fs::create_dir_all(&run).with_context(|| format!("cannot make `{}`", run.display()))?;
        // Others may pass, to reach the socket; the data directory lets nobody in.
        for folder in [&self.folder, &run] {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
        }
        self.account.give(&run)?;
        let log = self.log();
        fs::File::options().create(true).append(true).open(&log)?;
        fs::set_permissions(&log, fs::Permissions::from_mode(0o600))?;
        self.account.give(&log)
    }

    /// Folders of calls that were killed while they made or removed a data directory.
    fn leftovers(&self) -> anyhow::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with("data.") {
                found.push(entry.path());
            }
        }
        Ok(found)
    }

    fn make_data(&self, binaries: &Binaries) -> anyhow::Result<()> {
        for folder in self.leftovers()? {
            remove_folder(&folder)?;
        }
        // Without PG_VERSION it is no data directory, only what is left of one.
        remove_folder(&self.data())?;
        let passwords = Passwords::generate(&self.folder)?;
        let path = self.folder.join("initdb.password");
        let temporary = Temporary::new(&path);
        write_private(&path, &passwords.postgres)?;
        self.account.give(&path)?;
        let fresh = self.folder.join(format!("data.{}", std::process::id()));
        let mut said = self.initdb(binaries, &fresh, &path, "C.UTF-8")?;
        if said.is_some() {
            // Not every system has it; plain C has what matters, the order of bytes.
            remove_folder(&fresh)?;
            said = self.initdb(binaries, &fresh, &path, "C")?;
        }
        fs::remove_file(&path).ok();
        drop(temporary);
        if let Some(said) = said {
            remove_folder(&fresh)?;
            return Err(failed(format!("`initdb` failed: {said}"))
                .hint(format!(
                    "is there room, and may the server's user write to {}?",
                    self.folder.display()
                ))
                .into());
        }
        let config = fresh.join("postgresql.conf");
        let mut text = fs::read_to_string(&config)?;
        text.push_str(&format!("\ninclude_if_exists = '{SETTINGS}'\n"));
        fs::write(&config, text)?;
        fs::rename(&fresh, self.data())?;
        Ok(())
    }

    /// Run `initdb`; what it complained of, if it did.
    fn initdb(
        &self,
        binaries: &Binaries,
        folder: &Path,
        password: &Path,
        locale: &str,
    ) -> anyhow::Result<Option<String>> {
        fs::create_dir_all(folder)?;
        self.account.give(folder)?;
        let output = self
            .program(binaries, "initdb")
            .args(["-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8"])
            // English messages: exit codes hang on them.
            .args(["--lc-messages=C", &format!("--locale={locale}")])
            .arg(format!("--pwfile={}", password.display()))
            .arg("-D")
            .arg(folder)
            .output()
            .context("cannot run `initdb`")?;
        let said = String::from_utf8_lossy(&output.stderr);
        Ok((!output.status.success()).then(|| one_line(&said)))
    }

    /// What the server needs to know anew at each start.
    fn configure(&self, port: u16) -> anyhow::Result<()> {
        let socket = self.socket().map_or_else(String::new, |folder| {
            folder.display().to_string().replace('\'', "''")
        });
        let settings = format!(
            "# Written by `mediverse local start`\n\
             listen_addresses = '127.0.0.1'\n\
             port = {port}\n\
             unix_socket_directories = '{socket}'\n\
             password_encryption = 'scram-sha-256'\n\
             lc_messages = 'C'\n\
             timezone = 'UTC'\n\
             log_timezone = 'UTC'\n\
             log_min_error_statement = panic\n"
        );
        let path = self.data().join(SETTINGS);
        write_private(&path, &settings)?;
        self.account.give(&path)?;
        write_private(&self.folder.join("port"), &format!("{port}\n"))
    }

    /// Start the server so that it outlives this process; its complaint if it did not start.
    fn launch(&self, binaries: &Binaries) -> anyhow::Result<Option<String>> {
        let start = fs::metadata(self.log()).map_or(0, |it| it.len());
        let status = self
            .program(binaries, "pg_ctl")
            .args(["start", "-s", "-w", "-t", "60", "-D"])
            .arg(self.data())
            .arg("-l")
            .arg(self.log())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .context("cannot run `pg_ctl`")?;
        if status.success() {
            return Ok(None);
        }
        let mut log = fs::File::open(self.log())?;
        std::io::Seek::seek(&mut log, std::io::SeekFrom::Start(start))?;
        let mut text = String::new();
        log.read_to_string(&mut text).ok();
        let is_telling = |line: &&str| {
            ["FATAL", "could not bind"]
                .iter()
                .any(|it| line.contains(it))
        };
        let telling: Vec<&str> = text.lines().filter(is_telling).collect();
        Ok(Some(if telling.is_empty() {
            "it gave no reason".to_owned()
        } else {
            one_line(&telling.join(" "))
        }))
    }

    /// The remembered port if nobody has taken it, else another.
    fn free_port(&self, remembered: bool) -> anyhow::Result<u16> {
        let is_free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
        if remembered && let Some(port) = self.port().filter(is_free) {
            return Ok(port);
        }
        for _ in 0..100 {
            let mut bytes = [0; 2];
            getrandom::fill(&mut bytes).map_err(|_| failed("the system gives no random bytes"))?;
            let port = PORTS.start + u16::from_le_bytes(bytes) % (PORTS.end - PORTS.start);
            if is_free(&port) {
                return Ok(port);
            }
        }
        Err(failed("no port is free on 127.0.0.1").into())
    }

    /// The server's process, if it is one of ours: after a crash another program may have
    /// got its number.
    fn process(&self) -> Option<u32> {
        let pid = self.pid()?;
        let process = rustix::process::Pid::from_raw(i32::try_from(pid).ok()?)?;
        if rustix::process::test_kill_process(process) == Err(rustix::io::Errno::SRCH) {
            return None;
        }
        if !Path::new("/proc/self/cwd").exists() {
            return Some(pid);
        }
        // A zombie has no working directory any more, and nothing to stop.
        match fs::read_link(format!("/proc/{pid}/cwd")) {
            Ok(folder) => (Some(folder) == fs::canonicalize(self.data()).ok()).then_some(pid),
            Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Some(pid),
            Err(_) => None,
        }
    }

    /// Wait until a server that is there takes connections; `false` where it goes instead.
    fn becomes_ready(&self) -> bool {
        for _ in 0..300 {
            let text = fs::read_to_string(self.data().join("postmaster.pid")).unwrap_or_default();
            if text.lines().any(|line| line.trim() == "ready") {
                return true;
            }
            if self.process().is_none() {
                return false;
            }
            thread::sleep(Duration::from_millis(100));
        }
        false
    }

    fn pid(&self) -> Option<u32> {
        let text = fs::read_to_string(self.data().join("postmaster.pid")).ok()?;
        text.lines().next()?.trim().parse().ok()
    }

    /// PostgreSQL believes a lock file as long as any process has its number. Called only
    /// when no server of ours is running.
    fn clear_stale_locks(&self) -> anyhow::Result<()> {
        let pid_file = self.data().join("postmaster.pid");
        let is_taken = |pid: u32| Path::new(&format!("/proc/{pid}")).exists();
        if self.pid().is_some_and(is_taken) {
            self.wait_for_survivors()?;
            fs::remove_file(&pid_file)?;
        }
        for entry in fs::read_dir(self.folder.join("run"))? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(".s.PGSQL.") {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// When a server is killed its sessions may live on for a moment, and only the pid file
    /// would keep a new server from writing to the same files.
    fn wait_for_survivors(&self) -> anyhow::Result<()> {
        let data = fs::canonicalize(self.data())?;
        for _ in 0..50 {
            let survives = fs::read_dir("/proc")?.flatten().any(|entry| {
                fs::read_link(entry.path().join("cwd")).is_ok_and(|folder| folder == data)
            });
            if !survives {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(
            busy("processes of a server that was killed still use its data")
                .hint("try again in a moment, or end them")
                .into(),
        )
    }

    /// A program of PostgreSQL as the server's user, with nothing of the caller's `PG*`.
    fn program(&self, binaries: &Binaries, name: &str) -> Command {
        let mut command = Command::new(binaries.program(name));
        command
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .env("LC_ALL", "C")
            .env("HOME", &self.folder)
            .current_dir("/")
            .stdin(Stdio::null());
        if let Some(libraries) = self.environment.get("LD_LIBRARY_PATH") {
            command.env("LD_LIBRARY_PATH", libraries);
        }
        self.account.run_as(&mut command);
        command
    }
}

fn remove_folder(folder: &Path) -> anyhow::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove `{}`", folder.display()))
        }
        _ => Ok(()),
    }
}
