//! Stories over several steps or both databases. They print nothing.

pub mod analytics;
pub mod binaries;
pub mod migrate;
pub mod provision;
pub mod search;
