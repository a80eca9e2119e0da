//! What happens to a session while someone watches, told by triggers that the app does not see.

use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use serde::Deserialize;

use super::TeachingSession;
use crate::db::{MediverseConn, quoted};

/// Who is told of anything holds this lock shared (`mvwatch` in ASCII); the triggers look for it.
const WATCHERS: &str = "SELECT pg_advisory_lock_shared(30811027569664872)";

#[derive(QueryableByName)]
struct Channel {
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
}

/// Rows of one table that one statement changed in one session.
#[derive(Debug, Clone, Deserialize)]
pub struct Change {
    session: String,
    pub table: String,
    pub op: String,
    pub count: usize,
    /// Ids of the rows, not more than fifty of them.
    pub ids: Vec<String>,
    /// Whom they are about, in the order of `ids`.
    pub people: Vec<Option<String>>,
}

impl TeachingSession {
    /// Ask to be told of changes from now on; false where the person acted as may not be.
    pub fn watch(&self, conn: &mut MediverseConn) -> QueryResult<bool> {
        let Channel { name } =
            diesel::sql_query("SELECT mediverse_admin.watch_channel($1) AS name")
                .bind::<Text, _>(&self.id)
                .get_result(conn.pg())?;
        let Some(name) = name else {
            return Ok(false);
        };
        diesel::sql_query(format!("LISTEN {}", quoted(&name))).execute(conn.pg())?;
        diesel::sql_query(WATCHERS).execute(conn.pg())?;
        Ok(true)
    }

    /// What has been told of this session since the last time; does not wait.
    pub fn changes(&self, conn: &mut MediverseConn) -> QueryResult<Vec<Change>> {
        let mut changes = Vec::new();
        // The server tells nothing while a transaction is open.
        for notification in conn.idle()?.notifications_iter() {
            let payload = notification?.payload;
            // Others may use the channel too: what is not ours is none of our business.
            let change = serde_json::from_str::<Change>(&payload).ok();
            changes.extend(change.filter(|it| it.session == self.id));
        }
        Ok(changes)
    }
}
