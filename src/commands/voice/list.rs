use super::{COLUMNS, Filter, yes_no};
use crate::app::App;
use crate::commands::values::most;
use crate::db::mediverse::voice::VoiceCommand;
use crate::error::Exit;
use crate::ui::Look;

/// Show logged voice commands, the latest first
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse voice list --failed --since 7d --limit 20")]
pub(crate) struct Args {
    #[command(flatten)]
    filter: Filter,
    /// Show at most this many, 0 for all
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
        let mut list = app.ui.list(HEADER, &[5], COLUMNS)?;
        // One more than shown tells whether there is a next page.
        let limit = most(self.limit);
        let asked = limit.map(|limit| limit + 1);
        let mut more = false;
        VoiceCommand::each_latest(&mut conn, &filter, asked, offset, |command| {
            if limit.is_some_and(|limit| list.count >= limit.unsigned_abs()) {
                more = true;
                return Ok(());
            }
            list.row(&command, |look| cells(&command, look))
        })?;
        list.finish("No voice command fits")?;
        if more {
            app.ui.remark(format!(
                "There are more; the next page is `--offset {}`",
                self.offset + u64::from(self.limit)
            ));
        }
        Ok(Exit::Done)
    }
}

const HEADER: &[&str] = &[
    "AT",
    "SESSION",
    "OK",
    "ACTION",
    "TARGET",
    "SURE",
    "TRANSCRIPT",
    "ERROR",
];

fn cells(command: &VoiceCommand, look: &Look) -> [String; 8] {
    let or_nothing = |text: Option<&str>| text.unwrap_or(look.nothing()).to_owned();
    let sure = command.confidence.map(|it| format!("{it:.2}"));
    let transcript = command.transcript.as_deref().unwrap_or_default();
    let error = command.error_msg.as_deref().unwrap_or_default();
    [
        look.time(command.created_at),
        or_nothing(command.session_code.as_deref()),
        yes_no(command.success).to_owned(),
        or_nothing(command.action.as_deref()),
        or_nothing(command.target.as_deref()),
        or_nothing(sure.as_deref()),
        look.brief(transcript).into_owned(),
        look.brief(error).into_owned(),
    ]
}
