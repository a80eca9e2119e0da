use std::fs;
use std::path::PathBuf;

use chrono::Utc;
use serde::Serialize;

use crate::app::App;
use crate::error::{Exit, conflict, invalid};
use crate::files::{read_folder, unwritable};
use crate::ui::{Page, View};

/// Make the files of a new migration
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse migrate new add_quiz_cache")]
pub(crate) struct Args {
    /// What it does, in words joined by `_`
    name: String,
    /// The folder that holds migrations
    #[arg(long, default_value = "migrations", value_name = "FOLDER")]
    dir: PathBuf,
    /// For `CREATE INDEX CONCURRENTLY`: statement by statement, in no transaction
    #[arg(long)]
    concurrently: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if self.name.is_empty() || !self.name.chars().all(fits) {
            return Err(
                invalid(format!("`{}` is no name for a migration", self.name))
                    .hint("use lower-case letters, digits and `_`")
                    .into(),
            );
        }
        let there = read_folder(&self.dir).map_err(|mut failure| {
            failure.hints.clear();
            failure.hint("call it where `migrations/` is, or name the folder with `--dir`")
        })?;
        let taken = there.flatten().any(|entry| {
            let name = entry.file_name();
            name.to_string_lossy()
                .split_once('_')
                .is_some_and(|(_, rest)| rest == self.name)
        });
        if taken {
            return Err(
                conflict(format!("a migration is called `{}` already", self.name))
                    .hint("choose another name")
                    .into(),
            );
        }
        let folder = self.dir.join(format!(
            "{}_{}",
            Utc::now().format("%Y-%m-%d-%H%M%S"),
            self.name
        ));
        let write = |file: &str, text: &str| {
            let path = folder.join(file);
            fs::write(&path, text).map_err(|error| unwritable(&path, &error))?;
            anyhow::Ok(path.display().to_string())
        };
        fs::create_dir(&folder).map_err(|error| unwritable(&folder, &error))?;
        let mut files = Vec::new();
        if self.concurrently {
            files.push(write("up.sql", "-- Sent statement by statement: each may be repeated after a cut.\nCREATE INDEX CONCURRENTLY IF NOT EXISTS ... ;\n")?);
            files.push(write(
                "down.sql",
                "DROP INDEX CONCURRENTLY IF EXISTS ... ;\n",
            )?);
            files.push(write("metadata.toml", "run_in_transaction = false\n")?);
        } else {
            files.push(write("up.sql", "-- One transaction. Qualify every name: public.\"AnatomyPart\", mediverse_admin.thing.\n")?);
            files.push(write("down.sql", "-- Undo exactly what up.sql does.\n")?);
        }
        app.ui.show(&Files(files))?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Files(Vec<String>);

impl View for Files {
    fn draw(&self, page: &mut Page<'_>) {
        for file in &self.0 {
            page.line(file);
        }
    }
}
