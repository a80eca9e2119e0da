use super::find;
use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::session::{CommandsOf, LoggedCommand};
use crate::error::Exit;
use crate::services::document::Document;

/// Write everything of a session as one JSON document: students, notes, commands
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse session export ABC123 > ABC123.json")]
pub(crate) struct Args {
    /// Its code, in any letter case
    code: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        app.ui.want_json("a session with everything in it")?;
        let mut conn = app.mediverse()?;
        conn.read_only::<_, anyhow::Error>(|conn| {
            let session = find(conn, &self.code)?;
            let mut write = |text: &str| app.ui.print_json_line(text);
            let mut document = Document::new(&mut write).flat(app.ui.format() == Format::Jsonl);
            document.fields_of(&session)?;
            document.items("students", &session.students(conn)?)?;
            document.items("notes", &session.notes(conn, None)?)?;
            document.list("commands", |add| {
                LoggedCommand::each(conn, CommandsOf::Session(&session.id), |it| add(&it))
            })?;
            document.end()
        })?;
        Ok(Exit::Done)
    }
}
