//! `mediverse analytics`: figures worked out by hand, and figures that must agree.

mod reports;
mod rollups;
mod sql;
mod windows;

use crate::scenario::Scenario;

/// Two lessons, three joins, eight commands. Worked out by hand:
///
/// * All: 8 commands, 5 succeeded = 62.5 %, Wilson 30.6 to 86.3 %. Confidence (0.9 + 0.8 + 0.4 + 0.7 +
///   0.6 + 0.5) / 6 = 0.65. One without session, two without user.
/// * Sessions: AAA111 4 commands, 3 succeeded, 50 minutes, 2 students, 1 note; BBB222 3 commands,
///   2 succeeded, never ended, 1 student.
/// * Actions: SHOW (as `show`, `SHOW`, `Show`) 4, 3 succeeded; HIDE 1, 0; ROTATE 1, 1; transparency 1, 1;
///   none 1, 0.
/// * Targets: femur_left 3, 2 succeeded; heart 2, 2; `left` 1, 1; nothing_part 1, 0. 7 have one.
/// * Failures: 3, each of its own kind.
/// * Students: u1 in 2 sessions, 2 commands, 1 succeeded, 1 note; u2 in 1 session, silent.
/// * Days: 2 March 4 commands, 3 succeeded; 3 March 3, 2; 4 March 1, 0.
pub(super) fn lessons() -> Scenario {
    let scenario = Scenario::new();
    scenario.sql(LESSONS);
    scenario
}

pub(super) const LESSONS: &str = r#"
INSERT INTO public."AnatomyPart" (id, "partId", name, system, "updatedAt") VALUES
    ('p1', 'femur_left', 'Left femur', 'SKELETAL', now()), ('p2', 'heart', 'Heart', 'CARDIOVASCULAR', now());
INSERT INTO public."TeachingSession"
    (id, code, "teacherId", title, "isActive", "createdAt", "updatedAt", "endedAt", "moodleCourseId") VALUES
    ('s1', 'AAA111', 't1', 'Bones', false, '2026-03-02 09:00', now(), '2026-03-02 09:50', 'c7'),
    ('s2', 'BBB222', 't2', 'Heart', true, '2026-03-03 10:00', now(), NULL, NULL);
INSERT INTO public."SessionStudent" (id, "sessionId", "studentId", "joinedAt") VALUES
    ('j1', 's1', 'u1', '2026-03-02 09:01'), ('j2', 's1', 'u2', '2026-03-02 09:02'), ('j3', 's2', 'u1', '2026-03-03 10:05');
INSERT INTO public."SessionNote" (id, "sessionId", "studentId", content, timestamp) VALUES
    ('n1', 's1', 'u1', 'long bone', '2026-03-02 09:20');
INSERT INTO public."VoiceCommand"
    (id, "sessionId", transcript, action, target, confidence, success, "errorMsg", "userId", "createdAt") VALUES
    ('c1', 's1', 'show the left femur', 'show', 'femur_left', 0.9, true, NULL, 't1', '2026-03-02 09:05'),
    ('c2', 's1', 'show left femur', 'SHOW', 'femur_left', 0.8, true, NULL, 't1', '2026-03-02 09:06'),
    ('c3', 's1', 'hide the fimur', 'hide', 'femur_left', 0.4, false, 'No part matches "the fimur"', 'u1', '2026-03-02 09:20'),
    ('c4', 's1', 'turn it left', 'rotate', 'left', NULL, true, NULL, 'u1', '2026-03-02 09:31'),
    ('c5', 's2', 'show the heart', 'Show', 'heart', 0.7, true, NULL, 't2', '2026-03-03 10:10'),
    ('c6', 's2', 'make it transparent', 'transparency', 'heart', 0.6, true, NULL, 't2', '2026-03-03 10:12'),
    ('c7', 's2', 'show the calavera', NULL, NULL, 'NaN', false, NULL, NULL, '2026-03-03 10:40'),
    ('c8', NULL, 'Show the  Collar Bone', 'show', 'nothing_part', 0.5, false, 'Unknown part', NULL, '2026-03-04 08:00');
"#;
