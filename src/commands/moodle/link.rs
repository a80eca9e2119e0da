use serde::Serialize;

use super::super::values::{person_id, title};
use super::desk::unknown_session;
use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::moodle::{Activity, Link, LinkKind, Outbox, PartName};
use crate::db::mediverse::{Account, AuditEntry, TeachingSession};
use crate::db::moodle::Course;
use crate::db::moodle::activity::Section;
use crate::error::{Exit, not_found};
use crate::services::sync::course::resolve;
use crate::ui::{Page, View};

/// Say in which course a session belongs, or every session of a teacher
///
/// A session's own link comes before the course that the app names, a teacher's after it. An activity that
/// was deleted in Moodle is made again when its session is linked again. The next sync writes it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle link ABC123 --course ANAT101\n  mediverse moodle link --teacher ana@example.org --course 2 --section 3"
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
}

impl Whose {
    pub(super) fn find(&self, conn: &mut MediverseConn) -> anyhow::Result<Subject> {
        if let Some(code) = &self.code {
            let session =
                TeachingSession::find(conn, code)?.ok_or_else(|| unknown_session(code))?;
            return Ok(Subject {
                kind: LinkKind::Session,
                id: session.id,
                label: format!("{} ({})", session.code, session.title),
            });
        }
        let named = self.teacher.as_deref().unwrap_or_default();
        let account = Account::find(conn, named)?;
        Ok(Subject {
            kind: LinkKind::Teacher,
            label: account.as_ref().map_or_else(
                || named.to_owned(),
                |it| format!("{} ({})", it.name(), it.id),
            ),
            id: account.map_or_else(|| named.to_owned(), |it| it.id),
        })
    }
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
            let sessions = TeachingSession::taught_by(conn, &self.id)?;
            let ids: Vec<&str> = sessions.iter().map(|it| it.id.as_str()).collect();
            Outbox::insert(conn, PartName::Users, "session", &ids)?;
        }
        Ok(())
    }
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
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
        conn.transaction::<_, anyhow::Error>(|conn| {
            Link::insert(conn, subject.kind, &subject.id, course.id, self.section)?;
            if subject.kind == LinkKind::Session {
                Activity::want_again(conn, &subject.id)?;
            }
            subject.note(conn)?;
            Ok(AuditEntry::insert(conn, &app.call, 1)?)
        })?;
        app.ui.show(&Linked {
            kind: subject.kind,
            id: subject.id,
            label: subject.label,
            course,
            section: self.section,
        })?;
        app.ui
            .remark("Written into Moodle by the next `mediverse moodle sync`");
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
        ]);
    }
}
