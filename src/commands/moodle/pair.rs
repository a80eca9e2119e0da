use serde::Serialize;

use super::pair_at_hand;
use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::moodle::pair::{Pair, RecordedPair};
use crate::error::{Exit, failed};
use crate::services::sync::checks;
use crate::services::sync::pair::{Standing, standing};
use crate::ui::{Page, View};

/// Say that this MediVerse and this Moodle belong together from now on
///
/// The first sync does it by itself. After one of them has moved, syncs refuse until this is run:
/// a copy made for tests must not write into the Moodle of the original. It asks nothing: it says what is
/// different, and records it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mediverse moodle pair --dry-run\n  mediverse moodle pair")]
pub(crate) struct Args {
    /// Show what is recorded and what is different, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut moodle = app.moodle()?;
        checks::find(&mut moodle)?;
        let mut mediverse = if self.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        let pair = pair_at_hand(app, &mut mediverse, &mut moodle)?;
        match standing(&mut mediverse, &pair)? {
            Standing::Same(recorded) => {
                app.ui.show(&Paired(recorded))?;
                app.ui.remark("This pair is recorded already, 0 changed");
                return Ok(Exit::Done);
            }
            Standing::Other { differences, .. } => {
                for difference in &differences {
                    app.ui.remark(difference);
                }
            }
            Standing::New => {}
        }
        if self.dry_run {
            app.ui.show(&pair)?;
            app.ui.remark("Nothing was changed");
            return Ok(Exit::Done);
        }
        let recorded = mediverse.transaction::<_, anyhow::Error>(|conn| {
            pair.record(conn, &app.call.run_id)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            RecordedPair::find(conn)?.ok_or_else(|| failed("the pair was not recorded").into())
        })?;
        app.ui.show(&Paired(recorded))?;
        app.ui.remark("Recorded the pair");
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(transparent)]
struct Paired(RecordedPair);

impl View for Paired {
    fn draw(&self, page: &mut Page<'_>) {
        let at = page.look.time(self.0.paired_at);
        page.fields(fields(&self.0.pair, Some(at)));
    }
}

impl View for Pair {
    fn draw(&self, page: &mut Page<'_>) {
        page.fields(fields(self, None));
    }
}

fn fields(pair: &Pair, paired: Option<String>) -> [(&'static str, Option<String>); 4] {
    let end = |database: &str, server: &str| Some(format!("{database} on {server}"));
    [
        (
            "mediverse",
            end(&pair.mediverse_database, &pair.mediverse_server),
        ),
        ("moodle", end(&pair.moodle_database, &pair.moodle_server)),
        ("site", pair.moodle_site.clone()),
        ("paired", paired),
    ]
}
