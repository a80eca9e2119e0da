//! The command line, as data. Nothing here connects, prints or decides.

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
    after_help = "Topics: `mediverse help exit-codes`, `help formats`, `help environment`"
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
    #[arg(long, global = true, value_name = "DURATION", value_parser = humantime::parse_duration, hide_short_help = true)]
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

fn with_aliases(command: clap::Command) -> clap::Command {
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
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
    #[test]
    fn command_line_is_well_formed() {
        super::command().debug_assert();
    }
}
