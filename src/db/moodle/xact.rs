//! Transactions by their number: what became of one can be asked when nobody saw it end.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::{Array, Text};

use crate::db::MoodleConn;

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

impl MoodleConn {
    /// The number of the transaction that is open, given to it now.
    pub fn transaction_id(&mut self) -> QueryResult<String> {
        let id: Word =
            diesel::sql_query("SELECT pg_current_xact_id()::text AS word").get_result(self.pg())?;
        Ok(id.word)
    }

    /// Which of these transactions were committed, as far back as the server remembers. Numbers that it has
    /// not come to, as after a restore of an older state, are nobody's.
    pub fn committed(&mut self, ids: &[&str]) -> QueryResult<HashSet<String>> {
        if ids.is_empty() {
            return Ok(HashSet::new());
        }
        let committed: Vec<Word> = diesel::sql_query(
            "SELECT id AS word FROM (SELECT DISTINCT unnest($1) AS id) asked
             WHERE CASE WHEN id::xid8 < pg_snapshot_xmax(pg_current_snapshot())
                 THEN pg_xact_status(id::xid8) = 'committed' END",
        )
        .bind::<Array<Text>, _>(ids)
        .load(self.pg())?;
        Ok(committed.into_iter().map(|it| it.word).collect())
    }
}
