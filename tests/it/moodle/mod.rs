//! MediVerse beside Moodle, on a stand-in and on what a real Moodle left behind.

mod grants;
mod ground;
mod hands;
mod init_dev;
mod invariants;
mod pair;
mod people;
mod runs;
mod sessions;
mod status;
