//! What a backup says of itself.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::db::mediverse::account::Remembered;
use crate::db::server::{Origin, TableSum};
use crate::services::provision::Which;

/// The format that this binary writes, and the newest it reads.
pub(super) const FORMAT: u32 = 1;

/// The manifest of a backup.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    pub format: u32,
    /// Such as `mediverse 0.1.0`.
    pub made_by: String,
    pub created_at: DateTime<Utc>,
    pub run_id: String,
    pub members: Vec<Member>,
}

/// One database in it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    pub database: Which,
    pub file: String,
    pub bytes: u64,
    pub sha256: String,
    /// The major version of the `pg_dump` that wrote it.
    pub pg_dump: u32,
    pub origin: Origin,
    /// What was applied to it, in order; nothing for Moodle, which migrates itself.
    pub migrations: Vec<String>,
    pub tables: Vec<TableSum>,
    /// Who was forgotten by then: older backups learn of it from newer ones.
    pub forgotten: Vec<Remembered>,
}

impl Manifest {
    pub fn member(&self, which: Which) -> Option<&Member> {
        self.members.iter().find(|it| it.database == which)
    }

    /// Whether both are backups of the same databases of the same server.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        let key = |manifest: &Self| -> Vec<(Which, Option<String>, String)> {
            let members = manifest.members.iter();
            members
                .map(|it| {
                    let origin = &it.origin;
                    let server = origin.system_identifier.clone();
                    (it.database, server, origin.name.clone())
                })
                .collect()
        };
        key(self) == key(other)
    }
}

impl Member {
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|it| it.rows).sum()
    }

    /// The rows of one of the app's tables.
    pub fn rows_of(&self, table: &str) -> u64 {
        let is_it = |it: &&TableSum| it.schema == "public" && it.table == table;
        self.tables.iter().find(is_it).map_or(0, |it| it.rows)
    }

    /// What `found` has otherwise, a line a table; nothing where both hold the same rows.
    pub fn differences(&self, found: &[TableSum]) -> Vec<String> {
        let same =
            |it: &&TableSum, other: &TableSum| it.schema == other.schema && it.table == other.table;
        let mut lines: Vec<String> = Vec::new();
        for wanted in &self.tables {
            match found.iter().find(|it| same(it, wanted)) {
                None => lines.push(format!("{}: missing", wanted.shown())),
                Some(it) if it.rows != wanted.rows => lines.push(format!(
                    "{}: {} rows instead of {}",
                    wanted.shown(),
                    it.rows,
                    wanted.rows
                )),
                Some(it) if it.checksum != wanted.checksum => {
                    lines.push(format!("{}: other content", wanted.shown()));
                }
                Some(_) => {}
            }
        }
        let beyond = found
            .iter()
            .filter(|it| !self.tables.iter().any(|wanted| same(it, wanted)));
        lines.extend(beyond.map(|it| format!("{}: not in the backup", it.shown())));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(table: &str, rows: u64, checksum: &str) -> TableSum {
        TableSum {
            schema: "public".to_owned(),
            table: table.to_owned(),
            rows,
            checksum: checksum.to_owned(),
        }
    }

    fn member(tables: Vec<TableSum>) -> Member {
        Member {
            database: Which::Mediverse,
            file: "mediverse.dump".to_owned(),
            bytes: 1,
            sha256: String::new(),
            pg_dump: 15,
            origin: Origin {
                name: "mediverse".to_owned(),
                server_version: "15.6".to_owned(),
                server_major: 15,
                system_identifier: None,
                encoding: "UTF8".to_owned(),
                collation: "C".to_owned(),
            },
            migrations: Vec::new(),
            tables,
            forgotten: Vec::new(),
        }
    }

    #[test]
    fn tells_every_way_in_which_rows_can_differ() {
        let wanted = member(vec![sum("a", 1, "x"), sum("b", 2, "y"), sum("c", 3, "z")]);
        assert!(wanted.differences(&wanted.tables).is_empty());
        let found = [sum("a", 1, "other"), sum("b", 1, "y"), sum("d", 0, "0")];
        assert_eq!(
            wanted.differences(&found),
            [
                "a: other content",
                "b: 1 rows instead of 2",
                "c: missing",
                "d: not in the backup"
            ]
        );
    }
}
