//! What migrations would run and lock. Read off the SQL, not tried: trying takes the locks.

use serde::Serialize;

use super::{Run, check_ours};
use crate::db::MediverseConn;
use crate::db::mediverse::migration::{Applied, Migration, statements};

/// Which of a migration's two files is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Up,
    Down,
}

/// A migration that would be run.
#[derive(Debug, Serialize)]
pub struct Step {
    pub version: String,
    pub name: String,
    pub direction: Direction,
    pub sql: String,
    pub locks: Vec<Lock>,
}

/// A lock on a table, with the table's size where it exists already.
#[derive(Debug, Serialize)]
pub struct Lock {
    pub mode: &'static str,
    pub table: String,
    /// As last estimated by ANALYZE.
    pub rows: Option<i64>,
    /// Table, indexes and TOAST.
    pub bytes: Option<i64>,
}

impl Run<'_> {
    /// The pending migrations with the locks they take on tables.
    pub fn plan(&self, conn: &mut MediverseConn) -> anyhow::Result<Vec<Step>> {
        check_ours(conn)?;
        let applied = Applied::all(conn)?;
        let mut steps = Vec::new();
        for migration in self.pending(conn, &applied)? {
            steps.push(Step::of(conn, migration, Direction::Up)?);
        }
        Ok(steps)
    }

    /// What reverting the latest `count` would run; with `again`, what applying them after it would.
    pub fn plan_revert(
        &self,
        conn: &mut MediverseConn,
        count: usize,
        again: bool,
    ) -> anyhow::Result<Vec<Step>> {
        check_ours(conn)?;
        let applied = Applied::all(conn)?;
        let latest = self.latest(&applied, count)?;
        let mut steps = Vec::new();
        for migration in &latest {
            steps.push(Step::of(conn, migration, Direction::Down)?);
        }
        for migration in latest.iter().rev().filter(|_| again) {
            steps.push(Step::of(conn, migration, Direction::Up)?);
        }
        Ok(steps)
    }
}

impl Step {
    fn of(
        conn: &mut MediverseConn,
        migration: &Migration,
        direction: Direction,
    ) -> anyhow::Result<Self> {
        let sql = match direction {
            Direction::Up => &migration.up,
            Direction::Down => &migration.down,
        };
        let mut locks: Vec<Lock> = Vec::new();
        for statement in statements(sql) {
            for (mode, table) in locks_of(statement) {
                if locks.iter().any(|it| it.mode == mode && it.table == table) {
                    continue;
                }
                let size = conn.size_of(&table)?;
                locks.push(Lock {
                    mode,
                    table,
                    rows: size.map(|(_, rows)| rows),
                    bytes: size.map(|(bytes, _)| bytes),
                });
            }
        }
        Ok(Self {
            version: migration.version.clone(),
            name: migration.name.clone(),
            direction,
            sql: sql.trim_end().to_owned(),
            locks,
        })
    }
}

/// The table locks of one statement, from PostgreSQL's table of lock modes.
fn locks_of(statement: &str) -> Vec<(&'static str, String)> {
    let words = words(statement);
    let upper: Vec<String> = words.iter().map(|word| word.to_ascii_uppercase()).collect();
    let starts = |pattern: &[&str]| {
        upper.len() >= pattern.len() && upper.iter().zip(pattern).all(|(word, it)| word == it)
    };
    let after = |keyword: &str| {
        let at = upper.iter().position(|word| word == keyword)?;
        let skipped = upper[at + 1..]
            .iter()
            .take_while(|word| {
                matches!(
                    word.as_str(),
                    "IF" | "NOT" | "EXISTS" | "ONLY" | "CONCURRENTLY"
                )
            })
            .count();
        words.get(at + 1 + skipped).cloned()
    };
    let mut locks = Vec::new();
    let mut add = |mode: &'static str, table: Option<String>| {
        locks.extend(table.map(|table| (mode, table)));
    };
    let concurrently = upper.iter().any(|word| word == "CONCURRENTLY");
    if starts(&["CREATE", "TABLE"]) {
        add("ACCESS EXCLUSIVE", after("TABLE"));
    } else if starts(&["ALTER", "TABLE"]) {
        let foreign = upper.iter().any(|word| word == "FOREIGN");
        add(
            if foreign {
                "SHARE ROW EXCLUSIVE"
            } else {
                "ACCESS EXCLUSIVE"
            },
            after("TABLE"),
        );
    } else if starts(&["DROP", "TABLE"]) {
        add("ACCESS EXCLUSIVE", after("TABLE"));
    } else if starts(&["CREATE", "INDEX"]) || starts(&["CREATE", "UNIQUE", "INDEX"]) {
        add(
            if concurrently {
                "SHARE UPDATE EXCLUSIVE"
            } else {
                "SHARE"
            },
            after("ON"),
        );
    } else if starts(&["CREATE", "TRIGGER"]) || starts(&["CREATE", "OR", "REPLACE", "TRIGGER"]) {
        add("SHARE ROW EXCLUSIVE", after("ON"));
    } else if starts(&["CREATE", "POLICY"])
        || starts(&["DROP", "POLICY"])
        || starts(&["DROP", "TRIGGER"])
    {
        add("ACCESS EXCLUSIVE", after("ON"));
    } else if starts(&["TRUNCATE"]) {
        add(
            "ACCESS EXCLUSIVE",
            after("TABLE").or_else(|| words.get(1).cloned()),
        );
    } else if starts(&["INSERT"]) {
        add("ROW EXCLUSIVE", after("INTO"));
    } else if starts(&["UPDATE"]) {
        add("ROW EXCLUSIVE", words.get(1).cloned());
    } else if starts(&["DELETE"]) {
        add("ROW EXCLUSIVE", after("FROM"));
    }
    if starts(&["CREATE", "TABLE"]) || starts(&["ALTER", "TABLE"]) {
        for (index, _) in upper
            .iter()
            .enumerate()
            .filter(|(_, word)| *word == "REFERENCES")
        {
            add("SHARE ROW EXCLUSIVE", words.get(index + 1).cloned());
        }
    }
    locks
}

/// Words of a statement up to its comments, names kept whole: `public."AnatomyPart"`.
fn words(statement: &str) -> Vec<String> {
    let code: String = statement
        .lines()
        .map(|line| line.split_once("--").map_or(line, |(code, _)| code))
        .collect::<Vec<_>>()
        .join(" ");
    code.replace(['(', ')', ','], " ")
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locks(statement: &str) -> String {
        let locks = locks_of(statement);
        let locks: Vec<String> = locks
            .iter()
            .map(|(mode, table)| format!("{mode} {table}"))
            .collect();
        locks.join(", ")
    }

    #[test]
    fn names_the_locks_postgresql_takes() {
        assert_eq!(
            locks(
                "ALTER TABLE public.\"A\" ADD CONSTRAINT x FOREIGN KEY (a) REFERENCES public.\"B\"(id)"
            ),
            "SHARE ROW EXCLUSIVE public.\"A\", SHARE ROW EXCLUSIVE public.\"B\""
        );
        assert_eq!(
            locks("-- why\nCREATE UNIQUE INDEX i ON public.\"A\"(x)"),
            "SHARE public.\"A\""
        );
        assert_eq!(
            locks("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (x)"),
            "SHARE UPDATE EXCLUSIVE t"
        );
        assert_eq!(
            locks("ALTER TABLE IF EXISTS t ADD c int"),
            "ACCESS EXCLUSIVE t"
        );
        assert_eq!(locks("SELECT 1"), "");
    }
}
