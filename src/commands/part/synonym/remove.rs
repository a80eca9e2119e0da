use super::{Names, known_language};
use crate::app::App;
use crate::commands::part::find;
use crate::db::mediverse::{AuditEntry, Synonym};
use crate::error::{Exit, not_found};

/// Take a name from a part
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part synonym remove clavicle 'collar bone'")]
pub(crate) struct Args {
    /// Its partId
    part: String,
    /// The name, as it is written
    synonym: String,
    /// The language of the name; every one where none is named
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let language = self.language.as_deref().map(known_language).transpose()?;
        let mut conn = app.mediverse_for_writing()?;
        let (part, names) = conn.transaction::<_, anyhow::Error>(|conn| {
            let part = find(conn, &self.part)?;
            let all = Synonym::of(conn, &part.id)?;
            let (gone, names): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| {
                it.synonym == self.synonym
                    && language
                        .as_ref()
                        .is_none_or(|wanted| it.language == *wanted)
            });
            if gone.is_empty() {
                return Err(not_found(format!(
                    "`{}` has no synonym `{}`",
                    part.part_id, self.synonym
                ))
                .hint(format!(
                    "list them with `mediverse part synonym list {}`",
                    part.part_id
                ))
                .into());
            }
            for it in &gone {
                it.delete(conn)?;
            }
            AuditEntry::insert(conn, &app.call, gone.len() as u64)?;
            Ok((part, names))
        })?;
        app.ui.show(&Names(names))?;
        app.ui.remark(format!(
            "`{}` no longer names `{}`",
            self.synonym, part.part_id
        ));
        Ok(Exit::Done)
    }
}
