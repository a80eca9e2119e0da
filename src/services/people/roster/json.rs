//! JSON: a list of people, or an object a line.

use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;

use serde::de::{DeserializeSeed, Deserializer as _, SeqAccess, Visitor};
use serde_json::Value;

use super::{FIELDS, Names, Sink, take, unreadable};
use crate::error::invalid;

/// A person's line is not longer than this.
const LONGEST_LINE: u64 = 1024 * 1024;

pub(super) fn read_lines(
    mut reader: BufReader<Box<dyn Read>>,
    path: &Path,
    names: &Names<'_>,
    sink: &mut dyn Sink,
) -> anyhow::Result<()> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let count = reader
            .by_ref()
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line)
            .map_err(|error| unreadable(path, &error))?;
        if count == 0 {
            break;
        }
        if count as u64 == LONGEST_LINE && line.last() != Some(&b'\n') {
            sink.problem(
                number,
                "is longer than 1 MiB; the rest was not read".to_owned(),
            );
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice(&line) {
            Ok(value) => take_value(number, &value, names, sink)?,
            Err(_) if std::str::from_utf8(&line).is_err() => {
                sink.problem(number, "is not UTF-8".to_owned());
            }
            Err(error) => sink.problem(number, format!("is not JSON: {}", bare(&error))),
        }
    }
    Ok(())
}

/// serde_json's words without the position.
fn bare(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rfind(" at line ")
        .map_or(text.clone(), |at| text[..at].to_owned())
}

pub(super) fn read_list(
    reader: BufReader<Box<dyn Read>>,
    path: &Path,
    names: &Names<'_>,
    sink: &mut dyn Sink,
) -> anyhow::Result<()> {
    let mut failed = None;
    let mut json = serde_json::Deserializer::from_reader(reader);
    let list = List {
        names,
        sink,
        failed: &mut failed,
    };
    let result = json.deserialize_seq(list).and_then(|()| json.end());
    if let Some(error) = failed {
        return Err(error);
    }
    match result {
        Ok(()) => Ok(()),
        Err(error) if error.is_io() => Err(unreadable(path, &error.into())),
        Err(error) => Err(invalid(format!(
            "`{}` is not a JSON list of people: {} (line {})",
            path.display(),
            bare(&error),
            error.line()
        ))
        .hint("write a list of objects: [{\"email\": …}, …]; an object a line is `--format jsonl`")
        .into()),
    }
}

struct List<'l> {
    names: &'l Names<'l>,
    sink: &'l mut dyn Sink,
    failed: &'l mut Option<anyhow::Error>,
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        for number in 1.. {
            let Some(value) = items.next_element_seed(AnyValue)? else {
                break;
            };
            if let Err(error) = take_value(number, &value, self.names, self.sink) {
                *self.failed = Some(error);
                return Err(serde::de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

struct AnyValue;

impl<'de> DeserializeSeed<'de> for AnyValue {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }
}

fn take_value(
    place: u64,
    value: &Value,
    names: &Names<'_>,
    sink: &mut dyn Sink,
) -> anyhow::Result<()> {
    let Value::Object(object) = value else {
        sink.problem(place, "is no object".to_owned());
        return Ok(());
    };
    let mut texts: [Option<String>; 6] = Default::default();
    let mut bad = Vec::new();
    for (key, value) in object {
        let Some(index) = names.field(key) else {
            sink.ignored(key);
            continue;
        };
        let text = match value {
            Value::Null => continue,
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => {
                sink.problem(place, format!("{} is no text", FIELDS[index].0));
                bad.push(index);
                continue;
            }
        };
        if texts[index].replace(text).is_some() {
            sink.problem(place, format!("two keys hold {}", FIELDS[index].0));
            bad.push(index);
        }
    }
    take(place, texts, bad, sink)
}
