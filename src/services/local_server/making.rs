//! Making a server: its folders, its data directory, its settings, its port.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::files::{Passwords, UNFINISHED, write_private};
use super::{LocalServer, remove_folder};
use crate::error::{failed, one_line};
use crate::interrupt::Temporary;
use crate::services::binaries::Binaries;

/// Ports are drawn from here: below those that systems hand out for outgoing connections.
const PORTS: std::ops::Range<u16> = 20_000..32_000;

/// Included by postgresql.conf.
const SETTINGS: &str = "mediverse.conf";

impl LocalServer {
    pub(super) fn make_folders(&self) -> anyhow::Result<()> {
        let run = self.folder.join("run");
        fs::create_dir_all(&run).with_context(|| format!("cannot make `{}`", run.display()))?;
        // Others may pass, to reach the socket; the data directory lets nobody in.
        for folder in [&self.folder, &run] {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
        }
        self.account.give(&run)?;
        let log = self.log();
        fs::File::options().create(true).append(true).open(&log)?;
        fs::set_permissions(&log, fs::Permissions::from_mode(0o600))?;
        self.account.give(&log)
    }

    /// What calls left that were killed while they made a data directory or wrote a file.
    pub(super) fn leftovers(&self) -> anyhow::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with("data.") || name.starts_with(UNFINISHED) {
                found.push(entry.path());
            }
        }
        Ok(found)
    }

    pub(super) fn make_data(&self, binaries: &Binaries) -> anyhow::Result<()> {
        for folder in self.leftovers()? {
            remove_folder(&folder)?;
        }
        // Without PG_VERSION it is no data directory, only what is left of one.
        remove_folder(&self.data())?;
        let passwords = Passwords::generate(&self.folder)?;
        let path = self.folder.join("initdb.password");
        let temporary = Temporary::new(&path);
        write_private(&path, &passwords.postgres)?;
        self.account.give(&path)?;
        let fresh = self.folder.join(format!("data.{}", std::process::id()));
        let mut said = self.initdb(binaries, &fresh, &path, "C.UTF-8")?;
        if said.is_some() {
            // Not every system has it; plain C has what matters, the order of bytes.
            remove_folder(&fresh)?;
            said = self.initdb(binaries, &fresh, &path, "C")?;
        }
        fs::remove_file(&path).ok();
        drop(temporary);
        if let Some(said) = said {
            remove_folder(&fresh)?;
            return Err(failed(format!("`initdb` failed: {said}"))
                .hint(format!(
                    "is there room, and may the server's user write to {}?",
                    self.folder.display()
                ))
                .into());
        }
        let config = fresh.join("postgresql.conf");
        let mut text = fs::read_to_string(&config)?;
        text.push_str(&format!("\ninclude_if_exists = '{SETTINGS}'\n"));
        fs::write(&config, text)?;
        fs::rename(&fresh, self.data())?;
        Ok(())
    }

    /// Run `initdb`; what it complained of, if it did.
    fn initdb(
        &self,
        binaries: &Binaries,
        folder: &Path,
        password: &Path,
        locale: &str,
    ) -> anyhow::Result<Option<String>> {
        fs::create_dir_all(folder)?;
        self.account.give(folder)?;
        let output = self
            .program(binaries, "initdb")
            .args(["-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8"])
            // English messages: exit codes hang on them.
            .args(["--lc-messages=C", &format!("--locale={locale}")])
            .arg(format!("--pwfile={}", password.display()))
            .arg("-D")
            .arg(folder)
            .output()
            .context("cannot run `initdb`")?;
        let said = String::from_utf8_lossy(&output.stderr);
        Ok((!output.status.success()).then(|| one_line(&said)))
    }

    /// What the server needs to know anew at each start.
    pub(super) fn configure(&self, port: u16) -> anyhow::Result<()> {
        let socket = self.socket().map_or_else(String::new, |folder| {
            folder.display().to_string().replace('\'', "''")
        });
        let settings = format!(
            "# Written by `mediverse local start`\n\
             listen_addresses = '127.0.0.1'\n\
             port = {port}\n\
             unix_socket_directories = '{socket}'\n\
             password_encryption = 'scram-sha-256'\n\
             lc_messages = 'C'\n\
             timezone = 'UTC'\n\
             log_timezone = 'UTC'\n\
             log_min_error_statement = panic\n"
        );
        let path = self.data().join(SETTINGS);
        write_private(&path, &settings)?;
        self.account.give(&path)?;
        write_private(&self.folder.join("port"), &format!("{port}\n"))
    }

    /// The remembered port if nobody has taken it, else another.
    pub(super) fn free_port(&self, remembered: bool) -> anyhow::Result<u16> {
        let is_free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
        if remembered && let Some(port) = self.port().filter(is_free) {
            return Ok(port);
        }
        for _ in 0..100 {
            let mut bytes = [0; 2];
            getrandom::fill(&mut bytes).map_err(|_| failed("the system gives no random bytes"))?;
            let port = PORTS.start + u16::from_le_bytes(bytes) % (PORTS.end - PORTS.start);
            if is_free(&port) {
                return Ok(port);
            }
        }
        Err(failed("no port is free on 127.0.0.1").into())
    }
}
