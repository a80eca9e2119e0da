//! Text made comparable: case, accents, width and kana folded, then cut into words.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// `text` without case, accents, width and katakana. Folding twice changes nothing.
pub(crate) fn fold(text: &str) -> String {
    text.nfkd()
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|c| !is_combining_mark(*c) || is_voicing(*c))
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'))
        .flat_map(spelled_out)
        .nfc()
        .collect()
}

/// Dakuten and handakuten: は, ば and ぱ are different letters.
const fn is_voicing(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309a}')
}

fn spelled_out(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        '\u{30a1}'..='\u{30f6}' | '\u{30fd}' | '\u{30fe}' => (hiragana(c), None),
        other => (kanji(other), None),
    };
    std::iter::once(first).chain(second)
}

/// One form of a character that anatomy writes in several: old and new forms, those of simplified
/// Chinese, and the slip that takes 撓 for 橈.
const fn kanji(c: char) -> char {
    match c {
        '髓' => '髄',
        '頚' | '颈' => '頸',
        '囊' => '嚢',
        '膣' => '腟',
        '頰' => '頬',
        '靭' => '靱',
        '關' | '关' => '関',
        '體' => '体',
        '齒' | '齿' => '歯',
        '腦' | '脑' => '脳',
        '臟' | '脏' => '臓',
        '膽' => '胆',
        '顏' => '顔',
        '經' | '经' => '経',
        '氣' | '气' => '気',
        '狹' => '狭',
        '縱' => '縦',
        '橫' => '横',
        '內' => '内',
        '緣' => '縁',
        '圓' => '円',
        '聽' => '聴',
        '莖' => '茎',
        '對' => '対',
        '廣' => '広',
        '區' => '区',
        '巢' => '巣',
        '睪' => '睾',
        '殼' => '殻',
        '轉' => '転',
        '迴' | '廻' => '回',
        '徑' | '蹊' => '径',
        '條' => '条',
        '總' => '総',
        '單' => '単',
        '弯' | '湾' | '灣' => '彎',
        '拇' => '母',
        '撓' => '橈',
        '鼡' => '鼠',
        '膈' => '隔',
        '臀' => '殿',
        '鈎' => '鉤',
        '鎚' => '槌',
        '纖' | '繊' => '線',
        '胫' => '脛',
        other => other,
    }
}

fn hiragana(katakana: char) -> char {
    char::from_u32(katakana as u32 - 0x60).unwrap_or(katakana)
}

/// Scripts written without blanks between words.
pub(super) const fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3134f}')
}

/// One word of folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub text: String,
    /// A full stop follows: perhaps an abbreviation.
    pub dotted: bool,
    /// A full stop or an underscore comes right before: perhaps a suffix.
    pub suffix: bool,
}

/// The words of folded text. Blanks, punctuation and changes of script part them; `%` is a letter.
pub(super) fn tokens(folded: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut before = ' ';
    let mut last = Kind::Other;
    for c in folded.chars() {
        let kind = kind(c, last);
        match (kind, last) {
            (Kind::Other, _) => {
                if c == '.'
                    && last != Kind::Other
                    && let Some(token) = found.last_mut()
                {
                    token.dotted = true;
                }
            }
            // First ribs and twelfth vertebrae: 第1肋骨 is one word.
            (_, last) if kind == last => push(&mut found, c),
            _ => found.push(Token {
                text: c.to_string(),
                dotted: false,
                suffix: matches!(before, '.' | '_'),
            }),
        }
        before = c;
        last = kind;
    }
    for token in &mut found {
        if token.text.starts_with('第') {
            token.text = with_digits(&token.text);
        }
    }
    found
}

fn push(found: &mut [Token], c: char) {
    if let Some(token) = found.last_mut() {
        token.text.push(c);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Cjk,
    Other,
}

fn kind(c: char, last: Kind) -> Kind {
    if is_cjk(c) && c != '\u{30fb}' || (c.is_ascii_digit() && last == Kind::Cjk) {
        Kind::Cjk
    } else if (c.is_alphanumeric() && c != '\u{30fb}') || c == '%' {
        Kind::Letter
    } else {
        Kind::Other
    }
}

/// 第十二 as 第12.
fn with_digits(text: &str) -> String {
    let mut written = String::from("第");
    let mut rest = text.chars().skip(1).peekable();
    let mut number = 0;
    while let Some(digit) = rest
        .peek()
        .and_then(|c| "〇一二三四五六七八九".chars().position(|d| d == *c))
    {
        rest.next();
        number = number * 10 + digit;
        if rest.peek() == Some(&'十') {
            rest.next();
            number *= 10;
        }
    }
    if number == 0 && rest.peek() == Some(&'十') {
        rest.next();
        number = 10;
        if let Some(digit) = rest
            .peek()
            .and_then(|c| "〇一二三四五六七八九".chars().position(|d| d == *c))
        {
            rest.next();
            number += digit;
        }
    }
    if number > 0 {
        written.push_str(&number.to_string());
    }
    written.extend(rest);
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(&fold(text)).into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn folds_case_accents_width_and_kana() {
        assert_eq!(fold("FÉMUR İzquierdo"), "femur izquierdo");
        assert_eq!(fold("ﾀﾞｲﾀｲｺﾂ"), "だいたいこつ");
        assert_eq!(fold("ＦＥＭＵＲ"), "femur");
        assert_eq!(fold("がく"), "がく");
        assert_eq!(fold("cæcum"), "caecum");
        assert_eq!(fold("脊髓"), fold("脊髄"));
        assert_eq!(fold("内頚動脈"), fold("內頸動脈"));
    }

    #[test]
    fn cuts_into_words() {
        assert_eq!(
            words("Artery, femoral (left)"),
            ["artery", "femoral", "left"]
        );
        assert_eq!(words("第1肋骨"), ["第1肋骨"]);
        assert_eq!(words("第十二胸椎"), ["第12胸椎"]);
        assert_eq!(words("C1 椎骨"), ["c1", "椎骨"]);
        assert_eq!(words("100% _"), ["100%"]);
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "(?s).{0,60}") {
            let once = fold(&text);
            assert_eq!(fold(&once), once);
        }

        #[test]
        fn words_are_never_empty(text in "(?s).{0,60}") {
            assert!(tokens(&fold(&text)).iter().all(|it| !it.text.is_empty()));
        }
    }
}
