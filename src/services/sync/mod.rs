//! Moodle kept in step with MediVerse.

pub mod course;
pub mod pair;
