//! Moodle kept in step with MediVerse.

pub mod checks;
pub mod course;
pub mod pair;
