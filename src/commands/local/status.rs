use super::Shown;
use crate::app::App;
use crate::error::Exit;
use crate::services::local_server::LocalServer;

/// Show whether the server runs, and where
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse local status -o json")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let server = LocalServer::of_caller(app.config.environment())?;
        app.ui.show(&Shown::of(&server)?)?;
        Ok(Exit::Done)
    }
}
