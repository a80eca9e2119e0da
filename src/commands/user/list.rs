use super::standing;
use crate::app::App;
use crate::commands::values::most;
use crate::db::mediverse::account::{AccountFilter, Stranger};
use crate::db::mediverse::{Account, Role};
use crate::error::Exit;

/// List accounts by name, or the ids that have none
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse user list --role TEACHER\n  mediverse user list --no-account"
)]
pub(crate) struct Args {
    /// Only with this role
    #[arg(long, value_enum, ignore_case = true, value_name = "ROLE")]
    role: Option<Role>,
    /// Only deactivated accounts
    #[arg(long)]
    inactive: bool,
    /// People who were forgotten, too
    #[arg(long)]
    forgotten: bool,
    /// Show at most this many, 0 for all [default: all]
    #[arg(long, value_name = "COUNT")]
    limit: Option<u32>,
    /// List the ids in sessions, notes and commands behind which no account is
    #[arg(long, conflicts_with_all = ["role", "inactive", "forgotten", "limit"])]
    pub(in crate::commands) no_account: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        if self.no_account {
            let mut list = app.ui.list(STRANGER, &[1, 2, 3, 4], STRANGER_COLUMNS)?;
            Stranger::each(&mut conn, |it| {
                list.row(&it, |_| {
                    [
                        it.id.clone(),
                        it.sessions_taught.to_string(),
                        it.sessions_joined.to_string(),
                        it.notes.to_string(),
                        it.commands.to_string(),
                    ]
                })
            })?;
            list.finish("Every id has an account")?;
            return Ok(Exit::Done);
        }
        let filter = AccountFilter {
            role: self.role,
            active: self.inactive.then_some(false),
            forgotten: self.forgotten,
            limit: most(self.limit),
        };
        let mut list = app.ui.list(ACCOUNT, &[], ACCOUNT_COLUMNS)?;
        Account::each(&mut conn, &filter, |account| {
            list.row(&account, |look| {
                let name = account.name();
                [
                    account.id.clone(),
                    if name.is_empty() {
                        look.nothing().to_owned()
                    } else {
                        name
                    },
                    account.email.clone(),
                    account.role.label().to_owned(),
                    standing(&account).to_owned(),
                ]
            })
        })?;
        list.finish("No account is like this")?;
        Ok(Exit::Done)
    }
}

const ACCOUNT: &[&str] = &["ID", "NAME", "EMAIL", "ROLE", "ACCOUNT"];
const ACCOUNT_COLUMNS: &[&str] = &[
    "id",
    "email",
    "firstName",
    "lastName",
    "role",
    "googleSub",
    "active",
    "createdAt",
    "updatedAt",
    "forgottenAt",
];
const STRANGER: &[&str] = &["ID", "TAUGHT", "JOINED", "NOTES", "COMMANDS"];
const STRANGER_COLUMNS: &[&str] = &[
    "id",
    "sessionsTaught",
    "sessionsJoined",
    "notes",
    "commands",
];
