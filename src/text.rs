//! Small words for remarks and errors, and what text must not hold.

use std::borrow::Cow;

/// Whether a terminal would obey `c` instead of showing it, or show its neighbours out of order.
pub(crate) fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// `text` for readers elsewhere: control characters are blanks, and nothing turns the direction of what stands
/// beside it. Letters that are written from right to left stay, and so do the marks that spell them.
pub(crate) fn tame(text: &str) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}');
    let is_wild = |c: char| is_hostile(c) && !is_mark(c);
    if !text.contains(is_wild) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter_map(|c| match c {
        '\0' => None,
        '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() => Some(' '),
        c if is_wild(c) => None,
        c => Some(c),
    });
    Cow::Owned(kept.collect())
}

/// `1 table`, `2 tables`; thousands apart.
pub(crate) fn counted(count: impl TryInto<u64>, noun: &str) -> String {
    let count = count.try_into().unwrap_or_default();
    let number = thousands(count);
    if count == 1 {
        return format!("{number} {noun}");
    }
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{number} {stem}ies"),
        _ if noun.ends_with(['s', 'x']) => format!("{number} {noun}es"),
        _ => format!("{number} {noun}s"),
    }
}

/// `16,358`.
pub(crate) fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `512 B`, `123.78 KiB`, `64.01 MiB`: every size that people read.
pub(crate) fn size(bytes: u64) -> String {
    indicatif::HumanBytes(bytes).to_string()
}

/// What a shell takes for one word. Where a text has an apostrophe double quotes keep it in one piece, so
/// that it is found again by what it says.
pub(crate) fn shell_word(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:@%+,=".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    if text.contains('\'') && !text.contains(['"', '$', '`', '\\', '!']) {
        return format!("\"{text}\"");
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_a_shell_stay_one_word_each() {
        for (text, word) in [
            ("ABC123", "ABC123"),
            ("--map=email=Mail", "--map=email=Mail"),
            ("femur_é", "femur_é"),
            ("", "''"),
            ("The left leg", "'The left leg'"),
            ("O'Brien", "\"O'Brien\""),
            ("it's $5", r"'it'\''s $5'"),
            ("*", "'*'"),
            ("~root", "'~root'"),
            ("a\nb", "'a\nb'"),
        ] {
            assert_eq!(shell_word(text), word);
        }
    }

    proptest::proptest! {
        #[test]
        fn a_shell_reads_what_was_meant(text in "(?s).{0,30}") {
            let text = text.replace('\0', "");
            let read = shlex::split(&format!("x {} y", shell_word(&text)));
            proptest::prop_assert_eq!(read, Some(vec!["x".to_owned(), text, "y".to_owned()]));
        }
    }

    #[test]
    fn counts_things() {
        assert_eq!(counted(1, "table"), "1 table");
        assert_eq!(counted(0, "entry"), "0 entries");
        assert_eq!(counted(16_358_i64, "index"), "16,358 indexes");
        assert_eq!(counted(2, "day"), "2 days");
    }

    #[test]
    fn sizes_are_binary() {
        assert_eq!(size(0), "0 B");
        assert_eq!(size(126_755), "123.78 KiB");
        assert_eq!(size(67_119_923), "64.01 MiB");
    }
}
