//! Weeks of teaching for a demonstration or a load test: made up, but the same for the same seed.
//!
//! Every number comes from the seed and from what it is for, so rows are made as they are
//! written and nothing but the timetable is held.

mod random;
mod talk;
mod timetable;
mod topic;

use chrono::{Duration, NaiveDateTime};
use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::demo::{
    self, Demo, DemoCommand, DemoHoldings, DemoPart, DemoPresence, DemoSession, DemoTable, Guest,
    PREFIX, demo_id,
};
use crate::db::mediverse::{AuditEntry, Call};
use crate::error::{Failure, conflict, not_found, refused};
use crate::text::counted;
use random::Random;
use talk::{Utterance, note, say};
use timetable::{Class, Lesson, Timetable};
use topic::Topics;

/// Lessons speak of these many parts at most, the first by `partId`.
const PARTS: i64 = 20_000;
/// Naming more rows of others than this helps nobody.
const GUESTS: i64 = 1_000;
/// Without what people take for another: I and 1, O and 0.
const CODE: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// How much of what.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub sessions: u64,
    pub students: u64,
    pub commands: u64,
    pub seed: u64,
    /// Everything takes place before this.
    pub until: NaiveDateTime,
    /// Count in a transaction that cannot write.
    pub dry_run: bool,
}

/// What was seeded.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Seeded {
    pub dry_run: bool,
    pub unchanged: bool,
    pub sessions: u64,
    /// Students in sessions, not people.
    pub students: u64,
    pub notes: u64,
    pub commands: u64,
}

/// Seed the demonstration, unless this very one is there already.
pub fn seed(
    conn: &mut MediverseConn,
    call: &Call,
    wanted: &Wanted,
    progress: impl Fn(u64),
) -> anyhow::Result<Seeded> {
    let work = |conn: &mut MediverseConn| {
        let mark = wanted.mark();
        match Demo::find(conn)? {
            Some(there) if there == mark => {
                return Ok(Seeded {
                    dry_run: wanted.dry_run,
                    unchanged: true,
                    ..Seeded::default()
                });
            }
            Some(_) => {
                return Err(conflict("another demonstration is there already")
                    .hint("take it away with `mediverse seed demo --remove`")
                    .into());
            }
            None => {}
        }
        let real = Demo::real_sessions(conn)?;
        if real > 0 {
            return Err(refused(format!(
                "people held {} in this database",
                counted(real, "session")
            ))
            .hint("seed a demonstration into a database of its own")
            .into());
        }
        let parts = DemoPart::all(conn, PARTS)?;
        if parts.is_empty() {
            return Err(not_found("there is no anatomy to teach")
                .hint("seed it first: `mediverse seed anatomy`")
                .into());
        }
        if !wanted.dry_run {
            mark.insert(conn)?;
        }
        let seeded = Term::new(wanted, Topics::new(parts)).write(conn, &progress)?;
        if wanted.dry_run {
            return Ok(seeded);
        }
        let rows = seeded.sessions + seeded.students + seeded.notes + seeded.commands;
        AuditEntry::insert(conn, call, rows)?;
        demo::analyze(conn)?;
        Ok(seeded)
    };
    if wanted.dry_run {
        conn.read_only(work)
    } else {
        conn.transaction(work)
    }
}

/// What `remove` would take away.
pub fn holdings(conn: &mut MediverseConn) -> anyhow::Result<DemoHoldings> {
    Ok(conn.read_only(Demo::holdings)?)
}

/// Take the demonstration away; what others added to its sessions goes only where they may.
pub fn remove(
    conn: &mut MediverseConn,
    call: &Call,
    with_others: bool,
) -> anyhow::Result<DemoHoldings> {
    conn.transaction(|conn| {
        if !with_others {
            let guests = Demo::guests(conn, GUESTS)?;
            if !guests.is_empty() {
                return Err(in_the_way(&guests).into());
            }
        }
        let gone = Demo::delete(conn)?;
        let rows = gone.sessions + gone.students + gone.notes + gone.commands + gone.guests;
        if rows + gone.pruned > 0 {
            AuditEntry::insert(conn, call, rows.unsigned_abs())?;
        }
        Ok(gone)
    })
}

fn in_the_way(guests: &[Guest]) -> Failure {
    let rows = guests
        .iter()
        .map(|it| format!("{}: {} `{}` of `{}`", it.code, it.what, it.id, it.person))
        .collect();
    refused("others added rows to sessions of the demonstration")
        .problems(rows)
        .hint("copy out what they need with `mediverse session export CODE`")
        .hint("take their rows away too: `mediverse seed demo --remove --with-others`")
}

impl Wanted {
    fn mark(&self) -> Demo {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        Demo {
            seed: self.seed.cast_signed(),
            sessions: whole(self.sessions),
            students: whole(self.students),
            commands: whole(self.commands),
            until: self.until,
        }
    }
}

/// A term to be written.
struct Term<'a> {
    wanted: &'a Wanted,
    topics: Topics,
    table: Timetable,
}

/// What a stream of chance is for.
mod purpose {
    pub(super) const SESSION: u64 = 10;
    pub(super) const STUDENT: u64 = 11;
    pub(super) const PRESENCE: u64 = 12;
    pub(super) const NOTE: u64 = 13;
    pub(super) const COMMAND: u64 = 14;
    pub(super) const CODES: u64 = 15;
}

impl<'a> Term<'a> {
    fn new(wanted: &'a Wanted, topics: Topics) -> Self {
        let table = Timetable::new(wanted, &topics);
        Self {
            wanted,
            topics,
            table,
        }
    }

    fn write(&self, conn: &mut MediverseConn, progress: &dyn Fn(u64)) -> anyhow::Result<Seeded> {
        let dry_run = self.wanted.dry_run;
        let sessions = demo::copy(conn, DemoTable::Sessions, dry_run, |rows| {
            self.lessons(|_, lesson, session| {
                progress(1);
                let _ = lesson;
                rows.session(&session)
            })
        })?;
        let students = demo::copy(conn, DemoTable::Students, dry_run, |rows| {
            let mut number = 0;
            self.lessons(|at, lesson, session| {
                self.present(at, lesson, &session, |student, joined, chance| {
                    number += 1;
                    progress(1);
                    rows.student(&DemoPresence {
                        id: demo_id(joined, number, chance),
                        session_id: &session.id,
                        student_id: student_id(student),
                        at: joined,
                    })
                })
            })
        })?;
        let notes = demo::copy(conn, DemoTable::Notes, dry_run, |rows| {
            let mut number = 0;
            self.lessons(|at, lesson, session| {
                let class = &self.table.classes[lesson.class];
                let words = self.topics.vocabulary(class.system, lesson.topic);
                self.present(at, lesson, &session, |student, joined, _| {
                    let mut random = self.random(&[purpose::NOTE, at, student]);
                    if !random.percent(14) {
                        return Ok(());
                    }
                    number += 1;
                    progress(1);
                    let left = (end(lesson) - joined).num_milliseconds().max(1);
                    let written = joined
                        + Duration::milliseconds(random.below(left.unsigned_abs()).cast_signed());
                    let part = &self.topics.parts[words[random.early(words.len())] as usize];
                    let text = note(part, class.language, &mut random);
                    let presence = DemoPresence {
                        id: demo_id(written, number, random.next()),
                        session_id: &session.id,
                        student_id: student_id(student),
                        at: written,
                    };
                    rows.note(&presence, &text)
                })
            })
        })?;
        let commands = demo::copy(conn, DemoTable::Commands, dry_run, |rows| {
            let mut number = 0;
            let mut utterance = Utterance::default();
            self.lessons(|at, lesson, session| {
                let class = &self.table.classes[lesson.class];
                let words = self.topics.vocabulary(class.system, lesson.topic);
                let teacher = teacher_id(class.teacher);
                for nth in 0..lesson.commands {
                    number += 1;
                    let mut random = self.random(&[purpose::COMMAND, at, nth]);
                    let part = self.part(class, &words, &mut random);
                    // Teachers and their microphones get used to each other.
                    let trouble = class.trouble * 4 / (4 + lesson.meeting.min(8)) + 2;
                    say(&mut utterance, part, class.language, trouble, &mut random);
                    let said = lesson.start + moment(lesson, nth, &mut random);
                    let student = student_id(class.first + random.below(class.size.max(1)));
                    let user = match random.below(100) {
                        0..70 => Some(&*teacher),
                        70..95 if class.size > 0 => Some(&*student),
                        _ => None,
                    };
                    // Someone trying it out alone.
                    let alone = random.percent(1);
                    progress(1);
                    rows.command(&DemoCommand {
                        id: demo_id(said, number, random.next()),
                        session_id: (!alone).then_some(&*session.id),
                        transcript: &utterance.transcript,
                        intent: utterance.intent,
                        action: utterance.action,
                        target: utterance.target.as_deref(),
                        confidence: utterance.confidence,
                        success: utterance.success,
                        error_msg: utterance.error.as_deref(),
                        user_id: user,
                        created_at: said,
                    })?;
                }
                Ok(())
            })
        })?;
        Ok(Seeded {
            dry_run,
            unchanged: false,
            sessions,
            students,
            notes,
            commands,
        })
    }

    fn random(&self, what: &[u64]) -> Random {
        Random::new(self.wanted.seed, what)
    }

    /// Each lesson with its number and its row.
    fn lessons(
        &self,
        mut each: impl FnMut(u64, &Lesson, DemoSession) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let codes = self.random(&[purpose::CODES]).next();
        for (at, lesson) in (0..).zip(&self.table.lessons) {
            each(at, lesson, self.session(at, lesson, codes))?;
        }
        Ok(())
    }

    fn session(&self, at: u64, lesson: &Lesson, codes: u64) -> DemoSession {
        let mut random = self.random(&[purpose::SESSION, at]);
        let class = &self.table.classes[lesson.class];
        let words = self.topics.vocabulary(class.system, lesson.topic);
        let last = &self.topics.parts[words[random.early(words.len())] as usize];
        let mut coordinate = |spread: u64| {
            let hundredths = random.below(2 * spread + 1).cast_signed() - spread.cast_signed();
            format!("{}.{:02}", hundredths / 100, hundredths.abs() % 100)
        };
        let mut point = |spread| {
            let (x, y, z) = (coordinate(spread), coordinate(spread), coordinate(spread));
            format!("{{\"x\":{x},\"y\":{y},\"z\":{z}}}")
        };
        let (camera, rotation) = (point(500), point(314));
        let slice = random.percent(12).then(|| {
            let axis = ["x", "y", "z"][random.index(3)];
            format!(
                "{{\"axis\":\"{axis}\",\"position\":0.{}}}",
                1 + random.below(9)
            )
        });
        let forgotten = random.percent(2);
        DemoSession {
            id: demo_id(lesson.start, at, random.next()),
            code: code(codes, at),
            teacher_id: teacher_id(class.teacher),
            title: self.title(class, lesson),
            highlighted_part: random.percent(80).then(|| last.part_id.clone()),
            camera,
            rotation,
            systems: format!("{{{}}}", self.topics.system(class.system)),
            slice,
            created_at: lesson.start,
            updated_at: end(lesson),
            ended_at: (!forgotten).then(|| end(lesson)),
        }
    }

    fn title(&self, class: &Class, lesson: &Lesson) -> String {
        use timetable::Language::{English, Japanese, Spanish};
        let system = self.topics.system(class.system);
        let name = match (self.topics.head(class.system, lesson.topic), class.language) {
            (None, _) => format!("{}{} system", &system[..1], system[1..].to_lowercase()),
            (Some(head), Spanish) => head.spanish.clone().unwrap_or_else(|| head.name.clone()),
            (Some(head), Japanese) => head.japanese.clone().unwrap_or_else(|| head.name.clone()),
            (Some(head), English) => head.name.clone(),
        };
        let last = lesson.meeting + 1 == class.meetings;
        match class.language {
            English if last && class.meetings > 2 => format!("{name}: review"),
            English if lesson.meeting == 0 => format!("Introduction: {name}"),
            Spanish if last && class.meetings > 2 => format!("{name}: repaso"),
            Japanese if last && class.meetings > 2 => format!("{name}の復習"),
            _ => name,
        }
    }

    /// Who came, and when. Some join the class late, some leave it early, everyone came once.
    fn present(
        &self,
        at: u64,
        lesson: &Lesson,
        session: &DemoSession,
        mut each: impl FnMut(u64, NaiveDateTime, u64) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let _ = session;
        let class = &self.table.classes[lesson.class];
        for student in class.first..class.first + class.size {
            let mut random = self.random(&[purpose::STUDENT, student]);
            let late = if random.percent(12) {
                random.below(class.meetings)
            } else {
                0
            };
            let stays = if random.percent(15) {
                1 + random.below(class.meetings - late)
            } else {
                class.meetings
            };
            let diligence = 70 + random.below(30);
            let mut random = self.random(&[purpose::PRESENCE, at, student]);
            let enrolled = lesson.meeting >= late && lesson.meeting < late + stays;
            if enrolled && (lesson.meeting == late || random.percent(diligence)) {
                // Most in the first minutes, a few in the middle.
                let within = if random.percent(90) {
                    8
                } else {
                    lesson.minutes.unsigned_abs()
                };
                let joined = lesson.start
                    + Duration::milliseconds(random.below(within * 60_000).cast_signed());
                each(student, joined, random.next())?;
            }
        }
        Ok(())
    }

    /// What is spoken of: mostly the topic, at times the system, seldom anything.
    fn part(&self, class: &Class, words: &[u32], random: &mut Random) -> &DemoPart {
        let at = match random.below(100) {
            0..82 => words[random.early(words.len())] as usize,
            82..96 => {
                let aside = self.topics.aside(class.system);
                aside[random.index(aside.len())] as usize
            }
            _ => random.index(self.topics.parts.len()),
        };
        &self.topics.parts[at]
    }
}

fn end(lesson: &Lesson) -> NaiveDateTime {
    lesson.start + Duration::minutes(lesson.minutes)
}

/// When in the lesson its `nth` command is given: in order, evenly with some play.
fn moment(lesson: &Lesson, nth: u64, random: &mut Random) -> Duration {
    let length = lesson.minutes.unsigned_abs() * 60_000;
    let thousandths = nth * 1_000 + random.below(1_000);
    let at = u128::from(thousandths) * u128::from(length) / u128::from(lesson.commands * 1_000);
    Duration::milliseconds(i64::try_from(at).unwrap_or(0))
}

fn teacher_id(number: u64) -> String {
    format!("{PREFIX}_teacher_{:03}", number + 1)
}

fn student_id(number: u64) -> String {
    format!("{PREFIX}_student_{:06}", number + 1)
}

/// Six characters, another for each number: an odd factor only shuffles the 2^30 there are.
fn code(seed: u64, number: u64) -> String {
    let mut rest = number.wrapping_mul(seed | 1).wrapping_add(seed >> 32);
    (0..6)
        .map(|_| {
            let letter = CODE[usize::try_from(rest % 32).expect("below 32")];
            rest /= 32;
            char::from(letter)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<String> = (0..100_000).map(|it| code(0x1234_5678_9abc, it)).collect();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), 100_000);
    }
}
