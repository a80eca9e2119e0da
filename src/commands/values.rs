//! Values as people type them: ids, names, addresses, coordinates. What is wrong is said by clap.

use serde_json::{Value, json};

use crate::db::LONGEST_NAME;
use crate::db::mediverse::AnatomySystem;
use crate::services::people::field::plain;

pub(crate) use crate::services::people::field::{email, name, person_id};

/// What clears something on the command line.
const NONE: &str = "none";

/// Something to set, or nothing, which clears.
#[derive(Debug, Clone)]
pub(crate) struct OrNone<T>(pub(crate) Option<T>);

fn or_none<T>(
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, String>,
) -> Result<OrNone<T>, String> {
    if text.eq_ignore_ascii_case(NONE) {
        return Ok(OrNone(None));
    }
    parse(text).map(|value| OrNone(Some(value)))
}

/// The same, or `none`.
pub(crate) fn person_id_or_none(text: &str) -> Result<OrNone<String>, String> {
    or_none(text, person_id)
}

/// A title or a course.
pub(crate) fn title(text: &str) -> Result<String, String> {
    plain(text, 300)
}

/// The name of a database.
pub(crate) fn database(text: &str) -> Result<String, String> {
    if text.contains("://") {
        return Err("name the database alone, without the rest of a URL".to_owned());
    }
    if text.len() > LONGEST_NAME {
        return Err(format!("it is longer than {LONGEST_NAME} bytes"));
    }
    plain(text, LONGEST_NAME)
}

/// What a note says: lines may end, and it is not a book.
pub(crate) fn note(text: &str) -> Result<String, String> {
    const LONGEST: usize = 100_000;
    if text.trim().is_empty() {
        return Err("it is empty".to_owned());
    }
    if text.len() > LONGEST {
        return Err(format!("it is longer than {LONGEST} bytes"));
    }
    Ok(text.to_owned())
}

/// A length of time.
pub(crate) fn duration(text: &str) -> Result<std::time::Duration, String> {
    humantime::parse_duration(text)
        .map_err(|_| "write numbers with units, such as `30s`, `1h 30m` or `7d`".to_owned())
}

/// How many rows `--limit` asks for, where 0 and silence mean all.
pub(crate) fn most(limit: impl Into<Option<u32>>) -> Option<i64> {
    limit.into().filter(|limit| *limit > 0).map(Into::into)
}

/// The partId of a part, or `none`.
pub(crate) fn part_or_none(text: &str) -> Result<OrNone<String>, String> {
    or_none(text, |text| plain(text, 200))
}

fn coordinate(text: &str) -> Option<f64> {
    text.trim()
        .parse::<f64>()
        .ok()
        .filter(|value| value.is_finite())
}

/// `1,2.5,-3` as `{"x":1,"y":2.5,"z":-3}`, or `none`.
pub(crate) fn vector_or_none(text: &str) -> Result<OrNone<Value>, String> {
    or_none(text, |text| {
        let numbers: Option<Vec<f64>> = text.split(',').map(coordinate).collect();
        match numbers.as_deref() {
            Some([x, y, z]) => Ok(json!({ "x": x, "y": y, "z": z })),
            _ => Err("write three finite numbers such as 0,1.5,-3, or none".to_owned()),
        }
    })
}

/// `x=0.5` as `{"axis":"x","position":0.5}`, or `none`.
pub(crate) fn slice_or_none(text: &str) -> Result<OrNone<Value>, String> {
    or_none(text, |text| {
        let slice = text.split_once(['=', ':']).and_then(|(axis, position)| {
            let axis = axis.trim().to_ascii_lowercase();
            let known = matches!(&*axis, "x" | "y" | "z");
            Some((known.then_some(axis)?, coordinate(position)?))
        });
        match slice {
            Some((axis, position)) => Ok(json!({ "axis": axis, "position": position })),
            None => Err("write an axis and a finite number such as x=0.5, or none".to_owned()),
        }
    })
}

/// `SKELETAL,MUSCULAR` in any letter case; `all`, or `none`.
pub(crate) fn systems(text: &str) -> Result<OrNone<Vec<AnatomySystem>>, String> {
    or_none(text, |text| {
        if text.eq_ignore_ascii_case("all") {
            return Ok(AnatomySystem::ALL.to_vec());
        }
        let mut systems = Vec::new();
        for word in text.split(',').map(str::trim) {
            let system = AnatomySystem::from_label(word).ok_or_else(|| {
                let known: Vec<&str> = AnatomySystem::ALL.iter().map(|it| it.label()).collect();
                format!("`{word}` is none of {}, all, none", known.join(", "))
            })?;
            if !systems.contains(&system) {
                systems.push(system);
            }
        }
        Ok(systems)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_three_finite_numbers() {
        let camera = vector_or_none("1, 2.5,-3e2").unwrap().0;
        assert_eq!(camera, Some(json!({"x": 1.0, "y": 2.5, "z": -300.0})));
        assert_eq!(vector_or_none("None").unwrap().0, None);
        for bad in [
            "",
            "1,2",
            "1,2,3,4",
            "a,b,c",
            "1,2,nan",
            "1,inf,2",
            "1,,2",
            "1;2;3",
            "1e999,0,0",
        ] {
            assert!(vector_or_none(bad).is_err(), "{bad}");
        }
        let slice = slice_or_none("Y=-0.5").unwrap().0;
        assert_eq!(slice, Some(json!({"axis": "y", "position": -0.5})));
        for bad in ["x", "x=", "w=1", "x=nan", "=1", "xy=1"] {
            assert!(slice_or_none(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn addresses_have_a_name_and_a_domain() {
        assert_eq!(email(" Ana@Example.org ").unwrap(), "Ana@Example.org");
        for bad in [
            "",
            "ana",
            "@b",
            "a@",
            "a@b@c",
            "a b@c",
            "a@.c",
            "<a@b>",
            "a@b\u{1b}",
        ] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_value_or_a_complaint(text in "(?s).{0,40}") {
            if let Ok(OrNone(Some(vector))) = vector_or_none(&text) {
                assert!(["x", "y", "z"].iter().all(|axis| vector[axis].is_number()));
            }
            if let Ok(OrNone(Some(slice))) = slice_or_none(&text) {
                assert!(slice["position"].is_number());
            }
            if let Ok(id) = person_id(&text) {
                assert!(!id.contains(char::is_whitespace) && !id.contains(crate::text::is_hostile));
            }
            systems(&text).ok();
            email(&text).ok();
        }
    }
}
