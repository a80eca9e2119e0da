use std::path::PathBuf;

use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::Role;
use crate::db::mediverse::account::AccountTally;
use crate::error::Exit;
use crate::services::people::import::{Form, Mapping, Wanted, import};
use crate::text::counted;
use crate::ui::{Page, View};

/// Import accounts from a file: everyone in it, or nobody
///
/// An account with the same id, else with the same e-mail address, is changed; what a line leaves
/// empty stays as it is. A second run changes nothing.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse user import people.csv --dry-run\n  mediverse user import staff.csv --map email=Mail --map firstName=Vorname --role STUDENT"
)]
pub(crate) struct Args {
    /// CSV with a header, JSON or JSON Lines; `-` reads standard input
    file: PathBuf,
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
        let wanted = Wanted {
            path: &self.file,
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
