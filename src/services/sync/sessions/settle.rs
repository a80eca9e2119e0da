//! After a crash: which of the steps that were only intended happened in Moodle.

use std::collections::HashMap;

use super::super::part::{Left, RowOp, RowRef, Settled, Step as _};
use super::step::{Action, SessionStep};
use crate::db::MoodleConn;
use crate::db::moodle::activity::{FoundActivity, Section};

/// Look for each step by its key, or by its course module; what is not to be found and was committed
/// was made, and somebody deleted or changed it since.
pub(super) fn settle(
    moodle: &mut MoodleConn,
    left: &[Left<SessionStep>],
) -> anyhow::Result<Vec<Settled>> {
    let keys: Vec<String> = left.iter().map(|it| it.step.key()).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let cms: Vec<i64> = left
        .iter()
        .filter_map(|it| it.step.seen.as_ref().map(|it| it.cm))
        .collect();
    let found = FoundActivity::of(moodle, &keys, &cms)?;
    let by_cm: HashMap<i64, &FoundActivity> = found.iter().map(|it| (it.cm_id, it)).collect();
    let mut by_key: HashMap<(&str, i64), Vec<&FoundActivity>> = HashMap::new();
    for it in found.iter().filter(|it| !it.deleting) {
        by_key
            .entry((&it.idnumber, it.course_id))
            .or_default()
            .push(it);
    }
    let mut courses: Vec<i64> = left.iter().map(|it| it.step.course).collect();
    courses.sort_unstable();
    courses.dedup();
    let sections: HashMap<(i64, i64), i64> = Section::of(moodle, &courses)?
        .into_iter()
        .map(|it| ((it.course_id, it.number), it.id))
        .collect();
    let settled = left.iter().map(|Left { step, committed }| {
        let key = step.key();
        let own = by_key.get(&(key.as_str(), step.course)).map(Vec::as_slice);
        let rows = match (step.action, own) {
            _ if !step.writes() => None,
            (Action::Create, Some([found])) => Some(found_rows(found)),
            (Action::Create, _) if *committed => {
                let section = step.section.map(|number| (step.course, number));
                let section = section.and_then(|it| sections.get(&it).copied());
                drawn_rows(step, section.unwrap_or_default())
            }
            (Action::Create, _) => None,
            _ => step
                .seen
                .as_ref()
                .filter(|seen| {
                    let found = by_cm.get(&seen.cm);
                    *committed || found.is_some_and(|found| happened(step, found))
                })
                .map(|seen| changed_rows(step, seen.page, seen.cm)),
        };
        rows.map_or(Settled::Void, Settled::Done)
    });
    Ok(settled.collect())
}

/// The rows of an activity that was made and is gone.
fn drawn_rows(step: &SessionStep, section: i64) -> Option<Vec<RowRef>> {
    let drawn = step.drawn?;
    Some(vec![
        RowRef::new("page", drawn.page_id, RowOp::Insert),
        RowRef::new("course_modules", drawn.cm_id, RowOp::Insert),
        RowRef::new("context", drawn.context_id, RowOp::Insert),
        RowRef::new("course_sections", section, RowOp::Update),
    ])
}

/// Whether everything that `step` changes looks as it wanted it; the journal keeps texts as hashes.
fn happened(step: &SessionStep, found: &FoundActivity) -> bool {
    let is = |wanted: &Option<String>, now: &String| wanted.as_ref().is_none_or(|it| it == now);
    let after = &step.after;
    is(&after.name, &found.name_hash)
        && is(&after.intro, &found.intro_hash)
        && is(&after.content, &found.content_hash)
        && after.visible.is_none_or(|it| it == found.shown())
}

fn found_rows(found: &FoundActivity) -> Vec<RowRef> {
    let mut rows = vec![
        RowRef::new("page", found.page_id, RowOp::Insert),
        RowRef::new("course_modules", found.cm_id, RowOp::Insert),
    ];
    rows.extend(
        found
            .context_id
            .map(|id| RowRef::new("context", id, RowOp::Insert)),
    );
    rows.push(RowRef::new(
        "course_sections",
        found.section_id,
        RowOp::Update,
    ));
    rows
}

fn changed_rows(step: &SessionStep, page: i64, cm: i64) -> Vec<RowRef> {
    let mut rows = Vec::new();
    if step.action == Action::Update {
        rows.push(RowRef::new("page", page, RowOp::Update));
    }
    if step.after.visible.is_some() {
        rows.push(RowRef::new("course_modules", cm, RowOp::Update));
    }
    rows
}
