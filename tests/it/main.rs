//! The whole binary against a real, throwaway PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod cluster;
mod config;
mod db;
mod demo;
mod frame;
mod generated;
mod local;
mod migrate;
mod prune;
mod scenario;
mod voice;
