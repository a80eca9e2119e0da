//! Moodle kept in step with MediVerse: plan, show, apply, and the way back.

pub mod checks;
pub mod content;
pub(crate) mod context;
pub mod course;
pub(crate) mod engine;
pub(crate) mod job;
mod label;
pub mod pair;
pub(crate) mod part;
pub(crate) mod people;
pub(crate) mod plan;
pub(crate) mod run;
pub(crate) mod sessions;
pub mod strays;
