//! What a command may reach for: settings, the terminal and, on demand, a database.

use crate::commands::acting::{self, Needs};
use crate::config::{Config, Target};
use crate::db::mediverse::Call;
use crate::db::{MediverseConn, MoodleConn, Session};
use crate::ui::Ui;

/// Everything a command works with. Databases open when asked for, not before.
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) ui: Ui,
    /// Who called what, for the audit log.
    pub(crate) call: Call,
    /// What the command needs of a person it acts as.
    pub(crate) needs: Needs,
}

impl App {
    /// How connections of this call are opened.
    pub(crate) fn session(&self) -> Session {
        Session {
            application_name: format!("mediverse {}", self.call.run_id),
            wait: self.config.wait(),
        }
    }

    /// Open the MediVerse database for a command that only reads.
    pub(crate) fn mediverse(&self) -> anyhow::Result<MediverseConn> {
        let target = self.config.mediverse()?;
        self.open(&target)
    }

    /// Open the MediVerse database for a command that writes, and say which it is.
    pub(crate) fn mediverse_for_writing(&self) -> anyhow::Result<MediverseConn> {
        let target = self.config.mediverse()?;
        self.name_target(&target);
        self.open(&target)
    }

    /// Open a MediVerse database that is not the usual one: past the pooler, or a replica.
    ///
    /// With `--as` the connection has that person's rights and no others from here on.
    pub(crate) fn open(&self, target: &Target) -> anyhow::Result<MediverseConn> {
        let mut conn = MediverseConn::open(&target.url, &self.session())?;
        self.ui
            .detail(format!("connected to {}", target.url.place()));
        if let Some(named) = self.config.acting() {
            acting::enter(self, &mut conn, named)?;
        }
        Ok(conn)
    }

    /// Open the Moodle database, read-only.
    pub(crate) fn moodle(&self) -> anyhow::Result<MoodleConn> {
        self.open_moodle(&self.config.moodle()?, false)
    }

    /// Open the Moodle database for what applies or undoes a plan, and say which it is.
    pub(crate) fn moodle_for_writing(&self) -> anyhow::Result<MoodleConn> {
        let target = self.config.moodle()?;
        self.name_target(&target);
        self.open_moodle(&target, true)
    }

    /// Open a Moodle database that was resolved before.
    pub(crate) fn open_moodle(&self, target: &Target, writing: bool) -> anyhow::Result<MoodleConn> {
        let prefix = self.config.moodle_prefix()?;
        let open = if writing {
            MoodleConn::open_for_writing
        } else {
            MoodleConn::open
        };
        let conn = open(&target.url, prefix, &self.session())?;
        self.ui
            .detail(format!("connected to {}", target.url.place()));
        Ok(conn)
    }

    /// A command that writes says where, and who said so.
    pub(crate) fn name_target(&self, target: &Target) {
        let acting = self.config.acting();
        self.ui.remark(format!(
            "Target: {} ({} from {}){}",
            target.url.place(),
            target.setting.variable(),
            target.origin,
            acting.map_or_else(String::new, |named| format!(", acting as `{named}`"))
        ));
    }
}
