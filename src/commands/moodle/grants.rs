use clap::ValueEnum;
use serde::Serialize;

use crate::app::App;
use crate::cli::Format;
use crate::db::moodle::{Catalogue, Grants, Part};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Print the SQL with which Moodle's DBA lets a role read, or write sessions or users
///
/// Nothing is run. Reading belongs to each of them. Tables that hold passwords, tokens or
/// enrolment keys are granted by column, without those.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle grants --for read\n  mediverse moodle grants --for sessions --for users --role mediverse_sync > grants.sql"
)]
pub(crate) struct Args {
    /// What the role is to do; may be given more than once
    #[arg(long = "for", value_enum, value_name = "WHAT", required = true)]
    parts: Vec<What>,
    /// Whom to grant it to; else the role of `MOODLE_DB_URL`
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum What {
    /// Courses, contents and progress
    Read,
    /// Sessions as pages
    Sessions,
    /// Accounts, enrolments and roles
    Users,
}

impl From<What> for Part {
    fn from(what: What) -> Self {
        match what {
            What::Read => Self::Read,
            What::Sessions => Self::Sessions,
            What::Users => Self::Users,
        }
    }
}

impl Args {
    pub(crate) fn run(mut self, app: &App) -> anyhow::Result<Exit> {
        self.parts.sort_unstable();
        self.parts.dedup();
        let parts: Vec<Part> = self.parts.into_iter().map(Part::from).collect();
        let mut conn = app.moodle()?;
        let catalogue = Catalogue::of(&mut conn)?;
        if catalogue.is_empty() {
            app.ui.warn(format!(
                "no table here begins with `{}`: the script is for a Moodle 4.2 as it is installed",
                conn.prefix()
            ));
        }
        let own = conn.server_status()?.role;
        let database = conn.database_name()?;
        let sql = Grants {
            role: self.role.as_deref().unwrap_or(&own),
            database: &database,
            prefix: conn.prefix(),
            parts: &parts,
            catalogue: (!catalogue.is_empty()).then_some(&catalogue),
        }
        .script();
        match app.ui.format() {
            Format::Table => app.ui.print_text(&sql)?,
            _ => app.ui.show(&Script { sql })?,
        }
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Script {
    sql: String,
}

impl View for Script {
    fn draw(&self, page: &mut Page<'_>) {
        page.line(&self.sql);
    }
}
