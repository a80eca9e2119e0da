//! One moment of a database, held open while others read it, and what its tables hold then.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
use serde::{Deserialize, Serialize};

use crate::db::{DatabaseUrl, ServerConn, Session, quoted};

/// Rows become text before they are summed up, so the settings that shape it must not differ.
const PLAIN_TEXT: &str = "SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; \
    SET timezone = 'UTC'; SET extra_float_digits = 1; SET bytea_output = 'hex'; \
    SET row_security = off; SET statement_timeout = 0; SET lock_timeout = '60s'; \
    SET idle_in_transaction_session_timeout = 0";

/// Where rows come from: a database, as its server names itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, QueryableByName)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    pub server_version: String,
    #[diesel(sql_type = Integer)]
    pub server_major: i32,
    /// `None` where the server does not tell this role.
    #[diesel(sql_type = Nullable<Text>)]
    pub system_identifier: Option<String>,
    #[diesel(sql_type = Text)]
    pub encoding: String,
    #[diesel(sql_type = Text)]
    pub collation: String,
}

/// How many rows a table has, and a sum over their text that does not depend on their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSum {
    pub schema: String,
    pub table: String,
    pub rows: u64,
    pub checksum: String,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Sum {
    #[diesel(sql_type = BigInt)]
    rows: i64,
    #[diesel(sql_type = Text)]
    checksum: String,
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = Text)]
    id: String,
}

impl TableSum {
    /// `AnatomyPart` of the app, `mediverse_admin.account` of ours.
    pub fn shown(&self) -> String {
        match self.schema.as_str() {
            "public" => self.table.clone(),
            schema => format!("{schema}.{}", self.table),
        }
    }
}

impl ServerConn {
    /// Every table of this database summed up; `tell` hears the rows of each.
    pub fn table_sums(&mut self, mut tell: impl FnMut(u64)) -> QueryResult<Vec<TableSum>> {
        self.pg().batch_execute(PLAIN_TEXT)?;
        let names: Vec<Name> = diesel::sql_query(include_str!("tables.sql")).load(self.pg())?;
        let mut sums = Vec::with_capacity(names.len());
        for Name { schema, name } in names {
            // An alias that no column has: as a bare word it means the whole row.
            let sum: Sum = diesel::sql_query(format!(
                "SELECT count(*) AS rows, coalesce(sum(('x' || left(md5(\"the whole row\"::text), 15))\
                 ::bit(60)::bigint), 0)::text AS checksum FROM ONLY {}.{} AS \"the whole row\"",
                quoted(&schema),
                quoted(&name)
            ))
            .get_result(self.pg())?;
            let rows = sum.rows.unsigned_abs();
            tell(rows);
            sums.push(TableSum {
                schema,
                table: name,
                rows,
                checksum: sum.checksum,
            });
        }
        Ok(sums)
    }

    /// What this database is.
    pub fn origin(&mut self) -> QueryResult<Origin> {
        // The right to call a function is asked before any condition: hence two statements.
        let tells: bool = diesel::select(diesel::dsl::sql::<Bool>(
            "has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')",
        ))
        .get_result(self.pg())?;
        let mut origin: Origin =
            diesel::sql_query(include_str!("origin.sql")).get_result(self.pg())?;
        if tells {
            origin.system_identifier = Some(self.system_identifier()?);
        }
        Ok(origin)
    }
}

/// A transaction that sees one moment, and whose id lets others see the same.
pub struct Snapshot {
    conn: ServerConn,
    pub id: String,
    pub origin: Origin,
}

impl Snapshot {
    /// Look at the database as it is now, until this value goes.
    pub fn take(url: &DatabaseUrl, session: &Session) -> anyhow::Result<Self> {
        let mut conn = ServerConn::open(url, session)?;
        let origin = conn.origin()?;
        conn.pg().batch_execute(&format!(
            "{PLAIN_TEXT}; BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        ))?;
        let Id { id } = diesel::sql_query("SELECT pg_catalog.pg_export_snapshot() AS id")
            .get_result(conn.pg())?;
        Ok(Self { conn, id, origin })
    }

    /// Every table as it was then. Locks them: from here on nobody takes one away.
    pub fn table_sums(&mut self, tell: impl FnMut(u64)) -> QueryResult<Vec<TableSum>> {
        self.conn.table_sums(tell)
    }
}
