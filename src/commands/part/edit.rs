use super::add::{Written, checked};
use crate::app::App;
use crate::db::mediverse::time::now;
use crate::db::mediverse::{AnatomySystem, AuditEntry, PartChange};
use crate::error::{Exit, invalid, usage};

/// Change a part; an empty text takes a value away
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part edit femur --latin 'Os femoris' --parent skeleton")]
pub(crate) struct Args {
    /// Its partId
    part: String,
    /// Its English name
    #[arg(long)]
    name: Option<String>,
    /// Its body system
    #[arg(long, value_enum, ignore_case = true)]
    system: Option<AnatomySystem>,
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
        let text = |what: &str, text: Option<String>| match text {
            None => Ok(None),
            Some(text) if text.is_empty() => Ok(Some(None)),
            Some(text) => checked(what, &text).map(|it| Some(Some(it))),
        };
        let mut change = PartChange {
            name: self.name.map(|it| checked("the name", &it)).transpose()?,
            latin_name: text("the Latin name", self.latin)?,
            mesh_name: text("the mesh", self.mesh)?,
            system: self.system,
            parent_id: None,
            model_path: text("the path", self.model)?,
            updated_at: now(),
        };
        let nothing = change.name.is_none()
            && change.latin_name.is_none()
            && change.mesh_name.is_none()
            && change.system.is_none()
            && change.model_path.is_none()
            && self.parent.is_none();
        if nothing {
            return Err(usage("there is nothing to change")
                .hint("name what changes, such as `--name` or `--parent`")
                .into());
        }
        let mut conn = app.mediverse_for_writing()?;
        let (part, changed) = conn.transaction::<_, anyhow::Error>(|conn| {
            let part = super::find(conn, &self.part)?;
            if let Some(key) = self.parent {
                change.parent_id = Some(if key.is_empty() {
                    None
                } else {
                    let parent = super::find(conn, &key)?;
                    let mut line = parent.ancestors(conn)?.into_iter().map(|it| it.part_id);
                    if parent.id == part.id || line.any(|it| it == part.part_id) {
                        return Err(invalid(format!(
                            "`{}` is part of `{}`: each would be its own ancestor",
                            parent.part_id, part.part_id
                        ))
                        .hint("name a part that does not belong to it")
                        .into());
                    }
                    Some(parent.id)
                });
            }
            if change.is_met(&part) {
                return Ok((part, false));
            }
            let part = change.update(conn, &part.id)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            Ok((part, true))
        })?;
        let remark = match changed {
            true => format!("Changed `{}`", part.part_id),
            false => "Nothing to change".to_owned(),
        };
        app.ui.show(&Written(part))?;
        app.ui.remark(remark);
        Ok(Exit::Done)
    }
}
