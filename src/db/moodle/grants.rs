//! The SQL with which Moodle's DBA lets a role do our work, and nothing else.

use std::fmt::Write as _;

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text};

use super::rights::{ACTIVITY, Part, Right, Verb, rights};
use crate::db::{MoodleConn, quoted};

/// The tables and columns that a Moodle has, as far as rights go.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Without their prefix.
    tables: Vec<Table>,
}

#[derive(Debug, Clone, QueryableByName)]
struct Table {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Array<Text>)]
    columns: Vec<String>,
    /// Whether an activity has its rows there.
    #[diesel(sql_type = Bool)]
    is_activity: bool,
}

impl Catalogue {
    /// Read the catalogue, which takes no right on Moodle's tables.
    pub fn of(conn: &mut MoodleConn) -> QueryResult<Self> {
        let prefix = conn.prefix().to_owned();
        let tables = diesel::sql_query(include_str!("catalogue.sql"))
            .bind::<Text, _>(prefix)
            .bind::<Array<Text>, _>(ACTIVITY)
            .load(conn.pg())?;
        Ok(Self { tables })
    }

    /// Whether no table of a Moodle is there.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    fn find(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|it| it.name == name)
    }
}

/// What is to be granted, and how things are called.
#[derive(Debug, Clone)]
pub struct Grants<'a> {
    pub role: &'a str,
    pub database: &'a str,
    pub prefix: &'a str,
    /// Reading belongs to every part.
    pub parts: &'a [Part],
    /// What this Moodle has; none where nobody could look.
    pub catalogue: Option<&'a Catalogue>,
}

impl Grants<'_> {
    /// The whole script.
    pub fn script(&self) -> String {
        let role = quoted(self.role);
        let mut script = String::new();
        let mut put = |line: &str| writeln!(script, "{line}").expect("writing to a string");
        let mut parts = vec![Part::Read];
        parts.extend(self.parts.iter().filter(|part| **part != Part::Read));
        parts.dedup();
        put(&format!(
            "-- What {} is to do in Moodle:",
            self.role.replace(['\n', '\r'], " ")
        ));
        for part in &parts {
            put(&format!("--   {}", purpose(*part)));
        }
        put(
            "-- To be run in Moodle's database by its owner. Tables that hold passwords, tokens or keys are",
        );
        put(
            "-- granted by column, without them; the site's settings can only be granted as a whole.",
        );
        put("BEGIN;");
        put(&format!(
            "GRANT CONNECT ON DATABASE {} TO {role};",
            quoted(self.database)
        ));
        if !crate::db::moodle::is_our_prefix(self.prefix) {
            put("-- Views for the session, which give the tables the names that mediverse writes.");
            put(&format!(
                "GRANT TEMPORARY ON DATABASE {} TO {role};",
                quoted(self.database)
            ));
        }
        put(&format!("GRANT USAGE ON SCHEMA public TO {role};"));
        for part in parts {
            put("");
            put(&format!("-- {}", purpose(part)));
            for statement in self.statements(part) {
                put(&format!("{statement} TO {role};"));
            }
        }
        put("COMMIT;");
        script
    }

    fn statements(&self, part: Part) -> Vec<String> {
        let mut statements = Vec::new();
        for right in rights().iter().filter(|right| right.part == part) {
            statements.extend(self.statement(right));
        }
        if part == Part::Read {
            statements.extend(self.other_activities());
        }
        statements
    }

    fn statement(&self, right: &Right) -> Option<String> {
        let there = match self.catalogue {
            Some(catalogue) => Some(catalogue.find(right.table)?),
            None => None,
        };
        let verb = right.verb.name();
        if right.verb == Verb::Usage {
            let name = self.named(&format!("{}_id_seq", right.table));
            return Some(format!("GRANT {verb} ON SEQUENCE {name}"));
        }
        let table = self.named(right.table);
        if right.columns.is_empty() {
            return Some(format!("GRANT {verb} ON {table}"));
        }
        let columns: Vec<&str> = right
            .columns
            .iter()
            .copied()
            .filter(|column| there.is_none_or(|table| table.has(column)))
            .collect();
        Some(format!("GRANT {verb} ({}) ON {table}", columns.join(", ")))
    }

    /// Kinds of activity that only this Moodle has.
    fn other_activities(&self) -> Vec<String> {
        let known = |name: &str| rights().iter().any(|right| right.table == name);
        let tables = self.catalogue.map_or(&[][..], |it| &it.tables);
        tables
            .iter()
            .filter(|table| table.is_activity && !known(&table.name))
            .map(|table| {
                let columns: Vec<&str> = ACTIVITY
                    .iter()
                    .copied()
                    .filter(|column| table.has(column))
                    .collect();
                let name = self.named(&table.name);
                format!("GRANT SELECT ({}) ON {name}", columns.join(", "))
            })
            .collect()
    }

    fn named(&self, table: &str) -> String {
        let name = format!("{}{table}", self.prefix);
        let is_plain = name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if is_plain && !name.starts_with(|c: char| c.is_ascii_digit()) {
            format!("public.{name}")
        } else {
            format!("public.{}", quoted(&name))
        }
    }
}

impl Table {
    fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|it| it == column)
    }
}

const fn purpose(part: Part) -> &'static str {
    match part {
        Part::Read => "read courses, contents and progress",
        Part::Sessions => "write sessions as pages and hide them",
        Part::Users => "make accounts, enrol people, give and take roles, suspend",
    }
}
