//! Names of backups: one in a folder, and its older siblings.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::archive::{Archive, folder_of};
use super::manifest::Manifest;

/// Where a backup goes: into a folder under a name of its own, or to this very file.
pub fn place(wanted: &Path, database: &str, now: DateTime<Utc>) -> PathBuf {
    if !wanted.is_dir() {
        return wanted.to_owned();
    }
    let name: String = database
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '_' {
                c
            } else {
                '-'
            }
        })
        .collect();
    wanted.join(format!("{name}-{}.tar", now.format("%Y%m%dT%H%M%S%3fZ")))
}

/// Backups of the same databases in the same folder whose names differ from that of `made` in
/// nothing but digits, the newest first; `made` itself is the first.
pub fn siblings(made: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let this = Archive::open(made)?.manifest;
    let name = made.file_name().unwrap_or_default().to_string_lossy();
    let mut found: Vec<(Manifest, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder_of(made))? {
        let path = made.with_file_name(entry?.file_name());
        let other = path.file_name().unwrap_or_default().to_string_lossy();
        if !is_of_pattern(&name, &other) {
            continue;
        }
        // Whatever else has such a name is not ours to delete.
        if let Ok(archive) = Archive::open(&path)
            && archive.manifest.is_of_the_same(&this)
        {
            found.push((archive.manifest, path));
        }
    }
    found.sort_by(|(a, a_path), (b, b_path)| {
        let key = |it: &Manifest| (it.run_id == this.run_id, it.created_at);
        key(b).cmp(&key(a)).then_with(|| b_path.cmp(a_path))
    });
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

/// Whether a name has digits to differ in.
pub fn has_pattern(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.contains(|c: char| c.is_ascii_digit())
}

/// Whether two names are the same but for their digits.
pub(crate) fn is_of_pattern(name: &str, other: &str) -> bool {
    let pattern = |name: &str| {
        let mut text = String::new();
        for c in name.chars() {
            if !c.is_ascii_digit() {
                text.push(c);
            } else if !text.ends_with('0') {
                text.push('0');
            }
        }
        text
    };
    pattern(name) == pattern(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn siblings_differ_in_digits_alone() {
        assert!(is_of_pattern("m-2026-01-31.tar", "m-2025-12-01.tar"));
        assert!(is_of_pattern("m-9.tar", "m-10.tar"));
        assert!(!is_of_pattern("m-2026.tar", "n-2026.tar"));
        assert!(!is_of_pattern("m-2026.tar", "m-.tar"));
        assert!(!is_of_pattern("m-2026.tar", "m-2026-01.tar"));
        assert!(!has_pattern(Path::new("/backups/2026/mediverse.tar")));
    }

    #[test]
    fn a_folder_gets_a_name_that_sorts_by_time() {
        let folder = tempfile::tempdir().unwrap();
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let first = place(folder.path(), "my db/x", at("2026-01-31T09:30:00.5Z"));
        let name = first.file_name().unwrap().to_str().unwrap();
        assert_eq!(name, "my-db-x-20260131T093000500Z.tar");
        let file = folder.path().join("a.tar");
        assert_eq!(place(&file, "m", at("2026-01-31T09:30:00Z")), file);
    }
}
