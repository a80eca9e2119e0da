//! Stories over several steps or both databases. They print nothing.

pub mod export;
pub mod import;
pub mod migrate;
pub mod seed;
