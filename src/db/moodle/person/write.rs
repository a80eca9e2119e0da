//! What is written of people into Moodle, in the transaction of whoever applies a plan.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Integer, SmallInt, Text};

use super::Host;
use crate::db::MoodleConn;

/// A row that was written, and whose it is.
#[derive(Debug, Clone, Copy, QueryableByName)]
pub struct Touched {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = BigInt)]
    pub userid: i64,
}

#[derive(QueryableByName)]
struct Created {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = Text)]
    username: String,
}

/// Accounts to be made, column by column.
#[derive(Debug, Default)]
pub struct NewAccounts<'a> {
    /// Drawn before.
    pub ids: Vec<i64>,
    pub usernames: Vec<&'a str>,
    pub first_names: Vec<&'a str>,
    pub last_names: Vec<&'a str>,
    pub emails: Vec<&'a str>,
}

/// What a site gives to new accounts.
#[derive(Debug, Clone, Default)]
pub struct Defaults {
    pub lang: String,
    pub calendar: String,
    pub mail_display: i32,
    pub mail_format: i32,
    pub mail_digest: i32,
    pub auto_subscribe: i32,
    pub track_forums: i32,
    pub city: String,
    pub country: String,
}

/// Role assignments, column by column.
#[derive(Debug, Default)]
pub struct Roles {
    pub users: Vec<i64>,
    pub courses: Vec<i64>,
    pub roles: Vec<i64>,
}

/// Writes one batch. Nothing is asked of the server where there is nothing to write.
pub struct Writer<'c> {
    pub conn: &'c mut MoodleConn,
    pub host: Host,
    /// In whose name: the first administrator.
    pub actor: i64,
}

impl Writer<'_> {
    /// Make accounts: (id, username). One whose username somebody took is left out.
    pub fn create(
        &mut self,
        new: &NewAccounts<'_>,
        defaults: &Defaults,
    ) -> QueryResult<Vec<(i64, String)>> {
        if new.usernames.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("insert_users.sql"));
        let created: Vec<Created> = diesel::sql_query(sql)
            .bind::<Array<Text>, _>(&new.usernames)
            .bind::<Array<Text>, _>(&new.first_names)
            .bind::<Array<Text>, _>(&new.last_names)
            .bind::<Array<Text>, _>(&new.emails)
            .bind::<BigInt, _>(self.host.mnet)
            .bind::<Text, _>(&defaults.lang)
            .bind::<Text, _>(&defaults.calendar)
            .bind::<Integer, _>(defaults.mail_display)
            .bind::<Integer, _>(defaults.mail_format)
            .bind::<Integer, _>(defaults.mail_digest)
            .bind::<Integer, _>(defaults.auto_subscribe)
            .bind::<Integer, _>(defaults.track_forums)
            .bind::<Text, _>(&defaults.city)
            .bind::<Text, _>(&defaults.country)
            .bind::<Array<BigInt>, _>(&new.ids)
            .load(self.conn.pg())?;
        Ok(created
            .into_iter()
            .map(|row| (row.id, row.username))
            .collect())
    }

    /// Give new accounts their contexts under the system's.
    pub fn add_contexts(&mut self, users: &[i64], system_path: &str) -> QueryResult<Vec<Touched>> {
        if users.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("insert_contexts.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .bind::<Text, _>(system_path)
            .load(self.conn.pg())
    }

    /// Let Google's addresses lead to these accounts.
    pub fn add_logins(&mut self, users: &[i64], keys: &[String]) -> QueryResult<Vec<Touched>> {
        if users.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("insert_logins.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .bind::<Array<Text>, _>(keys)
            .bind::<BigInt, _>(self.host.issuer)
            .bind::<BigInt, _>(self.actor)
            .load(self.conn.pg())
    }

    /// Enrol accounts by manual methods.
    pub fn enrol(&mut self, users: &[i64], methods: &[i64]) -> QueryResult<Vec<Touched>> {
        if users.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("insert_enrolments.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .bind::<Array<BigInt>, _>(methods)
            .bind::<BigInt, _>(self.actor)
            .load(self.conn.pg())
    }

    /// Suspend enrolments (status 1) or resume them (0).
    pub fn set_enrolments(&mut self, rows: &[i64], status: &[i64]) -> QueryResult<Vec<Touched>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("update_enrolments.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(rows)
            .bind::<Array<BigInt>, _>(status)
            .bind::<BigInt, _>(self.actor)
            .load(self.conn.pg())
    }

    pub fn give_roles(&mut self, given: &Roles) -> QueryResult<Vec<Touched>> {
        if given.users.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("insert_roles.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(&given.users)
            .bind::<Array<BigInt>, _>(&given.courses)
            .bind::<Array<BigInt>, _>(&given.roles)
            .bind::<BigInt, _>(self.actor)
            .load(self.conn.pg())
    }

    /// Take roles away that another one took the place of.
    pub fn take_roles(
        &mut self,
        rows: &[i64],
        users: &[i64],
        roles: &[i64],
    ) -> QueryResult<Vec<Touched>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("delete_roles.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(rows)
            .bind::<Array<BigInt>, _>(users)
            .bind::<Array<BigInt>, _>(roles)
            .load(self.conn.pg())
    }

    /// Change first names, last names and addresses.
    pub fn rename(&mut self, users: &[i64], wanted: [&[&str]; 3]) -> QueryResult<Vec<Touched>> {
        if users.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("rename_users.sql"));
        let [first, last, email] = wanted;
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .bind::<Array<Text>, _>(first)
            .bind::<Array<Text>, _>(last)
            .bind::<Array<Text>, _>(email)
            .load(self.conn.pg())
    }

    /// Suspend accounts (1) or resume them (0).
    pub fn suspend(&mut self, users: &[i64], suspended: &[i16]) -> QueryResult<Vec<Touched>> {
        if users.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("suspend_users.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .bind::<Array<SmallInt>, _>(suspended)
            .load(self.conn.pg())
    }

    /// Sign accounts out everywhere.
    pub fn sign_out(&mut self, users: &[i64]) -> QueryResult<Vec<Touched>> {
        if users.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.conn.named(include_str!("delete_sessions.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .load(self.conn.pg())
    }

    /// Let open sessions of these accounts read their rights anew.
    pub fn flag(&mut self, users: &[i64], session_timeout: i64) -> QueryResult<()> {
        if users.is_empty() {
            return Ok(());
        }
        let sql = self.conn.named(include_str!("write_flags.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .bind::<BigInt, _>(session_timeout)
            .execute(self.conn.pg())?;
        Ok(())
    }
}
