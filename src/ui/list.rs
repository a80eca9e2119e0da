//! A list of any length: for people a table, for programs a row at a time.

use std::io::{self, BufWriter, Write};

use anstream::AutoStream;
use anyhow::Context as _;
use serde::Serialize;

use super::clean::clean;
use super::stream::Stream;
use super::table::Table;
use super::{Look, Ui};
use crate::cli::Format;
use crate::error::AnswerLost;

/// A list on its way out.
pub(crate) struct List<'u> {
    ui: &'u Ui,
    way: Way,
    pub(crate) count: u64,
}

enum Way {
    Table(Table),
    Stream(Stream),
}

impl Ui {
    /// Start a list whose table has `header`, those of `right` (from 0) being numbers, and whose
    /// CSV has `columns`.
    pub(crate) fn list(
        &self,
        header: &[&str],
        right: &[usize],
        columns: &'static [&'static str],
    ) -> anyhow::Result<List<'_>> {
        let way = if self.format == Format::Table {
            let mut table = Table::new(header);
            table.right(right);
            Way::Table(table)
        } else {
            Way::Stream(self.stream(columns, None)?)
        };
        Ok(List {
            ui: self,
            way,
            count: 0,
        })
    }
}

/// Lines for people, however many.
pub(crate) struct Lines<'u> {
    ui: &'u Ui,
    out: Box<dyn Write>,
    is_empty: bool,
}

impl Ui {
    /// Start a result of lines.
    pub(crate) fn lines(&self) -> Lines<'_> {
        Lines {
            ui: self,
            out: Box::new(BufWriter::new(AutoStream::auto(io::stdout()).lock())),
            is_empty: true,
        }
    }
}

impl Lines<'_> {
    pub(crate) fn line(&mut self, line: &str) -> anyhow::Result<()> {
        self.is_empty = false;
        writeln!(self.out, "{}", clean(line).trim_end()).context(AnswerLost)
    }

    /// Write what is still missing; where there was no line, people see `when_empty`.
    pub(crate) fn finish(mut self, when_empty: &str) -> anyhow::Result<()> {
        if self.is_empty {
            self.ui.remark(when_empty);
        }
        self.out.flush().context(AnswerLost)
    }
}

impl List<'_> {
    /// One more row: `cells` are what people see of it.
    pub(crate) fn row<C: IntoIterator<Item = String>>(
        &mut self,
        row: &impl Serialize,
        cells: impl FnOnce(&Look) -> C,
    ) -> anyhow::Result<()> {
        self.count += 1;
        match &mut self.way {
            Way::Table(table) => {
                table.row(cells(&self.ui.look));
                Ok(())
            }
            Way::Stream(stream) => stream.row(row),
        }
    }

    /// Write what is still missing; of an empty list, people see `when_empty`. Gives the rows.
    pub(crate) fn finish(self, when_empty: &str) -> anyhow::Result<u64> {
        match self.way {
            Way::Table(table) if table.is_empty() => self.ui.remark(when_empty),
            Way::Table(table) => {
                let mut out = BufWriter::new(AutoStream::auto(io::stdout()).lock());
                table
                    .draw(&self.ui.look, &mut out)
                    .and_then(|()| out.flush())
                    .context(AnswerLost)?;
            }
            Way::Stream(stream) => {
                stream.finish()?;
            }
        }
        Ok(self.count)
    }
}
