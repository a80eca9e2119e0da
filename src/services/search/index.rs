//! Keeping the index up with the app's tables: folding what the triggers noted as dirty.

use std::collections::{BTreeSet, HashMap};

use super::distance::keys;
use super::fold::{fold, is_cjk, tokens};
use super::sides::{self, Side};
use super::stem::stem;
use crate::db::MediverseConn;
use crate::db::mediverse::search::{Candidate, Dirty, IndexedTerm, Source, State, WordRow};

/// Parts in one transaction's step: bounds memory and the size of statements.
const CHUNK: usize = 1_000;

/// What indexing did.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Indexed {
    pub parts: u64,
    pub terms: u64,
}

/// Changes that are not in the index, folded in memory.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    /// What the index says of these is out of date.
    pub(super) parts: BTreeSet<String>,
    pub(super) terms: Vec<Candidate>,
}

/// Bring the index up to date, or return what it lacks where that may not be written or
/// someone else is at it.
pub(super) fn refresh(conn: &mut MediverseConn, state: &State) -> anyhow::Result<Overlay> {
    if !state.is_dirty || (state.may_write && drain(conn)?.is_some()) {
        return Ok(Overlay::default());
    }
    overlay(conn)
}

/// What became of parts that waited to be indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaughtUp {
    Indexed(Indexed),
    /// More parts than were to be indexed now.
    Waiting(u64),
    /// There was nothing to do, somebody else does it, or the role may not.
    Nothing,
}

/// Index what a write left dirty, so that the first search need not, where it is at most `few`.
///
/// # Errors
/// Whatever the database says.
pub fn catch_up(conn: &mut MediverseConn, few: Option<u64>) -> anyhow::Result<CaughtUp> {
    let state = State::of(conn)?;
    if !state.is_dirty {
        return Ok(CaughtUp::Nothing);
    }
    if let Some(few) = few {
        let waiting = Dirty::count(conn)?;
        if waiting > few {
            return Ok(CaughtUp::Waiting(waiting));
        }
    }
    if !state.may_write {
        return Ok(CaughtUp::Nothing);
    }
    Ok(drain(conn)?.map_or(CaughtUp::Nothing, CaughtUp::Indexed))
}

/// Index what is dirty. `None` where someone else is doing it.
///
/// # Errors
/// Whatever the database says.
pub fn drain(conn: &mut MediverseConn) -> anyhow::Result<Option<Indexed>> {
    conn.transaction(|conn| {
        if !State::lock(conn)? {
            return Ok(None);
        }
        if Dirty::is_most(conn)? && State::is_owner(conn)? {
            return rebuild_locked(conn).map(Some);
        }
        let mut done = Indexed::default();
        let mut writer = Writer::default();
        loop {
            let dirty = Dirty::take(conn, 20_000)?;
            if dirty.is_empty() {
                writer.finish(conn)?;
                return Ok(Some(done));
            }
            if dirty.iter().any(|it| it.part.is_none()) {
                return rebuild_locked(conn).map(Some);
            }
            let parts: BTreeSet<String> = dirty.into_iter().filter_map(|it| it.part).collect();
            let parts: Vec<String> = parts.into_iter().collect();
            for chunk in parts.chunks(CHUNK) {
                let gone = IndexedTerm::delete(conn, chunk)?;
                done.terms += writer.write(conn, chunk, &gone)?;
                done.parts += chunk.len() as u64;
            }
        }
    })
}

/// Build the whole index anew, and the triggers that keep it up to date. `None` where someone
/// else is indexing.
///
/// # Errors
/// Whatever the database says; only the owner of the tables may.
pub fn rebuild(conn: &mut MediverseConn) -> anyhow::Result<Option<Indexed>> {
    conn.transaction(|conn| {
        if !State::lock(conn)? {
            return Ok(None);
        }
        State::attach(conn)?;
        rebuild_locked(conn).map(Some)
    })
}

/// What keeps the index from following the app's tables, a sentence each.
///
/// # Errors
/// Whatever the database says.
pub fn faults(conn: &mut MediverseConn) -> anyhow::Result<Vec<String>> {
    let mut faults = State::faults(conn)?;
    let stale = State::stale(conn)?;
    if stale > 0 {
        faults.push(format!("{stale} indexed names are no longer the parts'"));
    }
    let unindexed = Source::unindexed(conn)?
        .into_iter()
        .filter_map(Folded::of)
        .count();
    if unindexed > 0 {
        faults.push(format!("{unindexed} names are not indexed"));
    }
    Ok(faults)
}

fn rebuild_locked(conn: &mut MediverseConn) -> anyhow::Result<Indexed> {
    Dirty::clear(conn)?;
    let owned = State::is_owner(conn)?;
    if owned {
        IndexedTerm::tear_down(conn)?;
    } else {
        IndexedTerm::delete_all(conn)?;
    }
    let mut done = Indexed::default();
    let mut writer = Writer {
        anew: owned,
        ..Writer::default()
    };
    let mut after = String::new();
    loop {
        let parts = Source::parts(conn, &after, CHUNK as i64)?;
        let Some(last) = parts.last() else { break };
        after.clone_from(last);
        done.parts += parts.len() as u64;
        done.terms += writer.write(conn, &parts, &[])?;
    }
    writer.finish(conn)?;
    if owned {
        IndexedTerm::build_up(conn)?;
    }
    Ok(done)
}

/// What is known of the vocabulary while indexing, so that each word is written once.
#[derive(Default)]
struct Writer {
    ids: HashMap<String, i32>,
    /// By how much the number of terms of each word changes.
    counts: HashMap<i32, i32>,
    /// The vocabulary is empty and nobody else's: it is written at the end, with its numbers.
    anew: bool,
}

impl Writer {
    /// Write the terms of `parts`; those in `gone` were theirs until now.
    fn write(
        &mut self,
        conn: &mut MediverseConn,
        parts: &[String],
        gone: &[Vec<i32>],
    ) -> anyhow::Result<u64> {
        let folded: Vec<Folded> = Source::of(conn, parts)?
            .into_iter()
            .filter_map(Folded::of)
            .collect();
        self.learn(conn, &folded)?;
        for coded in gone.iter().flatten().filter(|coded| *coded % LENGTHS == 0) {
            *self.counts.entry(coded / LENGTHS).or_default() -= 1;
        }
        let mut terms = Vec::with_capacity(folded.len());
        for term in folded {
            let mut coded = Vec::with_capacity(term.words.len() * 2);
            for id in term.words.iter().filter_map(|word| self.ids.get(word)) {
                *self.counts.entry(*id).or_default() += 1;
                coded.push(any_length(*id));
                coded.push(of_length(*id, usize::from(term.word_count.unsigned_abs())));
            }
            terms.push(IndexedTerm {
                folded: term.folded,
                side: term.side.map_or('-', Side::letter),
                word_count: term.word_count,
                words: coded,
                source: term.source,
            });
        }
        IndexedTerm::insert(conn, &terms)?;
        Ok(terms.len() as u64)
    }

    /// Give every word of these terms an id.
    fn learn(&mut self, conn: &mut MediverseConn, folded: &[Folded]) -> anyhow::Result<()> {
        let words: BTreeSet<&str> = folded
            .iter()
            .flat_map(|it| it.words.iter().map(String::as_str))
            .filter(|word| !self.ids.contains_key(*word))
            .collect();
        if self.anew {
            for word in words {
                let id = i32::try_from(self.ids.len() + 1)?;
                self.ids.insert(word.to_owned(), id);
            }
            return Ok(());
        }
        let rows: Vec<WordRow> = words.into_iter().map(word_row).collect();
        self.ids.extend(WordRow::ids(conn, &rows)?);
        Ok(())
    }

    /// Write down in how many terms the words are now.
    fn finish(self, conn: &mut MediverseConn) -> anyhow::Result<()> {
        if self.anew {
            let mut words: Vec<(i32, &str)> = self
                .ids
                .iter()
                .map(|(word, id)| (*id, word.as_str()))
                .collect();
            words.sort_unstable();
            for chunk in words.chunks(CHUNK) {
                let rows: Vec<(i32, i32, WordRow)> = chunk
                    .iter()
                    .map(|(id, word)| {
                        let count = self.counts.get(id).copied().unwrap_or_default();
                        (*id, count, word_row(word))
                    })
                    .collect();
                WordRow::insert(conn, &rows)?;
            }
            WordRow::go_on_after(conn, self.ids.len())?;
            return Ok(());
        }
        let mut counts: Vec<(i32, i32)> = self.counts.into_iter().collect();
        counts.sort_unstable();
        for chunk in counts.chunks(10_000) {
            WordRow::count(conn, chunk)?;
        }
        Ok(())
    }
}

fn word_row(word: &str) -> WordRow {
    let stem = stem(word);
    WordRow {
        keys: keys(word, &stem),
        word: word.to_owned(),
        stem,
    }
}

/// Numbers in `search_term.words` for one word: any length, and 63 lengths of terms.
const LENGTHS: i32 = 64;

pub(super) const fn any_length(word: i32) -> i32 {
    word * LENGTHS
}

/// The word in terms of this many words: common words are read shortest term first.
pub(super) fn of_length(word: i32, length: usize) -> i32 {
    word * LENGTHS
        + i32::try_from(length)
            .unwrap_or(LENGTHS)
            .clamp(1, LENGTHS - 1)
}

/// A name, folded.
struct Folded {
    source: Source,
    folded: String,
    side: Option<Side>,
    word_count: i16,
    words: Vec<String>,
}

impl Folded {
    /// `None` for a name without a letter, which nobody can look for.
    fn of(source: Source) -> Option<Self> {
        let (rest, side) = sides::take(&tokens(&fold(&source.term)), false);
        if rest.is_empty() {
            return None;
        }
        let texts: Vec<String> = rest.into_iter().map(|it| it.text).collect();
        let words: BTreeSet<String> = texts.iter().flat_map(|text| indexed(text)).collect();
        Some(Self {
            folded: texts.join(" "),
            side,
            word_count: i16::try_from(texts.len()).unwrap_or(i16::MAX),
            words: words.into_iter().collect(),
            source,
        })
    }
}

/// Under which words a word is found: itself, or a script without blanks by characters and pairs.
pub(super) fn indexed(text: &str) -> Vec<String> {
    if !text.starts_with(is_cjk) {
        return vec![text.to_owned()];
    }
    let letters: Vec<char> = text.chars().collect();
    let mut words: Vec<String> = letters.iter().map(char::to_string).collect();
    words.extend(
        letters
            .windows(2)
            .map(|pair| pair.iter().collect::<String>()),
    );
    words
}

/// The dirty parts' terms as they are now, without writing anything.
fn overlay(conn: &mut MediverseConn) -> anyhow::Result<Overlay> {
    let dirty = Dirty::all(conn)?;
    let parts: Vec<String> = if dirty.iter().any(|it| it.part.is_none()) {
        all_parts(conn)?
    } else {
        dirty.into_iter().filter_map(|it| it.part).collect()
    };
    let mut terms = Vec::new();
    for chunk in parts.chunks(CHUNK) {
        terms.extend(
            Source::of(conn, chunk)?
                .into_iter()
                .filter_map(Folded::of)
                .map(candidate),
        );
    }
    Ok(Overlay {
        parts: parts.into_iter().collect(),
        terms,
    })
}

fn all_parts(conn: &mut MediverseConn) -> anyhow::Result<Vec<String>> {
    let mut all: Vec<String> = Vec::new();
    loop {
        let after = all.last().cloned().unwrap_or_default();
        let parts = Source::parts(conn, &after, CHUNK as i64)?;
        if parts.is_empty() {
            return Ok(all);
        }
        all.extend(parts);
    }
}

fn candidate(term: Folded) -> Candidate {
    Candidate {
        part: term.source.part,
        source: term.source.source,
        language: term.source.language,
        priority: term.source.priority,
        system: term.source.system,
        term: term.source.term,
        folded: term.folded,
        side: term.side.map_or('-', Side::letter).to_string(),
        word_count: term.word_count,
    }
}
