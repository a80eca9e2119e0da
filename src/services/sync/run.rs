//! A run from its lock to its books: survey, plan, carry out, look again.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;
use serde_json::json;

use super::checks::open_for_business;
use super::content::{self, Refreshed};
use super::context::Context;
use super::engine::{Engine, FailedItem};
use super::job::{Asked, Job, Skipped, Work};
use super::pair;
use super::part::{PartName, REPAIR, RowOp, RowRef, Sides};
use super::people::People;
use super::plan::{PartRemark, Plan, SkippedPart};
use super::sessions::Sessions;
use crate::db::mediverse::moodle::pair::Pair;
use crate::db::mediverse::moodle::{
    JournalEntry, NewEntry, Run, RunKind, RunState, State, SyncLock,
};
use crate::db::mediverse::{AuditEntry, Call};
use crate::db::moodle::activity::Lost;
use crate::db::{MediverseConn, MoodleConn};
use crate::error::refused;

/// Both databases and what is known of this run.
pub(crate) struct Desk {
    pub(crate) mediverse: MediverseConn,
    pub(crate) moodle: MoodleConn,
    pub(crate) context: Context,
    pub(crate) pair: Pair,
    pub(crate) call: Call,
}

/// Which parts a run has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) sessions: bool,
    pub(crate) users: bool,
}

impl Parts {
    pub(crate) const ALL: Self = Self {
        sessions: true,
        users: true,
    };

    fn jobs(self) -> Vec<Box<dyn Job>> {
        let mut jobs: Vec<Box<dyn Job>> = Vec::new();
        if self.sessions {
            jobs.push(Box::new(Work::new(Sessions)));
        }
        if self.users {
            jobs.push(Box::new(Work::new(People::default())));
        }
        jobs
    }
}

/// What a run came to.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Report {
    /// None where nothing had to be written.
    #[serde(rename = "run")]
    pub(crate) run_id: Option<String>,
    /// How much was done, by part and action.
    pub(crate) done: BTreeMap<PartName, BTreeMap<&'static str, u64>>,
    pub(crate) failed: Vec<FailedItem>,
    pub(crate) repaired: Vec<Lost>,
    /// Items of runs that were cut short.
    pub(crate) settled: usize,
    pub(crate) skipped_parts: Vec<SkippedPart>,
    pub(crate) remarks: Vec<PartRemark>,
    /// What was read again of Moodle's contents; none where that was not asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) content: Option<Refreshed>,
}

impl Report {
    /// How many things were written in Moodle or the app's rows.
    pub(crate) fn changes(&self) -> u64 {
        self.done.values().flat_map(BTreeMap::values).sum()
    }
}

/// How much may change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum MaxChange {
    /// A tenth of what is linked, and never fewer than `LEAST`: where nobody named a limit.
    Usual,
    /// So many percent of what is linked.
    Share(f64),
    Count(u64),
}

impl MaxChange {
    /// Where nobody named a limit, so many are never too many.
    const LEAST: u64 = 50;

    fn of(self, linked: u64) -> u64 {
        match self {
            Self::Usual => Self::LEAST.max(linked / 10),
            Self::Count(count) => count,
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_precision_loss,
                clippy::cast_sign_loss,
                reason = "a share of a count, rounded down"
            )]
            Self::Share(share) => (linked as f64 * share / 100.0) as u64,
        }
    }
}

impl Desk {
    /// What a run would do, in snapshots that cannot write.
    pub(crate) fn plan(&mut self, parts: Parts, asked: &Asked) -> anyhow::Result<Plan> {
        pair::check(&mut self.mediverse, &self.pair)?;
        self.survey(parts.jobs(), |job, sides, context| {
            job.survey(sides, context, asked)
        })
    }

    /// Wait for other runs, see to what a crash left, and plan.
    pub(crate) fn begin(
        &mut self,
        parts: Parts,
        asked: &Asked,
        patience: Duration,
    ) -> anyhow::Result<(Plan, usize)> {
        let (jobs, settled) = self.prepare(parts, patience)?;
        let plan = self.survey(jobs, |job, sides, context| {
            job.survey(sides, context, asked)
        })?;
        Ok((plan, settled))
    }

    /// The way back of what the run did and is still done.
    pub(crate) fn plan_undo(&mut self, run: &str) -> anyhow::Result<Plan> {
        pair::check(&mut self.mediverse, &self.pair)?;
        self.survey_back(Parts::ALL.jobs(), run)
    }

    /// Wait for other runs, see to what a crash left, and plan the way back.
    pub(crate) fn begin_undo(
        &mut self,
        run: &str,
        patience: Duration,
    ) -> anyhow::Result<(Plan, usize)> {
        let (jobs, settled) = self.prepare(Parts::ALL, patience)?;
        Ok((self.survey_back(jobs, run)?, settled))
    }

    fn survey_back(&mut self, jobs: Vec<Box<dyn Job>>, run: &str) -> anyhow::Result<Plan> {
        self.survey(jobs, |job, sides, context| {
            job.survey_back(sides, context, run)
        })
    }

    fn prepare(
        &mut self,
        parts: Parts,
        patience: Duration,
    ) -> anyhow::Result<(Vec<Box<dyn Job>>, usize)> {
        open_for_business(&self.context.preflight)?;
        SyncLock::take(&mut self.mediverse, patience)?;
        pair::check_or_record(&mut self.mediverse, &self.pair, &self.call)?;
        let open = JournalEntry::intended(&mut self.mediverse)?;
        let mut settled = 0;
        // What is open is settled whichever parts this run has.
        for mut job in Parts::ALL.jobs() {
            let is_open = open.iter().any(|it| it.part == job.name());
            if is_open {
                settled += job.prepare(&mut self.engine(&mut |_| {}), &open)?;
            }
        }
        Run::close_interrupted(&mut self.mediverse)?;
        let jobs = parts.jobs();
        for job in &jobs {
            State::arm(&mut self.mediverse, job.name())?;
        }
        Ok((jobs, settled))
    }

    fn survey(
        &mut self,
        mut jobs: Vec<Box<dyn Job>>,
        mut look: impl FnMut(&mut dyn Job, &mut Sides<'_>, &Context) -> anyhow::Result<()>,
    ) -> anyhow::Result<Plan> {
        let Self {
            mediverse,
            moodle,
            context,
            ..
        } = self;
        let mut lost = Vec::new();
        mediverse.read_only(|mediverse| {
            moodle.read_only(|moodle| {
                for job in &mut jobs {
                    let mut sides = Sides {
                        mediverse: &mut *mediverse,
                        moodle: &mut *moodle,
                    };
                    look(&mut **job, &mut sides, context)?;
                }
                if jobs.iter().any(|job| job.step_count() > 0) {
                    skip_what_is_turned_off(context, &mut jobs);
                }
                let sessions = jobs.iter().find(|job| job.name() == PartName::Sessions);
                let looks = sessions.is_some_and(|job| {
                    job.skipped().is_none()
                        && (job.is_full() || job.rechecks() || job.step_count() > 0)
                });
                if looks {
                    lost = Lost::all(moodle)?;
                }
                Ok::<_, anyhow::Error>(())
            })
        })?;
        let moodle = context.preflight.version().unwrap_or_default();
        Ok(Plan::new(jobs, self.pair_line(), moodle, lost))
    }

    fn pair_line(&self) -> String {
        let pair = &self.pair;
        format!(
            "{}/{} {}/{} {}",
            pair.mediverse_system,
            pair.mediverse_database,
            pair.moodle_system,
            pair.moodle_database,
            pair.moodle_site.as_deref().unwrap_or("-")
        )
    }

    /// Refuse more changes than `most` allows, and name the number that would.
    pub(crate) fn guard(&mut self, plan: &Plan, most: MaxChange) -> anyhow::Result<()> {
        let mut changes = plan.changes();
        if most != MaxChange::Usual {
            // A limit that somebody named holds for what is put back, too.
            changes += plan.lost.len() as u64;
        }
        if changes == 0 || (changes <= MaxChange::LEAST && most == MaxChange::Usual) {
            return Ok(());
        }
        let mut linked = 0;
        for job in &plan.jobs {
            linked += job.linked(&mut self.mediverse)?;
        }
        let allowed = most.of(linked);
        if changes <= allowed {
            return Ok(());
        }
        Err(refused(format!(
            "{changes} changes are more than the {allowed} allowed, {linked} being linked"
        ))
        .hint(format!(
            "look at `mediverse moodle plan`, and if it is meant pass `--max-change {changes}`"
        ))
        .into())
    }

    /// Bring the cache of Moodle's contents up to date; `full` reads every course again.
    pub(crate) fn refresh_content(&mut self, full: bool) -> anyhow::Result<Refreshed> {
        let done = content::refresh(&mut self.mediverse, &mut self.moodle, full)?;
        if done.rows() > 0 {
            self.mediverse
                .transaction(|conn| AuditEntry::insert(conn, &self.call, done.rows()))?;
        }
        Ok(done)
    }

    /// Carry a plan out.
    pub(crate) fn carry_out(
        &mut self,
        mut plan: Plan,
        settled: usize,
        kind: RunKind,
        undoes: Option<&str>,
        tell: &mut dyn FnMut(u64),
    ) -> anyhow::Result<Report> {
        let mut report = Report {
            run_id: None,
            done: BTreeMap::new(),
            failed: Vec::new(),
            repaired: Vec::new(),
            settled,
            skipped_parts: plan.skipped_parts(),
            remarks: plan.remarks(),
            content: None,
        };
        let writes = !plan.is_empty();
        if writes {
            report.run_id = Some(self.context.run_id.clone());
            self.open_books(&plan, kind, undoes)?;
            self.repair(&plan.lost, &mut report.repaired)?;
        }
        for job in &mut plan.jobs {
            if job.step_count() == 0 {
                continue;
            }
            let tally = job.carry_out(&mut self.engine(tell))?;
            let done = report.done.entry(job.name()).or_default();
            for (action, count) in tally.done {
                *done.entry(action).or_default() += count;
            }
            report.failed.extend(tally.failed);
        }
        let sessions = plan
            .jobs
            .iter()
            .any(|job| job.name() == PartName::Sessions && job.skipped().is_none());
        if writes && sessions {
            let lost = self.moodle.read_only(Lost::all)?;
            self.repair(&lost, &mut report.repaired)?;
        }
        self.close_books(&plan, &report, writes)?;
        if let Some(undone) = undoes {
            self.mark_undone(undone, &report)?;
        }
        Ok(report)
    }

    fn open_books(
        &mut self,
        plan: &Plan,
        kind: RunKind,
        undoes: Option<&str>,
    ) -> anyhow::Result<()> {
        let (run_id, call) = (&self.context.run_id, &self.call);
        self.mediverse.transaction(|conn| {
            Run::begin(conn, run_id, call, kind, &plan.hash, undoes)?;
            for job in &plan.jobs {
                State::expect_recheck(conn, job.name())?;
            }
            Ok(())
        })
    }

    fn close_books(&mut self, plan: &Plan, report: &Report, wrote: bool) -> anyhow::Result<()> {
        let Self {
            mediverse,
            context,
            call,
            ..
        } = self;
        mediverse.transaction::<_, anyhow::Error>(|conn| {
            for job in &plan.jobs {
                job.close(conn, context, &report.failed, wrote)?;
            }
            if wrote {
                let state = if report.failed.is_empty() {
                    RunState::Done
                } else {
                    RunState::Partial
                };
                let counts = json!({
                    "done": report.done,
                    "failed": report.failed.len(),
                    "repaired": report.repaired.len(),
                });
                Run::finish(conn, &context.run_id, state, &counts)?;
                AuditEntry::insert(conn, call, report.changes())?;
            }
            Ok(())
        })
    }

    fn mark_undone(&mut self, run: &str, report: &Report) -> anyhow::Result<()> {
        // What somebody changed since may be taken back later, when it is mended.
        let nothing_left = report.failed.is_empty()
            && report.skipped_parts.is_empty()
            && report.remarks.is_empty();
        let Self {
            mediverse, context, ..
        } = self;
        mediverse.transaction::<_, anyhow::Error>(|conn| {
            JournalEntry::mark_undone(conn, run, &context.run_id)?;
            if nothing_left {
                Run::mark_undone(conn, run)?;
            }
            Ok(())
        })
    }

    /// Put activities of ours back into the sequences that lost them, and out of those that name them too
    /// often, course by course.
    fn repair(&mut self, lost: &[Lost], repaired: &mut Vec<Lost>) -> anyhow::Result<()> {
        let mut courses: Vec<i64> = lost.iter().map(|it| it.course_id).collect();
        courses.sort_unstable();
        courses.dedup();
        for course in courses {
            let back = self.moodle.transaction::<_, anyhow::Error>(|conn| {
                conn.begin_batch()?;
                if conn.lock_course(course)?.is_none() {
                    return Ok(Vec::new());
                }
                let back = Lost::repair(conn, course)?;
                if !back.is_empty() {
                    conn.bump_course(course)?;
                }
                Ok(back)
            })?;
            self.note_repair(course, &back)?;
            repaired.extend(back);
        }
        Ok(())
    }

    /// Repairs are in the books, too; nobody takes them back.
    fn note_repair(&mut self, course: i64, back: &[Lost]) -> anyhow::Result<()> {
        if back.is_empty() {
            return Ok(());
        }
        let run_id = &self.context.run_id;
        let subjects: Vec<String> = back.iter().map(|it| it.cm_id.to_string()).collect();
        let entries: Vec<NewEntry<'_>> = subjects
            .iter()
            .map(|cm| NewEntry {
                subject: cm,
                course_id: Some(course),
                action: REPAIR,
                step: "{}".to_owned(),
            })
            .collect();
        let rows: Vec<[RowRef; 1]> = back
            .iter()
            .map(|it| [RowRef::new("course_sections", it.section_id, RowOp::Update)])
            .collect();
        self.mediverse.transaction(|conn| {
            let ids = JournalEntry::intend(conn, run_id, PartName::Sessions, None, &entries)?;
            let done: Vec<(i64, &[RowRef])> = ids
                .into_iter()
                .zip(rows.iter().map(<[RowRef; 1]>::as_slice))
                .collect();
            Ok(JournalEntry::close(conn, &done)?)
        })
    }

    fn engine<'d>(&'d mut self, tell: &'d mut dyn FnMut(u64)) -> Engine<'d> {
        Engine {
            mediverse: &mut self.mediverse,
            moodle: &mut self.moodle,
            context: &self.context,
            tell,
        }
    }
}

/// Leave out what Moodle has turned off.
fn skip_what_is_turned_off(context: &Context, jobs: &mut [Box<dyn Job>]) {
    for job in jobs {
        if job.name() == PartName::Sessions
            && job.skipped().is_none()
            && context.preflight.page_module.is_none()
        {
            job.skip(Skipped {
                reason: "Moodle has no activity type `page`, or it is turned off".to_owned(),
                missing: Vec::new(),
            });
        }
    }
}
