//! Moments as people type them: a date, a time, or an age.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// `2026-01-31`, `2026-01-31T09:30:00Z`, `2026-01-31 09:30` (UTC) or `7d`, an age.
pub(crate) fn parse(text: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(age) = humantime::parse_duration(text) {
        return chrono::Duration::from_std(age)
            .ok()
            .and_then(|age| Utc::now().checked_sub_signed(age))
            .ok_or_else(|| "that is too long ago".to_owned());
    }
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Ok(time.to_utc());
    }
    for format in ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"] {
        if let Ok(time) = NaiveDateTime::parse_from_str(text, format) {
            return Ok(time.and_utc());
        }
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .and_then(|date| date.and_hms_opt(0, 0, 0))
        .map(|time| time.and_utc())
        .ok_or_else(|| "write a date such as 2026-01-31, a time, or an age such as 7d".to_owned())
}
