//! The table of a report, whose columns are known when every row has been seen once.

use unicode_width::UnicodeWidthStr as _;

use super::listing::{Before, Row, SCORE_HEADER, is_doubtful, number, shown_change};
use crate::ui::Look;

/// What all rows together say of the table.
pub(super) struct Shape {
    header: Vec<&'static str>,
    right: Vec<usize>,
    /// Columns that no cell is broken in.
    widths: Vec<usize>,
    /// Columns that are left out, from the last to the first.
    spared: Vec<usize>,
    /// What the longest bar stands for.
    most: i64,
    bar: usize,
    with_names: bool,
    /// A rate of too few commands is among them.
    pub(super) is_doubtful: bool,
}

impl Shape {
    pub(super) fn new<R: Row>(with_names: bool, compared: bool) -> Self {
        let mut header = R::HEADER.to_vec();
        let mut right = R::RIGHT.to_vec();
        let with_names = with_names && R::PERSON.is_some();
        if with_names {
            header.push("NAME");
        }
        if compared {
            right.extend([header.len(), header.len() + 1]);
            header.extend(["BEFORE", "CHANGE"]);
        }
        header.push("");
        Self {
            widths: header.iter().map(|name| name.width()).collect(),
            header,
            right,
            spared: Vec::new(),
            most: 0,
            bar: 0,
            with_names,
            is_doubtful: false,
        }
    }

    /// Look at a row, each before any is drawn.
    pub(super) fn measure<R: Row>(
        &mut self,
        look: &Look,
        row: &R,
        before: Option<Before>,
        name: Option<&str>,
    ) {
        let cells = self.all_cells(look, row, before, name);
        for (width, cell) in self.widths.iter_mut().zip(&cells) {
            *width = (*width).max(cell.width());
        }
        self.most = self.most.max(row.count());
        self.is_doubtful |= row.score().is_some_and(is_doubtful);
    }

    /// Choose the columns, now that every row was looked at.
    pub(super) fn settle<R: Row>(&mut self, look: &Look) {
        let natural = |widths: &[usize]| widths.iter().map(|width| width + 2).sum::<usize>();
        if look
            .width
            .is_some_and(|width| natural(&self.widths) > usize::from(width))
        {
            for column in R::SPARE.iter().rev() {
                self.spare(*column);
            }
        }
        // Two windows side by side leave no room for how sure a rate is.
        let interval = self.header.iter().position(|it| *it == SCORE_HEADER[2]);
        if let Some(interval) = interval
            && look
                .width
                .is_some_and(|width| natural(&self.widths) > usize::from(width) + 2)
        {
            self.spare(interval);
        }
        self.bar = look.bar_width(natural(&self.widths));
    }

    /// Leave a column out of those that are left.
    fn spare(&mut self, column: usize) {
        self.header.remove(column);
        self.widths.remove(column);
        self.right.retain(|it| *it != column);
        self.right
            .iter_mut()
            .filter(|it| **it > column)
            .for_each(|it| *it -= 1);
        self.spared.push(column);
    }

    pub(super) fn header(&self) -> &[&'static str] {
        &self.header
    }

    /// Columns of numbers.
    pub(super) fn right(&self) -> &[usize] {
        &self.right
    }

    /// A row as the table has it.
    pub(super) fn cells<R: Row>(
        &self,
        look: &Look,
        row: &R,
        before: Option<Before>,
        name: Option<&str>,
    ) -> Vec<String> {
        let mut cells = self.all_cells(look, row, before, name);
        for column in &self.spared {
            cells.remove(*column);
        }
        cells.push(look.bar(row.count(), self.most, self.bar));
        cells
    }

    fn all_cells<R: Row>(
        &self,
        look: &Look,
        row: &R,
        before: Option<Before>,
        name: Option<&str>,
    ) -> Vec<String> {
        let mut cells = row.cells(look);
        if self.with_names {
            cells.push(name.unwrap_or(look.nothing()).to_owned());
        }
        if let Some(before) = before {
            cells.push(number(before.count));
            cells.push(shown_change(look, row.count(), before.count));
        }
        cells
    }
}
