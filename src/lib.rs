//! Administer the MediVerse and Moodle databases from the command line.
//!
//! `cli` parses, `commands` decide, `services` tell stories over several steps, `db` speaks
//! SQL and `ui` speaks to people. Each layer only knows the ones named after it.

mod app;
mod cli;
mod commands;
mod completing;
mod config;
pub mod db;
mod error;
mod files;
#[doc(hidden)]
pub mod fuzzing;
mod interrupt;
mod os_user;
mod secrets;
pub mod services;
mod text;
mod ui;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

pub use config::environment::parse as parse_env_file;
pub use error::Exit;

use app::App;
use cli::{Cli, Format, GlobalArgs};
use config::Config;
use config::environment::Environment;
use db::mediverse::Call;
use error::{Failure, Outcome};
use ui::Ui;

/// Parse `args`, run the command they name and translate the outcome to an exit code.
pub fn run(args: Vec<OsString>) -> ExitCode {
    let environment = Environment::of_process();
    if completing::answer(&args, &environment) {
        return Exit::Done.code().into();
    }
    interrupt::install();
    let parsed = cli::command()
        .try_get_matches_from(&args)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(usage) => return misused(&usage, &args),
    };
    let mut ui = Ui::new(&cli.global);
    let result = prepare(&mut ui, &cli.global, environment, &args).and_then(|(config, call)| {
        let app = App {
            config,
            ui: ui.clone(),
            call,
            needs: cli.command.needs(),
        };
        let acting = app.config.acting();
        if let Some(named) = acting {
            app.needs.check(named)?;
        }
        let exit = cli.command.run(&app);
        app.ui.detail("done");
        match acting {
            Some(named) => exit.map_err(|error| error::of_person(error, named)),
            None => exit,
        }
    });
    match result {
        Ok(exit) => exit.code().into(),
        Err(error) => match error::outcome(&error) {
            None => Exit::Done.code().into(),
            Some(outcome) => {
                let outcome = outcome.unless_done(&error, db::last_committed().as_deref());
                ui.report(&outcome);
                outcome.exit.code().into()
            }
        },
    }
}

fn prepare(
    ui: &mut Ui,
    global: &GlobalArgs,
    environment: Environment,
    args: &[OsString],
) -> anyhow::Result<(Config, Call)> {
    let call = Call::new(args, &environment);
    let config = Config::new(global.clone(), environment)?;
    ui.set_time_zone(config.time_zone()?);
    if ui.verbosity() > 1 {
        db::trace_statements(ui::trace);
    }
    Ok((config, call))
}

/// A command line that makes no sense is 2, a value of the wrong form 11, help and version 0.
fn misused(usage: &clap::Error, args: &[OsString]) -> ExitCode {
    if !usage.use_stderr() {
        let printed = ui::print_help(&usage.render().ansi().to_string());
        let outcome = printed.err().and_then(|error| error::outcome(&error));
        let exit = outcome.map_or(Exit::Done, |it| {
            Ui::new(&GlobalArgs::default()).report(&it);
            it.exit
        });
        return exit.code().into();
    }
    let exit = match usage.kind() {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::InvalidUtf8 => {
            Exit::Invalid
        }
        _ => Exit::Usage,
    };
    if usage.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        ui::print_usage(&usage.render().ansi().to_string());
        return exit.code().into();
    }
    let rendered = usage.render().to_string();
    let message = rendered
        .split("\n\n")
        .next()
        .unwrap_or_default()
        .trim_start_matches("error: ");
    let suggestion = usage
        .get(ContextKind::SuggestedSubcommand)
        .or_else(|| usage.get(ContextKind::SuggestedArg))
        .or_else(|| usage.get(ContextKind::SuggestedValue));
    let hint = suggestion.map_or_else(
        || format!("see `{} --help`", cli::command_meant(args)),
        |words| format!("did you mean `{}`?", likeliest(words)),
    );
    let failure = Failure::new(exit, error::one_line(message)).hint(hint);
    let format = if wants_json(args) {
        Format::Json
    } else {
        Format::Table
    };
    let ui = Ui::new(&GlobalArgs {
        output: format,
        ..GlobalArgs::default()
    });
    ui.report(&Outcome {
        exit: failure.exit,
        message: failure.message,
        detail: None,
        hints: failure.hints,
        problems: Vec::new(),
        retryable: false,
    });
    exit.code().into()
}

/// The best of clap's suggestions, which come with the best one last.
fn likeliest(words: &ContextValue) -> String {
    match words {
        ContextValue::Strings(words) => words.last().cloned().unwrap_or_default(),
        word => word.to_string(),
    }
}

/// Whether errors go to a program, found out without clap, which has failed.
fn wants_json(args: &[OsString]) -> bool {
    let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    words.iter().enumerate().any(|(index, word)| {
        let value = match &**word {
            "-o" | "--output" => words.get(index + 1).map(|next| &**next),
            word => word
                .strip_prefix("--output=")
                .or_else(|| word.strip_prefix("-o=").or_else(|| word.strip_prefix("-o"))),
        };
        matches!(value, Some("json" | "jsonl"))
    })
}

/// The completion script for `shell`.
pub fn completions(shell: clap_complete::Shell) -> String {
    completing::script(shell)
}

/// Every man page: file name and text.
pub fn man_pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let mut command = cli::command();
    command.build();
    write_man_pages(&command, &mut pages);
    pages
}

/// Every command that does something, as it is typed.
pub fn commands() -> Vec<String> {
    fn collect(command: &clap::Command, found: &mut Vec<String>) {
        if !command.has_subcommands() {
            found.extend(command.get_bin_name().map(str::to_owned));
        }
        for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
            collect(verb, found);
        }
    }
    let mut found = Vec::new();
    let mut command = cli::command();
    command.build();
    collect(&command, &mut found);
    found
}

/// Every example of the commands' help, with the words of the command it belongs to.
pub fn examples() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut command = cli::command();
    command.build();
    collect_examples(&command, &mut found);
    found
}

fn collect_examples(command: &clap::Command, found: &mut Vec<(String, String)>) {
    let words = command
        .get_bin_name()
        .unwrap_or_else(|| command.get_name())
        .to_owned();
    let help = command
        .get_after_help()
        .map_or_else(String::new, ToString::to_string);
    let lines = help.lines().filter_map(|line| {
        line.strip_prefix("Example: ")
            .or_else(|| line.strip_prefix("  "))
            .or_else(|| {
                let (_, example) = line.split_once(": ")?;
                example.starts_with("mediverse ").then_some(example)
            })
    });
    found.extend(lines.map(|line| (words.clone(), line.trim().to_owned())));
    for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
        collect_examples(verb, found);
    }
}

fn write_man_pages(command: &clap::Command, pages: &mut Vec<(String, String)>) {
    let name = command
        .get_display_name()
        .unwrap_or_else(|| command.get_name())
        .to_owned();
    let mut text = Vec::new();
    clap_mangen::Man::new(
        command
            .clone()
            .name(name.clone())
            .display_name(name.clone()),
    )
    .date("")
    .render(&mut text)
    .expect("writing to memory");
    pages.push((
        format!("{name}.1"),
        String::from_utf8(text).expect("clap writes UTF-8"),
    ));
    for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
        write_man_pages(verb, pages);
    }
}
