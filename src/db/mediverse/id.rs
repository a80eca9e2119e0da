//! Ids as Prisma's client makes them.

use std::sync::{Mutex, PoisonError};

use chrono::Utc;

/// What the last id of this process was made of, so that the next one sorts behind it.
static LAST: Mutex<(u64, u32)> = Mutex::new((0, 0));

const COUNTS: u32 = 36_u32.pow(4);

/// A new cuid: `c` and 24 characters of `0-9a-z`, ordered by time within this process.
///
/// Time in milliseconds (8), a counter within it (4) and randomness of the operating system (12).
pub fn cuid() -> String {
    let (time, count) = {
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        let now = u64::try_from(Utc::now().timestamp_millis()).unwrap_or_default();
        *last = if now > last.0 {
            (now, 0)
        } else if last.1 + 1 < COUNTS {
            (last.0, last.1 + 1)
        } else {
            (last.0 + 1, 0)
        };
        *last
    };
    let mut bytes = [0; 12];
    getrandom::fill(&mut bytes).expect("the operating system has randomness");
    let mut id = String::with_capacity(25);
    id.push('c');
    push_base36(&mut id, time, 8);
    push_base36(&mut id, count.into(), 4);
    id.extend(bytes.iter().map(|byte| digit(u64::from(*byte) % 36)));
    id
}

/// An id of the same form for `milliseconds`, the rest taken from `bytes`: the same each time.
pub fn cuid_of(milliseconds: u64, bytes: &[u8]) -> String {
    let mut id = String::with_capacity(25);
    id.push('c');
    push_base36(&mut id, milliseconds, 8);
    id.extend(
        bytes
            .iter()
            .take(16)
            .map(|byte| digit(u64::from(*byte) % 36)),
    );
    id
}

fn push_base36(text: &mut String, mut number: u64, width: usize) {
    let mut digits = ['0'; 8];
    for place in digits[..width].iter_mut().rev() {
        *place = digit(number % 36);
        number /= 36;
    }
    text.extend(&digits[..width]);
}

fn digit(value: u64) -> char {
    let value = u32::try_from(value).expect("below 36");
    char::from_digit(value, 36).expect("below 36")
}

#[cfg(test)]
mod tests {
    #[test]
    fn ids_are_prismas_and_in_order() {
        let ids: Vec<String> = (0..5_000).map(|_| super::cuid()).collect();
        assert!(ids.is_sorted());
        assert!(ids.iter().all(|id| id.len() == 25 && id.starts_with('c')));
        let mut unique = ids.clone();
        unique.dedup();
        assert_eq!(unique.len(), ids.len());
    }
}
