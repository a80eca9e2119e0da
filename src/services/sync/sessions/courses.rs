//! Which course each session belongs to, for whoever has to do with its people.

use super::super::context::Context;
use super::super::part::Sides;
use super::facts::{self, Facts};
use super::plan::{Place, Planner};
use crate::db::mediverse::moodle::SessionFacts;

/// A session that belongs to a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) session: String,
    pub(crate) course: i64,
    /// It is not in Moodle and will not be, since it ended before or its section is not there: nobody is enrolled on
    /// its account.
    pub(crate) skipped: bool,
}

/// The sessions that belong to a course, with that course; of these, or of all.
pub(crate) fn courses_of(
    sides: &mut Sides<'_>,
    context: &Context,
    sessions: Option<&[String]>,
) -> anyhow::Result<Vec<Placed>> {
    if sessions.is_some_and(<[String]>::is_empty) {
        return Ok(Vec::new());
    }
    let mediverse = SessionFacts::places(sides.mediverse, sessions)?;
    let settings = &context.settings;
    let default_course = settings.default_course.clone();
    let (names, courses) =
        facts::courses(sides.moodle, &mediverse, &[], default_course.as_deref())?;
    let facts = Facts {
        mediverse,
        courses,
        names,
        found: Vec::new(),
        default_course,
        ended: settings.ended,
        app_url: None,
        wording: context.wording(),
        name_length: 0,
        overwrite: false,
    };
    let planner = Planner::new(&facts);
    let placed = facts.mediverse.sessions.iter().filter_map(|session| {
        let Place::In {
            course, section, ..
        } = planner.place(session)
        else {
            return None;
        };
        Some(Placed {
            session: session.id.clone(),
            course,
            skipped: !planner.is_in(session, course, section),
        })
    });
    Ok(placed.collect())
}
