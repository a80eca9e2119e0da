//! Connections that know which database they opened.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::{CacheSize, SimpleConnection as _, TransactionManager as _};
use diesel::{Connection, ConnectionError, PgConnection, QueryResult};

use super::DatabaseUrl;
use super::fate::{self, Proof};
use super::mediverse::Acting;
use crate::error::{Failure, busy, is_busy, one_line, refused, unreachable};
use crate::secrets::scrub;

/// Marks connections to the MediVerse database.
#[derive(Debug)]
pub enum Mediverse {}
/// Marks connections to the Moodle database.
#[derive(Debug)]
pub enum Moodle {}
/// Marks connections for what is done to a server: roles, databases, schemas.
#[derive(Debug)]
pub enum Server {}

pub type MediverseConn = Conn<Mediverse>;
pub type MoodleConn = Conn<Moodle>;
pub type ServerConn = Conn<Server>;

/// How to open a connection.
#[derive(Debug, Clone)]
pub struct Session {
    /// What the server's administrator sees in `pg_stat_activity`.
    pub application_name: String,
    /// How long to try again while the server does not answer.
    pub wait: Option<Duration>,
}

/// A PostgreSQL connection that remembers which database it opened.
///
/// Only `db` can reach the inner connection, so queries cannot leak out of it.
///
/// Behind a pooler in transaction mode (`pgbouncer=true`) each transaction may meet another
/// backend. There, queries outside of a transaction share one that is opened when the first of
/// them comes, statements have no names, and settings end with their transaction. A connection that
/// acts as a person does the same: the role it enters ends with the transaction, too.
pub struct Conn<Db> {
    pg: PgConnection,
    /// Whether settings are made at the start of each transaction, and end with it.
    local: bool,
    /// What is set on the session, or at the start of each transaction.
    settings: Vec<(&'static str, Cow<'static, str>)>,
    /// Whose rights it uses; without one those of the role logged in.
    acting: Option<Acting>,
    /// How many transactions are open, one in the other.
    depth: u32,
    /// Whether queries outside of a transaction have opened one.
    shared: bool,
    /// What the names of Moodle's tables begin with.
    prefix: String,
    /// The way here, for asking what became of a commit that nobody confirmed.
    url: DatabaseUrl,
    session: Session,
    /// By what the open transaction is known again.
    proof: Option<Proof>,
    db: PhantomData<Db>,
}

/// Where tables are looked for: the app's first, then ours.
const SEARCH_PATH: (&str, &str) = ("search_path", "public, mediverse_admin");

impl<Db> Conn<Db> {
    pub(in crate::db) fn pg(&mut self) -> &mut PgConnection {
        if self.local && self.depth == 0 && !self.shared {
            // Where this fails, so does the query that follows: in a transaction that is aborted.
            let begin = format!("BEGIN; {}", self.settings_as("SET LOCAL"));
            self.shared = self.pg.batch_execute(&begin).is_ok();
        }
        &mut self.pg
    }

    /// The connection while no transaction is open, as notifications want it.
    pub(in crate::db) fn idle(&mut self) -> QueryResult<&mut PgConnection> {
        self.end_shared()?;
        Ok(&mut self.pg)
    }

    /// Whether settings end with each transaction.
    pub(in crate::db) const fn is_local(&self) -> bool {
        self.local
    }

    /// Use these settings from now on: for the session, or behind a pooler for each transaction.
    pub(in crate::db) fn configure(
        &mut self,
        settings: &[(&'static str, &'static str)],
    ) -> QueryResult<()> {
        let settings = settings.iter();
        self.settings
            .extend(settings.map(|(name, value)| (*name, Cow::Borrowed(*value))));
        if !self.local {
            let statements = self.settings_as("SET");
            return self.pg.batch_execute(&statements);
        }
        if self.depth > 0 || self.shared {
            let statements = self.settings_as("SET LOCAL");
            return self.pg.batch_execute(&statements);
        }
        Ok(())
    }

    fn settings_as(&self, set: &str) -> String {
        let statements = self
            .settings
            .iter()
            .map(|(name, value)| format!("{set} {name} = {value};"));
        statements.collect::<Vec<_>>().join(" ")
    }

    /// End the transaction that queries outside of one have shared.
    fn end_shared(&mut self) -> QueryResult<()> {
        if std::mem::take(&mut self.shared) {
            self.pg.batch_execute("COMMIT")?;
        }
        Ok(())
    }

    /// Whether a transaction is open, and none within it.
    pub(in crate::db) const fn is_in_outer_transaction(&self) -> bool {
        self.depth == 1
    }

    pub(in crate::db) fn set_proof(&mut self, proof: Option<Proof>) {
        self.proof = proof;
    }

    /// Keep no snapshot open that others would wait for; the next query begins anew.
    pub fn let_go(&mut self) -> QueryResult<()> {
        self.end_shared()
    }

    /// Run `work` in a transaction: all of it happens, or none.
    pub fn transaction<T, E>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<diesel::result::Error>,
    {
        type Manager = <PgConnection as Connection>::TransactionManager;

        self.end_shared()?;
        Manager::begin_transaction(&mut self.pg)?;
        if self.local && self.depth == 0 {
            let settings = self.settings_as("SET LOCAL");
            self.pg.batch_execute(&settings)?;
        }
        self.depth += 1;
        let done = work(self);
        self.depth -= 1;
        match done {
            Ok(value) => {
                let committed = Manager::commit_transaction(&mut self.pg);
                if let Some(proof) = self.proof.take_if(|_| self.depth == 0) {
                    committed
                        .or_else(|error| fate::settle(&self.url, &self.session, &proof, error))?;
                    proof.keep();
                } else {
                    committed?;
                }
                Ok(value)
            }
            Err(error) => {
                self.proof = None;
                // The reason counts, not that the connection may be gone by now.
                Manager::rollback_transaction(&mut self.pg).ok();
                Err(error)
            }
        }
    }

    /// Run `work` in a transaction of one snapshot that PostgreSQL lets write nothing.
    pub fn read_only<T, E>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E>
    where
        E: From<diesel::result::Error>,
    {
        self.transaction(|conn| {
            conn.pg
                .batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")?;
            work(conn)
        })
    }

    fn establish(url: &DatabaseUrl, session: &Session) -> anyhow::Result<Self> {
        let mut pg = establish(url, session)?;
        if url.is_pooled() {
            pg.set_prepared_statement_cache_size(CacheSize::Disabled);
        }
        Ok(Self {
            pg,
            local: url.is_pooled(),
            settings: Vec::new(),
            acting: None,
            depth: 0,
            shared: false,
            prefix: String::new(),
            url: url.clone(),
            session: session.clone(),
            proof: None,
            db: PhantomData,
        })
    }
}

impl<Db> Drop for Conn<Db> {
    fn drop(&mut self) {
        // Only reads are left uncommitted by a failure here: writing commands open a transaction.
        self.end_shared().ok();
    }
}

/// Connect, and try again as long as the server does not answer and waiting was asked for.
///
/// A fresh connection's settings: UTC (diesel's), and a server that notices within seconds when
/// this process is gone instead of finishing the statement and keeping its locks.
pub(in crate::db) fn establish(
    url: &DatabaseUrl,
    session: &Session,
) -> anyhow::Result<PgConnection> {
    let conninfo = url
        .clone()
        .or("application_name", &session.application_name)
        .or("client_encoding", "UTF8")
        .conninfo();
    let deadline = session.wait.map(|wait| Instant::now() + wait);
    loop {
        let error = match PgConnection::establish(&conninfo) {
            Ok(pg) => return Ok(pg),
            Err(error) => error,
        };
        let text = match &error {
            ConnectionError::BadConnection(text) => one_line(&scrub(text)),
            other => one_line(&scrub(&other.to_string())),
        };
        let waiting = deadline.is_some_and(|deadline| Instant::now() < deadline);
        if !(waiting && may_answer_later(&text)) {
            return Err(not_connected(url, &text).into());
        }
        thread::sleep(Duration::from_millis(200));
    }
}

fn may_answer_later(text: &str) -> bool {
    ![
        "authentication failed",
        "no password supplied",
        "does not exist",
        "no pg_hba.conf entry",
        "invalid ",
    ]
    .iter()
    .any(|words| text.contains(words))
}

fn not_connected(url: &DatabaseUrl, text: &str) -> Failure {
    let message = format!(
        "cannot connect to {}: {}",
        url.place(),
        if url.host().is_some_and(|hosts| hosts.contains(',')) {
            text
        } else {
            reason(text)
        }
    );
    if is_busy(text) {
        return busy(message)
            .hint("the server is starting, stopping or full; try again, or pass `--wait 30s`");
    }
    let hint = if text.contains("password authentication failed")
        || text.contains("no password supplied")
    {
        "check user and password in the URL (special characters percent-encoded) or `~/.pgpass`; on a new server `mediverse db setup` creates the roles"
    } else if text.contains("database") && text.contains("does not exist") {
        "create it with `mediverse db init`"
    } else if text.contains("role") && text.contains("does not exist") {
        "create it with `mediverse db init` and an admin URL"
    } else if text.contains("does not support SSL") {
        "the server offers no TLS: turn it on there, or, on a network you trust, pass `sslmode=prefer`"
    } else if text.contains("certificate") {
        "check `sslrootcert`, and that the certificate is for this host name"
    } else if text.contains("session is") || text.contains("server is not in hot standby") {
        "no host is what `target_session_attrs` asks for"
    } else if text.contains("no pg_hba.conf entry") {
        "the server's pg_hba.conf does not let this user in from here"
    } else {
        "check host and port, and that the server runs; `--wait 30s` waits for it, `mediverse local start` starts a private one"
    };
    let failure = unreachable(message).hint(hint);
    if may_answer_later(text) {
        failure
    } else {
        failure.for_good()
    }
}

/// libpq's reason without what we say ourselves; whole where it tried several hosts.
fn reason(text: &str) -> &str {
    let mut tries = text.split("failed: ");
    let reason = match (tries.next(), tries.next(), tries.next()) {
        (Some(_), Some(reason), None) => reason,
        _ => text,
    };
    let reason = reason.strip_prefix("FATAL: ").unwrap_or(reason);
    reason
        .split(" Is the server running")
        .next()
        .unwrap_or(reason)
}

impl MediverseConn {
    /// Run `work` in the moment that a snapshot of another session holds.
    pub fn at_snapshot<T, E>(
        &mut self,
        id: &str,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<diesel::result::Error>,
    {
        self.transaction(|conn| {
            conn.pg.batch_execute(&format!(
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET TRANSACTION SNAPSHOT {}",
                super::literal(id)
            ))?;
            work(conn)
        })
    }

    /// Whose rights this connection uses, where it acts as a person.
    pub const fn acting(&self) -> Option<&Acting> {
        self.acting.as_ref()
    }

    /// From now on use these settings and no others' rights: each transaction begins with them.
    pub(in crate::db) fn enter(
        &mut self,
        acting: Acting,
        settings: impl IntoIterator<Item = (&'static str, String)>,
    ) -> QueryResult<()> {
        self.end_shared()?;
        self.local = true;
        let settings = settings.into_iter();
        self.settings
            .extend(settings.map(|(name, value)| (name, Cow::Owned(value))));
        self.acting = Some(acting);
        Ok(())
    }

    /// Open MediVerse and set nothing: behind a pooler, settings would stay for other clients.
    pub(in crate::db) fn open_as_it_is(
        url: &DatabaseUrl,
        session: &Session,
    ) -> anyhow::Result<Self> {
        Self::establish(url, session)
    }

    /// Open MediVerse with names resolved in `public`, then in our own schema.
    pub fn open(url: &DatabaseUrl, session: &Session) -> anyhow::Result<Self> {
        let mut conn = Self::establish(url, session)?;
        // Compiling a statement takes longer than any of ours gains by it.
        conn.configure(&[
            SEARCH_PATH,
            ("client_connection_check_interval", "'5s'"),
            ("jit", "off"),
        ])?;
        Ok(conn)
    }
}

impl ServerConn {
    /// Open any database of a server, to look at or change what it is, not what it holds.
    pub fn open(url: &DatabaseUrl, session: &Session) -> anyhow::Result<Self> {
        // `CREATE DATABASE` runs in no transaction, so not in a shared one either.
        let mut conn = Self::establish(&url.unpooled(), session)?;
        conn.configure(&[("search_path", "pg_catalog")])?;
        Ok(conn)
    }
}

impl MoodleConn {
    /// Open Moodle for reading: its tables belong to Moodle, we only look.
    pub fn open(url: &DatabaseUrl, prefix: &str, session: &Session) -> anyhow::Result<Self> {
        let mut conn = Self::open_as_prefixed(url, prefix, session)?;
        conn.make_read_only()?;
        Ok(conn)
    }

    /// Open Moodle for writing. Only what applies or undoes a plan does, and what makes a stand-in.
    pub fn open_for_writing(
        url: &DatabaseUrl,
        prefix: &str,
        session: &Session,
    ) -> anyhow::Result<Self> {
        Self::open_as_prefixed(url, prefix, session)
    }

    fn open_as_prefixed(
        url: &DatabaseUrl,
        prefix: &str,
        session: &Session,
    ) -> anyhow::Result<Self> {
        let mut conn = Self::establish(url, session)?;
        if conn.local && !super::moodle::is_our_prefix(prefix) {
            return Err(refused(format!(
                "Moodle's tables begin with `{prefix}`, which cannot be bridged through a pooler"
            ))
            .hint("name Moodle's server itself in `MOODLE_DB_URL`, past the pooler")
            .into());
        }
        prefix.clone_into(&mut conn.prefix);
        conn.configure(&[
            ("search_path", "public"),
            ("client_connection_check_interval", "'5s'"),
        ])?;
        super::moodle::adopt_prefix(&mut conn)?;
        Ok(conn)
    }

    /// What the names of this Moodle's tables begin with.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    fn make_read_only(&mut self) -> QueryResult<()> {
        let setting = if self.local {
            "transaction_read_only"
        } else {
            "default_transaction_read_only"
        };
        self.configure(&[(setting, "on")])
    }
}
