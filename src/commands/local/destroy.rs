use super::env;
use crate::app::App;
use crate::commands::guard::{Confirm, Destruction, Steps, foretold};
use crate::config::{Origin, Setting, Target};
use crate::db::server::Database;
use crate::db::{MediverseConn, ServerConn};
use crate::error::{Exit, Failure};
use crate::services::local_server::{Addresses, LocalServer, State};
use crate::text::size;

/// What has to be typed: the server has no name of its own.
const NAME: &str = "local";

/// Stop the server and remove its data and its lines in .env; every database in it is lost
///
/// Wants the word `local` typed, or `--confirm local`. A protected MediVerse in it is refused
/// until `db unprotect`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse local destroy --confirm local")]
pub(crate) struct Args {
    /// Show what would be lost, and change nothing
    #[arg(long)]
    dry_run: bool,
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
        let (refusal, databases) = look(app, &server);
        if self.dry_run {
            if was_stopped {
                server.stop()?;
            }
            preview(app, &folder, &databases, addresses.as_ref())?;
            return refusal.map_or(Ok(Exit::Done), |it| Err(foretold(it).into()));
        }
        if let Err(refusal) = self.agreed(app, &folder, &databases, refusal) {
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

    fn agreed(
        &self,
        app: &App,
        folder: &str,
        databases: &[Database],
        refusal: Option<Failure>,
    ) -> anyhow::Result<()> {
        if let Some(refusal) = refusal {
            return Err(refusal.into());
        }
        let question = format!(
            "Remove the local server in {folder} with {}?",
            all_of(databases)
        );
        app.ui
            .confirm_name(&question, NAME, self.confirm.name.as_deref())
    }
}

/// Show sizes always; databases, rows, and whether it is production, where the server runs or can be
/// started. The failure is the reason not to destroy it.
fn look(app: &App, server: &LocalServer) -> (Option<Failure>, Vec<Database>) {
    if server.state() == State::Stopped && server.start().is_err() {
        app.ui
            .remark("The server does not start, so nobody can look into it");
    }
    let databases = databases(app, server).unwrap_or_default();
    let each: Vec<String> = databases
        .iter()
        .map(|it| format!("{} ({})", it.name, size(it.bytes.unsigned_abs())))
        .collect();
    app.ui.remark(format!(
        "{} holds {}: {}",
        server.folder().display(),
        size(server.size()),
        if each.is_empty() {
            "no database that can be seen".to_owned()
        } else {
            each.join(", ")
        }
    ));
    (mediverse(app, server), databases)
}

fn databases(app: &App, server: &LocalServer) -> Option<Vec<Database>> {
    let admin = server.addresses().ok().flatten()?.admin;
    let mut conn = ServerConn::open(&admin, &app.session()).ok()?;
    conn.databases().ok()
}

/// `the databases a, b and c`.
fn all_of(databases: &[Database]) -> String {
    let names: Vec<&str> = databases.iter().map(|it| it.name.as_str()).collect();
    match names.split_last() {
        None => "every database in it".to_owned(),
        Some((only, [])) => format!("the database {only}"),
        Some((last, others)) => format!("the databases {} and {last}", others.join(", ")),
    }
}

/// What would go, step by step.
fn preview(
    app: &App,
    folder: &str,
    databases: &[Database],
    addresses: Option<&Addresses>,
) -> anyhow::Result<()> {
    let mut steps = vec![
        "stop the server".to_owned(),
        format!("remove {folder} with {}", all_of(databases)),
    ];
    let holder = addresses.map(|it| env::holder(app, it)).transpose()?;
    if let Some(file) = holder.flatten() {
        steps.push(format!("take its URLs out of {}", file.display()));
    }
    app.ui.show(&Steps { steps, rows: None })?;
    app.ui.remark("Nothing was changed");
    Ok(())
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
