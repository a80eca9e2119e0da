//! A PostgreSQL server and its databases from the outside: roles, owners, schemas, extensions.

pub mod schema;
mod scratch;
mod snapshot;
mod statement;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};

use super::mediverse::migration::Holdings;
use super::moodle::stand_in::IS_STAND_IN;
use super::moodle::{LOOKS_LIKE_MOODLE, Prefix};
use super::{ServerConn, quoted};

pub use scratch::{Leftover, Momentary, REPLAYING, RESTORING};
pub use snapshot::{Origin, Snapshot, TableSum};
pub use statement::{Secret, Statement, script_connect};

/// What the server knows of a role, a database, and who asks.
#[derive(Debug, Clone, QueryableByName)]
pub struct ServerFacts {
    /// Who is connected.
    #[diesel(sql_type = Text)]
    pub me: String,
    #[diesel(sql_type = Bool)]
    pub superuser: bool,
    #[diesel(sql_type = Bool)]
    pub creates_roles: bool,
    #[diesel(sql_type = Bool)]
    pub creates_databases: bool,
    /// Such as `150006`.
    #[diesel(sql_type = Integer)]
    pub version: i32,
    #[diesel(sql_type = Bool)]
    pub role_exists: bool,
    #[diesel(sql_type = Bool)]
    pub role_logs_in: bool,
    /// Whether who is connected may create things that belong to the role.
    #[diesel(sql_type = Bool)]
    pub acts_as_role: bool,
    #[diesel(sql_type = Bool)]
    pub database_exists: bool,
    /// A `DROP DATABASE` that was cut off leaves a database that only can be dropped again.
    #[diesel(sql_type = Bool)]
    pub database_is_broken: bool,
    #[diesel(sql_type = Nullable<Text>)]
    pub owner: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub encoding: Option<String>,
    /// Whether the role has the owner's rights on the database.
    #[diesel(sql_type = Bool)]
    pub role_owns: bool,
    /// Whether the role may create schemas in the database.
    #[diesel(sql_type = Bool)]
    pub role_creates: bool,
    #[diesel(sql_type = Bool)]
    pub user_role_exists: bool,
    /// Whether the role may become `mediverse_user`.
    #[diesel(sql_type = Bool)]
    pub role_has_user_role: bool,
    /// Whether who is connected may hand out `mediverse_user`.
    #[diesel(sql_type = Bool)]
    pub grants_user_role: bool,
}

/// Who is where.
#[derive(Debug, Clone, QueryableByName)]
pub struct Login {
    #[diesel(sql_type = Text)]
    pub role: String,
    #[diesel(sql_type = Text)]
    pub database: String,
}

/// A database of the server.
#[derive(Debug, Clone, QueryableByName)]
pub struct Database {
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = BigInt)]
    pub bytes: i64,
}

/// What a database has inside, of what provisioning cares for.
#[derive(Debug, Clone)]
pub struct DatabaseFacts {
    pub schemas: SchemaFacts,
    pub extensions: Vec<Extension>,
    pub holdings: Holdings,
    pub looks_like_moodle: bool,
    /// Whether that is a stand-in of `moodle init-dev`.
    pub is_stand_in: bool,
}

#[derive(Debug, Clone, QueryableByName)]
pub struct SchemaFacts {
    #[diesel(sql_type = Bool)]
    pub public_exists: bool,
    /// Whether the role may create tables in `public`.
    #[diesel(sql_type = Bool)]
    pub public_is_usable: bool,
    /// Whether who is connected may change that.
    #[diesel(sql_type = Bool)]
    pub public_is_mine: bool,
    #[diesel(sql_type = Nullable<Text>)]
    pub admin_owner: Option<String>,
    /// Whether the role has the rights of the owner of `mediverse_admin`.
    #[diesel(sql_type = Bool)]
    pub admin_is_owned: bool,
    /// Tables of any kind, in any schema that is not the server's own.
    #[diesel(sql_type = BigInt)]
    pub tables: i64,
    /// The same with views, sequences, functions, types and large objects; not those of extensions.
    #[diesel(sql_type = BigInt)]
    pub objects: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Extension {
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Whether the server has its files.
    #[diesel(sql_type = Bool)]
    pub is_available: bool,
    /// Where it is installed.
    #[diesel(sql_type = Nullable<Text>)]
    pub schema: Option<String>,
}

impl ServerConn {
    pub fn server_facts(&mut self, role: &str, database: &str) -> QueryResult<ServerFacts> {
        diesel::sql_query(include_str!("server_facts.sql"))
            .bind::<Text, _>(role)
            .bind::<Text, _>(database)
            .get_result(self.pg())
    }

    /// The role logged in and the database open.
    pub fn login(&mut self) -> QueryResult<Login> {
        diesel::sql_query("SELECT current_user::text AS role, current_database()::text AS database")
            .get_result(self.pg())
    }

    /// Every database but PostgreSQL's own.
    pub fn databases(&mut self) -> QueryResult<Vec<Database>> {
        diesel::sql_query(include_str!("databases.sql")).load(self.pg())
    }

    /// What no other server has, whatever names lead to this one.
    pub fn system_identifier(&mut self) -> QueryResult<String> {
        diesel::select(diesel::dsl::sql::<Text>(
            "(SELECT system_identifier::text FROM pg_catalog.pg_control_system())",
        ))
        .get_result(self.pg())
    }

    /// The facts of the database this connection is in.
    pub fn database_facts(&mut self, role: &str) -> QueryResult<DatabaseFacts> {
        let moodles: Vec<Prefix> = diesel::sql_query(LOOKS_LIKE_MOODLE).load(self.pg())?;
        Ok(DatabaseFacts {
            schemas: diesel::sql_query(include_str!("schema_facts.sql"))
                .bind::<Text, _>(role)
                .get_result(self.pg())?,
            extensions: diesel::sql_query(include_str!("extensions.sql")).load(self.pg())?,
            holdings: Holdings::of_server(self)?,
            looks_like_moodle: !moodles.is_empty(),
            is_stand_in: diesel::select(diesel::dsl::sql::<Bool>(IS_STAND_IN))
                .get_result(self.pg())?,
        })
    }

    /// Run one statement. Not in a transaction: `CREATE DATABASE` wants none, the others are
    /// each whole by themselves.
    pub fn execute(&mut self, statement: &Statement) -> QueryResult<()> {
        self.pg().batch_execute(&statement.sql())
    }

    /// An empty UTF-8 database for the moment.
    pub fn create_scratch_database(&mut self, name: &str, whose: Momentary<'_>) -> QueryResult<()> {
        self.pg().batch_execute(&format!(
            "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'",
            quoted(name)
        ))?;
        self.mark_momentary(name, whose);
        Ok(())
    }

    /// Drop a database with everything in it, ending the sessions that use it.
    pub fn drop_database(&mut self, name: &str) -> QueryResult<()> {
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", quoted(name));
        self.pg().batch_execute(&sql)
    }
}
