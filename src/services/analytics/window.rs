//! Half-open windows of time, as people type their ends.

use chrono::{DateTime, Datelike as _, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono::{LocalResult, TimeZone as _};
use chrono_tz::Tz;

use crate::error::{Failure, invalid, usage};

/// The end of a window as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// So long before now.
    Age(TimeDelta),
    /// By the clock of the time zone in which times are shown.
    Local(NaiveDateTime),
    Utc(NaiveDateTime),
}

impl Moment {
    /// `2026-01-31`, `2026-01-31 09:30`, `2026-01-31T09:30:00Z` or `7d`.
    pub fn parse(text: &str) -> Result<Self, String> {
        const FORMATS: [&str; 4] = [
            "%Y-%m-%d %H:%M:%S%.f",
            "%Y-%m-%d %H:%M",
            "%Y-%m-%dT%H:%M:%S%.f",
            "%Y-%m-%dT%H:%M",
        ];
        let text = text.trim();
        if let Ok(age) = humantime::parse_duration(text) {
            return TimeDelta::from_std(age)
                .ok()
                .filter(|age| Utc::now().checked_sub_signed(*age).is_some_and(is_usual))
                .map(Self::Age)
                .ok_or_else(|| "that is too long ago".to_owned());
        }
        if let Ok(time) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self::Utc(time.naive_utc()));
        }
        let local = FORMATS
            .iter()
            .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
            .or_else(|| {
                NaiveDate::parse_from_str(text, "%Y-%m-%d")
                    .ok()?
                    .and_hms_opt(0, 0, 0)
            });
        local
            .filter(|time| is_usual(time.and_utc()))
            .map(Self::Local)
            .ok_or_else(|| {
                "write a date such as 2026-01-31, a time, or an age such as 7d".to_owned()
            })
    }

    fn resolve(self, zone: Tz, now: DateTime<Utc>) -> NaiveDateTime {
        match self {
            Self::Age(age) => (now - age).naive_utc(),
            Self::Local(time) => from_local(time, zone),
            Self::Utc(time) => time,
        }
    }
}

/// Years that every program along the way can write.
fn is_usual(time: DateTime<Utc>) -> bool {
    (1..=9999).contains(&time.year())
}

/// What the clock on the wall calls `time`; where it jumps over it, an hour later.
fn from_local(time: NaiveDateTime, zone: Tz) -> NaiveDateTime {
    match zone.from_local_datetime(&time) {
        LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => time.naive_utc(),
        LocalResult::None => zone
            .from_local_datetime(&(time + TimeDelta::hours(1)))
            .earliest()
            .map_or(time, |time| time.naive_utc()),
    }
}

/// From `since` on, up to but not including `until`; both in UTC, either may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub since: Option<NaiveDateTime>,
    pub until: Option<NaiveDateTime>,
}

impl Window {
    pub fn new(
        since: Option<Moment>,
        until: Option<Moment>,
        zone: Tz,
        now: DateTime<Utc>,
    ) -> Result<Self, Failure> {
        let since = since.map(|moment| moment.resolve(zone, now));
        let until = until.map(|moment| moment.resolve(zone, now));
        if until.is_none() && since.is_some_and(|since| since > now.naive_utc()) {
            return Err(invalid("`--since` has not come yet")
                .hint("the window goes from `--since` to now, or up to `--until`"));
        }
        match (since, until) {
            (Some(from), Some(to)) if from >= to => {
                Err(invalid("`--since` is not before `--until`")
                    .hint("the window goes from `--since` up to, but not including, `--until`"))
            }
            _ => Ok(Self { since, until }),
        }
    }

    /// The window of the same length that ends where this one begins: whole months before whole
    /// months, otherwise as long by the clock on the wall.
    pub fn previous(&self, zone: Tz, now: DateTime<Utc>) -> Result<Self, Failure> {
        let since = self.since.ok_or_else(|| {
            usage("`--compare previous` needs a window that begins somewhere")
                .hint("add `--since`, such as `--since 7d`")
        })?;
        let until = self.until.unwrap_or_else(|| now.naive_utc());
        let local = |time: NaiveDateTime| zone.from_utc_datetime(&time).naive_local();
        let (from, to) = (local(since), local(until));
        let months = whole_months(from, to);
        let before = if months > 0 {
            from.checked_sub_months(Months::new(months))
        } else if from.time() == to.time() {
            let days = (to - from).num_days().unsigned_abs();
            from.checked_sub_days(Days::new(days))
        } else {
            return Ok(Self {
                since: since.checked_sub_signed(until - since),
                until: Some(since),
            });
        };
        Ok(Self {
            since: before.map(|before| from_local(before, zone)),
            until: Some(since),
        })
    }
}

/// How many whole calendar months lie between two midnights on firsts; 0 where that is not so.
fn whole_months(from: NaiveDateTime, to: NaiveDateTime) -> u32 {
    let first = |time: NaiveDateTime| time.day() == 1 && time.time() == chrono::NaiveTime::MIN;
    if !(first(from) && first(to)) {
        return 0;
    }
    let months = (to.year() - from.year()) * 12 + i32::try_from(to.month()).unwrap_or_default()
        - i32::try_from(from.month()).unwrap_or_default();
    u32::try_from(months).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZONE: Tz = Tz::Europe__Madrid;

    fn window(since: &str, until: &str) -> Window {
        let moment = |text: &str| (!text.is_empty()).then(|| Moment::parse(text).unwrap());
        Window::new(moment(since), moment(until), ZONE, now()).unwrap()
    }

    fn now() -> DateTime<Utc> {
        "2026-06-15T12:00:00Z".parse().unwrap()
    }

    fn shown(window: Window) -> String {
        let end = |time: Option<NaiveDateTime>| time.map_or("open".to_owned(), |it| it.to_string());
        format!("{} to {}", end(window.since), end(window.until))
    }

    #[test]
    fn dates_are_days_of_the_time_zone() {
        assert_eq!(
            shown(window("2026-03-28", "2026-03-30")),
            "2026-03-27 23:00:00 to 2026-03-29 22:00:00"
        );
        assert_eq!(
            shown(window("2026-03-28T09:30:00Z", "")),
            "2026-03-28 09:30:00 to open"
        );
        assert_eq!(shown(window("7d", "")), "2026-06-08 12:00:00 to open");
    }

    #[test]
    fn an_hour_that_the_clock_skips_is_the_next() {
        assert_eq!(
            shown(window("2026-03-29 02:30", "")),
            "2026-03-29 01:30:00 to open"
        );
    }

    #[test]
    fn backwards_is_refused() {
        let moment = |text| Some(Moment::parse(text).unwrap());
        assert!(Window::new(moment("2026-02-01"), moment("2026-01-01"), ZONE, now()).is_err());
        assert!(Window::new(moment("2026-02-01"), moment("2026-02-01"), ZONE, now()).is_err());
    }

    #[test]
    fn previous_is_as_long_by_the_clock() {
        let previous = |since, until| shown(window(since, until).previous(ZONE, now()).unwrap());
        assert_eq!(
            previous("2026-03-01", "2026-04-01"),
            "2026-01-31 23:00:00 to 2026-02-28 23:00:00"
        );
        assert_eq!(
            previous("2026-03-30", "2026-04-06"),
            "2026-03-22 23:00:00 to 2026-03-29 22:00:00"
        );
        assert_eq!(
            previous("2026-01-10 09:00", "2026-01-10 12:00"),
            "2026-01-10 05:00:00 to 2026-01-10 08:00:00"
        );
        assert_eq!(
            previous("7d", ""),
            "2026-06-01 12:00:00 to 2026-06-08 12:00:00"
        );
        assert!(window("", "2026-01-01").previous(ZONE, now()).is_err());
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,30}") {
            Moment::parse(&text).ok();
        }

        #[test]
        fn previous_ends_where_this_begins(start in 0_i64..4_000_000_000, length in 1_i64..100_000_000) {
            let at = |seconds| DateTime::from_timestamp(seconds, 0).map(|it| it.naive_utc());
            let window = Window { since: at(start), until: at(start + length) };
            let previous = window.previous(ZONE, now()).unwrap();
            assert_eq!(previous.until, window.since);
            assert!(previous.since < previous.until);
        }
    }
}
