//! Keeping Moodle in step with MediVerse: plan, show, apply, and the way back.

pub mod people;
