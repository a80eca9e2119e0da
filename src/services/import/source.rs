//! Where bytes come from: a file or standard input, not too much of it, lines counted.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::rc::Rc;

use crate::error::{Failure, invalid};
use crate::files::{not_text, open, unreadable};

/// More than this is no anatomy.
pub(crate) const LIMIT: u64 = 256 * 1024 * 1024;

const TOO_BIG: &str = "is larger than 256 MiB";

/// A file being read.
pub(crate) struct Source {
    /// How messages name it.
    pub(crate) name: Rc<str>,
    reader: BufReader<Box<dyn Read>>,
    left: u64,
    line: Rc<Cell<u32>>,
}

impl Source {
    /// Open `path`; `-` is standard input.
    pub(crate) fn open(path: &Path) -> anyhow::Result<Self> {
        if path == Path::new("-") {
            return Ok(Self::new("stdin", Box::new(io::stdin())));
        }
        let name = path.display().to_string();
        let file = open(path)?;
        let metadata = file.metadata().map_err(|error| unreadable(&name, &error))?;
        if metadata.len() > LIMIT {
            return Err(too_big(&name).into());
        }
        Ok(Self::new(&name, Box::new(file)))
    }

    pub(crate) fn new(name: &str, reader: Box<dyn Read>) -> Self {
        Self {
            name: name.into(),
            reader: BufReader::with_capacity(64 * 1024, reader),
            left: LIMIT,
            line: Rc::new(Cell::new(1)),
        }
    }

    /// What comes first, without taking it. A byte order mark is dropped.
    pub(crate) fn peek(&mut self) -> anyhow::Result<&[u8]> {
        let start = self
            .reader
            .fill_buf()
            .map_err(|error| unreadable(&self.name, &error))?;
        if start.starts_with("\u{feff}".as_bytes()) {
            self.reader.consume(3);
        }
        Ok(self.reader.buffer())
    }

    /// The number of the line that is being read, kept up to date.
    pub(crate) fn line(&self) -> Rc<Cell<u32>> {
        Rc::clone(&self.line)
    }

    /// All of it, as text.
    pub(crate) fn text(&mut self) -> anyhow::Result<String> {
        self.peek()?;
        let mut bytes = Vec::new();
        self.read_to_end(&mut bytes)
            .map_err(|error| self.explain(error))?;
        String::from_utf8(bytes).map_err(|error| {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            not_text(&self.name, good).into()
        })
    }

    /// An error of reading, in words.
    pub(crate) fn explain(&self, error: io::Error) -> anyhow::Error {
        if error.kind() == io::ErrorKind::FileTooLarge {
            return too_big(&self.name).into();
        }
        unreadable(&self.name, &error).into()
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // serde_json asks for one byte at a time.
        if let ([place], Some(byte)) = (&mut *buffer, self.reader.buffer().first()) {
            *place = *byte;
            self.reader.consume(1);
            self.took(buffer)?;
            return Ok(1);
        }
        let count = self.reader.read(buffer)?;
        self.took(&buffer[..count])?;
        Ok(count)
    }
}

impl Source {
    fn took(&mut self, bytes: &[u8]) -> io::Result<()> {
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        if lines > 0 {
            self.line
                .set(self.line.get() + u32::try_from(lines).unwrap_or(u32::MAX));
        }
        self.left = self
            .left
            .checked_sub(bytes.len() as u64)
            .ok_or_else(|| io::Error::new(io::ErrorKind::FileTooLarge, TOO_BIG))?;
        Ok(())
    }
}

fn too_big(name: &str) -> Failure {
    invalid(format!("`{name}` {TOO_BIG}")).hint("split it, or check that it is the right file")
}
