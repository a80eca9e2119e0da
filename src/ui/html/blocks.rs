//! Charts of blocks: bars beside names, and the heat map of the week.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Drawing;
use super::charts::{EMPTY, GOOD, NARROW, drawing, font};

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
                        let right = Pos::new(HPos::Right, VPos::Top);
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

fn shortened(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let start: String = name.chars().take(most - 1).collect();
    format!("{}…", start.trim_end())
}
