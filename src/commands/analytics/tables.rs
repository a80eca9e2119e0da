//! How the rows of each report stand in a table.

use chrono::{LocalResult, NaiveTime, TimeZone as _};
use diesel::QueryResult;

use super::listing::{Row, SCORE_HEADER, decimal, number, score_cells};
use crate::db::MediverseConn;
use crate::db::mediverse::analytics::{
    ActionRow, Bucket, BucketRow, FailureRow, PartRow, Report, Scope, Score, SessionRow, StudentRow,
};
use crate::ui::Look;
use crate::ui::chart::percent;

const SCORE: [&str; 3] = SCORE_HEADER;

/// The columns of rows that are counted: their own, those of the score, and what comes behind.
macro_rules! scored {
    ($($own:literal),*; $($behind:literal),*) => {
        &[
            $($own,)*
            "commands", "succeeded", "successRate", "successRateLow", "successRateHigh", "smallSample",
            $($behind,)*
        ]
    };
}

macro_rules! loads {
    () => {
        const REPORT: Report = Self::REPORT;

        fn load(conn: &mut MediverseConn, scope: &Scope) -> QueryResult<Vec<Self>> {
            Self::all(conn, scope)
        }

        fn each(
            conn: &mut MediverseConn,
            scope: &Scope,
            work: &mut dyn FnMut(Self) -> anyhow::Result<()>,
        ) -> anyhow::Result<()> {
            Self::each(conn, scope, work)
        }
    };
}

impl Row for SessionRow {
    loads!();
    const PERSON: Option<&'static str> = Some("teacherName");
    const HEADER: &'static [&'static str] = &[
        "CODE", "TITLE", "BEGAN", "MIN", "STUDENTS", "NOTES", SCORE[0], SCORE[1], SCORE[2],
    ];
    const RIGHT: &'static [usize] = &[3, 4, 5, 6, 7, 8];
    const SPARE: &'static [usize] = &[5];
    const COLUMNS: &'static [&'static str] = scored!("code", "title", "teacherId", "moodleCourseId", "createdAt", "endedAt", "isActive", "minutes", "students", "notes"; "confidence");
    const PREVIOUS: &'static str = "previousCommands";

    fn key(&self, _: usize) -> String {
        self.code.clone().unwrap_or_default()
    }

    fn count(&self) -> i64 {
        self.score.commands
    }

    fn score(&self) -> Option<&Score> {
        Some(&self.score)
    }

    fn cells(&self, look: &Look) -> Vec<String> {
        // The hour matters less than the title where room is short.
        let narrow = look.width.is_some_and(|width| width < 100);
        let shown = if narrow { 10 } else { 16 };
        let began = self
            .created_at
            .map(|time| look.time(time)[..shown].to_owned());
        let nothing = || look.nothing().to_owned();
        let mut cells = vec![
            self.code.clone().unwrap_or_else(nothing),
            self.title
                .clone()
                .unwrap_or_else(|| "(no session)".to_owned()),
            began.unwrap_or_else(nothing),
            decimal(look, self.minutes, 0),
            number(self.students),
            number(self.notes),
        ];
        cells.extend(score_cells(look, &self.score));
        cells
    }

    fn person(&self) -> Option<&str> {
        self.teacher_id.as_deref()
    }
}

impl Row for ActionRow {
    loads!();
    const HEADER: &'static [&'static str] = &[
        "ACTION",
        SCORE[0],
        SCORE[1],
        SCORE[2],
        "CONFIDENCE",
        "SHARE",
    ];
    const RIGHT: &'static [usize] = &[1, 2, 3, 4, 5];
    const SPARE: &'static [usize] = &[4, 5];
    const COLUMNS: &'static [&'static str] = scored!("action"; "share", "confidence");
    const PREVIOUS: &'static str = "previousCommands";

    fn key(&self, _: usize) -> String {
        self.action.as_deref().unwrap_or_default().to_lowercase()
    }

    fn count(&self) -> i64 {
        self.score.commands
    }

    fn score(&self) -> Option<&Score> {
        Some(&self.score)
    }

    fn cells(&self, look: &Look) -> Vec<String> {
        let mut cells = vec![named(self.action.as_deref(), "(none understood)")];
        cells.extend(score_cells(look, &self.score));
        cells.push(decimal(look, self.confidence, 2));
        cells.push(share(look, self.share));
        cells
    }
}

impl Row for PartRow {
    loads!();
    const HEADER: &'static [&'static str] = &[
        "TARGET", "NAME", "SYSTEM", SCORE[0], SCORE[1], SCORE[2], "SHARE",
    ];
    const RIGHT: &'static [usize] = &[3, 4, 5, 6];
    const SPARE: &'static [usize] = &[2, 6];
    const COLUMNS: &'static [&'static str] =
        scored!("partId", "name", "system"; "share", "confidence");
    const PREVIOUS: &'static str = "previousCommands";

    fn key(&self, _: usize) -> String {
        self.part_id.clone()
    }

    fn count(&self) -> i64 {
        self.score.commands
    }

    fn score(&self) -> Option<&Score> {
        Some(&self.score)
    }

    fn cells(&self, look: &Look) -> Vec<String> {
        let mut cells = vec![
            self.part_id.clone(),
            named(self.name.as_deref(), "(no part)"),
            named(self.system.as_deref(), look.nothing()),
        ];
        cells.extend(score_cells(look, &self.score));
        cells.push(share(look, self.share));
        cells
    }
}

impl Row for FailureRow {
    loads!();
    const HEADER: &'static [&'static str] = &["ERROR", "ACTION", "FAILURES", "SHARE"];
    const RIGHT: &'static [usize] = &[2, 3];
    const SPARE: &'static [usize] = &[3];
    const COLUMNS: &'static [&'static str] = &["error", "action", "failures", "share"];
    const PREVIOUS: &'static str = "previousFailures";

    fn key(&self, _: usize) -> String {
        // The window before may spell an action otherwise.
        let action = self.action.as_ref().map(|it| it.to_lowercase());
        format!("{:?} {action:?}", self.error)
    }

    fn count(&self) -> i64 {
        self.failures
    }

    fn score(&self) -> Option<&Score> {
        None
    }

    fn cells(&self, look: &Look) -> Vec<String> {
        let error = named(self.error.as_deref(), "(no message)");
        vec![
            if look.ascii {
                error.replace('…', "...")
            } else {
                error
            },
            named(self.action.as_deref(), "(none understood)"),
            number(self.failures),
            share(look, self.share),
        ]
    }
}

impl Row for StudentRow {
    loads!();
    const PERSON: Option<&'static str> = Some("name");
    const HEADER: &'static [&'static str] = &[
        "STUDENT",
        "SESSIONS",
        "NOTES",
        SCORE[0],
        SCORE[1],
        SCORE[2],
        "LAST SEEN",
    ];
    const RIGHT: &'static [usize] = &[1, 2, 3, 4, 5];
    const SPARE: &'static [usize] = &[2];
    const COLUMNS: &'static [&'static str] = scored!("studentId", "sessions", "notes"; "lastSeen");
    const PREVIOUS: &'static str = "previousCommands";

    fn key(&self, _: usize) -> String {
        self.student_id.clone()
    }

    fn count(&self) -> i64 {
        self.score.commands
    }

    fn score(&self) -> Option<&Score> {
        Some(&self.score)
    }

    fn cells(&self, look: &Look) -> Vec<String> {
        let mut cells = vec![
            self.student_id.clone(),
            number(self.sessions),
            number(self.notes),
        ];
        cells.extend(score_cells(look, &self.score));
        cells.push(self.last_seen.map_or(look.nothing().to_owned(), |time| {
            look.time(time)[..16].to_owned()
        }));
        cells
    }

    fn person(&self) -> Option<&str> {
        Some(&self.student_id)
    }
}

impl Row for BucketRow {
    loads!();
    const HEADER: &'static [&'static str] = &[
        "FROM", "SESSIONS", "JOINS", "NOTES", SCORE[0], SCORE[1], SCORE[2],
    ];
    const RIGHT: &'static [usize] = &[1, 2, 3, 4, 5, 6];
    const SPARE: &'static [usize] = &[2, 3];
    const COLUMNS: &'static [&'static str] =
        scored!("from", "localFrom", "sessions", "joins", "notes"; );
    const PREVIOUS: &'static str = "previousCommands";

    /// The first step is set beside the first of the window before.
    fn key(&self, index: usize) -> String {
        index.to_string()
    }

    fn count(&self) -> i64 {
        self.score.commands
    }

    fn score(&self) -> Option<&Score> {
        Some(&self.score)
    }

    fn cells(&self, look: &Look) -> Vec<String> {
        let mut cells = vec![
            step(look, self),
            number(self.sessions),
            number(self.joins),
            number(self.notes),
        ];
        cells.extend(score_cells(look, &self.score));
        cells
    }
}

/// The beginning of a step by the clock on the wall: a day where it begins at midnight and is no hour, and
/// with its offset where clocks are set back and show one hour twice.
pub(super) fn step(look: &Look, row: &BucketRow) -> String {
    let local = row.local_from;
    if let LocalResult::Ambiguous(..) = look.time_zone.from_local_datetime(&local) {
        let time = look.time_zone.from_utc_datetime(&row.from);
        return time.format("%Y-%m-%d %H:%M %:z").to_string();
    }
    let is_day = row.bucket != Bucket::Hour && local.time() == NaiveTime::MIN;
    let format = if is_day { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M" };
    local.format(format).to_string()
}

fn named(name: Option<&str>, otherwise: &str) -> String {
    name.unwrap_or(otherwise).to_owned()
}

fn share(look: &Look, share: Option<f64>) -> String {
    share.map_or(look.nothing().to_owned(), percent)
}
