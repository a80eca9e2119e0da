//! Writing parts in bulk: COPY into temporary tables, plan in SQL, then a few set-based writes.
//!
//! Everything happens in the transaction that the service opened: killed halfway, it leaves nothing.

mod copy;

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text, Timestamp};
use serde::Serialize;

pub(crate) use copy::{Filler, PartRecord, Role, SynonymRecord};

use super::copy::copy_rows;
use super::time::now;
use crate::db::MediverseConn;

/// The key under which bulk writers of parts queue: `parts` in ASCII.
const QUEUE: i64 = 0x70_6172_7473;

/// The columns of a part that a seed writes. Ids, not the parent's `partId`: no join is needed.
const FINGERPRINT: &str = r#"md5(ROW(p."name", p."latinName", p."meshName", p."system", p."parentId", p."modelPath", p."lodLevels", p."boundingBox")::text)::uuid"#;

/// Every synonym of the staged rows, where no `partId` repeats.
const SYNONYMS: &str = "SELECT s.part_id, y.id, y.key, y.priority FROM staged_part s, \
    unnest(s.synonym_ids, s.keys, s.priorities) y (id, key, priority) \
    WHERE s.role = 'w'";

/// The same where parts are merged: the first mention of a synonym counts.
const MERGED_SYNONYMS: &str = "SELECT DISTINCT ON (s.part_id, y.key) s.part_id, y.id, y.key, y.priority \
    FROM staged_part s, \
    unnest(s.synonym_ids, s.keys, s.priorities) WITH ORDINALITY y (id, key, priority, nth) \
    WHERE s.role <> 'o' ORDER BY s.part_id, y.key, s.ord, y.nth";

// COPY sends text; the temporary table says what it becomes.
diesel::table! {
    staged_part (ord) {
        ord -> Integer,
        id -> Text,
        part_id -> Text,
        name -> Text,
        latin_name -> Text,
        mesh_name -> Text,
        system -> Text,
        parent -> Text,
        model_path -> Text,
        lod_levels -> Text,
        bounding_box -> Text,
        ontology -> Text,
        synonym_ids -> Text,
        keys -> Text,
        priorities -> Text,
    }
}

/// How staged rows become the database's.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    /// Remember what is written, and heed what was.
    pub(crate) seed: bool,
    /// Take the data's side where others changed or deleted rows.
    pub(crate) overwrite: bool,
    /// Remove what was once written and is no longer in the data.
    pub(crate) prune: bool,
    /// Only parts of these systems are asked for.
    pub(crate) systems: Option<Vec<String>>,
}

impl Rules {
    const fn respects_others(&self) -> bool {
        self.seed && !self.overwrite
    }
}

/// Rows by what happens to them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Tally {
    pub(crate) inserted: u64,
    pub(crate) updated: u64,
    pub(crate) unchanged: u64,
    /// Others changed or deleted them, and theirs they stay.
    pub(crate) kept: u64,
    pub(crate) removed: u64,
    /// Once seeded and no longer in the data; `--prune` removes them.
    pub(crate) obsolete: u64,
}

impl Tally {
    pub(crate) const fn changes(&self) -> u64 {
        self.inserted + self.updated + self.removed
    }
}

/// A row that stays as others made it.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Kept {
    #[diesel(sql_type = Text)]
    pub(crate) part_id: String,
    #[diesel(sql_type = Nullable<Text>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) synonym: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<String>,
    /// `changed`, `deleted`, or `extra` where something still hangs on it.
    #[diesel(sql_type = Text, column_name = verdict)]
    pub(crate) reason: String,
    /// The app's names of the columns that differ.
    #[diesel(sql_type = Array<Text>)]
    pub(crate) differs: Vec<String>,
    /// How many synonyms are missing with a part that was deleted.
    #[diesel(sql_type = BigInt)]
    pub(crate) synonyms: i64,
}

/// How one system stands against the data.
#[derive(Debug, Clone, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Standing {
    #[diesel(sql_type = Text)]
    pub(crate) system: String,
    #[diesel(sql_type = BigInt)]
    pub(crate) parts: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) missing: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) different: i64,
    /// Once seeded and no longer in the data.
    #[diesel(sql_type = BigInt)]
    pub(crate) extra: i64,
    /// Never seeded: other people's parts.
    #[diesel(sql_type = BigInt)]
    pub(crate) others: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) synonyms: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) synonyms_missing: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) synonyms_different: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) synonyms_extra: i64,
}

impl Standing {
    pub(crate) const fn differences(&self) -> i64 {
        self.missing
            + self.different
            + self.extra
            + self.synonyms_missing
            + self.synonyms_different
            + self.synonyms_extra
    }
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    verdict: String,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

#[derive(QueryableByName)]
struct PartId {
    #[diesel(sql_type = Nullable<Text>)]
    part_id: Option<String>,
}

/// Temporary tables between a file and the app's.
pub(crate) struct Stage<'c> {
    conn: &'c mut MediverseConn,
    repeats: bool,
}

impl<'c> Stage<'c> {
    /// Make the temporary tables in the open transaction.
    ///
    /// A writer waits for other bulk writers, then keeps everybody from writing parts until it is
    /// done: what was planned is what is done. It waits two minutes unless the connection string or
    /// the role sets another `lock_timeout`. Readers notice nothing. Who only reads sets the
    /// transaction read-only, which leaves temporary tables writable.
    pub(crate) fn open(conn: &'c mut MediverseConn, read_only: bool) -> QueryResult<Self> {
        let pg = conn.pg();
        if !read_only {
            pg.batch_execute(&format!(
                "SELECT set_config('lock_timeout', '120s', true) WHERE current_setting('lock_timeout') = '0'; \
                 SELECT pg_advisory_xact_lock({QUEUE}); \
                 LOCK TABLE public.\"AnatomyPart\", public.\"AnatomySynonym\" IN SHARE ROW EXCLUSIVE MODE"
            ))?;
        }
        pg.batch_execute(
            // Rough statistics do: every row of the temporary tables is read anyway.
            "SET LOCAL client_min_messages = warning; SET LOCAL work_mem = '64MB'; \
             SET LOCAL default_statistics_target = 10; \
             SET LOCAL jit = off; SET LOCAL statement_timeout = 0; \
             SET LOCAL search_path = pg_temp, public, mediverse_admin",
        )?;
        pg.batch_execute(include_str!("create.sql"))?;
        if read_only {
            pg.batch_execute("SET TRANSACTION READ ONLY")?;
        }
        Ok(Self {
            conn,
            repeats: false,
        })
    }

    /// Let `feed` write rows as it reads them.
    pub(crate) fn fill(
        &mut self,
        feed: impl FnOnce(&mut Filler<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut repeats = false;
        copy_rows(self.conn.pg(), staged_part::table, |rows| {
            feed(&mut Filler(&mut |part, role| {
                repeats |= role == Role::Repeat;
                rows.part(part, role)
            }))
        })?;
        self.repeats = repeats;
        self.conn
            .pg()
            .batch_execute("ANALYZE staged_part (ord, part_id, parent, role)")?;
        Ok(())
    }

    /// Which of these `partId`s the database does not have.
    pub(crate) fn unknown(
        conn: &mut MediverseConn,
        part_ids: &[String],
    ) -> QueryResult<Vec<String>> {
        let unknown: Vec<PartId> = diesel::sql_query(
            "SELECT u.part_id FROM unnest($1) u (part_id) \
             WHERE NOT EXISTS (SELECT FROM public.\"AnatomyPart\" p WHERE p.\"partId\" = u.part_id) \
             ORDER BY u.part_id",
        )
        .bind::<Array<Text>, _>(part_ids)
        .load(conn.pg())?;
        Ok(unknown.into_iter().filter_map(|it| it.part_id).collect())
    }

    pub(crate) fn conn(&mut self) -> &mut MediverseConn {
        self.conn
    }

    /// Work out what happens to each row.
    pub(crate) fn plan(&mut self, rules: &Rules) -> QueryResult<()> {
        let respect = rules.respects_others();
        if self.repeats {
            self.execute(include_str!("merge_repeats.sql"))?;
        }
        diesel::sql_query(include_str!("plan_keys.sql"))
            .bind::<Bool, _>(respect)
            .execute(self.conn.pg())?;
        self.conn.pg().batch_execute("ANALYZE staged_key")?;
        diesel::sql_query(fingerprinted(include_str!("plan_parts.sql")))
            .bind::<Bool, _>(respect)
            .bind::<Bool, _>(rules.seed)
            .bind::<Bool, _>(self.repeats)
            .execute(self.conn.pg())?;
        self.conn.pg().batch_execute("ANALYZE planned_part")?;
        let staged = if self.repeats {
            MERGED_SYNONYMS
        } else {
            SYNONYMS
        };
        let sql = include_str!("plan_synonyms.sql").replace("{staged_synonym}", staged);
        diesel::sql_query(sql)
            .bind::<Bool, _>(respect)
            .bind::<Bool, _>(rules.seed)
            .bind::<Bool, _>(self.repeats)
            .execute(self.conn.pg())?;
        if rules.seed {
            self.conn
                .pg()
                .batch_execute("ANALYZE planned_synonym (part, part_id)")?;
            self.execute(include_str!("plan_extra_synonyms.sql"))?;
            let extra = diesel::sql_query(fingerprinted(include_str!("plan_extra_parts.sql")))
                .bind::<Nullable<Array<Text>>, _>(&rules.systems)
                .execute(self.conn.pg())?;
            if extra > 0 {
                self.execute(include_str!("plan_removals.sql"))?;
            }
        }
        Ok(())
    }

    /// What the plan comes to: parts, then synonyms.
    pub(crate) fn counts(&mut self, rules: &Rules) -> QueryResult<(Tally, Tally)> {
        let counts: Vec<Count> = diesel::sql_query(include_str!("counts.sql"))
            .bind::<Bool, _>(self.repeats)
            .load(self.conn.pg())?;
        let (mut parts, mut synonyms) = (Tally::default(), Tally::default());
        for row in counts {
            let tally = if row.kind == "part" {
                &mut parts
            } else {
                &mut synonyms
            };
            let count = u64::try_from(row.count).unwrap_or_default();
            match row.verdict.as_str() {
                "insert" => tally.inserted += count,
                "update" => tally.updated += count,
                "unchanged" => tally.unchanged += count,
                "extra" if rules.prune => tally.removed += count,
                "extra" => tally.obsolete += count,
                "changed" | "deleted" | "part deleted" | "extra changed" | "extra held" => {
                    tally.kept += count;
                }
                _ => {}
            }
        }
        Ok((parts, synonyms))
    }

    /// The rows that stay as others made them.
    pub(crate) fn kept(&mut self) -> QueryResult<Vec<Kept>> {
        diesel::sql_query(include_str!("kept.sql")).load(self.conn.pg())
    }

    /// How each system stands.
    pub(crate) fn standings(&mut self) -> QueryResult<Vec<Standing>> {
        diesel::sql_query(include_str!("standing.sql"))
            .bind::<Bool, _>(self.repeats)
            .load(self.conn.pg())
    }

    /// Do what was planned.
    pub(crate) fn apply(&mut self, rules: &Rules) -> QueryResult<()> {
        let at = now();
        self.execute_at(include_str!("insert_parts.sql"), at)?;
        self.execute_at(include_str!("update_parts.sql"), at)?;
        self.execute(include_str!("write_ontology.sql"))?;
        if !self.repeats {
            self.execute(include_str!("insert_new_synonyms.sql"))?;
        }
        self.execute(include_str!("insert_synonyms.sql"))?;
        self.execute(include_str!("update_synonyms.sql"))?;
        if rules.prune {
            for sql in [
                "DELETE FROM public.\"AnatomySynonym\" y USING planned_synonym k \
                 WHERE k.verdict = 'extra' AND y.id = k.id",
                "DELETE FROM public.\"AnatomyPart\" p USING planned_extra e \
                 WHERE e.verdict = 'extra' AND p.id = e.id",
                "DELETE FROM mediverse_admin.part_ontology o USING planned_extra e \
                 WHERE e.verdict = 'extra' AND o.part_id = e.part_id",
            ] {
                self.execute(sql)?;
            }
        }
        if rules.seed {
            // New parts are remembered as they came, unless several rows became one.
            if !self.repeats {
                self.execute(&fingerprinted(include_str!("remember_new.sql")))?;
            }
            diesel::sql_query(fingerprinted(include_str!("remember.sql")))
                .bind::<Bool, _>(rules.prune)
                .bind::<Bool, _>(self.repeats)
                .execute(self.conn.pg())?;
            diesel::sql_query(
                "DELETE FROM mediverse_admin.seeded_part m USING planned_extra e \
                 WHERE (e.verdict = 'gone' OR ($1 AND e.verdict = 'extra')) AND m.part_id = e.part_id",
            )
            .bind::<Bool, _>(rules.prune)
            .execute(self.conn.pg())?;
        }
        Ok(())
    }

    /// A part that became its own ancestor, if one did.
    pub(crate) fn cycle(&mut self) -> QueryResult<Option<String>> {
        let found: PartId =
            diesel::sql_query(include_str!("cycle.sql")).get_result(self.conn.pg())?;
        Ok(found.part_id)
    }

    fn execute(&mut self, sql: &str) -> QueryResult<usize> {
        diesel::sql_query(sql).execute(self.conn.pg())
    }

    fn execute_at(&mut self, sql: &str, at: NaiveDateTime) -> QueryResult<usize> {
        diesel::sql_query(sql)
            .bind::<Timestamp, _>(at)
            .execute(self.conn.pg())
    }
}

fn fingerprinted(sql: &str) -> String {
    sql.replace("{fingerprint}", FINGERPRINT)
}
