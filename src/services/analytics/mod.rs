//! Reports: which window is meant, and what speech that led nowhere might have meant.

pub mod misses;
pub mod window;
