//! What is left of a word without its ending: plurals, Latin cases, Spanish gender.

/// Words whose stem changes, and numbers, which have one stem however they are written.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("oss", &["os", "ossis", "ossa", "ossium", "ossi"]),
    ("capit", &["caput", "capitis", "capita"]),
    ("corpor", &["corpus", "corporis", "corpora"]),
    ("femor", &["femur", "femoris", "femora", "femurs"]),
    ("crur", &["crus", "cruris", "crura"]),
    ("pedis", &["pes", "pedis", "pedes"]),
    ("dent", &["dens", "dentis", "dentes"]),
    ("part", &["pars", "partis", "partes"]),
    ("cord", &["cor", "cordis"]),
    ("pulmon", &["pulmo", "pulmonis", "pulmones"]),
    ("tooth", &["tooth", "teeth"]),
    ("foot", &["foot", "feet"]),
    ("calf", &["calf", "calves"]),
    ("bicep", &["biceps", "bicipitis", "bicipites", "bicipitum"]),
    ("tricep", &["triceps", "tricipitis", "tricipites"]),
    (
        "quadricep",
        &["quadriceps", "quadricipitis", "quadricipites"],
    ),
    ("pont", &["pons", "pontis"]),
    ("viscer", &["viscus", "visceris", "viscera"]),
    ("tempor", &["tempus", "temporis", "tempora"]),
    ("pector", &["pectus", "pectoris", "pectora"]),
    ("glomer", &["glomus", "glomeris", "glomera"]),
    ("pariet", &["paries", "parietis", "parietes"]),
    ("stap", &["stapes", "stapedis", "stapedes"]),
    ("incud", &["incus", "incudis", "incudes"]),
    ("atlant", &["atlas", "atlantis"]),
    ("irid", &["iris", "iridis", "irides"]),
    ("clitorid", &["clitoris", "clitoridis"]),
    ("epididym", &["epididymis", "epididymidis", "epididymides"]),
    ("parotid", &["parotis", "parotidis", "parotides"]),
    ("carotid", &["carotis", "carotidis", "carotides"]),
    (
        "#1",
        &[
            "1", "i", "first", "1st", "one", "primus", "prima", "primum", "primi", "primae",
            "primero", "primera", "primer",
        ],
    ),
    (
        "#2",
        &[
            "2", "ii", "second", "2nd", "two", "secundus", "secunda", "secundum", "secundi",
            "secundae", "segundo", "segunda",
        ],
    ),
    (
        "#3",
        &[
            "3", "iii", "third", "3rd", "three", "tertius", "tertia", "tertium", "tertii",
            "tertiae", "tercero", "tercera", "tercer",
        ],
    ),
    (
        "#4",
        &[
            "4", "iv", "fourth", "4th", "four", "quartus", "quarta", "quartum", "quarti",
            "quartae", "cuarto", "cuarta",
        ],
    ),
    (
        "#5",
        &[
            "5", "fifth", "5th", "five", "quintus", "quinta", "quintum", "quinti", "quintae",
            "quinto",
        ],
    ),
    (
        "#6",
        &[
            "6", "vi", "sixth", "6th", "six", "sextus", "sexta", "sextum", "sexti", "sextae",
            "sexto",
        ],
    ),
    (
        "#7",
        &[
            "7", "vii", "seventh", "7th", "seven", "septimus", "septima", "septimum", "septimi",
            "septimae", "septimo",
        ],
    ),
    (
        "#8",
        &[
            "8", "viii", "eighth", "8th", "eight", "octavus", "octava", "octavum", "octavi",
            "octavae", "octavo",
        ],
    ),
    (
        "#9",
        &[
            "9", "ix", "ninth", "9th", "nine", "nonus", "nona", "nonum", "noni", "nonae", "noveno",
            "novena",
        ],
    ),
    (
        "#10",
        &[
            "10", "tenth", "10th", "ten", "decimus", "decima", "decimum", "decimi", "decimae",
            "decimo",
        ],
    ),
    (
        "#11",
        &[
            "11",
            "xi",
            "eleventh",
            "11th",
            "eleven",
            "undecimus",
            "undecima",
            "undecimi",
            "undecimo",
        ],
    ),
    (
        "#12",
        &[
            "12",
            "xii",
            "twelfth",
            "12th",
            "twelve",
            "duodecimus",
            "duodecima",
            "duodecimi",
            "duodecimo",
        ],
    ),
];

/// The stem of a folded word. Never empty unless the word is.
pub(super) fn stem(word: &str) -> String {
    if let Some((stem, _)) = IRREGULAR.iter().find(|(_, words)| words.contains(&word)) {
        return (*stem).to_owned();
    }
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stem = word
        .replace("ae", "e")
        .replace("oe", "e")
        .replace("ph", "f");
    for (ending, instead) in [
        ("our", "or"),
        ("bre", "ber"),
        ("tre", "ter"),
        ("anx", "ang"),
        ("ynx", "yng"),
        ("inx", "ing"),
        ("yx", "yg"),
        ("ax", "ac"),
        ("ux", "uc"),
        ("ix", "ic"),
        ("ex", "ic"),
        ("amen", "amin"),
        ("omen", "omin"),
        ("ices", "ic"),
        ("men", "min"),
    ] {
        if word.ends_with(ending)
            && let Some(start) = stem.strip_suffix(ending)
            && start.len() >= 2
        {
            stem = format!("{start}{instead}");
            break;
        }
    }
    while let Some(shorter) = shortened(&stem) {
        stem.truncate(shorter);
    }
    // *Venter* and *ventris*, *fibra* and fiber.
    if let Some(start) = stem.strip_suffix('r').filter(|it| it.ends_with(['b', 't'])) {
        stem = format!("{start}er");
    }
    stem
}

/// Where `stem` can lose another ending and stay recognisable.
fn shortened(stem: &str) -> Option<usize> {
    const ENDINGS: [&str; 12] = [
        "ibus", "orum", "arum", "um", "us", "is", "es", "s", "a", "e", "i", "o",
    ];
    let length = ENDINGS
        .iter()
        .find(|ending| stem.ends_with(**ending) && stem.len() - ending.len() >= 3)
        .map(|ending| stem.len() - ending.len());
    length.or_else(|| (stem.ends_with('y') && stem.len() > 4).then(|| stem.len() - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brings_inflections_together() {
        for words in [
            &["arteria", "arteriae", "artery", "arteries", "arterias"][..],
            &[
                "nervus", "nervi", "nerve", "nerves", "nervorum", "nervio", "nervios",
            ],
            &["oesophagus", "esophagus", "oesophagi"],
            &["haemorrhoidalis", "hemorrhoidal"],
            &["vertebra", "vertebrae", "vertebras"],
            &["phalanx", "phalanges", "phalangis"],
            &["femur", "femoris", "femurs"],
            &["foramen", "foramina", "foraminis"],
            &["first", "1", "i", "prima", "1st"],
            &["apex", "apices", "apicis"],
            &["fibre", "fiber", "fibers", "fibra", "fibrae"],
            &["biceps", "bicipitis"],
            &["meninx", "meninges", "meningis"],
            &["coccyx", "coccygis"],
            &["hallux", "hallucis"],
            &["thorax", "thoracis"],
            &["venter", "ventris", "ventres"],
        ] {
            let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
            assert!(
                stems.iter().all(|it| *it == stems[0]),
                "{words:?} {stems:?}"
            );
        }
    }

    #[test]
    fn keeps_different_words_apart() {
        for (one, other) in [
            ("ilium", "ileum"),
            ("ulna", "ulnar"),
            ("axis", "atlas"),
            ("colon", "coccyx"),
        ] {
            assert_ne!(stem(one), stem(other));
        }
    }

    proptest::proptest! {
        #[test]
        fn leaves_something(word in "[a-z0-9é大]{1,20}") {
            let stem = stem(&word);
            assert!(!stem.is_empty());
        }

        #[test]
        fn plurals_change_nothing(word in "[b-df-hj-np-tv-x]{2,4}[aeio][b-dfgk-npt]{2}") {
            assert_eq!(stem(&format!("{word}s")), stem(&word));
        }
    }
}
