//! Tell a test as a story: given these rows, when I run this, then I see that.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::cluster::{Cluster, client_dir};

/// A pair of fresh databases, a folder, and the binary pointed at them.
pub(crate) struct Scenario {
    pub(crate) mediverse: String,
    pub(crate) moodle: String,
    folder: tempfile::TempDir,
    variables: Vec<(String, String)>,
}

/// Hundreds of databases would fill a disk that is made of memory.
impl Drop for Scenario {
    fn drop(&mut self) {
        for database in [&self.mediverse, &self.moodle] {
            Cluster::shared().forget(database);
        }
    }
}

/// Where tests look for programs: the machine's, and a `pg_dump` that fits the server.
pub(crate) fn search_path() -> String {
    let machine = "/usr/bin:/bin".to_owned();
    match client_dir() {
        Some(client) => format!("{machine}:{}", client.display()),
        None => machine,
    }
}

/// The binary with an empty environment and no terminal.
pub(crate) fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mediverse"));
    command
        .env_clear()
        .env("PATH", search_path())
        .env("USER", "tester")
        .stdin(Stdio::null());
    command
}

impl Scenario {
    /// A migrated, empty MediVerse and an empty database for Moodle.
    pub(crate) fn new() -> Self {
        let cluster = Cluster::shared();
        Self::on(
            cluster.database("mediverse_template"),
            cluster.database("moodle_template"),
        )
    }

    /// A migrated, empty MediVerse and a copy of this database for Moodle.
    pub(crate) fn with_moodle(template: &str) -> Self {
        let cluster = Cluster::shared();
        Self::on(
            cluster.database("mediverse_template"),
            cluster.database(template),
        )
    }

    /// Two databases with nothing in them.
    pub(crate) fn empty() -> Self {
        let cluster = Cluster::shared();
        Self::on(cluster.database("template0"), cluster.database("template0"))
    }

    /// Copies of these two databases.
    pub(crate) fn copy_of(mediverse: &str, moodle: &str) -> Self {
        let cluster = Cluster::shared();
        Self::on(cluster.database(mediverse), cluster.database(moodle))
    }

    fn on(mediverse: String, moodle: String) -> Self {
        let cluster = Cluster::shared();
        let variables = vec![
            ("MEDIVERSE_TZ".to_owned(), "UTC".to_owned()),
            ("DATABASE_URL".to_owned(), cluster.url(&mediverse)),
            ("MOODLE_DB_URL".to_owned(), cluster.url(&moodle)),
        ];
        Self {
            mediverse,
            moodle,
            folder: tempfile::tempdir().unwrap(),
            variables,
        }
    }

    /// The name of its MediVerse, for others to copy: it lives as long as the cluster.
    pub(crate) fn into_template(mut self) -> String {
        std::mem::take(&mut self.mediverse)
    }

    /// The same with this variable set, or without it where `value` is empty.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.variables.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Set this variable from now on.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.variables.retain(|(known, _)| known != name);
        self.variables.push((name.to_owned(), value.to_owned()));
    }

    /// A file in the folder in which the binary runs.
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.folder.path().join(name), content).unwrap();
        self
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Run SQL in MediVerse, as another client would.
    pub(crate) fn sql(&self, sql: &str) -> &Self {
        Cluster::shared().sql(&self.mediverse, sql);
        self
    }

    pub(crate) fn connect(&self) -> PgConnection {
        Cluster::shared().connect(&self.mediverse)
    }

    /// The first column of a query on MediVerse, a line a row.
    pub(crate) fn query(&self, sql: &str) -> String {
        query(&mut self.connect(), sql)
    }

    /// Run SQL in Moodle, as Moodle would.
    pub(crate) fn moodle_sql(&self, sql: &str) -> &Self {
        Cluster::shared().sql(&self.moodle, sql);
        self
    }

    pub(crate) fn connect_moodle(&self) -> PgConnection {
        Cluster::shared().connect(&self.moodle)
    }

    /// The first column of a query on Moodle, a line a row.
    pub(crate) fn moodle_query(&self, sql: &str) -> String {
        query(&mut self.connect_moodle(), sql)
    }

    pub(crate) fn variables(&self) -> impl Iterator<Item = (&str, &str)> {
        self.variables
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The binary, ready to run here.
    pub(crate) fn command(&self) -> Command {
        let mut command = binary();
        command
            .current_dir(self.folder.path())
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    pub(crate) fn output(&self, words: &str) -> Output {
        self.command().args(split(words)).output().unwrap()
    }

    /// The same with this on standard input.
    pub(crate) fn output_with_input(&self, words: &str, input: impl AsRef<[u8]>) -> Output {
        let mut child = self
            .command()
            .args(split(words))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_ref())
            .unwrap();
        child.wait_with_output().unwrap()
    }

    /// Run `mediverse` with these words and show everything a user would notice.
    ///
    /// Names of databases, folders and ids are replaced: they differ from run to run.
    pub(crate) fn run(&self, words: &str) -> String {
        self.shown(&self.output(words))
    }

    pub(crate) fn run_with_input(&self, words: &str, input: impl AsRef<[u8]>) -> String {
        self.shown(&self.output_with_input(words, input))
    }

    /// Run, expect success and return stdout.
    pub(crate) fn stdout(&self, words: &str) -> String {
        let output = self.output(words);
        assert!(output.status.success(), "{}", self.shown(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Run, expect success and read stdout as JSON.
    pub(crate) fn json(&self, words: &str) -> serde_json::Value {
        serde_json::from_str(&self.stdout(words)).unwrap()
    }

    pub(crate) fn shown(&self, output: &Output) -> String {
        let text = format!(
            "exit: {}\n--- stdout\n{}--- stderr\n{}",
            output
                .status
                .code()
                .map_or("signal".to_owned(), |code| code.to_string()),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        let cluster = Cluster::shared();
        let text = text
            .replace(&*self.folder.path().to_string_lossy(), "[folder]")
            .replace(&*cluster.socket().to_string_lossy(), "[socket]")
            .replace(&cluster.port.to_string(), "[port]");
        let text = replace_word(&text, &self.mediverse, "[mediverse]");
        replace_word(&text, &self.moodle, "[moodle]")
    }
}

/// `test_1` must not be found in `test_12`.
fn replace_word(text: &str, word: &str, by: &str) -> String {
    let mut replaced = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, after) = rest.split_at(at);
        let behind = &after[word.len()..];
        replaced.push_str(before);
        let whole = !behind.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        replaced.push_str(if whole { by } else { word });
        rest = behind;
    }
    replaced + rest
}

/// The first column of a query, a line a row.
pub(crate) fn query(conn: &mut PgConnection, sql: &str) -> String {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text)]
        line: String,
    }
    let sql = format!("SELECT coalesce((q.*)::text, '') AS line FROM ({sql}) q");
    let lines: Vec<Line> = diesel::sql_query(sql).load(conn).unwrap();
    let lines: Vec<String> = lines
        .into_iter()
        .map(|row| {
            row.line
                .trim_start_matches('(')
                .trim_end_matches(')')
                .to_owned()
        })
        .collect();
    lines.join("\n")
}

/// Words as a shell splits them; single quotes keep blanks together.
pub(crate) fn split(words: &str) -> Vec<String> {
    let mut split = Vec::new();
    for (index, piece) in words.split('\'').enumerate() {
        if index % 2 == 1 {
            split.push(piece.to_owned());
        } else {
            split.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    split
}
