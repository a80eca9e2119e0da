//! Japanese words as they may have been meant: kanji and kana mixed, long vowels, slips.

/// How what names are made of is read; longer ones first.
const READINGS: &[(&str, &str)] = &[
    ("上腕骨", "じょうわんこつ"),
    ("肩甲骨", "けんこうこつ"),
    ("睾丸", "こうがん"),
    ("大腿", "だいたい"),
    ("下腿", "かたい"),
    ("上腕", "じょうわん"),
    ("前腕", "ぜんわん"),
    ("動脈", "どうみゃく"),
    ("静脈", "じょうみゃく"),
    ("神経", "しんけい"),
    ("靭帯", "じんたい"),
    ("関節", "かんせつ"),
    ("軟骨", "なんこつ"),
    ("膀胱", "ぼうこう"),
    ("横隔", "おうかく"),
    ("甲状", "こうじょう"),
    ("頭蓋", "ずがい"),
    ("鎖骨", "さこつ"),
    ("肋骨", "ろっこつ"),
    ("胸骨", "きょうこつ"),
    ("骨盤", "こつばん"),
    ("脊椎", "せきつい"),
    ("脊髄", "せきずい"),
    ("子宮", "しきゅう"),
    ("卵巣", "らんそう"),
    ("気管", "きかん"),
    ("食道", "しょくどう"),
    ("十二指腸", "じゅうにしちょう"),
    ("小腸", "しょうちょう"),
    ("大腸", "だいちょう"),
    ("直腸", "ちょくちょう"),
    ("盲腸", "もうちょう"),
    ("小脳", "しょうのう"),
    ("大脳", "だいのう"),
    ("心臓", "しんぞう"),
    ("腎臓", "じんぞう"),
    ("肝臓", "かんぞう"),
    ("膵臓", "すいぞう"),
    ("脾臓", "ひぞう"),
    ("臓", "ぞう"),
    ("腎", "じん"),
    ("心", "しん"),
    ("肝", "かん"),
    ("膵", "すい"),
    ("脾", "ひ"),
    ("腱", "けん"),
    ("骨", "こつ"),
    ("筋", "きん"),
    ("腺", "せん"),
    ("膜", "まく"),
    ("胆", "たん"),
    ("嚢", "のう"),
    ("脛", "けい"),
    ("腓", "ひ"),
    ("尺", "しゃく"),
    ("橈", "とう"),
    ("頸", "けい"),
    ("椎", "つい"),
    ("胃", "い"),
    ("肺", "はい"),
    ("脳", "のう"),
    ("大", "だい"),
    ("小", "しょう"),
];
/// Kana with and without the mark that voices them.
const PLAIN: &str = "かきくけこさしすせそたちつてとはひふへほはひふへほ";
const VOICED: &str = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ";
/// Longer words are typed with an input method, which does not slip.
const LONGEST: usize = 14;

const fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | 'ー')
}

/// The spellings that someone who wrote `text` certainly may have meant.
pub(super) fn respelt(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let letters: Vec<char> = text.chars().collect();
    if letters.len() < 2
        || letters.len() > 2 * LONGEST
        || !letters.iter().any(|c| super::fold::is_cjk(*c))
    {
        return found;
    }
    let mut add = |other: String| {
        if other != text && !other.is_empty() && !found.contains(&other) {
            found.push(other);
        }
    };
    if text.contains('ー') {
        add(with_vowels(&letters));
    }
    for other in closer(&letters) {
        add(other);
    }
    let kana = letters.iter().filter(|c| is_kana(**c)).count();
    if kana > 0 {
        let mut read = text.to_owned();
        for (kanji, reading) in READINGS {
            read = read.replace(kanji, reading);
        }
        if kana < letters.len() {
            add(with_vowels(&read.chars().collect::<Vec<_>>()));
        }
        for (kanji, reading) in READINGS {
            if kanji.chars().count() == 1 && reading.chars().count() == 1 {
                continue;
            }
            // `アキレスけん`: the end is a word of its own.
            if let Some(start) = text.strip_suffix(reading) {
                add(format!("{start}{kanji}"));
            } else if let (true, Some(end)) = (kana < letters.len(), text.strip_prefix(reading)) {
                add(format!("{kanji}{end}"));
            }
        }
    }
    let mut once = letters.clone();
    once.dedup_by(|a, b| a == b && !is_kana(*a));
    if once.len() < letters.len() {
        add(once.into_iter().collect());
    }
    found
}

/// A part of an organ as its name has it: 膵臓の尾部 as 膵尾部, 子宮の頸部 as 子宮頸部.
fn closer(letters: &[char]) -> Vec<String> {
    let without_no: Vec<char> = letters.iter().copied().filter(|c| *c != 'の').collect();
    let mut short = Vec::with_capacity(without_no.len());
    for (at, letter) in without_no.iter().enumerate() {
        let ends_an_organ = at > 0 && "心肝膵腎脾肺".contains(without_no[at - 1]);
        if *letter != '臓' || !ends_an_organ || at + 1 == without_no.len() {
            short.push(*letter);
        }
    }
    [without_no, short]
        .into_iter()
        .filter(|it| it.len() >= 2)
        .map(|it| it.into_iter().collect())
        .collect()
}

/// `ー` as the vowel that it lengthens.
fn with_vowels(letters: &[char]) -> String {
    let mut written: Vec<char> = Vec::with_capacity(letters.len());
    for &letter in letters {
        let vowel = written.last().and_then(|before| vowel_after(*before));
        written.push(if letter == 'ー' {
            vowel.unwrap_or(letter)
        } else {
            letter
        });
    }
    written.into_iter().collect()
}

fn vowel_after(kana: char) -> Option<char> {
    const ROWS: [(&str, char); 5] = [
        ("あかがさざただなはばぱまやらわゃ", 'あ'),
        ("いきぎしじちぢにひびぴみり", 'い'),
        ("うくぐすずつづぬふぶぷむゆるゅ", 'う'),
        ("えけげせぜてでねへべぺめれ", 'い'),
        ("おこごそぞとどのほぼぽもよろをょ", 'う'),
    ];
    ROWS.iter()
        .find(|(row, _)| row.contains(kana))
        .map(|(_, vowel)| *vowel)
}

/// Words one slip away: a mark too few or many, a small っ or a letter too many.
pub(super) fn slips(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    if letters.len() < 3 || letters.len() > LONGEST {
        return found;
    }
    for (index, &letter) in letters.iter().enumerate() {
        let pairs = PLAIN.chars().zip(VOICED.chars());
        for (plain, voiced) in pairs {
            let other = match letter {
                it if it == plain => voiced,
                it if it == voiced => plain,
                _ => continue,
            };
            let mut changed = letters.clone();
            changed[index] = other;
            found.push(changed.into_iter().collect());
        }
        let is_doubled = index > 0 && letters[index - 1] == letter;
        if letter == 'っ' || letter == 'ー' || is_doubled {
            let mut changed = letters.clone();
            changed.remove(index);
            found.push(changed.into_iter().collect());
        }
    }
    found
}

/// Rows of kana by consonant, in the order of `aiueo`; a blank where there is none.
const SYLLABLES: &[(&str, [&str; 5])] = &[
    ("ky", ["きゃ", "", "きゅ", "", "きょ"]),
    ("sh", ["しゃ", "し", "しゅ", "", "しょ"]),
    ("sy", ["しゃ", "", "しゅ", "", "しょ"]),
    ("ch", ["ちゃ", "ち", "ちゅ", "", "ちょ"]),
    ("ty", ["ちゃ", "", "ちゅ", "", "ちょ"]),
    ("ts", ["", "", "つ", "", ""]),
    ("ny", ["にゃ", "", "にゅ", "", "にょ"]),
    ("hy", ["ひゃ", "", "ひゅ", "", "ひょ"]),
    ("my", ["みゃ", "", "みゅ", "", "みょ"]),
    ("ry", ["りゃ", "", "りゅ", "", "りょ"]),
    ("gy", ["ぎゃ", "", "ぎゅ", "", "ぎょ"]),
    ("jy", ["じゃ", "", "じゅ", "", "じょ"]),
    ("zy", ["じゃ", "", "じゅ", "", "じょ"]),
    ("by", ["びゃ", "", "びゅ", "", "びょ"]),
    ("py", ["ぴゃ", "", "ぴゅ", "", "ぴょ"]),
    ("k", ["か", "き", "く", "け", "こ"]),
    ("s", ["さ", "し", "す", "せ", "そ"]),
    ("t", ["た", "ち", "つ", "て", "と"]),
    ("n", ["な", "に", "ぬ", "ね", "の"]),
    ("h", ["は", "ひ", "ふ", "へ", "ほ"]),
    ("f", ["", "", "ふ", "", ""]),
    ("m", ["ま", "み", "む", "め", "も"]),
    ("y", ["や", "", "ゆ", "", "よ"]),
    ("r", ["ら", "り", "る", "れ", "ろ"]),
    ("w", ["わ", "", "", "", ""]),
    ("g", ["が", "ぎ", "ぐ", "げ", "ご"]),
    ("z", ["ざ", "じ", "ず", "ぜ", "ぞ"]),
    ("j", ["じゃ", "じ", "じゅ", "", "じょ"]),
    ("d", ["だ", "ぢ", "づ", "で", "ど"]),
    ("b", ["ば", "び", "ぶ", "べ", "ぼ"]),
    ("p", ["ぱ", "ぴ", "ぷ", "ぺ", "ぽ"]),
    ("", ["あ", "い", "う", "え", "お"]),
];
/// Vowels that may be long without being written so: each doubles the readings.
const MOST_LONG: usize = 3;

/// Kana that `text`, in Latin letters, may be the sound of; as written first, then with long
/// vowels (`shinzo` is しんぞう).
pub(super) fn from_romaji(text: &str) -> Vec<String> {
    if text.len() < 3 || text.len() > 4 * LONGEST {
        return Vec::new();
    }
    let words = text.split([' ', '-', '\'']).filter(|it| !it.is_empty());
    let Some(words) = words.map(syllables).collect::<Option<Vec<_>>>() else {
        return Vec::new();
    };
    let is_short = |at: usize, kana: &[&str]| {
        let is_o = vowel_after(kana[at].chars().last().unwrap_or_default()) == Some('う');
        is_o && kana.get(at + 1).is_none_or(|next| *next != "う")
    };
    let places: Vec<(usize, usize)> = words
        .iter()
        .enumerate()
        .flat_map(|(nth, kana)| {
            (0..kana.len())
                .filter(move |at| is_short(*at, kana))
                .map(move |at| (nth, at))
        })
        .take(MOST_LONG)
        .collect();
    (0..1_usize << places.len())
        .map(|choice| {
            let mut text = String::new();
            for (nth, kana) in words.iter().enumerate() {
                if nth > 0 {
                    text.push(' ');
                }
                for (at, syllable) in kana.iter().enumerate() {
                    text.push_str(syllable);
                    let place = places.iter().position(|it| *it == (nth, at));
                    if place.is_some_and(|place| choice >> place & 1 == 1) {
                        text.push('う');
                    }
                }
            }
            text
        })
        .collect()
}

/// The syllables of a word, `None` where it is no Japanese one.
fn syllables(word: &str) -> Option<Vec<&'static str>> {
    let mut found = Vec::new();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let next = rest[letter.len_utf8()..].chars().next();
        let is_vowel = |c: char| "aiueo".contains(c);
        if !letter.is_ascii_lowercase() {
            return None;
        }
        let doubled = next == Some(letter) || rest.starts_with("tch");
        if doubled && !is_vowel(letter) && letter != 'n' {
            found.push("っ");
            rest = &rest[1..];
            continue;
        }
        let closes = next.is_none_or(|next| !is_vowel(next) && next != 'y');
        if closes && (letter == 'n' || (letter == 'm' && next.is_some_and(|it| "bpm".contains(it))))
        {
            found.push("ん");
            rest = &rest[1..];
            continue;
        }
        let (syllable, length) = SYLLABLES.iter().find_map(|(start, row)| {
            let vowel = rest.strip_prefix(start)?.chars().next()?;
            let syllable = row["aiueo".find(vowel)?];
            (!syllable.is_empty()).then_some((syllable, start.len() + 1))
        })?;
        found.push(syllable);
        rest = &rest[length..];
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hears_romaji() {
        for (written, meant) in [
            ("daitaikotsu", "だいたいこつ"),
            ("shinzo", "しんぞう"),
            ("jowankotsu", "じょうわんこつ"),
            ("migi rokkotsu", "みぎ ろっこつ"),
            ("kembikyo", "けんびきょう"),
            ("shinnai", "しんない"),
        ] {
            let heard = from_romaji(written);
            assert!(heard.contains(&meant.to_owned()), "{written}: {heard:?}");
            assert!(heard.len() <= 8);
        }
        for other in ["femur", "skull", "left", "la", "Sakotsu", "骨 kotsu"] {
            assert_eq!(from_romaji(other), Vec::<String>::new(), "{other}");
        }
    }

    #[test]
    fn reads_mixed_words_and_long_vowels() {
        for (written, meant) in [
            ("膵ぞう", "すいぞう"),
            ("けんこー骨", "けんこうこつ"),
            ("ぼーこう", "ぼうこう"),
            ("膝蓋けん", "膝蓋腱"),
            ("大腿骨骨", "大腿骨"),
        ] {
            assert!(respelt(written).contains(&meant.to_owned()), "{written}");
        }
        assert!(slips("しんそう").contains(&"しんぞう".to_owned()));
        assert!(slips("さっこつ").contains(&"さこつ".to_owned()));
    }

    proptest::proptest! {
        #[test]
        fn takes_any_text(text in "(?s).{0,40}") {
            assert!(respelt(&text).iter().chain(&slips(&text)).all(|it| !it.is_empty()));
            from_romaji(&text);
        }
    }
}
