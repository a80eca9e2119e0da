//! Prisma's quoted names on the left of the wall, snake case on ours.

pub(super) mod sql_types {
    #[derive(diesel::sql_types::SqlType, diesel::query_builder::QueryId)]
    #[diesel(postgres_type(name = "AnatomySystem", schema = "public"))]
    pub struct AnatomySystem;
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::AnatomySystem;

    #[sql_name = "AnatomyPart"]
    anatomy_part (id) {
        id -> Text,
        #[sql_name = "partId"]
        part_id -> Text,
        name -> Text,
        #[sql_name = "latinName"]
        latin_name -> Nullable<Text>,
        #[sql_name = "meshName"]
        mesh_name -> Nullable<Text>,
        system -> AnatomySystem,
        #[sql_name = "parentId"]
        parent_id -> Nullable<Text>,
        #[sql_name = "modelPath"]
        model_path -> Nullable<Text>,
        #[sql_name = "lodLevels"]
        lod_levels -> Nullable<Jsonb>,
        #[sql_name = "boundingBox"]
        bounding_box -> Nullable<Jsonb>,
        #[sql_name = "createdAt"]
        created_at -> Timestamp,
        #[sql_name = "updatedAt"]
        updated_at -> Timestamp,
    }
}

diesel::table! {
    #[sql_name = "AnatomySynonym"]
    anatomy_synonym (id) {
        id -> Text,
        /// References `AnatomyPart.id`, despite its name.
        #[sql_name = "partId"]
        part_id -> Text,
        synonym -> Text,
        language -> Text,
        priority -> Integer,
    }
}

diesel::table! {
    #[sql_name = "TeachingSession"]
    teaching_session (id) {
        id -> Text,
        code -> Text,
        #[sql_name = "teacherId"]
        teacher_id -> Text,
        title -> Text,
        #[sql_name = "isActive"]
        is_active -> Bool,
        #[sql_name = "highlightedPart"]
        highlighted_part -> Nullable<Text>,
        #[sql_name = "cameraPosition"]
        camera_position -> Nullable<Jsonb>,
        #[sql_name = "modelRotation"]
        model_rotation -> Nullable<Jsonb>,
        #[sql_name = "visibleSystems"]
        visible_systems -> Nullable<Array<Text>>,
        #[sql_name = "slicePosition"]
        slice_position -> Nullable<Jsonb>,
        #[sql_name = "createdAt"]
        created_at -> Timestamp,
        #[sql_name = "updatedAt"]
        updated_at -> Timestamp,
        #[sql_name = "endedAt"]
        ended_at -> Nullable<Timestamp>,
        #[sql_name = "moodleCourseId"]
        moodle_course_id -> Nullable<Text>,
        #[sql_name = "moodleActivityId"]
        moodle_activity_id -> Nullable<Text>,
    }
}

diesel::table! {
    #[sql_name = "SessionStudent"]
    session_student (id) {
        id -> Text,
        #[sql_name = "sessionId"]
        session_id -> Text,
        #[sql_name = "studentId"]
        student_id -> Text,
        #[sql_name = "joinedAt"]
        joined_at -> Timestamp,
    }
}

diesel::table! {
    #[sql_name = "SessionNote"]
    session_note (id) {
        id -> Text,
        #[sql_name = "sessionId"]
        session_id -> Text,
        #[sql_name = "studentId"]
        student_id -> Text,
        content -> Text,
        timestamp -> Timestamp,
    }
}

diesel::table! {
    #[sql_name = "VoiceCommand"]
    voice_command (id) {
        id -> Text,
        #[sql_name = "sessionId"]
        session_id -> Nullable<Text>,
        transcript -> Text,
        intent -> Nullable<Text>,
        action -> Nullable<Text>,
        target -> Nullable<Text>,
        confidence -> Nullable<Double>,
        success -> Bool,
        #[sql_name = "errorMsg"]
        error_msg -> Nullable<Text>,
        #[sql_name = "userId"]
        user_id -> Nullable<Text>,
        #[sql_name = "createdAt"]
        created_at -> Timestamp,
    }
}

diesel::table! {
    mediverse_admin.audit_log (id) {
        id -> BigInt,
        run_id -> Text,
        at -> Timestamptz,
        os_user -> Text,
        db_user -> Text,
        command -> Text,
        rows -> BigInt,
        acted_as -> Nullable<Text>,
    }
}

diesel::table! {
    mediverse_admin.demo (seed) {
        seed -> BigInt,
        sessions -> BigInt,
        students -> BigInt,
        commands -> BigInt,
        until -> Timestamp,
        seeded_at -> Timestamptz,
    }
}

diesel::table! {
    mediverse_admin.account (id) {
        id -> Text,
        email -> Text,
        email_key -> Text,
        first_name -> Text,
        last_name -> Text,
        role -> Text,
        google_sub -> Nullable<Text>,
        active -> Bool,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        forgotten_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    mediverse_admin.moodle_pair (one) {
        one -> Bool,
        mediverse_system -> Text,
        mediverse_database -> Text,
        mediverse_server -> Text,
        moodle_system -> Text,
        moodle_database -> Text,
        moodle_server -> Text,
        moodle_prefix -> Text,
        moodle_site -> Nullable<Text>,
        paired_at -> Timestamp,
        run_id -> Text,
    }
}

diesel::table! {
    mediverse_admin.moodle_course_cache (course_id) {
        course_id -> BigInt,
        shortname -> Text,
        fullname -> Text,
        idnumber -> Text,
        category -> Nullable<Text>,
        visible -> Bool,
        starts_at -> Nullable<BigInt>,
        ends_at -> Nullable<BigInt>,
        sort_order -> BigInt,
        cache_revision -> BigInt,
        time_modified -> BigInt,
        fingerprint -> Text,
        refreshed_at -> Timestamp,
    }
}

diesel::table! {
    mediverse_admin.moodle_content_cache (activity_id) {
        activity_id -> BigInt,
        course_id -> BigInt,
        place -> Integer,
        section -> BigInt,
        section_name -> Nullable<Text>,
        kind -> Text,
        name -> Text,
        intro -> Nullable<Text>,
        idnumber -> Nullable<Text>,
        visible -> Bool,
        tracked -> Bool,
        added_at -> Nullable<BigInt>,
        time_modified -> Nullable<BigInt>,
        facts -> Jsonb,
    }
}

diesel::joinable!(anatomy_synonym -> anatomy_part (part_id));
diesel::joinable!(session_student -> teaching_session (session_id));
diesel::joinable!(session_note -> teaching_session (session_id));
diesel::joinable!(voice_command -> teaching_session (session_id));
diesel::allow_tables_to_appear_in_same_query!(
    anatomy_part,
    anatomy_synonym,
    teaching_session,
    session_student,
    session_note,
    voice_command,
);
