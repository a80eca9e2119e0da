//! Keeping the roll-ups: folding in what changed, building them anew, forgetting people in them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text, Timestamptz};

use crate::db::MediverseConn;
use crate::db::mediverse::cuid;
use crate::db::mediverse::doctor::Finding;
use crate::db::mediverse::schema::teaching_session;

/// How current the figures are, which are right as of then in any case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Freshness {
    /// Everything is rolled up.
    Current,
    /// Some commands are counted singly: this role may not roll up, or another call does right now.
    Unfolded,
    /// Nothing tells the roll-ups of changes any more: they must not be believed.
    Adrift,
    /// A standby, which knows what its primary did until then.
    Standby(Option<DateTime<Utc>>),
}

#[derive(QueryableByName)]
struct Standing {
    #[diesel(sql_type = Bool)]
    standby: bool,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    replayed: Option<DateTime<Utc>>,
    #[diesel(sql_type = Bool)]
    dirty: bool,
    #[diesel(sql_type = Bool)]
    writable: bool,
    #[diesel(sql_type = Bool)]
    followed: bool,
}

#[derive(QueryableByName)]
struct Flag {
    #[diesel(sql_type = Bool)]
    yes: bool,
}

/// Fold what changed since the last report into the roll-ups, where that is possible at once.
pub fn refresh(conn: &mut MediverseConn) -> QueryResult<Freshness> {
    let standing: Standing =
        diesel::sql_query(include_str!("standing.sql")).get_result(conn.pg())?;
    if !standing.followed {
        return Ok(Freshness::Adrift);
    }
    if standing.standby {
        return Ok(Freshness::Standby(standing.replayed));
    }
    if !standing.dirty {
        return Ok(Freshness::Current);
    }
    if !standing.writable {
        return Ok(Freshness::Unfolded);
    }
    let folded = conn.transaction(|conn| {
        if lock(conn)? {
            fold(conn).map(Some)
        } else {
            QueryResult::Ok(None)
        }
    })?;
    match folded {
        None => Ok(Freshness::Unfolded),
        Some(quarters) => {
            if quarters >= MANY {
                tidy(conn)?;
            }
            Ok(Freshness::Current)
        }
    }
}

/// Quarter hours after which the roll-ups are no longer what PostgreSQL knows of them.
const MANY: i64 = 200;

/// Sweep up what folding left, and look at the statistics: without them the next report is planned
/// as if there were nothing. Whoever does not own the tables leaves that to autovacuum.
pub fn tidy(conn: &mut MediverseConn) -> QueryResult<()> {
    const TABLES: &str = "mediverse_admin.rollup_dirty, mediverse_admin.rollup_session, \
        mediverse_admin.rollup_day, mediverse_admin.rollup_kind, mediverse_admin.rollup_target";
    // VACUUM runs in no transaction, and behind a pooler or acting as a person there always is one.
    let how = if conn.is_local() {
        "ANALYZE (SKIP_LOCKED)"
    } else {
        "VACUUM (ANALYZE, SKIP_LOCKED)"
    };
    conn.pg().batch_execute(&format!("{how} {TABLES}"))
}

/// Whether something tells the roll-ups of changes.
pub fn are_followed(conn: &mut MediverseConn) -> QueryResult<bool> {
    diesel::sql_query(include_str!("standing.sql"))
        .get_result::<Standing>(conn.pg())
        .map(|standing| standing.followed)
}

/// Whether this database has roll-ups by month.
pub fn exist(conn: &mut MediverseConn) -> QueryResult<bool> {
    diesel::sql_query("SELECT to_regclass('mediverse_admin.rollup_target') IS NOT NULL AS yes")
        .get_result::<Flag>(conn.pg())
        .map(|flag| flag.yes)
}

/// Fold what changed, this transaction's own changes included, when nobody else does.
pub fn fold_now(conn: &mut MediverseConn) -> QueryResult<i64> {
    diesel::sql_query("SELECT pg_advisory_xact_lock(72707369, 500)").execute(conn.pg())?;
    fold(conn)
}

/// Count everything anew; the number of quarter hours counted, `None` where another call is at it.
pub fn rebuild(conn: &mut MediverseConn) -> QueryResult<Option<i64>> {
    if !lock(conn)? {
        return Ok(None);
    }
    diesel::sql_query("SELECT mediverse_admin.note_all_commands()").execute(conn.pg())?;
    fold(conn).map(Some)
}

/// How many quarter hours that would be, and how many figures are not the counts of the commands now.
pub fn rebuild_counts(conn: &mut MediverseConn) -> QueryResult<(i64, u64)> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        quarters: i64,
    }
    let Count { quarters } =
        diesel::sql_query(include_str!("rebuild_counts.sql")).get_result(conn.pg())?;
    Ok((quarters, Finding::rollups(conn)?.total))
}

/// The names of the people with these ids, as far as they have an account.
pub fn names(conn: &mut MediverseConn, ids: &[&str]) -> QueryResult<HashMap<String, String>> {
    #[derive(QueryableByName)]
    struct Named {
        #[diesel(sql_type = Text)]
        id: String,
        #[diesel(sql_type = Text)]
        name: String,
    }
    let named: Vec<Named> = diesel::sql_query(
        "SELECT a.id, btrim(a.first_name || ' ' || a.last_name) AS name \
         FROM mediverse_admin.account a WHERE a.id = ANY($1)",
    )
    .bind::<Array<Text>, _>(ids)
    .load(conn.pg())?;
    Ok(named.into_iter().map(|it| (it.id, it.name)).collect())
}

/// One at a time, until the transaction ends. Never waits: whoever has it does the same work.
fn lock(conn: &mut MediverseConn) -> QueryResult<bool> {
    diesel::sql_query("SELECT pg_try_advisory_xact_lock(72707369, 500) AS yes")
        .get_result::<Flag>(conn.pg())
        .map(|flag| flag.yes)
}

fn fold(conn: &mut MediverseConn) -> QueryResult<i64> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        quarters: i64,
    }
    diesel::sql_query("SELECT mediverse_admin.refresh_rollups() AS quarters")
        .get_result::<Count>(conn.pg())
        .map(|count| count.quarters)
}

/// Whether a session has this code.
pub fn session_exists(conn: &mut MediverseConn, code: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(
        teaching_session::table.filter(teaching_session::code.eq(code)),
    ))
    .get_result(conn.pg())
}

/// Give the part with this `partId` another name; 0 where it has it already, or there is no such part.
pub fn add_synonym(
    conn: &mut MediverseConn,
    part_id: &str,
    synonym: &str,
    language: &str,
    priority: i32,
) -> QueryResult<usize> {
    diesel::sql_query(include_str!("add_synonym.sql"))
        .bind::<Text, _>(cuid())
        .bind::<Text, _>(part_id)
        .bind::<Text, _>(synonym)
        .bind::<Text, _>(language)
        .bind::<Integer, _>(priority)
        .execute(conn.pg())
}
