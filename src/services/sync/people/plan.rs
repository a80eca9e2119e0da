//! What is to be done about people: a pure function of both sides' facts.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::facts::{Known, MoodleAccount, PeopleFacts, Person, Place};
use super::rules::{self, LONGEST, email_key};
use super::seats;

/// Everything to be done about people, in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PeoplePlan {
    pub steps: Vec<PersonStep>,
    /// What concerns a whole course, said once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<CourseNote>,
}

/// A course in which people cannot be enrolled, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseNote {
    pub course: i64,
    pub name: String,
    pub reason: String,
    /// How many people it concerns.
    pub people: usize,
}

/// What is to be done about one person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonStep {
    pub id: String,
    pub email: String,
    pub name: String,
    /// Their Moodle account, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moodle_user: Option<i64>,
    /// An account to be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create: Option<NewUser>,
    /// An account that was there before us and is theirs from now on, by its username.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopt: Option<String>,
    /// The address that a new linked login is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub login: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rename: Option<Rename>,
    /// The account is suspended, or no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<SeatStep>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Whether our books say something else of them than these notes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub noted: bool,
    /// The wish that is taken back, so that it is not written again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<String>,
}

/// A Moodle account as it is inserted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewUser {
    pub username: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
}

/// Names and address of an account of ours, before and after.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rename {
    pub before: [String; 3],
    pub after: [String; 3],
}

/// What happens to someone's place in a course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SeatStep {
    pub course: i64,
    /// The course's short name.
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolment: Option<Enrolment>,
    /// A role to be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub give: Option<Given>,
    /// A role that we gave, to be taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take: Option<Taken>,
    /// What our books say afterwards; `None` where the place is as they say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// What happens to an enrolment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Enrolment {
    /// By this manual method.
    Enrol(i64),
    /// The row, suspended by us before.
    Resume(i64),
    /// The row.
    Suspend(i64),
}

/// A role, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    pub role: i64,
    pub name: String,
}

/// A role assignment: its row, the role, and what that is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub row: i64,
    pub role: i64,
    pub name: String,
}

/// Why something is not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Whether the two sides contradict each other, so that a person must decide.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub conflict: bool,
    pub reason: String,
}

impl Note {
    pub(super) fn skipped(reason: impl Into<String>) -> Self {
        Self {
            conflict: false,
            reason: reason.into(),
        }
    }

    pub(super) fn conflict(reason: impl Into<String>) -> Self {
        Self {
            conflict: true,
            reason: reason.into(),
        }
    }
}

impl PersonStep {
    /// Whether Moodle would have a row more or another value.
    pub fn writes(&self) -> bool {
        self.create.is_some()
            || self.login.is_some()
            || self.rename.is_some()
            || self.suspend.is_some()
            || self.seats.iter().any(SeatStep::writes)
    }

    /// Whether anything is to be done at all, be it only in our books.
    pub fn acts(&self) -> bool {
        self.writes() || self.adopt.is_some() || self.seats.iter().any(|seat| seat.place.is_some())
    }

    /// Whether the account is new to us.
    pub fn is_fresh(&self) -> bool {
        self.create.is_some() || self.adopt.is_some()
    }

    /// What is said of it in our books, if something stands in the way.
    pub fn problem(&self) -> Option<String> {
        let reasons: Vec<&str> = self.notes.iter().map(|note| &*note.reason).collect();
        (!reasons.is_empty()).then(|| reasons.join("; "))
    }
}

impl SeatStep {
    pub fn writes(&self) -> bool {
        self.enrolment.is_some() || self.give.is_some() || self.take.is_some()
    }
}

/// Compare both sides; who is as they should be gets no step.
pub fn plan(facts: PeopleFacts) -> PeoplePlan {
    let PeopleFacts { people, .. } = &facts;
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_unstable_by(|a, b| people[*a].id.cmp(&people[*b].id));
    let mut planner = Planner {
        owners: owners(&facts),
        usernames: facts.usernames.clone(),
        courses: seats::CourseNotes::default(),
        facts: &facts,
    };
    let mut steps = Vec::new();
    for index in order {
        let person = &people[index];
        let step = planner.person(person);
        if step.acts() || !step.notes.is_empty() {
            steps.push(step);
        }
    }
    PeoplePlan {
        steps,
        courses: planner.courses.listed(&facts),
    }
}

/// Whose a Moodle account is, by our books.
fn owners(facts: &PeopleFacts) -> HashMap<i64, String> {
    let remembered = facts
        .accounts
        .iter()
        .filter_map(|(id, account)| Some((*id, account.owner.clone()?)));
    remembered.collect()
}

pub(super) const HELD: &str = "was taken back by `moodle undo`, until something about them changes";

/// What was found out about someone's Moodle account.
enum Found {
    Account(i64),
    Nobody,
    Problem(Note),
}

struct Planner<'f> {
    facts: &'f PeopleFacts,
    /// Grows as accounts are adopted, so that no two people get one.
    owners: HashMap<i64, String>,
    usernames: HashSet<String>,
    courses: seats::CourseNotes,
}

impl Planner<'_> {
    fn person(&mut self, person: &Person) -> PersonStep {
        let mut step = PersonStep {
            id: person.id.clone(),
            email: person.email.clone(),
            name: format!("{} {}", person.first_name.trim(), person.last_name.trim()),
            ..PersonStep::default()
        };
        let known = person.known.as_ref();
        if let Some(held) = known.and_then(|it| it.held.as_ref()) {
            let wish = rules::wish(&self.facts.house, person);
            if *held == wish {
                step.moodle_user = known.and_then(|it| it.moodle_user);
                step.hold = Some(wish);
                step.notes.push(Note::skipped(HELD));
                step.noted = known.and_then(|it| it.problem.as_deref()) != Some(HELD);
                return step;
            }
            step.noted = true;
        }
        if person.active {
            self.present(person, &mut step);
        } else {
            self.absent(person, &mut step);
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
        let known = self.known(person).filter(|it| it.moodle_user == Some(id));
        if known.is_none() {
            step.adopt = Some(account.username.clone());
            self.owners.insert(id, person.id.clone());
        }
        if account.suspended {
            if !known.is_some_and(|it| it.suspended_by_us) {
                step.notes
                    .push(Note::skipped("the account is suspended in Moodle"));
                return;
            }
            step.suspend = Some(false);
        }
        self.sign_in(id, person, key, step);
        if let Some(known) = known.filter(|it| it.created_by_us) {
            rename(person, known, account, step);
        }
        seats::place(self.facts, person, Some(id), &mut self.courses, step);
    }

    /// Someone whose account in MediVerse is deactivated.
    fn absent(&mut self, person: &Person, step: &mut PersonStep) {
        let Some((id, known)) = self
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
        seats::vacate(self.facts, person, id, step);
    }

    /// Our memory of the account, as long as it is the one we mean.
    fn known<'p>(&self, person: &'p Person) -> Option<&'p Known> {
        let known = person.known.as_ref()?;
        let account = self.facts.accounts.get(&known.moodle_user?)?;
        let same = account.deleted
            || known
                .username
                .as_ref()
                .is_none_or(|username| *username == account.username);
        same.then_some(known)
    }

    /// Whose account it is: by our books, else by the linked login, as Moodle does, else by the address.
    fn find(&self, person: &Person, key: &str) -> Found {
        if let Some(id) = self.known(person).and_then(|known| known.moodle_user) {
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
        match self.owners.get(&id) {
            // Not whose: that would have to be found again when they are forgotten.
            Some(owner) if *owner != person.id => Found::Problem(Note::conflict(format!(
                "the Moodle account {id} belongs to someone else here"
            ))),
            _ => Found::Account(id),
        }
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
        step.create = Some(NewUser {
            username: rules::username(house, key, &mut self.usernames),
            first_name: rules::name(&person.first_name, key),
            last_name: rules::name(&person.last_name, key),
            email: key.to_owned(),
        });
        step.login = house.issuer.map(|_| key.to_owned());
        seats::place(self.facts, person, None, &mut self.courses, step);
    }

    /// See to it that Google's address leads to this account.
    fn sign_in(&self, id: i64, person: &Person, key: String, step: &mut PersonStep) {
        if self.facts.house.issuer.is_none() {
            return;
        }
        match person.by_login.first() {
            None => step.login = Some(key),
            Some((owner, _)) if *owner != id => step.notes.push(Note::conflict(format!(
                "the linked login `{key}` in Moodle belongs to account {owner}"
            ))),
            Some((_, true)) => step.notes.push(Note::conflict(format!(
                "the linked login `{key}` in Moodle waits to be confirmed, and blocks the sign-in until then"
            ))),
            Some(_) => {}
        }
    }
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
    step.rename = Some(Rename { before, after });
}
