//! Left and right, in four languages.

use crate::text::is_hostile;

/// Gender and number of a head noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    M,
    F,
    N,
    MPlural,
    FPlural,
    NPlural,
}

impl Form {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "m" => Self::M,
            "f" => Self::F,
            "n" => Self::N,
            "mp" => Self::MPlural,
            "fp" => Self::FPlural,
            "np" => Self::NPlural,
            _ => return None,
        })
    }
}

/// One side of the body, as seen from inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Side {
    pub(crate) const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// `femur_left`.
    pub(crate) fn part_id(self, id: &str) -> String {
        match self {
            Self::Left => format!("{id}_left"),
            Self::Right => format!("{id}_right"),
        }
    }

    /// `Left femur`.
    pub(crate) fn english(self, name: &str) -> String {
        let side = match self {
            Self::Left => "Left",
            Self::Right => "Right",
        };
        format!("{side} {}", uncapitalised(name))
    }

    /// `Os femoris sinistrum`.
    pub(crate) fn latin(self, name: &str, form: Form) -> String {
        let adjective = match (self, form) {
            (Self::Left, Form::M) => "sinister",
            (Self::Left, Form::F | Form::NPlural) => "sinistra",
            (Self::Left, Form::N) => "sinistrum",
            (Self::Left, Form::MPlural) => "sinistri",
            (Self::Left, Form::FPlural) => "sinistrae",
            (Self::Right, Form::M) => "dexter",
            (Self::Right, Form::F | Form::NPlural) => "dextra",
            (Self::Right, Form::N) => "dextrum",
            (Self::Right, Form::MPlural) => "dextri",
            (Self::Right, Form::FPlural) => "dextrae",
        };
        format!("{name} {adjective}")
    }

    /// `Fémur izquierdo`. Spanish has no neuter.
    pub(crate) fn spanish(self, name: &str, form: Form) -> String {
        let stem = match self {
            Self::Left => "izquierd",
            Self::Right => "derech",
        };
        let ending = match form {
            Form::M | Form::N => "o",
            Form::F => "a",
            Form::MPlural | Form::NPlural => "os",
            Form::FPlural => "as",
        };
        format!("{name} {stem}{ending}")
    }

    /// `左大腿骨`.
    pub(crate) fn japanese(self, name: &str) -> String {
        match self {
            Self::Left => format!("左{name}"),
            Self::Right => format!("右{name}"),
        }
    }

    /// `ひだりだいたいこつ`.
    pub(crate) fn kana(self, name: &str) -> String {
        match self {
            Self::Left => format!("ひだり{name}"),
            Self::Right => format!("みぎ{name}"),
        }
    }
}

/// A name inside another: its first letter small, unless the word is an abbreviation (`C1`, `SCM`),
/// a single letter or somebody's (`Meckel's`).
fn uncapitalised(name: &str) -> String {
    let word = name.split([' ', '-']).next().unwrap_or_default();
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return name.to_owned();
    };
    let rest = letters.as_str();
    let keeps = rest.is_empty()
        || rest.chars().any(|c| c.is_uppercase() || c.is_numeric())
        || rest.ends_with("'s")
        || rest.ends_with("’s");
    if keeps {
        return name.to_owned();
    }
    let mut text: String = first.to_lowercase().collect();
    text.push_str(&name[first.len_utf8()..]);
    text
}

/// Latin head nouns whose form is known, to check what the data says of them.
const LATIN_NOUNS: &[(Form, &str)] = &[
    (
        Form::M,
        "musculus nervus processus ramus plexus nucleus gyrus sulcus lobus tractus fasciculus ductus sinus canalis \
         angulus condylus epicondylus malleolus tendo pedunculus apex nodus truncus dens discus hiatus meatus lobulus \
         bronchus digitus unguis meniscus arcus hamulus calyx cortex radius humerus calcaneus talus margo colliculus \
         ureter ren pulmo oculus bulbus funiculus recessus ventriculus annulus",
    ),
    (
        Form::F,
        "arteria vena fossa facies tuberositas articulatio costa glandula linea crista spina incisura trochlea fascia \
         bursa lamina capsula area phalanx basis ala cavitas pars radix membrana fissura cartilago tuba cutis regio \
         aponeurosis commissura concha papilla pelvis medulla palpebra iris lens vertebra patella tibia fibula ulna \
         scapula clavicula mandibula maxilla orbita tonsilla mamma auricula chorda bulla fovea impressio tunica",
    ),
    (
        Form::N,
        "os caput corpus collum foramen tuberculum ligamentum ganglion cornu crus labrum septum segmentum retinaculum \
         acetabulum brachium antebrachium femur genu cavum ovarium cerebellum hemispherium vinculum vestibulum",
    ),
    (
        Form::MPlural,
        "musculi nervi rami nodi nuclei processus gyri sulci ductus",
    ),
    (
        Form::FPlural,
        "arteriae venae glandulae radices valvae phalanges cartilagines",
    ),
    (
        Form::NPlural,
        "ossa ligamenta foramina ganglia tubercula segmenta",
    ),
];

/// Whether `form` fits the head noun of a Latin name, as far as it is known.
pub(crate) fn agrees(latin: &str, form: Form) -> bool {
    let head = latin
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let known: Vec<Form> = LATIN_NOUNS
        .iter()
        .filter(|(_, nouns)| nouns.split_whitespace().any(|noun| noun == head))
        .map(|(form, _)| *form)
        .collect();
    known.is_empty() || known.contains(&form)
}

/// Whether an English name says a side already.
pub(crate) fn says_side(name: &str) -> bool {
    name.split(|c: char| !c.is_alphabetic() || is_hostile(c))
        .any(|word| word.eq_ignore_ascii_case("left") || word.eq_ignore_ascii_case("right"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_agree_in_gender_and_number() {
        let left = Side::Left;
        assert_eq!(left.latin("Os femoris", Form::N), "Os femoris sinistrum");
        assert_eq!(
            left.latin("Musculus deltoideus", Form::M),
            "Musculus deltoideus sinister"
        );
        assert_eq!(
            left.latin("Ossa carpi", Form::NPlural),
            "Ossa carpi sinistra"
        );
        assert_eq!(
            Side::Right.latin("Arteriae digitales", Form::FPlural),
            "Arteriae digitales dextrae"
        );
        assert_eq!(
            left.spanish("Costillas", Form::FPlural),
            "Costillas izquierdas"
        );
        assert_eq!(Side::Right.spanish("Fémur", Form::M), "Fémur derecho");
        assert_eq!(left.japanese("大腿骨"), "左大腿骨");
        assert_eq!(Side::Right.kana("だいたいこつ"), "みぎだいたいこつ");
    }

    #[test]
    fn english_keeps_abbreviations_and_names() {
        let left = |name: &str| Side::Left.english(name);
        assert_eq!(left("Femur"), "Left femur");
        assert_eq!(left("L5 nerve root"), "Left L5 nerve root");
        assert_eq!(left("C8"), "Left C8");
        assert_eq!(left("SCM"), "Left SCM");
        assert_eq!(left("Meckel's cave"), "Left Meckel's cave");
        assert_eq!(left("X-ray"), "Left X-ray");
    }

    #[test]
    fn knows_nouns_that_disagree() {
        assert!(agrees("Os femoris", Form::N));
        assert!(!agrees("Os femoris", Form::M));
        assert!(agrees("Rarissimum nomen", Form::F));
    }
}
