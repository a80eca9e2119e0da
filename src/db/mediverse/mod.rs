//! The MediVerse database: `public` as Prisma lays it out, and our own `mediverse_admin`.

pub mod account;
pub mod analytics;
mod audit;
mod completion;
mod copy;
mod counts;
pub mod demo;
mod enums;
mod export;
mod id;
pub mod migration;
mod part;
mod protection;
pub mod prune;
mod schema;
pub mod search;
pub mod session;
pub(crate) mod stage;
mod sync_lock;
mod synonym;
pub mod time;
pub mod voice;

pub use account::{Account, Role};
pub use audit::{AuditEntry, AuditFilter, Call};
pub(crate) use completion::{Candidate, Named};
pub use counts::RowCounts;
pub use enums::AnatomySystem;
pub(crate) use export::export_parts;
pub use id::{cuid, cuid_of};
pub use part::{Ancestor, Branch, Part, PartFilter};
pub(crate) use part::{Doubt, Hanging, NewPart, PartChange};
pub use protection::{Mark, Protection, Whereabouts};
pub use session::TeachingSession;
pub use sync_lock::SyncLock;
pub(crate) use synonym::NewSynonyms;
pub use synonym::Synonym;
