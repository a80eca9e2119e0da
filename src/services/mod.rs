//! Stories over several steps or both databases. They print nothing.

pub mod document;
pub mod migrate;
pub mod rate;
