//! One sync at a time for one MediVerse.

use std::thread;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};

use crate::db::MediverseConn;
use crate::error::{busy, refused};

/// `mvmoodle` in ASCII.
const KEY: i64 = 0x6d76_6d6f_6f64_6c65;

/// How often a waiting run asks for the lock; it never blocks in the server.
const POLL: Duration = Duration::from_millis(50);

/// The lock that a sync holds for as long as its connection is open.
#[derive(Debug)]
pub struct SyncLock;

#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = Bool)]
    held: bool,
}

#[derive(QueryableByName)]
struct Holder {
    #[diesel(sql_type = BigInt)]
    pid: i64,
    #[diesel(sql_type = Nullable<Text>)]
    application_name: Option<String>,
}

impl SyncLock {
    /// Wait up to `patience` for whoever else syncs.
    pub fn take(conn: &mut MediverseConn, patience: Duration) -> anyhow::Result<()> {
        let deadline = Instant::now() + patience;
        loop {
            let taken: Held = diesel::sql_query("SELECT pg_try_advisory_lock($1) AS held")
                .bind::<BigInt, _>(KEY)
                .get_result(conn.pg())?;
            if taken.held {
                return Self::check(conn);
            }
            if Instant::now() >= deadline {
                let holder = Self::holder(conn)?.map_or_else(String::new, |it| {
                    let name = it.application_name.unwrap_or_default();
                    format!(": process {}, `{name}`", it.pid)
                });
                return Err(busy(format!("another sync is running{holder}"))
                    .hint("wait for it, or pass a longer `--lock-timeout`")
                    .into());
            }
            thread::sleep(POLL);
        }
    }

    /// Keep syncs out until the open transaction ends; false where one is under way.
    pub fn take_for_transaction(conn: &mut MediverseConn) -> QueryResult<bool> {
        let taken: Held = diesel::sql_query("SELECT pg_try_advisory_xact_lock($1) AS held")
            .bind::<BigInt, _>(KEY)
            .get_result(conn.pg())?;
        Ok(taken.held)
    }

    /// Fail unless the backend that answers now is the one that holds the lock.
    pub fn check(conn: &mut MediverseConn) -> anyhow::Result<()> {
        let held: Held = diesel::sql_query(include_str!("../migration/lock_is_mine.sql"))
            .bind::<BigInt, _>(KEY)
            .get_result(conn.pg())?;
        if held.held {
            return Ok(());
        }
        Err(refused("the connection goes through a pooler that moves sessions between servers: a lock taken there protects nothing")
            .hint("set `MEDIVERSE_DIRECT_URL` to the server itself, or put the pooler in session mode")
            .into())
    }

    /// Give it back before the connection closes, for `moodle watch`.
    pub fn release(conn: &mut MediverseConn) -> QueryResult<()> {
        diesel::sql_query("SELECT pg_advisory_unlock($1)")
            .bind::<BigInt, _>(KEY)
            .execute(conn.pg())
            .map(drop)
    }

    /// Whether anyone syncs now.
    pub fn is_held(conn: &mut MediverseConn) -> QueryResult<bool> {
        Ok(Self::holder(conn)?.is_some())
    }

    fn holder(conn: &mut MediverseConn) -> QueryResult<Option<Holder>> {
        diesel::sql_query(
            "SELECT l.pid::bigint AS pid, a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND (l.classid::bigint << 32) + l.objid::bigint = $1
             LIMIT 1",
        )
        .bind::<BigInt, _>(KEY)
        .get_result(conn.pg())
        .optional()
    }
}
