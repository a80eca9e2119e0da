//! What a person sees: lines, fields and tables, drawn within the width there is.

use unicode_width::UnicodeWidthStr as _;

use super::Look;
use super::clean::clean;
use super::table::Table;

/// Values are not squeezed into less than this, however long their names.
const NARROWEST: usize = 20;

/// A result drawn for people, top to bottom.
pub(crate) struct Page<'a> {
    pub(crate) look: &'a Look,
    text: String,
}

impl<'a> Page<'a> {
    pub(crate) fn new(look: &'a Look) -> Self {
        Self {
            look,
            text: String::new(),
        }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// One line.
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(clean(line.as_ref()).trim_end());
        self.text.push('\n');
    }

    /// A line in bold, with a blank line before it unless it is the first.
    pub(crate) fn heading(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let bold = self.look.bold(&clean(heading));
        self.text.push_str(&bold);
        self.text.push('\n');
    }

    /// Names and values, aligned. Fields without a value are left out.
    pub(crate) fn fields<'f>(
        &mut self,
        fields: impl IntoIterator<Item = (&'f str, Option<String>)>,
    ) {
        let fields: Vec<_> = fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect();
        let width = fields
            .iter()
            .map(|(name, _)| name.width())
            .max()
            .unwrap_or(0);
        for (name, value) in fields {
            let pad = " ".repeat(width - name.width());
            let value = clean(&value);
            let room = self.look.width.map_or(usize::MAX, |columns| {
                usize::from(columns)
                    .saturating_sub(width + 2)
                    .max(NARROWEST)
            });
            let mut lead = format!("{}{pad}  ", self.look.dim(name));
            for line in wrapped(&value, room) {
                self.text.push_str(format!("{lead}{line}").trim_end());
                self.text.push('\n');
                lead = " ".repeat(width + 2);
            }
        }
    }

    /// A table; `draw` fills it. Nothing is drawn for a table without rows.
    pub(crate) fn table(&mut self, header: &[&str], draw: impl FnOnce(&mut Table)) {
        let mut table = Table::of_page(header);
        draw(&mut table);
        if table.is_empty() {
            return;
        }
        let mut text = Vec::new();
        table
            .draw(self.look, &mut text)
            .expect("it is in memory, and so is what it is written to");
        self.text.push_str(&String::from_utf8_lossy(&text));
    }
}

/// `text` in lines of at most `room` columns, broken at blanks. A longer word stays whole: cut
/// apart, a path or a URL could not be copied.
fn wrapped(text: &str, room: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let (mut start, mut end) = (0, 0);
    for (blank, _) in text.match_indices(' ').chain([(text.len(), "")]) {
        if end > start && text[start..blank].width() > room {
            lines.push(&text[start..end]);
            start = end + 1;
        }
        end = blank;
    }
    lines.push(&text[start..]);
    lines
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;

    fn fields(width: Option<u16>, value: &str) -> String {
        let look = Look {
            width,
            ascii: false,
            time_zone: Tz::UTC,
        };
        let mut page = Page::new(&look);
        page.fields([
            ("id", Some("femur".to_owned())),
            ("path", Some(value.to_owned())),
        ]);
        anstream::adapter::strip_str(&page.into_text()).to_string()
    }

    fn table(width: u16, header: &[&str], row: &[&str]) -> String {
        let look = Look {
            width: Some(width),
            ascii: false,
            time_zone: Tz::UTC,
        };
        let mut page = Page::new(&look);
        page.table(header, |table| table.row(row));
        anstream::adapter::strip_str(&page.into_text()).to_string()
    }

    #[test]
    fn a_table_keeps_words_whole_where_there_is_room_for_them() {
        let header = ["PART", "NAME", "LATIN"];
        let row = [
            "shaft_of_femur_left",
            "Left shaft of femur",
            "Corpus ossis femoris sinistrum",
        ];
        let expected = "PART                 NAME            LATIN\n\
                        shaft_of_femur_left  Left shaft of   Corpus ossis\n";
        let drawn = table(50, &header, &row);
        assert!(drawn.starts_with(expected), "{drawn}");
        let drawn = table(20, &header, &row);
        assert!(drawn.lines().all(|line| line.width() <= 20), "{drawn}");
    }

    #[test]
    fn values_wrap_under_their_column_where_there_is_a_terminal() {
        let path = "Skeletal system › Bones of lower limb › 大腿骨 › Femur";
        assert_eq!(
            fields(Some(30), path),
            "id    femur\npath  Skeletal system › Bones\n      of lower limb › 大腿骨 ›\n      Femur\n"
        );
        assert_eq!(fields(None, path), format!("id    femur\npath  {path}\n"));
    }

    #[test]
    fn no_line_is_wider_than_there_is_room_but_for_one_word() {
        for (text, room) in [
            ("", 5),
            ("a", 1),
            ("大腿骨 大腿骨", 6),
            ("/models/skeleton/femur.glb and more", 10),
            ("leading  and  double ", 7),
        ] {
            let lines = wrapped(text, room);
            assert_eq!(lines.join(" "), text);
            assert!(
                lines
                    .iter()
                    .all(|it| it.width() <= room || !it.contains(' ')),
                "{lines:?}"
            );
        }
    }
}
