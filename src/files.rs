//! Files that a command line names: read and refused with the same words and exit codes everywhere.
//!
//! What is to be read and is not there is 10, what cannot be read or is no file 11, what cannot be written 1.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::error::{Failure, failed, invalid, not_found};
use crate::interrupt::Temporary;

/// Open a file for reading; a folder is none.
pub(crate) fn open(path: &Path) -> Result<File, Failure> {
    let name = path.display();
    let file = File::open(path).map_err(|error| unreadable(&name, &error))?;
    let metadata = file.metadata().map_err(|error| unreadable(&name, &error))?;
    if metadata.is_dir() {
        return Err(is_folder(path));
    }
    Ok(file)
}

/// The whole file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    open(path)?
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(path.display(), &error))?;
    Ok(bytes)
}

/// The whole file as text.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        not_text(path.display(), good)
    })
}

/// What is in a folder.
pub(crate) fn read_folder(path: &Path) -> Result<fs::ReadDir, Failure> {
    fs::read_dir(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => not_found(format!("there is no folder `{}`", path.display()))
            .hint("check the path; it counts from the current folder"),
        io::ErrorKind::NotADirectory => {
            invalid(format!("`{}` is no folder", path.display())).hint("name the folder itself")
        }
        _ => unreadable(path.display(), &error),
    })
}

/// Why a file cannot be read, and what to do.
pub(crate) fn unreadable(path: impl fmt::Display, error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::NotFound => not_found(format!("there is no file `{path}`"))
            .hint("check the path; it counts from the current folder"),
        io::ErrorKind::PermissionDenied => {
            invalid(format!("cannot read `{path}`: permission denied"))
                .hint("let this user read the file, or pass another one")
        }
        _ => invalid(format!("cannot read `{path}`: {error}"))
            .hint("check that it is a readable file and run the command again"),
    }
}

/// A file that is not UTF-8 behind the bytes `good`.
pub(crate) fn not_text(path: impl fmt::Display, good: &[u8]) -> Failure {
    let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
    invalid(format!(
        "`{path}` is not UTF-8: line {line} has a broken character"
    ))
    .hint("save the file as UTF-8")
}

fn is_folder(path: &Path) -> Failure {
    invalid(format!("`{}` is a folder", path.display())).hint("name a file")
}

/// Why a file cannot be written, and what to do. The name is that of the file that was asked for, not
/// of one in between.
pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let (reason, hint) = match error.kind() {
        io::ErrorKind::NotFound if folder.is_some_and(|it| !it.is_dir()) => (
            "its folder is not there".to_owned(),
            "make the folder first, or name another file",
        ),
        io::ErrorKind::IsADirectory => ("it is a folder".to_owned(), "name a file"),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => (
            error.kind().to_string(),
            "choose a place where this user may write, or let it",
        ),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => (
            error.kind().to_string(),
            "make room there, or choose another place, and run the command again",
        ),
        _ => (
            error.to_string(),
            "check the path and the disk, and run the command again",
        ),
    };
    failed(format!("cannot write `{}`: {reason}", path.display())).hint(hint)
}

/// Take a draft away whose writer is gone: who writes holds a lock on it.
pub(crate) fn remove_abandoned(draft: &Path) {
    if File::open(draft).is_ok_and(|file| lock(&file)) {
        fs::remove_file(draft).ok();
    }
}

/// Hold a draft as long as `file` is open; whether nobody else does.
pub(crate) fn lock(file: &File) -> bool {
    use rustix::fs::{FlockOperation, flock};
    flock(file, FlockOperation::NonBlockingLockExclusive).is_ok()
}

/// A file that takes its place once it is whole: readers of the one that was there never see half of it, and
/// an interrupted call leaves nothing.
pub(crate) struct Replacement {
    path: PathBuf,
    file: File,
    /// Beside the place; `None` for a pipe or a device, which cannot be replaced and must not be.
    draft: Option<(TempPath, Temporary)>,
}

impl Replacement {
    /// Begin, with the rights of `mode` less those that the umask takes.
    pub(crate) fn begin(path: &Path, mode: u32) -> Result<Self, Failure> {
        let cannot = |error| unwritable(path, &error);
        if fs::metadata(path).is_ok_and(|it| !it.is_file()) {
            return Ok(Self {
                path: path.to_owned(),
                file: File::create(path).map_err(cannot)?,
                draft: None,
            });
        }
        // A link stays a link.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let folder = place.parent().filter(|it| !it.as_os_str().is_empty());
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let draft = tempfile::Builder::new()
            .prefix(&format!(".{name}."))
            .suffix(".part")
            .permissions(fs::Permissions::from_mode(mode))
            .tempfile_in(folder.unwrap_or(Path::new(".")))
            .map_err(cannot)?;
        let (file, draft) = draft.into_parts();
        let guard = Temporary::new(&draft);
        Ok(Self {
            path: place,
            file,
            draft: Some((draft, guard)),
        })
    }

    /// What to write to.
    pub(crate) fn file(&self) -> io::Result<File> {
        self.file.try_clone()
    }

    /// Have it on the disk and give it its name.
    pub(crate) fn keep(self) -> Result<(), Failure> {
        let Some((draft, _guard)) = self.draft else {
            return Ok(());
        };
        self.file
            .sync_all()
            .and_then(|()| draft.persist(&self.path).map_err(|lost| lost.error))
            .map_err(|error| unwritable(&self.path, &error))
    }

    /// Write `bytes`, and that is the file.
    pub(crate) fn of(path: &Path, mode: u32, bytes: &[u8]) -> Result<(), Failure> {
        let mut new = Self::begin(path, mode)?;
        new.file
            .write_all(bytes)
            .map_err(|error| unwritable(path, &error))?;
        new.keep()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Exit;

    #[test]
    fn each_reason_has_its_exit_code() {
        let folder = tempfile::tempdir().unwrap();
        let inside = |name: &str| folder.path().join(name);
        fs::write(inside("text"), "bone\n").unwrap();
        fs::write(inside("latin1"), b"bone\nf\xe9mur\n").unwrap();
        let exit = |failure: Failure| (failure.exit, !failure.hints.is_empty());
        assert_eq!(read_text(&inside("text")).unwrap(), "bone\n");
        for (name, expected) in [
            ("gone", Exit::NotFound),
            ("gone/file", Exit::NotFound),
            ("text/file", Exit::Invalid),
            (".", Exit::Invalid),
            ("latin1", Exit::Invalid),
        ] {
            let found = exit(read_text(&inside(name)).unwrap_err());
            assert_eq!(found, (expected, true), "{name}");
        }
        let latin1 = read_text(&inside("latin1")).unwrap_err();
        assert!(latin1.message.contains("line 2 "), "{latin1}");
        for (name, expected) in [("gone", Exit::NotFound), ("text", Exit::Invalid)] {
            let found = exit(read_folder(&inside(name)).err().unwrap());
            assert_eq!(found, (expected, true), "{name}");
        }
        for name in ["gone/file", ".", "text/file"] {
            let error = File::create(inside(name)).unwrap_err();
            let found = exit(unwritable(&inside(name), &error));
            assert_eq!(found, (Exit::Failed, true), "{name}");
        }
    }
}
