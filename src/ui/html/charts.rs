//! Charts as SVG. Colours are stand-ins that the page's style sheet replaces, so that one drawing
//! serves light, dark and paper.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::Drawing;

/// The place of a step, and its rate with the bounds of its interval.
type Step = (usize, (f64, f64, f64));

const GRID: RGBColor = RGBColor(1, 1, 1);
pub(super) const GOOD: RGBColor = RGBColor(2, 2, 2);
const BAD: RGBColor = RGBColor(3, 3, 3);
const BAND: RGBColor = RGBColor(4, 4, 4);
pub(super) const EMPTY: RGBColor = RGBColor(5, 5, 5);
const INK: RGBColor = RGBColor(6, 6, 6);

const WIDE: u32 = 880;
pub(super) const NARROW: u32 = 340;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Draws in both widths; `None` where it cannot be drawn.
pub(super) fn drawing(
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

pub(super) fn font(size: i32) -> TextStyle<'static> {
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
    fn runs(&self) -> Vec<Vec<Step>> {
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
