//! Everything that speaks SQL. Each database has its own schema and models, and
//! a connection type the other one refuses.

#[macro_use]
mod pg_enum;

mod conn;
mod fate;
pub mod mediverse;
pub mod moodle;
pub mod server;
mod status;
mod url;

use std::sync::OnceLock;

use diesel::connection::{InstrumentationEvent, set_default_instrumentation};

pub use conn::{MediverseConn, MoodleConn, ServerConn, Session};
pub(crate) use fate::last_committed;
pub use status::ServerStatus;
pub(crate) use url::LONGEST_NAME;
pub use url::{DatabaseUrl, UrlProblem};

static TRACE: OnceLock<fn(&str)> = OnceLock::new();

/// Give every statement from now on to `sink` (`-vv`).
pub(crate) fn trace_statements(sink: fn(&str)) {
    TRACE.set(sink).ok();
    set_default_instrumentation(|| {
        Some(Box::new(|event: InstrumentationEvent<'_>| {
            if let (InstrumentationEvent::StartQuery { query, .. }, Some(sink)) =
                (event, TRACE.get())
            {
                sink(&query.to_string());
            }
        }))
    })
    .ok();
}

/// `name` as an SQL identifier: statements cannot bind one.
pub(in crate::db) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// `text` as an SQL literal, for the few statements that cannot bind one.
pub(in crate::db) fn literal(text: &str) -> String {
    let quoted = text.replace('\'', "''");
    if quoted.contains('\\') {
        format!("E'{}'", quoted.replace('\\', "\\\\"))
    } else {
        format!("'{quoted}'")
    }
}
