use std::thread;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{ended, find};
use crate::app::App;
use crate::config::Target;
use crate::db::MediverseConn;
use crate::db::mediverse::TeachingSession;
use crate::db::mediverse::session::{Change, LoggedCommand, SessionNote};
use crate::db::mediverse::time::{now, utc};
use crate::error::{Exit, refused};
use crate::text::counted;
use crate::ui::{Page, View};

/// How long to rest between looks at what the server has told.
const REST: Duration = Duration::from_millis(50);
/// How often to ask the server, which also tells whether it is still there.
const ASK: Duration = Duration::from_secs(5);

/// Follow a live session until it ends, or until Ctrl-C
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse session watch ABC123\nFor programs, an object a line: mediverse session watch ABC123 -o jsonl"
)]
pub(crate) struct Args {
    /// Its code, in any letter case
    code: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        app.ui.want_json("what happens in a session")?;
        // A pooler in transaction mode would lose the notifications.
        let target = app.config.direct()?;
        let mut conn = app.open(&Target {
            url: target.url.unpooled(),
            ..target
        })?;
        let session = find(&mut conn, &self.code)?;
        if !session.is_active {
            return Err(ended(&session).into());
        }
        if !session.watch(&mut conn)? {
            return Err(refused(format!(
                "session `{}` is watched by its teacher alone: it shows what everyone does",
                session.code
            ))
            .hint("see what it shows with `mediverse session show`")
            .into());
        }
        crate::interrupt::expect();
        app.ui.remark(format!(
            "Watching {} ({}) until it ends, or Ctrl-C",
            session.code, session.title
        ));
        let mut watched = Watched::new(session);
        let mut asked = Instant::now();
        // What changed before the server was asked to tell is found by comparing.
        watched.compare(&mut conn)?;
        loop {
            for change in watched.session.changes(&mut conn)? {
                watched.take(&mut conn, change)?;
            }
            if asked.elapsed() >= ASK {
                asked = Instant::now();
                watched.compare(&mut conn)?;
            }
            for event in watched.events.drain(..) {
                app.ui.show_next(&event)?;
            }
            if watched.over {
                return Ok(Exit::Done);
            }
            thread::sleep(REST);
        }
    }
}

/// The session as it was last seen, and what happened since.
struct Watched {
    session: TeachingSession,
    events: Vec<Event>,
    over: bool,
}

impl Watched {
    const fn new(session: TeachingSession) -> Self {
        Self {
            session,
            events: Vec::new(),
            over: false,
        }
    }

    fn tell(&mut self, at: NaiveDateTime, what: What) {
        self.events.push(Event {
            at,
            code: self.session.code.clone(),
            what,
        });
    }

    fn take(&mut self, conn: &mut MediverseConn, change: Change) -> anyhow::Result<()> {
        if self.over {
            return Ok(());
        }
        let told = change.ids.len();
        let more = change.count.saturating_sub(told);
        match (change.table.as_str(), change.op.as_str()) {
            ("TeachingSession", _) => return self.compare(conn),
            ("SessionStudent", op) => {
                for student_id in change.people.into_iter().flatten() {
                    let what = if op == "DELETE" {
                        What::Left { student_id }
                    } else {
                        What::Joined { student_id }
                    };
                    self.tell(now(), what);
                }
            }
            ("SessionNote", _) => {
                for note in SessionNote::find_all(conn, &change.ids)? {
                    self.tell(note.timestamp, What::Note { note });
                }
            }
            ("VoiceCommand", _) => {
                for command in LoggedCommand::find_all(conn, &change.ids)? {
                    self.tell(command.created_at, What::Command { command });
                }
            }
            _ => return Ok(()),
        }
        if more > 0 {
            let table = change.table;
            self.tell(now(), What::More { table, count: more });
        }
        Ok(())
    }

    /// Tell how the session differs from what was last seen.
    fn compare(&mut self, conn: &mut MediverseConn) -> anyhow::Result<()> {
        if self.over {
            return Ok(());
        }
        let Some(session) = TeachingSession::by_id(conn, &self.session.id)? else {
            self.tell(now(), What::Removed);
            self.over = true;
            return Ok(());
        };
        let changes = differences(&self.session, &session)?;
        let at = session.updated_at;
        let has_ended = self.session.is_active && !session.is_active;
        self.session = session;
        if !changes.is_empty() {
            self.tell(at, What::State { changes });
        }
        if has_ended {
            self.tell(self.session.ended_at.unwrap_or(at), What::Ended);
            self.over = true;
        }
        Ok(())
    }
}

/// The fields that changed, as they are now, without those that say only that and when.
fn differences(
    before: &TeachingSession,
    after: &TeachingSession,
) -> anyhow::Result<Map<String, Value>> {
    let before = serde_json::to_value(before)?;
    let after = serde_json::to_value(after)?;
    let fields = after.as_object().cloned().unwrap_or_default();
    Ok(fields
        .into_iter()
        .filter(|(name, value)| {
            !["updatedAt", "isActive", "endedAt"].contains(&name.as_str())
                && before.get(name) != Some(value)
        })
        .collect())
}

/// One thing that happened.
#[derive(Serialize)]
struct Event {
    #[serde(serialize_with = "utc")]
    at: NaiveDateTime,
    code: String,
    #[serde(flatten)]
    what: What,
}

#[derive(Serialize)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
enum What {
    Joined { student_id: String },
    Left { student_id: String },
    Note { note: SessionNote },
    Command { command: LoggedCommand },
    State { changes: Map<String, Value> },
    More { table: String, count: usize },
    Ended,
    Removed,
}

impl View for Event {
    fn draw(&self, page: &mut Page<'_>) {
        let at = page.look.time(self.at);
        let line = match &self.what {
            What::Joined { student_id } => format!("joined   {student_id}"),
            What::Left { student_id } => format!("left     {student_id}"),
            What::Note { note } => format!("note     {}: {}", note.student_id, note.content),
            What::Command { command } => format!("command  {}", told(command)),
            What::State { changes } => format!("state    {}", changed(changes)),
            What::More { table, count } => format!(
                "more     {}",
                match table.as_str() {
                    "SessionStudent" => counted(*count, "student"),
                    "SessionNote" => counted(*count, "note"),
                    _ => counted(*count, "voice command"),
                }
            ),
            What::Ended => "ended".to_owned(),
            What::Removed => "removed".to_owned(),
        };
        page.line(format!("{at}  {line}"));
    }
}

/// `t-1 show femur_left: "show the left femur"`, and why not where it failed.
fn told(command: &LoggedCommand) -> String {
    let who = command.user_id.as_deref().unwrap_or("someone");
    let meant = [command.action.as_deref(), command.target.as_deref()];
    let meant: Vec<&str> = meant.into_iter().flatten().collect();
    let mut line = format!("{who} {}: \"{}\"", meant.join(" "), command.transcript);
    if !command.success {
        let reason = command.error_msg.as_deref().unwrap_or("no reason given");
        line.push_str(&format!(", failed: {reason}"));
    }
    line
}

/// `highlightedPart femur, slicePosition x=0.5`.
fn changed(changes: &Map<String, Value>) -> String {
    let shown = |value: &Value| match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "none".to_owned(),
        Value::Array(items) => {
            let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            words.join("+")
        }
        other => super::placed(other),
    };
    let changes: Vec<String> = changes
        .iter()
        .map(|(name, value)| format!("{name} {}", shown(value)))
        .collect();
    changes.join(", ")
}
