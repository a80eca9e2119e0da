//! The accounts of a file into the database: checked whole, then written whole, or not at all.

use std::path::Path;

use super::roster::{self, Sink};
use crate::db::MediverseConn;
use crate::db::mediverse::account::{AccountImport, AccountTally, StagedAccount};
use crate::db::mediverse::{AuditEntry, Call, Role};
use crate::error::invalid;
use crate::text::counted;

/// More problems than this help nobody.
const MOST: usize = 1_000;

/// How a file is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// By the file's name, else by how it begins
    #[default]
    Auto,
    Csv,
    Json,
    Jsonl,
}

/// A field, and the column or key that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    pub field: &'static str,
    pub header: String,
}

/// What to import, and how.
#[derive(Debug)]
pub struct Wanted<'a> {
    pub path: &'a Path,
    pub form: Form,
    pub mapping: &'a [Mapping],
    /// The role of new people whose line names none.
    pub role: Option<Role>,
    pub dry_run: bool,
}

/// What came of it.
#[derive(Debug)]
pub struct Report {
    pub tally: AccountTally,
    /// Columns and keys that mean nothing here.
    pub ignored: Vec<String>,
}

struct Intake<'c, 'r> {
    import: AccountImport<'c>,
    problems: Vec<(u64, String)>,
    problem_count: usize,
    ignored: Vec<String>,
    tell: &'r mut dyn FnMut(u64),
}

impl Sink for Intake<'_, '_> {
    fn person(&mut self, person: StagedAccount) -> anyhow::Result<()> {
        self.import.push(person)?;
        (self.tell)(1);
        Ok(())
    }

    fn problem(&mut self, place: u64, problem: String) {
        self.problem_count += 1;
        if self.problems.len() < MOST {
            self.problems.push((place, problem));
        }
    }

    fn ignored(&mut self, header: &str) {
        let header = header.trim();
        if self.ignored.len() < 50 && !self.ignored.iter().any(|it| it == header) {
            self.ignored.push(header.to_owned());
        }
    }
}

/// Import everyone or nobody. `tell` hears of the people read.
pub fn import(
    conn: &mut MediverseConn,
    wanted: &Wanted<'_>,
    call: &Call,
    tell: &mut dyn FnMut(u64),
) -> anyhow::Result<Report> {
    conn.transaction(|conn| {
        let import = AccountImport::begin(conn, wanted.role, wanted.dry_run)?;
        let mut intake = Intake {
            import,
            problems: Vec::new(),
            problem_count: 0,
            ignored: Vec::new(),
            tell,
        };
        let form = roster::read(wanted.path, wanted.form, wanted.mapping, &mut intake)?;
        let place = if form == Form::Json { "item" } else { "line" };
        let limit = i64::try_from(MOST).unwrap_or(i64::MAX);
        for misfit in intake.import.misfits(limit, place)? {
            intake.problem(misfit.line.unsigned_abs(), misfit.problem);
        }
        if intake.problem_count > 0 {
            return Err(refusal(
                wanted.path,
                place,
                intake.problems,
                intake.problem_count,
            ));
        }
        let Intake {
            mut import,
            ignored,
            ..
        } = intake;
        let tally = import.plan()?;
        let changes = tally.inserted + tally.updated;
        if changes > 0 && !wanted.dry_run {
            import.apply()?;
            AuditEntry::insert(conn, call, changes.unsigned_abs())?;
        }
        Ok(Report { tally, ignored })
    })
}

fn refusal(
    path: &Path,
    place: &str,
    mut problems: Vec<(u64, String)>,
    count: usize,
) -> anyhow::Error {
    problems.sort();
    let name = path.display();
    let mut lines: Vec<String> = problems
        .into_iter()
        .map(|(at, problem)| match at {
            0 => format!("{name}: {problem}"),
            at if place == "line" => format!("{name}:{at}: {problem}"),
            at => format!("{name}: {place} {at}: {problem}"),
        })
        .collect();
    if count > lines.len() {
        lines.push(format!("and {} more", count - lines.len()));
    }
    invalid(format!("`{name}` has {}", counted(count, "problem")))
        .problems(lines)
        .hint("mend the file; nothing was written")
        .into()
}
