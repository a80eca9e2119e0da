use std::path::PathBuf;
use std::time::Duration;

use chrono::{NaiveDateTime, Utc};
use serde::Serialize;

use crate::app::App;
use crate::db::mediverse::prune::Ageing;
use crate::error::{Exit, invalid};
use crate::services::prune::{Old, archive_path, count, prune};
use crate::text::counted;
use crate::ui::{Page, View};

/// Archive old rows to a file and delete them; reports keep the counts
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The archive is JSON lines compressed by gzip, `{\"kind\":\"voice\",\"row\":{...}}`, its last line a checksum.
It is read back before anything is deleted.

Example: mediverse db prune --older-than 180d --only voice,notes --archive /var/backups --yes"
)]
pub(crate) struct Args {
    /// Rows older than this go, such as 180d
    #[arg(long, value_name = "AGE", value_parser = crate::commands::values::duration)]
    older_than: Duration,
    /// Only these: voice, notes, audit, journal (what syncs wrote into Moodle)
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = kind)]
    only: Vec<Ageing>,
    /// The file for what goes, or the folder for it
    #[arg(long, value_name = "DIR|FILE", default_value = ".")]
    archive: PathBuf,
    /// Only show what would go
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(mut self, app: &App) -> anyhow::Result<Exit> {
        let than = ago(self.older_than)?;
        if self.only.is_empty() {
            self.only = Ageing::ALL.to_vec();
        }
        self.only.sort_unstable();
        self.only.dedup();
        let mut conn = app.mediverse_for_writing()?;
        let old = count(&mut conn, &self.only, than)?;
        if self.dry_run || old.iter().all(|it| it.rows == 0) {
            app.ui.show(&Pruned {
                dry_run: self.dry_run,
                archive: None,
                pruned: old,
            })?;
            return Ok(Exit::Done);
        }
        let path = archive_path(&self.archive)?;
        app.ui.confirm(&format!(
            "Archive {} to {} and delete them from `{}`?",
            listed(&old),
            path.display(),
            conn.database_name()?
        ))?;
        let total = old.iter().map(|it| it.rows).sum();
        let progress = app.ui.progress("Archived", Some(total));
        let pruned = prune(&mut conn, &app.call, &self.only, than, &path, |count| {
            progress.advance(count);
        })?;
        drop(progress);
        app.ui.show(&Pruned {
            dry_run: false,
            archive: Some(path),
            pruned,
        })?;
        Ok(Exit::Done)
    }
}

fn kind(text: &str) -> Result<Ageing, String> {
    Ageing::ALL
        .into_iter()
        .find(|kind| kind.name().eq_ignore_ascii_case(text.trim()))
        .ok_or_else(|| "there are voice, notes, audit and journal".to_owned())
}

fn ago(age: Duration) -> anyhow::Result<NaiveDateTime> {
    let too_long = || invalid("that is too long ago").hint("such as 180d");
    let age = chrono::Duration::from_std(age).map_err(|_| too_long())?;
    let than = Utc::now()
        .checked_sub_signed(age)
        .filter(|it| chrono::Datelike::year(it) >= 1900)
        .ok_or_else(too_long)?;
    Ok(than.naive_utc())
}

fn listed(old: &[Old]) -> String {
    let old: Vec<String> = old
        .iter()
        .map(|it| counted(it.rows, it.kind.noun()))
        .collect();
    old.join(", ")
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Pruned {
    dry_run: bool,
    archive: Option<PathBuf>,
    pruned: Vec<Old>,
}

impl View for Pruned {
    fn draw(&self, page: &mut Page<'_>) {
        let counts = listed(&self.pruned);
        match &self.archive {
            Some(archive) => page.line(format!("Pruned {counts} into {}", archive.display())),
            None if self.dry_run => page.line(format!("Would prune {counts}")),
            None => page.line(format!("Nothing is that old: {counts}")),
        }
    }
}
