//! Which Moodle belongs to this MediVerse.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::Text;
use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::moodle::Outbox;
use crate::db::mediverse::schema::moodle_pair;
use crate::db::mediverse::time::{now, utc};

/// Two databases that belong together, told from every copy of either.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = moodle_pair)]
#[diesel(treat_none_as_null = true)]
#[serde(rename_all = "camelCase")]
pub struct Pair {
    /// The server's own identifier, which a copy of its files has, too.
    pub mediverse_system: String,
    pub mediverse_database: String,
    /// Where the server is, as far as the URL tells.
    pub mediverse_server: String,
    pub moodle_system: String,
    pub moodle_database: String,
    pub moodle_server: String,
    pub moodle_prefix: String,
    /// What Moodle drew for itself when it was installed.
    pub moodle_site: Option<String>,
}

/// A pair as it was written down.
#[derive(Debug, Clone, HasQuery, Serialize)]
#[diesel(table_name = moodle_pair)]
#[serde(rename_all = "camelCase")]
pub struct RecordedPair {
    #[diesel(embed)]
    #[serde(flatten)]
    pub pair: Pair,
    #[serde(serialize_with = "utc")]
    pub paired_at: NaiveDateTime,
    pub run_id: String,
}

#[derive(QueryableByName)]
struct Own {
    #[diesel(sql_type = Text)]
    system: String,
    #[diesel(sql_type = Text)]
    database: String,
}

impl RecordedPair {
    pub fn find(conn: &mut MediverseConn) -> QueryResult<Option<Self>> {
        Self::query().first(conn.pg()).optional()
    }
}

impl Pair {
    /// This server's identifier and the name of the open database.
    pub fn own_end(conn: &mut MediverseConn) -> QueryResult<(String, String)> {
        let own: Own = diesel::sql_query(
            "SELECT (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) AS system, \
             current_database()::text AS database",
        )
        .get_result(conn.pg())?;
        Ok((own.system, own.database))
    }

    /// Write the pair down, in place of any other; whether that changed anything.
    pub fn record(&self, conn: &mut MediverseConn, run_id: &str) -> QueryResult<bool> {
        let recorded = RecordedPair::find(conn)?;
        if recorded.as_ref().is_some_and(|it| it.pair == *self) {
            return Ok(false);
        }
        if recorded.is_some() {
            // What was noted since the last run is the difference from the other one.
            Outbox::compare_everything(conn)?;
        }
        let written = (
            moodle_pair::paired_at.eq(now()),
            moodle_pair::run_id.eq(run_id),
        );
        diesel::insert_into(moodle_pair::table)
            .values((self, written))
            .on_conflict(moodle_pair::one)
            .do_update()
            .set((self, written))
            .execute(conn.pg())?;
        // Another server's transactions have numbers of their own.
        diesel::sql_query(
            "UPDATE mediverse_admin.moodle_journal SET xact = NULL
             WHERE state = 'intended'
               AND run_id IN (SELECT id FROM mediverse_admin.moodle_run WHERE state = 'running')",
        )
        .execute(conn.pg())?;
        Ok(true)
    }

    /// What is different in `other`, one line each.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let site = |it: &Self| it.moodle_site.clone().unwrap_or_default();
        let fields = [
            (
                "MediVerse's server",
                &self.mediverse_server,
                &other.mediverse_server,
            ),
            (
                "MediVerse's system identifier",
                &self.mediverse_system,
                &other.mediverse_system,
            ),
            (
                "MediVerse's database",
                &self.mediverse_database,
                &other.mediverse_database,
            ),
            ("Moodle's server", &self.moodle_server, &other.moodle_server),
            (
                "Moodle's system identifier",
                &self.moodle_system,
                &other.moodle_system,
            ),
            (
                "Moodle's database",
                &self.moodle_database,
                &other.moodle_database,
            ),
            (
                "Moodle's table prefix",
                &self.moodle_prefix,
                &other.moodle_prefix,
            ),
            ("Moodle's site identifier", &site(self), &site(other)),
        ];
        fields
            .into_iter()
            .filter(|(_, recorded, here)| recorded != here)
            .map(|(name, recorded, here)| format!("{name}: `{recorded}` when paired, `{here}` now"))
            .collect()
    }
}
