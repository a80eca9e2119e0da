//! What has to be done to Moodle's activities: a pure function of what both sides say.

use std::collections::{BTreeMap, HashMap};

use super::super::part::{Label, Planned, Remark, RemarkKind};
use super::describe::{Texts, describe, hash};
use super::facts::Facts;
use super::step::{Action, Fields, Ledger, Seen, SessionStep, WriteBack, key};
use crate::db::mediverse::moodle::{Activity, ActivityState, Focus, LinkKind, SessionRow, Via};
use crate::db::moodle::activity::{FoundActivity, MARK};

/// Where a session belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    In {
        course: i64,
        section: i64,
        via: Via,
    },
    /// Someone took it away.
    Nowhere,
    /// Nobody can tell.
    Unknown(String),
}

/// What an activity should be.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    texts: Texts,
    visible: bool,
    course: i64,
}

impl Wish {
    /// By this an undone wish is known again.
    pub(super) fn fingerprint(&self) -> String {
        let Texts {
            name,
            intro,
            content,
        } = &self.texts;
        hash(&format!(
            "{}\0{}\0{name}\0{intro}\0{content}",
            self.course, self.visible
        ))
    }
}

/// Plan for every session among the facts.
pub(super) fn plan(facts: &Facts) -> Planned<SessionStep> {
    let mut planner = Planner::new(facts);
    for session in &facts.mediverse.sessions {
        planner.session(session);
    }
    let there: HashMap<&str, ()> = facts
        .mediverse
        .sessions
        .iter()
        .map(|it| (it.id.as_str(), ()))
        .collect();
    for activity in &facts.mediverse.activities {
        if !there.contains_key(activity.session_id.as_str()) {
            planner.leave(activity, None);
        }
    }
    let mut planned = planner.planned;
    // A batch is of one course; what is hidden goes first, what is made keeps its order.
    planned
        .steps
        .sort_by_key(|step| (step.action == Action::Record, step.course, step.action));
    planned
}

/// What the activity of a session in `course` should be.
pub(super) fn wish(
    facts: &Facts,
    session: &SessionRow,
    focus: Option<&Focus>,
    course: i64,
) -> Wish {
    Wish {
        texts: describe(
            session,
            focus,
            facts.wording,
            facts.app_url.as_deref(),
            facts.name_length,
        ),
        visible: facts.shows(session),
        course,
    }
}

pub(super) struct Planner<'f> {
    facts: &'f Facts,
    planned: Planned<SessionStep>,
    ledger: HashMap<&'f str, Vec<&'f Activity>>,
    by_key: HashMap<&'f str, Vec<&'f FoundActivity>>,
    by_cm: HashMap<i64, &'f FoundActivity>,
    focuses: BTreeMap<&'f str, &'f Focus>,
}

impl<'f> Planner<'f> {
    pub(super) fn new(facts: &'f Facts) -> Self {
        let mut ledger: HashMap<&str, Vec<&Activity>> = HashMap::new();
        for activity in &facts.mediverse.activities {
            ledger
                .entry(&activity.session_id)
                .or_default()
                .push(activity);
        }
        let mut by_key: HashMap<&str, Vec<&FoundActivity>> = HashMap::new();
        for found in facts.found.iter().filter(|it| !it.deleting) {
            by_key.entry(&found.idnumber).or_default().push(found);
        }
        Self {
            facts,
            planned: Planned::default(),
            ledger,
            by_key,
            by_cm: facts.found.iter().map(|it| (it.cm_id, it)).collect(),
            focuses: facts
                .mediverse
                .focuses
                .iter()
                .map(|it| (it.part_id.as_str(), it))
                .collect(),
        }
    }

    pub(super) fn focus(&self, session: &SessionRow) -> Option<&'f Focus> {
        let part = session.highlighted_part.as_deref()?;
        self.focuses.get(part).copied()
    }

    fn remark(
        &mut self,
        kind: RemarkKind,
        session: &SessionRow,
        reason: String,
        hint: Option<String>,
    ) {
        self.planned.remarks.push(Remark {
            kind,
            subject: session.id.clone(),
            label: session.code.clone(),
            reason,
            hint,
        });
    }

    fn known(&self, session: &SessionRow) -> &[&'f Activity] {
        self.ledger
            .get(session.id.as_str())
            .map_or(&[], Vec::as_slice)
    }

    /// The activity by its number in our books, as long as it is that one.
    fn by_cm(&self, activity: &Activity) -> Option<&'f FoundActivity> {
        let found = self.by_cm.get(&activity.cm_id).copied();
        found.filter(|found| is_still(found, activity))
    }

    fn session(&mut self, session: &SessionRow) {
        let place = self.place(session);
        let target = match &place {
            Place::In { course, .. } => Some(*course),
            Place::Nowhere => None,
            Place::Unknown(reason) => {
                let hint = format!("mediverse moodle link {} --course COURSE", session.code);
                return self.remark(RemarkKind::Skipped, session, reason.clone(), Some(hint));
            }
        };
        for activity in self.known(session).to_vec() {
            if Some(activity.course_id) != target {
                self.leave(activity, Some(session));
            }
        }
        if let Place::In {
            course,
            section,
            via,
        } = place
        {
            self.in_course(session, course, section, via);
        }
    }

    /// A link comes first, then what the app says, then where the activity already is, then the
    /// teacher's link and the default.
    pub(super) fn place(&self, session: &SessionRow) -> Place {
        let link = |kind, subject: &str| {
            let mut links = self.facts.mediverse.links.iter();
            links.find(|it| it.kind == kind && it.subject == subject)
        };
        if let Some(link) = link(LinkKind::Session, &session.id) {
            return match link.unlinked_at {
                Some(_) => Place::Nowhere,
                None => self.there(link.course_id, link.section.into(), Via::Link),
            };
        }
        let live = self
            .known(session)
            .iter()
            .find(|it| it.state != ActivityState::Left);
        // What we wrote back ourselves is not the app's word, unless it says so again.
        let is_ours = |course: &str| {
            let cm = session.moodle_activity_id.as_deref();
            self.known(session).iter().any(|it| {
                let names_it = cm == Some(&*it.cm_id.to_string())
                    && (it.state != ActivityState::Left || it.via == Via::Teacher);
                // Of one that was deleted only the course is left there.
                let named_it =
                    cm.is_none() && it.state == ActivityState::Deleted && it.via != Via::App;
                course == it.course_id.to_string() && (names_it || named_it)
            })
        };
        let by_app = session.moodle_course_id.as_deref();
        if let Some(name) = by_app.filter(|name| !name.trim().is_empty() && !is_ours(name)) {
            return match self.facts.names.get(name) {
                Some(Ok(course)) => self.there(*course, 0, Via::App),
                Some(Err(reason)) => Place::Unknown(reason.clone()),
                None => Place::Unknown(format!("Moodle has no course `{name}`")),
            };
        }
        let teacher = link(LinkKind::Teacher, &session.teacher_id);
        if let Some(live) = live {
            let unlinked = match live.via {
                Via::Teacher => teacher.is_some_and(|it| it.unlinked_at.is_some()),
                // The app took the course away again.
                Via::App => by_app.is_none(),
                Via::Link | Via::Default => false,
            };
            if !unlinked {
                return self.there(live.course_id, 0, live.via);
            }
            if live.via == Via::Teacher {
                return Place::Nowhere;
            }
        }
        if let Some(link) = teacher {
            return match link.unlinked_at {
                Some(_) => Place::Nowhere,
                None => self.there(link.course_id, link.section.into(), Via::Teacher),
            };
        }
        match &self.facts.default_course {
            Some(name) => match self.facts.names.get(name) {
                Some(Ok(course)) => self.there(*course, 0, Via::Default),
                Some(Err(reason)) => Place::Unknown(reason.clone()),
                None => Place::Unknown(format!("Moodle has no course `{name}`")),
            },
            None if live.is_some() => Place::Nowhere,
            None => Place::Unknown("no course".to_owned()),
        }
    }

    fn there(&self, course: i64, section: i64, via: Via) -> Place {
        if self.facts.courses.contains_key(&course) {
            Place::In {
                course,
                section,
                via,
            }
        } else {
            Place::Unknown(format!("Moodle has no course with id {course}"))
        }
    }

    /// What the session has in a course where it does not belong (any more) is hidden.
    fn leave(&mut self, activity: &'f Activity, session: Option<&SessionRow>) {
        if activity.state == ActivityState::Deleted
            || (activity.state == ActivityState::Left && !activity.visible)
        {
            return;
        }
        let found = self
            .by_cm(activity)
            .filter(|it| !it.deleting && it.course_id == activity.course_id);
        let code = session.map_or("-", |it| &it.code).to_owned();
        let title = session
            .map(|it| it.title.clone())
            .or_else(|| found.map(|it| it.name.clone()))
            .unwrap_or_default();
        let mut ledger = Ledger::of(activity);
        ledger.visible = false;
        ledger.held = None;
        ledger.problem = None;
        let mut before = Fields::default();
        let mut after = Fields::default();
        let mut write_back = None;
        match found {
            None => {
                ledger.state = ActivityState::Deleted;
                write_back = session.and_then(|it| WriteBack::clearing(it, activity.cm_id));
            }
            Some(found) => {
                ledger.state = ActivityState::Left;
                if found.shown() && (activity.visible || self.facts.overwrite) {
                    before.visible = Some(true);
                    after.visible = Some(false);
                } else if found.shown() {
                    let reason =
                        "shown in Moodle though the session does not belong there".to_owned();
                    self.planned.remarks.push(Remark {
                        kind: RemarkKind::Conflict,
                        subject: activity.session_id.clone(),
                        label: code.clone(),
                        reason,
                        hint: Some("mediverse moodle sync --full --overwrite".to_owned()),
                    });
                }
            }
        }
        let action = if after.visible.is_some() {
            Action::Hide
        } else {
            Action::Record
        };
        self.planned.steps.push(SessionStep {
            action,
            session: activity.session_id.clone(),
            code,
            title,
            course: activity.course_id,
            course_name: self.course_name(activity.course_id),
            section: None,
            drawn: None,
            seen: Some(found.map_or_else(|| seen_last(activity), Seen::of)),
            before,
            after,
            ledger,
            write_back,
            forget: false,
        });
    }

    fn course_name(&self, course: i64) -> Label {
        let course = self.facts.courses.get(&course);
        course.map_or_else(Label::default, |it| it.shortname.clone())
    }

    fn in_course(&mut self, session: &SessionRow, course: i64, section: i64, via: Via) {
        let known = self
            .known(session)
            .iter()
            .copied()
            .find(|it| it.course_id == course);
        let own = key(&session.id);
        let marked: Vec<&FoundActivity> = self
            .by_key
            .get(own.as_str())
            .into_iter()
            .flatten()
            .copied()
            .filter(|it| it.course_id == course)
            .collect();
        let by_id = known.and_then(|it| self.by_cm(it));
        let by_id = by_id.filter(|it| !it.deleting && it.course_id == course);
        let found = match (&marked[..], by_id) {
            ([], None) => None,
            ([], Some(found)) => {
                let reason = format!(
                    "its ID number was changed in Moodle, activity {}",
                    found.cm_id
                );
                self.remark(RemarkKind::Note, session, reason, None);
                Some(found)
            }
            ([found], None) => Some(*found),
            ([found], Some(by_id)) if found.cm_id == by_id.cm_id => Some(*found),
            _ => {
                let mut cms: Vec<String> = marked
                    .iter()
                    .copied()
                    .chain(by_id)
                    .map(|it| it.cm_id.to_string())
                    .collect();
                cms.sort_unstable();
                cms.dedup();
                let reason = format!("several activities are this session's: {}", cms.join(", "));
                let hint = format!("in Moodle, clear the ID number `{own}` of all but one");
                return self.remark(RemarkKind::Conflict, session, reason, Some(hint));
            }
        };
        let wish = wish(self.facts, session, self.focus(session), course);
        match (found, known) {
            (None, Some(known)) => {
                let elsewhere = self.by_cm(known);
                match elsewhere.filter(|it| !it.deleting && it.course_id != course) {
                    Some(found) => self.moved(session, known, found),
                    None => self.deleted(session, known),
                }
            }
            (None, None) => self.create(session, &wish, section, via),
            (Some(found), _) if found.module != "page" => {
                let reason = format!("activity {} is no page but a {}", found.cm_id, found.module);
                self.remark(RemarkKind::Conflict, session, reason, None);
            }
            (Some(found), known) => self.compare(session, found, known, &wish, via),
        }
    }

    fn deleted(&mut self, session: &SessionRow, known: &'f Activity) {
        let problem = "deleted in Moodle".to_owned();
        if session.is_active {
            let course = known.course_id;
            let hint = format!(
                "to have it made again: mediverse moodle link {} --course {course}",
                session.code
            );
            self.remark(RemarkKind::Conflict, session, problem.clone(), Some(hint));
        }
        let write_back = WriteBack::clearing(session, known.cm_id);
        if known.state == ActivityState::Deleted && write_back.is_none() {
            return;
        }
        let ledger = Ledger {
            state: ActivityState::Deleted,
            problem: Some(problem),
            ..Ledger::of(known)
        };
        let step = self.push(
            session,
            known.course_id,
            Action::Record,
            Some(seen_last(known)),
            ledger,
        );
        step.write_back = write_back;
    }

    /// Moodle itself moves no activity to another course, but other tools do. It is theirs there.
    fn moved(&mut self, session: &SessionRow, known: &'f Activity, found: &FoundActivity) {
        let name = self.course_name(found.course_id);
        let problem = format!("moved to course {} in Moodle", &*name);
        let hint = format!(
            "to keep it there: mediverse moodle link {} --course id:{}",
            session.code, found.course_id
        );
        self.remark(RemarkKind::Conflict, session, problem.clone(), Some(hint));
        let ledger = Ledger {
            state: ActivityState::Live,
            problem: Some(problem),
            ..Ledger::of(known)
        };
        if ledger != Ledger::of(known) {
            let seen = Some(seen_last(known));
            self.push(session, known.course_id, Action::Record, seen, ledger);
        }
    }

    fn create(&mut self, session: &SessionRow, wish: &Wish, section: i64, via: Via) {
        if !self.facts.shows(session) {
            let reason = "it ended before it was in Moodle".to_owned();
            return self.remark(RemarkKind::Skipped, session, reason, None);
        }
        if !self.facts.has_section(wish.course, section) {
            let course = self.course_name(wish.course);
            let reason = format!("course {} has no section {section}", &*course);
            let hint = format!(
                "mediverse moodle link {} --course {} --section N",
                session.code, wish.course
            );
            return self.remark(RemarkKind::Skipped, session, reason, Some(hint));
        }
        let Texts {
            name,
            intro,
            content,
        } = &wish.texts;
        let ledger = Ledger {
            name_hash: hash(name),
            intro_hash: hash(intro),
            content_hash: hash(content),
            visible: wish.visible,
            via,
            state: ActivityState::Live,
            problem: None,
            held: None,
        };
        let step = self.push(session, wish.course, Action::Create, None, ledger);
        step.section = Some(section);
        step.after = Fields {
            name: Some(name.clone()),
            intro: Some(intro.clone()),
            content: Some(content.clone()),
            visible: Some(wish.visible),
        };
        step.write_back = Some(WriteBack::of(session));
    }

    /// Whether a session that belongs there is in Moodle, or is about to be.
    pub(super) fn is_in(&self, session: &SessionRow, course: i64, section: i64) -> bool {
        let is_known = self.known(session).iter().any(|it| it.course_id == course);
        is_known || (self.facts.shows(session) && self.facts.has_section(course, section))
    }

    fn compare(
        &mut self,
        session: &SessionRow,
        found: &'f FoundActivity,
        known: Option<&'f Activity>,
        wish: &Wish,
        via: Via,
    ) {
        let known = known.filter(|it| it.state != ActivityState::Deleted);
        let fingerprint = wish.fingerprint();
        if known.is_some_and(|it| it.held.as_ref() == Some(&fingerprint)) {
            let reason = "taken back by `moodle undo`, until the session changes".to_owned();
            let hint = format!(
                "mediverse moodle link {} --course {}",
                session.code, wish.course
            );
            return self.remark(RemarkKind::Skipped, session, reason, Some(hint));
        }
        let last = |hash: fn(&Activity) -> &String| known.map_or("", |it| hash(it).as_str());
        let mut theirs = Vec::new();
        let mut before = Fields::default();
        let mut after = Fields::default();
        let mut text = |field: &'static str, wanted: &str, last: &str, current: &str| {
            let wanted_hash = hash(wanted);
            if current == wanted_hash {
                return (None, wanted_hash);
            }
            if last == current || self.facts.overwrite {
                return (Some(wanted.to_owned()), wanted_hash);
            }
            theirs.push(field);
            (None, last.to_owned())
        };
        let texts = &wish.texts;
        let (name, name_hash) = text(
            "name",
            &texts.name,
            last(|it| &it.name_hash),
            &found.name_hash,
        );
        let (intro, intro_hash) = text(
            "description",
            &texts.intro,
            last(|it| &it.intro_hash),
            &found.intro_hash,
        );
        let (content, content_hash) = text(
            "content",
            &texts.content,
            last(|it| &it.content_hash),
            &found.content_hash,
        );
        before.name = name.is_some().then(|| found.name.clone());
        (after.name, after.intro, after.content) = (name, intro, content);
        let (shown, shown_last) = (found.shown(), known.map(|it| it.visible));
        let mut problems = Vec::new();
        if !theirs.is_empty() {
            problems.push(format!("{} changed in Moodle", theirs.join(", ")));
        }
        // Shown or hidden by somebody in Moodle stays theirs, also while it is what we want, too: a session that
        // ends and begins again does not take it from them.
        let mut visible = match shown_last {
            Some(last) if shown == wish.visible && !self.facts.overwrite => last,
            _ => wish.visible,
        };
        if shown != wish.visible {
            if shown_last.is_none_or(|last| last == shown) || self.facts.overwrite {
                before.visible = Some(shown);
                after.visible = Some(wish.visible);
            } else {
                let word = if shown { "shown" } else { "hidden" };
                problems.push(format!("{word} in Moodle"));
                visible = !shown;
            }
        }
        if found.homeless {
            let reason = "its section is gone from Moodle".to_owned();
            let hint = "Moodle's administrators run `admin/cli/fix_course_sequence.php --fix`";
            self.remark(RemarkKind::Conflict, session, reason, Some(hint.to_owned()));
        } else if known.is_some_and(|it| it.section_id != found.section_id) {
            let reason = "moved to another section in Moodle; it stays there".to_owned();
            self.remark(RemarkKind::Note, session, reason, None);
        }
        let problem = (!problems.is_empty()).then(|| problems.join("; "));
        if let Some(problem) = &problem {
            let hint = "to take MediVerse's: mediverse moodle sync --full --overwrite".to_owned();
            self.remark(RemarkKind::Conflict, session, problem.clone(), Some(hint));
        }
        let ledger = Ledger {
            name_hash,
            intro_hash,
            content_hash,
            visible,
            via: known.map_or(via, |it| {
                if it.state == ActivityState::Live {
                    it.via
                } else {
                    via
                }
            }),
            state: ActivityState::Live,
            problem,
            held: None,
        };
        let action = match (after.has_text(), after.visible) {
            (true, _) => Action::Update,
            (false, Some(true)) => Action::Show,
            (false, Some(false)) => Action::Hide,
            (false, None) => Action::Record,
        };
        let back = (wish.course.to_string(), found.cm_id.to_string());
        let is_back = session.moodle_course_id.as_ref() == Some(&back.0)
            && session.moodle_activity_id.as_ref() == Some(&back.1);
        let is_known = known.is_some_and(|it| {
            Ledger::of(it) == ledger
                && (it.cm_id, it.page_id, it.section_id)
                    == (found.cm_id, found.page_id, found.section_id)
        });
        if action == Action::Record && is_back && is_known {
            return;
        }
        let step = self.push(session, wish.course, action, Some(Seen::of(found)), ledger);
        (step.before, step.after) = (before, after);
        if !is_back {
            step.write_back = Some(WriteBack::of(session));
        }
    }

    fn push(
        &mut self,
        session: &SessionRow,
        course: i64,
        action: Action,
        seen: Option<Seen>,
        ledger: Ledger,
    ) -> &mut SessionStep {
        let course_name = self.course_name(course);
        self.planned.steps.push(SessionStep {
            action,
            session: session.id.clone(),
            code: session.code.clone(),
            title: session.title.clone(),
            course,
            course_name,
            section: None,
            drawn: None,
            seen,
            before: Fields::default(),
            after: Fields::default(),
            ledger,
            write_back: None,
            forget: session.teacher_forgotten,
        });
        self.planned.steps.last_mut().expect("just pushed")
    }
}

/// Whether what has the number of our activity is that one: by its mark, or, where somebody took that away, by what we
/// wrote. A Moodle that came back from an older copy gives the numbers behind it to others.
pub(super) fn is_still(found: &FoundActivity, known: &Activity) -> bool {
    if found.idnumber == key(&known.session_id) {
        return true;
    }
    let texts = [
        (&known.name_hash, &found.name_hash),
        (&known.intro_hash, &found.intro_hash),
        (&known.content_hash, &found.content_hash),
    ];
    !found.idnumber.starts_with(MARK)
        && found.page_id == known.page_id
        && texts.iter().any(|(written, now)| written == now)
}

/// The activity as our ledger has it, where Moodle does not have it any more.
fn seen_last(activity: &Activity) -> Seen {
    Seen {
        cm: activity.cm_id,
        page: activity.page_id,
        section: activity.section_id,
        name_hash: activity.name_hash.clone(),
        intro_hash: activity.intro_hash.clone(),
        content_hash: activity.content_hash.clone(),
        visible: activity.visible,
    }
}
