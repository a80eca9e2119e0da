//! The MediVerse database: `public` as Prisma lays it out, and our own `mediverse_admin`.

mod audit;
mod copy;
mod counts;
pub mod demo;
mod enums;
mod export;
mod id;
pub mod migration;
mod part;
pub mod prune;
mod schema;
pub mod search;
pub(crate) mod stage;
mod synonym;
pub mod time;
pub mod voice;

pub use audit::{AuditEntry, AuditFilter, Call};
pub use counts::RowCounts;
pub use enums::AnatomySystem;
pub(crate) use export::export_parts;
pub use id::{cuid, cuid_of};
pub use part::{Ancestor, Branch, Part, PartFilter};
pub use synonym::Synonym;
