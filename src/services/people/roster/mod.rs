//! People from a file: CSV, JSON or JSON Lines, one person at a time, every problem named by its place.

mod csv;
mod dry;
mod json;

pub(crate) use dry::count;

use std::io::{self, BufRead as _, BufReader, Read};
use std::path::Path;

use super::field;
use super::import::{Form, Mapping};
use crate::db::mediverse::Role;
use crate::db::mediverse::account::StagedAccount;
use crate::files;

/// The fields of a person, and what headers call them, in lower case without blanks and dashes.
pub(super) const FIELDS: [(&str, &[&str]); 6] = [
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
    /// Someone whose `fields` are left out because problems were told of them.
    fn unsound(&mut self, person: StagedAccount, fields: &[usize]) -> anyhow::Result<()>;
    /// No column of the file holds this field.
    fn absent(&mut self, field: usize);
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
    let empty = reader
        .fill_buf()
        .map_err(|error| unreadable(path, &error))?
        .trim_ascii()
        .is_empty();
    let form = match form {
        Form::Auto => recognise(path, reader.buffer()),
        known => known,
    };
    let names = Names { mapping };
    match form {
        _ if empty => {}
        Form::Json => json::read_list(reader, path, &names, sink)?,
        Form::Jsonl => json::read_lines(reader, path, &names, sink)?,
        _ => csv::read(reader, path, &names, sink)?,
    }
    Ok(form)
}

fn open(path: &Path) -> anyhow::Result<BufReader<Box<dyn Read>>> {
    if path == Path::new("-") {
        return Ok(BufReader::new(Box::new(io::stdin())));
    }
    Ok(BufReader::with_capacity(
        64 * 1024,
        Box::new(files::open(path)?),
    ))
}

fn unreadable(path: &Path, error: &io::Error) -> anyhow::Error {
    files::unreadable(path.display(), error).into()
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

/// Check one person; empty fields say nothing.
fn take(
    place: u64,
    texts: [Option<String>; 6],
    mut bad: Vec<usize>,
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
                bad.push(index);
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
    if id.is_none() && email.is_none() && !bad.contains(&0) && !bad.contains(&1) {
        sink.problem(place, "has neither id nor email".to_owned());
        return Ok(());
    }
    let person = StagedAccount {
        line: i64::try_from(place).unwrap_or(i64::MAX),
        id,
        email,
        first_name,
        last_name,
        role: role.as_deref().and_then(Role::from_label),
        google_sub,
        ..StagedAccount::default()
    };
    if bad.is_empty() {
        sink.person(person)
    } else {
        sink.unsound(person, &bad)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_found_in_the_header() {
        assert_eq!(csv::delimiter(b"a,b,c\n;;;;;"), b',');
        assert_eq!(csv::delimiter(b"a;b;c\n"), b';');
        assert_eq!(csv::delimiter(b"\"a,b,c\";b\n"), b';');
        assert_eq!(csv::delimiter(b"a\tb"), b'\t');
        assert_eq!(csv::delimiter(b"email\n"), b',');
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

    proptest::proptest! {
        #[test]
        fn any_bytes_are_people_or_problems(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            super::dry::count(&bytes);
        }
    }
}
