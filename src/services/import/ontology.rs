//! From an ontology's terms to parts: ids, one parent, names, synonyms, a system.
//!
//! The parent is the first `part_of` that is there, else the first `is_a`: in the file, or already
//! in the database. Synonyms: the name 10, EXACT 8, NARROW 6, RELATED 5, BROAD 3. A synonym of type
//! LATIN is Latin; the first EXACT one, else the first, is the Latin name.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::{Value, json};

use super::fields::language;
use super::systems::Systems;
use super::{Feed, Origin, clean_text};
use crate::db::mediverse::AnatomySystem;
use crate::db::mediverse::stage::{PartRecord, SynonymRecord};
use crate::error::{Failure, invalid};
use crate::text::{counted, thousands};

/// How far a synonym is from its term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Exact,
    Narrow,
    Related,
    Broad,
}

impl Scope {
    const fn priority(self) -> i32 {
        match self {
            Self::Exact => 8,
            Self::Narrow => 6,
            Self::Related => 5,
            Self::Broad => 3,
        }
    }
}

#[derive(Debug)]
pub(super) struct TermSynonym {
    pub(super) text: String,
    pub(super) scope: Scope,
    pub(super) is_latin: bool,
    pub(super) language: Option<String>,
}

/// One term as its file has it.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) curie: String,
    pub(super) origin: Origin,
    pub(super) name: Option<String>,
    pub(super) is_obsolete: bool,
    pub(super) replaced_by: Vec<String>,
    pub(super) alt_ids: Vec<String>,
    pub(super) xrefs: Vec<String>,
    pub(super) part_of: Vec<String>,
    pub(super) is_a: Vec<String>,
    pub(super) synonyms: Vec<TermSynonym>,
}

impl Term {
    pub(super) const fn new(curie: String, origin: Origin) -> Self {
        Self {
            curie,
            origin,
            name: None,
            is_obsolete: false,
            replaced_by: Vec::new(),
            alt_ids: Vec::new(),
            xrefs: Vec::new(),
            part_of: Vec::new(),
            is_a: Vec::new(),
            synonyms: Vec::new(),
        }
    }
}

/// What was read besides terms.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Skipped {
    pub(crate) obsolete: u64,
    pub(crate) unlabelled: u64,
    /// Relations, annotation properties, subsets, instances.
    pub(crate) not_terms: u64,
}

impl Skipped {
    pub(crate) const fn total(&self) -> u64 {
        self.obsolete + self.unlabelled + self.not_terms
    }
}

/// `UBERON:0000981` as `uberon_0000981`.
pub(super) fn part_id(curie: &str) -> String {
    curie
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '-' | '.') {
                c
            } else {
                '_'
            }
        })
        .collect()
}

/// The terms of one file.
pub(super) struct Ontology {
    pub(super) terms: Vec<Term>,
    pub(super) skipped: Skipped,
    /// Relations to terms that are nowhere, kept as data only.
    pub(super) dangling: u64,
    /// From former ids, obsolete ones included, to their term.
    aliases: HashMap<String, String>,
    replaces: HashMap<String, Vec<String>>,
}

impl Ontology {
    /// Put aside what is obsolete or has no label, and learn where former ids lead.
    pub(super) fn new(all: Vec<Term>, not_terms: u64) -> Self {
        let mut skipped = Skipped {
            not_terms,
            ..Skipped::default()
        };
        let mut terms = Vec::with_capacity(all.len());
        let mut aliases = HashMap::new();
        let mut replaces: HashMap<String, Vec<String>> = HashMap::new();
        for term in all {
            if term.is_obsolete {
                skipped.obsolete += 1;
                if let [replacement] = term.replaced_by.as_slice() {
                    aliases.insert(part_id(&term.curie), part_id(replacement));
                    replaces
                        .entry(part_id(replacement))
                        .or_default()
                        .push(term.curie);
                }
            } else if term.name.is_none() {
                skipped.unlabelled += 1;
            } else {
                for alt in &term.alt_ids {
                    aliases
                        .entry(part_id(alt))
                        .or_insert_with(|| part_id(&term.curie));
                }
                terms.push(term);
            }
        }
        Self {
            terms,
            skipped,
            dangling: 0,
            aliases,
            replaces,
        }
    }

    /// Relations that lead out of the file, each once.
    pub(super) fn outside(&self) -> Vec<String> {
        let inside: HashSet<String> = self.terms.iter().map(|it| part_id(&it.curie)).collect();
        let mut outside: Vec<String> = self
            .terms
            .iter()
            .flat_map(|it| it.part_of.iter().chain(&it.is_a))
            .map(|it| self.current(part_id(it)))
            .filter(|it| !inside.contains(it))
            .collect();
        outside.sort_unstable();
        outside.dedup();
        outside
    }

    /// The id that stands today for one that may be a former one.
    fn current(&self, mut id: String) -> String {
        for _ in 0..8 {
            match self.aliases.get(&id) {
                Some(now) if *now != id => id.clone_from(now),
                _ => break,
            }
        }
        id
    }

    /// Give every part to `feed`. `nowhere` are the relations that the database does not know
    /// either; `fallback` is the system of terms whose ancestors tell none.
    pub(super) fn parts(
        &mut self,
        nowhere: &HashSet<String>,
        fallback: Option<AnatomySystem>,
        feed: &mut Feed<'_, '_>,
    ) -> anyhow::Result<()> {
        let ids: Vec<String> = self.terms.iter().map(|it| part_id(&it.curie)).collect();
        let index: HashMap<&str, usize> = ids
            .iter()
            .enumerate()
            .rev()
            .map(|(at, id)| (id.as_str(), at))
            .collect();
        let relations: Vec<Vec<(&'static str, String)>> = self
            .terms
            .iter()
            .map(|term| {
                let part_of = term.part_of.iter().map(|it| ("part_of", it));
                let is_a = term.is_a.iter().map(|it| ("is_a", it));
                part_of
                    .chain(is_a)
                    .map(|(relation, it)| (relation, self.current(part_id(it))))
                    .collect()
            })
            .collect();
        for relation in ["part_of", "is_a"] {
            self.refuse_cycles(relation, &relations, &index, feed);
        }
        let parents = choose_parents(&relations, &index, nowhere);
        let systems = self.systems(&relations, &index);
        let lost = systems.iter().filter(|it| it.is_none()).count();
        if lost > 0 && fallback.is_none() && !feed.intake.has_problems() {
            return Err(self.systemless(&systems, lost).into());
        }
        for (at, term) in self.terms.iter().enumerate() {
            let chosen = parents[at].map(|nth| &relations[at][nth]);
            let others: Vec<Value> = relations[at]
                .iter()
                .filter(|it| Some(*it) != chosen)
                .map(|(relation, id)| json!({ "relation": relation, "id": id }))
                .collect();
            self.dangling += relations[at]
                .iter()
                .filter(|(_, id)| nowhere.contains(id))
                .count() as u64;
            // None is left only where there are problems, and nothing is written.
            let system = systems[at].or(fallback).unwrap_or(AnatomySystem::Skeletal);
            let ontology = self.data(term, &ids[at], chosen.map(|it| it.0), others);
            if let Some(part) = part(
                term,
                ids[at].clone(),
                chosen.map(|it| it.1.clone()),
                system,
                ontology,
                feed,
            ) {
                feed.part(&part, &term.origin)?;
            }
        }
        Ok(())
    }

    fn data(&self, term: &Term, id: &str, relation: Option<&str>, others: Vec<Value>) -> Value {
        let mut data = serde_json::Map::new();
        data.insert("id".to_owned(), term.curie.clone().into());
        if let Some(relation) = relation {
            data.insert("parentRelation".to_owned(), relation.into());
        }
        let replaced = self.replaces.get(id).cloned().unwrap_or_default();
        for (key, values) in [
            (
                "altIds",
                term.alt_ids.iter().map(|it| it.as_str().into()).collect(),
            ),
            ("replaces", replaced.into_iter().map(Value::from).collect()),
            ("otherParents", others),
            (
                "xrefs",
                term.xrefs
                    .iter()
                    .map(|it| it.as_str().into())
                    .collect::<Vec<Value>>(),
            ),
        ] {
            if !values.is_empty() {
                data.insert(key.to_owned(), values.into());
            }
        }
        data.into()
    }

    /// A relation that leads back to where it began makes no tree of either kind.
    fn refuse_cycles(
        &self,
        wanted: &str,
        relations: &[Vec<(&'static str, String)>],
        index: &HashMap<&str, usize>,
        feed: &mut Feed<'_, '_>,
    ) {
        let mut state = vec![0_u8; relations.len()];
        for start in 0..relations.len() {
            let mut stack = vec![(start, 0)];
            if state[start] != 0 {
                continue;
            }
            state[start] = 1;
            while let Some((at, nth)) = stack.pop() {
                let next = relations[at][nth..]
                    .iter()
                    .enumerate()
                    .find_map(|(skip, it)| {
                        let to = *index.get(it.1.as_str())?;
                        (it.0 == wanted).then_some((nth + skip + 1, to))
                    });
                let Some((nth, to)) = next else {
                    state[at] = 2;
                    continue;
                };
                stack.push((at, nth));
                match state[to] {
                    0 => {
                        state[to] = 1;
                        stack.push((to, 0));
                    }
                    1 => {
                        let term = &self.terms[at];
                        feed.problem(
                            &term.origin,
                            format!(
                                "{wanted} `{}` makes `{}` its own ancestor",
                                self.terms[to].curie, term.curie
                            ),
                        );
                    }
                    _ => {}
                }
            }
        }
    }

    fn systems(
        &self,
        relations: &[Vec<(&'static str, String)>],
        index: &HashMap<&str, usize>,
    ) -> Vec<Option<AnatomySystem>> {
        let known = Systems::new();
        let own: Vec<Option<AnatomySystem>> = self
            .terms
            .iter()
            .map(|it| known.of(it.name.as_deref().unwrap_or_default()))
            .collect();
        let mut seen = vec![usize::MAX; relations.len()];
        (0..relations.len())
            .map(|start| {
                let mut queue = VecDeque::from([start]);
                seen[start] = start;
                while let Some(at) = queue.pop_front() {
                    if own[at].is_some() {
                        return own[at];
                    }
                    for (_, id) in &relations[at] {
                        if let Some(to) = index.get(id.as_str())
                            && seen[*to] != start
                        {
                            seen[*to] = start;
                            queue.push_back(*to);
                        }
                    }
                }
                None
            })
            .collect()
    }

    fn systemless(&self, systems: &[Option<AnatomySystem>], lost: usize) -> Failure {
        let examples: Vec<String> = self
            .terms
            .iter()
            .zip(systems)
            .filter(|(_, system)| system.is_none())
            .take(10)
            .map(|(term, _)| {
                let name = term.name.as_deref().unwrap_or_default();
                format!("{}: `{}` ({name})", term.origin, term.curie)
            })
            .chain((lost > 10).then(|| format!("and {} more", lost - 10)))
            .collect();
        invalid(format!(
            "the ancestors of {} of {} tell no body system; nothing was written",
            counted(lost as u64, "term"),
            thousands(self.terms.len() as u64)
        ))
        .problems(examples)
        .hint("say which system they get with `--system`, such as `--system SKELETAL`")
    }
}

/// The place of each term's parent among its relations; none where all lead nowhere or back.
fn choose_parents(
    relations: &[Vec<(&'static str, String)>],
    index: &HashMap<&str, usize>,
    nowhere: &HashSet<String>,
) -> Vec<Option<usize>> {
    let mut parents: Vec<Option<usize>> = vec![None; relations.len()];
    let up = |parents: &[Option<usize>], at: usize| -> Option<usize> {
        index.get(relations[at][parents[at]?].1.as_str()).copied()
    };
    for at in 0..relations.len() {
        parents[at] = (0..relations[at].len()).find(|nth| {
            let id = &relations[at][*nth].1;
            if nowhere.contains(id) {
                return false;
            }
            let mut next = index.get(id.as_str()).copied();
            while let Some(ancestor) = next {
                if ancestor == at {
                    return false;
                }
                next = up(&parents, ancestor);
            }
            true
        });
    }
    parents
}

fn part(
    term: &Term,
    id: String,
    parent: Option<String>,
    system: AnatomySystem,
    ontology: Value,
    feed: &mut Feed<'_, '_>,
) -> Option<PartRecord> {
    let name = match clean_text(term.name.as_deref().unwrap_or_default()) {
        Ok(name) => name.into_owned(),
        Err(problem) => {
            feed.problem(
                &term.origin,
                format!("the name of `{}` {problem}", term.curie),
            );
            return None;
        }
    };
    let mut synonyms = vec![SynonymRecord {
        synonym: name.clone(),
        language: "en".to_owned(),
        priority: 10,
    }];
    let mut latin_name: Option<(Scope, String)> = None;
    for it in &term.synonyms {
        let text = match clean_text(&it.text) {
            Ok(text) => text.into_owned(),
            Err(problem) => {
                feed.problem(
                    &term.origin,
                    format!("a synonym of `{}` {problem}", term.curie),
                );
                continue;
            }
        };
        let language = match &it.language {
            _ if it.is_latin => "la".to_owned(),
            None => "en".to_owned(),
            Some(tag) => match language(tag) {
                Some(tag) => tag,
                None => {
                    let problem = format!("the language `{tag}` of `{text}` is unknown");
                    feed.problem(&term.origin, problem);
                    continue;
                }
            },
        };
        let is_better = match &latin_name {
            None => true,
            Some((scope, _)) => *scope != Scope::Exact && it.scope == Scope::Exact,
        };
        if language == "la" && is_better {
            latin_name = Some((it.scope, text.clone()));
        }
        let priority = it.scope.priority();
        match synonyms
            .iter_mut()
            .find(|it| it.synonym == text && it.language == language)
        {
            Some(twin) => twin.priority = twin.priority.max(priority),
            None => synonyms.push(SynonymRecord {
                synonym: text,
                language,
                priority,
            }),
        }
    }
    Some(PartRecord {
        part_id: id,
        name,
        latin_name: latin_name.map(|it| it.1),
        mesh_name: None,
        system,
        parent,
        model_path: None,
        lod_levels: None,
        bounding_box: None,
        ontology: Some(ontology),
        synonyms,
    })
}
