//! One thing to do to one person. Tens of thousands are held at once: they are kept small.

use std::borrow::Cow;
use std::ops::Deref;
use std::slice;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::part::{Change, Label, Line, RECORD, Step};
use super::facts::Place;
use super::rules::email_key;

/// What is to be done about one person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PersonStep {
    pub id: Box<str>,
    pub email: Label,
    /// First and last name; not of an account to be made, which has its own.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub name: Box<str>,
    /// Their Moodle account, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moodle_user: Option<i64>,
    /// An account to be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create: Option<Box<NewUser>>,
    /// An account that was there before us and is theirs from now on, by its username.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopt: Option<Box<str>>,
    /// Whether the address gets a linked login.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub login: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rename: Option<Box<Rename>>,
    /// The account is suspended, or no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
    #[serde(default, skip_serializing_if = "Seats::is_none")]
    pub seats: Seats,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Whether our books say something else of them than these notes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub noted: bool,
    /// The wish that is taken back, so that it is not written again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Box<str>>,
    /// Whether our books hold back more than that by now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rehold: bool,
}

/// A Moodle account as it is inserted; its address is the person's in lower case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewUser {
    /// The id that it gets, once that is drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The address itself, as a rule.
    pub username: Label,
    pub first_name: Box<str>,
    pub last_name: Box<str>,
}

/// Names and address of an account of ours, before and after.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Rename {
    pub before: [String; 3],
    pub after: [String; 3],
}

/// What happens to someone's place in a course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SeatStep {
    pub course: i64,
    /// The course's short name.
    pub name: Label,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolment: Option<Enrolment>,
    /// A role to be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub give: Option<Given>,
    /// A role that we gave, to be taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take: Option<Taken>,
    /// What our books say afterwards; `None` where the place is as they say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// What happens to someone's places in courses, which is the same for many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Seats(Option<Arc<Vec<SeatStep>>>);

impl Seats {
    const fn is_none(&self) -> bool {
        self.0.is_none()
    }
}

impl From<Vec<SeatStep>> for Seats {
    fn from(mut seats: Vec<SeatStep>) -> Self {
        seats.shrink_to_fit();
        Self((!seats.is_empty()).then(|| Arc::new(seats)))
    }
}

impl Deref for Seats {
    type Target = [SeatStep];

    fn deref(&self) -> &[SeatStep] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }
}

impl<'s> IntoIterator for &'s Seats {
    type Item = &'s SeatStep;
    type IntoIter = slice::Iter<'s, SeatStep>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Seats {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl<'de> Deserialize<'de> for Seats {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

/// What happens to an enrolment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Enrolment {
    /// By this manual method.
    Enrol(i64),
    /// The row, suspended by us before.
    Resume(i64),
    /// The row.
    Suspend(i64),
}

/// A role, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Given {
    pub role: i64,
    pub name: Label,
}

/// A role assignment: its row, the role, and what that is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Taken {
    pub row: i64,
    pub role: i64,
    pub name: Label,
}

/// Why something is not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Note {
    /// Whether the two sides contradict each other, so that a person must decide.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub conflict: bool,
    pub reason: Cow<'static, str>,
}

impl Note {
    pub(super) fn skipped(reason: impl Into<Cow<'static, str>>) -> Self {
        Self {
            conflict: false,
            reason: reason.into(),
        }
    }

    pub(super) fn conflict(reason: impl Into<Cow<'static, str>>) -> Self {
        Self {
            conflict: true,
            reason: reason.into(),
        }
    }
}

impl PersonStep {
    /// Whether Moodle would have a row more or another value.
    pub(crate) fn writes(&self) -> bool {
        self.create.is_some()
            || self.login
            || self.rename.is_some()
            || self.suspend.is_some()
            || self.seats.iter().any(SeatStep::writes)
    }

    /// Whether anything is to be done at all, be it only in our books.
    pub(crate) fn acts(&self) -> bool {
        self.writes()
            || self.adopt.is_some()
            || self.rehold
            || self.seats.iter().any(|seat| seat.place.is_some())
    }

    /// The address as Moodle has it.
    pub(crate) fn key(&self) -> String {
        email_key(&self.email)
    }

    /// Whether the account is new to us.
    pub(crate) fn is_fresh(&self) -> bool {
        self.create.is_some() || self.adopt.is_some()
    }

    /// What is said of it in our books, if something stands in the way.
    pub(crate) fn problem(&self) -> Option<String> {
        let reasons: Vec<&str> = self.notes.iter().map(|note| &*note.reason).collect();
        (!reasons.is_empty()).then(|| reasons.join("; "))
    }
}

impl SeatStep {
    pub(crate) fn writes(&self) -> bool {
        self.enrolment.is_some() || self.give.is_some() || self.take.is_some()
    }
}

impl Step for PersonStep {
    fn subject(&self) -> &str {
        &self.id
    }

    /// No course's row is locked: enrolments change nothing in it.
    fn course(&self) -> Option<i64> {
        None
    }

    fn action(&self) -> &'static str {
        let enrolment = |wanted: fn(&Enrolment) -> bool| {
            self.seats
                .iter()
                .any(|seat| seat.enrolment.as_ref().is_some_and(wanted))
        };
        let role = |seat: &SeatStep| seat.give.is_some() || seat.take.is_some();
        if self.create.is_some() {
            "create"
        } else if self.suspend == Some(true) {
            "suspend"
        } else if self.suspend == Some(false) {
            "resume"
        } else if enrolment(|it| matches!(it, Enrolment::Enrol(_))) {
            "enrol"
        } else if enrolment(|it| matches!(it, Enrolment::Suspend(_))) {
            "suspend"
        } else if enrolment(|it| matches!(it, Enrolment::Resume(_))) {
            "resume"
        } else if self.seats.iter().any(role) {
            "role"
        } else if self.rename.is_some() {
            "update"
        } else if self.login {
            "link"
        } else {
            RECORD
        }
    }

    fn line(&self) -> Line {
        Line {
            label: self.email.to_string(),
            title: self.title(),
            place: None,
            changes: self.changes(),
        }
    }
}

impl PersonStep {
    fn title(&self) -> String {
        match &self.create {
            Some(new) => format!("{} {}", new.first_name, new.last_name),
            None => self.name.to_string(),
        }
    }

    fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        if let Some(new) = &self.create {
            changes.push(change("account", None, &new.username));
        }
        if let Some(username) = &self.adopt {
            changes.push(change("account", None, &format!("{username} (as it is)")));
        }
        if self.login {
            changes.push(change("Google sign-in", None, &self.key()));
        }
        if let Some(rename) = &self.rename {
            let fields = ["first name", "last name", "e-mail"];
            for (index, field) in fields.into_iter().enumerate() {
                let (before, after) = (&rename.before[index], &rename.after[index]);
                if before != after {
                    changes.push(change(field, Some(before), after));
                }
            }
        }
        if let Some(suspend) = self.suspend {
            changes.push(if suspend {
                change("account", Some("active"), "suspended")
            } else {
                change("account", Some("suspended"), "active")
            });
        }
        for seat in &self.seats {
            seat.changes(&mut changes);
        }
        changes
    }
}

impl SeatStep {
    fn changes(&self, changes: &mut Vec<Change>) {
        let field = &*self.name;
        let given = self.give.as_ref().map(|it| &*it.name);
        match self.enrolment {
            Some(Enrolment::Enrol(_)) => {
                let after = given.map_or_else(
                    || "enrolled".to_owned(),
                    |role| format!("enrolled as {role}"),
                );
                return changes.push(change(field, None, &after));
            }
            Some(Enrolment::Resume(_)) => {
                changes.push(change(field, Some("suspended"), "enrolled"));
            }
            Some(Enrolment::Suspend(_)) => {
                changes.push(change(field, Some("enrolled"), "suspended"));
            }
            None => {}
        }
        let taken = self.take.as_ref().map(|it| &*it.name);
        if given.is_some() || taken.is_some() {
            changes.push(change(
                &format!("role in {field}"),
                taken,
                given.unwrap_or("none"),
            ));
        }
    }
}

fn change(field: &str, before: Option<&str>, after: &str) -> Change {
    Change {
        field: field.to_owned(),
        before: before.map(str::to_owned),
        after: after.to_owned(),
    }
}
