//! `mediverse voice resolve`: what spoken words mean.

use expect_test::expect;

use crate::scenario::Scenario;

/// A leg, with its names in three languages.
fn leg() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, "latinName", system, "parentId", "updatedAt") VALUES
            ('p0', 'skeleton', 'Skeleton', 'Systema skeletale', 'SKELETAL', NULL, now()),
            ('p1', 'femur', 'Femur', 'Femur', 'SKELETAL', 'p0', now()),
            ('p2', 'femur_left', 'Left femur', 'Femur sinistrum', 'SKELETAL', 'p1', now()),
            ('p3', 'femur_right', 'Right femur', 'Femur dextrum', 'SKELETAL', 'p1', now()),
            ('p4', 'heart', 'Heart', 'Cor', 'CARDIOVASCULAR', NULL, now());
        INSERT INTO "AnatomySynonym" (id, "partId", synonym, language, priority) VALUES
            ('s1', 'p1', 'fémur', 'es', 8), ('s2', 'p1', '大腿骨', 'ja', 8), ('s3', 'p1', 'thigh bone', 'en', 6),
            ('s4', 'p4', 'corazón', 'es', 8), ('s5', 'p4', '心臓', 'ja', 8)"#,
    );
    scenario
}

#[test]
fn says_what_words_mean() {
    let scenario = leg();
    expect![[r#"
        exit: 0
        --- stdout
        action      SHOW
        part        Left femur (femur_left)
        matched     Left femur [en] 1.00
        confidence  1.00

        Or
        ACTION  PART   NAME   SYSTEM    SURE
        SHOW    femur  Femur  SKELETAL  0.86
        --- stderr
    "#]]
    .assert_eq(&scenario.run("voice resolve show the left femur"));
    expect![[r#"
        exit: 0
        --- stdout
        {
          "query": "rotate the right thigh bone to the left 90 degrees",
          "action": "ROTATE",
          "target": "femur_right",
          "part": {
            "partId": "femur_right",
            "name": "Right femur",
            "latinName": "Femur dextrum",
            "system": "SKELETAL",
            "path": [
              "Skeleton",
              "Femur"
            ],
            "match": {
              "term": "thigh bone",
              "language": "en",
              "kind": "synonym",
              "score": 0.966
            }
          },
          "system": null,
          "visible": null,
          "direction": "left",
          "degrees": 90.0,
          "axis": null,
          "amount": null,
          "language": "en",
          "confidence": 0.983,
          "alternatives": [
            {
              "action": "ROTATE",
              "partId": "femur",
              "name": "Femur",
              "system": "SKELETAL",
              "confidence": 0.922
            }
          ]
        }
        --- stderr
    "#]]
    .assert_eq(
        &scenario.run("voice resolve rotate the right thigh bone to the left 90 degrees -o json"),
    );
    expect![[r#"
        exit: 0
        --- stdout
        action      SYSTEM_TOGGLE
        system      SKELETAL
        switched    off
        confidence  1.00
        --- stderr
    "#]]
    .assert_eq(&scenario.run("voice resolve turn the bones off"));
}

#[test]
fn keeps_sides_apart_from_directions_in_three_languages() {
    let scenario = leg();
    let meant = |words: &str| {
        let it = scenario.json(&format!("voice resolve -o json '{words}'"));
        format!(
            "{} {} {}",
            it["action"].as_str().unwrap_or("-"),
            it["part"]["partId"].as_str().unwrap_or("-"),
            it["direction"].as_str().unwrap_or("-")
        )
    };
    assert_eq!(meant("rotate left"), "ROTATE - left");
    assert_eq!(meant("rotate the left femur"), "ROTATE femur_left -");
    assert_eq!(meant("rotate the femur left"), "ROTATE femur left");
    assert_eq!(meant("gira a la izquierda"), "ROTATE - left");
    assert_eq!(meant("gira el fémur izquierdo"), "ROTATE femur_left -");
    assert_eq!(
        meant("gira el fémur derecho a la izquierda"),
        "ROTATE femur_right left"
    );
    assert_eq!(meant("左に回転して"), "ROTATE - left");
    assert_eq!(meant("左大腿骨を回転して"), "ROTATE femur_left -");
    assert_eq!(meant("心臓を右に回して"), "ROTATE heart right");
}

#[test]
fn finds_whole_systems_and_both_sides() {
    let scenario = leg();
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES
            ('m1', 'muscular_system', 'Muscular system', 'MUSCULAR', now()),
            ('m2', 'muscle_organ', 'Muscle organ', 'MUSCULAR', now())"#,
    );
    let meant = |words: &str| {
        let it = scenario.json(&format!("voice resolve -o json {words}"));
        format!("{} {} {}", it["target"], it["degrees"], it["axis"])
    };
    assert_eq!(meant("hide the muscles"), r#""muscular_system" null null"#);
    assert_eq!(
        meant("hide the left and right femur"),
        r#""femur" null null"#
    );
    assert_eq!(meant("rotate -45 degrees"), "null -45.0 null");
    assert_eq!(meant("corta en el eje x 0.5"), r#"null null "x""#);
}

#[test]
fn words_that_mean_nothing_are_no_error() {
    let scenario = leg();
    expect![[r#"
        exit: 0
        --- stdout
        {
          "query": "next slide please",
          "action": null,
          "target": null,
          "part": null,
          "system": null,
          "visible": null,
          "direction": null,
          "degrees": null,
          "axis": null,
          "amount": null,
          "language": null,
          "confidence": 0.0,
          "alternatives": []
        }
        --- stderr
    "#]]
    .assert_eq(&scenario.run("voice resolve next slide please -o json"));
    expect![[r#"
        exit: 0
        --- stdout
        action      –
        confidence  0.00
        --- stderr
    "#]]
    .assert_eq(&scenario.run("voice resolve next slide please"));
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: nothing was said
        hint: write what was said: `mediverse voice resolve show the femur`
    "#]]
    .assert_eq(&scenario.run("voice resolve ' '"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: the following required arguments were not provided: <WORDS>...
        hint: see `mediverse voice resolve --help`
    "#]]
    .assert_eq(&scenario.run("voice resolve"));
}

#[test]
fn sureness_follows_the_words() {
    let scenario = leg();
    let sure = |words: &str| {
        scenario.json(&format!("voice resolve -o json '{words}'"))["confidence"]
            .as_f64()
            .unwrap()
    };
    assert!(sure("show the femur") > 0.95);
    assert!(sure("show the femer") < sure("show the femur"));
    assert!(sure("show the femer") > 0.5);
    assert!(sure("show the banana") < 0.3);
    assert!(sure("femur") < 0.5);
}

#[test]
fn answers_a_line_for_a_line() {
    let scenario = leg();
    let lines = b"show the femur\r\n\n\xff\xfe\nzoom in\n\x1b hide the heart";
    let output = scenario.output_with_input("voice resolve --batch", lines);
    assert!(output.status.success());
    let answers: Vec<serde_json::Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let targets: Vec<&str> = answers
        .iter()
        .map(|it| it["target"].as_str().unwrap_or("-"))
        .collect();
    assert_eq!(targets, ["femur", "-", "-", "in", "heart"]);
    assert_eq!(answers[0]["query"], "show the femur");
}

#[test]
fn a_megabyte_is_no_command() {
    let scenario = leg();
    let mut lines = "show the femur ".repeat(150_000);
    lines.push_str("\nhide the heart\n");
    let output = scenario.output_with_input("voice resolve --batch", lines);
    let text = String::from_utf8(output.stdout).unwrap();
    let last: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    assert_eq!(text.lines().count(), 2);
    assert_eq!(last["target"], "heart");
}
