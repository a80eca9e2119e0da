//! Reading Japanese: no blanks, the object before `を`, the verb at the end.

use super::numbers::{is_minus, trailing};
use super::understood::Understood;
use super::words::{Entry, Words, fold};

/// What a removed piece leaves: words on its two sides are not one.
const GAP: char = '\u{1f}';

/// Whether `text` has kana or kanji in it.
pub(super) fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| is_kana(c) || is_kanji(c))
}

const fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

const fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}')
}

const fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '々')
}

/// Understand `text` as Japanese; no action where none is said.
pub(super) fn read(text: &str) -> Understood {
    let words = Words::get();
    let mut left = fold(text);
    let mut understood = Understood::default();
    let Some((entry, at, phrase)) = longest(&words.action, &left, |_, _| true) else {
        understood.words = rest(words, left);
        return understood;
    };
    understood.action = Some(&entry.name);
    understood.alone = entry.alone;
    understood.clearness = 1.0;
    understood.language = Some("ja");
    if entry.name == "ZOOM" {
        let ways = longest(&words.direction, &left, |it, _| {
            matches!(&*it.name, "in" | "out")
        });
        understood.direction = ways.map(|(it, ..)| it.name.as_str());
    }
    if entry.name == "SYSTEM_TOGGLE" {
        understood.visible =
            longest(&words.state, &left, |_, _| true).map(|(it, ..)| it.name == "on");
    }
    let end = at + phrase.len();
    // The rest of the conjugation goes with the verb.
    let behind = left.len() - left[end..].trim_start_matches(is_hiragana).len();
    cut(&mut left, at, behind);
    if understood.moves() {
        find_movement(words, &mut left, &mut understood);
    }
    if let Some((system, at, phrase)) = longest(&words.system, &left, |_, _| true) {
        let around = format!("{}{}", &left[..at], &left[at + phrase.len()..]);
        let alone = rest(words, around).is_empty();
        if understood.action == Some("SYSTEM_TOGGLE") && alone {
            understood.system = Some(&system.name);
            left.clear();
        } else if phrase.ends_with('系') && alone {
            understood.system = Some(&system.name);
        }
    }
    understood.words = rest(words, left);
    let named = !understood.words.is_empty();
    understood.settle_toggle(named);
    understood
}

/// The longest phrase said; of equals the last: the verb ends the sentence.
fn longest<'w>(
    entries: &'w [Entry],
    text: &str,
    fits: impl Fn(&Entry, usize) -> bool,
) -> Option<(&'w Entry, usize, &'w str)> {
    entries
        .iter()
        .flat_map(|entry| entry.phrases.ja.iter().map(move |phrase| (entry, phrase)))
        .filter_map(|(entry, phrase)| {
            let at = text.rfind(phrase.as_str())?;
            fits(entry, at + phrase.len()).then_some((entry, at, phrase.as_str()))
        })
        .max_by_key(|(_, at, phrase)| (phrase.chars().count(), *at))
}

fn cut(text: &mut String, from: usize, to: usize) {
    text.replace_range(from..to, &GAP.to_string());
}

fn find_movement(words: &'static Words, left: &mut String, understood: &mut Understood) {
    if let Some((entry, at, phrase)) = longest(&words.turn, left, |_, _| true) {
        understood.degrees = entry.degrees;
        cut(left, at, at + phrase.len());
    }
    if understood.action != Some("ROTATE")
        && let Some((entry, at, phrase)) = longest(&words.share, left, |_, _| true)
    {
        understood.amount = entry.amount;
        cut(left, at, at + phrase.len());
    }
    for unit in &words.unit {
        for sign in &unit.phrases.ja {
            let Some(at) = left.rfind(sign.as_str()) else {
                continue;
            };
            if let Some((number, from)) = trailing(left[..at].trim_end()) {
                let before = &left[..from];
                let positive = before
                    .strip_suffix("マイナス")
                    .or_else(|| before.strip_suffix(is_minus));
                let number = if positive.is_some() { -number } else { number };
                let from = positive.map_or(from, str::len);
                understood.number(number, Some(&unit.name));
                cut(left, from, at + sign.len());
            }
        }
    }
    // `矢状縫合` is a suture, not a plane.
    let ends_there = |text: &str, end: usize| {
        !text[end..].starts_with(is_kanji) || text[..end].ends_with(['面', '軸', '断'])
    };
    let text = left.clone();
    if let Some((entry, at, phrase)) = longest(&words.axis, left, |_, end| ends_there(&text, end)) {
        understood.axis = Some(&entry.name);
        cut(left, at, at + phrase.len());
    }
    if let Some((number, from, to)) = bare(left) {
        understood.number(number, None);
        cut(left, from, to);
    }
    let goes = understood.clone();
    if understood.direction.is_none()
        && let Some((entry, at, phrase)) =
            longest(&words.direction, left, |it, _| goes.goes(&it.name))
    {
        understood.direction = Some(&entry.name);
        cut(left, at, at + phrase.len());
    }
}

/// An Arabic number without a unit, by itself between particles, and where it stands: `x軸で0.5で`.
fn bare(text: &str) -> Option<(f64, usize, usize)> {
    let is_digit = |c: char| c.is_ascii_digit() || c == '.';
    let is_edge = |c: char| c == GAP || c.is_whitespace() || "でにをの、".contains(c);
    text.char_indices()
        .filter(|(at, c)| is_digit(*c) && !text[..*at].ends_with(is_digit))
        .find_map(|(at, _)| {
            let end = text.len() - text[at..].trim_start_matches(is_digit).len();
            let is_alone = text[..at].chars().next_back().is_none_or(is_edge)
                && text[end..].chars().next().is_none_or(is_edge);
            Some((text[at..end].parse().ok().filter(|_| is_alone)?, at, end))
        })
}

/// What is left without politeness and particles.
fn rest(words: &Words, mut left: String) -> String {
    let mut noise: Vec<&str> = words.noise.ja.iter().map(String::as_str).collect();
    noise.sort_by_key(|it| usize::MAX - it.len());
    for phrase in noise {
        left = left.replace(phrase, &GAP.to_string());
    }
    let hollow = |c: char| {
        c.is_whitespace() || c == GAP || c.is_ascii_punctuation() || "、。「」！？・".contains(c)
    };
    let is_cut = left.starts_with(GAP);
    let runs = left.split(hollow).filter(|run| !run.is_empty());
    let mut parts = Vec::new();
    for (nth, run) in runs.enumerate() {
        let mut run = run;
        // A word may itself look like a particle: `は` is a tooth, where it comes first.
        let first = nth == 0 && !is_cut;
        while let Some(shorter) = words
            .edge
            .ja
            .iter()
            .filter_map(|edge| run.strip_suffix(edge.as_str()))
            .find(|it| !it.is_empty() || !first || run != "は")
        {
            run = shorter;
        }
        if !run.is_empty() {
            parts.push(run);
        }
    }
    parts.join(" ")
}
