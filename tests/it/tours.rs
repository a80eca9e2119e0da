//! The tours of the README and of `docs/` are what the binary prints. After a change of output:
//! `UPDATE_README=1 cargo test --test it tours` writes it anew; read it before you commit.

use std::fs;
use std::path::Path;

use crate::scenario::Scenario;

/// The words of a line as the README's shell splits them: double quotes keep blanks together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, piece) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(piece.to_owned());
        } else {
            words.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// A console block with the output of each of its commands as it is now.
fn rerun(scenario: &Scenario, block: &str) -> String {
    let mut shown = Vec::new();
    for command in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
        let arguments = command.strip_prefix("mediverse ").unwrap();
        let output = scenario.command().args(words(arguments)).output().unwrap();
        assert!(
            output.status.success(),
            "{command}: {}",
            scenario.shown(&output)
        );
        let text = String::from_utf8(output.stdout).unwrap();
        shown.push(format!("$ {command}\n{text}"));
    }
    shown.join("\n")
}

/// Run every console block of a document in one world, and compare or rewrite.
fn check(document: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
    let text = fs::read_to_string(&path).unwrap();
    let mut scenario = world();
    let mut written = String::new();
    let mut rest = text.as_str();
    let mut blocks = 0;
    while let Some((before, after)) = rest.split_once("```console\n") {
        let (block, behind) = after.split_once("```\n").unwrap();
        written.push_str(before);
        written.push_str("```console\n");
        if block.contains("moodle init-dev") {
            scenario = lesson();
        }
        written.push_str(&rerun(&scenario, block));
        written.push_str("```\n");
        rest = behind;
        blocks += 1;
    }
    written.push_str(rest);
    assert!(blocks > 0, "{document} has a tour");
    #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
    let update = std::env::var_os("UPDATE_README").is_some();
    if update {
        fs::write(&path, &written).unwrap();
    }
    assert!(
        update || written == text,
        "the tour of {document} is out of date: UPDATE_README=1 cargo test --test it tours\n{written}"
    );
}

/// The whole anatomy.
fn world() -> Scenario {
    let scenario = Scenario::new();
    scenario.stdout("seed anatomy");
    scenario
}

/// A session of Ana's, who has an account, about the femur.
fn lesson() -> Scenario {
    let scenario = world();
    scenario.stdout("user add --id t-1 --email ana@example.org --first-name Ana --last-name García --role TEACHER");
    scenario.sql(
        r#"INSERT INTO public."TeachingSession"
            (id, code, "teacherId", title, "isActive", "highlightedPart", "visibleSystems", "createdAt", "updatedAt")
        VALUES ('c1', 'ABC123', 't-1', 'Bones of the leg', true, 'femur', '{SKELETAL}', '2026-03-02 09:00', '2026-03-02 09:00')"#,
    );
    scenario
}

#[test]
fn the_readme_shows_what_the_binary_prints() {
    check("README.md");
}
