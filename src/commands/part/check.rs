use serde::Serialize;

use super::synonym::known_language;
use crate::app::App;
use crate::db::mediverse::Doubt;
use crate::error::Exit;
use crate::text::counted;
use crate::ui::{Page, View};

/// List what is doubtful: terms that two parts claim, missing languages, sides without a pair
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse part check --language es --language ja")]
pub(crate) struct Args {
    /// A language that every part should have a name in; may be repeated
    #[arg(long, value_name = "CODE", default_values = ["la", "es", "ja"])]
    language: Vec<String>,
    /// Exit 3 if anything is doubtful
    #[arg(long)]
    check: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let languages: Vec<String> = self
            .language
            .iter()
            .map(|tag| known_language(tag))
            .collect::<Result<_, _>>()?;
        let doubts = Doubt::all(&mut app.mediverse()?, &languages)?;
        let count = doubts.len();
        app.ui.show(&Doubts(doubts))?;
        if count > 0 {
            app.ui.remark(counted(count, "doubt"));
        }
        Ok(if self.check && count > 0 {
            Exit::Differences
        } else {
            Exit::Done
        })
    }
}

#[derive(Serialize)]
struct Doubts(Vec<Doubt>);

impl View for Doubts {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&["PROBLEM", "PART", "DETAIL"], |table| {
            for it in &self.0 {
                table.row([&it.problem, &it.part_id, &it.detail]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &["problem", "partId", "detail"]
    }

    fn when_empty(&self) -> Option<String> {
        Some("Nothing is doubtful".to_owned())
    }
}
