use serde::Serialize;

use super::{COLUMNS, Filter, yes_no};
use crate::app::App;
use crate::db::mediverse::voice::VoiceCommand;
use crate::error::Exit;
use crate::ui::{Page, View};

/// Show logged voice commands, the latest first
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse voice list --failed --since 7d --limit 20")]
pub(crate) struct Args {
    #[command(flatten)]
    filter: Filter,
    /// Show at most this many
    #[arg(long, default_value_t = 50, value_name = "COUNT")]
    limit: u32,
    /// Leave out this many, the latest
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    offset: u64,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let filter = self.filter.resolve(&mut conn)?;
        let offset = i64::try_from(self.offset).unwrap_or(i64::MAX);
        // One more than shown tells whether there is a next page.
        let mut commands =
            VoiceCommand::all(&mut conn, &filter, i64::from(self.limit) + 1, offset)?;
        let more = commands.len() > self.limit as usize;
        commands.truncate(self.limit as usize);
        app.ui.show(&Commands(commands))?;
        if more {
            app.ui.remark(format!(
                "There are more; the next page is `--offset {}`",
                self.offset + u64::from(self.limit)
            ));
        }
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Commands(Vec<VoiceCommand>);

impl View for Commands {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        page.table(
            &[
                "AT",
                "SESSION",
                "OK",
                "ACTION",
                "TARGET",
                "SURE",
                "TRANSCRIPT",
                "ERROR",
            ],
            |table| {
                table.right(&[5]);
                for command in &self.0 {
                    let sure = command
                        .confidence
                        .map_or_else(|| look.nothing().to_owned(), |it| format!("{it:.2}"));
                    let transcript = command.transcript.as_deref().unwrap_or_default();
                    let error = command.error_msg.as_deref().unwrap_or_default();
                    table.row([
                        look.time(command.created_at).as_str(),
                        command.session_code.as_deref().unwrap_or(look.nothing()),
                        yes_no(command.success),
                        command.action.as_deref().unwrap_or(look.nothing()),
                        command.target.as_deref().unwrap_or(look.nothing()),
                        &sure,
                        &look.brief(transcript),
                        &look.brief(error),
                    ]);
                }
            },
        );
    }

    fn columns(&self) -> &'static [&'static str] {
        COLUMNS
    }

    fn when_empty(&self) -> Option<String> {
        Some("No voice command fits".to_owned())
    }
}
