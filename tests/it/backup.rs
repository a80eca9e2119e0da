//! Backups: what is restored is what was there, and nothing half done is left anywhere.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use expect_test::expect;

use crate::cluster::Cluster;
use crate::db::{MOODLE, bare};
use crate::fire::proxy::wait_until;
use crate::scenario::{Scenario, query, search_path};

/// Rows of every kind: parts, teaching, people, a search index, roll-ups.
fn lively() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, "latinName", system, "lodLevels", "updatedAt") VALUES
               ('p1', 'femur', 'Femur', 'Os femoris', 'SKELETAL', '[1, 2.50]', now()),
               ('p2', 'tibia', 'Tibia', NULL, 'SKELETAL', 'null', now());
           INSERT INTO "AnatomySynonym" (id, "partId", synonym, language) VALUES ('y1', 'p1', '大腿骨', 'ja')"#,
    );
    scenario.stdout("seed demo --sessions 3 --students 4 --commands 40 --seed 7");
    scenario.stdout(
        "user add --id t-1 --email ana@example.org --first-name Ana --last-name Äß --role TEACHER",
    );
    scenario.sql(
        r#"INSERT INTO "TeachingSession" (id, code, "teacherId", title, "cameraPosition", "updatedAt")
           VALUES ('s-1', 'AB12', 't-1', E'Ana''s\\ttab\nnew line \\. "x"', '"{\"x\":1}"', now());
           INSERT INTO "SessionNote" (id, "sessionId", "studentId", content)
           VALUES ('n-1', 's-1', 't-1', '\N'), ('n-2', 's-1', 't-2', '大腿骨')"#,
    );
    scenario.stdout("part search femur");
    scenario
}

/// Every row of every table, as text.
fn all_rows(database: &str) -> BTreeMap<String, Vec<String>> {
    let conn = &mut Cluster::shared().connect(database);
    let tables = query(
        conn,
        "SELECT schemaname || '.' || tablename FROM pg_tables \
         WHERE schemaname IN ('public', 'mediverse_admin') ORDER BY 1",
    );
    let mut rows = BTreeMap::new();
    for table in tables.lines().map(|it| it.trim_matches('"')) {
        let (schema, name) = table.split_once('.').unwrap();
        let text = format!("SELECT r::text FROM {schema}.\"{name}\" AS r ORDER BY 1");
        let text = query(conn, &text);
        rows.insert(table.to_owned(), text.lines().map(str::to_owned).collect());
    }
    rows
}

fn fresh() -> String {
    Cluster::shared().fresh_name()
}

/// Times, sizes and widths differ from run to run, and every migration brings tables.
fn shown(scenario: &Scenario, words: &str) -> String {
    steady(&scenario.run(words))
}

fn steady(text: &str) -> String {
    // A busy machine hears of progress.
    let is_progress = |line: &&str| {
        ["Rows restored", "Bytes checked", "Bytes written"]
            .iter()
            .any(|start| line.starts_with(start))
    };
    text.lines()
        .filter(|line| !is_progress(line))
        .map(|line| steady_line(line) + "\n")
        .collect()
}

fn steady_line(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let mut steady: Vec<String> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let (before, next) = (
            index.checked_sub(1).map_or("", |index| words[index]),
            words.get(index + 1).copied().unwrap_or_default(),
        );
        let is_table_row = words.len() == 4 && index > 1 && is_number(words[3]);
        steady.push(match *word {
            word if word.starts_with("20") && word.matches('-').count() == 2 => "[date]".to_owned(),
            word if is_number(word) && word.matches(':').count() > 1 => "[time]".to_owned(),
            word if before == "in" && is_number(word) && next.trim_matches([',', ':']) == "s" => {
                "[took]".to_owned()
            }
            word if word.starts_with('(') && next.ends_with("iB)") => "([size]".to_owned(),
            word if is_number(word) && (next == "tables" || next == "rows" || next == "rows,") => {
                "[n]".to_owned()
            }
            word if is_table_row && is_number(word) => "[n]".to_owned(),
            word => word.to_owned(),
        });
    }
    steady.join(" ")
}

#[test]
fn a_restored_backup_has_the_same_rows_in_every_table() {
    let scenario = lively();
    let before = all_rows(&scenario.mediverse);
    expect![[r#"
        exit: 0
        --- stdout
        Wrote b.tar ([size] KiB) in [took] s
        DATABASE NAME TABLES ROWS
        mediverse [mediverse] [n] [n]
        --- stderr
    "#]]
    .assert_eq(&shown(&scenario, "db backup b.tar"));
    let mode = fs::metadata(scenario.path("b.tar"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(
        all_rows(&scenario.mediverse),
        before,
        "a backup writes nothing"
    );
    let name = fresh();
    let restored = shown(
        &scenario,
        &format!("db restore b.tar --into {name} --confirm {name}"),
    );
    expect![[r#"
        exit: 0
        --- stdout
        Restored mediverse into `[into]` in [took] s: [n] tables and [n] rows, the same as in the backup
        --- stderr
        Target: [into] at [socket] as postgres (DATABASE_URL from environment)
        `b.tar` holds `[mediverse]` as of [date] [time] 2 parts, 1 synonym, 4 sessions, 9 students, 3 notes, 40 voice commands
    "#]].assert_eq(&restored.replace(&name, "[into]"));
    let mut after = all_rows(&name);
    let log = after.get_mut("mediverse_admin.audit_log").unwrap();
    assert!(log.pop().unwrap().contains("db restore"));
    assert_eq!(after, before);
    // Sequences go on where they were, and the catalogue is what the migrations make.
    let restored = scenario.env("DATABASE_URL", &Cluster::shared().url(&name));
    restored.stdout("migrate verify");
    restored.stdout("user add --email bo@example.org --first-name Bo --last-name B --role STUDENT");
    restored.stdout("part search femur");
}

#[test]
fn an_empty_server_gets_role_database_and_rows() {
    let source = lively();
    source.stdout("db backup b.tar");
    let before = all_rows(&source.mediverse);
    let (target, name) = bare();
    fs::copy(source.path("b.tar"), target.path("b.tar")).unwrap();
    target.stdout(&format!("db restore b.tar --confirm {name}"));
    let mut after = all_rows(&name);
    after.get_mut("mediverse_admin.audit_log").unwrap().pop();
    assert_eq!(after, before);
    let owner = "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('public', 'mediverse_admin')";
    assert_eq!(query(&mut Cluster::shared().connect(&name), owner), name);
    assert_eq!(target.output("db init --check").status.code(), Some(0));
    // As the platform's own role, with a password that goes by no command line.
    target.stdout("db backup again.tar");
    assert!(
        !target
            .run("db backup again.tar -vv")
            .contains("role-secret")
    );
}

#[test]
fn a_database_that_holds_something_is_not_restored_over() {
    let scenario = lively();
    scenario.stdout("db backup b.tar");
    let name = scenario.mediverse.clone();
    let before = all_rows(&name);
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `b.tar` holds `[mediverse]` as of [date] [time] 2 parts, 1 synonym, 4 sessions, 9 students, 3 notes, 40 voice commands
        `[mediverse]` holds 2 parts, 1 synonym, 4 sessions, 9 joins, 3 notes, 40 voice commands
        error: `[mediverse]` is not empty: it holds [n] tables
        hint: restore beside it with `--into` and a new name, and look at it first
    "#]].assert_eq(&shown(
        &scenario,
        &format!("db restore b.tar --confirm {name}"),
    ));
    Cluster::shared().sql(&scenario.moodle, MOODLE);
    let moodle = scenario.moodle.clone();
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [moodle] at [socket] as postgres (DATABASE_URL from environment)
        `b.tar` holds `[mediverse]` as of [date] [time] 2 parts, 1 synonym, 4 sessions, 9 students, 3 notes, 40 voice commands
        error: `[moodle]` holds a Moodle
        hint: a Moodle is never restored over; name an empty database
    "#]].assert_eq(&shown(
        &scenario,
        &format!("db restore b.tar --into {moodle} --confirm {moodle}"),
    ));
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: postgres at [socket] as postgres (DATABASE_URL from environment)
        error: `postgres` is the server's own database
        hint: name another database
    "#]]
    .assert_eq(&shown(
        &scenario,
        "db restore b.tar --into postgres --confirm postgres",
    ));
    assert_eq!(all_rows(&name), before);
}

#[test]
fn a_name_must_be_typed_and_a_dry_run_changes_nothing() {
    let scenario = lively();
    scenario.stdout("db backup b.tar");
    let name = fresh();
    let refused = shown(&scenario, &format!("db restore b.tar --into {name} -y"));
    expect![[r#"
        exit: 8
        --- stdout
        --- stderr
        Target: [into] at [socket] as postgres (DATABASE_URL from environment)
        `b.tar` holds `[mediverse]` as of [date] [time] 2 parts, 1 synonym, 4 sessions, 9 students, 3 notes, 40 voice commands
        error: nobody is here to answer: Restore b.tar into `[into]`?
        hint: pass `--confirm [into]`
    "#]].assert_eq(&refused.replace(&name, "[into]"));
    let dry = shown(
        &scenario,
        &format!("db restore b.tar --into {name} --dry-run"),
    );
    expect![[r#"
        exit: 0
        --- stdout
        Would restore mediverse into `[into]`: [n] tables and [n] rows
        --- stderr
        Target: [into] at [socket] as postgres (DATABASE_URL from environment)
        `b.tar` holds `[mediverse]` as of [date] [time] 2 parts, 1 synonym, 4 sessions, 9 students, 3 notes, 40 voice commands
        The backup is whole and the target is empty; nothing was changed
    "#]].assert_eq(&dry.replace(&name, "[into]"));
    let there = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    assert_eq!(scenario.query(&there), "");
}

#[test]
fn a_torn_or_edited_archive_is_refused() {
    let scenario = lively();
    scenario.stdout("db backup b.tar");
    let whole = fs::read(scenario.path("b.tar")).unwrap();
    let name = fresh();
    let restore = format!("db restore broken.tar --into {name} --confirm {name}");
    let refused = |bytes: &[u8]| {
        fs::write(scenario.path("broken.tar"), bytes).unwrap();
        let output = scenario.output(&restore);
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    for cut in [whole.len() - 1, whole.len() - 1024, whole.len() / 2] {
        let (code, error) = refused(&whole[..cut]);
        assert_eq!(code, Some(7), "cut at {cut}: {error}");
        assert!(error.contains("torn or was edited"), "{error}");
    }
    let mut edited = whole.clone();
    edited[whole.len() / 3] ^= 1;
    let (code, error) = refused(&edited);
    assert_eq!(code, Some(7), "{error}");
    assert!(
        error.contains("checksum of `mediverse.dump` differs"),
        "{error}"
    );
    let text = String::from_utf8_lossy(&whole);
    let at = text.rfind("\"rows\": ").unwrap();
    assert!(at > 0);
    let at = whole
        .windows(8)
        .rposition(|it| it == b"\"rows\": ")
        .unwrap()
        + 8;
    let mut edited = whole.clone();
    edited[at] = if edited[at] == b'9' {
        b'8'
    } else {
        edited[at] + 1
    };
    let (code, error) = refused(&edited);
    assert_eq!(code, Some(7), "{error}");
    let (code, error) = refused(b"PGDMP not a tar at all");
    assert_eq!(code, Some(11), "{error}");
    assert_eq!(
        scenario
            .output("db restore missing.tar --confirm x")
            .status
            .code(),
        Some(10)
    );
    let there = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    assert_eq!(scenario.query(&there), "");
}

/// Put another dump under the manifest of a backup, checksums and all.
fn forge(scenario: &Scenario, from: &str, dump: &[u8], to: &str) {
    let folder = tempfile::tempdir().unwrap();
    let run = |program: &str, args: &[&str]| {
        let output = Command::new(program)
            .args(args)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    run("tar", &["-xf", scenario.path(from).to_str().unwrap()]);
    // What the file says of itself, other programs find too.
    run("sha256sum", &["-c", "SHA256SUMS"]);
    let path = folder.path().join("mediverse.dump");
    let old = run("sha256sum", &["mediverse.dump"])[..64].to_owned();
    let size = fs::metadata(&path).unwrap().len();
    fs::write(&path, dump).unwrap();
    let new = run("sha256sum", &["mediverse.dump"])[..64].to_owned();
    let manifest = fs::read_to_string(folder.path().join("manifest.json"))
        .unwrap()
        .replace(&old, &new)
        .replace(
            &format!("\"bytes\": {size}"),
            &format!("\"bytes\": {}", dump.len()),
        );
    fs::write(folder.path().join("manifest.json"), manifest).unwrap();
    let sums = run("sha256sum", &["mediverse.dump", "manifest.json"]);
    fs::write(folder.path().join("SHA256SUMS"), sums).unwrap();
    run(
        "tar",
        &[
            "-b1",
            "-cf",
            scenario.path(to).to_str().unwrap(),
            "mediverse.dump",
            "manifest.json",
            "SHA256SUMS",
        ],
    );
}

#[test]
fn rows_that_differ_from_the_manifest_are_not_kept() {
    let scenario = lively();
    scenario.stdout("db backup b.tar");
    scenario.sql(r#"UPDATE "SessionNote" SET content = 'changed' WHERE id = 'n-2'"#);
    let dump = Cluster::shared()
        .tool("pg_dump")
        .args(["-Fc", &scenario.mediverse])
        .output()
        .unwrap();
    forge(&scenario, "b.tar", &dump.stdout, "forged.tar");
    let name = fresh();
    let refused = shown(
        &scenario,
        &format!("db restore forged.tar --into {name} --confirm {name}"),
    );
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        Target: [into] at [socket] as postgres (DATABASE_URL from environment)
        `forged.tar` holds `[mediverse]` as of [date] [time] 2 parts, 1 synonym, 4 sessions, 9 students, 3 notes, 40 voice commands
        error: the restored `[mediverse]` differs from the backup in 1 table
        SessionNote: other content
        hint: nothing was kept; try another backup
    "#]].assert_eq(&refused.replace(&name, "[into]"));
    let there = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    assert_eq!(scenario.query(&there), "");
}

#[test]
fn keep_deletes_older_backups_of_the_same_pattern_and_nothing_else() {
    let scenario = Scenario::new();
    let other = Scenario::new();
    other.stdout("db backup m-0.tar");
    fs::copy(other.path("m-0.tar"), scenario.path("m-0.tar")).unwrap();
    fs::write(scenario.path("m-00.tar"), "not a backup").unwrap();
    scenario.stdout("db backup n-1.tar");
    for day in 1..=3 {
        scenario.stdout(&format!("db backup m-{day}.tar --keep 9"));
    }
    expect![[r#"
        exit: 0
        --- stdout
        Wrote m-4.tar ([size] KiB) in [took] s
        DATABASE NAME TABLES ROWS
        mediverse [mediverse] [n] [n]
        Deleted m-2.tar
        Deleted m-1.tar
        --- stderr
    "#]]
    .assert_eq(&shown(&scenario, "db backup m-4.tar --keep 2"));
    let names = |scenario: &Scenario| {
        let files = fs::read_dir(scenario.folder()).unwrap();
        let mut names: Vec<String> = files
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(
        names(&scenario),
        ["m-0.tar", "m-00.tar", "m-3.tar", "m-4.tar", "n-1.tar"]
    );
    // A backup that fails costs no older one.
    expect![[r#"
        exit: 12
        --- stdout
        --- stderr
        error: `m-4.tar` is there already
        hint: name another file or a folder, or pass `--overwrite`
    "#]]
    .assert_eq(&shown(&scenario, "db backup m-4.tar --keep 1"));
    assert_eq!(names(&scenario).len(), 5);
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: `--keep` finds no older backups of `m.tar`: its name has no digits to differ in
        hint: put the date into the name, or name a folder
    "#]]
    .assert_eq(&shown(&scenario, "db backup m.tar --keep 1"));
    fs::create_dir(scenario.path("folder")).unwrap();
    for _ in 0..3 {
        scenario.stdout("db backup folder --keep 1");
    }
    let left: Vec<_> = fs::read_dir(scenario.path("folder")).unwrap().collect();
    assert_eq!(left.len(), 1);
}

#[test]
fn a_drill_restores_compares_and_leaves_nothing() {
    let scenario = lively();
    let drilled = shown(&scenario, "db backup b.tar --drill");
    expect![[r#"
        exit: 0
        --- stdout
        Wrote b.tar ([size] KiB) in [took] s
        DATABASE NAME TABLES ROWS
        mediverse [mediverse] [n] [n]
        Drill: mediverse restored in [took] s, [n] tables and [n] rows the same
        --- stderr
    "#]]
    .assert_eq(&drilled);
    expect![[r#"
        exit: 0
        --- stdout
        Drill: mediverse restored in [took] s, [n] tables and [n] rows the same
        --- stderr
    "#]]
    .assert_eq(&shown(&scenario, "db restore b.tar --drill"));
    let json = scenario.json("db restore b.tar --drill -o json");
    assert_eq!(json["drill"][0]["database"], "mediverse");
    let (own, role) = bare();
    own.stdout("db init");
    own.stdout("migrate run");
    own.stdout("db backup b.tar --drill");
    own.stdout("db restore b.tar --drill");
    let owned = format!("SELECT datname FROM pg_database WHERE datdba = '{role}'::regrole");
    assert_eq!(scenario.query(&owned), role);
}

#[test]
fn a_database_of_a_killed_restore_is_taken_away_by_the_next() {
    let scenario = Scenario::new();
    scenario.stdout("db backup b.tar");
    let name = format!("mediverse_restore_{}", fresh());
    Cluster::shared().sql("postgres", &format!("CREATE DATABASE {name}"));
    scenario.stdout("db restore b.tar --drill");
    let there = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    assert_eq!(scenario.query(&there), "");
}

#[test]
fn both_databases_are_backed_up_and_restored_together() {
    let scenario = lively();
    Cluster::shared().sql(&scenario.moodle, MOODLE);
    expect![[r#"
        exit: 0
        --- stdout
        Wrote b.tar ([size] KiB) in [took] s
        DATABASE NAME TABLES ROWS
        mediverse [mediverse] [n] [n]
        moodle [moodle] [n] [n]
        --- stderr
    "#]]
    .assert_eq(&shown(&scenario, "db backup b.tar --moodle"));
    let (name, moodle) = (fresh(), fresh());
    let output = scenario.output(&format!(
        "db restore b.tar --into {name} --moodle --moodle-into {moodle} --confirm {name}"
    ));
    assert!(output.status.success(), "{}", scenario.shown(&output));
    assert_eq!(all_rows(&moodle), all_rows(&scenario.moodle));
    // One that already holds a Moodle is left alone, and then so is the other.
    let third = fresh();
    let output = scenario.output(&format!(
        "db restore b.tar --into {third} --moodle --confirm {third}"
    ));
    assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
    let there = format!("SELECT 1 FROM pg_database WHERE datname = '{third}'");
    assert_eq!(scenario.query(&there), "");
}

#[test]
fn snapshots_of_both_wait_for_the_sync() {
    let scenario = Scenario::new();
    Cluster::shared().sql(&scenario.moodle, MOODLE);
    let mut sync = scenario.connect();
    sync.batch_execute(&format!(
        "SELECT pg_advisory_lock({})",
        0x6d76_6d6f_6f64_6c65_i64
    ))
    .unwrap();
    let child = scenario
        .command()
        .args(["db", "backup", "b.tar", "--moodle"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let waiting = format!(
        "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = '{}' AND query LIKE '%pg_try_advisory_lock%'",
        scenario.mediverse
    );
    let mut watcher = Cluster::shared().connect("postgres");
    while query(&mut watcher, &waiting) != "t" {
        std::thread::yield_now();
    }
    assert!(!scenario.path("b.tar").exists());
    drop(sync);
    assert!(child.wait_with_output().unwrap().status.success());
    assert!(scenario.path("b.tar").exists());
}

#[test]
fn a_running_sync_is_waited_for_no_longer_than_said() {
    let scenario = Scenario::new();
    let mut sync = scenario.connect();
    sync.batch_execute(&format!(
        "SELECT pg_advisory_lock({})",
        0x6d76_6d6f_6f64_6c65_i64
    ))
    .unwrap();
    let output = scenario.output("db backup b.tar --moodle --lock-timeout 0s");
    assert_eq!(output.status.code(), Some(6), "{}", scenario.shown(&output));
    // Alone, MediVerse is one moment anyway.
    scenario.stdout("db backup b.tar");
}

#[test]
fn a_restored_copy_of_what_is_protected_is_known_for_one() {
    let scenario = lively();
    scenario.stdout("db protect");
    scenario.stdout("db backup b.tar");
    let (name, live) = (fresh(), scenario.mediverse.clone());
    scenario.stdout(&format!("db restore b.tar --into {name} --confirm {name}"));
    let output = scenario.output(&format!("db reset --no-backup --confirm {live}"));
    assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
    let copy = scenario.env("DATABASE_URL", &Cluster::shared().url(&name));
    let output = copy.run(&format!("db reset --no-backup --confirm {name}"));
    assert!(output.starts_with("exit: 0\n"), "{output}");
    assert!(output.contains("is a copy of `[mediverse]`"), "{output}");
}

#[test]
fn people_forgotten_after_a_backup_are_forgotten_again() {
    let scenario = lively();
    scenario.stdout("db backup 1.tar");
    scenario.stdout("user forget t-1 -y");
    let name = fresh();
    let output = scenario.stdout(&format!("db restore 1.tar --into {name} --confirm {name}"));
    assert!(output.contains("Forgot people again"), "{output}");
    let known = r#"SELECT count(*) FROM "SessionNote" WHERE "studentId" = 't-1' OR content = 'N'"#;
    assert_eq!(query(&mut Cluster::shared().connect(&name), known), "0");
    // The database itself may be gone: newer backups know it too.
    scenario.stdout("db backup 2.tar");
    let elsewhere = Scenario::empty();
    for file in ["1.tar", "2.tar"] {
        fs::copy(scenario.path(file), elsewhere.path(file)).unwrap();
    }
    let into = elsewhere.mediverse.clone();
    let output = elsewhere.stdout(&format!("db restore 1.tar --confirm {into}"));
    assert!(output.contains("Forgot people again"), "{output}");
}

#[test]
fn this_machine_remembers_who_was_forgotten() {
    let state = tempfile::tempdir().unwrap();
    let here = |scenario: Scenario| scenario.env("XDG_STATE_HOME", state.path().to_str().unwrap());
    let scenario = here(lively());
    scenario.stdout("db backup 1.tar");
    scenario.stdout("user forget t-1 -y");
    let noted = state.path().join("mediverse/forgotten.jsonl");
    assert!(!fs::read_to_string(&noted).unwrap().contains("t-1"));
    assert_eq!(
        fs::metadata(&noted).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let elsewhere = here(Scenario::empty());
    fs::copy(scenario.path("1.tar"), elsewhere.path("1.tar")).unwrap();
    let into = elsewhere.mediverse.clone();
    let output = elsewhere.stdout(&format!("db restore 1.tar --confirm {into}"));
    assert!(output.contains("Forgot people again"), "{output}");
}

#[test]
fn rights_of_roles_that_are_not_here_are_left_out_and_named() {
    let scenario = Scenario::new();
    let (kept, gone) = (fresh(), fresh());
    let cluster = Cluster::shared();
    cluster.sql(
        "postgres",
        &format!("CREATE ROLE {kept}; CREATE ROLE {gone}"),
    );
    scenario.sql(&format!(
        "GRANT SELECT ON \"AnatomyPart\" TO {kept}; GRANT SELECT ON \"AnatomyPart\" TO {gone}"
    ));
    scenario.stdout("db backup b.tar");
    scenario.sql(&format!("DROP OWNED BY {gone}"));
    cluster.sql("postgres", &format!("DROP ROLE {gone}"));
    let name = fresh();
    let output = scenario.output(&format!("db restore b.tar --into {name} --confirm {name}"));
    assert!(output.status.success(), "{}", scenario.shown(&output));
    let warned = String::from_utf8(output.stderr).unwrap();
    assert!(
        warned.contains(&format!("the role `{gone}` is not on this server")),
        "{warned}"
    );
    let may = format!("SELECT has_table_privilege('{kept}', 'public.\"AnatomyPart\"', 'SELECT')");
    assert_eq!(query(&mut cluster.connect(&name), &may), "t");
}

#[test]
fn what_was_set_for_the_empty_database_stays_set() {
    let scenario = lively();
    scenario.stdout("db backup b.tar");
    let target = Scenario::empty();
    fs::copy(scenario.path("b.tar"), target.path("b.tar")).unwrap();
    let name = target.mediverse.clone();
    Cluster::shared().sql(
        "postgres",
        &format!(
            "ALTER DATABASE {name} SET work_mem = '7MB'; ALTER DATABASE {name} SET search_path = public, \"x y\"; \
             REVOKE CONNECT ON DATABASE {name} FROM PUBLIC; COMMENT ON DATABASE {name} IS 'it''s ours'"
        ),
    );
    let facts = format!(
        "SELECT (SELECT array_agg(c ORDER BY c) FROM pg_db_role_setting s, unnest(setconfig) c WHERE setdatabase = d.oid), datacl::text LIKE '%=Tc/%', \
         shobj_description(oid, 'pg_database') FROM pg_database d WHERE datname = '{name}'"
    );
    let conn = &mut Cluster::shared().connect("postgres");
    let before = query(conn, &facts);
    target.stdout(&format!("db restore b.tar --confirm {name}"));
    assert_eq!(query(conn, &facts), before);
    assert!(
        before.contains("7MB") && before.contains("ours"),
        "{before}"
    );
}

#[test]
fn a_place_that_was_filled_meanwhile_is_left_alone() {
    let scenario = lively();
    scenario.stdout("db backup b.tar");
    let cluster = Cluster::shared();
    for is_there_before in [true, false] {
        let (target, name) = bare();
        fs::copy(scenario.path("b.tar"), target.path("b.tar")).unwrap();
        if is_there_before {
            target.stdout("db init");
        }
        let restoring = target
            .command()
            .args(["db", "restore", "b.tar", "--confirm", &name])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let conn = &mut cluster.connect("postgres");
        // The database beside is made under a lock, and put in place under the same one.
        let beside = format!(
            "SELECT count(*) FROM pg_database WHERE datname LIKE 'mediverse\\_restore\\_%' \
             AND pg_get_userbyid(datdba) = '{name}'"
        );
        assert!(wait_until(Duration::from_secs(60), || query(conn, &beside) == "1"));
        conn.batch_execute("SELECT pg_advisory_lock(x'6d76726573746f72'::bigint)")
            .unwrap();
        cluster.sql(&name, "CREATE TABLE precious AS SELECT 1 AS one");
        conn.batch_execute("SELECT pg_advisory_unlock_all()")
            .unwrap();
        let output = restoring.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(8), "{said}");
        assert!(said.contains("is not empty: it holds 1 table"), "{said}");
        assert_eq!(
            query(&mut cluster.connect(&name), "SELECT one FROM precious"),
            "1"
        );
    }
}

#[test]
fn a_target_in_use_makes_the_restore_fail_without_a_trace() {
    let scenario = lively();
    scenario.stdout("db backup b.tar");
    let target = Scenario::empty();
    fs::copy(scenario.path("b.tar"), target.path("b.tar")).unwrap();
    let name = target.mediverse.clone();
    let someone = target.connect();
    let output = target.output(&format!("db restore b.tar --confirm {name}"));
    assert_eq!(output.status.code(), Some(6), "{}", target.shown(&output));
    drop(someone);
    assert!(all_rows(&name).is_empty());
    target.stdout(&format!("db restore b.tar --confirm {name}"));
}

#[test]
fn an_interrupted_backup_leaves_no_file() {
    for (signal, exit) in [("-INT", 130), ("-TERM", 143), ("-HUP", 143)] {
        interrupted(signal, exit);
    }
}

fn interrupted(signal: &str, exit: i32) {
    let scenario = lively();
    let mut blocker = scenario.connect();
    blocker
        .batch_execute(r#"BEGIN; LOCK TABLE "VoiceCommand" IN ACCESS EXCLUSIVE MODE"#)
        .unwrap();
    let child = scenario
        .command()
        .args(["db", "backup", "b.tar"])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let waiting = format!(
        "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = '{}' AND wait_event_type = 'Lock'",
        scenario.mediverse
    );
    let mut watcher = Cluster::shared().connect("postgres");
    while query(&mut watcher, &waiting) != "t" {
        std::thread::yield_now();
    }
    assert_eq!(fs::read_dir(scenario.folder()).unwrap().count(), 1);
    Command::new("kill")
        .args([signal, &child.id().to_string()])
        .status()
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(exit));
    assert_eq!(fs::read_dir(scenario.folder()).unwrap().count(), 0);
}

#[test]
fn a_full_disk_leaves_no_file() {
    let scenario = lively();
    // No file may grow beyond 10 blocks of 512 bytes.
    let output = Command::new("sh")
        .args(["-c", "ulimit -f 10; exec \"$0\" db backup b.tar"])
        .arg(env!("CARGO_BIN_EXE_mediverse"))
        .env_clear()
        .env("PATH", search_path())
        .env("DATABASE_URL", Cluster::shared().url(&scenario.mediverse))
        .current_dir(scenario.folder())
        .output()
        .unwrap();
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        error: `[mediverse]` was not backed up: cannot write the backup: File too large (os error 27)
        hint: check the path and the disk, and run the command again
    "#]].assert_eq(&steady(&scenario.shown(&output)));
    assert_eq!(fs::read_dir(scenario.folder()).unwrap().count(), 0);
}

#[test]
fn who_may_not_read_everything_makes_no_backup() {
    let scenario = lively();
    let role = fresh();
    let cluster = Cluster::shared();
    cluster.sql(
        "postgres",
        &format!("CREATE ROLE {role} LOGIN PASSWORD 'reader-secret'"),
    );
    scenario.sql(&format!(
        "GRANT USAGE ON SCHEMA mediverse_admin TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}"
    ));
    let url = cluster.tcp_url(&role, "reader-secret", &scenario.mediverse);
    let reader = scenario.env("DATABASE_URL", &url);
    let output = reader.run("db backup b.tar");
    assert!(output.starts_with("exit: 1\n"), "{output}");
    assert!(output.contains("permission denied for table"), "{output}");
    assert!(!output.contains("reader-secret"), "{output}");
    assert_eq!(fs::read_dir(reader.folder()).unwrap().count(), 0);
}

#[test]
fn a_reset_backs_up_first_and_prints_the_way_back() {
    let scenario = lively();
    let name = scenario.mediverse.clone();
    let before = all_rows(&name);
    let reset = scenario.json(&format!("db reset --backup . --confirm {name} -o json"));
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM "TeachingSession""#),
        "0"
    );
    let restore = reset["backup"]["restore"].as_str().unwrap();
    let words = restore.strip_prefix("mediverse ").unwrap();
    scenario.stdout(words);
    let into = words.split("--confirm ").nth(1).unwrap();
    let mut after = all_rows(into);
    after.get_mut("mediverse_admin.audit_log").unwrap().pop();
    assert_eq!(after, before);
}

#[test]
fn a_reset_whose_backup_fails_drops_nothing() {
    let scenario = lively();
    let name = scenario.mediverse.clone();
    let before = all_rows(&name);
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `[mediverse]` holds 2 parts, 1 synonym, 4 sessions, 9 joins, 3 notes, 40 voice commands
        error: nothing was dropped: the backup failed (`--no-backup` makes none): cannot write `missing/b.tar`: its folder is not there
        hint: make the folder first, or name another file
    "#]].assert_eq(&shown(
        &scenario,
        &format!("db reset --backup missing/b.tar --confirm {name}"),
    ));
    expect![[r#"
        exit: 1
        --- stdout
        --- stderr
        Target: [mediverse] at [socket] as postgres (DATABASE_URL from environment)
        `[mediverse]` holds 2 parts, 1 synonym, 4 sessions, 9 joins, 3 notes, 40 voice commands
        error: there is no place for a backup: neither `HOME` nor `XDG_STATE_HOME` is set
        hint: name a file or a folder with `--backup`, or pass `--no-backup`
    "#]]
    .assert_eq(&shown(&scenario, &format!("db reset --confirm {name}")));
    assert_eq!(all_rows(&name), before);
    let output = scenario.output(&format!("db reset --no-backup --confirm {name}"));
    assert!(output.status.success(), "{}", scenario.shown(&output));
    assert_eq!(
        scenario.query(r#"SELECT count(*) FROM "TeachingSession""#),
        "0"
    );
}

#[test]
fn a_stand_in_is_made_anew_and_a_moodle_never_dropped() {
    let scenario = Scenario::new();
    scenario.stdout("moodle init-dev");
    let (cluster, name) = (Cluster::shared(), scenario.moodle.clone());
    cluster.sql(&name, "DELETE FROM mdl_user");
    let output = scenario.output(&format!("db reset --moodle --backup . --confirm {name}"));
    assert!(output.status.success(), "{}", scenario.shown(&output));
    let users = "SELECT count(*) > 0 FROM mdl_user";
    assert_eq!(query(&mut cluster.connect(&name), users), "t");
    let told = String::from_utf8(output.stderr).unwrap();
    let restore = told.split("comes back with: mediverse ").nth(1).unwrap();
    let restore = restore.lines().next().unwrap();
    scenario.stdout(restore);
    let into = restore.split("--confirm ").nth(1).unwrap();
    assert_eq!(query(&mut cluster.connect(into), users), "f");
    cluster.sql(&name, "DROP TABLE mediverse_stand_in");
    let output = scenario.output(&format!("db reset --moodle --backup . --confirm {name}"));
    assert_eq!(output.status.code(), Some(8), "{}", scenario.shown(&output));
}
