use super::super::values::person_id;
use super::{One, find};
use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::account::{AccountChange, Traces};
use crate::error::Exit;

/// Deactivate an account; everything the person did stays
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse user deactivate t-1 --yes\nBack again: mediverse user edit t-1 --activate"
)]
pub(crate) struct Args {
    /// Whose: an id or an e-mail address
    #[arg(value_parser = person_id)]
    user: String,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let account = find(&mut conn, &self.user)?;
        if !account.active {
            app.ui
                .remark(format!("`{}` is deactivated already", account.id));
            app.ui.show(&One(account))?;
            return Ok(Exit::Done);
        }
        let traces = Traces::of(&mut conn, &account.id)?;
        app.ui
            .remark(format!("`{}` has {}", account.id, traces.words()));
        app.ui
            .confirm(&format!("Deactivate the account of `{}`?", account.id))?;
        let account = conn.transaction::<_, anyhow::Error>(|conn| {
            let change = AccountChange {
                active: Some(false),
                ..AccountChange::default()
            };
            let account = find(conn, &account.id)?.update(conn, change)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            Ok(account)
        })?;
        app.ui.show(&One(account))?;
        Ok(Exit::Done)
    }
}
