//! What must never be seen, and the scrubbing of texts that others wrote (libpq, PostgreSQL, clap).

use std::sync::{PoisonError, RwLock};

/// Shorter secrets are not searched for: masking every `a` would tell more than it hides.
const SHORTEST: usize = 4;

static KNOWN: RwLock<Vec<String>> = RwLock::new(Vec::new());

/// From now on `scrub` hides `secret`, unless it is one of the `open` words, such as a
/// database that has the same name as its password.
pub(crate) fn remember(secrets: impl IntoIterator<Item = String>, open: &[&str]) {
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    for secret in secrets {
        let worth = secret.len() >= SHORTEST && !open.contains(&secret.as_str());
        if worth && !known.contains(&secret) {
            known.push(secret);
        }
    }
    known.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
}

/// `text` with known secrets, passwords in URLs and `password=...` replaced by `***`.
pub(crate) fn scrub(text: &str) -> String {
    let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner);
    let text = known.iter().fold(text.to_owned(), |text, secret| {
        text.replace(secret.as_str(), "***")
    });
    mask_assignments(&mask_urls(&text))
}

/// A web address without a password and without what follows its `?`: tokens stand there.
pub(crate) fn scrub_link(text: &str) -> String {
    let text = scrub(text);
    match text.split_once('?') {
        Some((address, _)) if address.contains("://") => format!("{address}?***"),
        _ => text,
    }
}

/// Everything between a URL's first colon and its last `@`, however badly it is encoded.
fn mask_urls(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("://") {
        let (before, after) = rest.split_at(start + 3);
        masked.push_str(before);
        let end = after
            .find(|c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '`'))
            .unwrap_or(after.len());
        let (url, behind) = after.split_at(end);
        match (url.find(':'), url.rfind('@')) {
            (Some(colon), Some(at)) if colon < at => {
                masked.push_str(&url[..colon]);
                masked.push_str(":***");
                masked.push_str(&url[at..]);
            }
            _ => masked.push_str(url),
        }
        rest = behind;
    }
    masked.push_str(rest);
    masked
}

fn mask_assignments(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let lower = rest.to_ascii_lowercase();
        let Some(start) = ["password=", "password '", "password \""]
            .iter()
            .filter_map(|words| lower.find(words).map(|at| at + words.len()))
            .min()
        else {
            break;
        };
        masked.push_str(&rest[..start]);
        masked.push_str("***");
        let value = &rest[start..];
        let quote = value.chars().next().filter(|c| matches!(c, '\'' | '"'));
        let opened = rest[..start]
            .chars()
            .next_back()
            .filter(|c| matches!(c, '\'' | '"'));
        let end = match (quote, opened) {
            (Some(quote), _) => value[1..].find(quote).map(|at| at + 2),
            (None, Some(quote)) => value.find(quote),
            (None, None) => value.find(|c: char| c.is_whitespace() || c == '&' || c == '\''),
        };
        rest = &value[end.unwrap_or(value.len())..];
    }
    masked.push_str(rest);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_passwords_however_they_are_written() {
        assert_eq!(
            scrub("cannot open postgres://u:p@ss#w/rd%zz@h/db now"),
            "cannot open postgres://u:***@h/db now"
        );
        assert_eq!(
            scrub("user=u password='a b' host=h"),
            "user=u password=*** host=h"
        );
        assert_eq!(
            scrub("ALTER ROLE x PASSWORD 'a b' LOGIN"),
            "ALTER ROLE x PASSWORD '***' LOGIN"
        );
        assert_eq!(scrub("password=abc&x=1"), "password=***&x=1");
        remember(["hunter22".to_owned()], &[]);
        assert_eq!(scrub("FATAL: hunter22"), "FATAL: ***");
    }

    proptest::proptest! {
        #[test]
        fn takes_any_text(text in "(?s).{0,100}") {
            scrub(&text);
        }
    }
}
