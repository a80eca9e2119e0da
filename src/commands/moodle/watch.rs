use std::thread;
use std::time::{Duration, Instant};

use super::desk::{Look, Opening, open, run_id};
use super::sync::{Limits, carry_out, words};
use crate::app::App;
use crate::error::{Exit, outcome};
use crate::services::sync::pair;
use crate::services::sync::run::{Desk, Report};

/// Sync again and again, until Ctrl-C
///
/// Asks nothing. A round that fails is told of, and the next one tries again. Any number of these may run:
/// one of them works.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse moodle watch --every 30s --max-change 500")]
pub(crate) struct Args {
    /// How often
    #[arg(long, value_name = "DURATION", default_value = "30s", value_parser = interval)]
    every: Duration,
    #[command(flatten)]
    look: Look,
    #[command(flatten)]
    limits: Limits,
    /// Stop after this many rounds
    #[arg(long, value_name = "COUNT", hide = true)]
    rounds: Option<u32>,
}

/// A second or more: each round asks both databases.
fn interval(text: &str) -> Result<Duration, String> {
    let every = humantime::parse_duration(text).map_err(|error| error.to_string())?;
    if every < Duration::from_secs(1) {
        return Err("write a second or more, such as 30s".to_owned());
    }
    Ok(every)
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
            let said = match self.round(app, round == 1)? {
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

    /// One sync on connections of its own: those of the last round may be gone. The outer error
    /// ends the watch: no later round finds the pair of databases to be another one.
    fn round(&self, app: &App, first: bool) -> anyhow::Result<anyhow::Result<Report>> {
        let opening = if first {
            Opening::Writing
        } else {
            Opening::WritingAgain
        };
        let mut desk = match open(app, run_id(app, first), opening, self.look.overwrite) {
            Ok(desk) => desk,
            Err(error) => return Ok(Err(error)),
        };
        match pair::check(&mut desk.mediverse, &desk.pair) {
            Err(error) if outcome(&error).is_some_and(|it| it.exit == Exit::Refused) => Err(error),
            Err(error) => Ok(Err(error)),
            Ok(()) => Ok(self.sync(app, &mut desk)),
        }
    }

    fn sync(&self, app: &App, desk: &mut Desk) -> anyhow::Result<Report> {
        let asked = self.look.asked(desk)?;
        let (plan, settled) = desk.begin(self.look.parts(), &asked, self.limits.lock_timeout)?;
        desk.guard(&plan, self.limits.most())?;
        let mut report = carry_out(app, desk, plan, settled)?;
        if self.look.content() {
            report.content = Some(desk.refresh_content(self.look.full)?);
        }
        Ok(report)
    }
}
