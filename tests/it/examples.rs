//! Every example in the help works as it is written, run by a shell in a world made for it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{LazyLock, Mutex};
use std::thread;

use crate::cluster::Cluster;
use crate::scenario::{Scenario, search_path};

/// What an example needs beyond the world of all: its beginning, SQL for MediVerse, and its exit code.
const NEEDS: [(&str, &str, i32); 10] = [
    // Into a database with a name it asks for that name.
    (
        "mediverse db restore mediverse-2026-01-31.tar --into",
        "SELECT",
        8,
    ),
    // A run's id is for the reader to fill in; without `--yes` a sync asks.
    ("mediverse moodle runs RUN", "SELECT", 10),
    ("mediverse moodle undo RUN", "SELECT", 10),
    ("mediverse moodle sync --", "SELECT", 0),
    ("mediverse moodle sync", "SELECT", 8),
    ("mediverse moodle status --check", "SELECT", 3),
    (
        "mediverse user add",
        "DELETE FROM mediverse_admin.account",
        0,
    ),
    (
        "mediverse seed demo",
        r#"DELETE FROM public."TeachingSession""#,
        0,
    ),
    ("mediverse seed status --check", "SELECT", 3),
    (
        "mediverse part synonym add clavicle",
        r#"DELETE FROM public."AnatomySynonym" WHERE synonym = 'collar bone'"#,
        0,
    ),
];

/// What is done in a shell before an example that needs more than rows.
const BEFORE: [(&str, &str); 6] = [
    (
        "mediverse user import --from-moodle",
        "mediverse -q moodle init-dev",
    ),
    ("mediverse db reset --backup", "mkdir -p backups/mediverse"),
    (
        "mediverse moodle content ANAT101",
        "mediverse -q moodle init-dev && mediverse -q moodle content --refresh",
    ),
    ("mediverse moodle", "mediverse -q moodle init-dev"),
    (
        "mediverse db restore",
        "mediverse -q db backup mediverse-2026-01-31.tar",
    ),
    ("mediverse db backup", "mkdir -p backups/mediverse"),
];

/// Examples that other tests run, with the reason why not here.
const ELSEWHERE: [(&str, &str); 7] = [
    (
        "mediverse local ",
        "starts and destroys a server: tests/it/local.rs",
    ),
    (
        "mediverse db init",
        "names a socket of Debian's: tests/it/db.rs",
    ),
    (
        "mediverse db shell",
        "wants psql and a terminal's quoting: tests/it/db.rs",
    ),
    (
        "mediverse completions",
        "writes to /etc: tests/it/completing.rs",
    ),
    (
        "mediverse migrate adopt",
        "wants Prisma's database: tests/it/migrate.rs",
    ),
    ("mediverse session watch", "never ends: tests/it/session.rs"),
    (
        "mediverse moodle watch",
        "never ends: tests/it/moodle/runs.rs",
    ),
];

/// The skeleton, a lesson, two people and a few files.
fn fresh_world() -> Scenario {
    static TEMPLATE: LazyLock<String> = LazyLock::new(|| {
        let scenario = Scenario::new();
        scenario.stdout("seed anatomy --only system=SKELETAL");
        scenario.sql(LESSON);
        scenario.into_template()
    });
    let files = [
        (
            "people.csv",
            "id,email,firstName,lastName,role\nu-1,x@example.org,X,Y,STUDENT\n",
        ),
        (
            "staff.csv",
            "id,Mail,Vorname,lastName\nu-2,y@example.org,Y,Z\n",
        ),
        (
            "commands.jsonl",
            "{\"transcript\":\"show the femur\",\"action\":\"SHOW\",\"target\":\"femur\",\"createdAt\":\"2026-01-05T10:00:00Z\"}\n",
        ),
        (
            "names.csv",
            "partId,synonym,language,priority\nfemur,leg stick,en,3\n",
        ),
        (
            "new.csv",
            "partId,synonym,language,priority\nfemur,long stick,en,3\n",
        ),
        (
            "uberon.obo",
            "format-version: 1.4\n\n[Term]\nid: UBERON:0000981\nname: femur bone\n",
        ),
    ];
    let scenario = Scenario::copy_of(&TEMPLATE, "moodle_template");
    std::fs::create_dir(scenario.folder().join("migrations")).unwrap();
    files
        .into_iter()
        .fold(scenario, |scenario, (name, text)| scenario.file(name, text))
}

const LESSON: &str = r#"
    INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, created_at, updated_at) VALUES
        ('t-1', 'ana@example.org', 'ana@example.org', 'Ana', 'García', 'TEACHER', '2026-01-01', '2026-01-01');
    INSERT INTO public."TeachingSession" (id, code, "teacherId", title, "isActive", "updatedAt", "createdAt") VALUES
        ('c1', 'ABC123', 't-1', 'Bones', true, '2026-03-02', '2026-03-02');
    INSERT INTO public."SessionStudent" VALUES ('j1', 'c1', 's-1', '2026-03-02 09:01');
    INSERT INTO public."VoiceCommand" VALUES
        ('v1', 'c1', 'show the lemur', NULL, 'SHOW', NULL, 0.4, false, 'Unknown part', 's-1', now());
    INSERT INTO public."AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES
        ('x1', 'my_bump', 'My bump', 'SKELETAL', now()), ('x2', 'thighbone', 'Thighbone', 'SKELETAL', now());
    INSERT INTO public."AnatomySynonym" (id, "partId", synonym, language, priority)
        SELECT 'y1', id, 'stick', 'en', 1 FROM public."AnatomyPart" WHERE "partId" = 'my_bump';
"#;

/// Run one example as its reader would; what went wrong, if anything did.
fn failure(scenario: &Scenario, example: &str) -> Option<String> {
    let need = NEEDS.iter().find(|(start, ..)| example.starts_with(start));
    let mut wanted = 0;
    if let Some((_, sql, exit)) = need {
        scenario.sql(sql);
        wanted = *exit;
    }
    let database = &scenario.mediverse;
    let example_here = example
        .replace("--confirm mediverse", &format!("--confirm {database}"))
        .replace("/var/backups", "backups");
    let before = BEFORE
        .iter()
        .find(|(start, _)| example.starts_with(start))
        .map_or("true", |(_, line)| line);
    let line = format!("{before} && {example_here}");
    let folder = Path::new(env!("CARGO_BIN_EXE_mediverse")).parent().unwrap();
    let path = format!("{}:{}", folder.display(), search_path());
    let output = Command::new("sh")
        .args(["-c", &line])
        .current_dir(scenario.folder())
        .env_clear()
        .envs(scenario.variables())
        .env("PATH", path)
        .env("USER", "tester")
        .env("XDG_STATE_HOME", scenario.folder())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let exit = output.status.code();
    (exit != Some(wanted)).then(|| format!("{example}\n{}", scenario.shown(&output)))
}

/// Run examples until none is left, in a new world wherever the one before changed something.
fn work(next: impl Fn() -> Option<String>) -> Vec<String> {
    let audited =
        |scenario: &Scenario| scenario.query("SELECT count(*) FROM mediverse_admin.audit_log");
    let mut failures = Vec::new();
    let mut world = None;
    while let Some(example) = next() {
        let scenario = world.take().unwrap_or_else(fresh_world);
        let before = audited(&scenario);
        failures.extend(failure(&scenario, &example));
        let needy = NEEDS.iter().any(|(start, ..)| example.starts_with(start));
        let migrates = example.contains(" db ") || example.contains(" migrate ");
        if !needy && !migrates && audited(&scenario) == before {
            world = Some(scenario);
        }
    }
    failures
}

#[test]
fn every_example_works() {
    let examples: BTreeSet<String> = mediverse::examples()
        .into_iter()
        .map(|(_, example)| example)
        .filter(|example| {
            !ELSEWHERE
                .iter()
                .any(|(start, _)| example.starts_with(start))
        })
        .collect();
    for (start, _) in ELSEWHERE {
        assert!(
            mediverse::examples()
                .iter()
                .any(|(_, example)| example.starts_with(start)),
            "`{start}` is no example any more"
        );
    }
    Cluster::shared();
    let queue = Mutex::new(examples.into_iter());
    let next = || queue.lock().unwrap().next();
    let failures: Vec<String> = thread::scope(|scope| {
        let workers: Vec<_> = (0..2).map(|_| scope.spawn(|| work(next))).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap())
            .collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn every_command_has_an_example() {
    let with: BTreeSet<String> = mediverse::examples()
        .into_iter()
        .map(|(words, _)| words)
        .collect();
    let lacking: Vec<String> = mediverse::commands()
        .into_iter()
        .filter(|words| !with.contains(words))
        .collect();
    assert_eq!(lacking, Vec::<String>::new());
}
