//! A report of rows: for people a table with bars, for programs the rows.

use std::collections::HashMap;
use std::iter;

use super::options::{Options, Reading};
use super::shape::Shape;
use diesel::QueryResult;
use serde::{Serialize, Serializer};
use serde_json::json;

use crate::app::App;
use crate::cli::Format;
use crate::db::MediverseConn;
use crate::db::mediverse::analytics::{self, Report, Scope, Score};
use crate::error::Exit;
use crate::text::{counted, thousands};
use crate::ui::chart::percent;
use crate::ui::{Look, Page, View};

/// A row of a report that is a list.
pub(super) trait Row: Serialize + Sized {
    const REPORT: Report;
    const HEADER: &'static [&'static str];
    /// Columns of the table that hold numbers.
    const RIGHT: &'static [usize];
    /// Columns of the table that are left out where there is no room, in rising order.
    const SPARE: &'static [usize];
    const COLUMNS: &'static [&'static str];
    /// What the count in the window before is called.
    const PREVIOUS: &'static str;
    /// What the name of its person is called, where it has one.
    const PERSON: Option<&'static str> = None;

    fn load(conn: &mut MediverseConn, scope: &Scope) -> QueryResult<Vec<Self>>;
    fn each(
        conn: &mut MediverseConn,
        scope: &Scope,
        work: &mut dyn FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()>;
    /// What the row is about, the same in both windows of a comparison.
    fn key(&self, index: usize) -> String;
    /// What the bars and the comparison are of.
    fn count(&self) -> i64;
    fn score(&self) -> Option<&Score>;
    fn cells(&self, look: &Look) -> Vec<String>;

    /// The account whose name may be shown.
    fn person(&self) -> Option<&str> {
        None
    }
}

/// A row in the window before.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before {
    pub(super) count: i64,
    pub(super) rate: Option<f64>,
}

/// The window before, by what its rows are about.
struct Past(Option<HashMap<String, Before>>);

impl Past {
    fn load<R: Row>(conn: &mut MediverseConn, previous: Option<&Scope>) -> anyhow::Result<Self> {
        let Some(previous) = previous else {
            return Ok(Self(None));
        };
        let mut past = HashMap::new();
        R::each(conn, previous, &mut |row| {
            let before = Before {
                count: row.count(),
                rate: row.score().and_then(|score| score.success_rate),
            };
            past.insert(row.key(past.len()), before);
            Ok(())
        })?;
        Ok(Self(Some(past)))
    }

    fn of<R: Row>(&self, row: &R, index: usize) -> Option<Before> {
        let past = self.0.as_ref()?;
        Some(past.get(&row.key(index)).copied().unwrap_or_default())
    }
}

/// Rows, each beside what it was before where that is asked for.
pub(super) struct Listing<R> {
    pub(super) rows: Vec<R>,
    /// By row; empty without a comparison.
    pub(super) before: Vec<Before>,
    names: HashMap<String, String>,
    with_names: bool,
}

pub(super) fn show<R: Row>(app: &App, options: &Options) -> anyhow::Result<Exit> {
    if options.explained(app, &[R::REPORT])? {
        return Ok(Exit::Done);
    }
    let mut reading = match R::REPORT {
        Report::Timeline => options.read_steps(app)?,
        _ => options.read(app)?,
    };
    if app.ui.format() != Format::Table {
        return stream::<R>(app, options, reading);
    }
    if reading.scope.limit.is_none() {
        return draw_all::<R>(app, options, reading);
    }
    let listing = reading.consistent(|conn, scope, previous| {
        Listing::<R>::load(conn, scope, previous, options.with_names)
    })?;
    app.ui.show(&listing)?;
    let limit = reading.scope.limit.filter(|_| options.limit.is_none());
    if limit.is_some_and(|limit| listing.rows.len() >= limit as usize) {
        app.ui.remark(format!(
            "The first {}; `--limit 0` shows all",
            counted(listing.rows.len() as u64, "row")
        ));
    }
    Ok(Exit::Done)
}

/// For programs: as many rows as there are, a few of them in memory at a time.
fn stream<R: Row>(app: &App, options: &Options, mut reading: Reading) -> anyhow::Result<Exit> {
    let person = R::PERSON.filter(|_| options.with_names);
    let mut naming = Naming::open(app, person.is_some())?;
    let mut columns = R::COLUMNS.to_vec();
    columns.extend(person);
    if reading.previous.is_some() {
        columns.extend([R::PREVIOUS, "change"]);
        let rated = R::COLUMNS.contains(&"successRate");
        columns.extend(rated.then_some("previousSuccessRate"));
    }
    let mut out = app.ui.stream(columns, None)?;
    reading.consistent(|conn, scope, previous| {
        let past = Past::load::<R>(conn, previous)?;
        naming.each::<R>(conn, scope, &past, |row, before, name| {
            let mut value = serde_json::to_value(row)?;
            if let Some(person) = person {
                value[person] = json!(name);
            }
            if let Some(before) = before {
                value[R::PREVIOUS] = json!(before.count);
                value["change"] = json!(change(row.count(), before.count));
                if row.score().is_some() {
                    value["previousSuccessRate"] = json!(before.rate);
                }
            }
            out.row(&value)
        })
    })?;
    out.finish()?;
    Ok(Exit::Done)
}

/// For people who want every row: read twice, first for the widths, so that none are held.
fn draw_all<R: Row>(app: &App, options: &Options, mut reading: Reading) -> anyhow::Result<Exit> {
    let mut naming = Naming::open(app, R::PERSON.is_some() && options.with_names)?;
    let look = &app.ui.look;
    reading.consistent(|conn, scope, previous| {
        let past = Past::load::<R>(conn, previous)?;
        let mut shape = Shape::new::<R>(options.with_names, previous.is_some());
        naming.each::<R>(conn, scope, &past, |row, before, name| {
            shape.measure(look, row, before, name);
            Ok(())
        })?;
        shape.settle::<R>(look);
        let mut list = app.ui.list(shape.header(), shape.right(), R::COLUMNS)?;
        naming.each::<R>(conn, scope, &past, |row, before, name| {
            list.row(row, |look| shape.cells(look, row, before, name))
        })?;
        if list.finish(NOTHING)? > 0 && shape.is_doubtful {
            let mut lines = app.ui.lines();
            lines.line(SMALL)?;
            lines.finish(NOTHING)?;
        }
        Ok(())
    })?;
    Ok(Exit::Done)
}

/// Reads people's names beside the rows, a few at a time.
struct Naming(Option<MediverseConn>);

impl Naming {
    /// Rows come in over one connection; where names are asked for, they come over another.
    fn open(app: &App, wanted: bool) -> anyhow::Result<Self> {
        let conn = wanted.then(|| app.open(&app.config.analytics()?));
        Ok(Self(conn.transpose()?))
    }

    fn each<R: Row>(
        &mut self,
        conn: &mut MediverseConn,
        scope: &Scope,
        past: &Past,
        mut work: impl FnMut(&R, Option<Before>, Option<&str>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        const CHUNK: usize = 500;

        let mut index = 0;
        let mut chunk: Vec<R> = Vec::new();
        let mut hand_on = |chunk: &mut Vec<R>| -> anyhow::Result<()> {
            let names = match &mut self.0 {
                Some(accounts) => names_of(accounts, chunk)?,
                None => HashMap::new(),
            };
            for row in chunk.drain(..) {
                let name = row.person().and_then(|id| names.get(id));
                work(&row, past.of(&row, index), name.map(String::as_str))?;
                index += 1;
            }
            Ok(())
        };
        R::each(conn, scope, &mut |row| {
            chunk.push(row);
            if chunk.len() < CHUNK {
                return Ok(());
            }
            hand_on(&mut chunk)
        })?;
        hand_on(&mut chunk)
    }
}

fn names_of<R: Row>(
    conn: &mut MediverseConn,
    rows: &[R],
) -> anyhow::Result<HashMap<String, String>> {
    let people: Vec<&str> = rows.iter().filter_map(Row::person).collect();
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(analytics::names(conn, &people)?)
}

impl<R: Row> Listing<R> {
    pub(super) fn load(
        conn: &mut MediverseConn,
        scope: &Scope,
        previous: Option<&Scope>,
        with_names: bool,
    ) -> anyhow::Result<Self> {
        let rows = R::load(conn, scope)?;
        let past = Past::load::<R>(conn, previous)?;
        let before = rows
            .iter()
            .enumerate()
            .filter_map(|(index, row)| past.of(row, index))
            .collect();
        let names = if with_names {
            names_of(conn, &rows)?
        } else {
            HashMap::new()
        };
        Ok(Self {
            rows,
            before,
            names,
            with_names,
        })
    }

    pub(super) fn name(&self, row: &R) -> Option<&str> {
        self.names.get(row.person()?).map(String::as_str)
    }
}

/// Lists go to programs row by row; this is for the few that are shown whole.
impl<R: Row> Serialize for Listing<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(serializer)
    }
}

impl<R: Row> View for Listing<R> {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let mut shape = Shape::new::<R>(self.with_names, !self.before.is_empty());
        let rows = || {
            let before = self.before.iter().copied().map(Some);
            self.rows.iter().zip(before.chain(iter::repeat(None)))
        };
        for (row, before) in rows() {
            shape.measure(look, row, before, self.name(row));
        }
        shape.settle::<R>(look);
        page.table(shape.header(), |table| {
            table.right(shape.right());
            for (row, before) in rows() {
                table.row(shape.cells(look, row, before, self.name(row)));
            }
        });
        if shape.is_doubtful {
            page.line(SMALL);
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        R::COLUMNS
    }

    fn when_empty(&self) -> Option<String> {
        Some(NOTHING.to_owned())
    }
}

const NOTHING: &str = "Nothing happened in this window";

pub(super) const SMALL: &str = "* fewer than 20 commands: chance plays a large part";

pub(super) const fn is_doubtful(score: &Score) -> bool {
    score.small_sample && score.success_rate.is_some()
}

/// Commands, success rate and its interval: three cells.
pub(super) fn score_cells(look: &Look, score: &Score) -> [String; 3] {
    [
        number(score.commands),
        rate(look, score),
        interval(look, score),
    ]
}

pub(super) const SCORE_HEADER: [&str; 3] = ["COMMANDS", "SUCCESS", "INTERVAL"];

pub(super) fn rate(look: &Look, score: &Score) -> String {
    let mark = if is_doubtful(score) { " *" } else { "" };
    score
        .success_rate
        .map_or_else(|| look.nothing().to_owned(), |rate| percent(rate) + mark)
}

pub(super) fn interval(look: &Look, score: &Score) -> String {
    match (score.success_rate_low, score.success_rate_high) {
        (Some(low), Some(high)) => {
            format!("{:.0}{}{:.0} %", low * 100.0, look.nothing(), high * 100.0)
        }
        _ => look.nothing().to_owned(),
    }
}

/// How much more than before; nothing where nothing was before.
pub(super) fn change(now: i64, before: i64) -> Option<f64> {
    (before != 0).then(|| (now - before) as f64 / before as f64)
}

pub(super) fn shown_change(look: &Look, now: i64, before: i64) -> String {
    change(now, before).map_or_else(
        || look.nothing().to_owned(),
        |change| format!("{:+.1} %", change * 100.0),
    )
}

pub(super) fn number(count: i64) -> String {
    thousands(u64::try_from(count).unwrap_or_default())
}

pub(super) fn decimal(look: &Look, value: Option<f64>, digits: usize) -> String {
    value.map_or_else(
        || look.nothing().to_owned(),
        |value| format!("{value:.digits$}"),
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn change_from_nothing_is_no_number() {
        assert_eq!(super::change(5, 0), None);
        assert_eq!(super::change(5, 4), Some(0.25));
    }
}
