//! Whether a database is what its migrations make: a replay beside it, compared object by object.

use serde::Serialize;

use super::{Run, check_order, check_ours, standings};
use crate::db::mediverse::Call;
use crate::db::mediverse::migration::{Applied, Catalogue, Migration};
use crate::db::server::{Momentary, REPLAYING};
use crate::db::{DatabaseUrl, MediverseConn, ServerConn, Session};
use crate::services::momentary::dropped_when_interrupted;

/// Objects that are missing from, or differ in, the live database, and those it has beyond.
#[derive(Debug, Serialize)]
pub struct Drift {
    pub missing: Vec<String>,
    pub unexpected: Vec<String>,
}

impl Drift {
    pub const fn is_none(&self) -> bool {
        self.missing.is_empty() && self.unexpected.is_empty()
    }
}

/// What a replay needs.
#[derive(Debug)]
pub struct Verify<'a> {
    pub url: &'a DatabaseUrl,
    /// Where a scratch database may be made.
    pub admin: &'a DatabaseUrl,
    pub session: &'a Session,
    pub call: &'a Call,
    pub migrations: &'a [Migration],
}

impl Verify<'_> {
    /// Replay what is applied in a scratch database, compare the catalogues and drop it again.
    pub fn run(&self, live: &mut MediverseConn) -> anyhow::Result<Drift> {
        check_ours(live)?;
        let applied = Applied::all(live)?;
        check_order(&standings(self.migrations, &applied))?;
        let replayed: Vec<Migration> = self
            .migrations
            .iter()
            .filter(|it| applied.iter().any(|books| books.version == it.version))
            .cloned()
            .collect();
        let name = format!("{REPLAYING}{}", self.call.run_id);
        let mut server = ServerConn::open(self.admin, self.session)?;
        let admin = self.admin.clone();
        let _cleanup = dropped_when_interrupted(
            move |session| ServerConn::open(&admin, session),
            &name,
            self.session,
        );
        let of = live.database_name()?;
        let whose = Momentary {
            of: &of,
            application_name: &self.session.application_name,
        };
        server.create_scratch_database(&name, whose)?;
        let compared = self.compare(live, &name, &replayed);
        let dropped = server.drop_database(&name);
        let drift = compared?;
        dropped?;
        Ok(drift)
    }

    fn compare(
        &self,
        live: &mut MediverseConn,
        name: &str,
        replayed: &[Migration],
    ) -> anyhow::Result<Drift> {
        let scratch = self.admin.with_database(name);
        let run = Run {
            url: &scratch,
            session: self.session,
            call: self.call,
            migrations: replayed,
            to: None,
            patience: std::time::Duration::from_secs(60),
        };
        run.run(|_| {})?;
        let mut conn = MediverseConn::open(&scratch, self.session)?;
        let mut drift = Drift {
            missing: Vec::new(),
            unexpected: Vec::new(),
        };
        for (schema, whole) in [("public", false), ("mediverse_admin", true)] {
            let wanted = Catalogue::of(&mut conn, schema, whole)?;
            let there = Catalogue::of(live, schema, whole)?;
            let named = |line: String| format!("{schema}: {line}");
            drift
                .missing
                .extend(wanted.beyond(&there).into_iter().map(named));
            drift
                .unexpected
                .extend(there.beyond(&wanted).into_iter().map(named));
        }
        Ok(drift)
    }
}
