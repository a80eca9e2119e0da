//! Writing into Moodle: yes or no, and on production too.

use super::{at_terminal, code};
use crate::moodle::ground::Ground;
use crate::moodle::sessions::lessons;
use crate::scenario::Scenario;

fn activities(scenario: &Scenario) -> String {
    scenario.moodle_query(
        "SELECT count(*), count(*) FILTER (WHERE visible = 1) FROM mdl_course_modules WHERE idnumber LIKE 'mediverse:%'",
    )
}

/// Refused without an answer and with no, and nothing is written.
fn wants_yes(scenario: &Scenario, words: &str, counts: &str) {
    let before = activities(scenario);
    let shown = scenario.run(words);
    assert!(shown.starts_with("exit: 8\n"), "{words}\n{shown}");
    assert!(
        shown.contains(&format!("\nTo do: {counts}")),
        "{words}\n{shown}"
    );
    assert!(
        shown.contains("hint: pass `--yes` to answer yes"),
        "{shown}"
    );
    let (declined, shown) = at_terminal(scenario, words, "n");
    assert_eq!(declined, 9, "{words}\n{shown}");
    assert_eq!(activities(scenario), before, "{words}");
    let shown = scenario.run(&format!("{words} --yes"));
    assert!(shown.starts_with("exit: 0\n"), "{words}\n{shown}");
    assert_ne!(activities(scenario), before, "{words}");
}

#[test]
fn yes_lets_moodle_be_written_on_production_too() {
    let scenario = Ground::StandIn.scenario();
    lessons(&scenario);
    scenario.stdout("db protect");
    wants_yes(
        &scenario,
        "moodle sync",
        "create 2 sessions, create 1 person",
    );
    let run = scenario.query("SELECT id FROM mediverse_admin.moodle_run");
    let words = format!("moodle undo {run}");
    wants_yes(&scenario, &words, "hide 2 sessions");
}

#[test]
fn a_saved_plan_is_the_answer() {
    let scenario = Ground::StandIn.scenario();
    lessons(&scenario);
    scenario.stdout("db protect");
    scenario.stdout("moodle plan --out plan.json");
    assert_eq!(code(&scenario, "moodle sync --plan plan.json"), 0);
    assert_eq!(activities(&scenario), "2,2");
}
