//! MediVerse beside Moodle, on a stand-in and on what a real Moodle left behind.

mod ground;
mod hands;
mod init_dev;
mod invariants;
mod runs;
mod sessions;
