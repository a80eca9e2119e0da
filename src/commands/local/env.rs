//! The local server's lines in the env file.

use std::collections::HashMap;
use std::path::PathBuf;

use crate::app::App;
use crate::config::{Origin, Setting};
use crate::db::DatabaseUrl;
use crate::error::invalid;
use crate::files::unwritable;
use crate::services::env_file;
use crate::services::local_server::Addresses;

type Lines = [(Setting, DatabaseUrl); 3];

fn lines(addresses: &Addresses) -> Lines {
    [
        (Setting::DatabaseUrl, addresses.mediverse.clone()),
        (Setting::MoodleDbUrl, addresses.moodle.clone()),
        (Setting::AdminUrl, addresses.admin.clone()),
    ]
}

/// Whose a setting of the env file is.
#[derive(PartialEq, Eq)]
enum Owner {
    Nobody,
    Us,
    Another,
}

/// A line is ours where it has our password: the port may have changed since.
fn owner(values: &HashMap<String, String>, setting: Setting, ours: &DatabaseUrl) -> Owner {
    match values.get(setting.variable()) {
        None => Owner::Nobody,
        Some(value) => match value.parse::<DatabaseUrl>() {
            Ok(url) if url.password() == ours.password() => Owner::Us,
            _ => Owner::Another,
        },
    }
}

fn read(path: &std::path::Path) -> anyhow::Result<(String, HashMap<String, String>)> {
    let text = env_file::read(path)?;
    let values = crate::parse_env_file(&text)
        .map_err(|_| invalid(format!("the env file `{}` is malformed", path.display())))?;
    Ok((text, values))
}

/// Write the addresses to the env file, unless it names other servers.
pub(super) fn keep(app: &App, addresses: &Addresses) -> anyhow::Result<()> {
    warn_of_environment(app, addresses);
    let Some(path) = app.config.env_file_to_write() else {
        return Ok(());
    };
    let (text, values) = read(&path)?;
    let lines = lines(addresses);
    let is_anothers = |setting: Setting| {
        lines
            .iter()
            .any(|(it, url)| *it == setting && owner(&values, setting, url) == Owner::Another)
    };
    let shown = path.display();
    // An admin of one server beside a database of another would mislead `db init`.
    for setting in [Setting::DatabaseUrl, Setting::AdminUrl] {
        if is_anothers(setting) {
            app.ui.warn(format!(
                "{shown} names another server in {}: nothing was written; remove the line to use this one",
                setting.variable()
            ));
            return Ok(());
        }
    }
    let mut settings = Vec::new();
    for (setting, url) in &lines {
        if is_anothers(*setting) {
            app.ui.warn(format!(
                "{shown} names another server in {}: it stays",
                setting.variable()
            ));
        } else {
            settings.push((setting.variable(), moved(app, &values, *setting, url)));
        }
    }
    let written = env_file::with(&text, &settings);
    if written != text {
        env_file::write(&path, &written)?;
        app.ui.remark(format!("Wrote the URLs to {shown}"));
    }
    Ok(())
}

/// Our address, with the database that the line names already: somebody chose it, on this server.
fn moved(
    app: &App,
    values: &HashMap<String, String>,
    setting: Setting,
    ours: &DatabaseUrl,
) -> String {
    let there: Option<DatabaseUrl> = values
        .get(setting.variable())
        .and_then(|it| it.parse().ok());
    match there.as_ref().and_then(|it| it.database()) {
        Some(database) if Some(database) != ours.database() => {
            app.ui.warn(format!(
                "{} names the database `{database}` of this server: it stays",
                setting.variable()
            ));
            ours.with_database(database).to_secret_url()
        }
        _ => ours.to_secret_url(),
    }
}

/// The env file with lines of ours, and its text without them.
fn without_ours(app: &App, addresses: &Addresses) -> anyhow::Result<Option<(PathBuf, String)>> {
    let Some(path) = app.config.env_file_to_write() else {
        return Ok(None);
    };
    let (text, values) = read(&path)?;
    let ours: Vec<&str> = lines(addresses)
        .iter()
        .filter(|(setting, url)| owner(&values, *setting, url) == Owner::Us)
        .map(|(setting, _)| setting.variable())
        .collect();
    let rest = env_file::without(&text, &ours);
    Ok((!ours.is_empty()).then_some((path, rest)))
}

/// The env file that has lines of ours.
pub(super) fn holder(app: &App, addresses: &Addresses) -> anyhow::Result<Option<PathBuf>> {
    Ok(without_ours(app, addresses)?.map(|(path, _)| path))
}

/// Take our lines out of the env file.
pub(super) fn forget(app: &App, addresses: &Addresses) -> anyhow::Result<()> {
    let Some((path, rest)) = without_ours(app, addresses)? else {
        return Ok(());
    };
    if rest.trim().is_empty() {
        std::fs::remove_file(&path).map_err(|error| unwritable(&path, &error))?;
    } else {
        env_file::write(&path, &rest)?;
    }
    app.ui
        .remark(format!("Took the URLs out of {}", path.display()));
    Ok(())
}

/// The environment comes before the file.
fn warn_of_environment(app: &App, addresses: &Addresses) {
    for (setting, ours) in lines(addresses) {
        let Some((value, Origin::Environment | Origin::Flag(_))) = app.config.get(setting) else {
            continue;
        };
        if value.parse::<DatabaseUrl>().ok().as_ref() != Some(&ours) {
            app.ui.warn(format!(
                "{} in the environment names another server, and comes before the env file",
                setting.variable()
            ));
        }
    }
}
