//! `pg_dump` and `pg_restore`: the versions that fit, and their calls.

use std::io::Read as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};

use anyhow::Context as _;

use crate::config::environment::Environment;
use crate::db::DatabaseUrl;
use crate::error::{Failure, busy, failed, is_busy, one_line, says_lost, unreachable};
use crate::secrets::scrub;
use crate::services::binaries::Binaries;

/// Since this version scripts set `transaction_timeout`, which older servers do not know.
const SETS_TRANSACTION_TIMEOUT: u32 = 17;

/// How much of what a program complains of is kept.
const COMPLAINTS: usize = 16 * 1024;

/// `pg_dump` and `pg_restore` of one version.
#[derive(Debug)]
pub(super) struct Tools {
    binaries: Binaries,
}

impl Tools {
    pub(super) const fn major(&self) -> u32 {
        self.binaries.major
    }

    /// Those that dump a server of version `server` into what restores there again.
    pub(super) fn for_server(server: u32, environment: &Environment) -> Result<Self, Failure> {
        Self::choose(server, server, environment)
    }

    /// Those that read a dump of `dump`'s version into a server of version `server`.
    pub(super) fn for_dump(
        dump: u32,
        server: u32,
        environment: &Environment,
    ) -> Result<Self, Failure> {
        if dump >= SETS_TRANSACTION_TIMEOUT && server < SETS_TRANSACTION_TIMEOUT {
            return Err(failed(format!(
                "the backup was made by `pg_dump` {dump}, and this server is PostgreSQL {server}: \
                 an older one does not understand it"
            ))
            .hint(format!("restore it on PostgreSQL {dump} or later")));
        }
        Self::choose(dump.max(server), server, environment)
    }

    /// The nearest that is not older than `wanted` and speaks to `server`.
    fn choose(wanted: u32, server: u32, environment: &Environment) -> Result<Self, Failure> {
        let installed = Binaries::with(&["pg_restore", "pg_dump"], environment);
        let majors: Vec<u32> = installed.iter().map(|it| it.major).collect();
        let fitting = installed
            .into_iter()
            .filter(|it| fits(it.major, wanted, server))
            .min_by_key(|it| (it.major, !it.are_plain()));
        fitting
            .map(|binaries| Self { binaries })
            .ok_or_else(|| missing(wanted, &majors))
    }

    /// A call of `program`, to a database where one is given.
    ///
    /// Everyone on the machine can read command lines: the password goes another way.
    pub(super) fn command(&self, program: &str, database: Option<&DatabaseUrl>) -> Command {
        let mut command = Command::new(self.binaries.program(program));
        // Its complaints are read for what they mean.
        command.env("LC_ALL", "C").stdin(Stdio::null());
        if let Some(url) = database {
            let (conninfo, password) = url.for_child();
            command
                .arg("--no-password")
                .arg(format!("--dbname={conninfo}"));
            if let Some(password) = password {
                command.env("PGPASSWORD", password);
            }
        }
        command
    }
}

/// Whether programs of version `tool` do, where `wanted` is the oldest that could.
const fn fits(tool: u32, wanted: u32, server: u32) -> bool {
    let understood = tool < SETS_TRANSACTION_TIMEOUT || server >= SETS_TRANSACTION_TIMEOUT;
    tool >= wanted && understood
}

fn missing(wanted: u32, installed: &[u32]) -> Failure {
    let mut majors: Vec<u32> = installed.to_vec();
    majors.sort_unstable();
    majors.dedup();
    let there = match majors.as_slice() {
        [] => "none is installed here".to_owned(),
        some => {
            let list: Vec<String> = some.iter().map(u32::to_string).collect();
            format!("installed here: {}", list.join(", "))
        }
    };
    failed(format!(
        "`pg_dump` and `pg_restore` of PostgreSQL {wanted} are needed, {there}"
    ))
    .hint(format!(
        "Debian: `apt-get install postgresql-client-{wanted}`, from apt.postgresql.org where the release has another version"
    ))
}

/// A program at work, what it complains of being gathered.
pub(super) struct Running {
    name: &'static str,
    pub child: Child,
    complaints: Option<JoinHandle<String>>,
}

impl Running {
    pub(super) fn start(name: &'static str, command: &mut Command) -> anyhow::Result<Self> {
        let mut child = command
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot run `{name}`"))?;
        let stderr = child.stderr.take();
        let complaints = thread::spawn(move || {
            let mut text = Vec::new();
            let mut stderr = stderr.expect("stderr was piped");
            let mut piece = [0; 4096];
            // Read to the end, or the program would wait for a reader.
            while let Ok(read @ 1..) = stderr.read(&mut piece) {
                if text.len() < COMPLAINTS {
                    text.extend_from_slice(&piece[..read]);
                }
            }
            String::from_utf8_lossy(&text).into_owned()
        });
        Ok(Self {
            name,
            child,
            complaints: Some(complaints),
        })
    }

    /// Wait for its end; a failure says what it complained of.
    pub(super) fn end(mut self) -> anyhow::Result<()> {
        let status = self.child.wait()?;
        let complaints = self
            .complaints
            .take()
            .and_then(|it| it.join().ok())
            .unwrap_or_default();
        if status.success() {
            return Ok(());
        }
        Err(explained(self.name, status, &scrub(&complaints)).into())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Someone who failed meanwhile does not wait for it.
        if let Ok(None) = self.child.try_wait() {
            self.child.kill().ok();
            self.child.wait().ok();
        }
    }
}

fn explained(name: &str, status: ExitStatus, complaints: &str) -> Failure {
    let prefix = format!("{name}: ");
    let said: Vec<&str> = complaints
        .lines()
        .map(|line| line.strip_prefix(&prefix).unwrap_or(line).trim())
        .filter(|line| !line.is_empty())
        .collect();
    let reason = said
        .iter()
        .find(|line| line.starts_with("error: "))
        .or(said.first())
        .map_or_else(
            || status.to_string(),
            |line| one_line(line.trim_start_matches("error: ")),
        );
    let message = format!("`{name}` failed: {reason}");
    if is_busy(complaints) {
        return busy(message)
            .hint("something else holds a lock or the server is slow; run the command again");
    }
    if says_lost(complaints) {
        return unreachable(message)
            .hint("the server closed the connection, or the network did; run the command again");
    }
    let failure = failed(message);
    let denied = ["permission denied", "affected by row-level security"];
    if denied.iter().any(|words| complaints.contains(words)) {
        failure.hint("the role may not read all of the database: name its owner in the URL")
    } else {
        failure
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_fits_when_the_server_understands_what_it_writes() {
        assert!(fits(15, 15, 15));
        assert!(fits(16, 15, 15));
        assert!(!fits(14, 15, 15));
        assert!(!fits(17, 15, 15));
        assert!(fits(18, 17, 17));
        assert!(fits(17, 16, 17));
    }

    #[test]
    fn says_which_version_is_missing_and_which_are_there() {
        let failure = missing(18, &[16, 15, 15]);
        assert_eq!(
            failure.message,
            "`pg_dump` and `pg_restore` of PostgreSQL 18 are needed, installed here: 15, 16"
        );
        assert!(failure.hints[0].contains("postgresql-client-18"));
    }

    #[test]
    fn tells_the_error_and_not_the_warnings() {
        let status = Command::new("false").status().unwrap();
        let said = "pg_dump: warning: something\npg_dump: error: query failed: ERROR:  canceling statement due to lock timeout\npg_dump: detail: Query was: LOCK TABLE x\n";
        let failure = explained("pg_dump", status, said);
        assert_eq!(
            failure.message,
            "`pg_dump` failed: query failed: ERROR: canceling statement due to lock timeout"
        );
        assert_eq!(failure.exit, crate::Exit::Busy);
        let said = "pg_restore: error: could not execute query: server closed the connection unexpectedly\n";
        let failure = explained("pg_restore", status, said);
        assert_eq!(failure.exit, crate::Exit::Unreachable);
    }
}
