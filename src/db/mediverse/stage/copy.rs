//! Rows for `COPY ... FROM STDIN` in text format, written as they come.

use std::io::{self, Write};

use super::super::{AnatomySystem, cuid};

/// A part with its synonyms, as a file has it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PartRecord {
    pub(crate) part_id: String,
    pub(crate) name: String,
    pub(crate) latin_name: Option<String>,
    pub(crate) mesh_name: Option<String>,
    pub(crate) system: AnatomySystem,
    /// The parent's `partId`.
    pub(crate) parent: Option<String>,
    pub(crate) model_path: Option<String>,
    pub(crate) lod_levels: Option<serde_json::Value>,
    pub(crate) bounding_box: Option<serde_json::Value>,
    /// What an ontology says beyond the app's columns.
    pub(crate) ontology: Option<serde_json::Value>,
    pub(crate) synonyms: Vec<SynonymRecord>,
}

/// A word for a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SynonymRecord {
    pub(crate) synonym: String,
    pub(crate) language: String,
    pub(crate) priority: i32,
}

/// Why a row is staged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// To be written.
    Wanted,
    /// A further row with the `partId` of an earlier one, to be merged into it.
    Repeat,
    /// In the data, but outside of what was asked for.
    Outside,
}

/// Where staged rows go.
pub(crate) struct Filler<'w> {
    out: &'w mut dyn Write,
    line: Vec<u8>,
    pub(super) count: i32,
    pub(super) repeats: bool,
}

impl<'w> Filler<'w> {
    pub(crate) fn new(out: &'w mut dyn Write) -> Self {
        Self {
            out,
            line: Vec::with_capacity(64 * 1024),
            count: 0,
            repeats: false,
        }
    }

    /// Stage one row.
    pub(crate) fn write(&mut self, part: &PartRecord, role: Role) -> io::Result<()> {
        self.count += 1;
        self.repeats |= role == Role::Repeat;
        let line = &mut self.line;
        write!(line, "{}", self.count)?;
        match role {
            Role::Wanted => field(line, Some(&cuid())),
            Role::Repeat => field(line, Some("r")),
            Role::Outside => field(line, Some("o")),
        }
        field(line, Some(&part.part_id));
        field(line, Some(&part.name));
        field(line, part.latin_name.as_deref());
        field(line, part.mesh_name.as_deref());
        field(line, Some(part.system.label()));
        field(line, part.parent.as_deref());
        field(line, part.model_path.as_deref());
        for json in [&part.lod_levels, &part.bounding_box, &part.ontology] {
            field(line, json.as_ref().map(ToString::to_string).as_deref());
        }
        let synonyms = &part.synonyms;
        array(line, synonyms.iter().map(|_| cuid()));
        array(line, synonyms.iter().map(|it| &it.synonym));
        array(line, synonyms.iter().map(|it| &it.language));
        array(line, synonyms.iter().map(|it| it.priority.to_string()));
        line.push(b'\n');
        if line.len() >= 48 * 1024 {
            self.flush()?;
        }
        Ok(())
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        if !self.line.is_empty() {
            self.out.write_all(&self.line)?;
            self.line.clear();
        }
        Ok(())
    }
}

fn field(line: &mut Vec<u8>, value: Option<&str>) {
    line.push(b'\t');
    match value {
        None => line.extend(br"\N"),
        Some(value) => escape(line, value),
    }
}

/// What COPY's text format reads as something else.
fn escape(line: &mut Vec<u8>, value: &str) {
    for byte in value.bytes() {
        match byte {
            b'\\' => line.extend(br"\\"),
            b'\t' => line.extend(br"\t"),
            b'\n' => line.extend(br"\n"),
            b'\r' => line.extend(br"\r"),
            other => line.push(other),
        }
    }
}

/// An array literal, every element quoted.
fn array<T: AsRef<str>>(line: &mut Vec<u8>, values: impl Iterator<Item = T>) {
    let mut literal = String::from("{");
    for (index, value) in values.enumerate() {
        if index > 0 {
            literal.push(',');
        }
        literal.push('"');
        for c in value.as_ref().chars() {
            if matches!(c, '"' | '\\') {
                literal.push('\\');
            }
            literal.push(c);
        }
        literal.push('"');
    }
    literal.push('}');
    field(line, Some(&literal));
}
