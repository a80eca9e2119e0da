//! The rows of the reports, columns named as in JSON.

use chrono::NaiveDateTime;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::row::NamedRow;
use diesel::sql_types::{Array, BigInt, Bool, Double, Integer, Nullable, Text, Timestamp};
use serde::Serialize;

use super::{Bucket, Report, Scope};
use crate::db::MediverseConn;
use crate::db::mediverse::time::{utc, utc_opt};

/// Commands and how many of them succeeded, with Wilson's 95 % interval of the rate.
#[derive(Debug, Clone, PartialEq, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Score {
    #[diesel(sql_type = BigInt)]
    pub commands: i64,
    #[diesel(sql_type = BigInt)]
    pub succeeded: i64,
    /// Nothing where there were no commands.
    #[diesel(sql_type = Nullable<Double>, column_name = "successRate")]
    pub success_rate: Option<f64>,
    #[diesel(sql_type = Nullable<Double>, column_name = "successRateLow")]
    pub success_rate_low: Option<f64>,
    #[diesel(sql_type = Nullable<Double>, column_name = "successRateHigh")]
    pub success_rate_high: Option<f64>,
    /// Fewer than 20 commands.
    #[diesel(sql_type = Bool, column_name = "smallSample")]
    pub small_sample: bool,
}

/// Everything at a glance.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Begun in the window.
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    #[diesel(sql_type = BigInt, column_name = "activeSessions")]
    pub active_sessions: i64,
    #[diesel(sql_type = BigInt, column_name = "neverEnded")]
    pub never_ended: i64,
    /// Of the sessions that ended.
    #[diesel(sql_type = Nullable<Double>, column_name = "medianMinutes")]
    pub median_minutes: Option<f64>,
    #[diesel(sql_type = BigInt)]
    pub students: i64,
    #[diesel(sql_type = BigInt)]
    pub joins: i64,
    /// Students who joined more than one session.
    #[diesel(sql_type = BigInt, column_name = "returningStudents")]
    pub returning_students: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(embed)]
    #[serde(flatten)]
    pub score: Score,
    #[diesel(sql_type = Nullable<Double>)]
    pub confidence: Option<f64>,
    #[diesel(sql_type = BigInt, column_name = "commandsWithoutSession")]
    pub commands_without_session: i64,
    #[diesel(sql_type = BigInt, column_name = "commandsWithoutUser")]
    pub commands_without_user: i64,
}

/// A session; the row without a code is the commands that belong to none.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionRow {
    #[diesel(sql_type = Nullable<Text>)]
    pub code: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub title: Option<String>,
    #[diesel(sql_type = Nullable<Text>, column_name = "teacherId")]
    pub teacher_id: Option<String>,
    #[diesel(sql_type = Nullable<Text>, column_name = "moodleCourseId")]
    pub moodle_course_id: Option<String>,
    #[diesel(sql_type = Nullable<Timestamp>, column_name = "createdAt")]
    #[serde(serialize_with = "utc_opt")]
    pub created_at: Option<NaiveDateTime>,
    #[diesel(sql_type = Nullable<Timestamp>, column_name = "endedAt")]
    #[serde(serialize_with = "utc_opt")]
    pub ended_at: Option<NaiveDateTime>,
    #[diesel(sql_type = Nullable<Bool>, column_name = "isActive")]
    pub is_active: Option<bool>,
    /// Nothing where the session never ended.
    #[diesel(sql_type = Nullable<Double>)]
    pub minutes: Option<f64>,
    #[diesel(sql_type = BigInt)]
    pub students: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(embed)]
    #[serde(flatten)]
    pub score: Score,
    #[diesel(sql_type = Nullable<Double>)]
    pub confidence: Option<f64>,
}

/// An action; the row without one is the commands in which none was understood.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActionRow {
    #[diesel(sql_type = Nullable<Text>)]
    pub action: Option<String>,
    #[diesel(embed)]
    #[serde(flatten)]
    pub score: Score,
    /// Of all commands of the report.
    #[diesel(sql_type = Nullable<Double>)]
    pub share: Option<f64>,
    #[diesel(sql_type = Nullable<Double>)]
    pub confidence: Option<f64>,
}

/// A target of commands; one without a name is no part: a direction, or an unknown id.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartRow {
    #[diesel(sql_type = Text, column_name = "partId")]
    pub part_id: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub system: Option<String>,
    #[diesel(embed)]
    #[serde(flatten)]
    pub score: Score,
    /// Of all commands with a target.
    #[diesel(sql_type = Nullable<Double>)]
    pub share: Option<f64>,
    #[diesel(sql_type = Nullable<Double>)]
    pub confidence: Option<f64>,
}

/// A kind of error message, what it quotes left out.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FailureRow {
    #[diesel(sql_type = Nullable<Text>)]
    pub error: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub action: Option<String>,
    #[diesel(sql_type = BigInt)]
    pub failures: i64,
    /// Of all failures of the report.
    #[diesel(sql_type = Nullable<Double>)]
    pub share: Option<f64>,
}

/// A student, by id.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StudentRow {
    #[diesel(sql_type = Text, column_name = "studentId")]
    pub student_id: String,
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(embed)]
    #[serde(flatten)]
    pub score: Score,
    #[diesel(sql_type = Nullable<Timestamp>, column_name = "lastSeen")]
    #[serde(serialize_with = "utc_opt")]
    pub last_seen: Option<NaiveDateTime>,
}

/// A step of the timeline.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BucketRow {
    #[diesel(sql_type = Timestamp)]
    #[serde(serialize_with = "utc")]
    pub from: NaiveDateTime,
    /// The same in the time zone of the report.
    #[diesel(sql_type = Timestamp, column_name = "localFrom")]
    pub local_from: NaiveDateTime,
    /// How wide the step is: as was asked for, which is no figure of the report.
    #[diesel(embed)]
    #[serde(skip)]
    pub bucket: Bucket,
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    #[diesel(sql_type = BigInt)]
    pub joins: i64,
    #[diesel(sql_type = BigInt)]
    pub notes: i64,
    #[diesel(embed)]
    #[serde(flatten)]
    pub score: Score,
}

/// An hour of the week, Monday being 1, in the time zone of the report.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HourRow {
    #[diesel(sql_type = Integer)]
    pub weekday: i32,
    #[diesel(sql_type = Integer)]
    pub hour: i32,
    #[diesel(sql_type = BigInt)]
    pub commands: i64,
    #[diesel(sql_type = BigInt)]
    pub succeeded: i64,
}

/// Words that failed and led to no part.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MissRow {
    #[diesel(sql_type = Text)]
    pub transcript: String,
    #[diesel(sql_type = BigInt)]
    pub failures: i64,
    #[diesel(sql_type = BigInt)]
    pub sessions: i64,
    /// Which sessions: a session that said it in two spellings is one.
    #[diesel(sql_type = Nullable<Array<Text>>, column_name = "sessionIds")]
    #[serde(skip)]
    pub session_ids: Option<Vec<String>>,
    #[diesel(sql_type = Timestamp, column_name = "firstAt")]
    #[serde(serialize_with = "utc")]
    pub first_at: NaiveDateTime,
    #[diesel(sql_type = Timestamp, column_name = "lastAt")]
    #[serde(serialize_with = "utc")]
    pub last_at: NaiveDateTime,
}

macro_rules! loads {
    ($($row:ident: $report:ident),+ $(,)?) => {
        $(impl $row {
            pub const REPORT: Report = Report::$report;

            pub fn all(conn: &mut MediverseConn, scope: &Scope) -> QueryResult<Vec<Self>> {
                scope.load(conn, Self::REPORT)
            }

            pub fn each(
                conn: &mut MediverseConn,
                scope: &Scope,
                work: &mut dyn FnMut(Self) -> anyhow::Result<()>,
            ) -> anyhow::Result<()> {
                scope.each(conn, Self::REPORT, work)
            }
        })+
    };
}

loads! {
    SessionRow: Sessions,
    ActionRow: Commands,
    PartRow: Parts,
    FailureRow: Failures,
    StudentRow: Students,
    HourRow: Week,
    MissRow: Misses,
}

impl QueryableByName<Pg> for Bucket {
    fn build<'a>(_: &impl NamedRow<'a, Pg>) -> diesel::deserialize::Result<Self> {
        Ok(Self::default())
    }
}

impl BucketRow {
    pub const REPORT: Report = Report::Timeline;

    pub fn all(conn: &mut MediverseConn, scope: &Scope) -> QueryResult<Vec<Self>> {
        let mut rows: Vec<Self> = scope.load(conn, Self::REPORT)?;
        for row in &mut rows {
            row.bucket = scope.bucket;
        }
        Ok(rows)
    }

    pub fn each(
        conn: &mut MediverseConn,
        scope: &Scope,
        work: &mut dyn FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        scope.each(conn, Self::REPORT, &mut |row: Self| {
            let bucket = scope.bucket;
            work(Self { bucket, ..row })
        })
    }
}

impl Overview {
    pub fn of(conn: &mut MediverseConn, scope: &Scope) -> QueryResult<Self> {
        scope
            .load(conn, Report::Overview)?
            .pop()
            .ok_or(diesel::result::Error::NotFound)
    }
}
