use serde::Serialize;

use super::Source;
use crate::app::App;
use crate::db::mediverse::migration::Applied;
use crate::error::Exit;
use crate::services::migrate::{Standing, State, check_ours, standings};
use crate::ui::{Page, View};

/// List migrations and how each stands
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate status --check")]
pub(crate) struct Args {
    /// Exit 3 if anything is pending, 7 if the books and the files contradict each other
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    source: Source,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let migrations = self.source.migrations()?;
        let mut conn = app.open(&app.config.direct()?)?;
        check_ours(&mut conn)?;
        let standings = standings(&migrations, &Applied::all(&mut conn)?);
        let count = |state| standings.iter().filter(|it| it.state == state).count();
        let (pending, applied) = (count(State::Pending), count(State::Applied));
        let wrong = standings.len() - pending - applied;
        app.ui.show(&Standings(standings))?;
        app.ui.remark(match wrong {
            0 => format!("{applied} applied, {pending} pending"),
            wrong => format!(
                "{applied} applied, {pending} pending, {wrong} in contradiction to the files"
            ),
        });
        Ok(match (self.check, wrong, pending) {
            (true, 1.., _) => Exit::Integrity,
            (true, 0, 1..) => Exit::Differences,
            _ => Exit::Done,
        })
    }
}

#[derive(Serialize)]
struct Standings(Vec<Standing>);

impl View for Standings {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        page.table(&["MIGRATION", "STATE", "APPLIED AT"], |table| {
            for it in &self.0 {
                let state = match it.state {
                    State::Applied => "applied",
                    State::Pending => "pending",
                    State::Edited => "edited since it was applied",
                    State::Skipped => "pending, though a later one is applied",
                    State::Unknown => "applied, unknown to this binary",
                };
                let at = it.applied_at.map(|at| look.time(at.naive_utc()));
                table.row([
                    it.name.as_str(),
                    state,
                    at.as_deref().unwrap_or(look.nothing()),
                ]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &["version", "name", "state", "appliedAt"]
    }
}
