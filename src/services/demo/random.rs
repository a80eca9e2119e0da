//! Chance that is the same every time: SplitMix64, seeded by what it is for.

/// A stream of numbers that its seed determines, on every machine.
pub(super) struct Random(u64);

impl Random {
    /// The stream for `what`, such as a table and a row's number.
    pub(super) fn new(seed: u64, what: &[u64]) -> Self {
        let mut random = Self(seed ^ 0x6d65_6469_7665_7273);
        for part in what {
            random.0 = random.next() ^ part.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        random
    }

    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below `limit`, which is not 0.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        let wide = u128::from(self.next()) * u128::from(limit);
        u64::try_from(wide >> 64).expect("below the limit")
    }

    /// An index into something of this length, which is not 0.
    pub(super) fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).expect("an index")
    }

    /// The same, the first ones far more often: what a class is about comes up again and again.
    pub(super) fn early(&mut self, length: usize) -> usize {
        let within = self.index(length) + 1;
        self.index(within)
    }

    pub(super) fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub(super) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.index(from.len())]
    }
}

/// Share out `total` by `weights` so that the shares add up to it exactly.
pub(super) fn share(total: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    let mut before = 0;
    let mut so_far = 0_u128;
    weights
        .iter()
        .map(|weight| {
            so_far += u128::from(*weight);
            let until = u64::try_from(u128::from(total) * so_far / sum.max(1)).expect("a share");
            let share = until - before;
            before = until;
            share
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn shares_add_up(total in 0_u64..1_000_000, weights in proptest::collection::vec(1_u64..100, 1..50)) {
            assert_eq!(share(total, &weights).iter().sum::<u64>(), total);
        }

        #[test]
        fn stays_below(seed: u64, limit in 1_u64..1_000_000) {
            assert!(Random::new(seed, &[1]).below(limit) < limit);
        }
    }
}
