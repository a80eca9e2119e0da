use std::path::PathBuf;

use serde::Serialize;
use serde_json::{Value, json};

use super::backup::{draw_drill, drill, restore, took};
use super::{wanted_mediverse, wanted_moodle};
use crate::app::App;
use crate::commands::guard::{Confirm, Destruction, foretold};
use crate::commands::values::database;
use crate::config::unset;
use crate::config::{Setting, Target};
use crate::db::Session;
use crate::db::mediverse::account::Remembered;
use crate::db::mediverse::migration::embedded;
use crate::error::{Exit, Failure, usage};
use crate::services::backup::{
    Archive, BESIDE, Drilled, Held, Member, Restored, remembered_here, remembered_in_newer,
};
use crate::services::provision::{Wanted, Which, is_same_server, refuse_maintenance};
use crate::text::counted;
use crate::ui::{Page, View};

/// Restore a backup into an empty database, or beside the one there is
///
/// The backup is checked first, restored into a database of its own, compared table by table with
/// its manifest, and only then put in its place; whatever fails before leaves nothing. People who
/// were forgotten after the backup are forgotten again: as the database that is still there, newer
/// backups in the same folder and this machine remember.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  mediverse db restore mediverse-2026-01-31.tar --into mediverse_january
  mediverse db restore mediverse-2026-01-31.tar --drill")]
pub(crate) struct Args {
    /// A file that `db backup` wrote
    file: PathBuf,
    /// Another database on the same server; made if it is not there
    #[arg(long, value_name = "NAME", value_parser = database)]
    into: Option<String>,
    /// Moodle too, into the database of `MOODLE_DB_URL`
    #[arg(long)]
    moodle: bool,
    /// The database for Moodle, on the same server as `MOODLE_DB_URL`
    #[arg(long, value_name = "NAME", requires = "moodle", value_parser = database)]
    moodle_into: Option<String>,
    /// Restore into a scratch database, compare, say how long it took, and drop that
    #[arg(long, conflicts_with_all = ["into", "moodle_into", "dry_run", "name"])]
    drill: bool,
    /// Check the backup and the target, and change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    confirm: Confirm,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let archive = Archive::open(&self.file)?;
        let progress = app.ui.progress("Bytes checked", Some(archive.bytes));
        archive.check(|bytes| progress.advance(bytes))?;
        drop(progress);
        let targets = self.targets(app, &archive)?;
        if self.drill {
            let drill = drill(app, &targets, &archive)?;
            app.ui.show(&Drill { drill })?;
            return Ok(Exit::Done);
        }
        self.tell(app, &archive);
        let session = app.session();
        let checked = targets.iter().try_for_each(|wanted| {
            let restore = restore(app, &archive, wanted, &session);
            restore.member()?;
            guard(app, wanted, &session)?;
            restore.check().map(drop)
        });
        if self.dry_run {
            app.ui.show(&Preview::of(&archive, &targets))?;
            checked.map_err(|error| match error.downcast::<Failure>() {
                Ok(refusal) if refusal.exit == Exit::Refused => foretold(refusal).into(),
                Ok(failure) => failure.into(),
                Err(error) => error,
            })?;
            app.ui
                .remark("The backup is whole and the target is empty; nothing was changed");
            return Ok(Exit::Done);
        }
        checked?;
        let target = &targets[0];
        app.ui.confirm_name(
            &format!("Restore {} into `{}`?", self.file.display(), target.name),
            &target.name,
            self.confirm.name.as_deref(),
        )?;
        let forgotten = forgotten(app, &archive, target)?;
        let progress = app.ui.progress("Rows restored and compared", None);
        let mut done = Vec::new();
        for wanted in &targets {
            let restore = restore(app, &archive, wanted, &session);
            done.push(restore.run(&forgotten, &|rows| progress.advance(rows))?);
        }
        drop(progress);
        app.ui.show(&Done(&done))?;
        advise(app, &archive, &done)?;
        Ok(Exit::Done)
    }

    /// Where everything goes: MediVerse, then Moodle.
    fn targets(&self, app: &App, archive: &Archive) -> anyhow::Result<Vec<Wanted>> {
        let mut targets = Vec::new();
        if archive.manifest.member(Which::Mediverse).is_some() {
            if !self.drill {
                app.name_target(&at(app.config.mediverse()?, self.into.as_deref()));
            }
            targets.push(named(wanted_mediverse(app)?, self.into.as_deref()));
        } else if !self.moodle {
            return Err(usage(format!(
                "`{}` holds Moodle's database alone",
                self.file.display()
            ))
            .hint("pass `--moodle` to restore it into the database of `MOODLE_DB_URL`")
            .into());
        }
        if self.moodle {
            if !self.drill {
                app.name_target(&at(app.config.moodle()?, self.moodle_into.as_deref()));
            }
            let wanted = wanted_moodle(app)?.ok_or_else(|| unset(Setting::MoodleDbUrl))?;
            targets.push(named(wanted, self.moodle_into.as_deref()));
        }
        for target in &targets {
            refuse_maintenance(&target.name)?;
        }
        if let [one, two] = &targets[..]
            && one.name == two.name
            && is_same_server(&one.url, &two.url, &app.session())
        {
            return Err(usage(format!("both would be restored into `{}`", one.name))
                .hint("name another database with `--into` or `--moodle-into`")
                .into());
        }
        Ok(targets)
    }

    /// What is in the backup, before anyone is asked.
    fn tell(&self, app: &App, archive: &Archive) {
        for member in &archive.manifest.members {
            app.ui.remark(format!(
                "`{}` holds `{}` as of {}: {}",
                self.file.display(),
                member.origin.name,
                app.ui.look.time(archive.manifest.created_at.naive_utc()),
                holdings(member)
            ));
        }
        if archive.manifest.member(Which::Moodle).is_some() && !self.moodle {
            app.ui
                .remark("Moodle's database is left out; `--moodle` restores it too");
        }
    }
}

/// Show what the target holds, and refuse where it is or may be production. A target that holds
/// anything is refused in any case.
fn guard(app: &App, wanted: &Wanted, session: &Session) -> anyhow::Result<()> {
    let facts = wanted.facts(session)?;
    let is_mediverse = facts
        .inside
        .is_some_and(|it| it.holdings.books || it.holdings.app_tables > 0);
    if !is_mediverse {
        return Ok(());
    }
    let target = Target {
        url: wanted.url.clone(),
        ..app.config.mediverse()?
    };
    let Ok(mut conn) = app.open(&target) else {
        // Only the administrator can look into it; it is not empty, and that is enough.
        return Ok(());
    };
    let destruction = Destruction::of(&mut conn, &target, "Restore over everything".to_owned())?;
    destruction.show(app);
    match destruction.refusal() {
        None => Ok(()),
        Some(refusal) => Err(Failure {
            hints: vec![BESIDE.to_owned()],
            ..refusal
        }
        .into()),
    }
}

/// The target as it is told: another database of the same server where one is named.
fn at(target: Target, name: Option<&str>) -> Target {
    match name {
        None => target,
        Some(name) => Target {
            url: target.url.with_database(name),
            ..target
        },
    }
}

fn named(wanted: Wanted, name: Option<&str>) -> Wanted {
    match name {
        None => wanted,
        Some(name) => Wanted {
            name: name.to_owned(),
            url: wanted.url.with_database(name),
            ..wanted
        },
    }
}

fn holdings(member: &Member) -> String {
    match member.database {
        Which::Moodle => format!(
            "{} in {}",
            counted(member.rows(), "row"),
            counted(member.tables.len(), "table")
        ),
        Which::Mediverse => [
            ("AnatomyPart", "part"),
            ("AnatomySynonym", "synonym"),
            ("TeachingSession", "session"),
            ("SessionStudent", "student"),
            ("SessionNote", "note"),
            ("VoiceCommand", "voice command"),
        ]
        .map(|(table, noun)| counted(member.rows_of(table), noun))
        .join(", "),
    }
}

/// Everyone known to have been forgotten, wherever that is known.
fn forgotten(app: &App, archive: &Archive, target: &Wanted) -> anyhow::Result<Vec<Remembered>> {
    let mut known = remembered_here(app.config.environment());
    known.extend(remembered_in_newer(archive));
    if target.which == Which::Moodle {
        return Ok(known);
    }
    let live = wanted_mediverse(app)?;
    let is_beside = live.name != target.name && live.facts(&app.session())?.server.database_exists;
    if is_beside {
        let mut conn = app.mediverse()?;
        known.extend(Remembered::all(&mut conn)?);
    }
    Ok(known)
}

/// What to do next.
fn advise(app: &App, archive: &Archive, done: &[Restored]) -> anyhow::Result<()> {
    for it in done {
        for role in &it.roles_missing {
            app.ui.warn(format!(
                "the role `{role}` is not on this server: the rights it had in the backup were left out"
            ));
        }
        if it.held.database == Which::Moodle {
            continue;
        }
        if it.migrated > 0 {
            app.ui.remark(format!(
                "Applied {}: forgetting again needed them",
                counted(it.migrated, "migration")
            ));
        }
        let applied = archive.manifest.member(Which::Mediverse);
        let applied = applied.map_or(0, |it| it.migrations.len()) + it.migrated;
        let pending = embedded()?.len().saturating_sub(applied);
        if pending > 0 && applied > 0 {
            app.ui.remark(format!(
                "{} pending: `mediverse migrate run`",
                counted(pending, "migration")
            ));
        }
    }
    Ok(())
}

/// What was restored where.
#[derive(Serialize)]
struct Done<'a>(&'a [Restored]);

impl View for Done<'_> {
    fn draw(&self, page: &mut Page<'_>) {
        for it in self.0 {
            page.line(format!(
                "Restored {} into `{}` in {}: {} and {}, the same as in the backup",
                it.held.database.name(),
                it.into,
                took(it.milliseconds),
                counted(it.held.tables, "table"),
                counted(it.held.rows, "row"),
            ));
            if it.forgotten_again > 0 {
                page.line(format!(
                    "Forgot people again who were forgotten since: {} changed",
                    counted(it.forgotten_again, "row")
                ));
            }
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["database", "name", "tables", "rows", "into", "milliseconds"]
    }
}

#[derive(Serialize)]
struct Drill {
    drill: Vec<Drilled>,
}

impl View for Drill {
    fn draw(&self, page: &mut Page<'_>) {
        draw_drill(page, &self.drill);
    }

    fn columns(&self) -> &'static [&'static str] {
        &["database", "name", "tables", "rows", "milliseconds"]
    }

    fn rows(&self) -> Option<Value> {
        Some(json!(self.drill))
    }
}

/// What would be restored where.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Preview {
    dry_run: bool,
    restores: Vec<Planned>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Planned {
    #[serde(flatten)]
    held: Held,
    into: String,
}

impl Preview {
    fn of(archive: &Archive, targets: &[Wanted]) -> Self {
        let planned = |wanted: &Wanted| {
            let member = archive.manifest.member(wanted.which)?;
            Some(Planned {
                held: Held::of(member),
                into: wanted.name.clone(),
            })
        };
        Self {
            dry_run: true,
            restores: targets.iter().filter_map(planned).collect(),
        }
    }
}

impl View for Preview {
    fn draw(&self, page: &mut Page<'_>) {
        for it in &self.restores {
            page.line(format!(
                "Would restore {} into `{}`: {} and {}",
                it.held.database.name(),
                it.into,
                counted(it.held.tables, "table"),
                counted(it.held.rows, "row")
            ));
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["database", "name", "tables", "rows", "into"]
    }

    fn rows(&self) -> Option<Value> {
        Some(json!(self.restores))
    }
}
