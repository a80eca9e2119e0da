use serde::Serialize;

use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::{Branch, Part};
use crate::error::Exit;
use crate::ui::{Page, View};

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
        let branches = Part::branches(&mut conn, root.as_deref(), depth)?;
        app.ui.show(&Tree(branches))?;
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

#[derive(Serialize)]
struct Tree(Vec<Branch>);

impl Tree {
    /// Whether another branch follows on the same level under the same parent.
    fn goes_on(&self, index: usize, depth: i32) -> bool {
        self.0[index + 1..]
            .iter()
            .find(|it| it.depth <= depth)
            .is_some_and(|it| it.depth == depth)
    }
}

impl View for Tree {
    fn draw(&self, page: &mut Page<'_>) {
        let (branch, last, line) = if page.look.ascii {
            ("|-- ", "`-- ", "|   ")
        } else {
            ("├── ", "└── ", "│   ")
        };
        // Which of the levels above are still open: they get a line down the page.
        let mut open: Vec<bool> = Vec::new();
        for (index, it) in self.0.iter().enumerate() {
            let goes_on = self.goes_on(index, it.depth);
            let depth = usize::try_from(it.depth).unwrap_or_default();
            open.truncate(depth);
            let mut text = String::new();
            for goes_on in open.iter().skip(1) {
                text.push_str(if *goes_on { line } else { "    " });
            }
            if depth > 0 {
                text.push_str(if goes_on { branch } else { last });
            }
            text.push_str(&it.name);
            text.push_str(&format!("  {}", it.part_id));
            if it.below > 0 {
                text.push_str(&format!("  ({})", it.below));
            }
            page.line(text);
            open.push(goes_on);
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        COLUMNS
    }

    fn when_empty(&self) -> Option<String> {
        Some("There is no part yet; `mediverse seed anatomy` brings them".to_owned())
    }
}
