//! PostgreSQL's own programs on this machine.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::config::environment::Environment;

/// Where Debian and its relatives keep them, a folder a major version.
const DEBIAN: &str = "/usr/lib/postgresql";

/// What Debian's `pg_dump` on `PATH` leads to.
const WRAPPER: &str = "/usr/share/postgresql-common/pg_wrapper";

/// What makes a server.
const SERVER: [&str; 3] = ["initdb", "pg_ctl", "postgres"];

/// The programs of one installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binaries {
    pub folder: PathBuf,
    pub major: u32,
}

impl Binaries {
    pub fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Every server installed here: those on `PATH`, the one `pg_config` speaks of, Debian's,
    /// newest first.
    pub fn servers(environment: &Environment) -> Vec<Self> {
        Self::with(&SERVER, environment)
    }

    /// Every installation that has all of these programs; the last of them tells the version.
    pub fn with(programs: &[&str], environment: &Environment) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for folder in folders(environment) {
            let is_whole = programs.iter().all(|name| is_program(&folder.join(name)));
            if is_whole
                && !found.iter().any(|it| it.folder == folder)
                && let Some(teller) = programs.last()
                && let Some(major) = major_version(&folder.join(teller))
            {
                found.push(Self { folder, major });
            }
        }
        found
    }

    /// Whether these are the programs themselves, not Debian's wrapper that picks a version.
    pub fn are_plain(&self) -> bool {
        self.folder.starts_with(DEBIAN) || !Path::new(WRAPPER).exists()
    }
}

/// The first program of that name, searched for like the server's.
pub fn find_program(name: &str, environment: &Environment) -> Option<PathBuf> {
    folders(environment)
        .into_iter()
        .map(|folder| folder.join(name))
        .find(|path| is_program(path))
}

fn folders(environment: &Environment) -> Vec<PathBuf> {
    let path = environment.get("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = path
        .split(':')
        .filter(|folder| folder.starts_with('/'))
        .map(PathBuf::from)
        .collect();
    folders.extend(bindir_of_pg_config());
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir(DEBIAN)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            Some((path.file_name()?.to_str()?.parse().ok()?, path.join("bin")))
        })
        .collect();
    versions.sort_by_key(|(major, _)| std::cmp::Reverse(*major));
    folders.extend(versions.into_iter().map(|(_, folder)| folder));
    folders
}

fn bindir_of_pg_config() -> Option<PathBuf> {
    let output = Command::new("pg_config")
        .arg("--bindir")
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let folder = String::from_utf8(output.stdout).ok()?;
    output
        .status
        .success()
        .then(|| PathBuf::from(folder.trim()))
}

fn is_program(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o111 != 0)
}

/// `15` of `postgres (PostgreSQL) 15.6 (Debian 15.6-0+deb12u1)`.
fn major_version(postgres: &Path) -> Option<u32> {
    let output = Command::new(postgres).arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    parse_major(&text)
}

fn parse_major(text: &str) -> Option<u32> {
    let (_, version) = text.split_once("(PostgreSQL) ")?;
    let digits = version.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions_of_releases_and_betas() {
        let release = "postgres (PostgreSQL) 15.6 (Debian 15.6-0+deb12u1)\n";
        assert_eq!(parse_major(release), Some(15));
        assert_eq!(parse_major("postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(parse_major("what"), None);
    }
}
