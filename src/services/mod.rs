//! Stories over several steps or both databases. They print nothing.

pub mod binaries;
pub mod export;
pub mod import;
pub mod migrate;
pub mod provision;
pub mod seed;
