//! How far two words are apart, for the eye (Damerau) and for the ear.

/// Longer words are not compared: comparing takes time by the square of the length.
pub(super) const LONGEST_WORD: usize = 64;

/// Letters of a stem that are compared by key.
const READ: usize = 11;

/// 1 for equal words, 0 for ones that share nothing: half spelling, half sound.
pub(super) fn similarity(one: &str, other: &str) -> f32 {
    if one == other {
        return 1.0;
    }
    let (mut short_a, mut short_b) = (['\0'; 32], ['\0'; 32]);
    let (long_a, long_b);
    let a = match written(one, &mut short_a) {
        Some(length) => &short_a[..length],
        None => {
            long_a = one.chars().collect::<Vec<char>>();
            &long_a[..]
        }
    };
    let b = match written(other, &mut short_b) {
        Some(length) => &short_b[..length],
        None => {
            long_b = other.chars().collect::<Vec<char>>();
            &long_b[..]
        }
    };
    let longest = a.len().max(b.len());
    if longest > LONGEST_WORD || longest == 0 || a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let size = longest as f32;
    let spelling = 1.0 - damerau(a, b, |_, _| 1.0, |_, _| 1.0) / size;
    let sound = 1.0 - damerau(a, b, swap, drop) / size;
    // What sounds alike may have been written in any way by whoever only heard it.
    (0.45 * spelling + 0.55 * sound)
        .max(0.8 * sound)
        .clamp(0.0, 1.0)
}

/// The letters of `text` in `room`, and how many; `None` where there is not room enough.
fn written(text: &str, room: &mut [char]) -> Option<usize> {
    let mut length = 0;
    for letter in text.chars() {
        *room.get_mut(length)? = letter;
        length += 1;
    }
    Some(length)
}

/// How likely one word was meant by the other, endings aside where enough is left without them.
pub(crate) fn likeness(one: &str, its_stem: &str, other: &str, other_stem: &str) -> f32 {
    const ENOUGH: usize = 5;
    let whole = similarity(one, other);
    if its_stem.len() < ENOUGH || other_stem.len() < ENOUGH {
        return whole;
    }
    whole.max(similarity(its_stem, other_stem) - 0.03)
}

/// A word beside others: what each comparison needs is worked out once.
#[derive(Debug)]
pub(super) struct Heard<'w> {
    word: &'w str,
    stem: &'w str,
    length: usize,
    /// Which letters the stem has.
    letters: u64,
    sound: String,
}

impl<'w> Heard<'w> {
    pub(super) fn of(word: &'w str, stem: &'w str) -> Self {
        Self {
            word,
            stem,
            length: word.chars().count(),
            letters: stem.chars().take(READ).fold(0, |letters, letter| {
                letters | 1_u64.wrapping_shl(letter as u32)
            }),
            sound: sound(word),
        }
    }

    pub(super) const fn word(&self) -> &'w str {
        self.word
    }

    pub(super) fn likeness(&self, other: &Self) -> f32 {
        likeness(self.word, self.stem, other.word, other.stem)
    }

    /// Whether they may share a key: far cheaper than how alike they are.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        self.length.abs_diff(other.length) <= 4
            && (((self.letters & !other.letters).count_ones() <= 2
                && (other.letters & !self.letters).count_ones() <= 2)
                || is_one_apart(self.sound.as_bytes(), other.sound.as_bytes()))
    }
}

/// Whether one becomes the other by changing, adding or leaving out a byte.
fn is_one_apart(one: &[u8], other: &[u8]) -> bool {
    let before = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[before..], &other[before..]);
    let after = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    one.len() - after <= 1 && other.len() - after <= 1
}

/// What replacing one letter by another costs the ear.
fn swap(a: char, b: char) -> f32 {
    match (class(a), class(b)) {
        (0, 0) => 0.25,
        (x, y) if x == y => 0.3,
        (0 | 7, 0 | 7) => 0.5,
        _ => 1.0,
    }
}

/// What a letter too many costs, given the one before it.
fn drop(letter: char, before: Option<char>) -> f32 {
    match class(letter) {
        _ if before == Some(letter) => 0.15,
        0 | 7 => 0.4,
        own if before.is_some_and(|before| class(before) == own) => 0.3,
        _ => 1.0,
    }
}

/// Letters that speech recognition and tired fingers mix up.
const fn class(letter: char) -> u8 {
    match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => 0,
        'b' | 'f' | 'p' | 'v' => 1,
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => 2,
        'd' | 't' => 3,
        'l' => 4,
        'm' | 'n' => 5,
        'r' => 6,
        'h' | 'w' => 7,
        _ => 8 + (letter as u32 % 240) as u8,
    }
}

/// Edits of single letters, neighbours exchanged included, with the costs given.
fn damerau(
    a: &[char],
    b: &[char],
    swap: impl Fn(char, char) -> f32,
    drop: impl Fn(char, Option<char>) -> f32,
) -> f32 {
    const USUAL: usize = 24;
    let mut short = [[0.0; USUAL]; 3];
    let mut long = Vec::new();
    let width = b.len() + 1;
    let [mut two_ago, mut last, mut row] = if width <= USUAL {
        short.each_mut().map(|row| &mut row[..width])
    } else {
        long.resize(3 * width, 0.0);
        let (one, rest) = long.split_at_mut(width);
        let (two, three) = rest.split_at_mut(width);
        [one, two, three]
    };
    let before = |letters: &[char], index: usize| index.checked_sub(1).map(|it| letters[it]);
    let mut added = [0.0; USUAL];
    for (j, letter) in b.iter().enumerate() {
        let cost = drop(*letter, before(b, j));
        if let Some(added) = added.get_mut(j) {
            *added = cost;
        }
        last[j + 1] = last[j] + cost;
    }
    for (i, x) in a.iter().enumerate() {
        let dropped = drop(*x, before(a, i));
        row[0] = last[0] + dropped;
        for (j, y) in b.iter().enumerate() {
            let replaced = last[j] + if x == y { 0.0 } else { swap(*x, *y) };
            let added = match added.get(j) {
                Some(added) => *added,
                None => drop(*y, before(b, j)),
            };
            let mut least = replaced.min(last[j + 1] + dropped).min(row[j] + added);
            if i > 0 && j > 0 && *x == b[j - 1] && *y == a[i - 1] && x != y {
                least = least.min(two_ago[j - 1] + 1.0);
            }
            row[j + 1] = least;
        }
        (two_ago, last, row) = (last, row, two_ago);
    }
    last[b.len()]
}

/// The consonants by class, repeated ones once: what is left of a word that was heard badly.
pub(super) fn sound(word: &str) -> String {
    let mut code = String::new();
    for letter in word.chars() {
        let class = class(letter);
        if class == 0 || class == 7 {
            continue;
        }
        let digit = if class < 7 {
            (b'0' + class) as char
        } else {
            letter
        };
        if !code.ends_with(digit) {
            code.push(digit);
        }
    }
    code
}

/// Hashes under which a word and its misspellings meet: its stem with up to two letters left
/// out, and its sound with up to one.
pub(super) fn keys(word: &str, stem: &str) -> Vec<i32> {
    leaving_out(word, stem, 2)
}

/// Hashes under which a word meets those that differ in a letter, or only to the eye.
pub(super) fn near_keys(word: &str, stem: &str) -> Vec<i32> {
    leaving_out(word, stem, 1)
}

fn leaving_out(word: &str, stem: &str, most: usize) -> Vec<i32> {
    let letters: Vec<char> = stem.chars().take(READ).collect();
    if letters.len() < 3 || stem.starts_with('#') || letters.iter().any(|c| super::fold::is_cjk(*c))
    {
        return Vec::new();
    }
    let mut keys = vec![hash('d', letters.iter().copied())];
    for i in 0..letters.len() {
        keys.push(hash('d', without(&letters, &[i])));
        if letters.len() >= 6 && most >= 2 {
            for j in i + 1..letters.len() {
                keys.push(hash('d', without(&letters, &[i, j])));
            }
        }
    }
    let code: Vec<char> = sound(word).chars().collect();
    if code.len() >= 2 {
        keys.push(hash('s', code.iter().copied()));
    }
    if code.len() >= 4 && most >= 2 {
        for i in 0..code.len() {
            keys.push(hash('s', without(&code, &[i])));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn without<'a>(letters: &'a [char], left_out: &'a [usize]) -> impl Iterator<Item = char> + 'a {
    letters
        .iter()
        .enumerate()
        .filter(|(index, _)| !left_out.contains(index))
        .map(|(_, letter)| *letter)
}

/// FNV-1a: stable for ever, because the index keeps it.
fn hash(kind: char, letters: impl Iterator<Item = char>) -> i32 {
    let hash = std::iter::once(kind)
        .chain(letters)
        .fold(0x811c_9dc5_u32, |hash, letter| {
            (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)
        });
    hash.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::super::stem::stem;
    use super::*;

    fn meet(one: &str, other: &str) -> bool {
        let theirs = keys(other, &stem(other));
        keys(one, &stem(one)).iter().any(|key| theirs.contains(key))
    }

    #[test]
    fn misspellings_are_close_and_share_a_key() {
        for (wrong, right) in [
            ("humorus", "humerus"),
            ("clavical", "clavicle"),
            ("sternumcleidomastoid", "sternocleidomastoid"),
            ("tibea", "tibia"),
            ("patela", "patella"),
            ("gastronemius", "gastrocnemius"),
            ("byseps", "biceps"),
            ("scapela", "scapula"),
            ("duodenem", "duodenum"),
            ("rhomboyd", "rhomboid"),
        ] {
            assert!(meet(wrong, right), "{wrong} {right}");
            assert!(
                similarity(wrong, right) > 0.7,
                "{wrong} {right} {}",
                similarity(wrong, right)
            );
        }
    }

    #[test]
    fn strangers_are_far() {
        for (one, other) in [("femur", "tibia"), ("liver", "spleen"), ("xyzzy", "axis")] {
            assert!(
                similarity(one, other) < 0.6,
                "{one} {other} {}",
                similarity(one, other)
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn is_a_similarity(one in "[a-z]{0,12}", other in "[a-z]{0,12}") {
            let there = similarity(&one, &other);
            assert!((0.0..=1.0).contains(&there));
            assert!((there - similarity(&other, &one)).abs() < 0.2);
            assert!(similarity(&one, &one) > 0.999);
        }

        #[test]
        fn one_letter_left_out_shares_a_key(word in "[a-z]{5,16}", at in 0_usize..5) {
            let mut shorter = word.clone();
            shorter.remove(at);
            let whole = keys(&word, &word);
            assert!(keys(&shorter, &shorter).iter().any(|key| whole.contains(key)));
        }

        #[test]
        fn takes_any_text(word in "(?s).{0,20}") {
            keys(&word, &stem(&word));
            sound(&word);
        }
    }
}
