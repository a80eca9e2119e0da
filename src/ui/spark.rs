//! Counts over time on one line.

use super::Look;

const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const ASCII: [char; 8] = ['.', ':', '-', '=', '+', '*', '#', '@'];

impl Look {
    /// One character a count, as high as the count is against the greatest; nothing is a blank.
    pub(crate) fn spark(&self, counts: &[i64]) -> String {
        let steps = if self.ascii { ASCII } else { BLOCKS };
        let most = counts.iter().copied().max().unwrap_or(0).max(1);
        counts
            .iter()
            .map(|count| {
                let step = count.saturating_mul(8).saturating_add(most - 1) / most;
                match usize::try_from(step) {
                    Ok(step @ 1..) => steps[step.min(8) - 1],
                    _ => ' ',
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_count_is_the_highest_and_one_is_seen() {
        let mut look = Look {
            width: None,
            ascii: false,
            time_zone: chrono_tz::Tz::UTC,
        };
        assert_eq!(look.spark(&[0, 1, 4, 8, 1000]), " ▁▁▁█");
        assert_eq!(look.spark(&[0, 1, 2, 3, 4]), " ▂▄▆█");
        assert_eq!(look.spark(&[]), "");
        assert_eq!(look.spark(&[0, 0]), "  ");
        look.ascii = true;
        assert_eq!(look.spark(&[0, 1, 2, 3, 4]), " :=*@");
    }
}
