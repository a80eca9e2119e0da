//! The whole binary against a real, throwaway PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod acting;
mod analytics;
mod audit;
mod backup;
mod cluster;
mod completing;
mod config;
mod db;
mod db_report;
mod demo;
mod doctor;
mod examples;
mod fire;
mod frame;
mod generated;
mod guards;
mod leftovers;
mod local;
mod migrate;
mod migrate_guard;
pub(crate) mod moodle;
mod part;
mod part_edit;
mod part_import;
mod paths;
mod prompts;
mod prune;
mod resolve;
mod scenario;
mod schema;
mod search;
mod seed;
mod session;
mod tours;
mod user;
mod voice;
