//! The questions before something is destroyed: counts first, then the name typed out.

use crate::app::App;
use crate::config::Target;
use crate::db::MediverseConn;
use crate::db::mediverse::RowCounts;
use crate::error::refused;

/// The answer given on the command line.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Confirm {
    /// The database's name, instead of typing it when asked
    #[arg(long = "confirm", value_name = "NAME")]
    pub(crate) name: Option<String>,
}

/// Something about to be lost, and from where.
pub(crate) struct Destruction {
    pub(crate) what: String,
    pub(crate) database: String,
    counts: Option<RowCounts>,
    remote: bool,
}

impl Destruction {
    /// What a command would destroy in the database that `conn` has open.
    pub(crate) fn of(
        conn: &mut MediverseConn,
        target: &Target,
        what: String,
    ) -> anyhow::Result<Self> {
        Ok(Self {
            what,
            database: conn.database_name()?,
            counts: RowCounts::of(conn)?,
            remote: !target.url.is_local(),
        })
    }

    /// Show the counts.
    pub(crate) fn show(&self, app: &App) {
        if let Some(counts) = &self.counts {
            app.ui.remark(format!("`{}` holds {counts}", self.database));
        }
    }

    /// Show the counts, refuse a remote database with sessions in it, and want the name.
    pub(crate) fn confirm(&self, app: &App, given: &Confirm) -> anyhow::Result<()> {
        self.show(app);
        if let Some(counts) = &self.counts
            && self.remote
            && counts.sessions > 0
        {
            return Err(refused(format!(
                "`{}` is on another machine and holds {} sessions",
                self.database, counts.sessions
            ))
            .hint("run it on the server itself, over its socket or loopback, if this is meant")
            .into());
        }
        let question = format!("{} in `{}`?", self.what, self.database);
        app.ui
            .confirm_name(&question, &self.database, given.name.as_deref())
    }
}
