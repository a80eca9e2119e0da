//! Retention: old rows go into a compressed file that has been read back, then out of the database.
//!
//! Both see one snapshot, so what is deleted is what was archived, whatever others write meanwhile.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, BufWriter, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use chrono::{NaiveDateTime, Utc};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::db::MediverseConn;
use crate::db::mediverse::moodle::SyncLock;
use crate::db::mediverse::prune::Ageing;
use crate::db::mediverse::{AuditEntry, Call, time};
use crate::error::{Failure, busy, conflict, failed};
use crate::files::{lock, remove_abandoned, unwritable};
use crate::interrupt::Temporary;
use crate::services::backup::is_of_pattern;

/// How many rows of one kind are old.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Old {
    #[serde(serialize_with = "by_name")]
    pub kind: Ageing,
    pub rows: u64,
}

fn by_name<S: serde::Serializer>(kind: &Ageing, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.name())
}

/// Count what is older than `than`.
pub fn count(
    conn: &mut MediverseConn,
    kinds: &[Ageing],
    than: NaiveDateTime,
) -> anyhow::Result<Vec<Old>> {
    conn.read_only(|conn| {
        kinds
            .iter()
            .map(|&kind| {
                Ok(Old {
                    kind,
                    rows: kind.count(conn, than)?,
                })
            })
            .collect()
    })
}

/// Where the archive goes: into a folder under a name of its own, or to this very file.
pub fn archive_path(wanted: &Path) -> anyhow::Result<PathBuf> {
    let path = if wanted.is_dir() {
        let now = Utc::now().format("%Y%m%dT%H%M%S%3fZ");
        wanted.join(format!("mediverse-prune-{now}.jsonl.gz"))
    } else {
        wanted.to_owned()
    };
    if path.exists() {
        return Err(conflict(format!("`{}` is there already", path.display()))
            .hint("name another file, or a folder")
            .into());
    }
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    if folder.is_some_and(|it| !it.is_dir()) {
        return Err(unwritable(&path, &io::ErrorKind::NotFound.into()).into());
    }
    Ok(path)
}

/// Archive and delete what is older than `than`; `progress` hears of every row.
pub fn prune(
    conn: &mut MediverseConn,
    call: &Call,
    kinds: &[Ageing],
    than: NaiveDateTime,
    path: &Path,
    progress: impl Fn(u64),
) -> anyhow::Result<Vec<Old>> {
    let with_journal = kinds.contains(&Ageing::Journal);
    if with_journal {
        wait_for_syncs(conn)?;
    }
    conn.pruning(|conn| {
        // Whoever syncs or takes a run back reads the journal in pieces.
        if with_journal && !SyncLock::take_for_transaction(conn)? {
            return Err(syncing().into());
        }
        let mut archive = Archive::begin(path, than)?;
        let mut pruned = Vec::new();
        for &kind in kinds {
            let before = archive.rows;
            kind.each(conn, than, |row| {
                progress(1);
                archive.add(kind, row)
            })?;
            pruned.push(Old {
                kind,
                rows: archive.rows - before,
            });
        }
        archive.keep(path)?;
        for Old { kind, rows } in &pruned {
            let deleted = kind.delete(conn, than)?;
            if deleted != *rows {
                return Err(failed(format!(
                    "{deleted} rows of {} would go, but {rows} were archived",
                    kind.name()
                ))
                .hint("nothing was deleted; run the command again")
                .into());
            }
        }
        let rows = pruned.iter().map(|it| it.rows).sum();
        AuditEntry::insert(conn, call, rows)?;
        Ok(pruned)
    })
    .with_context(|| format!("nothing was deleted (archive `{}`)", path.display()))
}

/// How long a sync under way may take to end.
const PATIENCE: Duration = Duration::from_secs(60);

/// Wait until nobody syncs; the snapshot of what is old is taken after that.
fn wait_for_syncs(conn: &mut MediverseConn) -> anyhow::Result<()> {
    let deadline = Instant::now() + PATIENCE;
    while !conn.transaction(SyncLock::take_for_transaction)? {
        if Instant::now() >= deadline {
            return Err(syncing().into());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn syncing() -> Failure {
    busy("a sync with Moodle is running, which needs the journal")
        .hint("run the command again when it has ended, or with `--only voice,notes,audit`")
}

/// The last line of an archive. Each line before it is `{"kind":"voice","row":{...}}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Seal {
    /// How many rows are in the file.
    rows: u64,
    /// Of all lines before this one.
    sha256: String,
    older_than: String,
}

/// A line that is a row.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ArchivedRow {
    #[serde(rename = "kind")]
    _kind: IgnoredAny,
    #[serde(rename = "row")]
    _row: IgnoredAny,
}

const DRAFT: &str = ".part";

fn taken(path: &Path) -> Failure {
    conflict(format!(
        "`{}` is being written, or there already",
        path.display()
    ))
    .hint("name another file or a folder")
}

/// A file that becomes an archive once it is whole.
struct Archive {
    out: GzEncoder<BufWriter<File>>,
    partial: PathBuf,
    guard: Temporary,
    line: Vec<u8>,
    hash: Sha256,
    rows: u64,
    than: NaiveDateTime,
    kept: bool,
}

impl Archive {
    fn begin(path: &Path, than: NaiveDateTime) -> anyhow::Result<Self> {
        let mut partial = path.to_owned().into_os_string();
        partial.push(DRAFT);
        let partial = PathBuf::from(partial);
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let this = path.file_name().unwrap_or_default().to_string_lossy();
        for entry in fs::read_dir(folder.unwrap_or(Path::new(".")))
            .into_iter()
            .flatten()
            .flatten()
        {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name
                .strip_suffix(DRAFT)
                .is_some_and(|of| is_of_pattern(&this, of))
            {
                remove_abandoned(&entry.path());
            }
        }
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&partial)
            .map_err(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => taken(path),
                _ => unwritable(path, &error),
            })?;
        let guard = Temporary::new(&partial);
        lock(&file);
        Ok(Self {
            out: GzEncoder::new(BufWriter::new(file), Compression::default()),
            partial,
            guard,
            line: Vec::new(),
            hash: Sha256::new(),
            rows: 0,
            than,
            kept: false,
        })
    }

    fn add(&mut self, kind: Ageing, row: &str) -> anyhow::Result<()> {
        self.line.clear();
        writeln!(self.line, "{{\"kind\":\"{}\",\"row\":{row}}}", kind.name())?;
        self.hash.update(&self.line);
        self.out.write_all(&self.line)?;
        self.rows += 1;
        Ok(())
    }

    /// Finish the file, have it on the disk, read it back, and only then give it its name.
    fn keep(&mut self, path: &Path) -> anyhow::Result<()> {
        let seal = Seal {
            rows: self.rows,
            sha256: hex(&std::mem::take(&mut self.hash).finalize()),
            older_than: time::rfc3339(self.than),
        };
        let text = serde_json::to_string(&seal)?;
        writeln!(self.out, "{text}")?;
        self.out.try_finish()?;
        self.out.get_mut().flush()?;
        self.out.get_ref().get_ref().sync_all()?;
        verify(&self.partial, &seal)
            .with_context(|| format!("`{}` does not read back", self.partial.display()))?;
        // Unlike a rename this never replaces a file that appeared meanwhile.
        fs::hard_link(&self.partial, path)
            .or_else(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => Err(error),
                // Some file systems know no links.
                _ => fs::rename(&self.partial, path),
            })
            .map_err(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => taken(path),
                _ => unwritable(path, &error),
            })?;
        fs::remove_file(&self.partial).ok();
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        let _ = &self.guard;
        if !self.kept {
            fs::remove_file(&self.partial).ok();
        }
    }
}

/// Whether the file holds, line by line, what was written into it.
fn verify(path: &Path, seal: &Seal) -> anyhow::Result<()> {
    let mut lines = BufReader::new(MultiGzDecoder::new(BufReader::new(File::open(path)?)));
    let mut hash = Sha256::new();
    let mut line = Vec::new();
    for _ in 0..seal.rows {
        line.clear();
        lines.read_until(b'\n', &mut line)?;
        hash.update(&line);
        let _: ArchivedRow = serde_json::from_slice(&line)?;
    }
    line.clear();
    lines.read_until(b'\n', &mut line)?;
    let found: Seal = serde_json::from_slice(&line)?;
    let whole = found.rows == seal.rows
        && found.sha256 == seal.sha256
        && hex(&hash.finalize()) == seal.sha256
        && lines.fill_buf()?.is_empty();
    if whole {
        Ok(())
    } else {
        Err(failed("the checksum differs")
            .hint("look after the disk")
            .into())
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("memory takes it");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(folder: &Path) -> PathBuf {
        let path = folder.join("a.gz");
        let mut archive = Archive::begin(&path, time::now()).unwrap();
        for row in 0..2_000 {
            archive
                .add(Ageing::Voice, &format!("{{\"id\":\"{row}\"}}"))
                .unwrap();
        }
        archive.keep(&path).unwrap();
        path
    }

    fn seal(path: &Path) -> Seal {
        let text = io::read_to_string(MultiGzDecoder::new(File::open(path).unwrap())).unwrap();
        serde_json::from_str(text.lines().last().unwrap()).unwrap()
    }

    #[test]
    fn notices_a_file_that_lost_or_changed_a_byte() {
        let folder = tempfile::tempdir().unwrap();
        let path = archive(folder.path());
        let seal = seal(&path);
        assert_eq!(seal.rows, 2_000);
        verify(&path, &seal).unwrap();
        let whole = fs::read(&path).unwrap();
        for at in [whole.len() / 2, whole.len() - 9, whole.len() - 1] {
            let mut broken = whole.clone();
            broken[at] ^= 1;
            fs::write(&path, &broken).unwrap();
            verify(&path, &seal).unwrap_err();
            fs::write(&path, &whole[..at]).unwrap();
            verify(&path, &seal).unwrap_err();
        }
    }

    #[test]
    fn leaves_no_half_file_and_replaces_none() {
        let folder = tempfile::tempdir().unwrap();
        drop(Archive::begin(&folder.path().join("b.gz"), time::now()).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let path = archive(folder.path());
        let mut second = Archive::begin(&path, time::now()).unwrap();
        second.keep(&path).unwrap_err();
        drop(second);
        assert_eq!(seal(&path).rows, 2_000);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
