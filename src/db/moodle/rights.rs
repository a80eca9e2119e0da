//! What a role needs in Moodle for each part of our work, and what of it is missing.
//!
//! The one list behind `moodle grants`, `moodle status` and what a sync skips.

use diesel::prelude::*;
use diesel::sql_types::{Jsonb, Nullable, Text};
use serde::Serialize;
use serde_json::json;

use crate::db::MoodleConn;

/// A part of our work that needs rights of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Courses, contents, progress, and whatever a plan looks at.
    Read,
    /// Sessions as activities.
    Sessions,
    /// Accounts, enrolments and roles.
    Users,
}

impl Part {
    pub const ALL: [Self; 3] = [Self::Read, Self::Sessions, Self::Users];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Sessions => "sessions",
            Self::Users => "users",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Verb {
    Select,
    Insert,
    Update,
    Delete,
    /// Of the sequence that gives a table its ids.
    Usage,
}

impl Verb {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Select => "SELECT",
            Self::Insert => "INSERT",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
            Self::Usage => "USAGE",
        }
    }
}

/// One right on one table, named without its prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Right {
    pub part: Part,
    pub verb: Verb,
    pub table: &'static str,
    /// Of these columns alone; none means the whole table.
    pub columns: &'static [&'static str],
}

const fn right(
    part: Part,
    verb: Verb,
    table: &'static str,
    columns: &'static [&'static str],
) -> Right {
    Right {
        part,
        verb,
        table,
        columns,
    }
}

/// Columns that every activity's own table has.
pub(super) const ACTIVITY: &[&str] = &[
    "id",
    "course",
    "name",
    "intro",
    "introformat",
    "timemodified",
];

/// Every right we use. Tables with secrets in them are granted by column: passwords, tokens and
/// enrolment keys are in none of these lists.
pub const fn rights() -> &'static [Right] {
    use Part::{Read, Sessions, Users};
    use Verb::{Delete, Insert, Select, Update, Usage};
    const RIGHTS: &[Right] = &[
        right(Read, Select, "config", &["id", "name", "value"]),
        right(Read, Select, "modules", &[]),
        right(Read, Select, "role", &[]),
        right(Read, Select, "context", &[]),
        right(Read, Select, "course", &[]),
        right(Read, Select, "course_categories", &[]),
        right(Read, Select, "course_sections", &[]),
        right(Read, Select, "course_modules", &[]),
        right(Read, Select, "course_modules_completion", &[]),
        right(Read, Select, "course_modules_viewed", &[]),
        right(Read, Select, "course_completions", &[]),
        right(Read, Select, "page", &[]),
        right(Read, Select, "url", &[]),
        right(Read, Select, "resource", &[]),
        right(Read, Select, "label", ACTIVITY),
        right(Read, Select, "forum", ACTIVITY),
        right(
            Read,
            Select,
            "quiz",
            &[
                "id",
                "course",
                "name",
                "intro",
                "introformat",
                "timeopen",
                "timeclose",
                "timelimit",
                "attempts",
                "grademethod",
                "grade",
                "sumgrades",
                "timemodified",
            ],
        ),
        right(Read, Select, "quiz_slots", &[]),
        right(Read, Select, "quiz_attempts", &[]),
        right(Read, Select, "quiz_grades", &[]),
        right(Read, Select, "assign", &[]),
        right(Read, Select, "assign_submission", &[]),
        right(Read, Select, "assign_grades", &[]),
        right(
            Read,
            Select,
            "files",
            &[
                "id",
                "contextid",
                "component",
                "filearea",
                "itemid",
                "filepath",
                "filename",
                "filesize",
                "mimetype",
                "timemodified",
            ],
        ),
        right(Read, Select, "grade_items", &[]),
        right(Read, Select, "grade_grades", &[]),
        right(
            Read,
            Select,
            "enrol",
            &["id", "enrol", "status", "courseid", "sortorder", "roleid"],
        ),
        right(Read, Select, "user_enrolments", &[]),
        right(Read, Select, "role_assignments", &[]),
        right(Read, Select, "user_lastaccess", &[]),
        right(
            Read,
            Select,
            "user",
            &[
                "id",
                "auth",
                "confirmed",
                "deleted",
                "suspended",
                "mnethostid",
                "username",
                "firstname",
                "lastname",
                "email",
                "firstaccess",
                "lastaccess",
                "timecreated",
                "timemodified",
            ],
        ),
        right(
            Read,
            Select,
            "oauth2_issuer",
            &[
                "id",
                "name",
                "enabled",
                "sortorder",
                "requireconfirmation",
                "servicetype",
            ],
        ),
        right(
            Read,
            Select,
            "auth_oauth2_linked_login",
            &[
                "id",
                "userid",
                "issuerid",
                "username",
                "email",
                "usermodified",
                "confirmtokenexpires",
            ],
        ),
        right(Sessions, Insert, "page", &[]),
        right(Sessions, Insert, "course_modules", &[]),
        right(Sessions, Insert, "context", &[]),
        right(Sessions, Usage, "page", &[]),
        right(Sessions, Usage, "course_modules", &[]),
        right(Sessions, Usage, "context", &[]),
        right(Sessions, Update, "course", &["cacherev"]),
        right(Sessions, Update, "course_sections", &["sequence"]),
        right(
            Sessions,
            Update,
            "page",
            &["name", "intro", "content", "revision", "timemodified"],
        ),
        right(
            Sessions,
            Update,
            "course_modules",
            &["visible", "visibleold", "idnumber"],
        ),
        right(Sessions, Update, "context", &["path"]),
        right(Users, Insert, "user", &[]),
        right(Users, Insert, "context", &[]),
        right(Users, Insert, "auth_oauth2_linked_login", &[]),
        right(Users, Insert, "user_enrolments", &[]),
        right(Users, Insert, "role_assignments", &[]),
        right(Users, Insert, "cache_flags", &[]),
        right(Users, Usage, "user", &[]),
        right(Users, Usage, "context", &[]),
        right(Users, Usage, "auth_oauth2_linked_login", &[]),
        right(Users, Usage, "user_enrolments", &[]),
        right(Users, Usage, "role_assignments", &[]),
        right(Users, Usage, "cache_flags", &[]),
        right(Users, Select, "cache_flags", &[]),
        right(Users, Select, "sessions", &["id", "userid"]),
        right(Users, Update, "context", &["path"]),
        right(
            Users,
            Update,
            "user",
            &[
                "firstname",
                "lastname",
                "email",
                "suspended",
                "timemodified",
            ],
        ),
        right(
            Users,
            Update,
            "user_enrolments",
            &["status", "modifierid", "timemodified"],
        ),
        right(
            Users,
            Update,
            "cache_flags",
            &["value", "timemodified", "expiry"],
        ),
        right(Users, Delete, "role_assignments", &[]),
        right(Users, Delete, "sessions", &[]),
    ];
    RIGHTS
}

/// A right that the role does not have.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName, Serialize)]
pub struct Missing {
    /// `read`, `sessions` or `users`.
    #[diesel(sql_type = Text)]
    pub part: String,
    #[diesel(sql_type = Text)]
    pub verb: String,
    /// With its prefix; the sequence for `USAGE`.
    #[diesel(sql_type = Text)]
    pub table: String,
    /// Columns without the right; `None` where the whole table lacks it, or is not there.
    #[diesel(sql_type = Nullable<Text>)]
    pub columns: Option<String>,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    #[serde(rename = "tableExists")]
    pub table_exists: bool,
}

impl Missing {
    /// `UPDATE mdl_page (content)`
    pub fn words(&self) -> String {
        let Self { verb, table, .. } = self;
        match &self.columns {
            _ if !self.table_exists => format!("{table} is not there"),
            Some(columns) => format!("{verb} {table} ({columns})"),
            None => format!("{verb} {table}"),
        }
    }
}

impl Missing {
    /// Every right that who is connected does not have, from the catalogue alone: asking for it
    /// takes no right on Moodle's tables.
    pub fn all(conn: &mut MoodleConn) -> QueryResult<Vec<Self>> {
        let prefix = conn.prefix().to_owned();
        let wanted: Vec<_> = rights()
            .iter()
            .map(|right| {
                json!({
                    "part": right.part,
                    "verb": right.verb,
                    "table": match right.verb {
                        Verb::Usage => format!("{prefix}{}_id_seq", right.table),
                        _ => format!("{prefix}{}", right.table),
                    },
                    "columns": right.columns,
                })
            })
            .collect();
        diesel::sql_query(include_str!("missing_rights.sql"))
            .bind::<Jsonb, _>(serde_json::Value::from(wanted))
            .load(conn.pg())
    }
}
