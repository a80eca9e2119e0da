//! Parts to a file that `import` reads back to the same rows.

use serde::Serialize;
use serde_json::Value;

use crate::db::MediverseConn;
use crate::db::mediverse::export_parts;
use crate::services::import::COLUMNS;

/// How an export is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum, Serialize)]
pub(crate) enum Format {
    /// The app's list of parts
    #[default]
    Json,
    /// A part a line
    Jsonl,
    /// A header and a part a row
    Csv,
    /// The same with tabs
    Tsv,
}

/// Text is handed on in pieces of about this size.
const PIECE: usize = 64 * 1024;

/// Write every part to `write`, piece by piece, from one snapshot. Says how many there were.
pub(crate) fn export(
    conn: &mut MediverseConn,
    format: Format,
    mut write: impl FnMut(&str) -> anyhow::Result<()>,
    mut advance: impl FnMut(u64),
) -> anyhow::Result<u64> {
    let mut count = 0;
    let mut piece = String::with_capacity(PIECE + 4 * 1024);
    let delimiter = if format == Format::Tsv { b'\t' } else { b',' };
    if matches!(format, Format::Csv | Format::Tsv) {
        piece.push_str(&row(delimiter, COLUMNS.map(str::to_owned))?);
    }
    conn.read_only(|conn| {
        export_parts(conn, |document| {
            match format {
                Format::Json => {
                    piece.push_str(if count == 0 { "[\n  " } else { ",\n  " });
                    piece.push_str(&document);
                }
                Format::Jsonl => {
                    piece.push_str(&document);
                    piece.push('\n');
                }
                Format::Csv | Format::Tsv => {
                    let value: Value = serde_json::from_str(&document)?;
                    piece.push_str(&row(delimiter, COLUMNS.map(|name| cell(&value[name])))?);
                }
            }
            count += 1;
            advance(1);
            if piece.len() >= PIECE {
                write(&piece)?;
                piece.clear();
            }
            Ok(())
        })
    })?;
    if format == Format::Json {
        piece.push_str(if count == 0 { "[]\n" } else { "\n]\n" });
    }
    write(&piece)?;
    Ok(count)
}

fn row(delimiter: u8, cells: [String; COLUMNS.len()]) -> anyhow::Result<String> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    writer.write_record(cells)?;
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// Text as it is, everything nested as JSON, null and an empty list as nothing.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => String::new(),
        other => other.to_string(),
    }
}
