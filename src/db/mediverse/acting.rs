//! Acting as a person: row security decides what the connection sees and changes.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text};

use super::{Account, Role};
use crate::db::{MediverseConn, literal};
use crate::error::{failed, integrity};

/// Somebody whose rights a connection uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    pub id: String,
    pub role: Role,
}

impl Acting {
    /// Whether sessions may be theirs.
    pub fn is_teacher(&self) -> bool {
        matches!(self.role, Role::Teacher | Role::Admin)
    }

    pub fn is_admin(&self) -> bool {
        self.role == Role::Admin
    }
}

#[derive(QueryableByName)]
struct Guarded {
    #[diesel(sql_type = Bool)]
    known: bool,
    #[diesel(sql_type = Array<Text>)]
    faults: Vec<String>,
}

impl MediverseConn {
    /// Act as the person with this account from now on.
    ///
    /// Refused where row security would not hold: a role that it does not bind, or tables that
    /// somebody made anew without it.
    pub fn act_as(&mut self, account: &Account) -> anyhow::Result<()> {
        let acting = Acting {
            id: account.id.clone(),
            role: account.role,
        };
        let settings = [
            ("role", "mediverse_user".to_owned()),
            ("mediverse.user_id", literal(&account.id)),
        ];
        self.enter(acting, settings)?;
        let guarded: Guarded = self
            .transaction(|conn| diesel::sql_query(include_str!("acting.sql")).get_result(conn.pg()))
            .map_err(cannot_enter)?;
        if !guarded.known || !guarded.faults.is_empty() {
            let message = if guarded.faults.is_empty() {
                "row security does not know the person".to_owned()
            } else {
                format!(
                    "row security is not in force on {}",
                    guarded.faults.join(", ")
                )
            };
            return Err(integrity(message)
                .hint("`mediverse migrate repair` hangs it on the tables again; the role `mediverse_user` itself must own nothing and bypass nothing")
                .into());
        }
        Ok(())
    }
}

impl MediverseConn {
    /// Whether somebody made tables anew, or took row security off them, since a migration hung it on.
    pub fn lacks_row_security(&mut self) -> QueryResult<bool> {
        #[derive(QueryableByName)]
        struct Lacks {
            #[diesel(sql_type = Bool)]
            lacks: bool,
        }
        let lacks: Lacks =
            diesel::sql_query(include_str!("lacks_row_security.sql")).get_result(self.pg())?;
        Ok(lacks.lacks)
    }

    /// Hang it on the tables that are there.
    pub fn attach_row_security(&mut self) -> QueryResult<()> {
        self.pg()
            .batch_execute("SELECT mediverse_admin.attach_row_security()")
    }
}

/// Why the role was not entered, or does not find what policies need.
fn cannot_enter(error: diesel::result::Error) -> anyhow::Error {
    let text = error.to_string();
    if text.contains("permission denied to set role") {
        return failed(
            "the database role may not become `mediverse_user`, as whom people are acted as",
        )
        .hint("`mediverse db init` with an admin URL grants it")
        .into();
    }
    let is_missing = text.contains("does not exist") || text.contains("permission denied");
    if is_missing && text.contains("mediverse_") {
        return integrity(format!("row security is not set up: {text}"))
            .hint("`mediverse migrate run` sets it up")
            .into();
    }
    error.into()
}
