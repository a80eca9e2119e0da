//! Stories over several steps or both databases. They print nothing.

pub mod migrate;
pub mod voice;
