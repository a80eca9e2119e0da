//! Each command that writes, cut and killed at every point of its talk with the server.

use std::time::Duration;

use super::drill::{Again, Drill, Ground};
use super::proxy::wait_until;
use crate::cluster::Cluster;
use crate::scenario::{Scenario, query};

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

pub(super) const BONES: &str = r#"[
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
        most: usize::MAX,
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
        most: usize::MAX,
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
        most: usize::MAX,
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
        most: usize::MAX,
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
        most: usize::MAX,
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
        most: usize::MAX,
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
        most: usize::MAX,
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
        most: usize::MAX,
    }
    .run();
}

#[test]
fn restoring_survives_every_cut() {
    let source = Scenario::new().file("bones.json", BONES);
    source.stdout("seed anatomy --from bones.json");
    source.stdout("session create --title Bones --teacher t-1");
    let backup = source.path("backup.tar");
    source.stdout(&format!("db backup {}", backup.display()));
    let scenario = Scenario::empty()
        .env("MOODLE_DB_URL", "")
        .file("backup.tar", std::fs::read(backup).unwrap());
    Drill {
        name: "db restore",
        words: "db restore backup.tar --confirm [database]",
        scenario,
        ground: Ground::Bare,
        is_atomic: false,
        again: Again::SameOrRefused,
        usually: 8,
        most: 300,
    }
    .run();
    // A killed restore leaves a database beside; the next one clears it away.
    let abandoned = "SELECT count(*) FROM pg_database d WHERE datname LIKE 'mediverse\\_restore\\_%' AND NOT EXISTS \
        (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)";
    let is_clear = wait_until(Duration::from_secs(180), || {
        source.stdout("db restore backup.tar --drill");
        query(&mut Cluster::shared().connect("postgres"), abandoned) == "0"
    });
    assert!(is_clear);
}

#[test]
fn backing_up_survives_every_cut() {
    let source = Scenario::new().file("bones.json", BONES);
    source.stdout("seed anatomy --from bones.json");
    source.stdout("session create --title Bones --teacher t-1");
    let scenario = Scenario::empty().env("MOODLE_DB_URL", "");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b-1.tar");
    Drill {
        name: "db backup",
        words: &format!("db backup {}", file.display()),
        scenario,
        ground: Ground::Filed {
            mediverse: source.mediverse.clone(),
            file,
        },
        is_atomic: true,
        again: Again::SameOrRefused,
        usually: 8,
        most: usize::MAX,
    }
    .run();
    // The next backup takes away what killed ones have left.
    source.stdout(&format!(
        "db backup {}",
        folder.path().join("b-2.tar").display()
    ));
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|it| it.unwrap().file_name())
        .filter(|name| name.to_string_lossy().contains("b-"))
        .collect();
    assert_eq!(left, ["b-2.tar"]);
}
