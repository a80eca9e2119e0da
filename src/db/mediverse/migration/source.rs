//! The migration files, embedded in the binary or read from a folder.

use std::path::Path;

use diesel::migration::{Migration as _, MigrationSource};
use diesel::pg::Pg;
use diesel_migrations::{EmbeddedMigrations, FileBasedMigrations, embed_migrations};
use include_dir::{Dir, include_dir};
use sha2::{Digest as _, Sha256};

use crate::error::{failed, invalid};
use crate::files;

/// diesel's view of the files: names, versions and whether each is one transaction.
const EMBEDDED: EmbeddedMigrations = embed_migrations!();

/// The same files as text: diesel embeds them without letting anyone read them.
static TEXTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// One migration folder.
#[derive(Debug, Clone)]
pub struct Migration {
    /// What orders it, such as `20260101000000`.
    pub version: String,
    /// The folder's name.
    pub name: String,
    pub up: String,
    pub down: String,
    /// Whether it runs in one transaction (metadata.toml), else statement by statement.
    pub in_transaction: bool,
}

impl Migration {
    /// SHA-256 of `up.sql` in hexadecimal, whatever line endings a checkout gave it.
    pub fn checksum(&self) -> String {
        let text = self.up.replace("\r\n", "\n");
        let digest = Sha256::digest(text.trim_end().as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The migrations of this binary, oldest first.
pub fn embedded() -> anyhow::Result<Vec<Migration>> {
    described(&EMBEDDED, |folder, file| {
        let path = format!("{folder}/{file}");
        let text = TEXTS.get_file(&path).and_then(|file| file.contents_utf8());
        text.map(str::to_owned)
            .ok_or_else(|| failed(format!("the binary lacks `{path}`")).into())
    })
}

/// The migrations of a folder laid out like `migrations/`, oldest first.
pub fn from_folder(folder: &Path) -> anyhow::Result<Vec<Migration>> {
    files::read_folder(folder)?;
    let source = FileBasedMigrations::from_path(folder).map_err(|error| {
        invalid(format!(
            "`{}` holds no migrations: {error}",
            folder.display()
        ))
    })?;
    described(&source, |name, file| {
        let path = folder.join(name).join(file);
        Ok(files::read_text(&path)?)
    })
}

fn described(
    source: &impl MigrationSource<Pg>,
    text: impl Fn(&str, &str) -> anyhow::Result<String>,
) -> anyhow::Result<Vec<Migration>> {
    let found = source
        .migrations()
        .map_err(|error| failed(format!("cannot list migrations: {error}")))?;
    let mut migrations = Vec::with_capacity(found.len());
    for migration in found {
        let name = migration.name().to_string();
        migrations.push(Migration {
            version: migration.name().version().to_string(),
            up: text(&name, "up.sql")?,
            down: text(&name, "down.sql")?,
            in_transaction: migration.metadata().run_in_transaction(),
            name,
        });
    }
    migrations.sort_by(|a, b| a.version.cmp(&b.version));
    Ok(migrations)
}
