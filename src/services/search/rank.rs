//! How likely a term is what was meant, between 0 and 1, and why.

use std::collections::HashMap;

use serde::Serialize;

use super::distance::{likeness, similarity};
use super::fold::is_cjk;
use super::query::{Reading, Unit};
use super::sides::Side;
use super::stem::stem;
use crate::db::mediverse::search::Candidate;

/// Below this nothing is shown: better nothing than nonsense.
pub(super) const FLOOR: f32 = 0.5;

/// The same for one misspelt word alone.
const ALONE: f32 = 0.6;

/// How a term matched, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The query is the name, the Latin name or the id.
    Exact,
    /// The query is a synonym.
    Synonym,
    /// The same words, inflected, in another order or among others.
    Words,
    /// The beginning of words.
    Prefix,
    /// Misspelled, misheard, or only some of the words.
    Fuzzy,
}

impl Kind {
    pub const fn label(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Synonym => "synonym",
            Self::Words => "words",
            Self::Prefix => "prefix",
            Self::Fuzzy => "fuzzy",
        }
    }
}

/// How well a unit and a word fit.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Fit {
    kind: Kind,
    value: f32,
    /// How much of the term's word is explained.
    covers: f32,
}

/// A term judged.
#[derive(Debug, Clone)]
pub(super) struct Judged {
    pub(super) score: f32,
    pub(super) kind: Kind,
    /// Share of the query that the term explains, and of the term that the query does.
    pub(super) query_share: f32,
    pub(super) term_share: f32,
}

/// Remembers how similar two words are: the same words come up in hundreds of terms.
#[derive(Debug, Default)]
pub(super) struct Judge {
    known: HashMap<(String, (bool, bool), String), Option<Fit>>,
    stems: HashMap<String, String>,
    /// Whether words may be misspelled.
    pub(super) is_lenient: bool,
}

impl Judge {
    pub(super) fn forget(&mut self) {
        self.known.clear();
        self.is_lenient = false;
    }

    /// How well `term` explains the query read as `reading`; `None` where it has nothing to do with it.
    pub(super) fn judge(&mut self, reading: &Reading, term: &Candidate) -> Option<Judged> {
        let words: Vec<&str> = term.folded.split(' ').collect();
        let mut covered = vec![0.0_f32; words.len()];
        let (mut explained, mut asked, mut worst) = (0.0, 0.0, Kind::Exact);
        let (mut in_order, mut at) = (true, None);
        let mut meaningful = 0;
        for unit in &reading.units {
            asked += unit.weight;
            let best = words
                .iter()
                .enumerate()
                .filter_map(|(index, word)| Some((index, self.fit(unit, word)?)))
                .max_by(|(i, a), (j, b)| {
                    let free = |index: &usize, fit: &Fit| {
                        fit.value - if covered[*index] > 0.5 { 0.02 } else { 0.0 }
                    };
                    free(i, a).total_cmp(&free(j, b)).then(j.cmp(i))
                });
            let Some((index, fit)) = best else {
                if unit.kind_of == Some(term.system.as_str()) {
                    explained += unit.weight * 0.6;
                    worst = worst.max(Kind::Words);
                } else if !unit.is_stop {
                    worst = Kind::Fuzzy;
                }
                in_order = false;
                continue;
            };
            explained += unit.weight * fit.value;
            covered[index] = covered[index].max(fit.covers);
            worst = worst.max(fit.kind);
            in_order &= at.is_none_or(|at| index == at + 1) && (at.is_some() || index == 0);
            at = Some(index);
            if !unit.is_stop {
                meaningful += 1;
            }
        }
        if meaningful == 0 && !reading.units.iter().all(|unit| unit.is_stop) {
            return None;
        }
        let weights = words.iter().map(|word| weight_in_term(word));
        let whole: f32 = weights.clone().sum();
        let share: f32 = weights
            .zip(&covered)
            .map(|(weight, covered)| weight * covered)
            .sum();
        let (query_share, term_share) = (explained / asked, share / whole);
        if reading.is_partial && (term_share < 0.9 || query_share < 0.85) {
            return None;
        }
        let same_words = term_share > 0.999 && worst <= Kind::Words && query_share > 0.85;
        let is_equal = worst == Kind::Exact && in_order && same_words;
        let mut score = query_share * (0.55 + 0.45 * term_share) * 0.9;
        if same_words {
            score += 0.05;
        }
        if in_order && term_share > 0.999 {
            score += 0.05 * query_share;
        }
        // Joined or split words are not what was written.
        let is_literal = is_equal && reading.faith > 0.98;
        let kind = match (is_literal, term.source.as_str()) {
            (true, "s") => Kind::Synonym,
            (true, _) => Kind::Exact,
            (false, _) => worst.max(Kind::Words),
        };
        score *= source_factor(term) * side_factor(reading.side, side_of(term)) * reading.faith;
        // A single word that is not quite one is nonsense more often than a slip.
        if let ([only], Kind::Fuzzy) = (&reading.units[..], kind)
            && !only.is_cjk
            && only.length() <= 6
            && reading.faith > 0.98
            && score < ALONE
        {
            score = score.min(FLOOR - 0.01);
        }
        Some(Judged {
            score: score.clamp(0.0, 1.0),
            kind,
            query_share,
            term_share,
        })
    }

    fn fit(&mut self, unit: &Unit, word: &str) -> Option<Fit> {
        if unit.text == word {
            return Some(Fit {
                kind: Kind::Exact,
                value: 1.0,
                covers: 1.0,
            });
        }
        let key = (
            unit.text.clone(),
            (unit.is_last, unit.is_letter),
            word.to_owned(),
        );
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let fit = if unit.is_cjk {
            cjk_fit(unit, word)
        } else {
            self.word_fit(unit, word)
        };
        self.known.insert(key, fit);
        fit
    }

    fn word_fit(&mut self, unit: &Unit, word: &str) -> Option<Fit> {
        if word.starts_with(is_cjk) {
            return None;
        }
        let stemmed = self
            .stems
            .entry(word.to_owned())
            .or_insert_with(|| stem(word));
        // A word that wants nothing but its ending may as well be how a longer one begins.
        let is_begun = unit.is_last
            && word
                .strip_prefix(&unit.text)
                .is_some_and(|ending| matches!(ending, "a" | "us" | "um" | "o"));
        if *stemmed == unit.stem && !is_begun {
            let value = 0.93 + 0.05 * similarity(&unit.text, word);
            return Some(Fit {
                kind: Kind::Words,
                value,
                covers: 1.0,
            });
        }
        if unit.stands_for.contains(&word) {
            return Some(Fit {
                kind: Kind::Words,
                value: 0.9,
                covers: 1.0,
            });
        }
        if unit.is_stop || unit.stem.starts_with('#') || stemmed.starts_with('#') {
            return None;
        }
        let length = unit.length();
        let longer = word.chars().count();
        let mut fit = None;
        if (length >= 2 || unit.is_letter)
            && word.starts_with(&unit.text)
            && (unit.is_last || (self.is_lenient && length >= 3))
        {
            // How much is still to come says little: "scaph" is the scaphoid more often than the scapha.
            let value = 0.88 + 0.03 * length as f32 / longer as f32;
            let value = if unit.is_last { value } else { value - 0.05 };
            fit = Some(Fit {
                kind: Kind::Prefix,
                value,
                covers: 0.95,
            });
        }
        if self.is_lenient && length >= 4 && longer >= 3 && length.abs_diff(longer) <= 4 {
            let value = likeness(&unit.text, &unit.stem, word, stemmed);
            let needed = if length <= 4 { 0.72 } else { 0.66 };
            // A different beginning is a different word more often than a slip.
            let start = unit.text.chars().next() == word.chars().next();
            let strange = if length.min(longer) <= 3 { 0.1 } else { 0.04 };
            let value = if start { value } else { value - strange };
            if value >= needed && fit.is_none_or(|it| it.value < value * 0.97) {
                fit = Some(Fit {
                    kind: Kind::Fuzzy,
                    value: value * 0.97,
                    covers: value,
                });
            }
        }
        fit
    }
}

/// Scripts without blanks: how many characters of one are in the other, in order.
fn cjk_fit(unit: &Unit, word: &str) -> Option<Fit> {
    if !word.starts_with(is_cjk) {
        return None;
    }
    let (a, b): (Vec<char>, Vec<char>) = (unit.text.chars().collect(), word.chars().collect());
    if word.contains(&unit.text) {
        let share = a.len() as f32 / b.len() as f32;
        let starts = word.starts_with(&unit.text);
        let kind = if starts { Kind::Prefix } else { Kind::Words };
        return Some(Fit {
            kind,
            value: if starts { 0.99 } else { 0.97 },
            covers: share,
        });
    }
    let common = common_subsequence(&a, &b) as f32;
    let (asked, whole) = (common / a.len() as f32, common / b.len() as f32);
    (asked >= 0.6 && common >= 2.0).then_some(Fit {
        kind: Kind::Fuzzy,
        value: asked * 0.95,
        covers: whole,
    })
}

fn common_subsequence(a: &[char], b: &[char]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y {
                diagonal + 1
            } else {
                above.max(row[j])
            };
            diagonal = above;
        }
    }
    row[b.len()]
}

/// How much of a term a word is, without asking the index: kinds and stop words are less.
fn weight_in_term(word: &str) -> f32 {
    const KINDS: [&str; 24] = [
        "muscle",
        "musculus",
        "musculo",
        "bone",
        "os",
        "hueso",
        "artery",
        "arteria",
        "vein",
        "vena",
        "nerve",
        "nervus",
        "nervio",
        "ligament",
        "ligamentum",
        "ligamento",
        "joint",
        "articulatio",
        "articulacion",
        "gland",
        "glandula",
        "muscles",
        "bones",
        "gyrus",
    ];
    const STOP: [&str; 12] = [
        "of", "the", "and", "de", "del", "la", "el", "los", "las", "y", "et", "in",
    ];
    if STOP.contains(&word) {
        0.1
    } else if KINDS.contains(&word) {
        0.5
    } else if word.starts_with(is_cjk) {
        word.chars().count() as f32 * 0.4
    } else {
        1.0
    }
}

/// Names before Latin names before synonyms, and those by their priority.
fn source_factor(term: &Candidate) -> f32 {
    match term.source.as_str() {
        "n" => 1.0,
        "l" => 0.995,
        "i" => 0.985,
        _ => 0.97 + 0.002 * term.priority.clamp(0, 10) as f32,
    }
}

pub(super) fn side_of(term: &Candidate) -> Option<Side> {
    Side::of_letter(term.side.chars().next().unwrap_or('-'))
}

/// The side that was said before none, none before the other one.
pub(super) fn side_factor(said: Option<Side>, own: Option<Side>) -> f32 {
    match (said, own) {
        (None, None) => 1.0,
        (None, Some(_)) => 0.93,
        (Some(said), Some(own)) if said == own => 1.0,
        (Some(_), None) => 0.86,
        (Some(_), Some(_)) => 0.35,
    }
}
