use std::fmt::Write as _;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::listing::number;
use super::options::Options;
use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::analytics::{MissRow, Scope};
use crate::error::{Exit, usage};
use crate::services::analytics::misses::{self, Lesson, Miss, PRIORITY};
use crate::text::{counted, shell_word, thousands};
use crate::ui::{Page, View};

/// Spellings that are looked at: the most frequent ones.
const SPELLINGS: u32 = 10_000;

/// What people said that led to no part, and what they may have meant
///
/// `-o csv` writes what `part synonym import` reads: the likeliest part for each miss, where there is
/// one. What was said
/// appears only with --with-transcripts, and in --review.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mediverse analytics misses --since 30d --with-transcripts\n  mediverse analytics misses --with-transcripts -o csv > new.csv\n  mediverse part synonym import new.csv"
)]
pub(crate) struct Args {
    #[command(flatten)]
    options: Options,
    /// Walk through the misses at a terminal, one key each, and add the names chosen
    #[arg(long, conflicts_with_all = ["explain", "compare"])]
    pub(in crate::commands) review: bool,
    /// The language of the names [default: that of the command around them, or en]
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    language: Option<String>,
}

fn language(text: &str) -> Result<String, String> {
    let text = text.to_ascii_lowercase();
    if (2..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Ok(text);
    }
    Err("write two or three letters, such as `es`".to_owned())
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        if self.options.compare.is_some() || self.options.system.is_some() {
            return Err(usage("`--compare` and `--system` mean nothing for misses")
                .hint("a miss led to no part, so it has no system; leave them out")
                .into());
        }
        if self.options.explained(app, &[MissRow::REPORT])? {
            return Ok(Exit::Done);
        }
        if self.review {
            return self.review(app);
        }
        let separated = matches!(app.ui.format(), Format::Csv | Format::Tsv);
        if separated && !self.options.with_transcripts {
            return Err(usage("names to import are what people said")
                .hint("add `--with-transcripts` if they may be shown")
                .into());
        }
        let misses = self.find(app)?;
        let total = misses.len();
        let view = Misses {
            misses,
            with_transcripts: self.options.with_transcripts,
            separated,
            language: self.language,
        };
        if app.ui.format() == Format::Table {
            app.ui.show(&view)?;
        } else {
            view.stream(app)?;
        }
        if separated {
            let open = view.misses.iter().filter(|miss| miss.resolves_to.is_none());
            let without = open.filter(|miss| miss.candidates.is_empty()).count();
            if without > 0 {
                app.ui.remark(format!(
                    "{} without a candidate: fill in the partId, or leave the row to be skipped",
                    counted(without as u64, "miss")
                ));
            }
        } else if total > 0 && !view.with_transcripts && app.ui.format() == Format::Table {
            app.ui
                .remark("`--with-transcripts` shows what was said and how to add it");
        }
        Ok(Exit::Done)
    }

    /// The most frequent misses, with candidates.
    fn find(&self, app: &App) -> anyhow::Result<Vec<Miss>> {
        let mut reading = self.options.read(app)?;
        let limit = reading.scope.limit.map(|limit| limit as usize);
        let wanted = limit.unwrap_or(usize::MAX);
        let scope = Scope {
            limit: Some(SPELLINGS),
            ..reading.scope.clone()
        };
        let mut misses = misses::group(MissRow::all(&mut reading.conn, &scope)?);
        let all = misses.len();
        misses.truncate(wanted);
        let mut conns = vec![reading.conn];
        while conns.len() < misses::connections(misses.len()) {
            // A server that is full has no more than the one; it takes longer, then.
            let Ok(more) = app.open(&app.config.analytics()?) else {
                break;
            };
            conns.push(more);
        }
        let progress = app
            .ui
            .progress("looking for candidates", Some(misses.len() as u64));
        misses::propose(&mut conns, &mut misses, || progress.advance(1))?;
        drop(progress);
        if all > misses.len() && self.options.limit.is_none() {
            app.ui.remark(format!(
                "The {} most frequent of {}; `--limit 0` shows all",
                thousands(misses.len() as u64),
                counted(all as u64, "miss")
            ));
        }
        Ok(misses)
    }

    /// Everything is asked first and written in one transaction after.
    fn review(self, app: &App) -> anyhow::Result<Exit> {
        app.ui.want_attention("which part was meant?")?;
        let misses = self.find(app)?;
        let mut lessons = Vec::new();
        let open = misses.iter().filter(|miss| miss.resolves_to.is_none());
        for (index, miss) in open.enumerate() {
            if miss.candidates.is_empty() {
                continue;
            }
            let mut keys = vec!['s', 'q'];
            let mut question = format!(
                "{}. \"{}\", {}:",
                index + 1,
                miss.phrase,
                counted(miss.failures.unsigned_abs(), "failure")
            );
            for (key, candidate) in ('1'..).zip(&miss.candidates) {
                write!(question, "  [{key}] {}", candidate.name)?;
                keys.push(key);
            }
            question.push_str("  [s]kip  [q]uit");
            let key = match app.ui.ask_key(&question, &keys)? {
                'q' => break,
                key => key,
            };
            let chosen = key
                .to_digit(10)
                .and_then(|digit| miss.candidates.get(digit as usize - 1));
            if let Some(candidate) = chosen {
                lessons.push(Lesson {
                    part_id: candidate.part_id.clone(),
                    synonym: miss.phrase.clone(),
                    language: language_of(self.language.as_deref(), miss),
                });
            }
        }
        if lessons.is_empty() {
            app.ui.remark("Nothing was added");
            return Ok(Exit::Done);
        }
        let mut conn = app.mediverse_for_writing()?;
        let learnt = conn.transaction(|conn| misses::learn(conn, &app.call, &lessons, &misses))?;
        app.ui.remark(format!(
            "Added {}",
            counted(learnt.synonyms as u64, "synonym")
        ));
        app.ui.print_text(&format!(
            "{} of {} past failures now resolve\n",
            number(learnt.resolved),
            number(learnt.failures)
        ))?;
        Ok(Exit::Done)
    }
}

struct Misses {
    misses: Vec<Miss>,
    with_transcripts: bool,
    /// For `part synonym import`.
    separated: bool,
    language: Option<String>,
}

impl Misses {
    fn command(&self, miss: &Miss) -> Option<String> {
        let candidate = miss.candidates.first()?;
        Some(format!(
            "mediverse part synonym add {} {} --language {}",
            shell_word(&candidate.part_id),
            shell_word(&miss.phrase),
            language_of(self.language.as_deref(), miss)
        ))
    }
}

fn language_of(wanted: Option<&str>, miss: &Miss) -> String {
    wanted.or(miss.language).unwrap_or("en").to_owned()
}

impl Misses {
    /// What programs get of one.
    fn value(&self, miss: &Miss) -> anyhow::Result<Value> {
        if self.separated {
            return Ok(json!({
                "partId": miss.candidates.first().map(|it| &it.part_id),
                "synonym": miss.phrase,
                "language": language_of(self.language.as_deref(), miss),
                "priority": PRIORITY,
                "failures": miss.failures,
            }));
        }
        let mut value = serde_json::to_value(miss)?;
        if self.with_transcripts {
            value["command"] = json!(self.command(miss));
        } else {
            value["transcript"] = Value::Null;
            value["phrase"] = Value::Null;
        }
        Ok(value)
    }

    /// For programs: one at a time, however many.
    fn stream(&self, app: &App) -> anyhow::Result<()> {
        const COLUMNS: &[&str] = &["partId", "synonym", "language", "priority", "failures"];

        let mut out = app.ui.stream(COLUMNS, None)?;
        for miss in &self.misses {
            if !self.separated || miss.resolves_to.is_none() {
                out.row(&self.value(miss)?)?;
            }
        }
        out.finish()?;
        Ok(())
    }
}

/// What programs get goes out row by row; this is for what is shown whole.
impl Serialize for Misses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values: anyhow::Result<Vec<Value>> =
            self.misses.iter().map(|miss| self.value(miss)).collect();
        values
            .map_err(serde::ser::Error::custom)?
            .serialize(serializer)
    }
}

impl View for Misses {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        page.table(
            &["FAILURES", "SESSIONS", "LAST", "SAID", "CANDIDATES"],
            |table| {
                table.right(&[0, 1]);
                for miss in &self.misses {
                    let said = if self.with_transcripts {
                        &*miss.phrase
                    } else {
                        look.nothing()
                    };
                    let candidates: Vec<String> = miss
                        .candidates
                        .iter()
                        .map(|it| format!("{} ({:.2})", it.part_id, it.score))
                        .collect();
                    let candidates = match (&miss.resolves_to, candidates.as_slice()) {
                        (Some(part), _) => format!("resolves now: {part}"),
                        (None, []) => look.nothing().to_owned(),
                        (None, some) => some.join(", "),
                    };
                    table.row([
                        number(miss.failures),
                        number(miss.sessions),
                        look.time(miss.last_at)[..10].to_owned(),
                        said.to_owned(),
                        candidates,
                    ]);
                }
            },
        );
        let open = self.misses.iter().filter(|miss| miss.resolves_to.is_none());
        let commands: Vec<String> = open.filter_map(|miss| self.command(miss)).collect();
        if self.with_transcripts && !commands.is_empty() {
            page.heading("To add a name");
            for command in commands {
                page.line(command);
            }
        }
    }

    fn when_empty(&self) -> Option<String> {
        Some("Nothing that was said in this window led nowhere".to_owned())
    }
}
