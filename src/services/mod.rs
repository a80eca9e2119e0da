//! Stories over several steps or both databases. They print nothing.

pub mod binaries;
pub mod document;
pub mod migrate;
pub mod people;
pub mod provision;
pub mod rate;
