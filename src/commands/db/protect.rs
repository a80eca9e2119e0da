use serde::Serialize;

use crate::app::App;
use crate::commands::guard::Destruction;
use crate::db::MediverseConn;
use crate::db::mediverse::{AuditEntry, Protection};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Mark the MediVerse database as production: what destroys it refuses from then on
///
/// The mark says which database of which server it means. In a copy restored from a dump
/// elsewhere it protects nothing, and says of what the database is a copy. A clone of the
/// server's files cannot be told from the original and stays protected.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse db protect")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let changed = set(app, &mut conn, true)?;
        show(app, &mut conn, changed)
    }
}

/// Take the mark of production away, so that `db reset` and its like only ask
///
/// Needed as well before something is destroyed in a database on another machine that holds
/// sessions. Shows what is in it and asks nothing: what destroys still wants the name typed.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse db unprotect")]
pub(crate) struct UnprotectArgs {
    /// Once asked for, and taken still
    #[arg(long = "confirm", value_name = "NAME", hide = true)]
    _confirm: Option<String>,
}

impl UnprotectArgs {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        if matches!(Protection::of(&mut conn)?, Protection::Unprotected(_)) {
            return show(app, &mut conn, false);
        }
        let target = app.config.mediverse()?;
        Destruction::of(&mut conn, &target, "Unprotect what is".to_owned())?.show(app);
        let changed = set(app, &mut conn, false)?;
        show(app, &mut conn, changed)
    }
}

fn set(app: &App, conn: &mut MediverseConn, protected: bool) -> anyhow::Result<bool> {
    conn.transaction(|conn| {
        let changed = Protection::set(conn, protected, &app.call.os_user)?;
        if changed {
            AuditEntry::insert(conn, &app.call, 1)?;
        }
        Ok(changed)
    })
}

fn show(app: &App, conn: &mut MediverseConn, changed: bool) -> anyhow::Result<Exit> {
    let protection = Protection::of(conn)?;
    app.ui.show(&Marked {
        database: conn.database_name()?,
        changed,
        protection,
    })?;
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct Marked {
    database: String,
    changed: bool,
    protection: Protection,
}

impl View for Marked {
    fn draw(&self, page: &mut Page<'_>) {
        let state = match (&self.protection, self.changed) {
            (Protection::Protected(_), true) => "protected",
            (Protection::Protected(_), false) => "protected already",
            (_, true) => "unprotected",
            (_, false) => "unprotected already",
        };
        page.line(format!("`{}` is {state}", self.database));
    }
}
