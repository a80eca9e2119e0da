//! One part of a run from survey to confirmation, whatever its steps are.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::context::Context;
use super::engine::{Engine, FailedItem, Tally};
use super::part::{Changed, Line, Part, PartName, Planned, Remark, Scope, Sides, Step as _};
use crate::db::mediverse::moodle::{JournalEntry, Outbox, State};
use crate::db::moodle::Missing;
use crate::db::{MediverseConn, MoodleConn};

/// Items of a run whose way back is planned at once: their images are held in memory.
const AT_ONCE: i64 = 500;

/// What a run is asked to look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Compare everything, not only what changed in MediVerse.
    pub(crate) full: bool,
    /// The one session, by id.
    pub(crate) session: Option<String>,
}

/// A step as plans show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Item {
    pub(crate) part: PartName,
    pub(crate) action: &'static str,
    pub(crate) subject: String,
    #[serde(flatten)]
    pub(crate) line: Line,
}

/// Why a part is not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Skipped {
    pub(crate) reason: String,
    /// The rights that the role lacks.
    pub(crate) missing: Vec<String>,
}

/// One part of a run.
pub(crate) trait Job {
    fn name(&self) -> PartName;
    /// Settle what was left open, and note changes from now on.
    fn prepare(&mut self, engine: &mut Engine<'_>, open: &[JournalEntry]) -> anyhow::Result<usize>;
    /// Read both sides, in snapshots that are open, and plan.
    fn survey(
        &mut self,
        sides: &mut Sides<'_>,
        context: &Context,
        asked: &Asked,
    ) -> anyhow::Result<()>;
    /// Plan the way back of what a run did and is still done.
    fn survey_back(
        &mut self,
        sides: &mut Sides<'_>,
        context: &Context,
        run: &str,
    ) -> anyhow::Result<()>;
    /// Do nothing of it, and say why.
    fn skip(&mut self, skipped: Skipped);
    fn skipped(&self) -> Option<&Skipped>;
    /// Whether everything was compared.
    fn is_full(&self) -> bool;
    /// Whether sequences want looking at.
    fn rechecks(&self) -> bool;
    /// Steps that change Moodle or the app's rows.
    fn changes(&self) -> u64;
    fn step_count(&self) -> u64;
    fn items(&self) -> Vec<Item>;
    /// How many of them there are by action, in their order.
    fn counts(&self) -> Vec<(&'static str, u64)>;
    fn remarks(&self) -> &[Remark];
    fn hash(&self, hash: &mut Sha256);
    /// The steps themselves, for a plan that is saved.
    fn steps(&self) -> serde_json::Value;
    fn linked(&self, mediverse: &mut MediverseConn) -> anyhow::Result<u64>;
    fn carry_out(&mut self, engine: &mut Engine<'_>) -> anyhow::Result<Tally>;
    /// Strike out what was seen to, keep what failed, remember how far this came.
    fn close(
        &self,
        mediverse: &mut MediverseConn,
        context: &Context,
        failed: &[FailedItem],
        recheck: bool,
    ) -> anyhow::Result<()>;
}

/// A part with what was planned for it.
pub(crate) struct Work<P: Part> {
    part: P,
    planned: Planned<P::Step>,
    state: Option<State>,
    /// The notes that were read.
    notes: Vec<i64>,
    full: bool,
    /// Nothing was looked at but the one session that was asked for.
    narrow: bool,
    skipped: Option<Skipped>,
}

impl<P: Part> Work<P> {
    pub(crate) fn new(part: P) -> Self {
        Self {
            part,
            planned: Planned::default(),
            state: None,
            notes: Vec::new(),
            full: false,
            narrow: false,
            skipped: None,
        }
    }

    /// What to look at: what was asked for, else everything where the notes cannot be believed, else
    /// what they say.
    fn scope(
        &mut self,
        mediverse: &mut MediverseConn,
        context: &Context,
        asked: &Asked,
    ) -> anyhow::Result<Scope> {
        self.state = State::find(mediverse, P::NAME)?;
        if let Some(session) = &asked.session {
            self.narrow = true;
            return Ok(Scope::Changed(Changed {
                sessions: BTreeSet::from([session.clone()]),
                ..Changed::default()
            }));
        }
        let notes = Outbox::all(mediverse, P::NAME)?;
        self.notes = notes.iter().map(|it| it.id).collect();
        let believed = self
            .state
            .as_ref()
            .is_some_and(|it| it.compared && it.settings == context.fingerprint());
        self.full = asked.full || !believed || notes.iter().any(|it| it.kind == "everything");
        Ok(if self.full {
            Scope::Everything
        } else {
            Scope::Changed(changed(notes))
        })
    }
}

fn changed(notes: Vec<Outbox>) -> Changed {
    let mut changed = Changed::default();
    for note in notes {
        match (note.kind.as_str(), note.person) {
            ("session", person) => {
                changed.sessions.insert(note.subject);
                changed.accounts.extend(person);
            }
            ("account", _) => {
                changed.accounts.insert(note.subject);
            }
            ("part", _) => {
                changed.parts.insert(note.subject);
            }
            ("member", Some(person)) => {
                changed.members.insert((note.subject, person));
            }
            _ => {}
        }
    }
    changed
}

/// What the role lacks for this part, if anything.
fn not_granted(moodle: &mut MoodleConn, part: PartName) -> anyhow::Result<Option<Skipped>> {
    let missing = Missing::all(moodle)?;
    let lacking: Vec<String> = missing
        .iter()
        .filter(|it| it.part == part.label())
        .map(Missing::words)
        .collect();
    Ok((!lacking.is_empty()).then(|| Skipped {
        reason: "not granted".to_owned(),
        missing: lacking,
    }))
}

/// Feeds a hash with what serde writes.
struct Feed<'h>(&'h mut Sha256);

impl Write for Feed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<P: Part> Job for Work<P> {
    fn name(&self) -> PartName {
        P::NAME
    }

    fn prepare(&mut self, engine: &mut Engine<'_>, open: &[JournalEntry]) -> anyhow::Result<usize> {
        State::arm(engine.mediverse, P::NAME)?;
        engine.settle(&self.part, open)
    }

    fn survey(
        &mut self,
        sides: &mut Sides<'_>,
        context: &Context,
        asked: &Asked,
    ) -> anyhow::Result<()> {
        let scope = self.scope(sides.mediverse, context, asked)?;
        if matches!(&scope, Scope::Changed(changed) if changed.is_empty()) {
            return Ok(());
        }
        // Before the facts: a role that may not write for this part may not read for it either.
        if let Some(skipped) = not_granted(sides.moodle, P::NAME)? {
            self.skip(skipped);
            return Ok(());
        }
        self.planned = self.part.plan(sides, context, &scope)?;
        Ok(())
    }

    fn survey_back(
        &mut self,
        sides: &mut Sides<'_>,
        context: &Context,
        run: &str,
    ) -> anyhow::Result<()> {
        self.narrow = true;
        self.state = State::find(sides.mediverse, P::NAME)?;
        let mut before = i64::MAX;
        loop {
            let entries = JournalEntry::standing(sides.mediverse, run, P::NAME, before, AT_ONCE)?;
            let Some(last) = entries.last() else {
                return Ok(());
            };
            if before == i64::MAX
                && let Some(skipped) = not_granted(sides.moodle, P::NAME)?
            {
                self.skip(skipped);
                return Ok(());
            }
            before = last.id;
            let planned = self.part.inverse(sides, context, &entries)?;
            self.planned.steps.extend(planned.steps);
            self.planned.remarks.extend(planned.remarks);
        }
    }

    fn skip(&mut self, skipped: Skipped) {
        self.planned.steps.clear();
        self.skipped = Some(skipped);
    }

    fn skipped(&self) -> Option<&Skipped> {
        self.skipped.as_ref()
    }

    fn is_full(&self) -> bool {
        self.full
    }

    fn rechecks(&self) -> bool {
        self.state.as_ref().is_some_and(|it| it.recheck)
    }

    fn changes(&self) -> u64 {
        self.planned.steps.iter().filter(|it| it.counts()).count() as u64
    }

    fn step_count(&self) -> u64 {
        self.planned.steps.len() as u64
    }

    fn items(&self) -> Vec<Item> {
        let shown = self.planned.steps.iter().filter(|it| it.counts());
        shown
            .map(|step| Item {
                part: P::NAME,
                action: step.action(),
                subject: step.subject().to_owned(),
                line: step.line(),
            })
            .collect()
    }

    fn counts(&self) -> Vec<(&'static str, u64)> {
        let mut counts: Vec<(&'static str, u64)> = Vec::new();
        for step in self.planned.steps.iter().filter(|it| it.counts()) {
            match counts
                .iter_mut()
                .find(|(action, _)| *action == step.action())
            {
                Some((_, count)) => *count += 1,
                None => counts.push((step.action(), 1)),
            }
        }
        counts
    }

    fn remarks(&self) -> &[Remark] {
        &self.planned.remarks
    }

    fn hash(&self, hash: &mut Sha256) {
        serde_json::to_writer(Feed(hash), &self.planned.steps).expect("a hash takes everything");
    }

    fn steps(&self) -> serde_json::Value {
        serde_json::to_value(&self.planned.steps).unwrap_or_default()
    }

    fn linked(&self, mediverse: &mut MediverseConn) -> anyhow::Result<u64> {
        self.part.linked(mediverse)
    }

    fn carry_out(&mut self, engine: &mut Engine<'_>) -> anyhow::Result<Tally> {
        let steps = std::mem::take(&mut self.planned.steps);
        engine.carry_out(&self.part, steps)
    }

    fn close(
        &self,
        mediverse: &mut MediverseConn,
        context: &Context,
        failed: &[FailedItem],
        recheck: bool,
    ) -> anyhow::Result<()> {
        if self.skipped.is_some() {
            return Ok(Outbox::fold(mediverse, P::NAME)?);
        }
        let mut again: Vec<&str> = failed
            .iter()
            .filter(|it| it.part == P::NAME)
            .map(|it| it.subject.as_str())
            .collect();
        again.dedup();
        let kind = match P::NAME {
            PartName::Sessions => "session",
            PartName::Users => "account",
        };
        Outbox::delete(mediverse, &self.notes)?;
        Outbox::insert(mediverse, P::NAME, kind, &again)?;
        let Some(state) = &self.state else {
            return Ok(());
        };
        let state = State {
            compared: state.compared || (self.full && !self.narrow && state.settled),
            settings: if self.full && !self.narrow {
                context.fingerprint()
            } else {
                state.settings.clone()
            },
            recheck,
            ..state.clone()
        };
        Ok(state.update(mediverse, P::NAME)?)
    }
}
