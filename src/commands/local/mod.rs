//! `mediverse local`: a private PostgreSQL server on this machine.

mod destroy;
mod env;
mod start;
mod status;
mod stop;

use serde::Serialize;

use crate::app::App;
use crate::error::Exit;
use crate::services::local_server::{LocalServer, State};
use crate::ui::{Page, View};

/// Run a private PostgreSQL server from the binaries installed here
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Start(start::Args),
    Stop(stop::Args),
    Status(status::Args),
    Destroy(destroy::Args),
}

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Start(args) => args.run(app),
            Self::Stop(args) => args.run(app),
            Self::Status(args) => args.run(app),
            Self::Destroy(args) => args.run(app),
        }
    }
}

/// The server as the caller sees it; passwords masked.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    state: State,
    version: Option<u32>,
    port: Option<u16>,
    directory: String,
    socket: Option<String>,
    log: Option<String>,
    database_url: Option<String>,
    moodle_db_url: Option<String>,
    admin_url: Option<String>,
}

impl Shown {
    fn of(server: &LocalServer) -> anyhow::Result<Self> {
        let state = server.state();
        let is_there = state != State::Absent;
        let addresses = if is_there { server.addresses()? } else { None };
        let url = |url: &crate::db::DatabaseUrl| url.to_string();
        Ok(Self {
            state,
            version: server.version(),
            port: server.port().filter(|_| is_there),
            directory: server.folder().display().to_string(),
            socket: server
                .socket()
                .filter(|_| is_there)
                .map(|folder| folder.display().to_string()),
            log: is_there.then(|| server.log().display().to_string()),
            database_url: addresses.as_ref().map(|it| url(&it.mediverse)),
            moodle_db_url: addresses.as_ref().map(|it| url(&it.moodle)),
            admin_url: addresses.as_ref().map(|it| url(&it.admin)),
        })
    }
}

impl View for Shown {
    fn draw(&self, page: &mut Page<'_>) {
        let state = match self.state {
            State::Running => "running",
            State::Stopped => "stopped",
            State::Absent => "there is none; `mediverse local start` makes one",
        };
        page.fields([
            ("server", Some(state.to_owned())),
            ("version", self.version.map(|it| format!("PostgreSQL {it}"))),
            ("port", self.port.map(|it| it.to_string())),
            ("directory", Some(self.directory.clone())),
            ("socket", self.socket.clone()),
            ("log", self.log.clone()),
            ("DATABASE_URL", self.database_url.clone()),
            ("MOODLE_DB_URL", self.moodle_db_url.clone()),
            ("MEDIVERSE_ADMIN_URL", self.admin_url.clone()),
        ]);
    }
}
