//! The way back: who was made or enrolled is suspended, what was changed is changed back where
//! nobody else has changed it since. Nothing in Moodle is deleted but roles that we gave.

use std::collections::HashSet;

use super::super::context::Context;
use super::super::part::{Planned, Remark, RemarkKind, Sides};
use super::facts::{MoodleAccount, PeopleFacts, Person, Place, Standing};
use super::plan::HELD;
use super::rules::Wish;
use super::step::{Enrolment, Given, Note, PersonStep, Rename, SeatStep, Taken};
use super::{read, remark};
use crate::db::mediverse::moodle::JournalEntry;

/// Plan the way back of `entries`, the latest first.
pub(super) fn inverse(
    sides: &mut Sides<'_>,
    context: &Context,
    entries: &[JournalEntry],
) -> anyhow::Result<Planned<PersonStep>> {
    let mut people: Vec<String> = entries.iter().map(|it| it.subject.clone()).collect();
    people.sort_unstable();
    people.dedup();
    let mut planned = Planned::default();
    for entry in entries {
        if step(entry).is_none() {
            planned.remarks.push(Remark {
                kind: RemarkKind::Skipped,
                subject: entry.subject.clone(),
                label: entry.subject.clone(),
                reason: "what was there before is not kept".to_owned(),
                hint: None,
            });
        }
    }
    let mut left: HashSet<i64> = entries.iter().map(|it| it.id).collect();
    read::of(sides, context, people, |facts| {
        let here: HashSet<&str> = facts.people.iter().map(|it| it.id.as_str()).collect();
        for entry in entries.iter().filter(|it| here.contains(&*it.subject)) {
            left.remove(&entry.id);
            if let Some(step) = step(entry) {
                back(facts, &step, &mut planned);
            }
        }
        Ok(())
    })?;
    let gone = entries.iter().filter(|it| left.contains(&it.id));
    for step in gone.filter_map(step).filter(PersonStep::writes) {
        planned
            .remarks
            .push(remark(RemarkKind::Conflict, &step, GONE));
    }
    Ok(planned)
}

const GONE: &str = "the account is gone";

fn step(entry: &JournalEntry) -> Option<PersonStep> {
    serde_json::from_value(entry.step.clone()).ok()
}

/// The way back of one step.
pub(super) fn back(facts: &PeopleFacts, step: &PersonStep, planned: &mut Planned<PersonStep>) {
    if !step.writes() {
        return;
    }
    let person = facts.people.iter().find(|it| *it.id == *step.id);
    let known = person.and_then(|it| Some((it, facts.known(it)?.moodle_user?)));
    let found = known.and_then(|(person, id)| Some((person, id, facts.accounts.get(&id)?)));
    let Some((person, id, account)) = found.filter(|(_, _, account)| !account.deleted) else {
        planned
            .remarks
            .push(remark(RemarkKind::Conflict, step, GONE));
        return;
    };
    if facts.house.admins.contains(&id) {
        let reason = "is an administrator in Moodle";
        planned
            .remarks
            .push(remark(RemarkKind::Skipped, step, reason));
        return;
    }
    let mut back = PersonStep {
        id: (*person.id).into(),
        email: (*person.email).into(),
        name: step.name.clone(),
        moodle_user: Some(id),
        hold: Some(Wish::of(&facts.house, person).to_string().into()),
        notes: vec![Note::skipped(HELD)],
        ..PersonStep::default()
    };
    // Made in this run: suspended. Suspended or resumed in it: the other way round.
    let was = step.create.as_ref().map(|_| false).or(step.suspend);
    back.suspend = was.filter(|was| *was == account.suspended).map(|was| !was);
    rename(step, account, &mut back, planned);
    if step.login && step.create.is_none() {
        let reason = "the linked login stays; an administrator can take it away in Moodle";
        planned.remarks.push(remark(RemarkKind::Note, step, reason));
    }
    let mut seats = Vec::new();
    for seat in &step.seats {
        let nowhere = Standing::default();
        let standing = facts.seats.get(&(id, seat.course)).unwrap_or(&nowhere);
        seats.extend(seat_back(person, seat, standing));
    }
    back.seats = seats.into();
    if back.writes() {
        planned.steps.push(back);
    } else {
        let reason = "is as it was before already, or was changed in Moodle since";
        planned
            .remarks
            .push(remark(RemarkKind::Skipped, step, reason));
    }
}

fn rename(
    step: &PersonStep,
    account: &MoodleAccount,
    back: &mut PersonStep,
    planned: &mut Planned<PersonStep>,
) {
    let Some(rename) = &step.rename else { return };
    let now = [&account.first_name, &account.last_name, &account.email];
    if account.signed_in || !rename.after.iter().eq(now) {
        let reason = "the name was changed in Moodle since and stays";
        planned
            .remarks
            .push(remark(RemarkKind::Conflict, step, reason));
        return;
    }
    back.rename = Some(Box::new(Rename {
        before: rename.after.clone(),
        after: rename.before.clone(),
    }));
}

fn seat_back(person: &Person, seat: &SeatStep, standing: &Standing) -> Option<SeatStep> {
    let places = person.places.iter();
    let mut place = places
        .filter(|(course, _)| *course == seat.course)
        .map(|(_, place)| *place)
        .next()
        .unwrap_or_default();
    let before: Place = place;
    let mut back = SeatStep {
        course: seat.course,
        name: seat.name.clone(),
        ..SeatStep::default()
    };
    match (seat.enrolment, standing.manual) {
        (Some(Enrolment::Enrol(_) | Enrolment::Resume(_)), Some((row, false))) => {
            back.enrolment = Some(Enrolment::Suspend(row));
            place.suspended_by_us = true;
        }
        (Some(Enrolment::Suspend(_)), Some((row, true))) => {
            back.enrolment = Some(Enrolment::Resume(row));
            place.suspended_by_us = false;
        }
        _ => {}
    }
    // The role of someone who is suspended gives nothing, and stays as Moodle would leave it.
    let enrolled_with_it = matches!(seat.enrolment, Some(Enrolment::Enrol(_)));
    let ours = seat.give.as_ref().and_then(|give| {
        let is_it = |it: &&super::facts::Assignment| it.role == give.role && it.plain;
        let row = standing.roles.iter().find(is_it)?;
        Some(Taken {
            row: row.id,
            role: give.role,
            name: give.name.clone(),
        })
    });
    if !enrolled_with_it && seat.give.is_some() == ours.is_some() {
        place.role_by_us = None;
        if let Some(take) = &seat.take
            && standing.roles.iter().all(|it| it.role != take.role)
        {
            back.give = Some(Given {
                role: take.role,
                name: take.name.clone(),
            });
            place.role_by_us = Some(take.role);
        } else if seat.give.is_none() {
            place.role_by_us = before.role_by_us;
        }
        back.take = ours;
    }
    back.place = (place != before).then_some(place);
    back.writes().then_some(back)
}
