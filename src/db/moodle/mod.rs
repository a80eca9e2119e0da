//! The Moodle database. Its tables are Moodle's; we type the few we read or write.

pub mod activity;
mod content;
mod course;
mod footprint;
mod grants;
mod identity;
pub mod person;
mod preflight;
mod progress;
mod rights;
pub(in crate::db) mod schema;
mod site;
pub mod stand_in;
mod xact;

pub use content::{Activity, CourseSnapshot, Kinds};
pub use course::{Course, CourseFacts, FRONT_PAGE};
pub use footprint::{SessionFootprint, courses_taking_people};
pub use grants::{Catalogue, Grants};
pub use identity::MoodleIdentity;
pub use preflight::{Issuer, Preflight, SiteConfig, SiteRole};
pub use progress::{ActivityProgress, StudentProgress, course_of_activity};
pub use rights::{Missing, Part, Right, Verb, rights};
pub use site::Site;
pub(in crate::db) use site::{LOOKS_LIKE_MOODLE, Prefix};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

use super::{MoodleConn, literal};

/// The prefix `schema` is written with, and Moodle's own default.
const PREFIX: &str = "mdl_";

/// Whether tables have the names we write, so that nothing needs bridging.
pub(in crate::db) fn is_our_prefix(prefix: &str) -> bool {
    prefix == PREFIX
}

/// Let the tables of a Moodle installed under another prefix answer to ours.
///
/// PostgreSQL looks into a session's temporary schema first, so one view per typed table renames
/// them for this connection and for nobody else. A view takes the right to read each of its
/// columns, so it has those only that the role may read; where it may read none, all of them, and
/// PostgreSQL says so. Such views can be written to.
pub(super) fn adopt_prefix(conn: &mut MoodleConn) -> QueryResult<()> {
    if is_our_prefix(conn.prefix()) {
        return Ok(());
    }
    let tables: Vec<String> = schema::TABLES.iter().map(|table| literal(table)).collect();
    let script = include_str!("bridge.sql")
        .replace("__tables", &tables.join(", "))
        .replace("__prefix", &literal(conn.prefix()));
    conn.pg().batch_execute(&script)
}

impl MoodleConn {
    /// `sql`, written for the prefix `mdl_`, for the prefix there is.
    pub(in crate::db) fn named(&self, sql: &str) -> String {
        sql.replace(PREFIX, self.prefix())
    }
}
