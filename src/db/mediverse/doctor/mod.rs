//! What `db doctor` asks the MediVerse database, and how it mends what it may.

mod data;
mod objects;

pub use data::{Finding, Stringed};
pub use objects::{Flaw, Object, Wrong};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Integer, Nullable, Text};

use crate::db::conn::Conn;
use crate::db::server::Extension;
use crate::db::{MediverseConn, quoted};

/// A connection and a database as the server describes them.
#[derive(Debug, Clone, QueryableByName)]
pub struct Facts {
    #[diesel(sql_type = Text)]
    pub role: String,
    #[diesel(sql_type = Bool)]
    pub superuser: bool,
    /// Whether it is a member of the role that people are acted as by; where that is there.
    #[diesel(sql_type = Bool)]
    pub may_act: bool,
    #[diesel(sql_type = Text)]
    pub version: String,
    #[diesel(sql_type = Integer)]
    pub version_number: i32,
    #[diesel(sql_type = Bool)]
    pub standby: bool,
    /// Whether nothing can be written here, by a standby or by a setting.
    #[diesel(sql_type = Bool)]
    pub read_only: bool,
    #[diesel(sql_type = Bool)]
    pub tls: bool,
    #[diesel(sql_type = Nullable<Text>)]
    pub tls_version: Option<String>,
    #[diesel(sql_type = Text)]
    pub encoding: String,
    #[diesel(sql_type = Text)]
    pub owner: String,
    #[diesel(sql_type = Bool)]
    pub role_owns: bool,
    /// Tables and views of ours and the app's that belong to roles which this one is not.
    #[diesel(sql_type = Array<Text>)]
    pub foreign_objects: Vec<String>,
}

impl<Db> Conn<Db> {
    /// The connection as the server sees it.
    pub fn facts(&mut self) -> QueryResult<Facts> {
        diesel::sql_query(include_str!("facts.sql")).get_result(self.pg())
    }
}

impl MediverseConn {
    /// The extensions that `db init` installs, and where they are.
    pub fn extensions(&mut self) -> QueryResult<Vec<Extension>> {
        diesel::sql_query(include_str!("../../server/extensions.sql")).load(self.pg())
    }

    /// Install an extension in our schema.
    pub fn create_extension(&mut self, name: &str) -> QueryResult<()> {
        let sql = format!(
            "CREATE EXTENSION IF NOT EXISTS {} SCHEMA mediverse_admin",
            quoted(name)
        );
        self.pg().batch_execute(&sql)
    }

    /// Do without compiling the queries of the transaction that is open: each runs once.
    pub fn compile_nothing(&mut self) -> QueryResult<()> {
        self.pg().batch_execute("SET LOCAL jit = off")
    }

    /// Wait this long for locks in the transaction that is open.
    pub fn wait_for_locks(&mut self, milliseconds: u32) -> QueryResult<()> {
        self.pg()
            .batch_execute(&format!("SET LOCAL lock_timeout = {milliseconds}"))
    }

    /// Wait this long for transactions that must end before an index can be built beside them.
    pub fn wait_for_others(&mut self, milliseconds: u32) -> QueryResult<()> {
        self.pg()
            .batch_execute(&format!("SET lock_timeout = {milliseconds}"))
    }

    /// Let the next sync compare everything: nobody knows what happened meanwhile.
    pub fn note_everything_for_moodle(&mut self) -> QueryResult<usize> {
        diesel::sql_query(
            "INSERT INTO mediverse_admin.moodle_outbox (part, kind, subject) \
             SELECT part, 'everything', '' FROM mediverse_admin.moodle_state",
        )
        .execute(self.pg())
    }

    /// Make an object of the catalogue what it should be.
    pub fn mend(&mut self, flaw: &Flaw) -> QueryResult<()> {
        for statement in flaw.mending() {
            let done = self.pg().batch_execute(&statement);
            if done.is_err() && flaw.is_index() {
                // What a build that failed leaves is no index, and is paid for by every write.
                let leftover = format!("DROP INDEX CONCURRENTLY IF EXISTS {}", flaw.object.name);
                self.pg().batch_execute(&leftover).ok();
            }
            done?;
        }
        Ok(())
    }
}

impl Flaw {
    /// Whether an index is concerned, which is built beside the app's writes, outside of any transaction.
    pub fn is_index(&self) -> bool {
        self.object.kind == "index"
    }

    /// Whether changes went unnoticed that Moodle is to hear of.
    pub fn is_deaf_for_moodle(&self) -> bool {
        self.object.kind == "trigger" && self.object.ddl.contains(".moodle_note(")
    }

    /// Whether what is wrong can be made right without a row lost.
    pub fn is_mendable(&self) -> bool {
        !self.mending().is_empty()
    }

    /// The statements that make it right, each by itself; none where that is somebody's decision.
    fn mending(&self) -> Vec<String> {
        let Object {
            kind,
            name,
            parent,
            ddl,
            ..
        } = &self.object;
        let ddl = || ddl.clone();
        match (kind.as_str(), self.wrong) {
            // Whoever made it knows what for.
            (_, Wrong::Unexpected) => Vec::new(),
            ("right", Wrong::Given) => vec![
                ddl()
                    .replacen("GRANT ", "REVOKE ", 1)
                    .replace(" TO PUBLIC", " FROM PUBLIC"),
            ],
            ("index", wrong) => {
                let build = ddl().replacen(" INDEX ", " INDEX CONCURRENTLY ", 1);
                match wrong {
                    Wrong::Missing => vec![build],
                    _ => vec![format!("DROP INDEX CONCURRENTLY IF EXISTS {name}"), build],
                }
            }
            ("trigger", Wrong::Broken) => {
                let trigger = name.trim_end_matches(parent.as_str());
                let trigger = trigger.trim_end_matches(" on ");
                vec![format!("ALTER TABLE {parent} ENABLE TRIGGER {trigger}")]
            }
            ("trigger" | "policy", Wrong::Missing | Wrong::Different) => {
                let drop = format!("DROP {} IF EXISTS {name}", kind.to_uppercase());
                vec![drop, ddl()]
            }
            ("function" | "view", Wrong::Missing | Wrong::Different)
            | ("constraint" | "right" | "security", Wrong::Missing)
            | ("security", Wrong::Different) => vec![ddl()],
            ("constraint", Wrong::Broken) => {
                let constraint = name.trim_start_matches(parent.as_str());
                let constraint = constraint.trim_start_matches('.');
                vec![format!(
                    "ALTER TABLE {parent} VALIDATE CONSTRAINT {constraint}"
                )]
            }
            _ => Vec::new(),
        }
    }
}
