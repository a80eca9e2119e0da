//! The fields of a part: right types, clean text, known systems and languages.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::{Map, Value};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::{Feed, Origin};
use crate::db::mediverse::AnatomySystem;
use crate::db::mediverse::stage::{PartRecord, SynonymRecord};
use crate::text::is_hostile;

/// Languages of two letters (ISO 639-1).
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii \
    ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr \
    ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl \
    sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// The longest text that the app shows anywhere.
const LONGEST: usize = 1_000;

/// `text` trimmed and in Unicode's composed form, or what is wrong with it.
pub(crate) fn clean_text(text: &str) -> Result<Cow<'_, str>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("is empty".to_owned());
    }
    if let Some(c) = text.chars().find(|c| is_hostile(*c)) {
        return Err(format!(
            "has a character that must not be in text: {}",
            c.escape_unicode()
        ));
    }
    if text.len() > LONGEST {
        return Err(format!("is longer than {LONGEST} bytes"));
    }
    Ok(if is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    })
}

/// Whether `id` can be a `partId`: one word that needs no quoting on a command line.
pub(crate) fn is_part_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 200
        && !id.starts_with('-')
        && !id
            .chars()
            .any(|c| c.is_whitespace() || is_hostile(c) || matches!(c, '"' | '\'' | '`' | '\\'))
}

/// A language tag in lower case, or nothing.
pub(crate) fn language(tag: &str) -> Option<String> {
    let tag = tag.trim().to_ascii_lowercase();
    let mut pieces = tag.split('-');
    let first = pieces.next()?;
    let known = match first.len() {
        2 => LANGUAGES
            .as_bytes()
            .chunks(3)
            .any(|it| it.starts_with(first.as_bytes())),
        3 => first.bytes().all(|byte| byte.is_ascii_lowercase()),
        _ => false,
    };
    let rest = pieces.all(|piece| {
        (1..=8).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    (known && rest).then_some(tag)
}

/// The part that `value` describes; what is wrong goes to `feed`.
pub(super) fn part(value: &Value, origin: &Origin, feed: &mut Feed<'_, '_>) -> Option<PartRecord> {
    let Value::Object(object) = value else {
        feed.problem(origin, format!("a part is an object, not {}", kind(value)));
        return None;
    };
    let mut fields = Fields {
        object,
        origin,
        feed,
        sound: true,
    };
    let part_id = fields.required("partId");
    if let Some(id) = &part_id
        && !is_part_id(id)
    {
        fields.blame(format!("`partId` is no id: `{id}`"));
    }
    let name = fields.required("name");
    let system = fields.system();
    let latin_name = fields.optional("latinName");
    let mesh_name = fields.optional("meshName");
    let parent = fields.optional("parentId");
    let model_path = fields.optional("modelPath");
    let lod_levels = fields.json("lodLevels");
    let bounding_box = fields.json("boundingBox");
    let ontology = fields.json("ontology");
    let synonyms = fields.synonyms();
    if !fields.sound {
        if let Some(id) = part_id {
            feed.intake.mention(&id, parent.as_deref(), origin);
        }
        return None;
    }
    Some(PartRecord {
        part_id: part_id?,
        name: name?,
        latin_name,
        mesh_name,
        system: system?,
        parent,
        model_path,
        lod_levels,
        bounding_box,
        ontology,
        synonyms,
    })
}

struct Fields<'a, 'f, 'w> {
    object: &'a Map<String, Value>,
    origin: &'a Origin,
    feed: &'a mut Feed<'f, 'w>,
    sound: bool,
}

impl Fields<'_, '_, '_> {
    fn blame(&mut self, problem: String) {
        self.sound = false;
        self.feed.problem(self.origin, problem);
    }

    fn text(&mut self, object: &Map<String, Value>, key: &str, what: &str) -> Option<String> {
        match object.get(key) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => match clean_text(text) {
                Ok(text) => Some(text.into_owned()),
                Err(problem) => {
                    self.blame(format!("{what} {problem}"));
                    None
                }
            },
            Some(other) => {
                self.blame(format!("{what} is a text, not {}", kind(other)));
                None
            }
        }
    }

    fn required(&mut self, key: &str) -> Option<String> {
        if matches!(self.object.get(key), None | Some(Value::Null)) {
            self.blame(format!("`{key}` is missing"));
            return None;
        }
        self.text(self.object, key, &format!("`{key}`"))
    }

    fn system(&mut self) -> Option<AnatomySystem> {
        let is_said = !matches!(self.object.get("system"), None | Some(Value::Null));
        if let Some(system) = self.feed.intake.default_system
            && !is_said
        {
            return Some(system);
        }
        let label = self.required("system")?;
        let system = AnatomySystem::from_label(&label);
        if system.is_none() {
            self.blame(format!("the system `{label}` is unknown"));
        }
        system
    }

    fn optional(&mut self, key: &str) -> Option<String> {
        // The app writes an empty text where it means none.
        if self.object.get(key).and_then(Value::as_str) == Some("") {
            return None;
        }
        self.text(self.object, key, &format!("`{key}`"))
    }

    /// The app's JSON columns hold objects, and JSON inside a text.
    fn json(&mut self, key: &str) -> Option<Value> {
        match self.object.get(key) {
            None | Some(Value::Null) => None,
            Some(value @ (Value::Object(_) | Value::Array(_))) => Some(value.clone()),
            Some(Value::String(text)) if serde_json::from_str::<Value>(text).is_ok() => {
                Some(Value::String(text.clone()))
            }
            Some(other) => {
                self.blame(format!("`{key}` is an object, not {}", kind(other)));
                None
            }
        }
    }

    fn synonyms(&mut self) -> Vec<SynonymRecord> {
        let items = match self.object.get("synonyms") {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(items)) => items,
            Some(other) => {
                self.blame(format!("`synonyms` is a list, not {}", kind(other)));
                return Vec::new();
            }
        };
        let mut synonyms = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let Value::Object(item) = item else {
                self.blame(format!("synonym {index} is an object, not {}", kind(item)));
                continue;
            };
            if let Some(synonym) = self.synonym(index, item) {
                synonyms.push(synonym);
            }
        }
        let mut seen = HashSet::new();
        let mut repeated = Vec::new();
        synonyms.retain(|it| {
            let is_new = seen.insert((it.synonym.clone(), it.language.clone()));
            if !is_new {
                repeated.push(format!(
                    "the synonym `{}` ({}) comes twice",
                    it.synonym, it.language
                ));
            }
            is_new
        });
        if self.feed.intake.refuses_duplicates() {
            for problem in repeated {
                self.blame(problem);
            }
        }
        synonyms
    }

    fn synonym(&mut self, index: usize, item: &Map<String, Value>) -> Option<SynonymRecord> {
        if matches!(item.get("synonym"), None | Some(Value::Null)) {
            self.blame(format!("synonym {index} has no `synonym`"));
            return None;
        }
        let synonym = self.text(item, "synonym", &format!("synonym {index}"))?;
        let language = match item.get("language") {
            None | Some(Value::Null) => Some("en".to_owned()),
            Some(Value::String(tag)) => language(tag),
            Some(_) => None,
        };
        let Some(language) = language else {
            let tag = item.get("language").map(ToString::to_string);
            self.blame(format!(
                "the language {} of `{synonym}` is unknown",
                tag.unwrap_or_default()
            ));
            return None;
        };
        let priority = match item.get("priority") {
            None | Some(Value::Null) => Some(0),
            Some(value) => value.as_i64().and_then(|it| i32::try_from(it).ok()),
        };
        let Some(priority) = priority else {
            self.blame(format!("the priority of `{synonym}` is no whole number"));
            return None;
        };
        Some(SynonymRecord {
            synonym,
            language,
            priority,
        })
    }
}

/// What a JSON value is called.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
