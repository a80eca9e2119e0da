//! The cache of what is in Moodle, refreshed where Moodle says that something changed.
//!
//! Moodle counts up a course's `cacherev` whenever its page changes, and `timemodified` with its
//! settings. Courses with both as they were are left alone, unless everything is asked for.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::db::mediverse::moodle::content::{
    CachedCourse, Changed, keep_courses, write_activities, write_courses,
};
use crate::db::moodle::{Activity, CourseSnapshot, Kinds};
use crate::db::{MediverseConn, MoodleConn};

/// Courses read at a time: what is in them is held in memory once.
const AT_ONCE: usize = 50;
/// As much of an introduction is kept.
const INTRO: usize = 2_000;

/// What a refresh did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Refreshed {
    /// How many Moodle has.
    pub courses: usize,
    /// How many of them were read again.
    pub read: usize,
    pub courses_written: usize,
    pub courses_removed: usize,
    pub activities: Changed,
}

impl Refreshed {
    /// Rows of the cache that changed.
    pub fn rows(&self) -> u64 {
        let activities = u64::try_from(self.activities.rows()).unwrap_or_default();
        activities + (self.courses_written + self.courses_removed) as u64
    }
}

/// Which courses differ from what is cached: to be written, and of those to be read again.
fn differing(
    cached: &[CachedCourse],
    courses: Vec<CourseSnapshot>,
    full: bool,
) -> (Vec<CourseSnapshot>, Vec<CourseSnapshot>) {
    let known: HashMap<i64, &CachedCourse> = cached.iter().map(|it| (it.course_id, it)).collect();
    let mut written = Vec::new();
    let mut read = Vec::new();
    for course in courses {
        match known.get(&course.course_id) {
            Some(cached) if !full && cached.is(&course) => {}
            Some(cached) if !full && cached.has_contents_of(&course) => written.push(course),
            _ => read.push(course),
        }
    }
    (written, read)
}

/// Bring the cache up to date; `full` reads every course, whatever Moodle says of changes.
pub fn refresh(
    mediverse: &mut MediverseConn,
    moodle: &mut MoodleConn,
    full: bool,
) -> anyhow::Result<Refreshed> {
    let cached = CachedCourse::all(mediverse)?;
    moodle.read_only(|moodle| {
        let courses = CourseSnapshot::all(moodle)?;
        let ids: Vec<i64> = courses.iter().map(|it| it.course_id).collect();
        let total = courses.len();
        let (written, read) = differing(&cached, courses, full);
        let mut done = Refreshed {
            courses: total,
            read: read.len(),
            ..Refreshed::default()
        };
        let gone = cached.iter().any(|it| !ids.contains(&it.course_id));
        if gone || !written.is_empty() {
            mediverse.transaction::<_, anyhow::Error>(|conn| {
                done.courses_removed = keep_courses(conn, &ids)?;
                done.courses_written = write_courses(conn, &written)?;
                Ok(())
            })?;
        }
        let kinds = if read.is_empty() {
            None
        } else {
            Some(Kinds::all(moodle)?)
        };
        for courses in read.chunks(AT_ONCE) {
            let ids: Vec<i64> = courses.iter().map(|it| it.course_id).collect();
            let activities = match &kinds {
                Some(kinds) => activities(moodle, kinds, &ids)?,
                None => Value::Array(Vec::new()),
            };
            // The course last in the same transaction: its revision says that its contents are here.
            mediverse.transaction::<_, anyhow::Error>(|conn| {
                done.courses_written += write_courses(conn, courses)?;
                done.activities += write_activities(conn, &ids, activities)?;
                Ok(())
            })?;
        }
        Ok(done)
    })
}

/// What the courses `ids` hold, as the cache takes it.
fn activities(moodle: &mut MoodleConn, kinds: &Kinds, ids: &[i64]) -> anyhow::Result<Value> {
    let activities = kinds.activities(moodle, ids)?;
    let facts = kinds.facts(moodle, ids)?;
    let facts: HashMap<(String, i64), Value> = facts
        .into_iter()
        .map(|it| ((it.kind, it.instance), it.facts))
        .collect();
    let rows = activities.into_iter().map(|activity| {
        let key = (activity.kind.clone(), activity.instance);
        row(activity, facts.get(&key))
    });
    rows.collect()
}

fn row(activity: Activity, facts: Option<&Value>) -> anyhow::Result<Value> {
    let known = shaped(&activity.kind, facts);
    let intro = activity.intro.as_deref().map(|html| plain(html, INTRO));
    let mut row = serde_json::to_value(activity)?;
    row["intro"] = json!(intro.filter(|text| !text.is_empty()));
    row["facts"] = known;
    Ok(row)
}

/// What an activity has of its own, nothing left in that is empty; `videos` wherever there are any.
fn shaped(kind: &str, facts: Option<&Value>) -> Value {
    let mut known = Map::new();
    let mut videos: Vec<String> = Vec::new();
    let facts = facts.and_then(Value::as_object);
    for (name, value) in facts.into_iter().flatten() {
        match (kind, name.as_str()) {
            (_, _) if value.is_null() => {}
            ("page", "content") => {
                let links = links(value.as_str().unwrap_or_default());
                videos.extend(links.into_iter().filter(|link| is_video(link)));
            }
            ("resource", "files") => {
                let files: Vec<Value> = value.as_array().into_iter().flatten().map(file).collect();
                let films = files.iter().filter(|file| {
                    let kind = file["type"].as_str().unwrap_or_default();
                    kind.starts_with("video/")
                });
                videos.extend(films.filter_map(|file| Some(file["path"].as_str()?.to_owned())));
                known.insert(name.clone(), files.into());
            }
            ("url", "address") => {
                let address = value.as_str().unwrap_or_default();
                videos.extend(is_video(address).then(|| address.to_owned()));
                known.insert(name.clone(), value.clone());
            }
            (_, name) if name.ends_with("At") => {
                let time = value.as_i64().and_then(rfc3339);
                known.insert(name.to_owned(), json!(time));
            }
            _ => {
                known.insert(name.clone(), value.clone());
            }
        }
    }
    if !videos.is_empty() {
        known.insert("videos".to_owned(), videos.into());
    }
    Value::Object(known)
}

/// A file with its path below Moodle's address.
fn file(file: &Value) -> Value {
    let text = |name: &str| file[name].as_str().unwrap_or_default();
    let path = format!(
        "/pluginfile.php/{}/mod_resource/content/{}{}{}",
        file["contextId"],
        file["revision"],
        encoded(text("folder")),
        encoded(text("name"))
    );
    json!({ "name": text("name"), "type": file["type"], "bytes": file["bytes"], "path": path })
}

fn encoded(path: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const PATH: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'.')
        .remove(b'-')
        .remove(b'_');
    utf8_percent_encode(path, PATH).to_string()
}

/// A time of Moodle, which has 0 for none.
pub(crate) fn rfc3339(seconds: i64) -> Option<String> {
    let time = chrono::DateTime::from_timestamp(seconds, 0).filter(|_| seconds != 0)?;
    Some(time.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// The addresses in `html` that lead somewhere: `href` and `src` of any tag.
fn links(html: &str) -> Vec<String> {
    let mut links: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['h', 'H', 's', 'S']) {
        rest = &rest[at..];
        let name = ["href", "src"].iter().find(|name| {
            rest.get(..name.len())
                .is_some_and(|begin| begin.eq_ignore_ascii_case(name))
        });
        let Some(name) = name else {
            rest = &rest[1..];
            continue;
        };
        rest = &rest[name.len()..];
        let Some(value) = rest.trim_start().strip_prefix('=') else {
            continue;
        };
        let value = value.trim_start();
        let address = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split(quote).next().unwrap_or_default(),
            _ => value
                .split(|c: char| c.is_whitespace() || c == '>')
                .next()
                .unwrap_or_default(),
        };
        let address = decoded(address.trim());
        let leads = ["https://", "http://", "@@PLUGINFILE@@/"]
            .iter()
            .any(|begin| address.starts_with(begin));
        if leads && !links.contains(&address) {
            links.push(address);
        }
    }
    links
}

/// Whether an address is one of a film, as far as it tells: by its ending, its host or its words.
fn is_video(address: &str) -> bool {
    const ENDINGS: [&str; 8] = [
        ".mp4", ".webm", ".m4v", ".mov", ".ogv", ".mpg", ".avi", ".m3u8",
    ];
    const HOSTS: [&str; 9] = [
        "youtube.com",
        "youtube-nocookie.com",
        "youtu.be",
        "vimeo.com",
        "dailymotion.com",
        "wistia.com",
        "panopto.com",
        "panopto.eu",
        "kaltura.com",
    ];
    let lower = address.to_ascii_lowercase();
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    if ENDINGS.iter().any(|ending| path.ends_with(ending)) {
        return true;
    }
    let Some((_, place)) = path.split_once("://") else {
        return false;
    };
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.split(':').next().unwrap_or_default();
    HOSTS
        .iter()
        .any(|known| host == *known || host.ends_with(&format!(".{known}")))
        || host
            .split('.')
            .chain(path.split('/'))
            .any(|word| matches!(word, "video" | "videos"))
}

/// `html` as plain text in one line of at most `longest` characters.
pub(crate) fn plain(html: &str, longest: usize) -> String {
    let mut text = String::with_capacity(html.len().min(4 * longest));
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let is_tag =
            rest[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        if !is_tag {
            text.push('<');
            rest = &rest[at + 1..];
            continue;
        }
        // Words of two paragraphs do not grow together.
        text.push(' ');
        rest = rest[at..].find('>').map_or("", |end| &rest[at + end + 1..]);
    }
    text.push_str(rest);
    let text = decoded(&text);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(longest).collect()
}

/// The character references that editors write, as what they stand for.
fn decoded(text: &str) -> String {
    const NAMED: [(&str, char); 7] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("#039", '\''),
        ("nbsp", ' '),
    ];
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let reference = rest.split_once(';').filter(|(name, _)| name.len() <= 8);
        let character = reference.and_then(|(name, _)| {
            let named = NAMED.iter().find(|(known, _)| known == &name);
            named.map(|(_, c)| *c).or_else(|| {
                let number = name.strip_prefix('#')?;
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code).filter(|c| *c != '\0')
            })
        });
        match (character, reference) {
            (Some(character), Some((_, behind))) => {
                plain.push(character);
                rest = behind;
            }
            _ => plain.push('&'),
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_plain_words() {
        for (html, text) in [
            ("<p>One</p><p>two &amp; three</p>", "One two & three"),
            ("a < b and c > d", "a < b and c > d"),
            ("caf&#233; &#x1F9B4; &nbsp;&bogus; &", "café 🦴 &bogus; &"),
            ("<script>x</script", "x"),
            ("", ""),
        ] {
            assert_eq!(plain(html, 100), text);
        }
        assert_eq!(plain("éééé", 2), "éé");
    }

    #[test]
    fn films_are_known_by_their_addresses() {
        for film in [
            "https://x.test/a.MP4?t=1",
            "https://www.youtube.com/watch?v=1",
            "https://youtu.be/1",
            "https://player.vimeo.com/video/1",
            "https://video.example.test/knee",
            "@@PLUGINFILE@@/a%20b.webm",
        ] {
            assert!(is_video(film), "{film}");
        }
        for other in [
            "https://x.test/a.pdf",
            "https://notyoutube.com/x",
            "https://x.test/?v=a.mp4",
            "",
        ] {
            assert!(!is_video(other), "{other}");
        }
    }

    #[test]
    fn links_are_taken_out_of_any_tag() {
        let html = r#"<a class=x href="https://a.test/?x=1&amp;y=2">a</a>
            <VIDEO SRC='@@PLUGINFILE@@/b.mp4'></VIDEO><img src=https://c.test/d.png>
            <a href="javascript:alert(1)">no</a> she shares href <a href="https://a.test/?x=1&amp;y=2">"#;
        assert_eq!(
            links(html),
            [
                "https://a.test/?x=1&y=2",
                "@@PLUGINFILE@@/b.mp4",
                "https://c.test/d.png"
            ]
        );
    }

    proptest::proptest! {
        #[test]
        fn any_html_is_read(html in "(?s)[<>&;#'\"=/hrefscé🦴 a-z]{0,60}") {
            plain(&html, 10);
            for link in links(&html) {
                is_video(&link);
            }
        }
    }
}
