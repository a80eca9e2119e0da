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
    match EntityFrame::from_str(&format!("{frame}\n")) {
        Ok(EntityFrame::Term(frame)) => terms.push(term(&frame, start.clone())),
        Ok(_) => *not_terms += 1,
        Err(error) => {
            let (line, text) = explain(&error, start.line);
            let origin = Origin {
                line,
                ..start.clone()
            };
            intake.problem(&origin, text);
        }
    }
}

/// The parser's words on one line, and the line they are about.
fn explain(error: &fastobo::error::SyntaxError, start: u32) -> (u32, String) {
    let text = error.to_string();
    let within = text
        .split_once("--> ")
        .and_then(|(_, rest)| rest.split(':').next())
        .and_then(|line| line.trim().parse::<u32>().ok())
        .unwrap_or(1);
    let expected = text
        .lines()
        .find_map(|line| line.trim().strip_prefix("= "))
        .unwrap_or("it cannot be read");
    (
        start + within.saturating_sub(1),
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
            TermClause::Xref(xref) => term.xrefs.push(plain(xref.id())),
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
