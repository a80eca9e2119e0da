//! What the commands that plan and write have in common: both databases open, and what they show.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde::Serialize;

use super::words;
use crate::app::App;
use crate::config::Target;
use crate::db::MediverseConn;
use crate::db::mediverse::{TeachingSession, cuid};
use crate::db::moodle::activity::Lost;
use crate::error::{Failure, not_found};
use crate::services::sync::checks::find_supported;
use crate::services::sync::context::Context;
use crate::services::sync::job::Asked;
use crate::services::sync::pair;
use crate::services::sync::part::{Change, RemarkKind};
use crate::services::sync::plan::{PartRemark, Plan, Shown, SkippedPart};
use crate::services::sync::run::{Desk, MaxChange, Parts};
use crate::text::counted;
use crate::ui::{Page, View};

/// More remarks of one reason than this are shown as a number.
const MANY: usize = 10;

/// A part of the sync, as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Only {
    Sessions,
    Users,
    Content,
}

impl Only {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::Users => "users",
            Self::Content => "content",
        }
    }
}

/// What a plan or a sync looks at.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct Look {
    /// Only this part
    #[arg(long, value_enum, value_name = "PART")]
    pub(super) only: Option<Only>,
    /// Only this session and its people, by its code
    #[arg(long, value_name = "CODE")]
    pub(super) session: Option<String>,
    /// Compare everything on both sides, not only what changed in MediVerse
    #[arg(long)]
    pub(super) full: bool,
    /// Take MediVerse's texts over those that were changed in Moodle
    #[arg(long)]
    pub(super) overwrite: bool,
}

impl Look {
    pub(super) fn parts(&self) -> Parts {
        let is = |only| self.only.is_none_or(|it| it == only);
        Parts {
            sessions: is(Only::Sessions),
            users: is(Only::Users),
        }
    }

    pub(super) fn content(&self) -> bool {
        self.session.is_none() && self.only.is_none_or(|it| it == Only::Content)
    }

    pub(super) fn asked(&self, desk: &mut Desk) -> anyhow::Result<Asked> {
        let session = match &self.session {
            None => None,
            Some(code) => Some(session_id(&mut desk.mediverse, code)?),
        };
        Ok(Asked {
            full: self.full,
            session,
        })
    }
}

fn session_id(conn: &mut MediverseConn, code: &str) -> anyhow::Result<String> {
    let session = TeachingSession::find(conn, code)?;
    let session = session.ok_or_else(|| unknown_session(code))?;
    Ok(session.id)
}

pub(super) fn unknown_session(code: &str) -> Failure {
    not_found(format!("no session has the code `{code}`"))
        .hint("list them with `mediverse session list`")
}

/// How both databases are opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    Reading,
    /// Saying which they are.
    Writing,
    /// Having said so before.
    WritingAgain,
}

/// Both databases, opened for a plan or for writing. Locks need a session of one's own, past a pooler.
pub(super) fn open(
    app: &App,
    run_id: String,
    opening: Opening,
    overwrite: bool,
) -> anyhow::Result<Desk> {
    let settings = app.config.moodle_settings()?;
    let target = app.config.direct()?;
    let target = Target {
        url: target.url.unpooled(),
        ..target
    };
    let moodle_target = app.config.moodle()?;
    if opening == Opening::Writing {
        app.name_target(&target);
        app.name_target(&moodle_target);
    }
    let mut mediverse = app.open(&target)?;
    let mut moodle = app.open_moodle(&moodle_target, opening != Opening::Reading)?;
    let preflight = find_supported(&mut moodle)?;
    let pair = pair::here(&mut mediverse, &target.url, &mut moodle, &moodle_target.url)?;
    Ok(Desk {
        mediverse,
        moodle,
        context: Context {
            run_id,
            preflight,
            settings,
            overwrite,
            redo: false,
        },
        pair,
        call: app.call.clone(),
    })
}

/// The id of a run: the call's own, or one of many in a call.
pub(super) fn run_id(app: &App, first: bool) -> String {
    if first {
        app.call.run_id.clone()
    } else {
        cuid()
    }
}

/// `500`, or `10%` of what is linked.
pub(super) fn max_change(text: &str) -> Result<MaxChange, String> {
    let wrong = || "write a number, or a share such as 10%".to_owned();
    match text.trim().strip_suffix('%') {
        Some(share) => share
            .trim()
            .parse()
            .ok()
            .filter(|share: &f64| share.is_finite() && *share >= 0.0)
            .map(MaxChange::Share)
            .ok_or_else(wrong),
        None => text
            .trim()
            .parse()
            .map(MaxChange::Count)
            .map_err(|_| wrong()),
    }
}

/// How long to wait for another run.
pub(super) const PATIENCE: &str = "60s";

/// `60s`, `0`.
pub(super) fn patience(text: &str) -> Result<Duration, humantime::DurationError> {
    if text.trim() == "0" {
        return Ok(Duration::ZERO);
    }
    humantime::parse_duration(text)
}

/// `create 3 sessions, hide 1 session`
pub(super) fn summary(plan: &Plan) -> String {
    let counts = plan.jobs.iter().flat_map(|job| {
        let counts = job.counts().into_iter();
        counts.map(|(action, count)| (job.name(), action, count))
    });
    let mut words: Vec<String> = counts
        .map(|(part, action, count)| words::to_do(part, action, count))
        .collect();
    words.extend(repairs(&plan.lost, "put back", "take out"));
    words.join(", ")
}

/// `put back 2 lost activities`, `take out 1 doubled entry`
pub(super) fn repairs(lost: &[Lost], back: &str, out: &str) -> Vec<String> {
    let doubled = lost.iter().filter(|it| it.doubled).count();
    let missing = lost.len() - doubled;
    let mut words = Vec::new();
    if missing > 0 {
        words.push(format!("{back} {}", counted(missing, "lost activity")));
    }
    if doubled > 0 {
        words.push(format!("{out} {}", counted(doubled, "doubled entry")));
    }
    words
}

/// A plan, drawn.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct PlanView(pub(super) Shown);

impl View for PlanView {
    fn draw(&self, page: &mut Page<'_>) {
        let plan = &self.0;
        if !plan.items.is_empty() {
            page.table(&["ACTION", "WHAT", "TITLE", "WHERE", "CHANGES"], |table| {
                for item in &plan.items {
                    let changes: Vec<String> = item.line.changes.iter().map(change).collect();
                    table.row([
                        words::verb(item.action),
                        &item.line.label,
                        &item.line.title,
                        item.line.place.as_deref().unwrap_or_default(),
                        &changes.join("; "),
                    ]);
                }
            });
        }
        for lost in &plan.repairs {
            let what = if lost.doubled {
                "stands once too often in a section's sequence and is taken out there"
            } else {
                "is missing from its section's sequence and is put back"
            };
            page.line(format!(
                "activity {} of course {} {what}",
                lost.cm_id, lost.course_id
            ));
        }
        draw_remarks(page, &plan.skipped_parts, &plan.remarks);
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "part", "action", "subject", "label", "title", "place", "changes",
        ]
    }

    fn rows(&self) -> Option<serde_json::Value> {
        serde_json::to_value(&self.0.items).ok()
    }
}

/// `name: Old → New`; HTML is said to change, not shown.
fn change(change: &Change) -> String {
    if matches!(&*change.field, "intro" | "content") {
        return match &*change.field {
            "intro" => "description".to_owned(),
            _ => "page".to_owned(),
        };
    }
    match &change.before {
        Some(before) => format!("{}: {before} → {}", change.field, change.after),
        None => format!("{}: {}", change.field, change.after),
    }
}

/// Name the rights that a skipped part wants, for whoever asks for details.
pub(super) fn detail_rights(app: &App, parts: &[SkippedPart]) {
    for part in parts.iter().filter(|it| !it.missing.is_empty()) {
        let missing = part.missing.join(", ");
        app.ui
            .detail(format!("{}: missing {missing}", part.part.label()));
    }
}

/// What is not done and why: each item, or where a reason has many, their number.
pub(super) fn draw_remarks(page: &mut Page<'_>, parts: &[SkippedPart], remarks: &[PartRemark]) {
    for part in parts {
        page.line(part.words());
        if let Some(hint) = part.hint() {
            page.line(format!("  {hint}"));
        }
    }
    for (kind, title) in [
        (RemarkKind::Conflict, "Conflicts"),
        (RemarkKind::Skipped, "Skipped"),
        (RemarkKind::Note, "Notes"),
    ] {
        let of_kind: Vec<&PartRemark> =
            remarks.iter().filter(|it| it.remark.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        page.heading(title);
        let mut alike: BTreeMap<&str, usize> = BTreeMap::new();
        for it in &of_kind {
            *alike.entry(&it.remark.reason).or_default() += 1;
        }
        let mut told = BTreeSet::new();
        for it in &of_kind {
            let reason = it.remark.reason.as_str();
            let count = alike.get(reason).copied().unwrap_or_default();
            if count <= MANY {
                page.line(format!("{}: {reason}", it.remark.label));
                if let Some(hint) = &it.remark.hint {
                    page.line(format!("  {hint}"));
                }
            } else if told.insert(reason) {
                page.line(format!(
                    "{}: {reason}",
                    words::subjects(it.part, count as u64)
                ));
            }
        }
    }
}
