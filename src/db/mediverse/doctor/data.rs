//! Rows that make no sense, found by one query a question.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

use crate::db::{MediverseConn, quoted};
use crate::text::counted;

/// What one question found: how many, and the first of them in words.
#[derive(Debug, Default)]
pub struct Finding {
    pub total: u64,
    pub items: Vec<String>,
}

/// How many are named; the rest is counted.
const NAMED: usize = 20;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    item: String,
    #[diesel(sql_type = BigInt)]
    total: i64,
}

macro_rules! questions {
    ($($(#[$about:meta])* $name:ident = $file:literal;)+) => {
        impl Finding {
            $($(#[$about])*
            pub fn $name(conn: &mut MediverseConn) -> QueryResult<Self> {
                Self::ask(conn, include_str!($file))
            })+
        }
    };
}

questions! {
    /// Parts whose parent is not there.
    parents = "data/parents.sql";
    /// Parts that are below themselves.
    cycles = "data/cycles.sql";
    /// Join codes that are not six of `A-Z0-9`.
    codes = "data/codes.sql";
    /// Shown systems that are none.
    systems = "data/systems.sql";
    /// Lit parts that are none.
    highlights = "data/highlights.sql";
    /// Roll-ups that are not the counts of the commands.
    rollups = "data/rollups.sql";
}

#[derive(QueryableByName)]
struct Target {
    #[diesel(sql_type = Text)]
    target: String,
    #[diesel(sql_type = BigInt)]
    commands: i64,
    #[diesel(sql_type = BigInt)]
    total: i64,
}

impl Finding {
    /// Commands on parts that are none.
    pub fn targets(conn: &mut MediverseConn) -> QueryResult<Self> {
        let rows: Vec<Target> = diesel::sql_query(format!(
            "SELECT target, commands, count(*) OVER () AS total FROM (\n{}\n) found LIMIT {NAMED}",
            include_str!("data/targets.sql")
        ))
        .load(conn.pg())?;
        let item = |it: &Target| format!("`{}`: {}", it.target, counted(it.commands, "command"));
        Ok(Self {
            total: rows.first().map_or(0, |row| row.total.unsigned_abs()),
            items: rows.iter().map(item).collect(),
        })
    }

    fn ask(conn: &mut MediverseConn, sql: &str) -> QueryResult<Self> {
        let rows: Vec<Row> = diesel::sql_query(format!(
            "SELECT item, count(*) OVER () AS total FROM (\n{sql}\n) found LIMIT {NAMED}"
        ))
        .load(conn.pg())?;
        Ok(Self {
            total: rows.first().map_or(0, |row| row.total.unsigned_abs()),
            items: rows.into_iter().map(|row| row.item).collect(),
        })
    }

    /// The same of a list that is known whole.
    pub fn of(items: Vec<String>) -> Self {
        Self {
            total: items.len() as u64,
            items: items.into_iter().take(NAMED).collect(),
        }
    }

    /// Make roots of the parts whose parent is not there, as the lost foreign key would have.
    pub fn release_orphans(conn: &mut MediverseConn) -> QueryResult<usize> {
        diesel::sql_query(
            "UPDATE public.\"AnatomyPart\" p SET \"parentId\" = NULL, \
             \"updatedAt\" = (now() AT TIME ZONE 'UTC')::timestamp(3) \
             WHERE p.\"parentId\" IS NOT NULL AND NOT EXISTS \
             (SELECT FROM public.\"AnatomyPart\" q WHERE q.\"id\" = p.\"parentId\")",
        )
        .execute(conn.pg())
    }
}

/// A JSON column that holds JSON as text.
#[derive(Debug, Clone, QueryableByName)]
pub struct Stringed {
    #[diesel(sql_type = Text)]
    tab: String,
    #[diesel(sql_type = Text)]
    col: String,
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    label: String,
    /// Of a session that runs.
    #[diesel(sql_type = Bool)]
    pub live: bool,
    #[diesel(sql_type = Text)]
    text: String,
}

impl Stringed {
    /// All there are whose text really is JSON.
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        let all: Vec<Self> = diesel::sql_query(include_str!("data/json.sql")).load(conn.pg())?;
        Ok(all.into_iter().filter(|it| it.meant().is_some()).collect())
    }

    pub fn name(&self) -> String {
        format!("`{}`: {}", self.label, self.col)
    }

    fn meant(&self) -> Option<serde_json::Value> {
        let mut value = serde_json::Value::String(self.text.clone());
        while let serde_json::Value::String(text) = &value {
            value = serde_json::from_str(text).ok()?;
        }
        Some(value)
    }

    /// Write what was meant, unless someone wrote something else since.
    pub fn unwrap(&self, conn: &mut MediverseConn) -> QueryResult<usize> {
        let Some(meant) = self.meant() else {
            return Ok(0);
        };
        let (table, column) = (quoted(&self.tab), quoted(&self.col));
        diesel::sql_query(format!(
            "UPDATE public.{table} SET {column} = $1::jsonb, \
             \"updatedAt\" = (now() AT TIME ZONE 'UTC')::timestamp(3) \
             WHERE \"id\" = $2 AND {column} = to_jsonb($3::text)"
        ))
        .bind::<Text, _>(meant.to_string())
        .bind::<Text, _>(&self.id)
        .bind::<Text, _>(&self.text)
        .execute(conn.pg())
    }
}
