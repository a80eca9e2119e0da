//! The accounts behind `teacherId`, `studentId` and `userId`.

mod add;
mod deactivate;
mod edit;
mod export;
mod forget;
mod import;
mod list;
mod show;

use serde::Serialize;

use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::Account;
use crate::db::mediverse::account::Taken;
use crate::error::{Exit, Failure, conflict, is_duplicate, not_found};
use crate::ui::{Page, View};

/// Add, change, import and forget people
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Add(add::Args),
    List(list::Args),
    Show(show::Args),
    Edit(edit::Args),
    Import(import::Args),
    Deactivate(deactivate::Args),
    Export(export::Args),
    Forget(forget::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Add(args) => args.run(app),
            Self::List(args) => args.run(app),
            Self::Show(args) => args.run(app),
            Self::Edit(args) => args.run(app),
            Self::Import(args) => args.run(app),
            Self::Deactivate(args) => args.run(app),
            Self::Export(args) => args.run(app),
            Self::Forget(args) => args.run(app),
        }
    }
}

/// The account that a command names by id or by e-mail address.
fn find(conn: &mut MediverseConn, named: &str) -> anyhow::Result<Account> {
    Account::find(conn, named)?.ok_or_else(|| {
        not_found(format!("no account has the id or e-mail address `{named}`"))
            .hint("list them with `mediverse user list`; ids without one with `mediverse user list --no-account`")
            .into()
    })
}

/// What stands in the way of an account, said to whoever wants it.
fn taken(
    taken: &Taken,
    id: Option<&str>,
    email: Option<&str>,
    google_sub: Option<&str>,
) -> Failure {
    let named = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let (message, owner) = match taken {
        Taken::Id => (
            format!("there is an account with the id `{}` already", named(id)),
            named(id),
        ),
        Taken::Email(owner) => (
            format!(
                "the e-mail address `{}` belongs to `{owner}` already",
                named(email)
            ),
            owner.clone(),
        ),
        Taken::GoogleSub(owner) => (
            format!(
                "the Google account `{}` belongs to `{owner}` already",
                named(google_sub)
            ),
            owner.clone(),
        ),
    };
    conflict(message).hint(format!(
        "change that account: `mediverse user edit {owner}`"
    ))
}

/// What only one account may have.
struct Wanted<'a> {
    /// The account that is to have it, where there is one.
    mine: Option<String>,
    id: Option<&'a str>,
    email: Option<&'a str>,
    google_sub: Option<&'a str>,
}

impl Wanted<'_> {
    /// Refuse what somebody else has.
    fn check(&self, conn: &mut MediverseConn) -> anyhow::Result<()> {
        let (id, email, sub) = (self.id, self.email, self.google_sub);
        match Account::taken(conn, self.mine.as_deref(), id, email, sub)? {
            Some(it) => Err(taken(&it, id, email, sub).into()),
            None => Ok(()),
        }
    }

    /// Why the change failed: where somebody was faster between our look and our write, what the look would say now.
    fn explain(&self, conn: &mut MediverseConn, error: anyhow::Error) -> anyhow::Error {
        if is_duplicate(&error)
            && let Err(told) = self.check(conn)
        {
            return told;
        }
        error
    }
}

/// `active`, `deactivated`, `forgotten`.
const fn standing(account: &Account) -> &'static str {
    match (account.forgotten_at.is_some(), account.active) {
        (true, _) => "forgotten",
        (false, true) => "active",
        (false, false) => "deactivated",
    }
}

fn draw_account(account: &Account, page: &mut Page<'_>) {
    let look = page.look;
    page.fields([
        ("id", Some(account.id.clone())),
        ("name", Some(account.name()).filter(|it| !it.is_empty())),
        ("email", Some(account.email.clone())),
        ("role", Some(account.role.label().to_owned())),
        ("Google", account.google_sub.clone()),
        ("account", Some(standing(account).to_owned())),
        ("since", Some(look.time(account.created_at))),
        ("changed", Some(look.time(account.updated_at))),
    ]);
}

/// One account after it was made or changed.
#[derive(Serialize)]
struct One(Account);

impl View for One {
    fn draw(&self, page: &mut Page<'_>) {
        draw_account(&self.0, page);
    }
}
