//! What a search asks the index, as few and small statements as will do.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Integer, Nullable, SmallInt, Text};

use super::statement::{Statement, Value};
use crate::db::MediverseConn;

/// A word of the vocabulary.
#[derive(Debug, Clone, QueryableByName)]
pub struct Word {
    #[diesel(sql_type = Integer)]
    pub id: i32,
    #[diesel(sql_type = Text)]
    pub word: String,
    #[diesel(sql_type = Text)]
    pub stem: String,
    /// In how many terms it is.
    #[diesel(sql_type = Integer)]
    pub df: i32,
}

/// Which words are looked up: exactly, by stem and by how they begin.
#[derive(Debug, Default)]
pub struct WordsWanted {
    pub words: Vec<String>,
    pub stems: Vec<String>,
    pub prefixes: Vec<String>,
}

/// A term that may be what was meant.
#[derive(Debug, Clone, QueryableByName)]
pub struct Candidate {
    #[diesel(sql_type = Text)]
    pub part: String,
    #[diesel(sql_type = Text)]
    pub source: String,
    #[diesel(sql_type = Text)]
    pub language: String,
    #[diesel(sql_type = Integer)]
    pub priority: i32,
    #[diesel(sql_type = Text)]
    pub system: String,
    #[diesel(sql_type = Text)]
    pub term: String,
    #[diesel(sql_type = Text)]
    pub folded: String,
    #[diesel(sql_type = Text)]
    pub side: String,
    #[diesel(sql_type = SmallInt)]
    pub word_count: i16,
}

/// Which terms count.
#[derive(Debug, Default, Clone)]
pub struct CandidateFilter {
    pub systems: Vec<String>,
    pub language: Option<String>,
    /// Only parts at or below the one with this `id`.
    pub under: Option<String>,
}

/// What is shown of a part that was found.
#[derive(Debug, Clone, QueryableByName)]
pub struct Detail {
    #[diesel(sql_type = Text)]
    pub id: String,
    #[diesel(sql_type = Text)]
    pub part_id: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub latin_name: Option<String>,
    #[diesel(sql_type = Text)]
    pub system: String,
    /// Names of the wholes it belongs to, the root first.
    #[diesel(sql_type = Array<Text>)]
    pub path: Vec<String>,
    /// Their ids, in the same order.
    #[diesel(sql_type = Array<Text>)]
    pub path_ids: Vec<String>,
    #[diesel(sql_type = BigInt)]
    pub children: i64,
    /// How many names it has: what people talk about has many.
    #[diesel(sql_type = BigInt)]
    pub names: i64,
    /// The part without a side whose left or right this is, by the rule of ids.
    #[diesel(sql_type = Nullable<Text>)]
    pub twin: Option<String>,
}

impl Word {
    pub fn all(conn: &mut MediverseConn, wanted: &WordsWanted) -> QueryResult<Vec<Self>> {
        Statement::default()
            .sql("SELECT w.id, w.word, w.stem, w.df FROM mediverse_admin.search_word w WHERE w.word = ANY (")
            .bind(Value::Texts(&wanted.words))
            .sql(") UNION SELECT w.id, w.word, w.stem, w.df FROM mediverse_admin.search_word w WHERE w.stem = ANY (")
            .bind(Value::Texts(&wanted.stems))
            .sql(") UNION SELECT w.* FROM unnest(")
            .bind(Value::Texts(&wanted.prefixes))
            .sql(concat!(
                r#") AS p (prefix), LATERAL (SELECT w.id, w.word, w.stem, w.df FROM mediverse_admin.search_word w "#,
                r#"WHERE w.word > p.prefix COLLATE "C" AND w.word < (p.prefix || U&'\+10FFFF') COLLATE "C" "#,
                r#"ORDER BY w.df DESC, w.id LIMIT 80) w"#
            ))
            .load(conn.pg())
    }

    /// Words that share a spelling or sound with those that `keys` were made of.
    pub fn like(conn: &mut MediverseConn, keys: &[i32]) -> QueryResult<Vec<Self>> {
        // `intarray`, where it is installed, has an `&&` of its own that no index knows.
        Statement::default()
            .sql("SELECT w.id, w.word, w.stem, w.df FROM mediverse_admin.search_word w WHERE w.keys OPERATOR(pg_catalog.&&) ")
            .bind(Value::Integers(keys))
            .sql(" AND w.df > 0")
            .load(conn.pg())
    }
}

impl Candidate {
    /// The terms that have a word of each group, the shortest of the first `sample` first.
    pub fn all(
        conn: &mut MediverseConn,
        groups: &[Vec<i32>],
        filter: &CandidateFilter,
        sample: i32,
        limit: i32,
    ) -> QueryResult<Vec<Self>> {
        let mut statement = Statement::default().sql(concat!(
            "SELECT t.part, t.source::text AS source, t.language, t.priority, t.system, t.term, t.folded, ",
            "t.side::text AS side, t.word_count FROM (SELECT t.* FROM mediverse_admin.search_term t WHERE true"
        ));
        for group in groups {
            statement = statement
                .sql(" AND t.words OPERATOR(pg_catalog.&&) ")
                .bind(Value::Integers(group));
        }
        if let Some(language) = &filter.language {
            statement = statement
                .sql(" AND t.language = ")
                .bind(Value::MaybeText(Some(language)));
        }
        if !filter.systems.is_empty() {
            statement = statement
                .sql(" AND t.system = ANY (")
                .bind(Value::Texts(&filter.systems))
                .sql(")");
        }
        if let Some(under) = &filter.under {
            statement = statement
                .sql(" AND t.part IN (WITH RECURSIVE below AS (SELECT ")
                .bind(Value::MaybeText(Some(under)))
                .sql(concat!(
                    r#" AS id UNION SELECT p."id" FROM public."AnatomyPart" p JOIN below ON p."parentId" = below.id) "#,
                    "SELECT id FROM below)"
                ));
        }
        statement
            .sql(" LIMIT ")
            .bind(Value::Integer(sample))
            .sql(") t ORDER BY t.word_count, t.side, t.priority DESC, t.part LIMIT ")
            .bind(Value::Integer(limit))
            .load(conn.pg())
    }
}

impl Detail {
    /// The parts with these ids, and those with the ids that their twins would have.
    pub fn all(
        conn: &mut MediverseConn,
        parts: &[String],
        suffixes: &[String],
    ) -> QueryResult<Vec<Self>> {
        Statement::default()
            .sql(r#"WITH RECURSIVE found AS (SELECT p."id", NULL::text AS twin FROM public."AnatomyPart" p WHERE p."id" = ANY ("#)
            .bind(Value::Texts(parts))
            .sql(") UNION ALL SELECT t.\"id\", p.\"id\" FROM public.\"AnatomyPart\" p, unnest(")
            .bind(Value::Texts(suffixes))
            .sql(r#") AS s (suffix), public."AnatomyPart" t WHERE t."partId" = p."partId" || s.suffix AND p."id" = ANY ("#)
            .bind(Value::Texts(parts))
            .sql(include_str!("details.sql"))
            .load(conn.pg())
    }
}
