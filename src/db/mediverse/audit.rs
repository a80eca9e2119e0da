//! The audit log: who changed what, when, and how many rows.

use std::ffi::OsString;

use chrono::{DateTime, Utc};
use diesel::dsl::sql;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use serde::Serialize;

use super::cuid;
use super::schema::audit_log;
use crate::config::environment::Environment;
use crate::db::MediverseConn;
use crate::os_user::OsUser;
use crate::secrets::scrub;
use crate::text::shell_word;

/// Options whose value is a connection string.
const URL_FLAGS: [&str; 3] = ["--database-url", "--moodle-db-url", "--admin-url"];

/// What stands for a secret.
const MASK: &str = "***";

/// This call of the program, as the audit log names it.
#[derive(Debug, Clone)]
pub struct Call {
    pub run_id: String,
    pub os_user: String,
    /// The words typed, for a shell, secrets masked.
    pub command: String,
}

impl Call {
    pub fn new(args: &[OsString], environment: &Environment) -> Self {
        let os_user = ["SUDO_USER", "USER", "LOGNAME"]
            .iter()
            .find_map(|name| environment.get(name))
            .map(str::to_owned)
            .or_else(|| Some(OsUser::of_process()?.name))
            .unwrap_or_else(|| format!("uid {}", rustix::process::getuid().as_raw()));
        Self {
            run_id: cuid(),
            os_user,
            command: masked(args),
        }
    }
}

fn masked(args: &[OsString]) -> String {
    let mut words = vec!["mediverse".to_owned()];
    let mut is_url = false;
    for arg in args.iter().skip(1) {
        let word = arg.to_string_lossy();
        words.push(match word.split_once('=') {
            _ if is_url => MASK.to_owned(),
            Some((flag, _)) if URL_FLAGS.contains(&flag) => format!("{flag}={MASK}"),
            _ => quoted(&word, &scrub(&word)),
        });
        is_url = URL_FLAGS.contains(&&*word);
    }
    words.join(" ")
}

/// The word as a shell wants it. A mask is for nobody to run, and stays as it is.
fn quoted(word: &str, masked: &str) -> String {
    let bare = masked.replace(MASK, "");
    if word != masked && (bare.is_empty() || shell_word(&bare) == bare) {
        return masked.to_owned();
    }
    shell_word(masked)
}

/// One line of the log.
#[derive(Debug, Queryable, Selectable, Serialize)]
#[diesel(table_name = audit_log)]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub os_user: String,
    pub db_user: String,
    pub command: String,
    pub rows: i64,
    pub run_id: String,
    /// Whose rights were used, where a person was acted as.
    pub acted_as: Option<String>,
}

/// Which lines of the log are wanted.
#[derive(Debug, Default)]
pub struct AuditFilter {
    pub since: Option<DateTime<Utc>>,
    /// Before this.
    pub until: Option<DateTime<Utc>>,
    pub run: Option<String>,
    pub user: Option<String>,
    /// Words that the command contains.
    pub command: Option<String>,
    pub limit: Option<i64>,
}

impl AuditEntry {
    /// Write down that `call` changed `rows` rows, in the transaction that changes them.
    pub fn insert(conn: &mut MediverseConn, call: &Call, rows: u64) -> QueryResult<()> {
        let acted_as = conn.acting().map(|acting| acting.id.clone());
        let entry = (
            audit_log::run_id.eq(&call.run_id),
            audit_log::os_user.eq(&call.os_user),
            audit_log::db_user.eq(sql::<Text>("session_user")),
            audit_log::command.eq(&call.command),
            audit_log::rows.eq(i64::try_from(rows).unwrap_or(i64::MAX)),
        );
        let log = diesel::insert_into(audit_log::table);
        match acted_as {
            Some(id) => log
                .values((entry, audit_log::acted_as.eq(id)))
                .execute(conn.pg()),
            // Names no column that a database halfway through its migrations lacks.
            None => log.values(entry).execute(conn.pg()),
        }?;
        conn.prove(&call.run_id)
    }

    /// The latest lines first.
    pub fn each(
        conn: &mut MediverseConn,
        filter: &AuditFilter,
        mut work: impl FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut query = audit_log::table
            .select(Self::as_select())
            .order(audit_log::id.desc())
            .into_boxed();
        if let Some(limit) = filter.limit {
            query = query.limit(limit);
        }
        if let Some(since) = filter.since {
            query = query.filter(audit_log::at.ge(since));
        }
        if let Some(until) = filter.until {
            query = query.filter(audit_log::at.lt(until));
        }
        if let Some(run) = &filter.run {
            query = query.filter(audit_log::run_id.eq(run));
        }
        if let Some(user) = &filter.user {
            query = query.filter(
                audit_log::os_user
                    .eq(user)
                    .or(audit_log::db_user.eq(user))
                    .or(audit_log::acted_as.assume_not_null().eq(user)),
            );
        }
        if let Some(words) = &filter.command {
            query = query.filter(
                sql::<Bool>("strpos(command, ")
                    .bind::<Text, _>(words)
                    .sql(") > 0"),
            );
        }
        for entry in query.load_iter::<Self, PgRowByRowLoadingMode>(conn.pg())? {
            work(entry?)?;
        }
        Ok(())
    }

    /// Lines whose command matches one of these regular expressions in any letter case, in order.
    pub(super) fn matching(
        conn: &mut MediverseConn,
        pattern: &str,
        other: Option<&str>,
    ) -> QueryResult<Vec<Self>> {
        let matches = sql::<Bool>("lower(command) ~* ")
            .bind::<Text, _>(pattern)
            .sql(" OR lower(command) ~* ")
            .bind::<Text, _>(other.unwrap_or(pattern));
        audit_log::table
            .select(Self::as_select())
            .filter(matches)
            .order(audit_log::id)
            .load(conn.pg())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(words: &[&str]) -> String {
        let words = std::iter::once(&"/usr/bin/mediverse").chain(words);
        masked(&words.map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn a_command_can_be_pasted_into_a_shell() {
        for words in [
            &[
                "session",
                "create",
                "--title",
                "The left leg",
                "--teacher",
                "t-1",
            ][..],
            &[
                "part",
                "add",
                "x",
                "--name",
                "O'Brien's bone",
                "--latin-name",
                "",
            ],
            &[
                "part",
                "synonym",
                "add",
                "femur",
                "大腿骨",
                "--language",
                "ja",
            ],
            &[
                "part",
                "edit",
                "x",
                "--name=$(rm -rf \"`~`\") * ? [a] {b,c} #d !e 'f'",
            ],
        ] {
            let mut read = shlex::split(&stored(words)).unwrap();
            assert_eq!(read.remove(0), "mediverse");
            assert_eq!(read, words);
        }
    }

    #[test]
    fn secrets_stay_masked() {
        for (words, command) in [
            (
                &[
                    "--database-url",
                    "postgres://u:pa ss@h/db",
                    "migrate",
                    "run",
                ][..],
                "mediverse --database-url *** migrate run",
            ),
            (
                &["--admin-url=postgres://u:p@h/db", "db", "init"][..],
                "mediverse --admin-url=*** db init",
            ),
            (
                &["part", "import", "http://u:word@h/x y"][..],
                "mediverse part import 'http://u:***@h/x y'",
            ),
            (
                &["part", "import", "http://u:word@h/x"][..],
                "mediverse part import http://u:***@h/x",
            ),
        ] {
            assert_eq!(stored(words), command);
        }
    }
}
