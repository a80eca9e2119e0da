//! The MediVerse database: `public` as Prisma lays it out, and our own `mediverse_admin`.

mod audit;
mod counts;
mod enums;
mod export;
mod id;
pub mod migration;
mod part;
mod schema;
pub mod search;
pub(crate) mod stage;
mod synonym;
pub mod time;

pub use audit::{AuditEntry, AuditFilter, Call};
pub use counts::RowCounts;
pub use enums::AnatomySystem;
pub(crate) use export::export_parts;
pub use id::cuid;
pub use part::{Ancestor, Branch, Part, PartFilter};
pub use synonym::Synonym;
