//! The server's small files: private, and whole or not there.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::Context as _;

use crate::error::failed;
use crate::secrets;

/// What the name of a file starts with until it is whole.
pub(super) const UNFINISHED: &str = ".unfinished-";

/// The passwords of the two roles, as generated at the first start.
#[derive(Clone)]
pub(super) struct Passwords {
    pub(super) postgres: String,
    pub(super) mediverse: String,
}

impl Passwords {
    pub(super) fn generate(folder: &Path) -> anyhow::Result<Self> {
        let passwords = Self {
            postgres: random()?,
            mediverse: random()?,
        };
        passwords.keep_quiet();
        let text = format!(
            "postgres={}\nmediverse={}\n",
            passwords.postgres, passwords.mediverse
        );
        write_private(&folder.join("passwords"), &text)?;
        Ok(passwords)
    }

    /// `None` where there is no server.
    pub(super) fn read(folder: &Path) -> anyhow::Result<Option<Self>> {
        let path = folder.join("passwords");
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read `{}`", path.display()));
            }
        };
        let get = |name: &str| {
            let found = text.lines().find_map(|line| line.strip_prefix(name));
            found.map(str::to_owned).ok_or_else(|| {
                failed(format!("`{}` is damaged", path.display()))
                    .hint("start afresh with `mediverse local destroy`")
            })
        };
        let passwords = Self {
            postgres: get("postgres=")?,
            mediverse: get("mediverse=")?,
        };
        passwords.keep_quiet();
        Ok(Some(passwords))
    }

    fn keep_quiet(&self) {
        secrets::remember([self.postgres.clone(), self.mediverse.clone()], &[]);
    }
}

/// 128 random bits in hexadecimal: nothing that a URL or a shell would take for its own.
fn random() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| failed("the system gives no random bytes"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Write a file of mode 0600 that is never seen half written.
pub(super) fn write_private(path: &Path, text: &str) -> anyhow::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let context = || format!("cannot write `{}`", path.display());
    // 0600 is what tempfile makes.
    let mut file = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempfile_in(folder)
        .with_context(context)?;
    file.write_all(text.as_bytes()).with_context(context)?;
    file.as_file().sync_all().with_context(context)?;
    file.persist(path).with_context(context)?;
    Ok(())
}

/// The bytes of all files under `folder` that can be seen.
pub(super) fn size_of(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(it) if it.is_dir() => size_of(&entry.path()),
            Ok(it) => it.len(),
            Err(_) => 0,
        })
        .sum()
}
