use serde::Serialize;

use super::super::values::person_id;
use super::draw_account;
use crate::app::App;
use crate::db::mediverse::Account;
use crate::db::mediverse::account::Traces;
use crate::error::{Exit, not_found};
use crate::ui::{Page, View};

/// Show one person, with or without an account, and how much there is of them
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse user show ana@example.org")]
pub(crate) struct Args {
    /// An id, or the e-mail address of an account
    #[arg(value_parser = person_id)]
    user: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let account = Account::find(&mut conn, &self.user)?;
        let id = account.as_ref().map_or(self.user, |it| it.id.clone());
        let traces = Traces::of(&mut conn, &id)?;
        let partial = conn.acting().is_some_and(|acting| !acting.is_admin());
        if account.is_none() && traces.is_empty() {
            let who = if partial {
                "nobody to be seen"
            } else {
                "nobody"
            };
            return Err(not_found(format!("{who} is called `{id}`"))
                .hint("list accounts with `mediverse user list`, ids without one with `mediverse user list --no-account`")
                .into());
        }
        app.ui.show(&Shown {
            id,
            account,
            traces,
            partial,
        })?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Shown {
    id: String,
    account: Option<Account>,
    traces: Traces,
    /// Whether there may be an account that is not to be seen.
    #[serde(skip)]
    partial: bool,
}

impl View for Shown {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        match &self.account {
            Some(account) => draw_account(account, page),
            None => page.fields([
                ("id", Some(self.id.clone())),
                ("account", (!self.partial).then(|| "no account".to_owned())),
            ]),
        }
        let traces = &self.traces;
        page.heading("Activity");
        page.fields([
            (
                "sessions taught",
                Some(format!(
                    "{}, {} active",
                    traces.sessions_taught, traces.active_sessions
                )),
            ),
            ("sessions joined", Some(traces.sessions_joined.to_string())),
            ("notes", Some(traces.notes.to_string())),
            ("voice commands", Some(traces.commands.to_string())),
            (
                "last seen",
                Some(
                    traces
                        .last_seen
                        .map_or_else(|| look.nothing().to_owned(), |time| look.time(time)),
                ),
            ),
        ]);
    }
}
