//! OBO Graphs: the JSON twin of OBO. Read with serde: of the format only a few fields matter here.

use std::collections::HashMap;
use std::rc::Rc;

use serde::Deserialize;

use super::obo::is_latin;
use super::ontology::{Ontology, Scope, Term, TermSynonym};
use super::{Intake, Origin, Source};

#[derive(Deserialize)]
struct Document {
    graphs: Vec<Graph>,
}

#[derive(Deserialize)]
struct Graph {
    #[serde(default)]
    nodes: Vec<Node>,
    #[serde(default)]
    edges: Vec<Edge>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    lbl: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    #[serde(default)]
    meta: Meta,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Meta {
    deprecated: bool,
    synonyms: Vec<Synonym>,
    xrefs: Vec<Xref>,
    basic_property_values: Vec<Property>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Synonym {
    pred: String,
    val: String,
    synonym_type: Option<String>,
    lang: Option<String>,
}

#[derive(Deserialize)]
struct Xref {
    val: String,
}

#[derive(Deserialize)]
struct Property {
    pred: String,
    val: String,
}

#[derive(Deserialize)]
struct Edge {
    sub: String,
    pred: String,
    obj: String,
}

/// Read every node that is a class.
pub(super) fn read(source: &mut Source, intake: &mut Intake) -> anyhow::Result<Ontology> {
    source.peek()?;
    let name = Rc::clone(&source.name);
    let document: Document = match serde_json::from_reader(&mut *source) {
        Ok(document) => document,
        Err(error) if error.is_io() => return Err(source.explain(error.into())),
        Err(error) => {
            let origin = Origin {
                file: name,
                line: u32::try_from(error.line()).unwrap_or(u32::MAX).max(1),
                index: None,
            };
            let text = error.to_string();
            let text = text
                .rfind(" at line ")
                .map_or(text.as_str(), |at| &text[..at]);
            intake.problem(&origin, format!("this is not OBO Graphs JSON: {text}"));
            return Ok(Ontology::new(Vec::new(), 0));
        }
    };
    let mut nodes = Vec::new();
    let mut edges = Vec::new();
    for graph in document.graphs {
        nodes.extend(graph.nodes);
        edges.extend(graph.edges);
    }
    // A node without a type is an annotation or a subset, unless the file types none at all.
    let is_typed = nodes
        .iter()
        .any(|node| node.kind.as_deref() == Some("CLASS"));
    let mut terms: Vec<Term> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut not_terms = 0;
    for (index, node) in nodes.into_iter().enumerate() {
        let is_term = match node.kind.as_deref() {
            Some("CLASS") => true,
            None => !is_typed || node.meta.deprecated || node.lbl.is_none(),
            Some(_) => node.meta.deprecated || node.lbl.is_none(),
        };
        if !is_term {
            not_terms += 1;
            continue;
        }
        let origin = Origin {
            file: Rc::clone(&name),
            line: 1,
            index: u32::try_from(index).ok(),
        };
        places.insert(node.id.clone(), terms.len());
        terms.push(term(node, origin));
    }
    for edge in edges {
        let Some(place) = places.get(&edge.sub) else {
            continue;
        };
        let term = &mut terms[*place];
        let parent = curie(&edge.obj);
        match edge.pred.as_str() {
            "is_a" | "subClassOf" => term.is_a.push(parent),
            pred if is_part_of(pred) => term.part_of.push(parent),
            _ => {}
        }
    }
    Ok(Ontology::new(terms, not_terms))
}

fn is_part_of(pred: &str) -> bool {
    pred == "part_of" || matches!(curie(pred).as_str(), "BFO:0000050") || pred.ends_with("#part_of")
}

fn term(node: Node, origin: Origin) -> Term {
    let mut term = Term::new(curie(&node.id), origin);
    term.name = node.lbl;
    term.is_obsolete = node.meta.deprecated;
    term.xrefs = node.meta.xrefs.into_iter().map(|it| it.val).collect();
    for property in node.meta.basic_property_values {
        if property.pred.ends_with("hasAlternativeId") {
            term.alt_ids.push(property.val);
        } else if property.pred.ends_with("IAO_0100001") {
            term.replaced_by.push(curie(&property.val));
        }
    }
    term.synonyms = node
        .meta
        .synonyms
        .into_iter()
        .map(|it| TermSynonym {
            scope: match it.pred.as_str() {
                "hasExactSynonym" => Scope::Exact,
                "hasNarrowSynonym" => Scope::Narrow,
                "hasBroadSynonym" => Scope::Broad,
                _ => Scope::Related,
            },
            is_latin: it.synonym_type.as_deref().is_some_and(is_latin),
            language: it.lang,
            text: it.val,
        })
        .collect();
    term
}

/// `http://purl.obolibrary.org/obo/UBERON_0000981` as `UBERON:0000981`; other IRIs by their end.
fn curie(iri: &str) -> String {
    if !iri.contains("://") {
        return iri.to_owned();
    }
    let end = iri.rsplit(['/']).next().unwrap_or(iri);
    let end = end.rsplit('#').next().unwrap_or(end);
    match end.rsplit_once('_') {
        Some((prefix, local))
            if !prefix.is_empty() && local.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            format!("{prefix}:{local}")
        }
        _ => end.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iris_become_curies() {
        assert_eq!(
            curie("http://purl.obolibrary.org/obo/UBERON_0000981"),
            "UBERON:0000981"
        );
        assert_eq!(
            curie("http://purl.obolibrary.org/obo/uberon/core#channel_for"),
            "channel_for"
        );
        assert_eq!(curie("UBERON:0000981"), "UBERON:0000981");
    }
}
