//! Every part with its synonyms, streamed: a JSON document a part.

use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::db::MediverseConn;

#[derive(QueryableByName)]
struct Document {
    #[diesel(sql_type = Text)]
    document: String,
}

/// Give every part to `take`, in order of `partId`, one row in memory at a time.
pub(crate) fn export_parts(
    conn: &mut MediverseConn,
    mut take: impl FnMut(String) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let rows = diesel::sql_query(include_str!("export.sql"))
        .load_iter::<Document, PgRowByRowLoadingMode>(conn.pg())?;
    for row in rows {
        take(row?.document)?;
    }
    Ok(())
}
