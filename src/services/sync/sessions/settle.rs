//! After a crash: which of the steps that were only intended happened in Moodle.

use std::collections::HashMap;

use super::super::part::{RowOp, RowRef, Settled, Step as _};
use super::step::{Action, SessionStep};
use crate::db::MoodleConn;
use crate::db::mediverse::moodle::JournalEntry;
use crate::db::moodle::activity::FoundActivity;

/// Look for each of `entries` by its key, or by its course module.
pub(super) fn settle(
    moodle: &mut MoodleConn,
    entries: &[(&JournalEntry, SessionStep)],
) -> anyhow::Result<Vec<Settled>> {
    let keys: Vec<String> = entries.iter().map(|(_, step)| step.key()).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let cms: Vec<i64> = entries
        .iter()
        .filter_map(|(_, step)| step.seen.as_ref().map(|it| it.cm))
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
    Ok(entries
        .iter()
        .map(|(_, step)| {
            let key = step.key();
            let own = by_key.get(&(key.as_str(), step.course)).map(Vec::as_slice);
            match (step.action, own) {
                (Action::Create, Some([found])) => Settled::Done(found_rows(found)),
                (Action::Create, _) => Settled::Void,
                _ if !step.writes() => Settled::Void,
                _ => step
                    .seen
                    .as_ref()
                    .and_then(|seen| by_cm.get(&seen.cm))
                    .filter(|found| happened(step, found))
                    .map_or(Settled::Void, |found| {
                        Settled::Done(changed_rows(step, found))
                    }),
            }
        })
        .collect())
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

fn changed_rows(step: &SessionStep, found: &FoundActivity) -> Vec<RowRef> {
    let mut rows = Vec::new();
    if step.action == Action::Update {
        rows.push(RowRef::new("page", found.page_id, RowOp::Update));
    }
    if step.after.visible.is_some() {
        rows.push(RowRef::new("course_modules", found.cm_id, RowOp::Update));
    }
    rows
}
