use super::{Names, known_language};
use crate::app::App;
use crate::commands::part::add::checked;
use crate::commands::part::find;
use crate::db::mediverse::{AuditEntry, Synonym, cuid};
use crate::error::{Exit, conflict};

/// Give a part another name
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part synonym add clavicle 'collar bone' --priority 8")]
pub(crate) struct Args {
    /// Its partId
    part: String,
    /// The name
    synonym: String,
    /// The language of the name
    #[arg(long, default_value = "en", value_name = "CODE")]
    language: String,
    /// How good a name it is; the part's own names have 10 [default: 5]
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    priority: Option<i32>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let text = checked("the synonym", &self.synonym)?;
        let language = known_language(&self.language)?;
        let mut conn = app.mediverse_for_writing()?;
        let (part, names) = conn.transaction::<_, anyhow::Error>(|conn| {
            let part = find(conn, &self.part)?;
            let there = Synonym::of(conn, &part.id)?
                .into_iter()
                .find(|it| it.synonym == text && it.language == language);
            if let Some(it) = there
                && self.priority.is_none_or(|wanted| wanted == it.priority)
            {
                return Err(conflict(format!(
                    "`{}` has the synonym `{text}` ({language}) already, with priority {}",
                    part.part_id, it.priority
                ))
                .hint("pass another `--priority` to change that")
                .into());
            }
            Synonym {
                id: cuid(),
                part_id: part.id.clone(),
                synonym: text.clone(),
                language: language.clone(),
                priority: self.priority.unwrap_or(5),
            }
            .upsert(conn)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            let names = Synonym::of(conn, &part.id)?;
            Ok((part, names))
        })?;
        app.ui.show(&Names(names))?;
        app.ui
            .remark(format!("`{text}` ({language}) names `{}`", part.part_id));
        Ok(Exit::Done)
    }
}
