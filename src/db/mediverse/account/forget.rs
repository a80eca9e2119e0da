//! Forgetting a person: the id becomes a pseudonym, and what they said and wrote is blanked.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text, Timestamp};

use super::Called;
use super::mention::{patterns, word_pattern};
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::schema::{
    session_note, session_student, teaching_session, voice_command,
};
use crate::db::mediverse::time::now;
use crate::db::{MediverseConn, quoted};

/// Fields of the app's tables and of ours whose name says that they hold a person's id.
const NAMES: &str = "'teacher_id', 'student_id', 'user_id', 'account_id', 'person_id', \
    'acted_as', 'teacherId', 'studentId', 'userId', 'accountId', 'personId'";

/// A column of our own schema that holds ids of people.
#[derive(Debug, QueryableByName)]
pub struct PersonColumn {
    #[diesel(sql_type = Text)]
    table: String,
    #[diesel(sql_type = Text)]
    column: String,
}

impl PersonColumn {
    /// Found by name, so that a table of tomorrow is not forgotten.
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        diesel::sql_query(format!(
            "SELECT c.relname::text AS table, a.attname::text AS column \
             FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid \
             WHERE c.relnamespace = 'mediverse_admin'::regnamespace AND c.relkind IN ('r', 'p') \
                AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'text'::regtype \
                AND a.attname IN ({NAMES}) ORDER BY 1, 2"
        ))
        .load(conn.pg())
    }

    /// Put `pseudonym` where `id` stands.
    pub fn rename(
        &self,
        conn: &mut MediverseConn,
        id: &str,
        pseudonym: &str,
    ) -> QueryResult<usize> {
        let (table, column) = (quoted(&self.table), quoted(&self.column));
        diesel::sql_query(format!(
            "UPDATE mediverse_admin.{table} SET {column} = $2 WHERE {column} = $1"
        ))
        .bind::<Text, _>(id)
        .bind::<Text, _>(pseudonym)
        .execute(conn.pg())
    }
}

/// Someone who was forgotten: the pseudonym, and what recognises the id if a backup brings it back.
#[derive(Debug, Clone)]
pub struct Forgotten {
    pub pseudonym: String,
}

#[derive(QueryableByName)]
struct Returned {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    pseudonym: String,
}

impl Forgotten {
    /// Until the open transaction ends nobody else forgets anybody: whoever forgets the same person finds nothing then.
    pub fn one_at_a_time(conn: &mut MediverseConn) -> QueryResult<()> {
        /// `mvforget` in ASCII.
        const KEY: i64 = 0x6d76_666f_7267_6574;
        diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
            .bind::<BigInt, _>(KEY)
            .execute(conn.pg())
            .map(drop)
    }

    /// A pseudonym that says nothing of the person, and their id's hash in the books.
    pub fn insert(conn: &mut MediverseConn, id: &str) -> QueryResult<Self> {
        let mut random = [0; 28];
        getrandom::fill(&mut random).expect("the operating system has randomness");
        let (salt, name) = random.split_at(16);
        let pseudonym = name.iter().fold("forgotten_".to_owned(), |text, byte| {
            text + &format!("{byte:02x}")
        });
        diesel::sql_query(
            "INSERT INTO mediverse_admin.forgotten (pseudonym, salt, id_hash, forgotten_at) \
             VALUES ($1, $2, sha256($2 || convert_to($3, 'UTF8')), $4)",
        )
        .bind::<Text, _>(&pseudonym)
        .bind::<Binary, _>(salt)
        .bind::<Text, _>(id)
        .bind::<Timestamp, _>(now())
        .execute(conn.pg())?;
        Ok(Self { pseudonym })
    }

    /// Whether `id` is all that is left of someone.
    pub fn is_pseudonym(conn: &mut MediverseConn, id: &str) -> QueryResult<bool> {
        diesel::select(
            sql::<Bool>("EXISTS (SELECT FROM mediverse_admin.forgotten WHERE pseudonym = ")
                .bind::<Text, _>(id)
                .sql(")"),
        )
        .get_result(conn.pg())
    }

    /// People forgotten before whose ids are in the tables again, as after a restore.
    pub fn returned(conn: &mut MediverseConn) -> QueryResult<Vec<(String, Self)>> {
        let found: Vec<Returned> =
            diesel::sql_query(include_str!("returned.sql")).load(conn.pg())?;
        Ok(found
            .into_iter()
            .map(|it| {
                let forgotten = Self {
                    pseudonym: it.pseudonym,
                };
                (it.id, forgotten)
            })
            .collect())
    }

    /// Anonymise `id` in the app's tables; returns how many rows changed.
    pub fn anonymise(&self, conn: &mut MediverseConn, id: &str) -> QueryResult<usize> {
        let taught = teaching_session::table.filter(teaching_session::teacher_id.eq(id));
        let sessions = diesel::update(taught)
            .set((
                teaching_session::teacher_id.eq(&self.pseudonym),
                teaching_session::updated_at.eq(now()),
            ))
            .execute(conn.pg())?;
        let joined = session_student::table.filter(session_student::student_id.eq(id));
        let students = diesel::update(joined)
            .set(session_student::student_id.eq(&self.pseudonym))
            .execute(conn.pg())?;
        let noted = session_note::table.filter(session_note::student_id.eq(id));
        let notes = diesel::update(noted)
            .set((
                session_note::student_id.eq(&self.pseudonym),
                session_note::content.eq(""),
            ))
            .execute(conn.pg())?;
        // The messages quote what was said.
        let said = voice_command::table.filter(voice_command::user_id.eq(id));
        let commands = diesel::update(said)
            .set((
                voice_command::user_id.eq(&self.pseudonym),
                voice_command::transcript.eq(""),
                voice_command::error_msg.eq(None::<String>),
            ))
            .execute(conn.pg())?;
        Ok(sessions + students + notes + commands)
    }

    /// Leave of the account that there was one.
    pub fn anonymise_account(&self, conn: &mut MediverseConn, id: &str) -> QueryResult<usize> {
        diesel::sql_query(
            "UPDATE mediverse_admin.account SET id = $2, email = $2 || '@forgotten.invalid', \
             email_key = $2 || '@forgotten.invalid', first_name = '', last_name = '', google_sub = NULL, \
             active = false, updated_at = $3, forgotten_at = $3 WHERE id = $1",
        )
        .bind::<Text, _>(id)
        .bind::<Text, _>(&self.pseudonym)
        .bind::<Timestamp, _>(now())
        .execute(conn.pg())
    }

    /// Cut every command in the audit log that mentions the person down to its verb.
    ///
    /// What stands around an id or an address may be a name, or the text of a note.
    pub fn scrub_audit_log(
        &self,
        conn: &mut MediverseConn,
        id: &str,
        called: &[Called],
    ) -> QueryResult<usize> {
        diesel::sql_query(include_str!("scrub_audit_log.sql"))
            .bind::<Text, _>(&self.pseudonym)
            .bind::<Text, _>(word_pattern(id))
            .bind::<Nullable<Text>, _>(called_pattern(called))
            .execute(conn.pg())
    }

    /// The commands in the audit log that mention the person.
    pub fn mentions(
        conn: &mut MediverseConn,
        id: &str,
        called: &[Called],
    ) -> QueryResult<Vec<AuditEntry>> {
        AuditEntry::matching(conn, &word_pattern(id), called_pattern(called).as_deref())
    }
}

/// Whatever the person is called, or was.
fn called_pattern(called: &[Called]) -> Option<String> {
    let patterns: Vec<String> = called.iter().flat_map(patterns).collect();
    (!patterns.is_empty()).then(|| patterns.join("|"))
}
