//! The Moodle database. Its tables are Moodle's; we type the few we read.

mod schema;
mod site;

pub(in crate::db) use site::{LOOKS_LIKE_MOODLE, Prefix};
pub use site::{Site, grants};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

use super::{MoodleConn, quoted};

/// The prefix `schema` is written with, and Moodle's own default.
const PREFIX: &str = "mdl_";

/// Let the tables of a Moodle installed under another prefix answer to ours.
///
/// PostgreSQL looks into a session's temporary schema first, so one view per
/// table renames them for this connection and for nobody else.
pub(super) fn adopt_prefix(conn: &mut MoodleConn, prefix: &str) -> QueryResult<()> {
    if prefix == PREFIX {
        return Ok(());
    }
    let views: String = schema::TABLES
        .iter()
        .map(|table| {
            let theirs = quoted(&table.replacen(PREFIX, prefix, 1));
            format!(
                "DO $$ BEGIN IF to_regclass({theirs_text}) IS NOT NULL THEN \
                 CREATE TEMPORARY VIEW {table} AS TABLE public.{theirs}; END IF; END $$;",
                theirs_text = super::literal(&format!("public.{theirs}")),
            )
        })
        .collect();
    conn.pg().batch_execute(&views)
}
