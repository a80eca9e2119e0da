//! People: imported from files and from Moodle, and forgotten when they ask for it.

pub(crate) mod field;
pub mod forget;
pub mod import;
pub mod participants;
mod roster;

pub(crate) use roster::count;
