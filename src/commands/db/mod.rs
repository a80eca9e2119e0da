//! `mediverse db`: both databases as a whole.

mod backup;
mod doctor;
mod init;
mod preview;
mod protect;
mod prune;
mod reset;
mod restore;
mod schema;
mod setup;
mod shell;
mod status;

use crate::app::App;
use crate::config::{Setting, Target};
use crate::db::DatabaseUrl;
use crate::error::Exit;
use crate::os_user::OsUser;
use crate::services::provision::{Wanted, Which, ask_login, check_names, is_same_server};

/// Create, set up, look at, back up, restore or reset the databases
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Init(init::Args),
    Setup(setup::Args),
    Status(status::Args),
    Doctor(doctor::Args),
    Reset(reset::Args),
    Backup(backup::Args),
    Restore(restore::Args),
    Schema(schema::Args),
    Prune(prune::Args),
    Protect(protect::Args),
    Unprotect(protect::UnprotectArgs),
    Shell(shell::Args),
}

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Init(args) => args.run(app),
            Self::Setup(args) => args.run(app),
            Self::Status(args) => args.run(app),
            Self::Doctor(args) => args.run(app),
            Self::Reset(args) => args.run(app),
            Self::Backup(args) => args.run(app),
            Self::Restore(args) => args.run(app),
            Self::Schema(args) => args.run(app),
            Self::Prune(args) => args.run(app),
            Self::Protect(args) => args.run(app),
            Self::Unprotect(args) => args.run(app),
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
    let (role, name) = login(app, Which::Mediverse, &target)?;
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
    let (role, name) = login(app, Which::Moodle, &target)?;
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
    let is_admin_here = app.config.has_admin() && is_on_server(app, &admin, &target.url);
    if app.config.has_admin() && !is_admin_here {
        app.ui.remark(format!(
            "`MEDIVERSE_ADMIN_URL` names {}, and {} is on {}: there its own role does what it may",
            admin.server(),
            which.name(),
            target.url.server()
        ));
    }
    let of = match which {
        Which::Mediverse => Some(name.clone()),
        Which::Moodle => {
            let mediverse = app.config.mediverse().ok();
            mediverse.and_then(|it| it.url.database().map(str::to_owned))
        }
    };
    Ok(Wanted {
        which,
        role,
        of: of.unwrap_or_else(|| name.clone()),
        name,
        url: target.url.clone(),
        admin: is_admin_here.then_some(admin),
    })
}

/// The role and the database of a URL, or what libpq takes for them.
fn login(app: &App, which: Which, target: &Target) -> anyhow::Result<(String, String)> {
    let url = &target.url;
    let named = if uses_service(app, url) {
        // A service file comes before `PGUSER` and `PGDATABASE`, and only libpq reads it.
        url.user().zip(url.database())
    } else {
        let environment = app.config.environment();
        let user = url.user().or_else(|| environment.get("PGUSER"));
        let name = url.database().or_else(|| environment.get("PGDATABASE"));
        user.map(|user| (user, name.unwrap_or(user)))
    };
    if let Some((role, name)) = named {
        return Ok((role.to_owned(), name.to_owned()));
    }
    if let (false, Some(name), Some(user)) =
        (uses_service(app, url), url.database(), OsUser::of_process())
    {
        return Ok((user.name, name.to_owned()));
    }
    let login = ask_login(url, which, &app.session())?;
    Ok((login.role, login.database))
}

fn uses_service(app: &App, url: &DatabaseUrl) -> bool {
    url.uses_service() || app.config.environment().get("PGSERVICE").is_some()
}

/// Whether the admin's URL leads to the server of `url`, wherever libpq has that from.
fn is_on_server(app: &App, admin: &DatabaseUrl, url: &DatabaseUrl) -> bool {
    if url.host().is_none() && uses_service(app, url) {
        return is_same_server(admin, url, &app.session());
    }
    with_libpq_server(app, admin).is_on_server_of(&with_libpq_server(app, url))
}

/// The same URL with what libpq takes for the server where it names none.
fn with_libpq_server(app: &App, url: &DatabaseUrl) -> DatabaseUrl {
    let from = |url: DatabaseUrl, variable: &str, key: &str| match app
        .config
        .environment()
        .get(variable)
    {
        Some(value) => url.or(key, value),
        None => url,
    };
    let url = from(url.clone(), "PGPORT", "port");
    if url.host().is_some() {
        return url;
    }
    from(from(url, "PGHOST", "host"), "PGHOSTADDR", "hostaddr")
}

/// Say which databases a command works on.
fn name_targets(app: &App) -> anyhow::Result<()> {
    app.name_target(&app.config.mediverse()?);
    if let Some(moodle) = app.config.moodle_if_set()? {
        app.name_target(&moodle);
    }
    Ok(())
}
