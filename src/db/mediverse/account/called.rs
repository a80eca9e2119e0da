//! What an account is called and was called before: by these its person is known in texts.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text, Timestamp};
use serde::Serialize;

use super::Account;
use crate::db::MediverseConn;
use crate::db::mediverse::time::utc_opt;

/// The names, the address and the Google account that somebody has, or had.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Called {
    #[diesel(sql_type = Text)]
    pub email: String,
    #[diesel(sql_type = Text)]
    pub first_name: String,
    #[diesel(sql_type = Text)]
    pub last_name: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub google_sub: Option<String>,
    /// When that changed.
    #[diesel(sql_type = Nullable<Timestamp>)]
    #[serde(serialize_with = "utc_opt")]
    pub until: Option<NaiveDateTime>,
    /// Whether somebody else has the address by now: what names it means them.
    #[diesel(sql_type = Bool)]
    #[serde(skip)]
    pub email_is_others: bool,
    /// The same of the Google account.
    #[diesel(sql_type = Bool)]
    #[serde(skip)]
    pub sub_is_others: bool,
}

impl Called {
    /// What the account is called now, then what it was called before, the latest first; nothing where there is none.
    pub fn all(conn: &mut MediverseConn, account: Option<&Account>) -> QueryResult<Vec<Self>> {
        let Some(account) = account else {
            return Ok(Vec::new());
        };
        let mut called = vec![Self {
            email: account.email.clone(),
            first_name: account.first_name.clone(),
            last_name: account.last_name.clone(),
            google_sub: account.google_sub.clone(),
            until: None,
            email_is_others: false,
            sub_is_others: false,
        }];
        called.extend(Self::before(conn, &account.id)?);
        Ok(called)
    }

    /// What the account was called before. A database of an older version has not kept it.
    pub fn before(conn: &mut MediverseConn, id: &str) -> QueryResult<Vec<Self>> {
        if conn.size_of("mediverse_admin.account_former")?.is_none() {
            return Ok(Vec::new());
        }
        diesel::sql_query(
            "SELECT f.email, f.first_name, f.last_name, f.google_sub, f.until, \
                EXISTS (SELECT FROM mediverse_admin.account a \
                    WHERE a.email_key = f.email_key AND a.id <> f.user_id) AS email_is_others, \
                EXISTS (SELECT FROM mediverse_admin.account a \
                    WHERE a.google_sub = f.google_sub AND a.id <> f.user_id) AS sub_is_others \
             FROM mediverse_admin.account_former f WHERE f.user_id = $1 \
             ORDER BY f.until DESC, f.email, f.first_name, f.last_name, f.google_sub",
        )
        .bind::<Text, _>(id)
        .load(conn.pg())
    }

    /// Keep nothing of it.
    pub fn forget(conn: &mut MediverseConn, id: &str) -> QueryResult<()> {
        if conn.size_of("mediverse_admin.account_former")?.is_none() {
            return Ok(());
        }
        diesel::sql_query("DELETE FROM mediverse_admin.account_former WHERE user_id = $1")
            .bind::<Text, _>(id)
            .execute(conn.pg())
            .map(drop)
    }
}
