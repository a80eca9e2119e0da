//! What holds in every Moodle, whoever writes: each a query that finds nothing.

use super::ground::Ground;
use crate::scenario::Scenario;

/// Queries on `mdl_` tables that find what must not be there.
const INVARIANTS: &[(&str, &str)] = &[
    (
        "every activity of ours has a context under its course's",
        "SELECT cm.id FROM mdl_course_modules cm \
         LEFT JOIN mdl_context x ON x.contextlevel = 70 AND x.instanceid = cm.id \
         LEFT JOIN mdl_context c ON c.contextlevel = 50 AND c.instanceid = cm.course \
         WHERE cm.idnumber LIKE 'mediverse:%' \
           AND (x.path IS DISTINCT FROM c.path || '/' || x.id OR x.depth IS DISTINCT FROM c.depth + 1)",
    ),
    (
        "every context knows its path",
        "SELECT id FROM mdl_context WHERE path IS NULL OR split_part(path, '/', depth + 1) <> id::text \
           OR split_part(path, '/', depth + 2) <> ''",
    ),
    (
        "no context is there twice, or without what it is of",
        "SELECT contextlevel, instanceid FROM mdl_context GROUP BY 1, 2 HAVING count(*) > 1 \
         UNION ALL SELECT x.contextlevel, x.instanceid FROM mdl_context x \
         WHERE (x.contextlevel = 70 AND NOT EXISTS (SELECT FROM mdl_course_modules WHERE id = x.instanceid)) \
            OR (x.contextlevel = 30 AND NOT EXISTS (SELECT FROM mdl_user WHERE id = x.instanceid))",
    ),
    (
        "every activity stands exactly once in the sequence of its own section",
        "SELECT cm.id FROM mdl_course_modules cm WHERE cm.deletioninprogress = 0 AND 1 <> (\
           SELECT count(*) FROM mdl_course_sections s, \
             unnest(string_to_array(coalesce(s.sequence, ''), ',')) one (id) \
           WHERE s.course = cm.course AND s.id = cm.section AND one.id = cm.id::text)",
    ),
    (
        "no sequence names what is not in that section",
        "SELECT s.id, one.id FROM mdl_course_sections s, \
           unnest(string_to_array(nullif(s.sequence, ''), ',')) one (id) \
         WHERE NOT EXISTS (SELECT FROM mdl_course_modules cm \
           WHERE cm.id::text = one.id AND cm.section = s.id AND cm.course = s.course)",
    ),
    (
        "every activity of ours is a page of its own course, seen as it was",
        "SELECT cm.id FROM mdl_course_modules cm JOIN mdl_modules m ON m.id = cm.module \
         LEFT JOIN mdl_page p ON p.id = cm.instance AND p.course = cm.course \
         WHERE cm.idnumber LIKE 'mediverse:%' AND (m.name <> 'page' OR p.id IS NULL \
           OR cm.visible NOT IN (0, 1) OR cm.visibleold NOT IN (0, 1) OR cm.visibleoncoursepage <> 1)",
    ),
    (
        "no page belongs to two activities, and none of ours to no one",
        "SELECT cm.instance FROM mdl_course_modules cm JOIN mdl_modules m ON m.id = cm.module \
         WHERE m.name = 'page' GROUP BY cm.instance HAVING count(*) > 1 \
         UNION ALL SELECT p.id FROM mdl_page p WHERE NOT EXISTS (SELECT FROM mdl_course_modules cm \
           JOIN mdl_modules m ON m.id = cm.module AND m.name = 'page' WHERE cm.instance = p.id)",
    ),
    (
        "a session has one activity in a course",
        "SELECT course, idnumber FROM mdl_course_modules \
         WHERE idnumber LIKE 'mediverse:%' AND deletioninprogress = 0 GROUP BY 1, 2 HAVING count(*) > 1",
    ),
    (
        "every account has a context under the system's",
        "SELECT u.id FROM mdl_user u LEFT JOIN mdl_context x ON x.contextlevel = 30 AND x.instanceid = u.id \
         WHERE u.deleted = 0 AND (x.id IS NULL OR x.depth <> 2 OR x.path <> '/1/' || x.id)",
    ),
    (
        "user names are in lower case, of this host, and spelt as Moodle allows",
        "SELECT id FROM mdl_user WHERE username <> lower(username) OR mnethostid <> 1 \
           OR username !~ '^[-a-z0-9._@]+$' OR firstname = '' OR lastname = ''",
    ),
    (
        "accounts by Google have no password and a language",
        "SELECT id FROM mdl_user WHERE auth = 'oauth2' AND (password <> 'not cached' OR lang = '')",
    ),
    (
        "nobody is enrolled twice, or is nobody",
        "SELECT enrolid, userid FROM mdl_user_enrolments GROUP BY 1, 2 HAVING count(*) > 1 \
         UNION ALL SELECT enrolid, userid FROM mdl_user_enrolments ue \
         WHERE NOT EXISTS (SELECT FROM mdl_user u WHERE u.id = ue.userid AND u.deleted = 0) \
            OR NOT EXISTS (SELECT FROM mdl_enrol e WHERE e.id = ue.enrolid)",
    ),
    (
        "no role is given twice, or in a context that is not there",
        "SELECT roleid, contextid, userid FROM mdl_role_assignments \
         GROUP BY roleid, contextid, userid, component, itemid HAVING count(*) > 1 \
         UNION ALL SELECT roleid, contextid, userid FROM mdl_role_assignments ra \
         WHERE NOT EXISTS (SELECT FROM mdl_context x WHERE x.id = ra.contextid)",
    ),
    (
        "no Google account leads to two people, or to an administrator",
        "SELECT min(userid) FROM mdl_auth_oauth2_linked_login GROUP BY issuerid, username \
         HAVING count(DISTINCT userid) > 1 \
         UNION ALL SELECT userid FROM mdl_auth_oauth2_linked_login l JOIN mdl_config c ON c.name = 'siteadmins' \
         WHERE l.userid::text = ANY (string_to_array(c.value, ','))",
    ),
    (
        "a flag of changed rights is there once",
        "SELECT name FROM mdl_cache_flags WHERE flagtype = 'accesslib/dirtyusers' GROUP BY 1 HAVING count(*) > 1",
    ),
    (
        "nothing unescaped is in what we write",
        "SELECT p.id FROM mdl_page p JOIN mdl_course_modules cm ON cm.instance = p.id AND cm.course = p.course \
         WHERE cm.idnumber LIKE 'mediverse:%' AND (p.content ~* '<(script|iframe|img|b|i)[ />]' \
           OR p.intro ~* '<(script|iframe|img|b|i)[ />]' OR p.content ~* 'javascript:' OR p.name = '')",
    ),
];

/// What must not be lost or go down while a story is told.
pub(crate) struct State {
    revisions: Vec<(String, i64)>,
    standing: Vec<(&'static str, Vec<String>)>,
    never_ours: String,
}

/// Ids that stay, whatever we do.
const STAYING: &[(&str, &str)] = &[
    (
        "entries of sequences",
        "SELECT s.id || ':' || one.id FROM mdl_course_sections s, \
           unnest(string_to_array(nullif(s.sequence, ''), ',')) one (id) ORDER BY 1",
    ),
    ("activities", "SELECT id FROM mdl_course_modules ORDER BY 1"),
    ("contexts", "SELECT id || path FROM mdl_context ORDER BY 1"),
    (
        "accounts",
        "SELECT id || username || auth || password FROM mdl_user ORDER BY 1",
    ),
    (
        "enrolments",
        "SELECT id FROM mdl_user_enrolments ORDER BY 1",
    ),
];

/// Tables that are Moodle's alone: the same rows at the end, to the byte.
const NEVER_OURS: &[&str] = &[
    "config",
    "modules",
    "role",
    "course_categories",
    "enrol",
    "course_modules_completion",
    "course_completions",
    "grade_items",
    "grade_grades",
    "quiz",
    "quiz_attempts",
    "assign",
    "assign_submission",
    "files",
    "groups",
    "event",
    "logstore_standard_log",
    "oauth2_issuer",
];

fn revisions(ground: Ground, scenario: &Scenario) -> Vec<(String, i64)> {
    let text = ground.query(
        scenario,
        "SELECT id || ' ' || cacherev FROM mdl_course ORDER BY id",
    );
    let revision = |line: &str| {
        let (id, revision) = line.trim_matches('"').split_once(' ').unwrap();
        (id.to_owned(), revision.parse().unwrap())
    };
    text.lines().map(revision).collect()
}

fn never_ours(ground: Ground, scenario: &Scenario) -> String {
    let each = NEVER_OURS.iter().map(|table| {
        format!(
            "SELECT '{table}' || md5(coalesce(string_agg(t::text || t.xmin, '|' ORDER BY t.id), '')) FROM mdl_{table} t"
        )
    });
    let sql = each.collect::<Vec<_>>().join(" UNION ALL ");
    ground.query(scenario, &sql)
}

fn staying(ground: Ground, scenario: &Scenario) -> Vec<(&'static str, Vec<String>)> {
    let lines = |sql: &str| {
        ground
            .query(scenario, sql)
            .lines()
            .map(str::to_owned)
            .collect()
    };
    STAYING
        .iter()
        .map(|(name, sql)| (*name, lines(sql)))
        .collect()
}

/// Moodle as it is before a story.
pub(crate) fn state(ground: Ground, scenario: &Scenario) -> State {
    State {
        revisions: revisions(ground, scenario),
        standing: staying(ground, scenario),
        never_ours: never_ours(ground, scenario),
    }
}

/// Look at Moodle by itself: every invariant that needs no before.
pub(crate) fn violations(ground: Ground, scenario: &Scenario) -> Vec<String> {
    let broken = INVARIANTS.iter().filter_map(|(promise, sql)| {
        let found = ground.query(scenario, sql);
        (!found.is_empty()).then(|| format!("{promise}: {found}"))
    });
    broken.collect()
}

/// Nothing of Moodle is broken, lost or gone down since `before`.
///
/// A story that itself plays Moodle's people (deletes, moves, grades) looks at `violations` alone,
/// or takes the state anew after its own writing.
pub(crate) fn check(ground: Ground, scenario: &Scenario, before: &State) {
    let broken = violations(ground, scenario);
    assert!(broken.is_empty(), "on {ground}: {broken:#?}");
    let after = revisions(ground, scenario);
    for (id, revision) in &before.revisions {
        let now = after.iter().find(|(other, _)| other == id);
        assert!(
            now.is_some_and(|(_, now)| now >= revision),
            "on {ground}: the revision of course {id} went from {revision} to {now:?}"
        );
    }
    for ((name, stood), (_, stand)) in before.standing.iter().zip(staying(ground, scenario)) {
        let lost: Vec<_> = stood.iter().filter(|it| !stand.contains(it)).collect();
        assert!(lost.is_empty(), "on {ground}: lost {name}: {lost:?}");
    }
    assert_eq!(
        before.never_ours,
        never_ours(ground, scenario),
        "on {ground}: wrote to what is Moodle's alone"
    );
}
