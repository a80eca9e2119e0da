//! People: Moodle accounts with Google sign-in, enrolments and roles.

pub mod facts;
pub mod plan;
mod rules;
mod seats;
#[cfg(test)]
mod tests;
