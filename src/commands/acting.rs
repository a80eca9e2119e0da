//! `--as`: which commands a person may be acted as in, and entering their rights.
//!
//! What a person sees and changes is PostgreSQL's to decide, by row security. Here stands only what
//! it cannot say well: that a command makes no sense with a person's rights.

use super::{analytics, part, user};
use crate::app::App;
use crate::cli::Command;
use crate::db::MediverseConn;
use crate::db::mediverse::{Account, Role};
use crate::error::{Failure, OWN_ONLY, not_found, refused};

/// What a command needs of the person it acts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing: it opens no database.
    Nothing,
    /// Anyone, who sees and changes what is theirs.
    Person,
    /// An administrator.
    Admin,
    /// The databases' owner.
    Owner,
}

impl Command {
    /// A command that is not named here is the owner's.
    pub(crate) const fn needs(&self) -> Needs {
        match self {
            Self::Help(_) | Self::Completions(_) | Self::Config(_) => Needs::Nothing,
            Self::Session(_) | Self::Voice(_) | Self::Audit(_) => Needs::Person,
            Self::Part(verb) => verb.needs(),
            Self::User(verb) => verb.needs(),
            Self::Analytics(report) => report.needs(),
            _ => Needs::Owner,
        }
    }
}

impl part::Verb {
    const fn needs(&self) -> Needs {
        match self {
            Self::Search(_)
            | Self::Show(_)
            | Self::List(_)
            | Self::Tree(_)
            | Self::Check(_)
            | Self::Export(_)
            | Self::Synonym(part::synonym::Verb::List(_)) => Needs::Person,
            Self::Reindex(_) => Needs::Owner,
            _ => Needs::Admin,
        }
    }
}

impl user::Verb {
    const fn needs(&self) -> Needs {
        match self {
            // Who sees only some accounts cannot tell which ids have none.
            Self::List(args) if args.no_account => Needs::Admin,
            Self::List(_) | Self::Show(_) | Self::Export(_) => Needs::Person,
            // Goes through every table there is.
            Self::Forget(_) => Needs::Owner,
            _ => Needs::Admin,
        }
    }
}

impl analytics::Command {
    const fn needs(&self) -> Needs {
        match self {
            Self::Rebuild(_) => Needs::Owner,
            // Adds names to parts.
            Self::Misses(args) if args.review => Needs::Admin,
            _ => Needs::Person,
        }
    }
}

impl Needs {
    /// Refuse what nobody can be acted as in, before anything is opened.
    pub(crate) fn check(self, named: &str) -> Result<(), Failure> {
        if self == Self::Owner {
            return Err(refused(format!(
                "this command cannot act as `{named}`: it needs the rights of the databases' owner"
            ))
            .hint("run it without `--as`"));
        }
        Ok(())
    }
}

/// Let `conn` act as the person named by id or e-mail address.
pub(crate) fn enter(app: &App, conn: &mut MediverseConn, named: &str) -> anyhow::Result<()> {
    let account = Account::find(conn, named)?.ok_or_else(|| {
        not_found(format!("no account has the id or e-mail address `{named}`")).hint(
            "list them with `mediverse user list`; only people with an account can be acted as",
        )
    })?;
    if account.forgotten_at.is_some() {
        return Err(refused(format!("`{}` was forgotten", account.id)).into());
    }
    if !account.active {
        return Err(
            refused(format!("the account of `{}` is deactivated", account.id))
                .hint(format!(
                    "take that back with `mediverse user edit {} --activate`",
                    account.id
                ))
                .into(),
        );
    }
    if app.needs == Needs::Admin && account.role != Role::Admin {
        return Err(refused(format!("`{}` is no administrator", account.id))
            .hint(OWN_ONLY)
            .into());
    }
    conn.act_as(&account)
}
