//! Whether the two databases at hand are the two that belong together.
//!
//! A staging copy of MediVerse must never write into production's Moodle, nor production into a
//! copy of Moodle: what the first sync found is written down and compared ever after.

use std::fs;

use crate::db::mediverse::Call;
use crate::db::mediverse::moodle::pair::{Pair, RecordedPair};
use crate::db::moodle::MoodleIdentity;
use crate::db::{DatabaseUrl, MediverseConn, MoodleConn};
use crate::error::refused;

/// How the databases at hand stand to what is written down.
#[derive(Debug, Clone)]
pub enum Standing {
    /// Nothing is written down yet.
    New,
    Same(RecordedPair),
    Other {
        recorded: RecordedPair,
        differences: Vec<String>,
    },
}

/// The pair of the databases that are open.
pub fn here(
    mediverse: &mut MediverseConn,
    mediverse_url: &DatabaseUrl,
    moodle: &mut MoodleConn,
    moodle_url: &DatabaseUrl,
) -> anyhow::Result<Pair> {
    let (mediverse_system, mediverse_database) = Pair::own_end(mediverse)?;
    let moodle = MoodleIdentity::of(moodle)?;
    Ok(Pair {
        mediverse_system,
        mediverse_database,
        mediverse_server: server(mediverse_url),
        moodle_system: moodle.system,
        moodle_database: moodle.database,
        moodle_server: server(moodle_url),
        moodle_prefix: moodle.prefix,
        moodle_site: moodle.site,
    })
}

/// How `pair` stands to what is written down.
pub fn standing(conn: &mut MediverseConn, pair: &Pair) -> anyhow::Result<Standing> {
    Ok(match RecordedPair::find(conn)? {
        None => Standing::New,
        Some(recorded) if recorded.pair == *pair => Standing::Same(recorded),
        Some(recorded) => Standing::Other {
            differences: recorded.pair.differences(pair),
            recorded,
        },
    })
}

/// Refuse another pair than the one written down.
pub fn check(conn: &mut MediverseConn, pair: &Pair) -> anyhow::Result<()> {
    let Standing::Other { differences, .. } = standing(conn, pair)? else {
        return Ok(());
    };
    Err(
        refused("this MediVerse and this Moodle are not the pair that was synced before")
            .problems(differences)
            .hint("if they belong together from now on, say so with `mediverse moodle pair`")
            .into(),
    )
}

/// The same, and write the pair down where none is yet.
pub(crate) fn check_or_record(
    conn: &mut MediverseConn,
    pair: &Pair,
    call: &Call,
) -> anyhow::Result<()> {
    check(conn, pair)?;
    conn.transaction(|conn| pair.record(conn, &call.run_id))?;
    Ok(())
}

/// Where a server is. This machine has many names for itself, and every machine the same ones.
fn server(url: &DatabaseUrl) -> String {
    let host = if url.is_local() {
        let name = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
        machine(&name)
    } else {
        url.host().unwrap_or_default().to_lowercase()
    };
    format!("{host}:{}", url.port().unwrap_or("5432"))
}

/// What a machine called `name` is written down as. Engines draw a name of twelve hexadecimal digits for
/// every container they make: one that was made again is no other machine.
fn machine(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let is_drawn = name.len() == 12 && name.bytes().all(|it| it.is_ascii_hexdigit());
    if name.is_empty() {
        "this machine".to_owned()
    } else if is_drawn {
        "a container".to_owned()
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::machine;

    #[test]
    fn a_container_made_again_is_the_same_machine() {
        assert_eq!(machine("3f2a9c01b7de\n"), machine("b07c11d2e3f4\n"));
        assert_eq!(machine("DB-1.example.org\n"), "db-1.example.org");
        assert_ne!(machine("staging"), machine("production"));
        assert_ne!(machine("3f2a9c01b7de"), machine("production"));
        assert_eq!(machine("cafe"), "cafe");
    }
}
