//! Other names of parts: rows of the app's `AnatomySynonym`.

use diesel::prelude::*;
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
