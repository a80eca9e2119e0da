//! Prisma's schema language. What the database cannot know is the app's habit: ids are cuids that
//! its client makes, `updatedAt` is its client's too, and relations are named after their columns.

use std::fmt::Write as _;

use crate::db::server::schema::{Action, Blueprint, Column, Enum, Key, Parent, Table};

const HEAD: &str = "generator client {\n  provider = \"prisma-client-js\"\n}\n\n\
    datasource db {\n  provider = \"postgresql\"\n}\n";

/// The models and enums of `public`.
pub fn prisma(blueprint: &Blueprint) -> String {
    let mut text = HEAD.to_owned();
    for table in &blueprint.tables {
        text.push_str(&model(blueprint, table));
    }
    for it in &blueprint.enums {
        text.push_str(&labels(it));
    }
    text
}

fn model(blueprint: &Blueprint, table: &Table) -> String {
    let mut lines: Vec<[String; 3]> = Vec::new();
    for column in &table.columns {
        lines.push(field(table, column));
        let relation = table
            .parents
            .iter()
            .find(|it| it.columns.last() == Some(&column.name));
        if let Some(parent) = relation {
            lines.push(forward(table, parent));
        }
    }
    for child in &blueprint.tables {
        for parent in child.parents.iter().filter(|it| it.table == table.name) {
            lines.push(backward(child, parent));
        }
    }
    let mut text = format!("\nmodel {} {{\n", model_name(&table.name));
    text.push_str(&aligned(&lines));
    let blocks = blocks(table);
    if !blocks.is_empty() {
        text.push('\n');
    }
    for block in blocks {
        writeln!(text, "  {block}").expect("to a string");
    }
    text.push_str("}\n");
    text
}

/// Name, type and attributes under one another, as `prisma format` has them.
fn aligned(lines: &[[String; 3]]) -> String {
    let width = |index: usize| lines.iter().map(|it| it[index].len()).max().unwrap_or(0);
    let (names, kinds) = (width(0), width(1));
    let mut text = String::new();
    for [name, kind, attributes] in lines {
        let line = format!("  {name:names$} {kind:kinds$} {attributes}");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn field(table: &Table, column: &Column) -> [String; 3] {
    let (kind, native) = kind(column);
    let mark = match (column.array, column.required) {
        (true, _) => "[]",
        (false, true) => "",
        (false, false) => "?",
    };
    let mut attributes = Vec::new();
    let alone =
        |key: &&Key| key.columns.len() == 1 && key.columns[0] == column.name && is_plain(key);
    let is_id = table.primary().filter(alone).is_some();
    if is_id {
        attributes.push(named(
            "@id",
            table.primary(),
            &format!("{}_pkey", table.name),
        ));
    }
    let unique = table
        .keys
        .iter()
        .find(|key| key.unique && !key.primary && alone(key));
    if unique.is_some() {
        let usual = format!("{}_{}_key", table.name, column.name);
        attributes.push(named("@unique", unique, &usual));
    }
    attributes.extend(default(column, is_id));
    attributes.extend(native);
    let name = word(&column.name);
    if name != column.name {
        attributes.push(format!("@map({})", quoted(&column.name)));
    }
    [name, format!("{kind}{mark}"), attributes.join(" ")]
}

/// An attribute, with the key's name where it is not the usual one.
fn named(attribute: &str, key: Option<&Key>, usual: &str) -> String {
    match key {
        Some(key) if key.name != usual => format!("{attribute}(map: {})", quoted(&key.name)),
        _ => attribute.to_owned(),
    }
}

/// Prisma's type, and the attribute where it usually means another of PostgreSQL's.
fn kind(column: &Column) -> (String, Option<String>) {
    if let Some(name) = &column.labels {
        return (model_name(name), None);
    }
    let (base, size) = match column.kind.split_once('(') {
        Some((base, rest)) => {
            let size = rest.split(')').next().unwrap_or_default();
            let behind = rest.split_once(')').map_or("", |(_, behind)| behind);
            (format!("{base}{behind}"), Some(size))
        }
        None => (column.kind.clone(), None),
    };
    let native = |name: &str| match size {
        Some(size) => Some(format!("@db.{name}({size})")),
        None => Some(format!("@db.{name}")),
    };
    let (kind, native) = match base.as_str() {
        "text" => ("String", None),
        "character varying" => ("String", native("VarChar")),
        "character" => ("String", native("Char")),
        "uuid" => ("String", native("Uuid")),
        "integer" => ("Int", None),
        "smallint" => ("Int", native("SmallInt")),
        "bigint" => ("BigInt", None),
        "boolean" => ("Boolean", None),
        "double precision" => ("Float", None),
        "real" => ("Float", native("Real")),
        "numeric" => (
            "Decimal",
            native("Decimal").filter(|_| size != Some("65,30")),
        ),
        "jsonb" => ("Json", None),
        "json" => ("Json", native("Json")),
        "bytea" => ("Bytes", None),
        "timestamp without time zone" if size == Some("3") => ("DateTime", None),
        "timestamp without time zone" => ("DateTime", native("Timestamp")),
        "timestamp with time zone" => ("DateTime", native("Timestamptz")),
        "date" => ("DateTime", native("Date")),
        other => return (format!("Unsupported({})", quoted(other)), None),
    };
    (kind.to_owned(), native)
}

/// `@default(...)`, `@updatedAt`, or nothing.
fn default(column: &Column, is_id: bool) -> Option<String> {
    if column.identity {
        return Some("@default(autoincrement())".to_owned());
    }
    let Some(expression) = &column.default else {
        return if is_id && column.kind == "text" {
            Some("@default(cuid())".to_owned())
        } else if column.name == "updatedAt" && column.required {
            Some("@updatedAt".to_owned())
        } else {
            None
        };
    };
    let value = literal(expression);
    let is_number = |text: &str| text.parse::<f64>().is_ok();
    let inner = match (expression.as_str(), value) {
        ("CURRENT_TIMESTAMP" | "now()", _) => "now()".to_owned(),
        ("true" | "false", _) => expression.clone(),
        (text, _) if text.starts_with("nextval(") => "autoincrement()".to_owned(),
        (text, _) if column.array && (text.starts_with("ARRAY[]") || text.starts_with("'{}'")) => {
            "[]".to_owned()
        }
        (_, Some(label)) if column.labels.is_some() => label,
        (_, Some(text)) if column.kind == "text" || column.kind.starts_with("character") => {
            quoted(&text)
        }
        (text, None) if is_number(text) => text.to_owned(),
        (text, _) => format!("dbgenerated({})", quoted(text)),
    };
    Some(format!("@default({inner})"))
}

/// The text of `'en'::text`.
fn literal(expression: &str) -> Option<String> {
    let rest = expression.strip_prefix('\'')?;
    let (text, cast) = rest.rsplit_once('\'')?;
    let is_cast = cast.is_empty() || cast.starts_with("::");
    is_cast.then(|| text.replace("''", "'"))
}

/// The field that leads to the parent: `part` for `partId`.
fn forward(table: &Table, parent: &Parent) -> [String; 3] {
    let is_optional = parent
        .columns
        .iter()
        .any(|name| table.column(name).is_some_and(|it| !it.required));
    let fields = list(&parent.columns);
    let mut arguments = Vec::new();
    arguments.extend(relation_name(table, parent).map(|name| quoted(&name)));
    arguments.push(format!("fields: [{fields}]"));
    arguments.push(format!("references: [{}]", list(&parent.targets)));
    let usual = if is_optional {
        Action::SetNull
    } else {
        Action::Restrict
    };
    if parent.on_delete != usual {
        arguments.push(format!("onDelete: {}", action(parent.on_delete)));
    }
    if parent.on_update != Action::Cascade {
        arguments.push(format!("onUpdate: {}", action(parent.on_update)));
    }
    let usual = format!("{}_{}_fkey", table.name, parent.columns.join("_"));
    if parent.name != usual {
        arguments.push(format!("map: {}", quoted(&parent.name)));
    }
    let mark = if is_optional { "?" } else { "" };
    [
        forward_name(table, parent),
        format!("{}{mark}", model_name(&parent.table)),
        format!("@relation({})", arguments.join(", ")),
    ]
}

fn forward_name(table: &Table, parent: &Parent) -> String {
    let column = parent.columns.last().map_or("", String::as_str);
    let name = match column.strip_suffix("Id").or(column.strip_suffix("_id")) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => format!("{column}Row"),
    };
    if table.column(&name).is_some() {
        format!("{name}Row")
    } else {
        word(&name)
    }
}

/// The field that leads back: `synonyms` for `AnatomySynonym`, `children` within one table.
fn backward(child: &Table, parent: &Parent) -> [String; 3] {
    let siblings = child.parents.iter().filter(|it| it.table == parent.table);
    let name = if child.name == parent.table {
        "children".to_owned()
    } else if siblings.count() > 1 {
        format!(
            "{}By{}",
            plural(&child.name),
            capital(&forward_name(child, parent))
        )
    } else {
        plural(&child.name)
    };
    let attribute = relation_name(child, parent)
        .map_or_else(String::new, |name| format!("@relation({})", quoted(&name)));
    [name, format!("{}[]", model_name(&child.name)), attribute]
}

/// Where Prisma could not tell relations apart, a name: `PartHierarchy` of `AnatomyPart`.
fn relation_name(child: &Table, parent: &Parent) -> Option<String> {
    if child.name == parent.table
        && child
            .parents
            .iter()
            .filter(|it| it.table == parent.table)
            .count()
            == 1
    {
        return Some(format!("{}Hierarchy", last_word(&child.name)));
    }
    let siblings = child.parents.iter().filter(|it| it.table == parent.table);
    (siblings.count() > 1)
        .then(|| format!("{}{}", child.name, capital(&forward_name(child, parent))))
}

/// Keys over several columns, and indexes.
fn blocks(table: &Table) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut is_found = false;
    for key in &table.keys {
        is_found |= key.primary || key.unique;
        if !is_plain(key) {
            continue;
        }
        let columns: Vec<String> = key
            .columns
            .iter()
            .zip(&key.descending)
            .map(|(name, descending)| match descending {
                true => format!("{}(sort: Desc)", word(name)),
                false => word(name),
            })
            .collect();
        let (attribute, usual) = match (key.primary, key.unique, key.columns.len()) {
            (true, _, 1) | (_, true, 1) => continue,
            (true, ..) => ("@@id", format!("{}_pkey", table.name)),
            (_, true, _) => ("@@unique", usual_name(table, key, "key")),
            _ => ("@@index", usual_name(table, key, "idx")),
        };
        let mut arguments = format!("[{}]", columns.join(", "));
        if key.method != "btree" {
            write!(arguments, ", type: {}", method(&key.method)).expect("to a string");
        }
        if key.name != usual {
            write!(arguments, ", map: {}", quoted(&key.name)).expect("to a string");
        }
        blocks.push(format!("{attribute}({arguments})"));
    }
    blocks.sort_by_key(|it| it.starts_with("@@index"));
    if model_name(&table.name) != table.name {
        blocks.push(format!("@@map({})", quoted(&table.name)));
    }
    if !is_found {
        // Prisma takes no model whose rows it could not tell apart.
        blocks.push("@@ignore".to_owned());
    }
    blocks
}

/// What Prisma calls it where nobody says otherwise; PostgreSQL cuts names at 63 bytes.
fn usual_name(table: &Table, key: &Key, suffix: &str) -> String {
    format!("{}_{}_{suffix}", table.name, key.columns.join("_"))
}

/// Whether Prisma has words for such an index.
fn is_plain(key: &Key) -> bool {
    !key.columns.is_empty() && (key.method == "btree" || !key.unique)
}

fn method(name: &str) -> &'static str {
    match name {
        "hash" => "Hash",
        "gin" => "Gin",
        "gist" => "Gist",
        "spgist" => "SpGist",
        "brin" => "Brin",
        _ => "BTree",
    }
}

const fn action(action: Action) -> &'static str {
    match action {
        Action::NoAction => "NoAction",
        Action::Restrict => "Restrict",
        Action::Cascade => "Cascade",
        Action::SetNull => "SetNull",
        Action::SetDefault => "SetDefault",
    }
}

fn labels(it: &Enum) -> String {
    let mut text = format!("\nenum {} {{\n", model_name(&it.name));
    for label in &it.labels {
        let name = word(label);
        if name == *label {
            writeln!(text, "  {label}").expect("to a string");
        } else {
            writeln!(text, "  {name} @map({})", quoted(label)).expect("to a string");
        }
    }
    if model_name(&it.name) != it.name {
        write!(text, "\n  @@map({})\n", quoted(&it.name)).expect("to a string");
    }
    text.push_str("}\n");
    text
}

fn list(columns: &[String]) -> String {
    let words: Vec<String> = columns.iter().map(|it| word(it)).collect();
    words.join(", ")
}

fn model_name(name: &str) -> String {
    word(name)
}

/// A name as Prisma takes one: letters, digits and `_`, a letter first.
fn word(name: &str) -> String {
    let text: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let text = text.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    if text.is_empty() {
        "x".to_owned()
    } else {
        text.to_owned()
    }
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', r"\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

/// `Synonym` of `AnatomySynonym`.
fn last_word(name: &str) -> &str {
    let start = name.rfind(|c: char| c.is_ascii_uppercase()).unwrap_or(0);
    &name[start..]
}

fn plural(name: &str) -> String {
    let word = last_word(name).to_ascii_lowercase();
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{word}s"),
    }
}

fn capital(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_ascii_uppercase().to_string() + characters.as_str()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(kind: &str, default: Option<&str>) -> Column {
        Column {
            name: "x".to_owned(),
            kind: kind.to_owned(),
            array: false,
            labels: None,
            required: true,
            default: default.map(str::to_owned),
            identity: false,
        }
    }

    #[test]
    fn types_beyond_the_usual_ones_keep_their_names() {
        for (sql, expected) in [
            ("text", "String"),
            ("character varying(20)", "String @db.VarChar(20)"),
            ("timestamp(3) without time zone", "DateTime"),
            ("timestamp(6) with time zone", "DateTime @db.Timestamptz(6)"),
            ("timestamp without time zone", "DateTime @db.Timestamp"),
            ("numeric(10,2)", "Decimal @db.Decimal(10,2)"),
            ("tsvector", "Unsupported(\"tsvector\")"),
        ] {
            let (kind, native) = kind(&column(sql, None));
            let shown = native.map_or(kind.clone(), |native| format!("{kind} {native}"));
            assert_eq!(shown, expected);
        }
    }

    #[test]
    fn defaults_are_prismas_where_it_has_them() {
        for (kind, expression, expected) in [
            ("text", "'it''s'::text", "@default(\"it's\")"),
            ("integer", "0", "@default(0)"),
            ("boolean", "true", "@default(true)"),
            (
                "timestamp(3) without time zone",
                "CURRENT_TIMESTAMP",
                "@default(now())",
            ),
            (
                "text",
                "upper('a'::text)",
                "@default(dbgenerated(\"upper('a'::text)\"))",
            ),
            (
                "integer",
                "nextval('x'::regclass)",
                "@default(autoincrement())",
            ),
        ] {
            assert_eq!(
                default(&column(kind, Some(expression)), false).as_deref(),
                Some(expected)
            );
        }
        assert_eq!(
            default(&column("text", None), true).as_deref(),
            Some("@default(cuid())")
        );
        assert_eq!(default(&column("text", None), false), None);
    }

    #[test]
    fn relations_are_named_as_the_app_does() {
        assert_eq!(plural("AnatomySynonym"), "synonyms");
        assert_eq!(plural("Category"), "categories");
        assert_eq!(last_word("AnatomyPart"), "Part");
    }
}
