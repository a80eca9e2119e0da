use std::io::{self, BufRead as _};

use serde::Serialize;

use super::synonym::known_language;
use crate::app::App;
use crate::cli::Format;
use crate::db::mediverse::AnatomySystem;
use crate::error::{Exit, invalid, usage};
use crate::services::search::{
    Found, Hit, LONGEST_QUERY, Searcher, Side, Wanted, has_language, said_side,
};
use crate::ui::{Page, View};

/// Find parts by any of their names, in any language, misspelled or not
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mediverse part search left collar bone\n  \
                  mediverse part search 左大腿骨 -o json\n  \
                  printf 'femur\\nbiceps bra\\n' | mediverse part search --batch")]
pub(crate) struct Args {
    /// What people call it
    #[arg(required_unless_present = "batch")]
    query: Vec<String>,
    /// Only this system; may be repeated
    #[arg(long, value_enum, value_name = "SYSTEM", ignore_case = true)]
    system: Vec<AnatomySystem>,
    /// Only names in this language, such as en, la, es, ja
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// Only this part and what belongs to it
    #[arg(long, value_name = "PART")]
    under: Option<String>,
    /// Only parts of this side
    #[arg(long, value_enum)]
    side: Option<Side>,
    /// Show at most this many
    #[arg(long, default_value_t = 10, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// Only names that are the query, case, accents and width aside
    #[arg(long)]
    exact: bool,
    /// Say how each score came about
    #[arg(long)]
    explain: bool,
    /// Read a query a line from standard input, write a JSON document a line
    #[arg(long, conflicts_with = "query")]
    batch: bool,
}

/// How many names are offered where nothing is called just so.
const NEAREST: usize = 3;

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let mut conn = app.mediverse()?;
        let under = match &self.under {
            Some(key) => Some(super::find(&mut conn, key)?.id),
            None => None,
        };
        let wanted = Wanted {
            systems: self.system.iter().map(|it| it.label().to_owned()).collect(),
            language: self.language.as_deref().map(known_language).transpose()?,
            under,
            side: self.side,
            limit: self.limit as usize,
            exact: self.exact,
        };
        if let Some(language) = &wanted.language
            && !matches!(language.as_str(), "en" | "la")
            && !has_language(&mut conn, language)?
        {
            app.ui
                .warn(format!("no name is in the language `{language}`"));
        }
        if self.batch {
            let mut searcher = Searcher::new(&mut conn)?;
            return answer_lines(app, &mut searcher, &wanted, self.explain);
        }
        let query = self.query.join(" ");
        if query.trim().is_empty() {
            return Err(invalid("the query is empty")
                .hint("name a part, such as `mediverse part search femur`")
                .into());
        }
        if query.chars().count() > LONGEST_QUERY {
            return Err(invalid(format!(
                "the query is longer than {LONGEST_QUERY} characters"
            ))
            .hint("name one part, such as `mediverse part search femur`")
            .into());
        }
        if let (Some(only), Some(said)) = (self.side, said_side(&query))
            && only != said
        {
            let (only, said) = (only.label(), said.label());
            return Err(
                invalid(format!("the query says {said}, `--side` says {only}"))
                    .hint("leave out one of them")
                    .into(),
            );
        }
        let mut searcher = Searcher::new(&mut conn)?;
        let mut found = searcher.find(&query, &wanted)?;
        if self.exact && found.hits.is_empty() && found.near.is_empty() {
            let anything_like = Wanted {
                exact: false,
                limit: NEAREST,
                ..wanted
            };
            let near = searcher.find(&query, &anything_like)?.hits;
            found.near = near.into_iter().map(|it| it.name).collect();
        }
        app.ui.detail("searched");
        if found.hits.is_empty() {
            app.ui.remark(nothing(&query, &found));
        }
        app.ui.show(&Hits {
            hits: explained(found, self.explain),
            explain: self.explain,
        })?;
        Ok(Exit::Done)
    }
}

/// One document a line, written out at once: whoever asks waits for it.
fn answer_lines(
    app: &App,
    searcher: &mut Searcher<'_>,
    wanted: &Wanted,
    explain: bool,
) -> anyhow::Result<Exit> {
    if matches!(app.ui.format(), Format::Csv | Format::Tsv) {
        return Err(usage("`--batch` writes JSON lines only")
            .hint("leave out `-o`, or pass `-o jsonl`")
            .into());
    }
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    let mut is_first = true;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(Exit::Done);
        }
        let query = String::from_utf8_lossy(&line);
        let query = query.trim_end_matches(['\n', '\r']);
        if !is_first {
            searcher.refresh()?;
        }
        is_first = false;
        let found = searcher.find(query, wanted)?;
        let answer = Answer {
            query,
            results: explained(found, explain),
        };
        let text = format!("{}\n", serde_json::to_string(&answer)?);
        app.ui.print_json_line(&text)?;
    }
}

fn explained(found: Found, explain: bool) -> Vec<Hit> {
    let mut hits = found.hits;
    if !explain {
        for hit in &mut hits {
            hit.explain = None;
        }
    }
    hits
}

fn nothing(query: &str, found: &Found) -> String {
    const SHOWN: usize = 60;
    let mut query = query.to_owned();
    if query.chars().count() > SHOWN {
        query = query.chars().take(SHOWN - 1).chain(['…']).collect();
    }
    if found.near.is_empty() {
        return format!("Nothing is called anything like `{query}`");
    }
    let names: Vec<String> = found.near.iter().map(|it| format!("`{it}`")).collect();
    format!(
        "Nothing is called `{query}`; did you mean {}?",
        names.join(", ")
    )
}

#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    results: Vec<Hit>,
}

#[derive(Serialize)]
#[serde(transparent)]
struct Hits {
    hits: Vec<Hit>,
    #[serde(skip)]
    explain: bool,
}

impl View for Hits {
    fn draw(&self, page: &mut Page<'_>) {
        let look = page.look;
        let header = ["PART", "NAME", "LATIN", "SYSTEM", "MATCH", "SCORE"];
        page.table(&header, |table| {
            table.right(&[5]);
            for hit in &self.hits {
                let matched = &hit.matched;
                let kind = matched.kind.label();
                let why = if matched.term == hit.name {
                    kind.to_owned()
                } else {
                    format!("{kind}: {}", matched.term)
                };
                table.row([
                    hit.part_id.as_str(),
                    &hit.name,
                    hit.latin_name.as_deref().unwrap_or(look.nothing()),
                    &hit.system,
                    &why,
                    &format!("{:.3}", matched.score),
                ]);
            }
        });
        for hit in self.hits.iter().filter(|_| self.explain) {
            let Some(explain) = &hit.explain else {
                continue;
            };
            page.heading(&hit.part_id);
            let side = |side: Option<Side>| side.map(|it| it.label().to_owned());
            page.fields([
                ("path", Some(hit.path.join(look.path_separator()))),
                (
                    "term",
                    Some(format!("{} ({})", hit.matched.term, explain.source)),
                ),
                (
                    "language",
                    Some(hit.matched.language.clone()).filter(|it| !it.is_empty()),
                ),
                ("priority", Some(explain.priority.to_string())),
                ("of the query", Some(format!("{:.3}", explain.query_share))),
                ("of the term", Some(format!("{:.3}", explain.term_share))),
                ("side wanted", side(explain.side_wanted)),
                ("side", side(explain.side)),
                (
                    "inherited",
                    explain
                        .inherited
                        .then(|| "from the part without a side".to_owned()),
                ),
                ("parts below", Some(explain.children.to_string())),
            ]);
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["partId", "name", "latinName", "system", "path", "match"]
    }
}
