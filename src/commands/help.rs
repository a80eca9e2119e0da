use serde::Serialize;

use crate::app::App;
use crate::config::Setting;
use crate::error::{Exit, usage};
use crate::ui::{Page, View};

/// Explain a command or a topic: exit-codes, formats, environment
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mediverse help exit-codes\n  mediverse help part search")]
pub(crate) struct Args {
    /// A topic, or the words of a command
    words: Vec<String>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self.words.first().map(String::as_str) {
            Some("exit-codes") => app.ui.show(&ExitCodes(Exit::ALL.map(Row::of).to_vec()))?,
            Some("environment") => app.ui.show(&Environment(
                Setting::ALL.iter().map(|s| Variable::of(*s)).collect(),
            ))?,
            Some("formats") => app.ui.print_text(include_str!("formats.txt"))?,
            _ => command(app, &self.words)?,
        }
        Ok(Exit::Done)
    }
}

fn command(app: &App, words: &[String]) -> anyhow::Result<()> {
    let mut found = crate::cli::command();
    found.build();
    for word in words {
        found = found.find_subcommand(word).cloned().ok_or_else(|| {
            usage(format!("no command or topic is called `{word}`"))
                .hint("`mediverse --help` lists the commands; topics are exit-codes, formats, environment")
        })?;
    }
    let name = found.get_bin_name().unwrap_or("mediverse").to_owned();
    let help = found.bin_name(name).render_long_help().ansi().to_string();
    app.ui.print_text(&help)
}

#[derive(Clone, Serialize)]
struct Row {
    code: u8,
    name: &'static str,
    meaning: &'static str,
    retryable: bool,
}

impl Row {
    fn of(exit: Exit) -> Self {
        Self {
            code: exit.code(),
            name: exit.slug(),
            meaning: exit.meaning(),
            retryable: exit.retryable(),
        }
    }
}

#[derive(Serialize)]
struct ExitCodes(Vec<Row>);

impl View for ExitCodes {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&["CODE", "MEANING"], |table| {
            table.right(&[0]);
            for row in &self.0 {
                table.row([&row.code.to_string(), row.meaning]);
            }
        });
    }
}

#[derive(Serialize)]
struct Variable {
    variable: &'static str,
    about: &'static str,
    default: Option<&'static str>,
}

impl Variable {
    fn of(setting: Setting) -> Self {
        Self {
            variable: setting.variable(),
            about: setting.about(),
            default: setting.default(),
        }
    }
}

#[derive(Serialize)]
struct Environment(Vec<Variable>);

impl View for Environment {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&["VARIABLE", "WHAT IT SETS", "DEFAULT"], |table| {
            for row in &self.0 {
                table.row([row.variable, row.about, row.default.unwrap_or_default()]);
            }
        });
        page.line("");
        page.line("A flag comes before the environment, the environment before the env file");
        page.line("(--env-file, MEDIVERSE_ENV_FILE, .env here, /etc/mediverse/mediverse.env),");
        page.line("that before libpq's own PG* variables, ~/.pgpass and service files.");
    }
}
