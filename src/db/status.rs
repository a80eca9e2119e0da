//! What a server tells of itself to anyone who is logged in.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::conn::Conn;

/// A server's version and the size of the open database.
#[derive(Debug, Clone, QueryableByName)]
pub struct ServerStatus {
    /// Who is logged in.
    #[diesel(sql_type = Text)]
    pub role: String,
    #[diesel(sql_type = Text)]
    pub version: String,
    #[diesel(sql_type = BigInt)]
    pub size: i64,
}

impl<Db> Conn<Db> {
    /// The name of the database that is open.
    pub fn database_name(&mut self) -> QueryResult<String> {
        diesel::select(diesel::dsl::sql::<Text>("current_database()::text")).get_result(self.pg())
    }

    pub fn server_status(&mut self) -> QueryResult<ServerStatus> {
        diesel::sql_query(
            "SELECT current_user::text AS role, current_setting('server_version') AS version, \
             pg_database_size(current_database()) AS size",
        )
        .get_result(self.pg())
    }
}
