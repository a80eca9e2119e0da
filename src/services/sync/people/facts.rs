//! What both sides say of people, as plain values: all that the plan looks at.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::super::part::Label;
use crate::db::mediverse::Role;

/// Both sides, as far as people are concerned.
#[derive(Debug, Clone, Default)]
pub(crate) struct PeopleFacts {
    pub house: House,
    /// The courses of linked sessions and of earlier enrolments, by id.
    pub courses: BTreeMap<i64, Course>,
    pub people: Vec<Person>,
    /// Every Moodle account that someone above may mean, by id.
    pub accounts: HashMap<i64, MoodleAccount>,
    /// How these accounts stand in these courses: (account, course).
    pub seats: HashMap<(i64, i64), Standing>,
    /// Usernames in use that a new one might collide with.
    pub usernames: HashSet<String>,
}

impl Known {
    /// Whether the account with our number is still the one that we mean: a Moodle that came back from an older copy
    /// gives the numbers behind it again.
    pub(super) fn is(&self, account: &MoodleAccount) -> bool {
        let Some(username) = &self.username else {
            return true;
        };
        let deleted_as = self.deleted_as.as_ref();
        *username == account.username
            || (account.deleted && deleted_as.is_none_or(|it| *it == account.email))
    }
}

impl PeopleFacts {
    /// Our memory of someone's account, as long as that is the one we mean.
    pub(super) fn known<'p>(&self, person: &'p Person) -> Option<&'p Known> {
        let known = person.known.as_ref()?;
        let account = self.accounts.get(&known.moodle_user?)?;
        known.is(account).then_some(known)
    }
}

/// The rules of this Moodle, and the settings of ours.
#[derive(Debug, Clone, Default)]
pub(crate) struct House {
    /// The Google sign-in, where there is one.
    pub issuer: Option<i64>,
    pub guest: i64,
    pub admins: BTreeSet<i64>,
    /// Whether usernames may hold more than `a-z 0-9 - . _ @`.
    pub extended_usernames: bool,
    /// The only domains that new addresses may have, if any are named.
    pub allowed_emails: String,
    /// Domains that they may not have; Moodle looks here only if none are allowed.
    pub denied_emails: String,
    pub teacher_role: i64,
    pub student_role: i64,
    /// What the roles are called, by id, for whoever reads the plan.
    pub role_names: BTreeMap<i64, Label>,
    /// `MOODLE_ENROL=joined`.
    pub enrols_joined: bool,
}

/// A course that people are to be enrolled in, or were.
#[derive(Debug, Clone, Default)]
pub(crate) struct Course {
    pub shortname: Label,
    /// Where manual enrolments go; `None` where the course has no such method switched on.
    pub manual: Option<i64>,
    /// Whether `MOODLE_COURSES` lets us enrol here.
    pub open: bool,
}

/// Someone with an account in MediVerse.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub id: String,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub role: Role,
    pub active: bool,
    /// Courses whose linked sessions they teach.
    pub teaches: Vec<i64>,
    /// Courses whose linked sessions they joined.
    pub joined: Vec<i64>,
    /// Courses of which only sessions that are not in Moodle, and will not be, concern them: nobody is enrolled on
    /// account of those, and whoever is there stays.
    pub skipped: Vec<i64>,
    /// What we remember of their Moodle account.
    pub known: Option<Known>,
    /// What we remember of their enrolments, by course.
    pub places: Vec<(i64, Place)>,
    /// Accounts with a linked login of this address, and whether its confirmation is pending.
    pub by_login: Vec<(i64, bool)>,
    /// Accounts with this address.
    pub by_email: Vec<i64>,
}

/// Our memory of a Moodle account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Known {
    pub moodle_user: Option<i64>,
    /// Tells our account from another one that a restored Moodle gave the same id.
    pub username: Option<String>,
    /// What Moodle puts in the place of its address when it deletes our account: told from another one's, too.
    pub deleted_as: Option<String>,
    pub created_by_us: bool,
    /// Hash of names and address as we wrote them last.
    pub written: Option<String>,
    pub suspended_by_us: bool,
    pub problem: Option<String>,
    /// The wish that was taken back by `moodle undo`.
    pub held: Option<String>,
}

/// Our memory of an enrolment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Place {
    pub enrolled_by_us: bool,
    /// The role that we gave.
    pub role_by_us: Option<i64>,
    pub suspended_by_us: bool,
}

/// An account as Moodle has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct MoodleAccount {
    pub username: String,
    pub auth: String,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub deleted: bool,
    pub suspended: bool,
    pub confirmed: bool,
    /// Whether it is an account of this Moodle, and not of one behind MNet.
    pub local: bool,
    pub signed_in: bool,
    /// The person whose account it is by our books.
    pub owner: Option<String>,
}

/// How an account stands in a course, by Moodle's own tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The enrolment by the manual method that we use: its row, and whether it is suspended.
    pub manual: Option<(i64, bool)>,
    /// Enrolled by another method that is switched on, and whether every such enrolment is suspended.
    pub elsewhere: Option<bool>,
    /// Roles in the course itself.
    pub roles: Vec<Assignment>,
}

/// A role that someone has in a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Assignment {
    pub id: i64,
    pub role: i64,
    /// Given by hand and not by an enrolment plugin, so that it may be taken away.
    pub plain: bool,
}
