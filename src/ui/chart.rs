//! Charts of characters: bars, sparklines and the heat map of the week. Length and shape carry the
//! meaning, never colour alone.

use super::Look;

/// How wide bars are where nothing says how much room there is.
const BAR: usize = 20;

impl Look {
    /// Columns for the bars of a table that needs `others` columns for the rest.
    pub(crate) fn bar_width(&self, others: usize) -> usize {
        self.width.map_or(BAR, |width| {
            usize::from(width).saturating_sub(others).min(BAR)
        })
    }

    /// A bar of `value` where `most` would fill `width` columns. Whatever is there is visible.
    pub(crate) fn bar(&self, value: i64, most: i64, width: usize) -> String {
        if value <= 0 || most <= 0 || width == 0 {
            return String::new();
        }
        let eighths = (portion(value, most) * width as f64 * 8.0).round().max(1.0) as usize;
        if self.ascii {
            return "#".repeat(eighths.div_ceil(8));
        }
        let mut bar = "█".repeat(eighths / 8);
        if let Some(rest) = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"].get(eighths % 8) {
            bar.push_str(rest);
        }
        bar
    }

    /// One character a value, several values a character where there are more than fit.
    pub(crate) fn sparkline(&self, values: &[i64]) -> String {
        let width = usize::from(self.width.unwrap_or(80))
            .saturating_sub(20)
            .max(10);
        let step = values.len().div_ceil(width).max(1);
        let sums: Vec<i64> = values
            .chunks(step)
            .map(|chunk| chunk.iter().sum())
            .collect();
        let most = sums.iter().copied().max().unwrap_or_default();
        sums.into_iter().map(|sum| self.height(sum, most)).collect()
    }

    fn height(&self, value: i64, most: i64) -> char {
        const BLOCKS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
        const LETTERS: [char; 9] = [' ', '.', ':', '-', '=', '+', '*', '%', '#'];
        let steps = if self.ascii { LETTERS } else { BLOCKS };
        steps[level(value, most, 8)]
    }

    /// Seven rows of 24 hours; `counts[0]` is Monday.
    pub(crate) fn week(&self, counts: &[[i64; 24]; 7]) -> Vec<String> {
        const SHADES: [&str; 5] = ["··", "░░", "▒▒", "▓▓", "██"];
        const LETTERS: [&str; 5] = ["..", "::", "oo", "OO", "##"];
        let shades = if self.ascii { LETTERS } else { SHADES };
        // Three columns an hour read best; a narrow terminal gets fewer.
        let columns = match self.width {
            Some(width) if width < 53 => 1,
            Some(width) if width < 76 => 2,
            _ => 3,
        };
        let most = counts.iter().flatten().copied().max().unwrap_or_default();
        let cell = |text: &str| {
            let text: String = text.chars().take(columns.min(2)).collect();
            format!("{text:<columns$}")
        };
        let hours: String = (0..24)
            .map(|hour| match (columns, hour % 6) {
                (1, 0) => format!("{hour:<6}"),
                (1, _) => String::new(),
                _ => cell(&format!("{hour:02}")),
            })
            .collect();
        let mut lines = vec![format!("     {}", hours.trim_end())];
        for (name, day) in WEEKDAYS.iter().zip(counts) {
            let cells: String = day
                .iter()
                .map(|count| cell(shades[level(*count, most, 4)]))
                .collect();
            lines.push(format!("{name}  {}", cells.trim_end()));
        }
        lines
    }
}

pub(crate) const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Which of `levels` steps stands for `value`: 0 for nothing only.
fn level(value: i64, most: i64, levels: usize) -> usize {
    if value <= 0 || most <= 0 {
        return 0;
    }
    let step = (portion(value, most) * levels as f64).ceil() as usize;
    step.clamp(1, levels)
}

fn portion(value: i64, most: i64) -> f64 {
    (value as f64 / most as f64).clamp(0.0, 1.0)
}

/// `66.7 %`.
pub(crate) fn percent(rate: f64) -> String {
    format!("{:.1} %", rate * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(ascii: bool, width: u16) -> Look {
        Look {
            width: Some(width),
            ascii,
            time_zone: chrono_tz::Tz::UTC,
        }
    }

    #[test]
    fn bars_are_as_long_as_their_share() {
        let look = look(false, 80);
        assert_eq!(look.bar(100, 100, 4), "████");
        assert_eq!(look.bar(50, 100, 4), "██");
        assert_eq!(look.bar(1, 1_000_000, 4), "▏");
        assert_eq!(look.bar(0, 100, 4), "");
        assert_eq!(look.bar(5, 0, 4), "");
    }

    #[test]
    fn ascii_draws_the_same_with_letters() {
        let look = look(true, 80);
        assert_eq!(look.bar(50, 100, 4), "##");
        assert_eq!(look.sparkline(&[0, 1, 4, 8]), " .=#");
        assert!(look.week(&[[1; 24]; 7]).iter().all(|line| line.is_ascii()));
    }

    #[test]
    fn the_week_fits_the_terminal() {
        for width in [30, 51, 52, 75, 76, 80, 200] {
            for line in look(false, width).week(&[[7; 24]; 7]) {
                assert!(
                    line.chars().count() <= usize::from(width),
                    "{width}: {line}"
                );
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_wider_than_it_may_be(value in 0_i64..i64::MAX, most in 0_i64..i64::MAX, width in 0_usize..60) {
            for ascii in [false, true] {
                assert!(look(ascii, 80).bar(value, most, width).chars().count() <= width);
            }
        }

        #[test]
        fn sparklines_fit(values in proptest::collection::vec(0_i64..1_000, 0..500), width in 40_u16..200) {
            assert!(look(false, width).sparkline(&values).chars().count() <= usize::from(width));
        }
    }
}
