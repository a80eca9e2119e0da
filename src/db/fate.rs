//! What became of a transaction when the connection was lost before the server confirmed it.
//!
//! `COMMIT` without an answer is neither success nor failure. The line that the transaction left
//! in the audit log tells, also on a standby that took over: there transaction ids alone would not.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::result::{DatabaseErrorInformation, DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{Bool, Nullable, Text};

use super::conn::establish;
use super::{DatabaseUrl, MediverseConn, Session};
use crate::error::{NOT_CONFIRMED, is_lost};

/// How long a server that restarts or moves is given to tell.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often it is asked.
const POLL: Duration = Duration::from_millis(100);

/// The run of the last transaction of this process that changed something and is committed.
static COMMITTED: Mutex<Option<String>> = Mutex::new(None);

/// The run whose change is committed, where this process has made one.
pub(crate) fn last_committed() -> Option<String> {
    let committed = COMMITTED.lock().unwrap_or_else(PoisonError::into_inner);
    committed.clone()
}

/// By what a transaction is known again: its line in the audit log, and its id.
#[derive(Debug)]
pub(in crate::db) struct Proof {
    run_id: String,
    xid: String,
}

#[derive(Debug, PartialEq, Eq)]
enum Fate {
    Done,
    Undone,
    Unknown,
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
    #[diesel(sql_type = Bool)]
    standby: bool,
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Nullable<Text>)]
    word: Option<String>,
}

impl MediverseConn {
    /// The open transaction has written its line of this run into the audit log.
    pub(in crate::db) fn prove(&mut self, run_id: &str) -> QueryResult<()> {
        if !self.is_in_outer_transaction() {
            return Ok(());
        }
        let now: Word =
            diesel::sql_query("SELECT pg_current_xact_id()::text AS word").get_result(self.pg())?;
        let proof = now.word.map(|xid| Proof {
            run_id: run_id.to_owned(),
            xid,
        });
        self.set_proof(proof);
        Ok(())
    }
}

/// Whether the transaction whose commit failed with `error` is done all the same.
pub(in crate::db) fn settle(
    url: &DatabaseUrl,
    session: &Session,
    proof: &Proof,
    error: DieselError,
) -> QueryResult<()> {
    if !is_lost(&error) {
        return Err(error);
    }
    match fate(url, session, proof) {
        Fate::Done => Ok(()),
        Fate::Undone => Err(error),
        Fate::Unknown => Err(DieselError::DatabaseError(
            DatabaseErrorKind::ClosedConnection,
            Box::new(NotConfirmed {
                hint: format!(
                    "look before you run the command again: if `mediverse audit -o json` lists the run `{}`, everything was done, else nothing",
                    proof.run_id
                ),
            }),
        )),
    }
}

fn fate(url: &DatabaseUrl, session: &Session, proof: &Proof) -> Fate {
    let deadline = Instant::now() + session.wait.unwrap_or_default().max(PATIENCE);
    let at_once = Session {
        wait: None,
        ..session.clone()
    };
    loop {
        let fate = establish(url, &at_once).map(|mut pg| proof.look(&mut pg));
        match fate {
            Ok(Ok(Fate::Done)) => return Fate::Done,
            Ok(Ok(Fate::Undone)) => return Fate::Undone,
            _ if Instant::now() >= deadline => return Fate::Unknown,
            _ => thread::sleep(POLL),
        }
    }
}

impl Proof {
    /// The transaction is committed.
    pub(in crate::db) fn keep(self) {
        let mut committed = COMMITTED.lock().unwrap_or_else(PoisonError::into_inner);
        *committed = Some(self.run_id);
    }

    fn look(&self, pg: &mut PgConnection) -> QueryResult<Fate> {
        let first = self.find(pg)?;
        if first.found {
            return Ok(Fate::Done);
        }
        if first.standby {
            // It may only be late.
            return Ok(Fate::Unknown);
        }
        let status = diesel::sql_query("SELECT pg_xact_status($1::xid8) AS word")
            .bind::<Text, _>(&self.xid)
            .get_result::<Word>(pg);
        match status {
            Ok(Word { word }) if word.as_deref() == Some("in progress") => Ok(Fate::Unknown),
            Err(error) if is_lost(&error) => Err(error),
            // It is over, or from a server that another one has replaced.
            _ if self.find(pg)?.found => Ok(Fate::Done),
            _ => Ok(Fate::Undone),
        }
    }

    fn find(&self, pg: &mut PgConnection) -> QueryResult<Found> {
        diesel::sql_query(
            "SELECT pg_is_in_recovery() AS standby, EXISTS (SELECT FROM mediverse_admin.audit_log \
             WHERE run_id = $1 AND xmin = $2::xid8::xid) AS found",
        )
        .bind::<Text, _>(&self.run_id)
        .bind::<Text, _>(&self.xid)
        .get_result(pg)
    }
}

/// Nobody could be asked what became of it.
#[derive(Debug)]
struct NotConfirmed {
    hint: String,
}

impl DatabaseErrorInformation for NotConfirmed {
    fn message(&self) -> &str {
        NOT_CONFIRMED
    }

    fn hint(&self) -> Option<&str> {
        Some(&self.hint)
    }

    fn details(&self) -> Option<&str> {
        None
    }

    fn table_name(&self) -> Option<&str> {
        None
    }

    fn column_name(&self) -> Option<&str> {
        None
    }

    fn constraint_name(&self) -> Option<&str> {
        None
    }

    fn statement_position(&self) -> Option<i32> {
        None
    }
}
