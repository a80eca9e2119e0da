//! JSON Schema (2020-12) of what the exports write: rows as the catalogue has them, under the
//! app's names, and the documents made of them.

use serde_json::{Map, Value, json};

use crate::db::server::schema::{Blueprint, Column, Table};
use crate::error::{Failure, integrity};

/// Times as every export writes them.
const TIME: &str = r"^\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3,6}Z$";

/// The schema. A document fits if it is one of the three exports; each has a name in `$defs` too.
pub fn json_schema(blueprint: &Blueprint) -> Result<Value, Failure> {
    let mut defs = Map::new();
    for it in blueprint.enums.iter().filter(|it| it.schema == "public") {
        defs.insert(it.name.clone(), json!({ "enum": it.labels }));
    }
    for table in blueprint.tables.iter().filter(|it| it.schema == "public") {
        defs.insert(table.name.clone(), row(table, &[]));
    }
    // Only what an export writes of ours is promised.
    for (name, table, left_out) in [
        ("Account", "account", &["email_key"][..]),
        ("AuditEntry", "audit_log", &[]),
    ] {
        if let Some(table) = find(blueprint, "mediverse_admin", table) {
            defs.insert(name.to_owned(), row(table, left_out));
        }
    }
    let part = find(blueprint, "public", "AnatomyPart").ok_or_else(missing)?;
    defs.insert("ExportedPart".to_owned(), exported_part(part));
    defs.insert(
        "PartExport".to_owned(),
        json!({
            "description": "mediverse part export",
            "type": "array",
            "items": reference("ExportedPart"),
        }),
    );
    let session = find(blueprint, "public", "TeachingSession").ok_or_else(missing)?;
    defs.insert("SessionExport".to_owned(), session_export(session));
    defs.insert("UserExport".to_owned(), user_export());
    Ok(json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What `mediverse part export`, `session export` and `user export` write",
        "anyOf": [reference("PartExport"), reference("SessionExport"), reference("UserExport")],
        "$defs": defs,
    }))
}

fn missing() -> Failure {
    integrity("the database is not migrated, or not far enough").hint("`mediverse migrate run`")
}

fn find<'b>(blueprint: &'b Blueprint, schema: &str, name: &str) -> Option<&'b Table> {
    let is_it = |it: &&Table| it.schema == schema && it.name == name;
    blueprint.tables.iter().find(is_it)
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// A row as an object of all its columns, and nothing else.
fn row(table: &Table, left_out: &[&str]) -> Value {
    let mut properties = Map::new();
    for column in table
        .columns
        .iter()
        .filter(|it| !left_out.contains(&it.name.as_str()))
    {
        properties.insert(camel(&column.name), value(column));
    }
    let names: Vec<&String> = properties.keys().collect();
    json!({
        "type": "object",
        "required": names,
        "properties": properties,
        "additionalProperties": false,
    })
}

/// What may stand in a column.
fn value(column: &Column) -> Value {
    let one = single(column);
    let value = if column.array {
        json!({ "type": "array", "items": one })
    } else {
        one
    };
    let anything = value.as_object().is_some_and(Map::is_empty);
    if column.required || anything {
        value
    } else {
        json!({ "anyOf": [value, { "type": "null" }] })
    }
}

fn single(column: &Column) -> Value {
    if let Some(name) = &column.labels {
        return reference(name);
    }
    let (base, size) = column.kind.split_once('(').unwrap_or((&column.kind, ""));
    let size: Option<u64> = size.split(')').next().and_then(|it| it.parse().ok());
    match base {
        "smallint" => json!({ "type": "integer", "minimum": i16::MIN, "maximum": i16::MAX }),
        "integer" => json!({ "type": "integer", "minimum": i32::MIN, "maximum": i32::MAX }),
        "bigint" => json!({ "type": "integer" }),
        "real" | "double precision" | "numeric" => json!({ "type": "number" }),
        "boolean" => json!({ "type": "boolean" }),
        "json" | "jsonb" => json!({}),
        base if base.starts_with("timestamp") => {
            json!({ "type": "string", "format": "date-time", "pattern": TIME })
        }
        "character varying" | "character" => match size {
            Some(size) => json!({ "type": "string", "maxLength": size }),
            None => json!({ "type": "string" }),
        },
        _ => json!({ "type": "string" }),
    }
}

/// A part in the app's format: `parentId` is the parent's `partId`, synonyms come with it.
fn exported_part(part: &Table) -> Value {
    let mut properties = Map::new();
    for column in &part.columns {
        if !["id", "createdAt", "updatedAt"].contains(&column.name.as_str()) {
            let place = format!("#/$defs/AnatomyPart/properties/{}", column.name);
            properties.insert(column.name.clone(), json!({ "$ref": place }));
        }
    }
    let synonym =
        |name: &str| json!({ "$ref": format!("#/$defs/AnatomySynonym/properties/{name}") });
    properties.insert(
        "synonyms".to_owned(),
        json!({
            "type": "array",
            "items": {
                "type": "object",
                "required": ["synonym", "language", "priority"],
                "properties": {
                    "synonym": synonym("synonym"),
                    "language": synonym("language"),
                    "priority": synonym("priority"),
                },
                "additionalProperties": false,
            },
        }),
    );
    properties.insert(
        "ontology".to_owned(),
        json!({ "description": "What an ontology says beyond that", "type": ["object", "null"] }),
    );
    let names: Vec<&String> = properties.keys().collect();
    json!({ "type": "object", "required": names, "properties": properties })
}

/// The fields of the session, and everything in it.
fn session_export(session: &Table) -> Value {
    let mut properties = Map::new();
    for column in &session.columns {
        let place = format!("#/$defs/TeachingSession/properties/{}", column.name);
        properties.insert(column.name.clone(), json!({ "$ref": place }));
    }
    for (name, of) in [
        ("students", "SessionStudent"),
        ("notes", "SessionNote"),
        ("commands", "VoiceCommand"),
    ] {
        properties.insert(name.to_owned(), list_of(of));
    }
    let names: Vec<&String> = properties.keys().collect();
    json!({
        "description": "mediverse session export CODE",
        "type": "object",
        "required": names,
        "properties": properties,
    })
}

fn list_of(name: &str) -> Value {
    json!({ "type": "array", "items": reference(name) })
}

fn user_export() -> Value {
    json!({
        "description": "mediverse user export ID",
        "type": "object",
        "required": ["id", "account", "sessionsTaught", "sessionsJoined", "notes", "commands", "auditLog"],
        "properties": {
            "id": { "type": "string" },
            "account": { "anyOf": [reference("Account"), { "type": "null" }] },
            "sessionsTaught": list_of("TeachingSession"),
            "sessionsJoined": list_of("SessionStudent"),
            "notes": list_of("SessionNote"),
            "commands": list_of("VoiceCommand"),
            "auditLog": list_of("AuditEntry"),
        },
    })
}

/// `firstName` of `first_name`; the app's names stay.
fn camel(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut is_next = false;
    for c in name.chars() {
        if c == '_' {
            is_next = true;
        } else if std::mem::take(&mut is_next) {
            camel.extend(c.to_uppercase());
        } else {
            camel.push(c);
        }
    }
    camel
}
