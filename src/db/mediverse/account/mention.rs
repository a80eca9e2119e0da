//! What others wrote about a person: found for the plan, and taken out of their texts.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamp};
use serde::Serialize;

use super::Account;
use crate::db::MediverseConn;
use crate::db::mediverse::analytics::rollup;
use crate::db::mediverse::time::now;

/// What stands where a person was named.
const GONE: &str = "[forgotten]";

/// A text that names the person, in a row of someone else or in a title of their own.
#[derive(Debug, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    #[diesel(sql_type = Text)]
    pub table: String,
    #[diesel(sql_type = Text)]
    pub id: String,
    #[diesel(sql_type = Text)]
    pub column: String,
}

/// The words that mean a person, as regular expressions.
#[derive(Debug)]
pub struct Words {
    id: String,
    /// In anyone's text: id, e-mail address, full name.
    anywhere: String,
    /// In the person's own titles and targets: each name by itself, too.
    own: String,
}

#[derive(QueryableByName)]
struct Rows {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

impl Words {
    pub fn new(id: &str, account: Option<&Account>) -> Self {
        let names: Vec<&str> = account
            .iter()
            .flat_map(|it| [it.first_name.trim(), it.last_name.trim()])
            .filter(|name| !name.is_empty())
            .collect();
        let mut anywhere = Vec::new();
        // `C 7` in a note is a vertebra and not the person with the id 7.
        if id.len() > 3 || id.contains(|c: char| !c.is_ascii_digit()) {
            anywhere.push(word_pattern(id));
        }
        anywhere.extend(account.map(|it| word_pattern(&it.email)));
        if names.len() == 2 {
            anywhere.push(name_pattern(&names.join(" ")));
        }
        let mut own = vec![word_pattern(id)];
        own.extend(anywhere.iter().cloned());
        own.extend(names.into_iter().map(name_pattern));
        if anywhere.is_empty() {
            // Matches nothing.
            anywhere.push("\\Z.".to_owned());
        }
        Self {
            id: id.to_owned(),
            anywhere: anywhere.join("|"),
            own: own.join("|"),
        }
    }

    /// Where the words stand, the audit log aside.
    pub fn mentions(&self, conn: &mut MediverseConn) -> QueryResult<Vec<Mention>> {
        diesel::sql_query(include_str!("mentions.sql"))
            .bind::<Text, _>(&self.id)
            .bind::<Text, _>(&self.anywhere)
            .bind::<Text, _>(&self.own)
            .load(conn.pg())
    }

    /// Take them out of the texts while the rows still carry the person's id; returns the rows.
    pub fn cut(&self, conn: &mut MediverseConn) -> QueryResult<usize> {
        let Rows { rows } = diesel::sql_query(include_str!("cut_mentions.sql"))
            .bind::<Text, _>(&self.id)
            .bind::<Text, _>(&self.anywhere)
            .bind::<Text, _>(&self.own)
            .bind::<Text, _>(GONE)
            .bind::<Timestamp, _>(now())
            .get_result(conn.pg())?;
        Ok(usize::try_from(rows).unwrap_or_default())
    }
}

impl Words {
    /// Take them out of the roll-ups, which name what was spoken of, once the rows are without them;
    /// returns the rows of pruned commands. A database from before the roll-ups has none.
    pub fn cut_rollups(&self, conn: &mut MediverseConn) -> QueryResult<usize> {
        if !rollup::exist(conn)? {
            return Ok(0);
        }
        rollup::fold_now(conn)?;
        let Rows { rows } = diesel::sql_query(include_str!("cut_rollups.sql"))
            .bind::<Text, _>(&self.anywhere)
            .bind::<Text, _>(GONE)
            .get_result(conn.pg())?;
        Ok(usize::try_from(rows).unwrap_or_default())
    }
}

/// The full name of an account, for the audit log.
pub(super) fn full_name(account: &Account) -> Option<String> {
    let (first, last) = (account.first_name.trim(), account.last_name.trim());
    (!first.is_empty() && !last.is_empty()).then(|| name_pattern(&format!("{first} {last}")))
}

/// A regular expression for `word` where it stands alone: `1` is not in `t-12`, but before a full stop.
pub(super) fn word_pattern(word: &str) -> String {
    format!(
        "(?<![[:alnum:]_@-]|[[:alnum:]]\\.){}(?![[:alnum:]_@-]|\\.[[:alnum:]])",
        any_case(word)
    )
}

/// The same for names, which `_` and `-` do not continue.
fn name_pattern(name: &str) -> String {
    format!("(?<![[:alnum:]]){}(?![[:alnum:]])", any_case(name))
}

/// Every letter in both cases: the server's own folding leaves É as it is in locale C.
fn any_case(word: &str) -> String {
    let mut pattern = String::new();
    let mut blank = false;
    for c in word.chars() {
        if c.is_whitespace() {
            if !blank {
                pattern.push_str("[[:space:]]+");
            }
            blank = true;
            continue;
        }
        blank = false;
        if c == '\'' {
            // As it is, or as the audit log writes it where a shell's quotes must end for it.
            pattern.push_str(r"(?:'\\''|')");
            continue;
        }
        let (lower, upper): (String, String) =
            (c.to_lowercase().collect(), c.to_uppercase().collect());
        if c.is_alphabetic() && lower != upper {
            pattern.push_str(&format!("(?:{lower}|{upper})"));
        } else {
            if !c.is_alphanumeric() {
                pattern.push('\\');
            }
            pattern.push(c);
        }
    }
    pattern
}
