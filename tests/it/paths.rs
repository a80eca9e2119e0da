//! Files on the command line: the same exit codes whoever reads or writes them.

use crate::scenario::Scenario;

fn code(scenario: &Scenario, words: &str) -> (i32, String) {
    let shown = scenario.run(words);
    let code = shown.lines().next().unwrap().trim_start_matches("exit: ");
    (code.parse().unwrap(), shown)
}

fn ground() -> Scenario {
    let scenario = Scenario::new()
        .file("latin1", b"partId,name\nf,f\xe9mur\n")
        .file("text", "bone\n");
    std::fs::create_dir(scenario.path("folder")).unwrap();
    scenario
}

#[test]
fn what_is_not_there_is_10_and_what_cannot_be_read_11() {
    let scenario = ground();
    scenario.stdout("moodle init-dev");
    for words in [
        "seed anatomy --from FILE --dry-run",
        "seed status --from FILE",
        "part import FILE --dry-run",
        "part synonym import FILE",
        "user import FILE --dry-run",
        "voice import FILE --dry-run",
        "db restore FILE --dry-run",
        "moodle sync --plan FILE --dry-run",
        "config --env-file FILE",
        "migrate status --dir FILE",
        "migrate new x --dir FILE",
    ] {
        let takes_folders = words.contains("--from") || words.contains("--dir");
        for (file, expected) in [
            ("gone", 10),
            ("gone/file", 10),
            ("text/file", 11),
            ("latin1", 11),
            ("folder", 11),
        ] {
            if file == "folder" && takes_folders {
                continue;
            }
            let words = words.replace("FILE", file);
            let (code, shown) = code(&scenario, &words);
            assert_eq!(code, expected, "{words}\n{shown}");
            assert!(shown.contains("\nhint: "), "{words}\n{shown}");
        }
    }
}

#[test]
fn what_cannot_be_written_is_1() {
    let scenario = ground();
    scenario.stdout("moodle init-dev");
    scenario.sql(
        r#"INSERT INTO "VoiceCommand" (id, transcript, "createdAt") VALUES ('v1', 'x', now() - interval '1 year')"#,
    );
    for words in [
        "part export FILE",
        "voice export FILE",
        "analytics report --html FILE",
        "moodle plan --out FILE",
        "db backup FILE",
        "db prune --older-than 180d --archive FILE --yes",
    ] {
        for file in ["gone/file", "text/file"] {
            let words = words.replace("FILE", file);
            let (code, shown) = code(&scenario, &words);
            assert_eq!(code, 1, "{words}\n{shown}");
            let error = format!("error: cannot write `{file}`: ");
            assert!(shown.contains(&error), "{words}\n{shown}");
            assert!(shown.contains("\nhint: "), "{words}\n{shown}");
        }
    }
    let names: Vec<_> = std::fs::read_dir(scenario.folder()).unwrap().collect();
    assert_eq!(names.len(), 3, "{names:?}");
}
