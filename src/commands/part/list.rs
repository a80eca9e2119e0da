use serde::Serialize;

use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::{AnatomySystem, Part, PartFilter};
use crate::error::Exit;
use crate::ui::{Page, View};

/// List parts, in order of their ids
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse part list --system SKELETAL --limit 20\n  \
                  mediverse part list --under femur --sided -o csv"
)]
pub(crate) struct Args {
    /// Only this system; may be repeated
    #[arg(long, value_enum, value_name = "SYSTEM", ignore_case = true)]
    system: Vec<AnatomySystem>,
    /// Only parts directly below this one
    #[arg(long, value_name = "PART", conflicts_with = "under")]
    parent: Option<String>,
    /// Only parts anywhere below this one
    #[arg(long, value_name = "PART")]
    under: Option<String>,
    /// Only left and right parts
    #[arg(long)]
    sided: bool,
    /// Only parts that are neither left nor right
    #[arg(long, conflicts_with = "sided")]
    unsided: bool,
    /// Show at most this many
    #[arg(long, value_name = "COUNT")]
    limit: Option<u32>,
    /// Leave out this many first
    #[arg(long, value_name = "COUNT", default_value_t = 0)]
    offset: u32,
    /// Start behind this partId, the last of the page before
    #[arg(long, value_name = "PART", conflicts_with = "offset")]
    after: Option<String>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let mut id = |key: Option<&str>| {
            key.map(|key| super::find(&mut conn, key).map(|part| part.id))
                .transpose()
        };
        let filter = PartFilter {
            parent: id(self.parent.as_deref())?,
            under: id(self.under.as_deref())?,
            systems: self.system,
            sided: match (self.sided, self.unsided) {
                (true, _) => Some(true),
                (_, true) => Some(false),
                _ => None,
            },
            after: self.after,
            offset: self.offset.into(),
            limit: self.limit.map(i64::from),
        };
        if app.ui.format() == Format::Table {
            app.ui.show(&Parts(Part::all(&mut conn, &filter)?))?;
            return Ok(Exit::Done);
        }
        let mut out = app.ui.stream(COLUMNS, None)?;
        Part::each(&mut conn, &filter, |part| out.row(&part))?;
        out.finish()?;
        Ok(Exit::Done)
    }
}

const COLUMNS: &[&str] = &[
    "id",
    "partId",
    "name",
    "latinName",
    "meshName",
    "system",
    "parentId",
    "modelPath",
    "lodLevels",
    "boundingBox",
    "createdAt",
    "updatedAt",
];

#[derive(Serialize)]
struct Parts(Vec<Part>);

impl View for Parts {
    fn draw(&self, page: &mut Page<'_>) {
        let nothing = page.look.nothing();
        page.table(&["PART", "NAME", "LATIN", "SYSTEM"], |table| {
            for part in &self.0 {
                table.row([
                    part.part_id.as_str(),
                    &part.name,
                    part.latin_name.as_deref().unwrap_or(nothing),
                    part.system.label(),
                ]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        COLUMNS
    }

    fn when_empty(&self) -> Option<String> {
        Some("No part is like that".to_owned())
    }
}
