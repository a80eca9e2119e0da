use serde::Serialize;
use serde_json::{Map, Value};

use super::listing::{SMALL, decimal, interval, number, rate, shown_change};
use super::options::Options;
use super::timeline::Week;
use crate::app::App;
use crate::cli::Format;
use crate::db::MediverseConn;
use crate::db::mediverse::analytics::{
    ActionRow, BucketRow, HourRow, Overview, PartRow, Report, Scope,
};
use crate::error::Exit;
use crate::ui::{Look, Page, View};

/// How many actions and parts an overview names.
const TOP: u32 = 5;

/// Everything at a glance
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse analytics overview --since 7d --compare previous")]
pub(crate) struct Args {
    #[command(flatten)]
    options: Options,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        if self.options.explained(app, &[Report::Overview])? {
            return Ok(Exit::Done);
        }
        let drawn = app.ui.format() == Format::Table;
        let glance = self
            .options
            .read_steps(app)?
            .consistent(|conn, scope, previous| {
                let charts = drawn.then(|| Charts::load(conn, scope)).transpose()?;
                Ok(Glance {
                    now: Overview::of(conn, scope)?,
                    previous: previous
                        .map(|previous| Overview::of(conn, previous))
                        .transpose()?,
                    charts,
                })
            })?;
        app.ui.show(&glance)?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Glance {
    #[serde(flatten)]
    now: Overview,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<Overview>,
    #[serde(skip)]
    charts: Option<Charts>,
}

/// What is drawn below the figures, for people only.
struct Charts {
    buckets: Vec<BucketRow>,
    actions: Vec<ActionRow>,
    parts: Vec<PartRow>,
    week: Week,
}

impl Charts {
    fn load(conn: &mut MediverseConn, scope: &Scope) -> anyhow::Result<Self> {
        let top = Scope {
            limit: Some(TOP),
            ..scope.clone()
        };
        let whole = Scope {
            limit: None,
            ..scope.clone()
        };
        Ok(Self {
            buckets: BucketRow::all(conn, &whole)?,
            actions: ActionRow::all(conn, &top)?,
            parts: PartRow::all(conn, &top)?,
            week: Week(HourRow::all(conn, &whole)?),
        })
    }
}

/// A window a row, where there are two of them.
impl Glance {
    fn windows(&self) -> Option<Value> {
        let previous = self.previous.as_ref()?;
        let row = |window: &str, it: &Overview| {
            let mut row = Map::from_iter([("window".to_owned(), Value::from(window))]);
            if let Ok(Value::Object(figures)) = serde_json::to_value(it) {
                row.extend(figures);
            }
            Value::Object(row)
        };
        Some(Value::Array(vec![
            row("current", &self.now),
            row("previous", previous),
        ]))
    }
}

type Figure = (&'static str, fn(&Overview) -> i64);

const COUNTS: [Figure; 11] = [
    ("Sessions begun", |it| it.sessions),
    ("  still active", |it| it.active_sessions),
    ("  never ended", |it| it.never_ended),
    ("Students", |it| it.students),
    ("  in several sessions", |it| it.returning_students),
    ("Joins", |it| it.joins),
    ("Notes", |it| it.notes),
    ("Commands", |it| it.score.commands),
    ("  without session", |it| it.commands_without_session),
    ("  without user", |it| it.commands_without_user),
    ("  succeeded", |it| it.score.succeeded),
];

fn rates(look: &Look, it: &Overview) -> [(&'static str, String); 4] {
    [
        ("Success rate", rate(look, &it.score)),
        ("  95 % interval", interval(look, &it.score)),
        ("Mean confidence", decimal(look, it.confidence, 2)),
        ("Median minutes", decimal(look, it.median_minutes, 0)),
    ]
}

impl View for Glance {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        self.figures(page);
        if self.now.score.small_sample && self.now.score.success_rate.is_some() {
            page.line(SMALL);
        }
        let Some(charts) = self.charts.as_ref().filter(|_| self.now.score.commands > 0) else {
            return;
        };
        page.heading("Commands over time");
        let counts: Vec<i64> = charts.buckets.iter().map(|it| it.score.commands).collect();
        page.line(look.sparkline(&counts));
        if let (Some(first), Some(last)) = (charts.buckets.first(), charts.buckets.last()) {
            let (first, last) = (
                super::tables::step(look, first),
                super::tables::step(look, last),
            );
            page.line(format!("{first} to {last}"));
        }
        bars(
            page,
            "Actions",
            charts.actions.iter().map(|it| {
                (
                    it.action.as_deref().unwrap_or("(none understood)"),
                    it.score.commands,
                )
            }),
        );
        bars(
            page,
            "Targets",
            charts
                .parts
                .iter()
                .map(|it| (it.name.as_deref().unwrap_or(&it.part_id), it.score.commands)),
        );
        page.heading("The week");
        charts.week.draw(page);
    }

    fn rows(&self) -> Option<Value> {
        self.windows()
    }
}

impl Glance {
    fn figures(&self, page: &mut Page<'_>) {
        let look = page.look;
        let header: &[&str] = match self.previous {
            None => &["", "FIGURE"],
            Some(_) => &["", "FIGURE", "BEFORE", "CHANGE"],
        };
        page.table(header, |table| {
            table.right(&[1, 2, 3][..header.len() - 1]);
            for (name, count) in COUNTS {
                let now = count(&self.now);
                let mut cells = vec![name.to_owned(), number(now)];
                if let Some(before) = self.previous.as_ref().map(count) {
                    cells.extend([number(before), shown_change(look, now, before)]);
                }
                table.row(cells);
            }
            let before = self.previous.as_ref().map(|it| rates(look, it));
            for (index, (name, now)) in rates(look, &self.now).into_iter().enumerate() {
                let mut cells = vec![name.to_owned(), now];
                if let Some(before) = &before {
                    cells.extend([before[index].1.clone(), String::new()]);
                }
                table.row(cells);
            }
        });
    }
}

fn bars<'a>(page: &mut Page<'_>, title: &str, rows: impl Iterator<Item = (&'a str, i64)>) {
    let rows: Vec<_> = rows.collect();
    let most = rows
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or_default();
    let look = page.look;
    if rows.is_empty() {
        return;
    }
    page.heading(title);
    let width = look.bar_width(50);
    page.table(&["", "COMMANDS", ""], |table| {
        table.right(&[1]);
        for (name, count) in rows {
            table.row([name.to_owned(), number(count), look.bar(count, most, width)]);
        }
    });
}
