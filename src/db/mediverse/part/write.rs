//! Single parts written: added, changed, removed, merged into another.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamp};
use serde::Serialize;

use super::Part;
use crate::db::MediverseConn;
use crate::db::mediverse::AnatomySystem;
use crate::db::mediverse::schema::anatomy_part;

/// A part to be added.
#[derive(Debug, Insertable)]
#[diesel(table_name = anatomy_part)]
pub(crate) struct NewPart {
    pub(crate) id: String,
    pub(crate) part_id: String,
    pub(crate) name: String,
    pub(crate) latin_name: Option<String>,
    pub(crate) mesh_name: Option<String>,
    pub(crate) system: AnatomySystem,
    pub(crate) parent_id: Option<String>,
    pub(crate) model_path: Option<String>,
    pub(crate) created_at: NaiveDateTime,
    pub(crate) updated_at: NaiveDateTime,
}

impl NewPart {
    pub(crate) fn insert(&self, conn: &mut MediverseConn) -> QueryResult<Part> {
        diesel::insert_into(anatomy_part::table)
            .values(self)
            .returning(Part::as_returning())
            .get_result(conn.pg())
    }
}

/// What changes of a part; the inner `None` empties a column.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = anatomy_part)]
pub(crate) struct PartChange {
    pub(crate) name: Option<String>,
    pub(crate) latin_name: Option<Option<String>>,
    pub(crate) mesh_name: Option<Option<String>>,
    pub(crate) system: Option<AnatomySystem>,
    pub(crate) parent_id: Option<Option<String>>,
    pub(crate) model_path: Option<Option<String>>,
    pub(crate) updated_at: NaiveDateTime,
}

impl PartChange {
    /// Whether the part is so already.
    pub(crate) fn is_met(&self, part: &Part) -> bool {
        fn same<T: PartialEq>(wanted: Option<&T>, there: &T) -> bool {
            wanted.is_none_or(|it| it == there)
        }
        same(self.name.as_ref(), &part.name)
            && same(self.latin_name.as_ref(), &part.latin_name)
            && same(self.mesh_name.as_ref(), &part.mesh_name)
            && same(self.system.as_ref(), &part.system)
            && same(self.parent_id.as_ref(), &part.parent_id)
            && same(self.model_path.as_ref(), &part.model_path)
    }

    pub(crate) fn update(&self, conn: &mut MediverseConn, id: &str) -> QueryResult<Part> {
        diesel::update(anatomy_part::table.filter(anatomy_part::id.eq(id)))
            .set(self)
            .returning(Part::as_returning())
            .get_result(conn.pg())
    }
}

/// What hangs on a part.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Hanging {
    #[diesel(sql_type = BigInt)]
    pub(crate) children: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) synonyms: i64,
    /// Voice commands whose target it is.
    #[diesel(sql_type = BigInt)]
    pub(crate) commands: i64,
    /// Sessions that highlight it.
    #[diesel(sql_type = BigInt)]
    pub(crate) sessions: i64,
}

impl Part {
    pub(crate) fn hanging(&self, conn: &mut MediverseConn) -> QueryResult<Hanging> {
        diesel::sql_query(include_str!("hanging.sql"))
            .bind::<Text, _>(&self.id)
            .bind::<Text, _>(&self.part_id)
            .get_result(conn.pg())
    }

    /// Delete the part and its synonyms; its children move up to its parent.
    pub(crate) fn delete(&self, conn: &mut MediverseConn, at: NaiveDateTime) -> QueryResult<()> {
        self.move_children(conn, self.parent_id.as_deref(), at)?;
        diesel::sql_query("DELETE FROM mediverse_admin.part_ontology WHERE part_id = $1")
            .bind::<Text, _>(&self.part_id)
            .execute(conn.pg())?;
        diesel::delete(anatomy_part::table.filter(anatomy_part::id.eq(&self.id)))
            .execute(conn.pg())
            .map(drop)
    }

    /// Hand everything that hangs on this part to `into`, then delete it.
    pub(crate) fn merge_into(
        &self,
        conn: &mut MediverseConn,
        into: &Self,
        name_id: &str,
        at: NaiveDateTime,
    ) -> QueryResult<()> {
        // Below the part that goes, `into` would become its own ancestor.
        if into
            .ancestors(conn)?
            .iter()
            .any(|it| it.part_id == self.part_id)
        {
            diesel::update(anatomy_part::table.filter(anatomy_part::id.eq(&into.id)))
                .set((
                    anatomy_part::parent_id.eq(&self.parent_id),
                    anatomy_part::updated_at.eq(at),
                ))
                .execute(conn.pg())?;
        }
        self.move_children(conn, Some(&into.id), at)?;
        diesel::sql_query(include_str!("merge_synonyms.sql"))
            .bind::<Text, _>(&self.id)
            .bind::<Text, _>(&into.id)
            .execute(conn.pg())?;
        diesel::sql_query(
            "INSERT INTO public.\"AnatomySynonym\" (\"id\", \"partId\", \"synonym\", \"language\", \"priority\") \
             VALUES ($1, $2, $3, 'en', 8) ON CONFLICT DO NOTHING",
        )
        .bind::<Text, _>(name_id)
        .bind::<Text, _>(&into.id)
        .bind::<Text, _>(&self.name)
        .execute(conn.pg())?;
        diesel::sql_query(
            "UPDATE public.\"VoiceCommand\" SET \"target\" = $2 WHERE \"target\" = $1",
        )
        .bind::<Text, _>(&self.part_id)
        .bind::<Text, _>(&into.part_id)
        .execute(conn.pg())?;
        diesel::sql_query(
            "UPDATE public.\"TeachingSession\" SET \"highlightedPart\" = $2, \"updatedAt\" = $3 \
             WHERE \"highlightedPart\" = $1",
        )
        .bind::<Text, _>(&self.part_id)
        .bind::<Text, _>(&into.part_id)
        .bind::<Timestamp, _>(at)
        .execute(conn.pg())?;
        self.delete(conn, at)
    }

    fn move_children(
        &self,
        conn: &mut MediverseConn,
        to: Option<&str>,
        at: NaiveDateTime,
    ) -> QueryResult<()> {
        diesel::sql_query(
            "UPDATE public.\"AnatomyPart\" SET \"parentId\" = $2, \"updatedAt\" = $3 \
             WHERE \"parentId\" = $1 AND \"id\" IS DISTINCT FROM $2",
        )
        .bind::<Text, _>(&self.id)
        .bind::<Nullable<Text>, _>(to)
        .bind::<Timestamp, _>(at)
        .execute(conn.pg())
        .map(drop)
    }
}

/// Something doubtful in the anatomy.
#[derive(Debug, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Doubt {
    #[diesel(sql_type = Text)]
    pub(crate) problem: String,
    #[diesel(sql_type = Text)]
    pub(crate) part_id: String,
    #[diesel(sql_type = Text)]
    pub(crate) detail: String,
}

impl Doubt {
    /// Terms that two parts claim, parts without a name in one of `languages`, sides without a pair.
    pub(crate) fn all(conn: &mut MediverseConn, languages: &[String]) -> QueryResult<Vec<Self>> {
        diesel::sql_query(include_str!("check.sql"))
            .bind::<diesel::sql_types::Array<Text>, _>(languages)
            .load(conn.pg())
    }
}
