//! Who runs the server: the caller, or `postgres` where root calls, which PostgreSQL refuses.

use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Context as _;

use crate::config::environment::Environment;
use crate::error::{Failure, failed};
use crate::os_user::OsUser;

/// Where root's server lives: its home is closed to other users as a rule.
const ROOTS_HOME: &str = "/var/lib/mediverse";

#[derive(Debug, Clone, Copy)]
pub(super) struct Account {
    /// Whom root becomes; `None` for everyone else.
    other: Option<(u32, u32)>,
}

impl Account {
    pub(super) fn of_server() -> Result<Self, Failure> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self { other: None });
        }
        let listed = OsUser::named("postgres").map(|user| (user.uid, user.gid));
        let ids = listed.or_else(|| id("-u").zip(id("-g")));
        let ids = ids.filter(|(uid, _)| *uid != 0).ok_or_else(|| {
            failed("PostgreSQL refuses to run as root, and there is no user `postgres` for it")
                .hint("Debian: `apt-get install postgresql` makes that user; or call this as an ordinary user")
        })?;
        Ok(Self { other: Some(ids) })
    }

    /// The folder for the server: `$XDG_DATA_HOME/mediverse`, else in the caller's home. For
    /// root it is the first only where the server's user can get there, else `/var/lib`.
    pub(super) fn home(self, environment: &Environment) -> Result<PathBuf, Failure> {
        let named = environment
            .get("XDG_DATA_HOME")
            .filter(|folder| folder.starts_with('/'))
            .map(|folder| Path::new(folder).join("mediverse"));
        if self.other.is_some() {
            let reachable = named.filter(|folder| self.reaches(folder));
            return Ok(reachable.unwrap_or_else(|| PathBuf::from(ROOTS_HOME)));
        }
        named
            .or_else(|| {
                let home = environment.get("HOME")?;
                Some(Path::new(home).join(".local/share/mediverse"))
            })
            .ok_or_else(|| {
                failed("there is no home directory to keep the server in")
                    .hint("set `HOME` or `XDG_DATA_HOME`")
            })
    }

    /// Whether the server's user can pass through what there is of the way to `folder`.
    fn reaches(self, folder: &Path) -> bool {
        let Some(there) = folder.ancestors().find(|it| it.is_dir()) else {
            return false;
        };
        let mut test = Command::new("test");
        test.arg("-x").arg(there).stderr(Stdio::null());
        self.run_as(&mut test);
        test.status().is_ok_and(|it| it.success())
    }

    pub(super) fn run_as(self, command: &mut Command) {
        if let Some((uid, gid)) = self.other {
            command.uid(uid).gid(gid);
        }
    }

    /// Make the server's user the owner of `path`.
    pub(super) fn give(self, path: &Path) -> anyhow::Result<()> {
        if let Some((uid, gid)) = self.other {
            chown(path, Some(uid), Some(gid))
                .with_context(|| format!("cannot give `{}` to its user", path.display()))?;
        }
        Ok(())
    }
}

/// The number of `postgres` from wherever else users are kept than in this machine's list.
fn id(option: &str) -> Option<u32> {
    let output = Command::new("id")
        .args([option, "postgres"])
        .stderr(Stdio::null())
        .output()
        .ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}
