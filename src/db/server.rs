//! A PostgreSQL server, seen from its maintenance database.

use diesel::prelude::*;

use super::conn::establish;
use super::{DatabaseUrl, Session, quoted};

/// A session that creates and drops databases.
pub struct Server(PgConnection);

impl Server {
    /// Log in as the admin of `url`.
    pub fn open(url: &DatabaseUrl, session: &Session) -> anyhow::Result<Self> {
        establish(url, session).map(Self)
    }

    /// An empty UTF-8 database for the moment.
    pub fn create_scratch_database(&mut self, name: &str) -> QueryResult<()> {
        self.execute(&format!(
            "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'",
            quoted(name)
        ))
    }

    /// Drop `name` if it exists, disconnecting whoever uses it.
    pub fn drop_database(&mut self, name: &str) -> QueryResult<()> {
        self.execute(&format!(
            "DROP DATABASE IF EXISTS {} WITH (FORCE)",
            quoted(name)
        ))
    }

    fn execute(&mut self, statement: &str) -> QueryResult<()> {
        diesel::sql_query(statement).execute(&mut self.0).map(drop)
    }
}
