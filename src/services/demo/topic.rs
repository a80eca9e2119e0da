//! What lessons are about: parts of one system that belong together, from the database.

use std::collections::BTreeMap;

use crate::db::mediverse::demo::DemoPart;

/// More parts than these are a topic nobody gets through.
const MANY: usize = 80;
const FEW: usize = 4;

/// The anatomy as a teacher divides it.
pub(super) struct Topics {
    pub(super) parts: Vec<DemoPart>,
    pub(super) speaks_spanish: bool,
    pub(super) speaks_japanese: bool,
    children: Vec<Vec<u32>>,
    /// By system: its name, all its parts, and those that make a topic.
    systems: Vec<(String, Vec<u32>, Vec<u32>)>,
}

impl Topics {
    pub(super) fn new(parts: Vec<DemoPart>) -> Self {
        let by_id: BTreeMap<&str, u32> = (0..)
            .zip(&parts)
            .map(|(at, it)| (&*it.part_id, at))
            .collect();
        let parents: Vec<Option<u32>> = parts
            .iter()
            .map(|it| by_id.get(it.parent.as_deref()?).copied())
            .collect();
        let mut children = vec![Vec::new(); parts.len()];
        let mut below = vec![0_usize; parts.len()];
        for at in 0..parts.len() {
            if let Some(parent) = parents[at] {
                children[parent as usize].push(u32::try_from(at).expect("few parts"));
            }
            let mut up = parents[at];
            // A tree is never this deep; a circle, which data may have, always is.
            for _ in 0..64 {
                let Some(parent) = up else { break };
                below[parent as usize] += 1;
                up = parents[parent as usize];
            }
        }
        let mut systems: BTreeMap<&str, (Vec<u32>, Vec<u32>)> = BTreeMap::new();
        for (index, part) in (0_u32..).zip(&parts) {
            let (all, topics) = systems.entry(&part.system).or_default();
            all.push(index);
            // Nobody teaches the left leg alone.
            let sided = part.part_id.ends_with("_left") || part.part_id.ends_with("_right");
            if !sided && (FEW..=MANY).contains(&below[index as usize]) {
                topics.push(index);
            }
        }
        let systems = systems
            .into_iter()
            .map(|(name, (all, topics))| (name.to_owned(), all, topics))
            .collect();
        Self {
            speaks_spanish: parts.iter().any(|it| it.spanish.is_some()),
            speaks_japanese: parts.iter().any(|it| it.japanese.is_some()),
            parts,
            children,
            systems,
        }
    }

    pub(super) fn systems(&self) -> usize {
        self.systems.len()
    }

    pub(super) fn system(&self, system: usize) -> &str {
        &self.systems[system].0
    }

    /// How many topics a system has; at least one.
    pub(super) fn count(&self, system: usize) -> usize {
        self.systems[system].2.len().max(1)
    }

    /// The part that names a topic; `None` where the topic is the whole system.
    pub(super) fn head(&self, system: usize, topic: usize) -> Option<&DemoPart> {
        let head = self.systems[system].2.get(topic)?;
        Some(&self.parts[*head as usize])
    }

    /// The parts a lesson on this topic speaks of, the topic itself first.
    pub(super) fn vocabulary(&self, system: usize, topic: usize) -> Vec<u32> {
        let (_, all, topics) = &self.systems[system];
        let Some(head) = topics.get(topic) else {
            return all.iter().copied().take(MANY).collect();
        };
        let mut found = vec![*head];
        let mut at = 0;
        while at < found.len() && found.len() <= MANY {
            let children = &self.children[found[at] as usize];
            found.extend(children.iter().filter(|it| *it != head));
            at += 1;
        }
        found.truncate(MANY);
        found
    }

    /// Any part of the system, for a question that leads off.
    pub(super) fn aside(&self, system: usize) -> &[u32] {
        &self.systems[system].1
    }
}
