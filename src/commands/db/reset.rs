use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use chrono::Utc;
use serde::Serialize;
use serde_json::Value;

use super::backup::make;
use super::{setup, wanted, wanted_mediverse};
use crate::app::App;
use crate::commands::guard::{Confirm, Destruction, Steps};
use crate::db::mediverse::migration::embedded;
use crate::db::moodle::stand_in;
use crate::error::{Exit, Failure, failed, not_found, refused};
use crate::services::backup::{make_private_folder, place, state_folder};
use crate::services::provision::{Facts, Wanted, Which, refuse_maintenance};
use crate::text::{counted, shell_word};
use crate::ui::{Page, View};

/// Drop the MediVerse database and set it up anew, after a backup of what was in it
///
/// The backup is read back before anything is dropped, and the command that restores it is
/// printed. Refuses a protected database, and a remote one with sessions in it. A Moodle is never
/// dropped: `--moodle` is for a stand-in of `moodle init-dev`, which is made anew, or for a
/// database that holds nothing.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  mediverse db reset --confirm mediverse
  mediverse db reset --backup /var/backups/mediverse --confirm mediverse")]
pub(crate) struct Args {
    /// Reset Moodle's stand-in instead
    #[arg(long)]
    moodle: bool,
    /// The file for the backup, or the folder for it [default: $XDG_STATE_HOME/mediverse/backups]
    #[arg(long, value_name = "FILE|DIR")]
    backup: Option<PathBuf>,
    /// Make no backup: what is in the database is lost
    #[arg(long, conflicts_with = "backup")]
    no_backup: bool,
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
            return preview(app, wanted, &facts, self.no_backup);
        }
        let mut saved = None;
        if facts.server.database_exists {
            self.ask(app, wanted, &facts)?;
            if let Some(path) = self.place(app, wanted, &facts)? {
                saved = Some(save(app, wanted, &path)?);
            }
            wanted
                .open_beside(&app.session())?
                .drop_database(&wanted.name)?;
            app.ui.remark(format!("Dropped `{}`", wanted.name));
        }
        let done = anew(app, &all, &facts);
        if let Some(saved) = &saved {
            // Also with `--quiet`: nothing else says where it is.
            app.ui.insist(&format!(
                "What was there comes back with: {}",
                saved.restore
            ));
        }
        let (setup, failure) = done?;
        let summary = setup.summary();
        app.ui.show(&Reset {
            setup,
            backup: saved,
        })?;
        app.ui.remark(summary);
        match failure {
            Some(failure) => Err(failure.into()),
            None => Ok(Exit::Done),
        }
    }

    /// Where the backup goes; `None` where there is nothing to back up, or it is not wanted.
    fn place(&self, app: &App, wanted: &Wanted, facts: &Facts) -> anyhow::Result<Option<PathBuf>> {
        let is_empty = facts
            .inside
            .as_ref()
            .is_none_or(|it| it.schemas.objects == 0);
        if self.no_backup || is_empty {
            return Ok(None);
        }
        let folder = match &self.backup {
            Some(place) => place.clone(),
            None => {
                let state = state_folder(app.config.environment()).ok_or_else(|| {
                    failed("there is no place for a backup: neither `HOME` nor `XDG_STATE_HOME` is set")
                        .hint("name a file or a folder with `--backup`, or pass `--no-backup`")
                })?;
                let folder = state.join("backups");
                make_private_folder(&folder)?;
                folder
            }
        };
        Ok(Some(place(&folder, &wanted.name, Utc::now())))
    }

    fn ask(&self, app: &App, wanted: &Wanted, facts: &Facts) -> anyhow::Result<()> {
        if wanted.which == Which::Mediverse && facts.inside.is_some() {
            return destruction(app)?.confirm(app, &self.confirm);
        }
        let question = format!("{EVERYTHING} in `{}`?", wanted.name);
        app.ui
            .confirm_name(&question, &wanted.name, self.confirm.name.as_deref())
    }
}

/// What is asked before it is done.
const EVERYTHING: &str = "Drop everything";

/// What is lost with MediVerse.
fn destruction(app: &App) -> anyhow::Result<Destruction> {
    let mut conn = app.open(&wanted_target(app)?)?;
    Destruction::of(&mut conn, &app.config.mediverse()?, EVERYTHING.to_owned())
}

/// Set everything up; a stand-in for Moodle where there was one.
fn anew(
    app: &App,
    all: &[Wanted],
    facts: &Facts,
) -> anyhow::Result<(setup::Setup, Option<Failure>)> {
    let done = setup::run(app, all)?;
    if facts.inside.as_ref().is_some_and(|it| it.is_stand_in) {
        let mut conn = app.moodle_for_writing()?;
        conn.transaction(stand_in::create)?;
        app.ui.remark("Made a stand-in for Moodle anew");
    }
    Ok(done)
}

/// Back up what is about to go.
fn save(app: &App, wanted: &Wanted, path: &Path) -> anyhow::Result<Saved> {
    let made = make(
        app,
        std::slice::from_ref(wanted),
        path,
        false,
        Duration::ZERO,
    )
    .context("nothing was dropped: the backup failed (`--no-backup` makes none)")?;
    // Another program may stand in another folder.
    let file = std::path::absolute(&made.file)?;
    let name = format!("{}_{}", wanted.name, Utc::now().format("%Y%m%d%H%M%S"));
    let (which, confirm) = match wanted.which {
        Which::Mediverse => (format!("--into {}", shell_word(&name)), &name),
        Which::Moodle => (
            format!("--moodle --moodle-into {}", shell_word(&name)),
            &name,
        ),
    };
    let restore = format!(
        "mediverse db restore {} {which} --confirm {}",
        shell_word(&file.to_string_lossy()),
        shell_word(confirm)
    );
    app.ui.remark(format!(
        "Backed up `{}` to {}, and read it back",
        wanted.name,
        file.display()
    ));
    Ok(Saved { file, restore })
}

/// A backup, and the way back.
#[derive(Serialize)]
struct Saved {
    file: PathBuf,
    /// For a shell.
    restore: String,
}

/// What a reset did.
#[derive(Serialize)]
struct Reset {
    #[serde(flatten)]
    setup: setup::Setup,
    backup: Option<Saved>,
}

impl View for Reset {
    fn draw(&self, page: &mut Page<'_>) {
        self.setup.draw(page);
    }

    fn columns(&self) -> &'static [&'static str] {
        self.setup.columns()
    }

    fn rows(&self) -> Option<Value> {
        self.setup.rows()
    }
}

/// Show the counts and the steps.
fn preview(app: &App, wanted: &Wanted, facts: &Facts, is_lost: bool) -> anyhow::Result<Exit> {
    let (name, role) = (&wanted.name, &wanted.role);
    let mut steps = Vec::new();
    if facts.server.database_exists {
        steps.push(format!("drop the database `{name}`"));
    }
    if facts.server.database_exists
        && facts
            .inside
            .as_ref()
            .is_some_and(|it| it.schemas.objects > 0)
        && !is_lost
    {
        steps.insert(0, format!("back up `{name}`"));
    }
    steps.push(format!("create the database `{name}` for `{role}`"));
    if wanted.which == Which::Mediverse {
        let count = counted(embedded()?.len(), "migration");
        steps.push(format!("apply {count}"));
        steps.push("seed the anatomy".to_owned());
    } else if facts.inside.as_ref().is_some_and(|it| it.is_stand_in) {
        steps.push("make a stand-in for Moodle".to_owned());
    }
    let destruction = if wanted.which == Which::Mediverse && facts.inside.is_some() {
        Some(destruction(app)?)
    } else {
        None
    };
    let rows = destruction.as_ref().and_then(|it| it.counts.clone());
    if let Some(destruction) = &destruction {
        destruction.show(app);
    }
    app.ui.show(&Steps { steps, rows })?;
    app.ui.remark("Nothing was changed");
    if let Some(destruction) = destruction {
        destruction.foretell()?;
    }
    Ok(Exit::Done)
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
    refuse_maintenance(name)?;
    let server = &facts.server;
    if let Some(inside) = &facts.inside {
        if inside.is_stand_in && wanted.which == Which::Moodle {
            return check_rights(wanted, facts);
        }
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
    check_rights(wanted, facts)
}

/// Refuse to drop what could not be created again.
fn check_rights(wanted: &Wanted, facts: &Facts) -> anyhow::Result<()> {
    let (name, server) = (&wanted.name, &facts.server);
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
