//! The gate that every record passes: ids unique, parents known, no cycles, problems collected.

use std::fmt;
use std::rc::Rc;

use indexmap::IndexMap;

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

/// An [`Origin`], its file a number.
#[derive(Clone, Copy)]
struct Place {
    file: u32,
    line: u32,
    index: Option<u32>,
}

/// What is kept of an id until the last record has come in: of a million, so it is small.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// A place in [`Intake::seen`].
    parent: Option<u32>,
    /// `None` where only children name it so far.
    place: Option<Place>,
}

/// What has come in so far.
#[derive(Default)]
pub(crate) struct Intake {
    on_duplicate: OnDuplicate,
    systems: Vec<AnatomySystem>,
    /// For parts that do not say one.
    pub(crate) default_system: Option<AnatomySystem>,
    seen: IndexMap<Box<str>, Seen>,
    files: Vec<Rc<str>>,
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
        let id = self.number(&part.part_id);
        let known = self.seen[id as usize];
        if let Some(place) = known.place {
            let first = self.origin(place);
            let said = format!("`{}` is there already, at {first}", part.part_id);
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
                    let parent = part.parent.as_deref().filter(|it| *it != part.part_id);
                    if known.parent.is_none() {
                        self.seen[id as usize].parent = parent.map(|it| self.number(it));
                    }
                    self.duplicates.push(format!("{origin}: {said}"));
                    Some(Role::Repeat)
                }
            };
        }
        self.keep(id, part.parent.as_deref(), origin);
        let asked_for = self.systems.is_empty() || self.systems.contains(&part.system);
        Some(if asked_for {
            Role::Wanted
        } else {
            Role::Outside
        })
    }

    /// Know a record that is not taken, so that its parent is checked and its children find it.
    pub(crate) fn mention(&mut self, part_id: &str, parent: Option<&str>, origin: &Origin) {
        let id = self.number(part_id);
        if self.seen[id as usize].place.is_none() {
            self.keep(id, parent, origin);
        }
    }

    fn keep(&mut self, id: u32, parent: Option<&str>, origin: &Origin) {
        let parent = parent.map(|it| self.number(it));
        if self.files.last() != Some(&origin.file) {
            self.files.push(origin.file.clone());
        }
        let place = Some(Place {
            file: self.files.len() as u32 - 1,
            line: origin.line,
            index: origin.index,
        });
        self.seen[id as usize] = Seen { parent, place };
    }

    /// The place of an id in [`Intake::seen`]; a new one comes to its end.
    fn number(&mut self, id: &str) -> u32 {
        let at = match self.seen.get_index_of(id) {
            Some(at) => at,
            None => self.seen.insert_full(id.into(), Seen::default()).0,
        };
        at as u32
    }

    fn origin(&self, place: Place) -> Origin {
        Origin {
            file: self.files[place.file as usize].clone(),
            line: place.line,
            index: place.index,
        }
    }

    /// The parents that no record has, each once, in order.
    pub(crate) fn outside_parents(&self) -> Vec<String> {
        let unseen = self.seen.iter().filter(|(_, it)| it.place.is_none());
        let mut parents: Vec<String> = unseen.map(|(id, _)| id.to_string()).collect();
        parents.sort_unstable();
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
                let (parent, _) = self.seen.get_index(it.parent? as usize)?;
                let is_unknown = unknown
                    .binary_search_by(|it| it.as_str().cmp(parent))
                    .is_ok();
                is_unknown.then_some(())?;
                let problem = format!("the parent `{parent}` of `{id}` is unknown");
                Some((self.origin(it.place?), problem))
            })
            .collect();
        for (origin, problem) in orphans {
            self.problem(&origin, problem);
        }
    }

    /// Blame the records that are their own ancestors, a cycle once.
    pub(crate) fn refuse_cycles(&mut self) {
        let mut cycles: Vec<(Origin, String)> = Vec::new();
        let mut settled: Vec<Option<bool>> = vec![None; self.seen.len()];
        for start in 0..self.seen.len() {
            let mut path: Vec<usize> = Vec::new();
            let mut next = Some(start);
            while let Some(id) = next {
                match settled[id] {
                    Some(false) => {
                        let from = path.iter().position(|it| *it == id).unwrap_or_default();
                        cycles.push(self.cycle(&path[from..]));
                        break;
                    }
                    Some(true) => break,
                    None => {}
                }
                settled[id] = Some(false);
                path.push(id);
                next = self.seen[id].parent.map(|it| it as usize);
            }
            for id in path {
                settled[id] = Some(true);
            }
        }
        for (origin, problem) in cycles {
            self.problem(&origin, problem);
        }
    }

    /// A cycle, told from the record that comes first.
    fn cycle(&self, ids: &[usize]) -> (Origin, String) {
        let origin = |id: usize| self.seen[id].place.map(|it| self.origin(it));
        let origins: Vec<Origin> = ids.iter().filter_map(|id| origin(*id)).collect();
        let first = (0..origins.len())
            .min_by_key(|at| origins[*at].place())
            .unwrap_or_default();
        let name = |at: usize| self.seen.get_index(ids[at % ids.len()]);
        let names: Vec<String> = (first..=first + ids.len())
            .filter_map(|at| Some(format!("`{}`", name(at)?.0)))
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
            origins[first].clone(),
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
