//! Other names of parts: rows of the app's `AnatomySynonym`.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Integer, Text};
use serde::Serialize;

use super::schema::anatomy_synonym;
use crate::db::MediverseConn;

/// Another name of a part, in one language. The highest priority is the best one.
#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
#[diesel(table_name = anatomy_synonym, check_for_backend(diesel::pg::Pg))]
#[serde(rename_all = "camelCase")]
pub struct Synonym {
    #[serde(skip)]
    pub id: String,
    /// The part's `id`, not its `partId`.
    #[serde(skip)]
    pub part_id: String,
    pub synonym: String,
    pub language: String,
    pub priority: i32,
}

impl Synonym {
    /// The synonyms of the part with this `id`, by language, the best first.
    pub fn of(conn: &mut MediverseConn, part: &str) -> QueryResult<Vec<Self>> {
        anatomy_synonym::table
            .filter(anatomy_synonym::part_id.eq(part))
            .order((
                anatomy_synonym::language,
                anatomy_synonym::priority.desc(),
                anatomy_synonym::synonym,
                anatomy_synonym::id,
            ))
            .select(Self::as_select())
            .load(conn.pg())
    }
}

impl Synonym {
    /// Add the name, or give the one that is there this priority. Says whether anything changed.
    pub(crate) fn upsert(&self, conn: &mut MediverseConn) -> QueryResult<bool> {
        diesel::sql_query(
            "INSERT INTO public.\"AnatomySynonym\" AS y (\"id\", \"partId\", \"synonym\", \"language\", \"priority\") \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (\"partId\", \"synonym\", \"language\") \
             DO UPDATE SET \"priority\" = excluded.\"priority\" WHERE y.\"priority\" <> excluded.\"priority\"",
        )
        .bind::<Text, _>(&self.id)
        .bind::<Text, _>(&self.part_id)
        .bind::<Text, _>(&self.synonym)
        .bind::<Text, _>(&self.language)
        .bind::<Integer, _>(self.priority)
        .execute(conn.pg())
        .map(|rows| rows > 0)
    }

    pub(crate) fn delete(&self, conn: &mut MediverseConn) -> QueryResult<()> {
        diesel::delete(anatomy_synonym::table.filter(anatomy_synonym::id.eq(&self.id)))
            .execute(conn.pg())
            .map(drop)
    }
}

/// Names to be added, a column a list: one statement writes any number of them.
#[derive(Debug, Default)]
pub(crate) struct NewSynonyms {
    pub(crate) ids: Vec<String>,
    /// The parts' `partId`s.
    pub(crate) part_ids: Vec<String>,
    pub(crate) synonyms: Vec<String>,
    pub(crate) languages: Vec<String>,
    pub(crate) priorities: Vec<i32>,
}

#[derive(QueryableByName)]
struct Compared {
    #[diesel(sql_type = BigInt)]
    missing: i64,
    #[diesel(sql_type = BigInt)]
    different: i64,
    #[diesel(sql_type = BigInt)]
    same: i64,
}

impl NewSynonyms {
    /// How many are missing, have another priority, and are there.
    pub(crate) fn compare(&self, conn: &mut MediverseConn) -> QueryResult<(u64, u64, u64)> {
        let found: Compared = diesel::sql_query(
            "SELECT count(*) FILTER (WHERE y.\"id\" IS NULL) AS missing, \
                    count(*) FILTER (WHERE y.\"priority\" <> n.priority) AS different, \
                    count(*) FILTER (WHERE y.\"priority\" = n.priority) AS same \
             FROM unnest($1, $2, $3, $4) n (part_id, synonym, language, priority) \
             JOIN public.\"AnatomyPart\" p ON p.\"partId\" = n.part_id \
             LEFT JOIN public.\"AnatomySynonym\" y ON y.\"partId\" = p.\"id\" \
                 AND y.\"synonym\" = n.synonym AND y.\"language\" = n.language",
        )
        .bind::<Array<Text>, _>(&self.part_ids)
        .bind::<Array<Text>, _>(&self.synonyms)
        .bind::<Array<Text>, _>(&self.languages)
        .bind::<Array<Integer>, _>(&self.priorities)
        .get_result(conn.pg())?;
        Ok((
            found.missing.unsigned_abs(),
            found.different.unsigned_abs(),
            found.same.unsigned_abs(),
        ))
    }

    pub(crate) fn upsert(&self, conn: &mut MediverseConn) -> QueryResult<usize> {
        diesel::sql_query(
            "INSERT INTO public.\"AnatomySynonym\" AS y (\"id\", \"partId\", \"synonym\", \"language\", \"priority\") \
             SELECT n.id, p.\"id\", n.synonym, n.language, n.priority \
             FROM unnest($5, $1, $2, $3, $4) n (id, part_id, synonym, language, priority) \
             JOIN public.\"AnatomyPart\" p ON p.\"partId\" = n.part_id \
             ORDER BY n.id \
             ON CONFLICT (\"partId\", \"synonym\", \"language\") \
             DO UPDATE SET \"priority\" = excluded.\"priority\" WHERE y.\"priority\" <> excluded.\"priority\"",
        )
        .bind::<Array<Text>, _>(&self.part_ids)
        .bind::<Array<Text>, _>(&self.synonyms)
        .bind::<Array<Text>, _>(&self.languages)
        .bind::<Array<Integer>, _>(&self.priorities)
        .bind::<Array<Text>, _>(&self.ids)
        .execute(conn.pg())
    }
}
