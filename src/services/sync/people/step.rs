//! A person's step as the engine and the plan's view see it.

use super::super::part::{Change, Line, RECORD, Step};
use super::plan::{Enrolment, PersonStep, SeatStep};

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
        } else if self.login.is_some() {
            "link"
        } else {
            RECORD
        }
    }

    fn line(&self) -> Line {
        Line {
            label: self.email.clone(),
            title: self.name.trim().to_owned(),
            place: None,
            changes: self.changes(),
        }
    }
}

impl PersonStep {
    fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        if let Some(new) = &self.create {
            changes.push(change("account", None, &new.username));
        }
        if let Some(username) = &self.adopt {
            changes.push(change("account", None, &format!("{username} (as it is)")));
        }
        if let Some(address) = &self.login {
            changes.push(change("Google sign-in", None, address));
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
        let field = self.name.as_str();
        let given = self.give.as_ref().map(|it| it.name.as_str());
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
        let taken = self.take.as_ref().map(|it| it.name.as_str());
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
