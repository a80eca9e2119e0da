use serde::Serialize;

use super::{find, lasting, remark_pruned};
use crate::app::App;
use crate::db::mediverse::TeachingSession;
use crate::db::mediverse::session::{SessionStats, Share};
use crate::error::Exit;
use crate::ui::{Look, Page, View};

/// Count a session: students, notes, commands, how well they worked, and when
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse session stats ABC123")]
pub(crate) struct Args {
    /// Its code, in any letter case
    code: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let session = find(&mut conn, &self.code)?;
        let stats = session.stats(&mut conn)?;
        let pruned = stats.pruned;
        app.ui.show(&Counted { session, stats })?;
        remark_pruned(app, pruned);
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Counted {
    #[serde(flatten)]
    session: TeachingSession,
    #[serde(flatten)]
    stats: SessionStats,
}

/// `66.7 % (30.0–90.3)`: a rate over few says little, and its interval says how little.
fn rate(share: &Share, look: &Look) -> String {
    let bare = |rate: f64| format!("{:.1}", rate * 100.0);
    match (
        share.success_rate,
        share.success_rate_low,
        share.success_rate_high,
    ) {
        (Some(rate), Some(low), Some(high)) => {
            let dash = look.nothing();
            format!("{} % ({}{dash}{})", bare(rate), bare(low), bare(high))
        }
        _ => look.nothing().to_owned(),
    }
}

impl View for Counted {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let (session, stats) = (&self.session, &self.stats);
        let success = match stats.commands {
            0 => look.nothing().to_owned(),
            all => format!(
                "{}, {} of {all}",
                rate(&stats.share, look),
                stats.share.successful
            ),
        };
        let sure = &stats.confidence;
        let confidence = match (sure.mean, sure.median, sure.min, sure.max) {
            (Some(mean), Some(median), Some(min), Some(max)) if stats.pruned > 0 => format!(
                "{mean:.2} on average, in {} of {}; of those not pruned median {median:.2}, from {min:.2} to {max:.2}",
                sure.commands, stats.commands
            ),
            (Some(mean), Some(median), Some(min), Some(max)) => format!(
                "{mean:.2} on average, median {median:.2}, from {min:.2} to {max:.2}, in {} of {}",
                sure.commands, stats.commands
            ),
            // Of pruned commands alone only the sum is kept.
            (Some(mean), ..) => format!(
                "{mean:.2} on average, in {} of {}",
                sure.commands, stats.commands
            ),
            _ => look.nothing().to_owned(),
        };
        page.heading(&format!("{} ({})", session.title, session.code));
        page.fields([
            ("began", Some(look.time(session.created_at))),
            (
                "lasted",
                Some(format!(
                    "{}{}",
                    lasting(stats.duration_seconds),
                    if session.is_active {
                        ", still active"
                    } else {
                        ""
                    }
                )),
            ),
            ("students", Some(stats.students.to_string())),
            ("notes", Some(stats.notes.to_string())),
            ("commands", Some(stats.commands.to_string())),
            ("success rate", Some(success)),
            ("confidence", Some(confidence)),
        ]);
        self.draw_commands(page);
    }
}

impl Counted {
    fn draw_commands(&self, page: &mut Page<'_>) {
        let look = page.look;
        let stats = &self.stats;
        if stats.commands == 0 {
            return;
        }
        page.heading("Activity");
        let edge = if look.ascii { "|" } else { "▏" };
        page.line(format!(
            "{edge}{}{edge}  {} each",
            look.sparkline(&stats.activity.commands),
            lasting(stats.activity.slot_seconds)
        ));
        page.heading("Actions");
        page.table(&["ACTION", "COMMANDS", "SUCCESS RATE"], |table| {
            table.right(&[1]);
            for action in &stats.actions {
                table.row([
                    action.action.as_deref().unwrap_or(look.nothing()),
                    &action.commands.to_string(),
                    &rate(&action.share, look),
                ]);
            }
        });
        if !stats.top_targets.is_empty() {
            page.heading("Top targets");
            page.table(&["TARGET", "NAME", "COMMANDS", "SUCCESS RATE"], |table| {
                table.right(&[2]);
                for target in &stats.top_targets {
                    table.row([
                        target.target.as_str(),
                        target.name.as_deref().unwrap_or(look.nothing()),
                        &target.commands.to_string(),
                        &rate(&target.share, look),
                    ]);
                }
            });
        }
        if !stats.failures.is_empty() {
            page.heading("Failures");
            page.table(&["COMMANDS", "MESSAGE"], |table| {
                table.right(&[0]);
                for failure in &stats.failures {
                    table.row([
                        failure.commands.to_string().as_str(),
                        failure.error_msg.as_deref().unwrap_or("without a message"),
                    ]);
                }
            });
        }
    }
}
