//! Speech that led to no part: grouped, with the parts it may have meant, and taught as synonyms.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, mpsc};
use std::thread;

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::analytics::{MissRow, add_synonym};
use crate::db::mediverse::time::utc;
use crate::db::mediverse::{AuditEntry, Call};
use crate::services::search::fold::fold;
use crate::services::search::{Kind, Searcher, Wanted};
use crate::services::voice::resolve::naming;

/// What an added name is worth: found, but behind the names that people wrote with care.
pub const PRIORITY: i32 = 5;

/// How many parts are proposed for a miss.
const CANDIDATES: usize = 3;

/// Failures that mean the same words, whatever the case, accents and blanks.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Miss {
    /// As said, in the commonest spelling.
    pub transcript: String,
    /// What is left of it without the words of the command: the name to look for.
    pub phrase: String,
    /// Of the words of the command, where they tell.
    pub language: Option<&'static str>,
    pub failures: i64,
    pub sessions: i64,
    #[serde(serialize_with = "utc")]
    pub first_at: NaiveDateTime,
    #[serde(serialize_with = "utc")]
    pub last_at: NaiveDateTime,
    /// The `partId` it leads to today without guessing.
    pub resolves_to: Option<String>,
    /// The likeliest first.
    pub candidates: Vec<Candidate>,
}

/// A part that may have been meant.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    pub part_id: String,
    pub name: String,
    pub score: f64,
}

/// A name that a miss becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    pub part_id: String,
    pub synonym: String,
    pub language: String,
}

/// What was learnt, in failures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Learnt {
    pub synonyms: usize,
    /// Past failures that now lead to a part.
    pub resolved: i64,
    pub failures: i64,
}

/// `rows` with those of the same folded phrase as one, the most frequent first.
pub fn group(rows: Vec<MissRow>) -> Vec<Miss> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut misses: Vec<Miss> = Vec::new();
    let mut sessions: Vec<HashSet<String>> = Vec::new();
    for row in rows {
        let (phrase, language) = phrase(&row.transcript);
        let place = *places.entry(fold(&phrase)).or_insert(misses.len());
        let spoken_in = row.session_ids.unwrap_or_default();
        if let Some(miss) = misses.get_mut(place) {
            sessions[place].extend(spoken_in);
            miss.failures += row.failures;
            miss.sessions = i64::try_from(sessions[place].len()).unwrap_or_default();
            miss.first_at = miss.first_at.min(row.first_at);
            miss.last_at = miss.last_at.max(row.last_at);
            continue;
        }
        sessions.push(spoken_in.into_iter().collect());
        misses.push(Miss {
            transcript: row.transcript,
            phrase,
            language,
            failures: row.failures,
            sessions: row.sessions,
            first_at: row.first_at,
            last_at: row.last_at,
            resolves_to: None,
            candidates: Vec::new(),
        });
    }
    misses.sort_by(|one, other| (other.failures, &one.phrase).cmp(&(one.failures, &other.phrase)));
    misses
}

/// `transcript` without the words of a command, and its language; whole where nothing would be left.
fn phrase(transcript: &str) -> (String, Option<&'static str>) {
    match naming(transcript) {
        (words, language) if !words.trim().is_empty() => (words, language),
        (_, language) => (transcript.trim().to_owned(), language),
    }
}

/// Misses that are worth a connection of their own to look for.
const SHARE: usize = 100;

/// A search waits for the server as long as it works: so many at a time.
const AT_ONCE: usize = 4;

/// How many connections `misses` misses are worth, where as many can be had.
pub const fn connections(misses: usize) -> usize {
    let wanted = misses / SHARE + 1;
    if wanted < AT_ONCE { wanted } else { AT_ONCE }
}

/// Look for what each of `misses` may have meant, over all of `conns` at once; `done` hears of every one.
pub fn propose(
    conns: &mut [MediverseConn],
    misses: &mut [Miss],
    mut done: impl FnMut(),
) -> anyhow::Result<()> {
    // The first brings the index up to date, so that the others find it so.
    let searchers: Vec<Searcher<'_>> = conns
        .iter_mut()
        .map(Searcher::new)
        .collect::<Result<_, _>>()?;
    let (tell, told) = mpsc::channel();
    let open = Mutex::new(misses.iter_mut());
    thread::scope(|scope| {
        for mut searcher in searchers {
            let (open, tell) = (&open, tell.clone());
            scope.spawn(move || {
                // A guard in the condition of a `while` would be held through its body.
                let next = || open.lock().ok()?.next();
                while let Some(miss) = next() {
                    let looked = miss.look(&mut searcher);
                    let failed = looked.is_err();
                    if tell.send(looked).is_err() || failed {
                        break;
                    }
                }
            });
        }
        drop(tell);
        told.into_iter().try_for_each(|looked| {
            done();
            looked
        })
    })
}

impl Miss {
    fn look(&mut self, searcher: &mut Searcher<'_>) -> anyhow::Result<()> {
        let wanted = Wanted {
            limit: CANDIDATES,
            ..Wanted::default()
        };
        let hits = searcher.find(&self.phrase, &wanted)?.hits;
        self.resolves_to = hits
            .first()
            .filter(|hit| is_certain(hit.matched.kind))
            .map(|hit| hit.part_id.clone());
        self.candidates = hits
            .into_iter()
            .map(|hit| Candidate {
                part_id: hit.part_id,
                name: hit.name,
                score: hit.matched.score,
            })
            .collect();
        Ok(())
    }
}

/// Add names and see how many of the failures of `misses` lead somewhere now. The caller opens the
/// transaction.
pub fn learn(
    conn: &mut MediverseConn,
    call: &Call,
    lessons: &[Lesson],
    misses: &[Miss],
) -> anyhow::Result<Learnt> {
    let mut synonyms = 0;
    for lesson in lessons {
        synonyms += add_synonym(
            conn,
            &lesson.part_id,
            &lesson.synonym,
            &lesson.language,
            PRIORITY,
        )?;
    }
    AuditEntry::insert(conn, call, synonyms as u64)?;
    let mut after = misses.to_vec();
    propose(std::slice::from_mut(conn), &mut after, || {})?;
    Ok(Learnt {
        synonyms,
        resolved: after
            .iter()
            .filter(|miss| miss.resolves_to.is_some())
            .map(|miss| miss.failures)
            .sum(),
        failures: misses.iter().map(|miss| miss.failures).sum(),
    })
}

const fn is_certain(kind: Kind) -> bool {
    matches!(kind, Kind::Exact | Kind::Synonym | Kind::Words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_name_in_a_command() {
        for (transcript, name) in [
            ("Show me the collar bone, please!", "collar bone"),
            ("muéstrame el fémur izquierdo", "fémur izquierdo"),
            ("zoom in on the crest of the ilium", "crest of the ilium"),
            ("左大腿骨", "左大腿骨"),
        ] {
            assert_eq!(phrase(transcript).0, name);
        }
    }

    #[test]
    fn the_same_words_are_one_miss() {
        let row = |transcript: &str, failures| MissRow {
            transcript: transcript.to_owned(),
            failures,
            sessions: 1,
            session_ids: Some(vec!["s1".to_owned()]),
            first_at: NaiveDateTime::default(),
            last_at: NaiveDateTime::default(),
        };
        let misses = group(vec![
            row("show the calavera", 2),
            row("femúr", 4),
            row("hide the Calavera", 3),
            row("femur", 1),
        ]);
        let shown: Vec<(&str, i64, i64)> = misses
            .iter()
            .map(|miss| (miss.phrase.as_str(), miss.failures, miss.sessions))
            .collect();
        assert_eq!(shown, [("calavera", 5, 1), ("femúr", 5, 1)]);
    }

    proptest::proptest! {
        #[test]
        fn something_is_left_of_what_was_said(text in "\\PC{1,40}") {
            assert_eq!(phrase(&text).0.is_empty(), text.trim().is_empty());
        }
    }
}
