//! The table of words, ready to be looked up.

use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    toml::from_str(include_str!("../words.toml")).expect("a test reads the table")
});

/// What people say, by what it means.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) action: Vec<Entry>,
    pub(super) state: Vec<Entry>,
    pub(super) direction: Vec<Entry>,
    pub(super) axis: Vec<Entry>,
    pub(super) turn: Vec<Entry>,
    pub(super) share: Vec<Entry>,
    pub(super) unit: Vec<Entry>,
    pub(super) system: Vec<Entry>,
    pub(super) noise: Phrases,
    pub(super) edge: Phrases,
}

/// One meaning and its words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) degrees: Option<f64>,
    #[serde(default)]
    pub(super) amount: Option<f64>,
    /// It says everything: no part is needed.
    #[serde(default)]
    pub(super) alone: bool,
    #[serde(flatten)]
    pub(super) phrases: Phrases,
}

/// Words by language.
#[derive(Deserialize)]
pub(super) struct Phrases {
    pub(super) en: Vec<Phrase>,
    pub(super) es: Vec<Phrase>,
    pub(super) ja: Vec<String>,
}

/// Words in a row, each of which may have endings.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(super) struct Phrase(pub(super) Vec<Stem>);

#[derive(Debug)]
pub(super) struct Stem {
    text: String,
    inflected: bool,
}

/// A language that puts blanks between words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spaced {
    English,
    Spanish,
}

impl Spaced {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }
}

impl Words {
    pub(super) fn get() -> &'static Self {
        &WORDS
    }
}

impl Phrases {
    pub(super) fn spaced(&self) -> impl Iterator<Item = (Spaced, &Phrase)> {
        let english = self.en.iter().map(|it| (Spaced::English, it));
        english.chain(self.es.iter().map(|it| (Spaced::Spanish, it)))
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self(
            text.split(' ')
                .map(|word| Stem {
                    text: word.trim_end_matches('*').to_owned(),
                    inflected: word.ends_with('*'),
                })
                .collect(),
        )
    }
}

impl Phrase {
    /// Whether `words` begin with it.
    pub(super) fn begins(&self, words: &[&str], language: Spaced) -> bool {
        self.0.len() <= words.len()
            && self
                .0
                .iter()
                .zip(words)
                .all(|(stem, word)| stem.is(word, language))
    }
}

impl Stem {
    fn is(&self, word: &str, language: Spaced) -> bool {
        match word.strip_prefix(&self.text) {
            Some("") => true,
            Some(ending) if self.inflected => match language {
                Spaced::English => ENGLISH.contains(&ending),
                Spaced::Spanish => is_spanish_ending(ending),
            },
            _ => false,
        }
    }
}

const ENGLISH: [&str; 16] = [
    "e", "s", "es", "ed", "d", "n", "en", "den", "ing", "ting", "ning", "ping", "ling", "es",
    "ted", "ne",
];

/// Endings of verbs, without accents; `me`, `lo` and their like may follow.
const SPANISH: [&str; 36] = [
    "", "a", "e", "o", "as", "es", "an", "en", "ar", "er", "ir", "ando", "iendo", "ado", "ada",
    "amos", "emos", "ad", "ed", "id", "aste", "aron", "aria", "aras", "ara", "are", "arias", "ca",
    "ce", "zca", "que", "gue", "cer", "ecer", "ce", "ezca",
];
const CLITICS: [&str; 17] = [
    "", "me", "te", "nos", "lo", "la", "los", "las", "le", "les", "se", "melo", "mela", "noslo",
    "nosla", "selo", "sela",
];

fn is_spanish_ending(ending: &str) -> bool {
    CLITICS.iter().any(|clitic| {
        ending
            .strip_suffix(clitic)
            .is_some_and(|verb| SPANISH.contains(&verb))
    })
}

/// Width, case and, outside of kana, accents aside.
pub(super) fn fold(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .nfc()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_folded_and_complete() {
        let words = Words::get();
        let names: Vec<&str> = words.action.iter().map(|it| &*it.name).collect();
        assert_eq!(
            names,
            [
                "SHOW",
                "HIDE",
                "HIGHLIGHT",
                "ISOLATE",
                "ROTATE",
                "ZOOM",
                "SLICE",
                "RESET",
                "SYSTEM_TOGGLE"
            ]
        );
        let groups = [
            &words.action,
            &words.state,
            &words.direction,
            &words.axis,
            &words.turn,
            &words.share,
            &words.unit,
            &words.system,
        ];
        for entry in groups.into_iter().flatten() {
            assert!(
                !entry.phrases.en.is_empty() && !entry.phrases.ja.is_empty(),
                "{}",
                entry.name
            );
            for (_, phrase) in entry.phrases.spaced() {
                for stem in &phrase.0 {
                    assert_eq!(fold(&stem.text), stem.text);
                    assert!(!stem.text.is_empty());
                }
            }
            for phrase in &entry.phrases.ja {
                assert_eq!(&fold(phrase), phrase);
            }
        }
        for system in crate::db::mediverse::AnatomySystem::ALL {
            assert!(words.system.iter().any(|it| it.name == system.label()));
        }
    }

    #[test]
    fn knows_inflections() {
        let is = |stem: &str, word: &str, language| {
            Phrase::from(stem.to_owned()).begins(&[word], language)
        };
        for word in ["hide", "hides", "hiding", "hidden"] {
            assert!(is("hid*", word, Spaced::English), "{word}");
        }
        for word in [
            "muestra",
            "muestrame",
            "muestranoslo",
            "muestre",
            "muestren",
        ] {
            assert!(is("muestr*", word, Spaced::Spanish), "{word}");
        }
        assert!(!is("rot*", "rotula", Spaced::Spanish));
        assert!(!is("mark*", "market", Spaced::English));
    }
}
