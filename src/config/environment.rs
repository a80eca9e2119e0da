//! The process's environment and the env file: the only place that reads either.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::error::{Exit, Failure, invalid, not_found};
use crate::files;

/// Where the env file is looked for when nobody names one.
const SYSTEM_FILE: &str = "/etc/mediverse/mediverse.env";

/// Stands for a `$` that dotenvy must not take for the start of a variable.
const DOLLAR: char = '\u{f8ff}';

/// A snapshot of the environment variables, taken once.
#[derive(Debug, Default, Clone)]
pub struct Environment(HashMap<String, String>);

impl Environment {
    /// The variables of this process that are UTF-8 and not empty.
    pub fn of_process() -> Self {
        let pairs = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        Self(pairs.filter(|(_, value)| !value.is_empty()).collect())
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Whether libpq would find a server or database through its own variables.
    pub fn has_libpq_target(&self) -> bool {
        ["PGHOST", "PGHOSTADDR", "PGDATABASE", "PGSERVICE", "PGPORT"]
            .iter()
            .any(|name| self.0.contains_key(*name))
    }
}

/// What the env file says, and which file it was.
#[derive(Debug, Default)]
pub(crate) struct EnvFile {
    pub path: Option<PathBuf>,
    values: HashMap<String, String>,
}

impl EnvFile {
    /// The file named by `--env-file` or `MEDIVERSE_ENV_FILE`, else `.env` here, else the system's.
    pub(crate) fn find(named: Option<&Path>, environment: &Environment) -> anyhow::Result<Self> {
        let named = named
            .map(Path::to_owned)
            .or_else(|| environment.get("MEDIVERSE_ENV_FILE").map(PathBuf::from));
        if let Some(path) = named {
            return Self::read(&path)?.ok_or_else(|| {
                not_found(format!("the env file `{}` does not exist", path.display()))
                    .hint("name another with `--env-file`, or none with `--no-env-file`")
                    .into()
            });
        }
        for path in [Path::new(".env"), Path::new(SYSTEM_FILE)] {
            if let Some(file) = Self::read(path)? {
                return Ok(file);
            }
        }
        Ok(Self::default())
    }

    fn read(path: &Path) -> anyhow::Result<Option<Self>> {
        let bytes = match files::read(path) {
            Ok(bytes) => bytes,
            Err(failure) if failure.exit == Exit::NotFound => return Ok(None),
            Err(failure) => {
                return Err(Failure {
                    message: format!("the env file: {}", failure.message),
                    ..failure
                }
                .hint("name another with `--env-file`, or none with `--no-env-file`")
                .into());
            }
        };
        let text = String::from_utf8(bytes).map_err(|_| {
            invalid(format!("the env file `{}` is not UTF-8", path.display()))
                .hint("save it as UTF-8")
        })?;
        let values = parse(&text).map_err(|line| {
            invalid(match line {
                Some(line) => format!(
                    "the env file `{}` is malformed at line {line}",
                    path.display()
                ),
                None => format!("the env file `{}` is malformed", path.display()),
            })
            .hint("write `NAME=value`, values with blanks or `#` in single quotes")
        })?;
        Ok(Some(Self {
            path: Some(path.to_owned()),
            values,
        }))
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }
}

/// The variables of an env file's text; on failure the number of the line that is wrong.
///
/// `${NAME}` is replaced as dotenv does it, but a bare `$` stays: passwords have them, and
/// dotenvy would silently make `pa$word` an empty variable.
pub fn parse(text: &str) -> Result<HashMap<String, String>, Option<usize>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let guarded = guard_dollars(text);
    let mut values = HashMap::new();
    for pair in dotenvy::from_read_iter(guarded.as_bytes()) {
        match pair {
            Ok((name, value)) if !value.is_empty() => {
                values.insert(name, value.replace(DOLLAR, "$"));
            }
            Ok(_) => {}
            Err(dotenvy::Error::LineParse(line, _)) => {
                let line = line.replace(DOLLAR, "$");
                // A value that opens a quote and never closes it takes the lines below along.
                let first = line.trim_start().lines().next().unwrap_or_default().trim();
                let number = text.lines().position(|it| it.contains(first));
                return Err(number.map(|index| index + 1));
            }
            Err(_) => return Err(None),
        }
    }
    Ok(values)
}

fn guard_dollars(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    let mut previous = '\n';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let bare = character == '$' && previous != '\\' && characters.peek() != Some(&'{');
        guarded.push(if bare { DOLLAR } else { character });
        previous = character;
    }
    guarded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_a_dollar_in_a_password() {
        let values = parse("A=pa$word\nB=\"x$y\"\nC='z$z'\nD=${A}!\n").unwrap();
        assert_eq!(values["A"], "pa$word");
        assert_eq!(values["B"], "x$y");
        assert_eq!(values["C"], "z$z");
        assert_eq!(values["D"], "pa$word!");
    }

    #[test]
    fn names_the_line_that_is_wrong() {
        assert_eq!(parse("A=1\nB 2\n"), Err(Some(2)));
        assert_eq!(parse("A=1\nB='open\nC=2\n"), Err(Some(2)));
        assert_eq!(parse("A=1\n\n# x\nB=\"${x\nC=2\n"), Err(Some(4)));
    }

    proptest::proptest! {
        #[test]
        fn takes_any_text_without_panic(text in "(?s).{0,200}") {
            parse(&text).ok();
        }

        #[test]
        fn reads_back_single_quoted_values(value in "[a-zA-Z0-9$#@:/ %&]{1,40}") {
            let values = parse(&format!("NAME='{value}'\n")).unwrap();
            assert_eq!(values["NAME"], value);
        }
    }
}
