//! The mark of production, and whether a database that carries it is the one that was marked.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamp};
use serde::Serialize;

use crate::db::MediverseConn;

/// What someone said of a database, and which server and database that was.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    #[serde(skip)]
    #[diesel(sql_type = Bool)]
    protected: bool,
    #[diesel(sql_type = Nullable<Text>)]
    pub system_identifier: Option<String>,
    #[diesel(sql_type = Text)]
    pub database_name: String,
    #[serde(skip)]
    #[diesel(sql_type = BigInt)]
    database_oid: i64,
    #[serde(serialize_with = "crate::db::mediverse::time::utc")]
    #[diesel(sql_type = Timestamp)]
    pub marked_at: NaiveDateTime,
    #[diesel(sql_type = Text)]
    pub marked_by: String,
}

/// Where a connection is: what a dump does not carry along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// `None` where the server does not tell this role.
    pub system_identifier: Option<String>,
    pub database_name: String,
    database_oid: i64,
    /// Whether the server sees us come by a socket or from its own machine.
    pub is_beside_us: bool,
}

/// Whether a database is production.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum Protection {
    /// Nobody said anything.
    Unmarked,
    /// Production: what destroys refuses.
    Protected(Mark),
    /// Someone said that it is not production.
    Unprotected(Mark),
    /// Made from a dump of what was production elsewhere.
    Copy(Mark),
}

impl Protection {
    /// What the open database is. A database without our migrations has no mark.
    pub fn of(conn: &mut MediverseConn) -> QueryResult<Self> {
        let Some(mark) = Mark::find(conn)? else {
            return Ok(Self::Unmarked);
        };
        let here = Whereabouts::of(conn)?;
        Ok(judge(mark, &here))
    }

    /// Write down whether the open database is production; false where that is known already.
    pub fn set(conn: &mut MediverseConn, protected: bool, by: &str) -> QueryResult<bool> {
        let known = match Self::of(conn)? {
            Self::Protected(_) => Some(true),
            Self::Unprotected(_) => Some(false),
            Self::Unmarked | Self::Copy(_) => None,
        };
        if known == Some(protected) {
            return Ok(false);
        }
        let here = Whereabouts::of(conn)?;
        diesel::sql_query(
            "INSERT INTO mediverse_admin.protection \
             (protected, system_identifier, database_name, database_oid, marked_by) \
             VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (single) DO UPDATE SET protected = excluded.protected, \
             system_identifier = excluded.system_identifier, \
             database_name = excluded.database_name, database_oid = excluded.database_oid, \
             marked_at = excluded.marked_at, marked_by = excluded.marked_by",
        )
        .bind::<Bool, _>(protected)
        .bind::<Nullable<Text>, _>(here.system_identifier)
        .bind::<Text, _>(here.database_name)
        .bind::<BigInt, _>(here.database_oid)
        .bind::<Text, _>(by)
        .execute(conn.pg())?;
        Ok(true)
    }
}

/// A mark found here: the database it speaks of, or a copy?
///
/// The server must be the same, and the database by its number or its name: a renamed production
/// keeps its number, one restored in place its name. Where a server does not tell what it is,
/// the mark counts: a guard too many harms nobody.
fn judge(mark: Mark, here: &Whereabouts) -> Protection {
    let same_server = match (&mark.system_identifier, &here.system_identifier) {
        (Some(marked), Some(here)) => marked == here,
        _ => true,
    };
    let same_database =
        mark.database_oid == here.database_oid || mark.database_name == here.database_name;
    match (same_server && same_database, mark.protected) {
        (true, true) => Protection::Protected(mark),
        (true, false) => Protection::Unprotected(mark),
        (false, true) => Protection::Copy(mark),
        (false, false) => Protection::Unmarked,
    }
}

impl Mark {
    fn find(conn: &mut MediverseConn) -> QueryResult<Option<Self>> {
        let there: bool = diesel::select(diesel::dsl::sql::<Bool>(
            "to_regclass('mediverse_admin.protection') IS NOT NULL",
        ))
        .get_result(conn.pg())?;
        if !there {
            return Ok(None);
        }
        diesel::sql_query(
            "SELECT protected, system_identifier, database_name, database_oid, marked_at, marked_by \
             FROM mediverse_admin.protection",
        )
        .get_result(conn.pg())
        .optional()
    }
}

impl Whereabouts {
    pub fn of(conn: &mut MediverseConn) -> QueryResult<Self> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            name: String,
            #[diesel(sql_type = BigInt)]
            oid: i64,
            #[diesel(sql_type = Bool)]
            tells: bool,
            #[diesel(sql_type = Bool)]
            is_beside_us: bool,
        }
        let row: Row = diesel::sql_query(
            "SELECT datname::text AS name, oid::bigint AS oid, \
             has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS tells, \
             inet_server_addr() IS NULL OR inet_server_addr() = inet_client_addr() \
             AS is_beside_us \
             FROM pg_catalog.pg_database WHERE datname = current_database()",
        )
        .get_result(conn.pg())?;
        // The right to call a function is asked before any condition: hence two statements.
        let system_identifier = if row.tells {
            let identifier = diesel::dsl::sql::<Text>(
                "(SELECT system_identifier::text FROM pg_catalog.pg_control_system())",
            );
            Some(diesel::select(identifier).get_result(conn.pg())?)
        } else {
            None
        };
        Ok(Self {
            system_identifier,
            database_name: row.name,
            database_oid: row.oid,
            is_beside_us: row.is_beside_us,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(protected: bool) -> Mark {
        Mark {
            protected,
            system_identifier: Some("1".to_owned()),
            database_name: "mediverse".to_owned(),
            database_oid: 5,
            marked_at: NaiveDateTime::default(),
            marked_by: "root".to_owned(),
        }
    }

    fn here(system: Option<&str>, name: &str, oid: i64) -> Whereabouts {
        Whereabouts {
            system_identifier: system.map(str::to_owned),
            database_name: name.to_owned(),
            database_oid: oid,
            is_beside_us: true,
        }
    }

    #[test]
    fn a_mark_counts_where_it_was_made_and_tells_a_copy_elsewhere() {
        use Protection::{Copy, Protected, Unmarked, Unprotected};
        type Made = fn(Mark) -> Protection;
        let cases: [(Whereabouts, bool, Made); 8] = [
            (here(Some("1"), "mediverse", 5), true, Protected),
            (here(Some("1"), "renamed", 5), true, Protected),
            (here(Some("1"), "mediverse", 9), true, Protected),
            (here(Some("1"), "staging", 9), true, Copy),
            (here(Some("2"), "mediverse", 5), true, Copy),
            (here(None, "mediverse", 5), true, Protected),
            (here(Some("1"), "mediverse", 5), false, Unprotected),
            (here(Some("2"), "mediverse", 5), false, |_| Unmarked),
        ];
        for (here, protected, expected) in cases {
            let mark = mark(protected);
            assert_eq!(judge(mark.clone(), &here), expected(mark), "{here:?}");
        }
    }
}
