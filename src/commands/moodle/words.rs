//! How plans and reports say what is done to how many.

use crate::db::mediverse::moodle::PartName;
use crate::text::{counted, thousands};

/// What an action is called: to do, and done.
const ACTIONS: [(&str, &str, &str); 10] = [
    ("create", "create", "created"),
    ("update", "update", "updated"),
    ("hide", "hide", "hidden"),
    ("show", "show", "shown"),
    ("enrol", "enrol", "enrolled"),
    ("suspend", "suspend", "suspended"),
    ("resume", "resume", "resumed"),
    ("role", "give another role to", "given another role"),
    ("link", "link", "linked"),
    ("record", "write back", "written back"),
];

/// `2 sessions`, `1 person`
pub(super) fn subjects(part: PartName, count: u64) -> String {
    match part {
        PartName::Sessions => counted(count, "session"),
        PartName::Users if count == 1 => "1 person".to_owned(),
        PartName::Users => format!("{} people", thousands(count)),
    }
}

fn named(action: &str) -> (&str, &str) {
    ACTIONS
        .iter()
        .find(|(known, _, _)| *known == action)
        .map_or((action, action), |(_, verb, done)| (verb, done))
}

/// `create 2 sessions`
pub(super) fn to_do(part: PartName, action: &str, count: u64) -> String {
    format!("{} {}", named(action).0, subjects(part, count))
}

/// `2 sessions created`
pub(super) fn done(part: PartName, action: &str, count: u64) -> String {
    format!("{} {}", subjects(part, count), named(action).1)
}

/// What stands in the column of actions.
pub(super) fn verb(action: &str) -> &str {
    match action {
        "role" => "change role",
        action => named(action).0,
    }
}
