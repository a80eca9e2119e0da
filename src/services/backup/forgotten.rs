//! Who was forgotten since a backup, as far as anything outside of it tells.
//!
//! Three places tell: the database that is still there, newer backups in the same folder, and a
//! small file that `user forget` writes on this machine. None of them says who: an entry only
//! recognises an id that someone already has.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::archive::{Archive, folder_of};
use crate::config::environment::Environment;
use crate::db::mediverse::account::Remembered;
use crate::services::provision::Which;

/// The file, a JSON object a line.
const FILE: &str = "forgotten.jsonl";

/// `$XDG_STATE_HOME/mediverse`, else the usual place in the home folder.
pub fn state_folder(environment: &Environment) -> Option<PathBuf> {
    let state = match environment.get("XDG_STATE_HOME") {
        Some(folder) if folder.starts_with('/') => PathBuf::from(folder),
        _ => Path::new(environment.get("HOME")?).join(".local/state"),
    };
    Some(state.join("mediverse"))
}

/// Make a folder that only its owner may enter.
pub fn make_private_folder(folder: &Path) -> anyhow::Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .with_context(|| format!("cannot make the folder `{}`", folder.display()))
}

/// Note on this machine that someone was forgotten.
pub fn remember(entry: &Remembered, environment: &Environment) -> anyhow::Result<()> {
    let Some(folder) = state_folder(environment) else {
        return Ok(());
    };
    make_private_folder(&folder)?;
    let path = folder.join(FILE);
    let mut line = serde_json::to_string(entry)?;
    line.push('\n');
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(&path)
        .with_context(|| format!("cannot write `{}`", path.display()))?;
    // One write, so that two calls at once do not mix their lines.
    file.write_all(line.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

/// What was noted on this machine. A line that was torn is passed over: it names nobody.
pub fn remembered_here(environment: &Environment) -> Vec<Remembered> {
    let text = state_folder(environment)
        .and_then(|folder| fs::read_to_string(folder.join(FILE)).ok())
        .unwrap_or_default();
    text.lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect()
}

/// What newer backups beside this one know.
pub fn remembered_in_newer(archive: &Archive) -> Vec<Remembered> {
    let mut found = Vec::new();
    let files = fs::read_dir(folder_of(archive.path()));
    for entry in files.into_iter().flatten().flatten() {
        let Ok(other) = Archive::open(&entry.path()) else {
            continue;
        };
        if other.manifest.created_at > archive.manifest.created_at
            && let Some(member) = other.manifest.member(Which::Mediverse)
        {
            found.extend(member.forgotten.iter().cloned());
        }
    }
    found
}
