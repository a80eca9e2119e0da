//! The search index: folded words, the terms they are in, and which parts wait to be indexed.

mod books;
mod lookup;
mod statement;

pub use books::{Dirty, IndexedTerm, Source, State, WordRow};
pub use lookup::{Candidate, CandidateFilter, Detail, Word, WordsWanted};
