use serde::Serialize;

use super::super::values::person_id;
use crate::app::App;
use crate::db::MediverseConn;
use crate::error::{Exit, conflict, not_found};
use crate::services::people::forget::{Footprint, forget};
use crate::text::counted;
use crate::ui::{Page, View};

/// Anonymise a person everywhere: account, sessions, notes, transcripts, audit log
///
/// The id becomes a pseudonym, notes and transcripts are blanked, and counts stay what they were.
/// Who was forgotten is remembered by a hash, so that a restored backup forgets them again.
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
            "`{}`: {}, {}, {}",
            footprint.id,
            if footprint.account.is_some() {
                "an account"
            } else {
                "no account"
            },
            footprint.traces.words(),
            counted(footprint.audit_entries, "audit log line"),
        ));
        app.ui.confirm(&format!(
            "Forget `{}` for good, and blank what they wrote and said?",
            footprint.id
        ))?;
        let done = conn.transaction::<_, anyhow::Error>(|conn| {
            // Looked up again: there may be more by now.
            let footprint = self.footprint(conn)?;
            let (forgotten, rows) = forget(conn, &footprint, &app.call)?;
            Ok(Done {
                pseudonym: forgotten.pseudonym,
                rows,
            })
        })?;
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
        ]);
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
