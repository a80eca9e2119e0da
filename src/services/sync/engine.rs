//! How steps are carried out: intent in our journal, work in Moodle, confirmation in our books.
//!
//! Two databases share no transaction. Whatever cuts a run short between any two of these three, the
//! next one settles by looking in Moodle for what was intended.

use std::thread;
use std::time::Duration;

use serde::Serialize;

use super::context::Context;
use super::part::{Left, Outcome, Part, PartName, RowRef, Settled, Sides, Step};
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
}

impl Tally {
    fn count(&mut self, action: &'static str) {
        match self.done.iter_mut().find(|(known, _)| *known == action) {
            Some((_, count)) => *count += 1,
            None => self.done.push((action, 1)),
        }
    }
}

/// Steps on their way, batch by batch.
struct Course<'e, 'c, P: Part> {
    engine: &'e mut Engine<'c>,
    part: &'e P,
    tally: Tally,
    /// What came of batches in Moodle and is not in our books yet: that goes with the intent of the
    /// next one, so that a batch costs one commit here and one there.
    waiting: Vec<Waiting<P::Step>>,
    /// Whether it is our books that cannot be written, which is no item's fault.
    books_failed: bool,
}

/// An item of which it is known what came of it.
struct Waiting<S> {
    entry: i64,
    step: S,
    outcome: Outcome,
}

impl Engine<'_> {
    /// Carry out `steps` in batches of one course each.
    pub(crate) fn carry_out<P: Part>(
        &mut self,
        part: &P,
        steps: Vec<P::Step>,
    ) -> anyhow::Result<Tally> {
        let mut course = Course {
            engine: self,
            part,
            tally: Tally::default(),
            waiting: Vec::new(),
            books_failed: false,
        };
        let mut batch: Vec<P::Step> = Vec::new();
        for step in steps {
            let is_full = batch.len() >= P::BATCH;
            let is_other = batch
                .first()
                .is_some_and(|it| it.course() != step.course() || it.writes() != step.writes());
            if is_full || is_other {
                course.batch(std::mem::take(&mut batch))?;
            }
            batch.push(step);
        }
        if !batch.is_empty() {
            course.batch(batch)?;
        }
        course.finish()
    }
}

impl<P: Part> Course<'_, '_, P> {
    fn finish(self) -> anyhow::Result<Tally> {
        if !self.waiting.is_empty() {
            let Engine {
                mediverse, context, ..
            } = &mut *self.engine;
            mediverse.transaction(|conn| book(conn, self.part, context, &self.waiting))?;
        }
        Ok(self.tally)
    }

    fn batch(&mut self, mut steps: Vec<P::Step>) -> anyhow::Result<()> {
        let count = steps.len() as u64;
        if steps.iter().any(Step::writes) {
            let mut entries = vec![None; steps.len()];
            self.work(&mut entries, &mut steps)?;
        } else {
            // Only our own books change: one transaction, nothing to settle.
            let none: &[RowRef] = &[];
            let Engine {
                mediverse, context, ..
            } = &mut *self.engine;
            mediverse.transaction::<_, anyhow::Error>(|conn| {
                State::hush(conn)?;
                // What changes the app's rows is in the books like what changes Moodle's.
                let told: Vec<NewEntry<'_>> =
                    steps.iter().filter(|it| it.counts()).map(entry).collect();
                if !told.is_empty() {
                    let ids = JournalEntry::intend(conn, &context.run_id, P::NAME, None, &told)?;
                    let closed: Vec<(i64, &[RowRef])> =
                        ids.into_iter().map(|id| (id, none)).collect();
                    JournalEntry::close(conn, &closed)?;
                }
                let done: Vec<(&P::Step, &[RowRef])> =
                    steps.iter().map(|step| (step, none)).collect();
                self.part.confirm(conn, context, &done)
            })?;
            for step in &steps {
                self.tally.count(step.action());
            }
        }
        (self.engine.tell)(count);
        Ok(())
    }

    /// Write a batch; where its data is at fault, halves of it, until the item at fault is alone.
    fn work(&mut self, entries: &mut [Option<i64>], steps: &mut [P::Step]) -> anyhow::Result<()> {
        let outcomes = match self.write(entries, steps) {
            Ok(outcomes) => outcomes,
            // What happened to the commit nobody knows: the next run finds out.
            Err(error) if is_lost_anywhere(&error) || self.books_failed => return Err(error),
            Err(error) if steps.len() > 1 && !is_retryable(&error) => {
                let half = steps.len() / 2;
                let (left, right) = steps.split_at_mut(half);
                let (entries_left, entries_right) = entries.split_at_mut(half);
                self.work(entries_left, left)?;
                return self.work(entries_right, right);
            }
            Err(error) => {
                self.intend(entries, steps, None)?;
                let reason = outcome(&error).map_or_else(String::new, |it| it.message);
                vec![Outcome::Failed(reason); steps.len()]
            }
        };
        let items = entries.iter().zip(steps).zip(outcomes);
        for ((entry, step), outcome) in items {
            self.note(step, &outcome);
            self.waiting.push(Waiting {
                entry: entry.expect("what was written was intended"),
                step: step.clone(),
                outcome,
            });
        }
        Ok(())
    }

    fn note(&mut self, step: &P::Step, outcome: &Outcome) {
        let (reason, stale) = match outcome {
            Outcome::Done(_) => return self.tally.count(step.action()),
            Outcome::Stale(reason) => (reason, true),
            Outcome::Failed(reason) => (reason, false),
        };
        self.tally.failed.push(FailedItem {
            part: P::NAME,
            subject: step.subject().to_owned(),
            label: step.line().label,
            reason: reason.clone(),
            stale,
        });
    }

    fn write(
        &mut self,
        entries: &mut [Option<i64>],
        steps: &mut [P::Step],
    ) -> anyhow::Result<Vec<Outcome>> {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.try_to_write(entries, steps) {
                Err(error) if tries < TRIES && is_retryable(&error) => {
                    thread::sleep(REST * tries);
                }
                written => return written,
            }
        }
    }

    /// One transaction of Moodle's. Our books name it before it is committed: its server can tell
    /// whether it was, whatever becomes of us and of the rows.
    fn try_to_write(
        &mut self,
        entries: &mut [Option<i64>],
        steps: &mut [P::Step],
    ) -> anyhow::Result<Vec<Outcome>> {
        let Self {
            engine,
            part,
            waiting,
            books_failed,
            ..
        } = self;
        *books_failed = false;
        let Engine {
            mediverse,
            moodle,
            context,
            ..
        } = &mut **engine;
        moodle.transaction(|moodle| {
            moodle.begin_batch()?;
            let xact = moodle.transaction_id()?;
            part.draw(moodle, steps)?;
            let steps = &*steps;
            let known = entries.to_vec();
            let mut keep_books = || {
                mediverse.transaction(|conn| {
                    SyncLock::check(conn)?;
                    book(conn, *part, context, waiting)?;
                    intend::<P>(conn, &context.run_id, entries, steps, Some(&xact))
                })
            };
            let (booked, applied) = if part.locks_nothing(steps) {
                // Both servers at once: what is not in our books by then is not committed.
                thread::scope(|scope| {
                    let books = scope.spawn(keep_books);
                    let applied = part.apply(moodle, context, steps);
                    let booked = books.join();
                    let booked = booked.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                    (booked, Some(applied))
                })
            } else {
                (keep_books(), None)
            };
            if booked.is_err() {
                *books_failed = true;
                entries.copy_from_slice(&known);
            }
            booked?;
            waiting.clear();
            applied.unwrap_or_else(|| part.apply(moodle, context, steps))
        })
    }

    fn intend(
        &mut self,
        entries: &mut [Option<i64>],
        steps: &[P::Step],
        xact: Option<&str>,
    ) -> anyhow::Result<()> {
        let Engine {
            mediverse, context, ..
        } = &mut *self.engine;
        mediverse.transaction(|conn| intend::<P>(conn, &context.run_id, entries, steps, xact))
    }
}

/// A step as the journal keeps it.
fn entry<S: Step>(step: &S) -> NewEntry<'_> {
    NewEntry {
        subject: step.subject(),
        course_id: step.course(),
        action: step.action(),
        step: step.journal(),
    }
}

/// Write down what is about to happen, and in which transaction of Moodle's.
fn intend<P: Part>(
    conn: &mut MediverseConn,
    run_id: &str,
    entries: &mut [Option<i64>],
    steps: &[P::Step],
    xact: Option<&str>,
) -> anyhow::Result<()> {
    let known: Vec<i64> = entries.iter().copied().flatten().collect();
    if known.len() == entries.len() {
        if let Some(xact) = xact {
            JournalEntry::intend_again(conn, &known, xact)?;
        }
        return Ok(());
    }
    let new: Vec<NewEntry<'_>> = steps.iter().map(entry).collect();
    let ids = JournalEntry::intend(conn, run_id, P::NAME, xact, &new)?;
    for (entry, id) in entries.iter_mut().zip(ids) {
        *entry = Some(id);
    }
    Ok(())
}

/// Put into our books what came of items, in the caller's transaction.
fn book<P: Part>(
    conn: &mut MediverseConn,
    part: &P,
    context: &Context,
    items: &[Waiting<P::Step>],
) -> anyhow::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    State::hush(conn)?;
    let (mut done, mut closed, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    for Waiting {
        entry,
        step,
        outcome,
    } in items
    {
        match outcome {
            Outcome::Done(rows) => {
                done.push((step, rows.as_slice()));
                closed.push((*entry, rows.as_slice()));
            }
            Outcome::Stale(reason) | Outcome::Failed(reason) => {
                failed.push((*entry, reason.as_str()));
            }
        }
    }
    part.confirm(conn, context, &done)?;
    JournalEntry::close(conn, &closed)?;
    Ok(JournalEntry::give_up(conn, &failed, EntryState::Failed)?)
}

impl Engine<'_> {
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
        let xacts: Vec<&str> = own.iter().filter_map(|it| it.xact.as_deref()).collect();
        let committed = self.moodle.committed(&xacts)?;
        let left: Vec<Left<P::Step>> = entries
            .iter()
            .map(|(entry, step)| Left {
                step: step.clone(),
                committed: entry.xact.as_ref().is_some_and(|it| committed.contains(it)),
            })
            .collect();
        let mut sides = Sides {
            mediverse: &mut *self.mediverse,
            moodle: &mut *self.moodle,
        };
        let settled = part.settle(&mut sides, self.context, &left)?;
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
