//! Migrations: the files, the books kept of them, and the lock that lets one run at a time.

mod books;
mod catalogue;
mod lock;
mod source;
mod split;

pub use books::{APP_TABLES, Applied, Holdings};
pub use catalogue::{Catalogue, fingerprint_of_baseline};
pub(crate) use lock::broken_by_pooler;
pub use lock::{MigrationLock, Pooling, pooling};
pub use source::{Migration, embedded, from_folder};
pub use split::statements;
