//! Moodle beside MediVerse: what is in it, what a sync writes there, and who may.

mod activity_progress;
mod content;
mod courses;
mod desk;
mod grants;
mod init_dev;
mod link;
mod pair;
mod plan;
mod progress;
mod runs;
mod status;
mod sync;
mod topic;
mod undo;
mod unlink;
mod watch;
mod words;

pub(crate) use status::contract;

pub(super) use topic::topic;

use crate::app::App;
use crate::db::mediverse::moodle::content::CachedCourse;
use crate::db::mediverse::moodle::pair::Pair;
use crate::db::moodle::Course;
use crate::db::{MediverseConn, MoodleConn};
use crate::error::Exit;
use crate::services::sync::course::pick;
use crate::ui::Look;

/// Look into Moodle and keep it in step with MediVerse
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Verb {
    Status(status::Args),
    Grants(grants::Args),
    Courses(courses::Args),
    Content(content::Args),
    Progress(progress::Args),
    Pair(pair::Args),
    Plan(plan::Args),
    Sync(sync::Args),
    Watch(watch::Args),
    Link(link::Args),
    Unlink(unlink::Args),
    Runs(runs::Args),
    Undo(undo::Args),
    InitDev(init_dev::Args),
}

impl Verb {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Status(args) => args.run(app),
            Self::Grants(args) => args.run(app),
            Self::Courses(args) => args.run(app),
            Self::Content(args) => args.run(app),
            Self::Progress(args) => args.run(app),
            Self::Pair(args) => args.run(app),
            Self::Plan(args) => args.run(app),
            Self::Sync(args) => args.run(app),
            Self::Watch(args) => args.run(app),
            Self::Link(args) => args.run(app),
            Self::Unlink(args) => args.run(app),
            Self::Runs(args) => args.run(app),
            Self::Undo(args) => args.run(app),
            Self::InitDev(args) => args.run(app),
        }
    }
}

/// The pair that the two open databases are.
fn pair_at_hand(
    app: &App,
    mediverse: &mut MediverseConn,
    moodle: &mut MoodleConn,
) -> anyhow::Result<Pair> {
    let mediverse_url = app.config.mediverse()?.url;
    let moodle_url = app.config.moodle()?.url;
    crate::services::sync::pair::here(mediverse, &mediverse_url, moodle, &moodle_url)
}

/// The id of the cached course that a name stands for.
fn cached_course(name: &str, cached: &[CachedCourse]) -> anyhow::Result<i64> {
    let courses: Vec<Course> = cached.iter().map(CachedCourse::course).collect();
    let course = pick(name, &courses).map_err(|problem| problem.failure())?;
    Ok(course.id)
}

/// A time of Moodle in the zone of whoever reads it.
fn moment(look: &Look, seconds: Option<i64>) -> String {
    let time = seconds.and_then(|seconds| chrono::DateTime::from_timestamp(seconds, 0));
    time.map_or_else(
        || look.nothing().to_owned(),
        |time| look.time(time.naive_utc()),
    )
}
