//! What a spoken command means: action, part, and how sure that is.
//!
//! The table `words.toml` gives action and parameters; what is left names the part, which the
//! search finds. `spaced` reads English and Spanish, `japanese` Japanese.

mod japanese;
mod numbers;
mod spaced;
mod understood;
mod words;

use serde::Serialize;

use crate::services::search::{Hit, Kind, Searcher, Wanted};
use understood::Understood;

/// Transcripts beyond this are no command.
const LONGEST: usize = 400;
/// How many other readings are told.
const OTHERS: usize = 3;

/// The meaning of a command.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Resolution {
    pub query: String,
    /// One of the nine, or none.
    pub action: Option<&'static str>,
    /// What the app writes down as target: the part, the system, or the direction.
    pub target: Option<String>,
    pub part: Option<Hit>,
    pub system: Option<&'static str>,
    /// On or off, where a system is switched.
    pub visible: Option<bool>,
    pub direction: Option<&'static str>,
    /// As said: `rotate -45 degrees` is -45, and says no direction.
    pub degrees: Option<f64>,
    pub axis: Option<&'static str>,
    /// A share (0.5 is the middle, or half as much), or a factor (2 is twice).
    pub amount: Option<f64>,
    pub language: Option<&'static str>,
    /// How sure this is, 0 to 1.
    pub confidence: f64,
    pub alternatives: Vec<Alternative>,
}

/// Another reading.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Alternative {
    pub action: &'static str,
    pub part_id: Option<String>,
    pub name: Option<String>,
    /// That of the part, or the one to switch.
    pub system: Option<String>,
    pub confidence: f64,
}

/// Understand `query`.
pub fn resolve(searcher: &mut Searcher<'_>, query: &str) -> anyhow::Result<Resolution> {
    let understood = read(query);
    let hits = if understood.words.is_empty() {
        Vec::new()
    } else {
        let wanted = Wanted {
            limit: OTHERS + 1,
            ..Wanted::default()
        };
        let mut hits = Vec::new();
        if let Some(whole) = understood.whole {
            hits = searcher.find(whole, &wanted)?.hits;
            hits.retain(|hit| matches!(hit.matched.kind, Kind::Exact | Kind::Synonym));
        }
        if hits.is_empty() {
            hits = searcher.find(&understood.words, &wanted)?.hits;
        }
        // How the search weighed them is `part search --explain`'s to tell.
        for hit in &mut hits {
            hit.explain = None;
        }
        hits
    };
    Ok(weighed(query, &understood, hits))
}

/// The words of a command that may name a part, and the language that they are in.
pub fn naming(query: &str) -> (String, Option<&'static str>) {
    let understood = read(query);
    (understood.words, understood.language)
}

/// What the words alone say.
fn read(query: &str) -> Understood {
    if query.chars().nth(LONGEST).is_some() {
        return Understood::default();
    }
    if japanese::is_japanese(query) {
        let understood = japanese::read(query);
        if understood.action.is_some() {
            return understood;
        }
    }
    spaced::read(query)
}

/// The likeliest reading, the others behind it.
fn weighed(query: &str, understood: &Understood, hits: Vec<Hit>) -> Resolution {
    let confidence = sureness(understood, hits.first());
    let mut alternatives = Vec::new();
    if let (Some(action), Some(system)) = (understood.action, understood.system)
        && matches!(action, "SHOW" | "HIDE")
    {
        alternatives.push(Alternative {
            action: "SYSTEM_TOGGLE",
            part_id: None,
            name: None,
            system: Some(system.to_owned()),
            confidence: rounded(understood.clearness * 0.8),
        });
    }
    let others = match understood.action {
        Some(_) => &hits[hits.len().min(1)..],
        // A part and no action: to show it is the first guess.
        None => &hits[..],
    };
    for hit in others.iter().take(OTHERS) {
        alternatives.push(Alternative {
            action: understood.action.unwrap_or("SHOW"),
            part_id: Some(hit.part_id.clone()),
            name: Some(hit.name.clone()),
            system: Some(hit.system.clone()),
            confidence: sureness(understood, Some(hit)),
        });
    }
    let part = hits.into_iter().next();
    let target = part
        .as_ref()
        .map(|it| it.part_id.clone())
        .or_else(|| understood.system.map(str::to_owned))
        .or_else(|| understood.direction.map(str::to_owned));
    Resolution {
        query: query.to_owned(),
        action: understood.action,
        target: understood.action.and(target),
        part,
        system: understood.system,
        visible: understood.visible,
        direction: understood.direction,
        degrees: understood.degrees,
        axis: understood.axis,
        amount: understood.amount,
        language: understood.language,
        confidence,
        alternatives,
    }
}

/// How clear the action is, times how clear is what it acts on.
fn sureness(understood: &Understood, hit: Option<&Hit>) -> f64 {
    let part = hit.map(|it| it.matched.score);
    let named = !understood.words.is_empty();
    let object = match (understood.action, part) {
        (None, part) => return rounded(part.unwrap_or(0.0) * 0.4),
        (Some("SYSTEM_TOGGLE"), _) => match understood.system {
            Some(_) => 1.0,
            None => part.unwrap_or(0.4) * 0.4,
        },
        // The model as a whole is turned, zoomed, cut and reset; words that nothing is called
        // make that doubtful.
        (Some(_), part) if understood.alone => match (named, part) {
            (true, Some(score)) => 0.5 + score / 2.0,
            (true, None) => 0.5,
            (false, _) => 1.0,
        },
        (Some(_), Some(score)) => score,
        (Some(_), None) => 0.25,
    };
    rounded(understood.clearness.max(0.1) * object)
}

fn rounded(value: f64) -> f64 {
    (value.clamp(0.0, 1.0) * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests;
