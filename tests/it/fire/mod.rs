//! Under fire: lost connections, killed processes, full disks, servers that restart or move.

mod commands;
mod compare;
mod drill;
mod moodle;
mod moving;
mod places;
mod proxy;
mod server;
mod weather;
