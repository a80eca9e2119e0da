//! One writer to both databases at a time: the Moodle sync, or whoever must see them in step.

use std::thread;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use crate::db::{DatabaseUrl, MediverseConn, Session};
use crate::error::busy;

/// `mvmoodle` in ASCII.
const KEY: i64 = 0x6d76_6d6f_6f64_6c65;

/// How often a waiter asks. It never blocks in the server, where nothing would interrupt it.
const POLL: Duration = Duration::from_millis(100);

/// A session of MediVerse that holds the lock until it closes.
pub struct SyncLock {
    _conn: MediverseConn,
}

#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = Bool)]
    held: bool,
}

impl SyncLock {
    /// Open a session of its own and wait up to `patience` for the lock.
    pub fn acquire(
        url: &DatabaseUrl,
        session: &Session,
        patience: Duration,
    ) -> anyhow::Result<Self> {
        let mut conn = MediverseConn::open(&url.unpooled(), session)?;
        let deadline = Instant::now() + patience;
        loop {
            let held: Held = diesel::sql_query("SELECT pg_try_advisory_lock($1) AS held")
                .bind::<BigInt, _>(KEY)
                .get_result(conn.pg())?;
            if held.held {
                return Ok(Self { _conn: conn });
            }
            if Instant::now() >= deadline {
                return Err(busy("a Moodle sync is running")
                    .hint("run the command again when it has ended")
                    .into());
            }
            thread::sleep(POLL);
        }
    }
}
