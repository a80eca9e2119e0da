use super::{Shown, env};
use crate::app::App;
use crate::error::{Exit, failed};
use crate::services::local_server::LocalServer;

/// Start the server, made first where there is none, and write its URLs to .env
///
/// Data lie in $XDG_DATA_HOME/mediverse, else ~/.local/share/mediverse. Called by root the
/// server runs as the user postgres; its data then lie in $XDG_DATA_HOME/mediverse if that
/// user can get there, else in /var/lib/mediverse. It listens on 127.0.0.1 and a Unix socket
/// only, and keeps its generated passwords in a file of mode 0600.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse local start && mediverse db setup")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let server = LocalServer::of_caller(app.config.environment())?;
        // Before anything is made: without binaries there is nothing to start.
        server.binaries()?;
        let _lock = server.lock()?;
        let started = server.start()?;
        let addresses = server.addresses()?.ok_or_else(|| {
            failed(format!(
                "the passwords of the server in `{}` are lost",
                server.folder().display()
            ))
            .hint("start afresh with `mediverse local destroy`")
        })?;
        app.ui.show(&Shown::of(&server)?)?;
        app.ui.remark(if started {
            "Started"
        } else {
            "It is already running"
        });
        env::keep(app, &addresses)?;
        Ok(Exit::Done)
    }
}
