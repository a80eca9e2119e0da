//! One migration run at a time, Prisma's included.

use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Nullable, Text};

use crate::db::conn::establish;
use crate::db::{DatabaseUrl, MediverseConn, Session};
use crate::error::{Failure, busy, refused};

/// Ours: `mediverse` in ASCII, shortened to what a bigint holds.
const OUR_KEY: i64 = 0x6d65_6469_7665_7273;

/// The key under which Prisma's schema engine migrates.
const PRISMA_KEY: i64 = 72_707_369;

/// How often a waiting run asks for the lock. It never blocks in the server: a blocked waiter
/// deadlocks with `CREATE INDEX CONCURRENTLY`, which waits for every older transaction.
const POLL: Duration = Duration::from_millis(100);

/// How often a pooler's mode is probed.
const PROBES: u32 = 8;

/// The setting by which a session recognises itself behind whatever stands between.
const MARK: &str = "mediverse.run";

/// A session that holds both locks until it closes.
pub struct MigrationLock {
    conn: MediverseConn,
}

#[derive(QueryableByName)]
struct Holder {
    #[diesel(sql_type = Integer)]
    pid: i32,
    #[diesel(sql_type = Nullable<Text>)]
    usename: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    application_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    client: Option<String>,
}

#[derive(QueryableByName)]
struct Pid {
    #[diesel(sql_type = Integer)]
    pid: i32,
}

#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = Bool)]
    held: bool,
}

impl MigrationLock {
    /// Open a session of its own and wait up to `patience` for the locks.
    pub fn acquire(
        url: &DatabaseUrl,
        session: &Session,
        patience: Duration,
    ) -> anyhow::Result<Self> {
        let url = &url.unpooled();
        let (mut conn, pooled) = open_marked(url, session)?;
        if pooled {
            refuse_transaction_pooling(&mut conn, url, session)?;
        }
        let mut lock = Self { conn };
        let deadline = Instant::now() + patience;
        for key in [OUR_KEY, PRISMA_KEY] {
            lock.poll(key, deadline)?;
        }
        Self::check(&mut lock.conn)?;
        lock.prepare(patience)?;
        Ok(lock)
    }

    pub fn conn(&mut self) -> &mut MediverseConn {
        &mut self.conn
    }

    /// Fail unless the backend that answers now is the one that holds the lock.
    pub fn check(conn: &mut MediverseConn) -> anyhow::Result<()> {
        let held: Held = diesel::sql_query(include_str!("lock_is_mine.sql"))
            .bind::<diesel::sql_types::BigInt, _>(OUR_KEY)
            .get_result(conn.pg())?;
        if held.held {
            Ok(())
        } else {
            Err(broken_by_pooler().into())
        }
    }

    fn poll(&mut self, key: i64, deadline: Instant) -> anyhow::Result<()> {
        loop {
            let held: Held = diesel::sql_query("SELECT pg_try_advisory_lock($1) AS held")
                .bind::<diesel::sql_types::BigInt, _>(key)
                .get_result(self.conn.pg())?;
            if held.held {
                return Ok(());
            }
            if Instant::now() >= deadline {
                let holder = self.holder(key)?;
                return Err(busy(format!("another migration is running{holder}"))
                    .hint("wait for it, or pass a longer `--lock-timeout`")
                    .into());
            }
            thread::sleep(POLL);
        }
    }

    fn holder(&mut self, key: i64) -> QueryResult<String> {
        let holder: Option<Holder> = diesel::sql_query(include_str!("lock_holder.sql"))
            .bind::<diesel::sql_types::BigInt, _>(key)
            .get_result(self.conn.pg())
            .optional()?;
        Ok(holder.map_or_else(String::new, |it| {
            format!(
                ": process {} of `{}`, `{}`{}",
                it.pid,
                it.usename.unwrap_or_default(),
                it.application_name.unwrap_or_default(),
                it.client
                    .map(|client| format!(" from {client}"))
                    .unwrap_or_default()
            )
        }))
    }

    /// Long statements are welcome, long waits for other people's locks are not, and a killed
    /// process takes its statement with it.
    fn prepare(&mut self, patience: Duration) -> QueryResult<()> {
        self.conn.pg().batch_execute(&format!(
            "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; \
             SET lock_timeout = {}; SET client_connection_check_interval = '1s'; \
             SET search_path = mediverse_admin, public",
            patience.as_millis().max(1)
        ))
    }
}

/// What stands between us and the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pooling {
    None,
    /// A pooler that leaves a session its backend, as far as could be seen.
    Session,
    /// A pooler that gives each transaction another backend.
    Transaction,
}

/// Find out what stands between us and the server.
pub fn pooling(url: &DatabaseUrl, session: &Session) -> anyhow::Result<Pooling> {
    let url = &url.unpooled();
    let (mut conn, pooled) = open_marked(url, session)?;
    if !pooled {
        return Ok(Pooling::None);
    }
    Ok(if is_lent_to_others(&mut conn, url, session)? {
        Pooling::Transaction
    } else {
        Pooling::Session
    })
}

fn refuse_transaction_pooling(
    conn: &mut MediverseConn,
    url: &DatabaseUrl,
    session: &Session,
) -> anyhow::Result<()> {
    if is_lent_to_others(conn, url, session)? {
        return Err(broken_by_pooler().into());
    }
    Ok(())
}

/// A pooler in transaction mode lends the backend that answered us to the next client: so be
/// that client, and see. Others may get it first, hence several tries.
fn is_lent_to_others(
    conn: &mut MediverseConn,
    url: &DatabaseUrl,
    session: &Session,
) -> anyhow::Result<bool> {
    let pid = || diesel::sql_query("SELECT pg_backend_pid() AS pid");
    let mut other = establish(url, session)?;
    for _ in 0..PROBES {
        let ours: Pid = pid().get_result(conn.pg())?;
        let theirs: Pid = pid().get_result(&mut other)?;
        if ours.pid == theirs.pid {
            return Ok(true);
        }
        thread::sleep(POLL / 4);
    }
    Ok(false)
}

/// A session marked through its startup options. Only PostgreSQL itself takes those: where the
/// mark does not arrive, a pooler stands between.
fn open_marked(url: &DatabaseUrl, session: &Session) -> anyhow::Result<(MediverseConn, bool)> {
    let marked = url.with_option(&format!("-c {MARK}=1"));
    let Ok(mut conn) = MediverseConn::open_as_it_is(&marked, session) else {
        return Ok((MediverseConn::open_as_it_is(url, session)?, true));
    };
    let arrived: Held = diesel::sql_query(format!(
        "SELECT coalesce(current_setting('{MARK}', true), '') = '1' AS held"
    ))
    .get_result(conn.pg())?;
    Ok((conn, !arrived.held))
}

pub(crate) fn broken_by_pooler() -> Failure {
    refused("the connection goes through a pooler that moves sessions between servers: a lock taken there protects nothing")
        .hint("set `MEDIVERSE_DIRECT_URL` to the server itself, or put the pooler in session mode")
}
