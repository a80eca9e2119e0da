//! `mediverse migrate`: the schema of the MediVerse database, step by step.

mod adopt;
mod new;
mod plan;
mod redo;
mod repair;
mod revert;
mod run;
mod status;
mod verify;

use std::path::PathBuf;
use std::time::Duration;

use serde::Serialize;

use crate::app::App;
use crate::config::Target;
use crate::db::Session;
use crate::db::mediverse::migration::{Migration, embedded, from_folder};
use crate::error::Exit;
use crate::services::migrate::{Done, Run};
use crate::ui::{Page, View};

/// Bring the schema of the MediVerse database up to date, or look how it stands
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Run(run::Args),
    Revert(revert::Args),
    Redo(redo::Args),
    Status(status::Args),
    Plan(plan::Args),
    New(new::Args),
    Verify(verify::Args),
    Repair(repair::Args),
    Adopt(adopt::Args),
}

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Run(args) => args.run(app),
            Self::Revert(args) => args.run(app),
            Self::Redo(args) => args.run(app),
            Self::Status(args) => args.run(app),
            Self::Plan(args) => args.run(app),
            Self::New(args) => args.run(app),
            Self::Verify(args) => args.run(app),
            Self::Repair(args) => args.run(app),
            Self::Adopt(args) => args.run(app),
        }
    }
}

/// Which migrations, and how patient.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Source {
    /// Read migrations from this folder instead of the binary
    #[arg(long, value_name = "FOLDER", hide_short_help = true)]
    dir: Option<PathBuf>,
}

impl Source {
    fn migrations(&self) -> anyhow::Result<Vec<Migration>> {
        match &self.dir {
            Some(folder) => from_folder(folder),
            None => embedded(),
        }
    }
}

/// How long to wait for other migrations and for locks on tables.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Patience {
    /// How long to wait for another migration run, and for each lock on a table
    #[arg(long, value_name = "DURATION", default_value = "60s", value_parser = crate::commands::values::duration)]
    lock_timeout: Duration,
}

/// Everything a verb needs to make a `Run` of.
struct Work {
    target: Target,
    session: Session,
    migrations: Vec<Migration>,
    patience: Duration,
}

impl Work {
    fn new(app: &App, source: &Source, patience: Duration) -> anyhow::Result<Self> {
        Ok(Self {
            target: app.config.direct()?,
            session: app.session(),
            migrations: source.migrations()?,
            patience,
        })
    }

    fn run<'a>(&'a self, app: &'a App, to: Option<&'a str>) -> Run<'a> {
        Run {
            url: &self.target.url,
            session: &self.session,
            call: &app.call,
            migrations: &self.migrations,
            to,
            patience: self.patience,
        }
    }
}

/// Migrations that a command applied or reverted.
#[derive(Serialize)]
struct DoneView {
    #[serde(skip)]
    verb: &'static str,
    migrations: Vec<Done>,
}

impl View for DoneView {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&[self.verb, "TOOK"], |table| {
            table.right(&[1]);
            for done in &self.migrations {
                table.row([done.name.as_str(), &format!("{} ms", done.milliseconds)]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &["version", "name", "milliseconds"]
    }

    fn rows(&self) -> Option<serde_json::Value> {
        Some(serde_json::json!(self.migrations))
    }

    fn when_empty(&self) -> Option<String> {
        Some("Nothing to do".to_owned())
    }
}
