//! Writing a batch of people into Moodle, and what came of it into our books. The number of
//! statements does not depend on how many people there are.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicI64, Ordering};

use diesel::result::{DatabaseErrorKind, Error as DieselError};

use super::super::context::Context;
use super::super::part::{Outcome, RowOp, RowRef};
use super::read::host;
use super::rules::hash;
use super::step::{Enrolment, PersonStep};
use crate::db::mediverse::moodle::person::{AccountRecord, PlaceRecord, record};
use crate::db::moodle::person::{
    Candidate, Defaults, EnrolmentRow, Host, NewAccounts, RoleRow, Roles, Touched, Via, Wanted,
    Writer, draw_accounts, taken,
};
use crate::db::moodle::{Preflight, SiteConfig};
use crate::db::{MediverseConn, MoodleConn};

const CHANGED: &str = "changed in Moodle since the plan was made";

/// Draw the ids of accounts that are to be made.
pub(super) fn draw(moodle: &mut MoodleConn, steps: &mut [PersonStep]) -> anyhow::Result<()> {
    let new = steps.iter_mut().filter_map(|step| step.create.as_mut());
    let new: Vec<_> = new.filter(|it| it.id.is_none()).collect();
    if !new.is_empty() {
        let ids = draw_accounts(moodle, new.len())?;
        for (new, id) in new.into_iter().zip(ids) {
            new.id = Some(id);
        }
    }
    Ok(())
}

/// Write the steps in the caller's transaction, which holds our lock.
pub(super) fn apply(
    moodle: &mut MoodleConn,
    context: &Context,
    newest: &AtomicI64,
    steps: &[PersonStep],
) -> anyhow::Result<Vec<Outcome>> {
    let host = host(context);
    let stale = look_again(moodle, host, newest.load(Ordering::Relaxed), steps)?;
    let mut batch = Batch {
        steps,
        users: steps.iter().map(|step| step.moodle_user).collect(),
        stale,
        rows: vec![Vec::new(); steps.len()],
        places: HashMap::new(),
    };
    let mut writer = Writer {
        conn: moodle,
        host,
        actor: context.preflight.actor().unwrap_or_default(),
    };
    batch.create(&mut writer, &context.preflight, newest)?;
    for (at, user) in batch.users.iter().enumerate() {
        if let Some(user) = user {
            batch.places.insert(*user, at);
        }
    }
    batch.sign_in(&mut writer)?;
    batch.rename(&mut writer)?;
    batch.suspend(&mut writer)?;
    batch.enrol(&mut writer)?;
    batch.roles(&mut writer)?;
    batch.flag(&mut writer, context.preflight.session_timeout())?;
    Ok(batch.outcomes())
}

/// Under the lock: which steps no longer fit what Moodle has.
fn look_again(
    moodle: &mut MoodleConn,
    host: Host,
    newest: i64,
    steps: &[PersonStep],
) -> anyhow::Result<HashSet<usize>> {
    let mut stale = HashSet::new();
    let new: Vec<(usize, &PersonStep)> = steps
        .iter()
        .enumerate()
        .filter(|(_, step)| step.create.is_some())
        .collect();
    if !new.is_empty() {
        let keys: Vec<String> = new.iter().map(|(_, step)| step.key()).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let created = new.iter().filter_map(|(_, step)| step.create.as_ref());
        let usernames: Vec<&str> = created.map(|it| &*it.username).collect();
        let taken = taken(moodle, &keys, &usernames, host, newest)?;
        stale.extend(taken.into_iter().filter_map(|n| Some(new.get(n - 1)?.0)));
    }
    let old: Vec<(usize, i64)> = steps
        .iter()
        .enumerate()
        .filter_map(|(at, step)| Some((at, step.moodle_user?)))
        .collect();
    if !old.is_empty() {
        accounts_as_planned(moodle, host, steps, &old, &mut stale)?;
        seats_as_planned(moodle, steps, &old, &mut stale)?;
    }
    Ok(stale)
}

fn accounts_as_planned(
    moodle: &mut MoodleConn,
    host: Host,
    steps: &[PersonStep],
    old: &[(usize, i64)],
    stale: &mut HashSet<usize>,
) -> anyhow::Result<()> {
    let keys: Vec<String> = old.iter().map(|(at, _)| steps[*at].key()).collect();
    let by_key = keys.iter().zip(old);
    let by_key: HashMap<&str, usize> = by_key.map(|(key, (at, _))| (key.as_str(), *at)).collect();
    let by_user: HashMap<i64, usize> = old.iter().map(|(at, user)| (*user, *at)).collect();
    let wanted = Wanted {
        logins: keys.iter().map(String::as_str).collect(),
        known: old.iter().map(|(_, user)| *user).collect(),
        emails: Vec::new(),
    };
    Candidate::each(moodle, &wanted, host, |it| {
        let at = match it.via() {
            Via::Books => by_user.get(&it.userid),
            Via::Login | Via::Email => by_key.get(it.key.as_str()),
        };
        let Some(at) = at else { return };
        let step = &steps[*at];
        let fits = match it.via() {
            Via::Login => !step.login,
            Via::Email => true,
            Via::Books => {
                let renamed = step.rename.as_ref().is_none_or(|rename| {
                    let now = [&it.firstname, &it.lastname, &it.email];
                    !it.signed_in && rename.before.iter().eq(now)
                });
                let suspended = step.suspend.is_none_or(|suspend| suspend != it.suspended);
                it.there && !it.deleted && it.local && renamed && suspended
            }
        };
        if !fits {
            stale.insert(*at);
        }
    })?;
    Ok(())
}

fn seats_as_planned(
    moodle: &mut MoodleConn,
    steps: &[PersonStep],
    old: &[(usize, i64)],
    stale: &mut HashSet<usize>,
) -> anyhow::Result<()> {
    let seats = || {
        old.iter().flat_map(|(at, user)| {
            let seats = steps[*at].seats.iter().filter(|seat| seat.writes());
            seats.map(move |seat| (*at, *user, seat))
        })
    };
    let (users, courses): (Vec<i64>, Vec<i64>) =
        seats().map(|(_, user, seat)| (user, seat.course)).unzip();
    if users.is_empty() {
        return Ok(());
    }
    let mut enrolments: HashMap<(i64, i64), Vec<EnrolmentRow>> = HashMap::new();
    for row in EnrolmentRow::all(moodle, &users, &courses)? {
        let pair = (row.userid, row.courseid);
        enrolments.entry(pair).or_default().push(row);
    }
    let mut roles: HashMap<(i64, i64), Vec<RoleRow>> = HashMap::new();
    for row in RoleRow::all(moodle, &users, &courses)? {
        roles
            .entry((row.userid, row.courseid))
            .or_default()
            .push(row);
    }
    for (at, user, seat) in seats() {
        let pair = (user, seat.course);
        let enrolled = enrolments.get(&pair).map_or(&[][..], Vec::as_slice);
        let has = |id: i64, suspended: bool| {
            enrolled
                .iter()
                .any(|row| row.id == id && row.suspended == suspended)
        };
        let enrolment = match seat.enrolment {
            None => true,
            Some(Enrolment::Enrol(_)) => enrolled.is_empty(),
            Some(Enrolment::Resume(row)) => has(row, true),
            Some(Enrolment::Suspend(row)) => has(row, false),
        };
        let roles = roles.get(&pair).map_or(&[][..], Vec::as_slice);
        let given = seat
            .give
            .as_ref()
            .is_none_or(|give| roles.iter().all(|row| row.role != give.role));
        let taken = seat.take.as_ref().is_none_or(|take| {
            roles
                .iter()
                .any(|row| row.id == take.row && row.role == take.role && row.plain)
        });
        if !(enrolment && given && taken) {
            stale.insert(at);
        }
    }
    Ok(())
}

/// Steps on their way into Moodle.
struct Batch<'s> {
    steps: &'s [PersonStep],
    /// The account of each, once there is one.
    users: Vec<Option<i64>>,
    stale: HashSet<usize>,
    rows: Vec<Vec<RowRef>>,
    /// The step by its account.
    places: HashMap<i64, usize>,
}

impl<'s> Batch<'s> {
    /// The steps that go ahead, with their accounts.
    fn live(&self) -> impl Iterator<Item = (i64, &'s PersonStep)> + '_ {
        let steps = self.steps.iter().enumerate();
        steps
            .filter(|(at, _)| !self.stale.contains(at))
            .filter_map(|(at, step)| Some((self.users[at]?, step)))
    }

    fn note(&mut self, table: &str, op: RowOp, touched: &[Touched]) {
        for it in touched {
            if let Some(at) = self.places.get(&it.userid) {
                self.rows[*at].push(RowRef::new(table, it.id, op));
            }
        }
    }

    fn create(
        &mut self,
        writer: &mut Writer<'_>,
        preflight: &Preflight,
        newest: &AtomicI64,
    ) -> anyhow::Result<()> {
        let keys: Vec<String> = self.steps.iter().map(PersonStep::key).collect();
        let mut new = NewAccounts::default();
        let mut by_username: HashMap<&str, usize> = HashMap::new();
        for (at, step) in self.steps.iter().enumerate() {
            if let Some(it) = step.create.as_ref().filter(|_| !self.stale.contains(&at)) {
                new.ids.push(it.id.unwrap_or_default());
                new.usernames.push(&it.username);
                new.first_names.push(&it.first_name);
                new.last_names.push(&it.last_name);
                new.emails.push(&keys[at]);
                by_username.insert(&it.username, at);
            }
        }
        let created = writer.create(&new, &defaults(&preflight.config))?;
        all_of(created.len(), new.usernames.len())?;
        let ids: Vec<i64> = created.iter().map(|(id, _)| *id).collect();
        for (id, username) in &created {
            if let Some(at) = by_username.get(username.as_str()) {
                self.users[*at] = Some(*id);
                self.places.insert(*id, *at);
                self.rows[*at].push(RowRef::new("user", *id, RowOp::Insert));
            }
        }
        let path = preflight.system_path.as_deref().unwrap_or("/1");
        let contexts = writer.add_contexts(&ids, path)?;
        self.note("context", RowOp::Insert, &contexts);
        if let Some(last) = ids.iter().max() {
            newest.fetch_max(*last, Ordering::Relaxed);
        }
        Ok(())
    }

    fn sign_in(&mut self, writer: &mut Writer<'_>) -> anyhow::Result<()> {
        let (users, keys): (Vec<i64>, Vec<String>) = self
            .live()
            .filter(|(_, step)| step.login)
            .map(|(user, step)| (user, step.key()))
            .unzip();
        let written = writer.add_logins(&users, &keys)?;
        all_of(written.len(), users.len())?;
        self.note("auth_oauth2_linked_login", RowOp::Insert, &written);
        Ok(())
    }

    fn rename(&mut self, writer: &mut Writer<'_>) -> anyhow::Result<()> {
        let mut users = Vec::new();
        let mut wanted: [Vec<&str>; 3] = Default::default();
        for (user, step) in self.live() {
            if let Some(rename) = &step.rename {
                users.push(user);
                for (column, value) in wanted.iter_mut().zip(&rename.after) {
                    column.push(value);
                }
            }
        }
        let [first, last, email] = &wanted;
        let written = writer.rename(&users, [first, last, email])?;
        all_of(written.len(), users.len())?;
        self.note("user", RowOp::Update, &written);
        Ok(())
    }

    fn suspend(&mut self, writer: &mut Writer<'_>) -> anyhow::Result<()> {
        let (users, suspended): (Vec<i64>, Vec<i16>) = self
            .live()
            .filter_map(|(user, step)| Some((user, i16::from(step.suspend?))))
            .unzip();
        let written = writer.suspend(&users, &suspended)?;
        all_of(written.len(), users.len())?;
        self.note("user", RowOp::Update, &written);
        let gone: Vec<i64> = users
            .iter()
            .zip(&suspended)
            .filter(|(_, suspended)| **suspended == 1)
            .map(|(user, _)| *user)
            .collect();
        let sessions = writer.sign_out(&gone)?;
        self.note("sessions", RowOp::Delete, &sessions);
        Ok(())
    }

    fn enrol(&mut self, writer: &mut Writer<'_>) -> anyhow::Result<()> {
        let (mut users, mut methods) = (Vec::new(), Vec::new());
        let (mut rows, mut status) = (Vec::new(), Vec::new());
        for (user, step) in self.live() {
            for seat in &step.seats {
                match seat.enrolment {
                    Some(Enrolment::Enrol(method)) => {
                        users.push(user);
                        methods.push(method);
                    }
                    Some(Enrolment::Resume(row)) => {
                        rows.push(row);
                        status.push(0);
                    }
                    Some(Enrolment::Suspend(row)) => {
                        rows.push(row);
                        status.push(1);
                    }
                    None => {}
                }
            }
        }
        let written = writer.enrol(&users, &methods)?;
        all_of(written.len(), users.len())?;
        self.note("user_enrolments", RowOp::Insert, &written);
        let written = writer.set_enrolments(&rows, &status)?;
        all_of(written.len(), rows.len())?;
        self.note("user_enrolments", RowOp::Update, &written);
        Ok(())
    }

    /// Give first, then take: nobody is without a role in between.
    fn roles(&mut self, writer: &mut Writer<'_>) -> anyhow::Result<()> {
        let mut given = Roles::default();
        let (mut rows, mut users, mut roles) = (Vec::new(), Vec::new(), Vec::new());
        for (user, step) in self.live() {
            for seat in &step.seats {
                if let Some(give) = &seat.give {
                    given.users.push(user);
                    given.courses.push(seat.course);
                    given.roles.push(give.role);
                }
                if let Some(take) = &seat.take {
                    rows.push(take.row);
                    users.push(user);
                    roles.push(take.role);
                }
            }
        }
        let written = writer.give_roles(&given)?;
        all_of(written.len(), given.users.len())?;
        self.note("role_assignments", RowOp::Insert, &written);
        let deleted = writer.take_roles(&rows, &users, &roles)?;
        all_of(deleted.len(), rows.len())?;
        self.note("role_assignments", RowOp::Delete, &deleted);
        Ok(())
    }

    /// Whoever is signed in sees at the next click what changed.
    fn flag(&self, writer: &mut Writer<'_>, session_timeout: i64) -> anyhow::Result<()> {
        let users: Vec<i64> = self
            .live()
            .filter(|(_, step)| step.seats.iter().any(|seat| seat.writes()))
            .map(|(user, _)| user)
            .collect();
        writer.flag(&users, session_timeout)?;
        Ok(())
    }

    fn outcomes(self) -> Vec<Outcome> {
        let Self { stale, rows, .. } = self;
        rows.into_iter()
            .enumerate()
            .map(|(at, rows)| {
                if stale.contains(&at) {
                    Outcome::Stale(CHANGED.to_owned())
                } else {
                    Outcome::Done(rows)
                }
            })
            .collect()
    }
}

/// Somebody else wrote between our look and our write: roll everything back and look again.
fn all_of(written: usize, wanted: usize) -> Result<(), DieselError> {
    if written == wanted {
        return Ok(());
    }
    Err(DieselError::DatabaseError(
        DatabaseErrorKind::SerializationFailure,
        Box::new("someone changed the same people in Moodle at this moment".to_owned()),
    ))
}

/// What this site gives to new accounts.
fn defaults(config: &SiteConfig) -> Defaults {
    let text = |name: &str, otherwise: &str| config.get(name).unwrap_or(otherwise).to_owned();
    let preference = |name: &str, otherwise: i64| {
        i32::try_from(config.preference(name, otherwise)).unwrap_or_default()
    };
    let country = text("country", "");
    Defaults {
        lang: text("lang", "en"),
        calendar: text("calendartype", "gregorian"),
        mail_display: preference("maildisplay", 2),
        mail_format: preference("mailformat", 1),
        mail_digest: preference("maildigest", 0),
        auto_subscribe: preference("autosubscribe", 1),
        track_forums: preference("trackforums", 0),
        city: text("defaultcity", ""),
        country: if country == "0" {
            String::new()
        } else {
            country
        },
    }
}

/// Write down what was done, in the caller's transaction.
pub(super) fn confirm(
    mediverse: &mut MediverseConn,
    done: &[(&PersonStep, &[RowRef])],
) -> anyhow::Result<()> {
    let mut accounts = Vec::with_capacity(done.len());
    let mut places = Vec::new();
    for (step, rows) in done {
        accounts.push(account(step, rows));
        for seat in &step.seats {
            places.extend(seat.place.map(|place| PlaceRecord {
                user_id: &step.id,
                course_id: seat.course,
                enrolled_by_us: place.enrolled_by_us,
                role_by_us: place.role_by_us,
                suspended_by_us: place.suspended_by_us,
            }));
        }
    }
    Ok(record(mediverse, &accounts, &places)?)
}

fn account<'s>(step: &'s PersonStep, rows: &[RowRef]) -> AccountRecord<'s> {
    let common = AccountRecord {
        user_id: &step.id,
        fresh: step.is_fresh(),
        login_by_us: step.login.then_some(true),
        suspended_by_us: step.suspend,
        problem: step.problem(),
        held: step.hold.as_deref(),
        ..AccountRecord::default()
    };
    if let Some(new) = &step.create {
        let inserted = |row: &&RowRef| row.table == "user" && row.op == RowOp::Insert;
        return AccountRecord {
            moodle_user_id: rows.iter().find(inserted).map(|row| row.id),
            username: Some(&new.username),
            created_by_us: Some(true),
            written_hash: Some(hash(&new.first_name, &new.last_name, &step.key())),
            ..common
        };
    }
    AccountRecord {
        moodle_user_id: step.adopt.as_ref().and(step.moodle_user),
        username: step.adopt.as_deref(),
        created_by_us: step.adopt.as_ref().map(|_| false),
        written_hash: step.rename.as_ref().map(|rename| {
            let [first, last, email] = &rename.after;
            hash(first, last, email)
        }),
        ..common
    }
}
