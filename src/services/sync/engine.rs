//! How steps are carried out: intent in our journal, work in Moodle, confirmation in our books.
//!
//! Two databases share no transaction. Whatever cuts a run short between any two of these three, the
//! next one settles by looking in Moodle for what was intended.

use std::thread;
use std::time::Duration;

use serde::Serialize;

use super::context::Context;
use super::part::{Outcome, Part, PartName, RowRef, Settled, Sides, Step};
use crate::db::mediverse::moodle::{EntryState, JournalEntry, NewEntry, State, SyncLock};
use crate::db::{MediverseConn, MoodleConn};
use crate::error::{is_lost_anywhere, is_retryable, outcome};

/// How often a batch that met someone else's lock is tried, and how long to rest in between.
const TRIES: u32 = 3;
const REST: Duration = Duration::from_millis(200);

/// Both databases while steps are carried out.
pub(crate) struct Engine<'c> {
    pub(crate) mediverse: &'c mut MediverseConn,
    pub(crate) moodle: &'c mut MoodleConn,
    pub(crate) context: &'c Context,
    /// Told of items as they are done.
    pub(crate) tell: &'c mut dyn FnMut(u64),
}

/// An item that could not be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FailedItem {
    pub(crate) part: PartName,
    pub(crate) subject: String,
    pub(crate) label: String,
    pub(crate) reason: String,
    /// Moodle changed in between: the next run looks again.
    pub(crate) stale: bool,
}

/// What became of the steps of one part.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// By action, in the order in which they first happened.
    pub(crate) done: Vec<(&'static str, u64)>,
    pub(crate) failed: Vec<FailedItem>,
    /// Subjects of undone entries, for an undo.
    pub(crate) subjects: Vec<String>,
}

impl Tally {
    fn count(&mut self, action: &'static str) {
        match self.done.iter_mut().find(|(known, _)| *known == action) {
            Some((_, count)) => *count += 1,
            None => self.done.push((action, 1)),
        }
    }
}

/// A step and its entry in the journal.
type Noted<S> = (i64, S);

impl Engine<'_> {
    /// Carry out `steps` in batches of one course each.
    pub(crate) fn carry_out<P: Part>(
        &mut self,
        part: &P,
        steps: Vec<P::Step>,
    ) -> anyhow::Result<Tally> {
        let mut tally = Tally::default();
        let mut batch: Vec<P::Step> = Vec::new();
        for step in steps {
            let is_full = batch.len() >= P::BATCH;
            let is_other = batch
                .first()
                .is_some_and(|it| it.course() != step.course() || it.writes() != step.writes());
            if is_full || is_other {
                self.batch(part, std::mem::take(&mut batch), &mut tally)?;
            }
            batch.push(step);
        }
        if !batch.is_empty() {
            self.batch(part, batch, &mut tally)?;
        }
        Ok(tally)
    }

    fn batch<P: Part>(
        &mut self,
        part: &P,
        steps: Vec<P::Step>,
        tally: &mut Tally,
    ) -> anyhow::Result<()> {
        let count = steps.len() as u64;
        if steps.iter().any(Step::writes) {
            let ids = self.intend::<P>(&steps)?;
            let noted: Vec<Noted<P::Step>> = ids.into_iter().zip(steps).collect();
            self.work(part, &noted, tally)?;
        } else {
            // Only our own books change: one transaction, nothing to settle.
            let none: &[RowRef] = &[];
            let context = self.context;
            self.mediverse.transaction::<_, anyhow::Error>(|conn| {
                State::hush(conn)?;
                let done: Vec<(&P::Step, &[RowRef])> =
                    steps.iter().map(|step| (step, none)).collect();
                part.confirm(conn, context, &done)
            })?;
            for step in &steps {
                tally.count(step.action());
            }
        }
        (self.tell)(count);
        Ok(())
    }

    fn intend<P: Part>(&mut self, steps: &[P::Step]) -> anyhow::Result<Vec<i64>> {
        let run = &self.context.run_id;
        self.mediverse.transaction(|conn| {
            SyncLock::check(conn)?;
            let entries: Vec<NewEntry<'_>> = steps
                .iter()
                .map(|step| NewEntry {
                    subject: step.subject(),
                    course_id: step.course(),
                    action: step.action(),
                    step: step.journal(),
                })
                .collect();
            Ok(JournalEntry::intend(conn, run, P::NAME, &entries)?)
        })
    }

    /// Write a batch; where its data is at fault, halves of it, until the item at fault is alone.
    fn work<P: Part>(
        &mut self,
        part: &P,
        noted: &[Noted<P::Step>],
        tally: &mut Tally,
    ) -> anyhow::Result<()> {
        let steps: Vec<P::Step> = noted.iter().map(|(_, step)| step.clone()).collect();
        match self.write(part, &steps) {
            Ok(outcomes) => self.confirm(part, noted, outcomes, tally),
            // What happened to the commit nobody knows: the next run finds out.
            Err(error) if is_lost_anywhere(&error) => Err(error),
            Err(error) if noted.len() > 1 && !is_retryable(&error) => {
                let (left, right) = noted.split_at(noted.len() / 2);
                self.work(part, left, tally)?;
                self.work(part, right, tally)
            }
            Err(error) => {
                let reason = outcome(&error).map_or_else(String::new, |it| it.message);
                let outcomes = vec![Outcome::Failed(reason); noted.len()];
                self.confirm(part, noted, outcomes, tally)
            }
        }
    }

    fn write<P: Part>(&mut self, part: &P, steps: &[P::Step]) -> anyhow::Result<Vec<Outcome>> {
        let context = self.context;
        let mut tries = 0;
        loop {
            tries += 1;
            let written = self.moodle.transaction::<_, anyhow::Error>(|conn| {
                conn.begin_batch()?;
                part.apply(conn, context, steps)
            });
            match written {
                Err(error) if tries < TRIES && is_retryable(&error) => {
                    thread::sleep(REST * tries);
                }
                written => return written,
            }
        }
    }

    fn confirm<P: Part>(
        &mut self,
        part: &P,
        noted: &[Noted<P::Step>],
        outcomes: Vec<Outcome>,
        tally: &mut Tally,
    ) -> anyhow::Result<()> {
        let mut done: Vec<(i64, &P::Step, Vec<RowRef>)> = Vec::new();
        let mut failed: Vec<(i64, String)> = Vec::new();
        for ((id, step), outcome) in noted.iter().zip(outcomes) {
            let (reason, stale) = match outcome {
                Outcome::Done(rows) => {
                    done.push((*id, step, rows));
                    continue;
                }
                Outcome::Stale(reason) => (reason, true),
                Outcome::Failed(reason) => (reason, false),
            };
            tally.failed.push(FailedItem {
                part: P::NAME,
                subject: step.subject().to_owned(),
                label: step.line().label,
                reason: reason.clone(),
                stale,
            });
            failed.push((*id, reason));
        }
        let context = self.context;
        self.mediverse.transaction::<_, anyhow::Error>(|conn| {
            State::hush(conn)?;
            let steps: Vec<(&P::Step, &[RowRef])> = done
                .iter()
                .map(|(_, step, rows)| (*step, rows.as_slice()))
                .collect();
            part.confirm(conn, context, &steps)?;
            let rows: Vec<(i64, &[RowRef])> = done
                .iter()
                .map(|(id, _, rows)| (*id, rows.as_slice()))
                .collect();
            JournalEntry::close(conn, &rows)?;
            let failed: Vec<(i64, &str)> = failed
                .iter()
                .map(|(id, reason)| (*id, reason.as_str()))
                .collect();
            Ok(JournalEntry::give_up(conn, &failed, EntryState::Failed)?)
        })?;
        for (_, step, _) in &done {
            tally.count(step.action());
            tally.subjects.push(step.subject().to_owned());
        }
        Ok(())
    }

    /// Settle what runs that were cut short left open; how many items that were.
    pub(crate) fn settle<P: Part>(
        &mut self,
        part: &P,
        open: &[JournalEntry],
    ) -> anyhow::Result<usize> {
        let own: Vec<&JournalEntry> = open.iter().filter(|it| it.part == P::NAME).collect();
        if own.is_empty() {
            return Ok(0);
        }
        // Whoever had sent a COMMIT that nobody saw acknowledged holds this until it is through.
        self.moodle.transaction(MoodleConn::begin_batch)?;
        let mut void: Vec<i64> = Vec::new();
        let mut entries: Vec<(&JournalEntry, P::Step)> = Vec::new();
        for entry in &own {
            match serde_json::from_value(entry.step.clone()) {
                Ok(step) => entries.push((entry, step)),
                Err(_) => void.push(entry.id),
            }
        }
        let mut sides = Sides {
            mediverse: &mut *self.mediverse,
            moodle: &mut *self.moodle,
        };
        let settled = part.settle(&mut sides, self.context, &entries)?;
        let mut done: Vec<(i64, &P::Step, Vec<RowRef>)> = Vec::new();
        for ((entry, step), settled) in entries.iter().zip(settled) {
            match settled {
                Settled::Done(rows) => done.push((entry.id, step, rows)),
                Settled::Void => void.push(entry.id),
            }
        }
        let context = self.context;
        self.mediverse.transaction::<_, anyhow::Error>(|conn| {
            State::hush(conn)?;
            let steps: Vec<(&P::Step, &[RowRef])> = done
                .iter()
                .map(|(_, step, rows)| (*step, rows.as_slice()))
                .collect();
            part.confirm(conn, context, &steps)?;
            let rows: Vec<(i64, &[RowRef])> = done
                .iter()
                .map(|(id, _, rows)| (*id, rows.as_slice()))
                .collect();
            JournalEntry::close(conn, &rows)?;
            let void: Vec<(i64, &str)> = void
                .iter()
                .map(|id| (*id, "the run was cut short before it happened"))
                .collect();
            Ok(JournalEntry::give_up(conn, &void, EntryState::Void)?)
        })?;
        Ok(own.len())
    }
}
