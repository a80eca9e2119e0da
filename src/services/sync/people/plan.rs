//! What is to be done about people: a pure function of both sides' facts.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::super::part::Label;
use super::facts::{Known, MoodleAccount, PeopleFacts, Person};
use super::rules::{self, Asks, LONGEST, Wish, email_key};
use super::seats;
use super::step::{NewUser, Note, PersonStep, Rename, Seats};

/// Everything to be done about people, in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PeoplePlan {
    pub steps: Vec<PersonStep>,
    /// What concerns a whole course, said once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<CourseNote>,
}

/// A course in which people cannot be enrolled, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CourseNote {
    pub course: i64,
    pub name: String,
    pub reason: String,
    /// How many people it concerns.
    pub people: usize,
}

/// Compare both sides; who is as they should be gets no step.
#[cfg(test)]
pub(super) fn plan(facts: &PeopleFacts) -> PeoplePlan {
    let mut plan = Planning::default();
    plan.add(facts);
    plan.finish()
}

/// A plan in the making, from facts that come in pieces.
#[derive(Debug, Default)]
pub(super) struct Planning {
    plan: PeoplePlan,
    courses: seats::CourseNotes,
    /// Accounts that become someone's in this plan, so that no two people get one.
    adopted: HashSet<i64>,
    /// Usernames that new accounts have in this plan.
    given: HashSet<Label>,
    /// The places of whoever came last: those of the next are the same, as a rule.
    seats: Seats,
}

impl Planning {
    /// Plan for everyone in a piece of the facts.
    pub(super) fn add(&mut self, facts: &PeopleFacts) {
        let mut people: Vec<&Person> = facts.people.iter().collect();
        people.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        let mut planner = Planner {
            facts,
            so_far: self,
        };
        for person in people {
            let mut step = planner.person(person);
            if step.acts() || !step.notes.is_empty() {
                step.notes.shrink_to_fit();
                planner.so_far.plan.steps.push(step);
            }
        }
    }

    pub(super) fn finish(self) -> PeoplePlan {
        PeoplePlan {
            courses: self.courses.listed(),
            ..self.plan
        }
    }
}

pub(super) const HELD: &str =
    "was taken back by `moodle undo`, until something new is asked for them";

fn full_name(person: &Person) -> Box<str> {
    let name = format!("{} {}", person.first_name.trim(), person.last_name.trim());
    name.trim().into()
}

/// What was found out about someone's Moodle account.
enum Found {
    Account(i64),
    Nobody,
    Problem(Note),
}

struct Planner<'f> {
    facts: &'f PeopleFacts,
    so_far: &'f mut Planning,
}

impl Planner<'_> {
    fn person(&mut self, person: &Person) -> PersonStep {
        let mut step = PersonStep {
            id: (*person.id).into(),
            email: (*person.email).into(),
            ..PersonStep::default()
        };
        let known = person.known.as_ref();
        if let Some(held) = known.and_then(|it| it.held.as_ref()) {
            let wish = Wish::of(&self.facts.house, person);
            let asks = wish.beside(held);
            step.noted = true;
            if asks != Asks::Anew {
                step.moodle_user = known.and_then(|it| it.moodle_user);
                step.hold = Some(wish.to_string().into());
                step.notes.push(Note::skipped(HELD));
                step.noted = known.and_then(|it| it.problem.as_deref()) != Some(HELD);
                if asks == Asks::Less {
                    step.rehold = true;
                    self.less(person, &mut step);
                    step.name = full_name(person);
                }
                return step;
            }
        }
        if person.active {
            self.present(person, &mut step);
        } else {
            self.absent(person, &mut step);
        }
        if step.create.is_none() && (step.acts() || !step.notes.is_empty()) {
            step.name = full_name(person);
        }
        let remembered = known.and_then(|it| it.problem.as_ref());
        step.noted |= remembered != step.problem().as_ref();
        step
    }

    /// Someone whose account in MediVerse is active.
    fn present(&mut self, person: &Person, step: &mut PersonStep) {
        let key = email_key(&person.email);
        let id = match self.find(person, &key) {
            Found::Problem(note) => return step.notes.push(note),
            Found::Nobody => return self.newcomer(person, &key, step),
            Found::Account(id) => id,
        };
        step.moodle_user = Some(id);
        let account = &self.facts.accounts[&id];
        if let Some(note) = self.untouchable(id, account) {
            return step.notes.push(note);
        }
        let known = self
            .facts
            .known(person)
            .filter(|it| it.moodle_user == Some(id));
        if known.is_none() {
            step.adopt = Some((*account.username).into());
            self.so_far.adopted.insert(id);
        }
        if account.suspended {
            if !known.is_some_and(|it| it.suspended_by_us) {
                step.notes
                    .push(Note::skipped("the account is suspended in Moodle"));
                return;
            }
            step.suspend = Some(false);
        }
        if let Some(note) = others_address(id, person, &key) {
            step.notes.push(note);
        } else {
            self.sign_in(person, &key, step);
            if let Some(known) = known.filter(|it| it.created_by_us) {
                rename(person, known, account, step);
            }
        }
        self.place(person, Some(id), step);
    }

    /// Someone of whom everything was taken back, and less is wanted since: that is taken away, and nothing is given.
    fn less(&mut self, person: &Person, step: &mut PersonStep) {
        if !person.active {
            return self.absent(person, step);
        }
        let known = self.facts.known(person).and_then(|it| it.moodle_user);
        let account = known.and_then(|id| Some((id, self.facts.accounts.get(&id)?)));
        let Some((id, account)) = account.filter(|(_, account)| !account.deleted) else {
            return;
        };
        if self.untouchable(id, account).is_none() {
            step.seats = seats::depart(self.facts, person, id).into();
        }
    }

    /// Someone whose account in MediVerse is deactivated.
    fn absent(&mut self, person: &Person, step: &mut PersonStep) {
        let Some((id, known)) = self
            .facts
            .known(person)
            .and_then(|known| Some((known.moodle_user?, known)))
        else {
            return;
        };
        let Some(account) = self.facts.accounts.get(&id) else {
            return;
        };
        step.moodle_user = Some(id);
        if account.deleted {
            return;
        }
        if let Some(note) = self.untouchable(id, account) {
            return step.notes.push(note);
        }
        if known.created_by_us && !account.suspended {
            if known.suspended_by_us {
                step.notes.push(Note::skipped(
                    "deactivated here, but someone in Moodle took the suspension back",
                ));
            } else {
                step.suspend = Some(true);
            }
        }
        if !known.created_by_us && !account.suspended {
            step.notes.push(Note::skipped(
                "deactivated here; the Moodle account was there before and stays active",
            ));
        }
        step.seats = seats::vacate(self.facts, person, id).into();
    }

    /// Whose account it is: by our books, else by the linked login, as Moodle does, else by the address.
    fn find(&self, person: &Person, key: &str) -> Found {
        if let Some(id) = self.facts.known(person).and_then(|known| known.moodle_user) {
            if self.facts.accounts[&id].deleted {
                return Found::Problem(Note::conflict(
                    "the account was deleted in Moodle and is not made again",
                ));
            }
            return Found::Account(id);
        }
        if let Some((first, pending)) = person.by_login.first() {
            if person.by_login.iter().any(|(id, _)| id != first) {
                return Found::Problem(Note::conflict(format!(
                    "several Moodle accounts have the linked login `{key}`"
                )));
            }
            if *pending {
                return Found::Problem(Note::conflict(format!(
                    "the linked login `{key}` in Moodle waits to be confirmed, and blocks the sign-in until then"
                )));
            }
            if self.facts.accounts.get(first).is_none_or(|it| it.deleted) {
                return Found::Problem(Note::conflict(format!(
                    "the linked login `{key}` in Moodle belongs to a deleted account"
                )));
            }
            return self.unowned(*first, person);
        }
        match &*person.by_email {
            [] => Found::Nobody,
            [id] => self.unowned(*id, person),
            several => Found::Problem(Note::conflict(format!(
                "{} Moodle accounts have the address `{key}`",
                several.len()
            ))),
        }
    }

    fn unowned(&self, id: i64, person: &Person) -> Found {
        let owner = self
            .facts
            .accounts
            .get(&id)
            .and_then(|it| it.owner.as_ref());
        let others = owner.is_some_and(|owner| *owner != person.id);
        if others || self.so_far.adopted.contains(&id) {
            // Not whose: that would have to be found again when they are forgotten.
            return Found::Problem(Note::conflict(format!(
                "the Moodle account {id} belongs to someone else here"
            )));
        }
        Found::Account(id)
    }

    /// Accounts that are never written to.
    fn untouchable(&self, id: i64, account: &MoodleAccount) -> Option<Note> {
        let house = &self.facts.house;
        if house.admins.contains(&id) {
            Some(Note::skipped("is an administrator in Moodle"))
        } else if id == house.guest {
            Some(Note::skipped("is Moodle's guest account"))
        } else if !account.local {
            Some(Note::skipped("the Moodle account is that of another site"))
        } else if !account.confirmed {
            Some(Note::conflict(
                "the Moodle account waits for its address to be confirmed",
            ))
        } else {
            None
        }
    }

    /// Someone whom Moodle does not know.
    fn newcomer(&mut self, person: &Person, key: &str, step: &mut PersonStep) {
        let house = &self.facts.house;
        if key.chars().count() > LONGEST {
            step.notes.push(Note::skipped(format!(
                "the address is longer than Moodle's {LONGEST} characters"
            )));
            return;
        }
        if !rules::lets_in(house, key) {
            step.notes.push(Note::skipped(format!(
                "Moodle does not let in the address `{key}`"
            )));
            return;
        }
        let given = &mut self.so_far.given;
        let is_taken = |name: &str| self.facts.usernames.contains(name) || given.contains(name);
        let username = rules::username(house, key, is_taken);
        let username = if username == *step.email {
            step.email.clone()
        } else {
            Label::from(&*username)
        };
        given.insert(username.clone());
        step.create = Some(Box::new(NewUser {
            id: None,
            username,
            first_name: rules::name(&person.first_name, key).into(),
            last_name: rules::name(&person.last_name, key).into(),
        }));
        step.login = house.issuer.is_some();
        self.place(person, None, step);
    }

    /// Their places in courses.
    fn place(&mut self, person: &Person, user: Option<i64>, step: &mut PersonStep) {
        let so_far = &mut *self.so_far;
        let seats = seats::place(self.facts, person, user, &mut so_far.courses, step);
        if seats != *so_far.seats {
            so_far.seats = seats.into();
        }
        step.seats = so_far.seats.clone();
    }

    /// See to it that Google's address leads to this account.
    fn sign_in(&self, person: &Person, key: &str, step: &mut PersonStep) {
        if self.facts.house.issuer.is_none() {
            return;
        }
        match person.by_login.first() {
            None => step.login = true,
            Some((_, true)) => step.notes.push(Note::conflict(format!(
                "the linked login `{key}` in Moodle waits to be confirmed, and blocks the sign-in until then"
            ))),
            Some(_) => {}
        }
    }
}

/// The address may be another account's by now, an administrator's for instance: neither it nor
/// the sign-in by it is taken away.
fn others_address(id: i64, person: &Person, key: &str) -> Option<Note> {
    if let Some((owner, _)) = person.by_login.iter().find(|(owner, _)| *owner != id) {
        return Some(Note::conflict(format!(
            "the linked login `{key}` in Moodle belongs to account {owner}"
        )));
    }
    let ours = person.known.as_ref().is_some_and(|it| it.created_by_us);
    if !ours && !person.by_login.is_empty() {
        // The sign-in leads here already, and the address in Moodle is left as it is.
        return None;
    }
    let other = person.by_email.iter().find(|other| **other != id)?;
    Some(Note::conflict(format!(
        "the address `{key}` belongs to Moodle account {other}"
    )))
}

/// Bring names and address of an account of ours up to date, until its owner signs in:
/// from then on they are what Google says.
fn rename(person: &Person, known: &Known, account: &MoodleAccount, step: &mut PersonStep) {
    if account.signed_in {
        return;
    }
    let key = email_key(&person.email);
    let after = [
        rules::name(&person.first_name, &key),
        rules::name(&person.last_name, &key),
        key,
    ];
    let before = [
        account.first_name.clone(),
        account.last_name.clone(),
        account.email.clone(),
    ];
    if after[..2] == before[..2] && after[2] == email_key(&before[2]) {
        return;
    }
    let current = rules::hash(&before[0], &before[1], &before[2]);
    if known.written.as_ref().is_some_and(|it| *it != current) {
        // What we would write is what we wrote: only Moodle's side moved, and keeps what it has.
        let wanted = rules::hash(&after[0], &after[1], &after[2]);
        if known.written.as_ref() != Some(&wanted) {
            step.notes.push(Note::conflict(
                "name or address changed here and in Moodle; Moodle's stay",
            ));
        }
        return;
    }
    if after[2].chars().count() > LONGEST {
        step.notes.push(Note::skipped(format!(
            "the address is longer than Moodle's {LONGEST} characters"
        )));
        return;
    }
    if after[2] != email_key(&before[2]) {
        step.notes.push(Note::skipped(format!(
            "signing in as `{}` still leads to this account; an administrator can take that linked login away in Moodle",
            before[2]
        )));
    }
    step.rename = Some(Box::new(Rename { before, after }));
}
