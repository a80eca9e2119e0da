//! Activities of ours that are not where our books have them: counted, with examples, and what mends it.

use std::collections::HashMap;

use super::checks::{Check, Status};
use crate::db::mediverse::moodle::BookedActivity;
use crate::db::moodle::activity::{Stray, StrayKind};
use crate::text::thousands;

/// Our activities as our books have them, and those that Moodle has otherwise.
#[derive(Debug, Clone, Copy)]
pub struct Activities<'a> {
    pub booked: &'a [BookedActivity],
    pub strays: &'a [Stray],
}

/// What a teacher, or another tool, did to our activities since the last sync looked.
pub(super) fn check(found: Option<Activities<'_>>) -> Check {
    const ID: &str = "activities";
    const TOLD: usize = 3;
    let Some(Activities { booked, strays }) = found else {
        return Check::ok(ID, "not looked at");
    };
    if strays.is_empty() {
        return Check::ok(
            ID,
            match booked.len() {
                0 => "none yet".to_owned(),
                count => format!("{} where they belong", thousands(count as u64)),
            },
        );
    }
    let codes: HashMap<&str, &str> = booked
        .iter()
        .filter_map(|it| Some((it.session_id.as_str(), it.code.as_deref()?)))
        .collect();
    let mut details = Vec::new();
    let mut fixes = vec!["run `mediverse moodle sync --full`"];
    for kind in StrayKind::ALL {
        let of_kind: Vec<&Stray> = strays.iter().filter(|it| it.kind == *kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let examples = of_kind.iter().take(TOLD).map(|it| {
            let code = codes.get(it.session_id.as_str()).copied();
            let code = code.map_or_else(|| format!("activity {}", it.cm_id), str::to_owned);
            match (&it.course_name, kind) {
                (Some(course), StrayKind::Moved) => format!("{code} to {course}"),
                _ => code,
            }
        });
        let examples = examples.collect::<Vec<_>>().join(", ");
        let more = if of_kind.len() > TOLD { " ..." } else { "" };
        let (what, fix) = match kind {
            StrayKind::Deleted => ("deleted in Moodle", None),
            StrayKind::Moved => (
                "moved to another course",
                Some("`mediverse moodle link CODE --course COURSE` keeps a moved one where it is"),
            ),
            StrayKind::Homeless => (
                "in a section that is gone",
                Some("Moodle's administrators run `admin/cli/fix_course_sequence.php --fix`"),
            ),
            StrayKind::Lost => ("missing from the sequence of their section", None),
            StrayKind::Doubled => ("listed more than once", None),
        };
        fixes.extend(fix);
        let count = thousands(of_kind.len() as u64);
        details.push(format!("{count} {what} ({examples}{more})"));
    }
    Check::not_ok(ID, Status::Warning, details.join("; "), fixes.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strayed_activities_are_counted_with_examples() {
        let booked: Vec<BookedActivity> = (1..=5)
            .map(|n| BookedActivity {
                session_id: format!("c{n}"),
                course_id: 2,
                cm_id: n,
                code: (n != 5).then(|| format!("CODE{n}")),
            })
            .collect();
        let stray = |n: i64, kind| Stray {
            session_id: format!("c{n}"),
            cm_id: n,
            kind,
            course_name: Some("PHYS".into()),
        };
        let strays = [
            stray(1, StrayKind::Lost),
            stray(2, StrayKind::Moved),
            stray(3, StrayKind::Lost),
            stray(4, StrayKind::Lost),
            stray(5, StrayKind::Lost),
        ];
        let look = |strays| {
            check(Some(Activities {
                booked: &booked,
                strays,
            }))
        };
        let none = look(&[]);
        assert_eq!(
            (none.status, &*none.detail),
            (Status::Ok, "5 where they belong")
        );
        let some = look(&strays);
        assert_eq!(some.status, Status::Warning);
        assert_eq!(
            some.detail,
            "1 moved to another course (CODE2 to PHYS); \
             4 missing from the sequence of their section (CODE1, CODE3, CODE4 ...)"
        );
        let one = look(&strays[4..]);
        assert!(one.detail.ends_with("(activity 5)"), "{}", one.detail);
        assert_eq!(check(None).status, Status::Ok);
    }
}
