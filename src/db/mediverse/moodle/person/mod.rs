//! What we know and remember of people for Moodle: who is where, and what of it is from us.

mod forget;

use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text, Timestamp};

pub use forget::{MoodleSide, forget, forget_notes};

use crate::db::MediverseConn;
use crate::db::mediverse::Role;
use crate::db::mediverse::moodle::Outbox;
use crate::db::mediverse::time::now;

/// A person, with what we remember of their Moodle account.
#[derive(Debug, Clone, QueryableByName)]
pub struct PersonRow {
    #[diesel(sql_type = Text)]
    pub id: String,
    #[diesel(sql_type = Text)]
    pub email: String,
    #[diesel(sql_type = Text)]
    pub first_name: String,
    #[diesel(sql_type = Text)]
    pub last_name: String,
    #[diesel(sql_type = Text)]
    pub role: Role,
    #[diesel(sql_type = Bool)]
    pub active: bool,
    /// Whether there is anything that we remember.
    #[diesel(sql_type = Bool)]
    pub known: bool,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub moodle_user_id: Option<i64>,
    #[diesel(sql_type = Nullable<Text>)]
    pub username: Option<String>,
    /// What Moodle's `delete_user` makes of the address: the hash of the username.
    #[diesel(sql_type = Nullable<Text>)]
    pub deleted_as: Option<String>,
    #[diesel(sql_type = Bool)]
    pub created_by_us: bool,
    #[diesel(sql_type = Nullable<Text>)]
    pub written_hash: Option<String>,
    #[diesel(sql_type = Bool)]
    pub suspended_by_us: bool,
    #[diesel(sql_type = Nullable<Text>)]
    pub problem: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub held: Option<String>,
}

/// A place in a course that we remember.
#[derive(Debug, Clone, QueryableByName)]
pub struct PlaceRow {
    #[diesel(sql_type = Text)]
    pub user_id: String,
    #[diesel(sql_type = BigInt)]
    pub course_id: i64,
    #[diesel(sql_type = Bool)]
    pub enrolled_by_us: bool,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub role_by_us: Option<i64>,
    #[diesel(sql_type = Bool)]
    pub suspended_by_us: bool,
}

/// Someone who teaches or joined sessions of a course.
#[derive(Debug, Clone, QueryableByName)]
pub struct Participation {
    #[diesel(sql_type = Text)]
    pub person: String,
    #[diesel(sql_type = BigInt)]
    pub course: i64,
    #[diesel(sql_type = Bool)]
    pub teaches: bool,
    #[diesel(sql_type = Bool)]
    pub joined: bool,
}

/// What is written down of an account after a batch.
#[derive(Debug, Default)]
pub struct AccountRecord<'a> {
    pub user_id: &'a str,
    /// Whether this is another account than before, so that nothing of that one counts.
    pub fresh: bool,
    pub moodle_user_id: Option<i64>,
    pub username: Option<&'a str>,
    pub created_by_us: Option<bool>,
    pub login_by_us: Option<bool>,
    pub written_hash: Option<String>,
    pub suspended_by_us: Option<bool>,
    pub problem: Option<String>,
    pub held: Option<&'a str>,
}

/// What is written down of a place in a course after a batch.
#[derive(Debug)]
pub struct PlaceRecord<'a> {
    pub user_id: &'a str,
    pub course_id: i64,
    pub enrolled_by_us: bool,
    pub role_by_us: Option<i64>,
    pub suspended_by_us: bool,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    text: String,
}

/// Whose a Moodle account is by our books, and what it was called there.
#[derive(Debug, QueryableByName)]
pub struct Owner {
    #[diesel(sql_type = BigInt)]
    pub moodle_user_id: i64,
    #[diesel(sql_type = Text)]
    pub user_id: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub username: Option<String>,
    /// The address of their account here, in lower case.
    #[diesel(sql_type = Nullable<Text>)]
    pub email_key: Option<String>,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

impl PersonRow {
    /// Those of these people who are of concern, one at a time.
    pub fn each(
        conn: &mut MediverseConn,
        ids: &[String],
        mut take: impl FnMut(Self),
    ) -> QueryResult<()> {
        let rows = diesel::sql_query(include_str!("people.sql"))
            .bind::<Array<Text>, _>(ids)
            .load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())?;
        for row in rows {
            take(row?);
        }
        Ok(())
    }
}

impl PlaceRow {
    /// The places of these people, one at a time.
    pub fn each(
        conn: &mut MediverseConn,
        ids: &[String],
        mut take: impl FnMut(Self),
    ) -> QueryResult<()> {
        let rows = diesel::sql_query(
            "SELECT user_id, course_id, enrolled_by_us, role_by_us, suspended_by_us
             FROM mediverse_admin.moodle_enrolment WHERE user_id = ANY ($1) ORDER BY user_id, course_id",
        )
        .bind::<Array<Text>, _>(ids)
        .load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())?;
        for row in rows {
            take(row?);
        }
        Ok(())
    }
}

impl Participation {
    /// Who of `people`, or of everyone, takes part in the course of which of `sessions`, one at a time. Of each session: its id, its
    /// course, and whether it is skipped; who takes part in skipped ones alone neither teaches nor joined there.
    pub fn each(
        conn: &mut MediverseConn,
        sessions: &[(&str, i64, bool)],
        people: Option<&[String]>,
        mut take: impl FnMut(Self),
    ) -> QueryResult<()> {
        if sessions.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = sessions.iter().map(|it| it.0).collect();
        let courses: Vec<i64> = sessions.iter().map(|it| it.1).collect();
        let counted: Vec<bool> = sessions.iter().map(|it| !it.2).collect();
        let rows = diesel::sql_query(include_str!("participations.sql"))
            .bind::<Array<Text>, _>(names)
            .bind::<Array<BigInt>, _>(courses)
            .bind::<Nullable<Array<Text>>, _>(people)
            .bind::<Array<Bool>, _>(counted)
            .load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())?;
        for row in rows {
            take(row?);
        }
        Ok(())
    }
}

/// The ids of everyone who is of concern.
pub fn everyone(conn: &mut MediverseConn) -> QueryResult<Vec<String>> {
    let lines: Vec<Line> = diesel::sql_query(
        "SELECT a.id AS text FROM mediverse_admin.account a
         WHERE a.forgotten_at IS NULL AND NOT mediverse_admin.is_demo(a.id)",
    )
    .load(conn.pg())?;
    Ok(lines.into_iter().map(|line| line.text).collect())
}

/// The sessions that these people teach or joined.
pub fn sessions_of(conn: &mut MediverseConn, people: &[String]) -> QueryResult<Vec<String>> {
    texts(conn, include_str!("sessions_of.sql"), people)
}

/// Who teaches these sessions or joined them.
pub fn people_of(conn: &mut MediverseConn, sessions: &[String]) -> QueryResult<Vec<String>> {
    texts(conn, include_str!("people_of.sql"), sessions)
}

fn texts(conn: &mut MediverseConn, sql: &str, ids: &[String]) -> QueryResult<Vec<String>> {
    let lines: Vec<Line> = diesel::sql_query(sql)
        .bind::<Array<Text>, _>(ids)
        .load(conn.pg())?;
    Ok(lines.into_iter().map(|line| line.text).collect())
}

/// Forget that who teaches these sessions or joined them was taken back: they are wanted again.
pub fn want_again(conn: &mut MediverseConn, sessions: &[&str]) -> QueryResult<usize> {
    diesel::sql_query(format!(
        "UPDATE mediverse_admin.moodle_account SET held = NULL, problem = NULL
         WHERE held IS NOT NULL AND user_id IN (SELECT p.text FROM ({}) p)",
        include_str!("people_of.sql")
    ))
    .bind::<Array<Text>, _>(sessions)
    .execute(conn.pg())
}

/// Whose these Moodle accounts are by our books.
pub fn owners(conn: &mut MediverseConn, accounts: &[i64]) -> QueryResult<Vec<Owner>> {
    diesel::sql_query(
        "SELECT m.moodle_user_id, m.user_id, m.username, a.email_key FROM mediverse_admin.moodle_account m
         LEFT JOIN mediverse_admin.account a ON a.id = m.user_id
         WHERE m.moodle_user_id = ANY ($1) ORDER BY m.moodle_user_id",
    )
    .bind::<Array<BigInt>, _>(accounts)
    .load(conn.pg())
}

/// How many people have a Moodle account by our books.
pub fn linked(conn: &mut MediverseConn) -> QueryResult<u64> {
    let Count { count } = diesel::sql_query(
        "SELECT count(*) AS count FROM mediverse_admin.moodle_account WHERE moodle_user_id IS NOT NULL",
    )
    .get_result(conn.pg())?;
    Ok(count.unsigned_abs())
}

/// Write down what a batch came to.
pub fn record(
    conn: &mut MediverseConn,
    accounts: &[AccountRecord<'_>],
    places: &[PlaceRecord<'_>],
) -> QueryResult<()> {
    let fresh: Vec<&str> = accounts
        .iter()
        .filter(|it| it.fresh)
        .map(|it| it.user_id)
        .collect();
    if !fresh.is_empty() {
        diesel::sql_query(
            "DELETE FROM mediverse_admin.moodle_enrolment WHERE user_id = ANY (ARRAY(SELECT unnest($1)))",
        )
            .bind::<Array<Text>, _>(fresh)
            .execute(conn.pg())?;
    }
    if !accounts.is_empty() {
        release(conn, accounts)?;
        write_accounts(conn, accounts)?;
    }
    if !places.is_empty() {
        write_places(conn, places)?;
    }
    Ok(())
}

/// Whoever else had the number of one of these accounts has it no more: Moodle came back from an older copy, or is
/// another one, and gave it again. Nothing that we knew by it can be believed, so the next run compares everything.
fn release(conn: &mut MediverseConn, accounts: &[AccountRecord<'_>]) -> QueryResult<()> {
    let (people, numbers): (Vec<&str>, Vec<i64>) = accounts
        .iter()
        .filter_map(|it| Some((it.user_id, it.moodle_user_id?)))
        .unzip();
    if numbers.is_empty() {
        return Ok(());
    }
    let released = diesel::sql_query(include_str!("release.sql"))
        .bind::<Array<Text>, _>(people)
        .bind::<Array<BigInt>, _>(numbers)
        .execute(conn.pg())?;
    if released > 0 {
        Outbox::compare_everything(conn)?;
    }
    Ok(())
}

fn write_accounts(conn: &mut MediverseConn, accounts: &[AccountRecord<'_>]) -> QueryResult<()> {
    fn column<'r, T>(
        accounts: &'r [AccountRecord<'_>],
        value: impl Fn(&'r AccountRecord<'_>) -> T,
    ) -> Vec<T> {
        accounts.iter().map(value).collect()
    }

    diesel::sql_query(include_str!("write_accounts.sql"))
        .bind::<Timestamp, _>(now())
        .bind::<Array<Text>, _>(column(accounts, |it| it.user_id))
        .bind::<Array<Bool>, _>(column(accounts, |it| it.fresh))
        .bind::<Array<Nullable<BigInt>>, _>(column(accounts, |it| it.moodle_user_id))
        .bind::<Array<Nullable<Text>>, _>(column(accounts, |it| it.username))
        .bind::<Array<Nullable<Bool>>, _>(column(accounts, |it| it.created_by_us))
        .bind::<Array<Nullable<Bool>>, _>(column(accounts, |it| it.login_by_us))
        .bind::<Array<Nullable<Text>>, _>(column(accounts, |it| it.written_hash.as_deref()))
        .bind::<Array<Nullable<Bool>>, _>(column(accounts, |it| it.suspended_by_us))
        .bind::<Array<Nullable<Text>>, _>(column(accounts, |it| it.problem.as_deref()))
        .bind::<Array<Nullable<Text>>, _>(column(accounts, |it| it.held))
        .execute(conn.pg())
        .map(drop)
}

fn write_places(conn: &mut MediverseConn, places: &[PlaceRecord<'_>]) -> QueryResult<()> {
    let people: Vec<&str> = places.iter().map(|it| it.user_id).collect();
    let courses: Vec<i64> = places.iter().map(|it| it.course_id).collect();
    let enrolled: Vec<bool> = places.iter().map(|it| it.enrolled_by_us).collect();
    let roles: Vec<Option<i64>> = places.iter().map(|it| it.role_by_us).collect();
    let suspended: Vec<bool> = places.iter().map(|it| it.suspended_by_us).collect();
    diesel::sql_query(include_str!("write_enrolments.sql"))
        .bind::<Timestamp, _>(now())
        .bind::<Array<Text>, _>(people)
        .bind::<Array<BigInt>, _>(courses)
        .bind::<Array<Bool>, _>(enrolled)
        .bind::<Array<Nullable<BigInt>>, _>(roles)
        .bind::<Array<Bool>, _>(suspended)
        .execute(conn.pg())
        .map(drop)
}
