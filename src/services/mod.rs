//! Stories over several steps or both databases. They print nothing.

pub mod analytics;
pub mod backup;
pub mod binaries;
pub mod demo;
pub mod doctor;
pub mod document;
pub mod env_file;
pub mod export;
pub mod import;
pub mod local_server;
pub mod migrate;
mod momentary;
pub mod people;
pub mod provision;
pub mod prune;
pub mod schema;
pub mod search;
pub mod seed;
pub mod sync;
pub mod voice;
mod whole;
