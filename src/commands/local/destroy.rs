use super::env;
use crate::app::App;
use crate::commands::guard::{Confirm, Destruction};
use crate::config::{Origin, Setting, Target};
use crate::db::MediverseConn;
use crate::error::{Exit, Failure};
use crate::services::local_server::{LocalServer, State};

/// What has to be typed: the server has no name of its own.
const NAME: &str = "local";

/// Stop the server and remove its data and its lines in .env; both databases are lost
///
/// Wants the word `local` typed, or `--confirm local`. A protected MediVerse in it is refused
/// until `db unprotect`.
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
        // Before it starts, perhaps on another port than its lines in .env name.
        let addresses = server.addresses().ok().flatten();
        let was_stopped = server.state() == State::Stopped;
        if let Err(refusal) = self.agreed(app, &server) {
            if was_stopped {
                server.stop()?;
            }
            return Err(refusal);
        }
        server.stop()?;
        server.destroy()?;
        app.ui.remark(format!("Removed {folder}"));
        if let Some(addresses) = addresses {
            env::forget(app, &addresses)?;
        }
        Ok(Exit::Done)
    }

    /// Sizes always; rows, and whether it is production, where the server runs or can be started.
    fn agreed(&self, app: &App, server: &LocalServer) -> anyhow::Result<()> {
        let size = indicatif::HumanBytes(server.size());
        let folder = server.folder().display();
        app.ui.remark(format!("{folder} holds {size}"));
        if server.state() == State::Stopped && server.start().is_err() {
            app.ui
                .remark("The server does not start, so nobody can look into it");
        }
        if let Some(refusal) = mediverse(app, server) {
            return Err(refusal.into());
        }
        let question = format!("Remove the local server in {folder} with both its databases?");
        app.ui
            .confirm_name(&question, NAME, self.confirm.name.as_deref())
    }
}

/// Show what is in MediVerse; an answer is the reason not to destroy it.
fn mediverse(app: &App, server: &LocalServer) -> Option<Failure> {
    let url = server.addresses().ok().flatten()?.mediverse;
    let mut conn = MediverseConn::open(&url, &app.session()).ok()?;
    let target = Target {
        url,
        setting: Setting::DatabaseUrl,
        origin: Origin::Default,
    };
    let destruction =
        Destruction::of(&mut conn, &target, "Remove the local server".to_owned()).ok()?;
    destruction.show(app);
    destruction.refusal()
}
