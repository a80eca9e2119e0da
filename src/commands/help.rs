use serde::Serialize;

use crate::app::App;
use crate::config::Setting;
use crate::error::{Exit, usage};
use crate::ui::{Page, View};

/// Explain a command or a topic: exit-codes, formats, environment, moodle
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mediverse help exit-codes\n  mediverse help part search")]
pub(crate) struct Args {
    /// A topic, or the words of a command
    words: Vec<String>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        if self.words == ["moodle"] {
            app.ui.show(&super::moodle::topic())?;
            return Ok(Exit::Done);
        }
        match self.words.first().map(String::as_str) {
            Some("exit-codes") => app.ui.show(&ExitCodes(Exit::ALL.map(Row::of).to_vec()))?,
            Some("environment") => app.ui.show(&Environment(
                Setting::ALL.iter().map(|s| Variable::of(*s)).collect(),
            ))?,
            Some("formats") => app.ui.show(&Formats(FORMATS.map(FormatRow::of).to_vec()))?,
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
                .hint("`mediverse --help` lists the commands; topics are exit-codes, formats, environment, moodle")
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

const FORMATS: [(&str, &str); 6] = [
    (
        "-o table",
        "for people (the default); fits the terminal, never cut without one",
    ),
    (
        "-o json",
        "one document: a list is an array, one thing an object; times are RFC 3339 UTC",
    ),
    ("-o jsonl", "one JSON document a line"),
    (
        "-o csv",
        "RFC 4180 with a header, never cut; nested values as JSON, lists joined with \"; \"",
    ),
    ("-o tsv", "the same with tabs"),
    (
        "--excel",
        "with csv and tsv: a BOM, CRLF, and cells that start with = + - @ defused",
    ),
];

#[derive(Clone, Serialize)]
struct FormatRow {
    option: &'static str,
    about: &'static str,
}

impl FormatRow {
    const fn of((option, about): (&'static str, &'static str)) -> Self {
        Self { option, about }
    }
}

#[derive(Serialize)]
struct Formats(Vec<FormatRow>);

impl View for Formats {
    fn draw(&self, page: &mut Page<'_>) {
        for row in &self.0 {
            page.line(format!("{:<9}  {}", row.option, row.about));
        }
        page.line("");
        page.line("Results go to stdout, everything else to stderr. With -o json an error is an object on stderr:");
        page.line(r#"{"error":{"code":"not_found","message":"...","hint":"...","exit":10,"retryable":false}}"#);
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
