//! Accounts: the people behind `teacherId`, `studentId` and `userId`, as far as they are known.

mod called;
mod forget;
mod import;
mod mention;
mod remembered;
mod traces;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDateTime;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use serde::Serialize;

pub use called::Called;
pub use forget::{Forgotten, PersonColumn};
pub use import::{AccountImport, AccountTally, Misfit, StagedAccount};
pub use mention::{AnatomyTerm, Mention, Words};
pub use remembered::Remembered;
pub use traces::{Stranger, Traces};

use super::cuid;
use super::schema::account;
use super::time::{now, utc, utc_opt};
use crate::db::MediverseConn;

pg_enum! {
    /// What a person is on the platform.
    Role: diesel::sql_types::Text {
        Teacher = "TEACHER",
        Student = "STUDENT",
        Admin = "ADMIN",
    }
}

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = account)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    pub id: String,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub role: Role,
    pub google_sub: Option<String>,
    pub active: bool,
    #[serde(serialize_with = "utc")]
    pub created_at: NaiveDateTime,
    #[serde(serialize_with = "utc")]
    pub updated_at: NaiveDateTime,
    #[serde(serialize_with = "utc_opt")]
    pub forgotten_at: Option<NaiveDateTime>,
}

/// An account to be made.
#[derive(Debug)]
pub struct NewAccount<'a> {
    pub id: Option<&'a str>,
    pub email: &'a str,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub role: Role,
    pub google_sub: Option<&'a str>,
}

/// What changes of an account.
#[derive(Debug, Default, AsChangeset)]
#[diesel(table_name = account)]
pub struct AccountChange {
    pub email: Option<String>,
    /// Follows the address; whoever writes fills it in.
    pub email_key: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub role: Option<Role>,
    pub google_sub: Option<Option<String>>,
    pub active: Option<bool>,
    /// Filled in by whoever writes.
    pub updated_at: Option<NaiveDateTime>,
}

impl AccountChange {
    /// Whether nothing would be different in `account` afterwards.
    pub fn is_nothing_to(&self, account: &Account) -> bool {
        let same = |new: &Option<String>, old: &String| new.as_ref().is_none_or(|new| new == old);
        same(&self.email, &account.email)
            && same(&self.first_name, &account.first_name)
            && same(&self.last_name, &account.last_name)
            && self.role.is_none_or(|role| role == account.role)
            && self
                .google_sub
                .as_ref()
                .is_none_or(|sub| *sub == account.google_sub)
            && self.active.is_none_or(|active| active == account.active)
    }
}

/// Which accounts are wanted.
#[derive(Debug, Default)]
pub struct AccountFilter {
    pub role: Option<Role>,
    pub active: Option<bool>,
    /// People who were forgotten, too.
    pub forgotten: bool,
    pub limit: Option<i64>,
}

/// Who has what a new account wants for itself.
#[derive(Debug)]
pub enum Taken {
    Id,
    Email(String),
    GoogleSub(String),
}

/// An e-mail address as it is compared: without case.
pub fn email_key(email: &str) -> String {
    email.to_lowercase()
}

/// Which of these keys of e-mail addresses belong to accounts.
pub fn known_keys(conn: &mut MediverseConn, keys: &[String]) -> QueryResult<BTreeSet<String>> {
    let known: Vec<String> = account::table
        .filter(account::email_key.eq_any(keys))
        .select(account::email_key)
        .load(conn.pg())?;
    Ok(known.into_iter().collect())
}

impl Account {
    /// First and last name as one.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }

    /// The account with this id, else with this e-mail address.
    pub fn find(conn: &mut MediverseConn, id_or_email: &str) -> QueryResult<Option<Self>> {
        let mut found: Vec<Self> = Self::query()
            .filter(
                account::id
                    .eq(id_or_email)
                    .or(account::email_key.eq(email_key(id_or_email))),
            )
            .order(account::id)
            .load(conn.pg())?;
        found.sort_by_key(|it| it.id != id_or_email);
        Ok(found.into_iter().next())
    }

    /// The accounts behind `ids`, by id.
    pub fn behind<'a>(
        conn: &mut MediverseConn,
        ids: impl IntoIterator<Item = &'a str>,
    ) -> QueryResult<HashMap<String, Self>> {
        let ids: Vec<&str> = ids.into_iter().collect();
        let accounts: Vec<Self> = Self::query()
            .filter(account::id.eq_any(ids))
            .order(account::id)
            .load(conn.pg())?;
        Ok(accounts
            .into_iter()
            .map(|account| (account.id.clone(), account))
            .collect())
    }

    /// By name, then id, one after the other.
    pub fn each(
        conn: &mut MediverseConn,
        filter: &AccountFilter,
        mut work: impl FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut query = Self::query()
            .order((account::last_name, account::first_name, account::id))
            .into_boxed();
        if let Some(role) = filter.role {
            query = query.filter(account::role.eq(role));
        }
        if let Some(active) = filter.active {
            query = query.filter(account::active.eq(active));
        }
        if !filter.forgotten {
            query = query.filter(account::forgotten_at.is_null());
        }
        if let Some(limit) = filter.limit {
            query = query.limit(limit);
        }
        for account in query.load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())? {
            work(account?)?;
        }
        Ok(())
    }

    /// Who else has the id, the address or the Google account that `mine` is to have.
    pub fn taken(
        conn: &mut MediverseConn,
        mine: Option<&str>,
        id: Option<&str>,
        email: Option<&str>,
        google_sub: Option<&str>,
    ) -> QueryResult<Option<Taken>> {
        let others: Vec<Self> = Self::query()
            .filter(
                account::id
                    .nullable()
                    .eq(id)
                    .or(account::email_key.nullable().eq(email.map(email_key)))
                    .or(account::google_sub.eq(google_sub))
                    .assume_not_null(),
            )
            .order(account::id)
            .load(conn.pg())?;
        let mut others = others
            .into_iter()
            .filter(|it| mine.is_none_or(|mine| it.id != mine));
        Ok(others.next().map(|it| {
            if id.is_some_and(|id| it.id == id) {
                Taken::Id
            } else if email.is_some_and(|email| email_key(email) == email_key(&it.email)) {
                Taken::Email(it.id)
            } else {
                Taken::GoogleSub(it.id)
            }
        }))
    }

    /// Make an account, with an id of its own where none is given.
    pub fn insert(conn: &mut MediverseConn, new: &NewAccount<'_>) -> QueryResult<Self> {
        let now = now();
        diesel::insert_into(account::table)
            .values((
                account::id.eq(new.id.map_or_else(cuid, str::to_owned)),
                account::email.eq(new.email),
                account::email_key.eq(email_key(new.email)),
                account::first_name.eq(new.first_name),
                account::last_name.eq(new.last_name),
                account::role.eq(new.role),
                account::google_sub.eq(new.google_sub),
                account::created_at.eq(now),
                account::updated_at.eq(now),
            ))
            .returning(Self::as_returning())
            .get_result(conn.pg())
    }

    /// Make many accounts, all or none within the caller's transaction.
    pub fn insert_all(conn: &mut MediverseConn, new: &[NewAccount<'_>]) -> QueryResult<usize> {
        // A statement takes 65,535 values.
        const ROWS: usize = 2_000;
        let now = now();
        let mut count = 0;
        for new in new.chunks(ROWS) {
            let rows: Vec<_> = new
                .iter()
                .map(|it| {
                    (
                        account::id.eq(it.id.map_or_else(cuid, str::to_owned)),
                        account::email.eq(it.email),
                        account::email_key.eq(email_key(it.email)),
                        account::first_name.eq(it.first_name),
                        account::last_name.eq(it.last_name),
                        account::role.eq(it.role),
                        account::google_sub.eq(it.google_sub),
                        account::created_at.eq(now),
                        account::updated_at.eq(now),
                    )
                })
                .collect();
            count += diesel::insert_into(account::table)
                .values(rows)
                .execute(conn.pg())?;
        }
        Ok(count)
    }

    /// Change the account.
    pub fn update(&self, conn: &mut MediverseConn, change: AccountChange) -> QueryResult<Self> {
        let change = AccountChange {
            email_key: change.email.as_deref().map(email_key),
            updated_at: Some(now()),
            ..change
        };
        diesel::update(account::table.find(&self.id))
            .set(&change)
            .returning(Self::as_returning())
            .get_result(conn.pg())
    }
}
