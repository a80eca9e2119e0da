//! What the activity of a session says: pure text, everything from MediVerse escaped.

use sha2::{Digest as _, Sha256};

use super::super::context::hex;
use super::wording::{Word, Wording};
use crate::db::mediverse::moodle::{Focus, SessionRow};
use crate::text::tame;

/// The texts of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Texts {
    /// Plain text.
    pub(crate) name: String,
    /// HTML, shown on the course page.
    pub(crate) intro: String,
    /// HTML, the page itself.
    pub(crate) content: String,
}

/// SHA-256 in hex, as PostgreSQL's `encode(sha256(..), 'hex')`.
pub(crate) fn hash(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// `text` as HTML shows it, tamed.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in tame(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A name as Moodle keeps one: one line of at most `longest` characters.
pub(crate) fn name(title: &str, otherwise: &str, longest: usize) -> String {
    let clean = |text: &str| tame(text).trim().to_owned();
    let mut line = clean(title);
    if line.is_empty() {
        line = clean(otherwise);
    }
    let cut = line.chars().take(longest).collect::<String>();
    cut.trim_end().to_owned()
}

/// A name or title within other text, whatever direction it is written in.
fn isolated(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// What the activity of `session` should say.
pub(crate) fn describe(
    session: &SessionRow,
    focus: Option<&Focus>,
    wording: Wording,
    app_url: Option<&str>,
    longest_name: usize,
) -> Texts {
    let teacher = session.teacher.as_deref().map(isolated);
    let when = wording.span(
        session.created_at,
        session.ended_at.filter(|_| !session.is_active),
    );
    // Ended sessions cannot be joined.
    let join = app_url.filter(|_| session.is_active).map(|url| {
        format!(
            "<p><a href=\"{}/join/{}\">{}</a></p>",
            escape(url),
            escape(&encoded(&session.code)),
            wording.word(Word::Join)
        )
    });
    let mut intro = teacher.clone().unwrap_or_default();
    if !intro.is_empty() {
        intro.push_str(" · ");
    }
    intro.push_str(&escape(&when));
    let intro = format!("<p>{intro}</p>{}", join.as_deref().unwrap_or_default());

    let mut systems: Vec<String> = session
        .systems
        .iter()
        .map(|system| escape(wording.system(system)))
        .collect();
    systems.dedup();
    let focus = match (focus, session.highlighted_part.as_deref()) {
        (Some(focus), _) => Some(focus_words(focus)),
        (None, Some(part)) => Some(isolated(part)),
        (None, None) => None,
    };
    let lines = [
        (Word::Teacher, teacher),
        (
            Word::Systems,
            (!systems.is_empty()).then(|| systems.join(", ")),
        ),
        (Word::Focus, focus),
        (Word::When, Some(escape(&when))),
        (
            Word::Code,
            session
                .is_active
                .then(|| format!("<code>{}</code>", escape(&session.code))),
        ),
    ];
    let lines: String = lines
        .into_iter()
        .filter_map(|(word, value)| {
            Some(format!(
                "<li><strong>{}:</strong> {}</li>",
                wording.word(word),
                value?
            ))
        })
        .collect();
    let content = format!(
        "<p>{}</p><ul>{lines}</ul>{}",
        wording.word(Word::Lead),
        join.unwrap_or_default()
    );
    Texts {
        name: name(&session.title, &session.code, longest_name),
        intro,
        content,
    }
}

/// `Left femur (femur sinistrum) — Skeletal system › Leg`
fn focus_words(focus: &Focus) -> String {
    let mut words = isolated(&focus.name);
    if let Some(latin) = focus.latin_name.as_deref().filter(|it| !it.is_empty()) {
        words.push_str(&format!(" (<em lang=\"la\">{}</em>)", escape(latin)));
    }
    if !focus.path.is_empty() {
        let path: Vec<String> = focus.path.iter().map(|name| isolated(name)).collect();
        words.push_str(&format!(" — {}", path.join(" › ")));
    }
    words
}

/// A code as part of an address. Codes are letters and digits, but the app's column takes any text.
fn encoded(code: &str) -> String {
    percent_encoding::utf8_percent_encode(code, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use expect_test::expect;

    use super::*;

    fn session(title: &str) -> SessionRow {
        SessionRow {
            id: "c1".into(),
            code: "ABC234".into(),
            title: title.into(),
            teacher_id: "t-1".into(),
            is_active: true,
            created_at: NaiveDate::from_ymd_opt(2026, 3, 2)
                .and_then(|day| day.and_hms_opt(9, 0, 0))
                .unwrap(),
            ended_at: None,
            systems: vec!["SKELETAL".into(), "NERVOUS".into()],
            moodle_course_id: None,
            moodle_activity_id: None,
            teacher: Some("Ana <b> \"García\"".into()),
            teacher_forgotten: false,
            highlighted_part: Some("femur".into()),
        }
    }

    #[test]
    fn everything_that_people_wrote_is_escaped() {
        let focus = Focus {
            part_id: "femur".into(),
            name: "Femur & co".into(),
            latin_name: Some("os femoris".into()),
            path: vec!["Skeleton".into(), "Leg".into()],
        };
        let texts = describe(
            &session("A <script>'1'</script>"),
            Some(&focus),
            Wording::new(None, None),
            Some("https://app.example.org"),
            255,
        );
        expect![[r#"
            A <script>'1'</script>
            <p><bdi>Ana &lt;b&gt; &quot;García&quot;</bdi> · 2 March 2026, 09:00 (UTC)</p><p><a href="https://app.example.org/join/ABC234">Join the session</a></p>
            <p>A live anatomy session in MediVerse.</p><ul><li><strong>Teacher:</strong> <bdi>Ana &lt;b&gt; &quot;García&quot;</bdi></li><li><strong>Systems:</strong> Skeletal system, Nervous system</li><li><strong>In focus:</strong> <bdi>Femur &amp; co</bdi> (<em lang="la">os femoris</em>) — <bdi>Skeleton</bdi> › <bdi>Leg</bdi></li><li><strong>When:</strong> 2 March 2026, 09:00 (UTC)</li><li><strong>Session code:</strong> <code>ABC234</code></li></ul><p><a href="https://app.example.org/join/ABC234">Join the session</a></p>
        "#]].assert_eq(&format!(
            "{}\n{}\n{}\n",
            texts.name, texts.intro, texts.content
        ));
    }

    #[test]
    fn names_are_one_line_cut_by_characters() {
        assert_eq!(name("a\nb\0c\u{1b}d ", "X", 255), "a bc d");
        assert_eq!(name(" \n ", "ABC234", 255), "ABC234");
        assert_eq!(name("\u{202e}\u{2066} ", "ABC234", 255), "ABC234");
        assert_eq!(
            name("a\u{202e}b\u{2069} \u{200f}مرحبا", "X", 255),
            "ab \u{200f}مرحبا"
        );
        assert_eq!(name(&"🦴".repeat(300), "X", 255).chars().count(), 255);
        assert_eq!(name("ab cd", "X", 3), "ab");
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_out_of_the_html(title in "(\\PC|[\\x00-\\x1f\\x7f\\u{202a}-\\u{202e}\\u{2066}-\\u{2069}]){0,40}", code in "\\PC{0,8}") {
            let row = SessionRow {
                code,
                teacher: Some(title.clone()),
                highlighted_part: Some(title.clone()),
                systems: vec![title.clone()],
                ..session(&title)
            };
            let texts = describe(&row, None, Wording::new(None, None), Some("https://a.example"), 255);
            for html in [texts.intro, texts.content] {
                let is_wild = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                proptest::prop_assert!(!html.contains(is_wild), "{html:?}");
                let tags: Vec<&str> = html.split('<').skip(1).map(|it| it.split(['>', ' ']).next().unwrap()).collect();
                let known = ["p", "/p", "a", "/a", "ul", "/ul", "li", "/li", "strong", "/strong", "bdi", "/bdi", "code", "/code"];
                proptest::prop_assert!(tags.iter().all(|tag| known.contains(tag)), "{html}");
            }
        }
    }
}
