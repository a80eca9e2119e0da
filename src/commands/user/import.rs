use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::Role;
use crate::db::mediverse::account::AccountTally;
use crate::error::{Exit, usage};
use crate::services::people::import::{Form, Mapping, Wanted, import};
use crate::services::people::participants::{self, Plan};
use crate::services::sync::checks::find_supported;
use crate::services::sync::course::resolve;
use crate::text::counted;
use crate::ui::{Page, View};

/// Import accounts from a file, or the participants of a Moodle course: everyone, or nobody
///
/// An account with the same id, else with the same e-mail address, is changed; what a line leaves
/// empty stays as it is. From Moodle only people without an account come in, with their names and the
/// role they have in the course; administrators of Moodle never do. A second run changes nothing.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse user import people.csv --dry-run\n  mediverse user import staff.csv --map email=Mail --map firstName=Vorname --role STUDENT\n  mediverse user import --from-moodle ANAT101 --dry-run"
)]
pub(crate) struct Args {
    /// CSV with a header, JSON or JSON Lines; `-` reads standard input
    #[arg(
        required_unless_present = "from_moodle",
        conflicts_with = "from_moodle"
    )]
    file: Option<PathBuf>,
    /// Take the participants of this Moodle course: its id, idnumber or shortname
    #[arg(long, value_name = "COURSE", conflicts_with_all = ["format", "mapping", "role"])]
    from_moodle: Option<String>,
    /// How the file is written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Form,
    /// Take a field from another column or key; may be repeated
    #[arg(long = "map", value_name = "FIELD=HEADER", value_parser = mapping)]
    mapping: Vec<Mapping>,
    /// The role of new people whose line names none
    #[arg(long, value_enum, ignore_case = true, value_name = "ROLE")]
    role: Option<Role>,
    /// Say what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

fn mapping(text: &str) -> Result<Mapping, String> {
    const FIELDS: [&str; 6] = ["id", "email", "firstName", "lastName", "role", "googleSub"];
    let (field, header) = text
        .split_once('=')
        .ok_or("write a field and a header such as email=Mail")?;
    let field = FIELDS
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(field.trim()))
        .ok_or_else(|| format!("`{field}` is none of {}", FIELDS.join(", ")))?;
    let header = header.trim();
    if header.is_empty() {
        return Err("the header is empty".to_owned());
    }
    Ok(Mapping {
        field,
        header: header.to_owned(),
    })
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        match (&self.from_moodle, &self.file) {
            (Some(course), _) => self.import_participants(app, course),
            (None, Some(file)) => self.import_file(app, file),
            (None, None) => Err(usage("neither a file nor a course is named").into()),
        }
    }

    fn import_participants(&self, app: &App, course: &str) -> anyhow::Result<Exit> {
        let mut moodle = app.moodle()?;
        let mut mediverse = if self.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        let plan = moodle.read_only::<_, anyhow::Error>(|moodle| {
            let preflight = find_supported(moodle)?;
            let course = resolve(moodle, course)?;
            let mut survey = |mediverse: &mut MediverseConn| {
                participants::survey(moodle, mediverse, &preflight, course.id)
            };
            if self.dry_run {
                return mediverse.read_only(survey);
            }
            mediverse.transaction(|mediverse| {
                let plan = survey(mediverse)?;
                participants::apply(mediverse, &plan, &app.call)?;
                Ok(plan)
            })
        })?;
        for it in &plan.skipped {
            app.ui
                .remark(format!("Skipped: account {} {}", it.moodle_user, it.reason));
        }
        app.ui.show(&FromMoodle {
            plan,
            dry_run: self.dry_run,
        })?;
        Ok(Exit::Done)
    }

    fn import_file(&self, app: &App, file: &Path) -> anyhow::Result<Exit> {
        let wanted = Wanted {
            path: file,
            form: self.format,
            mapping: &self.mapping,
            role: self.role,
            dry_run: self.dry_run,
        };
        let mut conn = if self.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        let progress = app.ui.progress("People read", None);
        let report = import(&mut conn, &wanted, &app.call, &mut |count| {
            progress.advance(count);
        })?;
        drop(progress);
        if !report.ignored.is_empty() {
            app.ui
                .remark(format!("Not used: {}", report.ignored.join(", ")));
        }
        app.ui.show(&Imported {
            tally: report.tally,
            dry_run: self.dry_run,
        })?;
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Imported {
    #[serde(flatten)]
    tally: AccountTally,
    dry_run: bool,
}

impl View for Imported {
    fn draw(&self, page: &mut Page<'_>) {
        let AccountTally {
            inserted,
            updated,
            unchanged,
        } = self.tally;
        page.line(format!(
            "{} {}: {inserted} inserted, {updated} updated, {unchanged} unchanged",
            if self.dry_run {
                "Would import"
            } else {
                "Imported"
            },
            counted(inserted + updated + unchanged, "account"),
        ));
    }
}

/// What came of the participants of a course.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FromMoodle {
    #[serde(flatten)]
    plan: Plan,
    dry_run: bool,
}

impl View for FromMoodle {
    fn draw(&self, page: &mut Page<'_>) {
        let Plan {
            inserted,
            unchanged,
            skipped,
        } = &self.plan;
        page.table(&["EMAIL", "NAME", "ROLE"], |table| {
            for it in inserted {
                table.row([
                    it.email.as_str(),
                    &format!("{} {}", it.first_name, it.last_name),
                    it.role.label(),
                ]);
            }
        });
        page.line(format!(
            "{} {} from Moodle: {} inserted, {unchanged} unchanged, {} skipped",
            if self.dry_run {
                "Would import"
            } else {
                "Imported"
            },
            counted(inserted.len(), "account"),
            inserted.len(),
            skipped.len(),
        ));
    }
}
