use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use chrono::Utc;
use serde::Serialize;
use serde_json::{Value, json};

use super::{wanted_mediverse, wanted_moodle};
use crate::app::App;
use crate::config::Setting;
use crate::config::unset;
use crate::db::Session;
use crate::error::{Exit, usage};
use crate::services::backup::{
    Archive, Backup, Drilled, Made, Restore, has_pattern, place, siblings,
};
use crate::services::provision::Wanted;
use crate::text::{counted, size, thousands};
use crate::ui::{Page, View};

/// Write a backup that was read back: one file, mode 0600, one moment of each database
///
/// The file is a tar of a dump for `pg_restore` of each database, a manifest (versions, rows and
/// checksums of every table) and SHA256SUMS. It gets its name only after all of it was read back
/// and the rows in it were counted; an interrupted backup leaves no file.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  mediverse db backup /var/backups/mediverse --keep 14
  mediverse db backup mediverse-$(date +%F).tar --moodle --drill")]
pub(crate) struct Args {
    /// The file, or a folder for a file named after the database and the time
    file: PathBuf,
    /// Moodle's database too, of the same moment as far as the sync is concerned
    #[arg(long)]
    moodle: bool,
    /// Afterwards keep this many of the backups whose names differ in digits alone
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    keep: Option<u32>,
    /// Restore it into a scratch database, compare, say how long it took, and drop that
    #[arg(long)]
    drill: bool,
    /// Replace the file if it is there
    #[arg(long)]
    overwrite: bool,
    /// With `--moodle`, how long to wait for a sync to end
    #[arg(long, value_name = "DURATION", default_value = "60s", value_parser = crate::commands::values::duration)]
    lock_timeout: Duration,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        if self.file == Path::new("-") {
            return Err(
                usage("a backup is read back, so it cannot go to standard output")
                    .hint("name a file or a folder")
                    .into(),
            );
        }
        let databases = databases(app, self.moodle)?;
        let path = place(&self.file, &databases[0].name, Utc::now());
        if self.keep.is_some() && !has_pattern(&path) {
            return Err(usage(format!(
                "`--keep` finds no older backups of `{}`: its name has no digits to differ in",
                path.display()
            ))
            .hint("put the date into the name, or name a folder")
            .into());
        }
        let made = make(app, &databases, &path, self.overwrite, self.lock_timeout)?;
        let mut outcome = Outcome {
            made,
            drill: Vec::new(),
            pruned: Vec::new(),
        };
        if self.drill {
            outcome.drill = drill(app, &databases, &Archive::open(&path)?).with_context(|| {
                format!("`{}` was written, and its drill failed", path.display())
            })?;
        }
        if let Some(keep) = self.keep {
            outcome.pruned = prune(&path, keep)?;
        }
        app.ui.show(&outcome)?;
        Ok(Exit::Done)
    }
}

/// MediVerse, and Moodle if that is wanted.
fn databases(app: &App, moodle: bool) -> anyhow::Result<Vec<Wanted>> {
    let mut databases = vec![wanted_mediverse(app)?];
    if moodle {
        let moodle = wanted_moodle(app)?.ok_or_else(|| unset(Setting::MoodleDbUrl))?;
        databases.push(moodle);
    }
    Ok(databases)
}

/// Write a backup, with progress.
pub(super) fn make(
    app: &App,
    databases: &[Wanted],
    path: &Path,
    overwrite: bool,
    patience: Duration,
) -> anyhow::Result<Made> {
    let session = app.session();
    let backup = Backup {
        databases,
        session: &session,
        call: &app.call,
        environment: app.config.environment(),
        patience,
    };
    let progress = app.ui.progress("Bytes written and read back", None);
    backup.run(path, overwrite, &|bytes| progress.advance(bytes))
}

/// Restore every database of a backup for the moment.
pub(super) fn drill(
    app: &App,
    databases: &[Wanted],
    archive: &Archive,
) -> anyhow::Result<Vec<Drilled>> {
    let session = app.session();
    let progress = app.ui.progress("Rows restored and compared", None);
    databases
        .iter()
        .map(|wanted| {
            let restore = restore(app, archive, wanted, &session);
            restore.drill(&|rows| progress.advance(rows))
        })
        .collect()
}

pub(super) fn restore<'a>(
    app: &'a App,
    archive: &'a Archive,
    wanted: &'a Wanted,
    session: &'a Session,
) -> Restore<'a> {
    Restore {
        archive,
        wanted,
        session,
        call: &app.call,
        environment: app.config.environment(),
    }
}

/// Delete the older siblings of a backup but for the newest.
fn prune(path: &Path, keep: u32) -> anyhow::Result<Vec<PathBuf>> {
    let old: Vec<PathBuf> = siblings(path)?.into_iter().skip(keep as usize).collect();
    for file in &old {
        fs::remove_file(file).with_context(|| format!("cannot delete `{}`", file.display()))?;
    }
    Ok(old)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    #[serde(flatten)]
    made: Made,
    drill: Vec<Drilled>,
    pruned: Vec<PathBuf>,
}

impl View for Outcome {
    fn draw(&self, page: &mut Page<'_>) {
        draw_made(page, &self.made);
        draw_drill(page, &self.drill);
        for file in &self.pruned {
            page.line(format!("Deleted {}", file.display()));
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "file",
            "database",
            "name",
            "tables",
            "rows",
            "bytes",
            "milliseconds",
        ]
    }

    fn rows(&self) -> Option<Value> {
        let row = |it| {
            let mut row = json!(it);
            row["file"] = json!(self.made.file);
            row["bytes"] = json!(self.made.bytes);
            row["milliseconds"] = json!(self.made.milliseconds);
            row
        };
        Some(self.made.databases.iter().map(row).collect())
    }
}

pub(super) fn draw_made(page: &mut Page<'_>, made: &Made) {
    page.line(format!(
        "Wrote {} ({}) in {}",
        made.file.display(),
        size(made.bytes),
        took(made.milliseconds)
    ));
    page.table(&["DATABASE", "NAME", "TABLES", "ROWS"], |table| {
        table.right(&[2, 3]);
        for it in &made.databases {
            table.row([
                it.database.name(),
                &it.name,
                &it.tables.to_string(),
                &thousands(it.rows),
            ]);
        }
    });
}

pub(super) fn draw_drill(page: &mut Page<'_>, drill: &[Drilled]) {
    for it in drill {
        page.line(format!(
            "Drill: {} restored in {}, {} and {} the same",
            it.held.database.name(),
            took(it.milliseconds),
            counted(it.held.tables, "table"),
            counted(it.held.rows, "row"),
        ));
    }
}

/// `1.2 s`.
pub(super) fn took(milliseconds: u64) -> String {
    format!("{}.{} s", milliseconds / 1000, milliseconds % 1000 / 100)
}
