use serde::Serialize;

use super::super::values::person_id;
use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::account::{Forgotten, Remembered};
use crate::db::mediverse::moodle::person::MoodleSide;
use crate::error::{Exit, conflict, not_found};
use crate::services::backup::remember;
use crate::services::people::forget::{Footprint, forget};
use crate::text::{counted, shell_word};
use crate::ui::{Page, View};

/// Anonymise a person everywhere: account, sessions, notes, transcripts, audit log
///
/// The id becomes a pseudonym, notes and transcripts are blanked, and counts stay what they were.
/// Where others' titles, notes and voice commands name the id, the e-mail address or the full name,
/// `[forgotten]` takes its place, also where it is a former address or name of the account, or its Google account; a
/// first or last name alone goes only from the person's own titles
/// and targets, and an id of up to three digits only from the audit log. Words of the anatomy are listed and stay. Files are not touched: archives
/// of `db prune` and backups keep what they hold. Who was forgotten is remembered by a hash, so that a
/// restored backup forgets them again. A Moodle account stays and is named, the books that
/// lead to it go.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse user forget ana@example.org --dry-run\n  mediverse user forget t-1 --yes"
)]
pub(crate) struct Args {
    /// An id, or the e-mail address of an account
    #[arg(value_parser = person_id)]
    user: String,
    /// Show what it would touch, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let footprint = conn.read_only(|conn| self.footprint(conn))?;
        if self.dry_run {
            app.ui.show(&footprint)?;
            return Ok(Exit::Done);
        }
        app.ui.remark(format!(
            "`{}`: {}, {}, {}, {}",
            footprint.id,
            if footprint.account.is_some() {
                "an account"
            } else {
                "no account"
            },
            footprint.traces.words(),
            counted(footprint.audit_entries, "audit log line"),
            counted(footprint.mentions.len(), "mention"),
        ));
        for line in footprint.named_in() {
            app.ui.remark(format!("  {line}"));
        }
        for line in footprint.in_anatomy() {
            app.ui.remark(line);
        }
        app.ui.remark(FILES);
        if let Some(moodle) = &footprint.moodle {
            app.ui.remark(stays(moodle));
        }
        app.ui.confirm(&format!(
            "Forget `{}` for good, and blank what they wrote and said?",
            footprint.id
        ))?;
        let done = conn.transaction::<_, anyhow::Error>(|conn| {
            Forgotten::one_at_a_time(conn)?;
            // Looked up again: there may be more by now, or somebody forgot them meanwhile.
            let footprint = self.footprint(conn)?;
            let (forgotten, rows) = forget(conn, &footprint, &app.call)?;
            Ok(Done {
                pseudonym: forgotten.pseudonym,
                rows,
            })
        })?;
        note_here(app, &mut conn, &done.pseudonym);
        app.ui.show(&done)?;
        Ok(Exit::Done)
    }

    fn footprint(&self, conn: &mut MediverseConn) -> anyhow::Result<Footprint> {
        let footprint = Footprint::of(conn, &self.user)?.ok_or_else(|| {
            not_found(format!("there is nothing about `{}`", self.user))
                .hint("list accounts with `mediverse user list`, ids without one with `mediverse user list --no-account`")
        })?;
        if footprint.forgotten {
            return Err(conflict(format!("`{}` was forgotten before", self.user)).into());
        }
        Ok(footprint)
    }
}

/// Note on this machine, too, that someone was forgotten: a restore may find nothing else that knows.
fn note_here(app: &App, conn: &mut MediverseConn, pseudonym: &str) {
    let noted = Remembered::all(conn).map_err(Into::into).and_then(|all| {
        match all.iter().find(|it| it.pseudonym == pseudonym) {
            Some(entry) => remember(entry, app.config.environment()),
            None => Ok(()),
        }
    });
    if let Err(error) = noted {
        app.ui
            .warn(format!("not noted for later restores: {error:#}"));
    }
}

/// What the plan says of what lies elsewhere.
const FILES: &str =
    "Archives of `db prune` and backups are files outside of the database and stay as they are";

/// What the plan says of Moodle's rows.
fn stays(moodle: &MoodleSide) -> String {
    format!(
        "The Moodle account {} (`{}`) stays, and what it did in {}: Moodle's administrators delete it there",
        moodle.moodle_user_id,
        moodle.username.as_deref().unwrap_or("-"),
        counted(moodle.courses.len(), "course"),
    )
}

/// Listing more mentions than this helps nobody; JSON has them all.
const LISTED: usize = 50;

impl Footprint {
    /// `SessionNote n2: content`, a mention a line.
    fn named_in(&self) -> Vec<String> {
        let mut lines: Vec<String> = self
            .mentions
            .iter()
            .take(LISTED)
            .map(|it| format!("{} {}: {}", it.table, it.id, it.column))
            .collect();
        if self.mentions.len() > LISTED {
            lines.push(format!("and {} more", self.mentions.len() - LISTED));
        }
        lines
    }
}

impl Footprint {
    /// What the plan says of words for parts.
    fn in_anatomy(&self) -> Vec<String> {
        let lines = self.anatomy.iter().map(|it| {
            let part = shell_word(&it.part_id);
            let first = if it.synonym {
                format!("synonym remove {part} {}", shell_word(&it.term))
            } else {
                format!("edit {part}")
            };
            // Afterwards the audit log would name them again.
            format!(
                "The anatomy keeps `{}` of `{}`: if it is about them, first run `mediverse part {first}`",
                it.term, it.part_id
            )
        });
        lines.collect()
    }
}

impl View for Footprint {
    fn draw(&self, page: &mut Page<'_>) {
        let traces = &self.traces;
        page.fields([
            ("id", Some(self.id.clone())),
            (
                "account",
                Some(
                    self.account
                        .as_ref()
                        .map_or_else(|| "no account".to_owned(), |it| it.email.clone()),
                ),
            ),
            ("sessions taught", Some(traces.sessions_taught.to_string())),
            ("sessions joined", Some(traces.sessions_joined.to_string())),
            ("notes to blank", Some(traces.notes.to_string())),
            ("transcripts to blank", Some(traces.commands.to_string())),
            ("audit log lines", Some(self.audit_entries.to_string())),
            ("mentions elsewhere", Some(self.mentions.len().to_string())),
        ]);
        for line in self.named_in() {
            page.line(format!("  {line}"));
        }
        page.line("");
        for line in self.in_anatomy() {
            page.line(line);
        }
        page.line(FILES);
        if let Some(moodle) = &self.moodle {
            page.line(stays(moodle));
        }
    }
}

#[derive(Serialize)]
struct Done {
    pseudonym: String,
    rows: usize,
}

impl View for Done {
    fn draw(&self, page: &mut Page<'_>) {
        page.line(format!(
            "Forgotten, now {}: {} changed",
            self.pseudonym,
            counted(self.rows, "row")
        ));
    }
}
