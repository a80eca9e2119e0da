//! The course that people mean: its id, idnumber or shortname.

use std::collections::BTreeMap;

use crate::db::MoodleConn;
use crate::db::moodle::{Course, FRONT_PAGE};
use crate::error::{Failure, conflict, invalid, not_found};

/// What a name is to be compared with; a bare one with all three.
const KINDS: [&str; 3] = ["id", "idnumber", "shortname"];

/// Why a name stands for no course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCourse {
    None { name: String },
    Several { name: String, courses: Vec<Course> },
    FrontPage { name: String },
}

impl NoCourse {
    /// One line for a list of problems.
    pub fn words(&self) -> String {
        match self {
            Self::None { name } => format!("Moodle has no course `{name}`"),
            Self::Several { name, courses } => {
                let which: Vec<String> = courses
                    .iter()
                    .map(|it| format!("id {} ({})", it.id, it.shortname))
                    .collect();
                format!(
                    "`{name}` is the name of {} courses: {}",
                    courses.len(),
                    which.join(", ")
                )
            }
            Self::FrontPage { name } => format!("`{name}` is Moodle's front page, no course"),
        }
    }

    /// The same as an error with its exit code and way out.
    pub(crate) fn failure(&self) -> Failure {
        let message = self.words();
        match self {
            Self::None { .. } => {
                not_found(message).hint("list the courses with `mediverse moodle courses`")
            }
            Self::Several { courses, .. } => {
                let id = courses.first().map_or(0, |it| it.id);
                conflict(message).hint(format!("name one by its id, such as `id:{id}`"))
            }
            Self::FrontPage { .. } => {
                invalid(message).hint("list the courses with `mediverse moodle courses`")
            }
        }
    }
}

/// Find the one course that `name` stands for: its id, idnumber or shortname; `id:7`,
/// `idnumber:7` and `shortname:7` say which of them is meant.
pub fn resolve(conn: &mut MoodleConn, name: &str) -> anyhow::Result<Course> {
    let found = resolve_all(conn, [name])?;
    let course = found.into_values().next();
    course
        .unwrap_or_else(|| Err(NoCourse::None { name: name.into() }))
        .map_err(|problem| problem.failure().into())
}

/// The same for many names with one query.
pub fn resolve_all<'a>(
    conn: &mut MoodleConn,
    names: impl IntoIterator<Item = &'a str>,
) -> anyhow::Result<BTreeMap<String, Result<Course, NoCourse>>> {
    let names: Vec<&str> = names.into_iter().collect();
    let bare: Vec<&str> = names.iter().map(|name| split(name).1).collect();
    let ids: Vec<i64> = bare.iter().filter_map(|name| name.parse().ok()).collect();
    let courses = Course::candidates(conn, &ids, &bare)?;
    let found = names.into_iter().map(|name| {
        let course = pick(name, &courses).cloned();
        (name.to_owned(), course)
    });
    Ok(found.collect())
}

/// The one among `courses` that `name` stands for.
pub fn pick<'c>(name: &str, courses: &'c [Course]) -> Result<&'c Course, NoCourse> {
    let (kind, bare) = split(name);
    let is_meant = |it: &&Course| {
        let has = [
            bare.parse() == Ok(it.id),
            it.idnumber == bare,
            it.shortname == bare,
        ];
        KINDS
            .iter()
            .zip(has)
            .any(|(own, has)| has && kind.is_none_or(|kind| kind == *own))
    };
    let found: Vec<&Course> = if bare.is_empty() {
        Vec::new()
    } else {
        courses.iter().filter(is_meant).collect()
    };
    let name = name.to_owned();
    match found[..] {
        [] => Err(NoCourse::None { name }),
        [course] if course.id == FRONT_PAGE => Err(NoCourse::FrontPage { name }),
        [course] => Ok(course),
        _ => Err(NoCourse::Several {
            name,
            courses: found.into_iter().cloned().collect(),
        }),
    }
}

fn split(name: &str) -> (Option<&str>, &str) {
    match name.split_once(':') {
        Some((kind, bare)) if KINDS.contains(&kind) => (Some(kind), bare.trim()),
        _ => (None, name.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(id: i64, idnumber: &str, shortname: &str) -> Course {
        Course {
            id,
            shortname: shortname.into(),
            fullname: String::new(),
            idnumber: idnumber.into(),
            category: 1,
            format: "topics".into(),
            startdate: 0,
            enddate: 0,
            visible: 1,
            enablecompletion: 0,
            timemodified: 0,
            cacherev: 0,
        }
    }

    #[test]
    fn a_course_is_named_by_id_idnumber_or_shortname() {
        let courses = [
            course(1, "", "site"),
            course(2, "A-1", "ANAT"),
            course(3, "", "2"),
            course(4, "B", "TWIN"),
            course(5, "C", "TWIN"),
            course(6, "D", "D"),
        ];
        let id = |name: &str| {
            pick(name, &courses)
                .map(|it| it.id)
                .map_err(|it| it.words())
        };
        assert_eq!(id("A-1"), Ok(2));
        assert_eq!(id(" ANAT "), Ok(2));
        assert_eq!(id("id:2"), Ok(2));
        assert_eq!(id("shortname:2"), Ok(3));
        assert_eq!(id("D"), Ok(6), "twice the same course is one");
        assert_eq!(
            id("2"),
            Err("`2` is the name of 2 courses: id 2 (ANAT), id 3 (2)".into())
        );
        assert_eq!(
            id("TWIN"),
            Err("`TWIN` is the name of 2 courses: id 4 (TWIN), id 5 (TWIN)".into())
        );
        assert_eq!(id("idnumber:B"), Ok(4));
        assert_eq!(id("1"), Err("`1` is Moodle's front page, no course".into()));
        assert_eq!(id("anat"), Err("Moodle has no course `anat`".into()));
        // Most courses have an empty idnumber.
        assert_eq!(id(""), Err("Moodle has no course ``".into()));
        assert_eq!(
            id("idnumber:"),
            Err("Moodle has no course `idnumber:`".into())
        );
    }
}
