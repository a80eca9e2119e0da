//! Reading without a database: what fuzz targets and property tests need.

use std::io::{BufReader, Cursor, Read};
use std::path::Path;

use super::{Names, Sink, csv, json};
use crate::db::mediverse::account::StagedAccount;

/// Counts people and problems, and checks what every reader promises of them.
#[derive(Default)]
struct Seen {
    people: u64,
    problems: usize,
}

impl Sink for Seen {
    fn person(&mut self, person: StagedAccount) -> anyhow::Result<()> {
        assert!(person.id.is_some() || person.email.is_some());
        self.people += 1;
        Ok(())
    }

    fn unsound(&mut self, _: StagedAccount, fields: &[usize]) -> anyhow::Result<()> {
        assert!(!fields.is_empty() && self.problems > 0);
        Ok(())
    }

    fn absent(&mut self, _: usize) {}

    fn problem(&mut self, _: u64, problem: String) {
        assert!(!problem.is_empty());
        self.problems += 1;
    }

    fn ignored(&mut self, _: &str) {}
}

/// How many people `bytes` hold, read in every form there is.
pub(crate) fn count(bytes: &[u8]) -> u64 {
    let names = Names { mapping: &[] };
    let mut seen = Seen::default();
    for read in [csv::read, json::read_lines, json::read_list] {
        let reader: Box<dyn Read> = Box::new(Cursor::new(bytes.to_vec()));
        read(BufReader::new(reader), Path::new("x"), &names, &mut seen).ok();
    }
    seen.people
}
