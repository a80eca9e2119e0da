//! SQL taken apart into statements, for what must be sent one at a time.

/// The statements of `sql` without their semicolons, blank ones and lone comments left out.
///
/// Understands quoted strings (also `E''`), quoted names, dollar quotes and nested comments.
/// `BEGIN ATOMIC` bodies are not supported: quote function bodies with dollars.
pub fn statements(sql: &str) -> Vec<&str> {
    let bytes = sql.as_bytes();
    let mut found = Vec::new();
    let (mut start, mut at, mut has_content) = (0, 0, false);
    while at < bytes.len() {
        let here = bytes[at];
        let next = bytes.get(at + 1).copied();
        match here {
            b';' => {
                if has_content {
                    found.push(trimmed(&sql[start..at]));
                }
                at += 1;
                start = at;
                has_content = false;
                continue;
            }
            b'-' if next == Some(b'-') => {
                at = end_of_line(bytes, at);
                continue;
            }
            b'/' if next == Some(b'*') => {
                at = end_of_comment(bytes, at);
                continue;
            }
            b'\'' => at = end_of_quote(bytes, at, b'\'', is_escape_string(bytes, at)),
            b'"' => at = end_of_quote(bytes, at, b'"', false),
            b'$' if !continues_word(bytes, at) => at = end_of_dollar_quote(sql, at),
            c if is_blank(c) => {
                at += 1;
                continue;
            }
            _ => at += 1,
        }
        has_content = true;
    }
    if has_content {
        found.push(trimmed(&sql[start..]));
    }
    found
}

/// What separates words in SQL; a no-break space, for one, is part of a name there.
const fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0x0b
}

fn trimmed(statement: &str) -> &str {
    statement.trim_matches(|c: char| u8::try_from(c).is_ok_and(is_blank))
}

fn end_of_line(bytes: &[u8], at: usize) -> usize {
    bytes[at..]
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(bytes.len(), |offset| at + offset + 1)
}

fn end_of_comment(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => {
                depth += 1;
                at += 2;
            }
            (b'*', Some(b'/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Behind the closing quote; a doubled quote does not close, nor one behind a backslash where those count.
fn end_of_quote(bytes: &[u8], start: usize, quote: u8, backslashes: bool) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        if backslashes && bytes[at] == b'\\' {
            at += 2;
        } else if bytes[at] != quote {
            at += 1;
        } else if bytes.get(at + 1) == Some(&quote) {
            at += 2;
        } else {
            return at + 1;
        }
    }
    bytes.len()
}

fn is_escape_string(bytes: &[u8], at: usize) -> bool {
    at > 0 && matches!(bytes[at - 1], b'e' | b'E') && !(at > 1 && is_word(bytes[at - 2]))
}

fn end_of_dollar_quote(sql: &str, start: usize) -> usize {
    let tag_length = sql[start + 1..]
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(sql.len() - start - 1);
    let tag_end = start + 1 + tag_length;
    let numbered = sql[start + 1..tag_end].starts_with(|c: char| c.is_ascii_digit());
    if numbered || sql.as_bytes().get(tag_end) != Some(&b'$') {
        return start + 1;
    }
    let tag = &sql[start..=tag_end];
    sql[tag_end + 1..]
        .find(tag)
        .map_or(sql.len(), |offset| tag_end + 1 + offset + tag.len())
}

fn continues_word(bytes: &[u8], at: usize) -> bool {
    at > 0 && is_word(bytes[at - 1])
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_where_postgresql_does() {
        let sql = "-- a; b\nSELECT 'x;''y'; /* ; /* ; */ ; */\nSELECT E'a\\';b', \"q;\"\"r\";\n\
                   DO $body$ BEGIN PERFORM $1; END; $body$; SELECT a$b;c$d; ;\n-- end";
        assert_eq!(
            statements(sql),
            [
                "-- a; b\nSELECT 'x;''y'",
                "/* ; /* ; */ ; */\nSELECT E'a\\';b', \"q;\"\"r\"",
                "DO $body$ BEGIN PERFORM $1; END; $body$",
                "SELECT a$b",
                "c$d",
            ]
        );
    }

    #[test]
    fn blanks_are_those_of_sql() {
        assert_eq!(
            statements("\u{b};\u{b}SELECT 1 AS a\u{a0};"),
            ["SELECT 1 AS a\u{a0}"]
        );
    }

    proptest::proptest! {
        #[test]
        fn takes_any_text(sql in "(?s)[a-z$'\"; \n/*é-]{0,80}") {
            statements(&sql);
        }

        #[test]
        fn puts_simple_statements_apart(words in proptest::collection::vec("[a-z]{1,8}", 0..8)) {
            assert_eq!(statements(&words.join(";\n")), words);
        }
    }
}
