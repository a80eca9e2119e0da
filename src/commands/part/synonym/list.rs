use super::{Names, known_language};
use crate::app::App;
use crate::commands::part::find;
use crate::db::mediverse::Synonym;
use crate::error::Exit;

/// List the names of a part, by language, the best first
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part synonym list femur --language es")]
pub(crate) struct Args {
    /// Its partId
    part: String,
    /// Only names of this language
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let language = self.language.as_deref().map(known_language).transpose()?;
        let mut conn = app.mediverse()?;
        let part = find(&mut conn, &self.part)?;
        let mut names = Synonym::of(&mut conn, &part.id)?;
        names.retain(|it| {
            language
                .as_ref()
                .is_none_or(|wanted| it.language == *wanted)
        });
        app.ui.show(&Names(names))?;
        Ok(Exit::Done)
    }
}
