//! What provisioning may do to a server: values that know their SQL, with and without secrets.

use postgres_protocol::password::scram_sha_256;

use crate::db::{literal, quoted};

/// One change, whole by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    CreateRole {
        role: String,
        password: Option<Secret>,
    },
    CreateUserRole,
    Grant {
        role: String,
        to: String,
    },
    AllowLogin {
        role: String,
    },
    SetPassword {
        role: String,
    },
    CreateDatabase {
        name: String,
        owner: String,
    },
    DropDatabase {
        name: String,
    },
    OwnDatabase {
        name: String,
        owner: String,
    },
    CreateSchema {
        name: &'static str,
        owner: String,
    },
    OwnSchema {
        name: &'static str,
        owner: String,
    },
    GrantSchema {
        name: &'static str,
        role: String,
    },
    CreateExtension {
        name: String,
    },
    MoveExtension {
        name: String,
    },
}

/// A password that `Debug` does not show.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

impl Statement {
    /// What the server is sent. A password goes as its SCRAM verifier: the server's log may
    /// show statements, and a verifier logs nobody in.
    pub(in crate::db) fn sql(&self) -> String {
        match self {
            Self::CreateRole {
                password: Some(Secret(password)),
                ..
            } => format!(
                "{} PASSWORD {}",
                self.shown(),
                literal(&scram_sha_256(password.as_bytes()))
            ),
            other => other.shown(),
        }
    }

    /// The same for people: no secret in it.
    pub fn shown(&self) -> String {
        match self {
            Self::CreateRole { role, .. } => format!("CREATE ROLE {} LOGIN", quoted(role)),
            Self::CreateUserRole => "CREATE ROLE mediverse_user NOLOGIN".to_owned(),
            Self::Grant { role, to } => format!("GRANT {} TO {}", quoted(role), quoted(to)),
            Self::AllowLogin { role } => format!("ALTER ROLE {} LOGIN", quoted(role)),
            Self::SetPassword { role } => format!("\\password {}", quoted(role)),
            Self::CreateDatabase { name, owner } => format!(
                "CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8'",
                quoted(name),
                quoted(owner)
            ),
            Self::DropDatabase { name } => format!("DROP DATABASE {}", quoted(name)),
            Self::OwnDatabase { name, owner } => {
                format!("ALTER DATABASE {} OWNER TO {}", quoted(name), quoted(owner))
            }
            Self::CreateSchema { name, owner } => format!(
                "CREATE SCHEMA IF NOT EXISTS {} AUTHORIZATION {}",
                quoted(name),
                quoted(owner)
            ),
            Self::OwnSchema { name, owner } => {
                format!("ALTER SCHEMA {} OWNER TO {}", quoted(name), quoted(owner))
            }
            Self::GrantSchema { name, role } => format!(
                "GRANT USAGE, CREATE ON SCHEMA {} TO {}",
                quoted(name),
                quoted(role)
            ),
            Self::CreateExtension { name } => format!(
                "CREATE EXTENSION IF NOT EXISTS {} SCHEMA mediverse_admin",
                quoted(name)
            ),
            Self::MoveExtension { name } => format!(
                "ALTER EXTENSION {} SET SCHEMA mediverse_admin",
                quoted(name)
            ),
        }
    }

    /// The same as a line of a psql script that may be run twice.
    pub fn script(&self) -> String {
        let guarded = |what: &str| {
            format!(
                "SELECT {} WHERE NOT EXISTS ({what})\\gexec",
                literal(&self.shown())
            )
        };
        match self {
            Self::CreateRole { role, .. } => format!(
                "{}\n-- asks for the password of the URL\n\\password {}",
                guarded(&role_is(role)),
                quoted(role)
            ),
            Self::CreateUserRole => guarded(&role_is("mediverse_user")),
            Self::CreateDatabase { name, .. } => guarded(&format!(
                "SELECT FROM pg_catalog.pg_database WHERE datname = {}",
                literal(name)
            )),
            Self::SetPassword { .. } => self.shown(),
            other => format!("{};", other.shown()),
        }
    }

    /// Whether it is run inside the database that is provisioned, not beside it.
    pub const fn is_inside(&self) -> bool {
        matches!(
            self,
            Self::CreateSchema { .. }
                | Self::OwnSchema { .. }
                | Self::GrantSchema { .. }
                | Self::CreateExtension { .. }
                | Self::MoveExtension { .. }
        )
    }
}

fn role_is(name: &str) -> String {
    format!(
        "SELECT FROM pg_catalog.pg_roles WHERE rolname = {}",
        literal(name)
    )
}

/// The psql command that goes on in `database`.
pub fn script_connect(database: &str) -> String {
    // psql reads double quotes as part of a quoted name only in pairs, like SQL.
    format!("\\connect {}", quoted(database))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_no_password() {
        let create = Statement::CreateRole {
            role: "me\"o".to_owned(),
            password: Some(Secret("hunter22".to_owned())),
        };
        assert_eq!(create.shown(), "CREATE ROLE \"me\"\"o\" LOGIN");
        assert!(create.sql().contains("PASSWORD 'SCRAM-SHA-256$4096:"));
        let all = format!("{create:?} {} {}", create.sql(), create.script());
        assert!(!all.contains("hunter22"), "{all}");
    }

    #[test]
    fn quotes_quotes_in_scripts() {
        let create = Statement::CreateDatabase {
            name: "it's".to_owned(),
            owner: "o'x".to_owned(),
        };
        assert!(create.script().contains("''s"), "{}", create.script());
    }
}
