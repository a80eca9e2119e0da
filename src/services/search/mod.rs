//! Finding the part that people mean, whatever they call it.
//!
//! The index in the database proposes terms; ranking happens here. Passes go from what was
//! written to what may have been meant, and stop at the first that explains the query.

mod distance;
pub(crate) mod fold;
pub mod index;
mod kana;
mod passes;
mod phrases;
mod query;
mod rank;
mod results;
mod sides;
mod stem;

use crate::db::MediverseConn;
use crate::db::mediverse::search::{CandidateFilter, Source, State};
use passes::Passes;

pub use rank::Kind;
pub use results::{Explanation, Found, Hit, Match};
pub use sides::Side;

/// Longer queries are no names.
pub const LONGEST_QUERY: usize = 1_000;

/// Whether any synonym is in this language; names are English and Latin.
///
/// # Errors
/// Whatever the database says.
pub fn has_language(conn: &mut MediverseConn, language: &str) -> anyhow::Result<bool> {
    Ok(Source::has_language(conn, language)?)
}

/// The side that a query names without a doubt.
pub fn said_side(text: &str) -> Option<Side> {
    query::said(text)
}

/// What is looked for.
#[derive(Debug, Default, Clone)]
pub struct Wanted {
    pub systems: Vec<String>,
    /// Only names in this language.
    pub language: Option<String>,
    /// The `id` of a part: only it and what belongs to it.
    pub under: Option<String>,
    /// Only parts of this side.
    pub side: Option<Side>,
    pub limit: usize,
    /// Only names that are the query, case, accents and width aside.
    pub exact: bool,
}

/// A connection that is ready to search, over and over.
pub struct Searcher<'c> {
    conn: &'c mut MediverseConn,
    overlay: index::Overlay,
}

impl<'c> Searcher<'c> {
    /// Bring the index up to date, or learn what it lacks.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn new(conn: &'c mut MediverseConn) -> anyhow::Result<Self> {
        let state = State::at_first(conn)?;
        let overlay = index::refresh(conn, &state)?;
        Ok(Self { conn, overlay })
    }

    /// Look again what has changed: a batch may run for days.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn refresh(&mut self) -> anyhow::Result<()> {
        let state = State::of(self.conn)?;
        self.overlay = index::refresh(self.conn, &state)?;
        Ok(())
    }

    /// The parts that `text` may mean, the likeliest first.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn find(&mut self, text: &str, wanted: &Wanted) -> anyhow::Result<Found> {
        if text.chars().count() > LONGEST_QUERY {
            return Ok(Found {
                hits: Vec::new(),
                near: Vec::new(),
            });
        }
        let found = self.read(text, wanted)?;
        if !found.hits.is_empty() {
            return Ok(found);
        }
        // Japanese in Latin letters is looked for as it sounds, and nothing like it.
        let exactly = Wanted {
            exact: true,
            ..wanted.clone()
        };
        for kana in kana::from_romaji(&fold::fold(text)) {
            let heard = self.read(&kana, &exactly)?;
            if !heard.hits.is_empty() {
                return Ok(heard);
            }
        }
        Ok(found)
    }

    fn read(&mut self, text: &str, wanted: &Wanted) -> anyhow::Result<Found> {
        let filter = CandidateFilter {
            systems: wanted.systems.clone(),
            language: wanted.language.clone(),
            under: wanted.under.clone(),
        };
        let mut passes = Passes::new(self.conn, &self.overlay, &filter);
        passes.run(text, wanted)?;
        let (judged, side) = passes.into_judged();
        results::collect(self.conn, judged, side, text, wanted)
    }
}
