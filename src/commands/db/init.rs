use serde::Serialize;

use super::{name_targets, wanted};
use crate::app::App;
use crate::commands::script;
use crate::db::mediverse::AuditEntry;
use crate::error::{Exit, Failure};
use crate::services::provision::{self, Row, Status, Wanted, Which};
use crate::ui::{Page, View};

/// Create what is missing of both databases: roles, databases, schemas, extensions
///
/// Roles are those of the two URLs; a missing one is created with its URL's password, an
/// existing one is left as it is. A database that holds a Moodle is never altered. What the
/// given logins may not do is reported with the SQL that does it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse db init --admin-url postgresql://postgres@/postgres?host=/run/postgresql"
)]
pub(crate) struct Args {
    /// Change nothing; exit 3 if something would be changed
    #[arg(long, conflicts_with_all = ["sql", "dry_run"])]
    check: bool,
    /// Change nothing; show what would be changed
    #[arg(long, conflicts_with = "sql")]
    dry_run: bool,
    /// Change nothing; print a psql script for an administrator
    #[arg(long)]
    sql: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        name_targets(app)?;
        let wanted = wanted(app)?;
        if self.sql {
            return script(app, &wanted);
        }
        let is_only_shown = self.check || self.dry_run;
        let outcome = converge(app, &wanted, is_only_shown)?;
        app.ui.show(&outcome.rows)?;
        if !is_only_shown {
            outcome.record(app)?;
        }
        let (exit, failure) = outcome.tell(app, is_only_shown);
        match (failure, exit) {
            (Some(failure), _) => Err(failure.into()),
            (None, Exit::Differences) if self.dry_run => Ok(Exit::Done),
            (None, exit) => Ok(exit),
        }
    }
}

fn script(app: &App, all: &[Wanted]) -> anyhow::Result<Exit> {
    let mut sql = String::new();
    for (index, wanted) in all.iter().enumerate() {
        let facts = wanted.facts(&app.session());
        if let Err(error) = &facts {
            app.ui.remark(format!("Could not look: {error:#}"));
        }
        let is_made = has_same_role(&all[..index], wanted);
        sql.push_str(&provision::script(wanted, facts.ok().as_ref(), is_made)?);
    }
    script::show(app, sql)?;
    Ok(Exit::Done)
}

/// What became of both databases.
pub(super) struct Outcome {
    pub(super) rows: Rows,
    pub(super) changed: usize,
    /// What keeps MediVerse from being used: nothing further makes sense.
    pub(super) mediverse: Option<Failure>,
    /// What keeps Moodle from being used.
    pub(super) moodle: Option<Failure>,
}

/// Bring each database to where it should be, Moodle also where MediVerse cannot be.
pub(super) fn converge(app: &App, all: &[Wanted], check: bool) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome {
        rows: Rows(Vec::new()),
        changed: 0,
        mediverse: None,
        moodle: None,
    };
    for (index, wanted) in all.iter().enumerate() {
        let session = app.session();
        let report = if check {
            let is_made = outcome.mediverse.is_none() && has_same_role(&all[..index], wanted);
            let report = wanted.check(&session);
            report.map(|it| {
                if is_made {
                    it.with_role_made(&wanted.role)
                } else {
                    it
                }
            })
        } else {
            wanted.converge(&session)
        };
        let failure = match report {
            Ok(report) => {
                outcome.changed += report.changed();
                outcome.rows.0.extend(report.rows);
                report.failure
            }
            Err(error) => {
                // Only MediVerse is worth stopping for.
                let failure = error.downcast::<Failure>()?;
                if wanted.which == Which::Mediverse {
                    return Err(failure.into());
                }
                Some(failure)
            }
        };
        match wanted.which {
            Which::Mediverse => outcome.mediverse = failure,
            Which::Moodle => outcome.moodle = failure,
        }
    }
    Ok(outcome)
}

/// Whether one of those before is owned by the same role, which is made once.
fn has_same_role(before: &[Wanted], wanted: &Wanted) -> bool {
    before.iter().any(|it| wanted.shares_role_with(it))
}

impl Outcome {
    /// Write the changes down, as far as there is a log to write them in.
    pub(super) fn record(&self, app: &App) -> anyhow::Result<()> {
        if self.changed == 0 || self.mediverse.is_some() {
            return Ok(());
        }
        let mut conn = app.mediverse()?;
        if conn.size_of("mediverse_admin.audit_log")?.is_some() {
            conn.transaction(|conn| AuditEntry::insert(conn, &app.call, self.changed as u64))?;
        }
        Ok(())
    }

    /// The last remark, the exit code, and what to fail with.
    fn tell(self, app: &App, check: bool) -> (Exit, Option<Failure>) {
        let (verb, exit) = match self.changed {
            0 => ("changed", Exit::Done),
            _ if check => ("would be changed", Exit::Differences),
            _ => ("changed", Exit::Done),
        };
        app.ui.remark(format!("{} {verb}", self.changed));
        let failure = self.mediverse.or(self.moodle);
        if exit == Exit::Differences {
            if let Some(failure) = failure {
                app.ui.warn(failure.message);
            }
            return (exit, None);
        }
        (exit, failure)
    }
}

/// The report, a line a thing.
#[derive(Serialize)]
pub(super) struct Rows(pub(super) Vec<Row>);

impl Rows {
    /// Whether the MediVerse database is, or would be, made from nothing.
    pub(super) fn is_new(&self) -> bool {
        self.0.iter().any(|row| {
            row.database == Which::Mediverse
                && row.status == Status::Created
                && row.thing.starts_with("database ")
        })
    }
}

const fn word(status: Status) -> &'static str {
    match status {
        Status::Created => "created",
        Status::Changed => "changed",
        Status::Ok => "ok",
        Status::Reported => "reported",
    }
}

impl View for Rows {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&["DATABASE", "THING", "STATUS", "DETAIL"], |table| {
            for row in &self.0 {
                table.row([
                    row.database.name(),
                    &row.thing,
                    word(row.status),
                    row.detail.as_deref().unwrap_or_default(),
                ]);
            }
        });
        for row in &self.0 {
            if let Some(fix) = &row.fix {
                page.line(format!("fix for {}: {fix}", row.thing));
            }
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["database", "thing", "status", "detail", "fix"]
    }
}
