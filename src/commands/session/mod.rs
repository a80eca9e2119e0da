//! Teaching sessions: begun, joined, followed, ended, counted.

mod create;
mod end;
mod export;
mod join;
mod leave;
mod list;
mod note;
mod remove;
mod show;
mod state;
mod stats;
mod watch;

use std::collections::HashMap;

use serde_json::Value;

use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::{Account, TeachingSession};
use crate::error::{Exit, Failure, OWN_ONLY, conflict, not_found, refused};
use crate::text::counted;
use crate::ui::Page;

/// Begin, follow and end teaching sessions
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Create(create::Args),
    List(list::Args),
    Show(show::Args),
    Join(join::Args),
    Leave(leave::Args),
    #[command(subcommand)]
    Note(note::Verb),
    State(state::Args),
    End(end::Args),
    Stats(stats::Args),
    Watch(watch::Args),
    Export(export::Args),
    Remove(remove::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Create(args) => args.run(app),
            Self::List(args) => args.run(app),
            Self::Show(args) => args.run(app),
            Self::Join(args) => args.run(app),
            Self::Leave(args) => args.run(app),
            Self::Note(verb) => verb.run(app),
            Self::State(args) => args.run(app),
            Self::End(args) => args.run(app),
            Self::Stats(args) => args.run(app),
            Self::Watch(args) => args.run(app),
            Self::Export(args) => args.run(app),
            Self::Remove(args) => args.run(app),
        }
    }
}

/// The session that a command names by its code.
pub(super) fn find(conn: &mut MediverseConn, code: &str) -> anyhow::Result<TeachingSession> {
    TeachingSession::find(conn, code)?.ok_or_else(|| unknown(code).into())
}

/// The same to change it, in a transaction that keeps others from ending or removing it meanwhile.
fn lock(conn: &mut MediverseConn, code: &str) -> anyhow::Result<TeachingSession> {
    let session = find(conn, code)?;
    let locked = TeachingSession::lock(conn, &session.id)?;
    locked.ok_or_else(|| match conn.acting() {
        // There to be seen, and not to be changed.
        Some(acting) => refused(format!(
            "`{}` may not change session `{}`",
            acting.id, session.code
        ))
        .hint(OWN_ONLY)
        .into(),
        None => unknown(code).into(),
    })
}

/// The same to write something into it. A student who is acted as may write, and not lock.
fn hold(conn: &mut MediverseConn, code: &str) -> anyhow::Result<TeachingSession> {
    let session = find(conn, code)?;
    match TeachingSession::lock(conn, &session.id)? {
        Some(session) => Ok(session),
        None if conn.acting().is_some() => Ok(session),
        None => Err(unknown(code).into()),
    }
}

/// Refused once it has ended.
fn still_active(session: TeachingSession) -> anyhow::Result<TeachingSession> {
    if session.is_active {
        return Ok(session);
    }
    Err(ended(&session).into())
}

fn unknown(code: &str) -> Failure {
    not_found(format!("no session has the code `{code}`"))
        .hint("list them with `mediverse session list`")
}

fn ended(session: &TeachingSession) -> Failure {
    conflict(format!("session `{}` has ended", session.code))
        .hint("begin another with `mediverse session create`")
}

/// The id of the person that a command names by id or by e-mail address.
///
/// An id without an account is valid: the app knows people we do not.
pub(super) fn person(conn: &mut MediverseConn, named: &str) -> anyhow::Result<String> {
    match Account::find(conn, named)? {
        Some(account) => Ok(account.id),
        // It would become their id, which no later account has, and `user forget` does not find.
        None if named.contains('@') => {
            Err(not_found(format!("no account has the address `{named}`"))
                .hint("name the person by id, or make the account first: `mediverse user add`")
                .into())
        }
        None => Ok(named.to_owned()),
    }
}

/// Accounts behind the ids that a view shows.
#[derive(Debug, Default)]
struct People {
    accounts: HashMap<String, Account>,
    /// Whether there may be accounts that are not to be seen.
    partial: bool,
}

impl People {
    fn behind<'a>(
        conn: &mut MediverseConn,
        ids: impl IntoIterator<Item = &'a str>,
    ) -> anyhow::Result<Self> {
        let partial = conn.acting().is_some_and(|acting| !acting.is_admin());
        Ok(Self {
            accounts: Account::behind(conn, ids)?,
            partial,
        })
    }

    /// `Ana García (t-1)`, or `t-9 (no account)`.
    fn named(&self, id: &str) -> String {
        match self.accounts.get(id) {
            Some(account) if account.forgotten_at.is_some() => format!("{id} (forgotten)"),
            Some(account) => format!("{} ({id})", account.name()),
            None if self.partial => id.to_owned(),
            None => format!("{id} (no account)"),
        }
    }

    fn name(&self, id: &str) -> String {
        match self.accounts.get(id) {
            Some(account) if account.forgotten_at.is_some() => "forgotten".to_owned(),
            Some(account) => account.name(),
            None if self.partial => String::new(),
            None => "no account".to_owned(),
        }
    }
}

/// Coordinates and slices as people type them; anything else as JSON.
fn placed(value: &Value) -> String {
    let number = |field: &str| value.get(field).and_then(Value::as_f64);
    if let (Some(x), Some(y), Some(z)) = (number("x"), number("y"), number("z")) {
        return format!("{x},{y},{z}");
    }
    if let (Some(axis), Some(position)) = (
        value.get("axis").and_then(Value::as_str),
        number("position"),
    ) {
        return format!("{axis}={position}");
    }
    value.to_string()
}

/// What the session shows, as fields.
fn draw_state(session: &TeachingSession, page: &mut Page<'_>) {
    let nothing = page.look.nothing();
    let or_nothing = |text: Option<String>| Some(text.unwrap_or_else(|| nothing.to_owned()));
    let systems = &session.visible_systems;
    page.fields([
        ("highlight", or_nothing(session.highlighted_part.clone())),
        (
            "camera",
            or_nothing(session.camera_position.as_ref().map(placed)),
        ),
        (
            "rotate",
            or_nothing(session.model_rotation.as_ref().map(placed)),
        ),
        (
            "slice",
            or_nothing(session.slice_position.as_ref().map(placed)),
        ),
        (
            "systems",
            or_nothing((!systems.is_empty()).then(|| systems.join(", "))),
        ),
    ]);
}

/// `1 h 05 min`, `45 min`, `1 min 15 s`, `12 s`.
fn lasting(seconds: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "as far as `i64` reaches, which is longer than any session"
    )]
    let seconds = seconds.round() as i64;
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    match seconds {
        ..0 => "less than nothing: it ended before it began".to_owned(),
        86_400.. => format!("{days} d {hours:02} h"),
        3_600.. => format!("{hours} h {minutes:02} min"),
        600.. => format!("{minutes} min"),
        60.. if seconds % 60 == 0 => format!("{minutes} min"),
        60.. => format!("{minutes} min {} s", seconds % 60),
        _ => format!("{seconds} s"),
    }
}

/// Say how many of the commands counted are gone.
fn remark_pruned(app: &App, pruned: i64) {
    if pruned > 0 {
        let were = if pruned == 1 { "was" } else { "were" };
        app.ui.remark(format!(
            "{} {were} pruned: counted, not shown in detail",
            counted(pruned.unsigned_abs(), "command")
        ));
    }
}
