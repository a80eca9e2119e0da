use serde::Serialize;

use super::link::{Whose, listed};
use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::moodle::{Activity, ActivityState, Link, LinkKind, Via};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Say that a session belongs in no course, or take a teacher's link away
///
/// The next sync hides what is in Moodle; nothing there is deleted.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse moodle unlink ABC123\n  mediverse moodle unlink --teacher ana@example.org"
)]
pub(crate) struct Args {
    #[command(flatten)]
    whose: Whose,
    /// Show whose activities the next sync would hide, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = if self.dry_run {
            app.mediverse()?
        } else {
            app.mediverse_for_writing()?
        };
        let subject = self.whose.find(&mut conn)?;
        let link = Link::all(&mut conn)?
            .into_iter()
            .find(|it| it.kind == subject.kind && it.subject == subject.id);
        if link.as_ref().is_some_and(|it| it.unlinked_at.is_some()) {
            app.ui.remark("It was unlinked before");
            return Ok(Exit::Done);
        }
        let ids: Vec<&str> = subject.sessions.iter().map(|it| it.id.as_str()).collect();
        let known = Activity::all(&mut conn, Some(&ids))?;
        let course = link
            .map(|it| it.course_id)
            .or_else(|| known.first().map(|it| it.course_id))
            .unwrap_or_default();
        let is_shown = |session: &str| {
            known.iter().any(|it| {
                it.session_id == session
                    && it.state == ActivityState::Live
                    && it.visible
                    && (subject.kind == LinkKind::Session || it.via == Via::Teacher)
            })
        };
        let shown = subject.sessions.iter().filter(|it| is_shown(&it.id));
        let hides: Vec<String> = shown.map(|it| it.code.clone()).collect();
        if !self.dry_run {
            conn.transaction::<_, anyhow::Error>(|conn| {
                Link::unlink(conn, subject.kind, &subject.id, course)?;
                subject.note(conn)?;
                Ok(AuditEntry::insert(conn, &app.call, 1)?)
            })?;
        }
        if let Some(remark) = subject.remark() {
            app.ui.remark(remark);
        }
        app.ui.show(&Unlinked {
            kind: subject.kind,
            id: subject.id,
            label: subject.label,
            hides,
        })?;
        app.ui.remark(if self.dry_run {
            "Nothing was changed"
        } else {
            "What is in Moodle is hidden by the next `mediverse moodle sync`"
        });
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Unlinked {
    kind: LinkKind,
    id: String,
    #[serde(skip)]
    label: String,
    /// Codes of the sessions whose activities are shown by this link.
    hides: Vec<String>,
}

impl View for Unlinked {
    fn draw(&self, page: &mut Page<'_>) {
        page.fields([
            (self.kind.label(), Some(self.label.clone())),
            ("course", Some(page.look.nothing().to_owned())),
            (
                "hides",
                (self.kind == LinkKind::Teacher || !self.hides.is_empty())
                    .then(|| listed(&self.hides)),
            ),
        ]);
    }
}
