//! Stories over several steps or both databases. They print nothing.

pub mod binaries;
pub mod demo;
pub mod migrate;
pub mod provision;
pub mod voice;
