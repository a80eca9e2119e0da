//! The gate that every record passes: ids unique, parents known, no cycles, problems collected.

use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use crate::db::mediverse::AnatomySystem;
use crate::db::mediverse::stage::{Filler, PartRecord, Role};
use crate::error::{Failure, invalid};
use crate::text::counted;

/// More problems than this help nobody.
const MOST: usize = 1_000;

/// What to do with a `partId` that comes again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum OnDuplicate {
    /// Refuse the file, naming each
    #[default]
    Refuse,
    /// Keep the first, filled up with what the others have, and all synonyms
    Merge,
    /// Keep the first
    Skip,
}

/// Where something stands: file, line, and the place in a list.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub(crate) file: Rc<str>,
    pub(crate) line: u32,
    /// From 0, as in a JSON list.
    pub(crate) index: Option<u32>,
}

impl Origin {
    fn place(&self) -> (&str, u32, Option<u32>) {
        (&self.file, self.line, self.index)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)?;
        match self.index {
            Some(index) => write!(f, " [{index}]"),
            None => Ok(()),
        }
    }
}

struct Seen {
    parent: Option<Box<str>>,
    origin: Origin,
}

/// What has come in so far.
#[derive(Default)]
pub(crate) struct Intake {
    on_duplicate: OnDuplicate,
    systems: Vec<AnatomySystem>,
    /// For parts that do not say one.
    pub(crate) default_system: Option<AnatomySystem>,
    seen: HashMap<Box<str>, Seen>,
    problems: Vec<(Origin, String)>,
    problem_count: usize,
    /// What was merged or skipped.
    pub(crate) duplicates: Vec<String>,
    /// What was wrong and could be read all the same.
    pub(crate) repairs: Vec<String>,
    pub(crate) records: u64,
}

impl Intake {
    /// Let in parts of `systems`, or of all where none is named.
    pub(crate) fn new(on_duplicate: OnDuplicate, systems: &[AnatomySystem]) -> Self {
        Self {
            on_duplicate,
            systems: systems.to_vec(),
            ..Self::default()
        }
    }

    pub(crate) fn problem(&mut self, origin: &Origin, problem: impl fmt::Display) {
        self.problem_count += 1;
        if self.problems.len() < MOST {
            self.problems.push((origin.clone(), problem.to_string()));
        }
    }

    pub(crate) fn refuses_duplicates(&self) -> bool {
        self.on_duplicate == OnDuplicate::Refuse
    }

    pub(crate) const fn has_problems(&self) -> bool {
        self.problem_count > 0
    }

    /// Whether a record is taken, and as what.
    fn admit(&mut self, part: &PartRecord, origin: &Origin) -> Option<Role> {
        self.records += 1;
        if let Some(first) = self.seen.get_mut(part.part_id.as_str()) {
            let said = format!("`{}` is there already, at {}", part.part_id, first.origin);
            return match self.on_duplicate {
                OnDuplicate::Refuse => {
                    self.problem(origin, said);
                    None
                }
                OnDuplicate::Skip => {
                    self.duplicates.push(format!("{origin}: {said}"));
                    None
                }
                OnDuplicate::Merge => {
                    if first.parent.is_none() {
                        first.parent = part
                            .parent
                            .as_deref()
                            .filter(|parent| *parent != part.part_id)
                            .map(Into::into);
                    }
                    self.duplicates.push(format!("{origin}: {said}"));
                    Some(Role::Repeat)
                }
            };
        }
        self.seen.insert(
            part.part_id.as_str().into(),
            Seen {
                parent: part.parent.as_deref().map(Into::into),
                origin: origin.clone(),
            },
        );
        let asked_for = self.systems.is_empty() || self.systems.contains(&part.system);
        Some(if asked_for {
            Role::Wanted
        } else {
            Role::Outside
        })
    }

    /// Know a record that is not taken, so that its parent is checked and its children find it.
    pub(crate) fn mention(&mut self, part_id: &str, parent: Option<&str>, origin: &Origin) {
        self.seen.entry(part_id.into()).or_insert_with(|| Seen {
            parent: parent.map(Into::into),
            origin: origin.clone(),
        });
    }

    /// The parents that no record has, each once, in order.
    pub(crate) fn outside_parents(&self) -> Vec<String> {
        let mut parents: Vec<String> = self
            .seen
            .values()
            .filter_map(|it| it.parent.as_deref())
            .filter(|parent| !self.seen.contains_key(*parent))
            .map(str::to_owned)
            .collect();
        parents.sort_unstable();
        parents.dedup();
        parents
    }

    /// Blame the records whose parent is one of `unknown`.
    pub(crate) fn refuse_parents(&mut self, unknown: &[String]) {
        if unknown.is_empty() {
            return;
        }
        let orphans: Vec<(Origin, String)> = self
            .seen
            .iter()
            .filter_map(|(id, it)| {
                let parent = it.parent.as_deref()?;
                let known = unknown
                    .binary_search_by(|it| it.as_str().cmp(parent))
                    .is_err();
                (!known).then(|| {
                    let problem = format!("the parent `{parent}` of `{id}` is unknown");
                    (it.origin.clone(), problem)
                })
            })
            .collect();
        for (origin, problem) in orphans {
            self.problem(&origin, problem);
        }
    }

    /// Blame the records that are their own ancestors, a cycle once.
    pub(crate) fn refuse_cycles(&mut self) {
        let mut cycles: Vec<(Origin, String)> = Vec::new();
        let mut settled: HashMap<&str, bool> = HashMap::with_capacity(self.seen.len());
        for start in self.seen.keys() {
            let mut path: Vec<&str> = Vec::new();
            let mut next: Option<&str> = Some(start);
            while let Some(id) = next {
                match settled.get(id) {
                    Some(false) => {
                        let from = path.iter().position(|it| *it == id).unwrap_or_default();
                        cycles.push(self.cycle(&path[from..]));
                        break;
                    }
                    Some(true) => break,
                    None => {}
                }
                settled.insert(id, false);
                path.push(id);
                next = self
                    .seen
                    .get(id)
                    .and_then(|it| it.parent.as_deref())
                    .and_then(|parent| self.seen.get_key_value(parent))
                    .map(|(id, _)| &**id);
            }
            for id in path {
                settled.insert(id, true);
            }
        }
        for (origin, problem) in cycles {
            self.problem(&origin, problem);
        }
    }

    /// A cycle, told from the record that comes first.
    fn cycle(&self, ids: &[&str]) -> (Origin, String) {
        let place = |id: &str| &self.seen[id].origin;
        let first = (0..ids.len())
            .min_by_key(|index| place(ids[*index]).place())
            .unwrap_or_default();
        let names: Vec<String> = (0..=ids.len())
            .map(|step| format!("`{}`", ids[(first + step) % ids.len()]))
            .collect();
        let shown = if names.len() > 8 {
            format!(
                "{} > ... > {}",
                names[..4].join(" > "),
                names[names.len() - 1]
            )
        } else {
            names.join(" > ")
        };
        (
            place(ids[first]).clone(),
            format!("a part is its own ancestor: {shown}"),
        )
    }

    /// Fail with every problem, if there is one.
    pub(crate) fn verdict(&mut self, name: &str) -> Result<(), Failure> {
        if self.problem_count == 0 {
            return Ok(());
        }
        let mut problems = std::mem::take(&mut self.problems);
        problems.sort_by(|(a, _), (b, _)| a.place().cmp(&b.place()));
        let mut problems: Vec<String> = problems
            .into_iter()
            .map(|(origin, problem)| format!("{origin}: {problem}"))
            .collect();
        if self.problem_count > problems.len() {
            problems.push(format!("and {} more", self.problem_count - problems.len()));
        }
        let duplicates = problems
            .iter()
            .any(|it| it.contains(" is there already, at "));
        let failure = invalid(format!(
            "`{name}` has {}; nothing was written",
            counted(self.problem_count as u64, "problem")
        ))
        .problems(problems);
        Err(if duplicates {
            failure.hint("mend the file; for repeated ids, pass `--on-duplicate merge` or `skip`")
        } else {
            failure.hint("mend the file and run the command again")
        })
    }
}

/// The gate, open onto the database.
pub(crate) struct Feed<'f, 'w> {
    pub(crate) intake: &'f mut Intake,
    filler: &'f mut Filler<'w>,
    advance: &'f mut dyn FnMut(u64),
}

impl<'f, 'w> Feed<'f, 'w> {
    pub(crate) fn new(
        intake: &'f mut Intake,
        filler: &'f mut Filler<'w>,
        advance: &'f mut dyn FnMut(u64),
    ) -> Self {
        Self {
            intake,
            filler,
            advance,
        }
    }

    /// Take one record.
    pub(crate) fn part(&mut self, part: &PartRecord, origin: &Origin) -> anyhow::Result<()> {
        (self.advance)(1);
        if let Some(role) = self.intake.admit(part, origin)
            && !self.intake.has_problems()
        {
            self.filler.write(part, role)?;
        }
        Ok(())
    }

    pub(crate) fn problem(&mut self, origin: &Origin, problem: impl fmt::Display) {
        self.intake.problem(origin, problem);
    }
}
