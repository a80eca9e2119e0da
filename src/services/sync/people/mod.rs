//! People: Moodle accounts with Google sign-in, enrolments and roles.

mod apply;
mod facts;
mod inverse;
mod plan;
mod read;
mod rules;
mod seats;
mod settle;
mod step;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicI64, Ordering};

use super::context::Context;
use super::part::{
    Left, Outcome, Part, PartName, Planned, Remark, RemarkKind, RowRef, Scope, Settled, Sides,
};
use crate::db::mediverse::moodle::{JournalEntry, person};
use crate::db::{MediverseConn, MoodleConn};

pub(crate) use step::PersonStep;

/// The part of the sync that sees to people.
#[derive(Debug, Default)]
pub(crate) struct People {
    /// The newest account when the plan was made: only those behind it can be unknown to it.
    newest: AtomicI64,
}

impl Part for People {
    type Step = PersonStep;
    const NAME: PartName = PartName::Users;
    const BATCH: usize = 500;

    fn plan(
        &self,
        sides: &mut Sides<'_>,
        context: &Context,
        scope: &Scope,
    ) -> anyhow::Result<Planned<PersonStep>> {
        let newest = crate::db::moodle::person::newest(sides.moodle)?;
        self.newest.store(newest, Ordering::Relaxed);
        let mut planning = plan::Planning::default();
        read::each(sides, context, scope, |facts| planning.add(facts))?;
        Ok(planned(planning.finish()))
    }

    fn inverse(
        &self,
        sides: &mut Sides<'_>,
        context: &Context,
        entries: &[JournalEntry],
    ) -> anyhow::Result<Planned<PersonStep>> {
        inverse::inverse(sides, context, entries)
    }

    fn draw(&self, moodle: &mut MoodleConn, steps: &mut [PersonStep]) -> anyhow::Result<()> {
        apply::draw(moodle, steps)
    }

    fn apply(
        &self,
        moodle: &mut MoodleConn,
        context: &Context,
        steps: &[PersonStep],
    ) -> anyhow::Result<Vec<Outcome>> {
        apply::apply(moodle, context, &self.newest, steps)
    }

    fn locks_nothing(&self, steps: &[PersonStep]) -> bool {
        steps.iter().all(|step| step.create.is_some())
    }

    fn confirm(
        &self,
        mediverse: &mut MediverseConn,
        _context: &Context,
        done: &[(&PersonStep, &[RowRef])],
    ) -> anyhow::Result<()> {
        apply::confirm(mediverse, done)
    }

    fn settle(
        &self,
        sides: &mut Sides<'_>,
        context: &Context,
        left: &[Left<PersonStep>],
    ) -> anyhow::Result<Vec<Settled>> {
        settle::settle(sides, context, left)
    }

    fn linked(&self, mediverse: &mut MediverseConn) -> anyhow::Result<u64> {
        Ok(person::linked(mediverse)?)
    }
}

/// A name as Moodle and MediVerse both take it.
pub(crate) fn plain_name(name: &str, email: &str) -> String {
    rules::name(name, email)
}

/// The steps, and what stands in the way of others.
fn planned(plan: plan::PeoplePlan) -> Planned<PersonStep> {
    let mut remarks = Vec::new();
    for step in &plan.steps {
        for note in &step.notes {
            let kind = if note.conflict {
                RemarkKind::Conflict
            } else {
                RemarkKind::Skipped
            };
            remarks.push(remark(kind, step, &note.reason));
        }
    }
    // In place: there may be tens of thousands.
    let mut steps = plan.steps;
    steps.retain(PersonStep::acts);
    // A batch writes into Moodle or into our books alone.
    if !steps.iter().is_sorted_by_key(|step| !step.writes()) {
        steps.sort_by_key(|step| !step.writes());
    }
    let mut planned = Planned { steps, remarks };
    for course in plan.courses {
        planned.remarks.push(Remark {
            kind: RemarkKind::Skipped,
            subject: course.course.to_string(),
            label: course.name,
            reason: format!(
                "{} not enrolled: {}",
                crate::text::counted(course.people, "person").replace("persons", "people"),
                course.reason
            ),
            hint: None,
        });
    }
    planned
}

fn remark(kind: RemarkKind, step: &PersonStep, reason: &str) -> Remark {
    Remark {
        kind,
        subject: step.id.to_string(),
        label: step.email.to_string(),
        reason: reason.to_owned(),
        hint: None,
    }
}
