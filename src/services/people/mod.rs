//! People: imported from files, and forgotten when they ask for it.

pub(crate) mod field;
pub mod forget;
pub mod import;
mod roster;

pub(crate) use roster::count;
