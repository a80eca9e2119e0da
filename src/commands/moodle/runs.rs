use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::app::App;
use crate::cli::Format;
use crate::commands::values::most;
use crate::db::MediverseConn;
use crate::db::mediverse::moodle::{JournalEntry, Run, RunFilter, RunKind, RunState};
use crate::error::{Exit, conflict, not_found};
use crate::text::counted;
use crate::ui::{Page, View};

/// Show what syncs wrote into Moodle: the latest runs, or everything that one of them did
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle runs\n  mediverse moodle runs RUN\nwhere RUN is an id, or how one begins."
)]
pub(crate) struct Args {
    /// The id of a run, or how it begins
    run: Option<String>,
    /// Not before this: a date, a time, or an age such as 7d
    #[arg(long, value_name = "WHEN", value_parser = super::super::since::parse, conflicts_with = "run")]
    since: Option<DateTime<Utc>>,
    /// Show at most this many, 0 for all
    #[arg(long, default_value_t = 20, value_name = "COUNT")]
    limit: u32,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        match &self.run {
            Some(id) => {
                let run = the_run(&mut conn, id)?;
                if app.ui.format() != Format::Table {
                    let mut out = app.ui.stream_of(&run, "entries", COLUMNS)?;
                    JournalEntry::each(&mut conn, &run.id, |entry| out.row(&entry))?;
                    out.finish()?;
                    return Ok(Exit::Done);
                }
                let entries = JournalEntry::of_run(&mut conn, &run.id)?;
                app.ui.show(&OneRun { run, entries })?;
            }
            None => {
                let filter = RunFilter {
                    since: self.since.map(|it| it.naive_utc()),
                    limit: most(self.limit),
                };
                app.ui.show(&Runs(Run::all(&mut conn, &filter)?))?;
            }
        }
        Ok(Exit::Done)
    }
}

/// The one run whose id is this, or begins so.
pub(super) fn the_run(conn: &mut MediverseConn, id: &str) -> anyhow::Result<Run> {
    const TOLD: usize = 5;
    let mut runs = Run::named(conn, id, TOLD as i64 + 1)?;
    let hint = "list them with `mediverse moodle runs`";
    match runs.len() {
        0 => Err(not_found(format!("no run has the id `{id}`"))
            .hint(hint)
            .into()),
        1 => Ok(runs.remove(0)),
        many => {
            let known: Vec<&str> = runs.iter().take(TOLD).map(|run| &*run.id).collect();
            let more = if many > TOLD { " and others" } else { "" };
            let message = format!("`{id}` begins the ids of {}{more}", known.join(", "));
            Err(conflict(message).hint(hint).into())
        }
    }
}

#[derive(Serialize)]
struct Runs(Vec<Run>);

/// `3 create, 1 hide`
fn did(run: &Run) -> String {
    let done = run.counts.get("done").and_then(|it| it.as_object());
    let mut words = Vec::new();
    let mut recorded = Vec::new();
    for (part, counts) in done.into_iter().flatten() {
        for (action, count) in counts.as_object().into_iter().flatten() {
            let words = if action == "record" {
                &mut recorded
            } else {
                &mut words
            };
            words.push(format!("{part} {action} {count}"));
        }
    }
    // In our books alone: worth a word where Moodle got nothing.
    if words.is_empty() {
        words = recorded;
    }
    let count = |name: &str| {
        let count = run.counts.get(name).and_then(serde_json::Value::as_u64);
        count.filter(|it| *it > 0)
    };
    if let Some(repaired) = count("repaired") {
        words.push(format!("{} mended", counted(repaired, "place")));
    }
    if let Some(failed) = count("failed") {
        words.push(format!("{failed} not done"));
    }
    // Of a run that did not come to its end.
    if let Some(void) = count("void") {
        words.push(format!("{} did not happen", counted(void, "item")));
    }
    if let Some(unsettled) = count("unsettled") {
        let state = match run.state {
            RunState::Running => "under way",
            _ => "to settle",
        };
        words.push(format!("{} {state}", counted(unsettled, "item")));
    }
    if words.is_empty() && run.state == RunState::Interrupted {
        return "cut short before it wrote anything".to_owned();
    }
    words.join(", ")
}

impl View for Runs {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        page.table(&["RUN", "KIND", "BEGAN", "STATE", "WHO", "DID"], |table| {
            for run in &self.0 {
                table.row([
                    run.id.as_str(),
                    run.kind.label(),
                    &look.time(run.started_at),
                    run.state.label(),
                    &run.os_user,
                    &did(run),
                ]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "id",
            "kind",
            "state",
            "startedAt",
            "finishedAt",
            "osUser",
            "command",
            "planHash",
            "counts",
            "undoes",
            "journalPrunedAt",
        ]
    }

    fn when_empty(&self) -> Option<String> {
        Some("Nothing was written into Moodle".to_owned())
    }
}

#[derive(Serialize)]
struct OneRun {
    #[serde(flatten)]
    run: Run,
    entries: Vec<JournalEntry>,
}

impl View for OneRun {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let run = &self.run;
        page.fields([
            ("run", Some(run.id.clone())),
            ("kind", Some(run.kind.label().to_owned())),
            ("undoes", run.undoes.clone()),
            ("command", Some(run.command.clone())),
            ("who", Some(run.os_user.clone())),
            ("began", Some(look.time(run.started_at))),
            ("ended", run.finished_at.map(|time| look.time(time))),
            ("state", Some(run.state.label().to_owned())),
            ("did", Some(did(run)).filter(|it| !it.is_empty())),
            (
                "items pruned",
                run.journal_pruned_at.map(|time| look.time(time)),
            ),
        ]);
        if !self.entries.is_empty() {
            page.heading(&counted(self.entries.len(), "item"));
        }
        page.table(
            &["PART", "ACTION", "SUBJECT", "STATE", "ROWS", "WHY"],
            |table| {
                for entry in &self.entries {
                    let rows: Vec<String> = entry
                        .row_refs()
                        .iter()
                        .map(|it| format!("{} {}", it.table, it.id))
                        .collect();
                    table.row([
                        entry.part.label(),
                        &entry.action,
                        &entry.subject,
                        entry.state.label(),
                        &rows.join(", "),
                        entry.reason.as_deref().unwrap_or_default(),
                    ]);
                }
            },
        );
        let is_whole = run.journal_pruned_at.is_none();
        let stands = matches!(run.state, RunState::Done | RunState::Partial);
        if run.kind == RunKind::Sync && stands && is_whole {
            page.line("");
            page.line(format!(
                "Take it back with `mediverse moodle undo {}`",
                run.id
            ));
        }
    }
}

/// Of the items of a run, for programs.
const COLUMNS: &[&str] = &[
    "id", "runId", "part", "subject", "courseId", "action", "step", "rows", "state", "reason", "at",
];
