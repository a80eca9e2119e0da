//! What `db setup` would do.

use serde::Serialize;
use serde_json::Value;

use super::init::{Rows, converge};
use super::setup::{COLUMNS, migration_run, rows};
use crate::app::App;
use crate::commands::seed::draw_tallies;
use crate::db::mediverse::migration::{Migration, embedded};
use crate::error::Exit;
use crate::services::migrate::plan::Step;
use crate::services::provision::Wanted;
use crate::services::seed::{self, Report};
use crate::text::counted;
use crate::ui::{Page, View};

/// Show what a setup would do.
pub(super) fn run(app: &App, wanted: &[Wanted]) -> anyhow::Result<Exit> {
    let outcome = converge(app, wanted, true)?;
    if let Some(failure) = outcome.mediverse {
        app.ui.show(&outcome.rows)?;
        return Err(failure.into());
    }
    let files = embedded()?;
    let pending: Vec<Pending> = if outcome.rows.is_new() {
        files.iter().map(Pending::of).collect()
    } else {
        let (target, session) = (app.config.direct()?, app.session());
        let mut conn = app.open(&target)?;
        let steps =
            conn.read_only(|conn| migration_run(app, &target, &session, &files).plan(conn))?;
        steps.into_iter().map(Pending::of_step).collect()
    };
    // The data set can be compared only with tables that are there.
    let seed = if pending.is_empty() {
        let options = seed::Options {
            dry_run: true,
            ..seed::Options::default()
        };
        let conn = &mut app.mediverse()?;
        Some(seed::anatomy(conn, &app.call, &options, |_| {})?)
    } else {
        None
    };
    let count = counted(pending.len(), "migration");
    let anatomy = match &seed {
        None => "the anatomy seeded".to_owned(),
        Some(report) => format!(
            "{} and {} seeded",
            counted(report.parts.changes(), "part"),
            counted(report.synonyms.changes(), "synonym")
        ),
    };
    app.ui.show(&Preview {
        dry_run: true,
        init: outcome.rows,
        migrations: pending,
        seed,
    })?;
    app.ui.remark(format!(
        "{} would be changed, {count} applied, {anatomy}; nothing was changed",
        outcome.changed
    ));
    match outcome.moodle {
        Some(failure) => Err(failure.into()),
        None => Ok(Exit::Done),
    }
}

/// What a setup would do.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Preview {
    dry_run: bool,
    init: Rows,
    migrations: Vec<Pending>,
    /// `None` where migrations come first.
    seed: Option<Report>,
}

#[derive(Serialize)]
struct Pending {
    version: String,
    name: String,
}

impl Pending {
    fn of(migration: &Migration) -> Self {
        Self {
            version: migration.version.clone(),
            name: migration.name.clone(),
        }
    }

    fn of_step(step: Step) -> Self {
        Self {
            version: step.version,
            name: step.name,
        }
    }
}

impl View for Preview {
    fn draw(&self, page: &mut Page<'_>) {
        self.init.draw(page);
        if !self.migrations.is_empty() {
            page.line("");
        }
        page.table(&["PENDING"], |table| {
            for it in &self.migrations {
                table.row([&it.name]);
            }
        });
        if let Some(seed) = &self.seed {
            draw_tallies(page, seed.parts, seed.synonyms);
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        COLUMNS
    }

    fn rows(&self) -> Option<Value> {
        let names = self.migrations.iter().map(|it| it.name.as_str());
        Some(rows(&self.init, names, "pending", self.seed.as_ref()))
    }
}
