//! `COPY ... FROM STDIN` in text format, row by row: what is read goes out as it comes.

use std::cell::RefCell;
use std::fmt;
use std::io::{self, Write};

use diesel::pg::{CopyFormat, CopyTarget};
use diesel::prelude::*;
use diesel::result::Error as DieselError;
use diesel::{PgConnection, Table};

/// How much is gathered before it is sent.
const CHUNK: usize = 48 * 1024;

/// Rows on their way to the server.
pub(in crate::db) struct CopyRows<'w> {
    out: &'w mut dyn Write,
    buffer: Vec<u8>,
    in_row: bool,
    pub(in crate::db) count: u64,
}

impl<'w> CopyRows<'w> {
    fn new(out: &'w mut dyn Write) -> Self {
        Self {
            out,
            buffer: Vec::with_capacity(2 * CHUNK),
            in_row: false,
            count: 0,
        }
    }

    fn separate(&mut self) {
        if self.in_row {
            self.buffer.push(b'\t');
        }
        self.in_row = true;
    }

    /// The next column of the row, as text.
    pub(in crate::db) fn text(&mut self, value: &str) -> &mut Self {
        self.separate();
        for byte in value.bytes() {
            match byte {
                b'\\' => self.buffer.extend(br"\\"),
                b'\t' => self.buffer.extend(br"\t"),
                b'\n' => self.buffer.extend(br"\n"),
                b'\r' => self.buffer.extend(br"\r"),
                other => self.buffer.push(other),
            }
        }
        self
    }

    /// The next column, which may be NULL.
    pub(in crate::db) fn optional(&mut self, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.text(value),
            None => {
                self.separate();
                self.buffer.extend(br"\N");
                self
            }
        }
    }

    /// The next column, of something that writes itself without tabs, line ends and backslashes.
    pub(in crate::db) fn plain(&mut self, value: impl std::fmt::Display) -> &mut Self {
        self.separate();
        write!(self.buffer, "{value}").expect("memory takes it");
        self
    }

    /// The row is complete.
    pub(in crate::db) fn end(&mut self) -> io::Result<()> {
        self.buffer.push(b'\n');
        self.in_row = false;
        self.count += 1;
        if self.buffer.len() >= CHUNK {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }
}

/// Copy into all columns of `table`, in the order of its `table!`, what `fill` writes.
///
/// An error of `fill` ends the COPY and comes back as it is.
pub(in crate::db) fn copy_rows<T>(
    pg: &mut PgConnection,
    table: T,
    fill: impl FnOnce(&mut CopyRows<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<u64>
where
    T: Table + CopyTarget<Table = T> + Copy,
{
    // diesel wants a callback that may be called again; ours is not.
    let fill = RefCell::new(Some(fill));
    let count = RefCell::new(0);
    // The server answers a stopped COPY with an error of its own; the reason is ours.
    let failure = RefCell::new(None);
    let copied = diesel::copy_from(table)
        .from_raw_data(table, |out| {
            let Some(fill) = fill.borrow_mut().take() else {
                return Ok(());
            };
            let mut rows = CopyRows::new(out);
            let filled = fill(&mut rows).and_then(|()| Ok(rows.flush()?));
            *count.borrow_mut() = rows.count;
            filled.map_err(|error| {
                *failure.borrow_mut() = Some(error);
                Unfilled(anyhow::anyhow!("stopped"))
            })
        })
        .with_format(CopyFormat::Text)
        .execute(pg);
    if let Some(error) = failure.into_inner() {
        return Err(error);
    }
    copied.map_err(|Unfilled(error)| error)?;
    Ok(count.into_inner())
}

/// How many rows `fill` writes; they go nowhere.
pub(in crate::db) fn count_rows(
    fill: impl FnOnce(&mut CopyRows<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<u64> {
    let mut nowhere = io::sink();
    let mut rows = CopyRows::new(&mut nowhere);
    fill(&mut rows)?;
    Ok(rows.count)
}

/// Why a COPY did not come to its end.
#[derive(Debug)]
struct Unfilled(anyhow::Error);

impl fmt::Display for Unfilled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Unfilled {}

impl From<DieselError> for Unfilled {
    fn from(error: DieselError) -> Self {
        Self(error.into())
    }
}
