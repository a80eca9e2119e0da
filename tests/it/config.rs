//! Where settings come from, and which comes first.

use expect_test::expect;

use crate::cluster::Cluster;
use crate::scenario::Scenario;

fn bare() -> Scenario {
    Scenario::new()
        .env("DATABASE_URL", "")
        .env("MOODLE_DB_URL", "")
        .env("MEDIVERSE_TZ", "")
}

fn value_of(scenario: &Scenario, words: &str, setting: &str) -> String {
    let settings = scenario.json(&format!("{words} config -o json"));
    let row = settings
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["setting"] == setting)
        .unwrap()
        .clone();
    format!("{} from {}", row["value"], row["origin"])
}

#[test]
fn shows_every_setting_and_its_origin_with_secrets_masked() {
    let scenario = bare()
        .env("MOODLE_DB_URL", "postgresql://moodle:se%40cret@db:5433/moodle")
        .file(".env", "DATABASE_URL=\"postgresql://mediverse:pa$word@localhost/mediverse?connection_limit=5\"\n");
    expect![[r#"
        exit: 0
        --- stdout
        SETTING                 VALUE                                           FROM
        DATABASE_URL            postgresql://mediverse:***@localhost/mediverse  .env
        MOODLE_DB_URL           postgresql://moodle:***@db:5433/moodle          environment
        MEDIVERSE_ADMIN_URL     –                                               –
        ANALYTICS_DATABASE_URL  –                                               –
        MEDIVERSE_DIRECT_URL    –                                               –
        MEDIVERSE_APP_URL       –                                               –
        MEDIVERSE_TZ            Europe/Madrid                                   --tz
        MOODLE_URL              –                                               –
        MOODLE_DB_PREFIX        mdl_                                            default
        MOODLE_DEFAULT_COURSE   –                                               –
        MOODLE_COURSES          –                                               –
        MOODLE_TEACHER_ROLE     editingteacher                                  default
        MOODLE_STUDENT_ROLE     student                                         default
        MOODLE_ISSUER           –                                               –
        MOODLE_ENROL            –                                               –
        MOODLE_ENDED            hide                                            default
        --- stderr
        Env file: .env
    "#]]
    .assert_eq(&scenario.run("--tz Europe/Madrid config"));
}

#[test]
fn flag_beats_environment_beats_file() {
    let scenario = bare().file(".env", "MEDIVERSE_TZ=Asia/Tokyo\n");
    assert_eq!(
        value_of(&scenario, "", "MEDIVERSE_TZ"),
        "\"Asia/Tokyo\" from \".env\""
    );
    let scenario = scenario.env("MEDIVERSE_TZ", "Europe/Paris");
    assert_eq!(
        value_of(&scenario, "", "MEDIVERSE_TZ"),
        "\"Europe/Paris\" from \"environment\""
    );
    assert_eq!(
        value_of(&scenario, "--tz UTC", "MEDIVERSE_TZ"),
        "\"UTC\" from \"--tz\""
    );
}

#[test]
fn env_file_is_the_one_named_and_never_a_parents() {
    let scenario = bare()
        .file(".env", "MEDIVERSE_APP_URL=https://here\n")
        .file("other.env", "MEDIVERSE_APP_URL=https://other\n");
    let app_url = |scenario: &Scenario, words: &str| value_of(scenario, words, "MEDIVERSE_APP_URL");
    assert_eq!(app_url(&scenario, ""), "\"https://here\" from \".env\"");
    assert_eq!(
        app_url(&scenario, "--env-file other.env"),
        "\"https://other\" from \"other.env\""
    );
    assert_eq!(app_url(&scenario, "--no-env-file"), "null from null");
    let below = scenario.path("below");
    std::fs::create_dir(&below).unwrap();
    let output = scenario
        .command()
        .current_dir(&below)
        .args(["config", "-o", "csv"])
        .output()
        .unwrap();
    assert!(
        !String::from_utf8(output.stdout)
            .unwrap()
            .contains("https://here")
    );
    expect![[r#"
        exit: 10
        --- stdout
        --- stderr
        error: the env file `missing.env` does not exist
        hint: name another with `--env-file`, or none with `--no-env-file`
    "#]]
    .assert_eq(&scenario.run("--env-file missing.env config"));
}

#[test]
fn names_the_bad_line_of_an_env_file() {
    let scenario = bare().file(".env", "A=1\nthis is no line\n");
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: the env file `.env` is malformed at line 2
        hint: write `NAME=value`, values with blanks or `#` in single quotes
    "#]]
    .assert_eq(&scenario.run("config"));
}

#[test]
fn refuses_an_env_file_that_is_not_utf_8() {
    let scenario = bare().file(".env", b"A=\xff\n");
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: the env file `.env` is not UTF-8
        hint: save it as UTF-8
    "#]]
    .assert_eq(&scenario.run("config"));
}

#[test]
fn libpqs_own_variables_come_last() {
    let cluster = Cluster::shared();
    let scenario = bare();
    let output = scenario
        .command()
        .env("PGHOST", cluster.socket())
        .env("PGPORT", cluster.port.to_string())
        .env("PGUSER", "postgres")
        .env("PGDATABASE", &scenario.mediverse)
        .args(["migrate", "status"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", scenario.shown(&output));
}

#[test]
fn refuses_another_schema_than_public() {
    let scenario = bare().env(
        "DATABASE_URL",
        "postgresql://localhost/mediverse?schema=other",
    );
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: `DATABASE_URL` is not a PostgreSQL connection string: its `schema` may only be `public`
        hint: write it as `postgresql://user:password@host:5432/database`
    "#]].assert_eq(&scenario.run("migrate status"));
}

#[test]
fn refuses_an_unknown_time_zone() {
    expect![[r#"
        exit: 11
        --- stdout
        --- stderr
        error: `Mars/Olympus` is no time zone
        hint: name one as the tz database does, such as `Europe/Madrid`
    "#]]
    .assert_eq(&bare().run("--tz Mars/Olympus config"));
}
