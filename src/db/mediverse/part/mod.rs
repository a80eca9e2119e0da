//! Anatomy parts: rows of the app's `AnatomyPart`, and their place in the tree.

mod tree;
mod write;

use chrono::NaiveDateTime;
use diesel::dsl::sql;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use serde::Serialize;
use serde_json::Value;

use super::AnatomySystem;
use super::schema::anatomy_part;
use super::time::utc;
use crate::db::MediverseConn;

pub use tree::{Ancestor, Branch};
pub(crate) use write::{Doubt, Hanging, NewPart, PartChange};

/// A part as the app stores it.
#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
#[diesel(table_name = anatomy_part, check_for_backend(diesel::pg::Pg))]
#[serde(rename_all = "camelCase")]
pub struct Part {
    pub id: String,
    pub part_id: String,
    pub name: String,
    pub latin_name: Option<String>,
    pub mesh_name: Option<String>,
    pub system: AnatomySystem,
    /// The parent's `id`, not its `partId`.
    pub parent_id: Option<String>,
    pub model_path: Option<String>,
    pub lod_levels: Option<Value>,
    pub bounding_box: Option<Value>,
    #[serde(serialize_with = "utc")]
    pub created_at: NaiveDateTime,
    #[serde(serialize_with = "utc")]
    pub updated_at: NaiveDateTime,
}

/// Which parts are wanted.
#[derive(Debug, Default, Clone)]
pub struct PartFilter {
    /// Of any of these systems; of every one where none is named.
    pub systems: Vec<AnatomySystem>,
    /// Directly below the part with this `id`.
    pub parent: Option<String>,
    /// Anywhere below the part with this `id`.
    pub under: Option<String>,
    /// Only parts that are a left or right one, or only parts that are not.
    pub sided: Option<bool>,
    /// Only behind this `partId`.
    pub after: Option<String>,
    pub offset: i64,
    pub limit: Option<i64>,
}

/// Which ids say that a part is the left or the right of a pair.
const SIDED: &str = r#""AnatomyPart"."partId" ~ '[_.-](left|right|l|r)$'"#;

impl Part {
    /// The part that people call `key`: its `partId`, else its `id`.
    pub fn find(conn: &mut MediverseConn, key: &str) -> QueryResult<Option<Self>> {
        anatomy_part::table
            .filter(anatomy_part::part_id.eq(key).or(anatomy_part::id.eq(key)))
            .order((anatomy_part::part_id.eq(key).desc(), anatomy_part::id))
            .select(Self::as_select())
            .first(conn.pg())
            .optional()
    }

    /// Parts in order of their `partId`, one after the other: there may be more than fit into memory.
    pub fn each(
        conn: &mut MediverseConn,
        filter: &PartFilter,
        mut work: impl FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut query = anatomy_part::table
            .select(Self::as_select())
            .order(anatomy_part::part_id)
            .offset(filter.offset)
            .into_boxed();
        if let Some(limit) = filter.limit {
            query = query.limit(limit);
        }
        if !filter.systems.is_empty() {
            query = query.filter(anatomy_part::system.eq_any(&filter.systems));
        }
        if let Some(parent) = &filter.parent {
            query = query.filter(anatomy_part::parent_id.eq(parent));
        }
        if let Some(under) = &filter.under {
            query = query.filter(
                sql::<Bool>(concat!(
                    r#""AnatomyPart"."id" IN (WITH RECURSIVE below AS ("#,
                    r#"SELECT p."id" FROM public."AnatomyPart" p WHERE p."parentId" = "#
                ))
                .bind::<Text, _>(under)
                .sql(concat!(
                    r#" UNION SELECT p."id" FROM public."AnatomyPart" p "#,
                    r#"JOIN below ON p."parentId" = below."id") SELECT "id" FROM below)"#
                )),
            );
        }
        match filter.sided {
            Some(true) => query = query.filter(sql::<Bool>(SIDED)),
            Some(false) => query = query.filter(diesel::dsl::not(sql::<Bool>(SIDED))),
            None => {}
        }
        if let Some(after) = &filter.after {
            query = query.filter(anatomy_part::part_id.gt(after));
        }
        for part in query.load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())? {
            work(part?)?;
        }
        Ok(())
    }

    /// Parts whose `partId` comes closest to `key`, for whoever mistyped one.
    pub fn similar_ids(conn: &mut MediverseConn, key: &str) -> QueryResult<Vec<String>> {
        anatomy_part::table
            .filter(
                sql::<Bool>(r#"starts_with("AnatomyPart"."partId", "#)
                    .bind::<Text, _>(key.to_lowercase())
                    .sql(")"),
            )
            .order((
                sql::<diesel::sql_types::Integer>(r#"length("AnatomyPart"."partId")"#),
                anatomy_part::part_id,
            ))
            .limit(3)
            .select(anatomy_part::part_id)
            .load(conn.pg())
    }
}
