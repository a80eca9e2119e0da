//! The rows in a dump, counted in the script that `pg_restore` makes of it.

use std::collections::BTreeMap;
use std::io::{self, BufRead};

/// A line is looked at no further: names are short, rows can be long.
const LOOKED_AT: usize = 1024;

/// Rows by schema and table.
pub(super) type Rows = BTreeMap<(String, String), u64>;

/// Count the lines of every `COPY` in a script of data.
pub(super) fn count_rows(mut script: impl BufRead) -> io::Result<Rows> {
    let mut rows = Rows::new();
    let mut table: Option<(String, String)> = None;
    let mut line = Vec::with_capacity(LOOKED_AT);
    while next_line(&mut script, &mut line)? {
        if let Some(key) = &table {
            if line == b"\\." {
                table = None;
            } else {
                *rows.entry(key.clone()).or_default() += 1;
            }
        } else if let Some(key) = std::str::from_utf8(&line).ok().and_then(copied_table) {
            rows.entry(key.clone()).or_default();
            table = Some(key);
        }
    }
    Ok(rows)
}

/// The beginning of the next line; false at the end.
fn next_line(script: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let mut is_there = false;
    loop {
        let piece = script.fill_buf()?;
        if piece.is_empty() {
            return Ok(is_there);
        }
        is_there = true;
        let end = piece.iter().position(|&byte| byte == b'\n');
        let text = &piece[..end.unwrap_or(piece.len())];
        let room = LOOKED_AT.saturating_sub(line.len());
        line.extend_from_slice(&text[..text.len().min(room)]);
        let used = text.len() + usize::from(end.is_some());
        script.consume(used);
        if end.is_some() {
            return Ok(true);
        }
    }
}

/// The table of `COPY public."AnatomyPart" (id, ...) FROM stdin;`.
fn copied_table(line: &str) -> Option<(String, String)> {
    let rest = line.strip_prefix("COPY ")?;
    let (schema, rest) = identifier(rest)?;
    let (table, rest) = identifier(rest.strip_prefix('.')?)?;
    rest.starts_with(' ').then_some((schema, table))
}

/// An identifier as PostgreSQL quotes it, and what follows.
pub(super) fn identifier(text: &str) -> Option<(String, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$'))
            .unwrap_or(text.len());
        return (end > 0).then(|| (text[..end].to_owned(), &text[end..]));
    };
    let mut name = String::new();
    let mut rest = quoted;
    loop {
        let (before, after) = rest.split_once('"')?;
        name.push_str(before);
        match after.strip_prefix('"') {
            Some(further) => {
                name.push('"');
                rest = further;
            }
            None => return Some((name, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_rows_and_not_what_looks_like_them() {
        let long = "x".repeat(3 * LOOKED_AT);
        let script = format!(
            "-- Data for Name: a\nCOPY public.\"Anatomy \"\"Part\" (id) FROM stdin;\n1\n\n\\N\n{long}\n\\.\n\n\
             COPY mediverse_admin.demo (id) FROM stdin;\n\\.\n\nSELECT pg_catalog.setval('x', 1);\n\
             COPY public.mdl_a (id) FROM stdin;\nCOPY public.x (id) FROM stdin;\n\\.\n"
        );
        let rows = count_rows(io::BufReader::with_capacity(7, script.as_bytes())).unwrap();
        let rows: Vec<(&str, &str, u64)> = rows
            .iter()
            .map(|((schema, table), rows)| (schema.as_str(), table.as_str(), *rows))
            .collect();
        assert_eq!(
            rows,
            [
                ("mediverse_admin", "demo", 0),
                ("public", "Anatomy \"Part", 4),
                ("public", "mdl_a", 1),
            ]
        );
    }

    proptest::proptest! {
        #[test]
        fn reads_every_quoted_name(name in "[a-z\"A-Z 0-9é.]{1,30}") {
            let quoted = format!("\"{}\" (x", name.replace('"', "\"\""));
            proptest::prop_assert_eq!(identifier(&quoted), Some((name, " (x")));
        }

        #[test]
        fn takes_any_text(text in "(?s).{0,60}") {
            identifier(&text);
            count_rows(text.as_bytes()).unwrap();
        }
    }
}
