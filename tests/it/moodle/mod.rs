//! MediVerse beside Moodle, on a stand-in and on what a real Moodle left behind.

mod content;
mod grants;
pub(crate) mod ground;
pub(crate) mod hands;
mod init_dev;
pub(crate) mod invariants;
mod pair;
mod people;
mod progress;
mod runs;
pub(crate) mod sessions;
mod status;
mod strays;
mod units;
