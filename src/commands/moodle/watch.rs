use std::thread;
use std::time::{Duration, Instant};

use super::desk::{Look, Opening, open, run_id};
use super::sync::{Limits, carry_out, words};
use crate::app::App;
use crate::error::{Exit, outcome};
use crate::services::sync::run::Report;

/// Sync again and again, until Ctrl-C
///
/// Asks nothing. A round that fails is told of, and the next one tries again. Any number of these may run:
/// one of them works.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse moodle watch --every 30s --max-change 500")]
pub(crate) struct Args {
    /// How often
    #[arg(long, value_name = "DURATION", default_value = "30s", value_parser = humantime::parse_duration)]
    every: Duration,
    #[command(flatten)]
    look: Look,
    #[command(flatten)]
    limits: Limits,
    /// Stop after this many rounds
    #[arg(long, value_name = "COUNT", hide = true)]
    rounds: Option<u32>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        crate::interrupt::expect();
        app.config.moodle()?;
        app.config.mediverse()?;
        app.ui.remark(format!(
            "Syncing every {}, until Ctrl-C",
            humantime::format_duration(self.every)
        ));
        let mut told = String::new();
        let mut round = 0;
        loop {
            let began = Instant::now();
            round += 1;
            let said = match self.round(app, round == 1) {
                Ok(report) => {
                    let words = words(&report);
                    if let Some(words) = &words {
                        app.ui.remark(words);
                    }
                    words.unwrap_or_default()
                }
                Err(error) => {
                    let Some(outcome) = outcome(&error) else {
                        return Err(error);
                    };
                    // The same trouble round after round is told once.
                    if outcome.message != told {
                        app.ui.report(&outcome);
                    }
                    outcome.message
                }
            };
            told = said;
            if self.rounds.is_some_and(|rounds| round >= rounds) {
                return Ok(Exit::Done);
            }
            thread::sleep(self.every.saturating_sub(began.elapsed()));
        }
    }

    /// One sync on connections of its own: those of the last round may be gone.
    fn round(&self, app: &App, first: bool) -> anyhow::Result<Report> {
        let opening = if first {
            Opening::Writing
        } else {
            Opening::WritingAgain
        };
        let mut desk = open(app, run_id(app, first), opening, self.look.overwrite)?;
        let asked = self.look.asked(&mut desk)?;
        let (plan, settled) = desk.begin(self.look.parts(), &asked, self.limits.lock_timeout)?;
        desk.guard(&plan, self.limits.max_change)?;
        let mut report = carry_out(app, &mut desk, plan, settled)?;
        if self.look.content() {
            report.content = Some(desk.refresh_content(self.look.full)?);
        }
        Ok(report)
    }
}
