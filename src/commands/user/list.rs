use serde::Serialize;

use super::standing;
use crate::app::App;
use crate::db::mediverse::account::{AccountFilter, Stranger};
use crate::db::mediverse::{Account, Role};
use crate::error::Exit;
use crate::ui::{Page, View};

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
    /// Show at most this many
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
            app.ui.show(&Strangers(Stranger::all(&mut conn)?))?;
            return Ok(Exit::Done);
        }
        let filter = AccountFilter {
            role: self.role,
            active: self.inactive.then_some(false),
            forgotten: self.forgotten,
            limit: self.limit.map(Into::into),
        };
        app.ui.show(&Accounts(Account::all(&mut conn, &filter)?))?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Accounts(Vec<Account>);

impl View for Accounts {
    fn draw(&self, page: &mut Page<'_>) {
        let nothing = page.look.nothing();
        page.table(&["ID", "NAME", "EMAIL", "ROLE", "ACCOUNT"], |table| {
            for account in &self.0 {
                let name = account.name();
                table.row([
                    account.id.as_str(),
                    if name.is_empty() { nothing } else { &name },
                    &account.email,
                    account.role.label(),
                    standing(account),
                ]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
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
        ]
    }

    fn when_empty(&self) -> Option<String> {
        Some("No account is like this".to_owned())
    }
}

#[derive(Serialize)]
struct Strangers(Vec<Stranger>);

impl View for Strangers {
    fn draw(&self, page: &mut Page<'_>) {
        page.table(&["ID", "TAUGHT", "JOINED", "NOTES", "COMMANDS"], |table| {
            table.right(&[1, 2, 3, 4]);
            for it in &self.0 {
                table.row([
                    it.id.as_str(),
                    &it.sessions_taught.to_string(),
                    &it.sessions_joined.to_string(),
                    &it.notes.to_string(),
                    &it.commands.to_string(),
                ]);
            }
        });
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "id",
            "sessionsTaught",
            "sessionsJoined",
            "notes",
            "commands",
        ]
    }

    fn when_empty(&self) -> Option<String> {
        Some("Every id has an account".to_owned())
    }
}
