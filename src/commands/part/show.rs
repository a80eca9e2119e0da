use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::{Ancestor, Branch, Part, Synonym};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Show one part with its names, its place and what belongs to it
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part show femur")]
pub(crate) struct Args {
    /// Its partId
    part: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let part = super::find(&mut conn, &self.part)?;
        let path = part.ancestors(&mut conn)?;
        let synonyms = Synonym::of(&mut conn, &part.id)?;
        let mut children = Part::branches(&mut conn, Some(&part.id), Some(1))?;
        children.retain(|branch| branch.depth == 1);
        app.ui.show(&Shown {
            part,
            path,
            synonyms,
            children,
        })?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    part: Part,
    path: Vec<Ancestor>,
    synonyms: Vec<Synonym>,
    children: Vec<Branch>,
}

impl View for Shown {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let part = &self.part;
        page.heading(&part.name);
        let path: Vec<&str> = self.path.iter().map(|it| it.name.as_str()).collect();
        page.fields([
            ("id", Some(part.part_id.clone())),
            ("Latin", part.latin_name.clone()),
            ("system", Some(part.system.label().to_owned())),
            (
                "path",
                (!path.is_empty()).then(|| path.join(look.path_separator())),
            ),
            ("model", part.model_path.clone()),
            ("mesh", part.mesh_name.clone()),
            ("changed", Some(look.time(part.updated_at))),
        ]);
        if !self.synonyms.is_empty() {
            page.heading("Synonyms");
            page.table(&["LANGUAGE", "PRIORITY", "SYNONYM"], |table| {
                table.right(&[1]);
                for synonym in &self.synonyms {
                    table.row([
                        synonym.language.as_str(),
                        &synonym.priority.to_string(),
                        &synonym.synonym,
                    ]);
                }
            });
        }
        if !self.children.is_empty() {
            page.heading("Parts");
            page.table(&["PART", "NAME", "BELOW"], |table| {
                table.right(&[2]);
                for child in &self.children {
                    table.row([
                        child.part_id.as_str(),
                        &child.name,
                        &child.below.to_string(),
                    ]);
                }
            });
        }
    }
}
