//! A Mermaid entity relationship diagram.

use std::fmt::Write as _;

use crate::db::server::schema::{Blueprint, Column, Parent, Table};

/// Draw the tables; those of `public` by their names, others with the schema before.
pub fn mermaid(blueprint: &Blueprint) -> String {
    let mut text = String::from("erDiagram\n");
    for table in &blueprint.tables {
        writeln!(text, "    {} {{", entity(&table.schema, &table.name)).expect("to a string");
        for column in &table.columns {
            writeln!(text, "        {}", attribute(table, column)).expect("to a string");
        }
        text.push_str("    }\n");
    }
    for table in &blueprint.tables {
        for parent in &table.parents {
            writeln!(text, "    {}", relation(table, parent)).expect("to a string");
        }
    }
    text
}

/// A name that Mermaid takes for one, whatever stands in it.
fn entity(schema: &str, name: &str) -> String {
    match schema {
        "public" if is_word(name) => name.to_owned(),
        "public" => format!("\"{}\"", name.replace('"', "'")),
        schema => format!("\"{schema}.{}\"", name.replace('"', "'")),
    }
}

fn attribute(table: &Table, column: &Column) -> String {
    let is_in = |columns: &[String]| columns.contains(&column.name);
    let mut keys = Vec::new();
    if table.primary().is_some_and(|key| is_in(&key.columns)) {
        keys.push("PK");
    }
    if table.parents.iter().any(|it| is_in(&it.columns)) {
        keys.push("FK");
    }
    let is_unique = |key: &&crate::db::server::schema::Key| {
        key.unique && !key.primary && key.columns.len() == 1 && is_in(&key.columns)
    };
    if table.keys.iter().any(|key| is_unique(&key)) {
        keys.push("UK");
    }
    let mut line = format!("{} {}", kind(column), word(&column.name));
    if !keys.is_empty() {
        write!(line, " {}", keys.join(", ")).expect("to a string");
    }
    if !column.required {
        line.push_str(" \"nullable\"");
    }
    line
}

/// The type as one word: `timestamp(3)`, `double_precision`, `text[]`.
fn kind(column: &Column) -> String {
    let name = match column.kind.as_str() {
        _ if column.labels.is_some() => column.labels.clone().unwrap_or_default(),
        "timestamp(3) without time zone" => "timestamp(3)".to_owned(),
        "timestamp(0) without time zone" => "timestamp(0)".to_owned(),
        "timestamp with time zone" => "timestamptz".to_owned(),
        other => other.to_owned(),
    };
    let brackets = if column.array { "[]" } else { "" };
    format!("{}{brackets}", word(&name))
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// What Mermaid allows in names and types of attributes.
fn word(text: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "_()".contains(c);
    let text: String = text
        .replace('"', "")
        .chars()
        .map(|c| if allowed(c) { c } else { '_' })
        .collect();
    if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        text
    } else {
        format!("_{text}")
    }
}

/// The parent to the left: one or none of it, any number of the children.
fn relation(table: &Table, parent: &Parent) -> String {
    let is_required = parent
        .columns
        .iter()
        .all(|name| table.column(name).is_some_and(|it| it.required));
    let left = if is_required { "||" } else { "|o" };
    format!(
        "{} {left}--o{{ {} : \"{}\"",
        entity(&parent.schema, &parent.table),
        entity(&table.schema, &table.name),
        parent.columns.join(", ").replace('"', "'")
    )
}
