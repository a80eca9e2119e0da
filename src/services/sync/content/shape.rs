//! What the cache keeps of an activity: its description as plain words, its own facts, the films in it.

use serde_json::{Map, Value, json};

/// What an activity has of its own, nothing left in that is empty; `videos` wherever there are any.
pub(super) fn shaped(kind: &str, facts: Option<&Value>) -> Value {
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
