//! Results for programs: JSON, JSON Lines, CSV and TSV.

use std::io::Write;

use serde_json::Value;

use crate::cli::Format;

/// Writes `value` whole: an array is a list, anything else one thing.
pub(super) fn write(
    out: &mut impl Write,
    format: Format,
    value: &Value,
    columns: &[&str],
    excel: bool,
) -> anyhow::Result<()> {
    match format {
        Format::Json | Format::Table => {
            let text = serde_json::to_string_pretty(value)?;
            writeln!(out, "{text}")?;
        }
        Format::Jsonl => {
            for item in items(value) {
                let text = serde_json::to_string(item)?;
                writeln!(out, "{text}")?;
            }
        }
        Format::Csv => separated(out, b',', value, columns, excel)?,
        Format::Tsv => separated(out, b'\t', value, columns, excel)?,
    }
    Ok(())
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    match value {
        Value::Array(items) => items.iter(),
        single => std::slice::from_ref(single).iter(),
    }
}

fn separated(
    out: &mut impl Write,
    delimiter: u8,
    value: &Value,
    columns: &[&str],
    excel: bool,
) -> anyhow::Result<()> {
    let mut names: Vec<String> = columns.iter().map(|name| (*name).to_owned()).collect();
    if names.is_empty() {
        for item in items(value) {
            for name in item
                .as_object()
                .into_iter()
                .flat_map(|object| object.keys())
            {
                if !names.contains(name) {
                    names.push(name.clone());
                }
            }
        }
    }
    if excel {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(if excel {
            csv::Terminator::CRLF
        } else {
            csv::Terminator::Any(b'\n')
        })
        .from_writer(out);
    writer.write_record(&names)?;
    for item in items(value) {
        let cells = names
            .iter()
            .map(|name| cell(item.get(name).unwrap_or(&Value::Null), excel));
        writer.write_record(cells)?;
    }
    writer.flush()?;
    Ok(())
}

/// One cell: text as it is, everything nested as JSON, null as nothing.
pub(super) fn cell(value: &Value, excel: bool) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().all(Value::is_string) => items
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join("; "),
        other => other.to_string(),
    };
    if excel && !value.is_number() && text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{text}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text(format: Format, value: &Value, excel: bool) -> String {
        let mut out = Vec::new();
        write(&mut out, format, value, &[], excel).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn writes_rfc_4180() {
        let rows = json!([{"a": "x,\"y\"", "b": null}, {"a": "l\nm", "b": 2}]);
        assert_eq!(
            text(Format::Csv, &rows, false),
            "a,b\n\"x,\"\"y\"\"\",\n\"l\nm\",2\n"
        );
    }

    #[test]
    fn defuses_formulas_for_spreadsheets() {
        let rows = json!([{"a": "=1+1", "b": -3}]);
        assert_eq!(
            text(Format::Csv, &rows, true),
            "\u{feff}a,b\r\n'=1+1,-3\r\n"
        );
        assert_eq!(text(Format::Csv, &rows, false), "a,b\n=1+1,-3\n");
    }
}
