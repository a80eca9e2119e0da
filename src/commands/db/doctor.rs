use std::collections::BTreeSet;

use serde::Serialize;

use crate::app::App;
use crate::commands::guard::is_remote;
use crate::config::Target;
use crate::db::mediverse::Whereabouts;
use crate::db::mediverse::migration::{Applied, Pooling, broken_by_pooler, embedded, pooling};
use crate::db::moodle::{Missing, Preflight};
use crate::db::{MediverseConn, MoodleConn};
use crate::error::{Exit, outcome};
use crate::services::doctor::{self, Check, Mended, MoodleVisit, Status, Visit};
use crate::services::sync::checks as contract;
use crate::text::counted;
use crate::ui::{Page, View};

/// Look both databases over: connection, rights, schema, search, roll-ups, data, Moodle
///
/// One row a check, with what to do about it. `--fix` mends what can be mended without losing a
/// row: triggers, indexes, functions, rights and constraints that migrations made and someone
/// dropped, the search index, the roll-ups, parents that are not there. It says what is left.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exits 5 where a database cannot be reached, 7 where a check fails, else 0.
What migrations make is found out by running them in a transaction that is rolled back.

Example: mediverse db doctor --fix --yes"
)]
pub(crate) struct Args {
    /// Mend what can be mended without losing a row
    #[arg(long)]
    fix: bool,
    /// With --fix: show what would be mended, and change nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

/// What one remedy brings to light, the next round may mend: tables before their triggers.
const ROUNDS: usize = 3;

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut closed = false;
        let mut checks = match self.open(app) {
            Ok((mut conn, target)) => self.mediverse(app, &mut conn, &target)?,
            Err(error) => {
                closed = true;
                doctor::mediverse_closed(&error)
            }
        };
        let (moodle, moodle_closed) = moodle(app, !closed);
        checks.extend(moodle);
        let failed = checks.iter().any(|it| it.status == Status::Fail);
        let summary = summary(&checks);
        app.ui.show(&Checks(checks))?;
        app.ui.remark(summary);
        Ok(match (closed || moodle_closed, failed) {
            (true, _) => Exit::Unreachable,
            (false, true) => Exit::Integrity,
            (false, false) => Exit::Done,
        })
    }

    fn open(&self, app: &App) -> anyhow::Result<(MediverseConn, Target)> {
        let target = app.config.mediverse()?;
        let conn = if self.fix && !self.dry_run {
            app.mediverse_for_writing()?
        } else {
            app.mediverse()?
        };
        Ok((conn, target))
    }

    /// The checks, and with `--fix` the remedies, until there is nothing left that helps.
    fn mediverse(
        &self,
        app: &App,
        conn: &mut MediverseConn,
        target: &Target,
    ) -> anyhow::Result<Vec<Check>> {
        let direct = app.config.direct()?;
        let migrations = embedded()?;
        let session = app.session();
        let admin = app.config.admin_for(&direct)?;
        let visit = Visit {
            url: &target.url,
            direct: &direct.url,
            admin: &admin.url,
            remote: is_remote(&target.url, &Whereabouts::of(conn)?),
            sslmode: sslmode(app, target),
            session: &session,
            call: &app.call,
            migrations: &migrations,
        };
        let mut checks = doctor::mediverse(conn, &visit);
        if !self.fix {
            return Ok(checks);
        }
        if !self.agreed(app, conn, &checks)? {
            return Ok(checks);
        }
        // An index is built in no transaction, and behind a pooler there always is one.
        if pooling(&direct.url, &session)? == Pooling::Transaction {
            return Err(broken_by_pooler().into());
        }
        // An index waits for every open snapshot, ours too.
        conn.let_go()?;
        let mut by_itself = MediverseConn::open(&direct.url.unpooled(), &session)?;
        let mut fixed = BTreeSet::new();
        for _ in 0..ROUNDS {
            let mended = doctor::mend(&mut by_itself, &visit, &mut checks, |what| {
                app.ui.detail(what);
            });
            let progress = mended.iter().any(|it| it.done.is_some());
            fixed.extend(mended.iter().filter(|it| it.done.is_some()).map(|it| it.id));
            report(app, &mended);
            checks = doctor::mediverse(&mut by_itself, &visit);
            if !progress || checks.iter().all(|it| it.remedy.is_none()) {
                break;
            }
        }
        for check in &mut checks {
            check.fixed = fixed.contains(check.id);
        }
        Ok(checks)
    }

    /// Say what would be mended, and ask.
    fn agreed(
        &self,
        app: &App,
        conn: &mut MediverseConn,
        checks: &[Check],
    ) -> anyhow::Result<bool> {
        let plans: Vec<String> = checks
            .iter()
            .filter_map(|it| Some(format!("{}: {}", it.id, it.remedy.as_ref()?.plan())))
            .collect();
        if plans.is_empty() {
            app.ui.remark("Nothing that `--fix` could mend");
            return Ok(false);
        }
        for plan in &plans {
            app.ui.remark(format!("To mend {plan}"));
        }
        if self.dry_run {
            let count = counted(plans.len(), "thing");
            app.ui
                .remark(format!("Would mend {count}; nothing was changed"));
            return Ok(false);
        }
        let question = format!(
            "Mend {} in `{}`?",
            counted(plans.len(), "thing"),
            conn.database_name()?
        );
        app.ui.confirm(&question)?;
        Ok(true)
    }
}

fn report(app: &App, mended: &[Mended]) {
    for it in mended {
        if let Some(done) = &it.done {
            app.ui.remark(format!("Mended {}: {done}", it.id));
        }
        for (what, error) in &it.failed {
            let reason = outcome(error).map_or_else(String::new, |it| it.message);
            app.ui
                .warn(format!("{} is not mended, {what}: {reason}", it.id));
        }
    }
}

/// The checks of Moodle, and whether a Moodle that is named cannot be reached.
fn moodle(app: &App, has_mediverse: bool) -> (Vec<Check>, bool) {
    let target = match app.config.moodle_if_set() {
        Ok(Some(target)) => target,
        Ok(None) => return (doctor::moodle_unset(), false),
        Err(error) => return (doctor::moodle_closed(&error), true),
    };
    match app.moodle() {
        Ok(mut conn) => {
            let visit = MoodleVisit {
                remote: !target.url.is_local(),
                sslmode: sslmode(app, &target),
                contract: judged(app, &mut conn, has_mediverse),
            };
            (doctor::moodle(&mut conn, visit), false)
        }
        Err(error) => (doctor::moodle_closed(&error), true),
    }
}

/// The contract's checks; `None` where there is no Moodle. A MediVerse that is not migrated has
/// no pair to tell.
fn judged(
    app: &App,
    conn: &mut MoodleConn,
    has_mediverse: bool,
) -> anyhow::Result<Option<Vec<contract::Check>>> {
    let Some(preflight) = Preflight::find(conn)? else {
        return Ok(None);
    };
    let missing = Missing::all(conn)?;
    let mut mediverse = if has_mediverse {
        Some(app.mediverse()?)
    } else {
        None
    };
    if let Some(open) = &mut mediverse
        && Applied::all(open)?.is_empty()
    {
        mediverse = None;
    }
    crate::commands::moodle::contract(app, &preflight, &missing, mediverse.as_mut(), conn).map(Some)
}

fn sslmode<'a>(app: &'a App, target: &'a Target) -> Option<&'a str> {
    target
        .url
        .sslmode()
        .or_else(|| app.config.environment().get("PGSSLMODE"))
}

fn summary(checks: &[Check]) -> String {
    let count = |status| checks.iter().filter(|it| it.status == status).count();
    let mut words = vec![format!("{} ok", count(Status::Ok))];
    for (status, word) in [
        (Status::Warn, "to know of"),
        (Status::Fail, "failed"),
        (Status::Skip, "skipped"),
    ] {
        if count(status) > 0 {
            words.push(format!("{} {word}", count(status)));
        }
    }
    format!("{}: {}", counted(checks.len(), "check"), words.join(", "))
}

#[derive(Serialize)]
struct Checks(Vec<Check>);

impl View for Checks {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&["STATUS", "CHECK", "DETAIL", "FIX"], |table| {
            for check in &self.0 {
                let status = if check.fixed && check.status == Status::Ok {
                    "fixed"
                } else {
                    check.status.word()
                };
                let fix = check.fix.as_deref().unwrap_or_default();
                table.row([status, check.id, &check.detail, fix]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &["id", "status", "detail", "fix", "fixable", "fixed", "items"]
    }
}
