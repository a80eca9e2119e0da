//! From judged terms to the list that is shown.

use std::collections::HashMap;

use serde::Serialize;

use super::Wanted;
use super::distance::{LONGEST_WORD, similarity};
use super::fold::fold;
use super::passes::Best;
use super::rank::{FLOOR, Kind, side_factor, side_of};
use super::sides::Side;
use crate::db::MediverseConn;
use crate::db::mediverse::search::Detail;

/// Parts whose details are read, beyond those that are shown: their weight may turn the order.
const CONTENDERS: usize = 24;
/// By how much a part's weight can turn the order.
const WEIGHT: f32 = 0.04;
/// A part this far behind the first is not what was meant.
const FAR_BEHIND: f32 = 0.55;

/// What a search found.
#[derive(Debug)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// Names that come close, where nothing is close enough.
    pub near: Vec<String>,
}

/// A part that may be meant.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    pub part_id: String,
    pub name: String,
    pub latin_name: Option<String>,
    pub system: String,
    /// Names of the wholes it belongs to, the root first.
    pub path: Vec<String>,
    #[serde(rename = "match")]
    pub matched: Match,
    /// How the score came about; only where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explain: Option<Explanation>,
}

/// Why a part was found.
#[derive(Debug, Clone, Serialize)]
pub struct Match {
    pub term: String,
    pub language: String,
    pub kind: Kind,
    pub score: f64,
}

/// What a score is made of.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// How much of the query the term explains.
    pub query_share: f64,
    /// How much of the term the query explains.
    pub term_share: f64,
    /// `name`, `latin`, `synonym` or `id`.
    pub source: &'static str,
    pub priority: i32,
    /// The side that was said, and the part's own.
    pub side_wanted: Option<Side>,
    pub side: Option<Side>,
    /// The name is that of the part without a side.
    pub inherited: bool,
    /// Parts directly below: wholes come before their parts.
    pub children: i64,
}

struct Entry {
    score: f32,
    side: Option<Side>,
    inherited: bool,
    detail: Detail,
    best: Best,
}

pub(super) fn collect(
    conn: &mut MediverseConn,
    mut judged: Vec<Best>,
    side: Option<Side>,
    text: &str,
    wanted: &Wanted,
) -> anyhow::Result<Found> {
    judged.sort_by(|a, b| {
        b.judged
            .score
            .total_cmp(&a.judged.score)
            .then_with(|| a.term.part.cmp(&b.term.part))
    });
    let Some(top) = judged.first().map(|best| best.judged.score) else {
        return Ok(Found {
            hits: Vec::new(),
            near: Vec::new(),
        });
    };
    if top < FLOOR && side.is_none() {
        return Ok(Found {
            hits: Vec::new(),
            near: near(&judged, text),
        });
    }
    judged.retain(|best| {
        best.judged.score >= FLOOR * 0.8 && best.judged.score >= top * FAR_BEHIND * 0.85
    });
    judged.truncate(wanted.limit.saturating_add(CONTENDERS));
    // What cannot come up among the shown any more need not be read, unless some of those are
    // taken out, or their twins come in.
    let is_plain =
        side.or(wanted.side).is_none() && wanted.under.is_none() && wanted.systems.is_empty();
    let last = wanted.limit.checked_sub(1);
    if let (true, Some(last)) = (is_plain, last.and_then(|last| judged.get(last))) {
        let beaten = last.judged.score - WEIGHT;
        judged.retain(|best| best.judged.score >= beaten);
    }
    let mut entries = entries(conn, &judged, side)?;
    if let Some(only) = wanted.side.or(side.filter(|_| wanted.exact)) {
        entries.retain(|entry| entry.side == Some(only));
    }
    if let Some(under) = &wanted.under {
        entries.retain(|entry| entry.detail.id == *under || entry.detail.path_ids.contains(under));
    }
    if !wanted.systems.is_empty() {
        entries.retain(|entry| wanted.systems.contains(&entry.detail.system));
    }
    entries.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then_with(|| a.side.is_some().cmp(&b.side.is_some()))
            .then_with(|| b.detail.children.cmp(&a.detail.children))
            .then_with(|| {
                a.detail
                    .name
                    .chars()
                    .count()
                    .cmp(&b.detail.name.chars().count())
            })
            .then_with(|| a.detail.part_id.cmp(&b.detail.part_id))
    });
    let top = entries.first().map_or(0.0, |entry| entry.score);
    entries.retain(|entry| entry.score >= FLOOR && entry.score >= top * FAR_BEHIND);
    entries.truncate(wanted.limit);
    let near = if entries.is_empty() {
        near(&judged, text)
    } else {
        Vec::new()
    };
    Ok(Found {
        hits: entries.into_iter().map(|entry| hit(entry, side)).collect(),
        near,
    })
}

/// The parts themselves and, where a side was said, their twins of that side: those have the
/// names of the part without a side, slightly below their own.
fn entries(
    conn: &mut MediverseConn,
    judged: &[Best],
    side: Option<Side>,
) -> anyhow::Result<Vec<Entry>> {
    let ids: Vec<String> = judged.iter().map(|best| best.term.part.clone()).collect();
    let suffixes = side.map_or_else(Vec::new, |side| side.ids_of(""));
    let by_part: HashMap<&str, &Best> = judged
        .iter()
        .map(|best| (best.term.part.as_str(), best))
        .collect();
    let mut entries: HashMap<String, Entry> = HashMap::new();
    for detail in Detail::all(conn, &ids, &suffixes)? {
        let origin = detail.twin.as_deref().unwrap_or(&detail.id);
        let Some(best) = by_part.get(origin) else {
            continue;
        };
        let inherited = detail.twin.is_some();
        let own = Side::of_id(&detail.part_id)
            .map(|(side, _)| side)
            .or_else(|| side_of(&best.term));
        let mut score = best.judged.score;
        if inherited {
            score = score / side_factor(best.side, side_of(&best.term)) * 0.985;
        }
        score = (score + importance(&detail, best.judged.kind)).min(1.0);
        let entry = Entry {
            score,
            side: own,
            inherited,
            best: (*best).clone(),
            detail,
        };
        let known = entries.get(&entry.detail.id);
        if known.is_none_or(|known| known.score < entry.score) {
            entries.insert(entry.detail.id.clone(), entry);
        }
    }
    Ok(entries.into_values().collect())
}

/// Wholes are meant more often than their parts, and what has many names more often than what has
/// few, most of all where the query is a beginning.
fn importance(detail: &Detail, kind: Kind) -> f32 {
    let children = (1.0 + detail.children as f32).ln().min(3.0) / 3.0;
    let names = (1.0 + detail.names as f32).ln().min(3.0) / 3.0;
    let depth = (detail.path.len() as f32 / 8.0).min(1.0);
    let most = match kind {
        Kind::Exact | Kind::Synonym => 0.002,
        Kind::Words | Kind::Fuzzy => 0.015,
        Kind::Prefix => WEIGHT,
    };
    most * (0.5 * children + 0.3 * (1.0 - depth) + 0.2 * names) - most
}

/// Names that come close to the query as a whole, not to one of its words.
fn near(judged: &[Best], text: &str) -> Vec<String> {
    const COMPARED: usize = 100;
    let said: String = fold(text).chars().take(LONGEST_WORD).collect();
    let mut likest: Vec<(f32, &str)> = judged
        .iter()
        .filter(|best| best.judged.score > 0.2)
        .take(COMPARED)
        .map(|best| {
            let term: String = fold(&best.term.term).chars().take(LONGEST_WORD).collect();
            (similarity(&said, &term), best.term.term.as_str())
        })
        .filter(|(likeness, _)| *likeness > 0.4)
        .collect();
    likest.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut names: Vec<String> = Vec::new();
    for (_, name) in likest {
        if names.len() < 3 && !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn hit(entry: Entry, side: Option<Side>) -> Hit {
    let Entry {
        score,
        side: own,
        inherited,
        detail,
        best,
    } = entry;
    let term = best.term;
    let explain = Explanation {
        query_share: rounded(best.judged.query_share),
        term_share: rounded(best.judged.term_share),
        source: match term.source.as_str() {
            "n" => "name",
            "l" => "latin",
            "i" => "id",
            _ => "synonym",
        },
        priority: term.priority,
        side_wanted: side,
        side: own,
        inherited,
        children: detail.children,
    };
    Hit {
        part_id: detail.part_id,
        name: detail.name,
        latin_name: detail.latin_name,
        system: detail.system,
        path: detail.path,
        matched: Match {
            term: term.term,
            language: term.language,
            kind: best.judged.kind,
            score: rounded(score),
        },
        explain: Some(explain),
    }
}

/// Three places: more would claim a precision that is not there.
fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1000.0).round() / 1000.0
}
