//! Rows under a header: as wide as their widest cells, however many rows there are.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Seek as _, Write};

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Width, presets};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Look;
use super::clean::clean;

/// Blanks between two columns.
const GAP: usize = 2;
/// What a column further right is left, before one further left keeps its longest word whole.
const SQUEEZED: usize = 8;
/// Rows that are laid out together where cells have to be broken into lines.
const TOGETHER: usize = 1_000;
/// Rows of more bytes than this wait in a temporary file for the widest to come.
const IN_MEMORY: usize = 8 << 20;
/// Between cells; `clean` leaves neither this nor a line end in one.
const CELL: char = '\u{1f}';

/// Rows on their way to be aligned.
pub(crate) struct Table {
    header: Vec<String>,
    widths: Vec<usize>,
    /// The longest word of each column.
    words: Vec<usize>,
    right: Vec<usize>,
    rows: usize,
    text: Vec<u8>,
    file: Option<File>,
    /// Where there is no temporary folder, memory has to do.
    no_file: bool,
}

impl Table {
    pub(super) fn new(header: &[&str]) -> Self {
        Self {
            header: header.iter().map(|name| (*name).to_owned()).collect(),
            widths: header.iter().map(|name| name.width()).collect(),
            words: header.iter().map(|name| longest_word(name)).collect(),
            right: Vec::new(),
            rows: 0,
            text: Vec::new(),
            file: None,
            no_file: false,
        }
    }

    /// The same for a table that becomes a piece of a page, which is in memory itself.
    pub(super) fn of_page(header: &[&str]) -> Self {
        Self {
            no_file: true,
            ..Self::new(header)
        }
    }

    pub(crate) fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        for (column, cell) in cells.into_iter().enumerate() {
            let cell = clean(cell.as_ref());
            grow(&mut self.widths, column, cell.width());
            grow(&mut self.words, column, longest_word(&cell));
            if column > 0 {
                self.text.push(CELL as u8);
            }
            self.text.extend_from_slice(cell.as_bytes());
        }
        self.text.push(b'\n');
        self.rows += 1;
        if self.text.len() > IN_MEMORY && !self.no_file {
            self.no_file = self.spill().is_err();
        }
    }

    /// Align these columns (from 0) to the right: they hold numbers.
    pub(crate) fn right(&mut self, columns: &[usize]) {
        self.right = columns.to_vec();
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.rows == 0
    }

    fn spill(&mut self) -> io::Result<()> {
        let mut file = match self.file.take() {
            Some(file) => file,
            None => tempfile::tempfile()?,
        };
        let start = file.stream_position()?;
        let written = file.write_all(&self.text);
        if written.is_ok() {
            self.text.clear();
        } else {
            // A full disk: what is half written is written again from memory.
            file.set_len(start)?;
            file.seek(io::SeekFrom::Start(start))?;
        }
        self.file = Some(file);
        written
    }

    pub(super) fn draw(mut self, look: &Look, out: &mut impl Write) -> io::Result<()> {
        let natural: usize =
            self.widths.iter().sum::<usize>() + GAP * self.widths.len().saturating_sub(1);
        let room = look.width.map(|width| width.max(20));
        match room {
            Some(room) if natural > usize::from(room) => self.draw_broken(look, room, out),
            _ => self.draw_whole(look, out),
        }
    }

    /// Every cell on one line.
    fn draw_whole(&mut self, look: &Look, out: &mut impl Write) -> io::Result<()> {
        let (widths, right) = (self.widths.clone(), self.right.clone());
        let last = widths.len().saturating_sub(1);
        let line = move |cells: &mut dyn Iterator<Item = &str>| {
            let mut line = String::new();
            for (column, cell) in cells.enumerate() {
                let pad = " ".repeat(widths[column].saturating_sub(cell.width()));
                let gap = if column == last { 0 } else { GAP };
                if right.contains(&column) {
                    line.extend([pad.as_str(), cell, &" ".repeat(gap)]);
                } else {
                    line.extend([cell, pad.as_str(), &" ".repeat(gap)]);
                }
            }
            line.truncate(line.trim_end().len());
            line
        };
        let header = line(&mut self.header.iter().map(String::as_str));
        writeln!(out, "{}", look.bold(&header))?;
        self.each(|row| writeln!(out, "{}", line(&mut row.split(CELL))))
    }

    /// Cells broken into lines, so that the table is not wider than `room`.
    fn draw_broken(&mut self, look: &Look, room: u16, out: &mut impl Write) -> io::Result<()> {
        let least = whole_words(&self.words, room.into());
        // Few rows are laid out by what is in them; many in pieces, for which widths must be settled.
        let shares = (self.rows > TOGETHER).then(|| shares(&self.widths, &least, room.into()));
        let (header, right) = (self.header.clone(), self.right.clone());
        let mut is_first = true;
        let mut draw = |rows: &mut Vec<Vec<String>>| -> io::Result<()> {
            let mut table = comfy_table::Table::new();
            table
                .load_style(presets::NOTHING)
                .force_no_tty()
                .set_width(room)
                .set_content_arrangement(ContentArrangement::Dynamic);
            if is_first {
                table.set_header(header.clone());
            }
            table.add_rows(rows.drain(..));
            let last = header.len().saturating_sub(1);
            for (index, column) in table.column_iter_mut().enumerate() {
                let gap = if index == last { 0 } else { GAP };
                column.set_padding((0, narrow(gap)));
                if right.contains(&index) {
                    column.set_cell_alignment(CellAlignment::Right);
                }
                let share = shares.as_ref().and_then(|shares| shares.get(index));
                if let Some(share) = share {
                    column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(*share)));
                } else if let Some(least) = least.get(index) {
                    let least = Width::Fixed(narrow(least + gap));
                    column.set_constraint(ColumnConstraint::LowerBoundary(least));
                }
            }
            for line in table.lines() {
                let line = line.trim_end();
                if is_first {
                    writeln!(out, "{}", look.bold(line))?;
                } else {
                    writeln!(out, "{line}")?;
                }
                is_first = false;
            }
            Ok(())
        };
        let mut rows = Vec::new();
        self.each(|row| {
            rows.push(row.split(CELL).map(str::to_owned).collect());
            if rows.len() < TOGETHER {
                return Ok(());
            }
            draw(&mut rows)
        })?;
        if rows.is_empty() {
            return Ok(());
        }
        draw(&mut rows)
    }

    /// The rows in their order.
    fn each(&mut self, mut work: impl FnMut(&str) -> io::Result<()>) -> io::Result<()> {
        let mut line = String::new();
        if let Some(mut file) = self.file.take() {
            file.rewind()?;
            let mut spilled = BufReader::new(file);
            while spilled.read_line(&mut line)? > 0 {
                work(line.trim_end_matches('\n'))?;
                line.clear();
            }
        }
        let mut rest = self.text.as_slice();
        while rest.read_line(&mut line)? > 0 {
            work(line.trim_end_matches('\n'))?;
            line.clear();
        }
        Ok(())
    }
}

fn grow(widths: &mut Vec<usize>, column: usize, width: usize) {
    match widths.get_mut(column) {
        Some(widest) => *widest = width.max(*widest),
        None => widths.push(width),
    }
}

fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

/// The width of the longest run that a line cannot be broken in: Japanese may be broken anywhere.
fn longest_word(text: &str) -> usize {
    text.split(|it: char| it == ' ' || it.width() == Some(2))
        .map(|word| word.width())
        .max()
        .unwrap_or(0)
}

/// The least width of each column that breaks no word, as far as `room` allows: an id cut apart
/// could not be copied. Columns further left come first, for they say what a row is, but none
/// takes more than two fifths. Without room for that, no column has one.
fn whole_words(words: &[usize], room: usize) -> Vec<usize> {
    let squeezed: Vec<usize> = words.iter().map(|it| SQUEEZED.min(*it)).collect();
    let gaps = GAP * words.len().saturating_sub(1);
    let Some(mut spare) = room.checked_sub(gaps + squeezed.iter().sum::<usize>()) else {
        return Vec::new();
    };
    let most = SQUEEZED.max(room * 2 / 5);
    let fit = |(word, squeezed): (&usize, usize)| {
        let width = (squeezed + spare).min(most).min(*word);
        spare -= width - squeezed;
        width
    };
    words.iter().zip(squeezed).map(fit).collect()
}

/// How wide each column may be, its gap included, where all of them together have `room`: at least
/// what they need, narrow ones are left as they are, the others share what is left.
fn shares(widths: &[usize], least: &[usize], room: usize) -> Vec<u16> {
    let last = widths.len().saturating_sub(1);
    let gap = |column| if column == last { 0 } else { GAP };
    let wanted = |column: usize| widths[column] + gap(column);
    let least = |column: usize| least.get(column).map_or(0, |least| least + gap(column));
    let mut order: Vec<usize> = (0..widths.len()).collect();
    order.sort_by_key(|column| wanted(*column));
    let (mut shares, mut left) = (vec![0; widths.len()], room);
    while let Some(at) = order.iter().position(|it| least(*it) > left / order.len()) {
        let column = order.remove(at);
        shares[column] = least(column);
        left = left.saturating_sub(shares[column]);
    }
    for (done, column) in order.iter().enumerate() {
        let share = left / (order.len() - done);
        shares[*column] = wanted(*column).min(share.max(GAP + 1));
        left = left.saturating_sub(shares[*column]);
    }
    shares.into_iter().map(narrow).collect()
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::*;

    fn drawn(header: &[&str], rows: &[Vec<String>], width: Option<u16>) -> String {
        let look = Look {
            width,
            ascii: false,
            time_zone: Tz::UTC,
        };
        let mut table = Table::new(header);
        table.right(&[1]);
        for row in rows {
            table.row(row);
        }
        let mut out = Vec::new();
        table.draw(&look, &mut out).unwrap();
        anstream::adapter::strip_str(std::str::from_utf8(&out).unwrap()).to_string()
    }

    #[test]
    fn rows_that_wait_in_a_file_come_out_as_they_went_in() {
        let mut table = Table::new(&["PART", "NAME"]);
        let name = "大腿骨 ".repeat(40);
        let rows = 2 * IN_MEMORY / name.len();
        for row in 0..rows {
            table.row([row.to_string(), name.clone()]);
        }
        assert!(table.file.is_some() && table.text.len() <= IN_MEMORY);
        let mut count = 0;
        table
            .each(|row| {
                assert_eq!(row, format!("{count}{CELL}{name}"));
                count += 1;
                Ok(())
            })
            .unwrap();
        assert_eq!(count, rows);
    }

    #[test]
    fn a_long_table_keeps_its_columns_and_fits() {
        let name = |row: usize| "left ligament of something ".repeat(1 + row / 900);
        let rows: Vec<Vec<String>> = (0..2_500)
            .map(|row| vec![format!("part_{row}"), row.to_string(), name(row)])
            .collect();
        let text = drawn(&["PART", "CHILDREN", "NAME"], &rows, Some(50));
        let starts: Vec<&str> = text.lines().filter(|it| !it.starts_with(' ')).collect();
        assert_eq!(starts.len(), 2_501);
        assert!(text.lines().all(|line| line.width() <= 50));
        let whole = |line: &&str| line.starts_with("part_") && line.contains("  left ligament");
        assert!(starts[1..].iter().all(whole));
        let column = |line: &str| line.find("left");
        assert!(starts[1..].iter().all(|it| column(it) == column(starts[1])));
    }

    proptest! {
        #[test]
        fn where_there_is_room_it_is_what_comfy_table_draws(
            rows in prop::collection::vec(prop::collection::vec("[a-z大é ]{0,12}", 3), 1..8),
            width in prop::option::of(60_u16..200),
        ) {
            let header = ["PART", "COUNT", "NAME"];
            let mut table = comfy_table::Table::new();
            table.load_style(presets::NOTHING).force_no_tty();
            table.set_content_arrangement(ContentArrangement::Disabled);
            table.set_header(header);
            let cleaned = rows.iter().map(|row| row.iter().map(|it| it.trim().to_owned()).collect::<Vec<_>>());
            let rows: Vec<_> = cleaned.collect();
            table.add_rows(rows.clone());
            for (index, column) in table.column_iter_mut().enumerate() {
                column.set_padding((0, if index == 2 { 0 } else { 2 }));
                if index == 1 {
                    column.set_cell_alignment(CellAlignment::Right);
                }
            }
            let expected: String = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
            prop_assert_eq!(drawn(&header, &rows, width), expected);
        }
    }
}
