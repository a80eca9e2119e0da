//! Reading English and Spanish: words with blanks between them, the verb first.

use std::ops::Range;

use super::numbers::{is_minus, leading};
use super::understood::Understood;
use super::words::{Entry, Phrases, Spaced, Words, fold};

/// The words of a command, and what became of each.
struct Sentence<'t> {
    text: &'t str,
    places: Vec<Range<usize>>,
    words: Vec<String>,
    used: Vec<bool>,
}

/// A phrase found.
struct Hit<'w> {
    entry: &'w Entry,
    language: Spaced,
    at: Range<usize>,
}

/// Understand `text` as English or Spanish.
pub(super) fn read(text: &str) -> Understood {
    let words = Words::get();
    let mut sentence = Sentence::new(text);
    let mut understood = Understood::default();
    sentence.find_action(words, &mut understood);
    sentence.join_sides(words);
    if understood.moves() {
        sentence.find_movement(words, &mut understood);
    }
    sentence.find_system(words, &mut understood);
    sentence.find_whole(words, &mut understood);
    understood.words = sentence.rest(words);
    let named = !understood.words.is_empty();
    understood.settle_toggle(named);
    understood
}

impl<'t> Sentence<'t> {
    fn new(text: &'t str) -> Self {
        let mut places: Vec<Range<usize>> = Vec::new();
        let mut kind = 0;
        for (at, c) in text.char_indices() {
            let point = matches!(c, '.' | ',')
                && kind == 2
                && text[at + 1..].starts_with(|next: char| next.is_ascii_digit());
            let sign = is_minus(c)
                && kind == 0
                && text[at + c.len_utf8()..].starts_with(|next: char| next.is_ascii_digit());
            let now = match c {
                _ if point || sign => 2,
                c if c.is_numeric() => 2,
                // A combining mark belongs to the letter before it.
                c if c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c) => 1,
                '°' | '%' => 3,
                _ => 0,
            };
            match places.last_mut() {
                Some(last) if now == kind && now != 0 => last.end = at + c.len_utf8(),
                _ if now != 0 => places.push(at..at + c.len_utf8()),
                _ => {}
            }
            kind = now;
        }
        let words: Vec<String> = places.iter().map(|at| fold(&text[at.clone()])).collect();
        Self {
            text,
            used: vec![false; words.len()],
            places,
            words,
        }
    }

    fn from(&self, at: usize) -> Vec<&str> {
        self.words[at..].iter().map(String::as_str).collect()
    }

    fn is(&self, at: usize, phrases: &Phrases) -> bool {
        let word = [self.words[at].as_str()];
        phrases
            .spaced()
            .any(|(language, phrase)| phrase.0.len() == 1 && phrase.begins(&word, language))
    }

    /// Whether the word names something.
    fn names(&self, at: usize, words: &Words) -> bool {
        !self.used[at]
            && !self.is(at, &words.edge)
            && !self.is(at, &words.noise)
            && !self.is_number(at)
            && !words.unit.iter().any(|unit| self.is(at, &unit.phrases))
    }

    fn is_number(&self, at: usize) -> bool {
        leading(&[self.words[at].as_str()]).is_some()
    }

    /// Every place where one of `entries` is said with words that are not used yet.
    fn hits<'w>(&self, entries: &'w [Entry]) -> Vec<Hit<'w>> {
        let mut hits = Vec::new();
        for at in 0..self.words.len() {
            let rest = self.from(at);
            for entry in entries {
                for (language, phrase) in entry.phrases.spaced() {
                    let end = at + phrase.0.len();
                    if phrase.begins(&rest, language) && !self.used[at..end].contains(&true) {
                        hits.push(Hit {
                            entry,
                            language,
                            at: at..end,
                        });
                    }
                }
            }
        }
        hits
    }

    fn take(&mut self, at: Range<usize>) {
        self.used[at].fill(true);
    }

    fn find_action(&mut self, words: &'static Words, understood: &mut Understood) {
        let mut hits = self.hits(&words.action);
        // The verb leads; the longest phrase there; where none does, the last one may.
        let leads = |hit: &Hit<'_>| {
            (0..hit.at.start).all(|at| self.is(at, &words.edge) || self.is(at, &words.noise))
        };
        let lone = |hit: &Hit<'_>| hit.at.len() == self.words.len();
        hits.retain(|hit| {
            leads(hit) || hit.at.end == self.words.len() || hit.at.len() > 1 || hit.entry.alone
        });
        let best = hits
            .iter()
            .filter(|hit| leads(hit))
            .min_by_key(|hit| (!lone(hit), hit.at.start, usize::MAX - hit.at.len()))
            .or_else(|| hits.iter().max_by_key(|hit| (hit.at.len(), hit.at.start)));
        let Some(hit) = best else { return };
        understood.action = Some(&hit.entry.name);
        understood.alone = hit.entry.alone;
        understood.clearness = if leads(hit) { 1.0 } else { 0.75 };
        understood.language = Some(hit.language.code());
        let at = hit.at.clone();
        if understood.action == Some("ZOOM") {
            understood.direction = self.zooming(words, at.clone());
        }
        self.take(at.clone());
        self.find_state(words, &at, understood);
        // `show the femur only`
        let last = self.words.len() - 1;
        let only = ["only", "alone", "solo", "solamente", "unicamente"];
        if understood.action == Some("SHOW")
            && !self.used[last]
            && only.contains(&self.words[last].as_str())
        {
            understood.action = Some("ISOLATE");
            self.take(last..last + 1);
        }
    }

    /// In or out, from the words of the action itself: `zoom out`, `aleja`.
    fn zooming(&self, words: &'static Words, at: Range<usize>) -> Option<&'static str> {
        at.rev().find_map(|at| {
            words
                .direction
                .iter()
                .filter(|it| matches!(&*it.name, "in" | "out"))
                .find(|it| self.is(at, &it.phrases))
                .map(|it| it.name.as_str())
        })
    }

    /// On or off: in the action (`disable`), or at the end (`turn the muscles off`).
    fn find_state(
        &mut self,
        words: &'static Words,
        action: &Range<usize>,
        understood: &mut Understood,
    ) {
        let last = self.words.len() - 1;
        let said = |sentence: &Self, at: usize| {
            let state = words.state.iter().find(|it| sentence.is(at, &it.phrases))?;
            Some(state.name == "on")
        };
        let turns = matches!(
            self.words[action.start].as_str(),
            "turn" | "turning" | "switch"
        );
        if understood.action == Some("SYSTEM_TOGGLE") || turns {
            let in_action = action.clone().rev().find_map(|at| said(self, at));
            let at_end = (!self.used[last] && matches!(&*self.words[last], "on" | "off"))
                .then(|| said(self, last))
                .flatten();
            if at_end.is_some() {
                self.take(last..last + 1);
                understood.action = Some("SYSTEM_TOGGLE");
                understood.alone = false;
            }
            if understood.action == Some("SYSTEM_TOGGLE") {
                understood.visible = at_end.or(in_action);
            }
        }
    }

    fn find_movement(&mut self, words: &'static Words, understood: &mut Understood) {
        if let Some(hit) = self.longest(&words.turn) {
            understood.degrees = hit.entry.degrees;
            self.take(hit.at);
        }
        if understood.action != Some("ROTATE")
            && let Some(hit) = self.longest(&words.share)
        {
            understood.amount = hit.entry.amount;
            self.take(hit.at);
        }
        self.find_numbers(words, understood);
        let language = understood.language;
        if let Some(hit) = self.parameter(words, &words.axis, language, |_| true) {
            understood.axis = Some(&hit.entry.name);
            self.take(hit.at);
        } else if let Some((at, axis)) = self.bare_axis(words, language) {
            understood.axis = Some(axis);
            self.take(at..at + 1);
        }
        let goes = understood.clone();
        if understood.direction.is_none()
            && let Some(hit) = self.parameter(words, &words.direction, language, |it| goes.goes(it))
        {
            understood.direction = Some(&hit.entry.name);
            self.take(hit.at);
        }
    }

    /// `at x 0.5`: the letter alone, behind a little word or before a number.
    fn bare_axis(&self, words: &Words, spoken: Option<&str>) -> Option<(usize, &'static str)> {
        (0..self.words.len()).find_map(|at| {
            let axis = ["x", "y", "z"]
                .into_iter()
                .find(|it| *it == self.words[at])?;
            let before = at.checked_sub(1)?;
            let placed = matches!(&*self.words[before], "at" | "on" | "in" | "along" | "en");
            // `y` is also the Spanish `and`.
            let numbered = (axis != "y" || spoken == Some("en"))
                && !self.names(before, words)
                && at + 1 < self.words.len()
                && self.is_number(at + 1);
            (!self.used[at] && (placed || numbered)).then_some((at, axis))
        })
    }

    /// `the left and right lung` is the lung: no side is left to tell.
    fn join_sides(&mut self, words: &Words) {
        let side = |word: &str| match word {
            "left" | "izquierdo" | "izquierda" | "izquierdos" | "izquierdas" => Some(true),
            "right" | "derecho" | "derecha" | "derechos" | "derechas" => Some(false),
            _ => None,
        };
        for at in 0..self.words.len() {
            let Some(one) = side(&self.words[at]) else {
                continue;
            };
            let joined = self
                .words
                .get(at + 1)
                .is_some_and(|it| matches!(&**it, "and" | "y"));
            let article = self
                .words
                .get(at + 2)
                .is_some_and(|it| matches!(&**it, "the" | "el" | "la" | "los" | "las"));
            let end = at + 2 + usize::from(article);
            let other = self.words.get(end).and_then(|it| side(it));
            if !joined || other != Some(!one) || self.used[at..=end].contains(&true) {
                continue;
            }
            let beside = [at.checked_sub(1), Some(end + 1)];
            let mut beside = beside.into_iter().flatten();
            // `rotate left and right` names nothing that has sides.
            if beside.any(|it| it < self.words.len() && self.names(it, words)) {
                self.take(at..end + 1);
            }
        }
    }

    /// `hide the muscles`: the part that is the whole system.
    fn find_whole(&self, words: &Words, understood: &mut Understood) {
        if !matches!(
            understood.action,
            Some("SHOW" | "HIDE" | "HIGHLIGHT" | "ISOLATE")
        ) {
            return;
        }
        let named: Vec<usize> = (0..self.words.len())
            .filter(|at| self.names(*at, words))
            .collect();
        let [at] = named[..] else { return };
        understood.whole = match &*self.words[at] {
            "muscles" | "musculature" => Some("muscular system"),
            "bones" => Some("skeletal system"),
            "nerves" => Some("nervous system"),
            _ => None,
        };
    }

    fn longest<'w>(&self, entries: &'w [Entry]) -> Option<Hit<'w>> {
        self.hits(entries)
            .into_iter()
            .max_by_key(|hit| hit.at.len())
    }

    /// The longest of `entries` that is no adjective of something named: in English that would
    /// follow (`rotate the left femur`), in Spanish come before (`gira la tibia izquierda`).
    fn parameter<'w>(
        &self,
        words: &Words,
        entries: &'w [Entry],
        spoken: Option<&str>,
        fits: impl Fn(&str) -> bool,
    ) -> Option<Hit<'w>> {
        self.hits(entries)
            .into_iter()
            .filter(|hit| fits(&hit.entry.name) && Some(hit.language.code()) == spoken)
            .filter(|hit| match hit.language {
                Spaced::English => hit.at.end == self.words.len() || !self.names(hit.at.end, words),
                Spaced::Spanish => {
                    hit.at.len() > 1 || hit.at.start == 0 || !self.names(hit.at.start - 1, words)
                }
            })
            .max_by_key(|hit| (hit.at.len(), hit.at.start))
    }

    fn find_numbers(&mut self, words: &'static Words, understood: &mut Understood) {
        let mut at = 0;
        while at < self.words.len() {
            let found = (!self.used[at]).then(|| leading(&self.from(at))).flatten();
            let Some((number, taken)) = found else {
                at += 1;
                continue;
            };
            let mut end = at + taken;
            let unit = (end < self.words.len())
                .then(|| {
                    let rest = self.from(end);
                    words.unit.iter().find_map(|unit| {
                        let (_, phrase) = unit
                            .phrases
                            .spaced()
                            .find(|(language, phrase)| phrase.begins(&rest, *language))?;
                        Some((unit.name.as_str(), phrase.0.len()))
                    })
                })
                .flatten();
            end += unit.map_or(0, |(_, length)| length);
            // `rotate the first rib`, `rotate c 7`: a number before or behind a name is its own.
            let own = unit.is_none()
                && ((end < self.words.len() && self.names(end, words))
                    || self.words[at].starts_with(char::is_alphabetic));
            if !own {
                let minus = at.checked_sub(1).filter(|before| {
                    matches!(&*self.words[*before], "minus" | "negative" | "menos")
                        && !self.used[*before]
                });
                let number = if minus.is_some() { -number } else { number };
                understood.number(number, unit.map(|(name, _)| name));
                self.take(minus.unwrap_or(at)..end);
            }
            at = end;
        }
    }

    /// A system that is named, alone for a toggle, as a system for everything else.
    fn find_system(&mut self, words: &'static Words, understood: &mut Understood) {
        let Some(hit) = self.longest(&words.system) else {
            return;
        };
        let as_system = self
            .words
            .get(hit.at.end)
            .is_some_and(|word| matches!(&**word, "system" | "layer"))
            || hit
                .at
                .start
                .checked_sub(1)
                .is_some_and(|at| matches!(&*self.words[at], "sistema" | "capa"));
        let toggles = understood.action == Some("SYSTEM_TOGGLE");
        let alone = (0..self.words.len())
            .filter(|at| !hit.at.contains(at))
            .all(|at| !self.names(at, words) || self.is_system(at));
        if as_system || (toggles && alone) {
            understood.system = Some(&hit.entry.name);
        }
        if toggles && alone {
            self.used.fill(true);
        }
    }

    fn is_system(&self, at: usize) -> bool {
        matches!(
            &*self.words[at],
            "system" | "systems" | "sistema" | "sistemas"
        )
    }

    /// What is left, as it was written, without politeness and little words at its edges.
    fn rest(&mut self, words: &Words) -> String {
        let longest = |sentence: &Self, at: usize| {
            let rest = sentence.from(at);
            let fits = words
                .noise
                .spaced()
                .filter(|(language, phrase)| phrase.begins(&rest, *language));
            fits.map(|(_, phrase)| phrase.0.len()).max()
        };
        for at in 0..self.words.len() {
            if let Some(length) = longest(self, at)
                && !self.used[at..at + length].contains(&true)
            {
                self.take(at..at + length);
            }
        }
        let mut runs: Vec<Range<usize>> = Vec::new();
        for at in (0..self.words.len()).filter(|at| !self.used[*at]) {
            match runs.last_mut() {
                Some(run) if run.end == at => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        let mut parts = Vec::new();
        for mut run in runs {
            while !run.is_empty() && self.is(run.start, &words.edge) && run.len() < self.words.len()
            {
                run.start += 1;
            }
            while !run.is_empty()
                && self.is(run.end - 1, &words.edge)
                && run.len() < self.words.len()
            {
                run.end -= 1;
            }
            if !run.is_empty() {
                let (first, last) = (&self.places[run.start], &self.places[run.end - 1]);
                parts.push(&self.text[first.start..last.end]);
            }
        }
        parts.join(" ")
    }
}
