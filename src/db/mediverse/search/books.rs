//! Keeping the index: which parts are dirty, what their terms are, and writing those down.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text};

use super::statement::{Statement, Value};
use crate::db::MediverseConn;

/// Whoever indexes holds this lock until the transaction ends.
const LOCK: &str = "SELECT pg_try_advisory_xact_lock(7270736909) AS held";

/// What `State` asks.
const STATE: &str = concat!(
    "EXISTS (SELECT FROM mediverse_admin.search_dirty) AS is_dirty, ",
    "NOT pg_is_in_recovery() AND NOT current_setting('transaction_read_only')::boolean AND ",
    "has_table_privilege('mediverse_admin.search_term', 'INSERT') AND ",
    "has_table_privilege('mediverse_admin.search_term', 'DELETE') AND ",
    "has_table_privilege('mediverse_admin.search_word', 'UPDATE') AND ",
    "has_table_privilege('mediverse_admin.search_word', 'INSERT') AND ",
    "has_table_privilege('mediverse_admin.search_dirty', 'DELETE') AS may_write"
);

/// How the index is doing, as seen before a search.
#[derive(Debug, QueryableByName)]
pub struct State {
    /// Some parts changed since they were indexed.
    #[diesel(sql_type = Bool)]
    pub is_dirty: bool,
    /// This connection may bring the index up to date.
    #[diesel(sql_type = Bool)]
    pub may_write: bool,
}

/// A part that waits to be indexed; without an id, all of them.
#[derive(Debug, QueryableByName)]
pub struct Dirty {
    #[diesel(sql_type = Nullable<Text>)]
    pub part: Option<String>,
}

/// A name as the app's tables have it.
#[derive(Debug, Clone, QueryableByName)]
pub struct Source {
    #[diesel(sql_type = Text)]
    pub part: String,
    /// `n`, `l`, `s` or `i`: name, Latin name, synonym, partId.
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
}

/// A name folded, ready to be written.
#[derive(Debug, Clone)]
pub struct IndexedTerm {
    pub source: Source,
    pub folded: String,
    pub side: char,
    pub word_count: i16,
    pub words: Vec<i32>,
}

/// A word on its way into the vocabulary.
#[derive(Debug, Clone)]
pub struct WordRow {
    pub word: String,
    pub stem: String,
    pub keys: Vec<i32>,
}

#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = Bool)]
    held: bool,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = Integer)]
    id: i32,
    #[diesel(sql_type = Text)]
    word: String,
}

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = Array<Integer>)]
    words: Vec<i32>,
}

impl State {
    pub fn of(conn: &mut MediverseConn) -> QueryResult<Self> {
        Statement::default()
            .sql("SELECT ")
            .sql(STATE)
            .get_result(conn.pg())
    }

    /// The same, and the connection set up for short queries on indexes, in one round trip.
    ///
    /// Joins other than nested loops read whole tables where a search looks up a few rows.
    pub fn at_first(conn: &mut MediverseConn) -> QueryResult<Self> {
        // Behind a pooler the next client gets this backend, and must not get these settings. They end with
        // the transaction where everything else that is set does.
        let start = if conn.is_local() {
            "SELECT set_config(name, setting, true) AS set, "
        } else {
            "SELECT set_config(name, setting, false) AS set, "
        };
        Statement::default()
            .sql(start)
            .sql(concat!(
                "state.* FROM (VALUES ",
                "('jit', 'off'), ('enable_seqscan', 'off'), ('enable_mergejoin', 'off'), ",
                "('enable_hashjoin', 'off'), ('plan_cache_mode', 'force_generic_plan')) ",
                "AS v (name, setting), (SELECT "
            ))
            .sql(STATE)
            .sql(") AS state")
            .load(conn.pg())?
            .pop()
            .ok_or(diesel::result::Error::NotFound)
    }

    /// Become the one who indexes until the transaction ends; false where someone else is.
    pub fn lock(conn: &mut MediverseConn) -> QueryResult<bool> {
        let held: Held = diesel::sql_query(LOCK).get_result(conn.pg())?;
        Ok(held.held)
    }

    /// Whether this connection owns the index, and so may take it down and build it up.
    pub fn is_owner(conn: &mut MediverseConn) -> QueryResult<bool> {
        let held: Held = diesel::sql_query(concat!(
            "SELECT pg_has_role(c.relowner, 'USAGE') AS held FROM pg_catalog.pg_class c ",
            "WHERE c.oid = 'mediverse_admin.search_term'::regclass"
        ))
        .get_result(conn.pg())?;
        Ok(held.held)
    }

    /// Hang the triggers on the app's tables, where they are missing.
    pub fn attach(conn: &mut MediverseConn) -> QueryResult<()> {
        conn.pg()
            .batch_execute("SELECT mediverse_admin.search_attach()")
    }

    /// What the index lacks, a line each: triggers on the app's tables, its own indexes, parts.
    pub fn faults(conn: &mut MediverseConn) -> QueryResult<Vec<String>> {
        #[derive(QueryableByName)]
        struct Fault {
            #[diesel(sql_type = Text)]
            fault: String,
        }
        let faults: Vec<Fault> = diesel::sql_query(include_str!("faults.sql")).load(conn.pg())?;
        Ok(faults.into_iter().map(|row| row.fault).collect())
    }

    /// How many indexed names the app's tables do not have.
    pub fn stale(conn: &mut MediverseConn) -> QueryResult<i64> {
        let count: Count = diesel::sql_query(include_str!("stale.sql")).get_result(conn.pg())?;
        Ok(count.count)
    }
}

impl Dirty {
    /// Take up to `limit` entries off the queue.
    pub fn take(conn: &mut MediverseConn, limit: i64) -> QueryResult<Vec<Self>> {
        diesel::sql_query(concat!(
            "DELETE FROM mediverse_admin.search_dirty WHERE id IN ",
            "(SELECT id FROM mediverse_admin.search_dirty ORDER BY part NULLS FIRST, id LIMIT $1 FOR UPDATE SKIP LOCKED) ",
            "RETURNING part"
        ))
        .bind::<BigInt, _>(limit)
        .load(conn.pg())
    }

    /// How many parts wait.
    pub fn count(conn: &mut MediverseConn) -> QueryResult<u64> {
        let count: Count = diesel::sql_query(
            "SELECT count(DISTINCT part) AS count FROM mediverse_admin.search_dirty",
        )
        .get_result(conn.pg())?;
        Ok(count.count.unsigned_abs())
    }

    /// Whether more than half of all parts wait, and are many: then building anew is faster.
    pub fn is_most(conn: &mut MediverseConn) -> QueryResult<bool> {
        let held: Held = diesel::sql_query(concat!(
            "SELECT count(DISTINCT d.part) > 1000 AND ",
            r#"2 * count(DISTINCT d.part) > (SELECT count(*) FROM public."AnatomyPart") AS held "#,
            "FROM mediverse_admin.search_dirty d"
        ))
        .get_result(conn.pg())?;
        Ok(held.held)
    }

    /// Look at the queue without touching it.
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        diesel::sql_query(
            "SELECT DISTINCT part FROM mediverse_admin.search_dirty ORDER BY part NULLS FIRST",
        )
        .load(conn.pg())
    }

    /// Everything there is will be indexed: forget what was noted until now.
    pub fn clear(conn: &mut MediverseConn) -> QueryResult<usize> {
        diesel::sql_query("DELETE FROM mediverse_admin.search_dirty").execute(conn.pg())
    }
}

impl Source {
    /// Whether any name is in this language.
    pub fn has_language(conn: &mut MediverseConn, language: &str) -> QueryResult<bool> {
        let language = language.to_owned();
        let held: Held = Statement::default()
            .sql(r#"SELECT EXISTS (SELECT FROM public."AnatomySynonym" WHERE "language" = "#)
            .bind(Value::MaybeText(Some(&language)))
            .sql(") AS held")
            .get_result(conn.pg())?;
        Ok(held.held)
    }

    /// Every name of the parts with these ids.
    pub fn of(conn: &mut MediverseConn, parts: &[String]) -> QueryResult<Vec<Self>> {
        Statement::default()
            .sql(concat!(
                r#"SELECT p."id" AS part, v.source, v.language, 10 AS priority, p."system"::text AS system, v.term "#,
                r#"FROM public."AnatomyPart" p, LATERAL (VALUES ('n', 'en', p."name"), ('l', 'la', p."latinName"), "#,
                r#"('i', '', p."partId")) AS v (source, language, term) WHERE v.term IS NOT NULL AND p."id" = ANY ("#
            ))
            .bind(Value::Texts(parts))
            .sql(concat!(
                r#") UNION ALL SELECT s."partId", 's', s."language", s."priority", p."system"::text, s."synonym" "#,
                r#"FROM public."AnatomySynonym" s JOIN public."AnatomyPart" p ON p."id" = s."partId" WHERE s."partId" = ANY ("#
            ))
            .bind(Value::Texts(parts))
            .sql(")")
            .load(conn.pg())
    }

    /// Names of indexed parts that the index does not have.
    pub fn unindexed(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        diesel::sql_query(include_str!("unindexed.sql")).load(conn.pg())
    }

    /// The ids of the parts behind `after`, in order.
    pub fn parts(conn: &mut MediverseConn, after: &str, limit: i64) -> QueryResult<Vec<String>> {
        use crate::db::mediverse::schema::anatomy_part;

        anatomy_part::table
            .filter(anatomy_part::id.gt(after))
            .order(anatomy_part::id)
            .limit(limit)
            .select(anatomy_part::id)
            .load(conn.pg())
    }
}

impl WordRow {
    /// The ids of these words, which are added to the vocabulary where they are new.
    pub fn ids(conn: &mut MediverseConn, rows: &[Self]) -> QueryResult<Vec<(String, i32)>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let words: Vec<&str> = rows.iter().map(|row| row.word.as_str()).collect();
        let stems: Vec<&str> = rows.iter().map(|row| row.stem.as_str()).collect();
        let keys: Vec<String> = rows.iter().map(|row| literal(&row.keys)).collect();
        diesel::sql_query(concat!(
            "INSERT INTO mediverse_admin.search_word (word, stem, keys) ",
            "SELECT n.word, n.stem, n.keys::integer[] FROM unnest($1, $2, $3) AS n (word, stem, keys) ",
            "WHERE NOT EXISTS (SELECT FROM mediverse_admin.search_word w WHERE w.word = n.word) ",
            "ON CONFLICT (word) DO NOTHING"
        ))
        .bind::<Array<Text>, _>(&words)
        .bind::<Array<Text>, _>(&stems)
        .bind::<Array<Text>, _>(&keys)
        .execute(conn.pg())?;
        let ids: Vec<Id> = diesel::sql_query(
            "SELECT id, word FROM mediverse_admin.search_word WHERE word = ANY ($1)",
        )
        .bind::<Array<Text>, _>(&words)
        .load(conn.pg())?;
        Ok(ids.into_iter().map(|row| (row.word, row.id)).collect())
    }

    /// Add new words, each with its id and in how many terms it is.
    pub fn insert(conn: &mut MediverseConn, rows: &[(i32, i32, Self)]) -> QueryResult<usize> {
        let ids: Vec<i32> = rows.iter().map(|row| row.0).collect();
        let counts: Vec<i32> = rows.iter().map(|row| row.1).collect();
        let words: Vec<&str> = rows.iter().map(|row| row.2.word.as_str()).collect();
        let stems: Vec<&str> = rows.iter().map(|row| row.2.stem.as_str()).collect();
        let keys: Vec<String> = rows.iter().map(|row| literal(&row.2.keys)).collect();
        diesel::sql_query(concat!(
            "INSERT INTO mediverse_admin.search_word (id, df, word, stem, keys) ",
            "SELECT n.id, n.df, n.word, n.stem, n.keys::integer[] ",
            "FROM unnest($1, $2, $3, $4, $5) AS n (id, df, word, stem, keys)"
        ))
        .bind::<Array<Integer>, _>(&ids)
        .bind::<Array<Integer>, _>(&counts)
        .bind::<Array<Text>, _>(&words)
        .bind::<Array<Text>, _>(&stems)
        .bind::<Array<Text>, _>(&keys)
        .execute(conn.pg())
    }

    /// The next new word gets the id after `last`.
    pub fn go_on_after(conn: &mut MediverseConn, last: usize) -> QueryResult<()> {
        conn.pg().batch_execute(&format!(
            "ALTER TABLE mediverse_admin.search_word ALTER COLUMN id RESTART WITH {}",
            last + 1
        ))
    }

    /// Add `counts` to how many terms the words are in.
    pub fn count(conn: &mut MediverseConn, counts: &[(i32, i32)]) -> QueryResult<usize> {
        let (ids, counts): (Vec<i32>, Vec<i32>) = counts.iter().copied().unzip();
        diesel::sql_query(concat!(
            "UPDATE mediverse_admin.search_word w SET df = greatest(w.df + n.count, 0) ",
            "FROM unnest($1, $2) AS n (id, count) WHERE w.id = n.id AND n.count <> 0"
        ))
        .bind::<Array<Integer>, _>(&ids)
        .bind::<Array<Integer>, _>(&counts)
        .execute(conn.pg())
    }
}

impl IndexedTerm {
    /// Forget the terms of these parts; what is returned are the words they had.
    pub fn delete(conn: &mut MediverseConn, parts: &[String]) -> QueryResult<Vec<Vec<i32>>> {
        let words: Vec<Words> = diesel::sql_query(
            "DELETE FROM mediverse_admin.search_term WHERE part = ANY ($1) RETURNING words",
        )
        .bind::<Array<Text>, _>(parts)
        .load(conn.pg())?;
        Ok(words.into_iter().map(|row| row.words).collect())
    }

    pub fn insert(conn: &mut MediverseConn, terms: &[Self]) -> QueryResult<usize> {
        let texts = |of: fn(&Self) -> String| terms.iter().map(of).collect::<Vec<String>>();
        let numbers = |of: fn(&Self) -> i32| terms.iter().map(of).collect::<Vec<i32>>();
        diesel::sql_query(concat!(
            "INSERT INTO mediverse_admin.search_term ",
            "(part, source, language, priority, system, term, folded, side, word_count, words) ",
            r#"SELECT part, source::"char", language, priority, system, term, folded, side::"char", word_count, words::integer[] "#,
            "FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ",
            "AS n (part, source, language, priority, system, term, folded, side, word_count, words)"
        ))
        .bind::<Array<Text>, _>(texts(|it| it.source.part.clone()))
        .bind::<Array<Text>, _>(texts(|it| it.source.source.clone()))
        .bind::<Array<Text>, _>(texts(|it| it.source.language.clone()))
        .bind::<Array<Integer>, _>(numbers(|it| it.source.priority))
        .bind::<Array<Text>, _>(texts(|it| it.source.system.clone()))
        .bind::<Array<Text>, _>(texts(|it| it.source.term.clone()))
        .bind::<Array<Text>, _>(texts(|it| it.folded.clone()))
        .bind::<Array<Text>, _>(texts(|it| it.side.to_string()))
        .bind::<Array<Integer>, _>(numbers(|it| it.word_count.into()))
        .bind::<Array<Text>, _>(texts(|it| literal(&it.words)))
        .execute(conn.pg())
    }

    /// Empty the index for whoever does not own it.
    pub fn delete_all(conn: &mut MediverseConn) -> QueryResult<()> {
        conn.pg().batch_execute(concat!(
            "DELETE FROM mediverse_admin.search_term; ",
            "UPDATE mediverse_admin.search_word SET df = 0 WHERE df <> 0"
        ))
    }

    /// Empty the index before it is built anew, and take its indexes away: filling them at the
    /// end is several times faster.
    pub fn tear_down(conn: &mut MediverseConn) -> QueryResult<()> {
        conn.pg().batch_execute(include_str!("tear_down.sql"))
    }

    /// Make the indexes again, hang the triggers on the app's tables, and look at the statistics.
    pub fn build_up(conn: &mut MediverseConn) -> QueryResult<()> {
        conn.pg().batch_execute(include_str!("build_up.sql"))
    }

    /// How many terms the index has.
    pub fn count(conn: &mut MediverseConn) -> QueryResult<i64> {
        let count: Count = diesel::sql_query("SELECT count(*) FROM mediverse_admin.search_term")
            .get_result(conn.pg())?;
        Ok(count.count)
    }
}

/// `{1,2,3}`: an array of arrays would have to be rectangular.
fn literal(numbers: &[i32]) -> String {
    let numbers: Vec<String> = numbers.iter().map(i32::to_string).collect();
    format!("{{{}}}", numbers.join(","))
}
