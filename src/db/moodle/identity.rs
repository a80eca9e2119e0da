//! Which Moodle this is, so that a copy of it is told from the original.

use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use serde::Serialize;

use crate::db::MoodleConn;

/// What tells this Moodle from every other, copies included.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MoodleIdentity {
    /// The server's own identifier. A copy of the server's files has the same.
    #[diesel(sql_type = Text)]
    pub system: String,
    #[diesel(sql_type = Text)]
    pub database: String,
    /// `siteidentifier`, which Moodle draws when it is installed.
    #[diesel(sql_type = Nullable<Text>)]
    pub site: Option<String>,
    #[diesel(sql_type = Text)]
    pub prefix: String,
}

impl MoodleIdentity {
    pub fn of(conn: &mut MoodleConn) -> QueryResult<Self> {
        let sql = conn.named(
            "SELECT (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) AS system, \
             current_database()::text AS database, \
             (SELECT value FROM public.mdl_config WHERE name = 'siteidentifier') AS site, $1 AS prefix",
        );
        let prefix = conn.prefix().to_owned();
        diesel::sql_query(sql)
            .bind::<Text, _>(prefix)
            .get_result(conn.pg())
    }
}
