use super::env;
use crate::app::App;
use crate::commands::guard::Confirm;
use crate::db::MediverseConn;
use crate::db::mediverse::RowCounts;
use crate::error::Exit;
use crate::services::local_server::{LocalServer, State};

/// What has to be typed: the server has no name of its own.
const NAME: &str = "local";

/// Stop the server and remove its data and its lines in .env; both databases are lost
///
/// Wants the word `local` typed, or `--confirm local`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse local destroy --confirm local")]
pub(crate) struct Args {
    #[command(flatten)]
    confirm: Confirm,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let server = LocalServer::of_caller(app.config.environment())?;
        if !server.folder().is_dir() {
            app.ui.remark("There is no local server");
            return Ok(Exit::Done);
        }
        let _lock = server.lock()?;
        let folder = server.folder().display().to_string();
        tell_what_is_lost(app, &server)?;
        let question = format!("Remove the local server in {folder} with both its databases?");
        app.ui
            .confirm_name(&question, NAME, self.confirm.name.as_deref())?;
        let addresses = server.addresses().ok().flatten();
        server.stop()?;
        server.destroy()?;
        app.ui.remark(format!("Removed {folder}"));
        if let Some(addresses) = addresses {
            env::forget(app, &addresses)?;
        }
        Ok(Exit::Done)
    }
}

/// Sizes always, rows where the server is there to count them.
fn tell_what_is_lost(app: &App, server: &LocalServer) -> anyhow::Result<()> {
    let size = indicatif::HumanBytes(server.size());
    let folder = server.folder().display();
    app.ui.remark(format!("{folder} holds {size}"));
    if server.state() != State::Running {
        return Ok(());
    }
    let Some(addresses) = server.addresses().ok().flatten() else {
        return Ok(());
    };
    let counts = MediverseConn::open(&addresses.mediverse, &app.session())
        .ok()
        .and_then(|mut conn| RowCounts::of(&mut conn).ok().flatten());
    if let Some(counts) = counts {
        app.ui.remark(format!("`mediverse` holds {counts}"));
    }
    Ok(())
}
