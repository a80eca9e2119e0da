use serde::Serialize;

use super::listing;
use super::options::Options;
use crate::app::App;
use crate::db::mediverse::analytics::{BucketRow, HourRow};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Lessons over time, step by step, or hour by hour of the week
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse analytics timeline --since 30d --bucket day\n  mediverse analytics timeline --week --tz Europe/Madrid"
)]
pub(crate) struct Args {
    #[command(flatten)]
    options: Options,
    /// Show at which hours of the week commands are given
    #[arg(long, conflicts_with = "compare")]
    week: bool,
}

impl Args {
    pub(crate) fn run(mut self, app: &App) -> anyhow::Result<Exit> {
        // A timeline without its end would be another one.
        self.options.limit.get_or_insert(0);
        if !self.week {
            return listing::show::<BucketRow>(app, &self.options);
        }
        if self.options.explained(app, &[HourRow::REPORT])? {
            return Ok(Exit::Done);
        }
        let mut reading = self.options.read_steps(app)?;
        let hours = HourRow::all(&mut reading.conn, &reading.scope)?;
        app.ui.show(&Week(hours))?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
pub(super) struct Week(pub(super) Vec<HourRow>);

impl Week {
    pub(super) fn counts(&self) -> [[i64; 24]; 7] {
        let mut counts = [[0; 24]; 7];
        for row in &self.0 {
            let day = usize::try_from(row.weekday - 1).unwrap_or_default();
            let hour = usize::try_from(row.hour).unwrap_or_default();
            counts[day.min(6)][hour.min(23)] = row.commands;
        }
        counts
    }
}

impl View for Week {
    fn draw(&self, page: &mut Page<'_>) {
        if self.0.is_empty() {
            return;
        }
        for line in page.look.week(&self.counts()) {
            page.line(line);
        }
        let busiest = self
            .0
            .iter()
            .max_by_key(|row| (row.commands, -row.weekday, -row.hour));
        if let Some(row) = busiest {
            let day = usize::try_from(row.weekday - 1).unwrap_or_default();
            page.line(format!(
                "Busiest: {} from {}:00, {} commands",
                crate::ui::chart::WEEKDAYS[day.min(6)],
                row.hour,
                listing::number(row.commands)
            ));
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["weekday", "hour", "commands", "succeeded"]
    }

    fn when_empty(&self) -> Option<String> {
        Some("Nothing happened in this window".to_owned())
    }
}
