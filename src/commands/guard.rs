//! The questions before something is destroyed: counts first, then the name typed out.

use serde::Serialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::config::Target;
use crate::db::mediverse::{Mark, Protection, RowCounts, Whereabouts};
use crate::db::{DatabaseUrl, MediverseConn};
use crate::error::{Failure, refused};
use crate::text::counted;
use crate::ui::{Page, View};

/// The answer given on the command line.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Confirm {
    /// The database's name, instead of typing it when asked
    #[arg(long = "confirm", value_name = "NAME")]
    pub(crate) name: Option<String>,
}

/// What a dry run shows: what would be done, a line a step.
#[derive(Serialize)]
pub(crate) struct Steps {
    pub(crate) steps: Vec<String>,
    /// What would be lost, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rows: Option<RowCounts>,
}

impl View for Steps {
    fn draw(&self, page: &mut Page<'_>) {
        for step in &self.steps {
            page.line(step);
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["step"]
    }

    fn rows(&self) -> Option<Value> {
        let step = |step: &String| json!({ "step": step });
        Some(self.steps.iter().map(step).collect())
    }
}

/// Something about to be lost, and from where.
pub(crate) struct Destruction {
    pub(crate) what: String,
    pub(crate) database: String,
    pub(crate) counts: Option<RowCounts>,
    protection: Protection,
    remote: bool,
}

impl Destruction {
    /// What a command would destroy in the database that `conn` has open.
    pub(crate) fn of(
        conn: &mut MediverseConn,
        target: &Target,
        what: String,
    ) -> anyhow::Result<Self> {
        let here = Whereabouts::of(conn)?;
        Ok(Self {
            what,
            remote: is_remote(&target.url, &here),
            database: here.database_name,
            counts: RowCounts::of(conn)?,
            protection: Protection::of(conn)?,
        })
    }

    /// Show the counts, and what the database is a copy of.
    pub(crate) fn show(&self, app: &App) {
        if let Some(counts) = &self.counts {
            app.ui.remark(format!("`{}` holds {counts}", self.database));
        }
        if let Protection::Copy(mark) = &self.protection {
            app.ui
                .remark(format!("`{}` is {}", self.database, copy_of(mark)));
        }
    }

    /// Show the counts, refuse what is production or may be, and want the name.
    pub(crate) fn confirm(&self, app: &App, given: &Confirm) -> anyhow::Result<()> {
        self.show(app);
        if let Some(refusal) = self.refusal() {
            return Err(refusal.into());
        }
        let question = format!("{} in `{}`?", self.what, self.database);
        app.ui
            .confirm_name(&question, &self.database, given.name.as_deref())
    }

    /// The end of a dry run: where the real run would be refused, its exit code.
    pub(crate) fn foretell(&self) -> anyhow::Result<()> {
        self.refusal().map_or(Ok(()), |it| Err(foretold(it).into()))
    }

    /// Why nothing here is destroyed, whatever is typed.
    pub(crate) fn refusal(&self) -> Option<Failure> {
        let sessions = self.counts.as_ref().map_or(0, |it| it.sessions);
        match &self.protection {
            Protection::Protected(mark) => Some(
                refused(format!(
                    "`{}` is protected, since {} by {}",
                    self.database,
                    mark.marked_at.format("%Y-%m-%d"),
                    mark.marked_by
                ))
                .hint("`mediverse db unprotect` first, if this is meant"),
            ),
            Protection::Unprotected(_) => None,
            Protection::Unmarked | Protection::Copy(_) if self.remote && sessions > 0 => Some(
                refused(format!(
                    "`{}` is on another machine and holds {}",
                    self.database,
                    counted(sessions, "session")
                ))
                .hint("`mediverse db unprotect` first, if this is meant"),
            ),
            Protection::Unmarked | Protection::Copy(_) => None,
        }
    }
}

/// A refusal of the real run, told by its dry run.
pub(crate) fn foretold(refusal: Failure) -> Failure {
    Failure {
        message: format!("without `--dry-run` this is refused: {}", refusal.message),
        ..refusal
    }
}

/// Whether a database is on another machine: by the name of its host, and where libpq chose
/// one (`PGHOST`, a service file) by what the server says.
pub(crate) fn is_remote(url: &DatabaseUrl, here: &Whereabouts) -> bool {
    if url.host().is_some() {
        !url.is_local()
    } else {
        !here.is_beside_us
    }
}

/// What a copy is a copy of.
pub(crate) fn copy_of(mark: &Mark) -> String {
    let server = mark
        .system_identifier
        .as_ref()
        .map_or_else(String::new, |it| format!(" on the server {it}"));
    format!(
        "a copy of `{}`, protected since {}{server}",
        mark.database_name,
        mark.marked_at.format("%Y-%m-%d")
    )
}
