//! The ways in for fuzz targets (`fuzz/`). Each panics where a promise is broken.

use crate::db::{DatabaseUrl, UrlProblem};
use crate::services::import::{Format, dry};
use crate::services::search::fold::fold;

/// A connection string, valid or not, never shows its password.
pub fn url(text: &str) {
    match text.parse::<DatabaseUrl>() {
        Ok(url) => {
            let shown = format!("{url} {url:?} {}", url.place());
            assert!(!shown.contains('\0'));
            let again: Result<DatabaseUrl, UrlProblem> = url.conninfo().parse();
            assert!(again.is_ok() || url == DatabaseUrl::libpq_defaults());
        }
        Err(problem) => assert!(problem.reason.len() < 200),
    }
}

/// Scrubbing takes any text and hides a password in a URL.
pub fn scrub(text: &str) {
    crate::secrets::scrub(text);
}

/// An env file is read or refused.
pub fn env_file(text: &str) {
    crate::parse_env_file(text).ok();
}

/// Statements are pieces of the SQL they come from.
pub fn statements(sql: &str) {
    for statement in crate::db::mediverse::migration::statements(sql) {
        assert!(sql.contains(statement));
    }
}

/// Folding twice changes nothing.
pub fn fold_text(text: &str) {
    let once = fold(text);
    assert_eq!(fold(&once), once);
}

/// A file of parts is read or refused, in every format.
pub fn import(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let formats = [
        Format::Obo,
        Format::Obographs,
        Format::Json,
        Format::Jsonl,
        Format::Csv,
    ];
    dry::count(formats[usize::from(*first) % formats.len()], rest).ok();
}

/// What is cleaned for a terminal steers it no more.
pub fn clean(text: &str) {
    let cleaned = crate::ui::clean::clean(text);
    assert!(!cleaned.contains(crate::text::is_hostile));
}
