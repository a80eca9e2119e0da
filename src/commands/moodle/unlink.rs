use serde::Serialize;

use super::link::Whose;
use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::moodle::{Activity, Link, LinkKind};
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
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse_for_writing()?;
        let subject = self.whose.find(&mut conn)?;
        let link = Link::all(&mut conn)?
            .into_iter()
            .find(|it| it.kind == subject.kind && it.subject == subject.id);
        if link.as_ref().is_some_and(|it| it.unlinked_at.is_some()) {
            app.ui.remark("It was unlinked before");
            return Ok(Exit::Done);
        }
        let known = Activity::all(&mut conn, Some(&[subject.id.as_str()]))?;
        let course = link
            .map(|it| it.course_id)
            .or_else(|| known.first().map(|it| it.course_id))
            .unwrap_or_default();
        conn.transaction::<_, anyhow::Error>(|conn| {
            Link::unlink(conn, subject.kind, &subject.id, course)?;
            subject.note(conn)?;
            Ok(AuditEntry::insert(conn, &app.call, 1)?)
        })?;
        app.ui.show(&Unlinked {
            kind: subject.kind,
            id: subject.id,
            label: subject.label,
        })?;
        app.ui
            .remark("What is in Moodle is hidden by the next `mediverse moodle sync`");
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Unlinked {
    kind: LinkKind,
    id: String,
    #[serde(skip)]
    label: String,
}

impl View for Unlinked {
    fn draw(&self, page: &mut Page<'_>) {
        page.fields([
            (self.kind.label(), Some(self.label.clone())),
            ("course", Some(page.look.nothing().to_owned())),
        ]);
    }
}
