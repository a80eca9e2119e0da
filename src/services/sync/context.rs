//! What every part of a run knows: who runs, which Moodle, what is set.

use sha2::{Digest as _, Sha256};

use super::sessions::wording::Wording;
use crate::config::moodle::MoodleSettings;
use crate::db::moodle::Preflight;

/// One run, as its parts see it.
#[derive(Debug, Clone)]
pub(crate) struct Context {
    /// In the journal, in the books, and on both connections.
    pub(crate) run_id: String,
    pub(crate) preflight: Preflight,
    pub(crate) settings: MoodleSettings,
    /// Take MediVerse's text over what a teacher changed in Moodle.
    pub(crate) overwrite: bool,
    /// The way back of a way back: what was held is wanted again.
    pub(crate) redo: bool,
}

impl Context {
    /// The language and time zone of this Moodle.
    pub(crate) fn wording(&self) -> Wording {
        let config = &self.preflight.config;
        Wording::new(config.get("lang"), config.get("timezone"))
    }

    /// What a change of settings, of Moodle's or of ours, is told by.
    pub(crate) fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        let config = &self.preflight.config;
        hash.update(format!(
            "{} {:?} {:?} {:?} {} {:?}",
            env!("CARGO_PKG_VERSION"),
            self.settings,
            config.get("lang"),
            config.get("timezone"),
            self.preflight.name_length,
            self.preflight.page_module,
        ));
        hex(&hash.finalize())
    }
}

/// Bytes as lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    bytes
        .iter()
        .fold(String::with_capacity(2 * bytes.len()), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("memory takes it");
            hex
        })
}
