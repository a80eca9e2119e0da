//! What MediVerse remembers of its Moodle.

pub mod pair;
