//! Sessions as activities of Moodle's courses.

mod apply;
mod courses;
mod describe;
mod facts;
mod inverse;
mod plan;
mod settle;
mod step;
pub(crate) mod wording;

use super::context::Context;
use super::part::{Left, Outcome, Part, PartName, Planned, RowRef, Scope, Settled, Sides};
use crate::db::mediverse::moodle::{Activity, JournalEntry};
use crate::db::{MediverseConn, MoodleConn};

pub(crate) use courses::{Placed, courses_of};
pub(crate) use step::SessionStep;

/// The part of the sync that sees to activities.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sessions;

impl Part for Sessions {
    type Step = SessionStep;
    const NAME: PartName = PartName::Sessions;
    const BATCH: usize = 100;

    fn plan(
        &self,
        sides: &mut Sides<'_>,
        context: &Context,
        scope: &Scope,
    ) -> anyhow::Result<Planned<SessionStep>> {
        let facts = facts::gather(sides, context, scope)?;
        let mut planned = plan::plan(&facts);
        facts::fill_in(sides.moodle, &mut planned.steps)?;
        Ok(planned)
    }

    fn inverse(
        &self,
        sides: &mut Sides<'_>,
        context: &Context,
        entries: &[JournalEntry],
    ) -> anyhow::Result<Planned<SessionStep>> {
        let mut planned = inverse::inverse(sides, context, entries)?;
        facts::fill_in(sides.moodle, &mut planned.steps)?;
        Ok(planned)
    }

    fn draw(&self, moodle: &mut MoodleConn, steps: &mut [SessionStep]) -> anyhow::Result<()> {
        apply::draw(moodle, steps)
    }

    fn apply(
        &self,
        moodle: &mut MoodleConn,
        context: &Context,
        steps: &[SessionStep],
    ) -> anyhow::Result<Vec<Outcome>> {
        apply::apply(moodle, context, steps)
    }

    fn confirm(
        &self,
        mediverse: &mut MediverseConn,
        _context: &Context,
        done: &[(&SessionStep, &[RowRef])],
    ) -> anyhow::Result<()> {
        apply::confirm(mediverse, done)
    }

    fn settle(
        &self,
        sides: &mut Sides<'_>,
        _context: &Context,
        left: &[Left<SessionStep>],
    ) -> anyhow::Result<Vec<Settled>> {
        settle::settle(sides.moodle, left)
    }

    fn linked(&self, mediverse: &mut MediverseConn) -> anyhow::Result<u64> {
        Ok(Activity::linked(mediverse)?)
    }
}
