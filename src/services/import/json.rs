//! The app's own format: a JSON list of parts, read one part at a time.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer as _, SeqAccess, Visitor};
use serde_json::Value;

use super::value::{self, Strict};
use super::{Feed, Origin, Source, fields};

/// Read every part of the list, blaming each by line and index.
pub(crate) fn read(source: &mut Source, feed: &mut Feed<'_, '_>) -> anyhow::Result<()> {
    source.peek()?;
    let name = Rc::clone(&source.name);
    let line = source.line();
    let mut failed = None;
    let mut json = serde_json::Deserializer::from_reader(&mut *source);
    let list = List {
        name: Rc::clone(&name),
        line: Rc::clone(&line),
        feed,
        failed: &mut failed,
    };
    let read = json.deserialize_seq(list).and_then(|()| json.end());
    if let Some(error) = failed {
        return Err(error);
    }
    match read {
        Ok(()) => Ok(()),
        Err(error) if error.is_io() => Err(source.explain(error.into())),
        Err(error) => {
            let origin = Origin {
                file: name,
                line: u32::try_from(error.line()).unwrap_or(u32::MAX).max(1),
                index: None,
            };
            feed.problem(&origin, explain(&error));
            Ok(())
        }
    }
}

/// serde_json's words without the position, which stands before them.
pub(super) fn explain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text
        .rfind(" at line ")
        .map_or(text.as_str(), |at| &text[..at]);
    if text.contains("invalid unicode code point") {
        return "this is not UTF-8".to_owned();
    }
    format!("this is not the JSON of a list of parts: {text}")
}

struct List<'l, 'f, 'w> {
    name: Rc<str>,
    line: Rc<Cell<u32>>,
    feed: &'l mut Feed<'f, 'w>,
    failed: &'l mut Option<anyhow::Error>,
}

impl<'de> Visitor<'de> for List<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of parts")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some((line, value, repeated)) = items.next_element_seed(Located(&self.line))? {
            let origin = Origin {
                file: Rc::clone(&self.name),
                line,
                index: Some(index),
            };
            index += 1;
            value::blame(repeated, &origin, self.feed);
            if let Some(part) = fields::part(&value, &origin, self.feed)
                && let Err(error) = self.feed.part(&part, &origin)
            {
                *self.failed = Some(error);
                return Err(serde::de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// A value, the line that it begins on, and keys that it repeats.
struct Located<'l>(&'l Cell<u32>);

impl<'de> DeserializeSeed<'de> for Located<'_> {
    type Value = (u32, Value, Vec<String>);

    fn deserialize<D: serde::Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        let line = self.0.get();
        let mut repeated = Vec::new();
        let value = Strict(&mut repeated).deserialize(json)?;
        Ok((line, value, repeated))
    }
}
