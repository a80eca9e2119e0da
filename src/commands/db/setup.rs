use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};

use super::init::{Rows, converge};
use super::{name_targets, preview, wanted};
use crate::app::App;
use crate::commands::indexing;
use crate::commands::seed::draw_tallies;
use crate::config::Target;
use crate::db::Session;
use crate::db::mediverse::migration::{Migration, embedded};
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
pub(crate) struct Args {
    /// Show what would be done, in transactions that cannot write
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        name_targets(app)?;
        let wanted = wanted(app)?;
        if self.dry_run {
            return preview::run(app, &wanted);
        }
        let (setup, failure) = run(app, &wanted)?;
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
    let (target, session, files) = (app.config.direct()?, app.session(), embedded()?);
    let migrations = migration_run(app, &target, &session, &files)
        .run(|migration| app.ui.detail(format!("applying {}", migration.name)))?;
    outcome.record(app)?;
    let progress = app.ui.progress("Reading parts", None);
    let mut conn = app.mediverse()?;
    let seed = seed::anatomy(&mut conn, &app.call, &seed::Options::default(), |count| {
        progress.advance(count);
    })?;
    drop(progress);
    indexing::catch_up_all(app, &mut conn);
    let setup = Setup {
        init: outcome.rows,
        changed: outcome.changed,
        migrations,
        seed,
    };
    Ok((setup, outcome.moodle))
}

pub(super) fn migration_run<'a>(
    app: &'a App,
    target: &'a Target,
    session: &'a Session,
    migrations: &'a [Migration],
) -> Run<'a> {
    Run {
        url: &target.url,
        session,
        call: &app.call,
        migrations,
        to: None,
        patience: PATIENCE,
    }
}

pub(super) const COLUMNS: &[&str] = &["database", "thing", "status", "detail", "fix"];

/// A row a thing: those of init, the migrations, and how many of what is seeded.
pub(super) fn rows<'n>(
    init: &Rows,
    migrations: impl Iterator<Item = &'n str>,
    status: &str,
    seed: Option<&Report>,
) -> Value {
    let mut rows: Vec<Value> = init.0.iter().map(|row| json!(row)).collect();
    rows.extend(migrations.map(
        |name| json!({ "database": "mediverse", "thing": format!("migration {name}"), "status": status }),
    ));
    let tallies = seed.map(|it| [("parts", it.parts), ("synonyms", it.synonyms)]);
    for (thing, tally) in tallies.into_iter().flatten() {
        let status = if tally.changes() == 0 { "ok" } else { "seeded" };
        let detail = format!(
            "{} inserted, {} updated, {} unchanged, {} kept, {} removed",
            tally.inserted, tally.updated, tally.unchanged, tally.kept, tally.removed
        );
        rows.push(
            json!({ "database": "mediverse", "thing": thing, "status": status, "detail": detail }),
        );
    }
    rows.into()
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

    fn columns(&self) -> &'static [&'static str] {
        COLUMNS
    }

    fn rows(&self) -> Option<Value> {
        let names = self.migrations.iter().map(|it| it.name.as_str());
        Some(rows(&self.init, names, "applied", Some(&self.seed)))
    }
}
