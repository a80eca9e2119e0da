//! What the engine asks of each kind of things it keeps in step: sessions, people.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::context::Context;
use crate::db::mediverse::moodle::JournalEntry;
use crate::db::{MediverseConn, MoodleConn};

pub(crate) use super::label::Label;
pub(crate) use crate::db::mediverse::moodle::{PartName, RowOp, RowRef};

/// Both databases, while facts are read.
pub(crate) struct Sides<'c> {
    pub(crate) mediverse: &'c mut MediverseConn,
    pub(crate) moodle: &'c mut MoodleConn,
}

/// What a run looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Everything on both sides.
    Everything,
    /// What changed since the last run, or the one session that was asked for.
    Changed(Changed),
}

/// Subjects that may have changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Changed {
    pub(crate) sessions: BTreeSet<String>,
    pub(crate) accounts: BTreeSet<String>,
    /// By partId.
    pub(crate) parts: BTreeSet<String>,
    /// A session and the person who joined or left it.
    pub(crate) members: BTreeSet<(String, String)>,
}

impl Changed {
    pub(crate) fn is_empty(&self) -> bool {
        self.sessions.is_empty()
            && self.accounts.is_empty()
            && self.parts.is_empty()
            && self.members.is_empty()
    }
}

/// One thing to do to one subject: a value that says what is there and what is wanted.
pub(crate) trait Step: Clone + Serialize + DeserializeOwned + Sync {
    /// The id of the session or person.
    fn subject(&self) -> &str;
    /// The course whose row is locked for it; a batch has steps of one course only.
    fn course(&self) -> Option<i64>;
    /// `create`, `update`, `hide`, `suspend` ...; `record` where only our own ledger changes.
    fn action(&self) -> &'static str;
    /// Whether anything is written into Moodle.
    fn writes(&self) -> bool {
        self.action() != RECORD
    }
    /// Whether it is a change to speak of: one in Moodle, or one of the app's rows.
    fn counts(&self) -> bool {
        self.writes()
    }
    /// How the plan shows it.
    fn line(&self) -> Line;
    /// What the journal keeps of it, as JSON: enough for `settle` and `inverse`.
    fn journal(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The action of a step that changes our ledger only.
pub(crate) const RECORD: &str = "record";

/// The action of what was put back into a section's sequence.
pub(crate) const REPAIR: &str = "repair";

/// A line of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Line {
    /// The session's code, the person's e-mail address.
    pub(crate) label: String,
    /// Its title or name.
    pub(crate) title: String,
    /// The course, by short name where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) place: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) changes: Vec<Change>,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Change {
    pub(crate) field: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) before: Option<String>,
    pub(crate) after: String,
}

/// Why something is not done, or what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Remark {
    pub(crate) kind: RemarkKind,
    /// The id of the session or person.
    pub(crate) subject: String,
    pub(crate) label: String,
    pub(crate) reason: String,
    /// The way out, as a command or a sentence.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) hint: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum RemarkKind {
    /// Nothing can be done about it here, such as a session without a course.
    Skipped,
    /// Both sides want something else; a person decides.
    Conflict,
    /// Worth knowing.
    Note,
}

/// What one part of the sync would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Planned<S> {
    pub(crate) steps: Vec<S>,
    pub(crate) remarks: Vec<Remark>,
}

impl<S> Default for Planned<S> {
    fn default() -> Self {
        Self {
            steps: Vec::new(),
            remarks: Vec::new(),
        }
    }
}

/// What became of a step in Moodle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Done, with the Moodle rows written; none where it was so already.
    Done(Vec<RowRef>),
    /// Moodle changed since the plan was made: nothing was written, the next run looks again.
    Stale(String),
    /// It cannot be done.
    Failed(String),
}

/// A step of which a crash left only the intent.
#[derive(Debug)]
pub(crate) struct Left<S> {
    pub(crate) step: S,
    /// Whether Moodle's server says that its transaction was committed.
    pub(crate) committed: bool,
}

/// What became of a step of which a crash left only the intent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Settled {
    /// It happened, with these rows.
    Done(Vec<RowRef>),
    /// It did not happen, or something else happened since: the plan sees to it.
    Void,
}

/// A kind of things kept in step. Every statement is set-based: their number must not grow with the
/// number of steps.
pub(crate) trait Part: Sync {
    type Step: Step;
    const NAME: PartName;
    /// Most steps of a batch.
    const BATCH: usize;

    /// Read the facts of `scope` (both sides are in a read-only snapshot) and plan.
    fn plan(
        &self,
        sides: &mut Sides<'_>,
        context: &Context,
        scope: &Scope,
    ) -> anyhow::Result<Planned<Self::Step>>;

    /// Plan the way back of what `entries` (state `done`, the latest first) say was done.
    fn inverse(
        &self,
        sides: &mut Sides<'_>,
        context: &Context,
        entries: &[JournalEntry],
    ) -> anyhow::Result<Planned<Self::Step>>;

    /// Draw the ids that the steps are about to use, so that the journal knows them beforehand. Those of a
    /// transaction that is rolled back are lost, as ids are.
    fn draw(&self, _moodle: &mut MoodleConn, _steps: &mut [Self::Step]) -> anyhow::Result<()> {
        Ok(())
    }

    /// Write in Moodle, in a transaction that holds our advisory lock. Locks the course row first, the
    /// section rows then; looks again for the keys; one outcome a step, in order.
    fn apply(
        &self,
        moodle: &mut MoodleConn,
        context: &Context,
        steps: &[Self::Step],
    ) -> anyhow::Result<Vec<Outcome>>;

    /// Whether these steps lock nothing in Moodle that anyone waits for: such a transaction may stay open
    /// while our books are written.
    fn locks_nothing(&self, _steps: &[Self::Step]) -> bool {
        false
    }

    /// Write the ledgers, and back into the app's rows, in the transaction that closes the journal.
    fn confirm(
        &self,
        mediverse: &mut MediverseConn,
        context: &Context,
        done: &[(&Self::Step, &[RowRef])],
    ) -> anyhow::Result<()>;

    /// Find out by natural keys, and by the fate of their transactions, which of the intended steps
    /// happened, in order. What is `Done` is confirmed by the engine. Nothing of ours is in flight: the
    /// advisory lock was taken and given back.
    fn settle(
        &self,
        sides: &mut Sides<'_>,
        context: &Context,
        left: &[Left<Self::Step>],
    ) -> anyhow::Result<Vec<Settled>>;

    /// How many things are linked: what `--max-change` is a share of.
    fn linked(&self, mediverse: &mut MediverseConn) -> anyhow::Result<u64>;
}
