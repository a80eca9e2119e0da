use chrono::{DateTime, NaiveTime, Utc};
use clap::value_parser;
use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::demo::DemoHoldings;
use crate::error::Exit;
use crate::services::demo::{Seeded, Wanted, holdings, remove, seed};
use crate::text::counted;
use crate::ui::{Page, View};

/// Make up weeks of teaching, for a demonstration or a load test
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The same options on the same anatomy make the same rows, ids and times included. Without `--until`
that holds for a day: everything ends before the last midnight, UTC. Ids of rows and people begin
with `cdemo`, and Moodle never hears of them.

Example: mediverse seed demo --sessions 200 --students 500 --commands 50000 --seed 7 --until 2026-06-01
Away again: mediverse seed demo --remove"
)]
pub(crate) struct Args {
    /// How many sessions
    #[arg(long, default_value_t = 120, value_name = "COUNT", value_parser = value_parser!(u64).range(1..=100_000))]
    sessions: u64,
    /// How many people who learn in them
    #[arg(long, default_value_t = 400, value_name = "COUNT", value_parser = value_parser!(u64).range(1..=1_000_000))]
    students: u64,
    /// How many voice commands
    #[arg(long, default_value_t = 20_000, value_name = "COUNT", value_parser = value_parser!(u64).range(0..=100_000_000))]
    commands: u64,
    /// Another number makes up another term
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    seed: u64,
    /// Everything takes place before this; the last midnight by default
    #[arg(long, value_name = "WHEN", value_parser = crate::commands::since::parse)]
    until: Option<DateTime<Utc>>,
    /// Take the demonstration away again, and nothing else
    #[arg(long, conflicts_with_all = ["sessions", "students", "commands", "seed", "until"])]
    remove: bool,
    /// Show what would be done, in a transaction that cannot write
    #[arg(long)]
    dry_run: bool,
    /// With --remove: also the attendances and notes that others added to its sessions
    #[arg(long, requires = "remove")]
    with_others: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = if self.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        if self.remove {
            let gone = if self.dry_run {
                holdings(&mut conn)?
            } else {
                remove(&mut conn, &app.call, self.with_others)?
            };
            app.ui.show(&Removed {
                dry_run: self.dry_run,
                gone,
            })?;
            return Ok(Exit::Done);
        }
        let wanted = Wanted {
            sessions: self.sessions,
            students: self.students,
            commands: self.commands,
            seed: self.seed,
            until: self
                .until
                .map_or_else(last_midnight, |until| until.naive_utc()),
            dry_run: self.dry_run,
        };
        let progress = app.ui.progress("Made up", None);
        let seeded = seed(&mut conn, &app.call, &wanted, |count| {
            progress.advance(count);
        })?;
        drop(progress);
        app.ui.show(&Made(seeded))?;
        Ok(Exit::Done)
    }
}

fn last_midnight() -> chrono::NaiveDateTime {
    Utc::now().date_naive().and_time(NaiveTime::MIN)
}

#[derive(Serialize)]
#[serde(transparent)]
struct Made(Seeded);

impl View for Made {
    fn draw(&self, page: &mut Page<'_>) {
        let made = &self.0;
        if made.unchanged {
            page.line("This demonstration is there already");
            return;
        }
        page.line(format!(
            "{} {} with {}, {} and {}",
            if made.dry_run {
                "Would make up"
            } else {
                "Made up"
            },
            counted(made.sessions, "session"),
            counted(made.students, "attendance"),
            counted(made.notes, "note"),
            counted(made.commands, "voice command")
        ));
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Removed {
    dry_run: bool,
    #[serde(flatten)]
    gone: DemoHoldings,
}

impl View for Removed {
    fn draw(&self, page: &mut Page<'_>) {
        let gone = &self.gone;
        if *gone == DemoHoldings::default() {
            page.line("There is no demonstration");
            return;
        }
        page.line(format!(
            "{} {} with {}, {} and {}",
            if self.dry_run {
                "Would remove"
            } else {
                "Removed"
            },
            counted(gone.sessions, "session"),
            counted(gone.students, "attendance"),
            counted(gone.notes, "note"),
            counted(gone.commands, "voice command")
        ));
        if gone.pruned > 0 {
            page.line(format!(
                "With them {} the counts of {} that `db prune` had deleted",
                if self.dry_run { "would go" } else { "went" },
                counted(gone.pruned, "voice command")
            ));
        }
        if gone.guests > 0 {
            page.line(format!(
                "With them {} {} that others had added",
                if self.dry_run { "would go" } else { "went" },
                counted(gone.guests, "row")
            ));
        }
    }
}
