//! The participants of a Moodle course as accounts of MediVerse. Who has one already keeps it as it is.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::field;
use crate::db::mediverse::account::{NewAccount, email_key, known_keys};
use crate::db::mediverse::moodle::person::owners;
use crate::db::mediverse::{Account, AuditEntry, Call, Role};
use crate::db::moodle::Preflight;
use crate::db::moodle::person::{Host, Participant};
use crate::db::{MediverseConn, MoodleConn};
use crate::services::sync::people::plain_name;

/// Someone who gets an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Newcomer {
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub role: Role,
}

/// Someone who gets none, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Passed {
    pub moodle_user: i64,
    pub reason: String,
}

/// What an import would do, or did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    pub inserted: Vec<Newcomer>,
    /// How many have an account already.
    pub unchanged: usize,
    pub skipped: Vec<Passed>,
}

/// Who takes part in the course, and who of them is new here.
pub fn survey(
    moodle: &mut MoodleConn,
    mediverse: &mut MediverseConn,
    preflight: &Preflight,
    course: i64,
) -> anyhow::Result<Plan> {
    let host = Host {
        issuer: 0,
        mnet: preflight.mnet_host(),
    };
    let people = Participant::all(moodle, course, host)?;
    let keys: Vec<String> = people.iter().map(|it| email_key(it.email.trim())).collect();
    let known = known_keys(mediverse, &keys)?;
    let ids: Vec<i64> = people.iter().map(|it| it.id).collect();
    let linked: BTreeSet<i64> = owners(mediverse, &ids)?
        .into_iter()
        .map(|it| it.moodle_user_id)
        .collect();
    let mut never: BTreeSet<i64> = preflight.site_admins().into_iter().collect();
    never.extend(preflight.guest());
    Ok(plan(&people, &known, &linked, &never))
}

/// A pure function of both sides.
fn plan(
    people: &[Participant],
    known: &BTreeSet<String>,
    linked: &BTreeSet<i64>,
    never: &BTreeSet<i64>,
) -> Plan {
    let mut plan = Plan::default();
    let mut by_key: BTreeMap<String, Vec<&Participant>> = BTreeMap::new();
    for person in people {
        let pass = |reason: &str| Passed {
            moodle_user: person.id,
            reason: reason.to_owned(),
        };
        if never.contains(&person.id) {
            plan.skipped
                .push(pass("is an administrator or the guest in Moodle"));
        } else if linked.contains(&person.id) {
            plan.unchanged += 1;
        } else if field::email(&person.email).is_err() {
            plan.skipped.push(pass("has no e-mail address"));
        } else {
            let key = email_key(person.email.trim());
            by_key.entry(key).or_default().push(person);
        }
    }
    for (key, people) in by_key {
        if known.contains(&key) {
            plan.unchanged += 1;
            continue;
        }
        let [person] = people[..] else {
            plan.skipped.extend(people.iter().map(|person| Passed {
                moodle_user: person.id,
                reason: format!("shares the address `{key}` with another account"),
            }));
            continue;
        };
        plan.inserted.push(Newcomer {
            email: person.email.trim().to_owned(),
            first_name: plain_name(&person.firstname, &key),
            last_name: plain_name(&person.lastname, &key),
            role: if person.teaches {
                Role::Teacher
            } else {
                Role::Student
            },
        });
    }
    plan.skipped.sort_by_key(|it| it.moodle_user);
    plan
}

/// Make the accounts of a plan, within the caller's transaction.
pub fn apply(conn: &mut MediverseConn, plan: &Plan, call: &Call) -> anyhow::Result<()> {
    if plan.inserted.is_empty() {
        return Ok(());
    }
    let new: Vec<NewAccount<'_>> = plan
        .inserted
        .iter()
        .map(|it| NewAccount {
            id: None,
            email: &it.email,
            first_name: &it.first_name,
            last_name: &it.last_name,
            role: it.role,
            google_sub: None,
        })
        .collect();
    Account::insert_all(conn, &new)?;
    AuditEntry::insert(conn, call, new.len() as u64)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn participant(id: i64, email: &str, teaches: bool) -> Participant {
        Participant {
            id,
            email: email.to_owned(),
            firstname: "Ana".to_owned(),
            lastname: String::new(),
            teaches,
            studies: !teaches,
        }
    }

    #[test]
    fn new_people_come_in_and_nobody_else() {
        let people = [
            participant(2, "admin@x.org", true),
            participant(3, "T@x.org", true),
            participant(4, "s@x.org", false),
            participant(5, "twin@x.org", false),
            participant(6, "Twin@x.org", false),
            participant(7, "nobody", false),
            participant(8, "known@x.org", true),
            participant(9, "linked@x.org", true),
        ];
        let known = BTreeSet::from(["known@x.org".to_owned()]);
        let linked = BTreeSet::from([9]);
        let plan = plan(&people, &known, &linked, &BTreeSet::from([1, 2]));
        let inserted: Vec<(&str, Role)> = plan
            .inserted
            .iter()
            .map(|it| (it.email.as_str(), it.role))
            .collect();
        assert_eq!(
            inserted,
            [("s@x.org", Role::Student), ("T@x.org", Role::Teacher)]
        );
        assert_eq!(plan.inserted[0].last_name, "s");
        assert_eq!(plan.unchanged, 2);
        let skipped: Vec<i64> = plan.skipped.iter().map(|it| it.moodle_user).collect();
        assert_eq!(skipped, [2, 5, 6, 7]);
    }
}
