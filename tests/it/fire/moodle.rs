//! Syncing, and taking a sync back, with either database's connection cut at every message.

use super::drill::{Again, Drill, Ground};
use crate::moodle::ground::Ground as Moodle;
use crate::moodle::hands::second_course;
use crate::moodle::sessions::{lessons, set};
use crate::scenario::Scenario;

const SETTINGS: &str = "MOODLE_DEFAULT_COURSE=ANAT101\nMOODLE_ENROL=joined\n";

/// Sessions in two courses, one to hide later, and people who joined them.
fn ready(kind: Moodle) -> Scenario {
    let scenario = kind.scenario();
    lessons(&scenario);
    second_course(kind, &scenario);
    scenario.sql(
        r#"
        INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at) VALUES
            ('s-1', 'ben@example.org', 'ben@example.org', 'Ben', 'Ito', 'STUDENT', '2026-01-01', '2026-01-01'),
            ('s-2', 'student1@example.test', 'student1@example.test', 'Stu', 'Dent', 'STUDENT', '2026-01-01', '2026-01-01');
        INSERT INTO public."SessionStudent" ("id", "sessionId", "studentId", "joinedAt") VALUES
            ('j1', 'c1', 's-1', '2026-03-02 09:10'), ('j2', 'c1', 's-2', '2026-03-02 09:11');
        "#,
    );
    set(&scenario, SETTINGS);
    scenario.stdout("moodle link K3X9AA --course PHYS --section 1");
    scenario
}

/// As it is after a sync, and after changes of every kind.
fn changed(kind: Moodle) -> Scenario {
    let scenario = ready(kind);
    scenario.stdout("moodle sync --yes");
    scenario.sql(
        r#"
        UPDATE public."TeachingSession" SET "title" = 'Bones of the arm' WHERE "id" = 'c1';
        UPDATE public."TeachingSession" SET "isActive" = false, "endedAt" = '2026-03-03 11:00' WHERE "id" = 'c2';
        INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "isActive", "visibleSystems", "createdAt", "updatedAt")
            VALUES ('c4', 'NEW234', 't-1', 'Skull', true, '{SKELETAL}', '2026-03-04 09:00', '2026-03-04 09:00');
        UPDATE mediverse_admin.account SET last_name = 'Itoh' WHERE id = 's-1';
        UPDATE mediverse_admin.account SET active = false WHERE id = 's-2';
        "#,
    );
    scenario
}

/// The two as they are, but not yet known to belong together: copies have other names.
fn pair(scenario: &Scenario, kind: Moodle) -> Ground {
    scenario.sql("DELETE FROM mediverse_admin.moodle_pair");
    Ground::Pair {
        mediverse: scenario.mediverse.clone(),
        moodle: scenario.moodle.clone(),
        kind,
    }
}

fn drill(name: &str, kind: Moodle, scenario: Scenario, words: &str, again: Again) {
    let ground = pair(&scenario, kind);
    Drill {
        name: &format!("{name} ({kind})"),
        words,
        scenario,
        ground,
        is_atomic: false,
        again,
        usually: if kind == Moodle::StandIn { 10 } else { 3 },
        most: usize::MAX,
    }
    .run();
}

/// The same drill on every Moodle there is on this machine, each a test of its own.
macro_rules! on_every_moodle {
    ($name:ident, $drill:expr) => {
        mod $name {
            use super::*;

            fn on(kind: Moodle) {
                if Moodle::all().contains(&kind) {
                    $drill(kind);
                }
            }

            #[test]
            fn on_the_stand_in() {
                on(Moodle::StandIn);
            }

            #[test]
            fn under_another_prefix() {
                on(Moodle::Prefixed);
            }

            #[test]
            fn on_a_restored_dump() {
                on(Moodle::Dump);
            }
        }
    };
}

on_every_moodle!(a_first_sync_survives_every_cut, |kind| drill(
    "moodle sync, the first",
    kind,
    ready(kind),
    "moodle sync --yes",
    Again::SameResult,
));

on_every_moodle!(a_sync_of_changes_survives_every_cut, |kind| drill(
    "moodle sync of changes",
    kind,
    changed(kind),
    "moodle sync --yes",
    Again::SameResult,
));

on_every_moodle!(taking_a_sync_back_survives_every_cut, |kind| {
    let scenario = changed(kind);
    scenario.stdout("moodle sync --yes");
    let run = scenario.query(
        "SELECT id FROM mediverse_admin.moodle_run ORDER BY started_at DESC, id DESC LIMIT 1",
    );
    let words = format!("moodle undo {run} --yes");
    drill("moodle undo", kind, scenario, &words, Again::SameOrRefused);
});
