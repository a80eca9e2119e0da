//! The app's enums.

use super::schema::sql_types;

pg_enum! {
    /// The body system a part belongs to.
    AnatomySystem: sql_types::AnatomySystem {
        Skeletal = "SKELETAL",
        Muscular = "MUSCULAR",
        Nervous = "NERVOUS",
        Cardiovascular = "CARDIOVASCULAR",
        Respiratory = "RESPIRATORY",
        Digestive = "DIGESTIVE",
        Urinary = "URINARY",
        Reproductive = "REPRODUCTIVE",
        Endocrine = "ENDOCRINE",
        Lymphatic = "LYMPHATIC",
        Integumentary = "INTEGUMENTARY",
    }
}
