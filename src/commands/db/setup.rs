use std::time::Duration;

use serde::Serialize;

use super::init::{Rows, converge};
use super::{name_targets, wanted};
use crate::app::App;
use crate::commands::indexing;
use crate::commands::seed::draw_tallies;
use crate::db::mediverse::migration::embedded;
use crate::error::{Exit, Failure};
use crate::services::migrate::{Done, Run};
use crate::services::provision::Wanted;
use crate::services::seed::{self, Report};
use crate::text::counted;
use crate::ui::{Page, View};

/// How long a deploy waits for another one that migrates.
const PATIENCE: Duration = Duration::from_secs(60);

/// Make both databases ready: init, migrate, seed the anatomy; safe to repeat
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse db setup --wait 30s")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        name_targets(app)?;
        let (setup, failure) = run(app, &wanted(app)?)?;
        app.ui.show(&setup)?;
        app.ui.remark(setup.summary());
        match failure {
            Some(failure) => Err(failure.into()),
            None => Ok(Exit::Done),
        }
    }
}

/// What a setup did.
#[derive(Serialize)]
pub(super) struct Setup {
    init: Rows,
    #[serde(skip)]
    changed: usize,
    migrations: Vec<Done>,
    seed: Report,
}

/// Do all of it. What is wrong with Moodle alone is given back, not failed with: MediVerse
/// is set up all the same.
pub(super) fn run(app: &App, wanted: &[Wanted]) -> anyhow::Result<(Setup, Option<Failure>)> {
    let mut outcome = converge(app, wanted, false)?;
    if let Some(failure) = outcome.mediverse.take() {
        app.ui.show(&outcome.rows)?;
        return Err(failure.into());
    }
    let migrations = Run {
        url: &app.config.direct()?.url,
        session: &app.session(),
        call: &app.call,
        migrations: &embedded()?,
        to: None,
        patience: PATIENCE,
    }
    .run(|migration| app.ui.detail(format!("applying {}", migration.name)))?;
    outcome.record(app)?;
    let progress = app.ui.progress("Reading parts", None);
    let mut conn = app.mediverse()?;
    let seed = seed::anatomy(&mut conn, &app.call, &seed::Options::default(), |count| {
        progress.advance(count);
    })?;
    drop(progress);
    indexing::catch_up(app, &mut conn);
    let setup = Setup {
        init: outcome.rows,
        changed: outcome.changed,
        migrations,
        seed,
    };
    Ok((setup, outcome.moodle))
}

impl Setup {
    pub(super) fn summary(&self) -> String {
        format!(
            "{} changed, {} applied, {} and {} seeded",
            self.changed,
            counted(self.migrations.len(), "migration"),
            counted(self.seed.parts.changes(), "part"),
            counted(self.seed.synonyms.changes(), "synonym")
        )
    }
}

impl View for Setup {
    fn draw(&self, page: &mut Page<'_>) {
        self.init.draw(page);
        if !self.migrations.is_empty() {
            page.line("");
        }
        page.table(&["APPLIED", "TOOK"], |table| {
            table.right(&[1]);
            for done in &self.migrations {
                table.row([done.name.as_str(), &format!("{} ms", done.milliseconds)]);
            }
        });
        draw_tallies(page, self.seed.parts, self.seed.synonyms);
    }
}
