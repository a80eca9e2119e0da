//! The command line, as data. Nothing here connects, prints or decides.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};

use crate::commands;

/// Look after the MediVerse and Moodle databases: create, migrate, seed, search, report
#[derive(Debug, Parser)]
#[command(
    name = "mediverse",
    version,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true,
    after_help = "Topics: `mediverse help exit-codes`, `help formats`, `help environment`, `help moodle`"
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub global: GlobalArgs,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(subcommand)]
    Db(commands::db::Command),
    #[command(subcommand)]
    Local(commands::local::Command),
    #[command(subcommand)]
    Migrate(commands::migrate::Command),
    #[command(subcommand)]
    Seed(commands::seed::Command),
    #[command(subcommand)]
    Part(commands::part::Verb),
    #[command(subcommand)]
    Session(commands::session::Verb),
    #[command(subcommand)]
    User(commands::user::Verb),
    #[command(subcommand)]
    Voice(commands::voice::Command),
    #[command(subcommand)]
    Moodle(commands::moodle::Verb),
    #[command(subcommand)]
    Analytics(commands::analytics::Command),
    Config(commands::config::Args),
    Audit(commands::audit::Args),
    Completions(commands::completions::Args),
    Help(commands::help::Args),
}

/// How results are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    #[default]
    Table,
    Json,
    Jsonl,
    Csv,
    Tsv,
}

impl Format {
    /// The format that a file's name ends in.
    pub(crate) fn of_file(path: &std::path::Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::from_str(ending, true)
            .ok()
            .filter(|it| *it != Self::Table)
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// Options of every command.
///
/// The URLs stay plain text until `config` parses them: clap quotes values it
/// refuses, and these hold passwords.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Global options")]
pub(crate) struct GlobalArgs {
    /// MediVerse database [env: DATABASE_URL]
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub database_url: Option<String>,
    /// Moodle database [env: MOODLE_DB_URL]
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub moodle_db_url: Option<String>,
    /// Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub admin_url: Option<String>,
    /// Read settings from this file [env: MEDIVERSE_ENV_FILE]
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub env_file: Option<PathBuf>,
    /// Read no env file
    #[arg(
        long,
        global = true,
        conflicts_with = "env_file",
        hide_short_help = true
    )]
    pub no_env_file: bool,
    /// Wait this long for the server to answer, such as 30s
    #[arg(long, global = true, value_name = "DURATION", value_parser = crate::commands::values::duration, hide_short_help = true)]
    pub wait: Option<Duration>,
    /// How to write results
    #[arg(
        long,
        short,
        global = true,
        value_enum,
        default_value_t,
        value_name = "FORMAT"
    )]
    pub output: Format,
    /// With csv and tsv: a BOM, and cells that look like formulas defused
    #[arg(long, global = true, hide_short_help = true)]
    pub excel: bool,
    /// When to use colour
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t,
        value_name = "WHEN",
        hide_short_help = true
    )]
    pub color: Color,
    /// Draw with ASCII characters only
    #[arg(long, global = true, hide_short_help = true)]
    pub ascii: bool,
    /// Show times in this time zone [env: MEDIVERSE_TZ]
    #[arg(long, global = true, value_name = "ZONE", hide_short_help = true)]
    pub tz: Option<String>,
    /// Print results only, without remarks and progress
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Say how long things take; twice: the SQL too
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Answer yes to questions
    #[arg(long, short, global = true)]
    pub yes: bool,
    /// Act as this person: see and change only what they may
    #[arg(
        long = "as",
        global = true,
        value_name = "USER",
        hide_short_help = true
    )]
    pub acting: Option<String>,
}

/// Verbs that people type for others, hidden from help.
const ALIASES: [(&str, &[&str]); 4] = [
    ("create", &["add"]),
    ("add", &["create"]),
    ("remove", &["delete", "rm"]),
    ("list", &["ls"]),
];

/// The whole command line with its hidden aliases.
pub(crate) fn command() -> clap::Command {
    with_aliases(Cli::command())
}

/// The words of the command that `args` seem to mean, such as `mediverse part search`.
pub(crate) fn command_meant(args: &[OsString]) -> String {
    let root = command();
    let (mut here, mut words) = (&root, vec![root.get_name().to_owned()]);
    for arg in args.iter().skip(1).map(|arg| arg.to_string_lossy()) {
        if let Some(below) = here.find_subcommand(&*arg) {
            words.push(below.get_name().to_owned());
            here = below;
        }
    }
    words.join(" ")
}

fn with_aliases(command: clap::Command) -> clap::Command {
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    // `--limit -5` is a wrong value, not an unknown option.
    let command = command.mut_args(|arg| {
        let takes = arg.get_action().takes_values();
        arg.allow_negative_numbers(takes)
    });
    verbs.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |verb| {
            let aliases = ALIASES
                .iter()
                .filter(|(of, _)| of == name)
                .flat_map(|(_, aliases)| aliases.iter().copied())
                .filter(|alias| !verbs.iter().any(|verb| verb == alias));
            with_aliases(verb.aliases(aliases.collect::<Vec<_>>()))
        })
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    #[test]
    fn command_line_is_well_formed() {
        super::command().debug_assert();
    }

    /// The Markdown that people read: at the top and in `docs/`.
    fn documents() -> Vec<PathBuf> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut found = Vec::new();
        for folder in [root.to_owned(), root.join("docs"), root.join("seed-data")] {
            let files = fs::read_dir(folder).unwrap();
            found.extend(files.map(|file| file.unwrap().path()));
        }
        found.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
        found.sort();
        found
    }

    /// Every call of the program in the shell blocks and the code spans of a document.
    fn calls(text: &str) -> Vec<String> {
        let mut calls = Vec::new();
        let mut block = "";
        for line in text.lines().map(str::trim_start) {
            if let Some(language) = line.strip_prefix("```") {
                block = if block.is_empty() { language } else { "" };
                if block.is_empty() && language.is_empty() {
                    continue;
                }
            }
            if matches!(block, "sh" | "console") {
                let line = line.strip_prefix("$ ").unwrap_or(line);
                let pieces = line.split(" | ").flat_map(|piece| piece.split(" && "));
                calls.extend(
                    pieces
                        .filter(|piece| piece.starts_with("mediverse "))
                        .map(str::to_owned),
                );
            } else if block.is_empty() {
                let spans = line.split('`').skip(1).step_by(2);
                calls.extend(
                    spans
                        .filter(|span| span.starts_with("mediverse ") && !span.contains("..."))
                        .map(str::to_owned),
                );
            }
        }
        calls
    }

    /// Whether the command line takes `call`: words it does not know are a mistake, missing ones are not,
    /// for text speaks of commands without their arguments.
    fn mistake(call: &str) -> Option<String> {
        use clap::error::ErrorKind;
        let words = shlex::split(call)?;
        let end = words
            .iter()
            .position(|word| matches!(word.as_str(), ">" | "<" | "2>" | "#"));
        let words = &words[..end.unwrap_or(words.len())];
        let error = super::command().try_get_matches_from(words).err()?;
        let fine = matches!(
            error.kind(),
            ErrorKind::MissingRequiredArgument
                | ErrorKind::MissingSubcommand
                | ErrorKind::DisplayHelp
                | ErrorKind::DisplayVersion
                | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        );
        (!fine).then(|| error.to_string())
    }

    #[test]
    fn documents_name_only_what_there_is() {
        let mut mistakes = Vec::new();
        let mut seen = 0;
        for path in documents() {
            for call in calls(&fs::read_to_string(&path).unwrap()) {
                seen += 1;
                if let Some(mistake) = mistake(&call) {
                    mistakes.push(format!("{}: `{call}`: {mistake}", path.display()));
                }
            }
        }
        assert!(seen > 20, "only {seen} calls found");
        assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
        assert!(mistake("mediverse part serach femur").is_some());
    }
}
