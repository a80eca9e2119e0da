//! Parts from files: one file a format, all into the same records, checked on the way.

pub(crate) mod dry;
mod fields;
mod intake;
mod json;
mod lines;
mod obo;
mod obographs;
mod ontology;
mod source;
mod synonyms;
mod systems;
mod value;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::stage::{Rules, Stage, Tally};
use crate::db::mediverse::{AnatomySystem, AuditEntry, Call};
use crate::error::invalid;

pub(crate) use fields::{clean_text, is_part_id, language};
pub(crate) use intake::{Feed, Intake, OnDuplicate, Origin};
pub(crate) use json::read as read_json;
pub(crate) use lines::COLUMNS;
pub(crate) use ontology::Skipped;
pub(crate) use source::Source;
pub(crate) use synonyms::{SynonymReport, synonyms};

/// How a file is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    /// By the file's name, else by how it begins
    #[default]
    Auto,
    /// The app's list of parts
    Json,
    /// A part a line
    Jsonl,
    /// A header and a part a row; comma, semicolon or tab
    Csv,
    /// OBO 1.2 or 1.4
    Obo,
    /// OBO Graphs JSON
    Obographs,
}

/// What importing was asked for.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    /// `-` is standard input.
    pub(crate) file: PathBuf,
    pub(crate) format: Format,
    /// For parts that do not say their system.
    pub(crate) system: Option<AnatomySystem>,
    pub(crate) on_duplicate: OnDuplicate,
    /// Plan in a transaction that cannot write.
    pub(crate) dry_run: bool,
}

/// What importing did, or would do.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Report {
    pub(crate) file: String,
    pub(crate) format: Format,
    pub(crate) dry_run: bool,
    /// Everything the file has: parts read, and what was skipped.
    pub(crate) records: u64,
    /// Those that became parts, or would.
    pub(crate) imported: u64,
    pub(crate) skipped: Skipped,
    /// Relations to terms that are neither in the file nor in the database, kept as data.
    pub(crate) dangling: u64,
    pub(crate) parts: Tally,
    pub(crate) synonyms: Tally,
    /// Repeated ids that were merged or skipped, and where.
    pub(crate) duplicates: Vec<String>,
    /// What was wrong and could be read all the same.
    pub(crate) repairs: Vec<String>,
}

/// Load a file, in one transaction. `advance` hears of parts read.
pub(crate) fn import(
    conn: &mut MediverseConn,
    call: &Call,
    options: &Options,
    mut advance: impl FnMut(u64),
) -> anyhow::Result<Report> {
    let mut source = Source::open(&options.file)?;
    let format = format_of(&options.file, options.format, &mut source)?;
    let name = source.name.to_string();
    let mut intake = Intake::new(options.on_duplicate, &[]);
    intake.default_system = options.system;
    let mut ontology = match format {
        Format::Obo => Some(obo::read(&mut source, &mut intake)?),
        Format::Obographs => Some(obographs::read(&mut source, &mut intake)?),
        _ => None,
    };
    conn.transaction(|conn| {
        let nowhere: HashSet<String> = match &ontology {
            Some(ontology) => Stage::unknown(conn, &ontology.outside())?
                .into_iter()
                .collect(),
            None => HashSet::new(),
        };
        let mut stage = Stage::open(conn, options.dry_run)?;
        stage.fill(|filler| {
            let mut feed = Feed::new(&mut intake, filler, &mut advance);
            match &mut ontology {
                Some(ontology) => ontology.parts(&nowhere, options.system, &mut feed),
                None => match format {
                    Format::Jsonl => lines::read_jsonl(&mut source, &mut feed),
                    Format::Csv => lines::read_csv(&mut source, &mut feed),
                    _ => json::read(&mut source, &mut feed),
                },
            }
        })?;
        let outside = intake.outside_parents();
        let unknown = Stage::unknown(stage.conn(), &outside)?;
        intake.refuse_parents(&unknown);
        intake.refuse_cycles();
        intake.verdict(&name)?;
        let skipped = ontology.as_ref().map(|it| it.skipped).unwrap_or_default();
        if intake.records + skipped.total() == 0 {
            return Err(invalid(format!("`{name}` has no parts in it"))
                .hint("say how it is written with `--format`")
                .into());
        }
        let rules = Rules::default();
        stage.plan(&rules)?;
        let (parts, synonyms) = stage.counts(&rules)?;
        if !options.dry_run {
            stage.apply(&rules)?;
            if !outside.is_empty()
                && let Some(part) = stage.cycle()?
            {
                return Err(invalid(format!(
                    "with the parts of the database, `{part}` would be its own ancestor; nothing was written"
                ))
                .hint("mend the parents in the file")
                .into());
            }
            let rows = parts.changes() + synonyms.changes();
            if rows > 0 {
                AuditEntry::insert(conn, call, rows)?;
            }
        }
        Ok(Report {
            file: name,
            format,
            dry_run: options.dry_run,
            records: intake.records + skipped.total(),
            imported: intake.records - intake.duplicates.len() as u64,
            skipped,
            dangling: ontology.as_ref().map_or(0, |it| it.dangling),
            parts,
            synonyms,
            duplicates: intake.duplicates,
            repairs: intake.repairs,
        })
    })
}

/// The format asked for, else the one that the name says, else the one that the start looks like.
fn format_of(path: &Path, asked: Format, source: &mut Source) -> anyhow::Result<Format> {
    if asked != Format::Auto {
        return Ok(asked);
    }
    let extension = path
        .extension()
        .map(|it| it.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("obo") => return Ok(Format::Obo),
        Some("jsonl" | "ndjson") => return Ok(Format::Jsonl),
        Some("csv" | "tsv") => return Ok(Format::Csv),
        _ => {}
    }
    let start = String::from_utf8_lossy(source.peek()?).into_owned();
    let start = start.trim_start();
    Ok(if start.starts_with('[') && !start.starts_with("[Term]") {
        Format::Json
    } else if start.starts_with('{') {
        let first_line = start.lines().next().unwrap_or_default();
        let is_whole = serde_json::from_str::<serde_json::Value>(first_line).is_ok();
        if is_whole && !first_line.contains("\"graphs\"") {
            Format::Jsonl
        } else {
            Format::Obographs
        }
    } else if start.contains("format-version:") || start.contains("[Term]") {
        Format::Obo
    } else if extension.as_deref() == Some("json") {
        Format::Json
    } else {
        Format::Csv
    })
}
