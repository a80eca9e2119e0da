//! What is set about Moodle, as values.

use super::{Config, Setting};
use crate::error::{Failure, invalid};

/// Who of those who joined a session is enrolled in its course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Enrol {
    Nobody,
    /// Whoever joined and has an account.
    Joined,
}

/// What becomes of the activity of an ended session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    Hide,
    Keep,
}

/// The settings of a sync.
#[derive(Debug, Clone)]
pub(crate) struct MoodleSettings {
    /// Moodle's address without a slash at its end.
    pub(crate) url: Option<String>,
    /// The app's address without a slash at its end, for join links.
    pub(crate) app_url: Option<String>,
    /// The course of sessions that name none.
    pub(crate) default_course: Option<String>,
    /// The only courses to enrol people in; none means every course.
    pub(crate) courses: Option<Vec<String>>,
    pub(crate) teacher_role: String,
    pub(crate) student_role: String,
    pub(crate) enrol: Enrol,
    pub(crate) ended: Ended,
    /// The OAuth 2 service of Google accounts, where Moodle has several.
    pub(crate) issuer: Option<String>,
}

impl Config {
    /// What is set about Moodle; what makes no sense is refused.
    pub(crate) fn moodle_settings(&self) -> anyhow::Result<MoodleSettings> {
        let text = |setting| {
            let (value, _) = self.get(setting)?;
            let value = value.trim();
            (!value.is_empty()).then(|| value.to_owned())
        };
        let enrol = match text(Setting::MoodleEnrol).as_deref() {
            None | Some("none") => Enrol::Nobody,
            Some("joined") => Enrol::Joined,
            Some(other) => return Err(neither(Setting::MoodleEnrol, other, "joined, none").into()),
        };
        let ended = match text(Setting::MoodleEnded).as_deref() {
            None | Some("hide") => Ended::Hide,
            Some("keep") => Ended::Keep,
            Some(other) => return Err(neither(Setting::MoodleEnded, other, "hide, keep").into()),
        };
        let courses = text(Setting::MoodleCourses).map(|list| {
            list.split(',')
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect()
        });
        Ok(MoodleSettings {
            url: self.address(Setting::MoodleUrl)?,
            app_url: self.address(Setting::AppUrl)?,
            default_course: text(Setting::MoodleDefaultCourse),
            courses,
            teacher_role: text(Setting::MoodleTeacherRole).unwrap_or("editingteacher".into()),
            student_role: text(Setting::MoodleStudentRole).unwrap_or("student".into()),
            enrol,
            ended,
            issuer: text(Setting::MoodleIssuer),
        })
    }

    /// An address that stands in links: http or https, and nothing that ends an attribute.
    fn address(&self, setting: Setting) -> anyhow::Result<Option<String>> {
        let Some((value, _)) = self.get(setting) else {
            return Ok(None);
        };
        let value = value.trim().trim_end_matches('/');
        if value.is_empty() {
            return Ok(None);
        }
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| value.strip_prefix(scheme));
        let is_bad = |c: char| c.is_whitespace() || c.is_control() || "<>\"'`\\".contains(c);
        if host.is_none_or(str::is_empty) || value.contains(is_bad) {
            return Err(invalid(format!(
                "`{}` is no address of a web site",
                setting.variable()
            ))
            .hint("write it as `https://host` or `https://host/path`")
            .into());
        }
        Ok(Some(value.to_owned()))
    }
}

fn neither(setting: Setting, value: &str, known: &str) -> Failure {
    invalid(format!("`{}` is `{value}`", setting.variable())).hint(format!("it is one of {known}"))
}
