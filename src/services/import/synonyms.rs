//! Names alone, for parts that are there: CSV with `partId`, `synonym`, `language`, `priority`.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::rc::Rc;

use serde::Serialize;

use super::fields::language;
use super::{Intake, Origin, Source, clean_text};
use crate::db::MediverseConn;
use crate::db::mediverse::stage::{Stage, Tally};
use crate::db::mediverse::{AuditEntry, Call, NewSynonyms, cuid};
use crate::error::invalid;
use crate::services::whole::Whole;

const COLUMNS: [&str; 4] = ["partId", "synonym", "language", "priority"];

/// What importing names did, or would do.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SynonymReport {
    pub(crate) file: String,
    pub(crate) dry_run: bool,
    pub(crate) records: u64,
    /// Rows that name no part.
    pub(crate) skipped: u64,
    pub(crate) synonyms: Tally,
}

/// Add the names of a file, in one transaction.
pub(crate) fn synonyms(
    conn: &mut MediverseConn,
    call: &Call,
    file: &Path,
    dry_run: bool,
) -> anyhow::Result<SynonymReport> {
    let mut source = Source::open(file)?;
    let name = Rc::clone(&source.name);
    let mut intake = Intake::default();
    let (rows, origins, skipped) = read(&mut source, &mut intake)?;
    let work = |conn: &mut MediverseConn| {
        let mut ids = rows.part_ids.clone();
        ids.sort_unstable();
        ids.dedup();
        let unknown: HashSet<String> = Stage::unknown(conn, &ids)?.into_iter().collect();
        for (id, origin) in rows.part_ids.iter().zip(&origins) {
            if unknown.contains(id) {
                intake.problem(origin, format!("no part has the id `{id}`"));
            }
        }
        intake.verdict(&name)?;
        let (inserted, updated, unchanged) = rows.compare(conn)?;
        if !dry_run && inserted + updated > 0 {
            rows.upsert(conn)?;
            AuditEntry::insert(conn, call, inserted + updated)?;
        }
        Ok(SynonymReport {
            file: name.to_string(),
            dry_run,
            records: rows.part_ids.len() as u64 + skipped,
            skipped,
            synonyms: Tally {
                inserted,
                updated,
                unchanged,
                ..Tally::default()
            },
        })
    };
    if dry_run {
        conn.read_only(work)
    } else {
        conn.transaction(work)
    }
}

pub(super) fn read(
    source: &mut Source,
    intake: &mut Intake,
) -> anyhow::Result<(NewSynonyms, Vec<Origin>, u64)> {
    source.peek()?;
    let name = Rc::clone(&source.name);
    let text = source.text()?;
    let head = text.lines().next().unwrap_or_default();
    let separator = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|separator| head.bytes().filter(|byte| byte == separator).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(Whole::new(text.as_bytes(), separator));
    let not_csv = |error| invalid(format!("`{name}` is not CSV: {error}"));
    let header = reader.headers().map_err(not_csv)?.clone();
    let places: HashMap<&str, usize> = COLUMNS
        .into_iter()
        .filter_map(|column| {
            let at = header
                .iter()
                .position(|it| it.eq_ignore_ascii_case(column))?;
            Some((column, at))
        })
        .collect();
    for required in &COLUMNS[..2] {
        if !places.contains_key(required) {
            return Err(invalid(format!("`{name}` has no column `{required}`"))
                .hint(format!("the columns are {}", COLUMNS.join(", ")))
                .into());
        }
    }
    let mut rows = NewSynonyms::default();
    let mut origins = Vec::new();
    let mut seen = HashMap::new();
    let mut skipped = 0;
    for record in reader.records() {
        let record = record.map_err(not_csv)?;
        let origin = Origin {
            file: Rc::clone(&name),
            line: record
                .position()
                .map_or(1, |it| u32::try_from(it.line()).unwrap_or(u32::MAX)),
            index: None,
        };
        let cell = |column: &str| {
            let at = places.get(column)?;
            record.get(*at).filter(|text| !text.is_empty())
        };
        let Some(part_id) = cell("partId") else {
            skipped += 1;
            continue;
        };
        let synonym = match clean_text(cell("synonym").unwrap_or_default()) {
            Ok(text) => text.into_owned(),
            Err(problem) => {
                intake.problem(&origin, format!("the synonym {problem}"));
                continue;
            }
        };
        let tag = cell("language").unwrap_or("en");
        let Some(tag) = language(tag) else {
            intake.problem(&origin, format!("the language `{tag}` is unknown"));
            continue;
        };
        let Ok(priority) = cell("priority").unwrap_or("5").parse::<i32>() else {
            intake.problem(&origin, "the priority is no whole number");
            continue;
        };
        let key = (part_id.to_owned(), synonym.clone(), tag.clone());
        if let Some(line) = seen.insert(key, origin.line) {
            intake.problem(
                &origin,
                format!("`{synonym}` ({tag}) of `{part_id}` is there already, in line {line}"),
            );
            continue;
        }
        rows.ids.push(cuid());
        rows.part_ids.push(part_id.to_owned());
        rows.synonyms.push(synonym);
        rows.languages.push(tag);
        rows.priorities.push(priority);
        origins.push(origin);
    }
    Ok((rows, origins, skipped))
}
