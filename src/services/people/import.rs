//! The accounts of a file into the database: checked whole, then written whole, or not at all.

use std::collections::HashMap;
use std::path::Path;

use super::roster::{self, FIELDS, Sink};
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
    people: u64,
    /// Fields of a line that are left out because something else is wrong with them.
    unsound: HashMap<u64, Vec<usize>>,
    /// Fields that no column holds, and whether anyone missed them.
    absent: Vec<(usize, bool)>,
    tell: &'r mut dyn FnMut(u64),
}

impl Sink for Intake<'_, '_> {
    fn person(&mut self, person: StagedAccount) -> anyhow::Result<()> {
        self.import.push(person)?;
        self.people += 1;
        (self.tell)(1);
        Ok(())
    }

    fn unsound(&mut self, person: StagedAccount, fields: &[usize]) -> anyhow::Result<()> {
        if self.unsound.len() < MOST {
            self.unsound
                .insert(person.line.unsigned_abs(), fields.to_vec());
            self.import.push(person)?;
        }
        Ok(())
    }

    fn absent(&mut self, field: usize) {
        self.absent.push((field, false));
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

/// How a misfit begins that names what a new account lacks.
const NEEDS: &str = "a new account needs ";

impl Intake<'_, '_> {
    /// Tell of a misfit, unless it only repeats what is wrong with the header or the field.
    fn misfit(&mut self, place: u64, problem: String) {
        let Some(needs) = problem.strip_prefix(NEEDS) else {
            return self.problem(place, problem);
        };
        let mut left = Vec::new();
        for need in needs.split(", ") {
            let field = match need {
                "an e-mail address" => 1,
                "a first name" => 2,
                "a last name" => 3,
                _ => 4,
            };
            if let Some((_, missed)) = self.absent.iter_mut().find(|(it, _)| *it == field) {
                *missed = true;
            } else if !self
                .unsound
                .get(&place)
                .is_some_and(|bad| bad.contains(&field))
            {
                left.push(need);
            }
        }
        if !left.is_empty() {
            self.problem(place, format!("{NEEDS}{}", left.join(", ")));
        }
    }

    /// Columns that new accounts cannot do without, each once.
    fn missing_columns(&mut self) {
        for (field, missed) in std::mem::take(&mut self.absent) {
            if missed {
                let name = FIELDS[field].0;
                let or = if name == "role" {
                    " or pass `--role`"
                } else {
                    ""
                };
                self.problem(
                    1,
                    format!(
                        "no column holds {name}, which new accounts need; name one with `--map {name}=HEADER`{or}"
                    ),
                );
            }
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
            people: 0,
            unsound: HashMap::new(),
            absent: Vec::new(),
            tell,
        };
        let form = roster::read(wanted.path, wanted.form, wanted.mapping, &mut intake)?;
        if intake.people == 0 && intake.problem_count == 0 {
            return Err(invalid(format!("`{}` has no rows", wanted.path.display()))
                .hint("check that it is the right file, and whole")
                .into());
        }
        let place = if form == Form::Json { "item" } else { "line" };
        let limit = i64::try_from(MOST).unwrap_or(i64::MAX);
        for misfit in intake.import.misfits(limit, place)? {
            intake.misfit(misfit.line.unsigned_abs(), misfit.problem);
        }
        intake.missing_columns();
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
