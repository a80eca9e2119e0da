//! What a shell asks for on TAB: clap_complete knows the command line, the database the ids.
//!
//! The scripts of `mediverse completions` call the binary with [`VARIABLE`] set. Whatever goes
//! wrong there stays unsaid and offers nothing: somebody is typing, not reading errors.

use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use clap_complete::Shell;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::Shells;

use crate::cli::{self, GlobalArgs};
use crate::config::Config;
use crate::config::environment::Environment;
use crate::db::mediverse::{Candidate, Named, migration};
use crate::db::{MediverseConn, Session};
use crate::ui::clean::clean;

/// Set to the shell's name by the scripts.
const VARIABLE: &str = "MEDIVERSE_COMPLETE";

/// How long the shell waits for the database, at most.
const PATIENCE: Duration = Duration::from_millis(150);

/// The languages of the data set.
const LANGUAGES: [&str; 4] = ["en", "la", "es", "ja"];

/// The script that makes `shell` ask this program.
pub(crate) fn script(shell: Shell) -> String {
    let shells = Shells::builtins();
    let completer = shells
        .completer(&shell.to_string())
        .expect("clap_complete knows every shell it lists");
    let mut script = Vec::new();
    completer
        .write_registration(VARIABLE, "mediverse", "mediverse", "mediverse", &mut script)
        .expect("writing to memory");
    let script = String::from_utf8(script).expect("clap writes UTF-8");
    format!("{}\n", script.trim())
}

/// Answer a shell that asks; false where none does.
pub(crate) fn answer(args: &[OsString], environment: &Environment) -> bool {
    let Some(shell) = environment.get(VARIABLE) else {
        return false;
    };
    let shells = Shells::builtins();
    let Some(completer) = shells.completer(shell) else {
        return false;
    };
    let words: Vec<OsString> = args
        .iter()
        .skip_while(|word| *word != "--")
        .skip(1)
        .cloned()
        .collect();
    let mut command = with_completers(cli::command(), &Asker::new(&words, environment));
    command.build();
    let folder = std::env::current_dir().ok();
    let mut answer = Vec::new();
    if completer
        .write_complete(&mut command, words, folder.as_deref(), &mut answer)
        .is_ok()
    {
        // The shell may have stopped listening.
        std::io::stdout().write_all(&answer).ok();
    }
    true
}

/// Let every argument that names a row ask for it.
fn with_completers(command: clap::Command, asker: &Asker) -> clap::Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let command = command.mut_args(|arg| match subject(&arg) {
        Some(subject) => {
            let asker = asker.clone();
            arg.add(ArgValueCompleter::new(move |typed: &OsStr| {
                asker.candidates(subject, typed)
            }))
        }
        None => arg,
    });
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |verb| with_completers(verb, asker))
    })
}

#[derive(Debug, Clone, Copy)]
enum Subject {
    Row(Named),
    Migration,
    Language,
}

/// Whether a shell takes `value` for what it is: scripts put it on the line unquoted.
fn is_plain(value: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_-.:@".contains(letter);
    !value.is_empty() && value.chars().all(plain)
}

/// What an argument names, told by the words its help uses for the value.
fn subject(arg: &clap::Arg) -> Option<Subject> {
    let name = arg.get_value_names().map_or_else(
        || arg.get_id().as_str().to_uppercase(),
        |names| names[0].to_string(),
    );
    match (name.as_str(), arg.get_id().as_str()) {
        ("PART" | "INTO" | "TARGET", _) => Some(Subject::Row(Named::Part)),
        ("CODE", "language" | "languages") => Some(Subject::Language),
        ("CODE", _) => Some(Subject::Row(Named::Session)),
        ("USER" | "STUDENT", _) | ("ID", "teacher" | "user" | "student") => {
            Some(Subject::Row(Named::User))
        }
        ("VERSION", _) => Some(Subject::Migration),
        _ => None,
    }
}

/// Knows which database the line that is being typed would meet.
#[derive(Clone)]
struct Asker {
    global: GlobalArgs,
    environment: Environment,
}

impl Asker {
    /// The global options typed so far; those of a line that is not finished need no parser.
    fn new(words: &[OsString], environment: &Environment) -> Self {
        let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
        let given = |flag: &str| {
            words.iter().enumerate().find_map(|(index, word)| {
                if word == flag {
                    return words.get(index + 1).map(ToString::to_string);
                }
                Some(word.strip_prefix(flag)?.strip_prefix('=')?.to_owned())
            })
        };
        Self {
            global: GlobalArgs {
                database_url: given("--database-url"),
                env_file: given("--env-file").map(Into::into),
                no_env_file: words.iter().any(|word| word == "--no-env-file"),
                ..GlobalArgs::default()
            },
            environment: environment.clone(),
        }
    }

    fn candidates(&self, subject: Subject, typed: &OsStr) -> Vec<CompletionCandidate> {
        let typed = typed.to_string_lossy().into_owned();
        match subject {
            Subject::Language => LANGUAGES
                .iter()
                .filter(|language| language.starts_with(&typed))
                .map(CompletionCandidate::new)
                .collect(),
            Subject::Migration => migration::embedded()
                .unwrap_or_default()
                .into_iter()
                .filter(|migration| migration.version.starts_with(&typed))
                .map(|migration| {
                    CompletionCandidate::new(migration.version).help(Some(migration.name.into()))
                })
                .collect(),
            Subject::Row(named) => self.rows(named, typed),
        }
    }

    /// Ask the database, and offer nothing where it takes too long.
    fn rows(&self, named: Named, typed: String) -> Vec<CompletionCandidate> {
        let (tell, told) = mpsc::channel();
        let asker = self.clone();
        thread::spawn(move || tell.send(asker.ask(named, &typed)));
        let found = told.recv_timeout(PATIENCE).ok().and_then(Result::ok);
        found
            .unwrap_or_default()
            .into_iter()
            .filter(|candidate| is_plain(&candidate.value))
            .map(|candidate| {
                let about = candidate
                    .about
                    .map(|about| clean(&about).replace('\n', " "));
                CompletionCandidate::new(candidate.value).help(about.map(Into::into))
            })
            .collect()
    }

    fn ask(&self, named: Named, typed: &str) -> anyhow::Result<Vec<Candidate>> {
        let config = Config::new(self.global.clone(), self.environment.clone())?;
        let session = Session {
            application_name: "mediverse completion".to_owned(),
            wait: None,
        };
        let mut conn = MediverseConn::open(&config.mediverse()?.url, &session)?;
        Candidate::hurry(&mut conn)?;
        Ok(Candidate::starting_with(&mut conn, named, typed)?)
    }
}
