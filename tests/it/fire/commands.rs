//! Each command that writes, cut and killed at every point of its talk with the server.

use super::drill::{Again, Drill, Ground};
use crate::scenario::Scenario;

/// A database that these commands made, for others to copy.
fn prepared(scenario: &Scenario, commands: &[&str]) -> String {
    for words in commands {
        scenario.stdout(words);
    }
    scenario.mediverse.clone()
}

fn migrated() -> Ground {
    Ground::Copy("mediverse_template".to_owned())
}

const BONES: &str = r#"[
    {"partId": "hip", "name": "Hip bone", "latinName": "os coxae", "system": "SKELETAL",
     "synonyms": [{"synonym": "hüftbein", "language": "de"}, {"synonym": "innominate bone", "language": "en"}]},
    {"partId": "femur", "name": "Femur", "latinName": "os femoris", "system": "SKELETAL", "parentId": "hip",
     "synonyms": [{"synonym": "thigh bone", "language": "en"}, {"synonym": "大腿骨", "language": "ja"}]},
    {"partId": "patella", "name": "Patella", "system": "SKELETAL", "parentId": "femur", "synonyms": []}
]"#;

/// The same, with one changed and one new.
const BONES_LATER: &str = r#"[
    {"partId": "hip", "name": "Hip bone", "latinName": "os coxae", "system": "SKELETAL",
     "synonyms": [{"synonym": "hüftbein", "language": "de"}, {"synonym": "pelvic bone", "language": "en"}]},
    {"partId": "femur", "name": "Thigh bone", "latinName": "os femoris", "system": "SKELETAL", "parentId": "hip",
     "synonyms": [{"synonym": "thigh bone", "language": "en"}, {"synonym": "大腿骨", "language": "ja"}]},
    {"partId": "tibia", "name": "Tibia", "system": "SKELETAL", "parentId": "femur", "synonyms": []}
]"#;

#[test]
fn migrate_run_survives_every_cut() {
    Drill {
        name: "migrate run",
        words: "migrate run",
        scenario: Scenario::empty(),
        ground: Ground::Copy("template0".to_owned()),
        is_atomic: false,
        again: Again::SameResult,
        usually: 14,
    }
    .run();
}

#[test]
fn seeding_survives_every_cut() {
    Drill {
        name: "seed anatomy",
        words: "seed anatomy --from bones.json",
        scenario: Scenario::new().file("bones.json", BONES),
        ground: migrated(),
        is_atomic: true,
        again: Again::SameResult,
        usually: 14,
    }
    .run();
}

#[test]
fn seeding_what_changed_survives_every_cut() {
    let scenario = Scenario::new()
        .file("bones.json", BONES)
        .file("later.json", BONES_LATER);
    let ground = prepared(&scenario, &["seed anatomy --from bones.json"]);
    Drill {
        name: "seed anatomy (changes)",
        words: "seed anatomy --from later.json",
        scenario,
        ground: Ground::Copy(ground),
        is_atomic: true,
        again: Again::SameResult,
        usually: 8,
    }
    .run();
}

#[test]
fn importing_parts_survives_every_cut() {
    let csv = "partId,name,latinName,system,parentId,synonyms\n\
        hip,Hip bone,os coxae,SKELETAL,,\n\
        femur,Femur,os femoris,SKELETAL,hip,\n\
        tibia,Tibia,,SKELETAL,femur,\n";
    Drill {
        name: "part import",
        words: "part import parts.csv",
        scenario: Scenario::new().file("parts.csv", csv),
        ground: migrated(),
        is_atomic: true,
        again: Again::SameResult,
        usually: 10,
    }
    .run();
}

#[test]
fn importing_voice_commands_survives_every_cut() {
    let scenario = Scenario::new();
    let ground = prepared(&scenario, &["session create --title Bones --teacher t-1"]);
    let code = scenario.query("SELECT code FROM public.\"TeachingSession\"");
    let rows: String = (0..40)
        .map(|number| {
            format!(
                "{{\"id\":\"v{number}\",\"session\":\"{code}\",\"transcript\":\"show bone {number}\",\"action\":\"show\",\
                 \"success\":true,\"createdAt\":\"2026-01-0{}T10:00:00Z\"}}\n",
                1 + number % 9
            )
        })
        .collect();
    Drill {
        name: "voice import",
        words: "voice import log.jsonl",
        scenario: scenario.file("log.jsonl", rows),
        ground: Ground::Copy(ground),
        is_atomic: true,
        again: Again::SameResult,
        usually: 10,
    }
    .run();
}

#[test]
fn importing_people_survives_every_cut() {
    let csv = "email,firstName,lastName,role\n\
        ada@example.org,Ada,Lovelace,TEACHER\n\
        emil@example.org,Émil,Zola,STUDENT\n";
    Drill {
        name: "user import",
        words: "user import people.csv",
        scenario: Scenario::new().file("people.csv", csv),
        ground: migrated(),
        is_atomic: true,
        again: Again::SameResult,
        usually: 10,
    }
    .run();
}

/// A failure of `session create` means that there is no session: whoever tries again gets one.
#[test]
fn a_session_is_created_once_or_not_at_all() {
    Drill {
        name: "session create",
        words: "session create --title Bones --teacher t-1 --system SKELETAL",
        scenario: Scenario::new(),
        ground: migrated(),
        is_atomic: true,
        again: Again::IsAnother,
        usually: 24,
    }
    .run();
}

#[test]
fn making_databases_survives_every_cut() {
    Drill {
        name: "db init",
        words: "db init",
        scenario: Scenario::empty().env("MOODLE_DB_URL", ""),
        ground: Ground::Bare,
        is_atomic: false,
        again: Again::SameResult,
        usually: 12,
    }
    .run();
}
