//! The same plan as a psql script, for an administrator who runs it in our stead.

use super::{Change, Facts, Wanted, plan};
use crate::db::server::{ServerFacts, script_connect};
use crate::error::{Failure, one_line};

/// A script of what is missing, without secrets; safe to run twice. `facts` is `None` where
/// nobody could look: then everything is taken to be missing, but the role where a script before this one
/// makes it (`role_is_made`).
pub fn script(
    wanted: &Wanted,
    facts: Option<&Facts>,
    role_is_made: bool,
) -> Result<String, Failure> {
    let mut seen = facts.map_or_else(nothing_there, as_superuser);
    seen.server.role_exists |= role_is_made;
    let steps = plan(wanted, &seen)?;
    let (mut beside, mut inside, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for step in &steps {
        match &step.change {
            Change::Nothing { .. } => {}
            Change::Report { detail, fix, .. } => {
                notes.push(format!("-- {}: {}", step.thing, one_line(detail)));
                notes.extend(fix.as_ref().map(|fix| format!("--   {}", fix.script())));
            }
            Change::Make { statements, .. } => {
                for statement in statements {
                    let lines = if statement.is_inside() {
                        &mut inside
                    } else {
                        &mut beside
                    };
                    lines.push(statement.script());
                }
            }
        }
    }
    let mut lines = vec![format!(
        "-- {} ({}), for a superuser: psql -d postgres -f FILE",
        wanted.which.variable(),
        one_line(&wanted.url.server())
    )];
    if facts.is_none() {
        lines.push("-- Nobody could look what is there already; nothing is done twice.".to_owned());
    }
    if beside.is_empty() && inside.is_empty() {
        lines.push("-- nothing to do".to_owned());
    }
    lines.append(&mut beside);
    if !inside.is_empty() {
        lines.push(script_connect(&wanted.name));
    }
    lines.append(&mut inside);
    lines.append(&mut notes);
    Ok(lines.join("\n") + "\n")
}

/// What there is, in the eyes of someone who may do everything.
fn as_superuser(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.server.superuser = true;
    facts.server.creates_roles = true;
    facts.server.creates_databases = true;
    facts.server.grants_user_role = true;
    if let Some(inside) = &mut facts.inside {
        inside.schemas.public_is_mine = true;
    }
    facts
}

fn nothing_there() -> Facts {
    Facts {
        server: ServerFacts {
            me: "postgres".to_owned(),
            superuser: true,
            creates_roles: true,
            creates_databases: true,
            version: 0,
            role_exists: false,
            role_logs_in: false,
            acts_as_role: true,
            database_exists: false,
            database_is_broken: false,
            owner: None,
            encoding: None,
            role_owns: false,
            role_creates: false,
            user_role_exists: false,
            role_has_user_role: false,
            grants_user_role: true,
        },
        inside: None,
        login_problem: None,
    }
}
