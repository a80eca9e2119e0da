//! MediVerse beside Moodle, on a stand-in and on what a real Moodle left behind.

mod ground;
mod init_dev;
mod invariants;
