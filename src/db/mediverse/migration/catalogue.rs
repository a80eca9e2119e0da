//! What a schema really consists of, as lines that can be compared.

use std::collections::BTreeSet;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::Migration;
use crate::db::{MediverseConn, quoted};

/// The objects of a schema, one line each.
#[derive(Debug, PartialEq, Eq)]
pub struct Catalogue(BTreeSet<String>);

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Catalogue {
    /// Everything in `schema`; with `whole` false, only what belongs to the app's six tables.
    pub fn of(conn: &mut MediverseConn, schema: &str, whole: bool) -> QueryResult<Self> {
        let lines: Vec<Line> = diesel::sql_query(include_str!("catalogue.sql"))
            .bind::<Text, _>(schema)
            .bind::<Bool, _>(whole)
            .load(conn.pg())?;
        Ok(Self(lines.into_iter().map(|row| row.line).collect()))
    }

    /// What is here and not in `other`.
    pub fn beyond(&self, other: &Self) -> Vec<String> {
        self.0
            .difference(&other.0)
            .map(|line| crate::error::one_line(line))
            .collect()
    }
}

/// What the baseline makes, found out by making it in a schema that is rolled back.
pub fn fingerprint_of_baseline(
    conn: &mut MediverseConn,
    baseline: &Migration,
) -> anyhow::Result<Catalogue> {
    let scratch = format!("mediverse_scratch_{}", std::process::id());
    let schema = quoted(&scratch);
    let sql = baseline.up.replace("public.", &format!("{schema}."));
    conn.pg().batch_execute("BEGIN")?;
    let made = conn
        .pg()
        .batch_execute(&format!("CREATE SCHEMA {schema}; {sql}"))
        .and_then(|()| Catalogue::of(conn, &scratch, false));
    conn.pg().batch_execute("ROLLBACK")?;
    Ok(made?)
}
