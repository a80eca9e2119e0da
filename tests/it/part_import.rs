//! Importing ontologies, JSON and CSV, and exporting what comes back the same.

use std::path::Path;

use expect_test::expect;

use crate::scenario::Scenario;

const OBO: &str = r#"format-version: 1.4
ontology: test

[Term]
id: TEST:0001
name: skeletal system

[Term]
id: TEST:0002
name: femur
def: "A bone." [careless source with blanks]
synonym: "os femoris" EXACT LATIN [FMA:9611]
synonym: "thigh bone" RELATED []
synonym: "fémur" EXACT [] {xml:lang="es"}
synonym: "limb bone" BROAD []
synonym: "left femur" NARROW []
alt_id: TEST:0099
xref: FMA:9611
xref: :careless reference
is_a: TEST:0003 ! long bone
relationship: part_of TEST:0001 ! skeletal system

[Term]
id: TEST:0003
name: long bone
is_a: TEST:0005 ! gone, replaced

[Term]
id: TEST:0004
is_a: TEST:0003

[Term]
id: TEST:0005
name: obsolete bone
is_obsolete: true
replaced_by: TEST:0001

[Term]
id: TEST:0006
name: thing
is_a: OTHER:1 ! nowhere

[Typedef]
id: part_of
name: part of
"#;

const ROWS: &str = r#"SELECT p."partId", p.name, p."latinName", p.system, parent."partId" AS parent, o.data
    FROM public."AnatomyPart" p LEFT JOIN public."AnatomyPart" parent ON parent.id = p."parentId"
    LEFT JOIN mediverse_admin.part_ontology o ON o.part_id = p."partId" ORDER BY p."partId""#;

const SYNONYMS: &str = r#"SELECT p."partId", y.language, y.priority, y.synonym
    FROM public."AnatomySynonym" y JOIN public."AnatomyPart" p ON p.id = y."partId"
    ORDER BY 1, 2, 3 DESC, 4"#;

#[test]
fn an_ontology_becomes_parts_by_stated_rules() {
    let scenario = Scenario::new().file("test.obo", OBO);
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: the ancestors of 1 term of 4 tell no body system; nothing was written
          test.obo:38: `TEST:0006` (thing)
        hint: say which system they get with `--system`, such as `--system SKELETAL`
    "#]]
    .assert_eq(&scenario.run("part import test.obo"));
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            4        0          0     0        0
        synonyms         9        0          0     0        0

        Not imported
        obsolete terms                            1
        terms without a label                     1
        relations, subsets and other non-terms    1
        relations to unknown terms, kept as data  1
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Imported 4 terms of test.obo; left out: 1 obsolete term, 1 without a label, 1 non-term
    "#]]
    .assert_eq(&scenario.run("part import test.obo --system muscular"));
    expect![[r#"
        test_0001,"skeletal system",,SKELETAL,,"{""id"": ""TEST:0001"", ""replaces"": [""TEST:0005""]}"
        test_0002,femur,"os femoris",SKELETAL,test_0001,"{""id"": ""TEST:0002"", ""xrefs"": [""FMA:9611"", "":careless reference""], ""altIds"": [""TEST:0099""], ""otherParents"": [{""id"": ""test_0003"", ""relation"": ""is_a""}], ""parentRelation"": ""part_of""}"
        test_0003,"long bone",,SKELETAL,test_0001,"{""id"": ""TEST:0003"", ""parentRelation"": ""is_a""}"
        test_0006,thing,,MUSCULAR,,"{""id"": ""TEST:0006"", ""otherParents"": [{""id"": ""other_1"", ""relation"": ""is_a""}]}""#]].assert_eq(&scenario.query(ROWS));
    expect![[r#"
        test_0001,en,10,"skeletal system"
        test_0002,en,10,femur
        test_0002,en,6,"left femur"
        test_0002,en,5,"thigh bone"
        test_0002,en,3,"limb bone"
        test_0002,es,8,fémur
        test_0002,la,8,"os femoris"
        test_0003,en,10,"long bone"
        test_0006,en,10,thing"#]]
    .assert_eq(&scenario.query(SYNONYMS));
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            0        0          4     0        0
        synonyms         0        0          9     0        0

        Not imported
        obsolete terms                            1
        terms without a label                     1
        relations, subsets and other non-terms    1
        relations to unknown terms, kept as data  1
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Nothing to change after 4 terms of test.obo; left out: 1 obsolete term, 1 without a label, 1 non-term
    "#]]
    .assert_eq(&scenario.run("part import test.obo --system muscular"));
}

#[test]
fn a_repeated_key_is_a_problem() {
    let scenario = Scenario::new()
        .file(
            "twice.json",
            r#"[{"partId": "a", "name": "A", "name": "B", "system": "SKELETAL",
  "synonyms": [{"synonym": "a", "language": "en", "language": "la"}]}]"#,
        )
        .file(
            "twice.jsonl",
            r#"{"partId": "a", "name": "A", "system": "SKELETAL", "system": "NERVOUS"}"#,
        );
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `twice.json` has 2 problems; nothing was written
          twice.json:1 [0]: the key `name` comes twice
          twice.json:1 [0]: the key `language` comes twice
        hint: mend the file and run the command again
    "#]]
    .assert_eq(&scenario.run("part import twice.json"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `twice.jsonl` has 1 problem; nothing was written
          twice.jsonl:1: the key `system` comes twice
        hint: mend the file and run the command again
    "#]]
    .assert_eq(&scenario.run("part import twice.jsonl"));
}

#[test]
fn an_export_that_cannot_be_written_says_what_to_do() {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO public."AnatomyPart" (id, "partId", name, system, "updatedAt")
           VALUES ('a', 'femur', 'Femur', 'SKELETAL', now())"#,
    );
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        error: cannot write `/proc/nope/x`: its folder is not there
        hint: make the folder first, or name another file
    "#]]
    .assert_eq(&scenario.run("part export /proc/nope/x"));
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        error: cannot write `/dev/full`: no storage space
        hint: make room there, or choose another place, and run the command again
    "#]]
    .assert_eq(&scenario.run("part export /dev/full"));
}

#[test]
fn what_is_exported_comes_back_the_same() {
    let scenario = Scenario::new().file("test.obo", OBO);
    scenario.stdout("part import test.obo --system MUSCULAR");
    scenario.sql(
        r#"UPDATE public."AnatomyPart" SET "modelPath" = '/models/a "b", c.glb', "meshName" = 'a\b',
           "lodLevels" = '{"low": "x", "high": [1, "ü"]}', "boundingBox" = '{"min": [0, 0.5]}'
           WHERE "partId" = 'test_0002'"#,
    );
    let everything = r#"SELECT "partId", "meshName", "modelPath", "lodLevels", "boundingBox" FROM public."AnatomyPart" ORDER BY 1"#;
    for format in ["json", "jsonl", "csv"] {
        let exported = scenario.stdout(&format!("part export --format {format}"));
        let copy = Scenario::new().file(&format!("parts.{format}"), &exported);
        copy.stdout(&format!("part import parts.{format}"));
        for query in [everything, ROWS, SYNONYMS] {
            assert_eq!(copy.query(query), scenario.query(query), "{format}");
        }
        assert_eq!(
            copy.stdout(&format!("part export --format {format}")),
            exported
        );
    }
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Wrote 4 parts to parts.json
    "#]]
    .assert_eq(&scenario.run("part export parts.json"));
    assert!(scenario.path("parts.json").exists());
    expect![[r#"
        exit: 0
        --- stdout
        []
        --- stderr
    "#]]
    .assert_eq(&Scenario::new().run("part export"));
}

#[test]
fn csv_takes_semicolons_a_byte_order_mark_and_plain_synonyms() {
    let scenario = Scenario::new().file(
        "parts.csv",
        "\u{feff}partId;name;system;parentId;synonyms\r\nskull;Skull;skeletal;;cranium|es:cráneo\r\njaw;\"Jaw; lower\";SKELETAL;skull;\r\n",
    );
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            2        0          0     0        0
        synonyms         2        0          0     0        0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Imported 2 records of parts.csv
    "#]]
    .assert_eq(&scenario.run("part import parts.csv"));
    expect![[r#"
        jaw,"Jaw; lower",,SKELETAL,skull,
        skull,Skull,,SKELETAL,,"#]]
    .assert_eq(&scenario.query(ROWS));
    expect![[r#"
        skull,en,8,cranium
        skull,es,7,cráneo"#]]
    .assert_eq(&scenario.query(SYNONYMS));
}

#[test]
fn a_parent_may_be_in_the_database() {
    let scenario = Scenario::new();
    let skull = r#"{"partId": "skull", "name": "Skull", "system": "SKELETAL"}"#;
    let jaw = r#"{"partId": "jaw", "name": "Jaw", "system": "SKELETAL", "parentId": "skull"}"#;
    let cycle = r#"{"partId": "skull", "name": "Skull", "system": "SKELETAL", "parentId": "jaw"}"#;
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `stdin` has 1 problem; nothing was written
          stdin:1: the parent `skull` of `jaw` is unknown
        hint: mend the file and run the command again
    "#]]
    .assert_eq(&scenario.run_with_input("part import -", jaw));
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            1        0          0     0        0
        synonyms         0        0          0     0        0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Imported 1 record of stdin
    "#]]
    .assert_eq(&scenario.run_with_input("part import -", skull));
    expect![[r#"
        exit: 0
        --- stdout
        {
          "file": "stdin",
          "format": "jsonl",
          "dryRun": false,
          "records": 1,
          "imported": 1,
          "skipped": {
            "obsolete": 0,
            "unlabelled": 0,
            "notTerms": 0
          },
          "dangling": 0,
          "parts": {
            "inserted": 1,
            "updated": 0,
            "unchanged": 0,
            "kept": 0,
            "removed": 0,
            "obsolete": 0
          },
          "synonyms": {
            "inserted": 0,
            "updated": 0,
            "unchanged": 0,
            "kept": 0,
            "removed": 0,
            "obsolete": 0
          },
          "duplicates": [],
          "repairs": []
        }
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Imported 1 record of stdin
    "#]]
    .assert_eq(&scenario.run_with_input("part import - -o json", jaw));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: with the parts of the database, `jaw` would be its own ancestor; nothing was written
        hint: mend the parents in the file
    "#]]
    .assert_eq(&scenario.run_with_input("part import -", cycle));
}

#[test]
fn names_every_problem_by_line() {
    let scenario = Scenario::new()
        .file("bad.obo", "format-version: 1.4\n\n[Term]\nid: A:1\nname: a\nis_a: A:2\n\n[Term]\nid: A:2\nname: heart\nis_a: A:1\n\n[Term]\nid: A:2\nname: again\n\n[Term]\nid: A:3\nname: x\nsynonym: \"broken EXACT []\n")
        .file("bad.jsonl", "{\"partId\": \"a\"}\n\nnot json\n[1]\n")
        .file("bad.csv", b"partId,name,system\na,A\nb,B,SKELETAL\nc,\xff,SKELETAL\n")
        .file("headless.csv", "id,label\n1,2\n")
        .file("bad.json", "{\"graphs\": 5}");
    for (file, expected) in [
        (
            "bad.obo",
            expect![[r#"
                exit: 11
                --- stdout
                --- stderr
                Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
                error: `bad.obo` has 3 problems; nothing was written
                  bad.obo:8: is_a `A:1` makes `A:2` its own ancestor
                  bad.obo:13: `a_2` is there already, at bad.obo:8
                  bad.obo:20: this is not OBO: remaining input
                hint: mend the file; for repeated ids, pass `--on-duplicate merge` or `skip`
            "#]],
        ),
        (
            "bad.jsonl",
            expect![[r#"
                exit: 11
                --- stdout
                --- stderr
                Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
                error: `bad.jsonl` has 4 problems; nothing was written
                  bad.jsonl:1: `name` is missing
                  bad.jsonl:1: `system` is missing
                  bad.jsonl:3: this is not JSON: expected ident in column 2
                  bad.jsonl:4: a part is an object, not a list
                hint: mend the file and run the command again
            "#]],
        ),
        (
            "bad.csv",
            expect![[r#"
            exit: 11
            --- stdout
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            error: `bad.csv` has 2 problems; nothing was written
              bad.csv:2: 2 cells under a header of 3
              bad.csv:4: this is not UTF-8
            hint: mend the file and run the command again
        "#]],
        ),
        (
            "headless.csv",
            expect![[r#"
            exit: 11
            --- stdout
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            error: `headless.csv` has no column `partId`
            hint: the columns are partId, name, latinName, meshName, system, parentId, modelPath, lodLevels, boundingBox, synonyms, ontology
        "#]],
        ),
        (
            "bad.json",
            expect![[r#"
            exit: 11
            --- stdout
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            error: `bad.json` has 1 problem; nothing was written
              bad.json:1: this is not OBO Graphs JSON: invalid type: integer `5`, expected a sequence
            hint: mend the file and run the command again
        "#]],
        ),
    ] {
        expected.assert_eq(&scenario.run(&format!("part import {file}")));
    }
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM public."AnatomyPart""#),
        "0"
    );
}

#[test]
fn real_ontologies_import_whole_and_only_once() {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data"));
    if !data.exists() {
        return;
    }
    let scenario = Scenario::new();
    for (file, records, parts) in [
        ("caloha_human.obo", 1_478, 1_453),
        ("uberon_musculoskeletal.obo", 2_803, 2_740),
        ("uberon_efo-slim.obographs.json", 860, 611),
    ] {
        let words = format!(
            "part import {} --system SKELETAL -o json",
            data.join(file).display()
        );
        let first = scenario.json(&words);
        let count = |key: &str| first["parts"][key].as_u64().unwrap();
        let skipped = &first["skipped"];
        let skipped: u64 = ["obsolete", "unlabelled", "notTerms"]
            .map(|key| skipped[key].as_u64().unwrap())
            .iter()
            .sum();
        assert_eq!(first["records"], records, "{file}: {first}");
        let imported = count("inserted") + count("updated") + count("unchanged");
        assert_eq!(imported, parts, "{file}: {first}");
        assert_eq!(imported + skipped, records, "{file}: {first}");
        let second = scenario.json(&words);
        assert_eq!(second["parts"]["unchanged"], parts, "{file}: {second}");
        assert_eq!(second["synonyms"]["inserted"], 0, "{file}: {second}");
        assert_eq!(second["synonyms"]["updated"], 0, "{file}: {second}");
    }
}

#[test]
fn a_killed_import_leaves_nothing() {
    use std::io::Write as _;
    let scenario = Scenario::new();
    let mut child = scenario
        .command()
        .args(["part", "import", "-", "--format", "jsonl"])
        .stdin(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for number in 0..5_000 {
        writeln!(
            stdin,
            r#"{{"partId": "p{number}", "name": "P", "system": "SKELETAL"}}"#
        )
        .unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let skull = r#"{"partId": "skull", "name": "Skull", "system": "SKELETAL"}"#;
    let after = scenario.run_with_input("part import -", skull);
    assert!(after.starts_with("exit: 0"), "{after}");
    assert_eq!(
        scenario.query(r#"SELECT "partId" FROM public."AnatomyPart""#),
        "skull"
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    /// Whatever is in a file, the answer is an exit code of the contract and nothing is written.
    #[test]
    fn no_file_breaks_the_reader(text in "(?s)[\\[\\]{}\":,;|a-z\\\\\n\t é\u{202e}!-]{0,120}", kind in 0..5_usize) {
        let format = ["json", "jsonl", "csv", "obo", "obographs"][kind];
        let output = shared().output_with_input(&format!("part import - --format {format}"), &text);
        assert!(matches!(output.status.code(), Some(0 | 11)), "{format}: {text:?} {output:?}");
    }
}

/// One database for all cases: what they import does not matter.
fn shared() -> &'static Scenario {
    static SHARED: std::sync::LazyLock<Scenario> = std::sync::LazyLock::new(Scenario::new);
    &SHARED
}
