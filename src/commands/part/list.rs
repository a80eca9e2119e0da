use crate::app::App;
use crate::commands::values::most;
use crate::db::mediverse::{AnatomySystem, Part, PartFilter};
use crate::error::Exit;

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
    /// Show at most this many, 0 for all [default: all]
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
            limit: most(self.limit),
        };
        let mut list = app
            .ui
            .list(&["PART", "NAME", "LATIN", "SYSTEM"], &[], COLUMNS)?;
        Part::each(&mut conn, &filter, |part| {
            list.row(&part, |look| {
                [
                    part.part_id.clone(),
                    part.name.clone(),
                    part.latin_name
                        .clone()
                        .unwrap_or_else(|| look.nothing().to_owned()),
                    part.system.label().to_owned(),
                ]
            })
        })?;
        list.finish("No part is like that")?;
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
