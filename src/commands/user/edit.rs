use super::super::values::{OrNone, email, name, person_id, person_id_or_none};
use super::{One, Wanted, find};
use crate::app::App;
use crate::db::mediverse::account::AccountChange;
use crate::db::mediverse::{AuditEntry, Role};
use crate::error::{Exit, conflict, usage};

/// Change an account
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse user edit t-1 --email ana.garcia@example.org")]
pub(crate) struct Args {
    /// Whose: an id or an e-mail address
    #[arg(value_parser = person_id)]
    user: String,
    /// E-mail address, compared without case
    #[arg(long, value_name = "EMAIL", value_parser = email)]
    email: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = name, help = "First name")]
    first_name: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = name, help = "Last name")]
    last_name: Option<String>,
    /// What the person is
    #[arg(long, value_enum, ignore_case = true, value_name = "ROLE")]
    role: Option<Role>,
    /// The subject of the person's Google account; `none` clears
    #[arg(long, value_name = "SUBJECT", value_parser = person_id_or_none)]
    google_sub: Option<OrNone<String>>,
    /// Take a deactivation back
    #[arg(long)]
    activate: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let user = self.user.clone();
        let change = self.change()?;
        let mut conn = app.mediverse_for_writing()?;
        let (email, sub) = (change.email.clone(), change.google_sub.clone().flatten());
        let wanted = |mine| Wanted {
            mine: Some(mine),
            id: None,
            email: email.as_deref(),
            google_sub: sub.as_deref(),
        };
        let edited = conn.transaction::<_, anyhow::Error>(|conn| {
            let account = find(conn, &user)?;
            if account.forgotten_at.is_some() {
                return Err(conflict(format!("`{}` was forgotten", account.id))
                    .hint("add the person anew with `mediverse user add`")
                    .into());
            }
            if change.is_nothing_to(&account) {
                return Ok((account, false));
            }
            wanted(account.id.clone()).check(conn)?;
            let account = account.update(conn, change)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            Ok((account, true))
        });
        let (account, changed) = match edited {
            Ok(edited) => edited,
            Err(error) => {
                return Err(match find(&mut conn, &user) {
                    Ok(mine) => wanted(mine.id).explain(&mut conn, error),
                    Err(_) => error,
                });
            }
        };
        if !changed {
            app.ui.remark("Nothing to change");
        }
        app.ui.show(&One(account))?;
        Ok(Exit::Done)
    }

    fn change(self) -> anyhow::Result<AccountChange> {
        let asked = self.email.is_some()
            || self.first_name.is_some()
            || self.last_name.is_some()
            || self.role.is_some()
            || self.google_sub.is_some()
            || self.activate;
        if !asked {
            return Err(usage("nothing to change is named")
                .hint("see `mediverse user edit --help`")
                .into());
        }
        Ok(AccountChange {
            email: self.email,
            first_name: self.first_name,
            last_name: self.last_name,
            role: self.role,
            google_sub: self.google_sub.map(|it| it.0),
            active: self.activate.then_some(true),
            ..AccountChange::default()
        })
    }
}
