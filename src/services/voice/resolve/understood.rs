//! What words were found to say, before the part is looked for.

/// The reading of one command.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Understood {
    pub(super) action: Option<&'static str>,
    /// How clearly the action was said, 0 to 1.
    pub(super) clearness: f64,
    pub(super) language: Option<&'static str>,
    /// The action says everything without a part.
    pub(super) alone: bool,
    pub(super) direction: Option<&'static str>,
    pub(super) degrees: Option<f64>,
    pub(super) axis: Option<&'static str>,
    pub(super) amount: Option<f64>,
    pub(super) system: Option<&'static str>,
    /// The name of a system that was meant as a whole: it is looked for before the words.
    pub(super) whole: Option<&'static str>,
    /// On or off, where a system is switched.
    pub(super) visible: Option<bool>,
    /// What may name the part.
    pub(super) words: String,
}

impl Understood {
    /// Put a number where it belongs.
    pub(super) fn number(&mut self, number: f64, unit: Option<&str>) {
        match (self.action, unit) {
            (_, Some("degrees")) | (Some("ROTATE"), None) => self.degrees = Some(number),
            (Some("ZOOM" | "SLICE"), Some("percent")) => self.amount = Some(number / 100.0),
            (Some("SLICE"), None) if number > 1.0 && number <= 100.0 => {
                self.amount = Some(number / 100.0);
            }
            (Some("ZOOM" | "SLICE"), _) => self.amount = Some(number),
            _ => {}
        }
    }

    /// Whether parameters are looked for at all: `show the transverse colon` has none.
    pub(super) fn moves(&self) -> bool {
        matches!(self.action, Some("ROTATE" | "ZOOM" | "SLICE"))
    }

    /// Whether this direction goes with the action.
    pub(super) fn goes(&self, direction: &str) -> bool {
        // `around the y axis` says the axis.
        if direction == "around" && self.axis.is_some() {
            return false;
        }
        let zooms = matches!(direction, "in" | "out");
        zooms == (self.action == Some("ZOOM"))
    }

    /// Switching one part on or off is showing or hiding it.
    pub(super) fn settle_toggle(&mut self, part_named: bool) {
        if self.action == Some("SYSTEM_TOGGLE") && part_named {
            self.action = Some(if self.visible == Some(false) {
                "HIDE"
            } else {
                "SHOW"
            });
            self.system = None;
            self.clearness *= if self.visible.is_some() { 0.9 } else { 0.5 };
            self.visible = None;
        }
    }
}
