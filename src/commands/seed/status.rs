use std::path::PathBuf;

use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::AnatomySystem;
use crate::db::mediverse::stage::Standing;
use crate::error::Exit;
use crate::services::seed::{self, Options};
use crate::text::{counted, thousands};
use crate::ui::{Page, View};

/// Compare the data set with the database, system by system
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse seed status --check")]
pub(crate) struct Args {
    /// Compare with this file or folder instead of the embedded data set
    #[arg(long, value_name = "FILE|DIR")]
    from: Option<PathBuf>,
    /// Only this body system; may be repeated
    #[arg(long, value_name = "system=SYSTEM", value_parser = super::only)]
    only: Vec<AnatomySystem>,
    /// Exit 3 if something is missing, different or no longer in the data set
    #[arg(long)]
    check: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let options = Options {
            from: self.from,
            systems: self.only,
            ..Options::default()
        };
        let mut standings = seed::status(&mut app.mediverse()?, &options)?;
        if !options.systems.is_empty() {
            standings.retain(|it| {
                AnatomySystem::from_label(&it.system)
                    .is_some_and(|system| options.systems.contains(&system))
            });
        }
        let differences: i64 = standings.iter().map(Standing::differences).sum();
        app.ui.show(&Standings(standings))?;
        app.ui.remark(if differences == 0 {
            "The database is as the data set".to_owned()
        } else {
            format!(
                "{}; `mediverse seed anatomy --dry-run` shows what a seed would do",
                counted(differences, "difference")
            )
        });
        Ok(if self.check && differences > 0 {
            Exit::Differences
        } else {
            Exit::Done
        })
    }
}

#[derive(Serialize)]
struct Standings(Vec<Standing>);

impl View for Standings {
    fn draw(&self, page: &mut Page<'_>) {
        for (heading, numbers) in [
            (
                "Parts",
                (|it| [it.parts, it.missing, it.different, it.extra, it.others])
                    as fn(&Standing) -> [i64; 5],
            ),
            ("Synonyms", |it| {
                [
                    it.synonyms,
                    it.synonyms_missing,
                    it.synonyms_different,
                    it.synonyms_extra,
                    0,
                ]
            }),
        ] {
            page.heading(heading);
            let columns = if heading == "Parts" { 6 } else { 5 };
            page.table(
                &[
                    "SYSTEM",
                    "DATA SET",
                    "MISSING",
                    "DIFFERENT",
                    "EXTRA",
                    "OTHERS'",
                ][..columns],
                |table| {
                    table.right(&[1, 2, 3, 4, 5][..columns - 1]);
                    for it in &self.0 {
                        let cells = numbers(it).map(|number| thousands(number.unsigned_abs()));
                        table.row(
                            std::iter::once(it.system.clone())
                                .chain(cells)
                                .take(columns),
                        );
                    }
                },
            );
        }
    }
}
