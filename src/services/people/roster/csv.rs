//! CSV as spreadsheets write it: a header that names columns, `,`, `;` or tabs between them.

use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;

use super::{FIELDS, Names, Sink, take, unreadable};
use crate::error::invalid;
use crate::services::whole::Whole;

/// The delimiter that the header uses most, outside of quotes.
pub(super) fn delimiter(start: &[u8]) -> u8 {
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

pub(super) fn read(
    mut reader: BufReader<Box<dyn Read>>,
    path: &Path,
    names: &Names<'_>,
    sink: &mut dyn Sink,
) -> anyhow::Result<()> {
    let start = reader
        .fill_buf()
        .map_err(|error| unreadable(path, &error))?;
    let delimiter = delimiter(start);
    let mut csv = ::csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(Whole::new(reader, delimiter));
    let mut record = ::csv::ByteRecord::new();
    if !csv.read_byte_record(&mut record).map_err(unreadable_csv)? {
        return Ok(());
    }
    let Some(columns) = columns(&record, names, sink) else {
        return Ok(());
    };
    let wanted = record.len();
    while csv.read_byte_record(&mut record).map_err(unreadable_csv)? {
        let line = record.position().map_or(0, ::csv::Position::line);
        if record.len() != wanted {
            sink.problem(
                line,
                format!("has {} fields where the header has {wanted}", record.len()),
            );
            continue;
        }
        let mut texts: [Option<String>; 6] = Default::default();
        let mut bad = Vec::new();
        for (bytes, column) in record.iter().zip(&columns) {
            let Some(index) = column else { continue };
            match std::str::from_utf8(bytes) {
                Ok(text) => texts[*index] = Some(text.to_owned()),
                Err(_) => {
                    sink.problem(line, format!("{} is not UTF-8", FIELDS[*index].0));
                    bad.push(*index);
                }
            }
        }
        take(line, texts, bad, sink)?;
    }
    Ok(())
}

fn unreadable_csv(error: ::csv::Error) -> anyhow::Error {
    invalid(format!("cannot read the file: {error}"))
        .hint("mend the file and run the command again")
        .into()
}

/// Which field each column holds; `None` where the header cannot be used.
fn columns(
    header: &::csv::ByteRecord,
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
    for field in 0..FIELDS.len() {
        if !columns.contains(&Some(field)) {
            sink.absent(field);
        }
    }
    sound.then_some(columns)
}
