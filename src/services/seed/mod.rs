//! Seeding: the data set's parts, written by natural keys, other people's changes left alone.

mod sides;
mod toml;

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::stage::{Filler, Kept, Rules, Stage, Standing, Tally};
use crate::db::mediverse::{AnatomySystem, AuditEntry, Call};
use crate::error::{integrity, invalid};
use crate::files::read_folder;
use crate::services::import::{Feed, Intake, OnDuplicate, Source, read_json};
pub(crate) use toml::count;

use toml::Structures;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/seed-data");

/// What seeding was asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Options {
    /// A file or a folder instead of the embedded data set.
    pub(crate) from: Option<PathBuf>,
    /// Only these systems; all where empty.
    pub(crate) systems: Vec<AnatomySystem>,
    pub(crate) prune: bool,
    pub(crate) overwrite: bool,
    pub(crate) on_duplicate: OnDuplicate,
    /// Plan in a transaction that cannot write.
    pub(crate) dry_run: bool,
}

/// What seeding did, or would do.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Report {
    pub(crate) source: String,
    pub(crate) dry_run: bool,
    pub(crate) parts: Tally,
    pub(crate) synonyms: Tally,
    /// Rows that others changed or deleted, and rows that something hangs on.
    pub(crate) kept: Vec<Kept>,
    /// Repeated ids that were merged or skipped, and where.
    pub(crate) duplicates: Vec<String>,
}

impl Options {
    fn rules(&self) -> Rules {
        Rules {
            seed: true,
            overwrite: self.overwrite,
            prune: self.prune,
            systems: (!self.systems.is_empty()).then(|| {
                self.systems
                    .iter()
                    .map(|it| it.label().to_owned())
                    .collect()
            }),
        }
    }

    fn source_name(&self) -> String {
        self.from
            .as_deref()
            .map_or("the embedded data set".to_owned(), |path| {
                path.display().to_string()
            })
    }
}

/// Bring the anatomy into the database, in one transaction. `advance` hears of parts read.
pub(crate) fn anatomy(
    conn: &mut MediverseConn,
    call: &Call,
    options: &Options,
    mut advance: impl FnMut(u64),
) -> anyhow::Result<Report> {
    conn.transaction(|conn| {
        let mut stage = Stage::open(conn, options.dry_run)?;
        let intake = fill(&mut stage, options, &mut advance)?;
        let rules = options.rules();
        stage.plan(&rules)?;
        let (parts, synonyms) = stage.counts(&rules)?;
        let report = Report {
            source: options.source_name(),
            dry_run: options.dry_run,
            parts,
            synonyms,
            kept: stage.kept()?,
            duplicates: intake.duplicates,
        };
        if !options.dry_run {
            stage.apply(&rules)?;
            if !report.kept.is_empty()
                && let Some(part) = stage.cycle()?
            {
                return Err(integrity(format!(
                    "the data set and other people's changes together would make `{part}` its own ancestor"
                ))
                .hint("pass `--overwrite` to take the data set's parents")
                .into());
            }
            let rows = parts.changes() + synonyms.changes();
            if rows > 0 {
                AuditEntry::insert(conn, call, rows)?;
            }
        }
        Ok(report)
    })
}

/// How the database stands against the data set, system by system.
pub(crate) fn status(conn: &mut MediverseConn, options: &Options) -> anyhow::Result<Vec<Standing>> {
    conn.transaction(|conn| {
        let mut stage = Stage::open(conn, true)?;
        fill(&mut stage, options, &mut |_| {})?;
        stage.plan(&options.rules())?;
        Ok(stage.standings()?)
    })
}

/// Read and check the data set into the stage.
fn fill(
    stage: &mut Stage<'_>,
    options: &Options,
    advance: &mut dyn FnMut(u64),
) -> anyhow::Result<Intake> {
    let mut intake = Intake::new(options.on_duplicate, &options.systems);
    stage.fill(|filler| read(options.from.as_deref(), &mut intake, filler, advance))?;
    let name = options.source_name();
    let unknown = intake.outside_parents();
    intake.refuse_parents(&unknown);
    intake.refuse_cycles();
    intake.verdict(&name)?;
    if intake.records == 0 {
        return Err(invalid(format!("{name} has no parts in it"))
            .hint("name a file or a folder of `*.toml` and `*.json` with `--from`")
            .into());
    }
    Ok(intake)
}

fn read(
    from: Option<&Path>,
    intake: &mut Intake,
    filler: &mut Filler<'_>,
    advance: &mut dyn FnMut(u64),
) -> anyhow::Result<()> {
    let mut structures = Structures::default();
    match from {
        None => {
            let mut files: Vec<_> = EMBEDDED
                .files()
                .filter(|file| file.path().extension().is_some_and(|it| it == "toml"))
                .collect();
            files.sort_by_key(|file| file.path());
            for file in files {
                let name = file.path().display().to_string();
                let text = file
                    .contents_utf8()
                    .ok_or_else(|| invalid(format!("the embedded `{name}` is not UTF-8")))?;
                structures.read(&name, text, intake);
            }
        }
        Some(path) => {
            for path in files(path)? {
                let mut source = Source::open(&path)?;
                if path.extension().is_some_and(|it| it == "toml") {
                    let text = source.text()?;
                    structures.read(&source.name, &text, intake);
                } else {
                    read_json(&mut source, &mut Feed::new(intake, filler, advance))?;
                }
            }
        }
    }
    structures.check(intake);
    let mut feed = Feed::new(intake, filler, advance);
    structures.parts(|part, origin| feed.part(part, origin))
}

/// The file itself, or the data files of a folder in order.
fn files(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = read_folder(path)?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.is_file()
                && path
                    .extension()
                    .is_some_and(|it| it == "toml" || it == "json")
        })
        .collect();
    files.sort();
    Ok(files)
}
