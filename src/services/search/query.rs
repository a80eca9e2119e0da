//! A query understood: words, side, and the ways in which it may be meant.

use super::fold::{Token, fold, is_cjk, tokens};
use super::kana;
use super::phrases;
use super::sides::{self, Side};
use super::stem::stem;

/// Words that say nothing about what is meant.
const STOP: &[&str] = &[
    "of", "the", "and", "a", "an", "in", "to", "for", "de", "del", "la", "el", "los", "las", "y",
    "et", "o", "e", "en", "al", "with",
];

/// Words that only name the kind of a thing, and the system that implies them.
const KINDS: &[(&str, &[&str])] = &[
    (
        "MUSCULAR",
        &[
            "muscle", "muscles", "musculus", "musculi", "musculo", "musculos", "musc", "m",
            "tendon",
        ],
    ),
    (
        "SKELETAL",
        &[
            "bone",
            "bones",
            "os",
            "ossa",
            "hueso",
            "huesos",
            "joint",
            "articulatio",
            "articulacion",
            "ligament",
            "ligamentum",
            "ligamento",
        ],
    ),
    (
        "CARDIOVASCULAR",
        &[
            "artery", "arteries", "arteria", "arteriae", "vein", "veins", "vena", "venae",
            "vessel", "vaso",
        ],
    ),
    (
        "NERVOUS",
        &[
            "nerve", "nerves", "nervus", "nervi", "nervio", "nervios", "ganglion", "nucleus",
            "nucleo",
        ],
    ),
    ("DIGESTIVE", &["organ", "organo"]),
    ("ENDOCRINE", &["gland", "glandula"]),
];

/// What abbreviations of the nomenclature stand for; without a full stop it is a guess.
const ABBREVIATIONS: &[(&str, &[&str])] = &[
    ("a", &["arteria", "artery"]),
    ("aa", &["arteriae", "arteries"]),
    ("v", &["vena", "vein"]),
    ("vv", &["venae", "veins"]),
    ("n", &["nervus", "nerve"]),
    ("nn", &["nervi", "nerves"]),
    ("m", &["musculus", "muscle"]),
    ("mm", &["musculi", "muscles"]),
    ("musc", &["musculus", "muscle"]),
    ("r", &["ramus", "branch"]),
    ("rr", &["rami", "branches"]),
    ("lig", &["ligamentum", "ligament"]),
    ("ligg", &["ligamenta", "ligaments"]),
    ("art", &["articulatio", "arteria", "artery"]),
    ("gl", &["glandula", "gland"]),
    ("proc", &["processus", "process"]),
    ("tub", &["tuberculum", "tuber", "tubercle"]),
    ("for", &["foramen"]),
    ("ggl", &["ganglion"]),
    ("sup", &["superior"]),
    ("inf", &["inferior"]),
    ("ant", &["anterior"]),
    ("post", &["posterior"]),
    ("lat", &["lateralis", "lateral"]),
    ("med", &["medialis", "medial"]),
    ("ext", &["externus", "external", "extensor"]),
    ("int", &["internus", "internal"]),
    ("vert", &["vertebra"]),
    ("hepatis", &["hepar"]),
    ("pancreatis", &["pancreas"]),
    ("cordis", &["cor"]),
    ("renis", &["ren"]),
    ("lienis", &["lien", "splen"]),
    ("gastris", &["gaster"]),
    ("ventriculi", &["ventriculus", "gaster"]),
    ("cerebri", &["cerebrum"]),
    ("oculi", &["oculus"]),
];

/// Words that tell where a thing is: "right hand, the scaphoid".
const PLACES: &[&str] = &[
    "hand",
    "hands",
    "foot",
    "feet",
    "arm",
    "forearm",
    "leg",
    "thigh",
    "head",
    "face",
    "neck",
    "back",
    "chest",
    "trunk",
    "manus",
    "pes",
    "mano",
    "manos",
    "pie",
    "pies",
    "brazo",
    "antebrazo",
    "pierna",
    "muslo",
    "cabeza",
    "cara",
    "cuello",
    "espalda",
    "pecho",
    "tronco",
    "throat",
    "mouth",
    "nose",
    "eye",
    "ear",
    "garganta",
    "boca",
    "nariz",
    "ojo",
    "oido",
    "oreja",
];

/// What kind of thing it is, behind a の.
const CJK_KINDS: &[&str] = &[
    "筋肉", "筋", "骨", "神経", "血管", "動脈", "静脈", "関節", "臓器", "器官", "部分", "場所",
];

/// One word of the query, or several that are read as one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unit {
    pub(super) text: String,
    pub(super) stem: String,
    pub(super) stands_for: &'static [&'static str],
    /// Which systems it is a kind of thing in.
    pub(super) kind_of: Option<&'static str>,
    pub(super) is_cjk: bool,
    pub(super) is_stop: bool,
    /// The word may be unfinished.
    pub(super) is_last: bool,
    /// It is a lone letter behind other words, hardly begun.
    pub(super) is_letter: bool,
    /// How much it says: rare words say more.
    pub(super) weight: f32,
}

/// One way in which a query may be meant.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) units: Vec<Unit>,
    pub(super) side: Option<Side>,
    /// 1 for the query as it stands, less for guesses.
    pub(super) faith: f32,
    /// Words were left out: what is left has to be a whole name.
    pub(super) is_partial: bool,
}

impl Unit {
    pub(super) fn of(token: &Token) -> Self {
        let text = token.text.clone();
        let stands_for = ABBREVIATIONS
            .iter()
            .find(|(short, _)| *short == text)
            .map_or(&[][..], |(_, long)| *long);
        let is_stop = !token.dotted && STOP.contains(&text.as_str());
        Self {
            stem: stem(&text),
            stands_for,
            kind_of: KINDS
                .iter()
                .find(|(_, words)| words.contains(&text.as_str()))
                .map(|(system, _)| *system),
            is_cjk: text.starts_with(is_cjk),
            is_stop,
            is_last: false,
            is_letter: false,
            weight: 1.0,
            text,
        }
    }

    pub(super) fn length(&self) -> usize {
        self.text.chars().count()
    }
}

impl Reading {
    fn of(tokens: &[Token], side: Option<Side>, faith: f32) -> Self {
        let mut units: Vec<Unit> = tokens.iter().map(Unit::of).collect();
        let says_more = units.iter().filter(|unit| !unit.is_stop).count() > 1;
        if let Some(last) = units.last_mut() {
            last.is_last = true;
            last.is_letter =
                says_more && last.text.len() == 1 && last.text.as_bytes()[0].is_ascii_lowercase();
        }
        Self {
            units,
            side,
            faith,
            is_partial: false,
        }
    }

    /// The same with the units from `start` to `end` read as one word.
    pub(super) fn joined(&self, start: usize, end: usize) -> Self {
        let text: String = self.units[start..end]
            .iter()
            .map(|it| it.text.as_str())
            .collect();
        let is_last = self.units[end - 1].is_last;
        self.replaced(start, end, vec![word(text, is_last)], 0.97)
    }

    /// The same with the unit at `index` read as two words, parted after `at` bytes.
    pub(super) fn split(&self, index: usize, at: usize) -> Self {
        let (one, other) = self.units[index].text.split_at(at);
        let is_last = self.units[index].is_last;
        let parts = vec![word(one.to_owned(), false), word(other.to_owned(), is_last)];
        self.replaced(index, index + 1, parts, 0.96)
    }

    /// The same with numbers parted from or joined to letters, and Japanese words as they may
    /// have been meant.
    fn respelt(&self) -> Vec<Self> {
        let mut found = Vec::new();
        for (index, unit) in self.units.iter().enumerate() {
            if let Some((letters, number)) = numbered(&unit.text) {
                let parts = vec![
                    word(letters.to_owned(), false),
                    word(number.to_owned(), unit.is_last),
                ];
                found.push(self.replaced(index, index + 1, parts, 0.98));
            }
            if unit.text.len() == 1
                && "ctlsv".contains(&unit.text)
                && self.units.get(index + 1).is_some_and(|next| {
                    next.text.len() <= 2 && next.text.bytes().all(|byte| byte.is_ascii_digit())
                })
            {
                found.push(self.joined(index, index + 2));
            }
            for other in kana::respelt(&unit.text) {
                found.push(self.replaced(index, index + 1, vec![word(other, unit.is_last)], 0.96));
            }
        }
        found
    }

    /// The same with one Japanese word as slips of the kana would have made it.
    pub(super) fn slips(&self) -> Vec<Self> {
        let mut found = Vec::new();
        for (index, unit) in self
            .units
            .iter()
            .enumerate()
            .filter(|(_, unit)| unit.is_cjk)
        {
            for other in kana::slips(&unit.text) {
                found.push(self.replaced(index, index + 1, vec![word(other, unit.is_last)], 0.9));
            }
        }
        found
    }

    /// The same without the unit at `index`, which says nothing that anything is called.
    pub(super) fn without(&self, index: usize) -> Self {
        let mut shorter = self.replaced(index, index + 1, Vec::new(), 0.86);
        shorter.is_partial = true;
        if let Some(last) = shorter.units.last_mut() {
            last.is_last = false;
        }
        shorter
    }

    /// The noun that the query is the adjective of, where that is all it is: scapular, patellar, tibial.
    fn noun(&self) -> Option<Self> {
        const SHORTEST: usize = 6;
        let [only] = &self.units[..] else {
            return None;
        };
        let noun = only
            .text
            .strip_suffix(['r', 'l'])
            .filter(|noun| noun.ends_with('a') && only.text.len() >= SHORTEST)?;
        let mut reading = self.replaced(0, 1, vec![word(noun.to_owned(), false)], 0.8);
        reading.is_partial = true;
        Some(reading)
    }

    /// The same without what only tells where: a limb, or what stands before the last の.
    pub(super) fn elsewhere(&self) -> Vec<Self> {
        const SHORTEST: usize = 2;
        let mut found = Vec::new();
        let says_more = self
            .units
            .iter()
            .any(|unit| !unit.is_stop && !PLACES.contains(&unit.text.as_str()));
        for (index, unit) in self.units.iter().enumerate() {
            if says_more && PLACES.contains(&unit.text.as_str()) {
                found.push(self.without(index));
            }
            // 「力こぶの筋肉」 says what kind of thing it is, 「肩甲骨の烏口突起」 where it is.
            if let Some((head, tail)) = unit.text.rsplit_once('の')
                && let name = if CJK_KINDS.contains(&tail) {
                    head
                } else {
                    tail
                }
                && unit.is_cjk
                && name.chars().count() >= SHORTEST
            {
                let name = word(name.to_owned(), unit.is_last);
                let mut shorter = self.replaced(index, index + 1, vec![name], 0.86);
                shorter.is_partial = true;
                found.push(shorter);
            }
        }
        found
    }

    fn replaced(&self, start: usize, end: usize, by: Vec<Unit>, faith: f32) -> Self {
        let mut units = self.units.clone();
        units.splice(start..end, by);
        Self {
            units,
            side: self.side,
            faith: self.faith * faith,
            is_partial: self.is_partial,
        }
    }
}

fn word(text: String, is_last: bool) -> Unit {
    let token = Token {
        text,
        dotted: false,
        suffix: false,
    };
    Unit {
        is_last,
        ..Unit::of(&token)
    }
}

/// The side that `text` names without a doubt.
pub(super) fn said(text: &str) -> Option<Side> {
    sides::take(&phrases::strip(&tokens(&fold(text))), false).1
}

/// The ways in which `text` may be meant, the likeliest first. None for text without a word.
pub(super) fn readings(text: &str, side: Option<Side>) -> Vec<Reading> {
    let all = tokens(&fold(text));
    let named = phrases::strip(&all);
    let mut readings = Vec::new();
    if named.is_empty() || phrases::is_all(&all) || phrases::are_all(&all) {
        return readings;
    }
    let (rest, said) = sides::take(&named, false);
    readings.push(Reading::of(&rest, side.or(said), 1.0));
    readings.extend(readings[0].noun());
    let plain = sides::plain(&named);
    if plain.len() < named.len() {
        let (rest, said) = sides::take(&phrases::strip(&plain), false);
        readings.push(Reading::of(&rest, side.or(said), 0.97));
    }
    let (rest, guessed) = sides::take(&named, true);
    if guessed.is_some() && said.is_none() {
        let faith = if named.iter().any(|it| it.text.len() == 1) {
            0.99
        } else {
            0.96
        };
        readings.push(Reading::of(&rest, side.or(guessed), faith));
    }
    // A name may begin like a command: "Show" might be one.
    if named.len() < all.len() && all.len() <= 4 {
        let (rest, said) = sides::take(&all, false);
        readings.push(Reading::of(&rest, side.or(said), 0.95));
        let (rest, guessed) = sides::take(&all, true);
        if guessed.is_some() && said.is_none() {
            readings.push(Reading::of(&rest, side.or(guessed), 0.94));
        }
    }
    for number in 0..readings.len().min(2) {
        readings.extend(readings[number].respelt());
    }
    readings
}

/// `CN3` as `cn 3`, `CNVIII` as `cn viii`; `None` for other words.
fn numbered(text: &str) -> Option<(&str, &str)> {
    const ROMANS: [&str; 12] = [
        "viii", "vii", "iii", "xii", "ii", "iv", "vi", "ix", "xi", "i", "v", "x",
    ];
    if let Some(at) = text.find(|c: char| c.is_ascii_digit())
        && at >= 2
        && text.is_ascii()
        && text[at..].bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some(text.split_at(at));
    }
    let number = text.strip_prefix("cn").filter(|it| ROMANS.contains(it))?;
    Some((&text[..2], number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lone_letters_both_ways() {
        let readings = readings("R. femoralis", None);
        assert_eq!(readings.len(), 2);
        assert_eq!(readings[0].side, None);
        assert_eq!(readings[1].side, Some(Side::Right));
    }

    proptest::proptest! {
        #[test]
        fn takes_any_text(text in "(?s).{0,60}") {
            for reading in readings(&text, None) {
                assert!(!reading.units.is_empty());
            }
        }
    }
}
