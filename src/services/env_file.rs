//! Keeping settings in an env file among other people's lines.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::path::Path;

use crate::error::{Exit, invalid};
use crate::files::{self, unwritable};

/// The text with each of `settings` written: in its place where it is there, else at the end.
pub fn with(text: &str, settings: &[(&str, String)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (name, value) in settings {
        let line = format!("{name}={value}");
        let places: Vec<usize> = (0..lines.len())
            .filter(|at| sets(&lines[*at], name))
            .collect();
        match places.split_first() {
            None => lines.push(line),
            Some((first, again)) => {
                lines[*first] = line;
                for at in again.iter().rev() {
                    lines.remove(*at);
                }
            }
        }
    }
    joined(&lines)
}

/// The text without any line that sets one of `names`.
pub fn without(text: &str, names: &[&str]) -> String {
    let lines: Vec<String> = text
        .lines()
        .filter(|line| !names.iter().any(|name| sets(line, name)))
        .map(str::to_owned)
        .collect();
    joined(&lines)
}

fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn sets(line: &str, name: &str) -> bool {
    let line = line.trim_start();
    let line = line.strip_prefix("export ").map_or(line, str::trim_start);
    line.strip_prefix(name)
        .is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// The file's text; empty where there is none.
pub fn read(path: &Path) -> anyhow::Result<String> {
    match files::read_text(path) {
        Ok(text) => Ok(text),
        Err(failure) if failure.exit == Exit::NotFound => Ok(String::new()),
        Err(failure) => Err(failure.into()),
    }
}

/// Replace the file in one step, readable by its owner alone. A link stays a link.
pub fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    if fs::metadata(&path).is_ok_and(|it| !it.is_file()) {
        return Err(invalid(format!(
            "`{}` is no file to keep settings in",
            path.display()
        ))
        .hint("name one with `--env-file`")
        .into());
    }
    let cannot = |error: std::io::Error| unwritable(&path, &error);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(cannot)?;
    file.write_all(text.as_bytes()).map_err(cannot)?;
    if let Ok(old) = fs::metadata(&path) {
        // Whoever it belonged to keeps it; where that is not ours to say, we own the new one.
        chown(file.path(), Some(old.uid()), Some(old.gid())).ok();
    }
    file.as_file().sync_all().map_err(cannot)?;
    file.persist(&path).map_err(|lost| cannot(lost.error))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_other_lines() {
        let text = "# mine\nA=1\nexport B = 2\nBB=3\nB=4";
        let settings = [("B", "x".to_owned()), ("C", "y".to_owned())];
        assert_eq!(with(text, &settings), "# mine\nA=1\nB=x\nBB=3\nC=y\n");
        assert_eq!(without(text, &["B"]), "# mine\nA=1\nBB=3\n");
        assert_eq!(without("B=1\n", &["B"]), "");
    }

    proptest::proptest! {
        #[test]
        fn says_what_was_written(text in "([A-C]=[a-z]{0,3}\n|# [a-z]{0,4}\n){0,8}", value in "[a-z]{1,8}") {
            let written = with(&text, &[("B", value.clone())]);
            let read = crate::parse_env_file(&written).unwrap();
            assert_eq!(read["B"], value);
            assert_eq!(without(&written, &["B"]), without(&text, &["B"]));
        }
    }
}
