//! Activities written in Moodle, a course's batch with the same few statements whatever its size,
//! and what our books say afterwards.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::super::context::Context;
use super::super::part::{Outcome, RowOp, RowRef, Step as _};
use super::step::{Action, SessionStep};
use crate::db::mediverse::moodle::{Activity, ActivityState, Outbox};
use crate::db::moodle::activity::{FoundActivity, MadeActivity, NewActivity, NewText, Showing};
use crate::db::{MediverseConn, MoodleConn};

/// From here on Moodle notes on the page, too, that it was shown or hidden.
const TOUCHES_PAGES: i64 = 2_024_100_700;

/// Draw the ids of activities that are to be made.
pub(super) fn draw(moodle: &mut MoodleConn, steps: &mut [SessionStep]) -> anyhow::Result<()> {
    let new = |step: &&mut SessionStep| step.action == Action::Create && step.drawn.is_none();
    let count = steps.iter_mut().filter(new).count();
    if count == 0 {
        return Ok(());
    }
    let drawn = moodle.draw_activities(count)?;
    for (step, drawn) in steps.iter_mut().filter(new).zip(drawn) {
        step.drawn = Some(drawn);
    }
    Ok(())
}

/// Write the steps, all of one course, in the transaction that is open.
pub(super) fn apply(
    moodle: &mut MoodleConn,
    context: &Context,
    steps: &[SessionStep],
) -> anyhow::Result<Vec<Outcome>> {
    let Some(first) = steps.first() else {
        return Ok(Vec::new());
    };
    let course = first.course;
    let all_fail = |why: String| Ok(vec![Outcome::Failed(why); steps.len()]);
    let Some(locked) = moodle.lock_course(course)? else {
        return all_fail(format!("Moodle has no course with id {course}"));
    };
    let Some(page_module) = context.preflight.page_module else {
        return all_fail("Moodle has no activity type `page`, or it is turned off".to_owned());
    };
    let mut numbers: Vec<i64> = steps.iter().filter_map(|step| step.section).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let sections = if numbers.is_empty() {
        Vec::new()
    } else {
        moodle.lock_sections(course, &numbers)?
    };
    let now = Now::look(moodle, course, steps)?;
    let mut outcomes: Vec<Outcome> = steps
        .iter()
        .map(|step| match step.action {
            _ if !step.writes() => Outcome::Done(Vec::new()),
            Action::Create if !locked.has_context => {
                Outcome::Failed(format!("course {course} has no context"))
            }
            Action::Create if !sections.iter().any(|it| Some(it.number) == step.section) => {
                Outcome::Stale("its section is gone from Moodle".to_owned())
            }
            Action::Create => now.is_free(step),
            _ => now.is_unchanged(step),
        })
        .collect();
    let go: Vec<usize> = (0..steps.len())
        .filter(|place| steps[*place].writes() && matches!(outcomes[*place], Outcome::Done(_)))
        .collect();
    if go.is_empty() {
        return Ok(outcomes);
    }
    let completion = locked.completion && context.preflight.config.is_on("enablecompletion");
    for made in create(moodle, course, page_module, completion, steps, &go)? {
        let place = usize::try_from(made.place).unwrap_or_default();
        outcomes[place] = Outcome::Done(made_rows(&made));
    }
    change(moodle, context, steps, &go, &mut outcomes)?;
    moodle.bump_course(course)?;
    Ok(outcomes)
}

fn create(
    moodle: &mut MoodleConn,
    course: i64,
    page_module: i64,
    completion: bool,
    steps: &[SessionStep],
    go: &[usize],
) -> anyhow::Result<Vec<MadeActivity>> {
    let new: Vec<NewActivity<'_>> = go
        .iter()
        .map(|place| (*place, &steps[*place]))
        .filter(|(_, step)| step.action == Action::Create)
        .filter_map(|(place, step)| Some((place, step, step.drawn?)))
        .map(|(place, step, drawn)| NewActivity {
            place,
            page_id: drawn.page_id,
            cm_id: drawn.cm_id,
            context_id: drawn.context_id,
            key: step.key(),
            section: step.section.unwrap_or_default(),
            name: step.after.name.as_deref().unwrap_or_default(),
            intro: step.after.intro.as_deref().unwrap_or_default(),
            content: step.after.content.as_deref().unwrap_or_default(),
            visible: step.after.visible.unwrap_or(true),
        })
        .collect();
    if new.is_empty() {
        return Ok(Vec::new());
    }
    Ok(moodle.make_activities(course, page_module, completion, &new)?)
}

fn change(
    moodle: &mut MoodleConn,
    context: &Context,
    steps: &[SessionStep],
    go: &[usize],
    outcomes: &mut [Outcome],
) -> anyhow::Result<()> {
    let changed = go
        .iter()
        .filter_map(|place| Some((*place, &steps[*place], steps[*place].seen.as_ref()?)));
    let (mut texts, mut showings, mut touched) = (Vec::new(), Vec::new(), Vec::new());
    for (place, step, seen) in changed {
        let mut rows = Vec::new();
        if step.after.has_text() {
            texts.push(NewText {
                page: seen.page,
                name: step.after.name.as_deref(),
                intro: step.after.intro.as_deref(),
                content: step.after.content.as_deref(),
            });
            rows.push(RowRef::new("page", seen.page, RowOp::Update));
        }
        if let Some(visible) = step.after.visible {
            showings.push(Showing {
                cm: seen.cm,
                visible,
            });
            if !step.after.has_text() {
                touched.push(seen.page);
            }
            rows.push(RowRef::new("course_modules", seen.cm, RowOp::Update));
        }
        outcomes[place] = Outcome::Done(rows);
    }
    if !texts.is_empty() {
        moodle.rewrite_pages(&texts)?;
    }
    if !showings.is_empty() {
        moodle.show_activities(&showings)?;
    }
    let touches = context
        .preflight
        .version()
        .is_some_and(|it| it >= TOUCHES_PAGES);
    if touches && !touched.is_empty() {
        moodle.touch_pages(&touched)?;
    }
    Ok(())
}

pub(super) fn made_rows(made: &MadeActivity) -> Vec<RowRef> {
    vec![
        RowRef::new("page", made.page_id, RowOp::Insert),
        RowRef::new("course_modules", made.cm_id, RowOp::Insert),
        RowRef::new("context", made.context_id, RowOp::Insert),
        RowRef::new("course_sections", made.section_id, RowOp::Update),
    ]
}

/// What is in Moodle now that its rows are locked.
struct Now {
    course: i64,
    found: Vec<FoundActivity>,
    by_cm: HashMap<i64, usize>,
    keys: HashMap<String, usize>,
}

impl Now {
    fn look(moodle: &mut MoodleConn, course: i64, steps: &[SessionStep]) -> anyhow::Result<Self> {
        let keys: Vec<String> = steps.iter().map(SessionStep::key).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let cms: Vec<i64> = steps
            .iter()
            .filter_map(|step| step.seen.as_ref().map(|it| it.cm))
            .collect();
        let found = FoundActivity::of(moodle, &keys, &cms)?;
        let by_cm = found
            .iter()
            .enumerate()
            .map(|(place, it)| (it.cm_id, place))
            .collect();
        let mut keys = HashMap::new();
        for it in found
            .iter()
            .filter(|it| !it.deleting && it.course_id == course)
        {
            *keys.entry(it.idnumber.clone()).or_insert(0) += 1;
        }
        Ok(Self {
            course,
            found,
            by_cm,
            keys,
        })
    }

    fn is_free(&self, step: &SessionStep) -> Outcome {
        match self.keys.get(&step.key()) {
            None => Outcome::Done(Vec::new()),
            Some(_) => Outcome::Stale("its activity appeared in Moodle meanwhile".to_owned()),
        }
    }

    fn is_unchanged(&self, step: &SessionStep) -> Outcome {
        let Some(seen) = &step.seen else {
            return Outcome::Failed("the plan does not say which activity it is".to_owned());
        };
        let found = self.by_cm.get(&seen.cm).map(|place| &self.found[*place]);
        match found {
            Some(found)
                if found.deleting || found.course_id != self.course || found.module != "page" =>
            {
                Outcome::Stale("deleted in Moodle meanwhile".to_owned())
            }
            Some(_) if self.keys.get(&step.key()).is_some_and(|count| *count > 1) => {
                Outcome::Stale("several activities have its ID number".to_owned())
            }
            Some(found) if seen.still(found, &step.after) => Outcome::Done(Vec::new()),
            Some(_) => Outcome::Stale("changed in Moodle meanwhile".to_owned()),
            None => Outcome::Stale("deleted in Moodle meanwhile".to_owned()),
        }
    }
}

/// Write the ledger, and the course and activity back into the sessions' rows.
pub(super) fn confirm(
    mediverse: &mut MediverseConn,
    done: &[(&SessionStep, &[RowRef])],
) -> anyhow::Result<()> {
    let mut activities = Vec::with_capacity(done.len());
    let (mut back, mut made) = (Vec::new(), Vec::new());
    for (step, rows) in done {
        let Some(activity) = activity(step, rows) else {
            continue;
        };
        if step.action == Action::Create {
            made.push((activity.cm_id, &*step.session));
        }
        if let Some(write_back) = &step.write_back {
            back.push(if write_back.clear {
                json!({
                    "session": step.session,
                    "course": write_back.seen,
                    "cm": null,
                    "seen": write_back.seen,
                    "gone": activity.cm_id.to_string(),
                })
            } else {
                json!({
                    "session": step.session,
                    "course": step.course.to_string(),
                    "cm": activity.cm_id.to_string(),
                    "seen": write_back.seen,
                })
            });
        }
        activities.push(activity);
    }
    if !made.is_empty() && Activity::is_number_used_again(mediverse, &made)? {
        Outbox::compare_everything(mediverse)?;
    }
    Activity::write(mediverse, &activities)?;
    if !back.is_empty() {
        Activity::write_back(mediverse, &Value::Array(back))?;
    }
    Ok(())
}

/// The ledger's row after `step`.
fn activity(step: &SessionStep, rows: &[RowRef]) -> Option<Activity> {
    let row = |table: &str| rows.iter().find(|it| it.table == table).map(|it| it.id);
    let (cm_id, page_id, section_id) = match &step.seen {
        Some(seen) => (seen.cm, seen.page, seen.section),
        None => (
            row("course_modules")?,
            row("page")?,
            row("course_sections")?,
        ),
    };
    let ledger = &step.ledger;
    Some(Activity {
        session_id: step.session.clone(),
        course_id: step.course,
        cm_id,
        page_id,
        section_id,
        name_hash: ledger.name_hash.clone(),
        intro_hash: ledger.intro_hash.clone(),
        content_hash: ledger.content_hash.clone(),
        visible: ledger.visible,
        via: ledger.via,
        state: match (step.action, ledger.state) {
            (Action::Create, _) => ActivityState::Live,
            (_, state) => state,
        },
        problem: ledger.problem.clone(),
        held: ledger.held.clone(),
    })
}
