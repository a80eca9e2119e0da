//! After a crash: what of a batch that was only intended did happen, found out by natural keys.
//!
//! A step is one transaction's, so that all of it happened or nothing.

use std::collections::HashMap;

use super::super::context::Context;
use super::super::part::{Left, RowOp, RowRef, Settled, Sides};
use super::read::host;
use super::step::{Enrolment, PersonStep, SeatStep};
use crate::db::MoodleConn;
use crate::db::mediverse::moodle::person::owners;
use crate::db::moodle::person::{Candidate, EnrolmentRow, Login, RoleRow, Wanted, Written};

/// Look for what `entries` meant to do, in order.
pub(super) fn settle(
    sides: &mut Sides<'_>,
    context: &Context,
    left: &[Left<PersonStep>],
) -> anyhow::Result<Vec<Settled>> {
    let steps: Vec<&PersonStep> = left.iter().map(|it| &it.step).collect();
    let moodle_now = Now::read(sides.moodle, context, &steps)?;
    let numbers: Vec<i64> = steps.iter().filter_map(|step| drawn(step)).collect();
    // Of a Moodle that came back from an older copy: given again since.
    let mut others: HashMap<i64, String> = owners(sides.mediverse, &numbers)?
        .into_iter()
        .map(|it| (it.moodle_user_id, it.user_id))
        .collect();
    for (at, row) in &moodle_now.created {
        others.insert(row.userid, steps[*at].id.to_string());
    }
    let is_others = |step: &PersonStep| {
        let owner = drawn(step).and_then(|id| others.get(&id));
        owner.is_some_and(|owner| **owner != *step.id)
    };
    let actor = context.preflight.actor().unwrap_or_default();
    let settled = left.iter().enumerate();
    Ok(settled
        .map(|(at, Left { step, committed })| {
            moodle_now
                .rows(at, step, actor)
                .or_else(|| gone(step).filter(|_| *committed && !is_others(step)))
                .map_or(Settled::Void, Settled::Done)
        })
        .collect())
}

/// The rows of an account that was made, and was deleted or became somebody's since.
fn gone(step: &PersonStep) -> Option<Vec<RowRef>> {
    Some(vec![RowRef::new("user", drawn(step)?, RowOp::Insert)])
}

/// The id of an account that was to be made.
fn drawn(step: &PersonStep) -> Option<i64> {
    step.create.as_ref()?.id
}

/// What Moodle has of these people now.
struct Now {
    /// New accounts that are there, by the place of their step.
    created: HashMap<usize, Written>,
    logins: HashMap<String, Login>,
    accounts: HashMap<usize, Candidate>,
    enrolments: HashMap<(i64, i64), Vec<EnrolmentRow>>,
    roles: HashMap<(i64, i64), Vec<RoleRow>>,
}

impl Now {
    fn read(
        moodle: &mut MoodleConn,
        context: &Context,
        steps: &[&PersonStep],
    ) -> anyhow::Result<Self> {
        let host = host(context);
        let keys: Vec<String> = steps.iter().map(|step| step.key()).collect();
        let new: Vec<usize> = (0..steps.len())
            .filter(|at| steps[*at].create.is_some())
            .collect();
        let created = new.iter().filter_map(|at| steps[*at].create.as_ref());
        let usernames: Vec<&str> = created.map(|it| &*it.username).collect();
        let emails: Vec<&str> = new.iter().map(|at| keys[*at].as_str()).collect();
        let created = Written::all(moodle, &usernames, &emails, host)?
            .into_iter()
            .filter_map(|row| {
                let place = usize::try_from(row.n - 1).ok()?;
                Some((*new.get(place)?, row))
            })
            .collect();
        let mut now = Self {
            created,
            logins: HashMap::new(),
            accounts: HashMap::new(),
            enrolments: HashMap::new(),
            roles: HashMap::new(),
        };
        let texts: Vec<&str> = keys.iter().map(String::as_str).collect();
        for login in Login::all(moodle, &texts, host)? {
            now.logins.insert(login.username.clone(), login);
        }
        let users = steps.iter().enumerate();
        let users: HashMap<i64, usize> = users
            .filter_map(|(at, step)| Some((step.moodle_user?, at)))
            .collect();
        let wanted = Wanted {
            known: users.keys().copied().collect(),
            ..Wanted::default()
        };
        let accounts = &mut now.accounts;
        Candidate::each(moodle, &wanted, host, |it| {
            if let Some(at) = users.get(&it.userid) {
                accounts.insert(*at, it);
            }
        })?;
        let pairs = steps.iter().enumerate().flat_map(|(at, step)| {
            let user = step.moodle_user;
            let user = user.or_else(|| now.created.get(&at).map(|row| row.userid));
            let seats = step.seats.iter();
            seats.filter_map(move |seat| Some((user?, seat.course)))
        });
        let (users, courses): (Vec<i64>, Vec<i64>) = pairs.unzip();
        for row in EnrolmentRow::all(moodle, &users, &courses)? {
            let pair = (row.userid, row.courseid);
            now.enrolments.entry(pair).or_default().push(row);
        }
        for row in RoleRow::all(moodle, &users, &courses)? {
            let pair = (row.userid, row.courseid);
            now.roles.entry(pair).or_default().push(row);
        }
        Ok(now)
    }

    /// The rows that the step wrote, if it is there.
    fn rows(&self, at: usize, step: &PersonStep, actor: i64) -> Option<Vec<RowRef>> {
        let mut rows = Vec::new();
        let login = step.login.then(|| self.logins.get(&step.key()));
        let user = if step.create.is_some() {
            let row = self.created.get(&at)?;
            rows.push(RowRef::new("user", row.userid, RowOp::Insert));
            let context = row
                .context
                .map(|id| RowRef::new("context", id, RowOp::Insert));
            rows.extend(context);
            row.userid
        } else {
            step.moodle_user?
        };
        if let Some(login) = login {
            // Whoever signed in at that moment has an account of Moodle's own making.
            let login = login.filter(|it| it.userid == user && it.usermodified == actor)?;
            rows.push(RowRef::new(
                "auth_oauth2_linked_login",
                login.id,
                RowOp::Insert,
            ));
        }
        if step.create.is_none() && (step.rename.is_some() || step.suspend.is_some()) {
            let account = self.accounts.get(&at).filter(|it| it.there)?;
            let renamed = step.rename.as_ref().is_none_or(|rename| {
                let now = [&account.firstname, &account.lastname, &account.email];
                rename.after.iter().eq(now)
            });
            let suspended = step.suspend.is_none_or(|it| it == account.suspended);
            if !(renamed && suspended) {
                return None;
            }
            rows.push(RowRef::new("user", user, RowOp::Update));
        }
        for seat in &step.seats {
            let there = self.seat(user, seat, &mut rows);
            // What was made with a new account may have been changed by others since.
            if !there && step.create.is_none() {
                return None;
            }
        }
        Some(rows)
    }

    fn seat(&self, user: i64, seat: &SeatStep, rows: &mut Vec<RowRef>) -> bool {
        let pair = (user, seat.course);
        let enrolments = self.enrolments.get(&pair).map_or(&[][..], Vec::as_slice);
        let roles = self.roles.get(&pair).map_or(&[][..], Vec::as_slice);
        let (table, mut all) = ("user_enrolments", true);
        let mut enrolled = |found: Option<&EnrolmentRow>, op| match found {
            Some(row) => rows.push(RowRef::new(table, row.id, op)),
            None => all = false,
        };
        let by_row = |id: i64, suspended: bool| {
            enrolments
                .iter()
                .find(|row| row.id == id && row.suspended == suspended)
        };
        match seat.enrolment {
            None => {}
            Some(Enrolment::Enrol(method)) => {
                let row = enrolments.iter().find(|row| row.method == method);
                enrolled(row, RowOp::Insert);
            }
            Some(Enrolment::Resume(row)) => enrolled(by_row(row, false), RowOp::Update),
            Some(Enrolment::Suspend(row)) => enrolled(by_row(row, true), RowOp::Update),
        }
        if let Some(give) = &seat.give {
            let given = |row: &&RoleRow| row.role == give.role && row.plain;
            match roles.iter().find(given) {
                Some(row) => rows.push(RowRef::new("role_assignments", row.id, RowOp::Insert)),
                None => all = false,
            }
        }
        if let Some(take) = &seat.take {
            if roles.iter().any(|row| row.id == take.row) {
                all = false;
            } else {
                rows.push(RowRef::new("role_assignments", take.row, RowOp::Delete));
            }
        }
        all
    }
}
