//! Reading the facts of people, in the snapshots of both sides: a fixed number of queries for every
//! few thousand people, whose facts are then let go.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::super::context::Context;
use super::super::course::resolve_all;
use super::super::part::{Label, Scope, Sides};
use super::super::sessions::{Placed, courses_of};
use super::facts::{
    Assignment, Course, House, Known, MoodleAccount, PeopleFacts, Person, Place, Standing,
};
use super::rules::{email_key, username_base};
use crate::config::moodle::Enrol;
use crate::db::mediverse::moodle::person::{
    Owner, Participation, PersonRow, PlaceRow, everyone, owners, people_of, sessions_of,
};
use crate::db::moodle::person::{
    Candidate, CourseRow, EnrolmentRow, Host, RoleRow, Via, Wanted, usernames,
};
use crate::db::moodle::{Preflight, SiteRole};
use crate::error::{Failure, invalid};

/// People whose facts are held at once.
const CHUNK: usize = 2_500;

/// Kinds of roles that courses give; those above them are not ours to give.
const ARCHETYPES: [&str; 4] = ["editingteacher", "teacher", "student", ""];

/// Give what both sides say of whom `scope` concerns to `take`, a piece after the other.
pub(super) fn each(
    sides: &mut Sides<'_>,
    context: &Context,
    scope: &Scope,
    mut take: impl FnMut(&PeopleFacts),
) -> anyhow::Result<()> {
    let people = match scope {
        Scope::Everything => everyone(sides.mediverse)?,
        Scope::Changed(changed) => {
            let mut people: BTreeSet<String> = changed.accounts.clone();
            people.extend(changed.members.iter().map(|(_, person)| person.clone()));
            let sessions: Vec<String> = changed.sessions.iter().cloned().collect();
            people.extend(people_of(sides.mediverse, &sessions)?);
            people.into_iter().collect()
        }
    };
    of(sides, context, people, |facts| {
        take(facts);
        Ok(())
    })
}

/// The same for these people.
pub(super) fn of(
    sides: &mut Sides<'_>,
    context: &Context,
    mut people: Vec<String>,
    mut take: impl FnMut(&PeopleFacts) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    people.sort_unstable();
    let sessions = if people.len() > CHUNK {
        courses_of(sides, context, None)?
    } else {
        let sessions = sessions_of(sides.mediverse, &people)?;
        courses_of(sides, context, Some(&sessions))?
    };
    let ground = Ground {
        house: house(context)?,
        open: open(sides, context)?,
    };
    let parts = participations(sides, &people, &sessions)?;
    drop(sessions);
    for (chunk, people) in people.chunks(CHUNK).enumerate() {
        let facts = piece(sides, &ground, people, |at| {
            let at = chunk * CHUNK + at;
            let from = parts.partition_point(|part| (part.person as usize) < at);
            let own = parts[from..].iter();
            own.take_while(move |part| part.person as usize == at)
        });
        let mut facts = facts?;
        accounts(sides, context, &mut facts)?;
        courses(sides, context, &ground, &mut facts)?;
        seats(sides, &mut facts)?;
        take(&facts)?;
    }
    Ok(())
}

/// Someone, by their place among everyone looked at, in a course.
struct Part {
    person: u32,
    course: i64,
    teaches: bool,
    joined: bool,
    skipped: bool,
}

/// Who of `people`, in order, takes part in which courses: read once for all of them.
fn participations(
    sides: &mut Sides<'_>,
    people: &[String],
    sessions: &[Placed],
) -> anyhow::Result<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let sessions: Vec<(&str, i64, bool)> = sessions
        .iter()
        .map(|it| (it.session.as_str(), it.course, it.skipped))
        .collect();
    let asked = (people.len() <= CHUNK).then_some(people);
    Participation::each(sides.mediverse, &sessions, asked, |it| {
        let at = people.binary_search(&it.person);
        let at = at.ok().and_then(|at| u32::try_from(at).ok());
        parts.extend(at.map(|person| Part {
            person,
            course: it.course,
            teaches: it.teaches,
            joined: it.joined,
            skipped: !it.teaches && !it.joined,
        }));
    })?;
    parts.sort_unstable_by_key(|it| (it.person, it.course));
    Ok(parts)
}

/// What is the same for everyone.
struct Ground {
    house: House,
    /// The courses that `MOODLE_COURSES` names, if it names any.
    open: Option<BTreeSet<i64>>,
}

/// What our own books say of `people`, in order; `parts` tells in which courses the one at a place takes part.
fn piece<'p, P: Iterator<Item = &'p Part>>(
    sides: &mut Sides<'_>,
    ground: &Ground,
    people: &[String],
    parts: impl Fn(usize) -> P,
) -> anyhow::Result<PeopleFacts> {
    let mut facts = PeopleFacts {
        house: ground.house.clone(),
        ..PeopleFacts::default()
    };
    PersonRow::each(sides.mediverse, people, |row| {
        facts.people.push(person(row));
    })?;
    // The server's order of text need not be ours.
    facts.people.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    for person in &mut facts.people {
        let Ok(at) = people.binary_search(&person.id) else {
            continue;
        };
        for part in parts(at) {
            if part.teaches {
                person.teaches.push(part.course);
            }
            if part.joined {
                person.joined.push(part.course);
            }
            if part.skipped {
                person.skipped.push(part.course);
            }
        }
    }
    let people_found = &mut facts.people;
    PlaceRow::each(sides.mediverse, people, |row| {
        let at = people_found.binary_search_by(|it| it.id.cmp(&row.user_id));
        if let Ok(at) = at {
            let place = Place {
                enrolled_by_us: row.enrolled_by_us,
                role_by_us: row.role_by_us,
                suspended_by_us: row.suspended_by_us,
            };
            people_found[at].places.push((row.course_id, place));
        }
    })?;
    Ok(facts)
}

/// What decides which accounts are whose.
pub(super) fn host(context: &Context) -> Host {
    let issuer = context.preflight.issuer(context.settings.issuer.as_deref());
    Host {
        issuer: issuer.map_or(0, |it| it.id),
        mnet: context.preflight.mnet_host(),
    }
}

fn house(context: &Context) -> anyhow::Result<House> {
    let (preflight, settings) = (&context.preflight, &context.settings);
    let config = &preflight.config;
    let list = |name| config.get(name).unwrap_or_default().to_owned();
    let teacher = role(preflight, "MOODLE_TEACHER_ROLE", &settings.teacher_role)?;
    let student = role(preflight, "MOODLE_STUDENT_ROLE", &settings.student_role)?;
    Ok(House {
        issuer: Some(host(context).issuer).filter(|id| *id != 0),
        guest: preflight.guest().unwrap_or(1),
        admins: preflight.site_admins().into_iter().collect(),
        extended_usernames: config.is_on("extendedusernamechars"),
        allowed_emails: list("allowemailaddresses"),
        denied_emails: list("denyemailaddresses"),
        teacher_role: teacher.id,
        student_role: student.id,
        role_names: preflight
            .roles
            .iter()
            .map(|role| (role.id, Label::from(&*role.shortname)))
            .collect(),
        enrols_joined: settings.enrol == Enrol::Joined,
    })
}

/// The role that a setting names, unless it is one above courses.
fn role<'p>(preflight: &'p Preflight, setting: &str, name: &str) -> Result<&'p SiteRole, Failure> {
    let role = preflight.role(name).ok_or_else(|| {
        invalid(format!("Moodle has no role `{name}`")).hint(format!(
            "set `{setting}` to the short name of one of its roles"
        ))
    })?;
    if ARCHETYPES.contains(&&*role.archetype) {
        return Ok(role);
    }
    Err(
        invalid(format!("`{name}` is no role of teachers or students")).hint(format!(
            "set `{setting}` to a role whose kind is editingteacher, teacher or student"
        )),
    )
}

fn person(row: PersonRow) -> Person {
    Person {
        known: row.known.then_some(Known {
            moodle_user: row.moodle_user_id,
            username: row.username,
            deleted_as: row.deleted_as,
            created_by_us: row.created_by_us,
            written: row.written_hash,
            suspended_by_us: row.suspended_by_us,
            problem: row.problem,
            held: row.held,
        }),
        id: row.id,
        email: row.email,
        first_name: row.first_name,
        last_name: row.last_name,
        role: row.role,
        active: row.active,
        teaches: Vec::new(),
        joined: Vec::new(),
        skipped: Vec::new(),
        places: Vec::new(),
        by_login: Vec::new(),
        by_email: Vec::new(),
    }
}

/// Which Moodle accounts they may mean, and which usernames are taken.
fn accounts(
    sides: &mut Sides<'_>,
    context: &Context,
    facts: &mut PeopleFacts,
) -> anyhow::Result<()> {
    let host = host(context);
    let extended = facts.house.extended_usernames;
    let people = &mut facts.people;
    let keys: Vec<String> = people.iter().map(|it| email_key(&it.email)).collect();
    let places: HashMap<&str, usize> = keys
        .iter()
        .enumerate()
        .map(|(at, key)| (key.as_str(), at))
        .collect();
    let known = |it: &Person| it.known.as_ref().and_then(|it| it.moodle_user);
    let mut wanted = Wanted {
        logins: keys.iter().map(String::as_str).collect(),
        known: people.iter().filter_map(known).collect(),
        emails: people
            .iter()
            .zip(&keys)
            .filter(|(it, _)| known(it).is_none())
            .map(|(_, key)| key.as_str())
            .collect(),
    };
    let accounts = &mut facts.accounts;
    // The second time for those whose number by our books somebody else has now, and for those
    // who have another address by now: it may be somebody else's.
    for _ in 0..2 {
        Candidate::each(sides.moodle, &wanted, host, |it| {
            let person = places.get(it.key.as_str()).map(|at| &mut people[*at]);
            match (it.via(), person) {
                (Via::Login, Some(person)) => person.by_login.push((it.userid, it.pending)),
                (Via::Email, Some(person)) => person.by_email.push(it.userid),
                _ => {}
            }
            if it.there {
                accounts.entry(it.userid).or_insert_with(|| account(it));
            }
        })?;
        let strangers = people.iter().zip(&keys);
        let strangers =
            strangers.filter(|(it, key)| is_stranger(it, accounts) || has_moved(it, key, accounts));
        wanted = Wanted {
            emails: strangers.map(|(_, key)| key.as_str()).collect(),
            ..Wanted::default()
        };
        if wanted.emails.is_empty() {
            break;
        }
    }
    let bases: HashSet<String> = people
        .iter()
        .zip(&keys)
        .filter(|(it, _)| it.active && it.by_login.is_empty() && it.by_email.is_empty())
        .map(|(_, key)| username_base(extended, key))
        .collect();
    if !bases.is_empty() {
        let bases: Vec<String> = bases.into_iter().collect();
        facts
            .usernames
            .extend(usernames(sides.moodle, &bases, host)?);
    }
    let ids: Vec<i64> = facts.accounts.keys().copied().collect();
    for owner in owners(sides.mediverse, &ids)? {
        if let Some(account) = facts.accounts.get_mut(&owner.moodle_user_id)
            && is_still(&owner, account)
        {
            account.owner = Some(owner.user_id);
        }
    }
    Ok(())
}

/// Whether the account is still that of the person who has its number by our books.
fn is_still(owner: &Owner, account: &MoodleAccount) -> bool {
    let username = owner.username.as_ref();
    let email = owner.email_key.as_ref();
    account.deleted
        || username.is_none_or(|it| *it == account.username)
        || email.is_some_and(|it| *it == email_key(&account.email))
}

/// Whether the account of our books has another address than the person.
fn has_moved(person: &Person, key: &str, accounts: &HashMap<i64, MoodleAccount>) -> bool {
    let id = person.known.as_ref().and_then(|known| known.moodle_user);
    id.and_then(|id| accounts.get(&id))
        .is_some_and(|account| email_key(&account.email) != key)
}

/// Whether the account of our books is not there, or is another one by now.
fn is_stranger(person: &Person, accounts: &HashMap<i64, MoodleAccount>) -> bool {
    let Some(known) = &person.known else {
        return false;
    };
    let Some(id) = known.moodle_user else {
        return false;
    };
    accounts.get(&id).is_none_or(|account| !known.is(account))
}

fn account(it: Candidate) -> MoodleAccount {
    MoodleAccount {
        username: it.username,
        auth: it.auth,
        email: it.email,
        first_name: it.firstname,
        last_name: it.lastname,
        deleted: it.deleted,
        suspended: it.suspended,
        confirmed: it.confirmed,
        local: it.local,
        signed_in: it.signed_in,
        owner: None,
    }
}

/// The courses that `MOODLE_COURSES` names.
fn open(sides: &mut Sides<'_>, context: &Context) -> anyhow::Result<Option<BTreeSet<i64>>> {
    let Some(names) = &context.settings.courses else {
        return Ok(None);
    };
    let named = resolve_all(sides.moodle, names.iter().map(String::as_str))?;
    let courses = named.into_values().map(|course| match course {
        Ok(course) => Ok(course.id),
        Err(why) => Err(why.failure().hint("`MOODLE_COURSES` names it")),
    });
    Ok(Some(courses.collect::<Result<_, Failure>>()?))
}

/// The courses that anyone is in or should be in.
fn courses(
    sides: &mut Sides<'_>,
    context: &Context,
    ground: &Ground,
    facts: &mut PeopleFacts,
) -> anyhow::Result<()> {
    let ids: BTreeSet<i64> = facts.people.iter().flat_map(courses_of_person).collect();
    let ids: Vec<i64> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(());
    }
    let by_hand = context.preflight.has_manual_enrolment();
    facts.courses = CourseRow::all(sides.moodle, &ids)?
        .into_iter()
        .map(|row| {
            let course = Course {
                shortname: Label::from(&*row.shortname),
                manual: row.method.filter(|_| by_hand),
                open: ground.open.as_ref().is_none_or(|it| it.contains(&row.id)),
            };
            (row.id, course)
        })
        .collect::<BTreeMap<_, _>>();
    Ok(())
}

fn courses_of_person(person: &Person) -> impl Iterator<Item = i64> + '_ {
    let places = person.places.iter().map(|(course, _)| *course);
    let wished = person.teaches.iter().chain(&person.joined).copied();
    places.chain(wished)
}

/// How the accounts stand in these courses.
fn seats(sides: &mut Sides<'_>, facts: &mut PeopleFacts) -> anyhow::Result<()> {
    let mut pairs: Vec<(i64, i64)> = Vec::new();
    for person in &facts.people {
        let known = person.known.as_ref().and_then(|it| it.moodle_user);
        let logins = person.by_login.iter().map(|(id, _)| *id);
        let accounts: BTreeSet<i64> = known
            .into_iter()
            .chain(logins)
            .chain(person.by_email.iter().copied())
            .filter(|id| facts.accounts.contains_key(id))
            .collect();
        for account in accounts {
            pairs.extend(courses_of_person(person).map(|course| (account, course)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    for pairs in pairs.chunks(CHUNK) {
        let (users, courses): (Vec<i64>, Vec<i64>) = pairs.iter().copied().unzip();
        for row in EnrolmentRow::all(sides.moodle, &users, &courses)? {
            let method = facts.courses.get(&row.courseid).and_then(|it| it.manual);
            let seat = facts.seats.entry((row.userid, row.courseid)).or_default();
            if Some(row.method) == method {
                seat.manual = Some((row.id, row.suspended));
            } else {
                let suspended = seat.elsewhere.unwrap_or(true) && row.suspended;
                seat.elsewhere = Some(suspended);
            }
        }
        for row in RoleRow::all(sides.moodle, &users, &courses)? {
            let seat: &mut Standing = facts.seats.entry((row.userid, row.courseid)).or_default();
            seat.roles.push(Assignment {
                id: row.id,
                role: row.role,
                plain: row.plain,
            });
        }
    }
    Ok(())
}
