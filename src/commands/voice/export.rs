use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;

use super::{COLUMNS, Filter};
use crate::app::App;
use crate::db::mediverse::voice::VoiceCommand;
use crate::error::{Exit, conflict};
use crate::files::unwritable;
use crate::interrupt::Temporary;
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
        // A file is complete or not there.
        let (temporary, _guard, file) = match &self.file {
            None => (None, None, None),
            Some(path) => {
                if path.exists() {
                    return Err(conflict(format!("`{}` is there already", path.display()))
                        .hint("name another file, or remove this one")
                        .into());
                }
                let mut name = path.clone().into_os_string();
                name.push(".part");
                let name = PathBuf::from(name);
                let guard = Temporary::new(&name);
                let file = OpenOptions::new()
                    .write(true)
                    .create(true)
                    .truncate(true)
                    .mode(0o600)
                    .open(&name)
                    .map_err(|error| unwritable(path, &error))?;
                (Some(name), Some(guard), Some(file))
            }
        };
        let written = conn.read_only(|conn| {
            let progress = self
                .file
                .is_some()
                .then(|| app.ui.progress("Exported", None));
            let mut stream = app
                .ui
                .stream(self.columns(), file.zip(self.file.as_deref()))?;
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
        });
        let (Some(temporary), Some(path)) = (&temporary, &self.file) else {
            written?;
            return Ok(Exit::Done);
        };
        if written.is_err() {
            std::fs::remove_file(temporary).ok();
        }
        let count = written?;
        std::fs::rename(temporary, path).map_err(|error| unwritable(path, &error))?;
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
