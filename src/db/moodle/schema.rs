//! The slice of Moodle's schema we read, under its default prefix.

diesel::table! {
    #[sql_name = "mdl_config"]
    config (id) {
        id -> BigInt,
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    #[sql_name = "mdl_course"]
    course (id) {
        id -> BigInt,
        fullname -> Text,
    }
}

/// Every table above.
pub(super) const TABLES: &[&str] = &["mdl_config", "mdl_course"];
