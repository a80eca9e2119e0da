//! Which body system an ontology's term belongs to, told by the nearest ancestor named here.
//!
//! Ancestors are met nearest first, over every `part_of` and `is_a`; at one distance the chosen
//! parents' side comes first. Names are compared without case.

use std::collections::HashMap;

use crate::db::mediverse::AnatomySystem::{self, *};

const ROOTS: &[(AnatomySystem, &[&str])] = &[
    (
        Skeletal,
        &[
            "skeletal system",
            "skeleton",
            "subdivision of skeleton",
            "subdivision of skeletal system",
            "bone",
            "bone element",
            "bone organ",
            "bone tissue",
            "bony projection",
            "zone of bone organ",
            "skeletal element",
            "skeletal element projection",
            "skeletal joint",
            "joint",
            "articular system",
            "articulation",
            "synovial joint",
            "cartilage",
            "cartilage element",
            "cartilage tissue",
            "ligament",
            "skeletal ligament",
            "cranium",
            "vertebral column",
            "vertebra",
            "rib",
            "bone foramen",
            "foramen of skull",
            "skull",
            "endochondral element",
            "dermatocranium",
            "neurocranium",
            "viscerocranium",
            "chondrocranium",
            "bone marrow",
            "intervertebral disk",
            "intervertebral disc",
        ],
    ),
    (
        Muscular,
        &[
            "muscular system",
            "musculature",
            "muscle system",
            "muscle",
            "muscle organ",
            "muscle structure",
            "skeletal muscle organ",
            "skeletal muscle",
            "skeletal musculature",
            "skeletal muscle tissue",
            "muscle tissue",
            "smooth muscle tissue",
            "smooth muscle",
            "tendon",
            "aponeurosis",
            "fascia",
            "skeletal muscle tissue",
            "pre-muscle condensation",
        ],
    ),
    (
        Nervous,
        &[
            "nervous system",
            "central nervous system",
            "peripheral nervous system",
            "autonomic nervous system",
            "regional part of nervous system",
            "brain",
            "spinal cord",
            "nerve",
            "peripheral nerve",
            "cranial nerve",
            "neuron",
            "ganglion",
            "glial cell",
            "sense organ",
            "sensory system",
            "sensory organ",
            "entire sense organ system",
            "visual system",
            "auditory system",
            "olfactory system",
            "gustatory system",
            "vestibulo-auditory system",
            "eye",
            "ear",
            "meninx",
            "neural tube",
            "neural crest",
            "limbic system",
            "nervous system element",
            "nervous system cell part layer",
            "neural tissue",
            "nerve tissue",
        ],
    ),
    (
        Cardiovascular,
        &[
            "cardiovascular system",
            "circulatory system",
            "vascular system",
            "heart",
            "artery",
            "vein",
            "blood vessel",
            "arterial system",
            "venous system",
            "vasculature",
            "vessel",
            "blood",
            "capillary",
            "heart plus pericardium",
            "pericardium",
            "arterial blood vessel",
            "venous blood vessel",
            "vascular network",
            "pulmonary vascular system",
        ],
    ),
    (
        Respiratory,
        &[
            "respiratory system",
            "lung",
            "respiratory tract",
            "respiratory airway",
            "trachea",
            "bronchus",
            "larynx",
            "nose",
            "nasal cavity",
            "paranasal sinus",
            "pleura",
            "bronchoalveolar system",
            "alveolar system",
            "lower respiratory tract",
            "upper respiratory tract",
            "respiratory system element",
        ],
    ),
    (
        Digestive,
        &[
            "digestive system",
            "alimentary system",
            "gastrointestinal system",
            "digestive tract",
            "gastrointestinal tract",
            "digestive system element",
            "digestive system organ",
            "hepatobiliary system",
            "biliary system",
            "liver and biliary system",
            "liver",
            "pancreas",
            "stomach",
            "intestine",
            "esophagus",
            "oesophagus",
            "mouth",
            "oral cavity",
            "tooth",
            "calcareous tooth",
            "tongue",
            "salivary gland",
            "pharynx",
            "peritoneum",
            "mesentery",
            "abdominal digestive system",
            "digestive gland",
        ],
    ),
    (
        Urinary,
        &[
            "urinary system",
            "renal system",
            "excretory system",
            "kidney",
            "ureter",
            "urinary bladder",
            "urethra",
            "urinary system structure",
            "renal tubule",
            "excretory tube",
        ],
    ),
    (
        Reproductive,
        &[
            "reproductive system",
            "male reproductive system",
            "female reproductive system",
            "genital system",
            "reproductive structure",
            "reproductive organ",
            "gonad",
            "ovary",
            "testis",
            "uterus",
            "vagina",
            "penis",
            "prostate gland",
            "placenta",
            "external genitalia",
            "germ cell",
            "mammary gland",
            "breast",
        ],
    ),
    (
        Endocrine,
        &[
            "endocrine system",
            "endocrine gland",
            "thyroid gland",
            "parathyroid gland",
            "adrenal gland",
            "pituitary gland",
            "pineal body",
            "endocrine pancreas",
        ],
    ),
    (
        Lymphatic,
        &[
            "lymphatic system",
            "lymphoid system",
            "immune system",
            "hemolymphoid system",
            "hemolymphoid and immune system",
            "hematopoietic system",
            "lymph node",
            "lymphatic vessel",
            "spleen",
            "thymus",
            "tonsil",
            "lymphoid tissue",
            "lymphoid cell",
            "leukocyte",
            "lymphatic part of lymphoid system",
            "immune organ",
        ],
    ),
    (
        Integumentary,
        &[
            "integumental system",
            "integumentary system",
            "dermal system",
            "integument",
            "skin",
            "skin of body",
            "zone of skin",
            "hair",
            "nail",
            "epidermis",
            "dermis",
            "skin gland",
            "cutaneous appendage",
            "subcutaneous tissue",
            "hypodermis",
        ],
    ),
];

/// The system that a term of this name stands for.
pub(super) struct Systems(HashMap<&'static str, AnatomySystem>);

impl Systems {
    pub(super) fn new() -> Self {
        Self(
            ROOTS
                .iter()
                .flat_map(|(system, names)| names.iter().map(|name| (*name, *system)))
                .collect(),
        )
    }

    pub(super) fn of(&self, name: &str) -> Option<AnatomySystem> {
        self.0.get(name.to_lowercase().as_str()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_for_one_system() {
        let mut seen = HashMap::new();
        for (system, names) in ROOTS {
            for name in *names {
                assert_eq!(*name, name.to_lowercase());
                assert_eq!(*seen.entry(name).or_insert(system), system, "{name}");
            }
        }
        assert_eq!(Systems::new().of("Nervous system"), Some(Nervous));
    }
}
