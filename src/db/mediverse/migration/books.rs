//! What the database says of its migrations: diesel's table, our ledger, and what is really there.

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamptz};
use serde::Serialize;

use super::Migration;
use crate::db::moodle::LOOKS_LIKE_MOODLE;
use crate::db::{MediverseConn, ServerConn};

/// A migration that the books say is applied.
#[derive(Debug, Clone, QueryableByName, Serialize)]
pub struct Applied {
    #[diesel(sql_type = Text)]
    pub version: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    /// `None` where only diesel's table knows it.
    #[diesel(sql_type = Nullable<Text>)]
    pub checksum: Option<String>,
    #[diesel(sql_type = Timestamptz)]
    pub applied_at: DateTime<Utc>,
}

/// What a database holds before anyone touches it.
#[derive(Debug, Clone, QueryableByName)]
pub struct Holdings {
    /// Our books are there.
    #[diesel(sql_type = Bool)]
    pub books: bool,
    /// How many of the app's six tables are there.
    #[diesel(sql_type = BigInt)]
    pub app_tables: i64,
    /// How many other tables `public` has, Prisma's own aside.
    #[diesel(sql_type = BigInt)]
    pub other_tables: i64,
}

impl Holdings {
    pub fn of(conn: &mut MediverseConn) -> QueryResult<Self> {
        diesel::sql_query(include_str!("holdings.sql")).get_result(conn.pg())
    }

    /// The same, asked while provisioning.
    pub fn of_server(conn: &mut ServerConn) -> QueryResult<Self> {
        diesel::sql_query(include_str!("holdings.sql")).get_result(conn.pg())
    }
}

/// The app's tables, as a Moodle never has them.
pub const APP_TABLES: i64 = 6;

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

impl Applied {
    /// Applied migrations, oldest first; none where there are no books.
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        if !Holdings::of(conn)?.books {
            return Ok(Vec::new());
        }
        diesel::sql_query(include_str!("applied.sql")).load(conn.pg())
    }

    /// Make the schema and the books if they are not there.
    pub fn open_books(conn: &mut MediverseConn) -> QueryResult<()> {
        conn.pg().batch_execute(include_str!("open_books.sql"))
    }

    /// Write down that `migration` is applied, in the transaction that applies it.
    pub fn insert(
        conn: &mut MediverseConn,
        migration: &Migration,
        how: &str,
        millis: i64,
    ) -> QueryResult<()> {
        diesel::sql_query(
            "INSERT INTO mediverse_admin.__diesel_schema_migrations (version) VALUES ($1) \
             ON CONFLICT DO NOTHING",
        )
        .bind::<Text, _>(&migration.version)
        .execute(conn.pg())?;
        diesel::sql_query(include_str!("insert_ledger.sql"))
            .bind::<Text, _>(&migration.version)
            .bind::<Text, _>(&migration.name)
            .bind::<Text, _>(migration.checksum())
            .bind::<Text, _>(how)
            .bind::<BigInt, _>(millis)
            .bind::<Text, _>(env!("CARGO_PKG_VERSION"))
            .execute(conn.pg())
            .map(drop)
    }

    /// Forget `version`, in the transaction that reverts it.
    pub fn delete(conn: &mut MediverseConn, version: &str) -> QueryResult<()> {
        for table in ["__diesel_schema_migrations", "migration_ledger"] {
            diesel::sql_query(format!(
                "DELETE FROM mediverse_admin.{table} WHERE version = $1"
            ))
            .bind::<Text, _>(version)
            .execute(conn.pg())?;
        }
        Ok(())
    }
}

impl MediverseConn {
    /// Run SQL of a migration as one message: one implicit transaction unless one is open.
    pub fn run_migration_sql(&mut self, sql: &str) -> QueryResult<()> {
        self.pg().batch_execute(sql)
    }

    /// Invalid indexes in our two schemas that nobody is building at the moment.
    pub fn invalid_indexes(&mut self) -> QueryResult<Vec<String>> {
        let names: Vec<Name> =
            diesel::sql_query(include_str!("invalid_indexes.sql")).load(self.pg())?;
        Ok(names.into_iter().map(|row| row.name).collect())
    }

    /// Whether this database holds a Moodle, whatever its tables' prefix.
    pub fn looks_like_moodle(&mut self) -> QueryResult<bool> {
        let found: Vec<crate::db::moodle::Prefix> =
            diesel::sql_query(LOOKS_LIKE_MOODLE).load(self.pg())?;
        Ok(!found.is_empty())
    }

    /// The size in bytes of a table with its indexes, and its rows as last estimated.
    pub fn size_of(&mut self, table: &str) -> QueryResult<Option<(i64, i64)>> {
        #[derive(QueryableByName)]
        struct Size {
            #[diesel(sql_type = BigInt)]
            bytes: i64,
            #[diesel(sql_type = BigInt)]
            rows: i64,
        }
        let size: Option<Size> = diesel::sql_query(
            "SELECT pg_total_relation_size(oid) AS bytes, greatest(reltuples, 0)::bigint AS rows \
             FROM pg_catalog.pg_class WHERE oid = to_regclass($1)",
        )
        .bind::<Text, _>(table)
        .get_result(self.pg())
        .optional()?;
        Ok(size.map(|it| (it.bytes, it.rows)))
    }
}
