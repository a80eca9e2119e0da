//! What stands on the page of HTML, and in which words.

use super::listing::{Listing, Row, decimal, interval, number, rate, shown_change};
use super::options::{Options, Reading};
use super::tables::step;
use super::timeline::Week;
use crate::db::mediverse::analytics::{
    ActionRow, BucketRow, FailureRow, HourRow, Overview, PartRow, Scope, SessionRow, StudentRow,
};
use crate::ui::Look;
use crate::ui::html::{Columns, Document, Grid, Heat, Lines, Ranking};

/// How many rows each ranking of the page has.
const TOP: u32 = 15;

/// The whole page.
pub(super) fn page(
    look: &Look,
    options: &Options,
    reading: &mut Reading,
) -> anyhow::Result<String> {
    let with_names = options.with_names;
    reading.consistent(|conn, scope, previous| {
        let top = Scope {
            limit: Some(options.limit.filter(|limit| *limit > 0).unwrap_or(TOP)),
            ..scope.clone()
        };
        let whole = Scope {
            limit: None,
            ..scope.clone()
        };
        let mut document = Document::new("MediVerse lessons", &subtitle(look, options, scope));
        let now = Overview::of(conn, scope)?;
        let before = previous.map(|it| Overview::of(conn, it)).transpose()?;
        document.figures("At a glance", &figures(look, &now, before.as_ref()));
        let buckets = BucketRow::all(conn, &whole)?;
        over_time(&mut document, look, &buckets);
        week(&mut document, look, &Week(HourRow::all(conn, &whole)?));

        let actions = Listing::<ActionRow>::load(conn, &top, previous, false)?;
        let named = |name: Option<&str>| name.unwrap_or("(none understood)").to_owned();
        ranking(&mut document, look, "Actions", &actions, |it| named(it.action.as_deref()));
        let parts = Listing::<PartRow>::load(conn, &top, previous, false)?;
        ranking(&mut document, look, "Parts and other targets", &parts, |it| {
            it.name.as_deref().unwrap_or(&it.part_id).to_owned()
        });
        let failures = Listing::<FailureRow>::load(conn, &top, previous, false)?;
        ranking(&mut document, look, "Failures", &failures, |it| {
            let error = it.error.as_deref().unwrap_or("(no message)");
            format!("{} {error}", named(it.action.as_deref()))
        });
        let sessions = Listing::<SessionRow>::load(conn, &top, None, with_names)?;
        document.table(
            "Sessions",
            "The latest sessions that began in the window or had commands in it.",
            &sessions.grid(look),
        );
        let students = Listing::<StudentRow>::load(conn, &top, None, with_names)?;
        document.table(
            "Students",
            "The most active students.",
            &students.grid(look),
        );
        Ok(document.into_html(&format!(
            "Made by mediverse {}. Rates come with the 95 % interval of Wilson; an asterisk marks fewer than 20 commands. Times are of {}.",
            env!("CARGO_PKG_VERSION"),
            scope.zone.name()
        )))
    })
}

fn subtitle(look: &Look, options: &Options, scope: &Scope) -> String {
    let time = |time: chrono::NaiveDateTime| look.time(time)[..16].to_owned();
    let window = match (scope.since, scope.until) {
        (None, None) => "Everything so far".to_owned(),
        (Some(since), None) => format!("From {}", time(since)),
        (None, Some(until)) => format!("Up to {}", time(until)),
        (Some(since), Some(until)) => format!("From {} up to {}", time(since), time(until)),
    };
    let of = [
        ("session", &scope.session),
        ("teacher", &scope.teacher),
        ("course", &scope.course),
    ];
    let mut words = vec![window];
    for (what, value) in of {
        words.extend(value.as_ref().map(|value| format!("{what} {value}")));
    }
    words.extend(scope.system.map(|it| format!("system {}", it.label())));
    if options.compare.is_some() {
        words.push("compared with the window before".to_owned());
    }
    words.join(", ")
}

type Count = fn(&Overview) -> i64;

fn figures(
    look: &Look,
    now: &Overview,
    before: Option<&Overview>,
) -> Vec<(String, String, String)> {
    let counts: [(&str, Count, String); 5] = [
        (
            "Sessions",
            |it| it.sessions,
            format!("{} active", number(now.active_sessions)),
        ),
        (
            "Students",
            |it| it.students,
            format!("{} in several sessions", number(now.returning_students)),
        ),
        ("Joins", |it| it.joins, String::new()),
        ("Notes", |it| it.notes, String::new()),
        (
            "Commands",
            |it| it.score.commands,
            format!(
                "{} without session, {} without user",
                number(now.commands_without_session),
                number(now.commands_without_user)
            ),
        ),
    ];
    let mut figures: Vec<(String, String, String)> = counts
        .into_iter()
        .map(|(name, count, remark)| {
            let remark = before.map(count).map_or(remark, |before| {
                format!(
                    "before {}, {}",
                    number(before),
                    shown_change(look, count(now), before).replace(' ', "\u{a0}")
                )
            });
            (name.to_owned(), number(count(now)), remark)
        })
        .collect();
    let remark = before.map_or_else(
        || {
            format!(
                "95 % interval {}",
                interval(look, &now.score).replace(' ', "\u{a0}")
            )
        },
        |before| format!("before {}", rate(look, &before.score)),
    );
    figures.push(("Success rate".to_owned(), rate(look, &now.score), remark));
    figures.push((
        "Median lesson".to_owned(),
        now.median_minutes
            .map_or(look.nothing().to_owned(), |it| format!("{it:.0} min")),
        format!("{} never ended", number(now.never_ended)),
    ));
    figures.push((
        "Confidence".to_owned(),
        decimal(look, now.confidence, 2),
        "mean of the recognition".to_owned(),
    ));
    figures
}

fn over_time(document: &mut Document, look: &Look, buckets: &[BucketRow]) {
    let labels: Vec<String> = buckets.iter().map(|row| step(look, row)).collect();
    let good: Vec<i64> = buckets.iter().map(|it| it.score.succeeded).collect();
    let bad: Vec<i64> = buckets
        .iter()
        .map(|it| it.score.commands - it.score.succeeded)
        .collect();
    let grid = Grid {
        header: header::<BucketRow>(),
        words: Vec::new(),
        rows: buckets.iter().map(|row| row.cells(look)).collect(),
    };
    let total: i64 = buckets.iter().map(|it| it.score.commands).sum();
    let busiest = buckets.iter().max_by_key(|it| it.score.commands);
    let summary = busiest.map_or_else(String::new, |busiest| {
        format!(
            "{} commands, most of them ({}) from {}.",
            number(total),
            number(busiest.score.commands),
            step(look, busiest)
        )
    });
    let columns = Columns {
        labels: &labels,
        good: &good,
        bad: &bad,
    };
    document.chart(
        "Commands over time",
        &summary,
        columns.draw().as_ref(),
        &grid,
    );
    let rates: Vec<_> = buckets
        .iter()
        .map(|it| {
            let score = &it.score;
            Some((
                score.success_rate?,
                score.success_rate_low?,
                score.success_rate_high?,
            ))
        })
        .collect();
    let lines = Lines {
        labels: &labels,
        rates: &rates,
    };
    let known = buckets
        .iter()
        .filter(|it| it.score.success_rate.is_some())
        .map(|row| {
            vec![
                step(look, row),
                number(row.score.commands),
                rate(look, &row.score),
                interval(look, &row.score),
            ]
        });
    let grid = Grid {
        header: ["From", "Commands", "Success", "95 % interval"]
            .map(str::to_owned)
            .to_vec(),
        words: Vec::new(),
        rows: known.collect(),
    };
    document.chart(
        "Success rate over time",
        "The share of commands that succeeded; the band is where the true rate lies with 95 % confidence.",
        lines.draw().as_ref(),
        &grid,
    );
}

fn week(document: &mut Document, look: &Look, week: &Week) {
    let counts = week.counts();
    let mut grid = Grid {
        header: vec!["Hour".to_owned()],
        words: Vec::new(),
        rows: Vec::new(),
    };
    grid.header
        .extend(crate::ui::chart::WEEKDAYS.map(str::to_owned));
    if !week.0.is_empty() {
        for hour in 0..24 {
            let mut row = vec![format!("{hour:02}:00")];
            row.extend(counts.iter().map(|day| match day[hour] {
                0 => look.nothing().to_owned(),
                count => number(count),
            }));
            grid.rows.push(row);
        }
    }
    let heat = Heat { counts: &counts };
    document.chart(
        "The week",
        "Commands by hour of the week: the fuller the field, the more commands.",
        heat.draw().as_ref(),
        &grid,
    );
}

fn ranking<R: Row>(
    document: &mut Document,
    look: &Look,
    title: &str,
    listing: &Listing<R>,
    name: impl Fn(&R) -> String,
) {
    let rows: Vec<(String, i64)> = listing
        .rows
        .iter()
        .map(|row| (name(row), row.count()))
        .collect();
    let summary = rows.first().map_or_else(String::new, |(name, count)| {
        format!("Most often: {name}, {} times.", number(*count))
    });
    let drawing = Ranking { rows: &rows }.draw();
    document.chart(title, &summary, drawing.as_ref(), &listing.grid(look));
}

fn header<R: Row>() -> Vec<String> {
    R::HEADER.iter().map(|name| sentence(name)).collect()
}

/// `LAST SEEN` as `Last seen`.
fn sentence(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .into_iter()
        .chain(letters.flat_map(char::to_lowercase))
        .collect()
}

impl<R: Row> Listing<R> {
    fn grid(&self, look: &Look) -> Grid {
        let mut header = header::<R>();
        let named = self.rows.iter().any(|row| self.name(row).is_some());
        if named {
            header.push("Name".to_owned());
        }
        if !self.before.is_empty() {
            header.extend(["Before".to_owned(), "Change".to_owned()]);
        }
        let rows = self.rows.iter().enumerate().map(|(index, row)| {
            let mut cells = row.cells(look);
            if named {
                cells.push(self.name(row).unwrap_or(look.nothing()).to_owned());
            }
            if let Some(before) = self.before.get(index) {
                cells.push(number(before.count));
                cells.push(shown_change(look, row.count(), before.count));
            }
            cells
        });
        let numbers = R::HEADER.len();
        let words = (0..numbers + usize::from(named)).filter(|column| !R::RIGHT.contains(column));
        Grid {
            header,
            words: words.collect(),
            rows: rows.collect(),
        }
    }
}
