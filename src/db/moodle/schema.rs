//! The slice of Moodle's schema we read and write, under its default prefix.
//!
//! Only columns that typed queries use. What is written in sets is SQL in files of its own, where
//! `MoodleConn::named` puts the prefix.

diesel::table! {
    #[sql_name = "mdl_config"]
    config (id) {
        id -> BigInt,
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    #[sql_name = "mdl_modules"]
    modules (id) {
        id -> BigInt,
        name -> Text,
        visible -> SmallInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_role"]
    role (id) {
        id -> BigInt,
        shortname -> Text,
        archetype -> Text,
        sortorder -> BigInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_oauth2_issuer"]
    oauth2_issuer (id) {
        id -> BigInt,
        name -> Text,
        enabled -> SmallInt,
        sortorder -> BigInt,
        requireconfirmation -> SmallInt,
        servicetype -> Nullable<Text>,
    }
}

diesel::table! {
    #[sql_name = "mdl_context"]
    context (id) {
        id -> BigInt,
        contextlevel -> BigInt,
        instanceid -> BigInt,
        path -> Nullable<Text>,
        depth -> SmallInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_course"]
    course (id) {
        id -> BigInt,
        category -> BigInt,
        sortorder -> BigInt,
        fullname -> Text,
        shortname -> Text,
        idnumber -> Text,
        format -> Text,
        startdate -> BigInt,
        enddate -> BigInt,
        visible -> SmallInt,
        timemodified -> BigInt,
        enablecompletion -> SmallInt,
        cacherev -> BigInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_course_sections"]
    course_sections (id) {
        id -> BigInt,
        course -> BigInt,
        section -> BigInt,
        name -> Nullable<Text>,
        sequence -> Nullable<Text>,
        visible -> SmallInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_course_modules"]
    course_modules (id) {
        id -> BigInt,
        course -> BigInt,
        module -> BigInt,
        instance -> BigInt,
        /// The id of the section's row, not its number.
        section -> BigInt,
        idnumber -> Nullable<Text>,
        visible -> SmallInt,
        visibleold -> SmallInt,
        completion -> SmallInt,
        completionview -> SmallInt,
        deletioninprogress -> SmallInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_page"]
    page (id) {
        id -> BigInt,
        course -> BigInt,
        name -> Text,
        intro -> Nullable<Text>,
        content -> Nullable<Text>,
        revision -> BigInt,
        timemodified -> BigInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_user"]
    user (id) {
        id -> BigInt,
        auth -> Text,
        confirmed -> SmallInt,
        deleted -> SmallInt,
        suspended -> SmallInt,
        mnethostid -> BigInt,
        username -> Text,
        firstname -> Text,
        lastname -> Text,
        email -> Text,
        firstaccess -> BigInt,
        lastaccess -> BigInt,
        timemodified -> BigInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_auth_oauth2_linked_login"]
    linked_login (id) {
        id -> BigInt,
        userid -> BigInt,
        issuerid -> BigInt,
        username -> Text,
        email -> Text,
    }
}

diesel::table! {
    #[sql_name = "mdl_enrol"]
    enrol (id) {
        id -> BigInt,
        /// The method: `manual`, `self`, `cohort` ...
        #[sql_name = "enrol"]
        method -> Text,
        status -> BigInt,
        courseid -> BigInt,
        sortorder -> BigInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_user_enrolments"]
    user_enrolments (id) {
        id -> BigInt,
        status -> BigInt,
        enrolid -> BigInt,
        userid -> BigInt,
        timestart -> BigInt,
        timeend -> BigInt,
    }
}

diesel::table! {
    #[sql_name = "mdl_role_assignments"]
    role_assignments (id) {
        id -> BigInt,
        roleid -> BigInt,
        contextid -> BigInt,
        userid -> BigInt,
        component -> Text,
        itemid -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    config,
    modules,
    role,
    oauth2_issuer,
    context,
    course,
    course_sections,
    course_modules,
    page,
    user,
    linked_login,
    enrol,
    user_enrolments,
    role_assignments,
);

/// Every table above.
pub(super) const TABLES: &[&str] = &[
    "mdl_config",
    "mdl_modules",
    "mdl_role",
    "mdl_oauth2_issuer",
    "mdl_context",
    "mdl_course",
    "mdl_course_sections",
    "mdl_course_modules",
    "mdl_page",
    "mdl_user",
    "mdl_auth_oauth2_linked_login",
    "mdl_enrol",
    "mdl_user_enrolments",
    "mdl_role_assignments",
];
