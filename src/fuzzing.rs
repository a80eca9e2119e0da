//! The ways in for fuzz targets (`fuzz/`). Each panics where a promise is broken.

use std::io::Cursor;

use chrono_tz::Tz;
use unicode_width::UnicodeWidthStr as _;

use crate::db::{DatabaseUrl, UrlProblem};
use crate::secrets::scrub as scrubbed;
use crate::services::import::{Format, dry};
use crate::services::search::fold::fold;
use crate::services::{people, seed, voice};
use crate::text::is_hostile;
use crate::ui::{Look, Page, clean as cleaning};

/// A connection string, valid or not, never shows its password.
pub fn url(text: &str) {
    match text.parse::<DatabaseUrl>() {
        Ok(url) => {
            let shown = shown(&url);
            assert!(!shown.contains('\0'));
            let again: Result<DatabaseUrl, UrlProblem> = url.conninfo().parse();
            assert!(again.is_ok() || url.unpooled() == DatabaseUrl::libpq_defaults());
            if let (Some(user), Some(_)) = (url.user(), url.password()) {
                let other = url.with_login(user, Some("another password"));
                assert_eq!(shown, self::shown(&other), "the password shows");
            }
        }
        Err(problem) => assert!(problem.reason.len() < 200),
    }
}

fn shown(url: &DatabaseUrl) -> String {
    format!("{url} {url:?} {} {}", url.place(), url.server())
}

/// Scrubbing takes any text, and hides a password wherever libpq or PostgreSQL would quote it.
pub fn scrub(text: &str) {
    scrubbed(text);
    let password = text.lines().next().unwrap_or_default();
    let ends_it = |c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '`');
    if password.len() < 4 || password.contains(ends_it) {
        return;
    }
    let hidden = |before: &str, after: &str| {
        let is_open = scrubbed(&format!("{before}hidden{after}")).contains(password);
        let shown = scrubbed(&format!("{before}{password}{after}"));
        assert!(is_open || !shown.contains(password), "{shown}");
    };
    hidden("cannot open postgres://u:", "@h/db now");
    hidden("host=h password='", "' user=u");
    hidden("ALTER ROLE u PASSWORD '", "' LOGIN");
}

/// An env file is read or refused.
pub fn env_file(text: &str) {
    match crate::parse_env_file(text) {
        Ok(values) => assert!(
            values
                .iter()
                .all(|(name, value)| !name.is_empty() && !value.is_empty())
        ),
        Err(line) => assert!(line.is_none_or(|line| (1..=text.lines().count()).contains(&line))),
    }
}

/// Statements are pieces of the SQL they come from, in order, and each is one statement.
pub fn statements(sql: &str) {
    use crate::db::mediverse::migration::statements;

    let mut rest = sql;
    for statement in statements(sql) {
        let at = rest.find(statement).expect("a piece of what is left");
        rest = &rest[at + statement.len()..];
        assert!(!statement.is_empty());
        assert_eq!(statements(statement), [statement]);
    }
}

/// Folding twice changes nothing.
pub fn fold_text(text: &str) {
    let once = fold(text);
    assert_eq!(fold(&once), once);
}

/// A file is read or refused, whatever importer gets it: the first byte says which.
pub fn import(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let read = match first % 9 {
        0 => dry::count(Format::Obo, rest),
        1 => dry::count(Format::Obographs, rest),
        2 => dry::count(Format::Json, rest),
        3 => dry::count(Format::Jsonl, rest),
        4 => dry::count(Format::Csv, rest),
        5 => dry::synonyms(rest),
        6 => voice::count(Cursor::new(rest)),
        7 => Ok(people::count(rest)),
        _ => Ok(std::str::from_utf8(rest).map_or(0, seed::count)),
    };
    if let Err(error) = read {
        assert!(!error.to_string().is_empty());
    }
}

/// What is drawn for a terminal steers it no more, and a table stays within its width.
pub fn clean(text: &str) {
    let cleaned = cleaning::clean(text);
    assert!(!cleaned.contains(is_hostile));
    assert!(!cleaning::clean_lines(text).contains(|c| is_hostile(c) && !matches!(c, '\n' | '\t')));
    assert!(!cleaning::clean_json(text).contains(|c| is_hostile(c) && c != '\n'));
    for width in [None, Some(20), Some(80)] {
        let look = Look {
            width,
            ascii: false,
            time_zone: Tz::UTC,
        };
        let mut page = Page::new(&look);
        page.heading(text);
        page.line(text);
        page.fields([("name", Some(text.to_owned()))]);
        let drawn = page.into_text();
        let plain = anstream::adapter::strip_str(&drawn).to_string();
        assert!(!plain.contains(|c| is_hostile(c) && c != '\n'));

        let mut page = Page::new(&look);
        page.table(&["ID", "NAME", "COUNT"], |table| {
            table.right(&[2]);
            for line in text.lines() {
                table.row(["femur_left", line, "1,234"]);
            }
        });
        let drawn = page.into_text();
        let plain = anstream::adapter::strip_str(&drawn).to_string();
        assert!(!plain.contains(|c| is_hostile(c) && c != '\n'));
        if let Some(width @ 80..) = width {
            for line in plain.lines() {
                assert!(line.width() <= usize::from(width), "{line}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// Every file of `fuzz/seeds/TARGET`; there is at least one.
    fn seeds(target: &str) -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/seeds")
            .join(target);
        let files = fs::read_dir(&folder).unwrap();
        let seeds: Vec<Vec<u8>> = files
            .map(|file| fs::read(file.unwrap().path()).unwrap())
            .collect();
        assert!(!seeds.is_empty(), "{}", folder.display());
        seeds
    }

    fn texts(target: &str, work: fn(&str)) {
        for seed in seeds(target) {
            work(std::str::from_utf8(&seed).unwrap());
        }
    }

    #[test]
    fn what_fuzzing_began_with_and_found_keeps_every_promise() {
        texts("url", super::url);
        texts("scrub", super::scrub);
        texts("env_file", super::env_file);
        texts("statements", super::statements);
        texts("fold_text", super::fold_text);
        texts("clean", super::clean);
        for seed in seeds("import") {
            super::import(&seed);
        }
    }

    #[test]
    fn every_target_has_seeds_and_a_way_in() {
        let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
        let manifest = fs::read_to_string(fuzz.join("Cargo.toml")).unwrap();
        for target in fs::read_dir(fuzz.join("fuzz_targets")).unwrap() {
            let path = target.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
            seeds(name);
        }
    }
}
