//! A database as a value: everything in it but times and drawn ids, so that two can be compared.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use serde_json::{Map, Value};

/// Objects and rows of a database, by table, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Snapshot(BTreeMap<String, Vec<String>>);

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = Text)]
    row: String,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Tables that tell how often something was tried, not what came of it.
const OF_RUNS: [&str; 5] = [
    // Drawn by a migration.
    "mediverse_admin.watch_key",
    "mediverse_admin.audit_log",
    // Names the proxy's port.
    "mediverse_admin.moodle_pair",
    "mediverse_admin.moodle_run",
    "mediverse_admin.moodle_journal",
];

/// Columns that differ between two runs that did the same.
const DRAWN: [&str; 19] = [
    // Whether all was compared depends on who else was writing just then.
    "compared",
    // Moodle's times.
    "added_at",
    "time_modified",
    "cache_revision",
    "activity_id",
    // Whether the next sync looks more closely.
    "recheck",
    "code",
    "fingerprint",
    "milliseconds",
    "millis",
    "duration_ms",
    "run_id",
    "salt",
    "id_hash",
    "armed",
    "cm_id",
    "page_id",
    "moodle_user_id",
    "moodleActivityId",
];

const TABLES: &str = "SELECT format('%I.%I', n.nspname, c.relname) AS place,
    format('SELECT %L AS place, (%s)::text AS row FROM %I.%I t', format('%s.%s', n.nspname, c.relname),
        CASE c.relname
        -- Ids of words are drawn by a sequence; what they mean is compared.
        WHEN 'search_word' THEN 'to_jsonb(t) - ''id'''
        WHEN 'search_term' THEN 'to_jsonb(t) || jsonb_build_object(''words'', (SELECT array_agg((SELECT
            format(''%s %s'', w.word, x % 64) FROM mediverse_admin.search_word w WHERE w.id = x / 64) ORDER BY i)
            FROM unnest(t.words) WITH ORDINALITY AS u (x, i)))'
        WHEN 'search_dirty' THEN 'to_jsonb(t) - ''id'''
        WHEN 'moodle_outbox' THEN 'to_jsonb(t) - ''id'''
        ELSE 'to_jsonb(t)' END
        || coalesce((SELECT string_agg(format(' || jsonb_build_object(%L, t.%I IS NOT NULL)', a.attname, a.attname), '')
            FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            AND a.atttypid IN ('timestamp'::regtype, 'timestamptz'::regtype)), ''),
        n.nspname, c.relname) AS row
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'mediverse_admin') AND c.relkind = 'r'
    ORDER BY 1";

/// What a sync writes, by what it means.
const MOODLE: [(&str, &str); 6] = [
    (
        "activities",
        "SELECT concat_ws(' ', c.shortname, s.section, cm.idnumber, p.name, cm.visible, cm.completion, cm.completionview, \
           p.revision, p.intro, p.content) AS line \
         FROM mdl_course_modules cm JOIN mdl_modules m ON m.id = cm.module AND m.name = 'page' \
         JOIN mdl_page p ON p.id = cm.instance JOIN mdl_course c ON c.id = cm.course \
         JOIN mdl_course_sections s ON s.id = cm.section ORDER BY 1",
    ),
    (
        "places",
        "SELECT concat_ws(' ', s.course, s.section, string_agg(coalesce(nullif(cm.idnumber, ''), one.id), ',' ORDER BY one.n)) AS line \
         FROM mdl_course_sections s, unnest(string_to_array(coalesce(s.sequence, ''), ',')) WITH ORDINALITY one (id, n) \
         LEFT JOIN mdl_course_modules cm ON cm.id::text = one.id GROUP BY s.course, s.section ORDER BY 1",
    ),
    (
        "accounts",
        "SELECT concat_ws(' ', username, auth, email, firstname, lastname, confirmed, suspended, deleted, lang, password) AS line \
         FROM mdl_user ORDER BY 1",
    ),
    (
        "logins",
        "SELECT concat_ws(' ', u.username, l.username, l.email, l.confirmtoken) AS line \
         FROM mdl_auth_oauth2_linked_login l JOIN mdl_user u ON u.id = l.userid ORDER BY 1",
    ),
    (
        "enrolments",
        "SELECT concat_ws(' ', e.courseid, e.enrol, u.username, ue.status) AS line FROM mdl_user_enrolments ue \
         JOIN mdl_enrol e ON e.id = ue.enrolid JOIN mdl_user u ON u.id = ue.userid ORDER BY 1",
    ),
    (
        "roles",
        "SELECT concat_ws(' ', r.shortname, x.contextlevel, x.instanceid, u.username, ra.component) AS line \
         FROM mdl_role_assignments ra JOIN mdl_role r ON r.id = ra.roleid JOIN mdl_context x ON x.id = ra.contextid \
         JOIN mdl_user u ON u.id = ra.userid ORDER BY 1",
    ),
];

/// What `db init` sees to.
const PROVISIONS: &str = "SELECT format('extension %s in %s', extname, extnamespace::regnamespace) AS line FROM pg_extension
    UNION ALL SELECT format('schema %s of the owner: %s', nspname, nspowner = datdba) FROM pg_namespace, pg_database
    WHERE datname = current_database() AND nspname IN ('public', 'mediverse_admin') ORDER BY 1";

impl Snapshot {
    /// No database at all.
    pub(crate) fn nothing() -> Self {
        Self(BTreeMap::new())
    }

    /// The MediVerse database as it is now.
    pub(crate) fn of(conn: &mut PgConnection) -> Self {
        let mut places = BTreeMap::new();
        for schema in ["public", "mediverse_admin"] {
            let lines: Vec<Line> = diesel::sql_query(include_str!(
                "../../../src/db/mediverse/migration/catalogue.sql"
            ))
            .bind::<Text, _>(schema)
            .bind::<Bool, _>(true)
            .load(conn)
            .unwrap();
            let lines = lines.into_iter().map(|it| it.line).collect();
            places.insert(format!("objects of {schema}"), lines);
        }
        let lines: Vec<Line> = diesel::sql_query(PROVISIONS).load(conn).unwrap();
        let lines = lines.into_iter().map(|it| it.line).collect();
        places.insert("provisions".to_owned(), lines);
        let mut tables: Vec<Row> = diesel::sql_query(TABLES).load(conn).unwrap();
        tables.retain(|table| !OF_RUNS.contains(&table.place.as_str()));
        let queries: Vec<&str> = tables.iter().map(|table| table.row.as_str()).collect();
        if queries.is_empty() {
            return Self(places);
        }
        let rows: Vec<Row> = diesel::sql_query(queries.join("\nUNION ALL "))
            .load(conn)
            .unwrap();
        let rows: Vec<(String, Value)> = rows
            .into_iter()
            .map(|row| (row.place, serde_json::from_str(&row.row).unwrap()))
            .collect();
        let names = names(&rows);
        for (place, row) in rows {
            let row = without_chance(&names, row).to_string();
            places.entry(place).or_default().push(row);
        }
        for rows in places.values_mut() {
            rows.sort();
        }
        Self(places)
    }

    /// Whether there is a backup of that name. One that is torn is like none that should be.
    pub(crate) fn add_backup(&mut self, path: &Path) {
        if !path.exists() {
            return;
        }
        let check = "tar -xf \"$0\" && sha256sum --status -c SHA256SUMS && ls";
        let folder = tempfile::tempdir().unwrap();
        let output = Command::new("sh")
            .args(["-c", check])
            .arg(path)
            .current_dir(folder.path())
            .output()
            .unwrap();
        let members = String::from_utf8_lossy(&output.stdout).into_owned();
        let whole = if output.status.success() {
            "whole"
        } else {
            "torn"
        };
        self.0.insert(format!("{whole} backup"), vec![members]);
    }

    /// What a sync writes in Moodle, by what it means: its ids are drawn by sequences. And how many
    /// rows every table has.
    pub(crate) fn add_moodle(&mut self, conn: &mut PgConnection, prefix: &str) {
        let lines = |conn: &mut PgConnection, sql: &str| -> Vec<String> {
            let lines: Vec<Line> = diesel::sql_query(sql.replace("mdl_", prefix))
                .load(conn)
                .unwrap();
            lines.into_iter().map(|it| it.line).collect()
        };
        for (name, sql) in MOODLE {
            self.0.insert(format!("moodle {name}"), lines(conn, sql));
        }
        let tables = lines(
            conn,
            "SELECT relname::text AS line FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace \
             AND relname NOT LIKE '%cache_flags' ORDER BY 1",
        );
        let counts: Vec<String> = tables
            .iter()
            .map(|table| format!("SELECT '{table} ' || count(*) AS line FROM public.{table}"))
            .collect();
        // Hundreds of tables are counted in parallel, and come in any order.
        let mut counts = lines(conn, &counts.join(" UNION ALL "));
        counts.sort_unstable();
        self.0.insert("moodle counts".to_owned(), counts);
    }

    /// Only the places whose name does not contain `word`.
    pub(crate) fn without(&self, word: &str) -> Self {
        let mut places = self.0.clone();
        places.retain(|place, _| !place.contains(word));
        Self(places)
    }

    /// What differs in `other`, for people.
    pub(crate) fn difference(&self, other: &Self) -> String {
        let mut text = String::new();
        let none = Vec::new();
        let places = self.0.keys().chain(other.0.keys());
        for place in places.collect::<std::collections::BTreeSet<_>>() {
            let (here, there) = (
                self.0.get(place).unwrap_or(&none),
                other.0.get(place).unwrap_or(&none),
            );
            if here == there {
                continue;
            }
            writeln!(text, "{place}: {} rows, {} rows", here.len(), there.len()).unwrap();
            for row in here.iter().filter(|row| !there.contains(row)).take(3) {
                writeln!(text, "  - {row}").unwrap();
            }
            for row in there.iter().filter(|row| !here.contains(row)).take(3) {
                writeln!(text, "  + {row}").unwrap();
            }
        }
        text
    }
}

/// What people call the rows that drawn ids name.
fn names(rows: &[(String, Value)]) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for (place, row) in rows {
        let name = match place.as_str() {
            "public.AnatomyPart" => &row["partId"],
            "public.TeachingSession" => &row["title"],
            "mediverse_admin.account" => &row["email"],
            _ => continue,
        };
        if let (Some(id), Some(name)) = (row["id"].as_str(), name.as_str()) {
            names.insert(id.to_owned(), format!("id of {name}"));
        }
    }
    names
}

fn without_chance(names: &HashMap<String, String>, value: Value) -> Value {
    match value {
        Value::String(text) => match names.get(&text) {
            Some(name) => Value::String(name.clone()),
            None if is_drawn(&text) => Value::String("an id".to_owned()),
            None => Value::String(text),
        },
        Value::Array(items) => {
            let items = items.into_iter().map(|item| without_chance(names, item));
            Value::Array(items.collect())
        }
        Value::Object(fields) => {
            let kept = fields.into_iter().map(|(key, value)| {
                let is_drawn = DRAWN.contains(&key.as_str()) && !value.is_null();
                let value = match is_drawn {
                    true => Value::String("drawn".to_owned()),
                    false => without_chance(names, value),
                };
                (key, value)
            });
            Value::Object(kept.collect::<Map<_, _>>())
        }
        other => other,
    }
}

/// Whether this is a cuid, ours or Prisma's.
fn is_drawn(text: &str) -> bool {
    let is_lower = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.len() == 25 && text.starts_with('c') && text.bytes().all(is_lower)
}
