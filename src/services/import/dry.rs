//! Reading without a database: what fuzz targets and property tests need.

use std::io::Cursor;

use super::{Feed, Format, Intake, OnDuplicate, Source, json, lines, obo, obographs};
use crate::db::mediverse::AnatomySystem;
use crate::db::mediverse::stage::Filler;

/// How many parts `bytes` hold when read as `format`; nothing is kept of them.
pub(crate) fn count(format: Format, bytes: &[u8]) -> anyhow::Result<u64> {
    let mut source = Source::new("input", Box::new(Cursor::new(bytes.to_vec())));
    let mut intake = Intake::new(OnDuplicate::Refuse, &[]);
    let system = Some(AnatomySystem::Skeletal);
    intake.default_system = system;
    let mut ontology = match format {
        Format::Obo => Some(obo::read(&mut source, &mut intake)?),
        Format::Obographs => Some(obographs::read(&mut source, &mut intake)?),
        _ => None,
    };
    let mut nowhere = |_: &_, _| Ok(());
    let mut filler = Filler(&mut nowhere);
    let mut count = 0;
    let mut advance = |parts| count += parts;
    let mut feed = Feed::new(&mut intake, &mut filler, &mut advance);
    match &mut ontology {
        Some(ontology) => ontology.parts(&Default::default(), system, &mut feed)?,
        None => match format {
            Format::Jsonl => lines::read_jsonl(&mut source, &mut feed)?,
            Format::Csv => lines::read_csv(&mut source, &mut feed)?,
            _ => json::read(&mut source, &mut feed)?,
        },
    }
    intake.refuse_cycles();
    intake.verdict("input")?;
    Ok(count)
}

/// How many names a file of synonyms holds.
pub(crate) fn synonyms(bytes: &[u8]) -> anyhow::Result<u64> {
    let mut source = Source::new("input", Box::new(Cursor::new(bytes.to_vec())));
    let (_, origins, _) = super::synonyms::read(&mut source, &mut Intake::default())?;
    Ok(origins.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TERM: &str =
        "format-version: 1.4\n\n[Term]\nid: X:1\nname: femur\nsynonym: \"thigh bone\" EXACT []\n";
    const GRAPH: &str =
        r#"{"graphs":[{"id":"g","nodes":[{"id":"X:1","lbl":"femur","type":"CLASS"}],"edges":[]}]}"#;
    const LIST: &str = r#"[{"partId":"femur","name":"Femur","system":"SKELETAL","synonyms":[]}]"#;
    const TABLE: &str = "partId,name,system\nfemur,Femur,SKELETAL\n";

    #[test]
    fn reads_each_format() {
        assert_eq!(count(Format::Obo, TERM.as_bytes()).unwrap(), 1);
        assert_eq!(count(Format::Obographs, GRAPH.as_bytes()).unwrap(), 1);
        assert_eq!(count(Format::Json, LIST.as_bytes()).unwrap(), 1);
        assert_eq!(
            count(Format::Jsonl, LIST.trim_matches(['[', ']']).as_bytes()).unwrap(),
            1
        );
        assert_eq!(count(Format::Csv, TABLE.as_bytes()).unwrap(), 1);
    }

    /// A good file with some bytes changed: what fuzzing does, short and the same every time.
    fn torn(text: &str, wounds: &[(usize, u8)]) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        for (at, byte) in wounds {
            let at = at % bytes.len();
            bytes[at] = *byte;
        }
        bytes
    }

    proptest::proptest! {
        #[test]
        fn survives_torn_files(wounds in proptest::collection::vec((0_usize..400, 0_u8..=255), 0..6)) {
            count(Format::Obo, &torn(TERM, &wounds)).ok();
            count(Format::Obographs, &torn(GRAPH, &wounds)).ok();
            count(Format::Json, &torn(LIST, &wounds)).ok();
            count(Format::Jsonl, &torn(LIST, &wounds)).ok();
            count(Format::Csv, &torn(TABLE, &wounds)).ok();
        }

        #[test]
        fn survives_any_bytes(bytes in proptest::collection::vec(0_u8..=255, 0..200)) {
            for format in [Format::Obo, Format::Obographs, Format::Json, Format::Jsonl, Format::Csv] {
                count(format, &bytes).ok();
            }
        }
    }
}
