//! Forgetting a person everywhere at once, and again when a backup brings them back.

use serde::Serialize;

use crate::db::MediverseConn;
use crate::db::mediverse::account::{Forgotten, Mention, PersonColumn, Traces, Words};
use crate::db::mediverse::moodle::person::{self, MoodleSide};
use crate::db::mediverse::{Account, AuditEntry, Call};

/// Where a person is found.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Footprint {
    pub id: String,
    /// The address, as rows have it that name the person by it.
    #[serde(skip)]
    pub aliases: Vec<String>,
    pub account: Option<Account>,
    #[serde(flatten)]
    pub traces: Traces,
    /// Commands in the audit log that name the id, the e-mail address or the full name.
    pub audit_entries: usize,
    /// Texts that name them: titles, others' notes and voice commands.
    pub mentions: Vec<Mention>,
    /// Their Moodle account, which stays: it is Moodle's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moodle: Option<MoodleSide>,
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
        let mut traces = Traces::of(conn, &id)?;
        let mut aliases = Vec::new();
        for alias in addresses(account.as_ref()) {
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
        let audit_entries = Forgotten::mentions(conn, &id, account.as_ref())?.len();
        let mentions = Words::new(&id, account.as_ref()).mentions(conn)?;
        let moodle = MoodleSide::of(conn, &id)?;
        Ok(Some(Self {
            id,
            aliases,
            account,
            traces,
            audit_entries,
            mentions,
            moodle,
            forgotten,
        }))
    }
}

/// The e-mail address of an account as it may stand in rows, apart from its id.
fn addresses(account: Option<&Account>) -> Vec<String> {
    let Some(account) = account else {
        return Vec::new();
    };
    let mut all = vec![account.email.clone(), account.email.to_lowercase()];
    all.dedup();
    all.retain(|it| *it != account.id);
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
        rows += anonymise(conn, alias, None, &forgotten)?;
    }
    rows += anonymise(conn, &footprint.id, footprint.account.as_ref(), &forgotten)?;
    // Written first, scrubbed after: this call names the person too.
    AuditEntry::insert(conn, call, rows as u64)?;
    let scrubbed = forgotten.scrub_audit_log(conn, &footprint.id, footprint.account.as_ref())?;
    Ok((forgotten, rows + scrubbed))
}

/// Repeat within the caller's transaction every forgetting that a restored backup undid.
pub fn forget_again(conn: &mut MediverseConn) -> anyhow::Result<usize> {
    let mut rows = 0;
    for (id, forgotten) in Forgotten::returned(conn)? {
        let account = Account::find(conn, &id)?.filter(|account| account.id == id);
        rows += anonymise(conn, &id, account.as_ref(), &forgotten)?;
        rows += forgotten.scrub_audit_log(conn, &id, account.as_ref())?;
    }
    Ok(rows)
}

fn anonymise(
    conn: &mut MediverseConn,
    id: &str,
    account: Option<&Account>,
    forgotten: &Forgotten,
) -> anyhow::Result<usize> {
    // First: whose row it is decides how much of it goes.
    let words = Words::new(id, account);
    let mut rows = words.cut(conn)?;
    rows += person::forget(conn, id, &forgotten.pseudonym)?;
    rows += forgotten.anonymise(conn, id)?;
    if account.is_some() {
        rows += forgotten.anonymise_account(conn, id)?;
    }
    for column in PersonColumn::all(conn)? {
        rows += column.rename(conn, id, &forgotten.pseudonym)?;
    }
    person::forget_notes(conn, id, &forgotten.pseudonym)?;
    rows += words.cut_rollups(conn)?;
    Ok(rows)
}
