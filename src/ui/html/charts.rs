//! Charts as SVG. Colours are stand-ins that the page's style sheet replaces, so that one drawing
//! serves light, dark and paper.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::Drawing;

const GRID: RGBColor = RGBColor(1, 1, 1);
const GOOD: RGBColor = RGBColor(2, 2, 2);
const BAD: RGBColor = RGBColor(3, 3, 3);
const BAND: RGBColor = RGBColor(4, 4, 4);
const EMPTY: RGBColor = RGBColor(5, 5, 5);
const INK: RGBColor = RGBColor(6, 6, 6);

const WIDE: u32 = 880;
const NARROW: u32 = 340;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Draws in both widths; `None` where it cannot be drawn.
fn drawing(
    height: impl Fn(u32) -> u32,
    draw: impl Fn(&Area<'_>, bool) -> Option<()>,
) -> Option<Drawing> {
    let one = |width: u32| {
        let mut svg = String::new();
        {
            let area =
                SVGBackend::with_string(&mut svg, (width, height(width))).into_drawing_area();
            draw(&area, width == NARROW)?;
            area.present().ok()?;
        }
        Some(svg)
    };
    Some(Drawing {
        wide: one(WIDE)?,
        narrow: one(NARROW)?,
    })
}

fn font(size: i32) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&INK)
}

/// Columns over time, the failed part on top of the succeeded one.
pub(crate) struct Columns<'a> {
    pub(crate) labels: &'a [String],
    pub(crate) good: &'a [i64],
    pub(crate) bad: &'a [i64],
}

impl Columns<'_> {
    pub(crate) fn draw(&self) -> Option<Drawing> {
        let count = self.labels.len();
        let most = self
            .good
            .iter()
            .zip(self.bad)
            .map(|(good, bad)| good + bad)
            .max()?;
        drawing(
            |_| 260,
            |area, narrow| {
                let mut chart = ChartBuilder::on(area)
                    .margin_top(30)
                    .margin_right(8)
                    .x_label_area_size(28)
                    .y_label_area_size(if narrow { 46 } else { 56 })
                    .build_cartesian_2d(0.0..count as f64, 0.0..(most.max(1) as f64 * 1.05))
                    .ok()?;
                chart
                    .configure_mesh()
                    .disable_x_mesh()
                    .disable_x_axis()
                    .light_line_style(TRANSPARENT)
                    .bold_line_style(GRID)
                    .axis_style(GRID)
                    .y_labels(5)
                    .y_label_formatter(&|value| short(*value))
                    .label_style(font(13))
                    .draw()
                    .ok()?;
                let gap = if count > 120 { 0.0 } else { 0.1 };
                for (index, (good, bad)) in self.good.iter().zip(self.bad).enumerate() {
                    let (left, right) = (index as f64 + gap, (index + 1) as f64 - gap);
                    let (good, bad) = (*good as f64, *bad as f64);
                    for (from, to, colour) in [(0.0, good, GOOD), (good, good + bad, BAD)] {
                        if to > from {
                            let bar = Rectangle::new([(left, from), (right, to)], colour.filled());
                            chart.draw_series([bar]).ok()?;
                        }
                    }
                }
                labels(
                    area,
                    self.labels,
                    chart.plotting_area().get_pixel_range().0,
                    narrow,
                )?;
                legend(
                    area,
                    &[("succeeded", GOOD.to_rgba()), ("failed", BAD.to_rgba())],
                )
            },
        )
    }
}

/// A rate over time within its interval. Steps without commands are gaps.
pub(crate) struct Lines<'a> {
    pub(crate) labels: &'a [String],
    /// Rate, low and high, from 0 to 1.
    pub(crate) rates: &'a [Option<(f64, f64, f64)>],
}

impl Lines<'_> {
    pub(crate) fn draw(&self) -> Option<Drawing> {
        let count = self.labels.len();
        if count == 0 {
            return None;
        }
        drawing(
            |_| 240,
            |area, narrow| {
                let mut chart = ChartBuilder::on(area)
                    .margin_top(30)
                    .margin_right(8)
                    .x_label_area_size(28)
                    .y_label_area_size(if narrow { 46 } else { 56 })
                    .build_cartesian_2d(0.0..count as f64, 0.0..1.0)
                    .ok()?;
                chart
                    .configure_mesh()
                    .disable_x_mesh()
                    .disable_x_axis()
                    .light_line_style(TRANSPARENT)
                    .bold_line_style(GRID)
                    .axis_style(GRID)
                    .y_labels(5)
                    .y_label_formatter(&|value| format!("{:.0} %", value * 100.0))
                    .label_style(font(13))
                    .draw()
                    .ok()?;
                let middle = |index: usize| index as f64 + 0.5;
                for run in self.runs() {
                    if let [(index, (rate, low, high))] = run.as_slice() {
                        let x = middle(*index);
                        let line = PathElement::new([(x, *low), (x, *high)], BAND.mix(0.4));
                        chart.draw_series([line]).ok()?;
                        chart
                            .draw_series([Circle::new((x, *rate), 3, GOOD.filled())])
                            .ok()?;
                        continue;
                    }
                    let lows = run.iter().map(|(index, it)| (middle(*index), it.1));
                    let highs = run.iter().rev().map(|(index, it)| (middle(*index), it.2));
                    let band = Polygon::new(lows.chain(highs).collect::<Vec<_>>(), BAND.mix(0.2));
                    chart.draw_series([band]).ok()?;
                    let line: Vec<_> = run
                        .iter()
                        .map(|(index, it)| (middle(*index), it.0))
                        .collect();
                    chart
                        .draw_series([PathElement::new(line, GOOD.stroke_width(2))])
                        .ok()?;
                }
                labels(
                    area,
                    self.labels,
                    chart.plotting_area().get_pixel_range().0,
                    narrow,
                )?;
                legend(
                    area,
                    &[
                        ("success rate", GOOD.to_rgba()),
                        ("95 % interval", BAND.mix(0.3)),
                    ],
                )
            },
        )
    }

    /// Neighbouring steps that have a rate.
    fn runs(&self) -> Vec<Vec<(usize, (f64, f64, f64))>> {
        let mut runs = vec![Vec::new()];
        for (index, rate) in self.rates.iter().enumerate() {
            match (rate, runs.last_mut()) {
                (Some(rate), Some(run)) => run.push((index, *rate)),
                (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
                _ => {}
            }
        }
        runs.retain(|run| !run.is_empty());
        runs
    }
}

/// Names with bars, the longest first.
pub(crate) struct Ranking<'a> {
    pub(crate) rows: &'a [(String, i64)],
}

impl Ranking<'_> {
    pub(crate) fn draw(&self) -> Option<Drawing> {
        const ROW: i32 = 30;
        let most = self.rows.iter().map(|(_, count)| *count).max()?.max(1);
        let rows = i32::try_from(self.rows.len()).ok()?;
        // A phone has no room beside the bars: names go above them.
        let row = |narrow: bool| if narrow { ROW + 14 } else { ROW };
        drawing(
            |width| u32::try_from(rows * row(width == NARROW) + 6).unwrap_or(ROW as u32),
            |area, narrow| {
                let width = i32::try_from(area.dim_in_pixel().0).ok()?;
                let left = if narrow { 4 } else { 250 };
                let room = width - left - 76;
                for (index, (name, count)) in (0..).zip(self.rows) {
                    let top = index * row(narrow) + if narrow { 18 } else { 4 };
                    let length = (*count as f64 / most as f64 * f64::from(room)).round() as i32;
                    let bar = [(left, top), (left + length.max(1), top + ROW - 10)];
                    area.draw(&Rectangle::new(bar, GOOD.filled())).ok()?;
                    let name = shortened(name, if narrow { 40 } else { 32 });
                    let (at, style) = if narrow {
                        ((left, top - 16), font(14))
                    } else {
                        let right = plotters::style::text_anchor::Pos::new(
                            plotters::style::text_anchor::HPos::Right,
                            plotters::style::text_anchor::VPos::Top,
                        );
                        ((left - 10, top + 2), font(14).pos(right))
                    };
                    area.draw(&Text::new(name, at, style)).ok()?;
                    let value = crate::text::thousands(count.unsigned_abs());
                    area.draw(&Text::new(value, (left + length + 6, top + 2), font(14)))
                        .ok()?;
                }
                Some(())
            },
        )
    }
}

/// The hours of a week, the busier the fuller.
pub(crate) struct Heat<'a> {
    pub(crate) counts: &'a [[i64; 24]; 7],
}

impl Heat<'_> {
    pub(crate) fn draw(&self) -> Option<Drawing> {
        let most = self.counts.iter().flatten().copied().max()?.max(1);
        drawing(
            |width| if width == NARROW { 190 } else { 250 },
            |area, narrow| {
                let (width, height) = area.dim_in_pixel();
                let left = if narrow { 34 } else { 46 };
                let cell = (i32::try_from(width).ok()? - left) / 24;
                let row = (i32::try_from(height).ok()? - 24) / 7;
                for (hour, x) in (0..24).zip((left..).step_by(cell as usize)) {
                    if hour % if narrow { 6 } else { 2 } == 0 {
                        area.draw(&Text::new(format!("{hour:02}"), (x + 1, 2), font(13)))
                            .ok()?;
                    }
                }
                for (day, counts) in (0..).zip(self.counts) {
                    let top = 22 + day * row;
                    let name = crate::ui::chart::WEEKDAYS[day as usize];
                    area.draw(&Text::new(name, (0, top + row / 2 - 7), font(13)))
                        .ok()?;
                    for (hour, count) in (0..).zip(counts) {
                        let x = left + hour * cell;
                        let place = [(x + 1, top + 1), (x + cell - 1, top + row - 1)];
                        let style = if *count == 0 {
                            EMPTY.mix(0.45).filled()
                        } else {
                            GOOD.mix((0.2 + 0.8 * *count as f64 / most as f64).min(1.0))
                                .filled()
                        };
                        area.draw(&Rectangle::new(place, style)).ok()?;
                    }
                }
                Some(())
            },
        )
    }
}

/// As many labels as fit under the plot, which spans the pixels `from..to`.
fn labels(
    area: &Area<'_>,
    labels: &[String],
    across: std::ops::Range<i32>,
    narrow: bool,
) -> Option<()> {
    use plotters::style::text_anchor::{HPos, Pos, VPos};

    let fit = if narrow { 3 } else { 8 };
    let step = labels.len().div_ceil(fit).max(1);
    let bottom = i32::try_from(area.dim_in_pixel().1).ok()? - 22;
    let wide = f64::from(across.end - across.start) / labels.len() as f64;
    for (index, label) in labels.iter().enumerate().step_by(step) {
        let x = f64::from(across.start) + (index as f64 + 0.5) * wide;
        // The first and last must not stick out.
        let half = label.len() as i32 * 4;
        let end = i32::try_from(area.dim_in_pixel().0).ok()?;
        let x = (x.round() as i32).clamp(half, (end - half).max(half));
        let style = font(13).pos(Pos::new(HPos::Center, VPos::Top));
        area.draw(&Text::new(label.as_str(), (x, bottom), style))
            .ok()?;
    }
    Some(())
}

fn legend(area: &Area<'_>, entries: &[(&str, RGBAColor)]) -> Option<()> {
    let mut x = 4;
    for (name, colour) in entries {
        area.draw(&Rectangle::new([(x, 6), (x + 12, 18)], colour.filled()))
            .ok()?;
        area.draw(&Text::new(*name, (x + 18, 5), font(13))).ok()?;
        x += 36 + name.len() as i32 * 8;
    }
    Some(())
}

fn short(value: f64) -> String {
    if value >= 1e6 {
        format!("{:.1} M", value / 1e6)
    } else if value >= 1e4 {
        format!("{:.0} k", value / 1e3)
    } else if value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.1}")
    }
}

fn shortened(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let start: String = name.chars().take(most - 1).collect();
    format!("{}…", start.trim_end())
}
