//! A script for psql that makes the schema again in an empty database.

use std::fmt::Write as _;

/// Wrap statements into a script that happens as a whole.
pub fn script(statements: &[String]) -> String {
    let mut text = String::from(
        "-- The schema as the database has it. Roles that it names must be there.\nBEGIN;\n\
         SET LOCAL client_min_messages = warning;\n\
         -- Functions may speak of tables that come after them.\n\
         SET LOCAL check_function_bodies = off;\nSET LOCAL search_path = pg_catalog;\n",
    );
    let mut last = "";
    for statement in statements {
        let kind = kind(statement);
        let is_long = statement.contains('\n');
        if is_long || kind != last {
            text.push('\n');
        }
        writeln!(text, "{statement};").expect("writing to a string");
        last = if is_long { "" } else { kind };
    }
    text.push_str("\nCOMMIT;\n");
    text
}

/// What a statement makes, by its first two words.
fn kind(statement: &str) -> &str {
    let second = statement
        .match_indices(' ')
        .nth(1)
        .map_or(statement.len(), |(at, _)| at);
    &statement[..second]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_of_a_kind_stand_together() {
        let statements = [
            "CREATE SCHEMA a",
            "CREATE SCHEMA b",
            "CREATE TABLE a.x (\n    id int\n)",
            "ALTER TABLE a.x ADD y",
        ];
        let script = script(&statements.map(str::to_owned));
        let body = script.split_once("pg_catalog;\n").unwrap().1;
        assert_eq!(
            body,
            "\nCREATE SCHEMA a;\nCREATE SCHEMA b;\n\nCREATE TABLE a.x (\n    id int\n);\n\nALTER TABLE a.x ADD y;\n\nCOMMIT;\n"
        );
    }
}
