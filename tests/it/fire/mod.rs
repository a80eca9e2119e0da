//! Under fire: lost connections, killed processes, full disks, servers that restart or move.

mod commands;
mod compare;
mod drill;
mod moodle;
mod moving;
mod places;
pub(crate) mod proxy;
pub(crate) mod server;
mod weather;
