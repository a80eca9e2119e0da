//! Backups: both databases as they were at one moment, in one file that was read back.

mod archive;
mod forgotten;
mod grants;
mod keep;
mod manifest;
mod restore;
mod scratch;
mod script;
mod toc;
mod tools;

use std::io::{self, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use chrono::Utc;
use serde::Serialize;

pub use archive::{Archive, there_already};
pub use forgotten::{
    make_private_folder, remember, remembered_here, remembered_in_newer, state_folder,
};
pub(crate) use keep::is_of_pattern;
pub use keep::{has_pattern, place, siblings};
pub use manifest::{Manifest, Member};
pub use restore::{BESIDE, Drilled, Restore, Restored};

use archive::{Draft, Sum, copy, torn};
use tools::{Running, Tools};

use crate::config::environment::Environment;
use crate::db::mediverse::Call;
use crate::db::mediverse::account::Remembered;
use crate::db::mediverse::migration::Applied;
use crate::db::mediverse::moodle::SyncLock;
use crate::db::server::Snapshot;
use crate::db::{DatabaseUrl, MediverseConn, Session};
use crate::error::{failed, integrity, refused};
use crate::services::provision::{Wanted, Which};
use manifest::FORMAT;

/// What a backup needs.
#[derive(Debug)]
pub struct Backup<'a> {
    /// MediVerse, and Moodle where it is wanted.
    pub databases: &'a [Wanted],
    pub session: &'a Session,
    pub call: &'a Call,
    pub environment: &'a Environment,
    /// How long it waits for a Moodle sync to end.
    pub patience: Duration,
}

/// A backup that was made and read back.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Made {
    pub file: PathBuf,
    pub bytes: u64,
    pub milliseconds: u64,
    pub databases: Vec<Held>,
}

/// One database in it, in numbers.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Held {
    pub database: Which,
    pub name: String,
    pub tables: usize,
    pub rows: u64,
}

impl Held {
    pub fn of(member: &Member) -> Self {
        Self {
            database: member.database,
            name: member.origin.name.clone(),
            tables: member.tables.len(),
            rows: member.rows(),
        }
    }
}

impl Backup<'_> {
    /// Write a backup to `path`; `progress` hears of every byte dumped and of every byte read back.
    pub fn run(
        &self,
        path: &Path,
        overwrite: bool,
        progress: &dyn Fn(u64),
    ) -> anyhow::Result<Made> {
        let started = Instant::now();
        if !overwrite && path.exists() {
            return Err(there_already(path).into());
        }
        if path.is_dir() {
            return Err(refused(format!("`{}` is a folder", path.display())).into());
        }
        if path.exists() && !path.is_file() {
            let what = format!("`{}` is a pipe or a device", path.display());
            return Err(refused(what)
                .hint("name a file: a backup is read back before it counts")
                .into());
        }
        let mut draft = Draft::begin(path, &self.call.run_id)?;
        let snapshots = self.snapshots()?;
        let mut manifest = Manifest {
            format: FORMAT,
            made_by: concat!("mediverse ", env!("CARGO_PKG_VERSION")).to_owned(),
            created_at: Utc::now(),
            run_id: self.call.run_id.clone(),
            members: Vec::new(),
        };
        for (wanted, mut snapshot) in self.databases.iter().zip(snapshots) {
            let member = self
                .dump(wanted, &mut snapshot, &mut draft, progress)
                .with_context(|| format!("`{}` was not backed up", wanted.name))?;
            manifest.members.push(member);
        }
        draft.finish(&manifest)?;
        let archive = Archive::open(draft.path())?;
        self.read_back(&archive, progress)
            .context("the backup does not read back, nothing was kept")?;
        let bytes = archive.bytes;
        draft.keep(path, overwrite)?;
        Ok(Made {
            file: path.to_owned(),
            bytes,
            milliseconds: milliseconds(started),
            databases: manifest.members.iter().map(Held::of).collect(),
        })
    }

    /// A moment of each database. Where there are two, the sync writes to neither in between.
    fn snapshots(&self) -> anyhow::Result<Vec<Snapshot>> {
        let lock = match self.databases {
            [mediverse, _, ..] => {
                let mut conn = MediverseConn::open(&mediverse.url.unpooled(), self.session)?;
                SyncLock::take(&mut conn, self.patience)?;
                Some(conn)
            }
            _ => None,
        };
        let snapshots = self
            .databases
            .iter()
            .map(|wanted| Snapshot::take(&wanted.url, self.session))
            .collect();
        drop(lock);
        snapshots
    }

    fn dump(
        &self,
        wanted: &Wanted,
        snapshot: &mut Snapshot,
        draft: &mut Draft,
        progress: &dyn Fn(u64),
    ) -> anyhow::Result<Member> {
        let server = snapshot.origin.server_major.unsigned_abs();
        let tools = Tools::for_server(server, self.environment)?;
        let (migrations, forgotten) = match wanted.which {
            Which::Mediverse => self.books(wanted, &snapshot.id)?,
            Which::Moodle => (Vec::new(), Vec::new()),
        };
        let tables = snapshot.table_sums(|_| {})?;
        let file = format!("{}.dump", wanted.which.name());
        let mut running = Running::start(
            "pg_dump",
            tools
                .command("pg_dump", Some(&named(&wanted.url, self.session)))
                .args(["--format=custom", "--lock-wait-timeout=60s"])
                .args([
                    "--no-tablespaces",
                    "--no-publications",
                    "--no-subscriptions",
                    "--no-security-labels",
                ])
                .arg(format!("--snapshot={}", snapshot.id))
                .stdout(Stdio::piped()),
        )?;
        let mut out = running.child.stdout.take().expect("stdout was piped");
        let sum = draft.add(&file, &mut out, progress);
        drop(out);
        // What the disk says counts more than that pg_dump was not heard out.
        let sum = sum.context("cannot write the backup")?;
        running.end()?;
        Ok(Member {
            database: wanted.which,
            file,
            bytes: sum.bytes,
            sha256: sum.sha256,
            pg_dump: tools.major(),
            origin: snapshot.origin.clone(),
            migrations,
            tables,
            forgotten,
        })
    }

    /// What the books of MediVerse say at that moment.
    fn books(
        &self,
        wanted: &Wanted,
        snapshot: &str,
    ) -> anyhow::Result<(Vec<String>, Vec<Remembered>)> {
        let mut conn = MediverseConn::open(&wanted.url.unpooled(), self.session)?;
        if conn.looks_like_moodle()? {
            return Err(refused(format!("`{}` holds a Moodle", wanted.name))
                .hint(
                    "`DATABASE_URL` names the MediVerse database; `--moodle` backs up Moodle's too",
                )
                .into());
        }
        conn.at_snapshot(snapshot, |conn| {
            let applied = Applied::all(conn)?;
            let names = applied.into_iter().map(|it| it.name).collect();
            Ok((names, Remembered::all(conn)?))
        })
    }

    /// Every checksum, and the rows that the dumps really hold.
    fn read_back(&self, archive: &Archive, progress: &dyn Fn(u64)) -> anyhow::Result<()> {
        archive.check(progress)?;
        for member in &archive.manifest.members {
            let server = member.origin.server_major.unsigned_abs();
            let tools = Tools::for_dump(member.pg_dump, server, self.environment)?;
            check_rows(archive, member, &tools)?;
        }
        Ok(())
    }
}

/// Compare the rows in a dump with those in the manifest.
fn check_rows(archive: &Archive, member: &Member, tools: &Tools) -> anyhow::Result<()> {
    let mut running = Running::start(
        "pg_restore",
        tools
            .command("pg_restore", None)
            .args(["--data-only", "--file=-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped()),
    )?;
    let fed = feed(&mut running, archive.member(&member.file)?);
    let out = running.child.stdout.take().expect("stdout was piped");
    let rows = script::count_rows(BufReader::with_capacity(archive::PIECE, out))?;
    running.end()?;
    check_fed(archive, member, fed)?;
    for table in &member.tables {
        let key = (table.schema.clone(), table.table.clone());
        let found = rows.get(&key).copied();
        if found != Some(table.rows) {
            return Err(integrity(format!(
                "the dump holds {} rows of {}, and {} were there",
                found.unwrap_or_default(),
                table.shown(),
                table.rows
            ))
            .hint("run the command again; the file was not kept")
            .into());
        }
    }
    Ok(())
}

/// Give everything to a program that reads, from a thread of its own; says what it was.
fn feed(
    running: &mut Running,
    mut from: impl Read + Send + 'static,
) -> JoinHandle<io::Result<Sum>> {
    let mut input = running.child.stdin.take();
    thread::spawn(move || {
        copy(&mut from, |piece| {
            if let Some(pipe) = &mut input
                && let Err(error) = pipe.write_all(piece)
            {
                // It has read all it wants; the checksum wants the rest.
                if error.kind() != io::ErrorKind::BrokenPipe {
                    return Err(error);
                }
                input = None;
            }
            Ok(())
        })
    })
}

/// What a program was fed must be what was checked before.
fn check_fed(
    archive: &Archive,
    member: &Member,
    fed: JoinHandle<io::Result<Sum>>,
) -> anyhow::Result<()> {
    let sum = fed
        .join()
        .map_err(|_| failed("the backup could not be read"))??;
    if sum.sha256 == member.sha256 && sum.bytes == member.bytes {
        return Ok(());
    }
    let how = format!("`{}` changed while it was read", member.file);
    Err(torn(archive.path(), &how).into())
}

/// With the name by which the server's administrator sees this call.
fn named(url: &DatabaseUrl, session: &Session) -> DatabaseUrl {
    url.clone()
        .or("application_name", &session.application_name)
}

fn milliseconds(started: Instant) -> u64 {
    started.elapsed().as_millis().try_into().unwrap_or(u64::MAX)
}
