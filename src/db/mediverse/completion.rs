//! What a shell may offer while an id is typed: few rows, found by their beginning.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Nullable, Text};

use crate::db::MediverseConn;

/// What an argument names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    Part,
    Session,
    /// Whoever has an account.
    User,
}

/// Something to offer, with a few words about it.
#[derive(Debug, QueryableByName)]
pub(crate) struct Candidate {
    #[diesel(sql_type = Text)]
    pub(crate) value: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub(crate) about: Option<String>,
}

impl Candidate {
    /// The first of those that begin with `typed`, letter case aside: parts by `partId`,
    /// sessions active and recent ones first, accounts by id.
    pub(crate) fn starting_with(
        conn: &mut MediverseConn,
        named: Named,
        typed: &str,
    ) -> QueryResult<Vec<Self>> {
        let sql = match named {
            Named::Part => {
                r#"SELECT "partId" AS value, name AS about FROM public."AnatomyPart"
                WHERE starts_with("partId", lower($1)) ORDER BY "partId" LIMIT 60"#
            }
            Named::Session => {
                r#"SELECT code AS value, title AS about FROM public."TeachingSession"
                WHERE starts_with(upper(code), upper($1))
                ORDER BY "isActive" DESC, "createdAt" DESC, id LIMIT 60"#
            }
            Named::User => {
                "SELECT id AS value, NULL::text AS about FROM mediverse_admin.account
                WHERE starts_with(id, $1) ORDER BY id LIMIT 60"
            }
        };
        sql_query(sql).bind::<Text, _>(typed).load(conn.pg())
    }

    /// Give up on a statement after this many milliseconds: a shell waits for the answer.
    pub(crate) fn hurry(conn: &mut MediverseConn) -> QueryResult<()> {
        conn.configure(&[
            ("statement_timeout", "'140ms'"),
            ("default_transaction_read_only", "on"),
        ])
    }
}
