//! Who meets when: classes of different size, their weekly hours, and each lesson's topic.

use chrono::{Datelike as _, Duration, NaiveDateTime};

use super::Wanted;
use super::random::{Random, share};
use super::topic::Topics;

/// How many students share a teacher's class, on average.
const CLASS: u64 = 22;
/// Fewer weeks than this look like no term.
const WEEKS: u64 = 8;

/// The language a class is taught in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Spanish,
    Japanese,
}

/// Students who learn together.
#[derive(Debug)]
pub(super) struct Class {
    pub(super) teacher: u64,
    /// The number of its first student.
    pub(super) first: u64,
    pub(super) size: u64,
    pub(super) meetings: u64,
    pub(super) language: Language,
    /// How many of a hundred commands are misheard at first.
    pub(super) trouble: u64,
    /// The system it studies.
    pub(super) system: usize,
    hours: [(u32, u32, u32); 2],
    minutes: i64,
}

/// One meeting of a class.
#[derive(Debug)]
pub(super) struct Lesson {
    pub(super) class: usize,
    pub(super) meeting: u64,
    pub(super) start: NaiveDateTime,
    pub(super) minutes: i64,
    /// Which of its system's topics.
    pub(super) topic: usize,
    pub(super) commands: u64,
}

/// The whole term, lessons in order of time.
pub(super) struct Timetable {
    pub(super) classes: Vec<Class>,
    pub(super) lessons: Vec<Lesson>,
}

impl Timetable {
    pub(super) fn new(wanted: &Wanted, topics: &Topics) -> Self {
        let classes = classes(wanted, topics);
        let most = classes.iter().map(|it| it.meetings).max().unwrap_or(1);
        let weeks = WEEKS.max(most.div_ceil(2));
        let mut lessons = Vec::new();
        for (index, class) in classes.iter().enumerate() {
            let mut random = Random::new(wanted.seed, &[2, index as u64]);
            // A class begins its system where it likes and then goes on, topic by topic.
            let offset = random.index(topics.count(class.system));
            for meeting in 0..class.meetings {
                lessons.push(Lesson {
                    class: index,
                    meeting,
                    start: start(wanted.until, weeks, class, meeting, &mut random),
                    minutes: class.minutes - 4 + random.below(9).cast_signed(),
                    topic: (offset + usize::try_from(meeting).unwrap_or(0))
                        % topics.count(class.system),
                    commands: 0,
                });
            }
        }
        lessons.sort_by_key(|it| (it.start, it.class, it.meeting));
        let weights: Vec<u64> = lessons
            .iter()
            .map(|it| it.minutes.unsigned_abs() * (10 + classes[it.class].size))
            .collect();
        for (lesson, commands) in lessons.iter_mut().zip(share(wanted.commands, &weights)) {
            lesson.commands = commands;
        }
        Self { classes, lessons }
    }
}

fn classes(wanted: &Wanted, topics: &Topics) -> Vec<Class> {
    let count = (wanted.students / CLASS).clamp(1, wanted.sessions);
    let mut random = Random::new(wanted.seed, &[1]);
    let weights: Vec<u64> = (0..count).map(|_| 6 + random.below(36)).collect();
    let sizes = share(wanted.students, &weights);
    let loads: Vec<u64> = (0..count).map(|_| 2 + random.below(4)).collect();
    let meetings = share(wanted.sessions - count, &loads);
    let teachers = count.div_ceil(3).max(1);
    let mut first = 0;
    sizes
        .into_iter()
        .zip(meetings)
        .map(|(size, more)| {
            let language = match random.below(100) {
                0..12 if topics.speaks_spanish => Language::Spanish,
                12..18 if topics.speaks_japanese => Language::Japanese,
                _ => Language::English,
            };
            let class = Class {
                teacher: random.below(teachers),
                first,
                size,
                meetings: 1 + more,
                language,
                trouble: 5 + random.below(16),
                system: random.index(topics.systems()),
                hours: [hour(&mut random), hour(&mut random)],
                minutes: [45, 45, 50, 60, 90][random.index(5)],
            };
            first += size;
            class
        })
        .collect()
}

/// A weekday (from Monday) and a time, mornings more often.
fn hour(random: &mut Random) -> (u32, u32, u32) {
    let day = if random.percent(4) {
        5
    } else {
        random.below(5)
    };
    let hour = [8, 8, 9, 9, 9, 10, 10, 10, 11, 11, 13, 14, 14, 15, 16, 18][random.index(16)];
    let minute = [0, 0, 15, 30][random.index(4)];
    (u32::try_from(day).unwrap_or(0), hour, minute)
}

/// The class's hour in the week that this meeting falls into, give or take what teachers are late.
fn start(
    until: NaiveDateTime,
    weeks: u64,
    class: &Class,
    meeting: u64,
    random: &mut Random,
) -> NaiveDateTime {
    let (week, slot) = if class.meetings <= weeks {
        // Classes that meet seldom do not all meet in the first week.
        let phase = Random::new(class.first, &[class.trouble]).below(weeks);
        ((meeting * weeks + phase) / class.meetings, 0)
    } else {
        let half = meeting * 2 * weeks / class.meetings;
        (half / 2, usize::from(half % 2 == 1))
    };
    let (day, hour, minute) = class.hours[slot];
    // A last day that is not over: the lesson of that hour is the one of a week before.
    let last = until - Duration::hours(3);
    let days_back = (last.weekday().num_days_from_monday() + 7 - day) % 7;
    let date = last.date() - Duration::days(i64::from(days_back));
    let at = date.and_hms_opt(hour, minute, 0).unwrap_or(last);
    let at = if at > last {
        at - Duration::days(7)
    } else {
        at
    };
    let back = i64::try_from(weeks - 1 - week).unwrap_or(0);
    at - Duration::days(7 * back)
        + Duration::milliseconds(random.below(240_000).cast_signed() - 60_000)
}
