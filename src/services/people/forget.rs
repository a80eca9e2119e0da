//! Forgetting a person everywhere at once, and again when a backup brings them back.

use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::account::{
    AnatomyTerm, Called, Forgotten, Mention, PersonColumn, Traces, Words,
};
use crate::db::mediverse::moodle::person::{self, MoodleSide};
use crate::db::mediverse::{Account, AuditEntry, Call};

/// Where a person is found.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Footprint {
    pub id: String,
    /// The addresses, as rows have them that name the person by one.
    #[serde(skip)]
    pub aliases: Vec<String>,
    pub account: Option<Account>,
    #[serde(flatten)]
    pub traces: Traces,
    /// Commands in the audit log that name the id, the e-mail address or the full name.
    pub audit_entries: usize,
    /// Texts that name them: titles, others' notes and voice commands.
    pub mentions: Vec<Mention>,
    /// Words of the anatomy that name them, which stay: whoever keeps it decides.
    pub anatomy: Vec<AnatomyTerm>,
    /// Their Moodle account, which stays: it is Moodle's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moodle: Option<MoodleSide>,
    /// What the account is called and was called before.
    #[serde(skip)]
    pub called: Vec<Called>,
    /// Whether this is a pseudonym, all that is left of someone.
    #[serde(skip)]
    pub forgotten: bool,
}

impl Footprint {
    /// Look for the person with this id or e-mail address; `None` where there is no trace.
    pub fn of(conn: &mut MediverseConn, named: &str) -> anyhow::Result<Option<Self>> {
        let account = Account::find(conn, named)?;
        let id = account
            .as_ref()
            .map_or_else(|| named.to_owned(), |account| account.id.clone());
        let called = Called::all(conn, account.as_ref())?;
        let mut traces = Traces::of(conn, &id)?;
        let mut aliases = Vec::new();
        for alias in addresses(&id, &called) {
            let found = Traces::of(conn, &alias)?;
            if !found.is_empty() {
                traces = traces.and(&found);
                aliases.push(alias);
            }
        }
        if account.is_none() && traces.is_empty() {
            return Ok(None);
        }
        let forgotten = Forgotten::is_pseudonym(conn, &id)?;
        let audit_entries = Forgotten::mentions(conn, &id, &called)?.len();
        let words = Words::new(&id, &called);
        let mentions = words.mentions(conn)?;
        let anatomy = words.in_anatomy(conn)?;
        let moodle = MoodleSide::of(conn, &id)?;
        Ok(Some(Self {
            id,
            aliases,
            account,
            traces,
            audit_entries,
            mentions,
            anatomy,
            moodle,
            called,
            forgotten,
        }))
    }
}

/// The e-mail addresses that somebody has, or had, as they may stand in rows, apart from the id.
fn addresses(id: &str, called: &[Called]) -> Vec<String> {
    let own = called.iter().filter(|it| !it.email_is_others);
    let mut all: Vec<String> = own
        .flat_map(|it| [it.email.clone(), it.email.to_lowercase()])
        .filter(|it| it != id)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Forget the person within the caller's transaction; returns the pseudonym and the rows changed.
pub fn forget(
    conn: &mut MediverseConn,
    footprint: &Footprint,
    call: &Call,
) -> anyhow::Result<(Forgotten, usize)> {
    let forgotten = Forgotten::insert(conn, &footprint.id)?;
    let mut rows = 0;
    for alias in &footprint.aliases {
        // With a pseudonym of its own: who joined twice has two places in a session.
        let forgotten = Forgotten::insert(conn, alias)?;
        rows += anonymise(conn, alias, &[], &forgotten)?;
    }
    rows += anonymise(conn, &footprint.id, &footprint.called, &forgotten)?;
    // Written first, scrubbed after: this call names the person too.
    AuditEntry::insert(conn, call, rows as u64)?;
    let scrubbed = forgotten.scrub_audit_log(conn, &footprint.id, &footprint.called)?;
    Ok((forgotten, rows + scrubbed))
}

/// Repeat within the caller's transaction every forgetting that a restored backup undid.
pub fn forget_again(conn: &mut MediverseConn) -> anyhow::Result<usize> {
    Forgotten::one_at_a_time(conn)?;
    let mut rows = 0;
    for (id, before) in Forgotten::returned(conn)? {
        let account = Account::find(conn, &id)?.filter(|account| account.id == id);
        // Somebody added the id anew, beside what is left of the person before.
        let is_taken = account.is_some() && Account::find(conn, &before.pseudonym)?.is_some();
        let forgotten = match is_taken {
            true => Forgotten::insert(conn, &id)?,
            false => before,
        };
        let called = Called::all(conn, account.as_ref())?;
        rows += anonymise(conn, &id, &called, &forgotten)?;
        rows += forgotten.scrub_audit_log(conn, &id, &called)?;
    }
    Ok(rows)
}

fn anonymise(
    conn: &mut MediverseConn,
    id: &str,
    called: &[Called],
    forgotten: &Forgotten,
) -> anyhow::Result<usize> {
    // First: whose row it is decides how much of it goes.
    let words = Words::new(id, called);
    let mut rows = words.cut(conn)?;
    rows += person::forget(conn, id, &forgotten.pseudonym)?;
    rows += forgotten.anonymise(conn, id)?;
    Called::forget(conn, id)?;
    if !called.is_empty() {
        rows += forgotten.anonymise_account(conn, id)?;
    }
    for column in PersonColumn::all(conn)? {
        rows += column.rename(conn, id, &forgotten.pseudonym)?;
    }
    person::forget_notes(conn, id, &forgotten.pseudonym)?;
    rows += words.cut_rollups(conn)?;
    Ok(rows)
}
