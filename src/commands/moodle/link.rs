use serde::Serialize;

use super::super::values::{person_id, title};
use super::desk::unknown_session;
use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::moodle::{Activity, Link, LinkKind, Outbox, PartName, person};
use crate::db::mediverse::{Account, AuditEntry, TeachingSession};
use crate::db::moodle::Course;
use crate::db::moodle::activity::Section;
use crate::error::{Exit, not_found};
use crate::services::sync::course::resolve;
use crate::text::{counted, thousands};
use crate::ui::{Page, View};

/// Say in which course a session belongs, or every session of a teacher
///
/// A session's own link comes before the course that the app names, a teacher's after it. An activity that
/// was deleted in Moodle is made again when its session is linked again. The next sync writes it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle link ABC123 --course ANAT101\n  mediverse moodle link --teacher ana@example.org --course 2 --section 3 --dry-run"
)]
pub(crate) struct Args {
    #[command(flatten)]
    whose: Whose,
    /// The course: id, idnumber or shortname
    #[arg(long, value_name = "COURSE", value_parser = title)]
    course: String,
    /// The number of the section in which new activities are made
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(i32).range(0..))]
    section: i32,
    /// Show which sessions it concerns, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// Whose place it is.
#[derive(Debug, Clone, clap::Args)]
#[group(required = true, multiple = false)]
pub(super) struct Whose {
    /// The session's code, in any letter case
    code: Option<String>,
    /// Every session of this teacher: an id, or the e-mail address of an account
    #[arg(long, value_name = "ID", value_parser = person_id)]
    teacher: Option<String>,
}

/// A session or a teacher.
pub(super) struct Subject {
    pub(super) kind: LinkKind,
    pub(super) id: String,
    pub(super) label: String,
    /// The sessions that it concerns, in the order in which they began.
    pub(super) sessions: Vec<TeachingSession>,
    /// Whether it is a teacher of whom there is no account.
    pub(super) is_unknown: bool,
}

impl Whose {
    pub(super) fn find(&self, conn: &mut MediverseConn) -> anyhow::Result<Subject> {
        if let Some(code) = &self.code {
            let session =
                TeachingSession::find(conn, code)?.ok_or_else(|| unknown_session(code))?;
            return Ok(Subject {
                kind: LinkKind::Session,
                id: session.id.clone(),
                label: format!("{} ({})", session.code, session.title),
                sessions: vec![session],
                is_unknown: false,
            });
        }
        let named = self.teacher.as_deref().unwrap_or_default();
        let account = Account::find(conn, named)?;
        if account.is_none() && named.contains('@') && !is_linked(conn, named)? {
            return Err(not_found(format!("no account has the address `{named}`"))
                .hint("list them with `mediverse user list`; a teacher without an account is named by id")
                .into());
        }
        let is_unknown = account.is_none();
        let label = account.as_ref().map_or_else(
            || named.to_owned(),
            |it| format!("{} ({})", it.name(), it.id),
        );
        let id = account.map_or_else(|| named.to_owned(), |it| it.id);
        Ok(Subject {
            kind: LinkKind::Teacher,
            sessions: TeachingSession::taught_by(conn, &id)?,
            id,
            label,
            is_unknown,
        })
    }
}

/// Whether a teacher was linked under this name before: what is linked can be unlinked.
fn is_linked(conn: &mut MediverseConn, named: &str) -> anyhow::Result<bool> {
    let links = Link::all(conn)?;
    Ok(links
        .iter()
        .any(|it| it.kind == LinkKind::Teacher && it.subject == named))
}

impl Subject {
    /// The next sync looks at it, and at the people it brings along.
    pub(super) fn note(&self, conn: &mut MediverseConn) -> anyhow::Result<()> {
        let ids = [self.id.as_str()];
        let kind = match self.kind {
            LinkKind::Session => "session",
            LinkKind::Teacher => "account",
        };
        for part in PartName::ALL {
            Outbox::insert(conn, *part, kind, &ids)?;
        }
        if self.kind == LinkKind::Teacher {
            Outbox::insert(conn, PartName::Users, "session", &self.session_ids())?;
        }
        Ok(())
    }

    /// Whatever was taken back of it is wanted again, and its people, too.
    fn want_again(&self, conn: &mut MediverseConn) -> anyhow::Result<()> {
        let sessions = self.session_ids();
        if self.kind == LinkKind::Session {
            Activity::forget_deleted(conn, &self.id)?;
        }
        Activity::want_again(conn, &sessions)?;
        person::want_again(conn, &sessions)?;
        Ok(())
    }

    fn session_ids(&self) -> Vec<&str> {
        self.sessions.iter().map(|it| it.id.as_str()).collect()
    }

    pub(super) fn codes(&self) -> Vec<String> {
        self.sessions.iter().map(|it| it.code.clone()).collect()
    }

    /// What a reader may not expect of whoever was named.
    pub(super) fn remark(&self) -> Option<String> {
        let named = &self.id;
        match (self.is_unknown, self.sessions.len()) {
            (false, _) => None,
            (true, 0) => Some(format!(
                "No account has the id `{named}`, and no session names it as its teacher"
            )),
            (true, count) => Some(format!(
                "No account has the id `{named}`; {} it as the teacher",
                if count == 1 {
                    "1 session names".to_owned()
                } else {
                    format!("{} name", counted(count, "session"))
                }
            )),
        }
    }
}

/// `3: ABC234, K3X9AA, OLD222`; of many the first few.
pub(super) fn listed(codes: &[String]) -> String {
    const TOLD: usize = 10;
    if codes.is_empty() {
        return "0".to_owned();
    }
    let told = codes[..codes.len().min(TOLD)].join(", ");
    let more = if codes.len() > TOLD { " ..." } else { "" };
    format!("{}: {told}{more}", thousands(codes.len() as u64))
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = if self.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        let subject = self.whose.find(&mut conn)?;
        let mut moodle = app.moodle()?;
        let course = resolve(&mut moodle, &self.course)?;
        let sections = Section::of(&mut moodle, &[course.id])?;
        if !sections
            .iter()
            .any(|it| it.number == i64::from(self.section))
        {
            let last = sections.last().map_or(0, |it| it.number);
            return Err(not_found(format!(
                "course {} has no section {}",
                course.shortname, self.section
            ))
            .hint(format!(
                "its sections are 0 to {last}; Moodle's teachers add them"
            ))
            .into());
        }
        if !self.dry_run {
            conn.transaction::<_, anyhow::Error>(|conn| {
                Link::insert(conn, subject.kind, &subject.id, course.id, self.section)?;
                subject.want_again(conn)?;
                subject.note(conn)?;
                Ok(AuditEntry::insert(conn, &app.call, 1)?)
            })?;
        }
        if let Some(remark) = subject.remark() {
            app.ui.remark(remark);
        }
        app.ui.show(&Linked {
            kind: subject.kind,
            sessions: subject.codes(),
            id: subject.id,
            label: subject.label,
            course,
            section: self.section,
        })?;
        app.ui.remark(if self.dry_run {
            "Nothing was changed"
        } else {
            "Written into Moodle by the next `mediverse moodle sync`"
        });
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Linked {
    kind: LinkKind,
    id: String,
    #[serde(skip)]
    label: String,
    course: Course,
    section: i32,
    /// Codes of the sessions that it concerns.
    sessions: Vec<String>,
}

impl View for Linked {
    fn draw(&self, page: &mut Page<'_>) {
        page.fields([
            (self.kind.label(), Some(self.label.clone())),
            (
                "course",
                Some(format!("{} (id {})", self.course.shortname, self.course.id)),
            ),
            ("section", Some(self.section.to_string())),
            (
                "sessions",
                (self.kind == LinkKind::Teacher).then(|| listed(&self.sessions)),
            ),
        ]);
    }
}
