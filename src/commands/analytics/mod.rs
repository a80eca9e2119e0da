//! `mediverse analytics`: what happens in lessons, counted.

mod listing;
mod misses;
mod options;
mod overview;
mod page;
mod rebuild;
mod report;
mod shape;
mod tables;
mod timeline;

use crate::app::App;
use crate::db::mediverse::analytics::{ActionRow, FailureRow, PartRow, SessionRow, StudentRow};
use crate::error::Exit;
use options::Options;

/// Report on lessons: sessions, commands, parts, failures, students
///
/// Windows run from --since up to, but not including, --until. Rates carry how many commands they are
/// of and the 95 % interval that the true rate lies in. People's names and what they said appear
/// only with --with-names and --with-transcripts.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Overview(overview::Args),
    /// Sessions that began in the window or had commands in it, the latest first
    #[command(after_help = "Example: mediverse analytics sessions --since 7d --teacher t-17")]
    Sessions(Options),
    /// Commands by action, in whichever case the app wrote it
    #[command(
        after_help = "Example: mediverse analytics commands --since 2026-01-01 --compare previous"
    )]
    Commands(Options),
    /// What commands were about: parts, and other targets such as directions
    #[command(after_help = "Example: mediverse analytics parts --system SKELETAL --limit 10")]
    Parts(Options),
    /// Failed commands by kind of error and action
    ///
    /// Of a message only the general part is shown: digits, what follows `for`, a colon or a quote, and
    /// words that are neither of errors nor of parts' names are left out as `…`. --with-transcripts shows
    /// messages whole.
    #[command(after_help = "Example: mediverse analytics failures --since 30d -o csv")]
    Failures(Options),
    /// Students by activity, the most talkative first
    #[command(after_help = "Example: mediverse analytics students --session ABC123 --with-names")]
    Students(Options),
    Timeline(timeline::Args),
    Misses(misses::Args),
    Report(report::Args),
    Rebuild(rebuild::Args),
}

impl Command {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match self {
            Self::Overview(args) => args.run(app),
            Self::Sessions(options) => listing::show::<SessionRow>(app, &options),
            Self::Commands(options) => listing::show::<ActionRow>(app, &options),
            Self::Parts(options) => listing::show::<PartRow>(app, &options),
            Self::Failures(options) => listing::show::<FailureRow>(app, &options),
            Self::Students(options) => listing::show::<StudentRow>(app, &options),
            Self::Timeline(args) => args.run(app),
            Self::Misses(args) => args.run(app),
            Self::Report(args) => args.run(app),
            Self::Rebuild(args) => args.run(app),
        }
    }
}
