use std::ffi::OsString;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

use anyhow::Context as _;

use crate::app::App;
use crate::error::{Exit, failed};
use crate::services::binaries;

/// Open psql on a database, without a password on its command line
///
/// In MediVerse names are looked up in `public`, then in `mediverse_admin`. Moodle opens
/// read-only; `SET default_transaction_read_only = off` lifts that for a session. The exit
/// code is psql's own.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse db shell -- -c 'SELECT count(*) FROM \"AnatomyPart\"'")]
pub(crate) struct Args {
    /// Open Moodle's database instead
    #[arg(long)]
    moodle: bool,
    /// Arguments for psql
    #[arg(last = true, value_name = "PSQL ARGUMENTS")]
    arguments: Vec<OsString>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let target = if self.moodle {
            app.config.moodle()?
        } else {
            app.config.direct()?
        };
        app.name_target(&target);
        // Our own login first: its errors are better, and it waits when told to.
        if self.moodle {
            app.moodle()?;
        } else {
            app.open(&target)?;
        }
        let psql = binaries::find_program("psql", app.config.environment()).ok_or_else(|| {
            failed("`psql` is not installed here")
                .hint("Debian: `apt-get install postgresql-client`")
        })?;
        let option = if self.moodle {
            "-c default_transaction_read_only=on"
        } else {
            "-c search_path=public,mediverse_admin"
        };
        let url = target
            .url
            .with_option(option)
            .or("application_name", &app.session().application_name);
        let (conninfo, password) = url.for_child();
        let mut command = Command::new(&psql);
        command
            .arg(format!("--dbname={conninfo}"))
            .args(self.arguments);
        if let Some(password) = password {
            command.env("PGPASSWORD", password);
        }
        let error = command.exec();
        Err(error).with_context(|| format!("cannot run `{}`", psql.display()))
    }
}
