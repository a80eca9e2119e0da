//! Text from a database or a file, made harmless for a terminal.

use std::borrow::Cow;

use crate::text::is_hostile;

/// `text` on one line, with what a terminal would obey written out as `\u{1b}`.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hostile) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' | '\t' | '\r' | '\u{2028}' | '\u{2029}' => cleaned.push(' '),
            c if is_hostile(c) => cleaned.extend(c.escape_unicode()),
            c => cleaned.push(c),
        }
    }
    Cow::Owned(cleaned)
}

/// The same for text of several lines: line ends and tabs stay.
pub(crate) fn clean_lines(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_hostile(c) && !matches!(c, '\n' | '\t')) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' | '\t' => cleaned.push(c),
            '\r' => {}
            c if is_hostile(c) => cleaned.extend(c.escape_unicode()),
            c => cleaned.push(c),
        }
    }
    Cow::Owned(cleaned)
}

/// JSON text with what a terminal would obey written as `\uXXXX`, which means the same.
pub(crate) fn clean_json(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_hostile(c) && c != '\n') {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_hostile(c) && c != '\n' {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                cleaned.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            cleaned.push(c);
        }
    }
    Cow::Owned(cleaned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_out_escapes_and_overrides() {
        assert_eq!(clean("a\x1b[31mb\u{202e}c\nd"), "a\\u{1b}[31mb\\u{202e}c d");
        assert_eq!(clean("大腿骨 فخذ é"), "大腿骨 فخذ é");
        assert_eq!(
            clean_json("\"\u{202e}\u{e0001}\""),
            "\"\\u202e\\udb40\\udc01\""
        );
    }

    proptest::proptest! {
        #[test]
        fn leaves_nothing_hostile(text in "(?s).{0,80}") {
            assert!(!clean(&text).contains(is_hostile));
            assert!(!clean_lines(&text).contains(|c| is_hostile(c) && !matches!(c, '\n' | '\t')));
        }

        #[test]
        fn means_the_same_json(text in "(?s).{0,80}") {
            let json = serde_json::to_string(&text).unwrap();
            let back: String = serde_json::from_str(&clean_json(&json)).unwrap();
            assert_eq!(back, text);
        }
    }
}
