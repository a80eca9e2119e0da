//! Changing single parts and their names.

use expect_test::expect;

use crate::scenario::Scenario;

fn anatomy() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO public."AnatomyPart" (id, "partId", name, system, "parentId", "updatedAt") VALUES
             ('1', 'skeleton', 'Skeleton', 'SKELETAL', NULL, '2026-01-01'),
             ('2', 'femur', 'Femur', 'SKELETAL', '1', '2026-01-01'),
             ('3', 'thighbone', 'Thighbone', 'SKELETAL', '1', '2026-01-01'),
             ('4', 'neck_left', 'Left neck', 'SKELETAL', '3', '2026-01-01');
           INSERT INTO public."AnatomySynonym" (id, "partId", synonym, language, priority) VALUES
             ('a', '2', 'thigh bone', 'en', 8), ('b', '3', 'thigh bone', 'en', 8), ('c', '3', 'fémur', 'es', 10);
           INSERT INTO public."VoiceCommand" (id, transcript, target) VALUES ('v', 'show it', 'thighbone');
           INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "highlightedPart", "updatedAt")
             VALUES ('s', 'ABC123', 't', 'Thigh', 'thighbone', '2026-01-01')"#,
    );
    scenario
}

const PARTS: &str = r#"SELECT p."partId", p.name, p."latinName", parent."partId" AS parent
    FROM public."AnatomyPart" p LEFT JOIN public."AnatomyPart" parent ON parent.id = p."parentId"
    ORDER BY p."partId""#;

#[test]
fn adds_and_changes_parts() {
    let scenario = anatomy();
    expect![[r#"
        exit: 0
        --- stdout
        id      patella
        name    Patella
        Latin   Patella
        system  SKELETAL
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Added `patella`
    "#]]
    .assert_eq(&scenario.run(
        "part add patella --name Patella --latin Patella --system skeletal --parent skeleton",
    ));
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `femur` is there already: Femur
        hint: change it with `mediverse part edit femur`
    "#]]
    .assert_eq(&scenario.run("part add femur --name Femur --system SKELETAL"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: `two words` is no partId
        hint: use one word of letters, digits and `_`
    "#]]
    .assert_eq(&scenario.run("part add 'two words' --name X --system SKELETAL"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: the name is empty
        hint: pass one line of text, without control characters and of at most 1,000 bytes
    "#]]
    .assert_eq(&scenario.run("part add bone --name '' --system SKELETAL"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: the name has a character that must not be in text: \u{1b}
        hint: pass one line of text, without control characters and of at most 1,000 bytes
    "#]]
    .assert_eq(&scenario.run("part add bone --name 'a\u{1b}[1m' --system SKELETAL"));
    expect![[r#"
        exit: 0
        --- stdout
        id      patella
        name    Kneecap
        system  SKELETAL
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Changed `patella`
    "#]]
    .assert_eq(&scenario.run("part edit patella --name Kneecap --latin '' --parent femur"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `neck_left` is part of `skeleton`: each would be its own ancestor
        hint: name a part that does not belong to it
    "#]]
    .assert_eq(&scenario.run("part edit skeleton --parent neck_left"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: there is nothing to change
        hint: name what changes, such as `--name` or `--parent`
    "#]]
    .assert_eq(&scenario.run("part edit patella"));
    expect![[r#"
        femur,Femur,,skeleton
        neck_left,"Left neck",,thighbone
        patella,Kneecap,,femur
        skeleton,Skeleton,,
        thighbone,Thighbone,,skeleton"#]]
    .assert_eq(&scenario.query(PARTS));
}

#[test]
fn removing_says_what_hangs_on_it_and_moves_children_up() {
    let scenario = anatomy();
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `thighbone` (Thighbone) has 1 child and 2 synonyms; 1 voice command and 1 session name it
        error: nobody is here to answer: Remove `thighbone`?
        hint: pass `--yes` to answer yes
    "#]]
    .assert_eq(&scenario.run("part remove thighbone"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `thighbone` (Thighbone) has 1 child and 2 synonyms; 1 voice command and 1 session name it
        Removed `thighbone`
    "#]]
    .assert_eq(&scenario.run("part remove thighbone --yes"));
    expect![[r#"
        femur,Femur,,skeleton
        neck_left,"Left neck",,skeleton
        skeleton,Skeleton,,"#]]
    .assert_eq(&scenario.query(PARTS));
}

#[test]
fn merging_hands_everything_over() {
    let scenario = anatomy();
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        `thighbone` (Thighbone) has 1 child and 2 synonyms; 1 voice command and 1 session name it
        Nothing was merged
    "#]]
    .assert_eq(&scenario.run("part merge thighbone femur --dry-run"));
    expect![[r#"
        exit: 0
        --- stdout
        id      femur
        name    Femur
        system  SKELETAL
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `thighbone` (Thighbone) has 1 child and 2 synonyms; 1 voice command and 1 session name it
        Merged `thighbone` into `femur`
    "#]]
    .assert_eq(&scenario.run("part merge thighbone femur --yes"));
    expect![[r#"
        femur,Femur,,skeleton
        neck_left,"Left neck",,femur
        skeleton,Skeleton,,"#]]
    .assert_eq(&scenario.query(PARTS));
    expect![[r#"
        exit: 0
        --- stdout
        LANGUAGE  PRIORITY  SYNONYM
        en               8  Thighbone
        en               8  thigh bone
        es              10  fémur
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part synonym list femur"));
    expect![[r#"
        femur
        femur"#]].assert_eq(&scenario.query(
        r#"SELECT target FROM public."VoiceCommand" UNION ALL SELECT "highlightedPart" FROM public."TeachingSession""#,
    ));
    expect![[r#"
        exit: 0
        --- stdout
        id      neck_left
        name    Left neck
        system  SKELETAL
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `skeleton` (Skeleton) has 1 child and 0 synonyms; 0 voice commands and 0 sessions name it
        Merged `skeleton` into `neck_left`
    "#]]
    .assert_eq(&scenario.run("part merge skeleton neck_left --yes"));
    expect![[r#"
        femur,Femur,,neck_left
        neck_left,"Left neck",,"#]]
    .assert_eq(&scenario.query(PARTS));
}

#[test]
fn names_come_and_go() {
    let scenario = anatomy();
    expect![[r#"
        exit: 0
        --- stdout
        LANGUAGE  PRIORITY  SYNONYM
        en               8  thigh bone
        en               4  leg bone
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `leg bone` (en) names `femur`
    "#]]
    .assert_eq(&scenario.run("part synonym add femur 'leg bone' --priority 4"));
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `femur` has the synonym `leg bone` (en) already, with priority 4
        hint: pass another `--priority` to change that
    "#]]
    .assert_eq(&scenario.run("part synonym add femur 'leg bone' --priority 4"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: the language `klingon` is unknown
        hint: use a code such as en, la, es or ja
    "#]]
    .assert_eq(&scenario.run("part synonym add femur x --language klingon"));
    expect![[r#"
        exit: 0
        --- stdout
        LANGUAGE  PRIORITY  SYNONYM
        en               8  thigh bone
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `leg bone` no longer names `femur`
    "#]]
    .assert_eq(&scenario.run("part synonym remove femur 'leg bone'"));
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `femur` has no synonym `leg bone`
        hint: list them with `mediverse part synonym list femur`
    "#]]
    .assert_eq(&scenario.run("part synonym remove femur 'leg bone'"));
    let scenario = scenario
        .file(
            "names.csv",
            "transcript,count,partId,synonym,language,priority\nfemmur,3,femur,femmur,,\nwhat,1,,what,en,1\nx,1,femur,thigh bone,en,9\n",
        )
        .file("bad.csv", "partId,synonym,language\nnobody,x,en\nfemur,,en\nfemur,y,klingon\nfemur,z,en\nfemur,z,en\n");
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        synonyms         1        1          0     0        0
        --- stderr
        Read 3 records of names.csv; nothing was written; 1 without a partId skipped
    "#]]
    .assert_eq(&scenario.run("part synonym import names.csv --dry-run"));
    expect![[r#"
        exit: 0
        --- stdout
        {
          "file": "names.csv",
          "dryRun": false,
          "records": 3,
          "skipped": 1,
          "synonyms": {
            "inserted": 1,
            "updated": 1,
            "unchanged": 0,
            "kept": 0,
            "removed": 0,
            "obsolete": 0
          }
        }
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Read 3 records of names.csv; 1 without a partId skipped
    "#]]
    .assert_eq(&scenario.run("part synonym import names.csv -o json"));
    expect![[r#"
        exit: 0
        --- stdout
                  INSERTED  UPDATED  UNCHANGED  KEPT  REMOVED
        synonyms         0        0          2     0        0
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        Read 3 records of names.csv; 1 without a partId skipped
    "#]]
    .assert_eq(&scenario.run("part synonym import names.csv"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        error: `bad.csv` has 4 problems; nothing was written
          bad.csv:2: no part has the id `nobody`
          bad.csv:3: the synonym is empty
          bad.csv:4: the language `klingon` is unknown
          bad.csv:6: `z` (en) of `femur` is there already, in line 5
        hint: mend the file and run the command again
    "#]]
    .assert_eq(&scenario.run("part synonym import bad.csv"));
    expect![[r#"
        exit: 0
        --- stdout
        synonym,language,priority
        thigh bone,en,9
        femmur,en,5
        --- stderr
    "#]]
    .assert_eq(&scenario.run("part synonym list femur -o csv"));
}

#[test]
fn check_lists_what_is_doubtful() {
    let scenario = anatomy();
    expect![[r#"
        exit: 3
        --- stdout
        PROBLEM        PART       DETAIL
        claimed twice  femur      `thigh bone` (en) means femur, thighbone
        no name        femur      nothing in es
        no name        neck_left  nothing in es
        no name        skeleton   nothing in es
        no pair        neck_left  there is no `neck_right`
        --- stderr
        5 doubts
    "#]]
    .assert_eq(&scenario.run("part check --language es --check"));
    expect![[r#"
        exit: 0
        --- stdout
        --- stderr
        Nothing is doubtful
    "#]]
    .assert_eq(&Scenario::new().run("part check"));
}

#[test]
fn a_name_that_is_there_keeps_its_priority() {
    let scenario = Scenario::new();
    scenario.stdout("part add femur --name Femur --system SKELETAL");
    scenario.stdout("part synonym add femur Femur --priority 10");
    let shown = scenario.run("part synonym add femur Femur");
    assert!(shown.starts_with("exit: 12\n"), "{shown}");
    scenario.stdout("part synonym add femur Femur --priority 7");
    assert_eq!(
        scenario.query(r#"SELECT priority FROM "AnatomySynonym" WHERE synonym = 'Femur'"#),
        "7"
    );
    let shown = scenario.run("part edit femur --name Femur");
    assert!(shown.contains("Nothing to change"), "{shown}");
    let shown = scenario.run("part search femru --exact");
    assert!(shown.contains("did you mean `Femur`?"), "{shown}");
    let shown = scenario.run("part show ''");
    assert!(shown.starts_with("exit: 11\n"), "{shown}");
}
