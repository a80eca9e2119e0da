//! CSV that ends where its writer meant it to: a file torn inside a quote would otherwise be read as
//! one long cell, its rows gone without a word.

use std::io::{self, Read};

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Where a cell begins, and a quote may open it.
    Start,
    Plain,
    Quoted,
    /// After a quote in a quoted cell: its end, or the first of two that stand for one.
    Closing,
}

/// Bytes of CSV on their way to a reader; an error in place of an end inside a quote.
pub(super) struct Whole<R> {
    inner: R,
    delimiter: u8,
    state: State,
    line: u64,
    /// The line of the quote that was opened last.
    opened: u64,
}

impl<R> Whole<R> {
    pub(super) const fn new(inner: R, delimiter: u8) -> Self {
        Self {
            inner,
            delimiter,
            state: State::Start,
            line: 1,
            opened: 1,
        }
    }

    fn follow(&mut self, byte: u8) {
        let ends = byte == self.delimiter || byte == b'\n' || byte == b'\r';
        self.state = match (self.state, byte) {
            (State::Start, b'"') => {
                self.opened = self.line;
                State::Quoted
            }
            // A byte order mark is no part of the first cell.
            (State::Start, 0xEF | 0xBB | 0xBF) if self.line == 1 => State::Start,
            (State::Quoted, b'"') => State::Closing,
            (State::Quoted, _) | (State::Closing, b'"') => State::Quoted,
            _ if ends => State::Start,
            _ => State::Plain,
        };
        self.line += u64::from(byte == b'\n');
    }
}

impl<R: Read> Read for Whole<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        for byte in &buffer[..read] {
            self.follow(*byte);
        }
        if read == 0 && !buffer.is_empty() && self.state == State::Quoted {
            let message = format!(
                "the quote that opens in line {} is never closed",
                self.opened
            );
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Vec<u8>, String> {
        let mut whole = Vec::new();
        let mut reader = Whole::new(text.as_bytes(), b',');
        let read = reader.read_to_end(&mut whole);
        read.map(|_| whole).map_err(|error| error.to_string())
    }

    #[test]
    fn a_quote_that_is_never_closed_is_an_error_with_its_line() {
        for text in [
            "",
            "a,b\n",
            "\"a\",\"b\"\"c\"\n",
            "5\" screw,b",
            "\u{feff}\"a\",b\n",
            "\"a\nb\",c",
        ] {
            assert_eq!(read(text).as_deref(), Ok(text.as_bytes()), "{text}");
        }
        let torn = Err("the quote that opens in line 2 is never closed".to_owned());
        for text in ["a,b\nc,\"d\ne,f\n", "a\n\"b\"\"", "a\n\"b\nc"] {
            assert_eq!(read(text), torn, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_a_writer_wrote_is_whole(rows in prop::collection::vec(prop::collection::vec("[a-z\",\n\r大 ]{0,6}", 2), 0..6)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(read(&text), Ok(text.into_bytes()));
        }
    }
}
