//! A plan: what a run would do, with a hash by which it is known again.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::context::hex;
use super::job::{Item, Job};
use super::part::{PartName, Remark};
use crate::db::moodle::activity::Lost;
use crate::text::counted;

/// Everything a run would do.
pub(crate) struct Plan {
    pub(crate) jobs: Vec<Box<dyn Job>>,
    /// Which two databases, as a line.
    pub(crate) pair: String,
    /// Moodle's version.
    pub(crate) moodle: i64,
    /// Activities of ours that their sections' sequences have lost.
    pub(crate) lost: Vec<Lost>,
    pub(crate) hash: String,
}

/// A plan as it is shown.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Shown {
    pub(crate) hash: String,
    pub(crate) pair: String,
    pub(crate) moodle: i64,
    /// Whether both sides were compared in full.
    pub(crate) full: bool,
    pub(crate) changes: u64,
    pub(crate) items: Vec<Item>,
    pub(crate) skipped_parts: Vec<SkippedPart>,
    pub(crate) remarks: Vec<PartRemark>,
    pub(crate) repairs: Vec<Lost>,
}

/// A part that is not run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct SkippedPart {
    pub(crate) part: PartName,
    pub(crate) reason: String,
    /// The rights that the role lacks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) missing: Vec<String>,
}

impl SkippedPart {
    /// `users: not granted, skipped (26 privileges missing)`
    pub(crate) fn words(&self) -> String {
        let mut words = format!("{}: {}, skipped", self.part.label(), self.reason);
        if !self.missing.is_empty() {
            let missing = counted(self.missing.len(), "privilege");
            words.push_str(&format!(" ({missing} missing)"));
        }
        words
    }

    /// The way out, where it is a matter of rights.
    pub(crate) fn hint(&self) -> Option<String> {
        let part = self.part.label();
        (!self.missing.is_empty()).then(|| format!("mediverse moodle grants --for {part}"))
    }
}

/// A remark and the part it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct PartRemark {
    pub(crate) part: PartName,
    #[serde(flatten)]
    pub(crate) remark: Remark,
}

/// What a saved plan says of itself; the rest of the file is for its reader.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Saved {
    pub(crate) hash: String,
    pub(crate) full: bool,
    pub(crate) overwrite: bool,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) only: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) session: Option<String>,
}

impl Plan {
    pub(crate) fn new(jobs: Vec<Box<dyn Job>>, pair: String, moodle: i64, lost: Vec<Lost>) -> Self {
        let mut hash = Sha256::new();
        hash.update(format!("{pair}\0{moodle}\0"));
        for job in &jobs {
            hash.update(format!("{}\0", job.name().label()));
            job.hash(&mut hash);
        }
        let hash = hex(&hash.finalize());
        Self {
            jobs,
            pair,
            moodle,
            lost,
            hash,
        }
    }

    /// Changes in Moodle, or of the app's rows.
    pub(crate) fn changes(&self) -> u64 {
        self.jobs.iter().map(|job| job.changes()).sum()
    }

    pub(crate) fn steps(&self) -> u64 {
        self.jobs.iter().map(|job| job.step_count()).sum()
    }

    /// Every step, part by part, for whoever reads a saved plan.
    pub(crate) fn listed(&self) -> serde_json::Map<String, serde_json::Value> {
        let jobs = self.jobs.iter();
        jobs.map(|job| (job.name().label().to_owned(), job.steps()))
            .collect()
    }

    /// Whether there is nothing to write anywhere.
    pub(crate) fn is_empty(&self) -> bool {
        self.steps() == 0 && self.lost.is_empty()
    }

    pub(crate) fn is_full(&self) -> bool {
        self.jobs.iter().any(|job| job.is_full())
    }

    pub(crate) fn shown(&self) -> Shown {
        Shown {
            hash: self.hash.clone(),
            pair: self.pair.clone(),
            moodle: self.moodle,
            full: self.is_full(),
            changes: self.changes(),
            items: self.jobs.iter().flat_map(|job| job.items()).collect(),
            skipped_parts: self.skipped_parts(),
            remarks: self.remarks(),
            repairs: self.lost.clone(),
        }
    }

    pub(crate) fn skipped_parts(&self) -> Vec<SkippedPart> {
        let skipped = self.jobs.iter().filter_map(|job| {
            let skipped = job.skipped()?;
            Some(SkippedPart {
                part: job.name(),
                reason: skipped.reason.clone(),
                missing: skipped.missing.clone(),
            })
        });
        skipped.collect()
    }

    pub(crate) fn remarks(&self) -> Vec<PartRemark> {
        let remarks = self.jobs.iter().flat_map(|job| {
            job.remarks().iter().map(|remark| PartRemark {
                part: job.name(),
                remark: remark.clone(),
            })
        });
        remarks.collect()
    }
}
