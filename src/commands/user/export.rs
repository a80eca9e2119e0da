use super::super::values::person_id;
use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::TeachingSession;
use crate::db::mediverse::account::Forgotten;
use crate::db::mediverse::session::{CommandsOf, LoggedCommand, SessionNote, SessionStudent};
use crate::error::{Exit, not_found};
use crate::services::document::Document;
use crate::services::people::forget::Footprint;

/// Write everything there is about a person as one JSON document, from every table
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse user export ana@example.org > ana.json")]
pub(crate) struct Args {
    /// An id, or the e-mail address of an account
    #[arg(value_parser = person_id)]
    user: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        app.ui.want_json("everything about a person")?;
        let mut conn = app.mediverse()?;
        conn.read_only::<_, anyhow::Error>(|conn| {
            let Some(Footprint {
                id,
                account,
                moodle,
                called,
                ..
            }) = Footprint::of(conn, &self.user)?
            else {
                return Err(not_found(format!("there is nothing about `{}`", self.user))
                    .hint("list accounts with `mediverse user list`")
                    .into());
            };
            let mut write = |text: &str| app.ui.print_json_line(text);
            let mut document = Document::new(&mut write).flat(app.ui.format() == Format::Jsonl);
            document.field("id", &id)?;
            document.field("account", &account)?;
            let formerly: Vec<_> = called.iter().filter(|it| it.until.is_some()).collect();
            document.items("formerly", &formerly)?;
            if let Some(moodle) = &moodle {
                document.field("moodleAccount", moodle)?;
            }
            document.items("sessionsTaught", &TeachingSession::taught_by(conn, &id)?)?;
            document.items("sessionsJoined", &SessionStudent::of(conn, &id)?)?;
            document.items("notes", &SessionNote::of(conn, &id)?)?;
            document.list("commands", |add| {
                LoggedCommand::each(conn, CommandsOf::User(&id), |it| add(&it))
            })?;
            let mentions = Forgotten::mentions(conn, &id, &called)?;
            document.items("auditLog", &mentions)?;
            document.end()
        })?;
        Ok(Exit::Done)
    }
}
