//! Progress of long work: a bar for whoever watches, plain lines for a log.

use std::cell::Cell;
use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::Ui;

/// How often a log without a terminal hears of progress.
const EVERY: Duration = Duration::from_secs(5);

/// Counts finished items towards a total, if there is one.
pub(crate) struct Progress<'ui> {
    ui: &'ui Ui,
    label: &'static str,
    bar: Option<ProgressBar>,
    total: Option<u64>,
    done: Cell<u64>,
    told: Cell<Instant>,
}

impl Ui {
    /// Start counting; `total` where it is known.
    pub(crate) fn progress(&self, label: &'static str, total: Option<u64>) -> Progress<'_> {
        let watched = !self.is_quiet() && io::stderr().is_terminal();
        let bar = watched.then(|| {
            let bar = total.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
            let template = match (total, self.look.ascii) {
                (Some(_), _) => "{msg} {bar:40} {human_pos}/{human_len} {eta}",
                (None, _) => "{msg} {human_pos}",
            };
            let style =
                ProgressStyle::with_template(template).expect("the template is a valid constant");
            let style = if self.look.ascii {
                style.progress_chars("#>-")
            } else {
                style
            };
            bar.with_style(style).with_message(label)
        });
        Progress {
            ui: self,
            label,
            bar,
            total,
            done: Cell::new(0),
            told: Cell::new(Instant::now()),
        }
    }
}

impl Progress<'_> {
    /// `count` more items are done.
    pub(crate) fn advance(&self, count: u64) {
        let done = self.done.get() + count;
        self.done.set(done);
        if let Some(bar) = &self.bar {
            bar.set_position(done);
        } else if self.told.get().elapsed() >= EVERY {
            self.told.set(Instant::now());
            match self.total {
                Some(total) => self.ui.remark(format!("{}: {done} of {total}", self.label)),
                None => self.ui.remark(format!("{}: {done}", self.label)),
            }
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
