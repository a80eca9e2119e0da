//! The MediVerse database: `public` as Prisma lays it out, and our own `mediverse_admin`.

pub mod account;
mod acting;
pub mod analytics;
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
pub mod session;
pub(crate) mod stage;
mod synonym;
pub mod time;
pub mod voice;

pub use account::{Account, Role};
pub use acting::Acting;
pub use audit::{AuditEntry, AuditFilter, Call};
pub use counts::RowCounts;
pub use enums::AnatomySystem;
pub(crate) use export::export_parts;
pub use id::{cuid, cuid_of};
pub use part::{Ancestor, Branch, Part, PartFilter};
pub(crate) use part::{Doubt, Hanging, NewPart, PartChange};
pub use session::TeachingSession;
pub(crate) use synonym::NewSynonyms;
pub use synonym::Synonym;
