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
];
const AFTER: &[&str] = &[
    "please",
    "now",
    "for me",
    "por favor",
    "again",
    "thanks",
    "thank you",
];
const CJK_AFTER: &[&str] = &[
    "を見せてください",
    "を表示してください",
    "を見せて",
    "を表示して",
    "を表示",
    "をみせて",
    "を示して",
    "を隠して",
    "を強調して",
    "を拡大して",
    "はどこですか",
    "はどこ",
    "とは",
    "ください",
    "を",
];

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

fn without_start<'t>(tokens: &'t [Token], phrase: &str) -> Option<&'t [Token]> {
    let length = phrase.split(' ').count();
    let starts = tokens.len() > length
        && phrase
            .split(' ')
            .zip(tokens)
            .all(|(word, token)| token.text == word && !token.dotted);
    starts.then(|| &tokens[length..])
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
