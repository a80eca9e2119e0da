//! What people say, and what is meant: `text => ACTION [parameters] | words of the part`.

use super::*;

fn told(text: &str) -> String {
    let it = read(text);
    let mut told = it.action.unwrap_or("none").to_owned();
    for (name, value) in [
        ("direction", it.direction.map(str::to_owned)),
        ("degrees", it.degrees.map(|it| it.to_string())),
        ("axis", it.axis.map(str::to_owned)),
        ("amount", it.amount.map(|it| it.to_string())),
        ("system", it.system.map(str::to_owned)),
        ("visible", it.visible.map(|it| it.to_string())),
    ] {
        if let Some(value) = value {
            told.push_str(&format!(" {name}={value}"));
        }
    }
    if !it.words.is_empty() {
        told.push_str(" | ");
        told.push_str(&it.words);
    }
    told
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, meant)| told(text) != *meant)
        .map(|(text, meant)| format!("{text}\n  meant {meant}\n  told  {}", told(text)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn understands_english() {
    check(&[
        ("show the left femur", "SHOW | left femur"),
        (
            "Show me the biceps brachii, please",
            "SHOW | biceps brachii",
        ),
        (
            "could you show me Bartholin's gland",
            "SHOW | Bartholin's gland",
        ),
        ("where is the spleen?", "SHOW | spleen"),
        ("I want to see the heart", "SHOW | heart"),
        ("let's see the transverse colon", "SHOW | transverse colon"),
        ("show the fifth rib", "SHOW | fifth rib"),
        ("showing the head of the femur", "SHOW | head of the femur"),
        ("hide the right lung", "HIDE | right lung"),
        ("hiding the skull now", "HIDE | skull"),
        ("get rid of the ribs", "HIDE | ribs"),
        ("highlight the aorta", "HIGHLIGHT | aorta"),
        ("isolate the stomach", "ISOLATE | stomach"),
        ("show only the liver", "ISOLATE | liver"),
        ("show the liver only", "ISOLATE | liver"),
        ("hide everything but the kidneys", "ISOLATE | kidneys"),
        ("just the pancreas", "ISOLATE | pancreas"),
        ("rotate left", "ROTATE direction=left"),
        ("rotate left 90 degrees", "ROTATE direction=left degrees=90"),
        (
            "rotate to the left by forty five degrees",
            "ROTATE direction=left degrees=45",
        ),
        ("rotate the left femur", "ROTATE | left femur"),
        ("rotate left femur", "ROTATE | left femur"),
        ("rotate the femur left", "ROTATE direction=left | femur"),
        (
            "rotate the right femur to the left",
            "ROTATE direction=left | right femur",
        ),
        (
            "rotate the left hand 30° to the right",
            "ROTATE direction=right degrees=30 | left hand",
        ),
        ("turn it upside down", "ROTATE degrees=180"),
        ("spin the skull around the y axis", "ROTATE axis=y | skull"),
        (
            "turn the heart clockwise",
            "ROTATE direction=clockwise | heart",
        ),
        ("rotate 180", "ROTATE degrees=180"),
        ("rotate the model half a turn", "ROTATE degrees=180"),
        ("zoom in", "ZOOM direction=in"),
        ("zoom out a bit", "ZOOM direction=out"),
        ("zoom in on the left knee", "ZOOM direction=in | left knee"),
        (
            "zooming in to the mitral valve",
            "ZOOM direction=in | mitral valve",
        ),
        ("zoom in 50 percent", "ZOOM direction=in amount=0.5"),
        ("zoom in 2x", "ZOOM direction=in amount=2"),
        ("closer please", "ZOOM direction=in"),
        ("slice along x at half", "SLICE axis=x amount=0.5"),
        ("slice along the x-axis at 0.3", "SLICE axis=x amount=0.3"),
        ("slice the brain in half", "SLICE amount=0.5 | brain"),
        (
            "cut through the heart at 30 percent",
            "SLICE amount=0.3 | heart",
        ),
        ("sagittal section", "SLICE axis=x"),
        (
            "coronal cross section of the kidney",
            "SLICE axis=z | kidney",
        ),
        ("slice the transverse colon", "SLICE | transverse colon"),
        ("reset", "RESET"),
        ("reset the view", "RESET"),
        ("start over please", "RESET"),
        (
            "toggle the muscular system",
            "SYSTEM_TOGGLE system=MUSCULAR",
        ),
        (
            "turn off the muscles",
            "SYSTEM_TOGGLE system=MUSCULAR visible=false",
        ),
        (
            "turn the bones off",
            "SYSTEM_TOGGLE system=SKELETAL visible=false",
        ),
        (
            "switch on the nervous system",
            "SYSTEM_TOGGLE system=NERVOUS visible=true",
        ),
        (
            "enable the skin layer",
            "SYSTEM_TOGGLE system=INTEGUMENTARY visible=true",
        ),
        ("turn off the femur", "HIDE | femur"),
        ("turn off the biceps muscle", "HIDE | biceps muscle"),
        (
            "hide the skeletal system",
            "HIDE system=SKELETAL | skeletal system",
        ),
        ("left femur", "none | left femur"),
        ("femur", "none | femur"),
        ("can you hear me", "none | hear"),
        ("", "none"),
        ("?!", "none"),
        ("the", "none | the"),
    ]);
}

#[test]
fn understands_spanish() {
    check(&[
        ("muestra el fémur izquierdo", "SHOW | fémur izquierdo"),
        ("muéstrame la clavícula", "SHOW | clavícula"),
        ("¿Dónde está el bazo?", "SHOW | bazo"),
        ("enséñanos el corazón por favor", "SHOW | corazón"),
        ("quiero ver los pulmones", "SHOW | pulmones"),
        ("oculta las costillas", "HIDE | costillas"),
        ("quita la piel", "HIDE | piel"),
        ("escóndelo", "HIDE"),
        ("resalta la aorta", "HIGHLIGHT | aorta"),
        ("destaca el nervio ciático", "HIGHLIGHT | nervio ciático"),
        ("aísla el estómago", "ISOLATE | estómago"),
        ("muestra solo el hígado", "ISOLATE | hígado"),
        ("gira a la izquierda", "ROTATE direction=left"),
        (
            "gira a la izquierda noventa grados",
            "ROTATE direction=left degrees=90",
        ),
        ("gira la tibia izquierda", "ROTATE | tibia izquierda"),
        (
            "gira la tibia a la izquierda",
            "ROTATE direction=left | tibia",
        ),
        (
            "rota el cráneo cuarenta y cinco grados",
            "ROTATE degrees=45 | cráneo",
        ),
        ("da la vuelta al corazón", "ROTATE | corazón"),
        ("girar media vuelta", "ROTATE degrees=180"),
        ("acerca", "ZOOM direction=in"),
        (
            "acércate al riñón derecho",
            "ZOOM direction=in | riñón derecho",
        ),
        ("aleja un poco", "ZOOM direction=out"),
        (
            "corta el cerebro por la mitad",
            "SLICE amount=0.5 | cerebro",
        ),
        ("corte sagital", "SLICE axis=x"),
        ("corta el hueso frontal", "SLICE | hueso frontal"),
        ("reinicia la vista", "RESET"),
        ("restablece la vista", "RESET"),
        (
            "corta el cerebro por y en 0,25",
            "SLICE axis=y amount=0.25 | cerebro",
        ),
        ("restablecer", "RESET"),
        (
            "activa el sistema muscular",
            "SYSTEM_TOGGLE system=MUSCULAR visible=true",
        ),
        (
            "desactiva el sistema nervioso",
            "SYSTEM_TOGGLE system=NERVOUS visible=false",
        ),
        (
            "apaga los huesos",
            "SYSTEM_TOGGLE system=SKELETAL visible=false",
        ),
        ("rótula", "none | rótula"),
    ]);
}

#[test]
fn understands_japanese() {
    check(&[
        ("左大腿骨を表示して", "SHOW | 左大腿骨"),
        ("左の大腿骨を見せてください", "SHOW | 左の大腿骨"),
        ("心臓はどこですか", "SHOW | 心臓"),
        ("のどを見せて", "SHOW | のど"),
        ("肺を隠して", "HIDE | 肺"),
        ("頭蓋骨を非表示にして", "HIDE | 頭蓋骨"),
        ("大動脈をハイライトして", "HIGHLIGHT | 大動脈"),
        ("肝臓だけを表示して", "ISOLATE | 肝臓"),
        ("胃を分離してください", "ISOLATE | 胃"),
        ("左に回転して", "ROTATE direction=left"),
        (
            "右に90度回転させてください",
            "ROTATE direction=right degrees=90",
        ),
        (
            "大腿骨を左に九十度回転して",
            "ROTATE direction=left degrees=90 | 大腿骨",
        ),
        ("左大腿骨を回転して", "ROTATE | 左大腿骨"),
        ("左手を右に回して", "ROTATE direction=right | 左手"),
        ("ｘ軸で４５度回転", "ROTATE degrees=45 axis=x"),
        ("拡大して", "ZOOM direction=in"),
        ("膝を拡大して", "ZOOM direction=in | 膝"),
        ("ズームアウト", "ZOOM direction=out"),
        ("脳を半分で切断して", "SLICE amount=0.5 | 脳"),
        ("x軸で0.5で切断", "SLICE axis=x amount=0.5"),
        ("脳をy軸の0.25で切断", "SLICE axis=y amount=0.25 | 脳"),
        ("左に45回転", "ROTATE direction=left degrees=45"),
        ("第3中手骨を拡大", "ZOOM direction=in | 第3中手骨"),
        ("矢状断面", "SLICE axis=x"),
        ("リセットして", "RESET"),
        ("元に戻してください", "RESET"),
        ("筋肉系を切り替えて", "SYSTEM_TOGGLE system=MUSCULAR"),
        (
            "骨格系をオフにして",
            "SYSTEM_TOGGLE system=SKELETAL visible=false",
        ),
        ("大腿骨", "none | 大腿骨"),
        ("show 大腿骨", "SHOW | 大腿骨"),
    ]);
}

#[test]
fn understands_signs_axes_and_both_sides() {
    check(&[
        ("rotate -45 degrees", "ROTATE degrees=-45"),
        ("rotate minus 45 degrees", "ROTATE degrees=-45"),
        (
            "rotate the femur \u{2212}45\u{b0}",
            "ROTATE degrees=-45 | femur",
        ),
        ("gira menos noventa grados", "ROTATE degrees=-90"),
        ("マイナス45度回転して", "ROTATE degrees=-45"),
        ("-45度回転して", "ROTATE degrees=-45"),
        ("slice at x 0.5", "SLICE axis=x amount=0.5"),
        (
            "slice the heart at y 0.25",
            "SLICE axis=y amount=0.25 | heart",
        ),
        ("slice x 0.5", "SLICE axis=x amount=0.5"),
        ("corta en el eje x 0.5", "SLICE axis=x amount=0.5"),
        ("corta en x 0,5", "SLICE axis=x amount=0.5"),
        ("show me the left and right lung", "SHOW | lung"),
        ("hide the right and the left femur", "HIDE | femur"),
        ("muestra el pulmón izquierdo y derecho", "SHOW | pulmón"),
        ("rotate cranial nerve x", "ROTATE | cranial nerve x"),
        ("show vertebra C-7", "SHOW | vertebra C-7"),
    ]);
    assert_eq!(read("hide the muscles").whole, Some("muscular system"));
    assert_eq!(read("hide the muscles of the leg").whole, None);
    assert_eq!(read("hide the muscles").words, "muscles");
}

#[test]
fn a_lecture_is_no_command() {
    assert_eq!(told(&"show the femur ".repeat(80_000)), "none");
}

proptest::proptest! {
    #[test]
    fn survives_anything(text in "(?s).{0,60}") {
        read(&text);
    }

    #[test]
    fn survives_its_own_words_in_any_order(
        words in proptest::collection::vec("(show|hide|rotate|turn|off|on|left|90|degrees|to|the|only|zoom|in|x|axis|muscles|system|femur|gira|a|la|izquierda|表示|を|左|に|度|九十|半分)", 0..9)
    ) {
        read(&words.join(" "));
        read(&words.concat());
    }
}
