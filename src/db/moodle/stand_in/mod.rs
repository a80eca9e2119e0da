//! A stand-in for machines without Moodle: its tables, one course, four people.

use diesel::connection::SimpleConnection as _;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use crate::db::MoodleConn;

/// What tells a stand-in from a Moodle, whatever its prefix. No Moodle has such a table.
const MARK: &str = "CREATE TABLE public.mediverse_stand_in (\
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(), made_by text NOT NULL DEFAULT session_user); \
    INSERT INTO public.mediverse_stand_in DEFAULT VALUES; \
    COMMENT ON TABLE public.mediverse_stand_in IS \
        'This database is a stand-in made by `mediverse moodle init-dev`. It is not a Moodle.';";

/// Whether the database open is a stand-in.
pub const IS_STAND_IN: &str = "to_regclass('public.mediverse_stand_in') IS NOT NULL";

/// What is there before a stand-in is made.
#[derive(Debug, Clone, Copy)]
pub struct Ground {
    pub is_stand_in: bool,
    /// Whether tables like Moodle's are there, under any prefix.
    pub looks_like_moodle: bool,
    /// Tables in any schema that is not the server's own.
    pub tables: i64,
}

impl Ground {
    pub fn of(conn: &mut MoodleConn) -> QueryResult<Self> {
        let moodles: Vec<super::Prefix> =
            diesel::sql_query(super::LOOKS_LIKE_MOODLE).load(conn.pg())?;
        let tables = diesel::select(sql::<BigInt>(
            "(SELECT count(*) FROM pg_catalog.pg_class c \
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
              WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema' \
                AND n.nspname NOT LIKE 'pg\\_%')",
        ))
        .get_result(conn.pg())?;
        Ok(Self {
            is_stand_in: is_stand_in(conn)?,
            looks_like_moodle: !moodles.is_empty(),
            tables,
        })
    }
}

/// Whether the database open is a stand-in of ours and no Moodle.
pub fn is_stand_in(conn: &mut MoodleConn) -> QueryResult<bool> {
    diesel::select(sql::<Bool>(IS_STAND_IN)).get_result(conn.pg())
}

/// Make a stand-in in an empty database, in the caller's transaction.
pub fn create(conn: &mut MoodleConn) -> QueryResult<()> {
    let script = [
        include_str!("tables.sql"),
        include_str!("indexes.sql"),
        include_str!("data.sql"),
    ]
    .concat();
    let now = "extract(epoch FROM now())::bigint";
    let script = conn.named(&script).replace("__now", now);
    conn.pg().batch_execute(&(script + MARK))
}
