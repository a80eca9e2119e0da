//! What libpq alone knows: whom a service file logs in, where to, and on which server.

use crate::db::server::Login;
use crate::db::{DatabaseUrl, ServerConn, Session};
use crate::error::{Failure, invalid};

use super::{Which, reason};

/// Log in with `url` and see which role and which database that is.
pub fn ask_login(url: &DatabaseUrl, which: Which, session: &Session) -> anyhow::Result<Login> {
    let error = match ServerConn::open(url, session) {
        Ok(mut conn) => return Ok(conn.login()?),
        Err(error) => error,
    };
    let reason = reason(&error);
    if let Some(database) = missing_database(&reason) {
        let login = ServerConn::open(&url.with_database("postgres"), session)?.login()?;
        return Ok(Login { database, ..login });
    }
    if error
        .downcast_ref()
        .is_some_and(|it: &Failure| it.retryable)
    {
        return Err(error);
    }
    Err(invalid(format!(
        "`{}` names no role and database itself, and logging in to ask for them failed: {reason}",
        which.variable()
    ))
    .hint("to have them created write it as `postgresql://user:password@host:5432/database`")
    .into())
}

/// The database that libpq looked for in vain.
fn missing_database(reason: &str) -> Option<String> {
    let (_, rest) = reason.split_once("database \"")?;
    let (name, _) = rest.split_once("\" does not exist")?;
    Some(name.to_owned())
}

/// Whether both lead to the same server. False where one of them leads nowhere.
pub fn is_same_server(one: &DatabaseUrl, other: &DatabaseUrl, session: &Session) -> bool {
    let identifier = |url: &DatabaseUrl| {
        ServerConn::open(url, session)
            .or_else(|_| ServerConn::open(&url.with_database("postgres"), session))
            .ok()?
            .system_identifier()
            .ok()
    };
    identifier(one).is_some_and(|it| identifier(other) == Some(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_name_of_a_missing_database() {
        let reason = r#"cannot connect to the default database: database "a b" does not exist"#;
        assert_eq!(missing_database(reason).as_deref(), Some("a b"));
        assert_eq!(missing_database("role \"x\" does not exist"), None);
    }
}
