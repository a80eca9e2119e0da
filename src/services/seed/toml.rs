//! Our own format: a TOML file a body system, a table a structure (`seed-data/README.md`).

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::sides::{Form, Side, agrees, says_side};
use crate::db::mediverse::AnatomySystem;
use crate::db::mediverse::stage::{PartRecord, SynonymRecord};
use crate::services::import::{Intake, Origin, clean_text, is_part_id};

/// The languages of `also`.
const LANGUAGES: [&str; 4] = ["en", "la", "es", "ja"];

/// A structure as written, before its sides are made.
struct Structure {
    id: String,
    origin: Origin,
    system: AnatomySystem,
    en: String,
    la: String,
    es: Option<String>,
    ja: Option<String>,
    kana: Option<String>,
    parent: Option<String>,
    sided: Option<(Form, Form)>,
    also: Vec<(&'static str, Vec<String>)>,
    model: Option<String>,
    mesh: Option<String>,
    lod: Option<serde_json::Value>,
}

/// The structures of any number of files.
#[derive(Default)]
pub(crate) struct Structures {
    all: Vec<Structure>,
}

impl Structures {
    /// Read one file; what is wrong goes to `intake`.
    pub(crate) fn read(&mut self, name: &str, text: &str, intake: &mut Intake) {
        let mut file = File {
            name: name.into(),
            starts: line_starts(text),
            intake,
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            file.blame(at, error.message());
        }
        if errors.is_empty() {
            self.all.extend(file.structures(table.get_ref()));
        }
    }

    /// What only all files together can show: the whole is of the same system, and one is the root.
    pub(crate) fn check(&self, intake: &mut Intake) {
        let systems: HashMap<&str, AnatomySystem> = self
            .all
            .iter()
            .map(|it| (it.id.as_str(), it.system))
            .collect();
        let mut roots: HashMap<AnatomySystem, &Structure> = HashMap::new();
        for it in &self.all {
            match &it.parent {
                Some(parent) => {
                    if let Some(system) = systems.get(parent.as_str())
                        && *system != it.system
                    {
                        let problem = format!(
                            "the parent `{parent}` of `{}` is of another system, {}",
                            it.id,
                            system.label()
                        );
                        intake.problem(&it.origin, problem);
                    }
                }
                None => {
                    if let Some(root) = roots.insert(it.system, it) {
                        let problem = format!(
                            "`{}` has no parent, and {} has its root already: `{}`, at {}",
                            it.id,
                            it.system.label(),
                            root.id,
                            root.origin
                        );
                        intake.problem(&it.origin, problem);
                        roots.insert(it.system, root);
                    }
                }
            }
        }
    }

    /// Give out every part: each structure, then its left and its right.
    pub(crate) fn parts(
        &self,
        mut take: impl FnMut(&PartRecord, &Origin) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let sided: HashSet<&str> = self
            .all
            .iter()
            .filter(|it| it.sided.is_some())
            .map(|it| it.id.as_str())
            .collect();
        for structure in &self.all {
            take(&structure.whole(), &structure.origin)?;
            let Some(forms) = structure.sided else {
                continue;
            };
            for side in Side::BOTH {
                let parent = match structure.parent.as_deref() {
                    Some(parent) if sided.contains(parent) => side.part_id(parent),
                    _ => structure.id.clone(),
                };
                take(&structure.half(side, forms, parent), &structure.origin)?;
            }
        }
        Ok(())
    }
}

/// How many parts a file of ours makes; nothing is kept of them.
pub(crate) fn count(text: &str) -> u64 {
    let mut intake = Intake::default();
    let mut structures = Structures::default();
    structures.read("input", text, &mut intake);
    structures.check(&mut intake);
    let mut count = 0;
    structures
        .parts(|_, _| {
            count += 1;
            Ok(())
        })
        .ok();
    count
}

impl Structure {
    fn whole(&self) -> PartRecord {
        let mut synonyms = names(
            &self.en,
            &self.la,
            self.es.as_deref(),
            self.ja.as_deref(),
            self.kana.as_deref(),
        );
        for (language, words) in &self.also {
            for (word, priority) in words.iter().zip((3..=8).rev().chain(std::iter::repeat(3))) {
                let is_there = synonyms
                    .iter()
                    .any(|it| it.language == *language && it.synonym == *word);
                if !is_there {
                    synonyms.push(synonym(word, language, priority));
                }
            }
        }
        PartRecord {
            part_id: self.id.clone(),
            name: self.en.clone(),
            latin_name: Some(self.la.clone()),
            mesh_name: self.mesh.clone(),
            system: self.system,
            parent: self.parent.clone(),
            model_path: self.model.clone(),
            lod_levels: self.lod.clone(),
            bounding_box: None,
            ontology: None,
            synonyms,
        }
    }

    fn half(&self, side: Side, (latin, spanish): (Form, Form), parent: String) -> PartRecord {
        let en = side.english(&self.en);
        let la = side.latin(&self.la, latin);
        let es = self.es.as_deref().map(|it| side.spanish(it, spanish));
        let ja = self.ja.as_deref().map(|it| side.japanese(it));
        let kana = self.kana.as_deref().map(|it| side.kana(it));
        PartRecord {
            part_id: side.part_id(&self.id),
            synonyms: names(&en, &la, es.as_deref(), ja.as_deref(), kana.as_deref()),
            name: en,
            latin_name: Some(la),
            mesh_name: None,
            system: self.system,
            parent: Some(parent),
            model_path: None,
            lod_levels: None,
            bounding_box: None,
            ontology: None,
        }
    }
}

/// A part's own names: priority 10, a kana reading 9.
fn names(
    en: &str,
    la: &str,
    es: Option<&str>,
    ja: Option<&str>,
    kana: Option<&str>,
) -> Vec<SynonymRecord> {
    let mut names = vec![synonym(en, "en", 10), synonym(la, "la", 10)];
    names.extend(es.map(|it| synonym(it, "es", 10)));
    names.extend(ja.map(|it| synonym(it, "ja", 10)));
    let kana = kana.filter(|kana| ja != Some(*kana));
    names.extend(kana.map(|it| synonym(it, "ja", 9)));
    names
}

fn synonym(text: &str, language: &str, priority: i32) -> SynonymRecord {
    SynonymRecord {
        synonym: text.to_owned(),
        language: language.to_owned(),
        priority,
    }
}

/// One file while it is read.
struct File<'i> {
    name: Rc<str>,
    starts: Vec<usize>,
    intake: &'i mut Intake,
}

type Item<'s> = Spanned<DeValue<'s>>;

impl File<'_> {
    fn origin(&self, at: usize) -> Origin {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        Origin {
            file: Rc::clone(&self.name),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            index: None,
        }
    }

    fn blame(&mut self, at: usize, problem: impl std::fmt::Display) {
        let origin = self.origin(at);
        self.intake.problem(&origin, problem);
    }

    fn structures(&mut self, table: &DeTable<'_>) -> Vec<Structure> {
        for (key, value) in table {
            if !matches!(&**key.get_ref(), "system" | "parts") {
                self.blame(
                    value.span().start,
                    format!("the key `{}` is unknown", key.get_ref()),
                );
            }
        }
        let Some(system) = self.system(table) else {
            return Vec::new();
        };
        let Some(parts) = table.get("parts") else {
            return Vec::new();
        };
        let Some(parts) = parts.get_ref().as_table() else {
            self.blame(parts.span().start, "`parts` is a table");
            return Vec::new();
        };
        let mut structures: Vec<Structure> = parts
            .iter()
            .filter_map(|(key, value)| self.structure(key, value, system))
            .collect();
        structures.sort_by_key(|it| it.origin.line);
        structures
    }

    fn system(&mut self, table: &DeTable<'_>) -> Option<AnatomySystem> {
        let Some(value) = table.get("system") else {
            self.blame(0, "`system` is missing");
            return None;
        };
        let label = value.get_ref().as_str().unwrap_or_default();
        let system = AnatomySystem::from_label(label);
        if system.is_none() {
            self.blame(
                value.span().start,
                format!("the system `{label}` is unknown"),
            );
        }
        system
    }

    fn structure(
        &mut self,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Item<'_>,
        system: AnatomySystem,
    ) -> Option<Structure> {
        let at = key.span().start;
        let id: &str = key.get_ref();
        if !is_part_id(id)
            || !id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        {
            self.blame(at, format!("`{id}` is no id: use a-z, 0-9 and _"));
        }
        let Some(table) = value.get_ref().as_table() else {
            self.blame(at, format!("`{id}` is not a table"));
            return None;
        };
        for (key, value) in table {
            if !matches!(
                &**key.get_ref(),
                "en" | "la"
                    | "es"
                    | "ja"
                    | "kana"
                    | "parent"
                    | "sided"
                    | "also"
                    | "model"
                    | "lod"
                    | "mesh"
            ) {
                self.blame(
                    value.span().start,
                    format!("the key `{}` of `{id}` is unknown", key.get_ref()),
                );
            }
        }
        let en = self.text(table, id, "en");
        let la = self.text(table, id, "la");
        for name in ["en", "la"] {
            if !table.contains_key(name) {
                self.blame(at, format!("`{name}` of `{id}` is missing"));
            }
        }
        let sided = table
            .get("sided")
            .and_then(|value| self.sided(id, value, en.as_deref(), la.as_deref()));
        Some(Structure {
            origin: self.origin(at),
            id: id.to_owned(),
            system,
            es: self.text(table, id, "es"),
            ja: self.text(table, id, "ja"),
            kana: self.text(table, id, "kana"),
            parent: self.text(table, id, "parent"),
            model: self.text(table, id, "model"),
            mesh: self.text(table, id, "mesh"),
            lod: table.get("lod").and_then(|value| self.levels(id, value)),
            also: table
                .get("also")
                .map(|value| self.also(id, table, value))
                .unwrap_or_default(),
            sided,
            // Where these are missing nothing is written, but the parent is still checked.
            en: en.unwrap_or_default(),
            la: la.unwrap_or_default(),
        })
    }

    fn text(&mut self, table: &DeTable<'_>, id: &str, key: &str) -> Option<String> {
        let value = table.get(key)?;
        let what = format!("`{key}` of `{id}`");
        self.word(value, &what)
    }

    fn word(&mut self, value: &Item<'_>, what: &str) -> Option<String> {
        let at = value.span().start;
        let Some(text) = value.get_ref().as_str() else {
            self.blame(
                at,
                format!("{what} is a text, not {}", value.get_ref().type_str()),
            );
            return None;
        };
        match clean_text(text) {
            Ok(text) => Some(text.into_owned()),
            Err(problem) => {
                self.blame(at, format!("{what} {problem}"));
                None
            }
        }
    }

    fn sided(
        &mut self,
        id: &str,
        value: &Item<'_>,
        en: Option<&str>,
        la: Option<&str>,
    ) -> Option<(Form, Form)> {
        let at = value.span().start;
        let form = |key| {
            let table = value.get_ref().as_table()?;
            Form::parse(table.get(key)?.get_ref().as_str()?)
        };
        let (Some(latin), Some(spanish)) = (form("la"), form("es")) else {
            self.blame(
                at,
                format!("`sided` of `{id}` wants `la` and `es`, each m, f, n, mp, fp or np"),
            );
            return None;
        };
        if matches!(spanish, Form::N | Form::NPlural) {
            self.blame(at, format!("`sided` of `{id}`: Spanish has no neuter"));
        }
        if let Some(la) = la.filter(|la| !agrees(la, latin)) {
            self.blame(at, format!("`sided` of `{id}` does not agree with `{la}`"));
        }
        if let Some(en) = en.filter(|en| says_side(en)) {
            self.blame(
                at,
                format!("`{id}` is sided, and `{en}` says a side already"),
            );
        }
        Some((latin, spanish))
    }

    fn levels(&mut self, id: &str, value: &Item<'_>) -> Option<serde_json::Value> {
        let Some(table) = value.get_ref().as_table() else {
            self.blame(value.span().start, format!("`lod` of `{id}` is a table"));
            return None;
        };
        let mut levels: Vec<(&str, &Item<'_>)> = table
            .iter()
            .map(|(key, value)| (&**key.get_ref(), value))
            .collect();
        levels.sort_by_key(|(_, value)| value.span().start);
        let mut object = serde_json::Map::new();
        for (level, value) in levels {
            let path = self.word(value, &format!("`lod.{level}` of `{id}`"))?;
            object.insert(level.to_owned(), path.into());
        }
        Some(object.into())
    }

    fn also(
        &mut self,
        id: &str,
        part: &DeTable<'_>,
        value: &Item<'_>,
    ) -> Vec<(&'static str, Vec<String>)> {
        let Some(table) = value.get_ref().as_table() else {
            self.blame(value.span().start, format!("`also` of `{id}` is a table"));
            return Vec::new();
        };
        for (key, value) in table {
            if !LANGUAGES.contains(&&**key.get_ref()) {
                self.blame(
                    value.span().start,
                    format!("the language `{}` of `{id}` is unknown", key.get_ref()),
                );
            }
        }
        let mut also = Vec::new();
        for language in LANGUAGES {
            let Some(list) = table.get(language) else {
                continue;
            };
            let what = format!("`also.{language}` of `{id}`");
            let Some(items) = list.get_ref().as_array() else {
                self.blame(list.span().start, format!("{what} is a list"));
                continue;
            };
            let mut seen: HashSet<String> = HashSet::new();
            seen.extend(
                part.get(language)
                    .and_then(|name| name.get_ref().as_str())
                    .map(str::to_lowercase),
            );
            let mut words = Vec::with_capacity(items.len());
            for item in items {
                let Some(word) = self.word(item, &what) else {
                    continue;
                };
                if !seen.insert(word.to_lowercase()) {
                    self.blame(item.span().start, format!("{what} has `{word}` twice"));
                    continue;
                }
                words.push(word);
            }
            also.push((language, words));
        }
        also
    }
}

/// Where each line begins.
fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0)
        .chain(
            text.bytes()
                .enumerate()
                .filter_map(|(at, byte)| (byte == b'\n').then_some(at + 1)),
        )
        .collect()
}
