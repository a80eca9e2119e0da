//! Databases for the moment: dropped also where their maker is interrupted.

use std::time::Duration;

use crate::db::{ServerConn, Session};
use crate::interrupt::Cleanup;

/// How long the sessions of an interrupted call may take to end.
const PATIENCE: Duration = Duration::from_secs(6);

/// As long as this is held, an interrupted call takes the database `name` along; `open` leads to its server.
pub(super) fn dropped_when_interrupted(
    open: impl FnOnce(&Session) -> anyhow::Result<ServerConn> + Send + 'static,
    name: &str,
    session: &Session,
) -> Cleanup {
    let name = name.to_owned();
    let (call, cleaning) = (
        session.application_name.clone(),
        Session {
            // Not to be taken for one of the sessions that it ends.
            application_name: "mediverse cleaning up".to_owned(),
            wait: None,
        },
    );
    Cleanup::new(move || {
        if let Ok(mut server) = open(&cleaning) {
            // One of them may be about to create the database.
            server.end_sessions(&call, PATIENCE).ok();
            server.drop_database(&name).ok();
        }
    })
}
