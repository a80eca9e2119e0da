//! The words of a description, in the language and time zone of the Moodle it goes to.

use chrono::{Datelike as _, NaiveDateTime, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Tz;

/// A language that descriptions are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Spanish,
    Japanese,
}

/// How descriptions are worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wording {
    pub(crate) language: Language,
    pub(crate) zone: Tz,
}

/// What a line of a description is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Word {
    Teacher,
    Systems,
    Focus,
    When,
    Code,
    Join,
    Lead,
}

const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
];

/// Labels of the app's systems: as stored, English, Spanish, Japanese.
const SYSTEMS: [[&str; 4]; 11] = [
    [
        "SKELETAL",
        "Skeletal system",
        "Sistema esquelético",
        "骨格系",
    ],
    ["MUSCULAR", "Muscular system", "Sistema muscular", "筋系"],
    ["NERVOUS", "Nervous system", "Sistema nervioso", "神経系"],
    [
        "CARDIOVASCULAR",
        "Cardiovascular system",
        "Sistema cardiovascular",
        "心血管系",
    ],
    [
        "RESPIRATORY",
        "Respiratory system",
        "Sistema respiratorio",
        "呼吸器系",
    ],
    [
        "DIGESTIVE",
        "Digestive system",
        "Sistema digestivo",
        "消化器系",
    ],
    ["URINARY", "Urinary system", "Sistema urinario", "泌尿器系"],
    [
        "REPRODUCTIVE",
        "Reproductive system",
        "Sistema reproductor",
        "生殖器系",
    ],
    [
        "ENDOCRINE",
        "Endocrine system",
        "Sistema endocrino",
        "内分泌系",
    ],
    [
        "LYMPHATIC",
        "Lymphatic system",
        "Sistema linfático",
        "リンパ系",
    ],
    [
        "INTEGUMENTARY",
        "Integumentary system",
        "Sistema tegumentario",
        "外皮系",
    ],
];

impl Wording {
    /// For what Moodle's settings say: `lang` may be `es_mx`, `timezone` `99` for the server's own,
    /// which its database does not tell.
    pub(crate) fn new(language: Option<&str>, zone: Option<&str>) -> Self {
        let language = language.unwrap_or_default().to_ascii_lowercase();
        let language = match language.split(['_', '-']).next() {
            Some("es") => Language::Spanish,
            Some("ja") => Language::Japanese,
            _ => Language::English,
        };
        let zone = zone.and_then(|it| it.parse().ok()).unwrap_or(Tz::UTC);
        Self { language, zone }
    }

    const fn column(self) -> usize {
        match self.language {
            Language::English => 0,
            Language::Spanish => 1,
            Language::Japanese => 2,
        }
    }

    pub(crate) const fn word(self, word: Word) -> &'static str {
        let words = match word {
            Word::Teacher => ["Teacher", "Docente", "教員"],
            Word::Systems => ["Systems", "Sistemas", "器官系"],
            Word::Focus => ["In focus", "En foco", "注目部位"],
            Word::When => ["When", "Cuándo", "日時"],
            Word::Code => ["Session code", "Código de la sesión", "セッションコード"],
            Word::Join => [
                "Join the session",
                "Unirse a la sesión",
                "セッションに参加する",
            ],
            Word::Lead => [
                "A live anatomy session in MediVerse.",
                "Una sesión de anatomía en vivo en MediVerse.",
                "MediVerse のライブ解剖学セッションです。",
            ],
        };
        words[self.column()]
    }

    /// A system by what the app calls it; what nobody knows stays as it is.
    pub(crate) fn system(self, label: &str) -> &str {
        SYSTEMS
            .iter()
            .find(|names| names[0].eq_ignore_ascii_case(label))
            .map_or(label, |names| names[self.column() + 1])
    }

    /// `3 March 2026, 10:00`
    fn time(self, time: NaiveDateTime) -> String {
        let local = Utc.from_utc_datetime(&time).with_timezone(&self.zone);
        let (year, month, day) = (local.year(), local.month(), local.day());
        let clock = format!("{:02}:{:02}", local.hour(), local.minute());
        let month_name = |column: usize| {
            let index = usize::try_from(month.saturating_sub(1)).unwrap_or_default();
            MONTHS[column][index.min(11)]
        };
        match self.language {
            Language::English => format!("{day} {} {year}, {clock}", month_name(0)),
            Language::Spanish => format!("{day} de {} de {year}, {clock}", month_name(1)),
            Language::Japanese => format!("{year}年{month}月{day}日 {clock}"),
        }
    }

    /// From when to when, and where the clock hangs.
    pub(crate) fn span(self, from: NaiveDateTime, to: Option<NaiveDateTime>) -> String {
        let zone = self.zone.name();
        match to {
            Some(to) => format!("{} – {} ({zone})", self.time(from), self.time(to)),
            None => format!("{} ({zone})", self.time(from)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn times_are_worded_for_the_moodle_they_go_to() {
        let span = |language, zone| {
            Wording::new(Some(language), Some(zone))
                .span(time("2026-03-29 00:30"), Some(time("2026-03-29 01:30")))
        };
        assert_eq!(
            span("en_us", "Europe/Madrid"),
            "29 March 2026, 01:30 – 29 March 2026, 03:30 (Europe/Madrid)"
        );
        assert_eq!(
            span("es", "99"),
            "29 de marzo de 2026, 00:30 – 29 de marzo de 2026, 01:30 (UTC)"
        );
        assert_eq!(
            span("ja", "Asia/Tokyo"),
            "2026年3月29日 09:30 – 2026年3月29日 10:30 (Asia/Tokyo)"
        );
    }

    #[test]
    fn every_system_of_the_app_has_a_name() {
        use crate::db::mediverse::AnatomySystem;
        let wording = Wording::new(Some("es"), None);
        for system in AnatomySystem::ALL {
            assert!(wording.system(system.label()).starts_with("Sistema"));
        }
        assert_eq!(wording.system("AURA"), "AURA");
    }
}
