//! Numbers as digits or as words, in English, Spanish and Japanese.

/// A number that begins `words`, and how many of them it takes.
pub(super) fn leading(words: &[&str]) -> Option<(f64, usize)> {
    let first = words.first()?;
    let digits = first.trim_start_matches(is_minus);
    if digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        let number: f64 = digits.replace(',', ".").parse().ok()?;
        let number = if digits == *first { number } else { -number };
        return (number.is_finite()).then_some((number, 1));
    }
    let (mut total, mut taken, mut last) = (0_u32, 0, u32::MAX);
    while let Some(word) = words.get(taken) {
        let joins = taken > 0 && matches!(*word, "and" | "y");
        let at = taken + usize::from(joins);
        let Some(value) = words.get(at).and_then(|it| word_value(it)) else {
            break;
        };
        if value == 100 && total > 0 && total < 10 {
            total *= 100;
        } else if taken == 0 || (value < last && magnitude(value) < magnitude(last)) {
            total += value;
        } else {
            break;
        }
        last = value;
        taken = at + 1;
    }
    (taken > 0).then(|| (f64::from(total), taken))
}

/// A hyphen, or the sign itself.
pub(super) const fn is_minus(c: char) -> bool {
    matches!(c, '-' | '\u{2212}')
}

const fn magnitude(value: u32) -> u32 {
    match value {
        0..10 => 1,
        10..20 => 2,
        20..100 => 3,
        _ => 4,
    }
}

fn word_value(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 62] = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
        ("hundred", 100),
        ("uno", 1),
        ("un", 1),
        ("dos", 2),
        ("tres", 3),
        ("cuatro", 4),
        ("cinco", 5),
        ("seis", 6),
        ("siete", 7),
        ("ocho", 8),
        ("nueve", 9),
        ("diez", 10),
        ("once", 11),
        ("doce", 12),
        ("quince", 15),
        ("veinte", 20),
        ("veinticinco", 25),
        ("treinta", 30),
        ("cuarenta", 40),
        ("cincuenta", 50),
        ("sesenta", 60),
        ("setenta", 70),
        ("ochenta", 80),
        ("noventa", 90),
        ("cien", 100),
        ("ciento", 100),
        ("doscientos", 200),
        ("doscientas", 200),
        ("trescientos", 300),
        ("trescientas", 300),
        ("thirteen", 13),
        ("fourteen", 14),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("trece", 13),
        ("catorce", 14),
        ("dieciseis", 16),
        ("dieciocho", 18),
        ("zero", 0),
    ];
    WORDS
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, value)| *value)
}

/// The Japanese or Arabic number that ends `text`, and where in it the number begins.
pub(super) fn trailing(text: &str) -> Option<(f64, usize)> {
    let is_digit = |c: char| c.is_ascii_digit() || c == '.';
    let digits = text.trim_end_matches(is_digit).len();
    if digits < text.len() {
        return text[digits..].parse().ok().map(|number| (number, digits));
    }
    let kanji = text.trim_end_matches(|c| kanji_value(c).is_some()).len();
    let (mut total, mut digit) = (0, 0);
    for c in text[kanji..].chars() {
        match kanji_value(c)? {
            ten @ (10 | 100) => {
                total += digit.max(1) * ten;
                digit = 0;
            }
            one => digit = one,
        }
    }
    (kanji < text.len()).then(|| (f64::from(total + digit), kanji))
}

fn kanji_value(c: char) -> Option<u32> {
    let digits = "〇一二三四五六七八九";
    match c {
        '十' => Some(10),
        '百' => Some(100),
        _ => digits
            .chars()
            .position(|it| it == c)
            .and_then(|it| u32::try_from(it).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_as_people_say_them() {
        let of = |text: &str| leading(&text.split(' ').collect::<Vec<_>>());
        assert_eq!(of("90 degrees"), Some((90.0, 1)));
        assert_eq!(of("0,5"), Some((0.5, 1)));
        assert_eq!(of("forty five degrees"), Some((45.0, 2)));
        assert_eq!(of("one hundred and eighty degrees"), Some((180.0, 4)));
        assert_eq!(of("cuarenta y cinco grados"), Some((45.0, 3)));
        assert_eq!(of("ciento ochenta"), Some((180.0, 2)));
        assert_eq!(of("degrees"), None);
        assert_eq!(of("-45"), Some((-45.0, 1)));
        assert_eq!(of("\u{2212}0,5"), Some((-0.5, 1)));
        assert_eq!(trailing("左に九十"), Some((90.0, 6)));
        assert_eq!(trailing("百八十"), Some((180.0, 0)));
        assert_eq!(trailing("右へ45"), Some((45.0, 6)));
        assert_eq!(trailing("大腿骨"), None);
    }
}
