//! What MediVerse remembers of its Moodle: the pair, what is written there, what changed since.

mod activity;
pub mod beside;
pub mod content;
mod facts;
mod journal;
mod link;
mod lock;
mod outbox;
pub mod pair;
pub mod person;
mod run;
mod standing;
mod state;

pub use activity::{Activity, ActivityState, BookedActivity, Via};
pub use facts::{Focus, SessionFacts, SessionRow};
pub use journal::{EntryState, JournalEntry, NewEntry, RowOp, RowRef};
pub use link::{Link, LinkKind};
pub use lock::SyncLock;
pub use outbox::Outbox;
pub use run::{Run, RunFilter, RunKind, RunState};
pub use standing::SyncStanding;
pub use state::State;

pg_enum! {
    /// A part of the sync, which has an outbox of its own.
    PartName: diesel::sql_types::Text {
        Sessions = "sessions",
        Users = "users",
    }
}
