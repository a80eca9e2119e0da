//! The MediVerse database: `public` as Prisma lays it out, and our own `mediverse_admin`.

pub mod account;
mod audit;
mod counts;
mod enums;
mod id;
pub mod migration;
mod part;
mod schema;
pub mod session;
mod synonym;
pub mod time;

pub use account::{Account, Role};
pub use audit::{AuditEntry, AuditFilter, Call};
pub use counts::RowCounts;
pub use enums::AnatomySystem;
pub use id::cuid;
pub use part::{Ancestor, Branch, Part, PartFilter};
pub use session::TeachingSession;
pub use synonym::Synonym;
