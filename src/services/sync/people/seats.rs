//! Places in courses: who is enrolled, with which role, and who leaves.

use std::collections::BTreeMap;

use super::super::part::Label;
use super::facts::{Assignment, PeopleFacts, Person, Place, Standing};
use super::plan::CourseNote;
use super::step::{Enrolment, Given, Note, PersonStep, SeatStep, Taken};
use crate::db::mediverse::Role;

/// Reasons that would be repeated for everyone in a course, and how many they concern.
#[derive(Debug, Default)]
pub(super) struct CourseNotes(BTreeMap<(i64, &'static str), (Label, usize)>);

impl CourseNotes {
    fn add(&mut self, seat: &Seat<'_>, reason: &'static str) {
        let note = self.0.entry((seat.course, reason));
        note.or_insert_with(|| (seat.short_name(), 0)).1 += 1;
    }

    pub(super) fn listed(self) -> Vec<CourseNote> {
        let notes = self.0.into_iter();
        notes
            .map(|((course, reason), (name, people))| CourseNote {
                course,
                name: name.to_string(),
                reason: reason.to_owned(),
                people,
            })
            .collect()
    }
}

const CLOSED: &str = "`MOODLE_COURSES` does not name it";
const NO_METHOD: &str = "manual enrolment is not switched on in it";

/// Everywhere the person should be or was: enrol, resume, see to the role, or suspend.
pub(super) fn place(
    facts: &PeopleFacts,
    person: &Person,
    user: Option<i64>,
    notes: &mut CourseNotes,
    step: &mut PersonStep,
) -> Vec<SeatStep> {
    // What we remember is of another account where this one is new to us.
    let places = if step.is_fresh() {
        &[][..]
    } else {
        &person.places
    };
    let mut courses: Vec<i64> = person
        .teaches
        .iter()
        .chain(&person.joined)
        .copied()
        .chain(places.iter().map(|(course, _)| *course))
        .collect();
    courses.sort_unstable();
    courses.dedup();
    let nowhere = Standing::default();
    let mut seats = Vec::new();
    for course in courses {
        let seat = Seat {
            facts,
            course,
            standing: user
                .and_then(|user| facts.seats.get(&(user, course)))
                .unwrap_or(&nowhere),
            place: remembered(places, course),
            teaches: person.teaches.contains(&course),
        };
        let change = if seat.teaches || person.joined.contains(&course) {
            seat.take(person, notes, &mut step.notes)
        } else if person.skipped.contains(&course) {
            None
        } else {
            seat.leave()
        };
        seats.extend(change);
    }
    seats
}

/// The person leaves every course in which we put them.
pub(super) fn vacate(facts: &PeopleFacts, person: &Person, user: i64) -> Vec<SeatStep> {
    leave_where(facts, person, user, |_| true)
}

/// The person leaves every course in which they have nothing to do any more.
pub(super) fn depart(facts: &PeopleFacts, person: &Person, user: i64) -> Vec<SeatStep> {
    leave_where(facts, person, user, |course| {
        let mut concerns = person
            .teaches
            .iter()
            .chain(&person.joined)
            .chain(&person.skipped);
        concerns.all(|it| *it != course)
    })
}

fn leave_where(
    facts: &PeopleFacts,
    person: &Person,
    user: i64,
    is_left: impl Fn(i64) -> bool,
) -> Vec<SeatStep> {
    let nowhere = Standing::default();
    let places = person.places.iter();
    let places = places.filter(|(course, _)| is_left(*course));
    let left = places.filter_map(|(course, place)| {
        let seat = Seat {
            facts,
            course: *course,
            standing: facts.seats.get(&(user, *course)).unwrap_or(&nowhere),
            place: Some(*place),
            teaches: false,
        };
        seat.leave()
    });
    left.collect()
}

fn remembered(places: &[(i64, Place)], course: i64) -> Option<Place> {
    places
        .iter()
        .find(|(known, _)| *known == course)
        .map(|(_, place)| *place)
}

pub(super) struct Seat<'f> {
    facts: &'f PeopleFacts,
    course: i64,
    standing: &'f Standing,
    place: Option<Place>,
    teaches: bool,
}

impl Seat<'_> {
    /// Someone who teaches a linked session or joined one.
    fn take(
        &self,
        person: &Person,
        course_notes: &mut CourseNotes,
        notes: &mut Vec<Note>,
    ) -> Option<SeatStep> {
        let course = self.facts.courses.get(&self.course)?;
        let mut place = self.place.unwrap_or_default();
        let known = self.place.is_some();
        let mut step = self.step();
        match (self.standing.manual, self.standing.elsewhere) {
            (Some((row, true)), _) if place.suspended_by_us => {
                step.enrolment = Some(Enrolment::Resume(row));
                place.suspended_by_us = false;
            }
            (Some((_, true)), _) | (None, Some(true)) => {
                notes.push(Note::skipped(format!(
                    "the enrolment in {} was suspended in Moodle",
                    self.name()
                )));
                return None;
            }
            (Some((_, false)), _) => place.suspended_by_us = false,
            // By other means now; what becomes of those is not ours to say.
            (None, Some(false)) => place.enrolled_by_us = false,
            (None, None) if place.enrolled_by_us => {
                notes.push(Note::conflict(format!(
                    "was removed from {} in Moodle and is not enrolled again",
                    self.name()
                )));
                return None;
            }
            (None, None) if !self.teaches && !self.facts.house.enrols_joined => return None,
            (None, None) if !course.open => {
                course_notes.add(self, CLOSED);
                return None;
            }
            (None, None) => {
                let Some(method) = course.manual else {
                    course_notes.add(self, NO_METHOD);
                    return None;
                };
                step.enrolment = Some(Enrolment::Enrol(method));
                place.enrolled_by_us = true;
            }
        }
        // Someone who is in the course anyway is left alone where we are not to enrol.
        let ours = known || step.enrolment.is_some();
        if !ours && !(course.open && (self.teaches || self.facts.house.enrols_joined)) {
            return None;
        }
        self.role(self.wanted_role(person), &mut place, &mut step, notes);
        self.remember(place, &mut step);
        (step.writes() || step.place.is_some()).then_some(step)
    }

    /// The role of their account; who administers MediVerse teaches where they have sessions.
    fn wanted_role(&self, person: &Person) -> i64 {
        let house = &self.facts.house;
        let teacher = match person.role {
            Role::Teacher => true,
            Role::Student => false,
            Role::Admin => self.teaches,
        };
        if teacher {
            house.teacher_role
        } else {
            house.student_role
        }
    }

    /// Give the role where there is none, and change it only where it is from us.
    fn role(&self, wanted: i64, place: &mut Place, step: &mut SeatStep, notes: &mut Vec<Note>) {
        let roles = &self.standing.roles;
        let has = |role: i64| roles.iter().any(|it| it.role == role);
        let from_us = place.role_by_us.map(|role| (role, self.given(role)));
        match from_us {
            Some((role, Some(_))) if role == wanted => {}
            Some((role, Some(row))) => {
                step.take = Some(self.taken(row, role));
                place.role_by_us = if has(wanted) {
                    None
                } else {
                    step.give = Some(self.role_to_give(wanted));
                    Some(wanted)
                };
            }
            _ if has(wanted) => place.role_by_us = None,
            Some((role, None)) => notes.push(Note::conflict(format!(
                "the role `{}` in {} was taken away in Moodle; `{}` is not given",
                &*self.role_name(role),
                self.name(),
                &*self.role_name(wanted),
            ))),
            None if roles.is_empty() => {
                step.give = Some(self.role_to_give(wanted));
                place.role_by_us = Some(wanted);
            }
            None => {
                let others: Vec<String> = roles
                    .iter()
                    .map(|it| format!("`{}`", &*self.role_name(it.role)))
                    .collect();
                notes.push(Note::conflict(format!(
                    "has {} in {} from elsewhere; `{}` is not given",
                    others.join(", "),
                    self.name(),
                    &*self.role_name(wanted),
                )));
            }
        }
    }

    /// Someone who teaches and joined nothing here any more: what is from us ends.
    fn leave(&self) -> Option<SeatStep> {
        let mut place = self.place?;
        let mut step = self.step();
        if place.enrolled_by_us {
            // Resumed or removed in Moodle since: that stands.
            if let Some((row, false)) = self.standing.manual
                && !place.suspended_by_us
            {
                step.enrolment = Some(Enrolment::Suspend(row));
                place.suspended_by_us = true;
            }
        } else if let Some(role) = place.role_by_us {
            // In the course by other means, which stay; the role was ours.
            step.take = self.given(role).map(|row| self.taken(row, role));
            place.role_by_us = None;
        }
        self.remember(place, &mut step);
        (step.writes() || step.place.is_some()).then_some(step)
    }

    /// The assignment of a role that may be ours.
    fn given(&self, role: i64) -> Option<i64> {
        let is_it = |it: &&Assignment| it.role == role && it.plain;
        self.standing.roles.iter().find(is_it).map(|it| it.id)
    }

    fn step(&self) -> SeatStep {
        SeatStep {
            course: self.course,
            name: self.short_name(),
            ..SeatStep::default()
        }
    }

    fn remember(&self, place: Place, step: &mut SeatStep) {
        if self.place != Some(place) && (self.place.is_some() || place != Place::default()) {
            step.place = Some(place);
        }
    }

    fn short_name(&self) -> Label {
        let course = self.facts.courses.get(&self.course);
        match course.filter(|it| !it.shortname.is_empty()) {
            Some(course) => course.shortname.clone(),
            None => Label::from(&*format!("course {}", self.course)),
        }
    }

    fn name(&self) -> String {
        format!("`{}`", &*self.short_name())
    }

    fn role_to_give(&self, role: i64) -> Given {
        let name = self.role_name(role);
        Given { role, name }
    }

    fn taken(&self, row: i64, role: i64) -> Taken {
        let name = self.role_name(role);
        Taken { row, role, name }
    }

    fn role_name(&self, role: i64) -> Label {
        let name = self.facts.house.role_names.get(&role);
        name.cloned()
            .unwrap_or_else(|| Label::from(&*format!("role {role}")))
    }
}
