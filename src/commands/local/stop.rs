use crate::app::App;
use crate::error::Exit;
use crate::services::local_server::LocalServer;

/// Stop the server; its data stay
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse local stop")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let server = LocalServer::of_caller(app.config.environment())?;
        let stopped = server.folder().is_dir() && {
            let _lock = server.lock()?;
            server.stop()?
        };
        app.ui.remark(if stopped {
            "Stopped"
        } else {
            "It is not running"
        });
        Ok(Exit::Done)
    }
}
