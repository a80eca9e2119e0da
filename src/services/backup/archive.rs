//! The file: a tar of the dumps, the manifest, and the checksums of both, in this order.
//!
//! `tar -xf` and `sha256sum -c SHA256SUMS` take it apart without this program.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek as _, SeekFrom, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tar::{Builder, Header};

use super::keep::is_of_pattern;
use super::manifest::{FORMAT, Manifest};
use crate::error::{Failure, conflict, integrity, invalid};
use crate::files::{self, unwritable};
use crate::interrupt::Temporary;

const MANIFEST: &str = "manifest.json";
const SUMS: &str = "SHA256SUMS";

/// More than any manifest takes: a thousand tables fit into a hundredth of it.
const MOST_MANIFEST: u64 = 16 * 1024 * 1024;

/// What tar ends with.
const END: u64 = 1024;

/// How much is held in memory of what streams by.
pub(super) const PIECE: usize = 64 * 1024;

/// What was written or read: how long it is, and its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sum {
    pub bytes: u64,
    pub sha256: String,
}

/// Copy everything, and sum it up on the way.
pub(super) fn copy(
    from: &mut dyn Read,
    mut to: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<Sum> {
    let (mut piece, mut hash, mut bytes) = (vec![0; PIECE], Sha256::new(), 0);
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hash.update(&piece[..read]);
        to(&piece[..read])?;
        bytes += read as u64;
    }
    Ok(Sum {
        bytes,
        sha256: hex(&hash.finalize()),
    })
}

/// A file that becomes a backup once it is whole and was read back.
pub(super) struct Draft {
    tar: Option<Builder<File>>,
    path: PathBuf,
    guard: Option<Temporary>,
    sums: String,
}

impl Draft {
    /// Begin beside the file that it will be, under a name of its own, for nobody else to read.
    pub(super) fn begin(wanted: &Path, run_id: &str) -> anyhow::Result<Self> {
        let folder = folder_of(wanted);
        remove_abandoned(wanted);
        let path = folder.join(format!("{}{run_id}{DRAFT}", draft_prefix(wanted)));
        let guard = Temporary::new(&path);
        let file = OpenOptions::new()
            .write(true)
            .read(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .map_err(|error| unwritable(wanted, &error))?;
        // Held as long as someone writes: another run leaves the file alone.
        files::lock(&file);
        Ok(Self {
            tar: Some(Builder::new(file)),
            path,
            guard: Some(guard),
            sums: String::new(),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn tar(&mut self) -> &mut Builder<File> {
        self.tar.as_mut().expect("only finishing takes it")
    }

    /// Add a member as it comes.
    pub(super) fn add(
        &mut self,
        name: &str,
        from: &mut dyn Read,
        mut progress: impl FnMut(u64),
    ) -> io::Result<Sum> {
        let mut header = header();
        let mut entry = self.tar().append_writer(&mut header, name)?;
        let sum = copy(from, |piece| {
            progress(piece.len() as u64);
            entry.write_all(piece)
        })?;
        entry.finish()?;
        self.sums.push_str(&format!("{}  {name}\n", sum.sha256));
        Ok(sum)
    }

    /// Add the manifest and the checksums, and have all of it on the disk.
    pub(super) fn finish(&mut self, manifest: &Manifest) -> anyhow::Result<()> {
        let mut text = serde_json::to_string_pretty(manifest)?;
        text.push('\n');
        self.add(MANIFEST, &mut text.as_bytes(), |_| {})?;
        let sums = std::mem::take(&mut self.sums);
        let mut header = header();
        let mut entry = self.tar().append_writer(&mut header, SUMS)?;
        entry.write_all(sums.as_bytes())?;
        entry.finish()?;
        self.tar().finish()?;
        self.tar().get_ref().sync_all()?;
        Ok(())
    }

    /// Give the file its name.
    pub(super) fn keep(mut self, wanted: &Path, overwrite: bool) -> anyhow::Result<()> {
        let cannot = |error| unwritable(wanted, &error);
        if overwrite {
            fs::rename(&self.path, wanted).map_err(cannot)?;
        } else {
            // Unlike a rename this never replaces a file that appeared meanwhile.
            match fs::hard_link(&self.path, wanted) {
                Ok(()) => fs::remove_file(&self.path).map_err(cannot)?,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    return Err(there_already(wanted).into());
                }
                // Some file systems know no links.
                Err(_) => fs::rename(&self.path, wanted).map_err(cannot)?,
            }
        }
        self.guard = None;
        File::open(folder_of(wanted))
            .and_then(|folder| folder.sync_all())
            .map_err(cannot)?;
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // The builder would write an end of the archive; there is none.
        if let Some(tar) = self.tar.take() {
            drop(tar.into_inner());
        }
        if self.guard.is_some() {
            fs::remove_file(&self.path).ok();
        }
    }
}

/// Refuse to replace a file.
pub fn there_already(path: &Path) -> Failure {
    conflict(format!("`{}` is there already", path.display()))
        .hint("name another file or a folder, or pass `--overwrite`")
}

const DRAFT: &str = ".part";

fn draft_prefix(wanted: &Path) -> String {
    let name = wanted.file_name().unwrap_or_default();
    format!(".{}.", name.to_string_lossy())
}

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Take away what runs that were killed have left of the same backup, or of an earlier one.
fn remove_abandoned(wanted: &Path) {
    let this = wanted.file_name().unwrap_or_default().to_string_lossy();
    for entry in fs::read_dir(folder_of(wanted))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        // `.NAME.RUN.part`
        let of = name
            .strip_prefix('.')
            .and_then(|it| it.strip_suffix(DRAFT)?.rsplit_once('.'));
        if !of.is_some_and(|(of, _)| is_of_pattern(&this, of)) {
            continue;
        }
        files::remove_abandoned(&entry.path());
    }
}

fn header() -> Header {
    let mut header = Header::new_gnu();
    header.set_mode(0o600);
    header.set_mtime(chrono::Utc::now().timestamp().unsigned_abs());
    header
}

/// Where in the file a member is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    name: String,
    start: u64,
    bytes: u64,
}

/// A backup as it lies on the disk.
#[derive(Debug)]
pub struct Archive {
    path: PathBuf,
    places: Vec<Place>,
    pub manifest: Manifest,
    pub bytes: u64,
}

impl Archive {
    /// Read what it says of itself, without reading the dumps.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let mut file = files::open(path)?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(invalid(format!("`{}` is no file", path.display()))
                .hint("name a backup made by `mediverse db backup`")
                .into());
        }
        let places = places(&mut file, metadata.len()).map_err(|problem| match problem {
            Problem::Other => invalid(format!("`{}` is no backup", path.display()))
                .hint("name a file made by `mediverse db backup`"),
            Problem::Torn(how) => torn(path, &how),
        })?;
        let manifest = read_small(&mut file, &places, MANIFEST)
            .ok_or_else(|| torn(path, "its manifest is missing"))?;
        // Looked at before the rest: what a newer version wrote, it may have written otherwise.
        let format = serde_json::from_slice::<serde_json::Value>(&manifest)
            .ok()
            .and_then(|it| it.get("format")?.as_u64())
            .ok_or_else(|| torn(path, "its manifest cannot be read"))?;
        if format > u64::from(FORMAT) {
            return Err(integrity(format!(
                "`{}` has format {format}, and this `mediverse` reads formats up to {FORMAT}",
                path.display()
            ))
            .hint("restore it with a newer `mediverse`")
            .into());
        }
        let parsed: Manifest = serde_json::from_slice(&manifest)
            .map_err(|_| torn(path, "its manifest cannot be read"))?;
        Ok(Self {
            path: path.to_owned(),
            places,
            manifest: parsed,
            bytes: metadata.len(),
        })
    }

    /// Read everything and compare it with every checksum there is.
    pub fn check(&self, mut progress: impl FnMut(u64)) -> anyhow::Result<()> {
        let mut file = File::open(&self.path)?;
        let sums = read_small(&mut file, &self.places, SUMS)
            .and_then(|it| String::from_utf8(it).ok())
            .ok_or_else(|| torn(&self.path, "its checksums are missing"))?;
        let mut listed = sums.lines();
        for place in self.places.iter().filter(|it| it.name != SUMS) {
            let sum = copy(&mut place.of(&mut file)?, |piece| {
                progress(piece.len() as u64);
                Ok(())
            })?;
            let line = format!("{}  {}", sum.sha256, place.name);
            let is_whole = sum.bytes == place.bytes && listed.next() == Some(&line);
            let member = self
                .manifest
                .members
                .iter()
                .find(|it| it.file == place.name);
            let is_told = match member {
                Some(member) => member.sha256 == sum.sha256 && member.bytes == sum.bytes,
                None => place.name == MANIFEST,
            };
            if !(is_whole && is_told) {
                let how = format!("the checksum of `{}` differs", place.name);
                return Err(torn(&self.path, &how).into());
            }
        }
        let is_complete = self
            .manifest
            .members
            .iter()
            .all(|it| self.place(&it.file).is_some());
        if listed.next().is_some() || !is_complete || self.manifest.members.is_empty() {
            return Err(torn(&self.path, "a part of it is missing").into());
        }
        Ok(())
    }

    fn place(&self, name: &str) -> Option<&Place> {
        self.places.iter().find(|it| it.name == name)
    }

    /// The bytes of a member.
    pub fn member(&self, name: &str) -> anyhow::Result<io::Take<File>> {
        let place = self
            .place(name)
            .ok_or_else(|| torn(&self.path, "a part of it is missing"))?;
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(place.start))?;
        Ok(file.take(place.bytes))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Place {
    fn of<'f>(&self, file: &'f mut File) -> io::Result<io::Take<&'f mut File>> {
        file.seek(SeekFrom::Start(self.start))?;
        Ok(file.take(self.bytes))
    }
}

/// Someone or something has changed the file.
pub(super) fn torn(path: &Path, how: &str) -> Failure {
    integrity(format!("`{}` is torn or was edited: {how}", path.display()))
        .hint("nothing was restored; use another backup")
}

enum Problem {
    /// It never was a backup.
    Other,
    Torn(String),
}

/// Every member, in order. Nothing may stand between, before or after them.
fn places(file: &mut File, length: u64) -> Result<Vec<Place>, Problem> {
    let mut places: Vec<Place> = Vec::new();
    let mut archive = tar::Archive::new(&mut *file);
    let entries = archive.entries_with_seek().map_err(|_| Problem::Other)?;
    for entry in entries {
        let entry = entry.map_err(|_| {
            if places.is_empty() {
                Problem::Other
            } else {
                Problem::Torn("it ends too early".to_owned())
            }
        })?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if places.is_empty() && !name.ends_with(".dump") {
            return Err(Problem::Other);
        }
        let is_plain = entry.header().entry_type().is_file() && !name.contains('/');
        if !is_plain || places.iter().any(|it| it.name == name) {
            return Err(Problem::Torn("something was put into it".to_owned()));
        }
        places.push(Place {
            name,
            start: entry.raw_file_position(),
            bytes: entry.size(),
        });
    }
    let end = places
        .last()
        .map(|it| (it.start + it.bytes).next_multiple_of(512) + END);
    match (end, places.last()) {
        (None, _) => Err(Problem::Other),
        (Some(end), Some(last)) if end == length && last.name == SUMS => Ok(places),
        (Some(end), _) if end > length => Err(Problem::Torn("it ends too early".to_owned())),
        _ => Err(Problem::Torn("something was put into it".to_owned())),
    }
}

fn read_small(file: &mut File, places: &[Place], name: &str) -> Option<Vec<u8>> {
    let place = places.iter().find(|it| it.name == name)?;
    if place.bytes > MOST_MANIFEST {
        return None;
    }
    let mut bytes = Vec::new();
    place.of(file).ok()?.read_to_end(&mut bytes).ok()?;
    Some(bytes)
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
    use crate::db::server::Origin;
    use crate::services::backup::manifest::Member;
    use crate::services::provision::Which;

    fn write(folder: &Path, format: u32) -> PathBuf {
        let path = folder.join("a.tar");
        let mut draft = Draft::begin(&path, "run").unwrap();
        let sum = draft
            .add("mediverse.dump", &mut &[7_u8; 3000][..], |_| {})
            .unwrap();
        let member = Member {
            database: Which::Mediverse,
            file: "mediverse.dump".to_owned(),
            bytes: sum.bytes,
            sha256: sum.sha256,
            pg_dump: 15,
            origin: Origin {
                name: "m".to_owned(),
                server_version: "15".to_owned(),
                server_major: 15,
                system_identifier: None,
                encoding: "UTF8".to_owned(),
                collation: "C".to_owned(),
            },
            migrations: Vec::new(),
            tables: Vec::new(),
            forgotten: Vec::new(),
        };
        let manifest = Manifest {
            format,
            made_by: "mediverse".to_owned(),
            created_at: chrono::Utc::now(),
            run_id: "run".to_owned(),
            members: vec![member],
        };
        draft.finish(&manifest).unwrap();
        draft.keep(&path, false).unwrap();
        path
    }

    fn opened(path: &Path) -> anyhow::Result<()> {
        Archive::open(path)?.check(|_| {})
    }

    #[test]
    fn any_lost_or_changed_byte_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = write(folder.path(), FORMAT);
        opened(&path).unwrap();
        let whole = fs::read(&path).unwrap();
        for at in (0..whole.len()).step_by(61) {
            fs::write(&path, &whole[..at]).unwrap();
            assert!(opened(&path).is_err(), "cut at {at}");
        }
        // What fills up the blocks of a tar belongs to no member.
        fs::write(&path, &whole).unwrap();
        let places = Archive::open(&path).unwrap().places;
        let bytes = places.iter().flat_map(|it| it.start..it.start + it.bytes);
        for at in bytes.step_by(7).map(|at| usize::try_from(at).unwrap()) {
            let mut edited = whole.clone();
            edited[at] ^= 1;
            fs::write(&path, &edited).unwrap();
            assert!(opened(&path).is_err(), "edited at {at}");
        }
        let mut longer = whole;
        longer.extend_from_slice(&[0; 512]);
        fs::write(&path, &longer).unwrap();
        opened(&path).unwrap_err();
    }

    #[test]
    fn a_newer_format_is_refused_before_the_rest_is_understood() {
        let folder = tempfile::tempdir().unwrap();
        let path = write(folder.path(), FORMAT + 1);
        let error = Archive::open(&path).unwrap_err().to_string();
        assert!(error.contains("reads formats up to"), "{error}");
    }

    #[test]
    fn leaves_no_half_file_replaces_none_and_takes_the_abandoned_away() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a2.tar");
        fs::write(folder.path().join(".a1.tar.killed.part"), "half").unwrap();
        let mut draft = Draft::begin(&path, "run").unwrap();
        draft.add("x.dump", &mut &b"x"[..], |_| {}).unwrap();
        let mode = fs::metadata(draft.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let other = Draft::begin(&path, "another").unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
        drop((draft, other));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let path = write(folder.path(), FORMAT);
        let before = fs::read(&path).unwrap();
        let draft = Draft::begin(&path, "run").unwrap();
        draft.keep(&path, false).unwrap_err();
        assert_eq!(fs::read(&path).unwrap(), before);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
