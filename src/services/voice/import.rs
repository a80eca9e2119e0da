//! A file of voice commands into the log: read, stage, look, then all of it or none.

use std::io::BufRead;

use serde::Serialize;

pub use super::read::Shape;
use super::read::rows;
use crate::db::MediverseConn;
use crate::db::mediverse::voice::{Import, Misfit};
use crate::db::mediverse::{AuditEntry, Call};
use crate::error::{Failure, invalid};
use crate::text::{counted, thousands};

/// Problems beyond these are counted, not listed.
const LISTED: usize = 1_000;

/// What an import did, or would do.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    pub dry_run: bool,
    pub inserted: u64,
    pub already_there: u64,
    /// Of those already there: not as the file has them, and left as they are.
    pub kept_different: u64,
}

/// Import `input`, called `name`; `progress` hears of every row.
pub fn import(
    conn: &mut MediverseConn,
    call: &Call,
    input: impl BufRead,
    name: &str,
    shape: Shape,
    dry_run: bool,
    progress: impl Fn(u64),
) -> anyhow::Result<Report> {
    conn.transaction(|conn| {
        let mut import = Import::begin(conn, dry_run)?;
        let mut problems = Problems::default();
        let mut seen = false;
        import.stage(|stage| {
            rows(input, shape, &mut |line, row| {
                progress(1);
                seen = true;
                let (command, wrong) = row;
                if let Some(command) = command {
                    stage.push(line, &command)?;
                }
                for problem in wrong {
                    problems.add(line, problem);
                }
                Ok(())
            })
        })?;
        if !seen {
            return Err(invalid(format!("`{name}` has no rows"))
                .hint("check that it is the right file, and whole")
                .into());
        }
        import.settle()?;
        let limit = i64::try_from(LISTED + 1).unwrap_or(i64::MAX);
        for Misfit { line, what } in import.unknown_sessions(limit)? {
            problems.add(
                line.unsigned_abs(),
                format!("no session has the code or id `{what}`"),
            );
        }
        for Misfit { line, what } in import.repeated_ids(limit)? {
            problems.add(
                line.unsigned_abs(),
                format!("the id `{what}` is there twice"),
            );
        }
        problems.check(name)?;
        let counts = import.counts()?;
        let new = (counts.total - counts.known).unsigned_abs();
        let inserted = if dry_run || new == 0 {
            new
        } else {
            let inserted = import.insert()?;
            if inserted > 0 {
                AuditEntry::insert(import.conn(), call, inserted)?;
            }
            inserted
        };
        Ok(Report {
            dry_run,
            inserted,
            already_there: counts.total.unsigned_abs() - inserted,
            kept_different: counts.different.unsigned_abs(),
        })
    })
}

/// What is wrong with a file, line by line.
#[derive(Default)]
struct Problems {
    count: usize,
    listed: Vec<(u64, String)>,
}

impl Problems {
    fn add(&mut self, line: u64, problem: String) {
        self.count += 1;
        if self.listed.len() < LISTED {
            self.listed.push((line, problem));
        }
    }

    fn check(&mut self, name: &str) -> Result<(), Failure> {
        if self.count == 0 {
            return Ok(());
        }
        self.listed.sort();
        let mut lines: Vec<String> = self
            .listed
            .iter()
            .map(|(line, problem)| format!("line {line}: {problem}"))
            .collect();
        let more = self.count - self.listed.len();
        if more > 0 {
            lines.push(format!("and {} more", thousands(more as u64)));
        }
        Err(
            invalid(format!("`{name}` has {}", counted(self.count, "problem")))
                .problems(lines)
                .hint("nothing was imported; mend the lines and import the file again"),
        )
    }
}
