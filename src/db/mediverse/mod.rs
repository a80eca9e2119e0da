//! The MediVerse database: `public` as Prisma lays it out, and our own `mediverse_admin`.

mod audit;
mod counts;
mod enums;
mod export;
mod id;
pub mod migration;
mod schema;
pub mod stage;
pub mod time;

pub use audit::{AuditEntry, AuditFilter, Call};
pub use counts::RowCounts;
pub use enums::AnatomySystem;
pub use export::export_parts;
pub use id::cuid;
