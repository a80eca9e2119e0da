//! Every command as every kind of person.

use expect_test::expect;

use super::school;
use crate::scenario::{Scenario, query};

/// Every command, and what is asked of it.
const READ: &[&str] = &[
    "audit",
    "completions bash",
    "config",
    "help exit-codes",
    // What a person reads.
    "session list",
    "session list --teacher t-hidden",
    "session show AAA111",
    "session show CCC333",
    "session stats AAA111",
    "session stats CCC333",
    "session export AAA111",
    "session export CCC333",
    "session note list AAA111",
    "session note list CCC333",
    "session state AAA111",
    "session state CCC333",
    "user list",
    "user list --no-account",
    "user show s-1",
    "user show s-hidden",
    "user export s-1",
    "user export s-hidden",
    "voice list",
    "voice list --session CCC333",
    "voice export",
    "voice resolve show the femur",
    "analytics overview",
    "analytics sessions",
    "analytics commands",
    "analytics parts",
    "analytics failures --with-transcripts",
    "analytics students --with-names",
    "analytics timeline --since 2026-01-01 --until 2026-04-01 --bucket month",
    "analytics misses --with-transcripts",
    "analytics report --html -",
    "part search femur",
    "part show femur",
    "part list",
    "part tree",
    "part check",
    "part export",
    "part synonym list femur",
];

const WRITE: &[&str] = &[
    "session create --title New --teacher t-1",
    "session create --title New --teacher t-hidden",
    "session join AAA111 s-1",
    "session join BBB222 s-1",
    "session join CCC333 s-1",
    "session join BBB222 s-hidden",
    "session leave AAA111 s-1",
    "session leave CCC333 s-hidden",
    "session note add AAA111 s-1 'It is'",
    "session note add AAA111 t-1 'It is'",
    "session note add CCC333 s-1 'It is'",
    "session state AAA111 --highlight femur",
    "session state CCC333 --highlight femur",
    "session end AAA111",
    "session end CCC333",
    "session end --idle 1h",
    "session remove AAA111 --yes",
    "session remove CCC333 --yes",
    "voice add --transcript hello --session AAA111 --user s-1",
    "voice add --transcript hello --session CCC333 --user s-1",
    "voice add --transcript hello --user t-1",
    "voice import own.jsonl",
    "voice import other.jsonl",
];

const ADMINISTER: &[&str] = &[
    "part add tibia --name Tibia --system SKELETAL",
    "part edit femur --name Femora",
    "part remove femur --yes",
    "part merge femur skeleton --yes",
    "part import parts.csv",
    "part synonym add femur 'thigh bone'",
    "part synonym remove femur 'thigh bone'",
    "part synonym import names.csv",
    "user add --id s-3 --email x@example.org --first-name X --last-name Y --role STUDENT",
    "user edit s-1 --first-name Bob",
    "user import people.csv",
    "user deactivate s-1 --yes",
];

/// What needs the owner's rights, refused to everyone.
const OWN: &[&str] = &[
    "part reindex",
    "analytics rebuild",
    "user forget s-1 --yes",
    "db init",
    "db setup",
    "db status",
    "db reset --confirm x",
    "db prune --older-than 1d --yes",
    "db shell",
    "local start",
    "local status",
    "local stop",
    "local destroy --confirm x",
    "migrate run",
    "migrate status",
    "migrate plan",
    "migrate verify",
    "migrate revert --confirm x",
    "migrate redo --confirm x",
    "migrate repair --yes",
    "migrate adopt",
    "migrate new x",
    "seed anatomy",
    "seed demo",
    "seed status",
];

/// Nouns whose verbs the table may lack: they are the owner's. And what does not end by itself.
const OTHERS: [&str; 5] = ["db ", "local ", "migrate ", "moodle ", "session watch"];

const PEOPLE: [&str; 3] = ["t-1", "s-1", "a-1"];

/// Everything there is, to tell whether a command changed something. Search notes and indexes by itself.
const EVERYTHING: &str = r#"
    SELECT md5(string_agg(line, E'\n' ORDER BY line)) FROM (
        SELECT t::text FROM public."TeachingSession" t UNION ALL SELECT t::text FROM public."SessionStudent" t
        UNION ALL SELECT t::text FROM public."SessionNote" t UNION ALL SELECT t::text FROM public."VoiceCommand" t
        UNION ALL SELECT t::text FROM public."AnatomyPart" t UNION ALL SELECT t::text FROM public."AnatomySynonym" t
        UNION ALL SELECT t::text FROM mediverse_admin.account t UNION ALL SELECT t::text FROM mediverse_admin.audit_log t
        UNION ALL SELECT t::text FROM mediverse_admin.part_ontology t
    ) AS everything (line)
"#;

fn equipped() -> Scenario {
    school()
        .file(
            "own.jsonl",
            r#"{"transcript":"hello","session":"AAA111","userId":"s-1","createdAt":"2026-03-02T09:10:00Z"}"#,
        )
        .file(
            "other.jsonl",
            r#"{"transcript":"hello","userId":"s-hidden","createdAt":"2026-03-02T09:10:00Z"}"#,
        )
        .file("parts.csv", "partId,name,system\ntibia,Tibia,SKELETAL\n")
        .file("names.csv", "partId,synonym,language\nfemur,thigh bone,en\n")
        .file("people.csv", "id,email,firstName,lastName,role\ns-4,y@example.org,Y,Z,STUDENT\n")
}

/// The exit code, and for what worked `+` where something was changed, or how many things were read.
fn outcome(scenario: &Scenario, command: &str, person: &str) -> String {
    let before = query(&mut scenario.connect(), EVERYTHING);
    let output = scenario.output(&format!("{command} --as {person} -o json"));
    let changed = query(&mut scenario.connect(), EVERYTHING) != before;
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    let code = output.status.code().unwrap();
    assert!(!text.contains("panicked"), "{text}");
    assert!(
        code == 0 || !changed,
        "{command} as {person} failed and changed something: {text}"
    );
    // What was typed may be said back; nothing else of the others may be.
    if person != "a-1" && is_data(command) {
        let told = text.replace("t-hidden", "").replace("s-hidden", "");
        assert!(
            !told.to_lowercase().contains("hidden"),
            "{command} as {person}: {told}"
        );
    }
    let count = serde_json::from_slice::<serde_json::Value>(&output.stdout)
        .ok()
        .and_then(|value| Some(value.as_array()?.len()))
        .filter(|_| is_data(command));
    match (code, changed, count) {
        (0, true, _) => "+".to_owned(),
        (0, false, Some(count)) => count.to_string(),
        (0, false, None) => "ok".to_owned(),
        (code, ..) => format!("!{code}"),
    }
}

/// Whether `hidden` in its output means people's data: completions and styles have the word too.
fn is_data(command: &str) -> bool {
    // Who has the code may join, and is told of what.
    ![
        "completions",
        "analytics report",
        "help",
        "config",
        "session join CCC333",
    ]
    .iter()
    .any(|known| command.starts_with(known))
}

fn table(commands: &[&str]) -> String {
    let mut table = format!("{:<74}", "");
    for person in PEOPLE {
        table.push_str(&format!("{person:>7}"));
    }
    table.push('\n');
    let mut scenario = equipped();
    for command in commands {
        let short = command.split(" --email").next().unwrap();
        table.push_str(&format!("{short:<74}"));
        for person in PEOPLE {
            let outcome = outcome(&scenario, command, person);
            if outcome == "+" {
                scenario = equipped();
            }
            table.push_str(&format!("{outcome:>7}"));
        }
        table.push('\n');
    }
    table
}

#[test]
fn people_read_what_is_theirs() {
    expect![[r#"
                                                                                      t-1    s-1    a-1
        audit                                                                           1      0      3
        completions bash                                                               ok     ok     ok
        config                                                                         ok     ok     ok
        help exit-codes                                                                ok     ok     ok
        session list                                                                    2      1      3
        session list --teacher t-hidden                                                 0      0      1
        session show AAA111                                                            ok     ok     ok
        session show CCC333                                                           !10    !10     ok
        session stats AAA111                                                           ok     ok     ok
        session stats CCC333                                                          !10    !10     ok
        session export AAA111                                                          ok     ok     ok
        session export CCC333                                                         !10    !10     ok
        session note list AAA111                                                        2      1      2
        session note list CCC333                                                      !10    !10      1
        session state AAA111                                                           ok     ok     ok
        session state CCC333                                                          !10    !10     ok
        user list                                                                       2      1      6
        user list --no-account                                                         !8     !8      0
        user show s-1                                                                  ok     ok     ok
        user show s-hidden                                                            !10    !10     ok
        user export s-1                                                                ok     ok     ok
        user export s-hidden                                                          !10    !10     ok
        voice list                                                                      2      1      4
        voice list --session CCC333                                                   !10    !10      1
        voice export                                                                    2      1      4
        voice resolve show the femur                                                   ok     ok     ok
        analytics overview                                                             ok     ok     ok
        analytics sessions                                                              2      1      4
        analytics commands                                                              1      1      3
        analytics parts                                                                 2      2      3
        analytics failures --with-transcripts                                           1      1      2
        analytics students --with-names                                                 2      1      3
        analytics timeline --since 2026-01-01 --until 2026-04-01 --bucket month         3      3      3
        analytics misses --with-transcripts                                             1      1      2
        analytics report --html -                                                      ok     ok     ok
        part search femur                                                               1      1      1
        part show femur                                                                ok     ok     ok
        part list                                                                       2      2      2
        part tree                                                                       2      2      2
        part check                                                                      2      2      2
        part export                                                                     2      2      2
        part synonym list femur                                                         0      0      0
    "#]].assert_eq(&table(READ));
}

#[test]
fn people_write_what_is_theirs() {
    expect![[r#"
                                                                                      t-1    s-1    a-1
        session create --title New --teacher t-1                                        +     !8      +
        session create --title New --teacher t-hidden                                  !8     !8      +
        session join AAA111 s-1                                                        ok     ok     ok
        session join BBB222 s-1                                                         +      +      +
        session join CCC333 s-1                                                        !8      +      +
        session join BBB222 s-hidden                                                    +     !8      +
        session leave AAA111 s-1                                                        +      +      +
        session leave CCC333 s-hidden                                                 !10    !10      +
        session note add AAA111 s-1 'It is'                                            !8      +      +
        session note add AAA111 t-1 'It is'                                             +     !8      +
        session note add CCC333 s-1 'It is'                                           !10    !10      +
        session state AAA111 --highlight femur                                          +     !8      +
        session state CCC333 --highlight femur                                        !10    !10      +
        session end AAA111                                                              +     !8      +
        session end CCC333                                                            !10    !10      +
        session end --idle 1h                                                           +      0      +
        session remove AAA111 --yes                                                     +     !8      +
        session remove CCC333 --yes                                                   !10    !10      +
        voice add --transcript hello --session AAA111 --user s-1                        +      +      +
        voice add --transcript hello --session CCC333 --user s-1                      !10    !10      +
        voice add --transcript hello --user t-1                                         +     !8      +
        voice import own.jsonl                                                          +      +      +
        voice import other.jsonl                                                       !8     !8      +
    "#]].assert_eq(&table(WRITE));
}

#[test]
fn administrators_keep_the_anatomy_and_the_accounts() {
    expect![[r#"
                                                                                      t-1    s-1    a-1
        part add tibia --name Tibia --system SKELETAL                                  !8     !8      +
        part edit femur --name Femora                                                  !8     !8      +
        part remove femur --yes                                                        !8     !8      +
        part merge femur skeleton --yes                                                !8     !8      +
        part import parts.csv                                                          !8     !8      +
        part synonym add femur 'thigh bone'                                            !8     !8      +
        part synonym remove femur 'thigh bone'                                         !8     !8    !10
        part synonym import names.csv                                                  !8     !8      +
        user add --id s-3                                                              !8     !8      +
        user edit s-1 --first-name Bob                                                 !8     !8      +
        user import people.csv                                                         !8     !8      +
        user deactivate s-1 --yes                                                      !8     !8      +
    "#]].assert_eq(&table(ADMINISTER));
}

#[test]
fn nobody_is_acted_as_where_the_owner_is_needed() {
    let scenario = equipped();
    for command in OWN {
        assert_eq!(outcome(&scenario, command, "a-1"), "!8", "{command}");
    }
}

#[test]
fn whoever_is_gone_or_unknown_does_nothing() {
    let scenario = equipped();
    for command in [
        "session list",
        "session create --title New --teacher t-1",
        "part search femur",
        "part add tibia --name Tibia --system SKELETAL",
        "user list",
        "voice list",
        "analytics overview",
        "audit",
    ] {
        assert_eq!(outcome(&scenario, command, "off"), "!8", "{command}");
        assert_eq!(outcome(&scenario, command, "nobody"), "!10", "{command}");
    }
}

#[test]
fn the_table_has_every_command() {
    let names: Vec<String> = mediverse::man_pages()
        .into_iter()
        .map(|(name, _)| {
            let name = name.trim_end_matches(".1");
            name.trim_start_matches("mediverse")
                .replace('-', " ")
                .trim()
                .to_owned()
        })
        .collect();
    let mut missing = Vec::new();
    for name in names.iter().filter(|it| !it.is_empty()) {
        let is_noun = names.iter().any(|it| it.starts_with(&format!("{name} ")));
        let is_there = [READ, WRITE, ADMINISTER, OWN]
            .concat()
            .iter()
            .any(|it| it.replace('-', " ").starts_with(name.as_str()));
        let is_other = OTHERS.iter().any(|noun| name.starts_with(noun));
        if !is_noun && !is_there && !is_other {
            missing.push(name);
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}
