use serde::Serialize;
use serde_json::{Value, json};

use super::{setup, wanted, wanted_mediverse};
use crate::app::App;
use crate::commands::guard::{Confirm, Destruction};
use crate::db::mediverse::RowCounts;
use crate::db::mediverse::migration::embedded;
use crate::error::{Exit, failed, not_found, refused};
use crate::services::provision::{Facts, Wanted, Which};
use crate::text::counted;
use crate::ui::{Page, View};

/// Databases that every server needs for itself.
const MAINTENANCE: [&str; 3] = ["postgres", "template0", "template1"];

/// Drop the MediVerse database and set it up anew; everything in it is lost
///
/// Refuses a protected database, and a remote one with sessions in it, until `db unprotect`. A Moodle is never dropped: `--moodle` is
/// for a database that holds none.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse db reset --confirm mediverse")]
pub(crate) struct Args {
    /// Reset Moodle's database instead, as long as nothing is in it
    #[arg(long)]
    moodle: bool,
    /// Show what would be lost and made anew, and change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    confirm: Confirm,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let all = wanted(app)?;
        let which = if self.moodle {
            app.name_target(&app.config.moodle()?);
            Which::Moodle
        } else {
            app.name_target(&app.config.mediverse()?);
            Which::Mediverse
        };
        let wanted = all
            .iter()
            .find(|it| it.which == which)
            .ok_or_else(|| not_found("there is no such database"))?;
        let facts = wanted.facts(&app.session())?;
        check(wanted, &facts)?;
        if self.dry_run {
            return preview(app, wanted, &facts);
        }
        if facts.server.database_exists {
            self.ask(app, wanted, &facts)?;
            wanted
                .open_beside(&app.session())?
                .drop_database(&wanted.name)?;
            app.ui.remark(format!("Dropped `{}`", wanted.name));
        }
        let (setup, failure) = setup::run(app, &all)?;
        app.ui.show(&setup)?;
        app.ui.remark(setup.summary());
        match failure {
            Some(failure) => Err(failure.into()),
            None => Ok(Exit::Done),
        }
    }

    fn ask(&self, app: &App, wanted: &Wanted, facts: &Facts) -> anyhow::Result<()> {
        let what = "Drop everything".to_owned();
        if wanted.which == Which::Mediverse && facts.inside.is_some() {
            let target = app.config.mediverse()?;
            let mut conn = app.open(&wanted_target(app)?)?;
            return Destruction::of(&mut conn, &target, what)?.confirm(app, &self.confirm);
        }
        let question = format!("{what} in `{}`?", wanted.name);
        app.ui
            .confirm_name(&question, &wanted.name, self.confirm.name.as_deref())
    }
}

/// Show the counts and the steps.
fn preview(app: &App, wanted: &Wanted, facts: &Facts) -> anyhow::Result<Exit> {
    let (name, role) = (&wanted.name, &wanted.role);
    let mut steps = Vec::new();
    if facts.server.database_exists {
        steps.push(format!("drop the database `{name}`"));
    }
    steps.push(format!("create the database `{name}` for `{role}`"));
    if wanted.which == Which::Mediverse {
        let count = counted(embedded()?.len(), "migration");
        steps.push(format!("apply {count}"));
        steps.push("seed the anatomy".to_owned());
    }
    let rows = if wanted.which == Which::Mediverse && facts.inside.is_some() {
        RowCounts::of(&mut app.open(&wanted_target(app)?)?)?
    } else {
        None
    };
    if let Some(rows) = &rows {
        app.ui.remark(format!("`{name}` holds {rows}"));
    }
    app.ui.show(&Preview { steps, rows })?;
    app.ui.remark("Nothing was changed");
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct Preview {
    steps: Vec<String>,
    /// What would be lost.
    rows: Option<RowCounts>,
}

impl View for Preview {
    fn draw(&self, page: &mut Page<'_>) {
        for step in &self.steps {
            page.line(step);
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["step"]
    }

    fn rows(&self) -> Option<Value> {
        let step = |step: &String| json!({ "step": step });
        Some(self.steps.iter().map(step).collect())
    }
}

/// Past the pooler, as the database is dropped.
fn wanted_target(app: &App) -> anyhow::Result<crate::config::Target> {
    let url = wanted_mediverse(app)?.url;
    Ok(crate::config::Target {
        url,
        ..app.config.mediverse()?
    })
}

/// Refuse what must not be dropped, and what could not be made again.
fn check(wanted: &Wanted, facts: &Facts) -> anyhow::Result<()> {
    let name = &wanted.name;
    if MAINTENANCE.contains(&name.as_str()) {
        return Err(refused(format!("`{name}` is the server's own database"))
            .hint("name another database in the URL")
            .into());
    }
    let server = &facts.server;
    if let Some(inside) = &facts.inside {
        if inside.looks_like_moodle {
            return Err(refused(format!("`{name}` holds a Moodle"))
                .hint("a Moodle is never dropped; its administrator can, if that is meant")
                .into());
        }
        let holdings = &inside.holdings;
        let is_ours = holdings.books || holdings.app_tables > 0 || inside.schemas.tables == 0;
        if !is_ours || (wanted.which == Which::Moodle && inside.schemas.tables > 0) {
            return Err(refused(format!(
                "`{name}` is not ours to drop: it holds {} of others",
                counted(inside.schemas.tables, "table")
            ))
            .hint("name another database in the URL")
            .into());
        }
    } else if server.database_exists && !server.database_is_broken {
        return Err(refused(format!("nobody can look into `{name}` first"))
            .hint("correct the login in its URL")
            .into());
    }
    let may_create = server.creates_databases && (server.superuser || server.acts_as_role);
    if !may_create {
        return Err(failed(format!(
            "`{}` could drop `{name}`, but not create it again",
            server.me
        ))
        .hint("name a superuser with `--admin-url` or `MEDIVERSE_ADMIN_URL`")
        .into());
    }
    Ok(())
}
