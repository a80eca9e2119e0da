//! Reports over teaching, every figure counted by PostgreSQL.
//!
//! A report is the text of `facts_*.sql`, which finds the commands a scope means, and its own
//! `.sql` behind it. Values are bound as text and cast there, so that `explain` can put them back.

pub mod rollup;
mod rows;

use std::borrow::Cow;

use chrono::{Datelike as _, Months, NaiveDate, NaiveDateTime, Timelike as _};
use chrono_tz::Tz;
use diesel::pg::{Pg, PgRowByRowLoadingMode};
use diesel::prelude::*;
use diesel::query_builder::{BoxedSqlQuery, SqlQuery};
use diesel::sql_types::{Nullable, Text};

use super::AnatomySystem;
use crate::db::{MediverseConn, literal};

pub use rollup::{
    Freshness, add_synonym, are_followed, names, rebuild, rebuild_counts, refresh, session_exists,
    tidy,
};
pub use rows::{
    ActionRow, BucketRow, FailureRow, HourRow, MissRow, Overview, PartRow, Score, SessionRow,
    StudentRow,
};

/// One report's statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    Overview,
    Sessions,
    Commands,
    Parts,
    Failures,
    Students,
    Timeline,
    Week,
    Misses,
}

/// How wide a step of the timeline is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Bucket {
    Hour,
    #[default]
    Day,
    Week,
    Month,
}

impl Bucket {
    /// Hours that one lasts, or a little less.
    pub const fn hours(self) -> i64 {
        match self {
            Self::Hour => 1,
            Self::Day => 23,
            Self::Week => 24 * 7 - 1,
            Self::Month => 24 * 28 - 1,
        }
    }

    /// The word for it in `date_trunc`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }
}

/// What a report is about: from `since` on, up to but not including `until` (UTC), and of whom.
#[derive(Debug, Clone)]
pub struct Scope {
    pub since: Option<NaiveDateTime>,
    pub until: Option<NaiveDateTime>,
    pub session: Option<String>,
    pub teacher: Option<String>,
    pub course: Option<String>,
    pub system: Option<AnatomySystem>,
    pub zone: Tz,
    pub bucket: Bucket,
    /// The first rows only.
    pub limit: Option<u32>,
    /// Count commands one by one, whatever the roll-ups say.
    pub singly: bool,
    /// Show error messages whole, with what people said and are called.
    pub whole: bool,
}

impl Scope {
    /// The statement of `report`, its values as `$1` and so on.
    pub fn sql(&self, report: Report) -> String {
        self.narrowed(self.worded(report))
    }

    /// `sql` without `OR` where something was chosen: behind one, a list is searched again for every
    /// row as soon as it is too long to be hashed.
    fn narrowed(&self, mut sql: String) -> String {
        let chosen = self.session.is_some() || self.teacher.is_some() || self.course.is_some();
        if chosen {
            sql = sql.replace("coalesce($7::text, $8::text, $9::text) IS NULL OR ", "");
        }
        if self.system.is_some() {
            sql = sql.replace("$10::text IS NULL OR ", "");
        }
        if chosen || self.system.is_some() {
            sql = sql.replace(
                "coalesce($7::text, $8::text, $9::text, $10::text) IS NULL OR ",
                "",
            );
        }
        sql
    }

    fn worded(&self, report: Report) -> String {
        let (facts, own) = match report {
            Report::Overview => (self.by_session().into(), include_str!("overview.sql")),
            // Read for the sessions that are listed, not for all of them.
            Report::Sessions => (
                inlined(self.by_session()).into(),
                include_str!("sessions.sql"),
            ),
            Report::Timeline => (self.by_session().into(), include_str!("timeline.sql")),
            Report::Week => (self.by_session().into(), include_str!("week.sql")),
            Report::Commands => (self.by_kind(false), include_str!("commands.sql")),
            Report::Parts => (self.by_target(), include_str!("parts.sql")),
            Report::Failures => (self.by_kind(true), include_str!("failures.sql")),
            // A million rows are not worth keeping, where they are read once.
            Report::Students if self.system.is_none() => {
                (inlined(COMMANDS).into(), include_str!("students.sql"))
            }
            Report::Students => (COMMANDS.into(), include_str!("students.sql")),
            Report::Misses => ("".into(), include_str!("misses.sql")),
        };
        if report == Report::Failures && self.whole {
            // The roll-ups keep no message whole.
            let facts = COMMANDS.replace(ERROR_KIND, r#"btrim(left(c."errorMsg", 2000))"#);
            return facts + &own.replace(MASKED, "k.error");
        }
        if report == Report::Failures {
            return format!("{facts}{own}");
        }
        // Of everything the condition of an index, which alone answers then.
        let joined = if self.is_unbounded() {
            r#"j."studentId" IS NOT NULL"#
        } else {
            r#"j."joinedAt" >= $1::timestamp AND j."joinedAt" < $2::timestamp"#
        };
        let own = own.replace("{joined}", joined);
        // What was said is no name of a target.
        let own = own.replace("{target}", if self.whole { "f.target" } else { SPOKEN });
        if report == Report::Sessions {
            // For a few sessions their rows are looked up, for many of them all rows are read.
            let few = self.limit.is_some_and(|limit| limit <= FEW);
            let meant = if self.system.is_some() {
                "s.id IN (SELECT f.session_id FROM facts f)"
            } else {
                BEGUN_OR_SPOKEN
            };
            let own = own.replace("{meant}", meant);
            let own = own.replace("{fence}", if few { "OFFSET 0" } else { "" });
            return facts.replace(ERROR_KIND, "NULL::text") + &own;
        }
        // Only failures ask for the kind of an error, which takes its time to find out.
        format!("{}{own}", facts.replace(ERROR_KIND, "NULL::text"))
    }

    const fn is_unbounded(&self) -> bool {
        self.since.is_none() && self.until.is_none()
    }

    /// The same with the values written out, for `psql`.
    pub fn explain(&self, report: Report) -> String {
        let mut sql = self.sql(report);
        // The highest first: `$1` is also the beginning of `$13`.
        for (index, value) in self.values().iter().enumerate().rev() {
            let value = value.as_deref().map_or_else(|| "NULL".to_owned(), literal);
            sql = sql.replace(&format!("${}", index + 1), &value);
        }
        format!("{};\n", sql.trim_end())
    }

    fn load<R>(&self, conn: &mut MediverseConn, report: Report) -> QueryResult<Vec<R>>
    where
        R: diesel::deserialize::QueryableByName<Pg> + 'static,
    {
        self.query(report).load(conn.pg())
    }

    /// The rows one after the other: there may be more of them than fit into memory.
    fn each<R>(
        &self,
        conn: &mut MediverseConn,
        report: Report,
        work: &mut dyn FnMut(R) -> anyhow::Result<()>,
    ) -> anyhow::Result<()>
    where
        R: diesel::deserialize::QueryableByName<Pg> + 'static,
    {
        let query = self.query(report);
        for row in query.load_iter::<R, PgRowByRowLoadingMode>(conn.pg())? {
            work(row?)?;
        }
        Ok(())
    }

    fn query(&self, report: Report) -> BoxedSqlQuery<'static, Pg, SqlQuery> {
        let query = diesel::sql_query(self.sql(report)).into_boxed();
        let values = self.values().into_iter();
        values.fold(query, |query, value| query.bind::<Nullable<Text>, _>(value))
    }

    /// Sessions have no system: with one, commands are looked at singly.
    const fn by_session(&self) -> &'static str {
        if self.singly || self.system.is_some() {
            COMMANDS
        } else {
            include_str!("facts_sessions.sql")
        }
    }

    /// Which months the roll-ups of months are read for, from and to; of everything, the one row.
    fn spans(&self) -> (Option<String>, Option<String>) {
        if self.is_unbounded() {
            return (Some("-infinity".to_owned()), Some("-infinity".to_owned()));
        }
        let first = self
            .since
            .map_or_else(|| Some("0001-01-01".to_owned()), month_from);
        let last = self.until.map_or_else(
            || Some("infinity".to_owned()),
            |until| {
                let last =
                    first_of_month(until).and_then(|it| it.checked_sub_months(Months::new(1)));
                Some(last.map_or_else(|| "-infinity".to_owned(), |it| it.to_string()))
            },
        );
        (first, last)
    }

    /// By action and kind of error; only days know both these and what was spoken of.
    fn by_kind(&self, errors: bool) -> Cow<'static, str> {
        if self.is_single() {
            COMMANDS.into()
        } else if self.system.is_some() {
            include_str!("facts_days.sql").into()
        } else {
            let error = |error: &'static str| if errors { error } else { "''" };
            let columns = |of: &str, error: &str| {
                format!(
                    "coalesce({of}.action, '') AS action, '' AS target, {of}.success, {error} AS error"
                )
            };
            months(
                "mediverse_admin.rollup_kind",
                &columns("r", error("coalesce(r.error, '')")),
                &columns("l", error(ERROR_OF_LIVE)),
            )
            .into()
        }
    }

    /// By what was spoken of.
    fn by_target(&self) -> Cow<'static, str> {
        if self.is_single() {
            COMMANDS.into()
        } else {
            let columns = |of: &str| {
                format!(
                    "'' AS action, coalesce({of}.target, '') AS target, {of}.success, '' AS error"
                )
            };
            months(
                "mediverse_admin.rollup_target",
                &columns("r"),
                &columns("l"),
            )
            .into()
        }
    }

    /// Days and months have no sessions: with a choice of them, commands are looked at singly.
    const fn is_single(&self) -> bool {
        self.singly || self.session.is_some() || self.teacher.is_some() || self.course.is_some()
    }

    fn values(&self) -> [Option<String>; 17] {
        const QUARTER: i64 = 15 * 60 * 1_000;
        const DAY: i64 = 24 * 60 * 60 * 1_000;
        let since = |step| edge(self.since, step, "-infinity");
        let until = |step| edge_before(self.until, step);
        let (first_span, last_span) = self.spans();
        [
            since(1),
            until(1),
            since(QUARTER),
            until(QUARTER),
            since(DAY),
            until(DAY),
            self.session.clone(),
            self.teacher.clone(),
            self.course.clone(),
            self.system.map(|system| system.label().to_owned()),
            Some(self.zone.name().to_owned()),
            Some(self.bucket.word().to_owned()),
            self.limit.map(|limit| limit.to_string()),
            self.since
                .map_or_else(|| Some("-infinity".to_owned()), month_from),
            self.until
                .map_or_else(|| Some("infinity".to_owned()), month_before),
            first_span,
            last_span,
        ]
    }
}

/// A target, or that it was words: ids, systems and directions have no blanks.
const SPOKEN: &str = "CASE WHEN length(f.target) <= 80 AND f.target !~ '[[:space:]]' THEN f.target ELSE '(words)' END";

/// So many sessions are few.
const FEW: u32 = 500;

/// Facts that are read where they are needed.
fn inlined(facts: &str) -> String {
    facts.replace("facts AS (", "facts AS NOT MATERIALIZED (")
}

/// Facts of whole months from `rollup`, where `rolled` is what it and the days say of commands, and
/// `live` what commands say themselves: nothing that the report does not ask for, and where nothing
/// was said always '', so that what is taken off meets what it is taken off from.
fn months(rollup: &str, rolled: &str, live: &str) -> String {
    include_str!("facts_months.sql")
        .replace("{rollup}", rollup)
        .replace("{rolled}", rolled)
        .replace("{live}", live)
}

const ERROR_OF_LIVE: &str = r#"CASE WHEN l.success THEN '' ELSE coalesce(mediverse_admin.error_kind(l."errorMsg", l.transcript), '') END"#;
const BEGUN_OR_SPOKEN: &str = r#"((s."createdAt" >= $1::timestamp AND s."createdAt" < $2::timestamp)
            OR EXISTS (SELECT FROM facts f WHERE f.session_id = s.id))"#;
const ERROR_KIND: &str = r#"mediverse_admin.error_kind(c."errorMsg", c.transcript)"#;
const MASKED: &str = "m.general AS error";
const COMMANDS: &str = include_str!("facts_commands.sql");

/// The first whole step (milliseconds) not before `time`.
fn edge(time: Option<NaiveDateTime>, step: i64, unbounded: &str) -> Option<String> {
    let Some(time) = time else {
        return Some(unbounded.to_owned());
    };
    let finer = i64::from(time.nanosecond() % 1_000_000 != 0);
    let millis = time.and_utc().timestamp_millis() + finer;
    Some(written(millis + (-millis).rem_euclid(step)))
}

/// The end of the last whole step (milliseconds) that is over at `time`.
fn edge_before(time: Option<NaiveDateTime>, step: i64) -> Option<String> {
    let Some(time) = time else {
        return Some("infinity".to_owned());
    };
    if step == 1 {
        return edge(Some(time), 1, "infinity");
    }
    let millis = time.and_utc().timestamp_millis();
    Some(written(millis - millis.rem_euclid(step)))
}

/// The first of the first month that does not begin before `time`.
fn month_from(time: NaiveDateTime) -> Option<String> {
    let month = first_of_month(time)?;
    let begins = month.and_hms_opt(0, 0, 0) == Some(time);
    let month = if begins {
        Some(month)
    } else {
        month.checked_add_months(Months::new(1))
    };
    Some(month.map_or_else(|| "infinity".to_owned(), |it| it.to_string()))
}

/// The end of the last month that is over at `time`.
fn month_before(time: NaiveDateTime) -> Option<String> {
    Some(first_of_month(time)?.to_string())
}

fn first_of_month(time: NaiveDateTime) -> Option<NaiveDate> {
    time.date().with_day(1)
}

fn written(millis: i64) -> String {
    chrono::DateTime::from_timestamp_millis(millis).map_or_else(
        || "infinity".to_owned(),
        |time| time.format("%Y-%m-%d %H:%M:%S%.3f").to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<NaiveDateTime> {
        Some(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f").unwrap())
    }

    fn scope(since: &str, until: &str) -> [Option<String>; 17] {
        Scope {
            since: at(since),
            until: at(until),
            ..example()
        }
        .values()
    }

    fn example() -> Scope {
        Scope {
            since: None,
            until: None,
            session: None,
            teacher: None,
            course: None,
            system: None,
            zone: Tz::UTC,
            bucket: Bucket::Day,
            limit: None,
            singly: false,
            whole: false,
        }
    }

    #[test]
    fn whole_steps_lie_inside_the_window() {
        let values = scope("2026-01-01 09:07:00.001", "2026-01-03 10:15:00");
        let values: Vec<&str> = values[..6]
            .iter()
            .map(|it| it.as_deref().unwrap())
            .collect();
        assert_eq!(
            values,
            [
                "2026-01-01 09:07:00.001",
                "2026-01-03 10:15:00.000",
                "2026-01-01 09:15:00.000",
                "2026-01-03 10:15:00.000",
                "2026-01-02 00:00:00.000",
                "2026-01-03 00:00:00.000"
            ]
        );
    }

    #[test]
    fn only_failures_look_into_messages() {
        let mut scope = Scope {
            teacher: Some("t1".to_owned()),
            ..example()
        };
        for report in [Report::Commands, Report::Overview, Report::Students] {
            scope.system = Some(AnatomySystem::Skeletal);
            assert!(!scope.sql(report).contains("error_kind"));
        }
        assert!(scope.sql(Report::Failures).contains(ERROR_KIND));
        assert!(scope.sql(Report::Failures).contains(MASKED));
        scope.whole = true;
        let whole = scope.sql(Report::Failures);
        assert!(!whole.contains(MASKED) && !whole.contains("error_kind"));
    }

    #[test]
    fn no_list_is_searched_row_by_row() {
        let scope = Scope {
            teacher: Some("t1".to_owned()),
            system: Some(AnatomySystem::Skeletal),
            ..example()
        };
        for report in [
            Report::Overview,
            Report::Sessions,
            Report::Commands,
            Report::Parts,
            Report::Failures,
            Report::Students,
            Report::Timeline,
            Report::Week,
            Report::Misses,
        ] {
            let sql = scope.sql(report);
            assert!(!sql.contains("$10::text IS NULL"), "{sql}");
            assert!(!sql.contains("coalesce($7"), "{sql}");
        }
    }

    #[test]
    fn works_before_1970() {
        let values = scope("1960-01-01 09:07:00", "1960-01-01 10:14:00");
        assert_eq!(values[2].as_deref(), Some("1960-01-01 09:15:00.000"));
        assert_eq!(values[3].as_deref(), Some("1960-01-01 10:00:00.000"));
    }
}
