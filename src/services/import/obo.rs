//! OBO 1.2 and 1.4, frame by frame, so that a bad frame is named by its line.

use std::io::{BufRead as _, BufReader, Read as _};
use std::rc::Rc;
use std::str::FromStr as _;

use fastobo::ast::{EntityFrame, Ident, SynonymScope, TermClause, TermFrame};

use super::ontology::{Ontology, Scope, Term, TermSynonym};
use super::{Intake, Origin, Source};

/// Read every term.
pub(super) fn read(source: &mut Source, intake: &mut Intake) -> anyhow::Result<Ontology> {
    source.peek()?;
    let name = Rc::clone(&source.name);
    let mut terms = Vec::new();
    let mut not_terms = 0;
    let mut frame = String::new();
    let mut start = 0;
    let mut number = 0;
    let mut bytes = Vec::new();
    let mut reader = BufReader::new(source.by_ref());
    loop {
        bytes.clear();
        let count = match reader.read_until(b'\n', &mut bytes) {
            Ok(count) => count,
            Err(error) => {
                drop(reader);
                return Err(source.explain(error));
            }
        };
        number += 1;
        let line = std::str::from_utf8(&bytes).unwrap_or_else(|_| {
            let problem = "this is not UTF-8";
            intake.problem(&origin(&name, number), problem);
            ""
        });
        let line = line.trim_end();
        if count == 0 || (line.starts_with('[') && line.ends_with(']')) {
            if start > 0 {
                finish(
                    &frame,
                    &origin(&name, start),
                    intake,
                    &mut terms,
                    &mut not_terms,
                );
            } else if !frame.contains(':') {
                intake.problem(&origin(&name, 1), "this is no OBO file: it has no header");
            }
            frame.clear();
            start = number;
        }
        if count == 0 {
            break;
        }
        // Some files lose a `[Term]` line between two terms.
        if line.starts_with("id:") && frame.ends_with("\n\n") && frame.contains("\nid:") {
            finish(
                &frame,
                &origin(&name, start),
                intake,
                &mut terms,
                &mut not_terms,
            );
            let remark = format!(
                "{}: a term without its `[Term]` line",
                origin(&name, number)
            );
            intake.repairs.push(remark);
            frame.clear();
            frame.push_str("[Term]\n");
            start = number - 1;
        }
        frame.push_str(line);
        frame.push('\n');
    }
    Ok(Ontology::new(terms, not_terms))
}

fn origin(name: &Rc<str>, line: u32) -> Origin {
    Origin {
        file: Rc::clone(name),
        line,
        index: None,
    }
}

fn finish(
    frame: &str,
    start: &Origin,
    intake: &mut Intake,
    terms: &mut Vec<Term>,
    not_terms: &mut u64,
) {
    let frame = frame.trim_end();
    if !frame.starts_with("[Term]") {
        *not_terms += 1;
        return;
    }
    let mut wanted = String::with_capacity(frame.len());
    let mut xrefs = Vec::new();
    let mut numbers = Vec::new();
    for (number, line) in (start.line..).zip(frame.lines()) {
        let before = wanted.len();
        match line.split_once(':') {
            Some(("xref", rest)) => xrefs.extend(xref(rest)),
            Some(("synonym", _)) => wanted.push_str(&without_sources(line)),
            Some((key, _)) if MATTERS.contains(&key) => wanted.push_str(line),
            _ if line.starts_with('[') => wanted.push_str(line),
            _ => {}
        }
        if wanted.len() > before {
            wanted.push('\n');
            numbers.push(number);
        }
    }
    match EntityFrame::from_str(&wanted) {
        Ok(EntityFrame::Term(frame)) => {
            let mut term = term(&frame, start.clone());
            term.xrefs = xrefs;
            terms.push(term);
        }
        Ok(_) => *not_terms += 1,
        Err(error) => {
            let (line, text) = explain(&error, &numbers);
            let origin = Origin {
                line,
                ..start.clone()
            };
            intake.problem(&origin, text);
            // Other terms may name it: they are not to blame.
            if let Some(id) = wanted.lines().find_map(|line| line.strip_prefix("id:")) {
                let mut term = Term::new(id.trim().to_owned(), start.clone());
                term.name = Some(id.trim().to_owned());
                terms.push(term);
            }
        }
    }
}

/// Clauses that become something. Others are not read: real files are careless in definitions.
const MATTERS: [&str; 7] = [
    "id",
    "name",
    "alt_id",
    "is_a",
    "relationship",
    "is_obsolete",
    "replaced_by",
];

/// A cross-reference as it stands, without description, qualifiers and comment.
fn xref(rest: &str) -> Option<String> {
    let end = [" \"", " {", " !"]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min()
        .unwrap_or(rest.len());
    let id = rest[..end].trim();
    (!id.is_empty()).then(|| id.replace("\\:", ":"))
}

/// A synonym line with its list of sources emptied: they are not kept, and not always ids.
fn without_sources(line: &str) -> String {
    let mut escaped = false;
    let mut quotes = 0;
    let mut open = None;
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' if quotes < 2 => quotes += 1,
            '[' if quotes == 2 => {
                open = Some(at);
                break;
            }
            _ => {}
        }
    }
    let Some(open) = open else {
        return line.to_owned();
    };
    let rest = &line[open..];
    let end = rest.find("] {").or_else(|| rest.rfind(']'));
    match end {
        Some(end) => format!("{}[]{}", &line[..open], &rest[end + 1..]),
        None => line.to_owned(),
    }
}

/// The parser's words on one line, and the line they are about.
fn explain(error: &fastobo::error::SyntaxError, numbers: &[u32]) -> (u32, String) {
    let text = error.to_string();
    let within = text
        .split_once("--> ")
        .and_then(|(_, rest)| rest.split(':').next())
        .and_then(|line| line.trim().parse::<usize>().ok())
        .unwrap_or(1);
    let expected = text
        .lines()
        .find_map(|line| line.trim().strip_prefix("= "))
        .unwrap_or("it cannot be read");
    (
        numbers
            .get(within.saturating_sub(1))
            .or(numbers.first())
            .copied()
            .unwrap_or(1),
        format!("this is not OBO: {expected}"),
    )
}

/// An id without OBO's escapes.
fn plain(id: &Ident) -> String {
    match id {
        Ident::Prefixed(id) => format!("{}:{}", id.prefix(), id.local()),
        Ident::Unprefixed(id) => id.as_str().to_owned(),
        Ident::Url(url) => url.as_str().to_owned(),
    }
}

fn term(frame: &TermFrame, origin: Origin) -> Term {
    let mut term = Term::new(plain(frame.id().as_inner().as_ref()), origin);
    for line in frame.clauses() {
        match line.as_inner() {
            TermClause::Name(name) => term.name = Some(name.as_str().to_owned()),
            TermClause::IsObsolete(is) => term.is_obsolete = *is,
            TermClause::ReplacedBy(id) => term.replaced_by.push(plain((**id).as_ref())),
            TermClause::AltId(id) => term.alt_ids.push(plain(id)),
            TermClause::IsA(id) => term.is_a.push(plain((**id).as_ref())),
            TermClause::Relationship(relation, id) => {
                let relation = plain((**relation).as_ref());
                if matches!(relation.as_str(), "part_of" | "BFO:0000050") {
                    term.part_of.push(plain((**id).as_ref()));
                }
            }
            TermClause::Synonym(synonym) => {
                let language = line.qualifiers().and_then(|list| {
                    list.iter().find_map(|it| {
                        let key = plain(it.key().as_ref());
                        let is_language = matches!(key.as_str(), "lang" | "language" | "xml:lang")
                            || key.ends_with("#lang");
                        is_language.then(|| it.value().as_str().to_owned())
                    })
                });
                let kind = synonym
                    .ty()
                    .map(|ty| plain(ty.as_ref()))
                    .unwrap_or_default();
                term.synonyms.push(TermSynonym {
                    text: synonym.description().as_str().to_owned(),
                    scope: match synonym.scope() {
                        SynonymScope::Exact => Scope::Exact,
                        SynonymScope::Narrow => Scope::Narrow,
                        SynonymScope::Related => Scope::Related,
                        SynonymScope::Broad => Scope::Broad,
                    },
                    is_latin: is_latin(&kind),
                    language,
                });
            }
            _ => {}
        }
    }
    term
}

/// Whether a synonym type says Latin: `LATIN`, or an IRI that ends in it.
pub(super) fn is_latin(kind: &str) -> bool {
    kind.rsplit(['#', '/', ':'])
        .next()
        .is_some_and(|it| it.eq_ignore_ascii_case("latin"))
}
