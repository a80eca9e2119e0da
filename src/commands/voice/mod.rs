//! `mediverse voice`: the log of what was said in sessions, and what words mean.

mod add;
mod export;
mod import;
mod list;
mod resolve;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::voice::{self, VoiceCommand, VoiceFilter};
use crate::error::{Exit, invalid, not_found};
use crate::ui::{Page, View};

/// Log, list and understand voice commands
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Add(add::Args),
    List(list::Args),
    Import(import::Args),
    Export(export::Args),
    Resolve(resolve::Args),
}

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Add(args) => args.run(app),
            Self::List(args) => args.run(app),
            Self::Import(args) => args.run(app),
            Self::Export(args) => args.run(app),
            Self::Resolve(args) => args.run(app),
        }
    }
}

/// The columns of a voice command, as the app calls them.
const COLUMNS: &[&str] = &[
    "id",
    "sessionId",
    "sessionCode",
    "transcript",
    "intent",
    "action",
    "target",
    "confidence",
    "success",
    "errorMsg",
    "userId",
    "createdAt",
];

/// Which voice commands.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Filter {
    /// Only those of this session, by its code or id
    #[arg(long, value_name = "CODE")]
    session: Option<String>,
    /// Only those that belong to no session
    #[arg(long, conflicts_with = "session")]
    unattributed: bool,
    /// Only those of this person
    #[arg(long, value_name = "ID")]
    user: Option<String>,
    /// Only those with this action, in any letter case
    #[arg(long)]
    action: Option<String>,
    /// Only those with this target, such as a partId
    #[arg(long)]
    target: Option<String>,
    /// Only those that worked
    #[arg(long, conflicts_with = "failed")]
    success: bool,
    /// Only those that failed
    #[arg(long)]
    failed: bool,
    /// Only those in which these words were said
    #[arg(long, value_name = "WORDS")]
    saying: Option<String>,
    /// Not before this: a date, a time, or an age such as 7d
    #[arg(long, value_name = "WHEN", value_parser = super::since::parse)]
    since: Option<DateTime<Utc>>,
    /// Before this
    #[arg(long, value_name = "WHEN", value_parser = super::since::parse)]
    until: Option<DateTime<Utc>>,
}

impl Filter {
    fn resolve(&self, conn: &mut MediverseConn) -> anyhow::Result<VoiceFilter> {
        if let (Some(since), Some(until)) = (self.since, self.until)
            && since > until
        {
            return Err(invalid("`--since` lies after `--until`")
                .hint("swap them")
                .into());
        }
        let session = self
            .session
            .as_deref()
            .map(|session| existing_session(conn, session))
            .transpose()?;
        Ok(VoiceFilter {
            session,
            user: self.user.clone(),
            action: self.action.clone(),
            target: self.target.clone(),
            success: match (self.success, self.failed) {
                (true, _) => Some(true),
                (_, true) => Some(false),
                _ => None,
            },
            unattributed: self.unattributed,
            saying: self.saying.clone(),
            since: self.since.map(|it| it.naive_utc()),
            until: self.until.map(|it| it.naive_utc()),
        })
    }
}

/// The id of the session with this code or id.
fn existing_session(conn: &mut MediverseConn, code: &str) -> anyhow::Result<String> {
    Ok(voice::session_id(conn, code)?.ok_or_else(|| {
        not_found(format!("no session has the code `{code}`"))
            .hint("list them with `mediverse session list`")
    })?)
}

/// One voice command, shown whole.
#[derive(Serialize)]
#[serde(transparent)]
struct One(VoiceCommand);

impl View for One {
    fn draw(&self, page: &mut Page<'_>) {
        let command = &self.0;
        let at = page.look.time(command.created_at);
        page.fields([
            ("id", Some(command.id.clone())),
            ("session", command.session_code.clone()),
            ("transcript", command.transcript.clone()),
            ("intent", command.intent.clone()),
            ("action", command.action.clone()),
            ("target", command.target.clone()),
            (
                "confidence",
                command.confidence.map(|it| format!("{it:.2}")),
            ),
            ("success", Some(yes_no(command.success).to_owned())),
            ("error", command.error_msg.clone()),
            ("user", command.user_id.clone()),
            ("at", Some(at)),
        ]);
    }
}

const fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}
