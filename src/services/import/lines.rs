//! Formats of one part a line: JSON Lines and CSV.

use std::io::{BufRead as _, BufReader, Read as _};
use std::rc::Rc;

use serde::de::DeserializeSeed as _;
use serde_json::{Map, Value, json};

use super::value::{self, Strict};
use super::{Feed, Origin, Source, fields};
use crate::error::invalid;
use crate::services::whole::Whole;

/// The columns of CSV, as `part export` writes them.
pub(crate) const COLUMNS: [&str; 11] = [
    "partId",
    "name",
    "latinName",
    "meshName",
    "system",
    "parentId",
    "modelPath",
    "lodLevels",
    "boundingBox",
    "synonyms",
    "ontology",
];

/// One JSON object a line; empty lines are nothing.
pub(super) fn read_jsonl(source: &mut Source, feed: &mut Feed<'_, '_>) -> anyhow::Result<()> {
    source.peek()?;
    let name = Rc::clone(&source.name);
    let mut bytes = Vec::new();
    let mut number = 0;
    let mut reader = BufReader::new(source.by_ref());
    loop {
        bytes.clear();
        match reader.read_until(b'\n', &mut bytes) {
            Ok(0) => return Ok(()),
            Ok(_) => {}
            Err(error) => {
                drop(reader);
                return Err(source.explain(error));
            }
        }
        number += 1;
        let origin = Origin {
            file: Rc::clone(&name),
            line: number,
            index: None,
        };
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        if std::str::from_utf8(&bytes).is_err() {
            feed.problem(&origin, "this is not UTF-8");
            continue;
        }
        let mut repeated = Vec::new();
        let mut json = serde_json::Deserializer::from_slice(&bytes);
        let read = Strict(&mut repeated).deserialize(&mut json);
        match read.and_then(|value| json.end().map(|()| value)) {
            Ok(value) => {
                value::blame(repeated, &origin, feed);
                if let Some(part) = fields::part(&value, &origin, feed) {
                    feed.part(&part, &origin)?;
                }
            }
            Err(error) => {
                let text = error
                    .to_string()
                    .replace(" at line 1 column ", " in column ");
                feed.problem(&origin, format!("this is not JSON: {text}"));
            }
        }
    }
}

/// CSV with a header; the separator is what the header has: comma, semicolon or tab.
pub(super) fn read_csv(source: &mut Source, feed: &mut Feed<'_, '_>) -> anyhow::Result<()> {
    let head = source.peek()?;
    let head = head.split(|byte| *byte == b'\n').next().unwrap_or(head);
    let count = |separator| head.iter().filter(|byte| **byte == separator).count();
    let separator = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|separator| count(*separator))
        .unwrap_or(b',');
    let name = Rc::clone(&source.name);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .trim(csv::Trim::Headers)
        .from_reader(Whole::new(source.by_ref(), separator));
    let header = match reader.byte_headers() {
        Ok(header) => header.clone(),
        Err(error) => {
            drop(reader);
            return Err(match error.into_kind() {
                csv::ErrorKind::Io(error) => source.explain(error),
                other => invalid(format!("`{name}` is not CSV: {other:?}")).into(),
            });
        }
    };
    let header: Vec<Option<&str>> = header
        .iter()
        .map(|it| {
            let it = String::from_utf8_lossy(it).to_lowercase();
            COLUMNS
                .into_iter()
                .find(|column| column.to_lowercase() == it)
        })
        .collect();
    for required in ["partId", "name"] {
        if !header.contains(&Some(required)) {
            return Err(invalid(format!("`{name}` has no column `{required}`"))
                .hint(format!("the columns are {}", COLUMNS.join(", ")))
                .into());
        }
    }
    let width = header.len();
    let mut record = csv::ByteRecord::new();
    loop {
        let more = reader.read_byte_record(&mut record);
        let line = record.position().map_or(1, csv::Position::line);
        let origin = Origin {
            file: Rc::clone(&name),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            index: None,
        };
        match more {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => match error.into_kind() {
                csv::ErrorKind::Io(error) => {
                    drop(reader);
                    return Err(source.explain(error));
                }
                other => {
                    feed.problem(&origin, format!("this is not CSV: {other:?}"));
                    return Ok(());
                }
            },
        }
        if record.len() != width {
            feed.problem(
                &origin,
                format!("{} cells under a header of {width}", record.len()),
            );
            continue;
        }
        if let Some(value) = object(&header, &record, &origin, feed)
            && let Some(part) = fields::part(&value, &origin, feed)
        {
            feed.part(&part, &origin)?;
        }
    }
}

fn object(
    header: &[Option<&str>],
    record: &csv::ByteRecord,
    origin: &Origin,
    feed: &mut Feed<'_, '_>,
) -> Option<Value> {
    let mut object = Map::new();
    for (column, cell) in header.iter().zip(record) {
        let Ok(cell) = std::str::from_utf8(cell) else {
            feed.problem(origin, "this is not UTF-8");
            return None;
        };
        let Some(column) = column.filter(|_| !cell.is_empty()) else {
            continue;
        };
        let value = match column {
            "synonyms" if !cell.trim_start().starts_with('[') => synonyms(cell),
            "synonyms" | "lodLevels" | "boundingBox" | "ontology" => {
                match serde_json::from_str(cell) {
                    Ok(value) => value,
                    Err(error) => {
                        feed.problem(origin, format!("`{column}` is not JSON: {error}"));
                        return None;
                    }
                }
            }
            _ => cell.into(),
        };
        object.insert(column.to_owned(), value);
    }
    Some(object.into())
}

/// `thigh bone|es:hueso del muslo`: in order of preference, from 8 down, English unless said.
fn synonyms(cell: &str) -> Value {
    let words = cell
        .split('|')
        .map(str::trim)
        .filter(|word| !word.is_empty());
    words
        .zip((3..=8).rev().chain(std::iter::repeat(3)))
        .map(|(word, priority)| {
            let (language, synonym) = match word.split_once(':') {
                Some((tag, rest)) if fields::language(tag).is_some() => (tag.trim(), rest.trim()),
                _ => ("en", word),
            };
            json!({ "synonym": synonym, "language": language, "priority": priority })
        })
        .collect()
}
