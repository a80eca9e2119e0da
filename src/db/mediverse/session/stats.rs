//! The figures of one session, counted by the database in one round trip.

use diesel::prelude::*;
use diesel::sql_types::{Jsonb, Text, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::TeachingSession;
use crate::db::MediverseConn;
use crate::db::mediverse::time::now;

/// Everything that is counted in one session.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionStats {
    pub students: i64,
    pub notes: i64,
    pub commands: i64,
    /// Of these commands: deleted by `db prune`, counted and no more.
    pub pruned: i64,
    #[serde(flatten)]
    pub share: Share,
    /// From its beginning to its end, or until now.
    pub duration_seconds: f64,
    pub actions: Vec<ActionStats>,
    pub top_targets: Vec<TargetStats>,
    pub failures: Vec<FailureStats>,
    pub confidence: Confidence,
    pub activity: Activity,
}

/// How many commands did what was wanted, with Wilson's 95 % interval; no rate without commands.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Share {
    pub successful: i64,
    #[serde(default)]
    pub success_rate: Option<f64>,
    #[serde(default)]
    pub success_rate_low: Option<f64>,
    #[serde(default)]
    pub success_rate_high: Option<f64>,
}

/// Commands of one action; known ones in capitals, `None` where none was found in the words.
#[derive(Debug, Serialize, Deserialize)]
pub struct ActionStats {
    pub action: Option<String>,
    pub commands: i64,
    #[serde(flatten)]
    pub share: Share,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct TargetStats {
    pub target: String,
    /// The part's name, where the target is a part.
    pub name: Option<String>,
    pub commands: i64,
    #[serde(flatten)]
    pub share: Share,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FailureStats {
    pub error_msg: Option<String>,
    pub commands: i64,
}

/// How sure the recognition was, over the commands that say so.
#[derive(Debug, Serialize, Deserialize)]
pub struct Confidence {
    pub commands: i64,
    pub mean: Option<f64>,
    pub median: Option<f64>,
    pub min: Option<f64>,
    pub max: Option<f64>,
}

/// Commands in equal stretches of the session's time.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Activity {
    pub from: String,
    pub until: String,
    pub slot_seconds: f64,
    pub commands: Vec<i64>,
}

impl Share {
    /// The rate and its interval, as `mediverse_admin.wilson_low` and `wilson_high` have it: called by the server, they
    /// cost a process that asks once more than all the rest.
    fn rate(&mut self, commands: i64) {
        const Z: f64 = 1.959963984540054;
        const HALF: f64 = 1.920729410347062;
        const QUARTER: f64 = 0.960364705173531;
        const WHOLE: f64 = 3.841458820694124;
        if commands <= 0 {
            return;
        }
        let (succeeded, count) = (self.successful as f64, commands as f64);
        let spread = Z * (succeeded * (count - succeeded) / count + QUARTER).sqrt();
        self.success_rate = Some(succeeded / count);
        self.success_rate_low = Some(((succeeded + HALF - spread) / (count + WHOLE)).max(0.0));
        self.success_rate_high = Some(((succeeded + HALF + spread) / (count + WHOLE)).min(1.0));
    }
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Jsonb)]
    stats: Value,
}

impl TeachingSession {
    /// Count everything.
    pub fn stats(&self, conn: &mut MediverseConn) -> QueryResult<SessionStats> {
        let row: Row = diesel::sql_query(include_str!("stats.sql"))
            .bind::<Text, _>(&self.id)
            .bind::<Timestamp, _>(now())
            .get_result(conn.pg())?;
        let mut stats: SessionStats = serde_json::from_value(row.stats)
            .map_err(|error| diesel::result::Error::DeserializationError(error.into()))?;
        stats.share.rate(stats.commands);
        for action in &mut stats.actions {
            action.share.rate(action.commands);
        }
        for target in &mut stats.top_targets {
            target.share.rate(target.commands);
        }
        Ok(stats)
    }
}
