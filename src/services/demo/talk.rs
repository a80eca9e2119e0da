//! What teachers and students say, and what speech recognition and the app make of it.

use super::random::Random;
use super::timetable::Language;
use crate::db::mediverse::demo::DemoPart;

/// How often each action comes up, how it is said (`{}` is the part) and what it is called.
struct Action {
    often: u64,
    name: &'static str,
    intent: &'static str,
    english: &'static [&'static str],
    spanish: &'static [&'static str],
    japanese: &'static [&'static str],
}

const ACTIONS: [Action; 9] = [
    Action {
        often: 34,
        name: "SHOW",
        intent: "anatomy.show",
        english: &[
            "show the {}",
            "show me the {}",
            "display the {}",
            "where is the {}",
            "can you show the {}",
            "let's see the {}",
            "{}",
        ],
        spanish: &["muestra {}", "muéstrame {}", "enseña {}", "dónde está {}"],
        japanese: &["{}を表示して", "{}を見せて", "{}はどこ"],
    },
    Action {
        often: 16,
        name: "HIGHLIGHT",
        intent: "anatomy.highlight",
        english: &["highlight the {}", "highlight {}", "mark the {}"],
        spanish: &["resalta {}", "destaca {}"],
        japanese: &["{}をハイライトして", "{}を強調して"],
    },
    Action {
        often: 12,
        name: "HIDE",
        intent: "anatomy.hide",
        english: &["hide the {}", "remove the {}", "take away the {}"],
        spanish: &["oculta {}", "esconde {}", "quita {}"],
        japanese: &["{}を隠して", "{}を非表示にして"],
    },
    Action {
        often: 9,
        name: "ISOLATE",
        intent: "anatomy.isolate",
        english: &["isolate the {}", "show only the {}", "just the {}"],
        spanish: &["aísla {}", "muestra solo {}"],
        japanese: &["{}だけ表示して", "{}を分離して"],
    },
    Action {
        often: 11,
        name: "ROTATE",
        intent: "view.rotate",
        english: &[
            "rotate left",
            "rotate right",
            "rotate left 90 degrees",
            "turn it around",
            "rotate up a bit",
            "spin the model",
        ],
        spanish: &["gira a la izquierda", "gira a la derecha", "rota 90 grados"],
        japanese: &["左に回転して", "右に90度回転して"],
    },
    Action {
        often: 8,
        name: "ZOOM",
        intent: "view.zoom",
        english: &["zoom in", "zoom out", "zoom in on the {}", "closer please"],
        spanish: &["acerca", "aleja", "haz zoom"],
        japanese: &["拡大して", "縮小して"],
    },
    Action {
        often: 4,
        name: "SLICE",
        intent: "view.slice",
        english: &[
            "slice along x",
            "cut it in half",
            "sagittal section",
            "slice along y at 0.3",
        ],
        spanish: &["corta por la mitad", "corte sagital"],
        japanese: &["半分で切断して", "矢状断面"],
    },
    Action {
        often: 3,
        name: "RESET",
        intent: "view.reset",
        english: &["reset", "reset the view", "start over"],
        spanish: &["reinicia", "restablece la vista"],
        japanese: &["リセット", "元に戻して"],
    },
    Action {
        often: 3,
        name: "SYSTEM_TOGGLE",
        intent: "system.toggle",
        english: &[
            "toggle the {system} system",
            "turn off the {system} system",
            "turn on the {system} system",
        ],
        spanish: &[
            "activa el sistema {system}",
            "desactiva el sistema {system}",
        ],
        japanese: &["{system}を切り替えて"],
    },
];

/// What recognition is known to hear instead.
const HEARD: [(&str, &str); 36] = [
    ("femur", "femer"),
    ("tibia", "tibby a"),
    ("fibula", "fibular"),
    ("humerus", "humorous"),
    ("ulna", "all na"),
    ("radius", "radios"),
    ("clavicle", "clavical"),
    ("scapula", "spatula"),
    ("sternum", "stern um"),
    ("patella", "paella"),
    ("pelvis", "elvis"),
    ("cranium", "geranium"),
    ("sacrum", "say crumb"),
    ("coccyx", "cock six"),
    ("ilium", "ileum"),
    ("ischium", "is key um"),
    ("vertebra", "verte bra"),
    ("mandible", "man double"),
    ("maxilla", "max iller"),
    ("phalanx", "fall links"),
    ("deltoid", "dell toyed"),
    ("trapezius", "trapeze us"),
    ("biceps", "by steps"),
    ("triceps", "try seps"),
    ("gluteus", "glue tea us"),
    ("sartorius", "sartoreous"),
    ("soleus", "solely us"),
    ("psoas", "so as"),
    ("aorta", "a order"),
    ("carotid", "carrot id"),
    ("jugular", "juggler"),
    ("trachea", "track ia"),
    ("bronchus", "bronco's"),
    ("pancreas", "pan grease"),
    ("duodenum", "due a denim"),
    ("ureter", "your eater"),
];

const NOISE: [&str; 12] = [
    "can everyone hear me",
    "okay",
    "um",
    "next slide please",
    "is this on",
    "any questions",
    "write that down",
    "please mute yourselves",
    "sorry",
    "what was the word again",
    "one moment",
    "see page forty two",
];

const BREAKDOWNS: [&str; 5] = [
    "timed out waiting for the model",
    "speech service unavailable",
    "model not loaded: 404",
    "the session was closed",
    "WebGL context lost",
];

/// One utterance and what came of it. Kept and filled again for the next.
#[derive(Default)]
pub(super) struct Utterance {
    pub(super) transcript: String,
    pub(super) intent: Option<&'static str>,
    pub(super) action: Option<&'static str>,
    pub(super) target: Option<String>,
    pub(super) confidence: Option<f64>,
    pub(super) success: bool,
    pub(super) error: Option<String>,
}

/// Say something about `part`; `trouble` of a hundred are misheard.
pub(super) fn say(
    utterance: &mut Utterance,
    part: &DemoPart,
    language: Language,
    trouble: u64,
    random: &mut Random,
) {
    *utterance = Utterance {
        transcript: std::mem::take(&mut utterance.transcript),
        success: true,
        ..Utterance::default()
    };
    utterance.transcript.clear();
    if random.percent(3) {
        utterance.transcript.push_str(random.pick(&NOISE));
        utterance.success = false;
        utterance.confidence = Some(sure(random, 150, 350));
        utterance.error = Some("no command recognised".to_owned());
        return;
    }
    let action = action(random);
    let templates = match language {
        Language::English => action.english,
        Language::Spanish => action.spanish,
        Language::Japanese => action.japanese,
    };
    let template = random.pick(templates);
    let name = called(part, language);
    let about_part = template.contains("{}");
    let misheard = random.percent(trouble);
    let said = if misheard {
        garbled(&name, random)
    } else {
        name
    };
    let system = part.system.to_lowercase();
    utterance
        .transcript
        .push_str(&template.replace("{}", &said).replace("{system}", &system));
    if misheard && !about_part {
        utterance.transcript = garbled(&utterance.transcript, random);
    }
    utterance.intent = Some(action.intent);
    utterance.action = Some(match random.below(100) {
        // Older versions of the app wrote them so.
        0..6 => lower(action.name),
        6 if action.name == "HIDE" => "transparency",
        _ => action.name,
    });
    utterance.target = if about_part {
        Some(part.part_id.clone())
    } else {
        direction(template)
            .map(str::to_owned)
            .or_else(|| (action.name == "SYSTEM_TOGGLE").then(|| part.system.clone()))
    };
    utterance.confidence = Some(sure(random, 780, 990));
    if misheard {
        utterance.confidence = Some(sure(random, 320, 700));
        // Now and then the right part is guessed all the same.
        if !about_part || random.percent(72) {
            utterance.target = None;
            utterance.success = false;
            utterance.error = Some(if about_part {
                format!("no part matches \"{said}\"")
            } else {
                "command not understood".to_owned()
            });
        }
    } else if random.percent(2) {
        utterance.success = false;
        utterance.error = Some(random.pick(&BREAKDOWNS).to_owned());
    }
    if random.percent(1) {
        utterance.confidence = None;
    }
}

fn action(random: &mut Random) -> &'static Action {
    let mut left = random.below(ACTIONS.iter().map(|it| it.often).sum());
    for action in &ACTIONS {
        if left < action.often {
            return action;
        }
        left -= action.often;
    }
    &ACTIONS[0]
}

/// Thousandths as a confidence.
fn sure(random: &mut Random, from: u64, to: u64) -> f64 {
    let thousandths = u32::try_from(from + random.below(to - from)).unwrap_or(0);
    f64::from(thousandths) / 1000.0
}

/// The part as people of this language call it.
fn called(part: &DemoPart, language: Language) -> String {
    let own = match language {
        Language::English => None,
        Language::Spanish => part.spanish.as_deref(),
        Language::Japanese => part.japanese.as_deref(),
    };
    own.unwrap_or(&part.name).to_lowercase()
}

fn direction(template: &str) -> Option<&'static str> {
    const DIRECTIONS: [(&str, &str); 10] = [
        ("left", "left"),
        ("right", "right"),
        ("up", "up"),
        ("zoom in", "in"),
        ("zoom out", "out"),
        ("izquierda", "left"),
        ("derecha", "right"),
        ("左", "left"),
        ("右", "right"),
        ("along x", "x"),
    ];
    DIRECTIONS
        .iter()
        .find(|(word, _)| template.contains(word))
        .map(|(_, direction)| *direction)
}

const fn lower(name: &'static str) -> &'static str {
    match name.as_bytes()[0] {
        b'H' if name.len() == 4 => "hide",
        b'H' => "highlight",
        b'I' => "isolate",
        b'R' if name.len() == 6 => "rotate",
        b'R' => "reset",
        b'Z' => "zoom",
        b'S' if name.len() == 4 => "show",
        b'S' if name.len() == 5 => "slice",
        _ => name,
    }
}

/// What is heard instead: a word that sounds alike, or one with a letter lost or doubled.
fn garbled(words: &str, random: &mut Random) -> String {
    for (right, wrong) in HEARD {
        if words.contains(right) {
            return words.replacen(right, wrong, 1);
        }
    }
    let letters: Vec<char> = words.chars().collect();
    if letters.len() < 2 {
        return format!("{words} {words}");
    }
    let at = 1 + random.index(letters.len() - 1);
    let mut heard: String = letters[..at].iter().collect();
    match random.below(4) {
        0 => heard.extend(&letters[at + 1..]),
        1 => {
            heard.push(letters[at]);
            heard.extend(&letters[at..]);
        }
        2 if letters[at] != ' ' && letters[at - 1] != ' ' => {
            heard.push(' ');
            heard.extend(&letters[at..]);
        }
        _ => {
            let alike = [
                "ao", "ei", "ie", "oa", "uo", "sf", "td", "dt", "nm", "mn", "rl", "lr",
            ];
            let other = alike.iter().find_map(|pair| pair.strip_prefix(letters[at]));
            heard.push_str(other.unwrap_or_default());
            heard.extend(&letters[at + 1..]);
        }
    }
    heard
}

/// What a student writes down about `part`.
pub(super) fn note(part: &DemoPart, language: Language, random: &mut Random) -> String {
    let name = called(part, language);
    let templates: &[&str] = match language {
        Language::English => &[
            "Revise {} before the exam",
            "{}: look up its blood supply",
            "Ask about the {} next time",
            "{} – origin and insertion?",
            "The {} is easier to see from behind",
            "Draw the {} again",
        ],
        Language::Spanish => &["Repasar {}", "Preguntar por {}", "{}: ver la irrigación"],
        Language::Japanese => &["{}を復習する", "{}について質問する"],
    };
    random.pick(templates).replace("{}", &name)
}
