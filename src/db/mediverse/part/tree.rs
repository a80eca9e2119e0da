//! Above and below a part.

use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};
use serde::Serialize;

use super::Part;
use crate::db::MediverseConn;

/// A part on the way up.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ancestor {
    #[diesel(sql_type = Text)]
    pub part_id: String,
    #[diesel(sql_type = Text)]
    pub name: String,
}

/// A part in a tree: how deep it hangs, and what hangs on it.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Branch {
    #[diesel(sql_type = Text)]
    pub part_id: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub latin_name: Option<String>,
    #[diesel(sql_type = Text)]
    pub system: String,
    #[diesel(sql_type = Integer)]
    pub depth: i32,
    /// Parts directly below.
    #[diesel(sql_type = BigInt)]
    pub children: i64,
    /// Parts anywhere below.
    #[diesel(sql_type = BigInt)]
    pub below: i64,
}

impl Part {
    /// The wholes this part belongs to, the root first.
    pub fn ancestors(&self, conn: &mut MediverseConn) -> QueryResult<Vec<Ancestor>> {
        diesel::sql_query(include_str!("ancestors.sql"))
            .bind::<Text, _>(&self.id)
            .load(conn.pg())
    }

    /// The tree below the part with the id `root`, or every tree, each branch after its parent.
    pub fn branches(
        conn: &mut MediverseConn,
        root: Option<&str>,
        depth: Option<i32>,
    ) -> QueryResult<Vec<Branch>> {
        diesel::sql_query(include_str!("branches.sql"))
            .bind::<Nullable<Text>, _>(root)
            .bind::<Nullable<Integer>, _>(depth)
            .load(conn.pg())
    }

    /// The same one after the other.
    pub fn each_branch(
        conn: &mut MediverseConn,
        root: Option<&str>,
        depth: Option<i32>,
        mut work: impl FnMut(Branch) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let branches = diesel::sql_query(include_str!("branches.sql"))
            .bind::<Nullable<Text>, _>(root)
            .bind::<Nullable<Integer>, _>(depth)
            .load_iter::<Branch, PgRowByRowLoadingMode>(conn.pg())?;
        for branch in branches {
            work(branch?)?;
        }
        Ok(())
    }
}
