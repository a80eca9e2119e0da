//! Left and right, in four languages, before or behind a name.

use serde::Serialize;

use super::fold::{Token, is_cjk};

/// Which of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Left,
    Right,
}

impl Side {
    pub const fn opposite(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    pub const fn label(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// As the index stores it.
    pub const fn letter(self) -> char {
        match self {
            Self::Left => 'l',
            Self::Right => 'r',
        }
    }

    pub const fn of_letter(letter: char) -> Option<Self> {
        match letter {
            'l' => Some(Self::Left),
            'r' => Some(Self::Right),
            _ => None,
        }
    }

    /// The side that a `partId` ends in.
    pub fn of_id(id: &str) -> Option<(Self, &str)> {
        SUFFIXES
            .iter()
            .find_map(|(suffix, side)| Some((*side, id.strip_suffix(suffix)?)))
            .filter(|(_, base)| !base.is_empty())
    }

    /// The ids that this side's part may have where `base` is its twin without a side.
    pub fn ids_of(self, base: &str) -> Vec<String> {
        SUFFIXES
            .iter()
            .filter(|(_, side)| *side == self)
            .map(|(suffix, _)| format!("{base}{suffix}"))
            .collect()
    }
}

const SUFFIXES: [(&str, Side); 8] = [
    ("_left", Side::Left),
    ("_right", Side::Right),
    (".l", Side::Left),
    (".r", Side::Right),
    ("_l", Side::Left),
    ("_r", Side::Right),
    ("-left", Side::Left),
    ("-right", Side::Right),
];

/// A side that stands for itself, however it is inflected.
fn word(text: &str) -> Option<Side> {
    match text {
        "left" | "lft" | "lt" | "lhs" | "izq" | "izqda" | "izqdo" | "izda" | "izdo" | "ひだり"
        | "左" | "左側" | "左の" | "sin" | "lefthand" | "leftsided" => Some(Side::Left),
        "right" | "rt" | "rgt" | "rhs" | "der" | "dcha" | "dcho" | "dx" | "dext" | "みぎ"
        | "右" | "右側" | "右の" | "righthand" | "rightsided" => Some(Side::Right),
        _ => inflected(text),
    }
}

/// A side misspelt, misheard or begun: only where the rest makes sense with it.
fn guessed(token: &Token, is_first: bool, is_last: bool) -> Option<Side> {
    const LEFT: &[&str] = &[
        "lefft",
        "leftt",
        "lleft",
        "letf",
        "elft",
        "leff",
        "leftr",
        "leeft",
        "lefy",
        "leftside",
        "izqierdo",
        "izqierda",
        "isquierdo",
        "isquierda",
        "izquerdo",
        "izquerda",
        "izquiero",
        "izqueirdo",
        "izqueirda",
        "iquierdo",
        "iquierda",
        "hidari",
    ];
    const RIGHT: &[&str] = &[
        "rigth",
        "rihgt",
        "righ",
        "riht",
        "rght",
        "rigt",
        "irght",
        "righht",
        "rigght",
        "rightt",
        "rite",
        "rightside",
        "deerecho",
        "derehco",
        "derehca",
        "derehco",
        "dereco",
        "dereca",
        "derrecho",
        "derrecha",
        "drecho",
        "drecha",
        "migi",
    ];
    // Speech recognition writes these before a name, where a command would stand too.
    const HEARD: [(&str, Side); 7] = [
        ("write", Side::Right),
        ("wright", Side::Right),
        ("bright", Side::Right),
        ("lift", Side::Left),
        ("lef", Side::Left),
        ("laugh", Side::Left),
        ("lest", Side::Left),
    ];
    const BEGUN: [(&str, Side); 7] = [
        ("left", Side::Left),
        ("right", Side::Right),
        ("izquierdo", Side::Left),
        ("derecho", Side::Right),
        ("derecha", Side::Right),
        ("sinister", Side::Left),
        ("dexter", Side::Right),
    ];
    let text = token.text.as_str();
    if LEFT.contains(&text) {
        return Some(Side::Left);
    }
    if RIGHT.contains(&text) {
        return Some(Side::Right);
    }
    if is_first && let Some((_, side)) = HEARD.iter().find(|(heard, _)| *heard == text) {
        return Some(*side);
    }
    BEGUN
        .iter()
        .find(|(whole, _)| {
            let enough = if text == "iz" { 2 } else { 3 };
            is_last && !is_first && text.len() >= enough && whole.starts_with(text)
        })
        .map(|(_, side)| *side)
}

/// A side and a name written as one word.
fn joined(text: &str) -> Option<(Side, &str)> {
    const MARKS: [(&str, Side); 7] = [
        ("left", Side::Left),
        ("right", Side::Right),
        ("izquierdo", Side::Left),
        ("izquierda", Side::Left),
        ("derecho", Side::Right),
        ("derecha", Side::Right),
        ("izq", Side::Left),
    ];
    MARKS.iter().find_map(|(mark, side)| {
        let rest = text
            .strip_prefix(mark)
            .or_else(|| text.strip_suffix(mark))?;
        (rest.chars().count() >= 3 && !rest.starts_with("side") && !rest.starts_with("hand"))
            .then_some((*side, rest))
    })
}

/// The words without what is said around a side: "on the left", "left hand side", "the left one of the".
pub(super) fn plain(tokens: &[Token]) -> Vec<Token> {
    const AROUND: [(&str, &[&str]); 18] = [
        ("on the _ hand side", &[]),
        ("of the _ hand side", &[]),
        ("on the _ side", &[]),
        ("of the _ side", &[]),
        ("to the _", &[]),
        ("on the _", &[]),
        ("on _", &["side"]),
        ("_ hand side", &[]),
        ("_ handed", &[]),
        ("_ hand", &[]),
        ("_ one of the", &[]),
        ("_ one of", &[]),
        ("_ one", &[]),
        ("del lado _", &[]),
        ("en el lado _", &[]),
        ("lado _", &[]),
        ("_ side", &[]),
        ("_ sided", &[]),
    ];
    for (pattern, endings) in AROUND {
        let words: Vec<&str> = pattern.split(' ').chain(endings.iter().copied()).collect();
        if tokens.len() <= words.len() {
            continue;
        }
        for start in 0..=tokens.len() - words.len() {
            let there = &tokens[start..start + words.len()];
            let is_there = words.iter().zip(there).all(|(word, token)| {
                if *word == "_" {
                    self::word(&token.text).is_some()
                } else {
                    token.text == *word
                }
            });
            if let (true, Some(at)) = (is_there, words.iter().position(|it| *it == "_")) {
                let mut plain = tokens[..start].to_vec();
                plain.push(there[at].clone());
                plain.extend_from_slice(&tokens[start + words.len()..]);
                return plain;
            }
        }
    }
    tokens.to_vec()
}

fn inflected(text: &str) -> Option<Side> {
    const LATIN: [&str; 12] = [
        "", "us", "a", "um", "i", "ae", "o", "os", "as", "is", "orum", "arum",
    ];
    const SPANISH: [&str; 4] = ["o", "a", "os", "as"];
    let ends = |stem: &str, endings: &[&str]| {
        text.strip_prefix(stem)
            .is_some_and(|ending| endings.contains(&ending))
    };
    if ends("izquierd", &SPANISH) || text == "sinister" || ends("sinistr", &LATIN[1..]) {
        Some(Side::Left)
    } else if ends("derech", &SPANISH) || text == "dexter" || ends("dextr", &LATIN[1..]) {
        Some(Side::Right)
    } else {
        None
    }
}

/// Take the side out of `tokens`: the words that are left, and the side if there is exactly one.
///
/// A lone `l` or `r` is a side only at either end and where `letters` says so: `R.` may be
/// *ramus*. So are misspelt, begun and joined sides.
pub(super) fn take(tokens: &[Token], letters: bool) -> (Vec<Token>, Option<Side>) {
    let mut rest = Vec::with_capacity(tokens.len());
    let mut found: Option<Side> = None;
    let last = tokens.len().saturating_sub(1);
    for (index, token) in tokens.iter().enumerate() {
        // `L 5` is a vertebra.
        let is_numbered = tokens.get(index + 1).is_some_and(|next| {
            tokens.len() == 2 && next.text.starts_with(|c: char| c.is_ascii_digit())
        });
        let letter = Side::of_letter(token.text.chars().next().unwrap_or(' ')).filter(|_| {
            token.text.len() == 1
                && (letters || token.suffix)
                && (index == 0 || index == last)
                && !is_numbered
        });
        let guess = letters
            .then(|| guessed(token, index == 0, index == last))
            .flatten();
        let (side, remainder) = match word(&token.text).or(letter).or(guess) {
            Some(side) => (Some(side), None),
            None => match joined(&token.text).filter(|_| letters) {
                Some((side, rest)) => (Some(side), Some(rest.to_owned())),
                None => cjk(&token.text),
            },
        };
        // Contradictory sides are words: nobody means both at once.
        if side.is_none() || found.is_some_and(|it| Some(it) != side) {
            rest.push(token.clone());
            continue;
        }
        found = side;
        if let Some(text) = remainder {
            rest.push(Token {
                text,
                ..token.clone()
            });
        }
    }
    if let ("side" | "sided" | "lado", true) = (
        rest.first().map_or("", |token| token.text.as_str()),
        found.is_some() && rest.len() > 1,
    ) {
        rest.remove(0);
    }
    if rest.is_empty() {
        return (tokens.to_vec(), None);
    }
    (rest, found)
}

/// 左 and 右 at either end of a word.
fn cjk(text: &str) -> (Option<Side>, Option<String>) {
    const MARKS: [(&str, Side); 8] = [
        ("左側", Side::Left),
        ("右側", Side::Right),
        ("左の", Side::Left),
        ("右の", Side::Right),
        ("ひだり", Side::Left),
        ("みぎ", Side::Right),
        ("左", Side::Left),
        ("右", Side::Right),
    ];
    if !text.starts_with(is_cjk) || text.contains("左右") {
        return (None, None);
    }
    for (mark, side) in MARKS {
        if let Some(rest) = text.strip_prefix(mark).or_else(|| text.strip_suffix(mark)) {
            let rest = rest.strip_prefix('の').unwrap_or(rest);
            if !rest.is_empty() {
                return (Some(side), Some(rest.to_owned()));
            }
        }
    }
    (None, None)
}

#[cfg(test)]
mod tests {
    use super::super::fold::{fold, tokens};
    use super::*;

    fn taken(text: &str) -> (String, Option<Side>) {
        let (rest, side) = take(&tokens(&fold(text)), true);
        let rest: Vec<String> = rest.into_iter().map(|it| it.text).collect();
        (rest.join(" "), side)
    }

    #[test]
    fn understands_sides_in_four_languages() {
        for text in [
            "left femur",
            "Femur, left",
            "femur_left",
            "femur.l",
            "L femur",
            "lt femur",
            "fémur... izq.",
            "ひだりfemur",
        ] {
            assert_eq!(taken(text).1, Some(Side::Left), "{text}");
        }
        assert_eq!(
            taken("Os femoris dextrum"),
            ("os femoris".into(), Some(Side::Right))
        );
        assert_eq!(taken("arteriae femorales dextrae").1, Some(Side::Right));
        assert_eq!(taken("右大腿骨"), ("大腿骨".into(), Some(Side::Right)));
        assert_eq!(taken("左の大腿骨"), ("大腿骨".into(), Some(Side::Left)));
        assert_eq!(taken("大腿骨(左)"), ("大腿骨".into(), Some(Side::Left)));
    }

    #[test]
    fn leaves_words_that_only_look_like_sides() {
        assert_eq!(taken("L5 vertebra").1, None);
        assert_eq!(taken("L 5").1, None);
        assert_eq!(taken("left"), ("left".into(), None));
        assert_eq!(taken("sinus").1, None);
    }

    #[test]
    fn guesses_sides_misspelt_begun_and_joined() {
        for text in [
            "rigth ulna",
            "rightulna",
            "ulna derehca",
            "write ulna",
            "ulna dere",
        ] {
            assert_eq!(taken(text), ("ulna".into(), Some(Side::Right)), "{text}");
        }
        let plain = plain(&tokens(&fold("ulna on the left hand side")));
        let words: Vec<String> = plain.into_iter().map(|it| it.text).collect();
        assert_eq!(words, ["ulna", "left"]);
    }

    #[test]
    fn knows_the_twin_of_an_id() {
        assert_eq!(Side::of_id("femur_left"), Some((Side::Left, "femur")));
        assert_eq!(Side::of_id("right_atrium"), None);
        assert!(
            Side::Left
                .ids_of("femur")
                .contains(&"femur_left".to_owned())
        );
    }
}
