//! Parts on their way into the stage.

use std::io;

use super::super::copy::CopyRows;
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
pub(crate) struct Filler<'w>(pub(crate) &'w mut dyn FnMut(&PartRecord, Role) -> io::Result<()>);

impl Filler<'_> {
    /// Stage one row.
    pub(crate) fn write(&mut self, part: &PartRecord, role: Role) -> io::Result<()> {
        (self.0)(part, role)
    }
}

impl CopyRows<'_> {
    /// A row of `staged_part`.
    pub(super) fn part(&mut self, part: &PartRecord, role: Role) -> io::Result<()> {
        let number = self.count + 1;
        let rows = self.plain(number);
        match role {
            Role::Wanted => rows.text(&cuid()),
            Role::Repeat => rows.text("r"),
            Role::Outside => rows.text("o"),
        };
        rows.text(&part.part_id)
            .text(&part.name)
            .optional(part.latin_name.as_deref())
            .optional(part.mesh_name.as_deref())
            .text(part.system.label())
            .optional(part.parent.as_deref())
            .optional(part.model_path.as_deref());
        for json in [&part.lod_levels, &part.bounding_box, &part.ontology] {
            rows.optional(json.as_ref().map(ToString::to_string).as_deref());
        }
        // Ids follow the data's order, the rows the one in which the seed remembers them.
        let mut synonyms: Vec<(String, String, i32)> = part
            .synonyms
            .iter()
            .map(|it| {
                (
                    cuid(),
                    format!("{} {}", it.language, it.synonym),
                    it.priority,
                )
            })
            .collect();
        synonyms.sort_by(|(_, a, _), (_, b, _)| a.cmp(b));
        rows.text(&array(synonyms.iter().map(|(id, _, _)| id)))
            .text(&array(synonyms.iter().map(|(_, key, _)| key)))
            .text(&array(
                synonyms.iter().map(|(_, _, priority)| priority.to_string()),
            ))
            .end()
    }
}

/// An array literal, every element quoted.
fn array<T: AsRef<str>>(values: impl Iterator<Item = T>) -> String {
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
    literal
}
