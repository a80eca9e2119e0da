//! `--as`: what people see and may change, through every command and in SQL.

mod commands;
mod others;
mod sql;

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::scenario::Scenario;

/// Two lessons that have nothing to do with each other. Whatever belongs to the second teacher, or to the
/// second student, says `hidden` somewhere: the first ones must never see that word.
const SCHOOL: &str = r#"
    INSERT INTO public."AnatomyPart" ("id", "partId", "name", "system", "updatedAt") VALUES
        ('p1', 'skeleton', 'Skeleton', 'SKELETAL', '2026-01-01'), ('p2', 'femur', 'Femur', 'SKELETAL', '2026-01-01');
    INSERT INTO mediverse_admin.account (id, email, email_key, first_name, last_name, role, active, created_at, updated_at) VALUES
        ('t-1', 'ana@example.org', 'ana@example.org', 'Ana', 'García', 'TEACHER', true, '2026-01-01', '2026-01-01'),
        ('t-hidden', 'tom@hidden.org', 'tom@hidden.org', 'Tom', 'Hidden', 'TEACHER', true, '2026-01-01', '2026-01-01'),
        ('s-1', 'bo@example.org', 'bo@example.org', 'Bo', 'Li', 'STUDENT', true, '2026-01-01', '2026-01-01'),
        ('s-hidden', 'sam@hidden.org', 'sam@hidden.org', 'Sam', 'Hidden', 'STUDENT', true, '2026-01-01', '2026-01-01'),
        ('a-1', 'root@example.org', 'root@example.org', 'Ada', 'Admin', 'ADMIN', true, '2026-01-01', '2026-01-01'),
        ('off', 'off@example.org', 'off@example.org', 'Off', 'Line', 'ADMIN', false, '2026-01-01', '2026-01-01');
    INSERT INTO mediverse_admin.account_former (user_id, email, email_key, first_name, last_name, until) VALUES
        ('s-1', 'bob@example.org', 'bob@example.org', 'Bob', 'Li', '2026-01-01'),
        ('s-hidden', 'sam@hidden.org', 'sam@hidden.org', 'Samuel', 'Hidden', '2026-01-01');
    INSERT INTO public."TeachingSession" ("id", "code", "teacherId", "title", "isActive", "createdAt", "updatedAt") VALUES
        ('c1', 'AAA111', 't-1', 'Bones', true, '2026-03-02 09:00', '2026-03-02 09:30'),
        ('c2', 'BBB222', 't-1', 'Empty', true, '2026-03-02 10:00', '2026-03-02 10:30'),
        ('c-hidden', 'CCC333', 't-hidden', 'A hidden lesson', true, '2026-03-02 11:00', '2026-03-02 11:30');
    INSERT INTO public."SessionStudent" VALUES
        ('j1', 'c1', 's-1', '2026-03-02 09:01'), ('j-hidden', 'c-hidden', 's-hidden', '2026-03-02 11:01');
    INSERT INTO public."SessionNote" VALUES
        ('n1', 'c1', 's-1', 'The femur is long', '2026-03-02 09:05'),
        ('n2', 'c1', 't-1', 'Speak slower', '2026-03-02 09:06'),
        ('n-hidden', 'c-hidden', 's-hidden', 'A hidden note', '2026-03-02 11:05');
    INSERT INTO public."VoiceCommand" VALUES
        ('v1', 'c1', 'show the femur', NULL, 'SHOW', 'femur', 0.9, true, NULL, 't-1', '2026-03-02 09:00'),
        ('v2', 'c1', 'show the lemur', NULL, 'SHOW', 'lemur', 0.7, false, 'Unknown part', 's-1', '2026-03-02 09:02'),
        ('v-hidden', 'c-hidden', 'a hidden word', NULL, 'HIDE', 'hidden', 0.7, false, 'hidden', 's-hidden', '2026-03-02 11:02'),
        ('v-lost-hidden', NULL, 'a hidden word', NULL, NULL, NULL, NULL, true, NULL, NULL, '2026-03-02 11:03');
    INSERT INTO mediverse_admin.rollup_kept VALUES
        ('2026-01-02 09:00', 'c1', 's-1', 'SHOW', 'femur', true, NULL, 3, 2.7, 3),
        ('2026-01-02 09:00', 'c-hidden', 's-hidden', 'SHOW', 'hidden', true, NULL, 7, 2.7, 3);
    INSERT INTO mediverse_admin.audit_log (run_id, os_user, command, rows, acted_as) VALUES
        ('r1', 'tester', 'mediverse session create --as t-1', 1, 't-1'),
        ('r2', 'tester', 'mediverse user add hidden', 1, NULL);
    INSERT INTO mediverse_admin.moodle_account (user_id, moodle_user_id, written_at) VALUES
        ('s-1', 7, '2026-03-02'), ('s-hidden', 8, '2026-03-02');
    INSERT INTO mediverse_admin.moodle_enrolment VALUES
        ('s-1', 2, true, 5, false, '2026-03-02'), ('s-hidden', 2, true, 5, false, '2026-03-02');
    SELECT mediverse_admin.refresh_rollups();
"#;

fn school() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(SCHOOL);
    scenario
}

/// The plan of a query, as its role makes it.
fn plan(conn: &mut PgConnection, sql: &str) -> String {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
        line: String,
    }
    let lines: Vec<Line> = diesel::sql_query(format!("EXPLAIN {sql}"))
        .load(conn)
        .unwrap();
    let lines: Vec<String> = lines.into_iter().map(|it| it.line).collect();
    lines.join("\n")
}
