use serde::Serialize;
use serde_json::Value;

use super::super::part;
use super::super::values::{OrNone, part_or_none, slice_or_none, systems, vector_or_none};
use super::{draw_state, find, lock, still_active};
use crate::app::App;
use crate::db::MediverseConn;
use crate::db::mediverse::session::StateChange;
use crate::db::mediverse::{AnatomySystem, AuditEntry, TeachingSession};
use crate::error::Exit;
use crate::ui::{Page, View};

/// Set what a session shows, and print it; without options only print it
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse session state ABC123 --highlight femur --camera 0,1.5,3 --slice x=0.5 --systems SKELETAL,MUSCULAR\nClear with none: mediverse session state ABC123 --highlight none"
)]
pub(crate) struct Args {
    /// The session's code, in any letter case
    code: String,
    /// Highlight this part, by its partId; `none` clears
    #[arg(long, value_name = "PART", value_parser = part_or_none)]
    highlight: Option<OrNone<String>>,
    /// Where the camera is; `none` clears
    #[arg(long, value_name = "X,Y,Z", value_parser = vector_or_none, allow_hyphen_values = true)]
    camera: Option<OrNone<Value>>,
    /// How the model is turned; `none` clears
    #[arg(long, value_name = "X,Y,Z", value_parser = vector_or_none, allow_hyphen_values = true)]
    rotate: Option<OrNone<Value>>,
    /// Where the model is cut, such as x=0.5; `none` clears
    #[arg(long, value_name = "AXIS=POSITION", value_parser = slice_or_none)]
    slice: Option<OrNone<Value>>,
    /// Which systems are seen, such as SKELETAL,MUSCULAR; `all`, or `none`
    #[arg(long, value_name = "SYSTEMS", value_parser = systems)]
    systems: Option<OrNone<Vec<AnatomySystem>>>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let code = self.code.clone();
        if self.is_question() {
            let session = find(&mut app.mediverse()?, &code)?;
            app.ui.show(&State(session))?;
            return Ok(Exit::Done);
        }
        let mut conn = app.mediverse_for_writing()?;
        let session = conn.transaction::<_, anyhow::Error>(|conn| {
            let session = still_active(lock(conn, &code)?)?;
            let change = self.change(conn)?;
            let session = session.update_state(conn, change)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            Ok(session)
        })?;
        app.ui.show(&State(session))?;
        Ok(Exit::Done)
    }

    const fn is_question(&self) -> bool {
        self.highlight.is_none()
            && self.camera.is_none()
            && self.rotate.is_none()
            && self.slice.is_none()
            && self.systems.is_none()
    }

    fn change(self, conn: &mut MediverseConn) -> anyhow::Result<StateChange> {
        let highlighted_part = match self.highlight {
            Some(OrNone(Some(key))) => Some(Some(part::find(conn, &key)?.part_id)),
            Some(OrNone(None)) => Some(None),
            None => None,
        };
        let labels = |systems: Vec<AnatomySystem>| -> Vec<String> {
            systems.iter().map(|it| it.label().to_owned()).collect()
        };
        Ok(StateChange {
            highlighted_part,
            camera_position: self.camera.map(|it| it.0),
            model_rotation: self.rotate.map(|it| it.0),
            slice_position: self.slice.map(|it| it.0),
            visible_systems: self.systems.map(|it| labels(it.0.unwrap_or_default())),
            ..StateChange::default()
        })
    }
}

#[derive(Serialize)]
struct State(TeachingSession);

impl View for State {
    fn draw(&self, page: &mut Page<'_>) {
        draw_state(&self.0, page);
    }
}
