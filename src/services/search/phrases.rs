//! What people say around a name: "show me the ... please".

use super::fold::Token;

const BEFORE: &[&str] = &[
    "show me",
    "show us",
    "show",
    "display",
    "highlight",
    "hide",
    "isolate",
    "rotate",
    "zoom in on",
    "zoom into",
    "zoom to",
    "zoom in to",
    "zoom",
    "select",
    "focus on",
    "focus",
    "find me",
    "find",
    "locate",
    "point to",
    "point out",
    "where is",
    "where s",
    "where are",
    "what is",
    "what s",
    "what are",
    "go to",
    "take me to",
    "open",
    "look at",
    "look for",
    "search for",
    "search",
    "give me",
    "i want to see",
    "i want",
    "let me see",
    "let s see",
    "can you show me",
    "could you show me",
    "can you",
    "could you",
    "please",
    "now",
    "ok",
    "okay",
    "hey",
    "and",
    "tell me about",
    "muestrame",
    "muestra",
    "mostrar",
    "ensename",
    "ensena",
    "oculta",
    "ocultar",
    "resalta",
    "busca",
    "donde esta",
    "donde estan",
    "quiero ver",
    "ver",
    "por favor",
    "remove",
    "take away",
    "take off",
    "delete",
    "erase",
    "get rid of",
    "turn off",
    "turn on",
    "turn to",
    "turn around",
    "turn",
    "switch on",
    "switch off",
    "switch to",
    "label",
    "tag",
    "mark",
    "name",
    "identify",
    "spin",
    "flip",
    "enlarge",
    "magnify",
    "expand",
    "explain",
    "describe",
    "unhide",
    "reveal",
    "center on",
    "centre on",
    "move to",
    "jump to",
    "bring up",
    "bring me",
    "pull up",
    "make",
    "fade",
    "fade out",
    "colour",
    "color",
    "lift up",
    "lift out",
    "see",
    "view",
    "i d like to see",
    "i would like to see",
    "i need to see",
    "i need",
    "would you",
    "will you",
    "how about",
    "what about",
    "just",
    "only",
    "both of",
    "both",
    "all of",
    "all",
    "left and right",
    "right and left",
    "left or right",
    "pair of",
    "muestrenme",
    "resaltar",
    "quita",
    "quitar",
    "elimina",
    "eliminar",
    "borra",
    "borrar",
    "gira",
    "girar",
    "rota",
    "rotar",
    "abre",
    "abrir",
    "senala",
    "senalar",
    "selecciona",
    "seleccionar",
    "etiqueta",
    "amplia",
    "ampliar",
    "acerca",
    "aisla",
    "aislar",
    "buscar",
    "encuentra",
    "dime",
    "dame",
    "explica",
    "explicame",
    "localiza",
    "identifica",
    "visualiza",
    "visualizar",
    "ve a",
    "ir a",
    "llevame a",
    "llevame al",
    "quiero",
    "quisiera ver",
    "me gustaria ver",
    "puedes mostrarme",
    "puedes mostrar",
    "puedes",
    "podrias",
    "donde se encuentra",
    "donde se encuentran",
    "donde se ubica",
    "donde se halla",
    "donde queda",
    "donde quedan",
    "que es",
    "que son",
    "cual es",
    "cuales son",
    "ambos",
    "ambas",
    "los dos",
    "las dos",
    "todos",
    "todas",
    "ostende mihi",
    "ostende",
    "demonstra",
    "monstra",
    "ubi est",
    "ubi sunt",
    "quid est",
    "quaere",
    "volo videre",
    "occulta",
    "the",
    "a",
    "an",
    "el",
    "la",
    "los",
    "las",
    "un",
    "una",
    "this",
    "that",
    "my",
    "show only",
    "only show",
    "bilateral",
    "bilaterally",
    "bring",
    "explode",
    "slice",
    "cut away",
    "cut off",
    "draw",
    "outline",
    "fetch",
    "get",
    "load",
    "peel off",
    "peel away",
    "peel back",
    "strip away",
    "activate",
    "deactivate",
    "enable",
    "disable",
    "add",
    "put back",
    "bring back",
    "render",
    "animate",
    "what s the name of",
    "what is the name of",
    "the name of",
    "how do you say",
    "this is",
    "is this",
    "pon",
    "ponme",
    "poner",
    "haz",
    "hacer",
    "vuelve",
    "deja",
    "muestranos",
    "ensenanos",
    "esconde",
    "esconder",
    "apaga",
    "apagar",
    "enciende",
    "encender",
    "activa",
    "activar",
    "desactiva",
    "desactivar",
    "enfoca",
    "enfocar",
    "centra",
    "centrar",
    "mira",
    "mirar",
    "voltea",
    "voltear",
    "mueve",
    "mover",
    "separa",
    "separar",
    "colorea",
    "pinta",
    "marca",
    "marcar",
    "senalame",
    "resaltame",
    "quitame",
    "buscame",
    "ensename a",
    "haz zoom en",
    "haz zoom",
    "zoom en",
    "zoom a",
    "haz desaparecer",
    "desaparece",
    "como se llama",
    "que hueso es",
    "que musculo es",
    "acercate a",
    "acercame",
    "agranda",
    "agrandar",
    "solo",
    "solamente",
    "transparenta",
    "bilaterales",
    "necesito ver",
    "dejame ver",
    "vamos a ver",
    "veamos",
    "a ver",
    "muestra solo",
    "se llama",
];
const AFTER: &[&str] = &[
    "please",
    "now",
    "for me",
    "por favor",
    "again",
    "thanks",
    "thank you",
    "closer",
    "bigger",
    "larger",
    "away",
    "on both sides",
    "on each side",
    "left and right",
    "right and left",
    "por favor ahora",
    "ahora",
    "gracias",
    "izquierdo y derecho",
    "izquierda y derecha",
    "izquierdos y derechos",
    "izquierdas y derechas",
    "quaeso",
    "transparent",
    "translucent",
    "semi transparent",
    "see through",
    "invisible",
    "visible",
    "opaque",
    "disappear",
    "bilaterally",
    "bilateral",
    "only",
    "alone",
    "in red",
    "in blue",
    "in green",
    "in yellow",
    "from behind",
    "from the front",
    "from above",
    "from below",
    "from the side",
    "transparente",
    "transparentes",
    "translucido",
    "translucida",
    "opaco",
    "opaca",
    "invisibles",
    "visibles",
    "mas grande",
    "mas cerca",
    "solamente",
    "solo",
    "en rojo",
    "en azul",
    "en verde",
    "de color rojo",
    "bilaterales",
    "de ambos lados",
    "en ambos lados",
    "de los dos lados",
    "desde atras",
    "desde arriba",
    "desde abajo",
    "desde delante",
];
const CJK_AFTER: &[&str] = &[
    "にずーむしてください",
    "にずーむして",
    "にずーむいん",
    "にずーむ",
    "に移動してください",
    "に移動して",
    "に移動",
    "にふぉーかすしてください",
    "にふぉーかすして",
    "にふぉーかす",
    "だけ表示してください",
    "だけ表示して",
    "だけ表示",
    "だけ見せて",
    "のみ表示して",
    "のみ表示",
    "だけ",
    "のみ",
    "の名前",
    "の位置",
    "の位置はどこですか",
    "の位置はどこ",
    "はどれですか",
    "はどれ",
    "はどの骨ですか",
    "お願いします",
    "が知りたいです",
    "が知りたい",
    "非表示にしてください",
    "非表示にして",
    "非表示",
    "透明にしてください",
    "透明にして",
    "半透明にして",
    "にして",
    "って",
    "はどこにありますか",
    "はどこにあります",
    "はどこにあるの",
    "はどこにある",
    "はどちらですか",
    "の場所を教えてください",
    "の場所を教えて",
    "の場所",
    "について教えてください",
    "について教えて",
    "について説明して",
    "について",
    "って何ですか",
    "ってなんですか",
    "って何",
    "ってなに",
    "とは何ですか",
    "とは何",
    "は何ですか",
    "は何",
    "が見たいです",
    "が見たい",
    "見たい",
    "拡大して",
    "拡大",
    "見せてください",
    "見せて",
    "表示してください",
    "表示して",
    "はどこですか",
    "はどこ",
    "とは",
    "ください",
    "を",
];

const CJK_BEFORE: &[&str] = &["両側の", "両方の", "左右の", "すべての", "全ての", "両側"];

/// The words without the phrases around them; the same where nothing would be left.
pub(super) fn strip(tokens: &[Token]) -> Vec<Token> {
    let mut rest = tokens;
    while let Some(shorter) = BEFORE.iter().find_map(|phrase| without_start(rest, phrase)) {
        rest = shorter;
    }
    while let Some(shorter) = AFTER.iter().find_map(|phrase| without_end(rest, phrase)) {
        rest = shorter;
    }
    let mut rest = rest.to_vec();
    if let Some(first) = rest.first_mut() {
        for phrase in CJK_BEFORE {
            if let Some(shorter) = first
                .text
                .strip_prefix(phrase)
                .filter(|it| it.chars().count() > 1 || *it == "肺")
            {
                first.text = shorter.to_owned();
            }
        }
    }
    // What is done to it comes behind を, which no name has.
    if let Some(at) = rest.iter().position(|token| token.text.contains('を')) {
        let name = rest[at]
            .text
            .split('を')
            .next()
            .unwrap_or_default()
            .to_owned();
        if !name.is_empty() {
            rest[at].text = name;
            rest.truncate(at + 1);
        } else if at > 0 {
            rest.truncate(at);
        }
    }
    if let Some(last) = rest.last_mut() {
        for phrase in CJK_AFTER {
            if let Some(shorter) = last.text.strip_suffix(phrase).filter(|it| !it.is_empty()) {
                last.text = shorter.to_owned();
            }
        }
    }
    rest
}

/// Whether `tokens` are nothing but what is said around a name: "show me", "zoom in".
///
/// A single word may be a name all the same.
pub(super) fn are_all(tokens: &[Token]) -> bool {
    const LEFT_OVER: [&str; 14] = [
        "me", "us", "it", "to", "in", "out", "on", "at", "up", "down", "is", "are", "for", "you",
    ];
    let rest = strip(tokens);
    let text: Vec<&str> = rest.iter().map(|token| token.text.as_str()).collect();
    let text = text.join(" ");
    tokens.len() > 1
        && (BEFORE.contains(&text.as_str())
            || AFTER.contains(&text.as_str())
            || (rest.len() < tokens.len() && LEFT_OVER.contains(&text.as_str())))
}

/// Whether nothing but such phrases was said. A lone letter or article may be an abbreviation.
pub(super) fn is_all(tokens: &[Token]) -> bool {
    const SHORT: [&str; 6] = ["a", "an", "el", "la", "un", "name"];
    if let [only] = tokens
        && SHORT.contains(&only.text.as_str())
    {
        return false;
    }
    let mut rest = tokens;
    while !rest.is_empty() {
        let longest = BEFORE
            .iter()
            .chain(AFTER)
            .filter(|phrase| begins(rest, phrase))
            .map(|phrase| phrase.split(' ').count())
            .max();
        match longest {
            Some(length) => rest = &rest[length..],
            None => return false,
        }
    }
    true
}

fn begins(tokens: &[Token], phrase: &str) -> bool {
    tokens.len() >= phrase.split(' ').count()
        && phrase
            .split(' ')
            .zip(tokens)
            .all(|(word, token)| token.text == word && !token.dotted)
}

fn without_start<'t>(tokens: &'t [Token], phrase: &str) -> Option<&'t [Token]> {
    let length = phrase.split(' ').count();
    (tokens.len() > length && begins(tokens, phrase)).then(|| &tokens[length..])
}

fn without_end<'t>(tokens: &'t [Token], phrase: &str) -> Option<&'t [Token]> {
    let length = phrase.split(' ').count();
    let at = tokens.len().checked_sub(length).filter(|at| *at > 0)?;
    let ends = phrase
        .split(' ')
        .zip(&tokens[at..])
        .all(|(word, token)| token.text == word);
    ends.then(|| &tokens[..at])
}

#[cfg(test)]
mod tests {
    use super::super::fold::{fold, tokens};
    use super::*;

    fn stripped(text: &str) -> String {
        let words: Vec<String> = strip(&tokens(&fold(text)))
            .into_iter()
            .map(|it| it.text)
            .collect();
        words.join(" ")
    }

    #[test]
    fn keeps_the_name() {
        assert_eq!(stripped("Show me the left femur, please"), "left femur");
        assert_eq!(stripped("¿Dónde está el fémur?"), "femur");
        assert_eq!(stripped("大腿骨を見せてください"), "大腿骨");
        assert_eq!(stripped("show"), "show");
        assert_eq!(stripped("¿Dónde se encuentra la rótula?"), "rotula");
        assert_eq!(stripped("肺って何ですか"), "肺");
    }

    #[test]
    fn knows_that_nothing_was_named() {
        for (text, expected) in [
            ("show me", true),
            ("the", true),
            ("show me the femur", false),
            ("LA", false),
        ] {
            assert_eq!(is_all(&tokens(&fold(text))), expected, "{text}");
        }
    }

    #[test]
    fn knows_a_command_without_a_name() {
        for (text, without) in [
            ("show me", true),
            ("Where is?", true),
            ("please zoom in", true),
            ("go to the", true),
            ("show", false),
            ("show me the femur", false),
            ("la cara", false),
            ("open book", false),
        ] {
            assert_eq!(are_all(&tokens(&fold(text))), without, "{text}");
        }
    }
}
