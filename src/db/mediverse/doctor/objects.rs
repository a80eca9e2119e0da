//! What migrations hang into our two schemas, and what of it is there.
//!
//! What should be there is found out by running the applied migrations again in schemas of the
//! same names, in a transaction that is rolled back: nothing here repeats what a migration says.

use std::collections::{BTreeMap, BTreeSet};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};

use crate::db::MediverseConn;
use crate::db::mediverse::migration::{Migration, statements};

/// One object of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Object {
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// What people call it, and what it is known by.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The table, or what else it hangs on.
    #[diesel(sql_type = Text)]
    pub parent: String,
    /// The statement that makes it; for tables and their columns only what they are.
    #[diesel(sql_type = Text)]
    pub ddl: String,
    /// `invalid`, `disabled`, `not validated`.
    #[diesel(sql_type = Nullable<Text>)]
    pub fault: Option<String>,
}

/// What is wrong with an object that migrations made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    Missing,
    Different,
    /// It is there and does not work: invalid, disabled.
    Broken,
    /// A right that a migration took from everybody.
    Given,
    /// No migration made it.
    Unexpected,
}

/// An object that is not as the migrations make it.
#[derive(Debug, Clone)]
pub struct Flaw {
    pub wrong: Wrong,
    /// As it should be.
    pub object: Object,
    pub detail: String,
}

impl Object {
    /// Everything in our two schemas as it is.
    pub fn all(conn: &mut MediverseConn) -> QueryResult<Vec<Self>> {
        conn.transaction(|conn| {
            conn.pg()
                .batch_execute("SET LOCAL search_path = pg_catalog")?;
            let all = diesel::sql_query(include_str!("objects.sql")).load(conn.pg())?;
            conn.pg()
                .batch_execute("SET LOCAL search_path = public, mediverse_admin")?;
            Ok(all)
        })
    }

    /// What these migrations make. Leaves nothing behind, whatever happens.
    pub fn replayed(conn: &mut MediverseConn, migrations: &[&Migration]) -> QueryResult<Vec<Self>> {
        let mut found = Vec::new();
        let done = conn.transaction::<(), _>(|conn| {
            found = replay(conn, migrations)?;
            Err(diesel::result::Error::RollbackTransaction)
        });
        match done {
            Ok(()) | Err(diesel::result::Error::RollbackTransaction) => Ok(found),
            Err(error) => Err(error),
        }
    }

    /// Where what is `there` is not what is `wanted`.
    pub fn flaws(wanted: &[Self], there: &[Self]) -> Vec<Flaw> {
        let found: BTreeMap<(&str, &str), &Self> = there
            .iter()
            .map(|it| ((it.kind.as_str(), it.name.as_str()), it))
            .collect();
        let mut flaws: Vec<Flaw> = wanted
            .iter()
            .filter_map(|object| {
                let key = (object.kind.as_str(), object.name.as_str());
                let (wrong, detail) = match found.get(&key) {
                    None => (Wrong::Missing, "missing".to_owned()),
                    Some(it) if it.ddl != object.ddl => (Wrong::Different, differs(object, it)),
                    Some(it) => (Wrong::Broken, it.fault.clone()?),
                };
                Some(Flaw {
                    wrong,
                    object: object.clone(),
                    detail,
                })
            })
            .collect();
        flaws.extend(given(wanted, there));
        flaws.extend(unexpected(wanted, there));
        flaws
    }
}

/// How an object differs; of a column in its own words.
fn differs(wanted: &Object, there: &Object) -> String {
    if wanted.kind == "column" {
        return format!("`{}` instead of `{}`", there.ddl, wanted.ddl);
    }
    "different".to_owned()
}

/// What hangs on tables that migrations make, or lies in our schema, and no migration made. Tables beside
/// the app's in its schema are its own matter, and rights somebody's decision.
fn unexpected(wanted: &[Object], there: &[Object]) -> Vec<Flaw> {
    let known: BTreeSet<(&str, &str)> = wanted
        .iter()
        .map(|it| (it.kind.as_str(), it.name.as_str()))
        .collect();
    let is_concerned = |it: &&Object| match it.kind.as_str() {
        "column" | "constraint" | "index" | "trigger" | "policy" | "security" => {
            known.contains(&("table", it.parent.as_str()))
        }
        "table" | "view" | "function" | "enum" => it.name.starts_with("mediverse_admin."),
        _ => false,
    };
    there
        .iter()
        .filter(|it| !known.contains(&(it.kind.as_str(), it.name.as_str())))
        // An index that is none yet, or never became one, is told of by itself.
        .filter(|it| it.fault.is_none())
        .filter(is_concerned)
        .map(|it| Flaw {
            wrong: Wrong::Unexpected,
            object: it.clone(),
            detail: "of no migration".to_owned(),
        })
        .collect()
}

/// Rights on our functions that everybody has and no migration left to them.
fn given(wanted: &[Object], there: &[Object]) -> Vec<Flaw> {
    let is_open = |it: &&Object| {
        it.kind == "right"
            && it.name.ends_with(" for PUBLIC")
            && it.parent.starts_with("FUNCTION mediverse_admin.")
    };
    let known = |it: &&Object| {
        let function = it.parent.trim_start_matches("FUNCTION ");
        wanted
            .iter()
            .any(|other| other.kind == "function" && other.name == function)
    };
    there
        .iter()
        .filter(is_open)
        .filter(known)
        .filter(|it| !wanted.iter().any(|other| other.name == it.name))
        .map(|it| Flaw {
            wrong: Wrong::Given,
            object: it.clone(),
            detail: "given to everybody".to_owned(),
        })
        .collect()
}

/// The schemas step aside for empty ones of the same names; nobody else sees that.
fn replay(conn: &mut MediverseConn, migrations: &[&Migration]) -> QueryResult<Vec<Object>> {
    conn.pg().batch_execute(include_str!("step_aside.sql"))?;
    crate::db::mediverse::migration::Applied::open_books(conn)?;
    for migration in migrations {
        if migration.in_transaction {
            conn.run_migration_sql(&migration.up)?;
            continue;
        }
        for statement in statements(&migration.up) {
            conn.run_migration_sql(&statement.replacen("CONCURRENTLY", "", 1))?;
        }
    }
    Object::all(conn)
}
