//! Keeping Moodle in step with MediVerse: which course is meant, and that the two belong together.

pub mod course;
pub mod pair;
pub mod people;
