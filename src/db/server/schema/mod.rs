//! A schema as the catalogue has it: as statements that make it again, and as plain facts.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Array, Text};
use serde::Deserialize;

use crate::db::ServerConn;

/// Tables and enums, as far as tools beside PostgreSQL have words for them.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Blueprint {
    pub tables: Vec<Table>,
    pub enums: Vec<Enum>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Table {
    pub schema: String,
    pub name: String,
    pub columns: Vec<Column>,
    /// Indexes over plain columns, those of constraints too.
    pub keys: Vec<Key>,
    pub parents: Vec<Parent>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Column {
    pub name: String,
    /// As PostgreSQL writes it; of an array that of its elements.
    #[serde(rename = "type")]
    pub kind: String,
    pub array: bool,
    /// The enum that the type is.
    #[serde(rename = "enum")]
    pub labels: Option<String>,
    pub required: bool,
    pub default: Option<String>,
    pub identity: bool,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Key {
    pub name: String,
    pub primary: bool,
    pub unique: bool,
    pub method: String,
    pub columns: Vec<String>,
    pub descending: Vec<bool>,
}

/// A reference to another table, or to the same.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Parent {
    pub name: String,
    pub columns: Vec<String>,
    pub schema: String,
    pub table: String,
    pub targets: Vec<String>,
    pub on_delete: Action,
    pub on_update: Action,
}

/// What happens to a row when the row it refers to changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Action {
    #[serde(rename = "a")]
    NoAction,
    #[serde(rename = "r")]
    Restrict,
    #[serde(rename = "c")]
    Cascade,
    #[serde(rename = "n")]
    SetNull,
    #[serde(rename = "d")]
    SetDefault,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Enum {
    pub schema: String,
    pub name: String,
    pub labels: Vec<String>,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Table {
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|it| it.name == name)
    }

    pub fn primary(&self) -> Option<&Key> {
        self.keys.iter().find(|it| it.primary)
    }
}

impl ServerConn {
    /// The tables and enums of these schemas, the last schema of the alphabet first.
    pub fn blueprint(&mut self, schemas: &[&str]) -> anyhow::Result<Blueprint> {
        let document: Line = diesel::sql_query(include_str!("blueprint.sql"))
            .bind::<Array<Text>, _>(schemas)
            .get_result(self.pg())?;
        Ok(serde_json::from_str(&document.line)?)
    }

    /// The statements that make these schemas again in an empty database, in order.
    pub fn schema_script(&mut self, schemas: &[&str]) -> QueryResult<Vec<String>> {
        // Names are written out in full where nothing is found without.
        self.pg().batch_execute("SET search_path = pg_catalog")?;
        let lines: Vec<Line> = diesel::sql_query(include_str!("script.sql"))
            .bind::<Array<Text>, _>(schemas)
            .load(self.pg())?;
        Ok(lines.into_iter().map(|row| row.line).collect())
    }
}
