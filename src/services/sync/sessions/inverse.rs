//! The way back: what a run made is hidden, what it changed is changed back where nobody else has
//! changed it since.

use std::collections::{BTreeSet, HashMap};

use super::super::context::Context;
use super::super::part::{Changed, Planned, REPAIR, Remark, RemarkKind, Scope, Sides};
use super::describe::hash;
use super::facts::gather;
use super::plan::{Planner, is_still, wish};
use super::step::{Action, Fields, Ledger, Seen, SessionStep};
use crate::db::mediverse::moodle::{Activity, ActivityState, JournalEntry, SessionRow};
use crate::db::moodle::activity::FoundActivity;

/// Plan the way back of `entries`, the latest first.
pub(super) fn inverse(
    sides: &mut Sides<'_>,
    context: &Context,
    entries: &[JournalEntry],
) -> anyhow::Result<Planned<SessionStep>> {
    let sessions: BTreeSet<String> = entries.iter().map(|it| it.subject.clone()).collect();
    let scope = Scope::Changed(Changed {
        sessions,
        ..Changed::default()
    });
    let facts = gather(sides, context, &scope)?;
    let planner = Planner::new(&facts);
    let rows: HashMap<&str, &SessionRow> = facts
        .mediverse
        .sessions
        .iter()
        .map(|it| (it.id.as_str(), it))
        .collect();
    let ledger: HashMap<(&str, i64), &Activity> = facts
        .mediverse
        .activities
        .iter()
        .map(|it| ((it.session_id.as_str(), it.course_id), it))
        .collect();
    let found: HashMap<i64, &FoundActivity> = facts.found.iter().map(|it| (it.cm_id, it)).collect();
    let mut planned = Planned::default();
    for entry in entries.iter().filter(|it| it.action != REPAIR) {
        let step: SessionStep = match serde_json::from_value(entry.step.clone()) {
            Ok(step) => step,
            // What is left of an item whose person was forgotten.
            Err(_) => {
                planned.remarks.push(Remark {
                    kind: RemarkKind::Skipped,
                    subject: entry.subject.clone(),
                    label: entry.subject.clone(),
                    reason: "what was there before is not kept".to_owned(),
                    hint: None,
                });
                continue;
            }
        };
        if step.action == Action::Record {
            continue;
        }
        let activity = ledger.get(&(step.session.as_str(), step.course)).copied();
        let now = activity.and_then(|it| {
            let found = found.get(&it.cm_id).copied();
            found.filter(|found| is_still(found, it))
        });
        let held = rows
            .get(step.session.as_str())
            .filter(|_| !context.redo)
            .map(|row| wish(&facts, row, planner.focus(row), step.course).fingerprint());
        match back(&step, activity, now, held) {
            Ok(Some(back)) => planned.steps.push(back),
            Ok(None) => {}
            Err(reason) => planned.remarks.push(Remark {
                kind: RemarkKind::Conflict,
                subject: step.session.clone(),
                label: step.code.clone(),
                reason,
                hint: None,
            }),
        }
    }
    planned.steps.sort_by_key(|step| step.course);
    Ok(planned)
}

/// The way back of one step: none where it is as before already, an error where someone came between.
fn back(
    step: &SessionStep,
    activity: Option<&Activity>,
    now: Option<&FoundActivity>,
    held: Option<String>,
) -> Result<Option<SessionStep>, String> {
    let activity = activity.ok_or("nothing is known of its activity any more")?;
    let now = now
        .filter(|it| !it.deleting)
        .ok_or("its activity was deleted in Moodle")?;
    let mut ledger = Ledger {
        held,
        problem: None,
        ..Ledger::of(activity)
    };
    let (mut before, mut after) = (Fields::default(), Fields::default());
    let visible = match step.action {
        Action::Create => Some(false),
        _ => step.after.visible.and(step.before.visible),
    };
    let was = if step.action == Action::Create {
        Some(true)
    } else {
        step.after.visible
    };
    if let (Some(visible), Some(was)) = (visible, was) {
        ledger.visible = visible;
        if now.shown() != visible {
            if now.shown() != was {
                return Err("shown or hidden in Moodle since".to_owned());
            }
            before.visible = Some(was);
            after.visible = Some(visible);
        }
    }
    let texts = [
        (
            &step.before.name,
            &mut after.name,
            &mut ledger.name_hash,
            &now.name_hash,
        ),
        (
            &step.before.intro,
            &mut after.intro,
            &mut ledger.intro_hash,
            &now.intro_hash,
        ),
        (
            &step.before.content,
            &mut after.content,
            &mut ledger.content_hash,
            &now.content_hash,
        ),
    ];
    for (text, after, last, now) in texts {
        let Some(text) = text else { continue };
        let wanted = hash(text);
        if *now == wanted {
            *last = wanted;
            continue;
        }
        if last != now {
            return Err("its text was changed in Moodle since".to_owned());
        }
        *last = wanted;
        *after = Some(text.clone());
    }
    if after == Fields::default() {
        return Ok(None);
    }
    if after.name.is_some() {
        before.name = Some(now.name.clone());
    }
    let action = match (after.has_text(), after.visible) {
        (true, _) => Action::Update,
        (false, Some(true)) => Action::Show,
        (false, _) => Action::Hide,
    };
    // What was left comes back to where it belonged.
    if action == Action::Show {
        ledger.state = ActivityState::Live;
    }
    Ok(Some(SessionStep {
        action,
        section: None,
        drawn: None,
        seen: Some(Seen::of(now)),
        before,
        after,
        ledger,
        write_back: None,
        ..step.clone()
    }))
}
