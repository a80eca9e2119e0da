//! The passes of a search: as written, misspelled, joined and split, some words only.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use super::Wanted;
use super::distance::{Heard, LONGEST_WORD, keys, near_keys};
use super::index::{Overlay, any_length, indexed, of_length};
use super::query::{Reading, Unit, readings};
use super::rank::{Judge, Judged, Kind};
use super::sides::Side;
use super::stem::stem;
use crate::db::MediverseConn;
use crate::db::mediverse::search::{Candidate, CandidateFilter, Word, WordsWanted};

/// Terms read for one reading.
const LIMIT: i32 = 400;
/// Words in more terms than this are common: their shortest terms are read first.
const COMMON: i32 = 1_500;
/// Terms that one statement sorts, so that common words cost no more than this.
const MOST_SORTED: i32 = 4_000;
/// The same where some of the words are left out, which may leave common ones. Fewer, or as few
/// for misspellings too, loses parts that were meant.
const SAMPLE: i32 = 2_000;
/// The same for the longer terms of a common word: any of them is as good.
const LONGER: i32 = 800;
/// Words that a misspelled one may stand for.
const SIMILAR: usize = 24;
/// A query of more words than this is long.
const MANY: usize = 5;
/// More words than this nobody says to name a part.
const MOST_UNITS: usize = 12;

/// A part's best term.
#[derive(Debug, Clone)]
pub(super) struct Best {
    pub(super) term: Candidate,
    pub(super) judged: Judged,
    pub(super) side: Option<Side>,
}

pub(super) struct Passes<'a> {
    conn: &'a mut MediverseConn,
    overlay: &'a Overlay,
    filter: &'a CandidateFilter,
    judge: Judge,
    vocabulary: HashMap<i32, Word>,
    best: HashMap<String, Best>,
    /// What was read for which groups: readings that differ in their side ask the same.
    asked: HashMap<(Vec<Vec<i32>>, usize), Vec<Candidate>>,
    side: Option<Side>,
    /// Terms that one statement may sort.
    sample: i32,
}

impl<'a> Passes<'a> {
    pub(super) fn new(
        conn: &'a mut MediverseConn,
        overlay: &'a Overlay,
        filter: &'a CandidateFilter,
    ) -> Self {
        Self {
            conn,
            overlay,
            filter,
            judge: Judge::default(),
            vocabulary: HashMap::new(),
            best: HashMap::new(),
            asked: HashMap::new(),
            side: None,
            sample: MOST_SORTED,
        }
    }

    /// What was found, and the side that the likeliest reading has.
    pub(super) fn into_judged(self) -> (Vec<Best>, Option<Side>) {
        (self.best.into_values().collect(), self.side)
    }

    pub(super) fn run(&mut self, text: &str, wanted: &Wanted) -> anyhow::Result<()> {
        let mut readings = readings(text, wanted.side);
        for reading in &mut readings {
            reading.units.truncate(MOST_UNITS);
        }
        self.side = readings.iter().find_map(|reading| reading.side);
        if readings.is_empty() {
            return Ok(());
        }
        self.look_up(&readings)?;
        for reading in &mut readings {
            self.weigh(reading);
            self.consider_overlay(reading);
            let groups = self.groups(reading, wanted.exact);
            self.ask(reading, &groups, wanted.exact)?;
        }
        if wanted.exact {
            self.best
                .retain(|_, best| best.judged.kind <= Kind::Synonym);
            return Ok(());
        }
        if self.is_explained() {
            return Ok(());
        }
        self.judge.forget();
        self.judge.is_lenient = true;
        self.guess(&readings)
    }

    /// Whether the best so far leaves nothing of the query open.
    fn is_explained(&self) -> bool {
        self.best.values().any(|best| {
            let judged = &best.judged;
            // Every word as written; or inflected, and hardly a word too many; or begun.
            (judged.query_share > 0.995 && judged.score > 0.55)
                || (judged.query_share > 0.9 && judged.score > 0.8)
                || (judged.kind == Kind::Prefix && judged.score > 0.7)
        })
    }

    fn top(&self) -> f32 {
        self.best
            .values()
            .map(|best| best.judged.score)
            .fold(0.0, f32::max)
    }

    /// Learn which words of the index the readings' words are.
    fn look_up(&mut self, readings: &[Reading]) -> anyhow::Result<()> {
        let mut wanted = WordsWanted::default();
        for unit in readings.iter().flat_map(|reading| &reading.units) {
            wanted.words.extend(indexed(&unit.text));
            wanted
                .words
                .extend(unit.stands_for.iter().map(|&word| word.to_owned()));
            if unit.is_cjk {
                continue;
            }
            if !unit.is_stop {
                wanted.stems.push(unit.stem.clone());
            }
            if (unit.is_last && unit.length() >= 2) || unit.length() >= 3 {
                wanted.prefixes.push(unit.text.clone());
            }
        }
        for list in [&mut wanted.words, &mut wanted.stems, &mut wanted.prefixes] {
            list.sort_unstable();
            list.dedup();
        }
        for word in Word::all(self.conn, &wanted)? {
            self.vocabulary.insert(word.id, word);
        }
        Ok(())
    }

    /// Rare words say more than common ones; unknown ones may be nobody's.
    fn weigh(&self, reading: &mut Reading) {
        for unit in &mut reading.units {
            let frequency: i32 = self
                .vocabulary
                .values()
                .filter(|word| word.word == unit.text || (!unit.is_cjk && word.stem == unit.stem))
                .map(|word| word.df)
                .sum();
            unit.weight = if unit.is_stop {
                0.04
            } else if unit.is_letter {
                0.3
            } else if unit.is_cjk {
                0.5 * unit.length() as f32
            } else if frequency == 0 {
                0.8
            } else {
                1.0 / (1.0 + 0.3 * (1.0 + frequency as f32).ln())
            };
        }
    }

    /// For each unit the ids of words it may be; none for a unit that no word is like.
    fn groups(&self, reading: &Reading, exact: bool) -> Vec<Vec<i32>> {
        let mut groups = Vec::new();
        for unit in &reading.units {
            if unit.is_cjk {
                groups.extend(self.pairs(unit));
                continue;
            }
            if unit.is_stop && reading.units.iter().any(|it| !it.is_stop) {
                continue;
            }
            // Nearly every name has a word that begins so: the others find it.
            if unit.is_letter && !exact && unit.stands_for.is_empty() {
                continue;
            }
            groups.push(self.ids(|word| {
                word.word == unit.text
                    || (!exact
                        && (word.stem == unit.stem
                            || unit.stands_for.contains(&word.word.as_str())
                            || (unit.is_last
                                && unit.length() >= 2
                                && word.word.starts_with(&unit.text))))
            }));
        }
        groups
    }

    /// A run of characters is found by its pairs, a single one by itself.
    fn pairs(&self, unit: &Unit) -> Vec<Vec<i32>> {
        let letters: Vec<char> = unit.text.chars().collect();
        let size = letters.len().min(2);
        letters
            .windows(size)
            .map(|pair| {
                let text: String = pair.iter().collect();
                self.ids(|word| word.word == text)
            })
            .collect()
    }

    fn ids(&self, is_meant: impl Fn(&Word) -> bool) -> Vec<i32> {
        let mut ids: Vec<i32> = self
            .vocabulary
            .values()
            .filter(|word| is_meant(word))
            .map(|word| word.id)
            .collect();
        ids.sort_unstable();
        ids
    }

    /// Read the terms that have a word of every group, and judge them.
    fn ask(&mut self, reading: &Reading, groups: &[Vec<i32>], exact: bool) -> anyhow::Result<()> {
        if groups.is_empty() || groups.iter().any(Vec::is_empty) {
            return Ok(());
        }
        let mut groups = groups.to_vec();
        groups.sort_unstable();
        groups.dedup();
        let frequency = |group: &Vec<i32>| -> i32 {
            group
                .iter()
                .filter_map(|id| self.vocabulary.get(id))
                .map(|word| word.df)
                .sum()
        };
        groups.sort_by_key(frequency);
        groups.truncate(8);
        let rarest = groups.first().map_or(0, frequency);
        let longest = reading.units.len();
        let key = (groups.clone(), longest);
        if let Some(terms) = self.asked.remove(&key) {
            self.consider_all(reading, &terms);
            self.asked.insert(key, terms);
            return Ok(());
        }
        // Of what a common word is in, the shortest: longer terms only where there are none.
        let lengths: &[RangeInclusive<usize>] = match (exact, rarest > COMMON) {
            (true, _) => &[longest..=longest],
            (false, true) => &[1..=longest + 1, longest + 2..=longest + 4],
            (false, false) => &[],
        };
        let mut coded: Vec<Vec<i32>> = groups
            .iter()
            .map(|group| group.iter().map(|id| any_length(*id)).collect())
            .collect();
        let mut terms = Vec::new();
        let mut sample = self.sample;
        for lengths in lengths {
            coded[0] = groups[0]
                .iter()
                .flat_map(|id| lengths.clone().map(|length| of_length(*id, length)))
                .collect();
            terms = Candidate::all(self.conn, &coded, self.filter, sample, LIMIT)?;
            if !terms.is_empty() {
                break;
            }
            sample = sample.min(LONGER);
        }
        if lengths.is_empty() {
            terms = Candidate::all(self.conn, &coded, self.filter, sample, LIMIT)?;
        }
        self.consider_all(reading, &terms);
        self.asked.insert(key, terms);
        Ok(())
    }

    fn consider_all(&mut self, reading: &Reading, terms: &[Candidate]) {
        for term in terms {
            if !self.overlay.parts.contains(&term.part) {
                self.consider(reading, term);
            }
        }
    }

    /// What the index does not have yet is judged term by term.
    fn consider_overlay(&mut self, reading: &Reading) {
        let overlay = self.overlay;
        for term in &overlay.terms {
            if self.passes_filter(term) {
                self.consider(reading, term);
            }
        }
    }

    fn passes_filter(&self, term: &Candidate) -> bool {
        let filter = self.filter;
        (filter.systems.is_empty() || filter.systems.contains(&term.system))
            && filter
                .language
                .as_ref()
                .is_none_or(|language| *language == term.language)
    }

    fn consider(&mut self, reading: &Reading, term: &Candidate) {
        if let Some(judged) = self.judge.judge(reading, term) {
            self.keep(reading, term, judged);
        }
    }

    fn keep(&mut self, reading: &Reading, term: &Candidate, judged: Judged) {
        let better = self
            .best
            .get(&term.part)
            .is_none_or(|best| judged.score > best.judged.score);
        if better {
            let best = Best {
                term: term.clone(),
                judged,
                side: reading.side,
            };
            self.best.insert(term.part.clone(), best);
        }
    }

    /// Misspelled, joined, split, and some of the words.
    fn guess(&mut self, readings: &[Reading]) -> anyhow::Result<()> {
        let mut variants: Vec<Reading> = Vec::new();
        for reading in readings {
            variants.push(reading.clone());
            variants.extend(reading.slips());
            let count = reading.units.len();
            // Of many words hardly more than two are one.
            let most = if count > MANY { 2 } else { count.min(4) };
            for size in 2..=most {
                for start in 0..=count - size {
                    if reading.units[start..start + size]
                        .iter()
                        .all(|unit| !unit.is_cjk)
                    {
                        variants.push(reading.joined(start, start + size));
                    }
                }
            }
        }
        self.look_up_splits(readings, &mut variants)?;
        self.look_up(&variants)?;
        let similar = self.look_up_similar(&variants)?;
        for variant in &mut variants {
            self.weigh(variant);
            self.consider_overlay(variant);
        }
        // Likely ones first; a reading that has a word nobody knows comes last or not at all.
        let mut ready: Vec<(f32, Reading, Vec<Vec<i32>>)> = variants
            .into_iter()
            .map(|variant| {
                let (fit, groups) = self.lenient_groups(&variant, &similar);
                (fit * variant.faith, variant, groups)
            })
            .collect();
        ready.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (_, variant, groups) in ready.iter().filter(|it| it.0 > 0.6).take(8) {
            self.ask(variant, groups, false)?;
        }
        if self.top() > 0.78 {
            return Ok(());
        }
        if self.top() < 0.65 {
            let mut shorter: Vec<Reading> = Vec::new();
            for reading in readings {
                shorter.extend(self.without_strangers(reading, &similar));
                shorter.extend(reading.elsewhere());
            }
            self.look_up(&shorter)?;
            for mut reading in shorter {
                self.weigh(&mut reading);
                self.consider_overlay(&reading);
                let (_, groups) = self.lenient_groups(&reading, &similar);
                self.ask(&reading, &groups, false)?;
            }
        }
        self.sample = SAMPLE;
        for (_, variant, groups) in ready.iter().take(3) {
            self.ask_for_some(variant, groups)?;
        }
        Ok(())
    }

    /// All but one of the words, then all but two, the vaguest left out first.
    fn ask_for_some(&mut self, reading: &Reading, groups: &[Vec<i32>]) -> anyhow::Result<()> {
        let known: Vec<Vec<i32>> = groups.iter().filter(|it| !it.is_empty()).cloned().collect();
        if known.is_empty() {
            return Ok(());
        }
        if known.len() < groups.len() {
            self.ask(reading, &known, false)?;
        }
        let count = known.len();
        if count < 2 || self.top() > 0.7 {
            return Ok(());
        }
        for left_out in 0..count.min(8) {
            let some: Vec<Vec<i32>> = known
                .iter()
                .enumerate()
                .filter(|(index, _)| *index != left_out)
                .map(|(_, group)| group.clone())
                .collect();
            self.ask(reading, &some, false)?;
        }
        if count < 3 || self.top() > 0.6 {
            return Ok(());
        }
        for one in 0..count.min(6) {
            for other in one + 1..count.min(6) {
                self.ask(reading, &[known[one].clone(), known[other].clone()], false)?;
            }
        }
        Ok(())
    }

    /// Readings in which an unknown word is two known ones.
    fn look_up_splits(
        &mut self,
        readings: &[Reading],
        variants: &mut Vec<Reading>,
    ) -> anyhow::Result<()> {
        const SHORTEST: usize = 3;
        let mut wanted = WordsWanted::default();
        let mut splits: Vec<(usize, usize, usize)> = Vec::new();
        for (number, reading) in readings.iter().enumerate() {
            for (index, unit) in reading.units.iter().enumerate() {
                if unit.is_cjk
                    || !unit.text.is_ascii()
                    || unit.text.len() > LONGEST_WORD
                    || unit.text.len() < 2 * SHORTEST
                    || self.is_known(unit)
                {
                    continue;
                }
                for at in SHORTEST..=unit.text.len() - SHORTEST {
                    let (one, other) = unit.text.split_at(at);
                    wanted.stems.extend([stem(one), stem(other)]);
                    splits.push((number, index, at));
                }
            }
        }
        if splits.is_empty() {
            return Ok(());
        }
        for word in Word::all(self.conn, &wanted)? {
            self.vocabulary.insert(word.id, word);
        }
        for (number, index, at) in splits {
            let split = readings[number].split(index, at);
            if self.is_known(&split.units[index]) && self.is_known(&split.units[index + 1]) {
                variants.push(split);
            }
        }
        Ok(())
    }

    /// The reading without the words that nothing is called, nor anything like them.
    fn without_strangers(
        &self,
        reading: &Reading,
        similar: &HashMap<String, Vec<(i32, f32)>>,
    ) -> Option<Reading> {
        const NEAR: f32 = 0.8;
        let is_strange = |unit: &Unit| {
            !self.is_known(unit)
                && !unit.is_cjk
                && !unit.is_last
                && unit.stands_for.is_empty()
                && !self
                    .vocabulary
                    .values()
                    .any(|word| word.word.starts_with(&unit.text))
                && similar
                    .get(&unit.text)
                    .and_then(|likest| likest.first())
                    .is_none_or(|(_, likeness)| *likeness < NEAR)
        };
        let mut shorter = reading.clone();
        for index in (0..reading.units.len()).rev() {
            if is_strange(&reading.units[index]) {
                shorter = shorter.without(index);
            }
        }
        let left = shorter.units.iter().filter(|unit| !unit.is_stop).count();
        let gone = reading.units.len() - shorter.units.len();
        (gone > 0 && gone <= left).then_some(shorter)
    }

    fn is_known(&self, unit: &Unit) -> bool {
        unit.is_stop
            || self
                .vocabulary
                .values()
                .any(|word| word.df > 0 && (word.word == unit.text || word.stem == unit.stem))
    }

    /// For each misspelled text the words it may be, the likest first.
    fn look_up_similar(
        &mut self,
        variants: &[Reading],
    ) -> anyhow::Result<HashMap<String, Vec<(i32, f32)>>> {
        let mut texts: Vec<Heard<'_>> = Vec::new();
        let mut wanted: Vec<i32> = Vec::new();
        for unit in variants.iter().flat_map(|variant| &variant.units) {
            if unit.is_cjk
                || unit.is_stop
                || !(4..=LONGEST_WORD).contains(&unit.length())
                || texts.iter().any(|it| it.word() == unit.text)
            {
                continue;
            }
            // A word that is one already is seldom another one, and then one much like it.
            wanted.extend(if self.is_known(unit) {
                near_keys(&unit.text, &unit.stem)
            } else {
                keys(&unit.text, &unit.stem)
            });
            texts.push(Heard::of(&unit.text, &unit.stem));
        }
        wanted.sort_unstable();
        wanted.dedup();
        let mut similar: HashMap<String, Vec<(i32, f32)>> = HashMap::new();
        if wanted.is_empty() {
            return Ok(similar);
        }
        let words = Word::like(self.conn, &wanted)?;
        let heard: Vec<Heard<'_>> = words
            .iter()
            .map(|word| Heard::of(&word.word, &word.stem))
            .collect();
        for text in &texts {
            let mut likest: Vec<(i32, f32)> = words
                .iter()
                .zip(&heard)
                .filter(|(_, other)| text.may_be(other))
                .map(|(word, other)| (word.id, text.likeness(other)))
                .filter(|(_, value)| *value >= 0.66)
                .collect();
            likest.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            likest.truncate(SIMILAR);
            similar.insert(text.word().to_owned(), likest);
        }
        // Only the likest: every later step looks through the whole vocabulary.
        let kept: BTreeSet<i32> = similar.values().flatten().map(|(id, _)| *id).collect();
        for word in words.into_iter().filter(|word| kept.contains(&word.id)) {
            self.vocabulary.insert(word.id, word);
        }
        Ok(similar)
    }

    /// The groups of a reading with misspellings and beginnings allowed, and how well they fit.
    fn lenient_groups(
        &self,
        reading: &Reading,
        similar: &HashMap<String, Vec<(i32, f32)>>,
    ) -> (f32, Vec<Vec<i32>>) {
        let mut groups = Vec::new();
        let (mut fits, mut whole) = (0.0, 0.0);
        for unit in &reading.units {
            if unit.is_cjk {
                let pairs = self.pairs(unit);
                let known = pairs.iter().filter(|it| !it.is_empty()).count();
                fits += unit.weight * known as f32 / pairs.len().max(1) as f32;
                whole += unit.weight;
                groups.extend(pairs);
                continue;
            }
            if unit.is_stop && reading.units.iter().any(|it| !it.is_stop) {
                continue;
            }
            let long_enough = unit.length() >= if unit.is_last { 2 } else { 3 };
            let mut ids = self.ids(|word| {
                word.word == unit.text
                    || word.stem == unit.stem
                    || unit.stands_for.contains(&word.word.as_str())
                    || (long_enough && word.word.starts_with(&unit.text))
            });
            let mut fit: f32 = if self.is_known(unit) {
                1.0
            } else if ids.is_empty() {
                0.0
            } else {
                0.85
            };
            if let Some(likest) = similar.get(&unit.text) {
                fit = fit.max(likest.first().map_or(0.0, |it| it.1));
                ids.extend(likest.iter().map(|(id, _)| *id));
                ids.sort_unstable();
                ids.dedup();
            }
            // Long words that fit say more than short ones that happen to.
            let weight = unit.length() as f32;
            fits += weight * fit;
            whole += weight;
            groups.push(ids);
        }
        (if whole > 0.0 { fits / whole } else { 0.0 }, groups)
    }
}
