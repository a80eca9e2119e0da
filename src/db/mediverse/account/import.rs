//! Accounts in bulk: COPY into a temporary table, checks and plan in SQL, then two writes.

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamp};
use serde::Serialize;

use super::{Role, email_key};
use crate::db::MediverseConn;
use crate::db::mediverse::cuid;
use crate::db::mediverse::time::now;

/// Rows that are gathered before they are sent.
const BATCH: usize = 2_000;

diesel::table! {
    staged_account (line) {
        line -> BigInt,
        id -> Nullable<Text>,
        new_id -> Text,
        email -> Nullable<Text>,
        email_key -> Nullable<Text>,
        first_name -> Nullable<Text>,
        last_name -> Nullable<Text>,
        role -> Nullable<Text>,
        google_sub -> Nullable<Text>,
    }
}

/// One person of a file. What it does not say stays as it is.
#[derive(Debug, Default, Insertable)]
#[diesel(table_name = staged_account, treat_none_as_default_value = false)]
pub struct StagedAccount {
    pub line: i64,
    pub id: Option<String>,
    /// The account's id if it has to be made.
    pub new_id: String,
    pub email: Option<String>,
    pub email_key: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub role: Option<Role>,
    pub google_sub: Option<String>,
}

/// A line that contradicts another one or the database.
#[derive(Debug, QueryableByName)]
pub struct Misfit {
    #[diesel(sql_type = BigInt)]
    pub line: i64,
    #[diesel(sql_type = Text)]
    pub problem: String,
}

/// Accounts by what happens to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName, Serialize)]
pub struct AccountTally {
    #[diesel(sql_type = BigInt)]
    pub inserted: i64,
    #[diesel(sql_type = BigInt)]
    pub updated: i64,
    #[diesel(sql_type = BigInt)]
    pub unchanged: i64,
}

/// Accounts on their way into the database, within the caller's transaction.
pub struct AccountImport<'c> {
    conn: &'c mut MediverseConn,
    role: Option<Role>,
    batch: Vec<StagedAccount>,
}

impl<'c> AccountImport<'c> {
    /// Make the temporary table; with `dry`, let the transaction write nothing from here on.
    /// `role` is that of new people whose line names none.
    pub fn begin(conn: &'c mut MediverseConn, role: Option<Role>, dry: bool) -> QueryResult<Self> {
        conn.pg().batch_execute(include_str!("stage.sql"))?;
        if dry {
            conn.pg().batch_execute("SET TRANSACTION READ ONLY")?;
        } else {
            // Two imports at once would each miss what the other inserts.
            conn.pg()
                .batch_execute("LOCK TABLE mediverse_admin.account IN SHARE ROW EXCLUSIVE MODE")?;
        }
        Ok(Self {
            conn,
            role,
            batch: Vec::with_capacity(BATCH),
        })
    }

    /// Take one more.
    pub fn push(&mut self, mut account: StagedAccount) -> QueryResult<()> {
        account.new_id = account.id.clone().unwrap_or_else(cuid);
        account.email_key = account.email.as_deref().map(email_key);
        self.batch.push(account);
        if self.batch.len() >= BATCH {
            self.send()?;
        }
        Ok(())
    }

    fn send(&mut self) -> QueryResult<()> {
        if !self.batch.is_empty() {
            diesel::copy_from(staged_account::table)
                .from_insertable(&self.batch)
                .execute(self.conn.pg())?;
            self.batch.clear();
        }
        Ok(())
    }

    /// Find the accounts that are meant, and everything that speaks against writing, at most
    /// `limit` of it; a `place` is a line or an item of the file.
    pub fn misfits(&mut self, limit: i64, place: &str) -> QueryResult<Vec<Misfit>> {
        self.send()?;
        self.conn
            .pg()
            .batch_execute("ANALYZE pg_temp.staged_account")?;
        diesel::sql_query(include_str!("match.sql"))
            .bind::<Nullable<Text>, _>(self.role.map(Role::label))
            .execute(self.conn.pg())?;
        self.conn
            .pg()
            .batch_execute("ANALYZE pg_temp.staged_match")?;
        diesel::sql_query(include_str!("misfits.sql"))
            .bind::<BigInt, _>(limit)
            .bind::<Text, _>(place)
            .load(self.conn.pg())
    }

    /// What writing would do.
    pub fn plan(&mut self) -> QueryResult<AccountTally> {
        diesel::sql_query(include_str!("plan.sql")).get_result(self.conn.pg())
    }

    /// Write it.
    pub fn apply(self) -> QueryResult<()> {
        let now: NaiveDateTime = now();
        for statement in [
            include_str!("update_staged.sql"),
            include_str!("insert_staged.sql"),
        ] {
            diesel::sql_query(statement)
                .bind::<Timestamp, _>(now)
                .execute(self.conn.pg())?;
        }
        Ok(())
    }
}
