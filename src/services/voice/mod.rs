//! Voice commands: reading files of them, and understanding one.

pub mod import;
mod read;
pub mod resolve;
