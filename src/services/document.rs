//! One JSON document, written as it comes: its longest list may not fit into memory.

use serde::Serialize;

/// How much is gathered before it is written.
const CHUNK: usize = 32 * 1024;

/// An object whose fields are values and lists.
pub struct Document<'w> {
    write: &'w mut dyn FnMut(&str) -> anyhow::Result<()>,
    text: String,
    fields: usize,
    /// All on one line, as JSON Lines want it.
    flat: bool,
}

impl<'w> Document<'w> {
    pub fn new(write: &'w mut dyn FnMut(&str) -> anyhow::Result<()>) -> Self {
        Self {
            write,
            text: "{".to_owned(),
            fields: 0,
            flat: false,
        }
    }

    /// All on one line.
    #[must_use]
    pub const fn flat(mut self, flat: bool) -> Self {
        self.flat = flat;
        self
    }

    /// Where the next of `before` values begins.
    fn line(&mut self, before: usize, indent: &str) {
        match (before, self.flat) {
            (0, true) => {}
            (0, false) => self.text.push_str(&format!("\n{indent}")),
            (_, true) => self.text.push_str(", "),
            (_, false) => self.text.push_str(&format!(",\n{indent}")),
        }
    }

    fn name(&mut self, name: &str) {
        self.line(self.fields, "  ");
        self.fields += 1;
        self.text.push_str(&format!("\"{name}\": "));
    }

    /// A field with a value.
    pub fn field(&mut self, name: &str, value: &impl Serialize) -> anyhow::Result<()> {
        let value = serde_json::to_string(value)?;
        self.name(name);
        self.text.push_str(&value);
        self.flush(CHUNK)
    }

    /// Every field of an object.
    pub fn fields_of(&mut self, object: &impl Serialize) -> anyhow::Result<()> {
        if let serde_json::Value::Object(fields) = serde_json::to_value(object)? {
            for (name, value) in fields {
                self.field(&name, &value)?;
            }
        }
        Ok(())
    }

    /// A field with a list, to which `fill` gives one item after the other.
    pub fn list<T: Serialize>(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut dyn FnMut(&T) -> anyhow::Result<()>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        self.name(name);
        self.text.push('[');
        let mut count = 0;
        fill(&mut |item| {
            let item = serde_json::to_string(item)?;
            self.line(count, "    ");
            self.text.push_str(&item);
            count += 1;
            self.flush(CHUNK)
        })?;
        if count > 0 && !self.flat {
            self.text.push_str("\n  ");
        }
        self.text.push(']');
        Ok(())
    }

    /// A field with a list that is there already.
    pub fn items<T: Serialize>(&mut self, name: &str, items: &[T]) -> anyhow::Result<()> {
        self.list(name, |add| items.iter().try_for_each(add))
    }

    fn flush(&mut self, above: usize) -> anyhow::Result<()> {
        if self.text.len() > above {
            (self.write)(&self.text)?;
            self.text.clear();
        }
        Ok(())
    }

    /// The end of the object.
    pub fn end(mut self) -> anyhow::Result<()> {
        self.text.push_str(if self.flat { "}\n" } else { "\n}\n" });
        self.flush(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_one_document() {
        for flat in [false, true] {
            let text = written(flat);
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(value["a"], "x\"y");
            assert_eq!(value["empty"], serde_json::json!([]));
            assert_eq!(value["many"][19_999], 19_999);
            assert!(text.ends_with("}\n"));
            assert_eq!(text.lines().count() == 1, flat);
        }
    }

    fn written(flat: bool) -> String {
        let mut text = String::new();
        let mut write = |chunk: &str| {
            text.push_str(chunk);
            Ok(())
        };
        let mut document = Document::new(&mut write).flat(flat);
        document.field("a", &"x\"y").unwrap();
        document.items("empty", &[0_u8; 0]).unwrap();
        document
            .list("many", |add| (0..20_000).try_for_each(|n| add(&n)))
            .unwrap();
        document.end().unwrap();
        text
    }
}
