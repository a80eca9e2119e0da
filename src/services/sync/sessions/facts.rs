//! What both sides say of the sessions looked at.

use std::collections::{BTreeMap, BTreeSet};

use super::super::context::Context;
use super::super::course::resolve_all;
use super::super::part::{Label, Scope, Sides};
use super::step::{SessionStep, key};
use super::wording::Wording;
use crate::config::moodle::Ended;
use crate::db::MoodleConn;
use crate::db::mediverse::moodle::{SessionFacts, SessionRow};
use crate::db::moodle::Course;
use crate::db::moodle::activity::{FoundActivity, PageText, Section};

/// A course as far as activities are concerned.
#[derive(Debug, Clone)]
pub(crate) struct CourseFacts {
    pub(crate) shortname: Label,
    /// Ids of section rows by number.
    pub(crate) sections: BTreeMap<i64, i64>,
}

/// Everything that a plan for sessions depends on.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) mediverse: SessionFacts,
    pub(crate) courses: BTreeMap<i64, CourseFacts>,
    /// Courses by the names that the app or the settings use, or why a name stands for none.
    pub(crate) names: BTreeMap<String, Result<i64, String>>,
    pub(crate) found: Vec<FoundActivity>,
    pub(crate) default_course: Option<String>,
    pub(crate) ended: Ended,
    pub(crate) app_url: Option<String>,
    pub(crate) wording: Wording,
    pub(crate) name_length: usize,
    pub(crate) overwrite: bool,
}

impl Facts {
    /// Whether Moodle is to show the session.
    pub(super) fn shows(&self, session: &SessionRow) -> bool {
        session.is_active || self.ended == Ended::Keep
    }

    /// Whether activities can be made in this section.
    pub(super) fn has_section(&self, course: i64, section: i64) -> bool {
        let course = self.courses.get(&course);
        course.is_some_and(|it| it.sections.contains_key(&section))
    }
}

/// Read both sides.
pub(super) fn gather(
    sides: &mut Sides<'_>,
    context: &Context,
    scope: &Scope,
) -> anyhow::Result<Facts> {
    let mediverse = match scope {
        Scope::Everything => SessionFacts::all(sides.mediverse)?,
        Scope::Changed(changed) => SessionFacts::of(
            sides.mediverse,
            &words(&changed.sessions),
            &words(&changed.accounts),
            &words(&changed.parts),
        )?,
    };
    let settings = &context.settings;
    let found = found(sides.moodle, &mediverse, scope)?;
    let (names, courses) = courses(
        sides.moodle,
        &mediverse,
        &found,
        settings.default_course.as_deref(),
    )?;
    Ok(Facts {
        mediverse,
        courses,
        names,
        found,
        default_course: settings.default_course.clone(),
        ended: settings.ended,
        app_url: settings.app_url.clone(),
        wording: context.wording(),
        name_length: usize::try_from(context.preflight.name_length).unwrap_or(255),
        overwrite: context.overwrite,
    })
}

fn words(set: &BTreeSet<String>) -> Vec<&str> {
    set.iter().map(String::as_str).collect()
}

fn found(
    moodle: &mut MoodleConn,
    mediverse: &SessionFacts,
    scope: &Scope,
) -> anyhow::Result<Vec<FoundActivity>> {
    let cms: Vec<i64> = mediverse.activities.iter().map(|it| it.cm_id).collect();
    if *scope == Scope::Everything {
        return Ok(FoundActivity::all(moodle, &cms)?);
    }
    let sessions = mediverse.sessions.iter().map(|it| it.id.as_str());
    let known = mediverse.activities.iter().map(|it| it.session_id.as_str());
    let keys: Vec<String> = sessions.chain(known).map(key).collect();
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    Ok(FoundActivity::of(moodle, &keys, &cms)?)
}

pub(super) type Names = BTreeMap<String, Result<i64, String>>;

/// The courses that sessions name, whoever said so.
pub(super) fn courses(
    moodle: &mut MoodleConn,
    mediverse: &SessionFacts,
    found: &[FoundActivity],
    default_course: Option<&str>,
) -> anyhow::Result<(Names, BTreeMap<i64, CourseFacts>)> {
    let mut named: Vec<&str> = mediverse
        .sessions
        .iter()
        .filter_map(|it| it.moodle_course_id.as_deref())
        .chain(default_course)
        .collect();
    named.sort_unstable();
    named.dedup();
    let resolved = resolve_all(moodle, named.iter().copied())?;
    let mut names: Names = resolved
        .into_iter()
        .map(|(name, course)| {
            let course = course.map(|it| it.id).map_err(|why| why.words());
            (name, course)
        })
        .collect();
    let ids = mediverse.links.iter().map(|it| it.course_id);
    let ids = ids.chain(mediverse.activities.iter().map(|it| it.course_id));
    let ids = ids.chain(found.iter().map(|it| it.course_id));
    let ids = ids.chain(names.values().filter_map(|it| it.as_ref().ok().copied()));
    let ids = ids.chain(named.iter().filter_map(|name| name.trim().parse().ok()));
    let mut ids: Vec<i64> = ids
        .filter(|id| *id != crate::db::moodle::FRONT_PAGE)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let mut courses: BTreeMap<i64, CourseFacts> = Course::candidates(moodle, &ids, &[])?
        .into_iter()
        .map(|course| {
            let facts = CourseFacts {
                shortname: Label::from(&*course.shortname),
                sections: BTreeMap::new(),
            };
            (course.id, facts)
        })
        .collect();
    for section in Section::of(moodle, &ids)? {
        if let Some(course) = courses.get_mut(&section.course_id) {
            course.sections.insert(section.number, section.id);
        }
    }
    // What is written back is an id; a course that has this number for a name does not make it unclear.
    for name in named {
        let id = name
            .trim()
            .parse()
            .ok()
            .filter(|id| courses.contains_key(id));
        if let Some(id) = id {
            names.insert(name.to_owned(), Ok(id));
        }
    }
    Ok((names, courses))
}

/// Put what the pages say now into steps that change it: hashes were enough to plan.
pub(super) fn fill_in(moodle: &mut MoodleConn, steps: &mut [SessionStep]) -> anyhow::Result<()> {
    let pages: Vec<i64> = steps
        .iter()
        .filter(|step| step.after.intro.is_some() || step.after.content.is_some())
        .filter_map(|step| step.seen.as_ref().map(|it| it.page))
        .collect();
    if pages.is_empty() {
        return Ok(());
    }
    let texts: BTreeMap<i64, PageText> = PageText::of(moodle, &pages)?
        .into_iter()
        .map(|text| (text.id, text))
        .collect();
    for step in steps {
        let Some(text) = step.seen.as_ref().and_then(|it| texts.get(&it.page)) else {
            continue;
        };
        if step.after.intro.is_some() {
            step.before.intro = Some(text.intro.clone());
        }
        if step.after.content.is_some() {
            step.before.content = Some(text.content.clone());
        }
    }
    Ok(())
}
