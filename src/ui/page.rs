//! What a person sees: lines, fields and tables, drawn within the width there is.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Width, presets};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Look;
use super::clean::clean;

/// Values are not squeezed into less than this, however long their names.
const NARROWEST: usize = 20;

/// What a column further right is left, before one further left keeps its longest word whole.
const SQUEEZED: usize = 8;

/// Blank columns between two columns of a table.
const GAP: usize = 2;

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
        let mut table = Table {
            rows: Vec::new(),
            right: Vec::new(),
        };
        draw(&mut table);
        if !table.rows.is_empty() {
            let text = table.draw(header, self.look);
            self.text.push_str(&text);
        }
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

/// The width of the longest run that a line cannot be broken in: Japanese may be broken anywhere.
fn longest_word(text: &str) -> usize {
    text.split(|it: char| it == ' ' || it.width() == Some(2))
        .map(|word| word.width())
        .max()
        .unwrap_or(0)
}

/// Rows under a header.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
    right: Vec<usize>,
}

impl Table {
    pub(crate) fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        let cells = cells
            .into_iter()
            .map(|cell| clean(cell.as_ref()).into_owned());
        self.rows.push(cells.collect());
    }

    /// Align these columns (from 0) to the right: they hold numbers.
    pub(crate) fn right(&mut self, columns: &[usize]) {
        self.right = columns.to_vec();
    }

    /// The least width of each column that breaks no word, as far as `width` allows: an id cut
    /// apart could not be copied. Columns further left come first, for they say what a row is.
    fn whole_words(&self, header: &[&str], width: usize) -> Vec<usize> {
        let mut longest: Vec<usize> = header.iter().map(|name| longest_word(name)).collect();
        for row in &self.rows {
            for (longest, cell) in longest.iter_mut().zip(row) {
                *longest = longest_word(cell).max(*longest);
            }
        }
        let squeezed: Vec<usize> = longest.iter().map(|it| SQUEEZED.min(*it)).collect();
        let gaps = GAP * header.len().saturating_sub(1);
        let Some(mut spare) = width.checked_sub(gaps + squeezed.iter().sum::<usize>()) else {
            return Vec::new();
        };
        for (longest, squeezed) in longest.iter_mut().zip(squeezed) {
            *longest = (*longest).min(squeezed + spare);
            spare -= *longest - squeezed;
        }
        longest
    }

    fn draw(self, header: &[&str], look: &Look) -> String {
        let mut table = comfy_table::Table::new();
        table.load_style(presets::NOTHING).force_no_tty();
        match look.width {
            Some(width) => table
                .set_width(width.max(20))
                .set_content_arrangement(ContentArrangement::Dynamic),
            None => table.set_content_arrangement(ContentArrangement::Disabled),
        };
        table.set_header(
            header
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>(),
        );
        let whole = look
            .width
            .map(|width| self.whole_words(header, usize::from(width)))
            .unwrap_or_default();
        table.add_rows(self.rows);
        let last = header.len().saturating_sub(1);
        for (index, column) in table.column_iter_mut().enumerate() {
            let gap = if index == last { 0 } else { GAP };
            column.set_padding((0, u16::try_from(gap).unwrap_or(0)));
            if let Some(width) = whole
                .get(index)
                .and_then(|width| u16::try_from(width + gap).ok())
            {
                column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
            }
            if self.right.contains(&index) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        let mut text = String::new();
        for (index, line) in table.lines().enumerate() {
            let line = line.trim_end();
            text.push_str(&if index == 0 {
                look.bold(line)
            } else {
                line.to_owned()
            });
            text.push('\n');
        }
        text
    }
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
