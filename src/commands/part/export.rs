use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli;
use crate::error::Exit;
use crate::files::{Replacement, unwritable};
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
            Some(cli::Format::Tsv) => Format::Tsv,
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
        let new = Replacement::begin(&path, 0o666)?;
        let cannot = |error| unwritable(&path, &error);
        let mut file = new.file().map_err(cannot)?;
        let write = |piece: &str| Ok(file.write_all(piece.as_bytes()).map_err(cannot)?);
        let count = export::export(&mut conn, format, write, advance)?;
        new.keep()?;
        drop(progress);
        app.ui.remark(format!(
            "Wrote {} to {}",
            counted(count, "part"),
            path.display()
        ));
        Ok(Exit::Done)
    }
}
