//! A private PostgreSQL server of the binaries installed here: for a first look, for
//! development, for tests. Loopback and a Unix socket only, every login with a password.
//!
//! Everything lies in one folder: `data` (PostgreSQL's own), `run` (the socket), `server.log`,
//! `passwords`, `port` and `lock`. The data directory is made under another name and moved to
//! its place when it is whole, so that a call that was killed leaves nothing half made.

mod account;
mod files;
mod making;
mod process;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;
use serde::Serialize;

use super::binaries::Binaries;
use crate::config::environment::Environment;
use crate::db::DatabaseUrl;
use crate::error::{Failure, failed, integrity, one_line};
use account::Account;
use files::Passwords;

/// The oldest PostgreSQL that MediVerse and Moodle run on.
const OLDEST: u32 = 14;

/// Unix sockets have short addresses: 107 bytes, `/.s.PGSQL.65535` included.
const LONGEST_SOCKET_FOLDER: usize = 90;

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
    pub fn binaries(&self) -> Result<Binaries, Failure> {
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

/// Remove a folder with all in it, or a file. An `initdb` whose caller was killed may still be filling
/// it; it gives up when its files vanish.
fn remove_folder(folder: &Path) -> anyhow::Result<()> {
    let mut tries = 0;
    loop {
        match fs::remove_dir_all(folder) {
            Ok(()) => return Ok(()),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                return Ok(fs::remove_file(folder)?);
            }
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty && tries < 50 => {
                tries += 1;
                thread::sleep(Duration::from_millis(100));
            }
            Err(error) => {
                return Err(error).with_context(|| format!("cannot remove `{}`", folder.display()));
            }
        }
    }
}
