use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::time::now;
use crate::db::mediverse::{AnatomySystem, AuditEntry, NewPart, Part, cuid};
use crate::error::{Exit, conflict, invalid};
use crate::services::import::{clean_text, is_part_id};
use crate::ui::{Page, View};

/// Add a part
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse part add bicipital_bump --name 'Bicipital bump' --system SKELETAL --parent radius"
)]
pub(crate) struct Args {
    /// Its partId: one word
    part: String,
    /// Its English name
    #[arg(long)]
    name: String,
    /// Its body system
    #[arg(long, value_enum, ignore_case = true)]
    system: AnatomySystem,
    /// Its Latin name
    #[arg(long, value_name = "NAME")]
    latin: Option<String>,
    /// The whole that it is part of
    #[arg(long, value_name = "PART")]
    parent: Option<String>,
    /// Path of its 3D model
    #[arg(long, value_name = "PATH")]
    model: Option<String>,
    /// Its mesh in the model
    #[arg(long, value_name = "NAME")]
    mesh: Option<String>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        if !is_part_id(&self.part) {
            return Err(invalid(format!("`{}` is no partId", self.part))
                .hint("use one word of letters, digits and `_`")
                .into());
        }
        let text = |what: &str, text: Option<String>| text.map(|it| checked(what, &it)).transpose();
        let (name, latin) = (
            checked("the name", &self.name)?,
            text("the Latin name", self.latin)?,
        );
        let (model, mesh) = (text("the path", self.model)?, text("the mesh", self.mesh)?);
        let mut conn = app.mediverse_for_writing()?;
        let part = conn.transaction(|conn| {
            let parent = self.parent.map(|key| super::find(conn, &key)).transpose()?;
            if let Some(twin) = Part::find(conn, &self.part)? {
                return Err(anyhow::Error::from(
                    conflict(format!(
                        "`{}` is there already: {}",
                        twin.part_id, twin.name
                    ))
                    .hint(format!(
                        "change it with `mediverse part edit {}`",
                        twin.part_id
                    )),
                ));
            }
            let at = now();
            let part = NewPart {
                id: cuid(),
                part_id: self.part,
                name,
                latin_name: latin,
                mesh_name: mesh,
                system: self.system,
                parent_id: parent.map(|it| it.id),
                model_path: model,
                created_at: at,
                updated_at: at,
            }
            .insert(conn)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            Ok(part)
        })?;
        let remark = format!("Added `{}`", part.part_id);
        app.ui.show(&Written(part))?;
        app.ui.remark(remark);
        Ok(Exit::Done)
    }
}

/// Text as it may be stored, or what is wrong with it.
pub(super) fn checked(what: &str, text: &str) -> anyhow::Result<String> {
    clean_text(text)
        .map(std::borrow::Cow::into_owned)
        .map_err(|problem| {
            invalid(format!("{what} {problem}"))
                .hint(
                    "pass one line of text, without control characters and of at most 1,000 bytes",
                )
                .into()
        })
}

/// A part that was written.
#[derive(Serialize)]
pub(super) struct Written(pub(super) Part);

impl View for Written {
    fn draw(&self, page: &mut Page<'_>) {
        let part = &self.0;
        page.fields([
            ("id", Some(part.part_id.clone())),
            ("name", Some(part.name.clone())),
            ("Latin", part.latin_name.clone()),
            ("system", Some(part.system.label().to_owned())),
            ("model", part.model_path.clone()),
            ("mesh", part.mesh_name.clone()),
        ]);
    }
}
