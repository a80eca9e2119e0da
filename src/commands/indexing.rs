//! After a bulk write of parts: the search index, so that the first search need not wait for it.

use crate::app::App;
use crate::db::MediverseConn;
use crate::services::search::index;
use crate::text::counted;

/// Index in a transaction of its own. The parts are written whatever comes of it.
pub(crate) fn catch_up(app: &App, conn: &mut MediverseConn) {
    match index::catch_up(conn) {
        Ok(Some(indexed)) => app.ui.detail(format!(
            "indexed {} of {}",
            counted(indexed.terms, "name"),
            counted(indexed.parts, "part")
        )),
        Ok(None) => {}
        Err(error) => app.ui.warn(format!(
            "the parts are not indexed yet, the next search does it: {error:#}"
        )),
    }
}
