//! Parts from files: one file a format, all into the same records, checked on the way.

mod fields;
mod intake;
mod json;
mod source;

pub(crate) use fields::{clean_text, is_part_id};
pub use intake::{Feed, Intake, OnDuplicate, Origin};
pub(crate) use json::read as read_json;
pub use source::{LIMIT, Source};
