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

#[cfg(test)]
mod tests {
    use super::*;

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
        }
    }
}
