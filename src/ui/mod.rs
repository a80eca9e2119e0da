//! The one place that meets the terminal: results to stdout, everything else to stderr.

pub(crate) mod chart;
pub(crate) mod clean;
mod format;
pub(crate) mod html;
mod list;
mod page;
mod progress;
mod prompt;
mod stream;
mod table;

use std::borrow::Cow;
use std::io::{self, IsTerminal as _, Write};
use std::time::Instant;

use anstream::AutoStream;
use anyhow::Context as _;
use chrono::{DateTime, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use crate::cli::{Color, Format, GlobalArgs};
use crate::error::{AnswerLost, Outcome};
use crate::secrets::scrub;
use clean::{clean, clean_json, clean_lines};

pub(crate) use page::Page;

/// Something a command shows: data for programs, a page for people.
pub(crate) trait View: Serialize {
    fn draw(&self, page: &mut Page<'_>);

    /// The columns of CSV where the rows alone do not tell, an empty list for instance.
    fn columns(&self) -> &'static [&'static str] {
        &[]
    }

    /// The rows of CSV where the data is more than one list.
    fn rows(&self) -> Option<serde_json::Value> {
        None
    }

    /// What to say on stderr instead of drawing nothing.
    fn when_empty(&self) -> Option<String> {
        None
    }
}

/// How things look: colour, width, alphabet, time zone.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    /// Columns of the terminal; `None` where there is none and nothing is cut.
    pub(crate) width: Option<u16>,
    pub(crate) ascii: bool,
    pub(crate) time_zone: Tz,
}

impl Look {
    pub(crate) fn bold(&self, text: &str) -> String {
        format!("\u{1b}[1m{text}\u{1b}[0m")
    }

    pub(crate) fn dim(&self, text: &str) -> String {
        format!("\u{1b}[2m{text}\u{1b}[0m")
    }

    /// Text of any length, cut where a terminal would drown in it.
    pub(crate) fn brief<'t>(&self, text: &'t str) -> Cow<'t, str> {
        const ENOUGH: usize = 160;
        match text.char_indices().nth(ENOUGH) {
            Some((at, _)) if self.width.is_some() => {
                let more = if self.ascii { "..." } else { "…" };
                Cow::Owned(format!("{}{more}", &text[..at]))
            }
            _ => Cow::Borrowed(text),
        }
    }

    /// What stands between the names of a path.
    pub(crate) const fn path_separator(&self) -> &'static str {
        if self.ascii { " > " } else { " › " }
    }

    /// What stands where there is nothing to show.
    pub(crate) const fn nothing(&self) -> &'static str {
        if self.ascii { "-" } else { "–" }
    }

    /// A time of the database (UTC) in the zone of whoever reads it.
    pub(crate) fn time(&self, time: NaiveDateTime) -> String {
        let utc: DateTime<Utc> = Utc.from_utc_datetime(&time);
        utc.with_timezone(&self.time_zone)
            .format("%Y-%m-%d %H:%M:%S")
            .to_string()
    }
}

/// The terminal, or whatever stands in for it.
#[derive(Debug, Clone)]
pub(crate) struct Ui {
    pub(crate) look: Look,
    format: Format,
    excel: bool,
    quiet: bool,
    verbose: u8,
    yes: bool,
    started: Instant,
}

impl Ui {
    pub(crate) fn new(args: &GlobalArgs) -> Self {
        let choice = match args.color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
        let width = io::stdout()
            .is_terminal()
            .then(terminal_size::terminal_size)
            .flatten()
            .map(|(width, _)| width.0);
        Self {
            look: Look {
                width,
                ascii: args.ascii,
                time_zone: Tz::UTC,
            },
            format: args.output,
            excel: args.excel,
            quiet: args.quiet,
            verbose: args.verbose,
            yes: args.yes,
            started: Instant::now(),
        }
    }

    pub(crate) const fn set_time_zone(&mut self, zone: Tz) {
        self.look.time_zone = zone;
    }

    pub(crate) const fn format(&self) -> Format {
        self.format
    }

    /// Print a command's result.
    pub(crate) fn show(&self, view: &impl View) -> anyhow::Result<()> {
        if self.format == Format::Table {
            let mut page = Page::new(&self.look);
            view.draw(&mut page);
            let text = page.into_text();
            if text.is_empty() {
                if let Some(remark) = view.when_empty() {
                    self.remark(remark);
                }
                return Ok(());
            }
            return self.print(&text);
        }
        let mut bytes = Vec::new();
        let value = match self.format {
            Format::Csv | Format::Tsv => view.rows(),
            _ => None,
        };
        let value = value.map_or_else(|| serde_json::to_value(view), Ok)?;
        format::write(&mut bytes, self.format, &value, view.columns(), self.excel)?;
        self.print_data(&String::from_utf8(bytes)?)
    }

    /// Refuse formats of rows and cells for `what` is none of them.
    pub(crate) fn want_json(&self, what: &str) -> anyhow::Result<()> {
        if matches!(self.format, Format::Csv | Format::Tsv) {
            return Err(crate::error::usage(format!("{what} is no table"))
                .hint("leave `--output` away, or pass `-o json`")
                .into());
        }
        Ok(())
    }

    /// Print one of many results as it comes: a line, or a JSON object on a line.
    pub(crate) fn show_next(&self, view: &impl View) -> anyhow::Result<()> {
        if self.format == Format::Table {
            return self.show(view);
        }
        let mut line = serde_json::to_string(view)?;
        line.push('\n');
        let line = if io::stdout().is_terminal() {
            clean_json(&line)
        } else {
            line.into()
        };
        let mut out = io::stdout().lock();
        write_whole(&mut out, &line)
    }

    /// Print text that is the result itself, such as SQL or a script.
    pub(crate) fn print_text(&self, text: &str) -> anyhow::Result<()> {
        self.print(text)
    }

    /// Print data for a program; on a terminal without what it would obey.
    pub(crate) fn print_data(&self, text: &str) -> anyhow::Result<()> {
        let terminal = io::stdout().is_terminal();
        let text = match self.format {
            Format::Json | Format::Jsonl if terminal => clean_json(text),
            Format::Csv | Format::Tsv if terminal => clean_lines(text),
            _ => text.into(),
        };
        let mut out = io::stdout().lock();
        write_whole(&mut out, &text)
    }

    /// Print a piece of data whose format is the command's own; on a terminal made harmless.
    pub(crate) fn print_piece(&self, text: &str) -> anyhow::Result<()> {
        let mut out = io::stdout().lock();
        let text = if out.is_terminal() {
            clean_lines(text)
        } else {
            text.into()
        };
        write_whole(&mut out, &text)
    }

    /// Print one JSON document of a stream, whatever format is set.
    pub(crate) fn print_json_line(&self, text: &str) -> anyhow::Result<()> {
        let mut out = io::stdout().lock();
        let text = if out.is_terminal() {
            clean_json(text)
        } else {
            text.into()
        };
        write_whole(&mut out, &text)
    }

    fn print(&self, text: &str) -> anyhow::Result<()> {
        let mut out = AutoStream::auto(io::stdout()).lock();
        write_whole(&mut out, text)
    }

    /// Remark on what happened. Silenced by `--quiet`.
    pub(crate) fn remark(&self, remark: impl AsRef<str>) {
        if !self.quiet {
            self.complain(remark.as_ref());
        }
    }

    /// Remark that even `--quiet` must not swallow.
    pub(crate) fn insist(&self, remark: &str) {
        self.complain(remark);
    }

    /// Remark that is only wanted with `--verbose`.
    pub(crate) fn detail(&self, remark: impl AsRef<str>) {
        if self.verbose > 0 {
            let elapsed = self.started.elapsed().as_secs_f64() * 1000.0;
            self.complain(&format!("[{elapsed:.1} ms] {}", scrub(remark.as_ref())));
        }
    }

    /// Something the reader should know even with `--quiet`.
    pub(crate) fn warn(&self, warning: impl AsRef<str>) {
        self.complain(&format!("warning: {}", scrub(warning.as_ref())));
    }

    /// Say what failed and what to do: two lines, or an object for programs.
    pub(crate) fn report(&self, outcome: &Outcome) {
        let message = scrub(&outcome.message);
        if matches!(self.format, Format::Json | Format::Jsonl) {
            let mut error = serde_json::json!({
                "code": outcome.exit.slug(),
                "message": message,
                "hint": outcome.hints.first(),
                "exit": outcome.exit.code(),
                "retryable": outcome.retryable,
            });
            if !outcome.problems.is_empty() {
                error["problems"] = outcome.problems.clone().into();
            }
            let text = serde_json::json!({ "error": error }).to_string();
            self.write_stderr(&clean_json(&text));
            return;
        }
        self.write_stderr(&format!("\u{1b}[1;31merror\u{1b}[0m: {}", clean(&message)));
        for problem in &outcome.problems {
            self.write_stderr(&format!("  {}", clean(problem)));
        }
        if let Some(detail) = &outcome.detail {
            self.detail(detail);
        }
        for hint in &outcome.hints {
            self.write_stderr(&format!("\u{1b}[1mhint\u{1b}[0m: {}", clean(hint)));
        }
    }

    fn complain(&self, text: &str) {
        self.write_stderr(&clean(text));
    }

    /// Nobody is left to tell when stderr itself is gone.
    fn write_stderr(&self, line: &str) {
        let mut err = AutoStream::auto(io::stderr()).lock();
        writeln!(err, "{line}").ok();
    }

    pub(crate) const fn is_quiet(&self) -> bool {
        self.quiet
    }

    pub(crate) const fn verbosity(&self) -> u8 {
        self.verbose
    }
}

/// Write all of `text` now, while a failure can still be told.
fn write_whole(out: &mut impl io::Write, text: &str) -> anyhow::Result<()> {
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .context(AnswerLost)
}

/// Print help, without colour where it is not wanted.
pub(crate) fn print_help(text: &str) -> anyhow::Result<()> {
    write_whole(&mut AutoStream::auto(io::stdout()).lock(), &scrub(text))
}

/// Take colour out of what clap says of a mistake where colour is not wanted, and secrets always.
pub(crate) fn print_usage(text: &str) {
    let mut err = AutoStream::auto(io::stderr()).lock();
    err.write_all(scrub(text).as_bytes()).ok();
}

/// One statement of `-vv`.
pub(crate) fn trace(statement: &str) {
    let mut err = AutoStream::auto(io::stderr()).lock();
    writeln!(
        err,
        "sql: {}",
        clean(&crate::error::one_line(&scrub(statement)))
    )
    .ok();
}

/// End the process from another thread than the main one, the cursor visible again; without a
/// word where leaving is no failure.
pub(crate) fn leave(exit: crate::error::Exit, quietly: bool) -> ! {
    let mut err = io::stderr();
    if err.is_terminal() {
        err.write_all(b"\x1b[?25h\r\n").ok();
    }
    if !quietly {
        writeln!(err, "error: {}", exit.slug()).ok();
    }
    #[expect(
        clippy::exit,
        clippy::disallowed_methods,
        reason = "an interrupted call cannot return through main"
    )]
    std::process::exit(exit.code().into())
}
