//! The whole binary against a real, throwaway PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod cluster;
mod config;
mod frame;
mod generated;
mod migrate;
mod scenario;
mod session;
mod user;
