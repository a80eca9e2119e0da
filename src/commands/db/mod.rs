//! `mediverse db`: both databases as a whole.

mod init;
mod prune;
mod reset;
mod setup;
mod shell;
mod status;

use crate::app::App;
use crate::config::{Setting, Target};
use crate::db::DatabaseUrl;
use crate::error::{Exit, invalid};
use crate::services::provision::{Wanted, Which, check_names};

/// Create, set up, look at or reset the databases
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Init(init::Args),
    Setup(setup::Args),
    Status(status::Args),
    Reset(reset::Args),
    Prune(prune::Args),
    Shell(shell::Args),
}

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Init(args) => args.run(app),
            Self::Setup(args) => args.run(app),
            Self::Status(args) => args.run(app),
            Self::Reset(args) => args.run(app),
            Self::Prune(args) => args.run(app),
            Self::Shell(args) => args.run(app),
        }
    }
}

/// The databases that the URLs ask for.
fn wanted(app: &App) -> anyhow::Result<Vec<Wanted>> {
    let mut all = vec![wanted_mediverse(app)?];
    if let Some(moodle) = wanted_moodle(app)? {
        check_names(&all[0], &moodle)?;
        all.push(moodle);
    }
    Ok(all)
}

fn wanted_mediverse(app: &App) -> anyhow::Result<Wanted> {
    let target = app.config.mediverse()?;
    let (role, name) = login(app, &target)?;
    let url = match app.config.get(Setting::DirectUrl) {
        None => target.url.clone(),
        // The way past the pooler, with the login and the database of the usual URL.
        Some(_) => app
            .config
            .direct()?
            .url
            .with_login(&role, target.url.password())
            .with_database(&name),
    };
    wanted_at(app, Which::Mediverse, &Target { url, ..target }, role, name)
}

fn wanted_moodle(app: &App) -> anyhow::Result<Option<Wanted>> {
    let Some(target) = app.config.moodle_if_set()? else {
        return Ok(None);
    };
    let (role, name) = login(app, &target)?;
    wanted_at(app, Which::Moodle, &target, role, name).map(Some)
}

fn wanted_at(
    app: &App,
    which: Which,
    target: &Target,
    role: String,
    name: String,
) -> anyhow::Result<Wanted> {
    let admin = app.config.admin_for(target)?.url;
    let is_admin_here = app.config.has_admin() && admin.is_on_server_of(&target.url);
    if app.config.has_admin() && !is_admin_here {
        app.ui.remark(format!(
            "`MEDIVERSE_ADMIN_URL` names {}, and {} is on {}: there its own role does what it may",
            admin.server(),
            which.name(),
            target.url.server()
        ));
    }
    Ok(Wanted {
        which,
        role,
        name,
        url: target.url.clone(),
        admin: is_admin_here.then_some(admin),
    })
}

/// The role and the database of a URL, or what libpq would take for them.
fn login(app: &App, target: &Target) -> anyhow::Result<(String, String)> {
    let environment = app.config.environment();
    let url: &DatabaseUrl = &target.url;
    let role = url
        .user()
        .or_else(|| environment.get("PGUSER"))
        .or_else(|| environment.get("USER"))
        .ok_or_else(|| {
            invalid(format!("`{}` names no user", target.setting.variable()))
                .hint("write it as `postgresql://user:password@host:5432/database`")
        })?;
    let name = url
        .database()
        .or_else(|| environment.get("PGDATABASE"))
        .unwrap_or(role);
    Ok((role.to_owned(), name.to_owned()))
}

/// Say which databases a command works on.
fn name_targets(app: &App) -> anyhow::Result<()> {
    app.name_target(&app.config.mediverse()?);
    if let Some(moodle) = app.config.moodle_if_set()? {
        app.name_target(&moodle);
    }
    Ok(())
}
