//! What kind of Moodle this is.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use serde::Serialize;

use super::schema::{config, course};
use crate::db::{MoodleConn, literal};

/// The front page's course, whose name is the site's.
const FRONT_PAGE: i64 = 1;

/// A Moodle site as its own tables describe it.
#[derive(Debug, Clone, Serialize)]
pub struct Site {
    /// Such as `4.2+ (Build: 20230428)`.
    pub release: Option<String>,
    pub name: Option<String>,
    pub courses: i64,
}

impl Site {
    /// The site in this database; `None` where there is no Moodle.
    pub fn find(conn: &mut MoodleConn, prefix: &str) -> QueryResult<Option<Self>> {
        let table = literal(&format!("public.\"{prefix}config\""));
        let there: bool = diesel::select(sql::<Bool>(&format!("to_regclass({table}) IS NOT NULL")))
            .get_result(conn.pg())?;
        if !there {
            return Ok(None);
        }
        let release = config::table
            .filter(config::name.eq("release"))
            .select(config::value)
            .first(conn.pg())
            .optional()?;
        let name = course::table
            .find(FRONT_PAGE)
            .select(course::fullname)
            .first(conn.pg())
            .optional()?;
        let courses = course::table
            .filter(course::id.ne(FRONT_PAGE))
            .count()
            .get_result(conn.pg())?;
        Ok(Some(Self {
            release,
            name,
            courses,
        }))
    }
}

/// Whether any table of this database looks like Moodle's, whatever its prefix.
pub(in crate::db) const LOOKS_LIKE_MOODLE: &str = include_str!("looks_like_moodle.sql");

#[derive(Debug, QueryableByName)]
pub(in crate::db) struct Prefix {
    #[diesel(sql_type = Text)]
    #[expect(
        dead_code,
        reason = "whether there is a row is all that is asked so far"
    )]
    prefix: String,
}
