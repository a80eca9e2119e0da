//! The contents of a dump: what is restored as it is, what apart, and what not at all.

use std::io::{Read as _, Write as _};
use std::process::Stdio;

use tempfile::NamedTempFile;

use super::archive::Archive;
use super::manifest::Member;
use super::tools::{Running, Tools};
use super::{check_fed, feed};
use crate::interrupt::Temporary;

/// Two lists for `pg_restore --use-list`.
#[derive(Debug)]
pub(super) struct Contents {
    pub objects: NamedTempFile,
    /// Rights, which may name roles that another server does not have.
    pub rights: NamedTempFile,
    _guards: [Temporary; 2],
}

impl Contents {
    pub(super) fn of(archive: &Archive, member: &Member, tools: &Tools) -> anyhow::Result<Self> {
        let mut running = Running::start(
            "pg_restore",
            tools
                .command("pg_restore", None)
                .arg("--list")
                .stdin(Stdio::piped())
                .stdout(Stdio::piped()),
        )?;
        let fed = feed(&mut running, archive.member(&member.file)?);
        let mut text = String::new();
        let mut out = running.child.stdout.take().expect("stdout was piped");
        out.read_to_string(&mut text)?;
        running.end()?;
        check_fed(archive, member, fed)?;
        let (objects, rights) = (NamedTempFile::new()?, NamedTempFile::new()?);
        let mut contents = Self {
            _guards: [&objects, &rights].map(|file| Temporary::new(file.path())),
            objects,
            rights,
        };
        for line in text.lines() {
            match Kind::of(line) {
                Kind::Object => writeln!(contents.objects, "{line}")?,
                Kind::Rights => writeln!(contents.rights, "{line}")?,
                Kind::There => {}
            }
        }
        contents.objects.flush()?;
        contents.rights.flush()?;
        Ok(contents)
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Object,
    Rights,
    /// A comment of the list, or something that every new database has, or that only its
    /// owner may touch.
    There,
}

impl Kind {
    /// Of a line such as `215; 1259 16388 TABLE public AnatomyPart postgres`.
    fn of(line: &str) -> Self {
        let Some((_, entry)) = line.split_once("; ").filter(|_| !line.starts_with(';')) else {
            return Self::There;
        };
        let words = entry.splitn(3, ' ').nth(2).unwrap_or_default();
        let is = |start: &str| words.starts_with(start);
        if is("ACL ") || is("DEFAULT ACL ") {
            Self::Rights
        } else if is("SCHEMA - public ")
            || is("COMMENT - SCHEMA public")
            || is("COMMENT - EXTENSION ")
        {
            Self::There
        } else {
            Self::Object
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_rights_from_objects_and_from_what_is_there() {
        for (line, kind) in [
            ("; Archive created at 2026-01-01", Kind::There),
            (";", Kind::There),
            (
                "6; 2615 16385 SCHEMA - mediverse_admin mediverse",
                Kind::Object,
            ),
            (
                "5; 2615 2200 SCHEMA - public pg_database_owner",
                Kind::There,
            ),
            (
                "3600; 0 0 COMMENT - SCHEMA public pg_database_owner",
                Kind::There,
            ),
            ("2; 3079 16386 EXTENSION - pg_trgm ", Kind::Object),
            ("3601; 0 0 COMMENT - EXTENSION pg_trgm ", Kind::There),
            (
                "215; 1259 16388 TABLE public AnatomyPart postgres",
                Kind::Object,
            ),
            (
                "3603; 0 0 ACL public TABLE \"AnatomyPart\" postgres",
                Kind::Rights,
            ),
            (
                "2100; 826 17000 DEFAULT ACL public DEFAULT PRIVILEGES FOR TABLES postgres",
                Kind::Rights,
            ),
        ] {
            assert_eq!(Kind::of(line), kind, "{line}");
        }
    }
}
