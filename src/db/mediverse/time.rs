//! Times as the app's JSON has them: RFC 3339, UTC, milliseconds.

use chrono::{NaiveDateTime, Timelike as _, Utc};
use serde::Serializer;

/// Now, with the milliseconds that a `TIMESTAMP(3)` keeps.
pub fn now() -> NaiveDateTime {
    let now = Utc::now().naive_utc();
    let nanos = now.nanosecond() / 1_000_000 * 1_000_000;
    now.with_nanosecond(nanos).unwrap_or(now)
}

/// `2026-01-31T09:30:00.000Z`.
pub fn rfc3339(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// For `#[serde(serialize_with)]`.
pub fn utc<S: Serializer>(time: &NaiveDateTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&rfc3339(*time))
}

/// For `#[serde(serialize_with)]`.
pub fn utc_opt<S: Serializer>(
    time: &Option<NaiveDateTime>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => utc(time, serializer),
        None => serializer.serialize_none(),
    }
}
