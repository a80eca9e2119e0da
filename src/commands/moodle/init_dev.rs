use crate::app::App;
use crate::db::moodle::stand_in::{self, Ground};
use crate::error::{Exit, refused};
use crate::text::counted;

/// Make a stand-in for Moodle, for a machine that has none: its tables, a course, four people
///
/// Enough for every command of `mediverse moodle`, not for Moodle itself. Refuses a database in
/// which anything is.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse moodle init-dev")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.moodle_for_writing()?;
        let made = conn.transaction::<_, anyhow::Error>(|conn| {
            let ground = Ground::of(conn)?;
            if ground.is_stand_in {
                return Ok(false);
            }
            check(ground)?;
            stand_in::create(conn)?;
            Ok(true)
        })?;
        app.ui.remark(if made {
            "Made a stand-in for Moodle with the course ANAT101 (id 2)"
        } else {
            "A stand-in for Moodle is there already, 0 changed"
        });
        Ok(Exit::Done)
    }
}

fn check(ground: Ground) -> anyhow::Result<()> {
    let hint = "name an empty database in `MOODLE_DB_URL`; `mediverse db init` makes one";
    if ground.looks_like_moodle {
        return Err(refused("this database holds a Moodle").hint(hint).into());
    }
    if ground.tables > 0 {
        return Err(refused(format!(
            "this database holds {} of others",
            counted(ground.tables, "table")
        ))
        .hint(hint)
        .into());
    }
    Ok(())
}
