//! People in Moodle's tables: accounts, linked logins, enrolments, roles. Everything in sets.

mod write;

use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text};

pub use write::{Defaults, NewAccounts, Roles, Touched, Writer};

use crate::db::MoodleConn;

/// How a Moodle account was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// By our books.
    Books,
    Login,
    Email,
}

/// A Moodle account that someone may mean.
#[derive(Debug, Clone, QueryableByName)]
pub struct Candidate {
    #[diesel(sql_type = Integer)]
    via: i32,
    /// The address, in lower case, by which it was found; empty where our books name it.
    #[diesel(sql_type = Text)]
    pub key: String,
    /// Whether the linked login waits to be confirmed.
    #[diesel(sql_type = Bool)]
    pub pending: bool,
    #[diesel(sql_type = BigInt)]
    pub userid: i64,
    /// Whether there is a row for it at all.
    #[diesel(sql_type = Bool)]
    pub there: bool,
    #[diesel(sql_type = Text)]
    pub username: String,
    #[diesel(sql_type = Text)]
    pub auth: String,
    #[diesel(sql_type = Text)]
    pub email: String,
    #[diesel(sql_type = Text)]
    pub firstname: String,
    #[diesel(sql_type = Text)]
    pub lastname: String,
    #[diesel(sql_type = Bool)]
    pub deleted: bool,
    #[diesel(sql_type = Bool)]
    pub suspended: bool,
    #[diesel(sql_type = Bool)]
    pub confirmed: bool,
    #[diesel(sql_type = Bool)]
    pub local: bool,
    #[diesel(sql_type = Bool)]
    pub signed_in: bool,
}

/// What decides which accounts are whose.
#[derive(Debug, Clone, Copy)]
pub struct Host {
    /// The Google sign-in; 0 where there is none.
    pub issuer: i64,
    /// The host id of local accounts.
    pub mnet: i64,
}

/// Which accounts are looked for; addresses in lower case.
#[derive(Debug, Default)]
pub struct Wanted<'a> {
    /// Addresses of linked logins.
    pub logins: Vec<&'a str>,
    /// Accounts by our books.
    pub known: Vec<i64>,
    /// Addresses of accounts.
    pub emails: Vec<&'a str>,
}

/// A course as enrolments need it.
#[derive(Debug, Clone, QueryableByName)]
pub struct CourseRow {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = Text)]
    pub shortname: String,
    /// The manual enrolment method that is switched on.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub method: Option<i64>,
}

/// An enrolment by a method that is switched on.
#[derive(Debug, Clone, QueryableByName)]
pub struct EnrolmentRow {
    #[diesel(sql_type = BigInt)]
    pub userid: i64,
    #[diesel(sql_type = BigInt)]
    pub courseid: i64,
    #[diesel(sql_type = BigInt)]
    pub method: i64,
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = Bool)]
    pub suspended: bool,
}

/// A role in a course.
#[derive(Debug, Clone, QueryableByName)]
pub struct RoleRow {
    #[diesel(sql_type = BigInt)]
    pub userid: i64,
    #[diesel(sql_type = BigInt)]
    pub courseid: i64,
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = BigInt)]
    pub role: i64,
    /// Given by hand, not by an enrolment plugin.
    #[diesel(sql_type = Bool)]
    pub plain: bool,
}

/// A new account that is there after all.
#[derive(Debug, Clone, QueryableByName)]
pub struct Written {
    #[diesel(sql_type = BigInt)]
    pub n: i64,
    #[diesel(sql_type = BigInt)]
    pub userid: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub context: Option<i64>,
}

/// A participant of a course, as `user import` takes them.
#[derive(Debug, Clone, QueryableByName)]
pub struct Participant {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = Text)]
    pub email: String,
    #[diesel(sql_type = Text)]
    pub firstname: String,
    #[diesel(sql_type = Text)]
    pub lastname: String,
    #[diesel(sql_type = Bool)]
    pub teaches: bool,
    #[diesel(sql_type = Bool)]
    pub studies: bool,
}

#[derive(QueryableByName)]
struct Username {
    #[diesel(sql_type = Text)]
    username: String,
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

#[derive(QueryableByName)]
struct Place {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

impl Candidate {
    pub const fn via(&self) -> Via {
        match self.via {
            0 => Via::Books,
            1 => Via::Login,
            _ => Via::Email,
        }
    }

    /// Every account that is one of `wanted`.
    pub fn each(
        conn: &mut MoodleConn,
        wanted: &Wanted<'_>,
        host: Host,
        mut take: impl FnMut(Self),
    ) -> QueryResult<()> {
        let sql = conn.named(include_str!("candidates.sql"));
        let rows = diesel::sql_query(sql)
            .bind::<Array<Text>, _>(&wanted.logins)
            .bind::<Array<BigInt>, _>(&wanted.known)
            .bind::<BigInt, _>(host.issuer)
            .bind::<BigInt, _>(host.mnet)
            .bind::<Array<Text>, _>(&wanted.emails)
            .load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())?;
        for row in rows {
            take(row?);
        }
        Ok(())
    }
}

/// Usernames in use that one of `bases` might collide with.
pub fn usernames(conn: &mut MoodleConn, bases: &[String], host: Host) -> QueryResult<Vec<String>> {
    let sql = conn.named(include_str!("usernames.sql"));
    let rows: Vec<Username> = diesel::sql_query(sql)
        .bind::<Array<Text>, _>(bases)
        .bind::<BigInt, _>(host.mnet)
        .load(conn.pg())?;
    Ok(rows.into_iter().map(|row| row.username).collect())
}

/// Draw the ids of so many accounts.
pub fn draw_accounts(conn: &mut MoodleConn, count: usize) -> QueryResult<Vec<i64>> {
    let sql =
        conn.named("SELECT nextval('public.mdl_user_id_seq') AS id FROM generate_series(1, $1)");
    let rows: Vec<Id> = diesel::sql_query(sql)
        .bind::<BigInt, _>(i64::try_from(count).unwrap_or_default())
        .load(conn.pg())?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// The id of the newest account.
pub fn newest(conn: &mut MoodleConn) -> QueryResult<i64> {
    let sql = conn.named("SELECT coalesce(max(id), 0) AS id FROM public.mdl_user");
    let Id { id } = diesel::sql_query(sql).get_result(conn.pg())?;
    Ok(id)
}

impl CourseRow {
    pub fn all(conn: &mut MoodleConn, ids: &[i64]) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("courses.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(ids)
            .load(conn.pg())
    }
}

impl EnrolmentRow {
    /// Those of accounts in courses, pair by pair.
    pub fn all(conn: &mut MoodleConn, users: &[i64], courses: &[i64]) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("enrolments.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .bind::<Array<BigInt>, _>(courses)
            .load(conn.pg())
    }
}

impl RoleRow {
    /// Those of accounts in courses, pair by pair.
    pub fn all(conn: &mut MoodleConn, users: &[i64], courses: &[i64]) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("roles.sql"));
        diesel::sql_query(sql)
            .bind::<Array<BigInt>, _>(users)
            .bind::<Array<BigInt>, _>(courses)
            .load(conn.pg())
    }
}

/// The places (from 1) of new accounts that somebody else made since `newest` was the last one.
pub fn taken(
    conn: &mut MoodleConn,
    keys: &[&str],
    usernames: &[&str],
    host: Host,
    newest: i64,
) -> QueryResult<Vec<usize>> {
    let sql = conn.named(include_str!("taken.sql"));
    let rows: Vec<Place> = diesel::sql_query(sql)
        .bind::<Array<Text>, _>(keys)
        .bind::<Array<Text>, _>(usernames)
        .bind::<BigInt, _>(host.issuer)
        .bind::<BigInt, _>(host.mnet)
        .bind::<BigInt, _>(newest)
        .load(conn.pg())?;
    Ok(rows
        .into_iter()
        .filter_map(|row| usize::try_from(row.n).ok())
        .collect())
}

impl Written {
    /// Which of the accounts with these usernames and addresses are there.
    pub fn all(
        conn: &mut MoodleConn,
        usernames: &[&str],
        keys: &[&str],
        host: Host,
    ) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("written.sql"));
        diesel::sql_query(sql)
            .bind::<Array<Text>, _>(usernames)
            .bind::<Array<Text>, _>(keys)
            .bind::<BigInt, _>(host.mnet)
            .load(conn.pg())
    }
}

impl Participant {
    /// Live people with an enrolment in the course that counts today, who teach or study there.
    pub fn all(conn: &mut MoodleConn, course: i64, host: Host) -> QueryResult<Vec<Self>> {
        let sql = conn.named(include_str!("participants.sql"));
        diesel::sql_query(sql)
            .bind::<BigInt, _>(course)
            .bind::<BigInt, _>(host.mnet)
            .load(conn.pg())
    }
}

/// A linked login: the address with which somebody signs in, and the account it leads to.
#[derive(Debug, Clone, QueryableByName)]
pub struct Login {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = BigInt)]
    pub userid: i64,
    #[diesel(sql_type = Text)]
    pub username: String,
    /// Who wrote it.
    #[diesel(sql_type = BigInt)]
    pub usermodified: i64,
}

impl Login {
    /// Those of these addresses.
    pub fn all(conn: &mut MoodleConn, keys: &[&str], host: Host) -> QueryResult<Vec<Self>> {
        let sql = conn.named(
            "SELECT id, userid, username, usermodified FROM public.mdl_auth_oauth2_linked_login
             WHERE issuerid = $1 AND username = ANY ($2) ORDER BY id",
        );
        diesel::sql_query(sql)
            .bind::<BigInt, _>(host.issuer)
            .bind::<Array<Text>, _>(keys)
            .load(conn.pg())
    }
}
