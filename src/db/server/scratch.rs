//! Databases for the moment: made beside another one, filled, then dropped or put in its place.

use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};

use crate::db::{MediverseConn, ServerConn, literal, quoted};

/// What the name of a database starts with until its restore is complete.
pub const RESTORING: &str = "mediverse_restore_";

/// The same of one in which migrations are replayed.
pub const REPLAYING: &str = "mediverse_scratch_";

/// Whose a database for the moment is, as the comment on it says.
#[derive(Debug, Clone, Copy)]
pub struct Momentary<'a> {
    /// The database that is looked after.
    pub of: &'a str,
    /// What its maker's sessions are called.
    pub application_name: &'a str,
}

impl Momentary<'_> {
    /// The statement that writes it on a database.
    fn comment(&self, name: &str) -> String {
        let text = mark(self.of) + self.application_name;
        format!("COMMENT ON DATABASE {} IS {}", quoted(name), literal(&text))
    }
}

/// The comment on such a database up to the name of its maker's sessions.
fn mark(of: &str) -> String {
    format!("Made by mediverse for the moment, beside {of}; to be dropped when this session ends: ")
}

/// `mvrestor` in ASCII.
const LOCK: i64 = 0x6d76_7265_7374_6f72;

#[derive(QueryableByName)]
struct Locale {
    #[diesel(sql_type = Text)]
    provider: String,
    #[diesel(sql_type = Text)]
    collation: String,
    #[diesel(sql_type = Text)]
    ctype: String,
    #[diesel(sql_type = Nullable<Text>)]
    locale: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    tablespace: Option<String>,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Left {
    #[diesel(sql_type = BigInt)]
    left: i64,
}

#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = Bool)]
    held: bool,
}

/// A database that a call made for the moment, and did not live to drop.
#[derive(Debug, Clone, QueryableByName)]
pub struct Leftover {
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Whether it says itself that it is one.
    #[diesel(sql_type = Bool)]
    pub is_marked: bool,
}

impl Leftover {
    /// All beside the database `of` that nobody is connected to and whose maker is gone, and those that
    /// do not say beside which they were made.
    pub fn all(conn: &mut MediverseConn, of: &str) -> QueryResult<Vec<Self>> {
        diesel::sql_query(include_str!("leftovers.sql"))
            .bind::<diesel::sql_types::Array<Text>, _>(vec![RESTORING, REPLAYING])
            .bind::<Text, _>(mark(of))
            .load(conn.pg())
    }
}

impl ServerConn {
    /// Whether this session may make and move restored databases; until it lets go, no other.
    pub fn lock_restoring(&mut self) -> QueryResult<bool> {
        self.ask_lock("pg_try_advisory_lock")
    }

    pub fn unlock_restoring(&mut self) -> QueryResult<bool> {
        self.ask_lock("pg_advisory_unlock")
    }

    fn ask_lock(&mut self, function: &str) -> QueryResult<bool> {
        let held: Held = diesel::sql_query(format!("SELECT {function}($1) AS held"))
            .bind::<BigInt, _>(LOCK)
            .get_result(self.pg())?;
        Ok(held.held)
    }

    /// Drop what restores that were killed have left. Whoever restores keeps a session in its
    /// database, or holds the lock; so only for whoever holds it.
    pub fn drop_abandoned_restores(&mut self) -> QueryResult<Vec<String>> {
        let found: Vec<Line> = diesel::sql_query(
            "SELECT datname::text AS line FROM pg_catalog.pg_database db \
             WHERE starts_with(datname::text, $1) AND pg_has_role(datdba, 'USAGE') \
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = db.oid) \
             ORDER BY 1",
        )
        .bind::<Text, _>(RESTORING)
        .load(self.pg())?;
        let mut dropped = Vec::new();
        for Line { line: name } in found {
            // Not by force: someone who came in between is left alone.
            let sql = format!("DROP DATABASE IF EXISTS {}", quoted(&name));
            if self.pg().batch_execute(&sql).is_ok() {
                dropped.push(name);
            }
        }
        Ok(dropped)
    }

    /// Write on a database whose it is, so that it is known again where its maker was killed. Where that
    /// cannot be written it is told of, and nobody drops it.
    pub fn mark_momentary(&mut self, name: &str, whose: Momentary<'_>) {
        self.pg().batch_execute(&whose.comment(name)).ok();
    }

    /// Drop a database that a killed call has left; not by force: someone who came in between is left alone.
    pub fn drop_leftover(&mut self, name: &str) -> QueryResult<()> {
        let sql = format!("DROP DATABASE IF EXISTS {}", quoted(name));
        self.pg().batch_execute(&sql)
    }

    /// End the sessions of a call, and wait until they are gone.
    pub fn end_sessions(&mut self, application_name: &str, patience: Duration) -> QueryResult<()> {
        let deadline = Instant::now() + patience;
        loop {
            let left: i64 = diesel::sql_query(
                "SELECT count(pg_terminate_backend(pid)) AS left FROM pg_catalog.pg_stat_activity \
                 WHERE application_name = left($1, 63) AND pg_has_role(usesysid, 'USAGE')",
            )
            .bind::<Text, _>(application_name)
            .get_result::<Left>(self.pg())?
            .left;
            if left == 0 || Instant::now() >= deadline {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// An empty database that sorts and classifies text as `model` does.
    pub fn create_database_like(
        &mut self,
        name: &str,
        owner: &str,
        model: &str,
    ) -> QueryResult<()> {
        let model: Locale = diesel::sql_query(include_str!("locale.sql"))
            .bind::<Text, _>(model)
            .get_result(self.pg())?;
        let mut sql = format!(
            "CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE {} LC_CTYPE {}",
            quoted(name),
            quoted(owner),
            literal(&model.collation),
            literal(&model.ctype)
        );
        if let Some(locale) = &model.locale {
            let clause = match model.provider.as_str() {
                "i" => "LOCALE_PROVIDER icu ICU_LOCALE",
                _ => "LOCALE_PROVIDER builtin BUILTIN_LOCALE",
            };
            sql.push_str(&format!(" {clause} {}", literal(locale)));
        }
        if let Some(tablespace) = &model.tablespace {
            sql.push_str(&format!(" TABLESPACE {}", quoted(tablespace)));
        }
        self.pg().batch_execute(&sql)
    }

    /// Put `restored` in the place of the empty database `name`, which goes. What was set for
    /// that one (settings, rights, a comment) is set for its successor.
    pub fn put_in_place(
        &mut self,
        restored: &str,
        name: &str,
        whose: Momentary<'_>,
    ) -> QueryResult<()> {
        let carried: Vec<Line> = diesel::sql_query(include_str!("carry_over.sql"))
            .bind::<Text, _>(name)
            .bind::<Text, _>(restored)
            .load(self.pg())?;
        let carried: Vec<String> = carried.into_iter().map(|row| row.line).collect();
        let spent = format!("{restored}_spent");
        let (new, old, spent) = (quoted(restored), quoted(name), quoted(&spent));
        let carried: String = carried.iter().map(|line| format!("{line}; ")).collect();
        let mark = whose.comment(name);
        self.pg()
            .batch_execute(&format!(
                "BEGIN; COMMENT ON DATABASE {new} IS NULL; {carried}{mark}; \
             ALTER DATABASE {old} RENAME TO {spent}; ALTER DATABASE {new} RENAME TO {old}; COMMIT"
            ))
            .inspect_err(|_| {
                self.pg().batch_execute("ROLLBACK").ok();
            })?;
        self.pg()
            .batch_execute(&format!("DROP DATABASE {spent} WITH (FORCE)"))
    }

    /// Let the planner know what is in the tables.
    pub fn analyze(&mut self) -> QueryResult<()> {
        // The server's own tables are not ours to analyze, and it says so for each.
        self.pg()
            .batch_execute("SET client_min_messages = error; SET statement_timeout = 0; ANALYZE")
    }

    /// Those of `roles` that the server does not have.
    pub fn missing_roles(&mut self, roles: &[String]) -> QueryResult<Vec<String>> {
        let found: Vec<Line> = diesel::sql_query(
            "SELECT wanted AS line FROM unnest($1) AS wanted \
             WHERE lower(wanted) <> 'public' \
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) ORDER BY 1",
        )
        .bind::<diesel::sql_types::Array<Text>, _>(roles)
        .load(self.pg())?;
        Ok(found.into_iter().map(|row| row.line).collect())
    }

    /// Run statements of a script in one transaction.
    pub fn run_script(&mut self, sql: &str) -> QueryResult<()> {
        self.pg().batch_execute(&format!("BEGIN; {sql}\nCOMMIT"))
    }
}
