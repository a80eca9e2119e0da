//! Which two databases belong together.

use expect_test::expect;

use super::ground::Ground;
use crate::cluster::Cluster;

/// Machines have names of their own.
fn plain(text: &str) -> String {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let text = text
        .replace(&format!("on {}:", host.trim().to_lowercase()), "on [host]:")
        .replace("on a container:", "on [host]:");
    text.lines()
        .map(|line| match line.split_once("site       ") {
            Some(("", _)) => "site       [site]\n".to_owned(),
            _ => match line.split_once("paired     ") {
                Some(("", _)) => "paired     [time]\n".to_owned(),
                _ => format!("{line}\n"),
            },
        })
        .collect()
}

#[test]
fn the_pair_is_recorded_once_and_a_copy_is_another_one() {
    for ground in Ground::all() {
        let scenario = ground.scenario();
        expect![[r#"
            exit: 0
            --- stdout
            mediverse  [mediverse] on [host]:[port]
            moodle     [moodle] on [host]:[port]
            site       [site]
            --- stderr
            Nothing was changed
        "#]]
        .assert_eq(&plain(&scenario.run("moodle pair --dry-run")));
        expect![[r#"
            exit: 0
            --- stdout
            mediverse  [mediverse] on [host]:[port]
            moodle     [moodle] on [host]:[port]
            site       [site]
            paired     [time]
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            Recorded the pair
        "#]]
        .assert_eq(&plain(&scenario.run("moodle pair")));
        expect![[r#"
            exit: 0
            --- stdout
            mediverse  [mediverse] on [host]:[port]
            moodle     [moodle] on [host]:[port]
            site       [site]
            paired     [time]
            --- stderr
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            This pair is recorded already, 0 changed
        "#]]
        .assert_eq(&plain(&scenario.run("moodle pair")));

        // A copy of Moodle under another name, as for tests.
        let copy = Cluster::shared().database(&scenario.moodle);
        let original = Cluster::shared().url(&scenario.moodle);
        let name = scenario.moodle.clone();
        let scenario = scenario.env("MOODLE_DB_URL", &Cluster::shared().url(&copy));
        let status = scenario.json("moodle status -o json");
        assert_eq!(status["checks"][1]["id"], "pair");
        assert_eq!(status["checks"][1]["status"], "failed");
        assert_eq!(
            scenario.output("moodle status --check").status.code(),
            Some(3)
        );

        // Running it is the answer.
        let shown = plain(&scenario.run("moodle pair")).replace(&copy, "[copy]");
        let shown = shown.replace(&name, "[moodle]");
        assert!(shown.starts_with("exit: 0\n"), "{shown}");
        let said = shown.split("--- stderr\n").nth(1).unwrap();
        expect![[r#"
            Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
            Moodle's database: `[moodle]` when paired, `[copy]` now
            Recorded the pair
        "#]]
        .assert_eq(said);
        assert_eq!(
            scenario.json("moodle status -o json")["checks"][1]["status"],
            "ok"
        );
        let scenario = scenario.env("MOODLE_DB_URL", &original);
        assert_eq!(
            scenario.json("moodle status -o json")["checks"][1]["status"],
            "failed"
        );
        assert_eq!(
            scenario.query("SELECT count(*), count(DISTINCT one) FROM mediverse_admin.moodle_pair"),
            "1,1"
        );
    }
}

#[test]
fn another_site_in_the_same_database_is_another_pair() {
    let ground = Ground::StandIn;
    let scenario = ground.scenario();
    scenario.stdout("moodle pair");
    ground.run(
        &scenario,
        "UPDATE mdl_config SET value = 'another' WHERE name = 'siteidentifier'",
    );
    let checks = scenario.json("moodle status -o json")["checks"].clone();
    let detail = checks[1]["detail"].as_str().unwrap().to_owned();
    assert!(
        detail.starts_with("Moodle's site identifier: `stand-in-"),
        "{detail}"
    );
    assert!(detail.ends_with("when paired, `another` now"), "{detail}");
}
