//! Seeding: by natural keys, other people's changes kept, nothing touched without need.

use std::fs;
use std::path::Path;

use expect_test::expect;

use crate::scenario::Scenario;

const BONES: &str = r#"system = "SKELETAL"

[parts.skeletal_system]
en = "Skeletal system"
la = "Systema skeletale"
es = "Sistema esquelético"
ja = "骨格系"
kana = "こっかくけい"

[parts.head_of_femur]
en = "Head of femur"
la = "Caput ossis femoris"
es = "Cabeza del fémur"
parent = "femur"
sided = { la = "n", es = "f" }

[parts.femur]
en = "Femur"
la = "Os femoris"
es = "Fémur"
ja = "大腿骨"
kana = "だいたいこつ"
parent = "skeletal_system"
sided = { la = "n", es = "m" }
also.en = ["thigh bone", "thighbone"]
also.la = ["Femur"]
model = "/models/skeleton/femur.glb"
lod = { low = "/models/skeleton/femur-low.glb" }
"#;

const HEART: &str = r#"system = "CARDIOVASCULAR"

[parts.heart]
en = "Heart"
la = "Cor"
"#;

fn bones() -> Scenario {
    Scenario::new().file("bones.toml", BONES)
}

const PARTS: &str = r#"SELECT p."partId", p.name, p."latinName", parent."partId" AS parent
    FROM public."AnatomyPart" p LEFT JOIN public."AnatomyPart" parent ON parent.id = p."parentId"
    ORDER BY p.id"#;

#[test]
fn makes_sides_in_four_languages_and_forward_references() {
    let scenario = bones();
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            7        0          0     0        0
        synonyms        32        0          0     0        0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Seeded from bones.toml
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml"));
    expect![[r#"
        skeletal_system,"Skeletal system","Systema skeletale",
        head_of_femur,"Head of femur","Caput ossis femoris",femur
        head_of_femur_left,"Left head of femur","Caput ossis femoris sinistrum",femur_left
        head_of_femur_right,"Right head of femur","Caput ossis femoris dextrum",femur_right
        femur,Femur,"Os femoris",skeletal_system
        femur_left,"Left femur","Os femoris sinistrum",femur
        femur_right,"Right femur","Os femoris dextrum",femur"#]]
    .assert_eq(&scenario.query(PARTS));
    expect![[r#"
        femur,en,10,Femur
        femur,la,10,"Os femoris"
        femur,es,10,Fémur
        femur,ja,10,大腿骨
        femur,ja,9,だいたいこつ
        femur,en,8,"thigh bone"
        femur,en,7,thighbone
        femur,la,8,Femur
        femur_left,en,10,"Left femur"
        femur_left,la,10,"Os femoris sinistrum"
        femur_left,es,10,"Fémur izquierdo"
        femur_left,ja,10,左大腿骨
        femur_left,ja,9,ひだりだいたいこつ
        femur_right,en,10,"Right femur"
        femur_right,la,10,"Os femoris dextrum"
        femur_right,es,10,"Fémur derecho"
        femur_right,ja,10,右大腿骨
        femur_right,ja,9,みぎだいたいこつ"#]].assert_eq(&scenario.query(
        r#"SELECT p."partId", y.language, y.priority, y.synonym FROM public."AnatomySynonym" y
           JOIN public."AnatomyPart" p ON p.id = y."partId" WHERE p."partId" LIKE 'femur%' ORDER BY y.id"#,
    ));
}

#[test]
fn a_second_seed_touches_nothing() {
    let scenario = bones();
    scenario.stdout("seed anatomy --from bones.toml");
    let versions = r#"SELECT xmin, id FROM public."AnatomyPart" UNION ALL
        SELECT xmin, id FROM public."AnatomySynonym" UNION ALL
        SELECT xmin, part_id FROM mediverse_admin.seeded_part ORDER BY 2"#;
    let before = scenario.query(versions);
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            0        0          7     0        0
        synonyms         0        0         32     0        0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Nothing to change, 7 parts as in bones.toml
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml"));
    assert_eq!(scenario.query(versions), before);
    expect!["1"].assert_eq(&scenario.query(
        "SELECT count(*) FROM mediverse_admin.audit_log WHERE command LIKE '%seed anatomy%'",
    ));
}

#[test]
fn keeps_what_others_changed_or_deleted_until_told_to_overwrite() {
    let scenario = bones();
    scenario.stdout("seed anatomy --from bones.toml");
    scenario.sql(
        r#"UPDATE public."AnatomyPart" SET name = 'Thighbone' WHERE "partId" = 'femur';
           DELETE FROM public."AnatomyPart" WHERE "partId" = 'head_of_femur_left';
           UPDATE public."AnatomySynonym" SET priority = 1 WHERE synonym = 'thigh bone';
           DELETE FROM public."AnatomySynonym" WHERE synonym = 'thighbone';"#,
    );
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            0        0          5     2        0
        synonyms         0        0         27     5        0

        Kept as others left them (`--overwrite` takes the data set's)
        PART                SYNONYM          WHY
        femur                                changed: name
        femur               thigh bone (en)  changed: priority
        femur               thighbone (en)   deleted
        head_of_femur_left                   deleted, with 3 synonyms
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Nothing to change, 5 parts as in bones.toml
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml"));
    expect![[r#"
        exit: 3
        --- stdout
        Parts
        SYSTEM    DATA SET  MISSING  DIFFERENT  EXTRA  OTHERS'
        SKELETAL         7        1          1      0        0

        Synonyms
        SYSTEM    DATA SET  MISSING  DIFFERENT  EXTRA
        SKELETAL        32        4          1      0
        --- stderr
        7 differences; `mediverse seed anatomy --dry-run` shows what a seed would do
    "#]]
    .assert_eq(&scenario.run("seed status --from bones.toml --only system=SKELETAL --check"));
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            1        1          5     0        0
        synonyms         4        1         27     0        0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Seeded from bones.toml
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml --overwrite"));
    expect![[r#"
        exit: 0
        --- stdout
        Parts
        SYSTEM    DATA SET  MISSING  DIFFERENT  EXTRA  OTHERS'
        SKELETAL         7        0          0      0        0

        Synonyms
        SYSTEM    DATA SET  MISSING  DIFFERENT  EXTRA
        SKELETAL        32        0          0      0
        --- stderr
        The database is as the data set
    "#]]
    .assert_eq(&scenario.run("seed status --from bones.toml --only system=SKELETAL --check"));
}

#[test]
fn a_new_version_of_the_data_updates_what_nobody_changed() {
    let scenario = bones();
    scenario.stdout("seed anatomy --from bones.toml");
    let scenario = scenario.file(
        "bones.toml",
        BONES
            .replace(
                "also.en = [\"thigh bone\", \"thighbone\"]",
                "also.en = [\"thighbone\"]",
            )
            .replace("la = \"Os femoris\"", "la = \"Femur\"")
            .replace("also.la = [\"Femur\"]\n", ""),
    );
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            0        3          4     0        0
        synonyms         2        2         26     0        0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Seeded from bones.toml; 4 synonyms no longer in it, which `--prune` removes
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml"));
    assert_eq!(
        scenario.query(r#"SELECT "modelPath" FROM public."AnatomyPart" WHERE "partId" = 'femur'"#),
        "/models/skeleton/femur.glb"
    );
}

#[test]
fn prunes_only_what_it_wrote_and_nothing_hangs_on() {
    let scenario = bones().file("heart.toml", HEART);
    scenario.stdout("seed anatomy --from bones.toml");
    scenario.sql(
        r#"INSERT INTO public."AnatomyPart" (id, "partId", name, system, "parentId", "updatedAt")
           SELECT 'mine', 'my_bump', 'My bump', 'SKELETAL', id, now()
           FROM public."AnatomyPart" WHERE "partId" = 'head_of_femur_left'"#,
    );
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `[mediverse]` holds 8 parts, 32 synonyms, 0 sessions, 0 joins, 0 notes, 0 voice commands
        error: nobody is here to answer: Remove 3 parts and 11 synonyms in `[mediverse]`?
        hint: pass `--confirm [mediverse]`
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from heart.toml --prune --yes"));
    let confirm = format!(
        "seed anatomy --from heart.toml --prune --confirm {}",
        scenario.mediverse
    );
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            1        0          0     4        3
        synonyms         2        0          0     0       11

        Kept as others left them (`--overwrite` takes the data set's)
        PART                SYNONYM  WHY
        femur                        not in the data set, and something hangs on it
        femur_left                   not in the data set, and something hangs on it
        head_of_femur_left           not in the data set, and something hangs on it
        skeletal_system              not in the data set, and something hangs on it
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `[mediverse]` holds 8 parts, 32 synonyms, 0 sessions, 0 joins, 0 notes, 0 voice commands
        Seeded from heart.toml
    "#]]
    .assert_eq(&scenario.run(&confirm));
    expect![[r#"
        skeletal_system,"Skeletal system","Systema skeletale",
        head_of_femur_left,"Left head of femur","Caput ossis femoris sinistrum",femur_left
        femur,Femur,"Os femoris",skeletal_system
        femur_left,"Left femur","Os femoris sinistrum",femur
        heart,Heart,Cor,
        my_bump,"My bump",,head_of_femur_left"#]]
    .assert_eq(&scenario.query(PARTS));
}

#[test]
fn takes_one_system_alone() {
    let scenario = bones().file("heart.toml", HEART);
    expect![[r#"
        exit: 0
        --- stdout
        {
          "source": ".",
          "dryRun": false,
          "parts": {
            "inserted": 1,
            "updated": 0,
            "unchanged": 0,
            "kept": 0,
            "removed": 0,
            "obsolete": 0
          },
          "synonyms": {
            "inserted": 2,
            "updated": 0,
            "unchanged": 0,
            "kept": 0,
            "removed": 0,
            "obsolete": 0
          },
          "kept": [],
          "duplicates": []
        }
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Seeded from .
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from . --only system=cardiovascular -o json"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: invalid value 'system=BRAIN' for '--only <system=SYSTEM>': there is no body system `BRAIN`
        hint: see `mediverse seed anatomy --help`
    "#]].assert_eq(&scenario.run("seed anatomy --from . --only system=BRAIN"));
}

#[test]
fn a_dry_run_writes_nothing() {
    let scenario = bones();
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            7        0          0     0        0
        synonyms        32        0          0     0        0
        --- stderr
        Would seed from bones.toml; nothing was written
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml --dry-run"));
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM public."AnatomyPart""#),
        "0"
    );
}

#[test]
fn names_every_problem_of_a_toml_file() {
    let scenario = Scenario::new().file(
        "bad.toml",
        r#"system = "SKELETAL"
[parts.Bad-Id]
en = "Bad"
la = "Malus"
[parts.a]
en = ""
la = "A"
parent = "nowhere"
colour = "red"
[parts.b]
en = "B"
la = "Os b"
parent = "c"
sided = { la = "m", es = "n" }
[parts.c]
en = "C"
la = "C"
parent = "b"
also.en = ["see", "See"]
also.xx = ["x"]
[parts.d]
en = "D\u202Ed"
la = 5
"#,
    );
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `bad.toml` has 12 problems; nothing was written
          bad.toml:2: `Bad-Id` is no id: use a-z, 0-9 and _
          bad.toml:5: the parent `nowhere` of `a` is unknown
          bad.toml:6: `en` of `a` is empty
          bad.toml:9: the key `colour` of `a` is unknown
          bad.toml:10: a part is its own ancestor: `b` > `c` > `b`
          bad.toml:14: `sided` of `b`: Spanish has no neuter
          bad.toml:14: `sided` of `b` does not agree with `Os b`
          bad.toml:19: `also.en` of `c` has `See` twice
          bad.toml:20: the language `xx` of `c` is unknown
          bad.toml:21: `d` has no parent, and SKELETAL has its root already: `Bad-Id`, at bad.toml:2
          bad.toml:22: `en` of `d` has a character that must not be in text: \u{202e}
          bad.toml:23: `la` of `d` is a text, not integer
        hint: mend the file and run the command again
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bad.toml"));
}

#[test]
fn names_every_problem_of_a_json_file() {
    let scenario = Scenario::new().file(
        "bad.json",
        r#"[
  {"partId": "a", "name": "A", "system": "SKELETAL", "parentId": "b"},
  {"partId": "b", "name": "B", "system": "SKELETAL", "parentId": "a"},
  {"partId": "a", "name": "A again", "system": "SKELETAL"},
  {"partId": "c", "name": "", "system": "BONES", "parentId": "x"},
  {"partId": "d", "name": "D\u0007", "system": "SKELETAL"},
  {"partId": "e e", "name": "E", "system": "SKELETAL", "synonyms": [
     {"synonym": "e", "language": "english", "priority": 1},
     {"synonym": "f", "language": "es", "priority": "high"},
     {"synonym": "g"}, {"synonym": "g"}]},
  "femur",
  {"partId": "f", "name": "F", "system": "SKELETAL", "parentId": "nowhere"}
]"#,
    );
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `bad.json` has 12 problems; nothing was written
          bad.json:2 [0]: a part is its own ancestor: `a` > `b` > `a`
          bad.json:4 [2]: `a` is there already, at bad.json:2 [0]
          bad.json:5 [3]: `name` is empty
          bad.json:5 [3]: the system `BONES` is unknown
          bad.json:5 [3]: the parent `x` of `c` is unknown
          bad.json:6 [4]: `name` has a character that must not be in text: \u{7}
          bad.json:7 [5]: `partId` is no id: `e e`
          bad.json:7 [5]: the language "english" of `e` is unknown
          bad.json:7 [5]: the priority of `f` is no whole number
          bad.json:7 [5]: the synonym `g` (en) comes twice
          bad.json:11 [6]: a part is an object, not a text
          bad.json:12 [7]: the parent `nowhere` of `f` is unknown
        hint: mend the file; for repeated ids, pass `--on-duplicate merge` or `skip`
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bad.json"));
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM public."AnatomyPart""#),
        "0"
    );
}

#[test]
fn refuses_what_is_no_data_set() {
    let scenario = Scenario::new()
        .file(
            "latin1.json",
            b"[\n{\"partId\": \"a\", \"name\": \"f\xe9mur\"}]",
        )
        .file("latin1.toml", b"system = \"SKELETAL\"\n# f\xe9mur\n")
        .file("cut.json", "[{\"partId\": \"a\"")
        .file("empty.json", "[]");
    fs::File::create(scenario.path("huge.json"))
        .unwrap()
        .set_len(2 * 1024 * 1024 * 1024)
        .unwrap();
    for (file, expected) in [
        (
            "latin1.json",
            expect![[r#"
            exit: 11
            --- stdout
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            error: `latin1.json` has 1 problem; nothing was written
              latin1.json:2: this is not UTF-8
            hint: mend the file and run the command again
        "#]],
        ),
        (
            "latin1.toml",
            expect![[r#"
            exit: 11
            --- stdout
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            error: `latin1.toml` is not UTF-8: line 2 has a broken character
            hint: save the file as UTF-8
        "#]],
        ),
        (
            "cut.json",
            expect![[r#"
            exit: 11
            --- stdout
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            error: `cut.json` has 1 problem; nothing was written
              cut.json:1: this is not the JSON of a list of parts: EOF while parsing an object
            hint: mend the file and run the command again
        "#]],
        ),
        (
            "empty.json",
            expect![[r#"
            exit: 11
            --- stdout
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            error: empty.json has no parts in it
            hint: name a file or a folder of `*.toml` and `*.json` with `--from`
        "#]],
        ),
        (
            "huge.json",
            expect![[r#"
            exit: 11
            --- stdout
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            error: `huge.json` is larger than 256 MiB
            hint: split it, or check that it is the right file
        "#]],
        ),
        (
            "absent.json",
            expect![[r#"
                exit: 10
                --- stdout
                --- stderr
                Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
                error: there is no file `absent.json`
                hint: check the path; it counts from the current folder
            "#]],
        ),
    ] {
        expected.assert_eq(&scenario.run(&format!("seed anatomy --from {file}")));
    }
}

#[test]
fn concurrent_seeds_wait_for_each_other() {
    let scenario = bones();
    let children: Vec<_> = (0..6)
        .map(|_| {
            scenario
                .command()
                .args([
                    "seed",
                    "anatomy",
                    "--from",
                    "bones.toml",
                    "-q",
                    "-o",
                    "json",
                ])
                .stdout(std::process::Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut inserted = 0;
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        inserted += report["parts"]["inserted"].as_u64().unwrap();
    }
    assert_eq!(inserted, 7);
}

#[test]
fn the_embedded_data_set_is_sound_and_whole() {
    // That it loads says: no duplicates, cycles or orphans, one root a system, Latin that agrees.
    let scenario = Scenario::new();
    let report = scenario.json("seed anatomy -o json");
    assert_eq!(report["kept"], serde_json::json!([]));
    assert!(
        report["parts"]["inserted"].as_u64().unwrap() >= 3_000,
        "{report}"
    );
    let doubts = scenario.json("part check --language es --language ja -o json");
    let doubts = doubts.as_array().unwrap();
    let named = |problem| doubts.iter().filter(move |it| it["problem"] == problem);
    let claimed: Vec<_> = named("claimed twice").map(|it| &it["detail"]).collect();
    assert!(claimed.is_empty(), "{claimed:?}");
    assert_eq!(named("no pair").count(), 0);
    let parts = report["parts"]["inserted"].as_u64().unwrap();
    assert!(named("no name").count() as u64 * 20 <= parts);
    for standing in scenario
        .json("seed status --check -o json")
        .as_array()
        .unwrap()
    {
        assert!(standing["parts"].as_u64().unwrap() >= 20, "{standing}");
    }
}

#[test]
fn loads_the_real_files_of_the_app() {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data"));
    if !data.exists() {
        return;
    }
    let scenario = Scenario::new();
    let app = data.join("app_anatomy-base.json");
    let report = scenario.json(&format!("seed anatomy --from {} -o json", app.display()));
    assert_eq!(report["parts"]["inserted"], 6);
    let z = data.join("z-anatomy-ontology.json");
    let refused = scenario.run(&format!("seed anatomy --from {}", z.display()));
    assert!(refused.starts_with("exit: 11"), "{refused}");
    for place in ["[943]", "[2564]", "[2781]", "[2805]"] {
        assert!(refused.contains(place), "{refused}");
    }
    let merged = scenario.json(&format!(
        "seed anatomy --from {} --on-duplicate merge -o json",
        z.display()
    ));
    assert_eq!(merged["parts"]["inserted"], 3_469);
    assert_eq!(merged["duplicates"].as_array().unwrap().len(), 4);
}

#[test]
fn keeps_what_the_app_made_before_any_seed() {
    let scenario = bones();
    scenario.sql(
        r#"INSERT INTO public."AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES
             ('mine', 'femur', 'My femur', 'SKELETAL', now());
           INSERT INTO public."AnatomyPart" (id, "partId", name, "latinName", system, "updatedAt") VALUES
             ('same', 'skeletal_system', 'Skeletal system', 'Systema skeletale', 'SKELETAL', now());
           INSERT INTO public."AnatomySynonym" (id, "partId", synonym, language, priority) VALUES
             ('word', 'mine', 'thigh bone', 'en', 3)"#,
    );
    let kept = r#"SELECT name FROM public."AnatomyPart" WHERE id = 'mine' UNION ALL
        SELECT priority::text FROM public."AnatomySynonym" WHERE id = 'word'"#;
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            5        0          1     1        0
        synonyms        31        0          0     1        0

        Kept as others left them (`--overwrite` takes the data set's)
        PART   SYNONYM          WHY
        femur                   changed: name, latinName, parentId, modelPath, lodLevels
        femur  thigh bone (en)  changed: priority
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Seeded from bones.toml
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml"));
    expect![[r#"
        "My femur"
        3"#]]
    .assert_eq(&scenario.query(kept));
    expect![[r#"
        exit: 0
        --- stdout
        Parts
        SYSTEM    DATA SET  MISSING  DIFFERENT  EXTRA  OTHERS'
        SKELETAL         7        0          1      0        0

        Synonyms
        SYSTEM    DATA SET  MISSING  DIFFERENT  EXTRA
        SKELETAL        32        0          1      0
        --- stderr
        2 differences; `mediverse seed anatomy --dry-run` shows what a seed would do
    "#]]
    .assert_eq(&scenario.run("seed status --from bones.toml --only system=SKELETAL"));
    // What it added to the part is remembered, and what is theirs stays theirs.
    scenario.sql(r#"DELETE FROM public."AnatomySynonym" WHERE synonym = 'thighbone'"#);
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            0        0          6     1        0
        synonyms         0        0         30     2        0

        Kept as others left them (`--overwrite` takes the data set's)
        PART   SYNONYM          WHY
        femur                   changed: name, latinName, parentId, modelPath, lodLevels
        femur  thigh bone (en)  changed: priority
        femur  thighbone (en)   deleted
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Nothing to change, 6 parts as in bones.toml
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml"));
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        parts            0        1          6     0        0
        synonyms         1        1         30     0        0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Seeded from bones.toml
    "#]]
    .assert_eq(&scenario.run("seed anatomy --from bones.toml --overwrite"));
    expect![[r#"
        Femur
        8"#]]
    .assert_eq(&scenario.query(kept));
}

#[test]
fn what_seed_counts_is_what_status_counts() {
    let scenario = bones().file("heart.toml", HEART);
    scenario.stdout("seed anatomy --from bones.toml");
    scenario.sql(
        r#"DELETE FROM public."AnatomyPart" WHERE "partId" = 'head_of_femur_left';
           DELETE FROM public."AnatomySynonym" WHERE synonym = 'thighbone'"#,
    );
    let report = scenario.json("seed anatomy --from bones.toml -o json");
    let standing = scenario.json("seed status --from bones.toml --only system=SKELETAL -o json");
    let synonyms = &report["synonyms"];
    assert_eq!(synonyms["kept"], standing[0]["synonymsMissing"]);
    let total = synonyms["kept"].as_u64().unwrap() + synonyms["unchanged"].as_u64().unwrap();
    assert_eq!(standing[0]["synonyms"], total);

    let before = scenario.json("seed anatomy --from heart.toml -o json");
    let after = scenario.json(&format!(
        "seed anatomy --from heart.toml --prune --confirm {} -o json",
        scenario.mediverse
    ));
    for rows in ["parts", "synonyms"] {
        assert_eq!(before[rows]["obsolete"], after[rows]["removed"], "{rows}");
        assert_eq!(before[rows]["kept"], after[rows]["kept"], "{rows}");
    }
}

#[test]
fn what_was_seeded_or_imported_is_indexed() {
    let dirty = "SELECT count(*) FROM mediverse_admin.search_dirty";
    let scenario = bones().file(
        "heart.jsonl",
        r#"{"partId": "heart", "name": "Heart", "system": "CARDIOVASCULAR"}"#,
    );
    scenario.stdout("seed anatomy --from bones.toml");
    assert_eq!(scenario.query(dirty), "0");
    let imported = scenario.run("part import heart.jsonl -v");
    assert!(imported.contains("of 1 part\n"), "{imported}");
    assert_eq!(scenario.query(dirty), "0");

    // Many are left to the first search, which finds them.
    let scenario = Scenario::new();
    let seeded = scenario.run("seed anatomy --only system=SKELETAL");
    assert!(
        seeded.contains("parts wait for the first search to index them"),
        "{seeded}"
    );
    let found = scenario.json("part search femur --limit 1 -o json");
    assert_eq!(found[0]["partId"], "femur");
    assert_eq!(scenario.query(dirty), "0");
    let rebuilt =
        scenario.query("SELECT count(*), max(id), sum(df) FROM mediverse_admin.search_word");
    scenario.stdout("part reindex -q");
    assert_eq!(
        scenario.query("SELECT count(*), max(id), sum(df) FROM mediverse_admin.search_word"),
        rebuilt
    );
    // New words go on where those left off.
    scenario.stdout("part add xylophone --name Xylophone --system SKELETAL");
    let found = scenario.json("part search xylophone --limit 1 -o json");
    assert_eq!(found[0]["partId"], "xylophone");

    // Not being able to index is no failure of the seed.
    let scenario = bones();
    scenario.sql("ALTER TABLE mediverse_admin.search_term ADD CHECK (folded = '')");
    let seeded = scenario.run("seed anatomy --from bones.toml");
    assert!(seeded.starts_with("exit: 0"), "{seeded}");
    assert!(
        seeded.contains("warning: the parts are not indexed yet"),
        "{seeded}"
    );
}
