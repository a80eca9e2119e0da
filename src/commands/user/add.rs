use super::super::values::{email, name, person_id};
use super::{One, Wanted};
use crate::app::App;
use crate::db::mediverse::account::NewAccount;
use crate::db::mediverse::{Account, AuditEntry, Role};
use crate::error::Exit;

/// Add an account
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse user add --id t-1 --email ana@example.org --first-name Ana --last-name García --role TEACHER"
)]
pub(crate) struct Args {
    /// What the app calls the person; made when absent
    #[arg(long, value_name = "ID", value_parser = person_id)]
    id: Option<String>,
    /// E-mail address, compared without case
    #[arg(long, value_name = "EMAIL", value_parser = email)]
    email: String,
    #[arg(long, value_name = "NAME", value_parser = name, help = "First name")]
    first_name: String,
    #[arg(long, value_name = "NAME", value_parser = name, help = "Last name")]
    last_name: String,
    /// What the person is
    #[arg(long, value_enum, ignore_case = true, value_name = "ROLE")]
    role: Role,
    /// The subject of the person's Google account
    #[arg(long, value_name = "SUBJECT", value_parser = person_id)]
    google_sub: Option<String>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let (id, email, sub) = (
            self.id.as_deref(),
            self.email.as_str(),
            self.google_sub.as_deref(),
        );
        let wanted = Wanted {
            mine: None,
            id,
            email: Some(email),
            google_sub: sub,
        };
        let added = conn.transaction::<_, anyhow::Error>(|conn| {
            wanted.check(conn)?;
            let new = NewAccount {
                id,
                email,
                first_name: &self.first_name,
                last_name: &self.last_name,
                role: self.role,
                google_sub: sub,
            };
            let account = Account::insert(conn, &new)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            Ok(account)
        });
        let account = added.map_err(|error| wanted.explain(&mut conn, error))?;
        app.ui.show(&One(account))?;
        Ok(Exit::Done)
    }
}
