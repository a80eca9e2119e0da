//! A share of a sample, and how far a sample of this size can be trusted.

use serde::Serialize;

/// The normal distribution's two-sided 95 % quantile.
const Z: f64 = 1.959_963_984_540_054;

/// So many of so many, with Wilson's 95 % interval; nothing where there is no sample.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rate {
    pub success_rate: Option<f64>,
    pub success_rate_low: Option<f64>,
    pub success_rate_high: Option<f64>,
}

impl Rate {
    #[expect(clippy::cast_precision_loss, reason = "nobody counts to 2^52 commands")]
    pub fn of(successful: i64, total: i64) -> Self {
        if total <= 0 {
            return Self {
                success_rate: None,
                success_rate_low: None,
                success_rate_high: None,
            };
        }
        let n = total as f64;
        let share = successful as f64 / n;
        let square = Z * Z;
        let middle = share + square / (2.0 * n);
        let reach = Z * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
        let scale = 1.0 + square / n;
        Self {
            success_rate: Some(share),
            success_rate_low: Some(((middle - reach) / scale).max(0.0)),
            success_rate_high: Some(((middle + reach) / scale).min(1.0)),
        }
    }

    /// `83.3 % (43.6–97.0)`.
    pub fn words(&self, nothing: &str, dash: &str) -> String {
        let percent = |rate: f64| format!("{:.1}", rate * 100.0);
        match (
            self.success_rate,
            self.success_rate_low,
            self.success_rate_high,
        ) {
            (Some(rate), Some(low), Some(high)) => {
                format!(
                    "{} % ({}{dash}{})",
                    percent(rate),
                    percent(low),
                    percent(high)
                )
            }
            _ => nothing.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_as_the_books_have_it() {
        assert_eq!(Rate::of(5, 6).words("–", "–"), "83.3 % (43.6–97.0)");
        assert_eq!(Rate::of(0, 10).words("–", "-"), "0.0 % (0.0-27.8)");
        assert_eq!(Rate::of(10, 10).words("–", "–"), "100.0 % (72.2–100.0)");
        assert_eq!(Rate::of(0, 0).words("–", "–"), "–");
    }
}
