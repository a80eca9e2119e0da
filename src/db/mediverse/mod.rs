//! The MediVerse database: `public` as Prisma lays it out, and our own `mediverse_admin`.

pub mod account;
mod audit;
mod counts;
mod enums;
mod id;
pub mod migration;
mod schema;
pub mod session;
pub mod time;

pub use account::{Account, Role};
pub use audit::{AuditEntry, AuditFilter, Call};
pub use counts::RowCounts;
pub use enums::AnatomySystem;
pub use id::cuid;
pub use session::TeachingSession;
