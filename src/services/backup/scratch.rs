//! A database for the moment, dropped however its maker ends.

use std::thread;
use std::time::{Duration, Instant};

use crate::db::server::{Momentary, RESTORING};
use crate::db::{DatabaseUrl, ServerConn, Session};
use crate::error::busy;
use crate::interrupt::Cleanup;
use crate::services::momentary;
use crate::services::provision::Wanted;

/// How long a restore waits for another one that makes or moves a database.
const PATIENCE: Duration = Duration::from_secs(60);

/// A new, empty database beside `wanted`, of the same role.
pub(super) struct Scratch<'a> {
    wanted: &'a Wanted,
    session: &'a Session,
    name: String,
    /// A session in it: as long as there is one, nobody takes it for abandoned.
    keeper: Option<ServerConn>,
    _cleanup: Cleanup,
}

impl<'a> Scratch<'a> {
    /// Make it, sorting as the database `model` does. Databases of restores that were killed go.
    pub(super) fn make(
        wanted: &'a Wanted,
        model: &str,
        session: &'a Session,
        run_id: &str,
    ) -> anyhow::Result<Self> {
        let name = format!("{RESTORING}{run_id}_{}", wanted.which.name());
        let mut beside = locked(wanted, session)?;
        beside.drop_abandoned_restores()?;
        let cleanup = dropped_when_interrupted(wanted, &name, session);
        beside.create_database_like(&name, &wanted.role, model)?;
        beside.mark_momentary(&name, whose(wanted, session));
        let mut scratch = Self {
            wanted,
            session,
            name,
            keeper: None,
            _cleanup: cleanup,
        };
        scratch.keeper = Some(ServerConn::open(&scratch.url(), session)?);
        beside.unlock_restoring()?;
        Ok(scratch)
    }

    pub(super) fn url(&self) -> DatabaseUrl {
        self.wanted.url.unpooled().with_database(&self.name)
    }

    /// The same role and server, and this database.
    pub(super) fn as_wanted(&self) -> Wanted {
        Wanted {
            name: self.name.clone(),
            url: self.url(),
            ..self.wanted.clone()
        }
    }

    pub(super) fn conn(&mut self) -> &mut ServerConn {
        self.keeper
            .as_mut()
            .expect("only moving it takes the session")
    }

    /// Let it take the place of the database `wanted`, of which `check` says that it is empty.
    pub(super) fn put_in_place(
        mut self,
        check: impl FnOnce() -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut beside = locked(self.wanted, self.session)?;
        check()?;
        self.keeper = None;
        let whose = whose(self.wanted, self.session);
        beside.put_in_place(&self.name, &self.wanted.name, whose)?;
        beside.unlock_restoring()?;
        Ok(())
    }
}

impl Drop for Scratch<'_> {
    fn drop(&mut self) {
        self.keeper = None;
        // Gone already where it was put in place.
        if let Ok(mut beside) = self.wanted.open_beside(self.session) {
            beside.drop_database(&self.name).ok();
        }
    }
}

fn whose<'a>(wanted: &'a Wanted, session: &'a Session) -> Momentary<'a> {
    Momentary {
        of: &wanted.of,
        application_name: &session.application_name,
    }
}

/// As long as this is held, an interrupted call takes the database `name` along.
pub(super) fn dropped_when_interrupted(wanted: &Wanted, name: &str, session: &Session) -> Cleanup {
    let beside = wanted.clone();
    momentary::dropped_when_interrupted(move |session| beside.open_beside(session), name, session)
}

/// A connection beside the database that alone makes and moves databases of restores.
fn locked(wanted: &Wanted, session: &Session) -> anyhow::Result<ServerConn> {
    let mut beside = wanted.open_beside(session)?;
    let deadline = Instant::now() + PATIENCE;
    while !beside.lock_restoring()? {
        if Instant::now() >= deadline {
            return Err(busy("another restore is making its database")
                .hint("run the command again")
                .into());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(beside)
}
