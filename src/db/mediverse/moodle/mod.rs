//! What MediVerse remembers of its Moodle.

pub mod beside;
pub mod content;
pub mod pair;
