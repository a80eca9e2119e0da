use std::path::PathBuf;

use super::{COLUMNS, Filter};
use crate::app::App;
use crate::db::mediverse::voice::VoiceCommand;
use crate::error::{Exit, conflict};
use crate::files::Replacement;
use crate::text::counted;

/// Write logged voice commands, the oldest first, however many
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Without `-o` it writes what the file's name ends in, else JSON Lines. `mediverse voice import` reads what it writes as jsonl and csv.\n\nExample: mediverse voice export --since 30d -o csv"
)]
pub(crate) struct Args {
    /// Write here instead of stdout; must not exist yet
    file: Option<PathBuf>,
    #[command(flatten)]
    filter: Filter,
    /// Leave out what was said
    #[arg(long)]
    without_transcripts: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let filter = self.filter.resolve(&mut conn)?;
        let path = self.file.as_deref().filter(|it| it.as_os_str() != "-");
        // What was said is for its owner alone.
        let new = match path {
            Some(path) if path.is_file() => {
                return Err(conflict(format!("`{}` is there already", path.display()))
                    .hint("name another file, or remove this one")
                    .into());
            }
            Some(path) => Some(Replacement::begin(path, 0o600)?),
            None => None,
        };
        let file = new.as_ref().map(Replacement::file).transpose()?;
        let count = conn.read_only(|conn| {
            let progress = path.is_some().then(|| app.ui.progress("Exported", None));
            let mut stream = app.ui.stream(self.columns(), file.zip(path))?;
            VoiceCommand::each(conn, &filter, |mut command| {
                if self.without_transcripts {
                    command.transcript = None;
                }
                if let Some(progress) = &progress {
                    progress.advance(1);
                }
                stream.row(&command)
            })?;
            stream.finish()
        })?;
        let (Some(new), Some(path)) = (new, path) else {
            return Ok(Exit::Done);
        };
        new.keep()?;
        app.ui.remark(format!(
            "Exported {} to {}",
            counted(count, "voice command"),
            path.display()
        ));
        Ok(Exit::Done)
    }

    fn columns(&self) -> &'static [&'static str] {
        if self.without_transcripts {
            WITHOUT_TRANSCRIPT
        } else {
            COLUMNS
        }
    }
}

/// All columns but what was said.
const WITHOUT_TRANSCRIPT: &[&str] = &[
    "id",
    "sessionId",
    "sessionCode",
    "intent",
    "action",
    "target",
    "confidence",
    "success",
    "errorMsg",
    "userId",
    "createdAt",
];
