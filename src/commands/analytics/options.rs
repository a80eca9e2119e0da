//! The options of every report, and what they open.

use chrono::Utc;

use crate::app::App;
use crate::cli::Format;
use crate::commands::script;
use crate::db::MediverseConn;
use crate::db::mediverse::analytics::{self, Bucket, Freshness, Report, Scope, session_exists};
use crate::db::mediverse::{Account, AnatomySystem};
use crate::error::{invalid, not_found};
use crate::services::analytics::window::{Moment, Window};
use crate::text::thousands;

/// How many rows a table for people has unless they say otherwise.
const FEW: u32 = 50;

/// More steps than this nobody looks at.
const MOST_STEPS: i64 = 200_000;

/// What to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Compare {
    /// The window of the same length just before
    Previous,
}

#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Options {
    /// From this date, time or age (such as 7d) on
    #[arg(long, value_name = "WHEN", value_parser = Moment::parse)]
    pub(super) since: Option<Moment>,
    /// Up to, but not including, this date, time or age
    #[arg(long, value_name = "WHEN", value_parser = Moment::parse)]
    pub(super) until: Option<Moment>,
    /// How wide the steps of a timeline are
    #[arg(long, value_enum, default_value_t, hide_short_help = true)]
    pub(super) bucket: Bucket,
    /// Only the session with this code
    #[arg(long, value_name = "CODE")]
    pub(super) session: Option<String>,
    /// Only sessions of this teacher: an id, or the e-mail address of an account
    #[arg(long, value_name = "ID")]
    pub(super) teacher: Option<String>,
    /// Only sessions of this Moodle course
    #[arg(long, value_name = "ID")]
    pub(super) course: Option<String>,
    /// Only commands about parts of this system, and sessions with such commands
    #[arg(
        long,
        value_name = "SYSTEM",
        value_enum,
        ignore_case = true,
        hide_possible_values = true
    )]
    pub(super) system: Option<AnatomySystem>,
    /// Set the figures beside those of the window before
    #[arg(long, value_enum, value_name = "WITH")]
    pub(super) compare: Option<Compare>,
    /// At most this many rows, 0 for all [default: 50 in a table, otherwise all]
    #[arg(long, value_name = "COUNT")]
    pub(super) limit: Option<u32>,
    /// Print the SQL behind the figures instead, for psql
    #[arg(long)]
    pub(super) explain: bool,
    /// Show the names of people who have an account
    #[arg(long)]
    pub(super) with_names: bool,
    /// Show what people said, and error messages whole
    #[arg(long)]
    pub(super) with_transcripts: bool,
}

/// An open database and what is asked of it.
pub(super) struct Reading {
    pub(super) conn: MediverseConn,
    pub(super) scope: Scope,
    pub(super) previous: Option<Scope>,
}

impl Options {
    /// Open the database that reports read, current as far as it can be.
    pub(super) fn read(&self, app: &App) -> anyhow::Result<Reading> {
        let (mut scope, mut previous) = self.scopes(app)?;
        let mut conn = app.open(&app.config.analytics()?)?;
        name_teacher(&mut conn, &mut scope, previous.as_mut())?;
        let freshness = if conn.acting().is_some() {
            Freshness::Current
        } else {
            analytics::refresh(&mut conn)?
        };
        match freshness {
            Freshness::Current => {}
            Freshness::Unfolded => app
                .ui
                .detail("counting commands that are not rolled up yet"),
            Freshness::Adrift => {
                app.ui.warn(
                    "the triggers that keep the roll-ups are gone, so commands are counted one by one; \
                     `mediverse migrate verify` names what is missing, `mediverse analytics rebuild` counts anew",
                );
                scope.singly = true;
                if let Some(previous) = &mut previous {
                    previous.singly = true;
                }
            }
            Freshness::Standby(Some(time)) => app.ui.remark(format!(
                "Read from a standby, as of {}",
                app.ui.look.time(time.naive_utc())
            )),
            Freshness::Standby(None) => app.ui.remark("Read from a standby"),
        }
        if let Some(code) = &scope.session
            && !session_exists(&mut conn, code)?
        {
            return Err(not_found(format!("no session has the code `{code}`"))
                .hint("list them with `mediverse session list`")
                .into());
        }
        Ok(Reading {
            conn,
            scope,
            previous,
        })
    }

    /// The same for what counts step by step.
    pub(super) fn read_steps(&self, app: &App) -> anyhow::Result<Reading> {
        let (scope, _) = self.scopes(app)?;
        let until = scope.until.unwrap_or_else(|| Utc::now().naive_utc());
        let hours = scope.since.map_or(0, |since| (until - since).num_hours());
        if hours / self.bucket.hours() > MOST_STEPS {
            return Err(invalid(format!(
                "there are more than {} steps between `--since` and `--until`",
                thousands(MOST_STEPS.unsigned_abs())
            ))
            .hint("ask for a shorter window, or for wider steps with `--bucket`")
            .into());
        }
        self.read(app)
    }

    /// With `--explain`: print the statements instead of running them.
    pub(super) fn explained(&self, app: &App, reports: &[Report]) -> anyhow::Result<bool> {
        if !self.explain {
            return Ok(false);
        }
        let (mut scope, mut previous) = self.scopes(app)?;
        if scope.teacher.as_ref().is_some_and(|it| it.contains('@')) {
            let mut conn = app.open(&app.config.analytics()?)?;
            name_teacher(&mut conn, &mut scope, previous.as_mut())?;
        }
        let mut sql = String::new();
        for scope in std::iter::once(&scope).chain(&previous) {
            for report in reports {
                sql.push_str(&scope.explain(*report));
            }
        }
        script::show(app, sql)?;
        Ok(true)
    }

    fn scopes(&self, app: &App) -> anyhow::Result<(Scope, Option<Scope>)> {
        let zone = app.ui.look.time_zone;
        let now = Utc::now();
        let window = Window::new(self.since, self.until, zone, now)?;
        let scope = Scope {
            since: window.since,
            until: window.until,
            session: self.session.as_ref().map(|code| code.trim().to_uppercase()),
            teacher: self.teacher.clone(),
            course: self.course.clone(),
            system: self.system,
            zone,
            bucket: self.bucket,
            limit: self.limit(app),
            // The roll-ups mix everybody's commands: whoever is acted as gets those counted that they may see.
            singly: app.config.acting().is_some(),
            whole: self.with_transcripts,
        };
        let previous = match self.compare {
            None => None,
            Some(Compare::Previous) => {
                let window = window.previous(zone, now)?;
                Some(Scope {
                    since: window.since,
                    until: window.until,
                    limit: None,
                    ..scope.clone()
                })
            }
        };
        Ok((scope, previous))
    }

    fn limit(&self, app: &App) -> Option<u32> {
        match self.limit {
            Some(0) => None,
            Some(limit) => Some(limit),
            None => (app.ui.format() == Format::Table).then_some(FEW),
        }
    }
}

impl Reading {
    /// Everything `ask` reads is of one moment.
    pub(super) fn consistent<T>(
        &mut self,
        ask: impl FnOnce(&mut MediverseConn, &Scope, Option<&Scope>) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let (scope, previous) = (&self.scope, self.previous.as_ref());
        self.conn.read_only(|conn| ask(conn, scope, previous))
    }
}

/// Sessions name their teacher by id; people may give the address of the account.
fn name_teacher(
    conn: &mut MediverseConn,
    scope: &mut Scope,
    previous: Option<&mut Scope>,
) -> anyhow::Result<()> {
    let Some(named) = scope.teacher.as_ref().filter(|it| it.contains('@')) else {
        return Ok(());
    };
    let account = Account::find(conn, named)?.ok_or_else(|| {
        not_found(format!("no account has the e-mail address `{named}`"))
            .hint("list them with `mediverse user list`")
    })?;
    scope.teacher = Some(account.id);
    if let Some(previous) = previous {
        previous.teacher.clone_from(&scope.teacher);
    }
    Ok(())
}
