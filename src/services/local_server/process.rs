//! The server's process: starting it, and telling it from one that is gone.

use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use anyhow::Context as _;

use super::LocalServer;
use crate::error::{busy, one_line};
use crate::services::binaries::Binaries;

impl LocalServer {
    /// Start the server so that it outlives this process; its complaint if it did not start.
    pub(super) fn launch(&self, binaries: &Binaries) -> anyhow::Result<Option<String>> {
        let start = fs::metadata(self.log()).map_or(0, |it| it.len());
        let status = self
            .program(binaries, "pg_ctl")
            .args(["start", "-s", "-w", "-t", "60", "-D"])
            .arg(self.data())
            .arg("-l")
            .arg(self.log())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .context("cannot run `pg_ctl`")?;
        if status.success() {
            return Ok(None);
        }
        let mut log = fs::File::open(self.log())?;
        log.seek(SeekFrom::Start(start))?;
        let mut text = String::new();
        log.read_to_string(&mut text).ok();
        let is_telling = |line: &&str| {
            ["FATAL", "could not bind"]
                .iter()
                .any(|it| line.contains(it))
        };
        let telling: Vec<&str> = text.lines().filter(is_telling).collect();
        Ok(Some(if telling.is_empty() {
            "it gave no reason".to_owned()
        } else {
            one_line(&telling.join(" "))
        }))
    }

    /// The server's process, if it is one of ours: after a crash another program may have
    /// got its number.
    pub(super) fn process(&self) -> Option<u32> {
        let pid = self.pid()?;
        let process = rustix::process::Pid::from_raw(i32::try_from(pid).ok()?)?;
        if rustix::process::test_kill_process(process) == Err(rustix::io::Errno::SRCH) {
            return None;
        }
        if !Path::new("/proc/self/cwd").exists() {
            return Some(pid);
        }
        // A zombie has no working directory any more, and nothing to stop.
        match fs::read_link(format!("/proc/{pid}/cwd")) {
            Ok(folder) => (Some(folder) == fs::canonicalize(self.data()).ok()).then_some(pid),
            Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Some(pid),
            Err(_) => None,
        }
    }

    /// Wait until a server that is there takes connections; `false` where it goes instead.
    pub(super) fn becomes_ready(&self) -> bool {
        for _ in 0..300 {
            let text = fs::read_to_string(self.data().join("postmaster.pid")).unwrap_or_default();
            if text.lines().any(|line| line.trim() == "ready") {
                return true;
            }
            if self.process().is_none() {
                return false;
            }
            thread::sleep(Duration::from_millis(100));
        }
        false
    }

    fn pid(&self) -> Option<u32> {
        let text = fs::read_to_string(self.data().join("postmaster.pid")).ok()?;
        text.lines().next()?.trim().parse().ok()
    }

    /// PostgreSQL believes a lock file as long as any process has its number. Called only
    /// when no server of ours is running.
    pub(super) fn clear_stale_locks(&self) -> anyhow::Result<()> {
        let pid_file = self.data().join("postmaster.pid");
        let is_taken = |pid: u32| Path::new(&format!("/proc/{pid}")).exists();
        if self.pid().is_some_and(is_taken) {
            self.wait_for_survivors()?;
            fs::remove_file(&pid_file)?;
        }
        for entry in fs::read_dir(self.folder.join("run"))? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(".s.PGSQL.") {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// When a server is killed its sessions may live on for a moment, and only the pid file
    /// would keep a new server from writing to the same files.
    fn wait_for_survivors(&self) -> anyhow::Result<()> {
        let data = fs::canonicalize(self.data())?;
        for _ in 0..50 {
            let survives = fs::read_dir("/proc")?.flatten().any(|entry| {
                fs::read_link(entry.path().join("cwd")).is_ok_and(|folder| folder == data)
            });
            if !survives {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(
            busy("processes of a server that was killed still use its data")
                .hint("try again in a moment, or end them")
                .into(),
        )
    }
}
