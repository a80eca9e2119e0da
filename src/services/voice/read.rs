//! Files of voice commands: JSON Lines and CSV, row by row, whatever their size.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use chrono::{DateTime, NaiveDateTime};
use serde::Deserialize;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::db::mediverse::time;
use crate::db::mediverse::voice::StagedCommand;
use crate::services::whole::Whole;

/// More than this in one row is a quote or a line end that got lost.
const LONGEST: u64 = 32 * 1024 * 1024;

/// How the rows of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// By its first character: `{` begins JSON Lines.
    Auto,
    Jsonl,
    Csv,
}

/// A row as the file has it: the app's names, and what people write for them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Raw {
    id: Option<String>,
    session: Option<String>,
    #[serde(alias = "session_id")]
    session_id: Option<String>,
    #[serde(alias = "session_code", alias = "code")]
    session_code: Option<String>,
    transcript: Option<String>,
    intent: Option<String>,
    action: Option<String>,
    target: Option<String>,
    confidence: Option<f64>,
    success: Option<bool>,
    #[serde(alias = "error_msg", alias = "error")]
    error_msg: Option<String>,
    #[serde(alias = "user_id", alias = "user")]
    user_id: Option<String>,
    #[serde(alias = "created_at")]
    created_at: Option<String>,
}

/// Columns of CSV, as `Raw` has them; the last names of a line are accepted for the first.
const COLUMNS: [(&str, &[&str]); 13] = [
    ("id", &[]),
    ("session", &[]),
    ("sessionId", &["session_id"]),
    ("sessionCode", &["session_code", "code"]),
    ("transcript", &[]),
    ("intent", &[]),
    ("action", &[]),
    ("target", &[]),
    ("confidence", &[]),
    ("success", &[]),
    ("errorMsg", &["error_msg", "error"]),
    ("userId", &["user_id", "user"]),
    ("createdAt", &["created_at"]),
];

/// What comes of one row: the command, as far as it can be read, and all that is wrong with it.
pub(super) type Row = (Option<StagedCommand>, Vec<String>);

/// A row of which nothing can be read.
fn useless(problem: String) -> Row {
    (None, vec![problem])
}

/// Hand every row of `input` to `take`, with its line; what is wrong with one does not end it.
pub(super) fn rows(
    mut input: impl BufRead,
    shape: Shape,
    take: &mut dyn FnMut(u64, Row) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let head = input.fill_buf()?;
    if head.starts_with(b"\xef\xbb\xbf") {
        input.consume(3);
    }
    let head = input.fill_buf()?;
    let first = head.iter().find(|byte| !byte.is_ascii_whitespace());
    match (shape, first) {
        (_, None) => Ok(()),
        (Shape::Auto | Shape::Jsonl, Some(b'[')) => take(
            1,
            useless(
                "this is a JSON array; write one object a line (`jq -c '.[]'` does)".to_owned(),
            ),
        ),
        (Shape::Jsonl, _) | (Shape::Auto, Some(b'{')) => json_lines(input, take),
        _ => separated(input, take),
    }
}

fn json_lines(
    mut input: impl BufRead,
    take: &mut dyn FnMut(u64, Row) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut line = Vec::new();
    let mut number = 0;
    loop {
        line.clear();
        number += 1;
        let read = (&mut input).take(LONGEST).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(());
        }
        if read as u64 == LONGEST {
            return take(number, useless(too_long()));
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let row = match std::str::from_utf8(&line) {
            Ok(text) => object(text),
            Err(error) => useless(format!(
                "not UTF-8 from byte {} on",
                error.valid_up_to() + 1
            )),
        };
        take(number, row)?;
    }
}

/// One object; where it does not fit, key by key, so that every key that does not is named.
fn object(text: &str) -> Row {
    let error = match serde_json::from_str::<Raw>(text) {
        Ok(raw) => return raw.check(Vec::new()),
        Err(error) => error,
    };
    if serde_json::from_str::<Value>(text).is_ok_and(|it| !it.is_object()) {
        return useless("this is no JSON object".to_owned());
    }
    let Ok(object) = serde_json::from_str::<Map<String, Value>>(text) else {
        return useless(said_shortly(&error));
    };
    let mut sound = Map::new();
    let mut problems = Vec::new();
    for (key, value) in object {
        let alone = Map::from_iter([(key.clone(), value.clone())]);
        match serde_json::from_value::<Raw>(Value::Object(alone)) {
            Ok(_) => {
                sound.insert(key, value);
            }
            Err(error) if said_shortly(&error).starts_with("unknown field") => {
                problems.push(said_shortly(&error));
            }
            Err(error) => problems.push(format!("`{key}`: {}", said_shortly(&error))),
        }
    }
    match serde_json::from_value::<Raw>(Value::Object(sound)) {
        Ok(raw) if !problems.is_empty() => raw.check(problems),
        _ => {
            // A key that is there twice fits by itself.
            problems.push(said_shortly(&error));
            (None, problems)
        }
    }
}

fn too_long() -> String {
    format!(
        "more than {} MiB in one row; is a quote or a line end missing?",
        LONGEST / 1024 / 1024
    )
}

/// serde_json counts lines itself, which here are always 1.
fn said_shortly(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let (what, place) = text.rsplit_once(" at line ").unwrap_or((&text, ""));
    // Which names there are stands in the help.
    let what = what.split(", expected one of").next().unwrap_or(what);
    match place.strip_prefix("1 column ") {
        Some(column) => format!("{what} at column {column}"),
        None => what.to_owned(),
    }
}

/// Counts what was read since the last row, so that a lost quote does not fill the memory.
struct Measured<R> {
    inner: R,
    since: Rc<Cell<u64>>,
}

impl<R: Read> Read for Measured<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.since.get() > LONGEST {
            return Err(io::Error::new(io::ErrorKind::InvalidData, too_long()));
        }
        let read = self.inner.read(buffer)?;
        self.since.set(self.since.get() + read as u64);
        Ok(read)
    }
}

fn separated(
    mut input: impl BufRead,
    take: &mut dyn FnMut(u64, Row) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let delimiter = delimiter(input.fill_buf()?);
    let since = Rc::new(Cell::new(0));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        // By itself the reader takes CR for the end and counts the line of LF one row late.
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(Whole::new(
            Measured {
                inner: input,
                since: Rc::clone(&since),
            },
            delimiter,
        ));
    let mut record = csv::ByteRecord::new();
    let mut columns = None;
    loop {
        since.set(0);
        let line = reader.position().line();
        match reader.read_byte_record(&mut record) {
            Ok(false) => return Ok(()),
            Ok(true) => {}
            Err(error) => match error.into_kind() {
                csv::ErrorKind::Io(io) if io.kind() == io::ErrorKind::InvalidData => {
                    return take(line, useless(io.to_string()));
                }
                csv::ErrorKind::Io(io) => return Err(io.into()),
                other => return take(line, useless(format!("{other:?}"))),
            },
        }
        let line = record.position().map_or(line, csv::Position::line);
        if record
            .get(record.len().saturating_sub(1))
            .is_some_and(|cell| cell.ends_with(b"\r"))
        {
            record = without_return(&record);
        }
        if record.len() == 1 && record[0].is_empty() {
            continue;
        }
        let Some(columns) = &columns else {
            let (found, problems) = header(&record);
            if !problems.is_empty() {
                return take(line, (None, problems));
            }
            columns = Some(found);
            continue;
        };
        take(line, raw(&record, columns, delimiter))?;
    }
}

/// The row without the CR before its LF.
fn without_return(record: &csv::ByteRecord) -> csv::ByteRecord {
    let last = record.len() - 1;
    record
        .iter()
        .enumerate()
        .map(|(at, cell)| {
            let end = cell.len() - usize::from(at == last);
            &cell[..end]
        })
        .collect()
}

/// What stands between the names of the first line, outside of quotes.
fn delimiter(head: &[u8]) -> u8 {
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or(head);
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in line {
        quoted ^= *byte == b'"';
        for (delimiter, count) in &mut counts {
            *count += usize::from(byte == delimiter && !quoted);
        }
    }
    // The first of equals: a comma.
    counts
        .iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(delimiter, _)| *delimiter)
}

/// Which column each cell belongs to, and what is wrong with the header.
fn header(record: &csv::ByteRecord) -> (Vec<usize>, Vec<String>) {
    let mut problems = Vec::new();
    let mut found = Vec::new();
    for cell in record {
        let name = String::from_utf8_lossy(cell);
        let name = name.trim();
        let column = COLUMNS.iter().position(|(column, others)| {
            column.eq_ignore_ascii_case(name)
                || others.iter().any(|other| other.eq_ignore_ascii_case(name))
        });
        match column {
            None => problems.push(format!("no column is called `{name}`")),
            Some(column) if found.contains(&column) => {
                problems.push(format!("the column `{name}` is there twice"));
            }
            Some(column) => found.push(column),
        }
    }
    if !found
        .iter()
        .any(|column| COLUMNS[*column].0 == "transcript")
    {
        problems.push("the column `transcript` is missing".to_owned());
    }
    (found, problems)
}

fn raw(record: &csv::ByteRecord, columns: &[usize], delimiter: u8) -> Row {
    if record.len() != columns.len() {
        return useless(format!(
            "{} cells where the header has {}",
            record.len(),
            columns.len()
        ));
    }
    let mut raw = Raw::default();
    let mut problems = Vec::new();
    for (cell, column) in record.iter().zip(columns) {
        let name = COLUMNS[*column].0;
        let Ok(text) = std::str::from_utf8(cell) else {
            problems.push(format!("`{name}` is not UTF-8"));
            continue;
        };
        if text.is_empty() {
            continue;
        }
        let value = Some(text.to_owned());
        match name {
            "id" => raw.id = value,
            "session" => raw.session = value,
            "sessionId" => raw.session_id = value,
            "sessionCode" => raw.session_code = value,
            "transcript" => raw.transcript = value,
            "intent" => raw.intent = value,
            "action" => raw.action = value,
            "target" => raw.target = value,
            "confidence" => raw.confidence = told(number(text, delimiter), &mut problems),
            "success" => raw.success = told(truth(text), &mut problems),
            "errorMsg" => raw.error_msg = value,
            "userId" => raw.user_id = value,
            _ => raw.created_at = value,
        }
    }
    raw.check(problems)
}

/// The value, or its problem among the others.
fn told<T>(value: Result<T, String>, problems: &mut Vec<String>) -> Option<T> {
    value.map_err(|problem| problems.push(problem)).ok()
}

/// Where `;` separates, `0,95` is a number.
fn number(text: &str, delimiter: u8) -> Result<f64, String> {
    let text = text.trim();
    let parsed = if delimiter == b';' {
        text.replace(',', ".").parse()
    } else {
        text.parse()
    };
    parsed.map_err(|_| format!("confidence `{text}` is not a number"))
}

fn truth(text: &str) -> Result<bool, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" => Ok(true),
        "false" | "f" | "no" | "n" | "0" => Ok(false),
        _ => Err(format!("success `{text}` is neither true nor false")),
    }
}

/// `2026-01-31T09:30:00.000Z`, with another offset, or without one: UTC.
fn moment(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.naive_utc());
    }
    // As psql writes them: a blank before the time, no seconds, an offset of hours alone.
    const SHAPES: [&str; 4] = [
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M",
    ];
    let plain = |shape: &&str| NaiveDateTime::parse_from_str(text, shape).ok();
    let zoned = |shape: &&str| {
        let time = DateTime::parse_from_str(text, &format!("{shape}%#z")).ok()?;
        Some(time.naive_utc())
    };
    let plain = SHAPES.iter().find_map(plain);
    plain.or_else(|| SHAPES.iter().find_map(zoned))
}

impl Raw {
    /// What the row says, and what is wrong with it besides `problems`.
    fn check(mut self, mut problems: Vec<String>) -> Row {
        let texts = [
            ("id", &mut self.id),
            ("session", &mut self.session),
            ("sessionId", &mut self.session_id),
            ("sessionCode", &mut self.session_code),
            ("transcript", &mut self.transcript),
            ("intent", &mut self.intent),
            ("action", &mut self.action),
            ("target", &mut self.target),
            ("errorMsg", &mut self.error_msg),
            ("userId", &mut self.user_id),
        ];
        for (name, text) in texts {
            if text.as_ref().is_some_and(|text| text.contains('\0')) {
                problems.push(format!("`{name}` holds a NUL character, which no text may"));
                // Looked at with the others, and never written.
                *text = text.take().map(|text| text.replace('\0', "?"));
            }
        }
        let session = self.session_id.or(self.session_code).or(self.session);
        let transcript = self.transcript.unwrap_or_default();
        // One that is not UTF-8 is told of already.
        if transcript.trim().is_empty() && !problems.iter().any(|it| it.starts_with("`transcript`"))
        {
            problems.push("`transcript` is missing or empty".to_owned());
        }
        if let Some(confidence) = self.confidence
            && !(0.0..=1.0).contains(&confidence)
        {
            problems.push(format!("confidence {confidence} is not between 0 and 1"));
        }
        let created_at = self.created_at.as_deref().and_then(|text| {
            // What PostgreSQL, JavaScript and an id can all hold.
            let at = moment(text).filter(|at| (1970..=9999).contains(&chrono::Datelike::year(at)));
            if at.is_none() {
                problems.push(format!(
                    "createdAt `{text}` is no time such as 2026-01-31T09:30:00Z"
                ));
            }
            at
        });
        let mut command = StagedCommand {
            given: self.id.is_some(),
            id: self.id.unwrap_or_default(),
            session,
            transcript,
            intent: self.intent,
            action: self.action,
            target: self.target,
            confidence: self.confidence,
            success: self.success.unwrap_or(self.error_msg.is_none()),
            error_msg: self.error_msg,
            user_id: self.user_id,
            created_at,
        };
        if !command.given {
            command.id = made_id(&command);
        }
        (Some(command), problems)
    }
}

/// An id like Prisma's that is the same each time the same row is read: its time, then a hash.
fn made_id(command: &StagedCommand) -> String {
    let mut hash = Sha256::new();
    for text in [
        command.session.as_deref(),
        Some(&*command.transcript),
        command.intent.as_deref(),
        command.action.as_deref(),
        command.target.as_deref(),
        command.confidence.map(|it| it.to_string()).as_deref(),
        Some(if command.success { "t" } else { "f" }),
        command.error_msg.as_deref(),
        command.user_id.as_deref(),
        command.created_at.map(time::rfc3339).as_deref(),
    ] {
        // A length before each, so that moving a letter to the next column is another row.
        hash.update(text.map_or(u64::MAX, |it| it.len() as u64).to_le_bytes());
        hash.update(text.unwrap_or_default());
    }
    let time = command
        .created_at
        .and_then(|at| u64::try_from(at.and_utc().timestamp_millis()).ok())
        .unwrap_or_default();
    crate::db::mediverse::cuid_of(time, &hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: impl AsRef<[u8]>) -> Vec<(u64, Row)> {
        let mut seen = Vec::new();
        rows(text.as_ref(), Shape::Auto, &mut |line, row| {
            seen.push((line, row));
            Ok(())
        })
        .unwrap();
        seen
    }

    #[test]
    fn reads_times_as_people_and_psql_write_them() {
        let of = |text: &str| moment(text).map(|it| it.format("%FT%T%.3f").to_string());
        for (text, meant) in [
            ("2026-01-31T09:30:00.000Z", "2026-01-31T09:30:00.000"),
            ("2026-01-31T10:30:00+01:00", "2026-01-31T09:30:00.000"),
            ("2026-01-31 10:30:00.25+01", "2026-01-31T09:30:00.250"),
            (" 2026-01-31 09:30 ", "2026-01-31T09:30:00.000"),
            ("2026-01-31 10:30+01", "2026-01-31T09:30:00.000"),
            ("2026-01-31T09:30", "2026-01-31T09:30:00.000"),
        ] {
            assert_eq!(of(text).as_deref(), Some(meant), "{text}");
        }
        for text in ["yesterday", "2026-01-31", "2026-13-01 09:30", "09:30", ""] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        let rows =
            read("\u{feff}transcript;confidence;success\r\n\"show; the femur\";0,95;yes\r\n");
        let command = rows[0].1.0.as_ref().unwrap();
        assert_eq!(command.transcript, "show; the femur");
        assert_eq!(command.confidence, Some(0.95));
        assert_eq!(rows[0].0, 2);
    }

    #[test]
    fn the_same_row_has_the_same_id_and_another_another() {
        let line = r#"{"transcript":"show the femur","createdAt":"2026-01-31T09:30:00Z"}"#;
        let id = |text: &str| read(text)[0].1.0.as_ref().unwrap().id.clone();
        assert_eq!(id(line), id(line));
        assert_ne!(id(line), id(&line.replace("femur", "tibia")));
        assert_eq!(id(line).len(), 25);
    }

    #[test]
    fn a_line_of_many_megabytes_is_one_problem() {
        let mut text = b"transcript\n\"".to_vec();
        text.resize(40 * 1024 * 1024, b'x');
        let rows = read(text);
        assert_eq!(rows.len(), 1);
        assert!(rows[0].1.1[0].contains("32 MiB"));
    }

    proptest::proptest! {
        #[test]
        fn survives_any_bytes(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            read(bytes);
        }

        #[test]
        fn survives_any_table(text in "(id|session|transcript|confidence)(,|;)transcript\n([a-z0-9\",;\n\r]{0,60})") {
            read(text);
        }
    }
}
