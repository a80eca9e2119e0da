//! `part show`, `part list`, `part tree`.

use expect_test::expect;

use crate::scenario::Scenario;

const ANATOMY: &str = r#"
    INSERT INTO public."AnatomyPart" ("id", "partId", "name", "latinName", "system", "parentId", "modelPath", "createdAt", "updatedAt") VALUES
        ('c1', 'skeleton', 'Skeleton', 'Skeleton', 'SKELETAL', NULL, NULL, '2026-01-01', '2026-01-02'),
        ('c2', 'femur', 'Femur', 'Os femoris', 'SKELETAL', 'c1', '/models/skeleton/femur.glb', '2026-01-01', '2026-01-02'),
        ('c3', 'femur_left', 'Left femur', 'Os femoris sinistrum', 'SKELETAL', 'c2', NULL, '2026-01-01', '2026-01-02'),
        ('c4', 'head_of_femur', 'Head of femur', NULL, 'SKELETAL', 'c2', NULL, '2026-01-01', '2026-01-02'),
        ('c5', 'heart', 'Heart', 'Cor', 'CARDIOVASCULAR', NULL, NULL, '2026-01-01', '2026-01-02');
    INSERT INTO public."AnatomySynonym" ("id", "partId", "synonym", "language", "priority") VALUES
        ('s1', 'c2', 'thigh bone', 'en', 8), ('s2', 'c2', '大腿骨', 'ja', 10);
"#;

fn scenario() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(ANATOMY);
    scenario
}

#[test]
fn shows_a_part_with_its_names_and_place() {
    let scenario = scenario();
    expect![[r#"
        exit: 0
        --- stdout
        Femur
        id       femur
        Latin    Os femoris
        system   SKELETAL
        path     Skeleton
        model    /models/skeleton/femur.glb
        changed  2026-01-02 00:00:00

        Synonyms
        LANGUAGE  PRIORITY  SYNONYM
        en               8  thigh bone
        ja              10  大腿骨

        Parts
        PART           NAME           BELOW
        head_of_femur  Head of femur      0
        femur_left     Left femur         0
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part show femur"));
    expect![[r#"
        exit: 0
        --- stdout
        {
          "id": "c5",
          "partId": "heart",
          "name": "Heart",
          "latinName": "Cor",
          "meshName": null,
          "system": "CARDIOVASCULAR",
          "parentId": null,
          "modelPath": null,
          "lodLevels": null,
          "boundingBox": null,
          "createdAt": "2026-01-01T00:00:00.000Z",
          "updatedAt": "2026-01-02T00:00:00.000Z",
          "path": [],
          "synonyms": [],
          "children": []
        }
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part show heart -o json"));
}

#[test]
fn an_unknown_part_is_not_found() {
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: no part has the id `fem`
        hint: did you mean femur, femur_left?
    "#]]
    .assert_eq(&scenario().run("part show fem"));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: no part has the id `liver`
        hint: look for it with `mediverse part search 'liver'`
    "#]]
    .assert_eq(&scenario().run("part show liver"));
}

#[test]
fn lists_with_filters_and_paging() {
    let scenario = scenario();
    expect![[r#"
        exit: 0
        --- stdout
        PART           NAME           LATIN                 SYSTEM
        femur          Femur          Os femoris            SKELETAL
        femur_left     Left femur     Os femoris sinistrum  SKELETAL
        head_of_femur  Head of femur  –                     SKELETAL
        heart          Heart          Cor                   CARDIOVASCULAR
        skeleton       Skeleton       Skeleton              SKELETAL
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part list"));
    expect![[r#"
        exit: 0
        --- stdout
        PART        NAME        LATIN                 SYSTEM
        femur_left  Left femur  Os femoris sinistrum  SKELETAL
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part list --under skeleton --sided"));
    expect![[r#"
        exit: 0
        --- stdout
        id,partId,name,latinName,meshName,system,parentId,modelPath,lodLevels,boundingBox,createdAt,updatedAt
        c4,head_of_femur,Head of femur,,,SKELETAL,c2,,,,2026-01-01T00:00:00.000Z,2026-01-02T00:00:00.000Z
        --- stderr
    "#]].assert_eq(&scenario.run("part list --parent femur --unsided -o csv"));
    expect![[r#"
        exit: 0
        --- stdout
        id	partId	name	latinName	meshName	system	parentId	modelPath	lodLevels	boundingBox	createdAt	updatedAt
        c3	femur_left	Left femur	Os femoris sinistrum		SKELETAL	c2				2026-01-01T00:00:00.000Z	2026-01-02T00:00:00.000Z
        --- stderr
    "#]].assert_eq(&scenario.run("part list --after femur --limit 1 -o tsv"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        No part is like that
    "#]]
    .assert_eq(&scenario.run("part list --system URINARY"));
}

#[test]
fn a_limit_of_nothing_is_no_limit_in_any_list() {
    let scenario = scenario();
    scenario
        .stdout("user add --id t-1 --email t@x.org --first-name T --last-name X --role TEACHER");
    scenario.stdout("session create --title Bones --teacher t-1");
    scenario.stdout("voice add --transcript 'show the femur' --action show --target femur");
    for list in [
        "part list",
        "session list",
        "user list",
        "voice list",
        "audit",
    ] {
        for format in ["table", "json"] {
            let all = scenario.stdout(&format!("{list} -o {format}"));
            let unlimited = scenario.stdout(&format!("{list} --limit 0 -o {format}"));
            assert_eq!(unlimited, all, "{list}");
            let one = scenario.stdout(&format!("{list} --limit 1 -o {format}"));
            assert!(!one.is_empty() && one.len() <= all.len(), "{list}");
        }
    }
    // One result at least: there is no such thing as all that a search could find.
    assert_eq!(
        scenario.output("part search femur --limit 0").status.code(),
        Some(11)
    );
}

#[test]
fn a_tree_of_many_levels_keeps_its_lines_apart() {
    let scenario = scenario();
    scenario.sql(
        r#"INSERT INTO public."AnatomyPart" ("id", "partId", "name", "system", "parentId", "updatedAt") VALUES
           ('d1', 'neck_of_femur', 'Neck of femur', 'SKELETAL', 'c2', '2026-01-01'),
           ('d2', 'fovea', 'Fovea', 'SKELETAL', 'c4', '2026-01-01'),
           ('d3', 'skull', 'Skull', 'SKELETAL', 'c1', '2026-01-01'),
           ('d4', 'vomer', 'Vomer', 'SKELETAL', 'd3', '2026-01-01')"#,
    );
    expect![[r#"
        exit: 0
        --- stdout
        Skeleton  skeleton  (7)
        ├── Femur  femur  (4)
        │   ├── Head of femur  head_of_femur  (1)
        │   │   └── Fovea  fovea
        │   ├── Left femur  femur_left
        │   └── Neck of femur  neck_of_femur
        └── Skull  skull  (1)
            └── Vomer  vomer
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part tree skeleton"));
}

#[test]
fn draws_the_tree_with_counts() {
    let scenario = scenario();
    expect![[r#"
        exit: 0
        --- stdout
        Heart  heart
        Skeleton  skeleton  (3)
        └── Femur  femur  (2)
            ├── Head of femur  head_of_femur
            └── Left femur  femur_left
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part tree"));
    expect![[r#"
        exit: 0
        --- stdout
        Skeleton  skeleton  (3)
        `-- Femur  femur  (2)
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part tree skeleton --depth 1 --ascii"));
    expect![[r#"
        exit: 0
        --- stdout
        [
          {"partId":"femur","name":"Femur","latinName":"Os femoris","system":"SKELETAL","depth":0,"children":2,"below":2}
        ]
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part tree femur --depth 0 -o json"));
}

#[test]
fn survives_a_part_above_itself() {
    let scenario = scenario();
    scenario.sql(r#"UPDATE public."AnatomyPart" SET "parentId" = 'c3' WHERE "id" = 'c1'"#);
    assert!(scenario.stdout("part show femur").contains("Femur"));
    assert!(scenario.stdout("part tree femur").contains("skeleton"));
    assert!(scenario.stdout("part search femur").contains("femur"));
}

#[test]
fn a_negative_number_is_a_wrong_value() {
    let scenario = scenario();
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value '-5' for '--limit <COUNT>': -5 is not in 0..=4294967295
        hint: see `mediverse part list --help`
    "#]]
    .assert_eq(&scenario.run("part list --limit -5"));
}

#[test]
fn an_export_is_what_the_name_of_its_file_ends_in() {
    let scenario = scenario();
    let start = |command: &str, file: &str| {
        let done = scenario.run(&format!("{command} {file}"));
        assert!(done.starts_with("exit: 0\n"), "{done}");
        let text = std::fs::read_to_string(scenario.path(file)).unwrap();
        text.lines().next().unwrap_or_default().to_owned()
    };
    assert!(start("part export", "parts.csv").starts_with("partId,name,"));
    assert!(start("part export", "parts.JSONL").starts_with('{'));
    assert_eq!(start("part export", "parts.json"), "[");
    assert!(start("part export --format jsonl", "asked.csv").starts_with('{'));
    assert!(start("voice export", "log.csv").starts_with("id,"));
    assert!(start("voice export", "log.tsv").starts_with("id\t"));
    assert_eq!(start("voice export -o json", "asked.tsv"), "[]");
}
