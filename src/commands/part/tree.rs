use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::{Branch, Part};
use crate::error::Exit;
use crate::text::thousands;
use crate::ui::Look;

/// Draw the tree of parts, with how many hang on each
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mediverse part tree --depth 1\n  \
                  mediverse part tree femur")]
pub(crate) struct Args {
    /// Start at this part; at every root where none is named
    part: Option<String>,
    /// Show this many levels below the start
    #[arg(long, value_name = "LEVELS")]
    depth: Option<u16>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let root = match &self.part {
            Some(key) => Some(super::find(&mut conn, key)?.id),
            None => None,
        };
        let depth = self.depth.map(i32::from);
        if app.ui.format() != Format::Table {
            let mut out = app.ui.stream(COLUMNS, None)?;
            Part::each_branch(&mut conn, root.as_deref(), depth, |it| out.row(&it))?;
            out.finish()?;
            return Ok(Exit::Done);
        }
        let mut drawn = Drawn::new(&app.ui.look);
        let mut lines = app.ui.lines();
        Part::each_branch(&mut conn, root.as_deref(), depth, |it| {
            lines.line(&drawn.line(&it))
        })?;
        lines.finish("There is no part yet; `mediverse seed anatomy` brings them")?;
        Ok(Exit::Done)
    }
}

const COLUMNS: &[&str] = &[
    "partId",
    "name",
    "latinName",
    "system",
    "depth",
    "children",
    "below",
];

/// A tree as far as it is drawn.
struct Drawn {
    /// What leads to a branch, to the last one, and past one.
    signs: [&'static str; 3],
    /// How many are still to come on each level above.
    to_come: Vec<i64>,
}

impl Drawn {
    const fn new(look: &Look) -> Self {
        Self {
            signs: if look.ascii {
                ["|-- ", "`-- ", "|   "]
            } else {
                ["├── ", "└── ", "│   "]
            },
            to_come: Vec::new(),
        }
    }

    fn line(&mut self, it: &Branch) -> String {
        let [branch, last, past] = self.signs;
        let depth = usize::try_from(it.depth).unwrap_or_default();
        self.to_come.truncate(depth);
        let mut text = String::new();
        for more in self.to_come.iter().rev().skip(1).rev() {
            text.push_str(if *more > 0 { past } else { "    " });
        }
        if let Some(more) = self.to_come.last_mut() {
            *more -= 1;
            text.push_str(if *more > 0 { branch } else { last });
        }
        text.push_str(&it.name);
        text.push_str(&format!("  {}", it.part_id));
        if it.below > 0 {
            text.push_str(&format!("  ({})", thousands(it.below.unsigned_abs())));
        }
        self.to_come.push(it.children);
        text
    }
}
