//! After a bulk write of parts: the search index.

use crate::app::App;
use crate::db::MediverseConn;
use crate::services::search::index::{self, CaughtUp};
use crate::text::counted;

/// Indexing so many parts is not noticed.
const FEW: u64 = 100;

/// Index a few parts in a transaction of their own. Many wait for the first search, or for
/// `part reindex`: indexing them takes longer than writing them did.
pub(crate) fn catch_up(app: &App, conn: &mut MediverseConn) {
    report(app, index::catch_up(conn, Some(FEW)));
}

/// Index everything that waits. The parts are written whatever comes of it.
pub(crate) fn catch_up_all(app: &App, conn: &mut MediverseConn) {
    report(app, index::catch_up(conn, None));
}

fn report(app: &App, outcome: anyhow::Result<CaughtUp>) {
    match outcome {
        Ok(CaughtUp::Indexed(indexed)) => app.ui.detail(format!(
            "indexed {} of {}",
            counted(indexed.terms, "name"),
            counted(indexed.parts, "part")
        )),
        Ok(CaughtUp::Waiting(parts)) => app.ui.remark(format!(
            "{} wait for the first search to index them; `mediverse part reindex` does it now",
            counted(parts, "part")
        )),
        Ok(CaughtUp::Nothing) => {}
        Err(error) => app.ui.warn(format!(
            "the parts are not indexed yet, the next search does it: {error:#}"
        )),
    }
}
