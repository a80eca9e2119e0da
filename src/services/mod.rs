//! Stories over several steps or both databases. They print nothing.

pub mod binaries;
pub mod env_file;
pub mod local_server;
pub mod migrate;
pub mod provision;
