//! Codes that people read out and type.

/// Letters and digits without those that look like another: 0 O, 1 I L, 2 Z, 5 S, 8 B.
const ALPHABET: &[u8; 25] = b"ACDEFGHJKMNPQRTUVWXY34679";

/// Bytes from here on would prefer the first letters.
const FAIR: u8 = 250;

/// Six characters from the operating system's randomness.
pub(super) fn draw() -> String {
    let mut code = String::with_capacity(6);
    while code.len() < 6 {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).expect("the operating system has randomness");
        let fair = bytes.iter().filter(|byte| **byte < FAIR);
        let letters = fair.map(|byte| char::from(ALPHABET[usize::from(byte % 25)]));
        code.extend(letters.take(6 - code.len()));
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_six_characters_that_nobody_confuses() {
        for _ in 0..2_000 {
            let code = draw();
            assert_eq!(code.len(), 6);
            assert!(code.bytes().all(|byte| ALPHABET.contains(&byte)), "{code}");
        }
        assert!(!ALPHABET.iter().any(|byte| b"0O1IL2Z5S8B".contains(byte)));
    }
}
