//! One thing to do to the activity of one session.

use serde::{Deserialize, Serialize};

use super::super::part::{Change, Label, Line, RECORD, Step};
use super::describe::hash;
use crate::db::mediverse::moodle::{Activity, ActivityState, SessionRow, Via};
use crate::db::moodle::activity::{DrawnActivity, FoundActivity};

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Action {
    Hide,
    Show,
    Update,
    Create,
    /// Only our own books change.
    Record,
}

/// Fields of an activity; none where a field is of no concern.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Fields {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) intro: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) visible: Option<bool>,
}

impl Fields {
    pub(crate) const fn has_text(&self) -> bool {
        self.name.is_some() || self.intro.is_some() || self.content.is_some()
    }
}

/// Which activity it is, and how it looked when the plan was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Seen {
    pub(crate) cm: i64,
    pub(crate) page: i64,
    pub(crate) section: i64,
    pub(crate) name_hash: String,
    pub(crate) intro_hash: String,
    pub(crate) content_hash: String,
    pub(crate) visible: bool,
}

impl Seen {
    pub(crate) fn of(found: &FoundActivity) -> Self {
        Self {
            cm: found.cm_id,
            page: found.page_id,
            section: found.section_id,
            name_hash: found.name_hash.clone(),
            intro_hash: found.intro_hash.clone(),
            content_hash: found.content_hash.clone(),
            visible: found.shown(),
        }
    }

    /// Whether what `fields` would change still looks so.
    pub(crate) fn still(&self, found: &FoundActivity, fields: &Fields) -> bool {
        self.page == found.page_id
            && (fields.name.is_none() || self.name_hash == found.name_hash)
            && (fields.intro.is_none() || self.intro_hash == found.intro_hash)
            && (fields.content.is_none() || self.content_hash == found.content_hash)
            && (fields.visible.is_none() || self.visible == found.shown())
    }
}

/// What our ledger says of the activity afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Ledger {
    pub(crate) name_hash: String,
    pub(crate) intro_hash: String,
    pub(crate) content_hash: String,
    pub(crate) visible: bool,
    pub(crate) via: Via,
    pub(crate) state: ActivityState,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) problem: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) held: Option<String>,
}

impl Ledger {
    pub(crate) fn of(activity: &Activity) -> Self {
        Self {
            name_hash: activity.name_hash.clone(),
            intro_hash: activity.intro_hash.clone(),
            content_hash: activity.content_hash.clone(),
            visible: activity.visible,
            via: activity.via,
            state: activity.state,
            problem: activity.problem.clone(),
            held: activity.held.clone(),
        }
    }
}

/// What is written into the session's row in MediVerse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WriteBack {
    /// The course that the row named when the plan was made.
    pub(crate) seen: Option<String>,
    /// The activity that it named then.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) activity: Option<String>,
    /// Whether that activity is gone, so that the row names none any more.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub(crate) clear: bool,
}

impl WriteBack {
    /// Name the activity in the session's row.
    pub(crate) fn of(session: &SessionRow) -> Self {
        Self {
            seen: session.moodle_course_id.clone(),
            activity: session.moodle_activity_id.clone(),
            clear: false,
        }
    }

    /// Take the name of an activity that is gone out of the session's row, if it is there.
    pub(crate) fn clearing(session: &SessionRow, cm: i64) -> Option<Self> {
        let names_it = session.moodle_activity_id.as_deref() == Some(&*cm.to_string());
        names_it.then(|| Self {
            clear: true,
            ..Self::of(session)
        })
    }
}

/// A step, with everything that applying, settling and taking it back need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SessionStep {
    pub(crate) action: Action,
    /// The session's id.
    pub(crate) session: String,
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) course: i64,
    pub(crate) course_name: Label,
    /// The number of the section in which an activity is made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) section: Option<i64>,
    /// The ids that a new activity gets, once they are drawn.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) drawn: Option<DrawnActivity>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) seen: Option<Seen>,
    pub(crate) before: Fields,
    pub(crate) after: Fields,
    pub(crate) ledger: Ledger,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) write_back: Option<WriteBack>,
    /// The texts before are the name of someone who was forgotten: they are not kept.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub(crate) forget: bool,
}

impl SessionStep {
    /// The ID number by which the activity is known as ours.
    pub(crate) fn key(&self) -> String {
        key(&self.session)
    }
}

/// The ID number of a session's activity.
pub(crate) fn key(session: &str) -> String {
    format!("{}{session}", crate::db::moodle::activity::MARK)
}

impl Step for SessionStep {
    fn subject(&self) -> &str {
        &self.session
    }

    fn course(&self) -> Option<i64> {
        Some(self.course)
    }

    fn action(&self) -> &'static str {
        match self.action {
            Action::Create => "create",
            Action::Update => "update",
            Action::Hide => "hide",
            Action::Show => "show",
            Action::Record => RECORD,
        }
    }

    fn counts(&self) -> bool {
        self.writes() || self.write_back.is_some()
    }

    fn line(&self) -> Line {
        let word = |visible: bool| if visible { "shown" } else { "hidden" }.to_owned();
        let texts = [
            ("name", &self.before.name, &self.after.name),
            ("intro", &self.before.intro, &self.after.intro),
            ("content", &self.before.content, &self.after.content),
        ];
        let mut changes: Vec<Change> = texts
            .into_iter()
            .filter_map(|(field, before, after)| {
                Some(Change {
                    field: field.to_owned(),
                    before: before.clone(),
                    after: after.clone()?,
                })
            })
            .collect();
        if let (Some(visible), true) = (self.after.visible, self.action != Action::Create) {
            changes.push(Change {
                field: "visible".to_owned(),
                before: self.before.visible.map(word),
                after: word(visible),
            });
        }
        if self.action == Action::Create {
            changes.clear();
        }
        if let (Action::Record, Some(back), Some(seen)) =
            (self.action, &self.write_back, &self.seen)
        {
            changes.push(Change {
                field: "moodleActivityId".to_owned(),
                before: back.activity.clone(),
                after: if back.clear {
                    "none".to_owned()
                } else {
                    seen.cm.to_string()
                },
            });
        }
        Line {
            label: self.code.clone(),
            title: self.title.clone(),
            place: Some(self.course_name.to_string()),
            changes,
        }
    }

    /// Texts that were written are kept as hashes; those that were there before as they were.
    fn journal(&self) -> String {
        let visible = |fields: &Fields| Fields {
            visible: fields.visible,
            ..Fields::default()
        };
        let hashed = |text: &Option<String>| text.as_deref().map(hash);
        let is_new = self.action == Action::Create;
        let forget = self.forget && !is_new;
        let after = &self.after;
        let kept = Self {
            action: self.action,
            session: self.session.clone(),
            code: self.code.clone(),
            title: if forget {
                String::new()
            } else {
                self.title.clone()
            },
            course: self.course,
            course_name: self.course_name.clone(),
            section: self.section,
            drawn: self.drawn,
            seen: self.seen.clone(),
            before: if forget {
                visible(&self.before)
            } else {
                self.before.clone()
            },
            after: if is_new {
                visible(after)
            } else {
                Fields {
                    name: hashed(&after.name),
                    intro: hashed(&after.intro),
                    content: hashed(&after.content),
                    visible: after.visible,
                }
            },
            ledger: self.ledger.clone(),
            write_back: self.write_back.clone(),
            forget: self.forget,
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }
}
