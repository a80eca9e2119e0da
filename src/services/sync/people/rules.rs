//! What Moodle's own code makes of names and addresses, so that our accounts look like its own.

use std::collections::BTreeSet;
use std::fmt;

use sha2::{Digest as _, Sha256};

use super::facts::{House, Person};
use crate::text::is_hostile;

/// Room for an address, a name and a username in `mdl_user`.
pub(super) const LONGEST: usize = 100;

/// An address as Moodle keeps and compares it.
pub(crate) fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// A first or last name that Moodle takes; the part before `@` where nothing is left of it.
///
/// Moodle strips tags from names when they come in and trusts them when they go out.
pub(super) fn name(text: &str, email: &str) -> String {
    let name = clean(text);
    if !name.is_empty() {
        return name;
    }
    let local = email.split('@').next().unwrap_or_default();
    let local = clean(local);
    if local.is_empty() {
        "-".to_owned()
    } else {
        local
    }
}

/// Without tags, control characters and surplus blanks, and no longer than the column.
fn clean(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
        rest = match (is_tag, tag.find('>')) {
            (true, Some(end)) => &tag[end + 1..],
            (true, None) => "",
            (false, _) => &tag[1..],
        };
    }
    plain.push_str(rest);
    let plain: String = plain
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !is_hostile(*c) && !matches!(c, '<' | '>'))
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let cut: String = words.join(" ").chars().take(LONGEST).collect();
    cut.trim_end().to_owned()
}

/// Whether Moodle's lists of domains let this address in, as `email_is_not_allowed` reads them.
pub(super) fn lets_in(house: &House, key: &str) -> bool {
    if !house.allowed_emails.trim().is_empty() {
        return names(&house.allowed_emails, key);
    }
    !names(&house.denied_emails, key)
}

fn names(list: &str, key: &str) -> bool {
    list.to_lowercase().split_whitespace().any(|domain| {
        if domain.starts_with('.') {
            key.ends_with(domain)
        } else {
            key.strip_suffix(domain)
                .is_some_and(|local| local.ends_with('@'))
        }
    })
}

/// The username that an address asks for, before anyone else's is looked at.
pub(crate) fn username_base(house_extended: bool, key: &str) -> String {
    let allowed = |c: &char| {
        if house_extended {
            !c.is_whitespace() && !is_hostile(*c)
        } else {
            matches!(c, 'a'..='z' | '0'..='9' | '-' | '.' | '_' | '@')
        }
    };
    key.chars().filter(allowed).take(LONGEST).collect()
}

/// A username that nobody has: the address, else with `.2`, `.3` ...
pub(super) fn username(house: &House, key: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let base = username_base(house.extended_usernames, key);
    let mut candidate = base.clone();
    let mut number = 2_u32;
    while is_taken(&candidate) {
        let suffix = format!(".{number}");
        candidate = base.chars().take(LONGEST - suffix.len()).collect();
        candidate.push_str(&suffix);
        number += 1;
    }
    candidate
}

/// What recognises names and address as ours.
pub(crate) fn hash(first: &str, last: &str, email: &str) -> String {
    digest(&[first, last, email])
}

/// What MediVerse wants of someone, so that it is noticed when it wants something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wish {
    /// A digest of their address and names: whatever of these is new is wanted in Moodle.
    who: String,
    role: String,
    active: bool,
    teaches: BTreeSet<i64>,
    joined: BTreeSet<i64>,
}

/// How one wish stands to an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    Same,
    /// For nothing that the earlier one did not ask for.
    Less,
    Anew,
}

impl Wish {
    pub(crate) fn of(house: &House, person: &Person) -> Self {
        let joined = if house.enrols_joined {
            &person.joined[..]
        } else {
            &[]
        };
        Self {
            who: digest(&[
                &email_key(&person.email),
                &person.first_name,
                &person.last_name,
            ]),
            role: person.role.label().to_owned(),
            active: person.active,
            teaches: person.teaches.iter().copied().collect(),
            joined: joined.iter().copied().collect(),
        }
    }

    /// The wish that `text` is; none where it is not of this program, or of an older one.
    fn read(text: &str) -> Option<Self> {
        let ids = |list: &str| {
            let ids = list.split(',').filter(|it| !it.is_empty());
            ids.map(|it| it.parse().ok())
                .collect::<Option<BTreeSet<i64>>>()
        };
        let fields: Vec<&str> = text.split('|').collect();
        let [who, role, active, teaches, joined] = fields[..] else {
            return None;
        };
        Some(Self {
            who: who.to_owned(),
            role: role.to_owned(),
            active: active == "active",
            teaches: ids(teaches)?,
            joined: ids(joined)?,
        })
    }

    /// Beside the one that was taken back. What nobody can read any more is not taken for consent.
    pub(crate) fn beside(&self, held: &str) -> Asks {
        let Some(held) = Self::read(held) else {
            return Asks::Less;
        };
        if held == *self {
            return Asks::Same;
        }
        let is_new = held.who != self.who
            || held.role != self.role
            || (self.active && !held.active)
            || !self.teaches.is_subset(&held.teaches)
            || !self.joined.is_subset(&held.joined);
        if is_new { Asks::Anew } else { Asks::Less }
    }
}

impl fmt::Display for Wish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = |ids: &BTreeSet<i64>| {
            let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
            ids.join(",")
        };
        let active = if self.active { "active" } else { "" };
        let (teaches, joined) = (ids(&self.teaches), ids(&self.joined));
        write!(f, "{}|{}|{active}|{teaches}|{joined}", self.who, self.role)
    }
}

fn digest(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    let digest = hasher.finalize();
    // Half of it: two people's names need not be told apart, only before from after.
    digest[..16]
        .iter()
        .fold(String::with_capacity(32), |mut text, byte| {
            use std::fmt::Write as _;
            write!(text, "{byte:02x}").expect("memory takes it");
            text
        })
}
