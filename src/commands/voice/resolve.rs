use std::io::{self, BufRead as _, Read as _};

use serde::Serialize;

use crate::app::App;
use crate::error::{Exit, invalid};
use crate::services::search::Searcher;
use crate::services::voice::resolve::{Resolution, resolve};
use crate::ui::{Page, View};

/// A longer line is no command; what is beyond it is not even read into memory.
const LONGEST: u64 = 1024 * 1024;

/// Say what spoken words mean: the action, the part, and how sure that is
#[derive(Debug, clap::Args)]
#[command(
    after_help = "English, Spanish and Japanese; the nine actions of the app. Words that mean nothing have the action null. Degrees keep the sign that was said: -45 turns against the direction, or against the app's own.

Examples:
  mediverse voice resolve show the left femur
  mediverse voice resolve 'gira el cráneo 90 grados a la izquierda' -o json
  printf 'zoom in\\n肺を隠して\\n' | mediverse voice resolve --batch"
)]
pub(crate) struct Args {
    /// What was said
    #[arg(required_unless_present = "batch", allow_negative_numbers = true)]
    words: Vec<String>,
    /// Read a command a line from standard input, write a JSON document a line
    #[arg(long, conflicts_with = "words")]
    batch: bool,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let mut searcher = Searcher::new(&mut conn)?;
        if self.batch {
            return answer_lines(app, &mut searcher);
        }
        let said = self.words.join(" ");
        if said.trim().is_empty() {
            return Err(invalid("nothing was said")
                .hint("write what was said: `mediverse voice resolve show the femur`")
                .into());
        }
        let meaning = resolve(&mut searcher, &said)?;
        app.ui.show(&Meaning(meaning))?;
        Ok(Exit::Done)
    }
}

/// A document for each line as it comes: another program waits for it.
fn answer_lines(app: &App, searcher: &mut Searcher<'_>) -> anyhow::Result<Exit> {
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        if (&mut input).take(LONGEST).read_until(b'\n', &mut line)? == 0 {
            return Ok(Exit::Done);
        }
        if line.len() as u64 == LONGEST && !line.ends_with(b"\n") {
            skip_line(&mut input)?;
        }
        let said = String::from_utf8_lossy(&line);
        let said = said.trim_end_matches(['\r', '\n']);
        searcher.refresh()?;
        let meaning = resolve(searcher, said)?;
        let text = serde_json::to_string(&meaning)?;
        app.ui.print_json_line(&(text + "\n"))?;
    }
}

/// Leave out what is left of a line.
fn skip_line(input: &mut impl io::BufRead) -> io::Result<()> {
    loop {
        let there = input.fill_buf()?;
        let end = there.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(there.len(), |at| at + 1);
        input.consume(length);
        if end.is_some() || length == 0 {
            return Ok(());
        }
    }
}

#[derive(Serialize)]
#[serde(transparent)]
struct Meaning(Resolution);

impl View for Meaning {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let it = &self.0;
        let part = it.part.as_ref();
        page.fields([
            (
                "action",
                Some(it.action.unwrap_or(look.nothing()).to_owned()),
            ),
            (
                "part",
                part.map(|it| format!("{} ({})", it.name, it.part_id)),
            ),
            (
                "matched",
                part.map(|it| {
                    let matched = &it.matched;
                    format!(
                        "{} [{}] {:.2}",
                        matched.term, matched.language, matched.score
                    )
                }),
            ),
            ("system", it.system.map(str::to_owned)),
            (
                "switched",
                it.visible
                    .map(|it| if it { "on" } else { "off" }.to_owned()),
            ),
            ("direction", it.direction.map(str::to_owned)),
            ("degrees", it.degrees.map(|it| it.to_string())),
            ("axis", it.axis.map(str::to_owned)),
            ("amount", it.amount.map(|it| it.to_string())),
            ("confidence", Some(format!("{:.2}", it.confidence))),
        ]);
        if !it.alternatives.is_empty() {
            page.heading("Or");
            page.table(&["ACTION", "PART", "NAME", "SYSTEM", "SURE"], |table| {
                table.right(&[4]);
                for other in &it.alternatives {
                    table.row([
                        other.action,
                        other.part_id.as_deref().unwrap_or(look.nothing()),
                        other.name.as_deref().unwrap_or(look.nothing()),
                        other.system.as_deref().unwrap_or(look.nothing()),
                        &format!("{:.2}", other.confidence),
                    ]);
                }
            });
        }
    }
}
