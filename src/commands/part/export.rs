use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli;
use crate::error::Exit;
use crate::files::unwritable;
use crate::interrupt::Temporary;
use crate::services::export::{self, Format};
use crate::text::counted;

/// Write every part with its synonyms to a file that `part import` reads back
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part export anatomy.json")]
pub(crate) struct Args {
    /// The file; standard output where none is named
    file: Option<PathBuf>,
    /// How to write it [default: what `--output` says or the file's name ends in, else json]
    #[arg(long, value_enum)]
    format: Option<Format>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let asked = match app.ui.format() {
            cli::Format::Table => self.file.as_deref().and_then(cli::Format::of_file),
            format => Some(format),
        };
        let format = self.format.unwrap_or(match asked {
            Some(cli::Format::Jsonl) => Format::Jsonl,
            Some(cli::Format::Csv) => Format::Csv,
            _ => Format::Json,
        });
        let mut conn = app.mediverse()?;
        let progress = app.ui.progress("Exporting parts", None);
        let advance = |count| progress.advance(count);
        let Some(path) = self.file.filter(|it| it != Path::new("-")) else {
            export::export(
                &mut conn,
                format,
                |piece| app.ui.print_piece(piece),
                advance,
            )?;
            return Ok(Exit::Done);
        };
        let count = to_file(&path, |file| {
            let write = |piece: &str| {
                file.write_all(piece.as_bytes())
                    .map_err(|error| unwritable(&path, &error).into())
            };
            export::export(&mut conn, format, write, advance)
        })?;
        drop(progress);
        app.ui.remark(format!(
            "Wrote {} to {}",
            counted(count, "part"),
            path.display()
        ));
        Ok(Exit::Done)
    }
}

/// Write beside the file and take its place when done: an interrupted export leaves the old one.
fn to_file<T>(
    path: &Path,
    write: impl FnOnce(&mut File) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let cannot = |error| unwritable(path, &error);
    // A pipe or a device cannot be replaced.
    if fs::metadata(path).is_ok_and(|it| !it.is_file()) {
        return write(&mut File::create(path).map_err(cannot)?);
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    let draft = PathBuf::from(name);
    let mut file = File::create(&draft).map_err(cannot)?;
    let guard = Temporary::new(&draft);
    let written = write(&mut file).and_then(|value| {
        file.sync_all().map_err(cannot)?;
        fs::rename(&draft, path).map_err(cannot)?;
        Ok(value)
    });
    if written.is_err() {
        fs::remove_file(&draft).ok();
    }
    drop(guard);
    written
}
