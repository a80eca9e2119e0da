//! What others wrote about a person: found for the plan, and taken out of their texts.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text, Timestamp};
use serde::Serialize;

use super::Called;
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

/// A word for a part that names the person. It is no text about them, and stays.
#[derive(Debug, QueryableByName, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnatomyTerm {
    #[diesel(sql_type = Text)]
    pub part_id: String,
    #[diesel(sql_type = Text)]
    pub term: String,
    /// Whether it is a synonym, or the part's own name.
    #[diesel(sql_type = Bool)]
    pub synonym: bool,
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
    pub fn new(id: &str, called: &[Called]) -> Self {
        let names = called
            .iter()
            .flat_map(|it| [it.first_name.trim(), it.last_name.trim()])
            .filter(|name| !name.is_empty());
        let mut anywhere = Vec::new();
        if is_telling(id) {
            anywhere.push(word_pattern(id));
        }
        anywhere.extend(called.iter().flat_map(patterns));
        let mut own = vec![word_pattern(id)];
        own.extend(anywhere.iter().cloned());
        own.extend(names.map(name_pattern));
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

    /// Where they stand in the anatomy.
    pub fn in_anatomy(&self, conn: &mut MediverseConn) -> QueryResult<Vec<AnatomyTerm>> {
        diesel::sql_query(include_str!("in_anatomy.sql"))
            .bind::<Text, _>(&self.anywhere)
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

/// The address, the Google account and the full name that somebody has, or had.
pub(super) fn patterns(called: &Called) -> Vec<String> {
    let email = (!called.email_is_others).then_some(&*called.email);
    let sub = called.google_sub.as_deref();
    let sub = sub.filter(|sub| !called.sub_is_others && is_telling(sub));
    let mut patterns: Vec<String> = email.into_iter().chain(sub).map(word_pattern).collect();
    let (first, last) = (called.first_name.trim(), called.last_name.trim());
    if !first.is_empty() && !last.is_empty() {
        patterns.push(full_pattern(first, last));
    }
    patterns
}

/// Whether a text that has this word means the person: `C 7` in a note is a vertebra and not the person with the id 7.
fn is_telling(id: &str) -> bool {
    id.len() > 3 || id.contains(|c: char| !c.is_ascii_digit())
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
    format!("(?<![[:alnum:]]){}(?![[:alnum:]])", any_accent(name))
}

/// Both names in either order: `Ana García`, `García, Ana`, `山田太郎が`.
fn full_pattern(first: &str, last: &str) -> String {
    /// Fewer characters than this may be part of an ordinary word.
    const SHORTEST: usize = 3;
    const BETWEEN: &str = "[[:space:],、，・]+";
    let (one, other) = (any_accent(first), any_accent(last));
    let apart =
        format!("(?<![[:alnum:]])(?:{one}{BETWEEN}{other}|{other}{BETWEEN}{one})(?![[:alnum:]])");
    let is_cjk = |name: &str| name.chars().all(|c| c.is_alphabetic() && c >= '\u{3040}');
    if !is_cjk(first) || !is_cjk(last) {
        return apart;
    }
    // Words follow without a blank.
    let between = if first.chars().count() + last.chars().count() >= SHORTEST {
        "[[:space:],、，・]*"
    } else {
        BETWEEN
    };
    format!("(?:{one}{between}{other}|{other}{between}{one})")
}

/// The same as [`any_case`], with or without accents, composed or not.
fn any_accent(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_normalization::char::is_combining_mark;

    const ACCENTED: [(char, &str); 8] = [
        ('a', "àáâãäåāÀÁÂÃÄÅĀ"),
        ('e', "èéêëēÈÉÊËĒ"),
        ('i', "ìíîïīÌÍÎÏĪ"),
        ('o', "òóôõöøōÒÓÔÕÖØŌ"),
        ('u', "ùúûüūÙÚÛÜŪ"),
        ('n', "ñÑ"),
        ('c', "çÇ"),
        ('y', "ýÿÝŸ"),
    ];
    let plain: String = name.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let composed: Vec<char> = name.nfc().collect();
    // Where letters are not one to one, as they are written.
    if plain.chars().count() != composed.len() {
        return any_case(name);
    }
    let mut pattern = String::new();
    let mut rest = plain.chars().zip(composed).peekable();
    while let Some((base, written)) = rest.next() {
        if written.is_whitespace() {
            while rest.next_if(|(_, next)| next.is_whitespace()).is_some() {}
            pattern.push_str("[[:space:]]+");
            continue;
        }
        let mut forms = vec![any_case(&written.to_string())];
        if base != written {
            forms.push(any_case(&base.to_string()));
        }
        let key = base.to_ascii_lowercase();
        if let Some((_, accented)) = ACCENTED.iter().find(|(letter, _)| *letter == key) {
            forms.push(format!("[{accented}]"));
        }
        if written.is_alphabetic() {
            pattern.push_str(&format!("(?:{})[\u{300}-\u{36f}]*", forms.join("|")));
        } else {
            pattern.push_str(&forms[0]);
        }
    }
    pattern
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
