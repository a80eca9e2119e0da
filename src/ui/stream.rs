//! Results too long to hold: written row by row, in every format for programs.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::Ui;
use super::clean::{clean_json, clean_lines};
use super::format::cell;
use crate::cli::Format;

/// A result on its way out.
pub(crate) struct Stream {
    out: Box<dyn Write>,
    format: Format,
    columns: Cow<'static, [&'static str]>,
    excel: bool,
    terminal: bool,
    /// What closes the JSON behind the rows.
    end: &'static str,
    pub(crate) count: u64,
}

impl Ui {
    /// Start a result of many rows on stdout, or in `file`. A table nobody could hold is what the file's name
    /// ends in, or JSON Lines.
    pub(crate) fn stream(
        &self,
        columns: impl Into<Cow<'static, [&'static str]>>,
        file: Option<(File, &Path)>,
    ) -> anyhow::Result<Stream> {
        let format = match (self.format, &file) {
            (Format::Table, Some((_, path))) => Format::of_file(path).unwrap_or_default(),
            (format, _) => format,
        };
        let terminal = file.is_none() && io::stdout().is_terminal();
        let out: Box<dyn Write> = match file {
            Some((file, _)) => Box::new(BufWriter::new(file)),
            None => Box::new(BufWriter::new(io::stdout())),
        };
        let mut stream = Stream {
            out,
            format,
            columns: columns.into(),
            excel: self.excel,
            terminal,
            end: "]\n",
            count: 0,
        };
        stream.begin()?;
        Ok(stream)
    }

    /// The same for the many rows that one thing has: in JSON its field `name`, the last one; other formats
    /// have the rows alone.
    pub(crate) fn stream_of(
        &self,
        thing: &impl Serialize,
        name: &str,
        columns: &'static [&'static str],
    ) -> anyhow::Result<Stream> {
        if self.format != Format::Json {
            return self.stream(columns, None);
        }
        let text = serde_json::to_string(thing)?;
        let fields = text.strip_suffix('}').unwrap_or(&text);
        let mut stream = Stream {
            out: Box::new(BufWriter::new(io::stdout())),
            format: self.format,
            columns: columns.into(),
            excel: self.excel,
            terminal: io::stdout().is_terminal(),
            end: "]}\n",
            count: 0,
        };
        stream.json(&format!("{fields},\"{name}\":["))?;
        Ok(stream)
    }
}

impl Stream {
    fn begin(&mut self) -> anyhow::Result<()> {
        match self.format {
            Format::Json => self.out.write_all(b"[")?,
            Format::Csv | Format::Tsv => {
                if self.excel {
                    self.out.write_all("\u{feff}".as_bytes())?;
                }
                let names: Vec<String> = self.columns.iter().map(|it| (*it).to_owned()).collect();
                self.record(&names)?;
            }
            Format::Table | Format::Jsonl => {}
        }
        Ok(())
    }

    /// Write one more row.
    pub(crate) fn row(&mut self, row: &impl Serialize) -> anyhow::Result<()> {
        match self.format {
            Format::Json => {
                let text = serde_json::to_string(row)?;
                let comma = if self.count == 0 { "\n  " } else { ",\n  " };
                self.out.write_all(comma.as_bytes())?;
                self.json(&text)?;
            }
            Format::Table | Format::Jsonl => {
                let text = serde_json::to_string(row)?;
                self.json(&text)?;
                self.out.write_all(b"\n")?;
            }
            Format::Csv | Format::Tsv => {
                let value = serde_json::to_value(row)?;
                let cells: Vec<String> = self
                    .columns
                    .iter()
                    .map(|name| cell(value.get(name).unwrap_or(&Value::Null), self.excel))
                    .collect();
                self.record(&cells)?;
            }
        }
        self.count += 1;
        Ok(())
    }

    /// Write what is still missing.
    pub(crate) fn finish(mut self) -> anyhow::Result<u64> {
        if self.format == Format::Json {
            if self.count > 0 {
                self.out.write_all(b"\n")?;
            }
            self.out.write_all(self.end.as_bytes())?;
        }
        self.out.flush()?;
        Ok(self.count)
    }

    fn json(&mut self, text: &str) -> io::Result<()> {
        if self.terminal {
            self.out.write_all(clean_json(text).as_bytes())
        } else {
            self.out.write_all(text.as_bytes())
        }
    }

    fn record(&mut self, cells: &[String]) -> anyhow::Result<()> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(if self.format == Format::Tsv {
                b'\t'
            } else {
                b','
            })
            .terminator(if self.excel {
                csv::Terminator::CRLF
            } else {
                csv::Terminator::Any(b'\n')
            })
            .from_writer(Vec::new());
        writer.write_record(cells)?;
        let line = writer.into_inner().map_err(|error| error.into_error())?;
        if self.terminal {
            let text = String::from_utf8(line)?;
            self.out.write_all(clean_lines(&text).as_bytes())?;
        } else {
            self.out.write_all(&line)?;
        }
        Ok(())
    }
}
