//! People from a file: CSV, JSON or JSON Lines, one person at a time, every problem named by its place.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use serde::de::{DeserializeSeed, Deserializer as _, SeqAccess, Visitor};
use serde_json::Value;

use super::field;
use super::import::{Form, Mapping};
use crate::db::mediverse::Role;
use crate::db::mediverse::account::StagedAccount;
use crate::error::{invalid, not_found};

/// A person's line in any format is not longer than this.
const LONGEST_LINE: u64 = 1024 * 1024;

/// The fields of a person, and what headers call them, in lower case without blanks and dashes.
const FIELDS: [(&str, &[&str]); 6] = [
    ("id", &["id", "userid"]),
    ("email", &["email", "mail", "emailaddress"]),
    ("firstName", &["firstname", "givenname", "first"]),
    ("lastName", &["lastname", "surname", "familyname", "last"]),
    ("role", &["role"]),
    ("googleSub", &["googlesub", "sub", "googleid"]),
];

/// Takes people and problems as the file yields them.
pub(super) trait Sink {
    fn person(&mut self, person: StagedAccount) -> anyhow::Result<()>;
    /// `place` is a line or an item, counted from 1; 0 is the file as a whole.
    fn problem(&mut self, place: u64, problem: String);
    fn ignored(&mut self, header: &str);
}

/// Give everyone in the file at `path` (`-` is standard input) to `sink`.
pub(super) fn read(
    path: &Path,
    form: Form,
    mapping: &[Mapping],
    sink: &mut dyn Sink,
) -> anyhow::Result<Form> {
    let mut reader = open(path)?;
    let start = reader
        .fill_buf()
        .map_err(|error| unreadable(path, &error))?;
    if start.starts_with("\u{feff}".as_bytes()) {
        reader.consume(3);
    }
    let form = match form {
        Form::Auto => recognise(path, reader.buffer()),
        known => known,
    };
    let names = Names { mapping };
    match form {
        Form::Json => read_json(reader, path, &names, sink)?,
        Form::Jsonl => read_lines(reader, path, &names, sink)?,
        _ => read_csv(reader, path, &names, sink)?,
    }
    Ok(form)
}

fn open(path: &Path) -> anyhow::Result<BufReader<Box<dyn Read>>> {
    if path == Path::new("-") {
        return Ok(BufReader::new(Box::new(io::stdin())));
    }
    let name = path.display();
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => not_found(format!("there is no file `{name}`")).into(),
        _ => unreadable(path, &error),
    })?;
    if file.metadata().is_ok_and(|it| it.is_dir()) {
        return Err(invalid(format!("`{name}` is a folder"))
            .hint("name a file")
            .into());
    }
    Ok(BufReader::with_capacity(64 * 1024, Box::new(file)))
}

fn unreadable(path: &Path, error: &io::Error) -> anyhow::Error {
    invalid(format!("cannot read `{}`: {error}", path.display())).into()
}

/// By its name, else by how it begins.
fn recognise(path: &Path, start: &[u8]) -> Form {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or("");
    match extension.to_ascii_lowercase().as_str() {
        "csv" | "tsv" | "txt" => return Form::Csv,
        "json" => return Form::Json,
        "jsonl" | "ndjson" => return Form::Jsonl,
        _ => {}
    }
    match start.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'[') => Form::Json,
        Some(b'{') => Form::Jsonl,
        _ => Form::Csv,
    }
}

/// What columns and keys are called in this file.
struct Names<'m> {
    mapping: &'m [Mapping],
}

impl Names<'_> {
    /// The field that a header means.
    fn field(&self, header: &str) -> Option<usize> {
        let header = header.trim();
        let index = |field: &str| FIELDS.iter().position(|(name, _)| *name == field);
        if let Some(mapping) = self.mapping.iter().find(|it| it.header == header) {
            return index(mapping.field);
        }
        let bare: String = header
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        let found = FIELDS
            .iter()
            .position(|(_, known)| known.contains(&bare.as_str()))?;
        // A field that is mapped comes from there alone.
        let mapped = self.mapping.iter().any(|it| it.field == FIELDS[found].0);
        (!mapped).then_some(found)
    }
}

/// The delimiter that the header uses most, outside of quotes.
fn delimiter(start: &[u8]) -> u8 {
    let (mut quoted, mut counts) = (false, [0_usize; 3]);
    for byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            b',' if !quoted => counts[0] += 1,
            b';' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    match counts.iter().position(|count| *count == most) {
        Some(1) => b';',
        Some(2) => b'\t',
        _ => b',',
    }
}

fn read_csv(
    mut reader: BufReader<Box<dyn Read>>,
    path: &Path,
    names: &Names<'_>,
    sink: &mut dyn Sink,
) -> anyhow::Result<()> {
    let start = reader
        .fill_buf()
        .map_err(|error| unreadable(path, &error))?;
    let delimiter = delimiter(start);
    let mut csv = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(reader);
    let mut record = csv::ByteRecord::new();
    if !csv.read_byte_record(&mut record).map_err(unreadable_csv)? {
        sink.problem(0, "there is nothing in it".to_owned());
        return Ok(());
    }
    let Some(columns) = columns(&record, names, sink) else {
        return Ok(());
    };
    let wanted = record.len();
    while csv.read_byte_record(&mut record).map_err(unreadable_csv)? {
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != wanted {
            sink.problem(
                line,
                format!("has {} fields where the header has {wanted}", record.len()),
            );
            continue;
        }
        let mut texts: [Option<String>; 6] = Default::default();
        let mut sound = true;
        for (bytes, column) in record.iter().zip(&columns) {
            let Some(index) = column else { continue };
            match std::str::from_utf8(bytes) {
                Ok(text) => texts[*index] = Some(text.to_owned()),
                Err(_) => {
                    sink.problem(line, format!("{} is not UTF-8", FIELDS[*index].0));
                    sound = false;
                }
            }
        }
        take(line, texts, sound, sink)?;
    }
    Ok(())
}

fn unreadable_csv(error: csv::Error) -> anyhow::Error {
    invalid(format!("cannot read the file: {error}")).into()
}

/// Which field each column holds; `None` where the header cannot be used.
fn columns(
    header: &csv::ByteRecord,
    names: &Names<'_>,
    sink: &mut dyn Sink,
) -> Option<Vec<Option<usize>>> {
    let mut columns: Vec<Option<usize>> = Vec::new();
    let mut sound = true;
    for bytes in header {
        let Ok(text) = std::str::from_utf8(bytes) else {
            sink.problem(1, "the header is not UTF-8".to_owned());
            return None;
        };
        let field = names.field(text);
        if let Some(index) = field
            && columns.contains(&field)
        {
            sink.problem(1, format!("two columns hold {}", FIELDS[index].0));
            sound = false;
        }
        if field.is_none() {
            sink.ignored(text);
        }
        columns.push(field);
    }
    for mapping in names.mapping {
        let there = header
            .iter()
            .any(|bytes| bytes.trim_ascii() == mapping.header.as_bytes());
        if !there {
            sink.problem(1, format!("there is no column `{}`", mapping.header));
            sound = false;
        }
    }
    if !columns.contains(&Some(0)) && !columns.contains(&Some(1)) {
        sink.problem(
            1,
            "no column holds id or email; name one with `--map email=HEADER`".to_owned(),
        );
        sound = false;
    }
    sound.then_some(columns)
}

fn read_lines(
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

fn read_json(
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
    let mut sound = true;
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
                sound = false;
                continue;
            }
        };
        if texts[index].replace(text).is_some() {
            sink.problem(place, format!("two keys hold {}", FIELDS[index].0));
            sound = false;
        }
    }
    take(place, texts, sound, sink)
}

/// Check one person; empty fields say nothing.
fn take(
    place: u64,
    texts: [Option<String>; 6],
    mut sound: bool,
    sink: &mut dyn Sink,
) -> anyhow::Result<()> {
    let mut checked = |index: usize, check: fn(&str) -> Result<String, String>| {
        let text = texts[index].as_deref()?.trim();
        if text.is_empty() {
            return None;
        }
        match check(text) {
            Ok(text) => Some(text),
            Err(problem) => {
                sink.problem(place, format!("{}: {problem}", FIELDS[index].0));
                sound = false;
                None
            }
        }
    };
    let id = checked(0, field::person_id);
    let email = checked(1, field::email);
    let first_name = checked(2, field::name);
    let last_name = checked(3, field::name);
    let role = checked(4, |text| match Role::from_label(text) {
        Some(role) => Ok(role.label().to_owned()),
        None => Err("it is TEACHER, STUDENT or ADMIN".to_owned()),
    });
    let google_sub = checked(5, field::person_id);
    if !sound {
        return Ok(());
    }
    if id.is_none() && email.is_none() {
        sink.problem(place, "has neither id nor email".to_owned());
        return Ok(());
    }
    sink.person(StagedAccount {
        line: i64::try_from(place).unwrap_or(i64::MAX),
        id,
        email,
        first_name,
        last_name,
        role: role.as_deref().and_then(Role::from_label),
        google_sub,
        ..StagedAccount::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_found_in_the_header() {
        assert_eq!(delimiter(b"a,b,c\n;;;;;"), b',');
        assert_eq!(delimiter(b"a;b;c\n"), b';');
        assert_eq!(delimiter(b"\"a,b,c\";b\n"), b';');
        assert_eq!(delimiter(b"a\tb"), b'\t');
        assert_eq!(delimiter(b"email\n"), b',');
    }

    #[test]
    fn headers_mean_fields_however_they_are_written() {
        let mapping = [Mapping {
            field: "email",
            header: "Mail (private)".to_owned(),
        }];
        let names = Names { mapping: &mapping };
        let field = |header: &str| names.field(header).map(|index| FIELDS[index].0);
        assert_eq!(field("First name"), Some("firstName"));
        assert_eq!(field("LAST_NAME"), Some("lastName"));
        assert_eq!(field(" Mail (private)"), Some("email"));
        assert_eq!(field("email"), None, "mapped elsewhere");
        assert_eq!(field("phone"), None);
    }

    #[derive(Default)]
    struct Seen(usize, usize);

    impl Sink for Seen {
        fn person(&mut self, person: StagedAccount) -> anyhow::Result<()> {
            assert!(person.id.is_some() || person.email.is_some());
            self.0 += 1;
            Ok(())
        }
        fn problem(&mut self, _: u64, problem: String) {
            assert!(!problem.is_empty());
            self.1 += 1;
        }
        fn ignored(&mut self, _: &str) {}
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_people_or_problems(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let names = Names { mapping: &[] };
            for read in [read_csv, read_lines, read_json] {
                let mut seen = Seen::default();
                let reader: Box<dyn Read> = Box::new(io::Cursor::new(bytes.clone()));
                read(BufReader::new(reader), Path::new("x"), &names, &mut seen).ok();
            }
        }
    }
}
